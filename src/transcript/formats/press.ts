/**
 * A ministry's press conference: `【外務大臣】…`, `【○○新聞 山田記者】…`, on older pages `(外務大臣)…`; section heads; a date in
 * brackets under the title. Words in brackets inside a speech, 私(大臣), are its text.
 */
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { findPrintedTime } from './head.ts';
import { hasPost, isHeading } from './labels.ts';

const HEAD = /^\s*(?:【\s*([^【】]{1,60}?)\s*】|[（(]\s*([^()（）]{1,40}?)\s*[)）])\s*(\S?)/u;
const SHORT = /^(?:問|答|質問|記者|大臣|副大臣|司会|幹事社?|報道官|長官)$/u;
const SECTION = /^(?:[■●◆○【]?\s*)(?:冒頭発言|質疑応答|質疑|大臣発言|発言)\s*[】]?(?:\s*[-–—:：].{0,60})?$/u;
const PLACE = /於\s*[:：]?\s*([^）)]+)/u;
const TITLE = /会見|press conference/iu;
const END = /^(?:以\s*上|[(（]\s*(?:以\s*上|了)\s*[)）]|了)$/u;
const PROSE = /[。！？]$/u;
const FURNITURE = /^[■□◆◇▶►●※]/u;

export const press: Format = { name: 'press-conference', detect, parse };

function readHead(line: string): { readonly label: string; readonly from: number } | null {
  const match = HEAD.exec(line);
  const label = match?.[1] ?? match?.[2];
  if (match == null || label === undefined || isHeading(label)) return null;
  if (!hasPost(label) && !SHORT.test(label)) return null;
  // A round bracket with nothing behind it is a heading of another kind of document.
  if (match[2] !== undefined && match[3] === '') return null;
  return { label, from: match[0].length - match[3]!.length };
}

function detect({ lines }: DecodedDocument): number {
  const heads = lines.flatMap((line) => readHead(line.text) ?? []);
  if (heads.length < 2) return 0;
  const isTitled = lines
    .filter((line) => line.trimmed !== '')
    .slice(0, 6)
    .some((line) => TITLE.test(line.trimmed));
  const hasPress = heads.some((head) => /記者|^問$|^質問$|幹事/u.test(head.label));
  return isTitled || hasPress ? 0.75 : 0.55;
}

function parse({ text, lines }: DecodedDocument): ParsedDocument {
  const collector = collectSpeeches(text);
  const first = lines.findIndex((line) => readHead(line.text) !== null);
  let isOpen = false;
  let ended = false;
  for (const line of lines) {
    const head = readHead(line.text);
    if (head !== null) {
      collector.open(head.label);
      collector.add({ start: line.start + head.from, end: line.end });
      isOpen = true;
      ended = false;
    } else if (END.test(line.trimmed) || FURNITURE.test(line.trimmed) || SECTION.test(line.trimmed)) {
      ended ||= END.test(line.trimmed);
      isOpen = false;
      collector.close();
    } else if (isOpen) {
      collector.add(line);
    } else if (!ended && PROSE.test(line.trimmed)) {
      // Said by the page, not by anyone it names.
      collector.add(line);
    }
  }
  const before = lines.slice(0, Math.max(first, 0));
  const dated = findPrintedTime(before);
  const title =
    before.find((line) => TITLE.test(line.trimmed) && line.trimmed.length > 3) ??
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
