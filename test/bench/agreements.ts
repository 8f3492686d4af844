/**
 * How well agreements are found: `npm run bench:agreements -- DIR [--errors] [--only NAME,…]`.
 *
 * DIR holds gold files (`*.json`: `sentences[]` with `start`, `end`, `items[]`), each with its document beside it, or
 * named by its `source`. Offsets are UTF-16 units into the document's text. Counts are pooled over a group's documents.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Agreement, type AgreementKind, DEFAULT_KINDS } from '../../src/agreements/agreement.ts';
import { extractAgreements } from '../../src/agreements/extract.ts';
import type { Span } from '../../src/text/span.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { loadPeople } from '../../src/transcript/people.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { readArguments } from './command-line.ts';

interface GoldItem extends Span {
  readonly kind: string;
  readonly modality: string;
  readonly role: string;
  readonly default: boolean;
  readonly uncertain?: unknown;
}
interface GoldSentence extends Span {
  readonly text?: string;
  readonly items: readonly GoldItem[];
}
interface Gold {
  readonly name: string;
  readonly transcript: Transcript;
  readonly sentences: readonly GoldSentence[];
}
interface Score {
  hit: number;
  missed: number;
  wrong: number;
}

const ROOT = join(import.meta.dirname, '../..');
const CORE: readonly string[] = ['AGREED', 'CONFIRMED'];
const STATED = new Set(['actual', 'conditional']);

/** The same outcome written in the same way is scored together. */
const GROUPS: readonly (readonly [name: string, test: RegExp])[] = [
  ['seed', /seed/],
  ['Japanese statements and answers', /^ja0[1-8]|^ja10/],
  ['Japanese minutes', /^ja(?:09|11|12)/],
  ['English statements', /^en/],
  ['English minutes', /^tm/],
  ['others', /./],
];

const { values, positionals } = readArguments(
  'usage: npm run bench:agreements -- DIR [--errors] [--only NAME,…] [--format F]',
  { errors: { type: 'boolean' }, only: { type: 'string' }, format: { type: 'string' } },
  1,
);
const directory = positionals[0]!;
const only = values.only?.split(',');
const golds = findGold(directory).filter(
  (path) => only === undefined || only.some((name) => basename(path).startsWith(name)),
);
const loaded = golds.map(loadGold);
for (const [group, test] of GROUPS) {
  const members = loaded.filter(
    (gold) => GROUPS.find(([, pattern]) => pattern.test(gold.name))![0] === group && test.test(gold.name),
  );
  if (members.length > 0) report(group, members);
}

function findGold(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

function loadGold(path: string): Gold {
  const gold = JSON.parse(readFileSync(path, 'utf8')) as {
    source?: string;
    title?: string;
    date?: string;
    sentences: GoldSentence[];
  };
  const beside = path.replace(/\.json$/, '.txt');
  const document = existsSync(beside) ? beside : join(ROOT, gold.source ?? '');
  const bytes = readFileSync(document);
  const people = loadPeople(JSON.parse(readFileSync(join(ROOT, 'data/people.json'), 'utf8')));
  const day = /\d{4}-\d\d-\d\d/.exec(gold.date ?? '')?.[0];
  const options = { name: basename(document), people, ...(day === undefined ? {} : { heldOn: day }) };
  let transcript: Transcript;
  try {
    transcript = parseDocument(bytes, {
      ...options,
      ...(values.format ? { format: values.format } : {}),
    }).transcript;
  } catch {
    transcript = parseDocument(bytes, { ...options, format: 'text' }).transcript;
  }
  return { name: basename(path, '.json'), transcript, sentences: gold.sentences };
}

function report(group: string, members: readonly Gold[]): void {
  const scores: Record<string, Score> = {};
  const count = (name: string, field: keyof Score, by = 1) => {
    scores[name] ??= { hit: 0, missed: 0, wrong: 0 };
    scores[name][field] += by;
  };
  let kindRight = 0;
  let kindOf = 0;
  const traps: string[] = [];
  for (const { name, transcript, sentences } of members) {
    const found = extractAgreements(transcript).filter((item) => item.listed);
    const goldItems = sentences.flatMap((sentence) => sentence.items.filter((item) => item.role === 'item'));
    const sets: readonly (readonly [string, readonly string[]])[] = [
      ['core', CORE],
      ['default', DEFAULT_KINDS],
    ];
    for (const [set, kinds] of sets) {
      const wanted = goldItems.filter((item) => STATED.has(item.modality) && kinds.includes(item.kind));
      const given = found.filter((item) => kinds.includes(item.kind));
      const sentenceOf = (span: Span) => bestOverlap(span, sentences);
      const wantedSentences = new Set(wanted.map(sentenceOf));
      const givenSentences = new Set(given.map(sentenceOf));
      for (const index of givenSentences)
        count(`${set} sentence`, wantedSentences.has(index) ? 'hit' : 'wrong');
      for (const index of wantedSentences) if (!givenSentences.has(index)) count(`${set} sentence`, 'missed');
      const pairs = matchItems(wanted, given);
      count(`${set} item`, 'hit', pairs.size);
      count(`${set} item`, 'missed', wanted.length - pairs.size);
      count(`${set} item`, 'wrong', given.length - pairs.size);
      if (set === 'core') {
        kindOf += pairs.size;
        for (const [gold, item] of pairs) if (gold.kind === item.kind) kindRight += 1;
      }
      if (values.errors && set === 'default') {
        const matched = new Set(pairs.values());
        for (const gold of wanted)
          if (!pairs.has(gold)) show(name, 'MISSED', gold.kind, transcript, gold, gold.uncertain);
        for (const item of given) if (!matched.has(item)) show(name, 'WRONG', item.kind, transcript, item);
        for (const [gold, item] of pairs)
          if (gold.kind !== item.kind)
            show(name, 'KIND', `${gold.kind} read as ${item.kind}`, transcript, item);
      }
    }
    for (const trap of goldItems.filter((item) => !STATED.has(item.modality))) {
      const listed = found.find(
        (item) =>
          overlapRatio(item, trap) >= 0.5 &&
          !goldItems.some(
            (gold) =>
              gold !== trap &&
              STATED.has(gold.modality) &&
              overlapRatio(gold, item) > overlapRatio(trap, item),
          ),
      );
      if (listed !== undefined) traps.push(`${name} ${trap.modality}: ${slice(transcript, trap)}`);
    }
  }
  console.log(`\n${group} (${members.map(({ name }) => name.split('_')[0]).join(', ')})`);
  for (const [name, { hit, missed, wrong }] of Object.entries(scores)) {
    const precision = hit / Math.max(1, hit + wrong);
    const recall = hit / Math.max(1, hit + missed);
    const f1 = (2 * hit) / Math.max(1, 2 * hit + missed + wrong);
    console.log(
      `  ${name.padEnd(17)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${hit} found, ${missed} missed, ${wrong} wrong)`,
    );
  }
  console.log(`  kind right        ${(kindRight / Math.max(1, kindOf)).toFixed(3)} of ${kindOf}`);
  console.log(`  traps listed      ${traps.length}`);
  for (const trap of traps) console.log(`    ${trap}`);
}

function matchItems(
  wanted: readonly GoldItem[],
  given: readonly Agreement[],
): ReadonlyMap<GoldItem, Agreement> {
  const candidates = wanted
    .flatMap((gold) => given.map((item) => ({ gold, item, ratio: overlapRatio(gold, item) })))
    .filter(({ ratio }) => ratio >= 0.5)
    .sort(
      (a, b) =>
        b.ratio - a.ratio || Number(b.gold.kind === b.item.kind) - Number(a.gold.kind === a.item.kind),
    );
  const pairs = new Map<GoldItem, Agreement>();
  const used = new Set<Agreement>();
  for (const { gold, item } of candidates) {
    if (pairs.has(gold) || used.has(item)) continue;
    pairs.set(gold, item);
    used.add(item);
  }
  return pairs;
}

function overlapRatio(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function bestOverlap(span: Span, sentences: readonly GoldSentence[]): number {
  let best = -1;
  let most = 0;
  sentences.forEach((sentence, index) => {
    const both = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
    if (both > most) [best, most] = [index, both];
  });
  return best;
}

function slice(transcript: Transcript, span: Span): string {
  return transcript.text.slice(span.start, span.end).replaceAll('\n', ' ');
}

function show(
  name: string,
  what: string,
  kind: AgreementKind | string,
  transcript: Transcript,
  span: Span,
  uncertain?: unknown,
): void {
  console.log(
    `  ${name.split('_')[0]} ${what} ${kind}${uncertain ? ' (uncertain)' : ''}: ${slice(transcript, span)}`,
  );
}
