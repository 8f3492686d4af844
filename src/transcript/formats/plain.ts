/**
 * Plain text with names: `Name: text`, `Name：text`, `**Name:** text`, `Name「text」`, `【Name】text`, or a name in 【】 or `**…:**` on a
 * line of its own.
 *
 * Never: a name on the strength of a colon alone. What stands behind one that is not taken is attributed to nobody,
 * least of all to the speaker before.
 */
import { UserError } from '../../errors.ts';
import { isXml } from '../containers/xml.ts';
import { type PrintedTime, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { readFrontMatter } from './head.ts';
import { plainHeading, readEmphasisedLabel } from './markdown.ts';
import { hasCheckbox, isTaskHeading } from './minutes-parts.ts';
import { type Head, type Heads, readHeads } from './plain-heads.ts';

/** `場所：会議室`, `日時 9月3日`, `Venue:`; 会場の割り振り and When we met are words. */
const META =
  /^(?:(?:日時|日付|開催日時?|場所|会場)(?:\s*[:：]\s*|\s+|$)|(?:date|time|when|where|place|venue|location)(?:\s*[:：]\s*|$))(.*)$/iu;
/** A question's letter holds its own paragraph: the answer below may have no letter. */
const QUESTION = /^(?:Q\d{0,2}|question|問|質問)$/iu;
/** Pregunta and respuesta, Frage and Antwort: a question's letter only beside the answer's. */
const PAIRED: Readonly<Record<string, string>> = { P: 'R', F: 'A' };
const STAGE_NOTE = /^[〔[［(（][^〕\]］)）]{1,40}[〕\]］)）]$/u;
const PLACE = /^(?:場所|会場|where|place|venue|location)/iu;
const MARKDOWN_HEADING = /^#{1,6}\s+\S/u;

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
  const read = readHeads(document);
  const { taken, heads } = read;
  const names = (line: Line) => taken.has(heads.get(line.number)?.label ?? '');
  const first = lines.findIndex(names);
  if (first < 0) throw refusalOf(document);

  const front = readFrontMatter(lines);
  const opening = readOpening(lines.slice(front.lines, first), read);
  const collector = collectSpeeches(text);
  const warnings: Warning[] = [...opening.warnings];
  let { title } = opening;
  const single = mostlyOnce(document, read);
  if (single !== null) throw namesOnce(...single);
  /** What was read last stands apart from any name. */
  let isLoose = true;
  let isQuestion = false;

  const addUnnamed = (line: Line) => {
    const head = heads.get(line.number);
    if (isNoSpeech(line)) return;
    if (head === undefined && readEmphasisedLabel(line.text) !== null) {
      // `**Break:** …`: set off as the names are, and no name.
      collector.open(null);
      isLoose = true;
    }
    if (head !== undefined) {
      // A name that is not taken: neither it nor what follows is the previous speaker's.
      if (!isLoose) collector.open(null);
      isLoose = true;
      warnings.push({ kind: 'nameNotTaken', name: head.label, line: line.number });
    }
    collector.add(line);
  };

  const tasks = readTaskLines(lines.slice(first));
  for (const line of opening.prose) addUnnamed(line);
  for (const line of lines.slice(first)) {
    const head = heads.get(line.number);
    const task = tasks.get(line.number);
    if (task !== undefined) {
      // A name before a task is who does it, and said by nobody.
      collector.open(null);
      isLoose = true;
      if (task === 'task') collector.addApart(line);
    } else if (line.trimmed === '') {
      if (isQuestion) collector.close();
      isQuestion = false;
    } else if (MARKDOWN_HEADING.test(line.trimmed)) {
      title ??= headingOf(line);
      collector.open(null);
      isLoose = true;
    } else if (head !== undefined && names(line)) {
      collector.open(head.label);
      isLoose = false;
      isQuestion = isQuestionHead(head, taken);
      collector.add({ start: line.start + head.from, end: line.start + head.to });
    } else addUnnamed(line);
  }
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    // The day of a file's front matter may be that of publication.
    printed: opening.printed ?? readPrintedTime(front.fields.get('date') ?? ''),
    ...titleOf(front.fields.get('title') ?? title),
    ...(opening.place === undefined ? {} : { place: opening.place }),
  };
}

/**
 * At the end of a conversation what is to be done may be listed: under a heading that stands apart, up to the gap behind the list, or
 * with a box before each.
 */
function readTaskLines(lines: readonly Line[]): ReadonlyMap<number, 'heading' | 'task'> {
  const found = new Map<number, 'heading' | 'task'>();
  let isOpen = false;
  let isApart = true;
  for (const line of lines) {
    const isHeading = isApart && isTaskHeading(line.trimmed.replace(/^#+\s*/u, ''));
    const isBlank = line.trimmed === '';
    if (isHeading) found.set(line.number, 'heading');
    else if (!isBlank && (isOpen || hasCheckbox(line))) found.set(line.number, 'task');
    const isEnd = isBlank && found.get(line.number - 1) === 'task';
    isOpen = isHeading || (isOpen && !isEnd && !MARKDOWN_HEADING.test(line.trimmed));
    isApart = isBlank;
  }
  return found;
}

interface Opening {
  readonly title: string | undefined;
  readonly place: string | undefined;
  readonly printed: PrintedTime | null;
  /** Whole sentences: somebody's words, though nobody is named. */
  readonly prose: readonly Line[];
  readonly warnings: readonly Warning[];
}

/** Fewer lines before the first name are what any head has: of which council, which sitting. */
const MANY_LINES = 4;

/** What stands before the first name: title, day, place, those present, and perhaps somebody's words. */
function readOpening(lines: readonly Line[], { heads, present }: Heads): Opening {
  const prose: Line[] = [];
  const warnings: Warning[] = [];
  let title: string | undefined;
  let place: string | undefined;
  let dated: Line | undefined;
  const leftOut: Line[] = [];
  for (const line of lines) {
    const { trimmed, number } = line;
    if (trimmed === '') continue;
    if (MARKDOWN_HEADING.test(trimmed)) {
      title ??= headingOf(line);
      continue;
    }
    const meta = META.exec(trimmed);
    const isDated = trimmed.length < 80 && readPrintedTime(trimmed) !== null;
    if (isDated) dated ??= line;
    // `Budget committee, 12 March 2024`: the day stands behind the name.
    if (isDated && meta === null && isNamedDay(trimmed)) title ??= trimmed;
    if (meta !== null && PLACE.test(trimmed) && meta[1]) place ??= meta[1];
    if (meta !== null || isDated || present.has(number)) continue;
    if (/[。.！？!?]$/u.test(trimmed)) {
      prose.push(line);
      continue;
    }
    const head = heads.get(number);
    if (head !== undefined) warnings.push({ kind: 'nameNotTaken', name: head.label, line: number });
    if (title === undefined) title = trimmed.replace(/^#+\s*/u, '');
    else if (head === undefined) leftOut.push(line);
  }
  const [first] = leftOut;
  if (first !== undefined && leftOut.length >= MANY_LINES)
    warnings.push({
      kind: 'leftOut',
      heading: first.trimmed,
      lines: leftOut.length,
      firstLine: first.number,
    });
  const printed = dated === undefined ? null : readPrintedTime(dated.trimmed);
  return { title, place, printed, prose, warnings };
}

/** Whether what follows, up to a blank line, is a question's. */
function isQuestionHead({ label, shape }: Head, taken: ReadonlySet<string>): boolean {
  const answer = PAIRED[label];
  return (QUESTION.test(label) && shape !== 'bracket') || (answer !== undefined && taken.has(answer));
}

function headingOf({ trimmed }: Line): string {
  return plainHeading(trimmed.replace(/^#+\s*/u, ''));
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
 * Where every line names who speaks in one shape, and most of these names are not taken, the document is not understood: the first of
 * them. Where most are taken, the few others are nobody's lines, and are warned of.
 */
function mostlyOnce({ lines }: DecodedDocument, { taken, heads }: Heads): [number, Head] | null {
  const first = [...heads].find(([, head]) => taken.has(head.label));
  if (first === undefined) return null;
  const [from, { shape }] = first;
  const spoken = lines.slice(from - 1).filter((line) => !isNoSpeech(line));
  if (spoken.some((line) => heads.get(line.number)?.shape !== shape)) return null;
  const others = [...heads].filter(([, head]) => head.shape === shape && !taken.has(head.label));
  return others.length * 2 > spoken.length ? others[0]! : null;
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
