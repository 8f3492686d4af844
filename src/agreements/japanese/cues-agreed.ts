/**
 * What reports in Japanese that something was agreed or decided.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import { pattern } from '../../text/pattern.ts';
import type { Cue } from './cue.ts';

/** 時代を開く, 実りある|合意ができた: what the agreement is worth; 関税を下げる|合意: what it is about. */
const WORTH =
  /(?<!と(?:の|いう))(?:(?:[いよ良]い|よかった|すばらしい|素晴らしい|大きな|画期的な|歴史的な|立派な|有益な|有意義な|互恵的な|公[正平]な|前向きな|意欲的な|重要な|喜ばしい|実り(?:の|が)?(?:ある|多い)|納得(?:の|が)?(?:できる|いく)|[釣つ]り?合いの(?:取|と)れた|バランスの(?:取|と)れた|意義(?:の|が)?ある|意味(?:の|が)?ある|意義深い|(?:流れ|歴史|時代|局面|道|扉|未来)を(?:変える|(?:切り)?[開拓]く)|(?:歴史|国益|利益|期待|評価)に(?:残る|資する|つながる|値する|かなう)|満足(?:の|が)?(?:できる|いく))|ウ[ィイ]ン(?:の|な)?)$/u;

export const AGREED_CUES: readonly Cue[] = [
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:意見の|見解の|認識の|考えの)?一致',
    word: 'noun',
    notBefore: pattern('u')`
    (?:全会|満場|全員|不|言行|挙国|官民|大同|団結)$
    |(?:内容|理解|記述|記載|定義|趣旨|提言|発表|答弁|証言|報道|結果|数字|数値|規定|解釈|考え|方向性?|指摘|主張|発言|説明
      |利益|もの|こと|の)と(?:は|も|、)?(?:[^、。]{0,10}、)?(?:ほぼ|完全に|基本的に|おおむね|概ね|全く)?$
    |(?:統計|資料|集計|推計|実態|事実|記録|文書)(?:の[^、。と]{0,8})?と(?:は|も)?[^、。]{0,4}$
    |(?:委員|議員|先生)(?:の(?:御|お)?(?:認識|考え|意見|思い|立場))?と(?:は|も)?(?!の)[^。]{0,14}$
    |(?:ニーズ|利害|利益|目的|時期|数|内容|特徴|条件|日程|都合|タイミング|結果|データ)(?:は|が|も)[^、。]{0,6}$
  `,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '合意',
    word: 'noun',
    notBefore: new RegExp(`不$|${WORTH.source}`, 'u'),
  },
  {
    kind: 'AGREED',
    reach: 'both',
    done: true,
    stem: '(?:意見|見解|認識|考え)の一致があ',
    word: 'verb',
    before: /(?:[でにはも、]|ついて|つき)$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:合意|コンセンサス)に(?:達|至|こぎ[着つ]け)', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:一致|了解|共通(?:の)?(?:理解|認識)|相互理解)に(?:達|至)',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:合意|一致|共通認識|妥結|結論)に到達', word: 'noun' },
  { kind: 'AGREED', reach: 'both', stem: '(?:合意|コンセンサス)(?:を|が)(?:形成|成立)', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:合意|一致|コンセンサス)を(?:取り付け|取りまとめ|とりまとめ|まとめ|得)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:合意|一致|コンセンサス|了解)が(?:得られ|でき|出来|図られ|なされ|見られ|取れ|まとま|整)',
    word: 'verb',
    notBefore: WORTH,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:申し合わせ|申合せ|取り決め|取決め|折り合|折れ合|示し合わせ)',
    word: 'verb',
    notBefore: /[のたるな的]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:申し合わせ|申合せ|取り決め|取決め)(?=[をが](?:し|いた|行|させ|な))',
    word: 'noun',
    before: /(?:[でに、]|こと|旨|という|との)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:という|との)(?:合意|約束|取り?決め|申し?合わ?せ)(?:に|と)な',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    done: true,
    stem: '(?:合意|妥結|決着)を(?:実現|獲得)',
    word: 'noun',
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:合意|妥結)を(?:勝ち取|引き出)', word: 'verb' },
  // Both take up, or come to understand, what is put before them.
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:受け入れ|受入れ)',
    word: 'verb',
    before: /(?:こと|旨|提案|案)を[^、]{0,8}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:との|という)(?:共通の?)?(?:理解|了解)に(?:達|至)',
    word: 'verb',
  },
  // What is settled between two: 話がまとまり, 調整がつき, 折り合いがついた.
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:話|話し合い|話合い|調整|整理|折り合い|折合い|相談|交渉|協議|意見の調整|手打ち)が(?:つ[いきかく]|付[いきかく]|まとま|調[いうっわ]|整[いうっわ]|成立|落ち着|決ま)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:話|話し合い|話合い|協議|交渉|調整|折り合い|折合い)を(?:まとめ|取りまとめ|つけ|付け|整え)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:歩み寄[りっ]|足並みをそろえ|足並みを揃え|歩調を合わせ)',
    word: 'verb',
    notBefore: /(?:の|が|を)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:打合せ|打ち合わせ|申合せ|申し合わせ|調整|了解|了承|承認|決定|協議|合意)済み',
    word: 'copula',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '約束(?!(?:を|して)(?:いただ|頂|くれ|くださ|もら))',
    word: 'noun',
    notBefore: /(?:お|口|そんな|こんな|いろんな|いろいろな|秘密の)$/u,
    solo: /(?:国民|住民|県民|市民|有権者|皆様|皆さん|地元|農家|消費者|被災者|患者|納税者)(?:の(?:方|皆)[^、。]{0,4})?(?:に(?:対し(?:て|まして)?)?|と)(?:も|は)?[^。]{0,40}$|(?:国|社長|政府|会社|事業者|経済界|業界|電力|省|庁|党|与党|野党|市長|知事)が[^。]{0,40}$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:合意|一致|妥結)を(?:見る|みる)に至', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:すり合わせ|擦り合わせ|調整|詰め)(?:を終え|が終わ|が済|を済ませ|が完了)',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'both', stem: '意気投合', word: 'noun', before: /で$/u },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:工程表|計画|案|方針|声明|文書|報告書|提言|指針|要綱|枠組み)をまとめ(?:上げ)?',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:取りまとめ|とりまとめ)に(?:も)?至',
    word: 'verb',
    before: /(?:文書|声明|計画|方針|宣言|工程表)の$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印)を(?:終え|済ませ|了し|完了し)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:そのように|さよう|さように|そのとおり)(?:に)?(?:させて|進めさせて|取り計らわせて|決めさせて)いただ',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:目標|期限|期日|指針|基準|目安)を(?:共に|新たに)?設定',
    word: 'noun',
  },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:という|との|と、[こそ]ういう)(?:結論|話|整理|方針|方向|取り決め|取決め)に(?:な|至|落ち着)',
    word: 'verb',
  },
  // Invited, and the invitation taken up: 訪日を招請し、快諾を頂きました.
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:快諾|応諾|受諾|承諾)(?:を|が)(?:得|いただ|頂|あり)',
    word: 'verb',
    before: /(?:招待|招請|招き|訪[日米中韓露英仏独伊豪印欧]を[^、。]{0,6}提案)[^。]{0,20}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:快諾|応諾|受諾|承諾)',
    word: 'noun',
    before: /(?:招待|招請|招き)[^。]{0,24}(?:これ|それ)を(?:快く|喜んで)?$/u,
  },
  { kind: 'AGREED', reach: 'joint', done: true, stem: '目標を(?:共に|新たに)?(?:掲げ|立て)', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '話が(?:でき|出来)(?=て[いお]|ました)',
    word: 'verb',
    before: /(?:こと|方向|線|形)(?:で|に)(?:は)?、?[^。]{0,20}$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '約束を(?:取り交わ|交わ)', word: 'verb' },
  { kind: 'AGREED', reach: 'open', stem: 'ことを約', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:誓い|誓約し|約束し|約し|確約し|固く約束し|申し)合',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'both', stem: '(?:足並み|意見|考え|歩調)が(?:そろ|揃|合)', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '手を(?:打|結|握)',
    word: 'verb',
    before: /(?:線|こと|形|条件|案|額|円|割|方向)で$/u,
  },
  { kind: 'AGREED', reach: 'both', stem: '握手', word: 'noun', before: /(?:線|こと|形|条件|案|額|方向)で$/u },
  { kind: 'AGREED', reach: 'both', stem: '(?:決着を(?:つけ|付け)|けりをつけ)', word: 'verb' },
  { kind: 'AGREED', reach: 'both', stem: '(?:こと|約束|確約)を取り付け', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:異議|異存|異論)(?:は|も)?(?:な(?:し|く|い)|ありません(?:でした)?|ございません(?:でした|で)?|なかった)',
    word: 'verb',
    before: /(?:双方|両(?:国|者|社|首脳|大臣|外相)|互い|全員|出席者)(?:とも|共)?(?:に|は|、)?$/u,
  },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: '(?:誓約|確約)',
    word: 'noun',
    joint: { kind: 'AGREED' },
  },
];
