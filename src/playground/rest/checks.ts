/** Bodies held to every rule before they take effect. In: a body and what kind it is. Out: nothing, or 50035 / 50006. */
import { checkMessage, checkMessageFlags, FILES_LIMIT, isEmptyMessage, isV2 } from '../rules/message.ts';
import { type SpecName, withSpec } from '../rules/spec.ts';
import { type Path, under, type Violation, violation } from '../rules/violation.ts';
import { attachmentNames, type Body, checkAttachmentReferences, mergeEdit } from '../world/messages.ts';
import type { StoredMessage } from '../world/model.ts';
import { emptyMessage, invalidForm } from './errors.ts';
import type { RestRequest } from './request.ts';

/** How Discord describes the body, and where in the request it stands. */
export interface BodyKind {
  readonly spec: SpecName;
  readonly at: Path;
}

export const BODY = {
  callback: { spec: 'IncomingWebhookInteractionRequest', at: ['data'] },
  callbackEdit: { spec: 'IncomingWebhookUpdateForInteractionCallbackRequestPartial', at: ['data'] },
  followUp: { spec: 'IncomingWebhookRequestPartial', at: [] },
  edit: { spec: 'IncomingWebhookUpdateRequestPartial', at: [] },
  channelMessage: { spec: 'MessageCreateRequest', at: [] },
  channelEdit: { spec: 'MessageEditRequestPartial', at: [] },
} as const satisfies Record<string, BodyKind>;

export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw invalidForm(violations);
}

function checkFileCount(files: number): readonly Violation[] {
  return files <= FILES_LIMIT
    ? []
    : [violation(['attachments'], 'BASE_TYPE_MAX_LENGTH', `Must be ${FILES_LIMIT} or fewer in length.`)];
}

/** Rules for a new message, then 50006. */
export function checkNewMessage(body: Body, request: RestRequest, { spec, at }: BodyKind): void {
  const names = attachmentNames(body, request.files);
  const own = [
    ...checkMessage(body),
    ...checkMessageFlags(body),
    ...checkFileCount(request.files.size),
    ...checkAttachmentReferences(body, names),
  ];
  refuse(under(at, withSpec(spec, body, own)));
  if (isEmptyMessage(body, request.files.size)) throw emptyMessage();
}

/** What an edit may do: IS_COMPONENTS_V2 can be added and never removed, and the result obeys every rule of a new message. */
export function checkEdit(
  current: StoredMessage,
  body: Body,
  request: RestRequest,
  { spec, at }: BodyKind,
): void {
  const was = isV2(current.payload);
  if (was && 'flags' in body && !isV2(body)) {
    refuse([
      violation(
        [...at, 'flags'],
        'MESSAGE_FLAGS_COMPONENTS_V2_REMOVED',
        'IS_COMPONENTS_V2 cannot be removed.',
      ),
    ]);
  }
  const v2 = was || isV2(body);
  const merged: Body = { ...body, ...mergeEdit(current, body) };
  const kept = current.payload.attachments.map((one) => one.filename);
  const names = [...attachmentNames(body, request.files), ...kept];
  const own = [
    ...checkMessage(merged, { v2 }),
    ...checkFileCount(request.files.size),
    ...checkAttachmentReferences(body, names),
  ];
  refuse(under(at, withSpec(spec, body, own)));
  const keepsFiles = !Array.isArray(body.attachments) && current.payload.attachments.length > 0;
  if (!keepsFiles && isEmptyMessage(merged, request.files.size)) throw emptyMessage();
}
