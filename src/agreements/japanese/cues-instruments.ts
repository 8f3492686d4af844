/**
 * What reports in Japanese that a paper was signed or issued, or that both gave an instruction.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import { pattern } from '../../text/pattern.ts';
import type { Cue } from './cue.ts';

const PAPERS =
  '(?:書簡|口上書|公文|覚書|協定書?|条約|文書|取決め|取り決め|取極め?|合意書|確認書|契約書?|議定書|協約|念書|書面|約定書?|共同声明|申合せ書|誓約書|協力書)';

const PAPER_OF_BOTH =
  '(?:声明|宣言|(?:共同|成果|合意)文書|コミュニケ|ステートメント|行動計画|工程表|合意書|ロードマップ)(?:等|など)?';
/** How it is put into it. */
const AS_ONE = '(?:(?:という|の)形)?(?:で|に|として)';
const INTO_PAPER = new RegExp(
  `(?:成果|結果|内容|議論|合意)[^。]{0,24}${PAPER_OF_BOTH}${AS_ONE}[^、。]{0,6}$`,
  'u',
);

/** What one signs alone, and what many have signed: 大統領令に署名し, 百か国以上が署名し. */
const SIGNED_ALONE = pattern('u')`
    (?:電子|連名の?|請願|反対|(?:大統領令|行政命令|命令|法案|法律|予算)(?:に|へ|の|を)[^、。]{0,8}
      |(?:国民|住民|[市県町村]民|方々|皆様|皆さん|人々)(?:が|から|は|の|も)、?[^、。]{0,8}
      |国(?:・地域)?(?:以上|余り|あまり|を超える[^、。がは]{0,6})が[^。]{0,24})$
  `;

/** 北朝鮮が声明を発表, 総理の談話を発表: one side's own. */
const ISSUED_ALONE =
  /(?:北朝鮮|(?<!両)(?:政府|大統領府?|首相|当局|[省庁])|ハウス|事務総長|報道官|野党)が、?[^、。が]{0,10}(?:声明|文書|宣言|コミュニケ)を[^、]{0,8}$|(?:総理|大臣|大統領|首相|長官|報道官)の(?:声明|談話)を[^、]{0,8}$/u;

export const INSTRUMENT_CUES: readonly Cue[] = [
  // Instruments
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印)',
    word: 'noun',
    before: new RegExp(
      `[にへのもはがでを、]$|(?:${PAPERS}|宣言|[」』)）])(?:等|など)?(?:に|へ|を|が|も)[^、。]{0,12}$`,
      'u',
    ),
    notBefore: SIGNED_ALONE,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印)式(?:を|が)(?:行|執り行|挙行|開)',
    word: 'verb',
  },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '(?:署名|調印)式に臨', word: 'verb' },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '(?:署名|調印)式に(?:出席|参加)', word: 'noun' },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: 'サイン',
    word: 'noun',
    before: new RegExp(`${PAPERS}[^、]{0,8}[にへ]$`, 'u'),
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印)(?:式)?を実施',
    word: 'noun',
    notBefore: SIGNED_ALONE,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:発出|採択|発表|公表|作成|策定)',
    word: 'noun',
    before: pattern('u')`
    (?:声明|宣言|文書|ステートメント|ロードマップ|共同プレス[^、]*|コミュニケ|アクションプラン|行動計画|工程表)(?:等
      |など)?(?:(?:を|が|、これを|も)[^、]{0,8}|[をがも][^、。]{0,8}(?:後|際)に?、|[をが]、[^。]{0,16}
      |、[^。、]{2,50}を)$|(?:声明|宣言|文書)(?:である|となる|、すなわち|としての)?(?:、)?[「『]〇+[」』](?:等
      |など)?[をがも][^、]{0,8}$
  `,
    notBefore: ISSUED_ALONE,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:締結|交換)',
    word: 'noun',
    before: new RegExp(`${PAPERS}[^、]{0,4}(?:を|の|が|も)[^、]{0,16}$`, 'u'),
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'both',
    stem: '(?:取り交わ|取交わ|交わ)',
    word: 'verb',
    before: new RegExp(`${PAPERS}[^、]{0,4}(?:を|が|も|で|により|にて)[^、]{0,8}$`, 'u'),
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:協定|条約|同盟|提携|契約|盟約|協約|取決め|取り決め|覚書)[をが](?:新たに|正式に)?結',
    word: 'verb',
  },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '(?:署名|調印)に(?:至|こぎ着け)', word: 'verb' },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印|交換)(?:式)?に(?:共に|ともに)?立ち会',
    word: 'verb',
  },
  { kind: 'AGREED', sub: 'INSTRUMENT', reach: 'open', stem: '(?:書簡|口上書|公文)(?:の)?交換', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:とりまとめ|取りまとめ|取り纏め)',
    word: 'verb',
    before:
      /(?:両(?:国|首脳|大臣|外相|閣僚)|双方|会合|会議)[^。]{0,30}(?:工程表|計画|声明|文書|方針|報告書|結論|提言|指針|要綱)を$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:発出|採択)',
    word: 'noun',
    before: /[」』](?:等|など)?[をがも][^、]{0,8}$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:署名|調印|交換)(?:式)?(?:が|も)(?:行わ|執り行わ|とり行わ|なさ)',
    word: 'verb',
    before: new RegExp(`${PAPERS}[^、。]{0,24}(?:の|に関する|への)$`, 'u'),
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:取りまとめ|とりまとめ|まとめ上げ)',
    word: 'verb',
    before: /(?:共同(?:声明|宣言|文書|コミュニケ)|成果文書|合意文書)を[^、]{0,8}$/u,
  },
  // What came of it, put into a paper: 結果を議長宣言にまとめ、公表しました.
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:取り|とり)?まとめられ',
    word: 'verb',
    before: INTO_PAPER,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    done: true,
    stem: '(?:取り|とり)?まとめ(?!られ)',
    word: 'verb',
    before: INTO_PAPER,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:発出|発表|公表)',
    word: 'noun',
    before: new RegExp(
      `${PAPER_OF_BOTH}${AS_ONE}[^、。]{0,4}(?:まとめ|文書化し)(?:て|まして)?、[^。、]{0,10}(?:、|を)?$`,
      'u',
    ),
  },
  // What the talks came to, put out: 成果を文書として公表しました.
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '(?:発出|発表|公表)',
    word: 'noun',
    before:
      /(?:(?:成果|結果|内容|合意|議論)[^。]{0,24}|[こそ]れを、?(?:両国の|共同の)?(?:共同)?)(?:リリース|ステートメント|声明|宣言|文書|メッセージ|発表文?)(?:として|という形で|の形で)[^、。]{0,4}$/u,
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUMENT',
    reach: 'open',
    stem: '出され',
    word: 'verb',
    before:
      /(?:共同|閣僚|首脳|外相|財務相|議長|大臣)(?:の)?(?:声明|宣言|コミュニケ|ステートメント)(?:が|も)[^、。]{0,6}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: 'を選',
    word: 'verb',
    before: /(?:に|として)[^、。]{1,16}$/u,
  },
  // Instructions
  {
    kind: 'AGREED',
    sub: 'INSTRUCTION',
    reach: 'both',
    stem: '(?:指示(?=し|いた|を行)|指示を(?:出|与え|行))',
    word: 'verb',
    before:
      /(?:双方の|両(?:国|政府|首脳)の|それぞれの|両)[^、。]{0,10}(?:閣僚|大臣|外相|防衛相|事務方|当局|次官|担当者?|チーム|交渉官|実務者|局長)(?:ら|級|間|たち)?(?:に|に対し|に対して|へ|、)[^。]{0,24}$/u,
  },
  {
    kind: 'ONE_SIDED',
    sub: 'REQUEST',
    reach: 'one',
    stem: '指示',
    word: 'noun',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'REQUEST',
    reach: 'one',
    stem: '指示を(?:出|与え|下)',
    word: 'verb',
    joint: { kind: 'AGREED', sub: 'INSTRUCTION' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'one',
    stem: '賛同(?!を(?:いただ|頂|得))',
    word: 'noun',
    joint: { kind: 'AGREED' },
  },
];
