/**
 * What the form of a note says of it where its part would make it an outcome: a line under 決定事項 may still ask, wish or tell.
 *
 * In: a note without its marks. Out: whether its form speaks against an outcome.
 * Never: where it stands.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import { OPEN } from './note.ts';

/** How things are, in a verb or an adjective. */
const HOW_IT_IS = ended(pattern('u')`
    (?:(?:が|も|に|は)(?:ある|あります|いる|います|多い|少ない)
      |(?<![捨立当育建充あ])[てで]い(?:る|ます|た|ました)
      |(?:厄介|大変|面倒|困難|微妙|順調|難し[いく]|欲しい|ほしい)(?:だ|です|である)?)[。\s]*$
  `);
/** What was done, unless that is how it was settled. */
const WAS_DONE = gated(pattern('u')`
    (?:(?:行(?:な|っ)?|おこな|行なっ|おこなっ|話し合っ|議論し|共有し|検討し|説明し|報告し|紹介し)(?:た|ました)
      |(?:報告|説明|紹介|意見|質問)(?:が|も)(?:あり|あった)[^。]*)[。\s]*$
  `);
/** What is left half said: …とすると、, …の場合, the head of what stands below. */
const HALF_SAID = gated(/[:：][\s]*$|(?:たら|なら|れば|場合|とき|の流れ|について|に関して)[、：:]?[。\s]*$/u);
/** Advice, a wish, and what is only added in brackets. */
const ADVISED = gated(
  /^[（(][^（）()]*[)）]?$|たい(?:です)?[。\s]*$|(?:おすすめ|お勧め|推奨|望ましい|無難)(?:だ|です|である)?[。\s]*$/u,
);

/** Whether a line that a heading says was decided tells something else. */
export function isNoDecision(note: string): boolean {
  return isNoTask(note) || OPEN.test(note) || HOW_IT_IS.test(note) || WAS_DONE.test(note);
}

/** Whether a line that a heading says is to be done asks, advises, or is done. */
export function isNoTask(note: string): boolean {
  return (
    /[?？][。\s]*$/u.test(note) ||
    HALF_SAID.test(note) ||
    ADVISED.test(note) ||
    /(?:済み?|完了|(?:->|→|⇒)[^→⇒]*た)[)）。\s]*$/u.test(note)
  );
}
