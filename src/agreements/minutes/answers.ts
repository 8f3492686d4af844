/**
 * Japanese notes that answer their topic in a few words that say so themselves, wherever under it they stand:
 * 現状維持とする, コミットしてよい, 1.9.3 で対応する, 来年度から廃止; and what all present share out: 全員で分担する.
 *
 * In: a note without its marks and name. Out: where the words stand, or null.
 * Never: an opinion, a question, a condition, what was so before, or what may be done some day.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';

/** What a topic may be answered with as a noun. */
const NOUNS = [
  ...['現状維持', '見送り', '中止', '延期', '継続', '廃止', '採用', '採択', '不採用', '承認', '統一', '併用'],
  ...[
    '現状のまま',
    'このまま',
    'そのまま',
    '存続',
    '据え置き',
    '公開',
    '非公開',
    '実施',
    '開催',
    '再開',
    '休止',
    '休会',
    '変更なし',
    '現状どおり',
  ],
];
/** 中止とする, 今回は見送り, 現状維持でいく. */
const AS_NOUN = ended(
  new RegExp(
    source`
    ^(?:今回(?:は|も)|今年度?(?:は|も)|来年度?(?:は|も)|当面(?:は)?|一旦|やはり|不要なので
      |[^、。はが?？]{1,16}(?:ので|ため|から)、)?、?(?:${NOUNS.join('|')})(?:(?:と|に)(?:する|します|した)
      |で(?:いく|行く|いきます|進める|お願いします)|に(?:なった|決定|決まった))[。\\s]*$
    |^(?:今回は|今年度?は|当面は?|[^、。はが?？]{1,16}(?:ので|ため)、?)(?:現状維持|見送り|中止|延期|継続|廃止|採用
      |変更なし|変更しない)[。\\s]*$|^(?:現状維持|見送り|採用|受理)[。\\s]*$
    |^(?:とりあえず|当面は?|一旦|ひとまず|やはり)?、?(?:(?:今|現状|従来|既存|原案)の|この|その)まま(?:で(?:いく|行く|進める|よい|いい|OK|お願いします)?|進める)[。\\s]*$
  `,
    'u',
  ),
);
/** コミットしてよい, 入れていいです: leave is given. */
const PERMITTED = gated(
  /(?:(?:commit|コミット|merge|マージ|close|クローズ|backport|バックポート|採用|公開|リリース|変更|削除|登録)\s?し|入れ|取り込ん|取り入れ|消し|変え|直し|やめ|進め)[てで]も?(?:よい|良い|いい|OK|ＯＫ|構わない)(?:です|よ)?[。!！\s]*$/iu,
);
/** 1.9.3 に入れる, 2.0 では見送る: a version, and what is done in it. */
const IN_VERSION = ended(pattern('u')`
    ^(?:[A-Za-z]{1,12} ?|第|v)?[0-9]+(?:\.[0-9x]+)+(?:系|以降)?\s?(?:で|に|には|では|から|まで)(?:は
      |も)?、?\s?[^、。はが?？]{0,16}(?:入れる|入れない|対応する|直す|消す|外す|修正する|取り込む|変える|見送る|やる
      |やらない|廃止する|削除する|(?:入れる|対応する|廃止する|削除する)(?:方向|方針|こと(?:に|と)(?:する|した)))[。\s]*$
  `);
/** 来年度から廃止, 来月も継続する: from when on. */
const FROM_THEN = ended(
  /^(?:来年度?|来月|来期|今後|今年度?|次年度|[0-9０-９]{1,2}月)(?:も|は|から(?:は)?|以降(?:は|も)?)、?[^、。はが?？]{0,16}(?:(?:継続|廃止|実施|中止|変更|開始|再開|統一|統合)(?:する|します|とする)?|続ける|続けていく)[。\s]*$/u,
);
/** 練習は引き続きやっていきます, 会報は今後も発行する: what goes on. */
const GOES_ON = ended(
  /^[^、。が?？]{2,24}は、?(?:引き?続き|ひきつづき|今後も|これからも|来年度?も)、?[^、。はが?？]{0,20}(?:(?:続け|継続し|行っ|やっ|進め|実施し|開催し|発行し)てい(?:く|きます)|(?:続け|やり|継続し|実施し|開催し|発行し|行い)ます|(?:続け|や)る|(?:継続|実施|開催|発行)する|行う)[。\s]*$/u,
);
/** 募集は6月から始める, 練習は隔週で続ける: a topic of people's own, and how it will be. */
const WILL_BE = ended(pattern('u')`
    ^(?!案|今|昨年|去年|前回|普通
      |通常)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,16}は、?[^、。はがを?？]{1,16}(?:から|まで|で|に
      |ごとに|ずつ)(?:始める|続ける|増やす|減らす|分ける|借りる|頼む|配る|集める|置く|貼る|改める|行う)[。\s]*$
  `);
/** What is done with a thing, once that is settled. */
const DEEDS = [
  ...[
    '移す',
    '任せる',
    '延ばす',
    '早める',
    '遅らせる',
    '増やす',
    '減らす',
    '上げる',
    '下げる',
    '付与する',
    '延長する',
  ],
  ...[
    '短縮する',
    '公募する',
    '募集する',
    '出す',
    '止める',
    '終了する',
    '統合する',
    '分割する',
    '使う',
    '使い続ける',
  ],
];
/** 翻訳は外に移す, 公募は締切を一週間延ばす. */
const DONE_WITH = ended(
  new RegExp(
    source`
    ^(?!案|今|昨年|去年|前回|普通|通常|この|その|それ|これ)[^、。はが?？]{1,20}は、?[^、。はが?？]{1,24}(?:に|を|へ|まで
      |で|ずつ|だけ)(?:[0-9〇一二三四五六七八九十]{1,3}(?:日|週間|か月|年|時間|分|人|名|円
        |枚))?(?:${DEEDS.join('|')})[。\\s]*$
  `,
    'u',
  ),
);
/** 頻度は月一回、第三木曜とする. */
const SHAPED_AS = ended(
  /^[^、。はが?？]{1,16}は、?[^。はが?？]{2,40}[\p{Script=Han}\p{Script=Katakana}ー0-9０-９A-Za-z)）]と(?<!(?:必要|可能|目的|課題|前提|理由|根拠|中心|原因|候補|対象外)と)(?:する|します)[。\s]*$/u,
);
/** 参加費はなし, 持ち物は不要; 会場は持ち回り. */
const IS_NONE = ended(pattern('u')`
    ^(?!報告|質問|意見|欠席|議題|連絡|問題|異動|変化|返事|進展|該当)[^、。はが?？]{2,12}は、?(?:なし|無し|不要|無料|任意
      |自由|有料|必須|禁止|不可|厳禁|対象外|先着順|抽選|輪番|[^、。はが]{0,10}(?:持ち回り|輪番制|交代制|当番制|先着順))(?:と(?:する|した)
      |に(?:する|した))?[。\s]*$
  `);
/** 参加費無料で実施, 東館で開催する. */
const HELD_SO = ended(/^(?![0-9０-９])[^、。はが?？]{2,16}(?:で|にて)(?:実施|開催)(?:する|します)?[。\s]*$/u);
/** 全員一致でA案. */
const UNANIMOUS = gated(/^(?:全員|満場|全会)一致で、?[^、。はが?？]{2,20}(?<!ない|かった|ず)[。\s]*$/u);
/** 場所は東館に変更になった, 名前は鍵となった. */
const BECAME = ended(pattern('u')`
    ^[^、。はが?？]{1,20}は、?[^、。はが?？]{1,24}(?:に|へ|から|まで)(?:変更|延期|統一|移動|短縮|延長)(?:に|と)なっ(?:た
      |ています|ております)[。\s]*$
    |^(?:[^、。はが?？]{1,12}の)?(?:名前|名称|呼び方|題|会場|場所|日程|日時|担当|会長|司会|テーマ)は、?[^、。はが?？]{1,24}(?:と|に)なった[。\s]*$
  `);

/** 開催日は8日とした, 掲載を可とした; 行事は中止となった. */
const SET_SO = ended(pattern('u')`
    ^(?!前回|昨年|去年)[^が?？。]{1,24}(?:は|を)、?[^、。はがを?？]{1,24}(?<!必要|可能|目的|課題|前提|理由|中心|こと
      |もの|よう|[いるた])とし(?:た|ました)[。\s]*$
    |^[^、。?？]{1,20}[はが]、?(?:中止|延期|廃止|休会|変更)と(?:なった|なりました)[。\s]*$
  `);

/** Each of those present has a share: 全員で分担する, 次回までに各自調べる. */
const SHARED = ended(
  /(?:^|[、はに]|(?<=[\p{Script=Han}\p{Script=Katakana}]))(?:各自(?:が|で)?|各人(?:が|で)?|全員で|皆で|みんなで|手分けして|分担して|各班で|各社で)、?[^、。はが?？]{0,20}(?<!話し合|議論す|相談す|思|考え|ていく|ある|でき)(?:[うくすつぬむるぐぶ]|持参|準備|用意|対応|確認|提出|記入|作成|参加)[。\s]*$/u,
);

/** What is not yet so, or was so before. */
const UNSETTLED =
  /(?:れば|たら|なら)[、。\s]|場合|とき(?:は|に)|[るた](?:時|際)は|(?:かも|べき|たい|らしい|そう|か)[、。\s]|^(?:前回|昨年|去年|以前|既に|すでに|当時|例えば|もし|普段|ふだん)|[はにで、]まだ|(?:ない|ほう|方|の|もの)(?:が|で|も)よい[。\s]*$/u;

/** Answers are short; what is longer is not asked, in UTF-16 units. */
const LONGEST = 60;

export function findAnswer(note: string): RegExpExecArray | null {
  if (note.length > LONGEST || UNSETTLED.test(note)) return null;
  return (
    AS_NOUN.exec(note) ??
    PERMITTED.exec(note) ??
    IN_VERSION.exec(note) ??
    FROM_THEN.exec(note) ??
    WILL_BE.exec(note) ??
    (/続|つづ|今後|これから|来年/.test(note) ? GOES_ON.exec(note) : null) ??
    HELD_SO.exec(note) ??
    UNANIMOUS.exec(note) ??
    BECAME.exec(note) ??
    DONE_WITH.exec(note) ??
    SHAPED_AS.exec(note) ??
    IS_NONE.exec(note) ??
    SET_SO.exec(note)
  );
}

export function findShare(note: string): RegExpExecArray | null {
  return UNSETTLED.test(note) ? null : SHARED.exec(note);
}
