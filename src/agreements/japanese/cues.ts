/**
 * What reports an outcome in Japanese: stems, what stands before them, and what they report.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import type { AgreementKind, AgreementSub } from '../agreement.ts';

/**
 * both: reports both sides whoever is named (合意); open: both sides unless one is named (確認);
 * one: one side unless both are named (強調); alone: never more than one side (求める).
 */
export type Reach = 'both' | 'open' | 'one' | 'alone';

export interface Cue {
  readonly kind: AgreementKind;
  readonly sub?: AgreementSub;
  readonly reach: Reach;
  /** Regular expression source of the stem. */
  readonly stem: string;
  /** What the stem is: a verbal noun that needs する, or a verb's own stem. */
  readonly word: 'noun' | 'verb';
  /** Has to match the folded text before the stem. */
  readonly before?: RegExp;
  /** Must not match the folded text before the stem. */
  readonly notBefore?: RegExp;
  /** In one speaker's mouth and without a subject it reports that speaker's side: (政府が)決定いたしました. */
  readonly own?: boolean;
  /** Only in the passive (注意が払われ, 特定され). */
  readonly passive?: boolean;
  /** With both sides as subject: what it then reports. */
  readonly joint?: { readonly kind: AgreementKind; readonly sub?: AgreementSub };
}

const SHARED =
  '(?:認識|見解|理解|考え方?|懸念|問題意識|ビジョン|目標|決意|意見|思い|方針|評価|コミットメント)';
/** Things one looks into; to 確認 them is to check, not to affirm. */
const CHECKED =
  /(?:(?:事実(?:関係)?|真偽|報道|有無|資料|議事録|記録|所在|本人|身元|実態|ファイル|動作|詳細|状況|現状|被害|か(?:どうか)?|というの|[たるい]の)(?:について|に関して|は|も|を)(?:は|も)?[^、を]{0,6}|(?:事実関係|真偽|有無|身元|所在)の?|(?:ので|から|ために?|もう一度|一応|念のため)[^、]{0,4})$/u;

export const CUES: readonly Cue[] = [
  // Agreed
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:意見の|見解の|認識の|考えの)?一致',
    word: 'noun',
    notBefore: /(?:全会|満場|全員|不|言行|挙国|官民|大同|団結)$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '合意', word: 'noun', notBefore: /不$/u },
  { kind: 'AGREED', reach: 'both', stem: '合意に(?:達|至)', word: 'verb' },
  { kind: 'AGREED', reach: 'both', stem: '(?:一致|共通(?:の)?(?:理解|認識))に(?:達|至)', word: 'verb' },
  { kind: 'AGREED', reach: 'both', stem: '合意(?:を|が)(?:形成|成立)', word: 'noun' },
  { kind: 'AGREED', reach: 'both', stem: '合意が成立', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:合意|一致)を(?:取り付け|取りまとめ|とりまとめ|まとめ)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:申し合わせ|申合せ|取り決め|折り合)',
    word: 'verb',
    notBefore: /[のたる]$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '約束', word: 'noun' },
  { kind: 'AGREED', reach: 'both', stem: '妥結', word: 'noun' },
  { kind: 'AGREED', reach: 'open', stem: '賛意を(?:表明|表|示)', word: 'verb', joint: { kind: 'AGREED' } },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '決定',
    word: 'noun',
    notBefore: /(?:閣議|意思|(?:もの|よう|とおり|どおり|通り|旨)(?:と|に)?)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:もの|よう|とおり|どおり|通り|旨)(?:と|に)?(?:決定|議決)',
    word: 'noun',
  },
  { kind: 'AGREED', reach: 'open', stem: '(?:もの|とおり)と決', word: 'verb', notBefore: /しない$/u },
  { kind: 'AGREED', reach: 'open', stem: '(?:議決|可決|採択|承認|了承)', word: 'noun' },
  { kind: 'AGREED', reach: 'open', stem: 'こと[とに]', word: 'noun' },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '署名',
    word: 'noun',
    before: /[にへの、]$|を$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:発出|採択|発表|公表|作成)',
    word: 'noun',
    before:
      /(?:声明|宣言|文書|ロードマップ|共同プレス[^、]*|コミュニケ|アクションプラン|行動計画)(?:等|など)?を[^、]{0,8}$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:締結|交換)',
    word: 'noun',
    before:
      /(?:書簡|口上書|公文|覚書|協定|条約|文書|取決め|取極|合意書|契約|議定書|協約)[^、]{0,4}(?:を|の)[^、]{0,8}$/u,
  },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '署名に(?:至|こぎ着け)', word: 'verb' },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '(?:書簡|口上書|公文)(?:の)?交換', word: 'noun' },
  {
    kind: 'ONE_SIDED',
    sub: 'REQUEST',
    reach: 'one',
    stem: '指示',
    word: 'noun',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
  },
  { kind: 'ONE_SIDED', sub: 'STATED', reach: 'one', stem: '賛同', word: 'noun', joint: { kind: 'AGREED' } },
  // Confirmed
  { kind: 'CONFIRMED', reach: 'open', stem: '再?確認', word: 'noun', notBefore: CHECKED },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '共有',
    word: 'noun',
    before: new RegExp(`${SHARED}(?:等|など)?(?:を|が|も|は|で|において|について|につき)[^、]{0,10}$`, 'u'),
  },
  { kind: 'CONFIRMED', reach: 'open', stem: '特定', word: 'noun', passive: true },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '(?:共通の認識|共通認識|共通の理解)を(?:得|持|有|深め)',
    word: 'verb',
  },
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
    stem: '(?:歓迎|感謝|敬意|祝意)の?(?:意|言葉|念)?(?:を|が)(?:表明|表|示|述べ|伝え|あり)',
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
    stem: '(?:懸念|遺憾|不満|憂慮|反対)(?:の意)?(?:を|が)(?:再度|改めて|強く|深く|重ねて)?(?:表明|表|示|伝え|申し入れ|述べ)',
    word: 'verb',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'CONCERN',
    reach: 'one',
    stem: '(?:抗議|非難|反対|懸念)',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
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
    stem: '(?:決意|誓約|コミット)',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
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
