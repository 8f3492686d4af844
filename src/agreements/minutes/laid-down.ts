/**
 * What Japanese minutes lay down for those who come: 各班は名簿を出すこと, 上着着用のこと, 八時集合, 11/10(土) 10:00〜 総会.
 *
 * In: the words of a note or of a sentence. Out: where they stand that lay it down, or null.
 * Never: a requirement that things meet (…であること), what a list is about, or the hours of this sitting.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';

const TO_DO = gated(pattern('u')`
    ^(?!.*(?:のは|とは|(?:から|より)、|(?:目的|課題|趣旨|理由|要点|特徴|大切|重要|必要|目標|条件|利点|問題|意見|要望|希望)(?:は|として|な
      |が)))[^?？]*(?:を|に|へ|は|が)[^、。はが?？]{0,24}(?<!であ|あ|い|でき|出来|(?<!行)な|思う|考え)(?:[うくすつぬむぐぶ]|(?<!い)る
      |ない)こと[。、\s]*$
  `);
/** 上着着用のこと; 集合のこと. */
const AS_NOUN = gated(
  /(?:集合|着用|持参|提出|厳守|記入|返却|徹底|連絡|参加|出席|使用|準備|報告|記載|申告|協力|参照|携帯|用意|解散|完了)のこと[。、\s]*$/u,
);

/** 総会までにやること: what a list is about. */
const HEADS = gated(
  /(?:まで(?:に)?|今後|次に|当日)[^、。をにが]{0,4}(?:やる|する|決める|行う)(?:べき)?こと[。、\s]*$/u,
);

/** @param sentence as printed: what is asked of nobody in particular ends as a sentence does */
export function findLaidDown(note: string, sentence: string): RegExpExecArray | null {
  if (!/こと[。、\s]*$/u.test(note) || HEADS.test(note)) return null;
  const noun = AS_NOUN.exec(note);
  if (noun !== null) return noun;
  return /まで|各|[はが日]/u.test(note) || /[。、]\s*$/u.test(sentence) ? TO_DO.exec(note) : null;
}

const DATE = '[0-9]{1,2}(?:月|/)[0-9]{1,2}日?(?:[(（][^()（）]{1,3}[)）])?';
const HOUR =
  '(?:午前|午後|am ?|pm ?)?[0-9〇一二三四五六七八九十]{1,3}(?:時(?:半|[0-9〇一二三四五六七八九十]{1,3}分)?|[:：][0-9]{2})';
const TILL = `(?:\\s?[~〜～-]\\s?(?:${HOUR})?)?`;
const FROM = gated(
  new RegExp(
    source`
    ^(?!(?:日\\s?時|開催|開会|閉会|時間|昨年|前回))[^。?？]{1,40}?${HOUR}${TILL}(?:に|から|より)?[^。、はがを?？]{0,14}(?:集合|開始|出発|解散|開場|設営)(?:予定|のこと|と(?:する|した)|する)?(?:、[^。はが]{0,14}(?:まで|終了|解散))?[。\\s]*$
  `,
    'iu',
  ),
);
/** 5/12(土)19:00〜 新旧合同の会. */
const ROW = gated(
  new RegExp(
    `^${DATE}[\\s\\u3000]*${HOUR}${TILL}[\\s\\u3000]+(?!開会|開始)[^。はがを?？]{2,20}(?:会|式|祭り?|大会|ミーティング|研修|講座)(?:[\\s\\u3000]+\\S{1,16}){0,3}[。\\s]*$`,
    'iu',
  ),
);
/** 日程は9月22日(木)で一時間ほど、公開で実施; 原稿作成3月中. */
const HELD = ended(
  new RegExp(
    `^(?!昨年|前回)[^、。が?？]{1,14}は、?${DATE}[^。が?？た]{0,24}(?:実施|開催|行う|開く)(?:する)?[。\\s]*$|^[^、。はがを?？]{2,16}(?:作成|提出|校正|入稿|印刷|配布|発送|締め?切り?)[\\s\\u3000]?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:中|末|まで|頃|[上中下]旬)[。\\s]*$`,
    'u',
  ),
);
/** 実施日 6月3日(日) 9:30〜. */
const FIELD = gated(
  new RegExp(
    `^(?:実施日?|開催日?|期日|予備日|集合|締め?切り?|練習日?|本番|当日)[\\s\\u3000:：]+${DATE}[^。はが]{0,24}$`,
    'u',
  ),
);

/** A day or an hour that is fixed for those who come. */
export function findProgramme(note: string): RegExpExecArray | null {
  if (!/[0-9時]/.test(note)) return null;
  return (
    (/[時:：]/.test(note) ? FROM.exec(note) : null) ?? ROW.exec(note) ?? FIELD.exec(note) ?? HELD.exec(note)
  );
}
