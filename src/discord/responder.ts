/**
 * One interaction's answer on its way to Discord. It alone knows whether the interaction was answered: discord.js
 * learns it only after the HTTP answer, so two of its replies can both go out.
 *
 * Never: a second first answer, or a log line or error that holds the interaction's token.
 */
import {
  DiscordAPIError,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  RateLimitError,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { UserError } from '../errors.ts';
import { type Message, withComponentsOnly } from '../replies/message.ts';
import type { Answer, Choice } from './command.ts';
import { ExpiredError } from './outbox.ts';

/** Where the answer stands: a deferred one waits to be edited in. */
type State = 'open' | 'deferred' | 'answered';

export interface Responder {
  /** Sends an answer, first or late. `onPrivateMessage`: a component of a private message was used. */
  answer(answer: Answer, onPrivateMessage: boolean): Promise<void>;
  /** A private word where the answer failed, whatever was sent before. */
  apologise(message: Message, onPrivateMessage: boolean): Promise<void>;
  choices(choices: readonly Choice[]): Promise<void>;
  /** Keeps the interaction alive where the answer is late: as a private "thinking" reply, or an update. */
  defer(onPrivateMessage: boolean): Promise<void>;
}

type Send = <T>(request: () => Promise<T>) => Promise<T>;

export interface ResponderOptions {
  /** Sends the first answer when its turn has come. */
  readonly sendFirst: Send;
  /** Sends what follows it, likewise. */
  readonly sendLater: Send;
  /** Discord has the first answer. */
  readonly onAnswered: () => void;
  readonly notices: { readonly late: Message };
}

export function createResponder(
  interaction: Interaction,
  rest: REST,
  { sendFirst, sendLater, onAnswered, notices }: ResponderOptions,
): Responder {
  const { id, token, applicationId } = interaction;
  let state: State = 'open';
  /** On its way while the answer may already be there, which must not overtake it, and takes its place where it fails. */
  let deferring: Promise<void> = Promise.resolve();

  async function callback(
    type: InteractionResponseType,
    data: object | null,
    files: readonly RawFile[] = [],
  ): Promise<void> {
    const body = data === null ? { type } : { type, data };
    try {
      await sendFirst(() =>
        rest.post(Routes.interactionCallback(id, token), { auth: false, body, files: [...files] }),
      );
      onAnswered();
    } catch (error) {
      if (isAcknowledged(error)) return onAnswered();
      if (leavesOpen(error)) state = 'open';
      throw error;
    }
  }

  const followUp = async (message: Message, isPrivate: boolean) => {
    await sendLater(() =>
      rest.post(Routes.webhook(applicationId, token), { auth: false, ...toRequest(message, isPrivate) }),
    );
  };
  const edit = async (message: Message) => {
    await sendLater(() =>
      rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, ...toRequest(message, false) }),
    );
  };

  async function first(message: Message, isPrivate: boolean): Promise<void> {
    const { body, files } = toRequest(message, isPrivate);
    await callback(InteractionResponseType.ChannelMessageWithSource, body, files);
  }

  async function update(message: Message): Promise<void> {
    const { body, files } = toRequest(message, false);
    await callback(InteractionResponseType.UpdateMessage, body, files);
  }

  /** A message where none was sent yet, or in place of the private "thinking" one. */
  async function send(message: Message, isPrivate: boolean): Promise<void> {
    if (state === 'open') {
      state = 'answered';
      return first(message, isPrivate);
    }
    state = 'answered';
    if (isPrivate) {
      await edit(message);
      return;
    }
    // What was deferred privately cannot become public: it says so, and the answer follows.
    await edit(notices.late);
    await followUp(message, false);
  }

  /** Replaces the private message that was clicked. A message with components alone stays one: Discord takes no way back. */
  async function replace(page: Message): Promise<void> {
    const message = isOfComponents(interaction) ? withComponentsOnly(page) : page;
    const wasDeferred = state === 'deferred';
    state = 'answered';
    if (wasDeferred) await edit(message);
    else await update(message);
  }

  async function defer(onPrivateMessage: boolean): Promise<void> {
    if (state !== 'open') return;
    state = 'deferred';
    const sent = onPrivateMessage
      ? callback(InteractionResponseType.DeferredMessageUpdate, null)
      : callback(InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral });
    // One that failed must not stand in the way of what is sent instead.
    deferring = sent.catch(() => {
      state = 'open';
    });
    await sent;
  }

  /** Our own post, so that no permission is needed but to see the channel. */
  async function removePost(messageId: string): Promise<void> {
    try {
      await rest.delete(Routes.channelMessage(interaction.channelId!, messageId));
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : null;
      if (code === RESTJSONErrorCodes.MissingAccess)
        throw new UserError('cannotRemove', { permission: 'View Channel' });
      if (code === RESTJSONErrorCodes.UnknownMessage || code === RESTJSONErrorCodes.MissingPermissions) {
        throw new UserError('cannotRemove', { permission: null });
      }
      throw error;
    }
  }

  async function deliver(answer: Answer, onPrivateMessage: boolean): Promise<void> {
    await deferring;
    switch (answer.type) {
      case 'public':
        return send(answer.message, false);
      case 'private':
        return onPrivateMessage && state === 'deferred'
          ? followUp(answer.message, true)
          : send(answer.message, true);
      case 'page':
        return onPrivateMessage ? replace(answer.message) : send(answer.message, true);
      case 'modal':
        state = 'answered';
        return callback(InteractionResponseType.Modal, answer.modal);
      case 'work': {
        await defer(onPrivateMessage);
        const progress = createProgress(edit);
        try {
          const end = await answer.run(progress.show);
          await progress.close();
          return deliver(end, onPrivateMessage);
        } catch (error) {
          await progress.close();
          throw error;
        }
      }
      case 'share':
        // The page loses its button before the post is there, so that a second click finds none.
        await (onPrivateMessage ? replace(answer.page) : send(answer.page, true));
        return followUp(answer.post, false);
      case 'remove':
        await removePost(answer.messageId);
        return onPrivateMessage ? replace(answer.page) : send(answer.page, true);
    }
  }

  return {
    answer: deliver,

    async apologise(message, onPrivateMessage) {
      await deferring;
      if (state === 'answered') await followUp(message, true);
      else await deliver({ type: 'private', message }, onPrivateMessage);
    },

    async choices(choices) {
      state = 'answered';
      await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
    },

    defer,
  };
}

/** Our own repetition of a request that Discord had executed: the answer is there. */
function isAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Refused for what it holds, or failed on the way: the person still waits, and an apology can take its place. */
function leavesOpen(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 400;
  return !(error instanceof RateLimitError || error instanceof ExpiredError);
}

function isOfComponents(interaction: Interaction): boolean {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.IsComponentsV2);
}

function toRequest(message: Message, isPrivate: boolean): { body: object; files: RawFile[] } {
  const { files = [], ...body } = message;
  const flags = message.flags | (isPrivate ? MessageFlags.Ephemeral : 0);
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  return {
    body: { ...body, flags, ...(files.length > 0 ? { attachments } : {}) },
    files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
  };
}

/** Work that is done sooner shows no progress: the answer itself is there. */
const PROGRESS_AFTER_MS = 1_000;

/** Shows the newest of what it is told, one edit at a time, and nothing once it is closed: the answer comes last. */
function createProgress(edit: (message: Message) => Promise<void>) {
  let newest: Message | null = null;
  let editing: Promise<void> = Promise.resolve();
  let closed = false;

  async function flush(): Promise<void> {
    while (newest !== null && !closed) {
      const message = newest;
      newest = null;
      // A lost step of the progress is no fault: the answer follows.
      await edit(message).catch(() => undefined);
    }
  }
  const start = setTimeout(() => {
    editing = flush();
    open = true;
  }, PROGRESS_AFTER_MS);
  let open = false;

  return {
    show(message: Message): void {
      newest = message;
      if (open) editing = editing.then(flush);
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(start);
      await editing;
    },
  };
}
