/**
 * Both sides: the same agreement as several speakers report it, in one record or in several of the same meeting.
 *
 * In: items with their records. Out: the same items with `sameAs` (asserted) and `relatedTo` (shown, not asserted).
 * Never: a link between one speaker's own items, one that rests on a place's name alone, or one that is only likely and
 * yet asserted. A wrong "same" is worse than none.
 */

import { runAtOnce, SHORT_STEPS } from '../../slices.ts';
import type { ResolvedDate } from '../../text/dates.ts';
import { type Glossary, NO_GLOSSARY } from '../../text/glossary.ts';
import { containsSpan } from '../../text/span.ts';
import { speakerKey } from '../../transcript/speakers.ts';
import type { Transcript } from '../../transcript/transcript.ts';
import type { Agreement, ItemReference } from '../agreement.ts';
import {
  type Content,
  countTerms,
  EVIDENCE,
  eachKey,
  overlapOf,
  readContent,
  sharedNouns,
} from './content.ts';
import { placesOf, rankOf, sortsOf } from './event.ts';
import { Postings } from './postings.ts';

export interface LinkableRecord {
  readonly transcript: Transcript;
  readonly items: readonly Agreement[];
}

/** One thing an item says: the whole, or one of its parts. */
interface Unit {
  readonly item: Agreement;
  readonly text: string;
  /** Listed, or at least to be done: what was merely looked into is the same as nothing, and related to nothing. */
  readonly planned: boolean;
  readonly content: Content;
  readonly dates: readonly ResolvedDate[];
  /** Who reports it; null where the record names nobody. */
  readonly reporter: string | null;
  readonly side: string | null;
  readonly heldOn: string | null;
  readonly record: number;
}

type Grade = 'same' | 'related';

/** Terms that more units hold join nothing, and would make the work grow with the square of the length. */
const COMMON = 24;
/** The shorter has to be this much contained in the longer for the two to be the same. */
const CONTAINED = 0.85;
const LEAST_SAME = 5;
const LEAST_RELATED = 7;

const EVENT =
  /会談|会合|協議|会議|対話|ミッション|訪問|寄港|サミット|演習|訓練|フォーラム|署名|meeting|summit|talks|consultation|dialogue|mission|visit|port call|exercise|conference/iu;

/** Links what several records of the same meeting report; the caller answers for their being of the same meeting. */
export function linkRecords(
  records: readonly LinkableRecord[],
  glossary: Glossary = NO_GLOSSARY,
): readonly (readonly Agreement[])[] {
  return runAtOnce(linkingRecords(records, glossary));
}

/** The same, with many pauses, so that others get their turn while long records are compared. */
export function* linkingRecords(
  records: readonly LinkableRecord[],
  glossary: Glossary = NO_GLOSSARY,
): Generator<void, readonly (readonly Agreement[])[]> {
  if (!hasTwoReporters(records)) return records.map(({ items }) => items);
  const units: Unit[] = [];
  for (const [index, record] of records.entries()) {
    const reporterOf = reporterReader(record.transcript);
    let read = 0;
    for (const item of record.items) {
      if (read % SHORT_STEPS === 0) yield;
      read += 1;
      if (canLink(item)) addUnits(units, item, reporterOf(item.speech), record.transcript, index, glossary);
    }
  }
  const grades = new Map<Agreement, Map<Agreement, Grade>>();
  const join = (a: Agreement, b: Agreement, grade: Grade) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = grades.get(from) ?? new Map<Agreement, Grade>();
      if (known.get(to) !== 'same') known.set(to, grade);
      grades.set(from, known);
    }
  };
  for (const [a, others] of yield* pairing(units)) {
    for (const b of others) {
      const grade = compare(a, b);
      if (grade !== null) join(a.item, b.item, grade);
      yield;
    }
  }
  for (const [a, b] of yield* followingUp(units, grades)) join(a, b, 'related');
  for (const [item, antecedent] of continuations(records)) {
    for (const [other, grade] of grades.get(antecedent) ?? []) join(item, other, grade);
  }
  if (grades.size === 0) return records.map(({ items }) => items);
  return records.map(({ items }) => items.map((item) => withLinks(item, grades.get(item))));
}

function hasTwoReporters([first, ...others]: readonly LinkableRecord[]): boolean {
  const speeches = first?.transcript.speeches ?? [];
  return others.length > 0 || speeches.some(({ label }) => label !== speeches[0]!.label);
}

function withLinks(item: Agreement, links: ReadonlyMap<Agreement, Grade> | undefined): Agreement {
  if (links === undefined) return item;
  const references = (grade: Grade): readonly ItemReference[] =>
    [...links]
      .filter(([, found]) => found === grade)
      .map(([{ address, start, end }]) => ({ address, start, end }))
      .sort((a, b) => a.start - b.start);
  return { ...item, sameAs: references('same'), relatedTo: references('related') };
}

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/u;

/** Whom the items of a speech are reported by. */
interface Reporter {
  readonly reporter: string | null;
  readonly side: string | null;
}

/** Answers for one record, whose items come speech by speech: a name is not folded anew for each. */
function reporterReader({ speeches }: Transcript): (speech: number) => Reporter {
  let read = -1;
  let last: Reporter = { reporter: null, side: null };
  return (number) => {
    if (number === read) return last;
    const speech = speeches[number - 1];
    const speaker = speech?.speaker ?? null;
    read = number;
    last = {
      reporter: speaker === null ? (speech?.label ?? null) : speakerKey(speaker),
      side: speaker?.side?.id ?? null,
    };
    return last;
  };
}

function addUnits(
  units: Unit[],
  item: Agreement,
  { reporter, side }: Reporter,
  { text: all, heldOn }: Transcript,
  record: number,
  glossary: Glossary,
): void {
  // A Japanese predicate stands behind what it reports, an English one before it.
  const before = all.slice(item.start, item.predicate.start);
  const whole = { start: item.start, end: JAPANESE.test(before) ? item.predicate.start : item.end };
  const planned = item.listed || AHEAD.test(all.slice(item.start, item.end));
  for (const span of item.parts.length > 0 ? item.parts : [whole]) {
    const text = all.slice(span.start, span.end);
    units.push({
      item,
      text,
      planned,
      content: readContent(text, glossary),
      dates: item.dates.length === 0 ? item.dates : item.dates.filter((date) => containsSpan(span, date)),
      reporter,
      side,
      heldOn,
      record,
    });
  }
}

/** What was agreed, confirmed or scheduled, and what is to be looked into; not what was merely talked about. */
function canLink(item: Agreement): boolean {
  return item.listed || (item.kind === 'DISCUSSED' && item.modality === 'actual');
}

/** Pairs worth comparing: of different reporters, sharing a date or a term that is not everywhere. */
function* pairing(units: readonly Unit[]): Generator<void, ReadonlyMap<Unit, ReadonlySet<Unit>>> {
  const postings = new Postings<Unit>();
  const post = (key: number | string, unit: Unit) => {
    const list = postings.listOf(key);
    if (list.length <= COMMON && list[list.length - 1] !== unit) list.push(unit);
  };
  let posted = 0;
  for (const unit of units) {
    if (posted % SHORT_STEPS === 0) yield;
    posted += 1;
    eachKey(unit.content, (key) => post(key, unit));
    for (const date of unit.dates) post(dateKey(date), unit);
  }
  const pairs = new Map<Unit, Set<Unit>>();
  let lists = 0;
  let before: readonly Unit[] = [];
  for (const list of postings.lists) {
    lists += 1;
    if (lists % SHORT_STEPS === 0) yield;
    if (list.length > COMMON || areEqual(list, before)) continue;
    pairUp(list, pairs);
    before = list;
  }
  return pairs;
}

/** The terms of one word mostly stand in the same units, one term after another. */
function areEqual(list: readonly Unit[], other: readonly Unit[]): boolean {
  return list.length === other.length && list.every((unit, index) => unit === other[index]);
}

function pairUp(list: readonly Unit[], pairs: Map<Unit, Set<Unit>>): void {
  for (let index = 0; index < list.length; index += 1) {
    const a = list[index]!;
    if (!a.planned) continue;
    for (let after = index + 1; after < list.length; after += 1) {
      const b = list[after]!;
      if (!b.planned || !areTwoReports(a, b)) continue;
      const known = pairs.get(a);
      if (known === undefined) pairs.set(a, new Set([b]));
      else known.add(b);
    }
  }
}

function areTwoReports(a: Unit, b: Unit): boolean {
  if (a.record !== b.record) return a.reporter === null || b.reporter === null || a.reporter !== b.reporter;
  if (a.reporter === null || b.reporter === null || a.reporter === b.reporter) return false;
  return a.side === null || b.side === null || a.side !== b.side;
}

const dateKey = ({ from, to }: ResolvedDate) => `${from}/${to}`;

function compare(a: Unit, b: Unit): Grade | null {
  const overlap = overlapOf(a.content, b.content);
  const sharedDates = a.dates.filter(
    (date) =>
      date.to !== null &&
      isAhead(date, a.heldOn) &&
      b.dates.some(({ from, to }) => from === date.from && to === date.to),
  );
  const bothEvents = () => EVENT.test(a.text) && EVENT.test(b.text);
  const listed = a.item.listed && b.item.listed;
  const onTheDay = sharedDates.some(({ precision }) => precision === 'day');
  if (listed && onTheDay && sharedNouns(overlap).length > 0 && bothEvents()) return 'same';
  // Two languages share no nouns: then the day and the sort of event have to tell.
  const twoLanguages = a.content.of !== b.content.of;
  if (listed && twoLanguages && onTheDay && shareAny(sortsOf(a.text), sortsOf(b.text))) return 'same';
  if (listed && sharedDates.some(({ precision }) => precision !== 'year') && isOneEvent(a, b)) return 'same';
  const datesDiffer = a.dates.length > 0 && b.dates.length > 0 && sharedDates.length === 0;
  if (
    listed &&
    !datesDiffer &&
    overlap.contained >= CONTAINED &&
    overlap.length >= LEAST_SAME &&
    bothEvents() &&
    !isBare(a, b)
  ) {
    return 'same';
  }
  if (twoLanguages) {
    const kin =
      bothEvents() && shareAny(sortsOf(a.text), sortsOf(b.text)) && rankOf(a.text) === rankOf(b.text);
    return listed && kin && sharedDates.length > 0 ? 'related' : null;
  }
  const onADay = listed && sharedDates.length > 0;
  if (!onADay && overlap.length < LEAST_RELATED) return null;
  const nouns = sharedNouns(overlap);
  if (onADay && nouns.length > 0) return 'related';
  const weight = nouns.reduce((sum, noun) => sum + noun.length, 0);
  const least = EVIDENCE[a.content.of];
  const enough = nouns.length >= least.nouns && overlap.contained >= least.contained;
  return enough && weight >= LEAST_RELATED ? 'related' : null;
}

/** Those who meet, and where: with a date in common it is one event, whatever each side says of it. */
function isOneEvent(a: Unit, b: Unit): boolean {
  const rank = rankOf(a.text);
  if (rank === null || rank !== rankOf(b.text)) return false;
  return shareAny(placesOf(a.text), placesOf(b.text));
}

function shareAny<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** Something to be done, though not agreed: 今後検討していくこと. */
const AHEAD = /ていく|検討|\b(?:will|further|continue)\b/u;

function isAhead({ to }: ResolvedDate, heldOn: string | null): boolean {
  return heldOn === null || (to !== null && to >= heldOn);
}

/** A content of one general word (協議) is contained in anything. */
function isBare(a: Unit, b: Unit): boolean {
  return Math.min(countTerms(a.content), countTerms(b.content)) < 3;
}

const FOLLOWS =
  /(?:結果|成果)を踏まえ|に続き|を受けて|following (?:this|the)|based on (?:this|the)|as a follow-up/iu;

/** Cheap test before: letters without regard to case are dear. */
const MAYBE_FOLLOWS = /踏まえ|に続き|を受けて|[A-Za-z]{5}/;

/** What each side says comes of the same agreement, with the same sort of event: 同ミッションの結果を踏まえ…協議. */
function* followingUp(
  units: readonly Unit[],
  grades: ReadonlyMap<Agreement, ReadonlyMap<Agreement, Grade>>,
): Generator<void, readonly (readonly [Agreement, Agreement])[]> {
  const following = units.flatMap((unit) =>
    MAYBE_FOLLOWS.test(unit.text) && FOLLOWS.test(unit.text)
      ? [{ unit, event: EVENT.exec(unit.text.replace(FOLLOWS, ''))?.[0] }]
      : [],
  );
  const same = sameBySentence(grades);
  const pairs: (readonly [Agreement, Agreement])[] = [];
  for (const [index, { unit: a, event }] of following.entries()) {
    if (event === undefined) continue;
    const last = Math.min(following.length, index + 1 + COMMON);
    for (let at = index + 1; at < last; at += 1) {
      const { unit: b, event: other } = following[at]!;
      if (event !== other || a.item === b.item || !areTwoReports(a, b)) continue;
      if (isNear(a, b, same) || isNear(b, a, same)) pairs.push([a.item, b.item]);
    }
    yield;
  }
  return pairs;
}

/** For the address of each sentence, the addresses of those that hold the same as something in it. */
function sameBySentence(
  grades: ReadonlyMap<Agreement, ReadonlyMap<Agreement, Grade>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const same = new Map<string, Set<string>>();
  for (const [from, links] of grades) {
    for (const [to, grade] of links) {
      if (grade !== 'same') continue;
      const known = same.get(from.address);
      if (known === undefined) same.set(from.address, new Set([to.address]));
      else known.add(to.address);
    }
  }
  return same;
}

/** True where something in the first's sentence is the same as something in the second's. */
function isNear(a: Unit, b: Unit, same: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return same.get(a.item.address)?.has(b.item.address) ?? false;
}

/** The next of what the sentence before fixed; これら and the like may mean anything before. */
const NEXT = /^(?:次(?:回)?は|the next\b)/iu;

/** 次はモスクワで開催する予定です: says more of the agreement in the sentence before. */
function continuations(records: readonly LinkableRecord[]): readonly (readonly [Agreement, Agreement])[] {
  return records.flatMap(({ transcript, items }) =>
    items.flatMap((item, index): readonly (readonly [Agreement, Agreement])[] => {
      if (!goesOn(item, transcript)) return NO_PAIRS;
      const before = items
        .slice(Math.max(0, index - 4), index)
        .findLast(
          (other) => other.listed && other.speech === item.speech && other.sentence === item.sentence - 1,
        );
      return before === undefined ? NO_PAIRS : [[item, before]];
    }),
  );
}

const NO_PAIRS: readonly (readonly [Agreement, Agreement])[] = [];

function goesOn(item: Agreement, { text }: Transcript): boolean {
  if (!item.listed || item.kind !== 'SCHEDULED') return false;
  return item.pointsBack?.start === item.start && NEXT.test(text.slice(item.start, item.end));
}
