/**
 * The head of minutes and the sections that are nobody's words: title, day and place, those present in whatever way they are
 * listed, links and the like.
 */
import { pattern } from '../../text/pattern.ts';
import { type PrintedTime, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { fieldName, readField, splitNames } from './head.ts';
import { isHeading } from './labels.ts';
import { type MarkdownLine, plainHeading } from './markdown.ts';
import { isBareList } from './minutes-parts.ts';

/** Sections that hold no one's words. */
const FURNITURE = pattern('iu')`
    ^(?:links?|useful links|references|recordings?|resources|contents?|table of contents|目次|toc|upcoming meetings?
      |registration|logistics|how to (?:join|attend).*|資料|配布資料|関連リンク)$
  `;
/** People, who were not there or said nothing. */
const OTHERS = /^(?:invited|observers?.*|regrets|absent|apologies|欠席者?)$/iu;
const MINUTES_SECTION =
  /^(?:minutes|meeting minutes|notes|meeting notes|discussion|discussions|議事|議事録|議事内容|議論|議論の内容|log)$/iu;
const AGENDA_SECTION = /^(?:agenda|agenda items|議題|議事次第|アジェンダ)$/iu;
/** `Ada Roe (AR), Ben Poe (BP), Cy Loe (CL)`: those present, without a word that says so. */
const ABBREVIATED =
  /^(?:[\p{L} -]{2,20}[:：]\s*)?(?:[^,()（）、]{2,40}[(（][\p{L}\p{N}]{1,6}[)）][,、]?\s*){3,}/u;
const LINK = /!?\[([^\]]*)\]\([^()]*(?:\)|$)/gu;
/** `August 2`, `2022-08-08`, `Monday, 3 June 2024`: a day and no name. */
const ONLY_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\s+\p{L}{3,9})(?:,?\s+\d{4})?$|^[\d\s/.年月日()（）曜月火水木金土-]+$/iu;

export interface Sections {
  /** Numbers of the lines that are nobody's words. */
  readonly skipped: ReadonlySet<number>;
  readonly present: readonly string[];
  readonly title?: string;
  readonly place?: string;
  readonly printed: PrintedTime | null;
  readonly leftOut: readonly LeftOut[];
}

/** A section whose lines are nobody's words. */
type LeftOut = Extract<Warning, { readonly kind: 'leftOut' }>;

export function readSections(
  lines: readonly Line[],
  kinds: readonly MarkdownLine[],
  frontLines: number,
): Sections {
  const headings = kinds.flatMap((line) => (line.kind === 'heading' ? [plainHeading(line.text)] : []));
  // What the whole is called is no section of it.
  const hasMinutes = headings.slice(1).some((heading) => MINUTES_SECTION.test(heading));
  const isSeveral = holdsSeveralDays(headings);
  const isOnPaper = kinds.some((line) => line.kind === 'heading' && line.isOnPaper);
  const skipped = new Set<number>();
  const present: string[] = [];
  const head: {
    title?: string;
    lead?: string;
    subtitle?: string;
    /** 議事録, Minutes: better than nothing. */
    general?: string;
    place?: string;
    printed: PrintedTime | null;
  } = {
    printed: null,
  };
  let section: 'words' | 'present' | 'furniture' = 'words';
  let sectionLevel = 0;
  let isHead = true;
  /** True behind the line that calls the document minutes, and right behind it stands what they are of. */
  let isJustCalled = false;
  const leftOut: { heading: string; lines: number; firstLine: number }[] = [];
  /** That of `leftOut` whose lines are being read. */
  let omitted: { lines: number } | null = null;
  /** True below a field of those present that holds no names itself. */
  let isListing = false;
  /** True behind a line of a list of those present, or of what is nobody's words. */
  let isListed = false;
  let hasFields = false;
  for (const [index, line] of lines.entries()) {
    const markdown = kinds[index]!;
    if (index < frontLines) {
      skipped.add(line.number);
      continue;
    }
    if (markdown.kind === 'blank') {
      isListing = false;
      // Nothing marks where such a list ends but the gap behind it.
      if (isOnPaper && isListed) section = 'words';
      isListed = false;
    }
    if (markdown.kind === 'heading') {
      const heading = plainHeading(markdown.text);
      isListing = false;
      if (isHead && !isSeveral) head.printed ??= readPrintedTime(heading);
      const field = fieldName(heading);
      const isAgenda = AGENDA_SECTION.test(heading);
      const isOmitted =
        FURNITURE.test(heading) || (isAgenda && hasMinutes && isBareList(lines, kinds, index));
      const isFurniture = isOmitted || OTHERS.test(heading);
      const isTitled = [head.title, head.subtitle, head.general].some((title) => title !== undefined);
      if (MINUTES_SECTION.test(heading)) {
        if (markdown.level === 1 && !isTitled) {
          head.general = heading;
          isJustCalled = true;
        }
      } else {
        if (!ONLY_DAY.test(heading) && field === null && !isFurniture && !isHeading(heading)) {
          if (markdown.level === 1) head.title ??= heading;
          else if (isHead && (isJustCalled || head.general === undefined)) head.subtitle ??= heading;
        }
        isJustCalled = false;
      }
      if (isFurniture) omitted = null;
      if (isOmitted) {
        const part = { heading, lines: 0, firstLine: line.number };
        leftOut.push(part);
        omitted = part;
      }
      if (field === 'present') section = 'present';
      else if (isFurniture) section = 'furniture';
      else if (section === 'words' || markdown.level <= sectionLevel) section = 'words';
      if (section !== 'words' && (field === 'present' || isFurniture)) sectionLevel = markdown.level;
      // Behind an agenda that holds the minutes, a day is what is spoken of.
      if (section === 'words' && (field === null || isAgenda) && markdown.level > 1 && isTitled)
        isHead = false;
      continue;
    }
    if (markdown.kind !== 'text') continue;
    isJustCalled = false;
    const body = line.text.slice(markdown.from, markdown.to);
    const row = readRow(line);
    // The day of the next meeting is told in the minutes, wherever it stands.
    const isNext = isOnPaper && /^[\s\u3000【]*次回/u.test(line.text);
    const field = isNext ? null : isHead || section !== 'words' ? (row?.field ?? readField(line.text)) : null;
    isListed ||= section !== 'words';
    if (isOnPaper && hasFields && field === null && section === 'words' && !isListing) isHead = false;
    if (field !== null && section === 'words') {
      skipped.add(line.number);
      hasFields = true;
      isListing = field.name === 'present' && field.value === '';
      if (field.name === 'date' && !isSeveral) head.printed ??= readPrintedTime(field.value);
      if (field.name === 'place' && field.value !== '') head.place ??= field.value.replace(LINK, '$1').trim();
      if (field.name === 'title') head.title ??= field.value;
      if (field.name === 'present') present.push(...splitNames(field.value));
    } else if (section === 'present' || isListing) {
      skipped.add(line.number);
      present.push(...(row === null ? splitNames(body) : [row.name]));
    } else if (section === 'furniture') {
      skipped.add(line.number);
      if (omitted !== null) omitted.lines += 1;
    } else if (isHead && ABBREVIATED.test(body)) {
      skipped.add(line.number);
      present.push(...body.replace(/^[\p{L} -]{2,20}[:：]/u, '').split(/[,、]/u));
    } else if (isHead && line.trimmed.length < 60) {
      const day = isSeveral ? null : readPrintedTime(line.trimmed);
      if (day !== null) {
        head.printed ??= day;
        skipped.add(line.number);
        // `Harbour council, 3 March 2009`, above all headings.
        if (head.title === undefined && head.subtitle === undefined && !ONLY_DAY.test(line.trimmed))
          head.lead ??= line.trimmed;
      }
    } else if (isHead && !isSeveral) {
      head.printed ??= readPrintedTime(line.trimmed.slice(0, 120));
    }
  }
  const title = head.title ?? head.lead ?? head.subtitle ?? head.general;
  return {
    skipped,
    leftOut: leftOut.filter((part) => part.lines > 0).map((part) => ({ kind: 'leftOut', ...part })),
    present,
    printed: head.printed,
    ...(title === undefined ? {} : { title }),
    ...(head.place === undefined ? {} : { place: head.place }),
  };
}

/** A table's row: a field of the head, `| Attending | Ada, Ben |`, or a name with what people call it by. */
function readRow({
  text,
}: Line): { readonly field: ReturnType<typeof readField>; readonly name: string } | null {
  if (!text.trimStart().startsWith('|')) return null;
  const [first = '', second = ''] = text
    .trim()
    .replace(/^\|/u, '')
    .split('|')
    .map((cell) => cell.trim());
  const name = fieldName(first);
  return {
    field: name === null ? null : { name, value: second },
    name: /^[\p{Lu}\p{N}]{2,5}$/u.test(second) ? `${first} (${second})` : first,
  };
}

/** Minutes of a month in one file, a heading for each day: the file as a whole has no day. */
function holdsSeveralDays(headings: readonly string[]): boolean {
  const days = headings
    .filter((heading) => ONLY_DAY.test(heading))
    .map((heading) => readPrintedTime(heading)?.day);
  return new Set(days.filter((day) => day !== undefined)).size > 1;
}
