/**
 * Assembly records as text: `○` or `◎`, the label, a space, the words: `○議長（山田太郎君）　これより…`, `◎百十六番（…）　…`.
 * The list of those attending before the first speech, stage notes, rules and page numbers belong to no speech.
 */
import type { Line } from '../lines.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { hasPost, takeLabels } from './labels.ts';

const HEAD =
  /^\s*[○◎〇◆●](?![\s　○◎〇◆●])((?:[^\s　。、（(]{1,50}(?:[（(][^（()）]{1,30}[)）])?|[（(][^（()）]{1,30}[)）]))[\s　]{1,2}(?=\S)(?!\S{1,10}[\s　]?\S{0,8}君$)/u;
const NOTE = /^(?:[〔（([［][^〔〕]{1,120}[〕）)\]］])$/u;
export const RULE = /^[━─―－—\-=＝_*◇◆・\s]{3,}$|^[-－‐―\s]*[0-9０-９]{1,4}[-－‐―\s]*$/u;
/** `○ 日程について`: a heading, not a speaker. */
const TOPIC = /^[○◎〇●◇■][\s　][^。]*$/u;
const HOUR =
  /^(?:[^。]{0,20})(?:午前|午後|正午)[^。]{0,20}(?:開議|開会|開始|休憩|再開|散会|閉会|延会|終了)$/u;

export const assembly: Format = { name: 'assembly', detect, parse };

function readHeads({
  lines,
  people,
  chosen,
}: DecodedDocument): ReadonlyMap<number, { label: string; from: number }> {
  const heads = new Map<number, { label: string; from: number }>();
  for (const line of lines) {
    const match = HEAD.exec(line.text);
    if (match === null) continue;
    // `○（北野　実議員）`: the brackets hold all of the label.
    const label = match[1]!.replace(/^[（(](.*)[)）]$/u, '$1');
    heads.set(line.number, { label, from: match[0].length });
  }
  const labels = [...heads.values()].map((head) => head.label);
  const taken = takeLabels(labels, [], people, chosen);
  return new Map([...heads].filter(([, head]) => taken.has(head.label) || hasPost(head.label)));
}

function detect(document: DecodedDocument): number {
  const heads = readHeads(document);
  const posts = [...heads.values()].filter((head) => hasPost(head.label)).length;
  return heads.size > 1 && posts > 0 ? 0.85 : 0;
}

function parse(document: DecodedDocument): ParsedDocument {
  const { text, lines } = document;
  const heads = readHeads(document);
  const first = lines.findIndex((line) => heads.has(line.number));
  const collector = collectSpeeches(text);
  for (const line of lines.slice(Math.max(first, 0))) {
    const head = heads.get(line.number);
    if (head !== undefined) collector.open(head.label);
    if (head !== undefined || isSpoken(line))
      collector.add({ start: line.start + (head?.from ?? 0), end: line.end });
  }
  const before = lines.slice(0, Math.max(first, 0));
  const dated = findPrintedTime(before);
  const title = before.find((line) => line.trimmed !== '' && !RULE.test(line.trimmed))?.trimmed;
  return {
    text,
    speeches: collector.speeches(),
    warnings: [],
    printed: dated?.printed ?? null,
    ...(title === undefined ? {} : { title }),
  };
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
