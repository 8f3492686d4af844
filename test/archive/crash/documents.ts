/** Documents that tell their own name, for a process that is killed while it stores them. */
import { previewOf } from '../../../src/archive/intake/preview.ts';
import { encodeBody } from '../../../src/archive/pieces.ts';
import { toRow } from '../../../src/archive/rows.ts';
import { parseDocument } from '../../../src/transcript/parse.ts';
import { loadPeople } from '../../../src/transcript/people.ts';

export const PEOPLE = loadPeople({});

/** What the writer says: before a change that it begins, and after one that returned. */
export type Op =
  | { readonly type: 'adding'; readonly name: string }
  | { readonly type: 'added'; readonly name: string; readonly id: string }
  | { readonly type: 'editing' | 'edited'; readonly id: string; readonly title: string }
  | { readonly type: 'removing' | 'removed' | 'restoring' | 'restored'; readonly id: string };

/** One in so many is long enough to be stored in many transactions. */
const LONG_EVERY = 25;

export function linesOf(name: string): number {
  return Number(name.split('-')[1]) % LONG_EVERY === 3 ? 2_000 : 40;
}

export function textOf(name: string): string {
  const lines = Array.from(
    { length: linesOf(name) },
    (_, n) => `${n % 2 ? '鈴木' : '田中'}：${name}の第${n}項です。`,
  );
  return lines.join('\n');
}

export function documentOf(name: string) {
  return { name: `minutes-${name}.txt`, bytes: new TextEncoder().encode(textOf(name)) };
}

export function preparedOf(name: string) {
  const document = documentOf(name);
  const parsed = parseDocument(document.bytes, { name: document.name, people: PEOPLE, format: 'plain' });
  return {
    preview: previewOf(parsed),
    row: toRow(parsed.transcript),
    body: encodeBody(parsed.transcript, document.bytes),
    documentName: document.name,
  };
}
