/**
 * Replies: an answer becomes a message, as Discord's API takes it.
 *
 * In: passages, agreements, errors, and the reader's language. Out: `Message`, plain data.
 * Never: a live mention, Markdown out of a record or a query, a limit of Discord's exceeded, or a word of the
 * record changed.
 */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { MAX_CONTENT, MAX_TEXT_DISPLAYS } from './limits.ts';
import { clip } from './markdown.ts';

export interface MessageFile {
  /** ASCII, without spaces: other names break `attachment://` links. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  readonly content?: string;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  /** Empty on every message: an interaction reply without it pings. */
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly files?: readonly MessageFile[];
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * A classic message: searchable, copyable, shown in notifications. Links unfold no preview.
 * What is too long is cut here at the latest; replies leave room so that it never has to be.
 */
export function textMessage(content: string, rows: readonly Row[] = []): Message {
  return {
    content: clip(content, MAX_CONTENT),
    components: [...rows],
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  };
}

/** A Components V2 message: one container. For lists and private pages. Texts beyond Discord's sum are cut, the longest first. */
export function containerMessage(
  children: readonly APIComponentInContainer[],
  files: readonly MessageFile[] = [],
): Message {
  return {
    components: [{ type: ComponentType.Container, components: fitTexts(children) }],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    ...(files.length > 0 ? { files } : {}),
  };
}

/** The same message with its content as a text display. */
export function withComponentsOnly(message: Message): Message {
  if (message.content === undefined) return message;
  const { content, components, flags, ...rest } = message;
  return {
    ...rest,
    components: [...(content === '' ? [] : [textDisplay(content)]), ...components] as Message['components'],
    flags: (flags & ~MessageFlags.SuppressEmbeds) | MessageFlags.IsComponentsV2,
  };
}

function fitTexts(children: readonly APIComponentInContainer[]): APIComponentInContainer[] {
  const fitted = [...children];
  for (;;) {
    const texts = fitted.flatMap((child, index) =>
      child.type === ComponentType.TextDisplay ? [{ index, content: child.content }] : [],
    );
    const excess = texts.reduce((sum, { content }) => sum + content.length, -MAX_TEXT_DISPLAYS);
    const longest = texts.toSorted((a, b) => b.content.length - a.content.length)[0];
    if (excess <= 0 || longest === undefined) return fitted;
    fitted[longest.index] = textDisplay(
      clip(longest.content, Math.max(longest.content.length - excess, MIN_TEXT)),
    );
    if (longest.content.length <= MIN_TEXT) return fitted;
  }
}

/** A text display is not cut below this. */
const MIN_TEXT = 40;

export function button(
  label: string,
  customId: string,
  { disabled = false, style = ButtonStyle.Secondary }: { disabled?: boolean; style?: ButtonStyleWithId } = {},
): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id: customId, ...(disabled ? { disabled } : {}) };
}
type ButtonStyleWithId =
  | ButtonStyle.Primary
  | ButtonStyle.Secondary
  | ButtonStyle.Success
  | ButtonStyle.Danger;

export function row(...components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

export function selectRow(
  customId: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): Row {
  return row({ type: ComponentType.StringSelect, custom_id: customId, placeholder, options: [...options] });
}

export function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}
