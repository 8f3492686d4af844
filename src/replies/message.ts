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

/** A classic message: searchable, copyable, shown in notifications. Links unfold no preview. */
export function textMessage(content: string, rows: readonly Row[] = []): Message {
  return {
    content,
    components: [...rows],
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  };
}

/** A Components V2 message: one container. For lists and private pages. */
export function containerMessage(
  children: readonly APIComponentInContainer[],
  files: readonly MessageFile[] = [],
): Message {
  return {
    components: [{ type: ComponentType.Container, components: [...children] }],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
    ...(files.length > 0 ? { files } : {}),
  };
}

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

/** How long a message is for Discord's sum over text displays. */
export function isPrivateFlag(flags: number): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}
