/**
 * What the one in the chair rules without a vote: a bill sent to a committee, the day of the next sitting.
 *
 * In: a sentence of whoever speaks for the meeting. Out: a draft, or null.
 * Never: what was sent there before, who is asked to speak, or how the sitting itself goes on.
 */

import { maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

/** 本案は、所管の委員会に審査を付託いたします: sent by saying so. */
const REFERRED = gated(
  /(?:委員会|部会|分科会|調査会|理事会)に(?:[^、。]{0,12}を)?(?:付託|回付|一任|委託)(?:すること(?:に|と))?(?:する|します|いたします)$/u,
);
const NUMBER = '[0-9０-９〇零一二三四五六七八九十]';
/** 次の本会議は２月10日午前10時から開きますので: the next sitting, with its day or hour. */
const SITTING = gated(
  new RegExp(
    source`
    ^(?:次の|次回の?|明日の|来週の)[^、。はが]{0,12}(?:会議|委員会|議会|総会|例会|部会|理事会
      |役員会)は、?[^。]{0,20}${NUMBER}(?:日|時|分)[^。は]{0,12}?(?:開き|開会し|開会いたし|開議し|開議いたし|開催し
      |開催いたし|行い)ます(?:ので、[^。]{0,24})?$
  `,
    'u',
  ),
);
/** そのような取扱いにさせていただきます; ということで進めていきたいと思います: ruled without a word of deciding. */
const DOES = source`
    (?:(?:決定|確認|了承|対応|実施)(?:を)?(?:いたし|し|させていただき|させて頂き)ます
      |(?:取り?扱わ|取り計らわ|進めさ|さ)せて(?:いただき|頂き)(?:ます|たいと(?:思い|存じ)ます)
      |進めて(?:いき|まいり|参り)(?:ます|たいと(?:思い|存じ|考え)ます)|(?:し|いたし)たいと(?:思い|存じ)ます
      |(?<=に)(?:いたし|し)ます|(?:よろしく)?お願い(?:し|いたし|申し上げ)ます)
  `;
const RULED = gated(
  new RegExp(
    source`
    (?:(?:(?:その|この|さ)よう|左様)に(?=(?:いたし|し)ます)
      |(?:(?:その|この|さ)よう|左様)(?:な|に)?(?:取り?扱い?|形|対応|運び|日程|割り?振り|こと)?(?:に|で|と)?
      |(?:という|との)(?:こと|形|取り?扱い)(?:に|で|と)|その(?:方向|方針|線|案|内容|予定|日程|段取り)(?:に|で)|(?:とおり|どおり|通り|同様)(?:に|で|と)?)、?${DOES}$
    |は、?[^、。はが]{0,16}(?:中止|延期|実施|開催|採択|採用|廃止|存続|維持|変更|見送り|一任|起立採決|簡易採決)(?:と
      |に)(?:いたし|し|させていただき)ます$
  `,
    'u',
  ),
);
/** それでは原案どおり承認とします: the outcome is the verb's content, not its object. */
const VERDICT = gated(
  /(?:承認|可決|否決|決定|了承|採択|不採択|同意|認定|了解|可)(?:(?:された|した|いただいた)もの)?(?:と|することと|することに)(?:する|します|いたします|させて(?:いただき|頂き)ます|した|しました|いたしました|認めます)$/u,
);
/** ご異議がなければ承認とします: asked, not ruled. */
const CONDITION = /(?:[けせてねべめれえ]ば|たら|なら|場合(?:は|に))/u;
/** Longest words of a ruling, in UTF-16 units. */
const RULING = 80;
/** The sitting itself: これで終了とさせていただきます. */
const SITTING_ITSELF = gated(/終了|散会|閉会|休憩|開会|省略|説明(?:を|は)|質疑(?:を|は)/u);
/** 全会派賛成ということですので: what a round of all groups came to. */
const ALL_FOR = gated(
  /(?:^|、)(?<all>(?:全会派|全員|全委員|各会派)(?:が|の|とも)?(?:、)?賛成(?:という(?:こと|結果)|との(?:こと|結果))?(?:で(?:す|ございます|あります|ございました|した)))(?:ので|から)?(?:、|$)/u,
);
/** 次回の委員会で改めて確認してまいります. */
const NEXT_TIME = gated(
  /次(?:回|期)?の[^、。はが]{0,16}(?:会議|委員会|総会|例会|部会|理事会|役員会)(?:で|において|にて|に)[^、。]{0,24}(?:し|いたし|行い|行って(?:まい|い)り|して(?:まい|い)り|していき)ます$/u,
);
/** そのように確認する; 順序は…とするので、よろしくお願いする: in the plain style of a summary record. */
const PLAINLY = gated(
  /^(?:それでは|では|よって)?、?(?:そのように|さように)(?<verb>確認|決定|了承|対応)する$|は、?[^。?？]{2,80}とする(?=ので、(?:どうぞ)?(?:よろしく)?お願いする$)/u,
);
/** 開始は午前十時でございます. */
const HOUR = gated(
  new RegExp(
    `^[^、。はが]{1,12}は、?(?:午前|午後)${NUMBER}+時(?:${NUMBER}+分|半)?(?:、[^、。はが]{1,12}は、?(?:午前|午後)${NUMBER}+時(?:${NUMBER}+分|半)?)?(?:から|開会|開始)?(?:で(?:す|ございます|あります)|といたします|とします)$`,
    'u',
  ),
);
/** 趣旨弁明は、提出者の森君が行います: who does what at the sitting. */
const PERFORMS = gated(
  /^(?:[^。]{0,80}は、?[^。は]{1,40}が行い、)?[^、。]{0,40}(?:弁明|説明|質疑|討論|報告|答弁|発言|挨拶|朗読)は、?[^。は]{1,40}(?:君|さん|氏|議員|大臣|委員長?|議長)が(?:行い|いたし|し)ます$/u,
);
/** 次に、大臣の演説が行われます; 議長から御挨拶がございます: what takes place at the sitting, as its clerk tells; not by which votes. */
const TAKES_PLACE = gated(
  /(?:演説|質疑|討論|選挙|(?:御|ご)?挨拶|発言|所信表明|(?:大臣|総理|長官)から、?[^、。がは]{0,30}報告)が(?:それぞれ)?(?:行われ|ござい)ます(?=(?:が、[^。]*)?[。\s]*$)|^[^。はが]{0,24}(?:選挙|指名)を行います[。\s]*$|(?:の順に|順次)[^、。はが]{0,8}(?:質疑|討論)?(?:を)?(?:行い|いたし|し)ます[。\s]*$/u,
);

/** 動議が提出されますと、…; 先例によりますと、…; 衆議院では、…: how it goes in such a case, as a rule, or elsewhere. */
const IN_GENERAL = gated(
  /場合|(?:ます|です)と、|ますれば|先例|例年|慣例|慣行|通例|先週|先日|昨年|前回|(?:衆議院|参議院|他の議会)(?:で|に)/u,
);

/** The order of the day, told by whoever keeps it. */
export function readOrderOfDay(sentence: string): Draft | null {
  if (
    !/(?:われ|ござい|行い|いたし|し)ます/.test(sentence) ||
    /お?諮り|議題/.test(sentence) ||
    IN_GENERAL.test(sentence)
  )
    return null;
  const masked = maskQuotations(sentence);
  const match = TAKES_PLACE.exec(masked);
  if (match === null) return null;
  const end = match.index + match[0].replace(/[。\s]+$/u, '').length;
  return draft({
    start: skipConnectives(masked, 0, end),
    end,
    kind: 'SCHEDULED',
    predicate: { start: match.index, end },
  });
}

/** 以上の四名の方が委員に当選されました. */
const ELECTED = gated(/が[^、。]{0,24}に当選(?:され|いたし|し)ました$/u);
/** よって、日程は追加されました: the chair draws what follows from the vote. */
const THEREFORE = gated(/^(?:よって|したがって|従って|依って)、/u);
const PAST_PASSIVE = gated(/(?:され|いたし|し|決まり)ました$/u);
/** What ends a part of the sitting, and what was lost. */
const NO_OUTCOME = gated(/否決|不成立|不採択|少数|質疑|討論|終結|終局|終了|散会|休憩|成立し|定足数/u);
const LOOKS_INTO = gated(/検討|協議|議論|審議|研究/u);
/** Only where the words before a polite request are the ruling. */
const REQUEST = gated(/ので、[^。]*$/u);

export function readRuling(sentence: string): Draft | null {
  if (
    !/付託|回付|一任|委託|ます|賛成|当選|と(?:する|した)|ました|する[。\s]*$|時.{0,8}です[。\s]*$/u.test(
      sentence,
    )
  )
    return null;
  const masked = maskQuotations(sentence);
  const end = masked.replace(/[。．\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const words = masked.slice(start, end);
  const referred = REFERRED.exec(words);
  if (referred !== null)
    return draft({ start, end, kind: 'AGREED', predicate: { start: start + referred.index, end } });
  const verdict = VERDICT.exec(words);
  if (verdict !== null && !CONDITION.test(words))
    return draft({
      start,
      end,
      kind: 'AGREED',
      refersBack: true,
      predicate: { start: start + verdict.index, end },
    });
  const plainly = words.endsWith('する') ? PLAINLY.exec(words) : null;
  if (plainly !== null) {
    const { verb } = plainly.groups!;
    const until = start + plainly.index + plainly[0].length;
    return draft({
      start,
      end: until,
      kind: verb === '確認' ? 'CONFIRMED' : 'AGREED',
      refersBack: verb !== undefined,
      predicate: { start: verb === undefined ? until - 2 : start, end: until },
    });
  }
  if (words.length <= RULING && HOUR.test(words))
    return draft({ start, end, kind: 'SCHEDULED', predicate: { start, end } });
  const polite = words.endsWith('ます');
  const from = Math.max(0, words.length - RULING);
  const ruled = polite ? RULED.exec(words.slice(from)) : null;
  if (ruled !== null && !SITTING_ITSELF.test(words)) {
    const kind = /確認[^、]*$/u.test(ruled[0]) ? 'CONFIRMED' : 'AGREED';
    const predicate = { start: start + from + ruled.index, end };
    return draft({ start, end, kind, refersBack: true, predicate });
  }
  const all = words.includes('賛成') ? ALL_FOR.exec(words) : null;
  if (all !== null) {
    const at = start + all.index + all[0].indexOf(all.groups!.all!);
    const span = { start: at, end: at + all.groups!.all!.length };
    return draft({ ...span, kind: 'AGREED', predicate: span });
  }
  if (THEREFORE.test(masked.trimStart()) && PAST_PASSIVE.test(words) && !NO_OUTCOME.test(words))
    return draft({ start, end, kind: 'AGREED', predicate: { start, end } });
  if (ELECTED.test(words)) return draft({ start, end, kind: 'AGREED', predicate: { start, end } });
  if (polite && PERFORMS.test(words))
    return draft({ start, end, kind: 'SCHEDULED', predicate: { start, end } });
  if (!/[次明来]/.test(words)) return null;
  const next = polite ? NEXT_TIME.exec(words) : null;
  if (next !== null && !LOOKS_INTO.test(next[0]))
    return draft({ start, end, kind: 'SCHEDULED', predicate: { start: start + next.index, end } });
  if (!SITTING.test(words)) return null;
  const until = end - (REQUEST.exec(words)?.[0].length ?? 0);
  return draft({ start, end: until, kind: 'SCHEDULED', predicate: { start, end: until } });
}
