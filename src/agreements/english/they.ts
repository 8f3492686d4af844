/**
 * Whom `they` means in a report of two sides: `Peruvian officials asked for time. They stressed that…` is of one side.
 *
 * In: the sentence, where its `they` stands, and the nearest sentence before that names whom it tells of.
 * Out: whether only one side can be meant. Never: one side where any words between name both.
 */
import { pattern } from '../../text/pattern.ts';
import { NATIONAL } from './actors.ts';

const SIDE = `(?:[Tt]he )?(?:[A-Z][\\w.’'-]+ ){1,3}(?:side|delegation|party|government|Government|authorities|team)`;
/** One side at the head of a clause, and not as one of two. */
const OF_ONE = new RegExp(
  `(?:^(?:[^,;]{1,160}, )?|[;:.] |, (?:and|but|while) )\\W*(?:\\d{1,2}[.)] )?(?:${NATIONAL}|${SIDE})\\b(?! and (?:the |their |[A-Z]))`,
  'u',
);
const OF_BOTH = pattern('iu')`
    \b(?:both|the two|two (?:sides|countries|leaders|governments)|the (?:leaders|ministers|parties|sides|presidents)
      |jointly|together|each other|agreed|concurred)\b
  `;

export function isOfOneSide(masked: string, at: number, antecedent: () => string): boolean {
  const before = masked.slice(0, at);
  if (OF_BOTH.test(before)) return false;
  if (OF_ONE.test(before)) return true;
  // Only at the head of its sentence does it reach back to another.
  if (!/^\W*(?:[\w ]{1,40}, )?$/u.test(before)) return false;
  const named = antecedent();
  return OF_ONE.test(named) && !OF_BOTH.test(named);
}
