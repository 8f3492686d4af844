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
  const selection = createSelection(clauses, budget);
  const last = clauses.length - 1;
  selection.add(last);
  const matching = clauses.flatMap((clause, at) =>
    highlights.some((one) => overlaps(one, clause)) ? [at] : [],
  );
  for (const clause of matching) selection.add(clause);
  // Outwards from what matched, and from the end, while there is room.
  const centres = [...matching.filter(selection.has), last];
  for (let distance = 1; distance < clauses.length && selection.hasRoom(); distance += 1)
    for (const centre of centres) {
      selection.add(centre - distance);
      selection.add(centre + distance);
    }
  const missing = matching.length > 0 && !matching.some((clause) => selection.has(clause));
  if (selection.has(last) && !missing) return selection.spans();
  return cutInside(text, { start, end }, highlights[0] ?? null, budget);
}

/** Clauses to show, with what they and the gaps between them take. Whoever writes a record chooses how many clauses it has. */
function createSelection(clauses: readonly Span[], budget: number) {
  const chosen = clauses.map(() => false);
  const has = (at: number): boolean => chosen[at] ?? false;
  let cost = 0;
  return {
    has,
    /** Whether anything more could be added at all. */
    hasRoom: () => cost < budget,
    /** Takes the clause where it fits. */
    add(at: number): void {
      const clause = clauses[at];
      if (clause === undefined || has(at)) return;
      // Beside a chosen clause no gap is new, between two of them one goes; and none stands before the first.
      const gaps = 1 - Number(has(at - 1)) - Number(has(at + 1)) - Number(at === 0);
      const more = clause.end - clause.start + gaps * GAP_LENGTH;
      if (cost + more > budget) return;
      cost += more;
      chosen[at] = true;
    },
    /** Neighbouring clauses as one. */
    spans(): readonly Span[] {
      const spans: Span[] = [];
      for (const { start, end } of clauses.filter((_, at) => has(at))) {
        const before = spans.at(-1);
        if (before?.end === start) spans[spans.length - 1] = { start: before.start, end };
        else spans.push({ start, end });
      }
      return spans;
    },
  };
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
