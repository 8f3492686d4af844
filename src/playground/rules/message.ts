/** A message body: content, embeds, components and their combinations. In: an untrusted body. Out: violations. */
import { TYPE, walk } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { checkComponents } from './message-components.ts';
import { checkCount, checkText, isRecord, type Violation, violation } from './violation.ts';

export const CONTENT_LIMIT = 2000;
export const FILES_LIMIT = 10;

export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

/** What an interaction's answer may set; a deferred one takes EPHEMERAL alone. */
const REPLY_FLAGS =
  FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.voiceMessage | FLAG.componentsV2;

export const flagsOf = (body: unknown): number =>
  isRecord(body) && typeof body.flags === 'number' ? body.flags : 0;

export const isV2 = (body: unknown): boolean => (flagsOf(body) & FLAG.componentsV2) !== 0;

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** `v2` overrides the body's own flag: an edit of a Components V2 message stays one. */
export function checkMessage(
  body: Readonly<Record<string, unknown>>,
  { v2 = isV2(body) }: { readonly v2?: boolean } = {},
): readonly Violation[] {
  return [
    ...checkText(body.content, ['content'], 0, CONTENT_LIMIT),
    ...checkEmbeds(body.embeds),
    ...checkComponents(body.components, { v2 }),
    ...(v2 ? checkV2(body) : []),
    ...checkMentions(body.allowed_mentions),
    ...checkCount(body.attachments, ['attachments'], 0, FILES_LIMIT),
    ...checkPoll(body),
  ];
}

/** Flags that an application may set on a message. */
export function checkMessageFlags(body: Readonly<Record<string, unknown>>): readonly Violation[] {
  return (flagsOf(body) & ~REPLY_FLAGS) === 0
    ? []
    : [violation(['flags'], 'MESSAGE_FLAGS_INVALID', 'A flag that an application cannot set.')];
}

function checkPoll(body: Readonly<Record<string, unknown>>): readonly Violation[] {
  return isFilled(body.poll) && isFilled(body.components)
    ? [violation(['poll'], 'POLL_AND_COMPONENTS', 'A poll cannot stand beside components.')]
    : [];
}

function checkV2(body: Readonly<Record<string, unknown>>): readonly Violation[] {
  return ['content', 'embeds', 'poll', 'sticker_ids']
    .filter((field) => isFilled(body[field]))
    .map((field) =>
      violation(
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      ),
    );
}

function checkMentions(mentions: unknown): readonly Violation[] {
  if (!isRecord(mentions)) return [];
  const parse: readonly unknown[] = Array.isArray(mentions.parse) ? mentions.parse : [];
  return (['users', 'roles'] as const).flatMap((kind) => [
    ...(parse.includes(kind) && isFilled(mentions[kind])
      ? [
          violation(
            ['allowed_mentions'],
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          ),
        ]
      : []),
    ...checkCount(mentions[kind], ['allowed_mentions', kind], 0, 100),
  ]);
}

/** Whether Discord would say 50006: nothing in it that anyone could see. */
export function isEmptyMessage(body: Readonly<Record<string, unknown>>, files: number): boolean {
  const visible = ['content', 'embeds', 'components', 'poll', 'sticker_ids'].some((field) => {
    const value = body[field];
    return typeof value === 'string' ? value.trim() !== '' : isFilled(value);
  });
  return !visible && files === 0 && !isFilled(body.attachments);
}

/** The texts whose mentions can ping: content, and in Components V2 every text display. */
export function textsOf(body: Readonly<Record<string, unknown>>): readonly string[] {
  const displays = [...walk(body.components)]
    .filter(([, one]) => one.type === TYPE.textDisplay)
    .map(([, one]) => String(one.content ?? ''));
  return [...(typeof body.content === 'string' ? [body.content] : []), ...displays];
}
