/**
 * What reports in Japanese support, praise, talk, one side's words, and differences.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import type { Cue } from './cue.ts';

export const OTHER_CUES: readonly Cue[] = [
  // Support
  {
    kind: 'OBTAINED',
    reach: 'both',
    stem: '(?:理解|支持|協力|賛同|賛意|同意|了解|了承|快諾|承諾)(?:と(?:理解|支持|協力|賛同)|及び(?:支持|協力))?(?:を|が)(?:得|頂|いただ|取り付け|示さ|表明さ|寄せら)',
    word: 'verb',
  },
  // Welcomed
  { kind: 'WELCOMED', reach: 'open', stem: '(?:高く)?(?:歓迎|評価)', word: 'noun' },
  {
    kind: 'WELCOMED',
    reach: 'open',
    stem: '(?:歓迎|感謝|敬意|祝意|満足)の?(?:意|言葉|念)?(?:を|が)(?:表明|表|示|述べ|伝え|あり)',
    word: 'verb',
  },
  // Discussed
  { kind: 'DISCUSSED', reach: 'both', stem: '(?:意見交換|議論|協議|討議)', word: 'noun' },
  { kind: 'DISCUSSED', reach: 'both', stem: '(?:意見を交わ|話し合|取り上げ)', word: 'verb' },
  { kind: 'DISCUSSED', reach: 'both', stem: '注意が払わ', word: 'verb' },
  { kind: 'DISCUSSED', reach: 'both', stem: '(?:検討|協議)し?ていくことが示さ', word: 'verb' },
  // One side
  {
    kind: 'ONE_SIDED',
    sub: 'REQUEST',
    reach: 'alone',
    stem: '(?:求め|申し入れ|呼びかけ|呼び掛け|働きかけ|働き掛け|促|訴え)',
    word: 'verb',
  },
  { kind: 'ONE_SIDED', sub: 'REQUEST', reach: 'alone', stem: '(?:要請|要望|要求|依頼|慫慂)', word: 'noun' },
  {
    kind: 'ONE_SIDED',
    sub: 'CONCERN',
    reach: 'one',
    stem: '反対(?:の意)?(?:を|が)(?:再度|改めて|強く|深く|重ねて)?(?:表明|表|示|伝え|申し入れ|述べ)',
    word: 'verb',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'CONCERN',
    reach: 'one',
    stem: '反対',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
  // Both may voice these together; it is their concern and binds neither.
  {
    kind: 'ONE_SIDED',
    sub: 'CONCERN',
    reach: 'alone',
    stem: '(?:懸念|遺憾|不満|憂慮)(?:の意)?(?:を|が)(?:再度|改めて|強く|深く|重ねて)?(?:表明|表|示|伝え|申し入れ|述べ)',
    word: 'verb',
  },
  { kind: 'ONE_SIDED', sub: 'CONCERN', reach: 'alone', stem: '(?:抗議|非難|懸念)', word: 'noun' },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: '(?:意向|意思|決意|コミットメント|旨|用意|方針)(?:を|が)?(?:明確に|改めて|強く|重ねて)?(?:表明|表|示|伝え|述べ)',
    word: 'verb',
    joint: { kind: 'CONFIRMED' },
  },
  { kind: 'ONE_SIDED', sub: 'STATED', reach: 'alone', stem: '(?:述べ|伝え|申し上げ|示唆)', word: 'verb' },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'alone',
    stem: '(?:説明|指摘|提起|言及|紹介|主張|明言|発言|伝達|提案|提示|披露|反論|回答)',
    word: 'noun',
  },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'one',
    stem: '(?:強調|表明)',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
  { kind: 'ONE_SIDED', sub: 'EXPECT', reach: 'alone', stem: '期待', word: 'noun' },
  {
    kind: 'ONE_SIDED',
    sub: 'EXPECT',
    reach: 'alone',
    stem: '期待(?:を|が)(?:表明|表|示|述べ)',
    word: 'verb',
  },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'one',
    stem: '(?:認識|支持)',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: '決意',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: 'コミット',
    word: 'noun',
    joint: { kind: 'AGREED' },
  },
  // Differences
  {
    kind: 'DIVERGENCE',
    reach: 'both',
    stem: '(?:立場|見解|意見|考え)(?:が|の|に)(?:異な|相違|隔たり|食い違|分か)',
    word: 'verb',
  },
  { kind: 'DIVERGENCE', reach: 'both', stem: '(?:隔たり|溝|相違)が(?:あ|残|大き|見ら)', word: 'verb' },
  { kind: 'DIVERGENCE', reach: 'both', stem: '(?:受け入れられな|容認できな|平行線)', word: 'verb' },
];
