/**
 * With what words somebody takes an office they were given: 御推挙により委員長の重責を担うこととなりました, 会長に選任され、光栄に存じます.
 *
 * In: a sentence. Out: whether it is such a greeting.
 * Never: true for the election that gave the office, or for a task that those who meet hand to somebody.
 */
import { pattern } from '../../text/pattern.ts';

/** None is without one of these. */
const MAYBE = /重責|大任|大役|重任|職責|責任の重|責務の重|責任を担う|引き締ま|光栄|推挙|推薦/;
const GREETS = pattern('u')`
    (?:重責|大任|大役|重任|職責)(?:を|に)[^、。]{0,6}(?:担|負|拝|仰|預か|引き受け|努め|務め|果た)
    |(?:責任|責務|使命)の重(?:さ|大[さ性]|み)[^。]{0,10}(?:痛感|感じ|受け止め)|身の引き締ま|光栄(?:に|で|の至り|の極み|と)
    |責任を担うこと(?:に|と)なりまし
    |(?:御|ご)(?:推挙|推薦)[^、。]{0,14}(?:により|いただ|頂|賜|あずか|預か)(?![^。]*(?:君|さん|氏)[がをは])[^。]*(?:務め|就任|就く|担う|仰せ|お受け|選任|当選)
  `;
/** 双方は職責を果たすことで一致した: of both. */
const OF_BOTH = /双方|両(?:国|者|首脳|大臣|外相)|一致|合意/u;

export function greetsInOffice(sentence: string): boolean {
  return MAYBE.test(sentence) && GREETS.test(sentence) && !OF_BOTH.test(sentence);
}
