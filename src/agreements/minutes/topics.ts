/**
 * What becomes of a topic, in notes of one line: 申込みはフォームで受ける, 札は訳さない, 広告費は月30万まで, 棚は廃棄、鍵は森さん.
 *
 * In: the words of a note. Out: where they stand that settle the topic, or null.
 * Never: how a thing is, what it does by itself, what was so before, what is only thought of, or who does something.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';
import { isThing } from '../../text/things.ts';
import { leavesOpen } from './closing.ts';
import { OPEN, STATE } from './note.ts';
import { DEED_NOUN, DEED_VERB } from './verbs.ts';

/** What is spoken of: no person's doing, no time before, no word that points. */
const TOPIC = source`
  (?!(?:案|昨|去年|前|例年|現|今(?!月|度|年|期)|これ|それ|あれ|この|その|どの|普|通常|元々|もともと|本来|実際|他社|先方|私|自分
    |報告|質問|意見|要望|感想|理由|原因|目的|背景|課題|問題|懸念|欠席|出席|参加者|収入|残高|結果)(?!者は))[^、。はがを?？:：→⇒]{1,24}は、?
`;
/** What is so by habit or by chance, or is still to come. */
const HABIT = gated(
  /普段|通常|いつも|例年|従来|昨年|去年|前回|まだ|もう|既に|すでに|これから|これまで|今まで|後日|別途|今後|おそらく|多分|たぶん|自動|勝手に/u,
);

/** 申込みはフォームで受ける; 外の人には札を付けない. */
const DONE_TO = ended(
  new RegExp(
    source`
    ^${TOPIC}(?:(?:今年度?|今回|当面|次回|来年度?|原則)(?:は|も)?、?)?(?:[^、。はが?？]{1,12}ではなく、?)?[^、。はがを?？]{0,24}${DEED_VERB}[。\\s]*$
    |^[^、。はがを?？]{2,16}(?:に|で|へ|から)は、?[^、。はが?？]{1,20}を[^、。はがを?？]{0,8}${DEED_VERB}[。\\s]*$
  `,
    'u',
  ),
);
/** 申請の書類は前もって出してもらう. */
const HAVE_DONE = ended(
  new RegExp(`^${TOPIC}[^、。はが?？]{0,24}[てで](?:もらう|いただく|頂く)[。\\s]*$`, 'u'),
);
/** 写真は本人の許しを取る: a thing does nothing itself. */
const WITH_THING = ended(
  new RegExp(
    `^(?<thing>(?!昨|去年|前)[^、。はがを?？]{2,20})は、?[^、。はが?？]{1,20}を[^、。はがを?？]{0,10}${DEED_VERB}[。\\s]*$`,
    'u',
  ),
);
function withThing(note: string): RegExpExecArray | null {
  const match = note.includes('を') ? WITH_THING.exec(note) : null;
  return match !== null && isThing(match.groups!.thing!.slice(-8)) ? match : null;
}
/** 掲示は毎週火曜に投稿, 契約は三月末で解約. */
const DONE_NOUN = ended(new RegExp(`^${TOPIC}[^、。はがを?？]{0,20}(?:${DEED_NOUN})[。\\s]*$`, 'u'));
/** 棚はやめて、箱に一本化. */
const DONE_BOTH = ended(
  new RegExp(
    `^${TOPIC}[^、。はがを?？]{0,16}(?:[しりきみびちいめけせえてでず]|ずに)、[^、。はがを?？]{0,16}(?:${DEED_NOUN}|${DEED_VERB})[。\\s]*$`,
    'u',
  ),
);
/** 広告費は月30万まで, 公開は次々回から, 正式版は年度内, 棚の色は次の期. */
const UNTIL = ended(
  new RegExp(
    source`
    ^${TOPIC}[^、。はがを?？]{0,14}(?:[0-9０-９一二三四五六七八九十]{1,4}(?:[万千]?円?|人|名|件|分|時間?|枚|個|台|回|日|本|週間?|か月|ヶ月|万|行|文字)(?:まで|以内|以上|以下)
      |(?:次々?|翌|来|再来)(?:回|週|月|年度?|期|号|版|会合|例会|スプリント|リリース)?(?:の[^、。はがを]{1,6})?(?:から|まで)
      |年度?内|今年度?中|次(?:の)?(?:スプリント|リリース|版|号|期|年度))[。\\s]*$
  `,
    'u',
  ),
);
/** 掲出の順は申込順で, 机は現状維持で; 電源は持参でお願いする. */
const SO = ended(
  new RegExp(
    source`
    ^${TOPIC}[^、。はがを?？]{1,20}(?<!欠席|出席|不在|順調|無事|都合|理由|影響|状態|ところ|だけ|こと|もの|の|様子|段階|予定|方向|途中|好評|盛況|不調|未定|程度|ぐらい|くらい|ほど|中|後|前|ま)で(?:お願い(?:する|します)|いく|行く|進める|やる)?[。\\s]*$
  `,
    'u',
  ),
);
/** 採択は20件、枠は8件とする. */
const BOTH_AS = ended(
  new RegExp(
    `^${TOPIC}[^、。はがを?？]{1,14}、[^、。はがを?？]{1,12}は[^、。はがを?？]{1,14}(?<!必要|可能|目的|前提|こと|もの)とする[。\\s]*$`,
    'u',
  ),
);
/** 雨でも開催, 荒天時は中止. */
const WEATHER = ended(
  /^(?:小?雨|雨天|荒天|少雨|悪天候?|雪|欠席者?がいて|人数が(?:少なく|揃わなく))(?:の?(?:場合|とき|時))?(?:で|て)?も、?(?:開催|実施|決行|行う|やる)(?:する)?[。\s]*$/u,
);
/** 承認は一人に緩める, 一人の承認でよいことに改める. */
const CHANGED = ended(
  /^[^、。はがを?？]{2,24}(?:に|へ)(?:緩める|改める|変える|絞る|揃える|そろえる|統一する|増やす|減らす|延ばす|広げる|下げる|上げる|寄せる|切り替える|乗り換える)[。\s]*$/u,
);
/** 掲示は今年はなし. */
const NONE_NOW = ended(
  new RegExp(
    `^${TOPIC}(?:今年度?|今回|来年度?|次回|当面|当日)(?:は|も)、?(?:なし|無し|不要|中止|お休み|休み|見送り|やらない)[。\\s]*$`,
    'u',
  ),
);

/** None of them is without one of these. */
const MAYBE = /は|も|[にへ][緩改変絞揃そ統増減延広下上寄切乗]/;
/** Longer lines are no such notes, in UTF-16 units. */
const LONGEST = 60;

/**
 * What settles a topic; null where nothing does.
 * @param proposes whether what is done, as a verb says it, may be an idea
 */
export function findTopic(note: string, proposes: () => boolean): RegExpExecArray | null {
  if (note.length > LONGEST || !MAYBE.test(note)) return null;
  const match = asWhole(note) ?? asParts(note);
  return match !== null && ENDS_VERB.test(note) && proposes() ? null : match;
}
const ENDS_VERB = ended(new RegExp(`(?<!と)(?<!で進め)${DEED_VERB}[。\\s]*$`, 'u'));

function asWhole(note: string): RegExpExecArray | null {
  if (HABIT.test(note) || OPEN.test(note) || STATE.test(note) || leavesOpen(note)) return null;
  const both = note.includes('、') ? (DONE_BOTH.exec(note) ?? BOTH_AS.exec(note)) : null;
  const found = both ?? SO.exec(note) ?? WEATHER.exec(note);
  if (found !== null) return found;
  if (!VERB_ENDS.test(note)) return DONE_NOUN.exec(note) ?? UNTIL.exec(note) ?? NONE_NOW.exec(note);
  return (
    DONE_TO.exec(note) ??
    withThing(note) ??
    (/[てで]/.test(note) ? HAVE_DONE.exec(note) : null) ??
    NONE_NOW.exec(note) ??
    CHANGED.exec(note)
  );
}
/** Most patterns are of one or the other: asking the end first is many times quicker. */
const VERB_ENDS = ended(/[うくすつむるぶい][。\s]*$/u);

/** 棚は廃棄、鍵は森さん: the first settles something, and the next goes on in the same few words. */
function asParts(note: string): RegExpExecArray | null {
  const parts = note.split(/、/u);
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.some((part) => part.length > LONG_PART))
    return null;
  if (OPEN.test(note) || HABIT.test(note) || parts.some((part) => leavesOpen(part))) return null;
  const [first] = parts;
  return DONE_NOUN.test(first!) || DONE_TO.test(first!) ? WHOLE.exec(note) : null;
}
const MOST_PARTS = 3;
const LONG_PART = 24;
const WHOLE = /^.+$/su;
