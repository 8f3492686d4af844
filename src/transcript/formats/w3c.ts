/**
 * W3C minutes: as Markdown (`**Name:** text`, `> *Name:* text`, `> ***Resolution #1: …***`), as text (`Name: text`,
 * `<nick> text`, `RESOLUTION: …`), or the IRC log they are made from.
 *
 * What a name stands before was written down by the scribe; what stands after `<nick>` or in a quoted line was typed by its author.
 * Resolutions, proposals and actions belong to the meeting: nobody said them.
 */
import { pattern } from '../../text/pattern.ts';
import { type PrintedTime, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';
import { foldName } from '../names.ts';
import type { Warning } from '../warnings.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { fieldName, namesIn, readField, readFrontMatter, splitNames } from './head.ts';
import { isHeading, looksLikeLabel, takeLabels } from './labels.ts';
import { plainHeading, readEmphasisedLabel, readMarkdown, unwrapEmphasis } from './markdown.ts';

const FORMAL =
  /^[*_`]{0,3}(?:(?:proposed|failed|draft)\s+resolution|resolution|resolved|proposed|proposal|action(?:\s+item)?)\s*(?:(?:no\.?\s*)?#?\d+)?\s*[*_]{0,3}\s*:|^[*_]{0,3}so resolved\b[*_.]{0,4}$/iu;
const CONTINUED = /^(?:…|\.\.\.)\s*/u;
const NICK = /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:Z)?\]?\s+)?<([^<>\s]{1,30})>\s*/u;
/** What stands in angle brackets in a page's source is no nick. */
const ELEMENTS = new Set(
  'a abbr b big blockquote body br center cite code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 head hr html i iframe img ins kbd li main nav ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead title tr tt u ul video'.split(
    ' ',
  ),
);
const BOTS = new Set([
  'zakim',
  'rrsagent',
  'trackbot',
  'github-bot',
  'ghurlbot',
  'gb',
  'agendabot',
  'gtalkbot',
]);
/** What people type to the bots, and the log's own lines. */
const COMMAND = pattern('iu')`
    ^(?:(?:present|regrets|scribe|scribenick|agenda|chair|meeting|topic|subtopic|date|q)\s*[+\-=?]|q\s*(?:\?|$)|ack\b
      |next\s+(?:item|agendum)|rrsagent\b|zakim\b|trackbot\b|s\/[^/]*\/[^/]*\/?|i\/[^/]*\/
      |\*\s+\S+\s+(?:has\s+)?(?:joins?|joined|leaves?|left|quit)|\S+ has (?:joined|left|quit) #)
  `;
const HEAD_COMMAND =
  /^(?:meeting|topic|subtopic|chairs?|scribes?|scribenick|present|regrets|agenda|date|previous meeting)\s*:/iu;
const SUMMARY =
  /^(?:contents?|table of contents|attendees|summary of (?:action items|resolutions)|resolutions|action items|agenda|topics)$/iu;
/** `[2]Agenda. [3]IRC log.`: references of a page turned into text. */
const LINKS = /^(?:\[\d+\]\s*[^[.]{0,40}[.,]?\s*)+$|^see also the \[/iu;
const PROPOSER = /[*_]\([^()]{1,60}\)[*_]$/u;

export const w3c: Format = { name: 'w3c-minutes', detect, parse };

function detect({ lines }: DecodedDocument): number {
  let [named, continued, quoted, formal, nicks] = [0, 0, 0, 0, 0];
  let afterName = false;
  for (const { trimmed } of lines) {
    if (trimmed === '') continue;
    const goesOn: boolean = CONTINUED.test(trimmed) && afterName;
    const isNamed = /^[*_]{0,2}\p{L}[^:*<>]{0,40}:[*_]{0,2}\s/u.test(trimmed);
    if (/^>\s*[*_][^*_:]{1,60}:[*_]\s/u.test(trimmed)) quoted += 1;
    else if (/^(?:>\s*)?[*_]{2,3}(?:proposed )?resolution/iu.test(trimmed)) formal += 1;
    else if (/^(?:>\s*)?(?:RESOLUTION|RESOLVED|PROPOSED|PROPOSAL|ACTION)(?:\s+#?\d+)?\s*:/u.test(trimmed))
      formal += 1;
    else if (readNick(trimmed) !== null) nicks += 1;
    else if (goesOn) continued += 1;
    else if (isNamed) named += 1;
    afterName = goesOn || isNamed;
  }
  const hasScribe = lines
    .slice(0, 80)
    .some((line) => /\bscribe|\birc log\b|\bregrets\b|present\+/iu.test(line.trimmed));
  if (nicks > 2 && nicks * 3 > lines.filter((line) => line.trimmed !== '').length) return 0.9;
  if (quoted > 1 && (named > 0 || formal > 0)) return 0.9;
  if (named > 1 && nicks > 1) return 0.85;
  if (named > 1 && continued > 1 && (hasScribe || formal + quoted + nicks > 0)) return 0.85;
  return named > 1 && formal > 0 ? 0.65 : 0;
}

type Item =
  | {
      readonly kind: 'said';
      readonly label: string;
      readonly typed: boolean;
      readonly sure: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'formal'; readonly from: number; readonly to: number }
  | { readonly kind: 'continued'; readonly nick: string | null; readonly from: number; readonly to: number }
  | { readonly kind: 'other'; readonly from: number; readonly to: number };

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const head = readHead(lines);
  const items = new Map<number, Item>();
  for (const line of lines) {
    const item = head.lines.has(line.number) ? null : readItem(line, head.scribes);
    if (item !== null) items.set(line.number, item);
  }
  const said = [...items.values()].filter((item) => item.kind === 'said');
  const taken = takeLabels(
    said.filter((item) => !item.sure).map((item) => item.label),
    [...head.present, ...said.filter((item) => item.sure).map((item) => item.label)],
    document.people,
    document.chosen,
  );

  const collector = collectSpeeches(text);
  const warnings: Warning[] = [];
  let current: { readonly label: string | null; readonly typed: boolean } = { label: null, typed: false };
  const open = (label: string | null, typed: boolean) => {
    current = { label, typed };
    collector.open(label, typed ? { rendition: 'original' } : {});
  };
  let afterBlank = true;
  let inSummary = false;
  for (const line of lines) {
    const markdown = readMarkdown(line);
    if (markdown.kind === 'heading') {
      inSummary = SUMMARY.test(plainHeading(markdown.text));
      open(null, false);
    }
    if (markdown.kind !== 'text' || head.lines.has(line.number)) {
      if (markdown.kind !== 'text') afterBlank = true;
      continue;
    }
    if (SUMMARY.test(line.trimmed)) {
      inSummary = true;
      continue;
    }
    if (/^meeting minutes$/iu.test(line.trimmed)) inSummary = false;
    const item = items.get(line.number);
    if (item === undefined || (inSummary && item.kind !== 'said')) continue;
    inSummary = false;
    const span = { start: line.start + item.from, end: line.start + item.to };
    if (item.kind === 'said' && (item.sure || taken.has(item.label))) {
      if (item.label !== current.label || item.typed !== current.typed) open(item.label, item.typed);
      collector.addApart(span);
    } else if (item.kind === 'formal') {
      if (current.label !== null) open(null, false);
      collector.addApart(span);
    } else if (item.kind === 'continued') {
      // “… text” goes on with what the scribe wrote down last.
      collector.addApart(span);
    } else if (item.kind === 'said') {
      warnings.push({ kind: 'nameNotTaken', name: item.label, line: line.number });
      open(null, false);
      collector.addApart({ start: line.start + markdown.from, end: line.start + markdown.to });
    } else if (!afterBlank) {
      if (markdown.item) collector.addApart(span);
      else collector.add(span);
    } else if (markdown.item || /[.!?。]$|^[(（].*[)）]$/u.test(line.trimmed)) {
      open(null, false);
      collector.addApart(span);
    } else {
      // A line on its own without a full stop is a topic.
      open(null, false);
    }
    afterBlank = false;
  }
  return {
    text,
    speeches: collector.speeches(),
    warnings,
    rendition: 'scribe',
    printed: head.printed,
    ...(head.title === undefined ? {} : { title: head.title }),
  };
}

function readNick(body: string): RegExpExecArray | null {
  const nick = NICK.exec(body);
  return nick === null || ELEMENTS.has(nick[1]!.replace(/^\//, '').toLowerCase()) ? null : nick;
}

function readItem(line: Line, scribes: ReadonlySet<string>): Item | null {
  const markdown = readMarkdown(line);
  if (markdown.kind !== 'text') return null;
  const { from, to, quoted } = markdown;
  const body = line.text.slice(from, to);
  const nick = readNick(body);
  if (nick !== null) return readTyped(nick[1]!, from + nick[0].length, to, line.text, scribes);
  if (COMMAND.test(body) || LINKS.test(body)) return null;
  if (FORMAL.test(body)) return formalItem(body, from, to);
  const continued = CONTINUED.exec(body);
  if (continued !== null) return { kind: 'continued', nick: null, from: from + continued[0].length, to };
  const emphasised = readEmphasisedLabel(body);
  if (emphasised !== null && looksLikeLabel(emphasised.label)) {
    if (COMMAND.test(body.slice(emphasised.from))) return null;
    return {
      kind: 'said',
      label: emphasised.label,
      typed: quoted,
      sure: true,
      from: from + emphasised.from,
      to,
    };
  }
  return readSaid(body, from, to, false);
}

/** A line somebody typed. The scribe's own lines hold what others said: `<nick> Name: text`, `<nick> … text`. */
function readTyped(
  nick: string,
  from: number,
  to: number,
  text: string,
  scribes: ReadonlySet<string>,
): Item | null {
  const body = text.slice(from, to);
  if (BOTS.has(nick.toLowerCase()) || COMMAND.test(body) || HEAD_COMMAND.test(body) || body === '')
    return null;
  if (FORMAL.test(body)) return formalItem(body, from, to);
  if (scribes.has(foldName(nick))) {
    const continued = CONTINUED.exec(body);
    if (continued !== null) return { kind: 'continued', nick, from: from + continued[0].length, to };
    const said = readSaid(body, from, to, false);
    if (said.kind === 'said') return said;
  }
  return { kind: 'said', label: nick, typed: true, sure: true, from, to };
}

function readSaid(body: string, from: number, to: number, typed: boolean): Item {
  const colon = /^([^:：<>[\]]{1,40}?)\s*:\s+/u.exec(body);
  if (colon === null || !looksLikeLabel(colon[1]!) || isHeading(colon[1]!))
    return { kind: 'other', from, to };
  return { kind: 'said', label: colon[1]!, typed, sure: false, from: from + colon[0].length, to };
}

function formalItem(body: string, from: number, to: number): Item {
  // Of a long line only the head is at hand: it keeps what wraps it.
  if (from + body.length < to) return { kind: 'formal', from, to };
  const inner = unwrapEmphasis(body.trimEnd().replace(PROPOSER, '').trimEnd());
  return { kind: 'formal', from: from + inner.from, to: from + inner.to };
}

interface Head {
  readonly title?: string;
  readonly printed: PrintedTime | null;
  readonly present: readonly string[];
  readonly scribes: ReadonlySet<string>;
  /** Numbers of the lines that are the head's. */
  readonly lines: ReadonlySet<number>;
}

/** Title, day, those present and the scribe, wherever the text or the commands to the bots tell them. */
function readHead(lines: readonly Line[]): Head {
  const front = readFrontMatter(lines);
  const numbers = new Set(lines.slice(0, front.lines).map((line) => line.number));
  const present = [...namesIn(front)];
  const scribes = new Set<string>();
  let title = front.fields.get('title');
  let printed: PrintedTime | null = readPrintedTime(front.fields.get('date') ?? '');
  let list: 'present' | 'scribe' | 'other' | null = null;
  let started = false;
  for (const line of lines.slice(front.lines)) {
    const body = line.trimmed.replace(NICK, '').replace(/^[#>\s]+/u, '');
    const command = /^(scribe(?:nick|s)?|present|guests?|chairs?|meeting)\s*[:+=]\s*(.*)$/iu.exec(
      body.replace(/[*_]/g, '').replace(/\s?\([^()]{1,40}\)(?=\s*[:+=])/u, ''),
    );
    if (command !== null) {
      const [, name, value] = command;
      if (/^scribe/iu.test(name!)) for (const scribe of splitNames(value!)) scribes.add(foldName(scribe));
      if (/^meeting/iu.test(name!)) title = value!;
      else present.push(...splitNames(value!));
      numbers.add(line.number);
      continue;
    }
    if (/^…|^\.\.\.|^<|^\*\*[^*]+:\*\*/u.test(line.trimmed) && readField(body) === null) started = true;
    if (started || line.number > 80) continue;
    const field = readField(body);
    const isHeading = readMarkdown(line).kind === 'heading';
    const heading = fieldName(body.replace(/\(s\)$/iu, '').replace(/[*_]/g, ''));
    if (field !== null) {
      numbers.add(line.number);
      if (field.name === 'date') printed ??= readPrintedTime(field.value);
      if (field.name === 'present') present.push(...splitNames(field.value));
      if (field.name === 'title') title ??= field.value;
    } else if (heading !== null && !isHeading) {
      list = heading === 'present' ? (/^scribe/iu.test(body) ? 'scribe' : 'present') : 'other';
      numbers.add(line.number);
    } else if (line.trimmed === '') {
      list = null;
    } else if (list !== null) {
      numbers.add(line.number);
      if (list !== 'other') present.push(...splitNames(line.trimmed));
      if (list === 'scribe') for (const scribe of splitNames(line.trimmed)) scribes.add(foldName(scribe));
    } else {
      const day = line.trimmed.length < 100 ? readPrintedTime(line.trimmed) : null;
      if (day !== null) {
        printed ??= day;
        if (!isHeading) numbers.add(line.number);
      }
      if (title === undefined && (isHeading || day === null) && line.number < front.lines + 6)
        title = plainHeading(body);
    }
  }
  return { present, scribes, printed, lines: numbers, ...(title === undefined ? {} : { title }) };
}
