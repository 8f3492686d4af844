/**
 * Corpora and queries: JSON lines.
 * Corpus: `{"id", "text", "title"?, "speaker"?}`. Queries: `{"id", "type", "query", "relevant": [corpus ids]}`; any of them counts.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const id = z.union([z.string(), z.number()]);
const passage = z.object({
  id,
  text: z.string(),
  title: z.string().optional(),
  speaker: z.string().optional(),
});
const query = z.object({ id, type: z.string(), query: z.string(), relevant: z.array(id) });

export type Passage = z.infer<typeof passage>;
export type LabelledQuery = z.infer<typeof query>;

export const readPassages = (file: string): readonly Passage[] => readLines(file, passage);
export const readQueries = (file: string): readonly LabelledQuery[] => readLines(file, query);

function readLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const parsed = schema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${file}:${index + 1}: ${parsed.error.message}`);
      return [parsed.data];
    });
}

/** Characters of a made passage, about. */
const PASSAGE_LENGTH = 140;
/** Passages of a made meeting. */
const MEETING_LENGTH = 50;

/** `count` passages of about 140 characters, made of the sentences of `source` in an order that the seed number gives. */
export function makePassages(source: readonly Passage[], count: number, seed: number): readonly Passage[] {
  const sentences = source
    .flatMap(({ text }) => text.split(/(?<=[。．！？!?])/u))
    .filter((text) => text.trim() !== '');
  const next = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    let text = '';
    while (text.length < PASSAGE_LENGTH) text += sentences[Math.floor(next() * sentences.length)]!;
    return {
      id: `made-${index}`,
      title: `made ${Math.floor(index / MEETING_LENGTH)}`,
      text: text.slice(0, 300),
    };
  });
}

/** Mulberry32: the same numbers for the same seed, from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
