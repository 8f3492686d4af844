/**
 * Clauses of a Japanese sentence: where one statement ends and the next begins.
 *
 * In: a sentence. Out: a folded copy of the same length, breaks, and the start of what a clause says.
 * Never: a break inside 「」 or （）, or an offset that does not fit the original.
 */

import { append } from './append.ts';
import { beginning } from './beginnings.ts';
import { SPACE, scriptCode } from './characters.ts';
import { allMatches } from './matches.ts';
import { pattern } from './pattern.ts';
import { signReader } from './signs.ts';

const BRACKETS = ['「」', '『』', '（）', '()', '〔〕', '“”'];
/** For the code of a bracket, that of the one which closes it: of those that close, their own. */
const CLOSERS: ReadonlyMap<number, number> = new Map(
  BRACKETS.flatMap((pair) => [...pair].map((bracket) => [bracket.charCodeAt(0), pair.charCodeAt(1)])),
);
/** Kana and kanji lie between these, and no bracket: most characters need not be looked up. */
const [FIRST_KANA, FULL_WIDTH] = [0x3041, 0xff00];

/** Stands for a character that was quoted: reads like a noun, and no pattern looks for it. */
const QUOTED = '〇'.charCodeAt(0);

/**
 * A copy for matching only, of the same length: full-width ASCII and commas folded, and what stands inside matched
 * brackets blanked out, so that quoted words are never read as the sentence's own.
 */
export function maskQuotations(text: string): string {
  // Mostly there is nothing to do.
  return readSigns(text) === 0 ? text : maskMarked(text);
}

/** The same of a text that holds one of `MARKS`. */
export function maskMarked(text: string): string {
  const { units, bytes } = text.length <= ROOM ? kept : roomFor(text.length);
  let stack: { readonly at: number; readonly closer: number }[] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    units[at] = code;
    if (code >= FIRST_KANA && code < FULL_WIDTH) continue;
    units[at] = fold(code);
    const closer = CLOSERS.get(code);
    if (closer === undefined) continue;
    if (closer !== code) {
      stack = append(stack, { at, closer });
      continue;
    }
    const open = stack?.findLastIndex((opened) => opened.closer === code) ?? -1;
    if (open < 0) continue;
    if (open === 0) units.fill(QUOTED, stack![0]!.at + 1, at);
    stack = open === 0 ? undefined : stack!.slice(0, open);
  }
  return bytes.toString('utf16le', 0, 2 * text.length);
}

/** What a text becomes, unit by unit, while it is masked: put together from pieces, it would be copied once more. */
function roomFor(length: number) {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
}
/** Used again for every sentence; a longer text gets room of its own, and gives it back. */
const ROOM = 4_096;
const kept = roomFor(ROOM);

/** Full-width brackets stay as they are. */
function fold(code: number): number {
  if (code === 0x2c || code === 0xff0c || code === 0xff64) return 0x3001;
  if (code === 0xff61) return 0x3002;
  const isWide = code > FULL_WIDTH && code <= 0xff5e && code !== 0xff08 && code !== 0xff09;
  return isWide ? code - 0xfee0 : code;
}

/** What there is to do: something to fold, or what opens a quotation. */
export const MARKS: readonly string[] = [
  ...Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => fold(code) !== code)
    .map((code) => String.fromCharCode(code)),
  ...BRACKETS.map((pair) => pair[0]!),
];
const readSigns = signReader([MARKS]);

/** Where clauses of a sentence end: offsets behind the comma. */
export interface ClauseEnds {
  /** Of clauses that stand on their own: …ますが、…ましたので、…けれども、. */
  readonly breaks: readonly number[];
  /** Of what may end a clause short of that: …まして、…があり、…ところであり、. */
  readonly pauses: readonly number[];
}

/** @param masked what `maskQuotations` returned */
export function findClauseEnds(masked: string): ClauseEnds {
  let breaks: number[] | undefined;
  let pauses: number[] | undefined;
  for (const { index, 1: aside, 2: pause } of allMatches(END, masked)) {
    if (pause !== undefined) pauses = append(pauses, index + 1);
    else if (aside === undefined || isAside(masked, index)) breaks = append(breaks, index + 1);
  }
  return breaks === undefined && pauses === undefined
    ? NO_ENDS
    : { breaks: breaks ?? NONE, pauses: pauses ?? NONE };
}

export function findClauseBreaks(masked: string): readonly number[] {
  return findClauseEnds(masked).breaks;
}

const NONE: readonly number[] = [];
const NO_ENDS: ClauseEnds = { breaks: NONE, pauses: NONE };

/** The comma behind what ends such a clause, behind what may be an aside, or behind a pause. */
const END =
  /、(?<=(?:[たるすいだんう](?:が|けれども|けれど|けども|けど|ので|のに|ものの|から)|(?:[ただい]|て[いお]る|ある|すぎる)ため|(?:ます|です|ました|ません)し|[たる]一方(?:で|では)?|(ており)|(まして|ところであり|があり))、)/g;

/** 不安の声が寄せられており、: a clause with a subject of its own that no topic holds together with the next. */
function isAside(masked: string, at: number): boolean {
  const clause = masked.slice(Math.max(0, masked.lastIndexOf('、', at - 1) + 1, at - 60), at);
  return /が[^はも]{1,40}$/u.test(clause) && !/[はも]/u.test(clause);
}

/** 1 at the code of each of these characters. */
function codesOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const char of characters) table[char.charCodeAt(0)] = 1;
  return table;
}

const CONNECTIVE = pattern('u')`
    ^(?:[\s\u3000・○●◆■□◎※*\-–—]|\(?[0-9]{1,2}(?:[).、](?![0-9])|[\s\u3000]+)
      |[(（][0-9一二三四五六七八九十アイウエオあ-お〇][)）]|[①-⑳]|[一二三四五六七八九十]{1,2}(?=[\s\u3000]))+
    |^(?:また|まず|更に|さらに|特に|同時に|その上で|そのうえで|続いて|加えて|なお|そして|次に|次いで|最後に|併せて
      |あわせて|かつ|他方で?|一方で?|これに対して?|これを受けて?|このほか|そのほか|したがって|従って|よって|それから
      |ただし|しかし|もっとも|第[一二三四五六七八九十0-9]+に?は?|[一二三四五六七八九十]つ目(?:は|に|として)?|冒頭
      |と同時に|とともに|と共に)(?:は|も)?(?:、|(?=\s))
  `;

/** What a connective or list mark begins with, of kana and what is behind it in Unicode; most clauses begin otherwise. */
const CONNECTS = codesOf(
  '（・\ufeff一二三四五六七八九十まただしそのこれさもとかよあな更特同続加次最併他従第冒',
);
const BARE = beginning(/(?:また|更に|さらに|特に|まず)(?=[一-龠ァ-ヶ「A-Za-z0-9])/u);

/** 12番: a figure that no mark or space sets apart from what follows is none of a list's. */
function isMereFigure(masked: string, at: number): boolean {
  if (!isFigure(masked.charCodeAt(at))) return false;
  const next = isFigure(masked.charCodeAt(at + 1)) ? at + 2 : at + 1;
  return (
    next < masked.length && !').、'.includes(masked[next]!) && scriptCode(masked.charCodeAt(next)) !== SPACE
  );
}

const [ZERO, NINE] = [...'09'].map((figure) => figure.charCodeAt(0)) as [number, number];

function isFigure(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Where what the clause says begins: after また、まず、その上で、 list marks and spaces. */
export function skipConnectives(masked: string, start: number, end: number): number {
  let at = start;
  const first = masked.charCodeAt(at);
  if (first >= FIRST_KANA ? CONNECTS[first] === 0 : isMereFigure(masked, start)) return at;
  for (;;) {
    const match = CONNECTIVE.exec(masked.slice(at, Math.min(end, at + 40)));
    if (match === null || match[0].length === 0 || at + match[0].length >= end) break;
    at += match[0].length;
  }
  // Without a comma the adverb is a connective only where a noun follows: また今回, 更に日露.
  const bare = BARE.exec(masked.slice(at, at + 6));
  return bare !== null && at + bare[0].length < end ? at + bare[0].length : at;
}
