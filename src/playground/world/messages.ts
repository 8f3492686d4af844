/**
 * Bodies become messages as Discord stores and gives them back: attachments hosted, `attachment://` resolved, components
 * numbered, mentions decided. In: a body that passed the rules. Out: a `StoredMessage`.
 */
import type { APIMessage } from 'discord-api-types/v10';
import { asComponents, type Component } from '../rules/components.ts';
import { FLAG, flagsOf, textsOf } from '../rules/message.ts';
import { isRecord, type Path, type Violation, violation } from '../rules/violation.ts';
import type { Pings, StoredMessage, User } from './model.ts';
import { presentUser } from './present.ts';
import type { World } from './world.ts';

export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export type Files = ReadonlyMap<number, UploadedFile>;
export type Body = Readonly<Record<string, unknown>>;

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
  readonly ephemeral?: boolean;
  readonly [key: string]: unknown;
}

/** Discord keeps ASCII letters, digits, `_`, `.` and `-` of a file's name; spaces become `_`. */
export function sanitizeFileName(name: string): string {
  const kept = name.replaceAll(' ', '_').replaceAll(/[^A-Za-z0-9_.-]/g, '');
  return kept === '' || kept.startsWith('.') ? `file${kept}` : kept;
}

export function hostFile(world: World, cdnUrl: string, channelId: string, file: UploadedFile): Attachment {
  const id = world.nextId();
  const filename = sanitizeFileName(file.name);
  world.addUpload(id, { bytes: file.bytes, contentType: file.contentType });
  const url = `${cdnUrl}/attachments/${channelId}/${id}/${filename}`;
  return {
    id,
    filename,
    ...(filename === file.name ? {} : { title: file.name.replace(/\.[^.]*$/, '') }),
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.contentType,
  };
}

/** What an application uploads beside `payload_json`, with the descriptions its `attachments` give. */
function hostFiles(
  world: World,
  cdnUrl: string,
  channelId: string,
  files: Files,
  body: Body,
  ephemeral: boolean,
): Attachment[] {
  const described = asComponents(body.attachments);
  return [...files].map(([index, file]) => {
    const entry = described.find((one) => String(one.id) === String(index));
    const description = entry?.description;
    const name = typeof entry?.filename === 'string' ? entry.filename : file.name;
    return {
      ...hostFile(world, cdnUrl, channelId, { ...file, name }),
      ...(typeof description === 'string' ? { description } : {}),
      ...(ephemeral ? { ephemeral: true } : {}),
    };
  });
}

/** Each `attachment://name` of embeds and components must name a file of the same message. */
export function checkAttachmentReferences(body: Body, names: readonly string[]): readonly Violation[] {
  const found: Violation[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, String(index)]);
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    } else if (typeof value === 'string' && path.at(-1) === 'url' && value.startsWith('attachment://')) {
      if (names.includes(value.slice('attachment://'.length))) return;
      found.push(
        violation(
          path,
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          `The referenced attachment '${value}' was not found in the payload.`,
        ),
      );
    }
  };
  visit(body.embeds, ['embeds']);
  visit(body.components, ['components']);
  return found;
}

export function attachmentNames(body: Body, files: Files): readonly string[] {
  const described = asComponents(body.attachments);
  return [...files].map(([index, file]) => {
    const entry = described.find((one) => String(one.id) === String(index));
    return sanitizeFileName(typeof entry?.filename === 'string' ? entry.filename : file.name);
  });
}

function resolveUrls(value: unknown, attachments: readonly Attachment[], key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveUrls(item, attachments));
  if (isRecord(value)) {
    const url = value.url;
    const own =
      typeof url === 'string' && url.startsWith('attachment://')
        ? attachments.find((one) => one.filename === url.slice('attachment://'.length))
        : undefined;
    const entries = Object.entries(value).map(([name, item]) => [name, resolveUrls(item, attachments, name)]);
    const isMedia = key === 'media' || key === 'file';
    return {
      ...Object.fromEntries(entries),
      ...(own === undefined ? {} : { url: own.url, proxy_url: own.proxy_url }),
      ...(isMedia && own !== undefined ? { attachment_id: own.id, content_type: own.content_type } : {}),
    };
  }
  return value;
}

/** Components as given back: each numbered, files with name and size, defaults filled in. */
function finishComponents(components: unknown, attachments: readonly Attachment[]): readonly Component[] {
  let next = 1;
  const number = (one: Component): Component => {
    const given = one.id;
    const id = typeof given === 'number' && given > 0 ? given : next;
    next = Math.max(next, id) + 1;
    const accessory = one.accessory;
    const file = one.file;
    const hosted = isRecord(file) ? attachments.find((each) => each.url === file.url) : undefined;
    return {
      ...one,
      id,
      ...(Array.isArray(one.components) ? { components: asComponents(one.components).map(number) } : {}),
      ...(isRecord(accessory) ? { accessory: number(accessory) } : {}),
      ...(hosted === undefined ? {} : { name: hosted.filename, size: hosted.size }),
    };
  };
  return asComponents(resolveUrls(components ?? [], attachments)).map(number);
}

const finishEmbeds = (embeds: unknown, attachments: readonly Attachment[]): readonly Component[] =>
  asComponents(resolveUrls(embeds ?? [], attachments)).map((embed) => ({ type: 'rich', ...embed }));

/**
 * Whom the texts notify. Without `allowed_mentions` an interaction's answer pings the users it names, and no roles
 * and not everyone.
 */
export function resolvePings(texts: readonly string[], allowed: unknown): Pings {
  const text = texts.join('\n');
  const idsOf = (pattern: RegExp): readonly string[] => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
  ];
  const rules = isRecord(allowed) ? allowed : { parse: ['users'] };
  const parse: readonly unknown[] = Array.isArray(rules.parse) ? rules.parse : [];
  const listed = (kind: string): readonly unknown[] => (Array.isArray(rules[kind]) ? rules[kind] : []);
  const allows = (kind: string) => (id: string) => parse.includes(kind) || listed(kind).includes(id);
  return {
    users: idsOf(/<@!?(\d+)>/g).filter(allows('users')),
    roles: idsOf(/<@&(\d+)>/g).filter(allows('roles')),
    everyone: parse.includes('everyone') && /@(everyone|here)/.test(text),
  };
}

export interface Draft {
  readonly body: Body;
  readonly files: Files;
  readonly channelId: string;
  readonly author: User;
  /** The only person to see it; null for all. */
  readonly viewerId: string | null;
  /** Discord's message type: 0 plain, 19 reply, 20 slash command, 23 message or user command. */
  readonly type: number;
  readonly extraFlags?: number;
  readonly more?: Readonly<Record<string, unknown>>;
  /** Null for a person's own message. */
  readonly sent: unknown;
}

export function composeMessage(world: World, cdnUrl: string, draft: Draft): StoredMessage {
  const { body, files, channelId, author, viewerId } = draft;
  const id = world.nextId();
  const attachments = hostFiles(world, cdnUrl, channelId, files, body, viewerId !== null);
  const pings = resolvePings(textsOf(body), body.allowed_mentions);
  const payload = {
    type: draft.type,
    content: String(body.content ?? ''),
    ...mentionsOf(world, pings),
    attachments,
    embeds: finishEmbeds(body.embeds, attachments),
    timestamp: timestamp(world),
    edited_timestamp: null,
    flags: flagsOf(body) | (draft.extraFlags ?? 0) | (viewerId === null ? 0 : FLAG.ephemeral),
    components: finishComponents(body.components, attachments),
    id,
    channel_id: channelId,
    author: presentUser(author),
    pinned: false,
    tts: body.tts === true,
    ...draft.more,
  };
  return { id, channelId, payload: payload as unknown as APIMessage, viewerId, pings, sent: draft.sent };
}

const timestamp = (world: World): string =>
  new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');

const mentionsOf = (world: World, pings: Pings) => ({
  mentions: pings.users.flatMap((id) => {
    const user = world.users.get(id);
    return user === undefined ? [] : [presentUser(user)];
  }),
  mention_roles: pings.roles,
  mention_everyone: pings.everyone,
});

/** What the message would hold after the edit, for the rules: a field that is not named stays. */
export function mergeEdit(message: StoredMessage, body: Body): Body {
  const old = message.payload;
  const pick = (key: string, before: unknown): unknown => (key in body ? body[key] : before);
  return {
    content: pick('content', old.content),
    embeds: pick('embeds', old.embeds),
    components: pick('components', old.components),
  };
}

/** A deferred answer stops loading with its first edit. Attachments that the edit does not list are dropped. */
export function editMessage(
  world: World,
  cdnUrl: string,
  message: StoredMessage,
  body: Body,
  files: Files,
): StoredMessage {
  const old = message.payload;
  const keep = Array.isArray(body.attachments)
    ? old.attachments.filter((one) => asComponents(body.attachments).some((entry) => entry.id === one.id))
    : old.attachments;
  const fresh = hostFiles(world, cdnUrl, message.channelId, files, body, message.viewerId !== null);
  const attachments = [...(keep as unknown as Attachment[]), ...fresh];
  const loading = ((old.flags ?? 0) & FLAG.loading) !== 0;
  const settable = FLAG.componentsV2 | FLAG.suppressEmbeds;
  const kept = (old.flags ?? 0) & ~FLAG.loading;
  const flags = 'flags' in body ? (kept & ~FLAG.suppressEmbeds) | (flagsOf(body) & settable) : kept;
  const merged = mergeEdit(message, body);
  const pings = loading ? resolvePings(textsOf(merged), body.allowed_mentions) : message.pings;
  const payload = {
    ...old,
    content: String(merged.content ?? ''),
    embeds: 'embeds' in body ? finishEmbeds(body.embeds, attachments) : old.embeds,
    components: 'components' in body ? finishComponents(body.components, attachments) : old.components,
    attachments,
    ...mentionsOf(world, pings),
    flags,
    edited_timestamp: loading ? null : timestamp(world),
  };
  return { ...message, payload: payload as unknown as APIMessage, pings, sent: body };
}
