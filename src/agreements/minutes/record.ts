/**
 * Japanese minutes in full sentences (議事録, 会議録): tasks, the next meeting, and what is fixed by …は…とする.
 *
 * In: a sentence of a record that nobody is named as speaking. Out: a draft, or null.
 * Never: what is asked or explained, or how things are.
 */

import { skipConnectives } from '../../text/clauses.ts';
import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { dealsWith, isState, supposes } from './closing.ts';
import { conductsSitting } from './conduct.ts';
import { findEvent } from './due.ts';
import { findErrand } from './errands.ts';
import { isNoDecision } from './forms.ts';
import { UNFILLED } from './japanese-cues.ts';
import { findLaidDown } from './laid-down.ts';
import { readLine } from './line.ts';
import { maskNote } from './note.ts';
import { findBehind } from './owners.ts';
import { tellsOfStrangers } from './strangers.ts';

/** Posts and bodies that tasks are given to, and people by their honorific. */
const WHO =
  '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9０-９]{0,12}(?:会長|部長|委員長|理事長?|事務局長?|班長?|会計(?:担当)?|書記|幹事|係|課長?|室長|担当者?|事務局|代表|監事|主任|委員会?|部会|部|組|会員|さん|氏|君)';
const PLAIN = '[うくすつぬぶむるぐ]';
/** Nonpast, in either style: what is still to be done. */
const AHEAD = `(?:${PLAIN}|ます)`;
const TASK = ended(
  new RegExp(
    `^(?:[^、。:]{0,24}[:：]\\s*)?(?:[^、。はが]{1,24}(?:に|で|て|後)、)?(?<who>${WHO})(?:が|は、?|で|にて)[^。?？]*?(?:を|に|へ|と|まで)[^。?？はが]*?${AHEAD}(?:こと(?:に|と)(?:する|した|なった|なる))?[。\\s]*$`,
    'u',
  ),
);
/** How things are, what was said, or what is still open. */
const NO_TASK = pattern('u')`
    (?:合意|同意|了解|了承|承認)を(?:目指|前提)|を(?:要求|要望|希望|期待|提案|主張|歓迎|祈念|約束)(?:する|します|いたします|して(?:いただ|頂)[^、。]{0,6})[。\s]*$
    |(?:て|で)(?:いる|います|おります)[。\s]*$|(?<![あ当立捨建充])[てで](?:る|ます)[。\s]*$
    |[るいただうくすつぬむぐぶ]そう[。\s]*$|ございます[。\s]*$
    |(?:あり|なり|でき|思い|考え|述べ|求め|要し|含み|超え|異なり|分かり|かかり|見込まれ
      |[かがさたなばまらわ]れ)ます[。\s]*$|[かがさたなばまらわ]れる[。\s]*$
    |(?:ある|いる|なる|できる|思う|考える|述べる|求める|要する|含む|超える|異なる)[。\s]*$|かどうか|か否か|べき|[?？]
    |^第[0-9０-９〇一二三四五六七八九十百]+条
  `;
/** What holds anyway, what is wished for, or what one says of oneself: no deed of the meeting. */
const GENERAL = gated(pattern('u')`
    ^(?:以上|本日|現在|現状|従来|これまで|本来|一般に|(?:規約|会則|規則|法律|条例)(?!の?(?:改|変更|見直)))|たい、
    |(?:いただ|頂|くださ|下さ|願)[^、。]{0,4}[。\s]*$|(?:です|ません|ましょう)[。\s]*$|たりする[。\s]*$
    |(?:挨拶|あいさつ|説明|報告|紹介|質疑|意見(?:交換)?|質問)を(?:受ける|受けます|行う|行います|聞く|求める
      |いただく)[。\s]*$|(?:ふりかえる|振り返る|開会する|閉会する|散会する)[。\s]*$
    |(?:報告|説明|紹介|発表|議論|協議|検討|審議|意見交換)(?:を)?(?:する|します|行う|行います|してもらう
      |していく)[。\s]*$|(?:目的|目標|理由|課題|必要|可能|相違ないこと)[^、。]{0,6}[。\s]*$
  `);
/** 模擬店は二班の森が担当する. */
const CHARGED = ended(
  new RegExp(
    source`
    は、?[^、。はが?？]{1,16}が担当(?:する|します)[。\\s]*$
    |^(?!普段|通常|例年|従来|現在|昨年
      |前回)[^、。はが]{1,24}は、?(?:(?:${WHO}|役員|理事)(?:および|及び|ならびに|と|・|や))*(?:${WHO}|役員
      |理事)が(?:行う|行います|(?:準備|用意|手配|対応|作成|連絡|実施|管理|確認|調整)(?:する|します))[。\\s]*$
  `,
    'u',
  ),
);
/** No charge is without one of these, and most sentences have none. */
const MAYBE_CHARGED = gated(/が(?:担当|行う|行います|準備|用意|手配|対応|作成|連絡|実施|管理|確認|調整)/u);
const FIXED = ended(/(?:は、?|を)[^、。はを]{1,30}と(?:する|した|します|しました)[。\s]*$/u);
/** 三部構成とする; 広告は掲載しない: what it will be, and what will not be done. */
const SHAPED = ended(pattern('u')`
    (?:構成|形式|体制|方式|制|案|扱い|対象|負担|担当|通り|どおり|無し|なし|不可|可|会場|議題|から|まで|のみ|ずつ
      |[\p{Script=Han}\p{Script=Katakana}ー〇)）])と(?:する|します)[。\s]*$|ものと(?:する|した|します|しました)[。\s]*$
    |[はを][^、。はが]{0,16}(?:し|行わ|行な|設け|出さ|認め|使わ|開か|配ら|集め|取ら|含め|入れ|変え|載せ
      |受け|作ら|買わ|借り|貼ら|呼ば)ない[。\s]*$|[はを][^、。はが]{0,16}(?:し|行い|行ない|行な|設け|出し|認め|使い|開き|配り|集め|取り|含め|入れ
      |変え|載せ|受け)ません[。\s]*$
  `);
/** 全員、六月の開催に賛成; この進め方で承認を得る. */
const ALL = ended(
  /(?:承認|了承|了解|同意)を得る[。\s]*$|(?:全員|満場)(?:が|は|で|一致で)?、?[^。、]{0,24}(?:賛成|同意|了承|承認)(?:した|しました|された)?[。\s]*$/u,
);
/** 来月になるだろう: what is thought, heard or expected. */
const UNSURE = ended(
  /(?:だろう|でしょう|かもしれない|かもしれません|はずだ|はずです|らしい|ようだ|ようです|模様|見込み|見通し|ず(?:に)?(?:いる|います|おります))(?:である|です|だ)?[。\s]*$/u,
);
/** 聞いた方がいい: what one thinks best. */
const RATHER = ended(/(?:方|ほう)が(?:よ|良|い)い[。\s]*$/u);
/** …を必要とする: how things are. */
const NEEDS = ended(
  /(?:必要|可能|目的|課題|前提|理由|根拠|得意|中心|原因|[月旬日頃週休]を候補)と(?:する|した|します|しました)[。\s]*$/u,
);
/** 新しい理事会で再度検討する, 次回引き続き議論する. */
const PUT_OFF = gated(
  /(?:を|まで)待つ[。\s]*$|持ち帰(?:り|って)[^、。]{0,6}検討|様子を見る|継続(?:審議|協議|検討)|持ち越|見送り|保留|(?:再度|改めて|次回)[^。]{0,16}(?:検討|議論|協議|審議)|再検討|検討(?:課題|事項)/u,
);
/** What a meeting sets up or does away with. */
const SET_UP = ended(
  /を(?:新たに|正式に)?(?:(?:設置|新設|創設|設立|発足|廃止|解散)する|設ける|置く)[。\s]*$/u,
);
/** 鍵は|当日、前の係より次の係へ引き継ぐ: a day to come, and what is done then. */
const ON_THE_DAY = gated(
  new RegExp(
    source`
    (?:当日|翌日|後日|後ほど|後程|追って|別途|次回まで|来[週月年]|今[週月](?:中|末)
      |[0-9一二三四五六七八九十]+月(?:に|まで|から|の|中|末|[上中下]旬)
      |[0-9一二三四五六七八九十]+日(?:に|まで|から|より)|[0-9]/[0-9]+(?:に|まで|から|より)?)(?=[^。]*[。\\s]*$)
  `,
    'u',
  ),
);
/** Looked for behind the first such day alone, and from the end: …へ引き継ぐ. */
const HANDED_ON = ended(
  new RegExp(`(?:を|に|へ|から|より)(?:[^。、はが]|(?<=[にで])は)*${AHEAD}[。\\s]*$`, 'u'),
);

/** Told by two characters, before a day is looked for. */
const ENDS_AHEAD = ended(new RegExp(`${AHEAD}[。\\s]*$`, 'u'));

function isOnTheDay(note: string): boolean {
  if (!ENDS_AHEAD.test(note)) return false;
  const day = ON_THE_DAY.exec(note);
  return day !== null && HANDED_ON.test(note.slice(day.index + day[0].length));
}
/** 不足分は後ほどお渡しします. */
const LATER = ended(
  /(?:後程|後ほど|後日|追って)[^。、はが]{0,14}お[^。、]{1,6}(?:します|致します|いたします)[。\s]*$/u,
);
/** 統一地方選の影響で来月に延期となりました, 参加費は本会の負担となる. */
const BECAME = gated(pattern('u')`
    は、?(?:延期|中止|廃止|変更)とし、|(?:延期|中止|変更|廃止|休会|負担|採用|実施|開催|参加|見合わせ)(?:に
      |と)(?:なった|なりました|なる|なります|する|します|した|しました)[。\s]*$
    |(?:留任|再任|就任|続投)(?:に|と)(?:なる|なります)[。\s]*$
    |(?:可決|承認|了承|決定|採択|再任|留任|続投|存続|統一|据え置き|現状維持|(?:原案|提案|案|例年|従来|現行|前年度?|昨年度?|前回|前期|決定)の?(?:とおり|どおり|通り))(?:に|と)(?:なった|なりました)[。\s]*$
    |^(?!昨年|去年|前回|従来|当時)(?:[^、。はが]{2,24}は、)?[^、。はが]{2,24}は、?[^、。はが]{0,10}(?:中止|延期|廃止|休止|休会|見合わせ|取り?(?:や|止)め|見送)(?:る|する|します|ります|ます)[。\s]*$
  `);
/** 参加者は前年どおりとなった: what was counted or found, rather than settled. */
const COUNTED = ended(
  /(?:実績|結果|者数|人数|件数|回数|金額|総額|合計|売上げ?|収入|支出|収支|残高|参加者|来場者|入場者|来街者|応募者?|回答者?|回収率|得票|順位|成績|監査|検査|点検|測定)は、?[^。]*(?:とおり|どおり|通り|据え置き)(?:に|と)(?:なった|なりました)[。\s]*$/u,
);
/** 荒天の場合は舟を中止する: only if it comes to that. */
const CASE = gated(/^(?<condition>[^、。はが]{1,16}(?:場合|とき|際))(?:に)?は/u);
function inCase(note: string, at: number): Partial<Draft> {
  const condition = CASE.exec(note)?.groups?.condition;
  return condition === undefined
    ? {}
    : { modality: 'conditional', condition: { start: at, end: at + condition.length } };
}
/** 案内状は事務局から発送する: what is done with something, in the plain or the polite style of the record. */
const DEED = ended(
  new RegExp(
    `(?:を|に|へ|から|より|で)(?:[^、。はが]{0,24}|[^。はが]{1,24}[しりいきてえけせめれ]、[^、。はがを]{0,10})${AHEAD}[。\\s]*$`,
    'u',
  ),
);
/** 見積もりを取り、次回報告します: a report that is due. */
const REPORTED_NEXT = ended(
  /次(?:回|の)(?:[^、。はが]{0,10}(?:で|に))?、?(?:報告|提示|提出|発表|説明)(?:する|します)[。\s]*$/u,
);
/** 選び方について議論され、会長が頼むことになる. */
const RESULTING = gated(/(?:議論|協議|審議|検討|相談|話し合)[^。、]{0,8}、[^。]*こと(?:に|と)なる$/u);
/** 七月の会で業者を決める予定です, 八月にかけて行う計画である: meant to be done, by nobody else. */
const PLANNED = ended(
  /^(?![^。]*(?:から|より)は?、)(?![^。]*[^、。]{1,12}(?:社|省|庁|市|県|国|町|村|区|氏|さん|協会|大学)(?:が|は|では|で))[^。?？]*[うくすつぬむるぐぶ](?:予定|計画)(?:です|である|でいる|だ)?[。\s]*$/u,
);
/** 役員は11月の理事会で決める: what is next to be done with it. */
const AT_NEXT = ended(
  /(?:[0-9〇一二三四五六七八九十]{1,3}月|次回|来月|次)の?[^、。はが]{0,14}(?:会|会議|ミーティング)(?:で|において|にて)、?[^、。はが]{0,16}(?:決定|決める|承認|報告|発表|提示|意見交換|説明|確認|選出|採決)(?:を?する|を行う|します|を行います)?[。\s]*$/u,
);
/** Which way it is meant to go: 16時に取りに行く方針です, 来月で調整する. */
const WAY = ended(
  /(?:方針|方向)(?:です|である|でいる)[。\s]*$|(?:[うくすつぬむるぐぶい]|の(?=方向))(?:方針|方向)[。\s]*$|(?:方向|方針|線)で(?:調整|準備)(?:する|します|中)?[。\s]*$/u,
);
/** 不要との意見が大勢を占め、配布しない: what most held, and what follows from it. */
const PREVAILED = gated(
  new RegExp(
    `(?:意見|声)(?:が|は)?(?:大勢|多数|大半|大部分|過半)(?:を占め|であり|で)(?:た(?:ため|ので|ことから))?、(?<what>[^。、]*?(?:${PLAIN}|ない))(?:こと(?:に|と)(?:する|した|なった))?$`,
    'u',
  ),
);
const DAY = '[0-9〇一二三四五六七八九十]{1,3}';
const NEXT = gated(
  new RegExp(
    `^(?:次回|第${DAY}回)[^。]{0,40}(?:${DAY}[月日時]|未定)[^。]{0,30}(?:行う|開く|開催(?:する)?|実施(?:する)?|とする|予定|から|にて|より|です|である)?[。\\s]*$`,
    'u',
  ),
);
const HELD = ended(
  new RegExp(
    `${DAY}[日時分頃旬](?:[(（][^)）]{1,3}[)）])?[^。、]{0,12}(?:に|から|より)[^。、]{0,16}(?:開催|実施|集合)(?:予定)?[。\\s]*$`,
    'u',
  ),
);
/** 4月21日(日) 10時総会開会, 当日8時30分集合: a day, an hour, and what begins. */
const AT = gated(
  new RegExp(
    source`
    (?:当日|${DAY}日(?:[(（][^)）]{1,3}[)）])?|[0-9]/[0-9]{1,2}(?:[(（][^)）]{1,3}[)）])?)、?\\s*(?:午前
      |午後)?${DAY}時(?:${DAY}分|半)?(?:に|から|より)?[^。、はがをた]{0,10}(?:開会|集合|開始|開催)(?!した|しました|され)
  `,
    'u',
  ),
);
/** 第七回部会を東館で開催した. */
const HELD_ALREADY = ended(/(?:た|ました|られた|たい|たいと思う|たいと思います)[。\s]*$/u);
/** 平成23年11月21日（月曜日）10時、場所は東館: a day, an hour, and where. */
const WHERE = gated(
  new RegExp(
    `^(?:[^、。はが]{0,8}年度?|[^、。はが]{1,14}は、?)?${DAY}月${DAY}日(?:[(（][^)）]{1,5}[)）])?、?(?:午前|午後)?${DAY}時[^。はが]{0,12}、?(?:場所|会場|於)(?:は|[:：])`,
    'u',
  ),
);
/** 4月2日 早朝例会 社会奉仕委員会担当. */
const ROW = gated(
  new RegExp(
    `^${DAY}(?:月\\s*${DAY}日|/${DAY})(?:[(（][^)）]{1,3}[)）])?\\s+\\S[^。]*(?:担当|予定)(?:[(（※][^。]*)?$`,
    'u',
  ),
);
/** Looked for first: neither a day nor an hour is without one of these. */
const DAY_OR_HOUR = gated(/[日月時分頃旬/]/);
const DATED = gated(new RegExp(`${DAY}月${DAY}日|${DAY}時`, 'u'));

/** 去年は頼んだが、今年は係で行う: what was so stands before what is to be. */
const CONTRAST = gated(
  /^[^。]{4,80}?(?:(?:まし|でし|だっ|あっ|[いきしちりけせてべれえ])た|ています|ている|ます|です)が、(?=[^。]{6,})/u,
);
function beginOfMain(sentence: string): number {
  return sentence.includes('が、') ? (CONTRAST.exec(sentence)?.[0].length ?? 0) : 0;
}

export function readRecord(sentence: string, context: SentenceContext): Draft | null {
  const found = readDeed(sentence, context);
  if (found === null || found.kind === 'DEFERRED') return found;
  // What one or another said settles nothing, nor what others do.
  return context.voiced() || tellsOfStrangers(sentence, context.head) ? null : found;
}

function readDeed(sentence: string, context: SentenceContext): Draft | null {
  const masked = maskNote(sentence);
  // …を贈呈する③。 gives what is decided a number of its own.
  const end = masked.replace(/[①-⑳]?[。．.、，\s]+$/u, '').length;
  const start = skipConnectives(masked, beginOfMain(masked), end);
  if (end <= start) return null;
  const note = masked.slice(start, end);
  const make = (kind: Draft['kind'], at: number, fields: Partial<Draft> = {}) =>
    draft({ start, end, kind, predicate: { start: start + at, end }, ...fields });
  // What one is noted to have said is no deed of the meeting.
  if (readLine(sentence, context.names()).name !== null) return null;
  if (PUT_OFF.test(note)) return make('DEFERRED', 0);
  if (NEEDS.test(note) || UNSURE.test(note) || conductsSitting(note)) return null;
  const became = BECAME.exec(note) ?? SHAPED.exec(note) ?? ALL.exec(note);
  if (became !== null) return COUNTED.test(note) ? null : make('AGREED', became.index, inCase(note, start));
  if (NO_TASK.test(note)) return null;
  if (
    (NEXT.test(note) && !HELD_ALREADY.test(note)) ||
    (DAY_OR_HOUR.test(note) && (HELD.test(note) || AT.test(note) || WHERE.test(note) || ROW.test(note))) ||
    (context.section === 'next' && DATED.test(note))
  )
    return make('SCHEDULED', 0);
  if (context.section === 'tasks' && !RATHER.test(note)) return make('SCHEDULED', 0);
  if (context.section === 'decisions')
    return UNFILLED.test(note) || isNoDecision(note) ? null : make('AGREED', 0);
  // What stands in brackets is blanked out in the note.
  if (/担当[)）]。?$/u.test(sentence) && findBehind(sentence.slice(start, end), context.names()) !== null)
    return make('SCHEDULED', 0);
  if (MAYBE_CHARGED.test(note) && CHARGED.test(note)) return make('SCHEDULED', 0);
  const task = findErrand(note, context.names()) ?? TASK.exec(note);
  if (task !== null) {
    const who = task.groups!.who!;
    const at = start + task.index + task[0].indexOf(who);
    return make('SCHEDULED', 0, { owner: { start: at, end: at + who.length } });
  }
  const prevailed = PREVAILED.exec(note);
  if (prevailed !== null) return make('AGREED', note.length - prevailed.groups!.what!.length);
  const laid = findLaidDown(note, sentence);
  if (laid !== null && !context.apart())
    return make(/まで|各/u.test(note) ? 'SCHEDULED' : 'AGREED', laid.index);
  const fixed = FIXED.exec(note) ?? SET_UP.exec(note);
  if (fixed !== null) return make('AGREED', fixed.index);
  if (
    WAY.test(note) ||
    findEvent(note) !== null ||
    (/予定|計画/.test(note) &&
      PLANNED.test(note) &&
      !/(?:れる|検討する|協議する|議論する|審議する|調整する|相談する)(?:予定|計画)/.test(note) &&
      !context.apart())
  )
    return make('SCHEDULED', 0);
  if (RESULTING.test(note)) return make('AGREED', 0);
  if (REPORTED_NEXT.test(note) || AT_NEXT.test(note)) return make('SCHEDULED', 0);
  if (GENERAL.test(note)) return null;
  if (isOnTheDay(note) || LATER.test(note)) return make('SCHEDULED', 0);
  return (!context.minutes || /。\s*$/u.test(sentence)) &&
    DEED.test(note) &&
    !isState(note) &&
    !dealsWith(note) &&
    !supposes(note) &&
    !context.apart()
    ? make('AGREED', 0)
    : null;
}
