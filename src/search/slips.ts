/**
 * Slips in a run of kanji or katakana that stands nowhere: what of the record it was meant for.
 *
 * In: a chunk, the shards. Out: runs that stand where the viewer may read, one slip away from the one typed: a character left out, put in
 * or replaced, or two that changed places. Never for figures: another number is another fact.
 */
import { DIGIT, scriptCode } from '../text/characters.ts';
import { termsOf } from '../text/tokens.ts';
import type { Shard } from './find.ts';
import type { Chunk } from './query.ts';
import { maskOf } from './signatures.ts';

/** Characters: a shorter run is one slip away from too much; a longer one is told by its parts. */
const LENGTH = { least: 3, most: 8 } as const;
/** Runs put beside the one typed. */
const MOST = 4;
/** With more documents the rarest of a run's terms tells that it stands somewhere, and too little of where. */
const READ = 1_000;

/** @returns folded runs; none where the chunk stands as typed */
export function meantFor({ text, stem }: Chunk, shards: readonly Shard[]): readonly string[] {
  if (stem !== null || text.length < LENGTH.least || text.length > LENGTH.most || hasDigit(text)) return [];
  if (textsWith([text], shards) === null || stands(text, shards)) return [];
  const near = [...swapped(text), ...without(text)].filter((run) => stands(run, shards));
  if (near.length >= MOST) return near.slice(0, MOST);
  return [...new Set([...near, ...completed(text, shards)])].slice(0, MOST);
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (scriptCode(text.charCodeAt(at)) === DIGIT) return true;
  return false;
}

function stands(run: string, shards: readonly Shard[]): boolean {
  return textsWith([run], shards)?.some((text) => text.includes(run)) ?? false;
}

/** Blocks, as far as they may be read, that may hold all the parts; null where those are too many to be looked through. */
function textsWith(parts: readonly string[], shards: readonly Shard[]): readonly string[] | null {
  const terms = [...new Set(parts.flatMap((part) => termsOf(part)))];
  const masks = parts.map(maskOf);
  const texts: string[] = [];
  for (const { index, allowed } of shards) {
    const documents = index.postings.documentsOfRarest(terms, READ);
    if (documents === null) return null;
    for (const document of documents) {
      const placed = index.placeOf(document);
      if (placed === undefined || (allowed !== null && allowed[document] !== 1)) continue;
      if (masks.every((mask) => index.signatures.allows(document, mask)))
        texts.push(placed.shelf.folded[document - placed.first]!);
    }
  }
  return texts;
}

/** Two neighbours in each other's place. */
function swapped(text: string): readonly string[] {
  return Array.from(
    { length: text.length - 1 },
    (_, at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  ).filter((run) => run !== text);
}

/** One character put in by mistake. */
function without(text: string): readonly string[] {
  return text.length === LENGTH.least
    ? []
    : Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** One character left out, or another in its place: what the record has between the rest, the most frequent first. */
function completed(text: string, shards: readonly Shard[]): readonly string[] {
  const counts = new Map<string, number>();
  for (let at = 1; at < text.length; at += 1) {
    for (const tail of [text.slice(at), text.slice(at + 1)]) {
      const head = text.slice(0, at);
      if (tail === '' || head.length + tail.length < LENGTH.least) continue;
      for (const block of textsWith([head, tail], shards) ?? []) {
        const run = spanning(block, head, tail);
        if (run !== null) counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([run]) => run);
}

/** The first stretch of a text that begins and ends so, with one character between that could stand in such a run. */
function spanning(text: string, head: string, tail: string): string | null {
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const between = at + head.length;
    if (text.startsWith(tail, between + 1) && scriptCode(text.charCodeAt(between)) > DIGIT)
      return text.slice(at, between + 1 + tail.length);
  }
  return null;
}
