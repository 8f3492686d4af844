/**
 * What reports in Japanese that both sides affirm or share something.
 *
 * In: nothing (data only). Never: a noun of one meeting; only words that any record may use.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Cue } from './cue.ts';

const SHARED =
  '(?:認識|見解|理解|考え方?|懸念|問題意識|ビジョン|目標|決意|意見|思い|方針|評価|コミットメント|立場|危機感|気持ち|方向性|関心|視点|展望|信念|責任感?|覚悟|必要性|重要性|緊急性|意義)';
/** Things one looks into; to 確認 them is to check, not to affirm. */
const CHECKED = pattern('u')`
    (?:(?:事実(?:関係)?|(?<=^|[、。])数|人数|票数|定足数|定足数を満たし[^、]{0,8}こと
        |(?:出席者?|欠席者?|出欠|会議の成立|委任状)|真偽|報道|有無|内容に相違な[^、]{0,3}こと|相違な[^、]{0,3}こと|資料
        |議事録|記録|所在|本人(?:である(?:こと)?)?|身元|実態|ファイル|動作|詳細|状況|現状|被害|か(?:どうか)?|というの
        |[たるい]の)(?:について|に関して|は|も|を)(?:は|も)?[^、を]{0,6}
      |(?:事実関係|真偽|有無|身元|所在|出席者?|出欠|定足数)の?
      |(?:ので|から|ために?|もう一度|一応|念のため)[^、を間]{0,4})$
  `;

/** Things that one person looks into as a matter of course; two who meet may affirm them. */
const LOOKED_INTO = pattern('u')`
    (?:[0-9〇一二三四五六七八九十百数]+(?:隻|機|発|件|例|名|人|頭|羽|台|か所|カ所|箇所)(?:の[^、。]{0,12})?(?:を|が|は
        |も)|(?:問題|異常|支障|被害|違反|影響|瑕疵|漏れ|該当|おそれ|恐れ|変化|差異)(?:が|は|の|も)(?:ない
        |なかった)(?:こと|旨)を(?:、[^、。]{0,16})?
      |(?:現地|現場|警察|保健所|大使館|領事館|(?:警察|捜査|衛生)当局)(?:で|において|を通じて?)(?:は|も)?[^、。]{0,6}
      |(?:安全性?|健全性|適合性?|実効性|効果|影響|内容|趣旨|答弁|動向|進捗|実績|結果|数字|数値|データ|根拠|在庫|条件
        |要件|手続き?|様子|状態|ニーズ|要請|需要|位置|場所|原因|線量|感染|陽性|違反|不具合|異常|規定|法律|法令|条文|案文|文面|文案
        |(?<![うくすつぬぶむるぐい])意思|事項|証拠|経緯|理由|課題|現場|現物|書類|帳簿|安否|生存|回復|無事|健在)(?:等
        |など)?(?:(?:について|に関して)(?:は|も)?、?|は|も|を|が|の)(?:は|も)?[^、を]{0,8}|という(?:こと)?の?|毎回
      |何度も|その都度|[0-9一二三四五六七八九十]+[回度](?:も|ほど)?)$
    |(?:精査|審査|検証|点検|分析|調査|チェック)(?:、|・|や|と|及び)$
    |(?:視察|点検|調査|検査|立入り|立ち入り|見学|試験|測定|分析|精査)(?:を?(?:いた)?し(?:て|、|まして)|を行[いっ]|の結果
      |により|に照らして)[^。]*$
    |(?:(?:[省庁府局党社]|政府|官邸)内|関係(?:省庁|府省|閣僚|部局)|対策本部|閣僚会議|連絡会議|幹部会|本省)(?!間)[^。]*$
  `;
/** 担当省庁に確認しました: asked of those who know. */
const ASKED_OF =
  /(?:[省庁局課室部社署官員長方側者先人店館院校]|当局|政府|協会|会社|本人|大使館)に(?:も|は|対して?も?|直接|電話で|再度|改めて|個別に){0,2}$/u;
/** Courtesy of one who answers: 問題意識は私も共有しております, 委員の御懸念を共有し. */
const MY_OWN = pattern('u')`
    (?:関係(?:省庁|府省)|各(?:府省|省庁?)|[省庁府局党]内|政府内)(?:と|で|の間で|において)(?:は|も)?[^。]*$
    |(?:私|私自身|私ども)は(?:大変|非常に|強く|深く)?$|(?:委員|議員|先生|[^、。]さん)と(?:は|も|の間で)?、?[^。]{0,30}$
    |(?:委員|議員|先生|[^、。]さん)(?:の|から)?(?:(?:御|ご)?指摘)?の[^、。]{0,12}(?:を|は|が)[^、。]{0,10}$
    |(?:御|ご|お)(?:懸念|認識|指摘|考え|意見|思い|気持ち|問題意識)(?:を|は|が|について)[^、。]{0,12}$
    |(?:私|我々[^、。は]{0,8}|我が(?:党|会派|国政府)|[党省府庁閣派])(?:ども)?(?:として|自身)?も、?[^、。]{0,14}$
  `;

/** 異議はないか確認した: asked. */
const WHETHER = /か(?:どうか|否か)?(?:を|、)?(?:改めて|再度)?$/u;

const CHECKED_OR_ASKED = new RegExp(`${CHECKED.source}|${ASKED_OF.source}|${WHETHER.source}`, 'u');

const HELD = '(?:認識|見解|考え方?|立場|意見|思い|見方|評価|問題意識|危機感|目標|目的)(?:は|が|も)';
/** 私と大統領の, 四か国の, 双方の. */
const OF_BOTH =
  /(?:(?:双方|両[\p{Script=Han}]{1,3}|私たち|我々|互い|[二三四五六七八2-8](?:[かカヶヵ]国|大臣|首脳|閣僚|者|人|名))(?:間)?の|[\p{Script=Han}\p{Script=Katakana}ー]と[^、。はがをに]{1,14}(?:の|で))$/u;

export const CONFIRMED_CUES: readonly Cue[] = [
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '再?確認',
    word: 'noun',
    notBefore: CHECKED_OR_ASKED,
    solo: LOOKED_INTO,
  },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '共有',
    word: 'noun',
    before: new RegExp(
      source`
    ${SHARED}(?:等|など)?(?:(?:を|が|も|は|で|の|において|について|につき)[^、]{0,10}|[はを]、[^、。]{0,16}
      |[をが][^、。]{1,8}、)$|(?:という|といった|[るい])こと(?:を|が|も)[^、]{0,8}$
    |[こそ]の(?:点|考え)(?:は|も|を|については?)、?[^、。]{0,16}$
  `,
      'u',
    ),
    solo: MY_OWN,
  },
  // Two that have values in common are so described; at a meeting they found that they had.
  {
    kind: 'CONFIRMED',
    reach: 'open',
    done: true,
    stem: '共有',
    word: 'noun',
    before: /価値観?(?:等|など)?(?:を|が|も|は)[^、]{0,10}$/u,
  },
  { kind: 'CONFIRMED', reach: 'open', stem: '特定', word: 'noun', passive: true },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '(?:共通の認識|共通認識|共通の理解|共通理解)(?:を(?:得|持|有|深め)|が(?:得られ|でき|形成))',
    word: 'verb',
  },
  // 日米の間に認識の違いはございません.
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|理解|見解|考え方?|立場)の(?:大きな)?(?:相違|齟齬|違い|食い違い|ずれ|差|隔たり)(?:は|が|も)(?:全く|一切|何ら)?(?:ない|なく|なかった|ありません(?:でした)?|ございません(?:でした)?)',
    word: 'verb',
    before:
      /(?:双方|両(?:国|者|首脳|大臣|外相|政府)|間|側と|先方と)(?:の間)?(?:で|に|は|に(?:お|つ)いて)?(?:は|も)?、?[^。]{0,10}$/u,
  },
  // To look whether it is so, together: 着実に実行されていることを確かめました.
  {
    kind: 'CONFIRMED',
    reach: 'open',
    own: true,
    stem: 'ことを(?:[^。]{0,20}、)?(?:[^。、]{0,16})?(?:互いに|改めて|共に|ともに)?確かめ',
    word: 'verb',
  },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '(?:共通の?(?:認識|理解|立場)|同じ(?:認識|立場|考え))に立',
    word: 'verb',
  },
  // 両国の|認識は共通しております: how they stand.
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '共通(?=し)',
    word: 'noun',
    before: /(?:認識|見解|考え方?|立場|問題意識|危機感|懸念|関心)(?:は|が|も)[^、。]{0,6}$/u,
  },
  { kind: 'CONFIRMED', reach: 'both', stem: '確認済み', word: 'copula', notBefore: CHECKED },
  { kind: 'CONFIRMED', reach: 'both', stem: '(?:確認|確かめ)し?合', word: 'verb' },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|見解|理解|考え方?|思い|立場|意見|問題意識|危機感|目標|方向性)を(?:完全に|全く)?(?:共に|ともに|同じく|同じに|一に|一つに)',
    word: 'noun',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|見解|理解|考え方?|思い|立場|問題意識)を(?:完全に)?一致さ',
    word: 'verb',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:一致した|共通(?:の|した)|共有(?:する|した|している))(?:認識|見解|考え方?|立場|理解|意見|問題意識)',
    word: 'copula',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:双方|両(?:国|者|首脳|大臣|外相|政府|閣僚)|私たち|我々|互い|日[米中韓露英仏独豪印加伊])(?:間)?の(?:考え方?|認識|見解|立場|意見|解釈)(?:は|が|も)[^、。]{0,6}(?:同じ|一緒|同様|共通|同一)',
    word: 'copula',
  },
  // Whose view it is stands before: 私と大統領の|考えは同じ, 我が国と豪州の|立場は共通.
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: `${HELD}[^、。]{0,10}(?:同じ|同一|共通|同様|一緒|一つ|ひとつ)`,
    word: 'copula',
    before: OF_BOTH,
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: `${HELD}[^、。]{0,10}(?:共通|軌を一に|方向を一に)`,
    word: 'noun',
    before: OF_BOTH,
  },
  { kind: 'CONFIRMED', reach: 'both', stem: `${HELD}[^、。]{0,10}重な`, word: 'verb', before: OF_BOTH },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|理解|見解|考え方?|足並み|意見)を(?:互いに|完全に)?(?:合わせ|あわせ|そろえ|揃え)',
    word: 'verb',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|理解|見解|考え方?|立場)に(?:は|も)?、?(?:[^、。]{0,10}で)?(?:は|も)?(?:大きな|何ら)?(?:相違|齟齬|違い|食い違い|ずれ|差|隔たり)(?:は|が)(?:ない|なく|なかった|ありません(?:でした)?|ございません(?:でした)?)',
    word: 'verb',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:必要性|重要性|こと|意義|立場|価値|役割|努力)を(?:互いに)?認め合',
    word: 'verb',
  },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '(?:明記|明示)',
    word: 'noun',
    before:
      /(?:(?:共同|首脳|閣僚|外相|議長|大臣)(?:声明|宣言|文書|コミュニケ|発表)|成果文書|合意文書)[^。]{0,50}$/u,
  },
  {
    kind: 'CONFIRMED',
    reach: 'open',
    stem: '(?:記載|記述|記)',
    word: 'noun',
    passive: true,
    before:
      /(?:声明|宣言|(?:共同|成果|合意)文書|コミュニケ)(?:の中)?(?:で|に|において|におきまして)(?:は|も)?、?[^。]{0,40}$/u,
  },
  // 合意文書では、…を目指すとしている.
  {
    kind: 'AGREED',
    reach: 'open',
    stem: 'とし(?=て(?:い|お))',
    word: 'verb',
    before:
      /(?:合意(?:文書|書)|共同(?:声明|宣言|文書)|首脳宣言|覚書)(?:の中)?(?:で|に(?:おいて|おきまして))(?:は|も)?、?[^。]*[うくすつぬぶむるぐ」]$/u,
  },
  // What a paper of both says: 共同声明では、…うたわれております.
  {
    kind: 'AGREED',
    reach: 'open',
    stem: '(?:うたわれ|謳われ|盛り込まれ)',
    word: 'verb',
    before:
      /(?:声明|宣言|文書|コミュニケ|ステートメント|合意|覚書)(?:の中)?(?:で|に|において|におきまして)(?:は|も)?、?[^。]*$/u,
    notBefore: /(?:昨年|一昨年|前回|年|月|先般|先の|従来)の?[^、。]{0,16}(?:声明|宣言|文書)[^。]*$/u,
  },
  {
    kind: 'AGREED',
    reach: 'open',
    done: true,
    stem: '盛り込',
    word: 'verb',
    before:
      /(?:声明|宣言|(?:共同|成果|合意)文書|コミュニケ|ステートメント)(?:の中)?に(?:も|は)?、?[^、。]{0,24}$/u,
  },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: 'を(?:改めて|共に|互いに|固く|強く|ここに)?誓(?!い?合|約)',
    word: 'verb',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'one',
    stem: '(?:支持|宣言)',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
    before: /[をと]$|ことを[^、]{0,6}$/u,
  },
  {
    kind: 'ONE_SIDED',
    sub: 'STATED',
    reach: 'one',
    stem: '(?:支持|連帯|決意)(?:の意)?を(?:改めて|強く|重ねて|共に)?(?:表明|示|表)',
    word: 'verb',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'ONE_SIDED',
    sub: 'PLEDGE',
    reach: 'one',
    stem: '(?:決意|誓い|結束|思い)を新たに',
    word: 'noun',
    joint: { kind: 'CONFIRMED' },
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:思い|認識|考え|心|気持ち)(?:で|が|は)(?:一つ|ひとつ)に',
    word: 'noun',
  },
  {
    kind: 'CONFIRMED',
    reach: 'both',
    stem: '(?:認識|思い|危機感|自覚|覚悟|問題意識|価値観?|ビジョン|懸念|決意)を分かち合',
    word: 'verb',
  },
];
