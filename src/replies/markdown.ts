/**
 * Discord's Markdown: a record's words and a person's query come out inert and still read verbatim.
 *
 * Only what Discord would act on is escaped, where it would act on it: phones copy the backslashes too.
 * Source of the rules: Discord's Markdown guide and the grammar its clients share (a backslash before any ASCII
 * punctuation shows that character).
 */

/**
 * Inline marks, mentions, addresses and masked links: acted on wherever they stand. A masked link is broken at the
 * `(` after its label: clients find a label's end without heeding backslashes.
 */
const INLINE = /[\\*_`<]|~~|\|\||@(?=everyone|here)|(?<=\])\(|:(?=\/\/)/g;
/** Headings, lists, quotes and subtext: acted on at the start of a line, after spaces. */
const LINE_START = /^([ \t]*)(#{1,3}(?=\s)|-(?=#?\s)|>|\+(?=\s)|\d+(?=\.\s))/gm;

/** Without any of these neither finds anything; most text has none. */
const SUSPECT = /[\\*_`<~|@(:#>+-]|\d\./;

/** Escapes a text for a message's content or a text display. Line breaks are kept. */
export function escapeMarkdown(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const inline = text.replace(INLINE, (mark) => [...mark].map((character) => `\\${character}`).join(''));
  return inline.replace(LINE_START, (_, indent: string, mark: string) =>
    /^\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
  );
}

/** Escapes and puts on one line: for labels, titles and queries. */
export function escapeInline(text: string): string {
  return closeDirections(escapeMarkdown(text.replace(/\s+/g, ' ').trim()));
}

/**
 * Ends what a text opens of embeddings, overrides and isolates, so that it cannot turn around what we write behind it. A line
 * break would end them too. Source: Unicode Standard Annex 9, X1–X8.
 */
export function closeDirections(text: string): string {
  if (!DIRECTION.test(text)) return text;
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (mark !== POP && mark !== POP_ISOLATE) open.push(mark >= '\u2066' ? POP_ISOLATE : POP);
    else if (open.at(-1) === mark) open.pop();
    else if (mark === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE);
  }
  return text + open.toReversed().join('');
}
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/** As `escapeInline`, cut so that the result has at most `limit` UTF-16 units, escapes counted. */
export function escapeWithin(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  for (let room = limit; ; room = Math.floor(room * 0.8)) {
    const escaped = closeDirections(escapeMarkdown(clip(line, Math.max(room, 1))));
    if (escaped.length <= limit || room <= 1) return escaped;
  }
}

/** Each line as a block quote. `markdown` is already escaped. */
export function blockQuote(markdown: string): string {
  return markdown
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Small print. `markdown` is one line, already escaped. */
export function subtext(markdown: string): string {
  return `-# ${markdown}`;
}

/** `label` is our own wording, never a person's: a label could carry a link of its own. */
export function maskedLink(label: string, url: string): string {
  return `[${label}](<${url.replace(/[<>()\s\\]/g, percentEncode)}>)`;
}

/** Of an ASCII character; `encodeURIComponent` leaves brackets alone. */
export function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Inline code. Backticks inside are replaced: nothing can escape them there. */
export function inlineCode(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ')}\``;
}

/** Cuts to `limit` UTF-16 units without splitting a character as people see it; a cut is marked `…`. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const at = Math.max(limit - 1, 0);
  if (ALONE.test(text.slice(at - 1, at + 1))) return `${text.slice(0, at).trimEnd()}…`;
  let end = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (index + segment.length > at) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Two characters that stand apart by every rule of Unicode: a cut between them needs no segmenting, which takes a hundred times as
 * long. Source: UAX #29; in these ranges is nothing that joins to what stands before or after it.
 */
const ALONE = /^[ !-~、。・「」『』ぁ-ゖァ-ヺー一-鿿]{2}$/;

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
