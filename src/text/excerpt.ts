/**
 * Excerpts: the parts of a long sentence that are shown where the whole has no room.
 *
 * In: a text, a sentence of it, what matched, a budget. Out: stretches to show, in order, with gaps between them.
 * Never: a sentence without its end. The predicate may deny all that stands before it.
 */
import { DIGIT, HANGUL, HIRAGANA, isCjk, KATAKANA, LETTER, scriptCode } from './characters.ts';
import { maskQuotations } from './clauses.ts';
import type { Span } from './span.ts';

/** What a gap is shown as, with the budget in mind: […]. */
const GAP_LENGTH = 3;
/** Room that the end of the sentence gets at least, where the budget has it. */
const LEAST_END = 16;

/**
 * Cut at clauses where they fit, and never inside a word.
 * @param highlights spans of `text` inside the sentence, ascending
 * @param budget UTF-16 code units, gaps included
 * @returns spans of `text`, ascending, apart; the last ends where the sentence does. One span, the sentence itself, where it fits.
 */
export function excerpt(
  text: string,
  sentence: Span,
  highlights: readonly Span[],
  budget: number,
): readonly Span[] {
  const { start, end } = trim(text, sentence);
  if (end - start <= budget) return [{ start, end }];
  const bounds = [start, ...clauseBounds(text, { start, end }), end];
  const clauses = bounds.slice(1).map((to, at): Span => ({ start: bounds[at]!, end: to }));
  const last = clauses.length - 1;
  const chosen = new Set([last]);
  const fits = (clause: number): boolean => costOf([...chosen, clause], clauses, start) <= budget;
  const matching = clauses.flatMap((clause, at) =>
    highlights.some((one) => overlaps(one, clause)) ? [at] : [],
  );
  for (const clause of matching) if (fits(clause)) chosen.add(clause);
  // Outwards from what matched, and from the end, while there is room.
  for (let distance = 1; distance < clauses.length; distance += 1) {
    for (const near of [...chosen].flatMap((clause) => [clause - distance, clause + distance]))
      if (near >= 0 && near < last && !chosen.has(near) && fits(near)) chosen.add(near);
  }
  const shown = spansOf(chosen, clauses);
  const missing = matching.length > 0 && !matching.some((clause) => chosen.has(clause));
  if (costOf([...chosen], clauses, start) <= budget && !missing) return shown;
  return cutInside(text, { start, end }, highlights[0] ?? null, budget);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Behind each comma or semicolon that stands in no quotation or bracket. */
function clauseBounds(text: string, { start, end }: Span): readonly number[] {
  const masked = maskQuotations(text.slice(start, end));
  return [...masked.matchAll(/[、,，;；]+\s*(?!\d{3})/gu)]
    .map((match) => start + match.index + match[0].length)
    .filter((at) => at < end);
}

/** Neighbouring clauses as one. */
function spansOf(chosen: ReadonlySet<number>, clauses: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const clause of [...chosen].sort((a, b) => a - b)) {
    const { start, end } = clauses[clause]!;
    const before = spans.at(-1);
    if (before?.end === start) spans[spans.length - 1] = { start: before.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function costOf(chosen: readonly number[], clauses: readonly Span[], start: number): number {
  const spans = spansOf(new Set(chosen), clauses);
  const gaps = spans.length - (spans[0]!.start === start ? 1 : 0);
  return spans.reduce((sum, span) => sum + span.end - span.start, 0) + gaps * GAP_LENGTH;
}

/** No clause fits: a stretch around what matched, and the end of the sentence. */
function cutInside(text: string, { start, end }: Span, match: Span | null, budget: number): readonly Span[] {
  const room = Math.max(LEAST_END, budget - 2 * GAP_LENGTH);
  if (match === null) return [{ start: wordStart(text, end - room, end), end }];
  const endRoom = Math.max(LEAST_END, Math.floor(room / 3));
  const tail = { start: wordStart(text, end - endRoom, end), end };
  if (match.end > tail.start) return [{ start: wordStart(text, Math.max(start, end - room), end), end }];
  const matchRoom = Math.max(0, room - (tail.end - tail.start));
  const lead = Math.max(0, Math.floor((matchRoom - (match.end - match.start)) / 2));
  const from = match.start - lead <= start ? start : wordStart(text, match.start - lead, match.start);
  const to = wordEnd(text, Math.min(tail.start, from + matchRoom), from);
  if (to <= from) return [{ start: wordStart(text, Math.max(start, end - room), end), end }];
  if (to >= tail.start) return [{ start: from, end }];
  return [{ start: from, end: to }, tail];
}

/** The first place at or behind `at` where a word begins; `limit` where there is none before. */
function wordStart(text: string, at: number, limit: number): number {
  let place = Math.max(0, at);
  while (place < limit && isInside(text, place)) place += 1;
  return place;
}

/** The last place at or before `at` where a word ends; `limit` where there is none behind. */
function wordEnd(text: string, at: number, limit: number): number {
  let place = at;
  while (place > limit && isInside(text, place)) place -= 1;
  return place;
}

/**
 * Whether a cut at `at` would part a word: between characters of one script, before the hiragana that ends a word, inside a
 * surrogate pair or before a mark. Between hiragana and what is none, a word begins.
 */
function isInside(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [scriptCode(text.charCodeAt(at - 1)), scriptCode(text.charCodeAt(at))];
  if (
    /^[\p{M}\u{DC00}-\u{DFFF}ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ、。，．,.」』）)]/u.test(
      text.charAt(at),
    )
  )
    return true;
  if (before === after) return before !== 0;
  if (after === HIRAGANA) return before !== 0;
  if (before === LETTER || before === DIGIT || before === HANGUL)
    return after === LETTER || after === DIGIT || after === HANGUL || isCjk(text.charCodeAt(at));
  return (
    before === KATAKANA ||
    (before !== HIRAGANA && isCjk(text.charCodeAt(at - 1)) && isCjk(text.charCodeAt(at)))
  );
}
