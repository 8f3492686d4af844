/**
 * Someone who uses the bot from a channel, in a language. In: what they type, pick and click. Out: what their Discord shows. Reaches the bot
 * only through the gateway, and hears of it only through its REST requests.
 */
import type { CommandRegistry, RegisteredCommand, WithheldCommand } from '../interactions/commands.ts';
import {
  INTERACTION,
  type Interaction,
  type Interactions,
  type Opening,
} from '../interactions/interactions.ts';
import { presentInteraction } from '../interactions/payload.ts';
import { COMMAND } from '../rules/command.ts';
import { type Component, isSelect, TYPE, walk } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';
import { IDS } from '../world/default.ts';
import { composeMessage } from '../world/messages.ts';
import type { Channel, Locale, StoredMessage } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { checkSelection, checkSelectionCount, type Fields, fillModal } from './modal.ts';
import {
  attachFile,
  emptyResolved,
  fillOptions,
  findLeaf,
  type LocalFile,
  nest,
  type OptionValues,
  presentResolved,
  type Resolved,
} from './options.ts';
import { awaitOutcome, type Choice, type Outcome, type SeenModal } from './outcome.ts';
import { ClientRefusal } from './refusal.ts';
import { type SeenMessage, seeMessage } from './seen.ts';

export interface PersonOptions {
  /** A user's id; the plain member by default. */
  readonly user?: string;
  /** A channel's id, which says the server too; the first channel of the first server by default. */
  readonly channel?: string;
  /** The language of their client, by default the server's. */
  readonly locale?: Locale;
}

export interface Surroundings {
  readonly world: World;
  readonly interactions: Interactions;
  readonly commands: CommandRegistry;
  readonly cdnUrl: string;
  readonly dispatch: (event: string, data: unknown, to: { guildId: string | null; intent?: number }) => void;
  readonly holdDispatch: () => Promise<void>;
}

export interface WaitOptions {
  /** Count a deferred answer when it is deferred, not when it gets its content. */
  readonly thinking?: boolean;
}

export interface Person {
  readonly userId: string;
  readonly channel: Channel;
  readonly locale: Locale;
  /** Commands their client offers here. */
  commands(): readonly RegisteredCommand[];
  /** Commands of the application that their client keeps from them here, and why. */
  withheld(): readonly WithheldCommand[];
  /** `slash('quote', { query: '非核化' })`, `slash('transcripts add', { file })`. */
  slash(name: string, values?: OptionValues, wait?: WaitOptions): Promise<Outcome>;
  /** The suggestions for the option that is being typed. */
  autocomplete(name: string, values: OptionValues, focused: string): Promise<readonly Choice[]>;
  messageCommand(name: string, message: { readonly id: string }, wait?: WaitOptions): Promise<Outcome>;
  userCommand(name: string, userId: string, wait?: WaitOptions): Promise<Outcome>;
  /** A button, by its custom id or its label. */
  click(message: { readonly id: string }, button: string, wait?: WaitOptions): Promise<Outcome>;
  /** A select menu, by its custom id or placeholder. */
  select(
    message: { readonly id: string },
    menu: string,
    values: readonly string[],
    wait?: WaitOptions,
  ): Promise<Outcome>;
  submit(modal: SeenModal, fields: Fields, wait?: WaitOptions): Promise<Outcome>;
  /** Writes an ordinary message. */
  say(text: string, files?: readonly LocalFile[]): SeenMessage;
  /** What they see in the channel, oldest first. */
  messages(): readonly SeenMessage[];
  /** The message as it is now; null when it is gone or not theirs to see. */
  look(message: { readonly id: string }): SeenMessage | null;
  /** "Dismiss message" on a private one. */
  dismiss(message: { readonly id: string }): void;
}

export function createPerson(around: Surroundings, options: PersonOptions): Person {
  const { world, interactions, commands } = around;
  const userId = options.user ?? IDS.users.member;
  const channel = world.channels.get(options.channel ?? IDS.channels.general);
  if (channel === undefined || !world.users.has(userId))
    throw new ClientRefusal('No such channel or person.');
  if (!world.canSee(userId, channel)) throw new ClientRefusal('This person cannot see that channel.');
  const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)!;
  const locale = options.locale ?? guild?.locale ?? 'en-US';
  const place = { world, channel, cdnUrl: around.cdnUrl };
  const base = { userId, channel, locale, userInstalled: guild !== null && !guild.installed };

  /** Sends it to the bot, after the delay a fault may ask for. */
  const begin = (
    opening: Pick<Opening, 'type' | 'source' | 'command'>,
    data: Readonly<Record<string, unknown>>,
  ): Interaction => {
    const interaction = interactions.open({ ...base, ...opening });
    const payload = presentInteraction(world, interaction, data);
    void around
      .holdDispatch()
      .then(() => around.dispatch('INTERACTION_CREATE', payload, { guildId: channel.guildId }));
    return interaction;
  };

  const findCommand = (name: string, type: number): RegisteredCommand => {
    const found = commands.offered(userId, channel).find((one) => one.name === name && one.type === type);
    if (found === undefined) throw new ClientRefusal(`No command ${name} is offered here.`);
    return found;
  };

  const findVisible = ({ id }: { readonly id: string }): StoredMessage => {
    const message = world.findMessage(channel.id, id);
    if (message === null) throw new ClientRefusal('That message is not in this channel any more.');
    if (message.viewerId !== null && message.viewerId !== userId) {
      throw new ClientRefusal('This person cannot see that message.');
    }
    return message;
  };

  const commandData = (
    command: RegisteredCommand,
    more: Readonly<Record<string, unknown>>,
    resolved: Resolved,
  ) => {
    const table = presentResolved(resolved);
    return {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...more,
      ...(table === undefined ? {} : { resolved: table }),
    };
  };

  const slashData = (name: string, values: OptionValues, focused: string | null) => {
    const [root = '', ...path] = name.split(' ');
    const command = findCommand(root, COMMAND.slash);
    const filled = fillOptions(place, findLeaf(command, path), values, focused);
    const nested = nest(command, path, filled.options);
    return {
      command: { type: COMMAND.slash, name },
      data: commandData(command, nested.length > 0 ? { options: nested } : {}, filled.resolved),
    };
  };

  const findComponent = (
    message: StoredMessage,
    fits: (one: Component) => boolean,
    what: string,
  ): Component => {
    const found = [...walk(message.payload.components)].map(([, one]) => one).filter(fits);
    if (found.length === 0) throw new ClientRefusal(`That message has no ${what}.`);
    if (found.length > 1) throw new ClientRefusal(`That message has several ${what}; name the custom id.`);
    if (found[0]!.disabled === true) throw new ClientRefusal(`${what} is disabled.`);
    return found[0]!;
  };

  const useComponent = (
    source: StoredMessage,
    component: Component,
    more: Readonly<Record<string, unknown>>,
  ) =>
    begin(
      { type: INTERACTION.component, source, command: null },
      { component_type: component.type, custom_id: component.custom_id, id: component.id, ...more },
    );

  return {
    userId,
    channel,
    locale,
    commands: () => commands.offered(userId, channel),
    withheld: () => commands.withheld(userId, channel),

    async slash(name, values = {}, wait = {}) {
      const { command, data } = slashData(name, values, null);
      return awaitOutcome(world, begin({ type: INTERACTION.command, source: null, command }, data), wait);
    },

    async autocomplete(name, values, focused) {
      const [root = '', ...path] = name.split(' ');
      const declared = findLeaf(findCommand(root, COMMAND.slash), path).find((one) => one.name === focused);
      if (declared?.autocomplete !== true) throw new ClientRefusal(`${focused} has no suggestions.`);
      const { command, data } = slashData(name, values, focused);
      const interaction = begin({ type: INTERACTION.autocomplete, source: null, command }, data);
      const outcome = await awaitOutcome(world, interaction);
      if (outcome.type === 'choices') return outcome.choices;
      throw new ClientRefusal('Loading options failed');
    },

    async messageCommand(name, message, wait = {}) {
      const command = findCommand(name, COMMAND.message);
      const target = findVisible(message);
      const resolved = emptyResolved();
      resolved.messages[target.id] = target.payload;
      const data = commandData(command, { target_id: target.id }, resolved);
      const opening = { type: INTERACTION.command, source: null, command: { type: COMMAND.message, name } };
      return awaitOutcome(world, begin(opening, data), wait);
    },

    async userCommand(name, target, wait = {}) {
      const command = findCommand(name, COMMAND.user);
      const { resolved } = fillOptions(place, [{ name: 'user', type: 6 }], { user: target });
      const data = commandData(command, { target_id: target }, resolved);
      const opening = { type: INTERACTION.command, source: null, command: { type: COMMAND.user, name } };
      return awaitOutcome(world, begin(opening, data), wait);
    },

    async click(message, button, wait = {}) {
      const source = findVisible(message);
      const fits = (one: Component) =>
        one.type === TYPE.button && [one.custom_id, one.label, emojiOf(one)].includes(button);
      const component = findComponent(source, fits, `button ${button}`);
      if (component.custom_id === undefined) throw new ClientRefusal(`${button} opens a link.`);
      return awaitOutcome(world, useComponent(source, component, {}), wait);
    },

    async select(message, menu, values, wait = {}) {
      const source = findVisible(message);
      const fits = (one: Component) => isSelect(one) && [one.custom_id, one.placeholder].includes(menu);
      const component = findComponent(source, fits, `menu ${menu}`);
      const resolved = emptyResolved();
      checkSelectionCount(component, menu, values.length, 1);
      checkSelection(place, component, menu, values, resolved);
      const table = presentResolved(resolved);
      const more = { values, ...(table === undefined ? {} : { resolved: table }) };
      return awaitOutcome(world, useComponent(source, component, more), wait);
    },

    async submit(modal, fields, wait = {}) {
      const { components, resolved } = fillModal(place, modal, fields);
      const table = presentResolved(resolved);
      const opener = interactions.findById(modal.interactionId);
      const interaction = begin(
        { type: INTERACTION.modalSubmit, source: opener?.source ?? null, command: null },
        { custom_id: modal.customId, components, ...(table === undefined ? {} : { resolved: table }) },
      );
      return awaitOutcome(world, interaction, wait);
    },

    say(text, files = []) {
      const attachments = files.map((file) => attachFile(place, file, false));
      const message = composeMessage(world, around.cdnUrl, {
        body: { content: text },
        files: new Map(),
        channelId: channel.id,
        author: world.users.get(userId)!,
        viewerId: null,
        type: 0,
        sent: null,
        more: attachments.length > 0 ? { attachments } : {},
      });
      return seeMessage(world.addMessage(message));
    },

    messages: () =>
      world
        .messagesIn(channel.id)
        .filter((message) => message.viewerId === null || message.viewerId === userId)
        .map(seeMessage),

    look({ id }) {
      const message = world.findMessage(channel.id, id);
      const hidden = message === null || (message.viewerId !== null && message.viewerId !== userId);
      return hidden ? null : seeMessage(message);
    },

    dismiss(message) {
      const found = findVisible(message);
      if (found.viewerId === userId) world.deleteMessage(found);
    },
  };
}

const emojiOf = (one: Component): unknown => (isRecord(one.emoji) ? one.emoji.name : undefined);
