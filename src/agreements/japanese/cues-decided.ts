/**
 * What reports in Japanese that something was decided, or done by both together.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import { pattern } from '../../text/pattern.ts';
import type { Cue } from './cue.ts';

/** 連盟の会長が改選され, 選考会で選手が, 最優秀に: offices and prizes that another body gives. */
const CHOSEN_ELSEWHERE =
  /(?:(?:選考会|選手権|予選|コンクール|コンテスト|都道府県|加盟団体|他の?(?:団体|会|町|市|県|国|社|校))[^。]{0,40}|の(?:会長|理事長|代表|社長|学長|役員|委員長)(?:が|も|は)(?:改選|交代|交替)[^。]{0,30}|(?:選手|チーム|作品|標語|ポスター|図画|写真)が[^、。]{0,16}|(?:最優秀|優秀|優良|金|銀|大)賞?に)$/u;
/** 連盟の総会で、, 省の審議会では: where it is another body that takes it up. */
const AT_ANOTHER_BODY =
  /(?<![本当])(?:連盟|協会|連合会?|学会|機構|[省庁国県市町村社])の[^、。]{0,8}(?:総会|大会|審議会|委員会|理事会|会議|選考会|審査会)で(?:は|も)?、?[^。]{0,30}$/u;
/** 議長に森議員が, 投票の結果、森議員が: who was elected to an office by those who meet. */
const ELECTED_HERE =
  /(?:(?:議長|会長|委員長|理事長|座長|部会長|委員|理事|監事|幹事|役員|代表|支部長|班長|組長)に(?:[^、。]{1,20}が)?|(?:投票|開票|得票|指名推選|選挙)(?:の結果|により|を行い|数)[^。]{0,40}[がはとに])$/u;
/** 市長選で, 与党の候補が: elected by the people. */
const ELECTED_BY_VOTERS =
  /(?:総選挙|衆議院|参議院|衆院|参院|国政|地方選|[市町村区長事統領議]選(?:挙)?(?:で|の|に|が)|知事|大統領|首長|[与野]党|候補者?[がはも])[^。]{0,40}$/u;

export const DECIDED_CUES: readonly Cue[] = [
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '決定',
    word: 'noun',
    notBefore: /(?:閣議|意思|(?:裁判所|[最高地]裁)[^。]*|(?:もの|よう|とおり|どおり|通り|旨)(?:と|に)?)$/u,
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
    stem: '(?:こと|方針|方向|枠組み?|手順|手続き?|日程|基準|内容|細目|細則|要領|規則|ルール|目標|計画|時期|場所|分担|条件|規約|要綱|開催|実施|設置|延期|中止|廃止|導入|採用)(?:[をも](?:改めて|正式に|新たに|次のとおり)?(?:決め|定め))',
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
    done: true,
    stem: '(?:こと|方針|枠組み?|手順|日程|時期|分担|開催|設置)が(?:改めて|正式に|新たに)?(?:決め|定め)られ',
    word: 'verb',
  },
  // Decided where both sit: …ことをこの会合で決めてまいりました.
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
    stem: '決め',
    word: 'verb',
    before:
      /(?:こと|旨|方針|点)を[^。]{0,24}(?:で|において|おいて|にて|おきまして|一緒に|共に|ともに)、?(?:正式に|改めて|新たに)?$/u,
    notBefore: /(?:閣議|党内|省内|社内|庁内|独自|自分|各自)(?:で|において)[^。]{0,6}$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    stem: '(?:ことが|日程が|時期が)(?:既に|すでに|ほぼ|正式に)?固ま',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:こと|日程|時期)が(?:既に|すでに|ほぼ|正式に)?(?:内定|確定)',
    word: 'noun',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:(?:訪[日米中韓露英仏独伊豪印欧]|訪問|来日|開催|参加|再開|設置|創設|新設|派遣|延長)(?=が)|こと|原案どおり|原案のとおり|案のとおり|提案どおり|その場で|多数決で|全会一致で|満場一致で|とおり|通り|方針|日程|時期|骨格|大枠)(?:に|で|が|と|も)?(?:正式に|新たに|既に|ほぼ)?決ま',
    word: 'verb',
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '[にと]決ま',
    word: 'verb',
    before: /[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9」』)ー]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:開催|実施|設置|延期|中止|廃止|導入|延長|再開|開始|創設|派遣)(?:が|も)決ま',
    word: 'verb',
    before: /(?:会談|両国|双方|先方|協議|交渉|対話|[局国省者]間)[^。]{0,40}$/u,
  },
  { kind: 'AGREED', reach: 'open', stem: 'ように決ま', word: 'verb', before: /(?:以下|次|下記)の$/u },
  { kind: 'AGREED', reach: 'joint', stem: 'ものと', word: 'noun', notBefore: /べき$/u },
  // Done by both together.
  {
    kind: 'AGREED',
    reach: 'joint',
    done: true,
    stem: '(?:立ち上げ|立上げ|設け|打ち出)',
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
    reach: 'joint',
    done: true,
    stem: '発表',
    word: 'noun',
    before:
      /(?:こと|旨|格上げ|引上げ|開始|設立|創設|立ち上げ|立上げ|妥結|合意)を(?:共に|共同で|正式に|ここに|本日)?$/u,
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
    notBefore: pattern('u')`
    (?:国会|議会|与党|[^、。]{0,2}党|関係者|地元)(?:の|から)(?:御|ご)?$|(?:与党|党)の[^、。]{1,12}(?:で|において|におきまして)[^、。]{0,6}$
    |(?:国会|[衆参](?:議)?院|[都道府県市区町村]議会)[^、。]{0,10}(?:で|において|におきまして|にて)[^。]{0,30}$
    |(?:国連|安保理|安全保障理事会)[^、。]{0,16}(?:で|において|にて|は|が)[^。]{0,36}$
    |(?:補助金|助成金?|交付金|申請|応募|論文|未|国会|事前|販売|製造|国家)(?:が|に|は|の)?$
  `,
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
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '申し合わせ', word: 'verb', before: /[をとり]$/u },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:許可|認定)(?!(?:いた)?します)',
    word: 'noun',
    before: /[をが]$/u,
  },
  // What a body allows: 予備費からの支出を認めた.
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '認め',
    word: 'verb',
    before:
      /(?:(?:支出|増額|減額|使用|利用|流用|傍聴|公開|延長|変更|追加|欠席|代理|参加|加入|入会|退会|支払い?|免除|実施|設置|開催|こと|原案|提案)[をが]|原案(?:の)?(?:とおり|通り)|(?:資料|別紙|議案)[^、。]{0,8}(?:とおり|通り))$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:適当|妥当|相当)(?:である)?と認め',
    word: 'verb',
  },
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '確定', word: 'noun', notBefore: /(?:未|不)$/u },
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '一任', word: 'noun', notBefore: /御$/u },
  { kind: 'AGREED', reach: 'open', recorded: true, stem: '大勢を占め', word: 'verb' },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '(?:選出|選任|互選|再任|委嘱|選定|推挙|重任)',
    word: 'noun',
    before: /(?:[をがには]|(?:一致|投票|推薦|互選|多数)(?:で|により|をもって))$/u,
    notBefore: CHOSEN_ELSEWHERE,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    recorded: true,
    passive: true,
    stem: '指名',
    word: 'noun',
    before: /[にが]$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '決議',
    word: 'noun',
    before: /(?:こと[をが]|とおり|通り)$/u,
  },
  {
    kind: 'AGREED',
    reach: 'both',
    recorded: true,
    stem: '当選',
    word: 'noun',
    before: ELECTED_HERE,
    notBefore: ELECTED_BY_VOTERS,
  },
  // One of several drafts: 投票の結果、B案が採用された.
  {
    kind: 'AGREED',
    reach: 'open',
    recorded: true,
    stem: '採用',
    word: 'noun',
    before: /(?:案|提案|方式|方法|図案|名称|意見)[をが](?:正式に)?$/u,
    notBefore: AT_ANOTHER_BODY,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    own: true,
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
