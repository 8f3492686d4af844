/**
 * Candidates: the index proposes stretches of the record in which a claim's words may stand.
 *
 * In: probes (words of the claim), filters, a viewer. Out: stretches that the viewer may read, best first, each place once.
 */
import type { Archive, Viewer } from '../archive/archive.ts';
import type { Hit, Search, SearchFilters } from '../search/search.ts';
import type { Claim } from './claim.ts';
import { type SentenceRange, type Stretch, stretchOf, widen } from './stretch.ts';

export interface Sources {
  readonly archive: Archive;
  readonly search: Search;
}

/** Hits of one probe. */
const HITS = 25;
/** Of a probe that only adds to what was found. */
const MORE_HITS = 12;
/** Units of the record that are read for one probe of a long claim, which needs wide stretches. */
const READ = 24_000;
/** Units of one probe: enough to tell a passage from every other. */
const PROBE = 70;
/** Units beside the claim's own length in which its words may lie further apart. */
const SLACK = 40;

/** @param known stretches that were read already and are left out */
export async function findStretches(
  probes: readonly string[],
  claim: Claim,
  filters: SearchFilters,
  viewer: Viewer,
  { archive, search }: Sources,
  known: readonly Stretch[] = [],
): Promise<readonly Stretch[]> {
  const reach = Math.ceil(claim.text.length * 1.1) + SLACK;
  const limit = Math.max(6, Math.min(known.length > 0 ? MORE_HITS : HITS, Math.floor(READ / (2 * reach))));
  const found = await Promise.all(
    probes.map(async (query) => {
      const { hits, nearest } = await search.search(viewer, { query, filters, limit, synonyms: false });
      return hits.length > 0 ? hits : nearest;
    }),
  );
  return readStretches(interleave(found), known, reach, viewer, archive);
}

/** The best of each probe first. */
function interleave(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function readStretches(
  hits: readonly Hit[],
  known: readonly Stretch[],
  reach: number,
  viewer: Viewer,
  archive: Archive,
): readonly Stretch[] {
  const ranges = new Map<string, { readonly hit: Hit; readonly ranges: SentenceRange[] }>();
  for (const hit of hits) {
    const transcript = archive.read(viewer, hit.transcriptId);
    const speech = transcript?.speeches[hit.speech - 1];
    if (speech === undefined || speech.sentences[hit.to - 1] === undefined) continue;
    const key = `${hit.transcriptId}:${hit.speech}`;
    const entry = ranges.get(key) ?? { hit, ranges: [] };
    entry.ranges.push(widen(speech, hit, reach));
    ranges.set(key, entry);
  }
  return [...ranges.values()].flatMap(({ hit, ranges: of }) => {
    const transcript = archive.read(viewer, hit.transcriptId);
    const speech = transcript?.speeches[hit.speech - 1];
    if (transcript === null || speech === undefined) return [];
    return mergeRanges(of)
      .filter((range) => !known.some((stretch) => holdsRange(stretch, hit, range)))
      .map((range) => stretchOf(transcript, speech, range));
  });
}

function holdsRange(
  { transcript, speech, sentences }: Stretch,
  hit: Hit,
  { from, to }: SentenceRange,
): boolean {
  return (
    transcript.id === hit.transcriptId &&
    speech.number === hit.speech &&
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

/** What to ask the index first: a short claim as it is, of a long one the longest sentences; of each part one. */
export function firstProbes({ parts }: Claim): readonly string[] {
  const wanted = Math.max(1, Math.min(4, parts.length));
  const longest = parts.toSorted((a, b) => b.text.length - a.text.length).slice(0, wanted);
  return unique(
    longest.flatMap(({ text }) => (text.length <= PROBE * 1.5 ? [text] : longestPieces(text, 2))),
  );
}

/** What to ask where the words do not stand together: both halves, and the ends of a long claim. */
export function secondProbes({ parts }: Claim): readonly string[] {
  const text = parts.map((part) => part.text).join('。');
  if (text.length < 12) return [];
  const middle = breakNear(text, Math.floor(text.length / 2));
  const halves = [text.slice(0, middle), text.slice(middle)];
  return unique(halves.flatMap((half, at) => (at === 0 ? half.slice(0, PROBE) : half.slice(-PROBE))));
}

/** One run of words, looked up on its own. */
export function probesOf(words: string): readonly string[] {
  return unique([words.slice(0, PROBE)]);
}

function longestPieces(text: string, count: number): readonly string[] {
  const pieces = text.split(/[。．！？!?\n]+|(?<=[a-z])\.\s/u).filter((piece) => piece.trim() !== '');
  return pieces
    .toSorted((a, b) => b.length - a.length)
    .slice(0, count)
    .map((piece) => piece.slice(0, PROBE));
}

/** The punctuation or blank nearest to `at`, so that no word is cut. */
function breakNear(text: string, at: number): number {
  for (let by = 0; by < 12; by += 1) {
    for (const place of [at + by, at - by])
      if (place > 0 && place < text.length && /[、。,.\s]/u.test(text[place]!)) return place + 1;
  }
  return at;
}

/** The query language's own marks are taken out: a claim is words. */
function unique(probes: readonly string[]): readonly string[] {
  const plain = probes.map((probe) =>
    probe
      .replace(/["“”„＂「『」』]/gu, ' ')
      .replace(/(^|\s)[-－−]+/gu, '$1')
      .trim(),
  );
  return [...new Set(plain)].filter(Boolean);
}
