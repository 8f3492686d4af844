/**
 * Comparing: a claim that stands nowhere as it is, held against stretches of the record that come near.
 *
 * In: a claim, stretches, more of them as they are found. Out: altered words of one place, a claim joined of several, or neither.
 * Never: a claim called altered because its words occur, scattered, somewhere.
 */
import type { ArchivedTranscript } from '../archive/archive.ts';
import type { Span } from '../text/span.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { typesOfChanges } from './changes.ts';
import { type Claim, type ClaimPart, joinParts } from './claim.ts';
import {
  type Difference,
  findDifference,
  isSmallChange,
  longestRemoved,
  mayBeSmallChange,
  NO_DIFFERENCE,
} from './difference.ts';
import { extendToWord, MAX_EXTENDED } from './extend.ts';
import { inOrder, type Judgement, NOTHING } from './judgement.ts';
import { createNearestFinder, type Near } from './nearest.ts';
import { createSegmentFinder, findChain, longestOpen } from './segments.ts';
import { originalSpan } from './skeleton.ts';
import { passageHolding, type Stretch, withoutContained } from './stretch.ts';
import type { Match } from './verdict.ts';
import { isRun } from './words.ts';

export interface Comparison {
  /** All that was read. */
  stretches(): readonly Stretch[];
  /** More of the record. */
  add(found: readonly Stretch[]): void;
  /** Whether one place has a longer claim's words but for a few units. */
  isSure(): boolean;
  /** Whether one place has the words so nearly that no other need be looked for. */
  isSettled(): boolean;
  /** The longest run of the claim's words that the places read so far leave open; null where that is little. */
  openWords(): string | null;
  judge(): Judgement;
}

/** Edits by unit of the claim up to which the record's words are still the claim's, altered. */
const MAX_RATIO = 0.4;
const MAX_RATIO_SHORT = 0.3;
const SHORT = 8;
/** Below this a claim is altered, however it could be put together. */
const SURE_RATIO = 0.12;
/** Units of a claim that are enough to tell that. */
const LEAST_SURE = 20;
/** Above this a difference would say nothing: where a word of three is another, and where a tenth of a long text is. */
const FAR_RATIO = 0.6;
const FAR_RATIO_LONG = 0.3;
const LONG = 80;
/** Places equally near that are compared word by word. */
const MAX_NEAR = 5;
/** Places less near whose words are compared where the claim is short. */
const MAX_NEXT = 12;
/** A chain has to explain so many more units than one altered passage does: of the claim's length, and at least. */
const GAIN = 0.1;
const MIN_GAIN = 4;

/** In place of others, in a passage that is the record's otherwise: fewer are a name or a term. */
const MANY_WORDS = 5;

/** A place of the record, with the claim's difference from it. */
interface Compared extends Near {
  readonly span: Span;
  readonly difference: Difference;
}

interface Finding {
  /** The nearest, and all that are as near. */
  readonly near: readonly Near[];
  readonly ratio: number;
  /** The nearest; null where none is near enough for its difference to say anything. */
  readonly nearest: Compared | null;
  readonly isSmall: boolean;
  /** Words of the claim in place of which the nearest has others, or none: enough of them to be another passage. */
  readonly swapped: string | null;
}

export function createComparison(claim: Claim, people: PeopleDirectory): Comparison {
  const joined = joinParts(claim);
  const { text } = joined.skeleton;
  const nearestFinder = createNearestFinder(joined);
  const segmentFinder = createSegmentFinder(text);
  let stretches: readonly Stretch[] = [];
  let finding: Finding | null = null;
  let unseen: readonly Stretch[] = [];
  let lastCompared: Compared | null = null;

  function look(): Finding {
    if (finding !== null) return finding;
    const near = nearestFinder.find(stretches);
    const [best] = near;
    const ratio = best === undefined ? 1 : best.alignment.distance / text.length;
    // A difference takes long to tell, and the nearest place often stays the same.
    if (best === undefined || ratio > (text.length > LONG ? FAR_RATIO_LONG : FAR_RATIO)) lastCompared = null;
    else if (!isSamePlace(lastCompared, best)) lastCompared = nearestByWords(best);
    const difference = lastCompared?.difference ?? NO_DIFFERENCE;
    const removed = longestRemoved(difference);
    const isSmall = ratio <= SURE_RATIO || (lastCompared !== null && isSmallChange(difference));
    finding = {
      near,
      ratio,
      nearest: lastCompared,
      isSmall,
      swapped: ratio > SURE_RATIO && isRun(removed, isSmall ? MANY_WORDS : undefined) ? removed : null,
    };
    return finding;
  }

  /** Of a short claim one word may be more letters than all words of another passage are: then the words decide. */
  function nearestByWords(best: Near): Compared {
    const compared = compare(joined, best);
    if (text.length > LONG || isSmallChange(compared.difference)) return compared;
    for (const near of nearestFinder.nextBest(best, MAX_NEXT)) {
      if (!mayBeSmallChange(joined, wordsAround(near))) continue;
      const other = compare(joined, near);
      if (isSmallChange(other.difference)) return other;
    }
    return compared;
  }

  function isSettled(): boolean {
    const { isSmall, swapped } = look();
    return isSmall && swapped === null;
  }

  function segmentsOf() {
    segmentFinder.add(unseen);
    unseen = [];
    return segmentFinder.find();
  }

  function matchOf({ stretch, span, difference: { changes, pieces } }: Compared): Match {
    const { transcript } = stretch;
    const record = transcript.text.slice(span.start, span.end);
    const types = typesOfChanges(changes, {
      claim: joined.text,
      record,
      heldOn: transcript.heldOn,
      people,
      labels: labelsOf(transcript),
    });
    return {
      passage: passageHolding(stretch, [span]),
      words: [span],
      changes: changes.map((change, at) => ({
        type: types[at]!,
        claimed: joined.text.slice(change.claimed.start, change.claimed.end),
        recorded: record.slice(change.recorded.start, change.recorded.end),
      })),
      pieces,
      turn: null,
    };
  }

  function altered(places: readonly Compared[]): Judgement {
    const matches = inOrder(places.map(matchOf));
    return { outcome: 'altered', matches, nearest: matches[0]! };
  }

  /** A claim made of several places; one altered passage where the places are one. Null where it is neither. */
  function judgeChain(distance: number): Judgement | null {
    const chain = findChain(text, segmentsOf());
    if (chain === null || distance < chain.uncovered + Math.max(MIN_GAIN, text.length * GAIN)) return null;
    const { links } = chain;
    const [first, last] = [links[0]!, links.at(-1)!];
    if (chain.isOnePassage && claim.parts.length === 1) {
      const alignment = { start: first.at, end: last.at + last.end - last.start, distance };
      return altered([compare(joined, { stretch: first.stretch, alignment })]);
    }
    const matches = links.map(({ stretch, at, start, end }): Match => {
      const blanks = text.slice(start, end).length - text.slice(start, end).trimEnd().length;
      const span = originalSpan(stretch.skeleton, { start: at, end: at + end - start - blanks });
      return { passage: passageHolding(stretch, [span]), words: [span], changes: [], pieces: [], turn: null };
    });
    return { outcome: 'spliced', matches, nearest: matches[0]! };
  }

  return {
    stretches: () => stretches,
    add(found) {
      stretches = withoutContained([...stretches, ...found]);
      unseen = [...unseen, ...found];
      finding = null;
    },
    isSure: () => text.length >= LEAST_SURE && look().ratio <= SURE_RATIO,
    isSettled,
    openWords() {
      if (isSettled()) return null;
      const { swapped } = look();
      if (swapped !== null) return swapped;
      const { start, end } = originalSpan(joined.skeleton, longestOpen(text, segmentsOf()));
      const words = joined.text.slice(start, end);
      return isRun(words) ? words : null;
    },
    judge() {
      const { near, nearest, ratio, isSmall } = look();
      const [best] = near;
      if (best === undefined) return NOTHING;
      const chained = isSettled() ? null : judgeChain(best.alignment.distance);
      if (chained !== null) return chained;
      const isNear = isSmall || ratio <= (text.length <= SHORT ? MAX_RATIO_SHORT : MAX_RATIO);
      if (isNear)
        return altered([
          nearest ?? compare(joined, best),
          ...near.slice(1, MAX_NEAR).map((one) => compare(joined, one)),
        ]);
      const place = nearest ?? { ...best, span: originalSpan(best.stretch.skeleton, best.alignment) };
      return {
        outcome: 'not-in-record',
        matches: [],
        nearest: matchOf({ difference: NO_DIFFERENCE, ...place }),
      };
    },
  };
}

function isSamePlace(known: Near | null, { stretch, alignment: { start, end } }: Near): boolean {
  return known?.stretch === stretch && known.alignment.start === start && known.alignment.end === end;
}

/** The record's words that comparing may take in. */
function wordsAround({ stretch: { skeleton }, alignment: { start, end } }: Near): string {
  return skeleton.text.slice(Math.max(0, start - MAX_EXTENDED), end + MAX_EXTENDED);
}

function compare(claim: ClaimPart, near: Near): Compared {
  const { stretch, alignment } = near;
  const units = extendToWord(claim.skeleton.text, stretch, alignment);
  const span = originalSpan(stretch.skeleton, units);
  const local = {
    text: stretch.skeleton.text.slice(units.start, units.end),
    starts: stretch.skeleton.starts.slice(units.start, units.end).map((at) => at - span.start),
    ends: stretch.skeleton.ends.slice(units.start, units.end).map((at) => at - span.start),
  };
  const record = { text: stretch.transcript.text.slice(span.start, span.end), skeleton: local };
  return { ...near, span, difference: findDifference(claim, record) };
}

const labels = new WeakMap<ArchivedTranscript, readonly string[]>();

/** Of its speakers, each once. */
function labelsOf(transcript: ArchivedTranscript): readonly string[] {
  const known = labels.get(transcript);
  if (known !== undefined) return known;
  const own = [...new Set(transcript.speeches.flatMap(({ label }) => label ?? []))];
  labels.set(transcript, own);
  return own;
}
