/**
 * Documents as they should not be: mutated fixtures, random bytes, and the classic bombs. Seeded: the same seed gives the same inputs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');

export interface FuzzInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Random = () => number;

/** mulberry32: small, fast, good enough to choose with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function readSources(): readonly FuzzInput[] {
  return readdirSync(FIXTURES)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, name)) }));
}

const TOKENS = [
  '\0',
  '\ufeff',
  '\r',
  '\n\n',
  '「',
  '」',
  '(',
  '）',
  '【',
  '】',
  '<',
  '>',
  '</p>',
  '<v ',
  '-->',
  ']]>',
  '<!--',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&#99999999;',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\u',
  '---\n',
  '# ',
  '* ',
  '```',
  '|',
  '○',
  '：',
  ': ',
  '…',
  '。',
  '𠮟',
  '\ud83d',
  '00:00:01.000 --> 00:00:00.000\n',
  '99999:99:99.999',
  '令和９９９年１３月４５日',
  '9'.repeat(400),
  'a'.repeat(5_000),
  '<a>'.repeat(300),
  '('.repeat(3_000),
  '🏳️‍🌈',
];

/** One to eight edits of a document's bytes. */
export function mutate(random: Random, sources: readonly FuzzInput[]): FuzzInput {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const source = pick(sources);
  let bytes = Buffer.from(source.bytes);
  const edits = 1 + Math.floor(random() * 8);
  for (let edit = 0; edit < edits; edit += 1) {
    const at = Math.floor(random() * (bytes.length + 1));
    const length = Math.floor(random() ** 3 * bytes.length);
    switch (Math.floor(random() * 8)) {
      case 0:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(TOKENS)), bytes.subarray(at)]);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        break;
      case 3:
        bytes = bytes.subarray(0, at);
        break;
      case 4:
        if (bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = Math.floor(random() * 256);
        break;
      case 5: {
        const other = Buffer.from(pick(sources).bytes);
        const from = Math.floor(random() * other.length);
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + 500), bytes.subarray(at)]);
        break;
      }
      case 6: {
        const lines = bytes.toString('latin1').split('\n');
        const one = Math.floor(random() * lines.length);
        const two = Math.floor(random() * lines.length);
        [lines[one], lines[two]] = [lines[two]!, lines[one]!];
        bytes = Buffer.from(lines.join('\n'), 'latin1');
        break;
      }
      default:
        bytes = Buffer.from(
          bytes.toString('utf8').replace(/\n/g, pick(['\r\n', '\r', '\n\n', ' ', '\u2028'])),
        );
    }
    if (bytes.length > 200_000) bytes = bytes.subarray(0, 200_000);
  }
  return { name: source.name, bytes };
}

export function randomBytes(random: Random): FuzzInput {
  const bytes = Buffer.alloc(1 + Math.floor(random() * 4_000));
  const range = random() < 0.5 ? 256 : 96;
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = range === 256 ? Math.floor(random() * 256) : 32 + Math.floor(random() * 95);
  return { name: 'random.bin', bytes };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bombs and giants. @param size of the large ones, in bytes. */
export function bombs(size: number): readonly FuzzInput[] {
  const depth = Math.floor(size / 20);
  const docx = (xml: Uint8Array) => zipSync({ 'word/document.xml': xml }, { level: 9 });
  const broken = Buffer.from(
    docx(utf8('<w:document><w:body><w:p><w:r><w:t>Ada  0:01</w:t></w:r></w:p></w:body></w:document>')),
  );
  return [
    { name: 'one-line-ja.txt', bytes: utf8(`【大臣】${'一致しました'.repeat(Math.floor(size / 18))}`) },
    {
      name: 'one-line-en.txt',
      bytes: utf8(`DR. ROE: ${'we agreed and '.repeat(Math.floor(size / 14))}\nDR. ROE: yes.`),
    },
    { name: 'one-line-stops.txt', bytes: utf8(`【大臣】${'。'.repeat(Math.floor(size / 3))}`) },
    { name: 'spaces.txt', bytes: utf8(`A: x\nA: ${' '.repeat(size)}y`) },
    { name: 'newlines.txt', bytes: utf8(`A: x\nA: y${'\n'.repeat(size)}`) },
    { name: 'colons.txt', bytes: utf8('a:'.repeat(Math.floor(size / 2))) },
    {
      name: 'labels.txt',
      bytes: utf8(Array.from({ length: Math.floor(size / 12) }, (_, at) => `N${at}: x`).join('\n')),
    },
    { name: 'brackets.txt', bytes: utf8(`A: x\nA: ${'「('.repeat(Math.floor(size / 4))}`) },
    {
      name: 'closers.txt',
      bytes: utf8(`A: x\nA: ${'('.repeat(Math.floor(size / 4))}${'」'.repeat(Math.floor(size / 4))}`),
    },
    { name: 'stars.md', bytes: utf8(`# minutes\n\n- a\n- b\n- ${'*'.repeat(size)}`) },
    { name: 'dashes.md', bytes: utf8(`# minutes\n\n- a\n- b\n${'- '.repeat(Math.floor(size / 2))}x`) },
    { name: 'pipes.md', bytes: utf8(`# minutes\n\n- a\n- b\n${'|-'.repeat(Math.floor(size / 2))}x`) },
    { name: 'quotes.md', bytes: utf8(`> *A:* x\n> *B:* y\n${'>'.repeat(size)} x`) },
    {
      name: 'tags.vtt',
      bytes: utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v A>'.repeat(Math.floor(size / 5))}x`),
    },
    {
      name: 'open-tags.vtt',
      bytes: utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(Math.floor(size / 3))}x`),
    },
    { name: 'quotes.csv', bytes: utf8(`speaker,text\n${'a,"'.repeat(Math.floor(size / 3))}`) },
    { name: 'columns.csv', bytes: utf8(`speaker,text\n${','.repeat(size)}`) },
    { name: 'arrows.srt', bytes: utf8('00:00:01,000 --> 00:00:02,000\n'.repeat(Math.floor(size / 30))) },
    { name: 'deep.json', bytes: utf8('['.repeat(depth) + ']'.repeat(depth)) },
    { name: 'deep-data.json', bytes: utf8(`${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}`) },
    {
      name: 'deep.xml',
      bytes: utf8(`<akomaNtoso>${'<p>'.repeat(depth)}x${'</p>'.repeat(depth)}</akomaNtoso>`),
    },
    { name: 'deep.html', bytes: utf8(`<html><body>${'<div>'.repeat(depth)}x`) },
    {
      name: 'wide.xml',
      bytes: utf8(
        `<publicwhip>${'<speech speakername="A"><p>x</p></speech>'.repeat(Math.floor(size / 42))}</publicwhip>`,
      ),
    },
    {
      name: 'laughs.xml',
      bytes: utf8(
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;">]><akomaNtoso><speech by=""><p>&c;</p></speech></akomaNtoso>',
      ),
    },
    {
      name: 'outside.xml',
      bytes: utf8(
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><TEI><u who="#a"><seg>&f;</seg></u></TEI>',
      ),
    },
    { name: 'bomb.docx', bytes: docx(new Uint8Array(Math.max(size * 8, 48 * 1024 * 1024)).fill(0x20)) },
    { name: 'other.zip', bytes: zipSync({ 'a.txt': utf8('A: b') }) },
    { name: 'broken.docx', bytes: broken.subarray(0, broken.length - 60) },
    { name: 'lone-surrogate.txt', bytes: Buffer.from('00d83dd841003a0020007800', 'hex') },
    { name: 'escape.txt', bytes: Buffer.from('1b2442ffffff1b2842', 'hex') },
  ];
}
