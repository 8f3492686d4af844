/**
 * One place that holds a reply to every limit of Discord's. The rules are the local Discord's own, so that what passes here passes there.
 */
import { expect } from 'vitest';
import { checkAutocomplete, checkCommand } from '../../src/playground/rules/command.ts';
import type { Component } from '../../src/playground/rules/components.ts';
import {
  checkMessage,
  checkMessageFlags,
  isEmptyMessage,
  textsOf,
} from '../../src/playground/rules/message.ts';
import { checkModal } from '../../src/playground/rules/modal.ts';
import { withSpec } from '../../src/playground/rules/spec.ts';
import { isRecord, type Violation } from '../../src/playground/rules/violation.ts';

export interface LimitContext {
  /**
   * What the payload is: a new message, an edit of one (fields may be missing), a modal, an autocomplete answer (`{ choices }`),
   * or a command's declaration.
   */
  readonly kind: 'message' | 'edit' | 'modal' | 'autocomplete' | 'command';
  /** Named in the failure. */
  readonly where?: string;
  /** Set to false where the client adds `allowed_mentions` later; else a message must carry `{ parse: [] }`. */
  readonly mentions?: boolean;
  /** Number of files sent beside the payload. */
  readonly files?: number;
}

/** Fails with every violation, in the form `components.0.label: Must be …`. The payload is API JSON, as it goes over the wire. */
export function assertWithinLimits(payload: unknown, context: LimitContext): void {
  const found = violationsOf(payload, context).map((one) => `${one.path.join('.')}: ${one.message}`);
  if (found.length > 0) expect.fail(`${context.where ?? `limits of a ${context.kind}`}\n${found.join('\n')}`);
}

export function violationsOf(payload: unknown, context: LimitContext): readonly Violation[] {
  if (!isRecord(payload)) return [problem([], 'is no object')];
  switch (context.kind) {
    case 'modal':
      return withSpec('ModalInteractionCallbackRequestData', payload, checkModal(payload));
    case 'autocomplete':
      return checkAutocomplete(payload);
    case 'command':
      return withSpec('ApplicationCommandUpdateRequest', payload, checkCommand(payload));
    default:
      return [
        ...withSpec('IncomingWebhookInteractionRequest', payload, checkMessage(payload)),
        ...checkMessageFlags(payload),
        ...(context.mentions === false ? [] : checkLockedMentions(payload)),
        ...(context.kind === 'message' && isEmptyMessage(payload, context.files ?? 0)
          ? [problem([], 'is empty')]
          : []),
      ];
  }
}

/** An answer that names anyone must not ping them; without `allowed_mentions` Discord would. */
function checkLockedMentions(payload: Component): readonly Violation[] {
  if (textsOf(payload).length === 0) return [];
  const mentions = payload.allowed_mentions;
  const locked = isRecord(mentions) && Array.isArray(mentions.parse) && mentions.parse.length === 0;
  const named =
    isRecord(mentions) &&
    [mentions.users, mentions.roles].some((ids) => Array.isArray(ids) && ids.length > 0);
  return locked && !named ? [] : [problem(['allowed_mentions'], 'must be { parse: [] }')];
}

const problem = (path: readonly string[], message: string): Violation => ({ path, code: 'TEST', message });
