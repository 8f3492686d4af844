/**
 * Minutes in Markdown, a wiki's markup, or on paper's layout: headings, a list of those present, list items and paragraphs.
 *
 * A line is attributed only where it names its speaker itself (`@name:`, or `Name:` of someone present or named
 * repeatedly); everything else is what the minutes say. Nested items do not inherit a speaker.
 */
import { pattern } from '../../text/pattern.ts';
import { readCompactDay, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import { resolveSpeaker } from '../speakers.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { fieldName, namesIn, readFrontMatter } from './head.ts';
import { hasPost, looksLikeLabel, takeLabels, takeListed } from './labels.ts';
import { type MarkdownLine, plainHeading, readEmphasisedLabel, readMarkdown } from './markdown.ts';
import { readTasks } from './minutes-parts.ts';
import { readSections, type Sections } from './minutes-sections.ts';
import { isPaper, readPaper } from './paper.ts';
import { isPlainMinutes, readPlainMinutes } from './plain-minutes.ts';

const SIGNAL = pattern('iu')`
    minutes|meeting|\bnotes\b|council|committee|agenda|attendees|participants|standup|stand-up|retrospective|\bsync\b
    |議事|会議|総会|例会|全体会|部会|役員会|委員会|勉強会|読書会|打ち?合わ?せ|出席者|参加者|ミーティング|MTG|定例
    |アジェンダ|決定事項
  `;
const DECISION = /^\s*(?:[-*]\s*)?→\s*\S/u;

export const minutes: Format = { name: 'minutes', detect, parse };

function detect(document: DecodedDocument): number {
  const lines = document.lines.slice(readFrontMatter(document.lines).lines);
  const kinds = lines.map(readMarkdown);
  if (kinds.every((line) => line.kind !== 'heading')) return detectPaper(document, lines);
  const headings = kinds.filter((line) => line.kind === 'heading');
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

/** Where a larger share of the lines opens with what may be a name, it is a conversation, whatever it is called. */
const TALK = 0.5;

function detectPaper(document: DecodedDocument, lines: readonly Line[]): number {
  const kinds = readLayout(lines);
  if (kinds === null) return 0;
  const { labels } = readLabels(document, lines, kinds, readSections(lines, kinds, 0));
  return labels.size <= kinds.filter((line) => line.kind === 'text').length * TALK ? 0.8 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const front = readFrontMatter(lines);
  const kinds = readKinds(lines);
  const isOnPaper = kinds.some((line) => line.kind === 'heading' && line.isOnPaper);
  const sections = readSections(lines, kinds, front.lines);
  const tasks = readTasks(lines, kinds);
  const { taken, labels, rolls } = readLabels(document, lines, kinds, sections, namesIn(front));

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
    if (
      markdown.kind !== 'text' ||
      sections.skipped.has(line.number) ||
      rolls.has(line.number) ||
      isTableHead
    ) {
      previous = markdown.kind;
      continue;
    }
    // Under tasks, or behind a box to tick, a name is who does it, and said by nobody.
    const label = tasks.has(line.number) ? undefined : labels.get(line.number);
    const isOwned = tasks.has(line.number) && labels.has(line.number);
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
    } else if (
      markdown.item ||
      isOwned ||
      previous !== 'text' ||
      /^[→|]/u.test(line.trimmed) ||
      (isOnPaper && isLabelled && markdown.indent === 0)
    ) {
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
    warnings: [...warnings, ...sections.leftOut],
    rendition: 'scribe',
    printed,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(sections.place === undefined ? {} : { place: sections.place }),
  };
}

/** What stands between fences is code: no one's words, and no names. */
function readKinds(lines: readonly Line[]): readonly MarkdownLine[] {
  let inFence = false;
  const kinds = lines.map((line): MarkdownLine => {
    const isFence = /^\s*(?:```|~~~)/u.test(line.text);
    if (isFence) inFence = !inFence;
    return inFence && !isFence ? { kind: 'furniture' } : readMarkdown(line);
  });
  const isPlain = kinds.every((line) => line.kind !== 'heading');
  return (isPlain ? readLayout(lines) : null) ?? kinds;
}

/** Kinds of the lines of minutes without Markdown; null where they are laid out in none of the ways of minutes. */
function readLayout(lines: readonly Line[]): readonly MarkdownLine[] | null {
  if (isPaper(lines)) return readPaper(lines);
  return isPlainMinutes(lines) ? readPlainMinutes(lines) : null;
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
): {
  readonly taken: ReadonlySet<string>;
  readonly labels: ReadonlyMap<number, Label>;
  /** Lines that only say who held the meeting. */
  readonly rolls: ReadonlySet<number>;
} {
  const labels = new Map<number, Label>();
  const rolls = new Set<number>();
  // Further down 司会：森 is what is given to somebody.
  let isTold = false;
  const isOnPaper = kinds.some((line) => line.kind === 'heading' && line.isOnPaper);
  for (const [index, line] of lines.entries()) {
    const markdown = kinds[index]!;
    if (markdown.kind !== 'text' || sections?.skipped.has(line.number)) continue;
    const body = line.text.slice(markdown.from, markdown.to);
    const label = readLabel(body, markdown.from) ?? (isOnPaper ? readBracketed(body, markdown.from) : null);
    isTold ||= line.trimmed.endsWith('。');
    if (label === null || isClock(label, line.text)) continue;
    if (!isRoll(label, line.text.slice(label.from))) labels.set(line.number, label);
    else if (!isTold) rolls.add(line.number);
  }
  const found = [...labels.values()].flatMap(({ label }) => (label === null ? [] : [label]));
  const present = [...(sections?.present ?? []), ...more].flatMap((name) => [name, ...withoutPost(name)]);
  const taken = new Set(takeLabels(found, present, document.people, document.chosen));
  if (isOnPaper) dropUnknown(taken, found, present, document);
  else dropUnlisted(taken, found, present, document);
  // A handle with @ names somebody by itself.
  for (const label of found) if (/^[@＠][\w.-]+$/u.test(label)) taken.add(label);
  return { taken, labels, rolls };
}

/** 4月8日 18:30 集会所: the colon of an hour. */
function isClock({ label, from }: Label, line: string): boolean {
  return (
    label !== null && /[0-9０-９]$/u.test(label) && /^[0-9０-９]{2}(?![0-9０-９])/u.test(line.slice(from))
  );
}

/** 係長　大野: listed with the post before the name. */
function withoutPost(name: string): readonly string[] {
  const [post, ...rest] = name.split(/[\s\u3000]+/u);
  return rest.length > 0 && hasPost(post!) ? [rest.join(' ')] : [];
}

/** On paper what comes again before a colon or in brackets is as often what a line is about: 費用：, 【質問】. */
function dropUnknown(
  taken: Set<string>,
  found: readonly string[],
  present: readonly string[],
  { people }: DecodedDocument,
): void {
  const listed = takeListed(found, present);
  for (const label of taken)
    if (!listed.has(label) && !hasPost(label) && resolveSpeaker(label, null, people).person === null)
      taken.delete(label);
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

/** 【森】始めます: before the words on one line. */
function readBracketed(body: string, from: number): Label | null {
  const match = /^(?:【([^【】]{1,30})】|[（(]([^（()）]{1,20})[)）])\s*(?=\S)/u.exec(body);
  const label = match === null ? null : (match[1] ?? match[2])!.trim();
  if (label === null || !looksLikeLabel(label) || (match![1] === undefined && !hasPost(label))) return null;
  return { label, from: from + match![0].length };
}

/** 議長: 森理事: who held it, and nothing that was said. */
function isRoll({ label }: Label, words: string): boolean {
  return (
    label !== null &&
    /^(?:副?議長|座長|司会者?|進行|書記|記録者?|議事録(?:作成者?|署名人)|署名人)$/u.test(
      label.replace(/[\s\u3000]/gu, ''),
    ) &&
    /^[\p{Script=Han}\p{Script=Katakana}ー々ヶ\s\u3000、，・:：()（）]{2,40}$/u.test(words.trim()) &&
    !/異議|了承|了解|承認|賛成|反対|可決|同意|以上|開会|閉会|休憩|再開|報告|説明/u.test(words)
  );
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
