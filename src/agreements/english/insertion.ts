/**
 * Words put in between an English subject and its verb: the leaders, recalling the treaty, agreed.
 *
 * In: what stands to the left of the verb. Out: the same up to the end of the subject.
 */
import { source } from '../../text/pattern.ts';

/** What may open words put between a subject and its verb. */
const INSERTED = source`
    (?:together with|along with|accompanied by|joined by|in|at|on|as|for|with|during|after|before|following|upon|while
      |guided by|inspired by|consistent|subject to|pursuant to|under|through|where (?:appropriate|applicable|necessary|possible|relevant|needed)|like|alongside|both|based on|(?:convened|held|hosted|chaired|attended|led) (?:in|at|by|on|under)|mindful|aware|conscious|convinced|determined|desirous|speaking|\\w+ing)
  `;
/** The leaders, recalling peace, trade and the treaty, agreed. */
const INSERTED_LONG = new RegExp(
  `^((?:[\\w.'’-]+ ){0,9}[\\w.'’-]+), (?:${INSERTED}\\b|who|both of whom)[^;]{1,220},$`,
  'u',
);
const INSERTED_SHORT = new RegExp(
  `^(.*[\\w.])(?:,\\s*${INSERTED}\\b[^,;]{0,80},|\\s*\\([^()]{1,40}\\))$`,
  'u',
);

/** `the Prime Minister, together with his counterpart,` and `the leaders, in Tokyo,`: the subject stands before. */
export function stripInsertion(found: string, closed: boolean, whole: boolean): string {
  if (!closed && !found.endsWith(')')) return found;
  const left = closed && !found.endsWith(',') ? `${found},` : found;
  // `The leaders, who met in Oslo,`: the clause tells of them, and they act in the next.
  const told = /^(.*?[\w.]), (?:who|both of whom)\b[^;]{1,200},$/u.exec(left);
  if (told !== null) return told[1]!;
  const presenting = /^(.*\b[Ww]e), the [^;]{1,200},$/u.exec(left);
  if (presenting !== null) return presenting[1]!;
  const match = INSERTED_SHORT.exec(left) ?? (whole ? INSERTED_LONG.exec(left) : null);
  return match === null ? found : match[1]!;
}
