/**
 * Plain text with names: `Name: text`, `Name：text`, `**Name:** text`, `Name「text」`, `【Name】text`, or a name in 【】 or `**…:**` on a
 * line of its own.
 *
 * Never: a name on the strength of a colon alone. What stands behind one that is not taken is attributed to nobody,
 * least of all to the speaker before.
 */
import { UserError } from '../../errors.ts';
import { isXml } from '../containers/xml.ts';
import { readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { namesIn, readFrontMatter } from './head.ts';
import { hasPost, isHeading, looksLikeLabel, takeLabels } from './labels.ts';
import { plainHeading, readEmphasisedLabel } from './markdown.ts';
import { oncePerDocument } from './once.ts';

interface Head {
  readonly label: string;
  readonly shape: 'bracket' | 'square' | 'emphasis' | 'letter' | 'colon' | 'quote';
  /** Offset in the line where what was said begins. */
  readonly from: number;
  /** Offset in the line where it ends. */
  readonly to: number;
}

const BRACKET = /^\s*【\s*([^【】]{1,60}?)\s*】\s*/u;
/** `Q    Has he called?`: no colon, as press offices set it; the answer's letter only where it stands off as far. */
const LETTER = /^\s*(Q(?=\s)|A(?=\s{2}|\t))\s+(?=\S)/u;
/** `[Ada Roe]` over her words or before them. */
const SQUARE = /^\s*\[([^[\]]{3,60})\]\s*(?!\()/u;
const COLON = /^\s*([^:：]{1,60}?)\s*[:：](?!\/\/|:)\s*/u;
const FULL_NAME = /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3}$/u;
const QUOTE = /^\s*([^「」『』、。]{1,30}?)\s*「(.*)」\s*$/u;
const LIST_HEAD =
  /^(?:#+\s*)?(?:出席者|出席委員|参加者|出席|attendees|participants|present|attendance)\s*[:：]?\s*(.*)$/iu;
const LIST_ITEM = /^\s*(?:[-*•・○●]\s*)?(.{1,80})$/u;
const STAGE_NOTE = /^[〔[［(（][^〕\]］)）]{1,40}[〕\]］)）]$/u;
const META =
  /^(?:日時|日付|開催日|開催日時|場所|会場|date|time|when|where|place|venue|location)\s*[:：]?\s*(.*)$/iu;
/** A question's letter holds its own paragraph: the answer below may have no letter. */
const QUESTION = /^(?:Q\d{0,2}|question|問|質問)$/iu;
/** Pregunta and respuesta, Frage and Antwort: a question's letter only beside the answer's. */
const PAIRED: Readonly<Record<string, string>> = { P: 'R', F: 'A' };
const MARKDOWN_HEADING = /^#{1,6}\s+\S/u;
const MAX_HEAD_LINES = 60;

export const plain: Format = { name: 'plain', detect, parse };

function detect(document: DecodedDocument): number {
  const { taken, heads } = readHeads(document);
  const labelled = [...heads.values()].filter((head) => taken.has(head.label));
  if (labelled.length === 0) return 0;
  const brackets = labelled.filter((head) => head.shape === 'bracket').length;
  return brackets === labelled.length ? 0.6 : 0.5;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const { taken, heads, present } = readHeads(document);
  if (![...heads.values()].some((head) => taken.has(head.label))) throw refusalOf(document);

  const collector = collectSpeeches(text);
  const warnings: Warning[] = [];
  let title: string | undefined;
  let printedLine: Line | undefined;
  let place: string | undefined;
  const regular = shapeOfAll(document, { taken, heads, present });
  const front = readFrontMatter(lines);
  let inHead = true;
  let isLoose = true;
  let isQuestion = false;
  for (const line of lines.slice(front.lines)) {
    if (line.trimmed === '') {
      if (isQuestion) collector.close();
      isQuestion = false;
      continue;
    }
    if (MARKDOWN_HEADING.test(line.trimmed)) {
      title ??= plainHeading(line.trimmed.replace(/^#+\s*/u, ''));
      if (!inHead) collector.open(null);
      isLoose = true;
      continue;
    }
    const head = heads.get(line.number);
    if (head !== undefined && taken.has(head.label)) {
      collector.open(head.label);
      inHead = false;
      isLoose = false;
      const answer = PAIRED[head.label];
      isQuestion =
        (QUESTION.test(head.label) && head.shape !== 'bracket') ||
        (answer !== undefined && taken.has(answer));
      collector.add({ start: line.start + head.from, end: line.start + head.to });
      continue;
    }
    if (inHead) {
      const meta = META.exec(line.trimmed);
      const isDated = readPrintedTime(line.trimmed) !== null && line.trimmed.length < 80;
      if (isDated) printedLine ??= line;
      // `Budget committee, 12 March 2024`: the day stands behind the name.
      if (isDated && meta === null && isNamedDay(line.trimmed)) title ??= line.trimmed;
      if (meta !== null && /^(?:場所|会場|where|place|venue|location)/iu.test(line.trimmed) && meta[1])
        place ??= meta[1];
      if (meta !== null || isDated || present.has(line.number)) continue;
      if (!/[。.！？!?]$/u.test(line.trimmed)) {
        if (head !== undefined) warnings.push({ kind: 'nameNotTaken', name: head.label, line: line.number });
        title ??= line.trimmed.replace(/^#+\s*/u, '');
        continue;
      }
    }
    if (isNoSpeech(line)) continue;
    if (head === undefined && readEmphasisedLabel(line.text) !== null) {
      // `**Break:** …`: set off as the names are, and no name.
      collector.open(null);
      isLoose = true;
    }
    if (head !== undefined) {
      if (regular === head.shape) throw namesOnce(line.number, head);
      // A name that is not taken: neither it nor what follows is the previous speaker's.
      if (!isLoose) collector.open(null);
      isLoose = true;
      warnings.push({ kind: 'nameNotTaken', name: head.label, line: line.number });
    }
    collector.add(line);
  }
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    printed:
      // The day of a file's front matter may be that of publication.
      (printedLine === undefined ? null : readPrintedTime(printedLine.trimmed)) ??
      readPrintedTime(front.fields.get('date') ?? ''),
    ...titleOf(front.fields.get('title') ?? title),
    ...(place === undefined ? {} : { place }),
  };
}

function titleOf(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title };
}

/** More words before the day than a weekday or a place name. */
function isNamedDay(line: string): boolean {
  const before = line.split(/\d/u)[0]!.replace(/(?:明治|大正|昭和|平成|令和)$/u, '');
  return (before.match(/\p{L}/gu) ?? []).length > 7 && !/[:：]/u.test(before);
}

/**
 * The shape in which every line names who speaks, from the first that does; null where some lines do not. In such a
 * document a name that is not taken is no line of somebody's words: nothing tells whether it is a speaker.
 */
function shapeOfAll({ lines }: DecodedDocument, { taken, heads }: Heads): Head['shape'] | null {
  const first = [...heads].find(([, head]) => taken.has(head.label));
  if (first === undefined) return null;
  const [from, { shape }] = first;
  const isRegular = lines
    .slice(from - 1)
    .every((line) => isNoSpeech(line) || heads.get(line.number)?.shape === shape);
  return isRegular ? shape : null;
}

/** `7:06 P.M. EST`, alone: when it began or ended. */
const CLOCK = /^\d{1,2}:\d{2}\s*[AP]\.?M\.?(?:\s+[A-Z]{1,2}[DS]?T)?$/iu;

/** Blank, a stage note, a time, or a rule between sections. */
function isNoSpeech({ trimmed }: Line): boolean {
  return (
    trimmed === '' ||
    STAGE_NOTE.test(trimmed) ||
    /^(?:[-=_*]|\\?#){3,}$|^-\s*(?:30|end)\s*-$|^END$/iu.test(trimmed) ||
    CLOCK.test(trimmed)
  );
}

interface Heads {
  /** By line number. */
  readonly heads: ReadonlyMap<number, Head>;
  readonly taken: ReadonlySet<string>;
  /** Line numbers of the list of those present. */
  readonly present: ReadonlySet<number>;
}

const readHeads = oncePerDocument(({ lines: all, people, chosen }): Heads => {
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
  const colon = COLON.exec(line);
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

/** Why a document is none of the formats: names that stand only once, or nothing that is known at all. */
export function refusalOf(document: DecodedDocument): UserError {
  const isProse = document.json === undefined && !isXml(document.text);
  const [single] = isProse ? readHeads(document).heads : [];
  if (single !== undefined) {
    const [line, head] = single;
    return namesOnce(line, head);
  }
  const first = document.lines.find((line) => line.trimmed !== '');
  return new UserError('documentRefused', {
    reason: 'unknownFormat',
    ...(first === undefined ? {} : { line: first.number, excerpt: excerptOf(first.trimmed) }),
  });
}

function namesOnce(line: number, { label }: Head): UserError {
  return new UserError('documentRefused', { reason: 'namesOnce', line, excerpt: excerptOf(label) });
}

function excerptOf(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
