/**
 * Where plain text names who speaks: the shapes a name may have at the head of a line, and which of them are taken for names.
 *
 * In: the lines of a document. Out: the names by line, and the list of those present.
 */
import type { Line } from '../lines.ts';
import { namesIn, readFrontMatter } from './head.ts';
import { hasPost, isHeading, looksLikeLabel, takeLabels } from './labels.ts';
import { readEmphasisedLabel } from './markdown.ts';
import { oncePerDocument } from './once.ts';

export interface Head {
  readonly label: string;
  readonly shape: 'bracket' | 'square' | 'emphasis' | 'letter' | 'colon' | 'quote';
  /** Offset in the line where what was said begins. */
  readonly from: number;
  /** Offset in the line where it ends. */
  readonly to: number;
}

const BRACKET = /^\s*【\s*([^【】]{1,60}?)\s*】\s*(?!の\p{Script=Han}|について)/u;
/** `Q    Has he called?`: no colon, as press offices set it; the answer's letter only where it stands off as far. */
const LETTER = /^\s*(Q(?=\s)|A(?=\s{2}|\t))\s+(?=\S)/u;
/** `[Ada Roe]` over her words or before them. */
const SQUARE = /^\s*\[([^[\]]{3,60})\]\s*(?!\()/u;
const COLON = /^\s*([^:：]{1,60}?)\s*[:：](?!\/\/|:)\s*/u;
/** `司会：森　黒板：西田`: a row of fields, which nobody says. */
const FIELDS = /^\s*[^\s:：]{1,8}[:：]\s?[^\s:：]{1,12}(?:　+[^\s:：]{1,8}[:：]\s?[^\s:：]{1,12}){1,8}\s*$/u;
const FULL_NAME = /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3}$/u;
const QUOTE = /^\s*([^「」『』、。]{1,30}?)\s*「(.*)」\s*$/u;
const LIST_HEAD =
  /^(?:#+\s*)?(?:出席者|出席委員|参加者|出席|attendees|participants|present|attendance)\s*[:：]?\s*(.*)$/iu;
const LIST_ITEM = /^\s*(?:[-*•・○●]\s*)?(.{1,80})$/u;
const MAX_HEAD_LINES = 60;

export interface Heads {
  /** By line number. */
  readonly heads: ReadonlyMap<number, Head>;
  readonly taken: ReadonlySet<string>;
  /** Line numbers of the list of those present. */
  readonly present: ReadonlySet<number>;
}

export const readHeads = oncePerDocument(({ lines: all, people, chosen }): Heads => {
  const front = readFrontMatter(all);
  const lines = all.slice(front.lines);
  const attendees = readAttendees(lines);
  const heads = new Map<number, Head>();
  const bracketsAreHeadings = lines.some((line, index) => opensList(line, lines[index + 1]));
  for (const line of lines) {
    const head = attendees.lines.has(line.number) ? null : readHead(line);
    if (head === null || (bracketsAreHeadings && head.shape === 'bracket' && !hasPost(head.label))) continue;
    heads.set(line.number, head);
  }
  const found = [...heads.values()];
  const names = [...attendees.names, ...namesIn(front)];
  const labels = (shape: Head['shape']) =>
    found.filter((head) => head.shape === shape).map((head) => head.label);
  const brackets = labels('bracket');
  // 【】 sets a name apart by itself, unless the document uses it for headings too.
  const bracketsAreNames = brackets.length > 0 && brackets.every((label) => !isHeading(label));
  const emphasised = labels('emphasis');
  let taken = new Set([
    ...takeLabels(brackets, names, people, chosen || bracketsAreNames),
    ...takeLabels([...labels('colon'), ...labels('quote'), ...labels('square')], names, people, chosen),
    ...takeLabels(emphasised, names, people, chosen),
    ...lettersTaken(found),
    // Where names are set off so, a full name is one though it stands but once; a word, **Break:**, is not.
    ...(emphasised.length > 2 ? emphasised.filter((label) => FULL_NAME.test(label)) : []),
  ]);
  // Where names are set in capitals, one in capitals is a name: PRESIDENT BIDEN.
  const capitals = found.filter((head) => /^[\p{Lu}\s.'’-]{2,}$/u.test(head.label));
  if (capitals.some((head) => taken.has(head.label))) {
    taken = new Set([...taken, ...capitals.map((head) => head.label)]);
  }
  return { heads, taken, present: attendees.lines };
});

/** `【備品】`, and under it `- …`. */
function opensList({ trimmed }: Line, next: Line | undefined): boolean {
  return (
    trimmed.startsWith('【') &&
    /^【[^【】]{1,60}】$/u.test(trimmed) &&
    /^[-*・•]\s/u.test(next?.trimmed ?? '')
  );
}

/** The letters of questions and answers, where the question's is one; among names, or more than once. */
function lettersTaken(found: readonly Head[]): readonly string[] {
  const letters = found.filter((head) => head.shape === 'letter').map((head) => head.label);
  const isAsked = letters.includes('Q') && (letters.length > 1 || letters.length < found.length);
  return isAsked ? letters : [];
}

function readHead({ text: line, start, end }: Line): Head | null {
  const length = end - start;
  const emphasised = readEmphasisedLabel(line);
  if (emphasised !== null)
    return looksLikeLabel(emphasised.label)
      ? { label: emphasised.label, shape: 'emphasis', from: emphasised.from, to: length }
      : null;
  const bracket = BRACKET.exec(line);
  if (bracket !== null) {
    const label = bracket[1]!;
    return looksLikeLabel(label) || hasPost(label)
      ? { label, shape: 'bracket', from: bracket[0].length, to: length }
      : null;
  }
  const letter = LETTER.exec(line);
  if (letter !== null) return { label: letter[1]!, shape: 'letter', from: letter[0].length, to: length };
  const square = SQUARE.exec(line);
  if (square !== null)
    return FULL_NAME.test(square[1]!) && looksLikeLabel(square[1]!)
      ? { label: square[1]!, shape: 'square', from: square[0].length, to: length }
      : null;
  const colon = FIELDS.test(line) ? null : COLON.exec(line);
  if (colon !== null && looksLikeLabel(colon[1]!))
    return { label: colon[1]!, shape: 'colon', from: colon[0].length, to: length };
  const quote = length > line.length ? null : QUOTE.exec(line);
  if (quote !== null && looksLikeLabel(quote[1]!)) {
    const from = line.indexOf('「') + 1;
    return { label: quote[1]!, shape: 'quote', from, to: line.lastIndexOf('」') };
  }
  return null;
}

/** The document's own list of those present: on the heading's line, or the lines below it up to a blank one. */
function readAttendees(lines: readonly Line[]): {
  readonly names: readonly string[];
  readonly lines: ReadonlySet<number>;
} {
  const numbers = new Set<number>();
  const names: string[] = [];
  const at = lines.slice(0, MAX_HEAD_LINES).findIndex((line) => LIST_HEAD.test(line.trimmed));
  if (at < 0) return { names, lines: numbers };
  const head = lines[at]!;
  numbers.add(head.number);
  const inline = LIST_HEAD.exec(head.trimmed)![1]!;
  names.push(...splitNames(inline));
  const below = lines.slice(at + 1);
  const first = inline === '' ? below.findIndex((line) => line.trimmed !== '') : 0;
  for (const line of below.slice(Math.max(first, 0))) {
    if (line.trimmed === '' || readHead(line) !== null) break;
    numbers.add(line.number);
    names.push(...splitNames(LIST_ITEM.exec(line.text)?.[1] ?? ''));
  }
  return { names, lines: numbers };
}

function splitNames(text: string): readonly string[] {
  return text
    .split(/[,，、;；/／]/u)
    .map((name) => name.replace(/^\s*(?:[-*•・○●]\s*)?/u, '').trim())
    .filter((name) => name !== '' && name.length <= 60);
}
