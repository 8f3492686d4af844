/**
 * What reports in Japanese that something was decided, or done by both together.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import type { Cue } from './cue.ts';

export const DECIDED_CUES: readonly Cue[] = [
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
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:(?:もの|こと|よう)[とに]|とおり[とに]?)決(?!定|め)',
    word: 'verb',
    notBefore: /しない$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '(?:こと|方針|方向|枠組み?|手順|手続き?|日程|基準|内容|細目|細則|要領|規則|ルール|目標|計画|時期|場所|分担|条件|規約|要綱|開催|実施|設置|延期|中止|廃止|導入|採用)を(?:改めて|正式に|新たに|次のとおり)?(?:決め|定め)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: 'を(?:正式に|改めて|新たに)?決め',
    word: 'verb',
    before: /[\p{Script=Han}]{2}り?$/u,
    notBefore: /(?:覚悟|優勝|出場|態度|狙い|閣議で)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:こと|原案どおり|原案のとおり|案のとおり|提案どおり|その場で|多数決で|全会一致で|満場一致で|とおり|通り|方針|日程|時期|骨格|大枠)(?:に|で|が|と|も)?決ま',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'open', stem: 'ように決ま', word: 'verb', before: /(?:以下|次|下記)の$/u },
  { kind: 'AGREED', reach: 'joint', stem: 'ものと', word: 'noun', notBefore: /べき$/u },
  // Done by both together.
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:立ち上げ|立上げ|設け)',
    word: 'verb',
    before: /[をにへ]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:設置|新設|創設|設立|発足|開設|開始|再開|延長|更新|改定|格上げ)',
    word: 'noun',
    before: /[をにへ]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:開始|終了|設立|発足|創設|立ち上げ|完了|妥結)を(?:正式に)?宣言',
    word: 'noun',
  },
  {
    kind: 'AGREED',
    sub: 'INSTRUCTION',
    reach: 'joint',
    done: true,
    stem: '(?:委ね|命じ|託)',
    word: 'verb',
    before: /を[^、]{0,12}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:全員|全会派|全委員|出席者全員|満場|全社)(?:が|の|で)?賛成',
    word: 'noun',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:さよう|左様|そのように|さように)(?:に)?(?:取り計ら|取計ら|決)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:承認可決|可決成立|可決確定|議決|可決|採択|承認|了承)',
    word: 'noun',
    notBefore:
      /(?:国連|安保理|安全保障理事会)[^、。]{0,16}(?:で|において|にて|は|が)[^。]{0,36}$|(?:補助金|助成金?|交付金|申請|応募|論文|未|国会|事前|販売|製造|国家)(?:が|に|は|の)?$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '異議なく(?:認め|承認|了承|可決|決定)',
    word: 'verb',
    recorded: true,
  },
  { kind: 'AGREED', reach: 'open', stem: 'こと[とに]相?', word: 'noun' },
  { kind: 'AGREED', reach: 'open', stem: '事[とに]相?', word: 'noun', before: /[うくすつぬぶむるぐい]$/u },
  { kind: 'AGREED', reach: 'open', stem: '運び[とに]相?', word: 'noun' },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:異議|異存|異論|反対(?:意見)?)(?:は|も|が)?(?:特に)?(?:なし|無し|なく|ありませんでした|なかった|出なかった|出ず|出ませんでした)',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '一任', word: 'noun', notBefore: /御$/u },
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '大勢を占め', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:選出|選任|互選|再任|委嘱)',
    word: 'noun',
    before: /[をがには]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:これ|方針|案|日程|骨格|内容)(?:も|が|は)(?:固ま|まとま)',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '(?:文書|書面|覚書|合意書)に(?:まとめ|取りまとめ)',
    word: 'verb',
  },
];
