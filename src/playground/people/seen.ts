/** A message as one person sees it. */
import type { APIMessage } from 'discord-api-types/v10';
import { asComponents, type Component, isSelect, TYPE, walk } from '../rules/components.ts';
import { FLAG, textsOf } from '../rules/message.ts';
import type { Pings, StoredMessage } from '../world/model.ts';

export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** As Discord's API gives it. */
  readonly payload: APIMessage;
  /** The body the application sent for this version; null for a person's own message. */
  readonly sent: unknown;
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** 'channel', or the id of the only person. */
  readonly visibleTo: string;
  /** "… is thinking": deferred and not yet answered. */
  readonly thinking: boolean;
  readonly pings: Pings;
  /** Content and text displays, one below another. */
  readonly text: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  /** Names of the attached files. */
  readonly files: readonly string[];
}

export interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

export interface SeenSelect {
  readonly customId: string;
  readonly type: number;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string;
  }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function seeMessage(message: StoredMessage): SeenMessage {
  const { payload } = message;
  const components = [...walk(payload.components)].map(([, one]) => one);
  return {
    id: message.id,
    channelId: message.channelId,
    payload,
    sent: message.sent,
    ephemeral: message.viewerId !== null,
    visibleTo: message.viewerId ?? 'channel',
    thinking: ((payload.flags ?? 0) & FLAG.loading) !== 0,
    pings: message.pings,
    text: textsOf({ content: payload.content, components: payload.components })
      .filter((one) => one !== '')
      .join('\n'),
    buttons: components.filter((one) => one.type === TYPE.button).map(seeButton),
    selects: components.filter(isSelect).map(seeSelect),
    files: payload.attachments.map((one) => one.filename),
  };
}

function seeButton(one: Component): SeenButton {
  const emoji = one.emoji as { readonly name?: string } | undefined;
  return {
    label: [emoji?.name, one.label].filter((part) => typeof part === 'string' && part !== '').join(' '),
    customId: typeof one.custom_id === 'string' ? one.custom_id : null,
    url: typeof one.url === 'string' ? one.url : null,
    disabled: one.disabled === true,
  };
}

function seeSelect(one: Component): SeenSelect {
  return {
    customId: text(one.custom_id),
    type: Number(one.type),
    placeholder: text(one.placeholder),
    disabled: one.disabled === true,
    options: asComponents(one.options).map((option) => ({
      label: text(option.label),
      value: text(option.value),
      description: text(option.description),
    })),
  };
}
