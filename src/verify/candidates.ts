/**
 * Candidates: the index proposes stretches of the record in which a claim's words may stand.
 *
 * In: probes (words of the claim), filters, a viewer. Out: stretches that the viewer may read, best first, each place once.
 */
import type { Archive, ArchivedSpeech, ArchivedTranscript, Viewer } from '../archive/archive.ts';
import type { Proposal, Search, SearchFilters } from '../search/search.ts';
import type { Claim } from './claim.ts';
import { type SentenceRange, type Stretch, stretchOf, widen } from './stretch.ts';

export interface Sources {
  readonly archive: Archive;
  readonly search: Search;
}

/** What the index is asked: words, and those of them that are looked for as they stand. */
export interface Probe {
  readonly text: string;
  readonly phrases: readonly string[];
}

/** Blocks of one probe. */
const BLOCKS = 24;
/** Of a probe that only adds to what was found; of a short claim both halves stand in many places. */
const MORE_BLOCKS = 8;
const SHORT = 60;
/** Units of the record that are read at once, the best first; but at least so many speeches. */
const READ = 8_000;
/** Where what was found is only added to. */
const READ_MORE = 5_000;
/** Of the first by rank: where one of them has the words but for a few, no others are read. */
const BEST_BLOCKS = 6;
const READ_BEST = 3_000;
const LEAST_SPEECHES = 3;
/** Units of a phrase: enough to tell a passage from every other. */
const PHRASE = 70;
/** Units beside the claim's own length in which its words may lie further apart. */
const SLACK = 40;

/** Blocks with a phrase of the probe; the first by rank; all by rank; or of a probe that only adds to what was found, all. */
export type Wanted = 'verbatim' | 'best' | 'ranked' | 'more';

/** Looks for stretches of one claim. @param known those that were read already and are left out */
export type Finder = (
  probes: readonly Probe[],
  wanted: Wanted,
  known?: readonly Stretch[],
) => Promise<readonly Stretch[]>;

export function createFinder(
  claim: Claim,
  filters: SearchFilters,
  viewer: Viewer,
  { archive, search }: Sources,
): Finder {
  const reach = Math.ceil(claim.text.length * 1.1) + SLACK;
  const asked = new Map<string, Promise<readonly Proposal[]>>();
  const transcripts = new Map<string, ArchivedTranscript | null>();
  const propose = (probe: Probe, limit: number) => {
    const key = [probe.text, ...probe.phrases].join('\n');
    const proposals = asked.get(key) ?? search.propose(viewer, { ...probe, filters, limit });
    asked.set(key, proposals);
    return proposals;
  };
  const read = (id: string) => {
    const known = transcripts.get(id);
    if (known !== undefined) return known;
    const transcript = archive.read(viewer, id);
    transcripts.set(id, transcript);
    return transcript;
  };
  return async (probes, wanted, known = []) => {
    const limit = wanted === 'more' && claim.text.length > SHORT ? MORE_BLOCKS : BLOCKS;
    const found = await Promise.all(probes.map((probe) => propose(probe, limit)));
    const chosen = found.map((proposals) =>
      proposals
        .filter(({ verbatim }) => wanted === 'more' || verbatim === (wanted === 'verbatim'))
        .slice(0, wanted === 'best' ? BEST_BLOCKS : undefined),
    );
    const room = { verbatim: READ, best: READ_BEST, ranked: READ, more: READ_MORE }[wanted];
    return readStretches(interleave(chosen), { known, reach, room, read });
  };
}

/** The best of each probe first. */
function interleave(lists: readonly (readonly Proposal[])[]): readonly Proposal[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

interface Reading {
  readonly known: readonly Stretch[];
  /** Units read beside each proposal. */
  readonly reach: number;
  /** Units read at most. */
  readonly room: number;
  readonly read: (id: string) => ArchivedTranscript | null;
}

function readStretches(
  proposals: readonly Proposal[],
  { known, reach, room, read }: Reading,
): readonly Stretch[] {
  const bySpeech = new Map<string, { readonly place: Proposal; ranges: readonly SentenceRange[] }>();
  let left = room;
  for (const place of proposals) {
    const speech = read(place.transcriptId)?.speeches[place.speech - 1];
    // The index may be a moment behind the archive.
    if (speech === undefined || speech.sentences[place.to - 1] === undefined) continue;
    const key = `${place.transcriptId}:${place.speech}`;
    const entry = bySpeech.get(key) ?? { place, ranges: [] };
    const ranges = mergeRanges([...entry.ranges, widen(speech, place, reach)]);
    left -= lengthOf(speech, ranges) - lengthOf(speech, entry.ranges);
    if (left < 0 && bySpeech.size >= LEAST_SPEECHES) break;
    entry.ranges = ranges;
    bySpeech.set(key, entry);
  }
  return [...bySpeech.values()].flatMap(({ place, ranges }) => {
    const transcript = read(place.transcriptId)!;
    const speech = transcript.speeches[place.speech - 1]!;
    return ranges
      .filter((range) => !known.some((stretch) => holdsRange(stretch, place, range)))
      .map((range) => stretchOf(transcript, speech, range));
  });
}

/** In units of the transcript's text. */
function lengthOf({ sentences }: ArchivedSpeech, ranges: readonly SentenceRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + sentences[to - 1]!.end - sentences[from - 1]!.start, 0);
}

function holdsRange(
  { transcript, speech, sentences }: Stretch,
  place: Proposal,
  { from, to }: SentenceRange,
): boolean {
  return (
    transcript.id === place.transcriptId &&
    speech.number === place.speech &&
    sentences[0]!.number <= from &&
    sentences.at(-1)!.number >= to
  );
}

function mergeRanges(ranges: readonly SentenceRange[]): readonly SentenceRange[] {
  const merged: SentenceRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** What to ask the index first: all the words at once; of a long claim its longest sentences as they stand; of each part one. */
export function firstProbes({ text, parts }: Claim): readonly Probe[] {
  if (parts.length === 1) return [{ text, phrases: phrasesOf(text) }];
  const longest = parts.toSorted((a, b) => b.text.length - a.text.length).slice(0, MAX_PARTS);
  return longest.map((part) => ({ text: part.text, phrases: phrasesOf(part.text).slice(0, 1) }));
}

/** Parts of a shortened claim that are looked up. */
const MAX_PARTS = 4;

const SHORTEST_HALVED = 6;

/** What to ask where the words do not stand together: both halves. */
export function secondProbes({ parts }: Claim): readonly Probe[] {
  const text = parts.map((part) => part.text).join('。');
  if (text.length < SHORTEST_HALVED) return [];
  const middle = breakNear(text, Math.floor(text.length / 2));
  const halves = [text.slice(0, middle), text.slice(middle)];
  if (text.length > SHORT)
    return halves.map((half, at) => ({
      text: half,
      phrases: [at === 0 ? half.slice(0, PHRASE) : half.slice(-PHRASE)],
    }));
  return [
    { text, phrases: [...halves, ...halves.map(unpunctuated)] },
    ...halves.map((half) => ({ text: half, phrases: [] })),
  ];
}

/** The longest stretch without punctuation, which is what common words alone may be found by. */
function unpunctuated(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\s'’ー]+/u)
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
    .trim();
}

/** One run of words, looked up on its own. */
export function probesOf(words: string): readonly Probe[] {
  return [{ text: words, phrases: [words.slice(0, PHRASE)] }];
}

/** As it is, or its two longest sentences. */
function phrasesOf(text: string): readonly string[] {
  if (text.length <= PHRASE * 1.5) return [text];
  const pieces = text.split(/[。．！？!?\n]+|(?<=[a-z])\.\s/u).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return [text.slice(0, PHRASE)];
  return pieces
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2)
    .map((piece) => piece.slice(0, PHRASE));
}

/** The punctuation or blank nearest to `at`, so that no word is cut. */
function breakNear(text: string, at: number): number {
  for (let by = 0; by < 12; by += 1) {
    for (const place of [at + by, at - by])
      if (place > 0 && place < text.length && /[、。,.\s]/u.test(text[place]!)) return place + 1;
  }
  return at;
}
