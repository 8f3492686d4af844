/**
 * Comparing: a claim that stands nowhere as it is, held against stretches of the record that come near.
 *
 * In: a claim, stretches, more of them as they are found. Out: altered words of one place, a claim joined of several, or neither.
 * Never: a claim called altered because its words occur, scattered, somewhere.
 */
import type { Span } from '../text/span.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { createSharedWords, type SharingSentence } from './by-words.ts';
import { type Claim, isOneCharacter, joinParts } from './claim.ts';
import {
  type Compared,
  compare,
  compareShortened,
  mayGain,
  type Place,
  placeNear,
  wordsAround,
} from './compared.ts';
import {
  isShortened,
  isSmallChange,
  keepsWords,
  longestRemoved,
  mayBeSmallChange,
  NO_DIFFERENCE,
} from './difference.ts';
import { inOrder, type Judgement, NOTHING } from './judgement.ts';
import { matchOf } from './match.ts';
import { createNearestFinder, type Near } from './nearest.ts';
import { createSegmentFinder, findChain, longestOpen } from './segments.ts';
import { originalSpan } from './skeleton.ts';
import { passageHolding, type Stretch, unitsOf, withoutContained } from './stretch.ts';
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
  const sharedWords = createSharedWords(joined);
  let stretches: readonly Stretch[] = [];
  let finding: Finding | null = null;
  let unseen: readonly Stretch[] = [];
  let last: { readonly near: Near; readonly compared: Compared } | null = null;

  function look(): Finding {
    if (finding !== null) return finding;
    const near = nearestFinder.find(stretches);
    const [best] = near;
    const ratio = best === undefined ? 1 : best.alignment.distance / text.length;
    const isFar = ratio > (text.length > LONG ? FAR_RATIO_LONG : FAR_RATIO);
    const nearest = best === undefined || isFar ? null : nearestByWords(best);
    const difference = nearest?.difference ?? NO_DIFFERENCE;
    const removed = longestRemoved(difference);
    const isSmall = ratio <= SURE_RATIO ? keepsWords(difference) : isSmallChange(difference);
    finding = {
      near,
      ratio,
      nearest,
      isSmall,
      swapped: ratio > SURE_RATIO && isRun(removed, isSmall ? MANY_WORDS : undefined) ? removed : null,
    };
    return finding;
  }

  /** A difference takes long to tell, and the nearest place often stays the same as more are read. */
  function compareOnce(best: Near): Compared {
    const compared = last !== null && isSamePlace(last.near, best) ? last.compared : compare(joined, best);
    last = { near: best, compared };
    return compared;
  }

  const mayBeSmall = ({ skeleton }: Stretch): boolean => mayBeSmallChange(joined, skeleton.text);

  /** Of a short claim one word may be more letters than all words of another passage are: then the words decide. */
  function nearestByWords(best: Near): Compared {
    const compared = compareOnce(best);
    if (text.length > LONG || isSmallChange(compared.difference)) return compared;
    for (const near of nearestFinder.nextBest(best, MAX_NEXT, mayBeSmall)) {
      if (!mayBeSmallChange(joined, wordsAround(placeNear(near)))) continue;
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

  /** The sentences there, where the claim is them but for a clause left out: its words in their order, more than `known` keeps. */
  function shortenedAt({ stretch, units }: Place, known: Compared | null): Compared | null {
    if (known !== null && !mayGain(known)) return null;
    const found = compareShortened(joined, stretch, units);
    if (found === null || found.difference.kept <= (known?.difference.kept ?? 0)) return null;
    // Of a passage that is told already, it is only the better way to show it.
    return isOnePassage(found) || (known !== null && isSettled()) ? found : null;
  }

  /** Of two ways to hold the claim against one place that which keeps more of its words, or as many among fewer. */
  function fuller(nearest: Compared): Compared {
    if (isSettled()) return nearest;
    const { kept, added } = nearest.difference;
    const other = compareShortened(joined, nearest.stretch, nearest.units);
    if (other === null || other.difference.kept < kept) return nearest;
    return other.difference.kept > kept || other.difference.added < added ? other : nearest;
  }

  /** The sentence that shares most words with the claim, unless the nearest place is in it, or shares as many. */
  function nearestOf(sharing: SharingSentence | null, place: Place): Match {
    const spanOf = () => originalSpan(place.stretch.skeleton, place.units);
    const isFuller =
      sharing !== null &&
      sharing.shared > sharedWords.countIn(wordsAround(place)) &&
      !(sharing.stretch === place.stretch && holds(sharing.sentence, spanOf()));
    const { stretch } = isFuller ? sharing : place;
    const span = isFuller ? { start: sharing.sentence.start, end: sharing.sentence.end } : spanOf();
    return matchOf({ stretch, units: place.units, span, difference: NO_DIFFERENCE }, joined, people);
  }

  function altered(places: readonly Compared[]): Judgement {
    const matches = inOrder(places.map((place) => matchOf(place, joined, people)));
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
      const words = text.slice(start, end);
      const units = {
        start: at + words.length - words.trimStart().length,
        end: at + words.trimEnd().length,
      };
      const span = originalSpan(stretch.skeleton, units);
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
      const { near, nearest, ratio } = look();
      const [best] = near;
      if (best === undefined || isOneCharacter(claim)) return NOTHING;
      const place = nearest ?? placeNear(best);
      const own = nearest === null && !mayBeSmall(best.stretch) ? null : shortenedAt(place, nearest);
      if (own !== null) return altered([own]);
      if (nearest !== null && !isSettled() && isOnePassage(nearest)) return altered([nearest]);
      const chained = isSettled() ? null : judgeChain(best.alignment.distance);
      if (chained !== null) return chained;
      const sharing = isSettled() ? null : sharedWords.findSentence(stretches);
      const other =
        sharing === null || !mayBeSmallChange(joined, sharing.text)
          ? null
          : shortenedAt(placeOf(sharing), null);
      if (other !== null) return altered([other]);
      const isNear = isSettled() || ratio <= (text.length <= SHORT ? MAX_RATIO_SHORT : MAX_RATIO);
      const compared = isNear ? fuller(nearest ?? compare(joined, best)) : null;
      if (compared !== null && keepsWords(compared.difference))
        return altered([compared, ...near.slice(1, MAX_NEAR).map((one) => compare(joined, one))]);
      return { outcome: 'not-in-record', matches: [], nearest: nearestOf(sharing, place) };
    },
  };
}

/** But for a clause left out, and a word or two: no words of it are another passage's. */
function isOnePassage({ difference }: Compared): boolean {
  return isShortened(difference) && !isRun(longestRemoved(difference), MANY_WORDS);
}

function placeOf({ stretch, sentence }: SharingSentence): Place {
  return { stretch, units: unitsOf(stretch.skeleton, sentence) };
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function isSamePlace(known: Near, { stretch, alignment: { start, end } }: Near): boolean {
  return known.stretch === stretch && known.alignment.start === start && known.alignment.end === end;
}
