/**
 * Minutes in Markdown or a wiki's markup: headings, a list of those present, list items and paragraphs.
 *
 * A line is attributed only where it names its speaker itself (`@name:`, or `Name:` of someone present or named
 * repeatedly); everything else is what the minutes say. Nested items do not inherit a speaker.
 */
import { readCompactDay, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import { resolveSpeaker } from '../speakers.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { fieldName, namesIn, readFrontMatter } from './head.ts';
import { hasPost, looksLikeLabel, takeLabels, takeListed } from './labels.ts';
import { type MarkdownLine, plainHeading, readEmphasisedLabel, readMarkdown } from './markdown.ts';
import { readSections, type Sections } from './minutes-sections.ts';

const SIGNAL =
  /minutes|meeting|\bnotes\b|council|committee|agenda|attendees|participants|standup|stand-up|retrospective|\bsync\b|議事|会議|打ち?合わ?せ|出席者|参加者|ミーティング|MTG|定例|アジェンダ|決定事項/iu;
const DECISION = /^\s*(?:[-*]\s*)?→\s*\S/u;

export const minutes: Format = { name: 'minutes', detect, parse };

function detect(document: DecodedDocument): number {
  const lines = document.lines.slice(readFrontMatter(document.lines).lines);
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
  // Names over paragraphs without a single list are a conversation, not minutes.
  if (headings.length < 2 || items < 2) return 0;
  return readLabels(document, lines, kinds).taken.size > 1 ? 0.6 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const front = readFrontMatter(lines);
  const kinds = readKinds(lines);
  const sections = readSections(lines, kinds, front.lines);
  const { taken, labels } = readLabels(document, lines, kinds, sections, namesIn(front));

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

/** What stands between fences is code: no one's words, and no names. */
function readKinds(lines: readonly Line[]): readonly MarkdownLine[] {
  let inFence = false;
  return lines.map((line) => {
    const isFence = /^\s*(?:```|~~~)/u.test(line.text);
    if (isFence) inFence = !inFence;
    return inFence && !isFence ? { kind: 'furniture' } : readMarkdown(line);
  });
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
  const present = [...(sections?.present ?? []), ...more];
  const taken = new Set(takeLabels(found, present, document.people, document.chosen));
  dropUnlisted(taken, found, present, document);
  // A handle with @ names somebody by itself.
  for (const label of found) if (/^[@＠][\w.-]+$/u.test(label)) taken.add(label);
  return { taken, labels };
}

/**
 * Where the list of those present explains most names, a lone word that it lacks and that stands but twice, `Option:`, is no
 * late guest. Initials and full names are.
 */
function dropUnlisted(
  taken: Set<string>,
  found: readonly string[],
  present: readonly string[],
  { people, chosen }: DecodedDocument,
): void {
  if (chosen || present.length === 0) return;
  const listed = takeListed(found, present);
  if (found.filter((label) => listed.has(label)).length * 2 < found.length) return;
  for (const label of taken) {
    const isWord = /^\p{L}+$/u.test(label) && !/^\p{Lu}{2,4}$/u.test(label);
    const isKnown =
      listed.has(label) || hasPost(label) || resolveSpeaker(label, null, people).person !== null;
    if (isWord && !isKnown && found.filter((other) => other === label).length < 3) taken.delete(label);
  }
}

function readLabel(body: string, from: number): Label | null {
  const unknown = /^\\?\*\s*[:：]\s*/u.exec(body);
  if (unknown !== null) return { label: null, from: from + unknown[0].length };
  const emphasised = readEmphasisedLabel(body);
  if (emphasised !== null)
    return looksLikeLabel(emphasised.label)
      ? { label: emphasised.label, from: from + emphasised.from }
      : null;
  const colon = /^([^:：<>[\]()#|「」]{1,40}(?:\([^()]{1,30}\))?)[:：](?!\/\/|:)\s*(?=\S)/u.exec(body);
  if (colon === null || !looksLikeLabel(colon[1]!)) return null;
  return { label: colon[1]!.trim(), from: from + colon[0].length };
}
