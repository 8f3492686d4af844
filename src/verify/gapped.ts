/**
 * Where a claim that leaves out a clause lies in a sentence: an alignment in which leaving out any number of the record's units costs
 * the same, so that 「甲が、…を得て、乙に合意し」 is found for 「甲が乙に合意し」 and not the words nearest to 乙 alone.
 *
 * Source: O. Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162, 1982, with gaps in the text only.
 * Time is claim × text.
 */
import type { Span } from '../text/span.ts';
import { weightOfUnit } from './words.ts';

/** More than this is not aligned: about a millisecond. */
const MAX_STEPS = 100_000;
/** What leaving out a clause costs: two kanji, or four letters, have to be won by it. */
const GAP = 8;
/** As much as to leave out the one and put in the other: a word in place of another at an end belongs to neither side. */
const REPLACED = -2;
const NONE = -1e9;

/** The stretch of `text` that holds the claim's words in their order; null where the two are too long, or share nothing. */
export function alignWithGaps(claim: string, text: string): Span | null {
  const [rows, columns] = [claim.length, text.length];
  if (rows === 0 || columns === 0 || rows * columns > MAX_STEPS) return null;
  // By column: the best score of the claim so far that ends here, in words or in what is left out, and where it began.
  const score = new Int32Array(columns + 1);
  const begin = Int32Array.from({ length: columns + 1 }, (_, at) => at);
  const gapScore = new Int32Array(columns + 1).fill(NONE);
  const gapBegin = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const unit = claim.charCodeAt(row - 1);
    const weight = weightOfUnit(unit);
    let above = score[0]!;
    let aboveBegin = 0;
    let aboveGap = NONE;
    let aboveGapBegin = 0;
    score[0] = -row;
    for (let column = 1; column <= columns; column += 1) {
      const isSame = text.charCodeAt(column - 1) === unit;
      let best = above + (isSame ? weight : REPLACED);
      let from = aboveBegin;
      const [up, left] = [score[column]!, score[column - 1]!];
      const upBegin = begin[column]!;
      if (up - 1 > best) {
        best = up - 1;
        from = upBegin;
      }
      if (left - 1 > best) {
        best = left - 1;
        from = begin[column - 1]!;
      }
      if (isSame && aboveGap + weight > best) {
        best = aboveGap + weight;
        from = aboveGapBegin;
      }
      above = up;
      aboveBegin = upBegin;
      aboveGap = gapScore[column]!;
      aboveGapBegin = gapBegin[column]!;
      score[column] = best;
      begin[column] = from;
      const opened = left - GAP;
      const isOpened = opened >= gapScore[column - 1]!;
      gapScore[column] = isOpened ? opened : gapScore[column - 1]!;
      gapBegin[column] = isOpened ? begin[column - 1]! : gapBegin[column - 1]!;
    }
  }
  let end = 0;
  for (let column = 1; column <= columns; column += 1) if (score[column]! > score[end]!) end = column;
  return score[end]! > 0 ? { start: begin[end]!, end } : null;
}
