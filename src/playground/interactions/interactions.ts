/**
 * The life of an interaction: dispatched, answered once within three seconds or lost, good for fifteen minutes of edits and follow-ups.
 * In: what a person did. Out: an `Interaction` whose changes can be watched. Knows no HTTP.
 */
import { randomBytes } from 'node:crypto';
import type { Component } from '../rules/components.ts';
import type { Channel, StoredMessage } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** Milliseconds an application has for its first answer. */
export const ANSWER_WITHIN = 3_000;
/** Milliseconds an answered interaction's token lives. */
export const TOKEN_LIVES = 15 * 60_000;

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;
export type InteractionType = (typeof INTERACTION)[keyof typeof INTERACTION];

export type Answer =
  | { readonly type: 'message'; readonly messageId: string }
  | { readonly type: 'deferred'; readonly messageId: string }
  | { readonly type: 'deferredUpdate'; readonly messageId: string }
  | { readonly type: 'update'; readonly messageId: string }
  | { readonly type: 'choices'; readonly choices: readonly Component[] }
  | { readonly type: 'modal'; readonly data: Component };

export type Change =
  | { readonly type: 'answered'; readonly answer: Answer }
  /** A deferred answer got its content. */
  | { readonly type: 'settled'; readonly message: StoredMessage }
  | { readonly type: 'followUp'; readonly message: StoredMessage }
  | { readonly type: 'edited'; readonly message: StoredMessage }
  | { readonly type: 'deleted'; readonly message: StoredMessage }
  | { readonly type: 'failed'; readonly reason: 'noAnswer' };

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly locale: string;
  /** The message whose component was used; a modal opened from a component keeps it. */
  readonly source: StoredMessage | null;
  /** 1 slash, 2 user, 3 message; null when it is no command. */
  readonly command: { readonly type: number; readonly name: string } | null;
  /** Used by someone's own installation, in a server that has not installed the application. */
  readonly userInstalled: boolean;
  state: 'waiting' | 'answered' | 'failed';
  answer: Answer | null;
  /** `@original`. */
  originalId: string | null;
  /** Messages made by it that still exist, oldest first. */
  readonly messageIds: Set<string>;
  followUps: number;
  readonly changes: readonly Change[];
  /** Tells each change from now on; returns how to stop. */
  watch(listener: (change: Change) => void): () => void;
  tell(change: Change): void;
}

export type Opening = Pick<
  Interaction,
  'type' | 'userId' | 'channel' | 'locale' | 'source' | 'command' | 'userInstalled'
>;

export type Interactions = ReturnType<typeof createInteractions>;

export function createInteractions(world: World) {
  const byToken = new Map<string, Interaction>();

  return {
    /** Makes one and starts its three seconds. */
    open(opening: Opening): Interaction {
      const listeners = new Set<(change: Change) => void>();
      const changes: Change[] = [];
      const interaction: Interaction = {
        ...opening,
        id: world.nextId(),
        token: randomBytes(48).toString('base64url'),
        state: 'waiting',
        answer: null,
        originalId: null,
        messageIds: new Set(),
        followUps: 0,
        changes,
        watch(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        tell(change) {
          changes.push(change);
          for (const listener of listeners) listener(change);
        },
      };
      byToken.set(interaction.token, interaction);
      world.clock.after(ANSWER_WITHIN, () => {
        if (interaction.state !== 'waiting') return;
        interaction.state = 'failed';
        interaction.tell({ type: 'failed', reason: 'noAnswer' });
      });
      world.clock.after(TOKEN_LIVES, () => byToken.delete(interaction.token));
      return interaction;
    },

    find: (token: string): Interaction | null => byToken.get(token) ?? null,

    findById: (id: string): Interaction | null =>
      [...byToken.values()].find((interaction) => interaction.id === id) ?? null,
  };
}
