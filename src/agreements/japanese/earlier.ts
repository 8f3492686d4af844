/**
 * Earlier agreements that a sentence only names: 5月の首脳会談で達成された合意, 両首脳による…に関する合意.
 *
 * In: the folded sentence. Out: drafts of kind RECALLED. Never: what this meeting agreed.
 */

import { pattern } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

const NAMED = pattern('u')`
    (?<=^|[、。]|(?:おいて|ついて|基づき|踏まえ
        |として)、?)(?<phrase>[^、。]{0,60}?(?:(?:[0-9〇一二三四五六七八九十]+[年月]|昨年|前回|先般|先日|先の|これまで
          |従来|累次|両首脳|両国|首脳間|外相間|閣僚間)[^、。]{0,50}?(?:された|した|による|での|における|に関する|との
          |の)|(?:達成|締結|成立|署名|確認|表明)(?:された|した))(?:各|諸)?(?:大筋|基本|最終)?合意(?:事項
        |文書)?)(?=に(?!達|至)|の|、|を(?!目指|実現|得)|が実|は)
  `;

/** How every such naming ends; what stands before it is costly to look for. */
const NAMES = /合意(?:事項|文書)?(?:に(?!達|至)|の|、|を(?!目指|実現|得)|が実|は)/;

export function findEarlier(masked: string): readonly Draft[] {
  if (!NAMES.test(masked)) return [];
  const match = NAMED.exec(masked);
  const phrase = match?.groups?.phrase;
  if (match === null || phrase === undefined) return [];
  const span = { start: match.index, end: match.index + phrase.length };
  const predicate = { start: masked.lastIndexOf('合意', span.end), end: span.end };
  return [draft({ ...span, kind: 'RECALLED', modality: 'recalled', predicate })];
}
