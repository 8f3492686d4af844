/** Who manages, and which of their server's transcripts is meant. */
import type { ArchivedHead, Edits } from '../../src/archive/archive.ts';
import type { Management } from '../../src/archive/management.ts';
import type { Answer, Asker, CommandCall, ComponentCall, Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { MAX_TITLE } from '../../src/replies/transcripts/pages.ts';
import { parseDays } from '../../src/text/day.ts';
import { textOf } from '../options.ts';

export type SubcommandHandler = (call: CommandCall, services: Services) => Promise<Answer>;

/** Whoever ran the command: Discord lets nobody else, and a server may widen or narrow whom. */
export function deskOf({ viewer, userId }: Asker, { archive }: Services): Management {
  if (viewer.guildId === null) throw new UserError('onlyInServer', { command: 'transcripts' });
  return archive.manage({ guildId: viewer.guildId, userId });
}

/** Buttons of /transcripts stand on private messages alone, which nobody sees but the person who ran it. */
export function deskBehind(call: ComponentCall, services: Services): Management {
  if (call.message?.private !== true) throw new UserError('expired', {});
  return deskOf(call, services);
}

/** By id or by the whole title. @throws {UserError} `transcriptMissing`. */
export function pick<H extends ArchivedHead>(heads: readonly H[], typed: string): H {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const found =
    heads.find(({ id }) => id === wanted) ??
    heads.find(({ title }) => title.normalize('NFKC').toLowerCase() === wanted);
  if (found === undefined) throw new UserError('transcriptMissing', { id: typed });
  return found;
}

export function meetingOf<H extends ArchivedHead>(call: CommandCall, heads: readonly H[]): H {
  return pick(heads, textOf(call, 'meeting') ?? '');
}

/** What the person manages, and what else they may read. */
export function withReadable(
  desk: Management,
  { viewer }: Asker,
  { archive }: Services,
): readonly ArchivedHead[] {
  const own = desk.list();
  return [...own, ...archive.list(viewer).filter(({ id }) => !own.some((head) => head.id === id))];
}

/** What was typed of a transcript, checked. Empty is as if left out. @throws {UserError} `invalidDay`, `invalidLink`. */
export function readFacts(typed: {
  readonly title?: string | undefined;
  readonly heldOn?: string | undefined;
  readonly url?: string | undefined;
}): Edits {
  const [title, heldOn, url] = [typed.title, typed.heldOn, typed.url].map((text) => text?.trim() ?? '');
  return {
    ...(title ? { title: title.slice(0, MAX_TITLE) } : {}),
    ...(heldOn ? { heldOn: dayOf(heldOn) } : {}),
    ...(url ? { url: linkOf(url) } : {}),
  };
}

function dayOf(typed: string): string {
  const days = parseDays(typed);
  if (days === null || days.from !== days.to) throw new UserError('invalidDay', { typed });
  return days.from;
}

function linkOf(typed: string): string {
  const isWeb = URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
  if (!isWeb) throw new UserError('invalidLink', { typed });
  return new URL(typed).href;
}
