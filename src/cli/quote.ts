/** `genchi quote`: the passages `/quote` would show, one query or a file of them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Archive, PUBLIC_VIEWER } from '../archive/archive.ts';
import { addressOf, findPassage, isReference, type Passage, wordsOf } from '../archive/passage.ts';
import { UserError } from '../errors.ts';
import { explainMistake, messagesIn } from '../locales/index.ts';
import { meetingDay } from '../replies/day.ts';
import { recordsLine } from '../replies/records.ts';
import { headsWithin, resolveFilters, type TypedFilters } from '../search/filters.ts';
import { passageOfHit } from '../search/hit-passage.ts';
import type { Hit } from '../search/search.ts';
import type { OpenServices } from '../services.ts';
import { sliceSpan } from '../text/span.ts';
import {
  type CommandLine,
  type Environment,
  readArgs,
  SOURCE_OPTIONS,
  UsageError,
  withSource,
} from './command-line.ts';
import { hitJson } from './json.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 1000;

const OPTIONS = {
  ...SOURCE_OPTIONS,
  speaker: { type: 'string' },
  side: { type: 'string' },
  meeting: { type: 'string' },
  after: { type: 'string' },
  before: { type: 'string' },
  limit: { type: 'string' },
  queries: { type: 'string' },
} as const;

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  speaker: z.string().optional(),
  side: z.string().optional(),
  meeting: z.string().optional(),
  after: z.string().optional(),
  before: z.string().optional(),
  limit: z.number().int().min(1).max(MAX_LIMIT).optional(),
});
type Query = Omit<z.infer<typeof batchLine>, 'id'>;

interface Found {
  readonly passage: Passage;
  readonly hit: Pick<Hit, 'score' | 'highlights' | 'complete'>;
}

export async function quote(args: CommandLine, environment: Environment): Promise<boolean> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const limit = limitOf(values.limit);
  return withSource(values.from, values, environment, async (services) => {
    if (values.queries !== undefined) return answerFile(values.queries, limit, services, environment);
    const [query, ...more] = positionals;
    if (query === undefined || query.trim() === '')
      throw new UsageError('quote takes a query: genchi quote QUERY [--speaker S] …');
    if (more.length > 0)
      throw new UsageError(
        `quote takes one query; put several words into quotation marks (left over: ${more.join(' ')})`,
      );
    const found = await find({ ...values, query, limit }, services);
    const { hits } = found;
    const drawn = () =>
      hits.length > 0
        ? draw(query, found, environment)
        : drawNothing(query, values, found, services, environment);
    environment.print(values.json === true ? JSON.stringify(hits.map(toJson), null, 2) : drawn());
    return hits.length > 0;
  });
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_LIMIT;
  const limit = Number(typed);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new UsageError(`--limit takes a whole number from 1 to ${MAX_LIMIT}`);
}

/**
 * One line of JSON per query; `micros` is the time of the search alone, in microseconds. A query that cannot be answered
 * has `error` and no hits, and the others go on.
 */
async function answerFile(
  file: string,
  limit: number,
  services: OpenServices,
  { print, config }: Environment,
): Promise<boolean> {
  let found = false;
  await services.search.warm(PUBLIC_VIEWER);
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const { id, ...query } = parseLine(line, index + 1);
    try {
      const { hits, micros } = await find({ limit, ...query }, services);
      found ||= hits.length > 0;
      print(JSON.stringify({ id, micros, hits: hits.map(toJson) }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      print(
        JSON.stringify({ id, micros: 0, hits: [], error: explainMistake(error, config.locale, 'terminal') }),
      );
    }
  }
  return found;
}

function parseLine(line: string, number: number) {
  try {
    return batchLine.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`line ${number} of the queries is not {"id", "query", …} in JSON`);
  }
}

interface Answered {
  readonly hits: readonly Found[];
  /** Of the search, without reading what it found. */
  readonly micros: number;
  /** Where nothing matched. */
  readonly nearest: readonly Hit[];
  /** What was found in place of the words typed; null where those were found. */
  readonly otherWords: readonly string[] | null;
}

async function find(
  { query, limit = DEFAULT_LIMIT, ...typed }: Query,
  { archive, search, people }: OpenServices,
): Promise<Answered> {
  if (isReference(query)) {
    const lookup = findPassage(archive, PUBLIC_VIEWER, query);
    if (lookup.outcome !== 'found') throw new UserError('passageMissing', { address: query });
    return {
      hits: [{ passage: lookup.passage, hit: { score: 1, highlights: [], complete: true } }],
      micros: 0,
      nearest: [],
      otherWords: null,
    };
  }
  const filters = resolveFilters(typed, archive.list(PUBLIC_VIEWER), people);
  const started = process.hrtime.bigint();
  const direct = await search.search(PUBLIC_VIEWER, { query, filters, limit, synonyms: false });
  // Another wording is offered only where the words typed find nothing, so that the two are never in one ranking.
  const other =
    direct.hits.length > 0 ? null : (await search.search(PUBLIC_VIEWER, { query, filters, limit })).synonyms;
  const { hits, nearest } = other === null ? direct : { hits: other.hits, nearest: [] };
  const micros = Number((process.hrtime.bigint() - started) / 1000n);
  const otherWords = other?.words ?? null;
  return { hits: hits.flatMap((hit) => read(hit, archive)), micros, nearest, otherWords };
}

function read(hit: Hit, archive: Archive): readonly Found[] {
  const passage = passageOfHit(hit, PUBLIC_VIEWER, archive);
  return passage === null ? [] : [{ passage, hit }];
}

function toJson({ passage, hit }: Found) {
  return hitJson(passage, hit.score, hit.highlights);
}

/** What was searched, and the nearest words. */
function drawNothing(
  query: string,
  typed: TypedFilters,
  { nearest }: Answered,
  { archive, people }: OpenServices,
  { config }: Environment,
): string {
  const m = messagesIn(config.locale);
  const heads = archive.list(PUBLIC_VIEWER);
  const searched = headsWithin(heads, resolveFilters(typed, heads, people));
  const near = nearest
    .flatMap((hit) => read(hit, archive))
    .map(({ passage, hit }) => {
      const words = sliceSpan(passage.transcript.text, hit.highlights[0] ?? passage);
      return m.nothing.nearestWord(words, addressOf(passage));
    });
  return [
    m.nothing.found(query),
    m.nothing.scope(recordsLine(searched, m)),
    ...(near.length === 0 ? [] : [m.nothing.nearest(near.join(m.nothing.listSeparator))]),
  ].join('\n');
}

/** Where none has all the words, or other words were found, that is said first, as it is in a channel. */
function draw(query: string, { hits, otherWords }: Answered, { config }: Environment): string {
  const m = messagesIn(config.locale);
  const heading =
    otherWords !== null
      ? [
          `${m.nothing.found(query)}\n${m.quote.synonyms(otherWords.map(m.quotation).join(m.sentenceGap), '').trim()}`,
        ]
      : hits[0]?.hit.complete === false
        ? [m.quote.matches.partial(query, 0, true)]
        : [];
  const drawn = hits.map(({ passage, hit }) => {
    const { transcript, speech } = passage;
    const json = hitJson(passage, hit.score, hit.highlights);
    const where = [
      speech.label ?? m.attribution.noSpeaker,
      transcript.title,
      meetingDay(transcript, m),
      json.address,
    ];
    return `${wordsOf(passage)}\n  — ${where.join(m.attribution.separator)}`;
  });
  return [...heading, ...drawn].join('\n\n');
}
