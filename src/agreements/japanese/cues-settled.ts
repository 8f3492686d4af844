/**
 * What reports in Japanese that something open between two was settled, or that what one puts forward is taken up.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import type { Cue } from './cue.ts';

/** Who has to be named before words that one side may use alone: 双方の了解が得られ, 両国で話がまとまり. */
const MUTUAL =
  /(?:双方|両(?:国|者|社|首脳|大臣|外相|閣僚|政府|当局|党|県|市|町|村|論|陣営)|互い|相互|関係(?:者|国|機関)|当事者|全員|出席者|参加者|参加国|加盟国|各国|労使|与野党|[二三四五六七八2-8][かカヶヵ]国|[一二三四五]者)[^、。]{0,12}$/u;
/** What is held as settled, in the passive or not. */
const PROPOSED = '(?:提案|申出|申し出|申し入れ|要請|求め|案|条件|呼びかけ|打診|招待|招請)';

export const SETTLED_CUES: readonly Cue[] = [
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:一致点|合意点|妥協点|折衷点|落としどころ)を(?:見いだ|見出|見つけ)',
    word: 'verb',
    before: /(?:[でにはも、]|ついて|つき)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:ことに|線で|線に|案に|形に|方向で|ところに)落ち着',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:意見|合意案|原案|議論|方向性?|方針|大枠|骨子|大筋|考え|宣言|声明|共同文書)が(?:まとま|固ま|定ま)',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'both', stem: '意見の集約', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '合致',
    word: 'noun',
    before: /(?:点|こと|認識|考え|意見|見解)(?:で|が|は)(?:は)?[^、]{0,6}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '結論(?:に達|に至|を得|が得られ|を出|が出)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '決着',
    word: 'noun',
    before: /(?:ことで|線で|形で|は|が|、)[^、]{0,24}$/u,
    notBefore: /(?:完全|早期|最終)?(?:の|な)$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:妥結|手打ち)', word: 'noun' },
  { kind: 'AGREED', reach: 'both', stem: '(?:妥結|決着)に(?:達|至|こぎ[着つ]け)', word: 'verb' },
  { kind: 'AGREED', reach: 'both', stem: '(?:妥協|合意|和解)が成立', word: 'noun' },
  { kind: 'AGREED', reach: 'both', stem: '和解', word: 'noun', before: /[でにを、]$/u },
  { kind: 'AGREED', reach: 'open', stem: '賛意を(?:表明|表|示)', word: 'verb', joint: { kind: 'AGREED' } },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:同意|了解|了承|賛同|賛成)(?:が(?:得られ|形成|成立)|を形成)',
    word: 'verb',
    before: MUTUAL,
  },
  // 各国の賛同を得る is what one does; 双方の了解を得る both.
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:同意|了解|了承|賛同|賛成)を得',
    word: 'verb',
    before:
      /(?:双方|両(?:国|者|社|首脳|大臣|外相|閣僚|政府|当局)|互い|相互|当事者|全員|出席者|労使|与野党)[^、。]{0,12}$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '了解し合', word: 'verb' },
  // One may agree to what the other asks (OBTAINED); both agree with each other.
  {
    kind: 'OBTAINED',
    reach: 'one',
    stem: '(?:同意|了解|承諾|応諾|受諾|快諾)',
    word: 'noun',
    joint: { kind: 'AGREED' },
  },
  { kind: 'AGREED', reach: 'both', stem: 'ことで(?:了解|同意|了承)', word: 'noun' },
  { kind: 'AGREED', reach: 'open', stem: '[了諒]と', word: 'noun', notBefore: /[\p{Script=Han}]$/u },
  { kind: 'AGREED', reach: 'both', stem: '(?:招待|招請)を(?:快く|喜んで)?(?:快諾|受諾)', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: `${PROPOSED}(?:を|に)[^。]{0,14}(?:受け入れ|受入れ|応じ)`,
    word: 'verb',
    notBefore: /反対の$/u,
  },
];
