/**
 * Words that point back to a sentence before, so that an item read alone would say too little: 同テーマ, 次は, これら.
 */

import { isJapanese } from '../text/characters.ts';
import { pattern } from '../text/pattern.ts';
import type { Span } from '../text/span.ts';

/** What may not stand before a word is asked where the word is found, and not at every character. */
const JAPANESE = pattern('u')`
    同(?<!\p{Script=Han}同)(?![盟様時士意志僚感等席情窓一氏行])[\p{Script=Han}\p{Script=Katakana}ー]{1,10}
    |次(?=は)(?<!\p{Script=Han}次)|これら(?:の[\p{Script=Han}\p{Script=Katakana}ー]{1,8})?
    |その(?:結果|成果|ため|際|目的|枠組み)|そのように|[そこ]れ(?=を|は|に)(?<!\p{Script=Hiragana}..)
    |(?:上記|前述|右)(?:の[\p{Script=Han}\p{Script=Katakana}ー]{1,8})?
  `;
const ENGLISH = pattern('iu')`
    \b(?:such (?:cooperation|efforts|steps|talks)|these (?:goals|efforts|issues|commitments|relationships|challenges)
      |this (?:regard|end|issue|matter|proposal|plan|framework)|the above(?:-mentioned)?(?: \w+)?|the same|that wording
      |it)\b
  `;

/** No Japanese pointer is without one of these. */
const MAYBE_JAPANESE = /[同次右]|これ|それ|その|上記|前述/;

/** The first such words, or null. */
export function findPointer(text: string): Span | null {
  const japanese = isJapanese(text);
  if (japanese && !MAYBE_JAPANESE.test(text)) return null;
  const match = (japanese ? JAPANESE : ENGLISH).exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
