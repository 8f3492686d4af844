/**
 * Links that no comparison finds: what each side says comes of the same agreement, and what one goes on to say of it.
 *
 * In: units or items, and what has been found the same. Out: pairs of items.
 */
import type { Transcript } from '../../transcript/transcript.ts';
import type { Agreement } from '../agreement.ts';
import { EVENT, type Grade } from './compare.ts';
import { COMMON } from './pairing.ts';
import { areTwoReports, type LinkableRecord, type Unit } from './unit.ts';

const FOLLOWS =
  /(?:結果|成果)を踏まえ|に続き|を受けて|following (?:this|the)|based on (?:this|the)|as a follow-up/iu;

/** Cheap test before: letters without regard to case are dear. */
const MAYBE_FOLLOWS = /踏まえ|に続き|を受けて|[A-Za-z]{5}/;

/** What each side says comes of the same agreement, with the same sort of event: 同ミッションの結果を踏まえ…協議. */
export function* followingUp(
  units: readonly Unit[],
  grades: ReadonlyMap<Agreement, ReadonlyMap<Agreement, Grade>>,
): Generator<void, readonly (readonly [Agreement, Agreement])[]> {
  const following = units
    .filter(({ text }) => MAYBE_FOLLOWS.test(text) && FOLLOWS.test(text))
    .map((unit) => ({ unit, event: EVENT.exec(unit.text.replace(FOLLOWS, ''))?.[0] }));
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
export function continuations(
  records: readonly LinkableRecord[],
): readonly (readonly [Agreement, Agreement])[] {
  const pairs: (readonly [Agreement, Agreement])[] = [];
  for (const { transcript, items } of records) {
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index]!;
      if (!goesOn(item, transcript)) continue;
      const before = items
        .slice(Math.max(0, index - 4), index)
        .findLast(
          (other) => other.listed && other.speech === item.speech && other.sentence === item.sentence - 1,
        );
      if (before !== undefined) pairs.push([item, before]);
    }
  }
  return pairs;
}

function goesOn(item: Agreement, { text }: Transcript): boolean {
  if (item.kind !== 'SCHEDULED' || !item.listed) return false;
  return item.pointsBack?.start === item.start && NEXT.test(text.slice(item.start, item.end));
}
