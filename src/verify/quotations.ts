/**
 * Quotations in a message: 「…」 『…』 "…" “…” and block quotes, each with the speaker that its sentence names.
 *
 * In: a message as it was written. Out: what it quotes, in order. Never: a speaker the sentence does not name.
 */
import type { Span } from '../text/span.ts';

export interface Quotation {
  readonly text: string;
  /** As the message writes it. */
  readonly speaker: string | null;
}

/** More than this in one message is not read. */
export const MAX_QUOTATIONS = 20;
/** Letters and figures a quotation has at least: 「」 around one is emphasis. */
const MIN_WORDS = 2;

const CLOSERS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '"': '"',
  '＂': '＂',
  '«': '»',
};

/** @param isSpeaker whether the records know somebody of that name */
export function takeQuotations(message: string, isSpeaker: (name: string) => boolean): readonly Quotation[] {
  const text = message.replace(SMALL_PRINT, (line) => ' '.repeat(line.length));
  const found = [...blockQuotes(text), ...marked(text)]
    .filter((one) => (one.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= MIN_WORDS)
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_QUOTATIONS);
  return found.map(({ text: words, start, end, isBlock }) => ({
    text: words.replace(ESCAPED, '$1'),
    speaker: speakerAround(
      withoutMarks(text.slice(0, start)),
      withoutMarks(text.slice(end)),
      isBlock,
      isSpeaker,
    ),
  }));
}

/** What a client shows small: where a quotation is from, and no quotation. */
const SMALL_PRINT = /^[ \t]*-# [^\n]*$/gmu;
/** A backslash that keeps a client from acting on a mark, as our own posts have it. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Emphasis parts no words: **小野寺大臣**は. */
const withoutMarks = (text: string): string => text.replace(/[*_~`|]/gu, '');

interface Marked extends Span {
  readonly text: string;
  readonly isBlock: boolean;
}

const BLOCK = /(?:^[ \t]*>(?!>>)[^\n]*(?:\n|$))+|^[ \t]*>>>[\s\S]*/gmu;

function blockQuotes(message: string): readonly Marked[] {
  return [...message.matchAll(BLOCK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replace(/^[ \t]*>{1,3} ?/gmu, '').trim(),
    isBlock: true,
  }));
}

/** The outermost pairs outside block quotes; a mark that does not close is none. */
function marked(message: string): readonly Marked[] {
  const text = message.replace(BLOCK, (block) => ' '.repeat(block.length));
  const found: Marked[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closer = CLOSERS[text[at]!];
    const end = closer === undefined ? -1 : closingAt(text, at, closer);
    if (end < 0) continue;
    found.push({ start: at, end: end + 1, text: text.slice(at + 1, end).trim(), isBlock: false });
    at = end;
  }
  return found;
}

function closingAt(text: string, open: number, closer: string): number {
  if (text[open] === closer) {
    const end = text.indexOf(closer, open + 1);
    return end < 0 || text.slice(open, end).includes('\n\n') ? -1 : end;
  }
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === text[open]) depth += 1;
    if (text[at] === closer) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const JAPANESE_NAME = '[一-龠々ァ-ヶー・＝A-Za-z]{2,24}(?:さん|さま|くん)?';
const TITLED =
  /(?:大臣|外相|防衛相|国防相|相|首相|総理|大統領|長官|議員|委員長?|議長|会長|社長|総裁|知事|市長|参謀総長|幕僚長|報道官|次官|局長|部長|代表|教授|氏|さん)$/u;
/** A full stop belongs to a name only behind an initial or a title. */
const ENGLISH_NAME =
  "(?:(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Prof|\\p{Lu})\\.|\\p{Lu}[\\p{L}'’-]*|of|for|the)\\s+){0,5}\\p{Lu}[\\p{L}'’-]+";
/** Who said it cannot be told from these alone. */
const PRONOUN = /^(?:I|We|He|She|They|It|You|The|This|That|These|Those|In|At|On|And|But|Who)$/u;
const SAID =
  'said|says|stated|states|told|added|adds|wrote|argued|claimed|explained|announced|stressed|noted|replied|answered|insisted|warned';

const BEFORE: readonly RegExp[] = [
  new RegExp(`(${JAPANESE_NAME})[\\s　]*[:：]?[\\s　]*$`, 'gu'),
  new RegExp(`(${JAPANESE_NAME})(?:は|が|も|から|による?と|によれば|いわく|曰く|の(?:発言|説明|言葉))`, 'gu'),
  new RegExp(`(${ENGLISH_NAME})(?=[^.!?]*$)`, 'gu'),
];
const AFTER: readonly RegExp[] = [
  new RegExp(`^[）)]?[\\s\\n]*(?:[—–―-]{1,2}|[（(])[\\s　*]*(${ENGLISH_NAME}|${JAPANESE_NAME})`, 'u'),
  new RegExp(
    `^[^。\\n「」]{0,8}?(?:と|って)、?(${JAPANESE_NAME})(?:は|が|も)[^。\\n「」]{0,30}(?:述べ|語|話|言|い[っう]|発言|説明|強調|主張|指摘|答|表明)`,
    'u',
  ),
  new RegExp(`^[,.]?\\s*(?:${SAID})\\s+(?:that\\s+)?(${ENGLISH_NAME})`, 'u'),
  new RegExp(`^[,.]?\\s*(${ENGLISH_NAME})\\s+(?:${SAID})\\b`, 'u'),
];

/** …と小野寺防衛相。; below a block: 小野寺大臣のこの発言 */
const ENDING = new RegExp(`^(?:と|って)、?(${JAPANESE_NAME})(?=[。、\\n]|$)`, 'u');
const BELOW = new RegExp(`^\\s*(${JAPANESE_NAME})の(?:この|上の|先の)?(?:発言|言葉|答弁|説明)`, 'u');

/** The name nearest to the quotation that the records know; else one that its title or verb shows to be a speaker's. */
function speakerAround(
  before: string,
  after: string,
  isBlock: boolean,
  isSpeaker: (name: string) => boolean,
): string | null {
  const sentence = withoutQuotations(lineBefore(before, isBlock).slice(-160));
  const following = [...AFTER, ENDING, ...(isBlock ? [BELOW] : [])].flatMap(
    (pattern) => pattern.exec(after)?.[1] ?? [],
  );
  const leading = BEFORE.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => match[1]!).reverse(),
  );
  const names = [...following, ...leading].flatMap(readings);
  const found =
    names.find(isSpeaker) ??
    following.find((name) => TITLED.test(name) || /^\p{Lu}/u.test(name)) ??
    leading.find((name) => TITLED.test(name)) ??
    saidBefore(sentence);
  return found === null || PRONOUN.test(found) ? null : found;
}

/** The sentence that leads to the quotation; to a block quote a line that ends with a colon. */
function lineBefore(before: string, isBlock: boolean): string {
  const line = /[^。！？!?\n]*$/u.exec(before)![0];
  if (!isBlock || line.trim() !== '') return line;
  return /(?:^|\n)([^\n]*[:：])\s*$/u.exec(before)?.[1] ?? '';
}

/** A name may have begun earlier than the pattern's stretch: 会見で小野寺大臣 is cut by its particle already, 会談後小野寺大臣 is not. */
function readings(name: string): readonly string[] {
  const parts = name.split(/\s+/u);
  const tails = parts.map((_, at) => parts.slice(at).join(' '));
  return [...new Set([name, ...tails])].filter((one) => !PRONOUN.test(one));
}

function saidBefore(sentence: string): string | null {
  const pattern = new RegExp(`(${ENGLISH_NAME})\\s+(?:${SAID})\\b[^.!?]*$`, 'u');
  return (
    pattern.exec(sentence)?.[1] ??
    /according to\s+(\p{Lu}[\p{L}\s'’-]+),\s*$/iu.exec(sentence)?.[1]?.trim() ??
    null
  );
}

/** What stands in other quotations of the sentence names nobody. */
function withoutQuotations(sentence: string): string {
  return sentence.replace(/「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"]*"/gu, (words) =>
    '、'.repeat(words.length),
  );
}
