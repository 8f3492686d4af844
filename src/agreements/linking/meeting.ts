/**
 * Which records report the same meeting, and what is linked between them.
 *
 * In: a record and others that may stand beside it. Out: the record's items with their links into the others.
 * Never: two meetings taken for one because they fell on one day, or because the same people met twice.
 */

import { runAtOnce } from '../../slices.ts';
import { type Glossary, NO_GLOSSARY } from '../../text/glossary.ts';
import { pattern } from '../../text/pattern.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { Agreement } from '../agreement.ts';
import { linkingRecords } from './link.ts';
import type { LinkableRecord } from './unit.ts';

export interface LinkedMeeting<T extends LinkableRecord> {
  /** The record's own items, with their links. */
  readonly items: readonly Agreement[];
  /** The other records of the same meeting, with theirs. */
  readonly others: readonly T[];
}

/** More records of one meeting than these are not compared. */
export const MOST_RECORDS = 8;

export function linkMeeting<T extends LinkableRecord>(
  record: T,
  candidates: readonly T[],
  glossary: Glossary = NO_GLOSSARY,
): LinkedMeeting<T> {
  return runAtOnce(linkingMeeting(record, candidates, glossary));
}

/** The same, with many pauses. */
export function* linkingMeeting<T extends LinkableRecord>(
  record: T,
  candidates: readonly T[],
  glossary: Glossary = NO_GLOSSARY,
): Generator<void, LinkedMeeting<T>> {
  const others = candidates
    .filter(({ transcript }) => areOfOneMeeting(record.transcript, transcript))
    .slice(0, MOST_RECORDS);
  if (others.length === 0) return { items: record.items, others };
  const [items, ...linked] = yield* linkingRecords([record, ...others], glossary);
  return { items: items!, others: others.map((other, index) => ({ ...other, items: linked[index]! })) };
}

/** On one day, and of the same sides, or with titles that name the same event. */
export function areOfOneMeeting(a: Transcript, b: Transcript): boolean {
  if (a.id === b.id || a.heldOn === null || a.heldOn !== b.heldOn) return false;
  const [sidesA, sidesB] = [sidesOf(a), sidesOf(b)];
  // Where both tell who met, that decides: two ministers may meet several of their colleagues in one day.
  if (sidesA.size > 1 && sidesB.size > 1) return sameSet(sidesA, sidesB) && isSameSort(a.title, b.title);
  return titleOverlap(a.title, b.title) >= SAME_TITLE;
}

function sidesOf({ speeches }: Transcript): ReadonlySet<string> {
  return new Set(speeches.flatMap(({ speaker }) => (speaker?.side == null ? [] : [speaker.side.id])));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** How much of the shorter title stands in the longer. */
const SAME_TITLE = 0.6;
/** Words of titles that say what sort of document it is. */
const OF_DOCUMENTS = pattern('giu')`
    共同(?:記者)?(?:発表|会見|声明)|記者(?:発表|会見)|概要|結果|議事録|速報|仮訳|全文|について|joint|press|conference
    |statement|readout|remarks|transcript|minutes|summary|of|the|and|on|by|with|to|in|at|for
  `;

/** Nouns by which meetings of the same sides on the same day are told apart. */
const SORTS: readonly RegExp[] = [
  /2\s?[+＋]\s?2|２\s?[+＋]\s?２|外務・防衛|foreign and defen[cs]e/iu,
  /首脳|summit|leaders/iu,
  /経済|貿易|economic|trade/iu,
];

/** False only where the titles name different sorts of meeting. */
function isSameSort(a: string, b: string): boolean {
  const sortsOf = (title: string) => SORTS.map((sort) => sort.test(title));
  const [sortsA, sortsB] = [sortsOf(a), sortsOf(b)];
  const named = (sorts: readonly boolean[]) => sorts.includes(true);
  return !named(sortsA) || !named(sortsB) || sortsA.some((is, index) => is && sortsB[index]);
}

function titleOverlap(a: string, b: string): number {
  const [small, large] = [piecesOf(a), piecesOf(b)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (small.size < 3) return 0;
  return [...small].filter((piece) => large.has(piece)).length / small.size;
}

/** Pairs of characters in Japanese, words elsewhere; without what only says what sort of document it is. */
function piecesOf(title: string): Set<string> {
  const bare = title.normalize('NFKC').toLowerCase().replace(OF_DOCUMENTS, ' ');
  const words = bare.match(/[\p{L}\p{N}+]+/gu) ?? [];
  return new Set(
    words.flatMap((word) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)
        ? Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
        : [word],
    ),
  );
}
