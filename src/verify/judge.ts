/**
 * Judging: a claim against stretches of the record, before it is asked who spoke.
 *
 * In: a claim, stretches. Out: the most exact outcome and every place that has it. Never: an outcome that only resembles.
 */
import type { Span } from '../text/span.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { typesOfChanges } from './changes.ts';
import type { Claim, ClaimPart } from './claim.ts';
import { countWords, type DiffPiece, findDifference } from './difference.ts';
import { findExact, type Occurrence } from './exact.ts';
import { extendToWord } from './extend.ts';
import { type Aligned, alignBest, type Near } from './nearest.ts';
import { chainSegments, type Segment } from './segments.ts';
import { joinSkeletons, originalSpan } from './skeleton.ts';
import { isSameSpeech, passageHolding, type Stretch } from './stretch.ts';
import { findTurnAfter, findTurnBefore, type Turn } from './turns/turn.ts';
import type { Match, Outcome } from './verdict.ts';

export interface Judgement {
  readonly outcome: Exclude<Outcome, 'another-speaker'>;
  readonly matches: readonly Match[];
  /** The best that was found, whatever the outcome. */
  readonly nearest: Match | null;
}

/** Edits by unit of the claim up to which the record's words are still the claim's, altered. */
const MAX_RATIO = 0.4;
const MAX_RATIO_SHORT = 0.3;
const SHORT = 8;
/** Below this a claim is altered, however it could be put together. */
const SURE_RATIO = 0.12;
/** Places equally near that are compared word by word. */
const MAX_NEAR = 5;

const NOTHING: Judgement = { outcome: 'not-in-record', matches: [], nearest: null };

/** As `judge`, but only what stands in the record word for word; null where nothing does. */
export function judgeExact(claim: Claim, stretches: readonly Stretch[]): Judgement | null {
  if (claim.parts.length === 0) return NOTHING;
  // The record may have an ellipsis of its own.
  const asOne = joinParts(claim);
  const together = stretches.flatMap((stretch) => findExact(asOne, stretch)).map((found) => [found]);
  const whole = together.length > 0;
  const matches = whole || claim.parts.length === 1 ? together : inOneSpeech(claim.parts, stretches);
  if (matches.length === 0) return null;
  const ranked = matches.map((occurrences) => {
    const turn = turnOf(occurrences);
    const exact: Outcome = !whole ? 'shortened' : occurrences[0]!.toTheLetter ? 'verbatim' : 'same-words';
    return { outcome: turn === null ? exact : ('cut-off' as const), match: matchOf(occurrences, turn) };
  });
  for (const outcome of ['verbatim', 'same-words', 'shortened', 'cut-off'] as const) {
    const best = ranked.filter((one) => one.outcome === outcome).map(({ match }) => match);
    if (best.length > 0) return { outcome, matches: distinct(best), nearest: best[0]! };
  }
  return null;
}

export function judge(
  claim: Claim,
  stretches: readonly Stretch[],
  people: PeopleDirectory,
  aligned: Aligned = new Map(),
): Judgement {
  const exact = judgeExact(claim, stretches);
  if (exact !== null) return exact;
  const joined = joinParts(claim);
  const near = alignBest(joined, stretches, aligned);
  const best = near[0];
  if (best === undefined) return NOTHING;
  const length = joined.skeleton.text.length;
  const ratio = best.alignment.distance / length;
  const nearest = alteredMatch(joined, best, people);
  const altered = (): Judgement => {
    const others = near.slice(1, MAX_NEAR).map((one) => alteredMatch(joined, one, people));
    return { outcome: 'altered', matches: distinct([nearest, ...others]), nearest };
  };
  if (ratio <= SURE_RATIO || isSmallChange(nearest.pieces)) return altered();
  const spliced = judgeChain(claim, joined, stretches, best.alignment.distance, people);
  if (spliced !== null) return spliced;
  if (ratio <= (length <= SHORT ? MAX_RATIO_SHORT : MAX_RATIO)) return altered();
  return { outcome: 'not-in-record', matches: [], nearest };
}

/** Units that make a run worth looking up on its own. */
const MIN_OPEN = 6;

/** The longest run of the claim's words that the nearest place leaves open; null where that is little. */
export function openWords({ nearest }: Judgement): string | null {
  const removed = (nearest?.pieces ?? []).filter(({ kind }) => kind === 'removed');
  const longest = removed.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  return longest.length >= MIN_OPEN && countWords(longest) > FEW ? longest : null;
}

/** Words put in, left out or replaced, by words that stay. */
const SMALL = 0.2;
const FEW = 1;
/** So many of the claim's words have to stay. */
const LEAST_KEPT = 2;

/** A word or two of a sentence: that is an altered passage, in however many places its other words stand too. */
function isSmallChange(pieces: readonly DiffPiece[]): boolean {
  const count = (kind: DiffPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? countWords(piece.text) : 0), 0);
  const kept = count('same');
  const changed = Math.max(count('removed'), count('added'));
  return kept >= LEAST_KEPT && changed <= Math.max(FEW, kept * SMALL);
}

/** Every part in its order in one speech; for each speech the first way to find them. */
function inOneSpeech(
  parts: readonly ClaimPart[],
  stretches: readonly Stretch[],
): readonly (readonly Occurrence[])[] {
  return groupBySpeech(stretches).flatMap((group) => {
    const chain: Occurrence[] = [];
    for (const part of parts) {
      const after = chain.at(-1)?.end ?? -1;
      const next = group
        .flatMap((stretch) => findExact(part, stretch))
        .sort((a, b) => a.start - b.start)
        .find(({ start }) => start >= after);
      if (next === undefined) return [];
      chain.push(next);
    }
    return [chain];
  });
}

function groupBySpeech(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.find(([first]) => isSameSpeech(first!, stretch));
    if (group === undefined) groups.push([stretch]);
    else group.push(stretch);
  }
  return groups;
}

/** What turns the words, at the ends and in the gaps that the claim leaves. */
function turnOf(occurrences: readonly Occurrence[]): Turn | null {
  for (const [index, { stretch, start, end }] of occurrences.entries()) {
    const { text } = stretch.transcript;
    const first = stretch.sentences.find((sentence) => sentence.end > start)!;
    const last = stretch.sentences.findLast((sentence) => sentence.start < end)!;
    const from = Math.max(first.start, occurrences[index - 1]?.end ?? 0);
    const to = Math.min(last.end, occurrences[index + 1]?.start ?? last.end);
    const turn = findTurnBefore(text, from, start) ?? findTurnAfter(text, end, to);
    if (turn !== null) return turn;
  }
  return null;
}

function matchOf(occurrences: readonly Occurrence[], turn: Turn | null): Match {
  const words = occurrences.map(({ start, end }) => ({ start, end }));
  return { passage: passageHolding(occurrences[0]!.stretch, words), words, changes: [], pieces: [], turn };
}

/** The parts of a claim read as one, for comparing with running words. */
function joinParts({ text, parts }: Claim): ClaimPart {
  const skeleton = joinSkeletons(parts.map((part) => ({ skeleton: part.skeleton, shift: part.start })));
  return { text, start: 0, end: text.length, skeleton };
}

function alteredMatch(claim: ClaimPart, { stretch, alignment }: Near, people: PeopleDirectory): Match {
  const units = extendToWord(claim.skeleton.text, stretch, alignment);
  const span = originalSpan(stretch.skeleton, units);
  return changedMatch(claim, stretch, units, span, people);
}

function changedMatch(
  claim: ClaimPart,
  stretch: Stretch,
  units: Span,
  span: Span,
  people: PeopleDirectory,
): Match {
  const { transcript, skeleton } = stretch;
  const record = transcript.text.slice(span.start, span.end);
  const local = {
    text: skeleton.text.slice(units.start, units.end),
    starts: skeleton.starts.slice(units.start, units.end).map((at) => at - span.start),
    ends: skeleton.ends.slice(units.start, units.end).map((at) => at - span.start),
  };
  const { changes, pieces } = findDifference(claim, { text: record, skeleton: local });
  const types = typesOfChanges(changes, {
    claim: claim.text,
    record,
    heldOn: transcript.heldOn,
    people,
    labels: transcript.speeches.flatMap(({ label }) => label ?? []),
  });
  return {
    passage: passageHolding(stretch, [span]),
    words: [span],
    changes: changes.map((change, at) => ({
      type: types[at]!,
      claimed: claim.text.slice(change.claimed.start, change.claimed.end),
      recorded: record.slice(change.recorded.start, change.recorded.end),
    })),
    pieces,
    turn: null,
  };
}

/** Part of the claim that the chain has to cover, and the least part and length of each of its links. */
const COVERED = 0.85;
const LINK = 0.15;
const MIN_LINK = 6;
const MAX_LINKS = 4;
/** A chain has to explain so many more units than one altered passage does: of the claim's length, and at least. */
const GAIN = 0.1;
const MIN_GAIN = 4;
/** Units that may be left out between two links for the claim to be one altered passage. */
const MAX_GAP = 40;

/** A claim made of several places; one altered passage where the places are one. Null where it is neither. */
function judgeChain(
  claim: Claim,
  joined: ClaimPart,
  stretches: readonly Stretch[],
  distance: number,
  people: PeopleDirectory,
): Judgement | null {
  const { text } = joined.skeleton;
  const least = Math.max(MIN_LINK, Math.floor(text.length * LINK));
  const links = chainSegments(text, stretches).filter(({ start, end }) => end - start >= least);
  const covered = links.reduce((sum, { start, end }) => sum + end - start, 0);
  if (links.length < 2 || links.length > MAX_LINKS || covered < text.length * COVERED) return null;
  const uncovered = text.length - covered;
  if (distance < uncovered + Math.max(MIN_GAIN, text.length * GAIN)) return null;
  if (claim.parts.length === 1 && isOnePassage(links)) {
    const [first, last] = [links[0]!, links.at(-1)!];
    const units = extendToWord(text, first.stretch, {
      start: first.at,
      end: last.at + last.end - last.start,
    });
    const match = changedMatch(
      joined,
      first.stretch,
      units,
      originalSpan(first.stretch.skeleton, units),
      people,
    );
    return { outcome: 'altered', matches: [match], nearest: match };
  }
  const matches = links.map((link) => {
    const span = originalSpan(link.stretch.skeleton, {
      start: link.at,
      end: link.at + link.end - link.start,
    });
    return matchOf([{ ...span, stretch: link.stretch, toTheLetter: false }], null);
  });
  return { outcome: 'spliced', matches, nearest: matches[0]! };
}

function isOnePassage(links: readonly Segment[]): boolean {
  return links.every((link, index) => {
    const previous = links[index - 1];
    if (previous === undefined) return true;
    const gap = link.at - (previous.at + previous.end - previous.start);
    return link.stretch === previous.stretch && gap >= 0 && gap <= MAX_GAP;
  });
}

function distinct(matches: readonly Match[]): readonly Match[] {
  const keyOf = ({ passage, words }: Match) =>
    `${passage.transcript.id} ${words[0]!.start} ${words.at(-1)!.end}`;
  return [...new Map(matches.map((match) => [keyOf(match), match])).values()];
}
