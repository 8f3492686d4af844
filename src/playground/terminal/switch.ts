import type { Person } from '../people/person.ts';
import type { LocalDiscord } from '../server.ts';
import { textsFor } from '../texts.ts';

/** Another person, place or language, by the word typed for it; a text says why not. */
export function switchPerson(
  discord: LocalDiscord,
  person: Person,
  what: 'as' | 'in' | 'lang',
  to: string,
): Person | string {
  const { users, channels } = discord.ids;
  const texts = textsFor(person.locale);
  if (what === 'lang') {
    if (!['ja', 'en', 'en-US'].includes(to)) return texts.noSuchPlace(to);
    return discord.as({
      user: person.userId,
      channel: person.channel.id,
      locale: to === 'ja' ? 'ja' : 'en-US',
    });
  }
  const dms: Readonly<Record<string, string>> = {
    [users.administrator]: channels.administratorDm,
    [users.member]: channels.memberDm,
    [users.outsider]: channels.outsiderDm,
  };
  const table: Readonly<Record<string, string>> =
    what === 'as' ? users : { ...channels, dm: dms[person.userId]! };
  const id = table[to];
  if (id === undefined) return texts.noSuchPlace(to);
  const user = what === 'as' ? id : person.userId;
  const wanted = what === 'as' ? person.channel.id : id;
  const visible = discord.world.canSee(user, discord.world.channels.get(wanted)!);
  if (!visible && what === 'in') return texts.cannotSee;
  // Someone who cannot see this channel goes to the first one they can.
  const channel = visible
    ? wanted
    : [...discord.world.channels.values()].find((one) => discord.world.canSee(user, one))!.id;
  return discord.as({ user, channel, locale: person.locale });
}
