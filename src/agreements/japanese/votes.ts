/**
 * Meetings that vote: what is put to the meeting, and what only repeats that nobody objected.
 */
import { skipConnectives } from '../../text/clauses.ts';
import { type Draft, draft } from '../draft.ts';

/** No vote is without one of these; the rest of this file need not be asked where this says no. */
export function tellsOfVote(masked: string): boolean {
  return VOTES.test(masked);
}
const VOTES = /異議|賛成|起立|承認/u;

/** Put to the meeting (御異議ありませんか): decided, if it is, in a later sentence. */
const PUT_TO_VOTE =
  /(?:異議(?:は|が)?(?:ございません|ありません|ない)(?:でしょう)?か|賛成の(?:諸君|方|委員|皆様?)の(?:御|ご)?(?:起立|挙手)を(?:求め|願い)(?:ます)?|(?:御|ご)?承認(?:いただけ|願え)ます(?:でしょう)?か)[。\s]*$/u;
/** Repeats that nobody objected; the decision itself follows. */
const FORMULA =
  /(?:異議(?:が|は)?な(?:し|い|いもの|きもの)|賛成(?:者)?(?:総員|全員|多数|少数)|起立(?:総員|全員|多数))と(?:認め|決し)/u;

/** 異議なしと認め、さよう決定いたしました: the decision stands in the same sentence. */
const DECIDES = /決定|決し|決する|可決|承認|取り計ら/u;

/** The whole sentence is what is proposed. */
export function readProposal(masked: string): Draft | null {
  const vote = PUT_TO_VOTE.exec(masked);
  if (vote === null) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  return draft({ start, end, kind: 'AGREED', role: 'proposal', predicate: { start: vote.index, end } });
}

export function readFormula(masked: string): Draft | null {
  const formula = FORMULA.exec(masked);
  if (formula === null || DECIDES.test(masked.slice(formula.index + formula[0].length))) return null;
  const predicate = { start: formula.index, end: formula.index + formula[0].length };
  return draft({ start: 0, end: masked.length, kind: 'AGREED', role: 'formula', predicate });
}
