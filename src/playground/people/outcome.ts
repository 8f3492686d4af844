/** What became of something a person did, as Discord shows it to them. */
import type { Answer, Change, Interaction } from '../interactions/interactions.ts';
import type { Component } from '../rules/components.ts';
import type { World } from '../world/world.ts';
import { type SeenMessage, seeMessage } from './seen.ts';

/** Discord's own words, by the language of the person's client. */
export const NO_ANSWER = 'The application did not respond';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface SeenModal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** For `submit`. */
  readonly interactionId: string;
}

interface Common {
  readonly interactionId: string;
  /** Everything it made that is still there and this person sees, as of now, oldest first. */
  messages(): readonly SeenMessage[];
  /** Waits for the `n`th follow-up, the first is 1. */
  followUp(n?: number): Promise<SeenMessage>;
  /** Tells each follow-up as it comes, those that are there at once. */
  onFollowUp(tell: (message: SeenMessage) => void): void;
  /** Tells of each edit after the first content, those that are there at once: an answer may say first how far it is. */
  onEdit(tell: (message: SeenMessage) => void): void;
  /** Waits until what was deferred, or the message whose component was used, is edited; null where it is deleted. */
  edited(): Promise<SeenMessage | null>;
}

export type Outcome = Common &
  (
    | { readonly type: 'message'; readonly message: SeenMessage }
    /** The message whose component was used has changed. */
    | { readonly type: 'update'; readonly message: SeenMessage }
    /** Nothing visible happened, and nothing failed. */
    | { readonly type: 'acknowledged' }
    | { readonly type: 'modal'; readonly modal: SeenModal }
    | { readonly type: 'choices'; readonly choices: readonly Choice[] }
    | { readonly type: 'failed'; readonly error: string }
  );

/**
 * Waits for what the person sees first. A deferred answer counts when it gets its content; with `thinking` it counts at once.
 */
export async function awaitOutcome(
  world: World,
  interaction: Interaction,
  { thinking = false }: { readonly thinking?: boolean } = {},
): Promise<Outcome> {
  const common: Common = {
    interactionId: interaction.id,
    messages: () =>
      [...interaction.messageIds].flatMap((id) => {
        const message = world.findMessage(interaction.channel.id, id);
        return message === null ? [] : [seeMessage(message)];
      }),
    async followUp(n = 1) {
      const change = await awaitChange(interaction, (one) => one.type === 'followUp', n);
      return seeMessage((change as Extract<Change, { type: 'followUp' }>).message);
    },
    onFollowUp(tell) {
      const hear = (change: Change) => {
        if (change.type === 'followUp') tell(seeMessage(change.message));
      };
      interaction.changes.forEach(hear);
      interaction.watch(hear);
    },
    onEdit(tell) {
      const hear = (change: Change) => {
        if (change.type === 'edited') tell(seeMessage(change.message));
      };
      interaction.changes.forEach(hear);
      interaction.watch(hear);
    },
    async edited() {
      const end = await awaitChange(interaction, ({ type }) => ENDS.includes(type));
      return end.type === 'edited' || end.type === 'settled' ? seeMessage(end.message) : null;
    },
  };
  const first = await awaitChange(interaction, (one) => one.type === 'answered' || one.type === 'failed');
  if (first.type !== 'answered') return { ...common, type: 'failed', error: NO_ANSWER };
  const { answer } = first;
  if (answer.type !== 'deferred' || thinking) return { ...common, ...present(world, interaction, answer) };
  const end = await awaitChange(interaction, (one) => one.type === 'settled' || one.type === 'deleted');
  return end.type === 'settled'
    ? { ...common, type: 'message', message: seeMessage(end.message) }
    : { ...common, type: 'acknowledged' };
}

const ENDS: readonly Change['type'][] = ['edited', 'settled', 'deleted'];

/** The `n`th change that fits, past ones included. */
function awaitChange(interaction: Interaction, fits: (change: Change) => boolean, n = 1): Promise<Change> {
  const found = (): Change | undefined => interaction.changes.filter(fits)[n - 1];
  const past = found();
  if (past !== undefined) return Promise.resolve(past);
  return new Promise((resolve) => {
    const stop = interaction.watch(() => {
      const now = found();
      if (now === undefined) return;
      stop();
      resolve(now);
    });
  });
}

type Presented =
  | { readonly type: 'message' | 'update'; readonly message: SeenMessage }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'modal'; readonly modal: SeenModal }
  | { readonly type: 'choices'; readonly choices: readonly Choice[] };

function present(world: World, interaction: Interaction, answer: Answer): Presented {
  switch (answer.type) {
    case 'message':
    case 'deferred':
    case 'update': {
      const message = world.findMessage(interaction.channel.id, answer.messageId);
      if (message === null) return { type: 'acknowledged' };
      return { type: answer.type === 'update' ? 'update' : 'message', message: seeMessage(message) };
    }
    case 'deferredUpdate':
      return { type: 'acknowledged' };
    case 'choices':
      return { type: 'choices', choices: answer.choices as unknown as readonly Choice[] };
    case 'modal':
      return {
        type: 'modal',
        modal: {
          customId: String(answer.data.custom_id),
          title: String(answer.data.title),
          components: answer.data.components as readonly Component[],
          interactionId: interaction.id,
        },
      };
  }
}
