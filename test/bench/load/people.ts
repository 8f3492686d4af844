/** Many servers with their people, and what they do all day. */

import type { Outcome } from '../../../src/playground/people/outcome.ts';
import type { Person } from '../../../src/playground/people/person.ts';
import type { SeenMessage } from '../../../src/playground/people/seen.ts';
import type { LocalDiscord } from '../../../src/playground/server.ts';
import { IDS } from '../../../src/playground/server.ts';
import { DEFAULT_WORLD } from '../../../src/playground/world/default.ts';
import type { Channel, Guild, User, WorldSpec } from '../../../src/playground/world/model.ts';

const EVERYDAY =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n) | (1n << 38n);
const idOf = (kind: number, n: number) => `12${kind}0000000000${String(n).padStart(5, '0')}`;

/** Snowflakes as Discord makes them over time: shards share them by the bits above the 22nd. */
const guildId = (n: number) => String(BigInt(idOf(2, 0)) + (BigInt(n) << 22n));

/** One person and one channel in each server. */
export function worldOf(servers: number): WorldSpec {
  const users = Array.from({ length: servers }, (_, n): User => {
    return { id: idOf(1, n), username: `person${n}`, globalName: `Person ${n}`, bot: false };
  });
  const guilds = users.map((user, n): Guild => {
    const id = guildId(n);
    return {
      id,
      name: `Server ${n}`,
      locale: n % 3 === 0 ? 'en-US' : 'ja',
      ownerId: user.id,
      roles: [{ id, name: '@everyone', permissions: EVERYDAY }],
      members: [
        { userId: user.id, roleIds: [] },
        { userId: IDS.application, roleIds: [] },
      ],
      installed: true,
    };
  });
  const channels = guilds.map((guild, n): Channel => {
    const base = { kind: 'text', name: 'general', parentId: null, recipientId: null } as const;
    return { ...base, id: idOf(3, n), guildId: guild.id, appPermissions: EVERYDAY };
  });
  return { ...DEFAULT_WORLD, users, guilds, channels };
}

export function peopleOf(discord: LocalDiscord): readonly Person[] {
  return [...discord.world.channels.values()].map((channel) => {
    const guild = discord.world.guilds.get(channel.guildId!)!;
    return discord.as({ user: guild.ownerId, channel: channel.id });
  });
}

export type Fate = 'answered' | 'refused' | 'silent';

export interface Done {
  readonly what: string;
  readonly fate: Fate;
  /** Milliseconds until the person saw something. */
  readonly took: number;
}

const REFUSALS = /混み合っています|Too much is being asked/;

export function fateOf(outcome: Outcome): Fate {
  if (outcome.type === 'failed') return 'silent';
  const text = 'message' in outcome ? outcome.message.text : '';
  return REFUSALS.test(text) ? 'refused' : 'answered';
}

export async function ask(person: Person, query: string): Promise<Done> {
  const since = performance.now();
  const outcome = await person.slash('quote', { query });
  return { what: '/quote', fate: fateOf(outcome), took: performance.now() - since };
}

/** What people do, by share: questions, suggestions as they type, buttons, lists. */
export function createMix(random: () => number, queries: Iterator<string>) {
  const last = new Map<string, SeenMessage>();
  const query = () => queries.next().value as string;

  return async (person: Person): Promise<Done> => {
    const since = performance.now();
    const done = (what: string, fate: Fate): Done => ({ what, fate, took: performance.now() - since });
    const dice = random();
    const shown = last.get(person.userId);
    const usable = shown?.buttons.find(({ label, disabled }) => label !== undefined && disabled !== true);
    if (dice < 0.4) {
      const typed = query();
      const choices = await person.autocomplete('quote', { query: typed }, 'query').catch(() => null);
      return done('typing', choices === null ? 'silent' : 'answered');
    }
    if (dice < 0.6 && shown !== undefined && usable !== undefined) {
      const outcome = await person.click(shown, usable.customId ?? usable.label!).catch(() => null);
      // The message may have been pushed out of the channel meanwhile: then nothing was asked.
      if (outcome !== null) return done('button', fateOf(outcome));
    }
    if (dice < 0.7) return done('/agreements', fateOf(await person.slash('agreements', { private: true })));
    if (dice < 0.75) {
      const text = `${query()} ${query()}`;
      return done('/verify', fateOf(await person.slash('verify', { text, private: true })));
    }
    const outcome = await person.slash('quote', { query: query(), private: dice < 0.9 });
    if (outcome.type === 'message') last.set(person.userId, outcome.message);
    return done('/quote', fateOf(outcome));
  };
}
