/**
 * Assembly records as text: `○` or `◎`, the label, the words: `○議長（山田太郎君）　これより…`, `◎百十六番（…）　…`, on the same line or below.
 * The list of those attending before the first speech, headings, stage notes, rules and page numbers belong to no speech.
 */
import type { Line } from '../lines.ts';
import { type AssemblyHead, isFromFloor, isMarked, readMarkedHead, readPlainHead } from './assembly-heads.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { hasPost, isHeading, takeLabels } from './labels.ts';
import { oncePerDocument } from './once.ts';

const NOTE = /^(?:[〔（([［][^〔〕]{1,120}[〕）)\]］])$/u;
export const RULE = /^[━─―－—\-=＝_*◇◆・\s]{3,}$|^[-－‐―\s]*[0-9０-９]{1,4}[-－‐―\s]*$/u;
/** A rule that is drawn, not a page's number: what stands below it is another matter. */
const DRAWN = /^[\s　]*[━─―－—\-=＝_*~～◇◆○・\s　]{5,}$/u;
/** `○ 日程について`, `△議案第53号の質疑`, letters set apart: `開 会 の 宣 告`. */
const TOPIC = /^【[^【】]{1,60}】$|^[○◎〇◯●◇■][\s　][^。]*$|^[△▽▲▼][^。]*$|^(?:\S[\s　]{1,8}){4,}\S$/u;
const HOUR =
  /^[=＝\s　]*(?:(?:開議|開会|休憩|再開|散会|閉会)[\s　]+)?(?:[^。]{0,20})(?:午前|午後|正午|[0-9０-９]{1,2}時)[^。]{0,20}(?:開議|開会|開始|休憩|再開|散会|閉会|延会|終了|分)[=＝\s　]*$/u;
const PART =
  /^(?:議事日程|(?:出席|欠席|遅参|早退)(?:議員|委員|者|説明員)|説明員|付議事件|本日の会議|会議に付した)/u;
const PROSE = /[。！？][」』）)]?$/u;
/** Without marks, so many lines with a post and a name in brackets make a record. */
const MIN_PLAIN_HEADS = 3;

export const assembly: Format = { name: 'assembly', detect, parse };

const readHeads = oncePerDocument((document): ReadonlyMap<number, AssemblyHead> => {
  const marked = headsBy(document, readMarkedHead);
  if (marked.size > 0) {
    const labels = [...marked.values()].map((head) => head.label);
    const taken = takeLabels(labels, [], document.people, document.chosen);
    return new Map([...marked].filter(([, head]) => taken.has(head.label) || isPosted(head.label)));
  }
  const plain = headsBy(document, readPlainHead);
  return plain.size < MIN_PLAIN_HEADS ? new Map() : plain;
});

function headsBy(
  { lines }: DecodedDocument,
  read: (line: Line) => AssemblyHead | null,
): ReadonlyMap<number, AssemblyHead> {
  const heads = new Map<number, AssemblyHead>();
  for (const line of lines) {
    const head = line.trimmed === '' ? null : read(line);
    if (head !== null) heads.set(line.number, head);
  }
  return heads;
}

function isPosted(label: string): boolean {
  return (
    hasPost(label.replace(/[\s　]/gu, '')) || /^第?[0-9０-９〇一二三四五六七八九十百]{1,5}番/u.test(label)
  );
}

function detect(document: DecodedDocument): number {
  const heads = readHeads(document);
  const posts = [...heads.values()].filter((head) => isPosted(head.label)).length;
  return heads.size > 1 && posts > 0 ? 0.85 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const heads = readHeads(document);
  const first = lines.findIndex((line) => heads.has(line.number));
  const collector = collectSpeeches(text);
  let isOpen = false;
  for (const line of toldBefore(lines.slice(0, Math.max(first, 0))))
    collector.add({ start: line.start, end: line.end });
  for (const line of lines.slice(Math.max(first, 0))) {
    const head = heads.get(line.number);
    if (head !== undefined) {
      collector.open(head.label);
      isOpen = true;
      collector.add({ start: line.start + head.from, end: line.end });
    } else if (isFromFloor(line)) {
      // Whoever is called to goes on.
    } else if (DRAWN.test(line.trimmed) || isMarked(line)) {
      // A mark before what is no speaker begins something else: least of all is it the speaker's before.
      collector.close();
      isOpen = false;
      if (PROSE.test(line.trimmed)) collector.add({ start: line.start, end: line.end });
    } else if (isSpoken(line) && (isOpen || tells(line))) {
      collector.add({ start: line.start, end: line.end });
    }
  }
  const before = lines.slice(0, Math.max(first, 0));
  const dated = findPrintedTime(before);
  const title = before.find(
    ({ trimmed }) => trimmed !== '' && !RULE.test(trimmed) && !/^[△▽▲▼]/u.test(trimmed) && !isPart(trimmed),
  )?.trimmed;
  return {
    text,
    speeches: collector.speeches(),
    warnings: [],
    printed: dated?.printed ?? null,
    ...(title === undefined ? {} : { title }),
  };
}

/** A sentence, or an item of notes. */
function tells({ trimmed }: Line): boolean {
  return PROSE.test(trimmed) || /^[・→⇒]/u.test(trimmed);
}

/** So many lines that tell something, and so large a share of all, are no front matter. */
const LEAST_TOLD = 6;
const SHARE_TOLD = 1 / 3;

/** What is told before anybody is named, such as a summary: where the lines there are more than the list of those attending. */
function toldBefore(front: readonly Line[]): readonly Line[] {
  const filled = front.filter(({ trimmed }) => trimmed !== '');
  const told = filled.filter(tells);
  if (told.length < LEAST_TOLD || told.length < filled.length * SHARE_TOLD) return [];
  return front.slice(front.indexOf(told[0]!)).filter(isSpoken);
}

/** 〇議事日程, or a day alone: a part of the record, and not what it is called. */
function isPart(line: string): boolean {
  const name = line.replace(/^[○〇◯◎●◇■【\s　]+|[】\s　]+$/gu, '').replace(/[\s　]/gu, '');
  return (
    PART.test(name) ||
    isHeading(name) ||
    /^[\d\s年月日令和平成昭元（()）曜火水木金土]+$/u.test(name.normalize('NFKC'))
  );
}

function isSpoken({ trimmed }: Line): boolean {
  return !(
    trimmed === '' ||
    NOTE.test(trimmed) ||
    RULE.test(trimmed) ||
    HOUR.test(trimmed) ||
    TOPIC.test(trimmed)
  );
}
