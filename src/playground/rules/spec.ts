/**
 * Discord's published API description, as zod schemas (npm `discord-api-spec`). In: a schema's name and a value. Out: violations
 * in Discord's words. It knows shapes, types and single lengths; sums, duplicates and combinations are the neighbours' work.
 */
import * as schemas from 'discord-api-spec/zod';
import type { core } from 'zod';
import { type Violation, violation } from './violation.ts';

export type SpecName =
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'ApplicationCommandCreateRequest'
  | 'ApplicationCommandPatchRequestPartial'
  | 'ApplicationCommandResponse'
  | 'ApplicationCommandUpdateRequest'
  | 'CreateMessageInteractionCallbackRequest'
  | 'ErrorResponse'
  | 'GatewayBotResponse'
  | 'GuildChannelResponse'
  | 'GuildMemberResponse'
  | 'GuildRoleResponse'
  | 'GuildWithCountsResponse'
  | 'IncomingWebhookInteractionRequest'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateForInteractionCallbackRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'InteractionCallbackResponse'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial'
  | 'MessageResponse'
  | 'ModalInteractionCallbackRequest'
  | 'ModalInteractionCallbackRequestData'
  | 'PrivateApplicationResponse'
  | 'PrivateChannelResponse'
  | 'ThreadResponse'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'UserPIIResponse'
  | 'UserResponse';

const table = schemas as unknown as Readonly<Record<string, Schema>>;

type Issue = core.$ZodIssue;

interface Schema {
  safeParse(
    value: unknown,
  ): { readonly success: true } | { readonly success: false; readonly error: core.$ZodError };
}

export function checkSpec(name: SpecName, value: unknown): readonly Violation[] {
  const result = table[`${name}Schema`]!.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => translate(issue, value));
}

/** The description's findings beside our own: where both speak of a field, ours, which are nearer to Discord's words. */
export function withSpec(name: SpecName, value: unknown, own: readonly Violation[]): readonly Violation[] {
  const covered = own.map((one) => one.path.join('.'));
  const fresh = checkSpec(name, value).filter((one) => {
    const path = one.path.join('.');
    return !covered.some(
      (other) => path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`),
    );
  });
  return [...own, ...fresh];
}

/** A union fails with the issues of each branch; the branch meant is the one whose `type` fits, else the one nearest to fitting. */
function translate(issue: Issue, value: unknown): readonly Violation[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const own = valueAt(value, issue.path);
    const branches = issue.errors as readonly (readonly Issue[])[];
    const meant = branches.filter(
      (branch) => !branch.some((one) => one.path.length === 1 && one.path[0] === 'type'),
    );
    const pool = meant.length > 0 ? meant : branches;
    const nearest = pool.reduce((best, branch) => (weight(branch) < weight(best) ? branch : best));
    return nearest.flatMap((inner) =>
      translate(inner, own).map((one) => ({ ...one, path: [...issue.path.map(String), ...one.path] })),
    );
  }
  const path = issue.path.map(String);
  if (valueAt(value, issue.path) === undefined)
    return [violation(path, 'BASE_TYPE_REQUIRED', 'This field is required')];
  switch (issue.code) {
    case 'too_big':
      return [
        violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${String(issue.maximum)} or fewer in length.`),
      ];
    case 'too_small':
      return [violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be ${String(issue.minimum)} or more in length.`)];
    case 'invalid_type':
      // Discord reads numbers from digits too (permissions always come so), and ids from numbers (an upload's is its index).
      if (
        issue.expected === 'string' &&
        path.at(-1) === 'id' &&
        typeof valueAt(value, issue.path) === 'number'
      )
        return [];
      if (/^(number|int|bigint)$/.test(issue.expected) && /^-?\d+$/.test(String(valueAt(value, issue.path))))
        return [];
      return [violation(path, 'BASE_TYPE_CONVERT', `Could not interpret value as ${issue.expected}.`)];
    case 'invalid_value':
      return [
        violation(
          path,
          'BASE_TYPE_CHOICES',
          `Value must be one of {${issue.values.map(String).join(', ')}}.`,
        ),
      ];
    case 'invalid_format':
      // The schemas take `Z` alone; Discord itself writes `+00:00`.
      if (issue.format === 'datetime' && !Number.isNaN(Date.parse(String(valueAt(value, issue.path)))))
        return [];
      return issue.format === 'url'
        ? [violation(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')]
        : [violation(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.')];
    default:
      return [violation(path, 'BASE_TYPE_INVALID', issue.message)];
  }
}

const weight = (branch: readonly Issue[]): number =>
  branch.reduce((sum, issue) => sum + (issue.path.length === 0 ? 10 : 1), 0);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}
