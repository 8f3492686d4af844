/**
 * Minutes in Markdown or a wiki's markup: headings, a list of those present, list items and paragraphs.
 *
 * A line is attributed only where it names its speaker itself (`@name:`, or `Name:` of someone present or named
 * repeatedly); everything else is what the minutes say. Nested items do not inherit a speaker.
 */
import { type PrintedTime, readCompactDay, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { fieldName, readField, readFrontMatter, splitNames } from './head.ts';
import { looksLikeLabel, takeLabels } from './labels.ts';
import { type MarkdownLine, plainHeading, readEmphasisedLabel, readMarkdown } from './markdown.ts';

/** Sections that hold no one's words. */
const FURNITURE =
  /^(?:links?|useful links|references|recordings?|resources|contents?|table of contents|目次|toc|upcoming meetings?|invited|observers?.*|regrets|absent|apologies|欠席者?|資料|配布資料|関連リンク)$/iu;
const MINUTES_SECTION =
  /^(?:minutes|meeting minutes|notes|meeting notes|discussion|discussions|議事|議事録|議事内容|議論|議論の内容|log)$/iu;
const AGENDA_SECTION = /^(?:agenda|agenda items|議題|議事次第|アジェンダ)$/iu;
const SIGNAL =
  /minutes|meeting|agenda|attendees|participants|standup|stand-up|retrospective|\bsync\b|議事|会議|打ち?合わ?せ|出席者|参加者|ミーティング|定例|アジェンダ|決定事項/iu;
const DECISION = /^\s*(?:[-*]\s*)?→\s*\S/u;

export const minutes: Format = { name: 'minutes', detect, parse };

function detect(document: DecodedDocument): number {
  const { lines } = document;
  const kinds = lines.map(readMarkdown);
  const headings = kinds.filter((line) => line.kind === 'heading');
  if (headings.length === 0) return 0;
  const items = kinds.filter((line) => line.kind === 'text' && line.item).length;
  const top = lines.filter((line) => line.trimmed !== '').slice(0, 15);
  const isMeeting =
    top.some((line) => SIGNAL.test(line.text.slice(0, 200))) ||
    headings.some((heading) => fieldName(plainHeading(heading.text)) === 'present') ||
    lines.filter((line) => DECISION.test(line.text)).length > 1;
  if (isMeeting) return items > 1 || headings.length > 1 ? 0.7 : 0.55;
  return headings.length > 1 && readLabels(document, lines, kinds).taken.size > 1 ? 0.6 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const front = readFrontMatter(lines);
  const kinds = lines.map(readMarkdown);
  const sections = readSections(lines, kinds, front.lines);
  const { taken, labels } = readLabels(document, lines, kinds, sections, [...front.lists.values()].flat());

  const collector = collectSpeeches(text);
  const warnings: Warning[] = [];
  let isLabelled = false;
  let previous: MarkdownLine['kind'] = 'blank';
  const openNull = () => {
    if (isLabelled) collector.open(null);
    isLabelled = false;
  };
  for (const [index, line] of lines.entries()) {
    const markdown = kinds[index]!;
    if (markdown.kind === 'heading') collector.open(null);
    if (markdown.kind === 'heading') isLabelled = false;
    const isTableHead = line.trimmed.startsWith('|') && kinds[index + 1]?.kind === 'furniture';
    if (markdown.kind !== 'text' || sections.skipped.has(line.number) || isTableHead) {
      previous = markdown.kind;
      continue;
    }
    const label = labels.get(line.number);
    const isTaken = label !== undefined && (label.label === null || taken.has(label.label));
    const from = isTaken ? label.from : markdown.from;
    const span = { start: line.start + from, end: line.start + markdown.to };
    if (isTaken) {
      collector.open(label.label);
      isLabelled = true;
      collector.addApart(span);
    } else if (label !== undefined) {
      // A name that is not taken: its line is nobody's, least of all that of whoever spoke before.
      warnings.push({ kind: 'nameNotTaken', name: label.label ?? '', line: line.number });
      openNull();
      collector.addApart(span);
    } else if (markdown.item || previous !== 'text' || /^[→|]/u.test(line.trimmed)) {
      openNull();
      collector.addApart(span);
    } else {
      // A line below goes on with its item or paragraph.
      collector.add(span);
    }
    previous = 'text';
  }
  const title = front.fields.get('title') ?? sections.title;
  const printed =
    sections.printed ?? readPrintedTime(front.fields.get('date') ?? '') ?? readCompactDay(title ?? '');
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    rendition: 'scribe',
    printed,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(sections.place === undefined ? {} : { place: sections.place }),
  };
}

interface Sections {
  /** Numbers of the lines that are nobody's words. */
  readonly skipped: ReadonlySet<number>;
  readonly present: readonly string[];
  readonly title?: string;
  readonly place?: string;
  readonly printed: PrintedTime | null;
}

function readSections(lines: readonly Line[], kinds: readonly MarkdownLine[], frontLines: number): Sections {
  const headings = kinds.flatMap((line) => (line.kind === 'heading' ? [plainHeading(line.text)] : []));
  const hasMinutes = headings.some((heading) => MINUTES_SECTION.test(heading));
  const skipped = new Set<number>();
  const present: string[] = [];
  let section: 'words' | 'present' | 'furniture' = 'words';
  let sectionLevel = 0;
  let isHead = true;
  let title: string | undefined;
  let place: string | undefined;
  let printed: PrintedTime | null = null;
  for (const [index, line] of lines.entries()) {
    const markdown = kinds[index]!;
    if (index < frontLines) {
      skipped.add(line.number);
      continue;
    }
    if (markdown.kind === 'heading') {
      const heading = plainHeading(markdown.text);
      printed ??= isHead ? readPrintedTime(heading) : null;
      if (markdown.level === 1 && !MINUTES_SECTION.test(heading)) title ??= heading;
      const field = fieldName(heading);
      const isFurniture = FURNITURE.test(heading) || (hasMinutes && AGENDA_SECTION.test(heading));
      if (field === 'present') section = 'present';
      else if (isFurniture) section = 'furniture';
      else if (section === 'words' || markdown.level <= sectionLevel) section = 'words';
      if (section !== 'words' && (field === 'present' || isFurniture)) sectionLevel = markdown.level;
      if (section === 'words' && field === null && markdown.level > 1) isHead = false;
      continue;
    }
    if (markdown.kind !== 'text') continue;
    const field = isHead || section !== 'words' ? readField(line.text) : null;
    if (field !== null && section === 'words') {
      skipped.add(line.number);
      if (field.name === 'date') printed ??= readPrintedTime(field.value);
      if (field.name === 'place' && field.value !== '') place ??= field.value;
      if (field.name === 'title') title ??= field.value;
      if (field.name === 'present') present.push(...splitNames(field.value));
    } else if (section === 'present') {
      skipped.add(line.number);
      present.push(...splitNames(line.text.slice(markdown.from, markdown.to)));
    } else if (section === 'furniture') {
      skipped.add(line.number);
    } else if (isHead && line.trimmed.length < 60) {
      const day = readPrintedTime(line.trimmed);
      if (day !== null) {
        printed ??= day;
        skipped.add(line.number);
      }
    } else if (isHead) {
      printed ??= readPrintedTime(line.trimmed.slice(0, 120));
    }
  }
  return {
    skipped,
    present,
    printed,
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
  };
}

interface Label {
  /** Null where the minutes say that they don't know: `*: text`. */
  readonly label: string | null;
  readonly from: number;
}

function readLabels(
  document: DecodedDocument,
  lines: readonly Line[],
  kinds: readonly MarkdownLine[],
  sections?: Sections,
  more: readonly string[] = [],
): { readonly taken: ReadonlySet<string>; readonly labels: ReadonlyMap<number, Label> } {
  const labels = new Map<number, Label>();
  for (const [index, line] of lines.entries()) {
    const markdown = kinds[index]!;
    if (markdown.kind !== 'text' || sections?.skipped.has(line.number)) continue;
    const label = readLabel(line.text.slice(markdown.from, markdown.to), markdown.from);
    if (label !== null) labels.set(line.number, label);
  }
  const found = [...labels.values()].flatMap(({ label }) => (label === null ? [] : [label]));
  const taken = new Set(
    takeLabels(found, [...(sections?.present ?? []), ...more], document.people, document.chosen),
  );
  // A handle with @ names somebody by itself.
  for (const label of found) if (/^[@＠][\w.-]+$/u.test(label)) taken.add(label);
  return { taken, labels };
}

function readLabel(body: string, from: number): Label | null {
  const unknown = /^\\?\*\s*[:：]\s*/u.exec(body);
  if (unknown !== null) return { label: null, from: from + unknown[0].length };
  const emphasised = readEmphasisedLabel(body);
  if (emphasised !== null)
    return looksLikeLabel(emphasised.label)
      ? { label: emphasised.label, from: from + emphasised.from }
      : null;
  const colon = /^([^:：<>[\]()#|「」]{1,40}(?:\([^()]{1,30}\))?)[:：](?!\/\/)\s*(?=\S)/u.exec(body);
  if (colon === null || !looksLikeLabel(colon[1]!)) return null;
  return { label: colon[1]!.trim(), from: from + colon[0].length };
}
