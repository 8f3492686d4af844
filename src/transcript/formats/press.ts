/**
 * Records that set names off in brackets: a ministry's press conference, and of a council or a committee what is laid out like one.
 * A press conference: `【外務大臣】…`, `【○○新聞 山田記者】…`, on other pages `(外務大臣)…`, `問）…`, `Q：…`; section heads; a
 * date in brackets under the title. Words in brackets inside a speech, 私(大臣), are its text.
 */
import type { Line } from '../lines.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { oncePerDocument } from './once.ts';
import { isAsking, type PressHead, readPressHead, takePressLabels } from './press-heads.ts';

const SECTION =
  /^(?:[■●◆○◯【〔《\d０-９.．\s　]*)(?:冒頭発言|質疑応答|質疑項目|質疑|質問|大臣発言|発表事項|知事発表|発言|主な項目|意見等)\s*[】〕》]?(?:\s*[-–—:：].{0,60})?$/u;
const PLACE = /於\s*[:：]?\s*([^）)》】]+)/u;
const TITLE = /会見|press conference/iu;
const MEETING = /(?:議事|会議)(?:録|要旨|概要|要録|メモ)|(?:審議会|委員会|協議会|検討会|懇談会)/u;
const END = /^(?:以\s*上|[(（]\s*(?:以\s*上|了)\s*[)）]|了)$/u;
const PROSE = /[。！？](?:[」』）)]|[(（][^()（）]{1,20}[)）])?$/u;
const FURNITURE = /^[■□◆◇▶►●※]/u;
/** `◯G7外相会合`, `（2）情報誌について`: the heading of what follows. */
const TOPIC = /^(?:[○◯◎〇●・]\s*|[（(]?[0-9０-９]{1,2}[)）.．、]?\s*)[^。！？]{1,60}$/u;
/** `（2）情報誌について`: another matter, whoever spoke last. */
const MATTER = /^[（(]?[0-9０-９]{1,2}[)）.．、]\s*[^。！？]{1,60}(?:について|の件|に関する件|その他)$/u;
/** Another conference of the same page begins. */
const ANOTHER = /会見(?:録|概要|要旨)?(?:[(（][^()（）]{1,40}[)）])?$/u;
const RULE = /^[=＝─━―—\-_*]{3,}$|^[-–—]$/u;
/** The page, not the conference. */
const PAGE =
  /(?:へ|に)戻る$|^[(（]?[cC©][)）]?\s|ページの(?:先頭|トップ)|^(?:御意見|ご意見|お?問い?合わ?せ|関連リンク|関連ページ|このページ)/u;
const MAX_HEADING = 40;

export const press: Format = {
  name: 'press-conference',
  detect: (document) => (isPress(document) ? detect(document) : 0),
  parse,
};

export const bracketed: Format = {
  name: 'bracketed-record',
  detect: (document) => (isPress(document) ? 0 : detect(document)),
  parse,
};

interface Heads {
  readonly all: ReadonlyMap<number, PressHead>;
  readonly taken: ReadonlySet<string>;
}

const readHeads = oncePerDocument(({ lines, people }): Heads => {
  const all = new Map<number, PressHead>();
  for (const line of lines) {
    const head = line.trimmed === '' || SECTION.test(line.trimmed) ? null : readPressHead(line);
    if (head !== null) all.set(line.number, head);
  }
  return { all, taken: takePressLabels([...all.values()], people) };
});

/** So called; or the press asks, in what does not call itself the record of somebody else's meeting. */
function isPress(document: DecodedDocument): boolean {
  const top = topOf(document);
  if (top.some((line) => TITLE.test(line.trimmed))) return true;
  if (top.some((line) => MEETING.test(line.trimmed))) return false;
  const { all, taken } = readHeads(document);
  return [...all.values()].some(({ label }) => taken.has(label) && isAsking(label));
}

function topOf({ lines }: DecodedDocument): readonly Line[] {
  return lines.filter((line) => line.trimmed !== '').slice(0, 6);
}

function detect(document: DecodedDocument): number {
  const { all, taken } = readHeads(document);
  const heads = [...all.values()].filter((head) => taken.has(head.label));
  if (heads.length < 2) return 0;
  const isTitled = topOf(document).some((line) => TITLE.test(line.trimmed));
  const bracketed = heads.filter(({ shape }) => shape === 'square' || shape === 'round');
  const inline = bracketed.filter((head) => !head.alone || head.shape === 'square').length;
  const hasPress = bracketed.some((head) => /記者|^問$|^質問$|幹事/u.test(head.label));
  const isDialogue = new Set(heads.map((head) => head.label)).size < heads.length;
  if (isTitled || (hasPress && inline > 1)) return 0.75;
  if (heads.every((head) => head.shape === 'colon' || head.shape === 'letter')) return 0;
  if (bracketed.length === heads.length && inline === 0)
    return !isDialogue ? 0 : isTalkThroughout(document, heads.length, taken) ? 0.85 : 0.65;
  return 0.55;
}

/** Of the lines from the first name on: where fewer are names, minutes quote somebody here and there. */
const NAMES = 0.25;
const LEAST_NAMES = 4;

/** People who answer each other, a name over each, whatever the paper's head looks like. */
function isTalkThroughout(document: DecodedDocument, names: number, taken: ReadonlySet<string>): boolean {
  const { all } = readHeads(document);
  const first = document.lines.findIndex((line) => taken.has(all.get(line.number)?.label ?? ''));
  const filled = document.lines.slice(first).filter((line) => line.trimmed !== '').length;
  return names >= LEAST_NAMES && names >= filled * NAMES;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const { all, taken } = readHeads(document);
  const headOf = (line: Line | undefined) => {
    const head = line === undefined ? undefined : all.get(line.number);
    return head !== undefined && taken.has(head.label) ? head : undefined;
  };
  const collector = collectSpeeches(text);
  const first = lines.findIndex((line) => headOf(line) !== undefined);
  const filled = lines.filter((line) => line.trimmed !== '');
  let isOpen = false;
  let ended = false;
  for (const [index, line] of filled.entries()) {
    const head = headOf(line);
    const other = all.get(line.number);
    if (head !== undefined) {
      collector.open(head.label);
      collector.add({ start: line.start + head.from, end: line.end });
      isOpen = true;
      ended = false;
    } else if (isBoundary(line) || (isOpen && opensAnother(line, lines))) {
      ended ||= END.test(line.trimmed) || PAGE.test(line.trimmed);
      isOpen = false;
      collector.close();
    } else if (RULE.test(line.trimmed) || (other?.shape === 'square' && other.alone)) {
      // A rule, or 【a heading】 inside what is said.
    } else if (other !== undefined && other.shape !== 'paren') {
      // A bracket that names no speaker: what stands behind it is not the speaker's before.
      collector.close();
      isOpen = false;
      if (!ended && PROSE.test(line.trimmed)) collector.add(line);
    } else if (MATTER.test(line.trimmed)) {
      collector.close();
      isOpen = false;
    } else if (isHeading(line, filled[index + 1], all, lines)) {
      // The heading of the next question.
    } else if (isOpen || (!ended && PROSE.test(line.trimmed))) {
      // Before the first head, and behind a section's, said by the page, not by anyone it names.
      collector.add(line);
    }
  }
  const before = lines.slice(0, Math.max(first, 0));
  const dated = findPrintedTime(before);
  const isName = ({ trimmed }: Line) => trimmed.length > 3 && !/^[-・]|[>＞|]/u.test(trimmed);
  const title =
    before.find((line) => TITLE.test(line.trimmed) && isName(line)) ??
    before.find((line) => line.trimmed !== '');
  const place = dated === null ? undefined : PLACE.exec(dated.line.trimmed)?.[1]?.trim();
  return {
    text,
    speeches: collector.speeches(),
    warnings: [],
    printed: dated?.printed ?? null,
    ...(title === undefined ? {} : { title: title.trimmed }),
    ...(place === undefined ? {} : { place }),
  };
}

function isBoundary({ trimmed }: Line): boolean {
  return END.test(trimmed) || FURNITURE.test(trimmed) || SECTION.test(trimmed) || PAGE.test(trimmed);
}

function opensAnother({ trimmed, number }: Line, lines: readonly Line[]): boolean {
  return (
    ANOTHER.test(trimmed) &&
    trimmed.length <= MAX_HEADING &&
    !/[。！？、]/u.test(trimmed) &&
    lines[number - 2]?.trimmed === ''
  );
}

/** A short line without a full stop that stands apart, over somebody else's turn or over a numbered matter. */
function isHeading(
  line: Line,
  next: Line | undefined,
  heads: ReadonlyMap<number, PressHead>,
  lines: readonly Line[],
): boolean {
  if (/[。！？]/u.test(line.trimmed) || line.trimmed.length > MAX_HEADING) return false;
  const isApart = lines[line.number - 2]?.trimmed === '';
  return (isApart || TOPIC.test(line.trimmed)) && next !== undefined && heads.has(next.number);
}
