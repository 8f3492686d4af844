/**
 * Japanese notes without a mark, a word or a person that says they are an outcome: told by what is done in them, and where they stand.
 *
 * In: the words of a line. Out: drafts, or null where the line settles nothing.
 * Never: a plain line where the notes mark their decisions, how things are, or what is one of several ideas.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { findAnswer } from './answers.ts';
import { leavesOpen, settles, supposes } from './closing.ts';
import { findEvent, findFavour, findInCase, findOnDay, findReasoned } from './due.ts';
import {
  AND_DEED,
  AS_A_RULE,
  AS_BEFORE,
  COMES_TO,
  DATED,
  DECIDING_VERB,
  DEFINED,
  DOTTED_DEED,
  DUE,
  dayIn,
  ENDS_DEED,
  ENDS_SETTLED,
  EVERYTHING,
  HANDED_TO,
  HONOURED,
  IDEA,
  LED,
  MOVED,
  MOVED_TO,
  NEXT,
  NOTED_DEED,
  OFFICE,
  PAST_DAY,
  PAST_TIME,
  PLAIN,
  POLICY,
  PUT_IN,
  PUT_TO,
  ROLE,
  SETTLED,
  SETTLED_TO,
  TAKEN_FOR,
  TAKES,
  TAKES_PART,
  TO_GET,
  TURNED_TO,
  UNABLE,
  UNDER_WAY,
} from './japanese-cues.ts';
import { findLaidDown, findProgramme } from './laid-down.ts';
import type { Line } from './line.ts';
import { type Make, OPEN, STATE, TASK } from './note.ts';
import { taskEnclosed } from './owners.ts';
import { findTopic } from './topics.ts';
import { readVerdict } from './verdict.ts';

export function readPlainNote(
  sentence: string,
  note: string,
  line: Line,
  make: Make,
  owned: (at: RegExpExecArray) => Partial<Draft>,
  context: SentenceContext,
): readonly Draft[] | null {
  const isSaid = line.name !== null || !context.narrated;
  const ruling = isSaid ? note.replace(GRANTED, '') : note;
  if (OPEN.test(withoutGround(ruling)) || DEFINED.test(note) || HABITUAL.test(note)) return null;
  let match = MOVED_TO.exec(note);
  if (match !== null && !supposes(note.slice(0, match.index))) return make('AGREED', match);
  if (isSaid) {
    match = context.minutes && !context.apart() ? readVerdict(note) : null;
    return match !== null && context.closes() ? make('AGREED', match) : null;
  }
  match =
    DATED.test(note) && !PAST_DAY.test(note) ? (DUE.exec(note) ?? findOnDay(note, context.ownDays)) : null;
  if (match !== null) return make('SCHEDULED', match);
  match =
    NEXT.exec(note) ??
    ROLE.exec(note) ??
    (context.section === 'next' && !TENTATIVE.test(note) ? dayIn(note) : null);
  if (match !== null) return make('SCHEDULED', match);
  match = UNDER_WAY.exec(note) ?? (MAYBE_HANDED.test(note) ? HANDED_TO.exec(note) : null) ?? LED.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  match = TO_GET.exec(note);
  if (match !== null && !PAST_TIME.test(note) && !FROM_ONE.test(note) && !context.apart())
    return make('SCHEDULED', match);
  match =
    findFavour(note) ??
    (!MAYBE_PUT.test(note) || FROM_ONE.test(note) || leavesOpen(note) ? null : PUT_TO.exec(note));
  if (match !== null && !PAST_TIME.test(note) && !context.apart()) return make('SCHEDULED', match);
  match = findLaidDown(note, sentence);
  if (match !== null && !context.apart())
    return make(/まで|各|[時日]/u.test(note) ? 'SCHEDULED' : 'AGREED', match);
  match = findProgramme(note);
  if (match !== null && !context.head.includes(note.toLowerCase()) && !context.apart())
    return make('SCHEDULED', match);
  match = findEvent(note);
  if (match !== null && !context.apart()) return make('SCHEDULED', match);
  const inCase = context.marked ? null : findInCase(note, context.answers());
  if (
    inCase !== null &&
    (context.closes() || context.answers() || sentence.endsWith('。')) &&
    !context.apart()
  )
    return make('AGREED', EVERYTHING.exec(note)!, { modality: 'conditional' }).map((entry) => ({
      ...entry,
      condition: { start: entry.start, end: entry.start + inCase.groups!.condition!.length },
    }));
  match = findReasoned(note);
  if (match !== null && !context.apart()) return make('AGREED', EVERYTHING.exec(note)!);
  match = FOR_NOW.exec(note);
  if (match !== null && !context.apart())
    return make('AGREED', match).map((entry) => ({
      ...entry,
      end: entry.start + match!.groups!.what!.length,
    }));
  match = readSettled(note, context);
  if (match !== null && !context.apart()) return make('AGREED', match);
  // Where decisions are marked, what is only done to something is proposed, unless it is the last word.
  match = findTopic(note, () => context.marked && !context.closes() && !context.answers());
  if (match !== null && !context.apart()) return make('AGREED', match);
  const printed = sentence.slice(line.start, line.end);
  if (EVENT_ROW.test(printed) && !context.head.includes(printed.toLowerCase()) && !context.apart())
    return make('SCHEDULED', EVERYTHING.exec(note)!);
  match = ASKED_TO.exec(note);
  if (match !== null && !FROM_ONE.test(note) && !context.apart()) return make('SCHEDULED', match);
  const enclosed = taskEnclosed(sentence, context.names());
  if (enclosed !== null) return [enclosed];
  // 部長が案を説明。 tells in a record what was done.
  match = note.includes('が')
    ? (TASK.exec(note) ?? (context.record && /。\s*$/u.test(sentence) ? null : TAKES.exec(note)))
    : null;
  if (
    match !== null &&
    // Under the tasks of the time before it is what became of them.
    context.section !== 'review' &&
    !STATE.test(note) &&
    !ABLE.test(note) &&
    (HONOURED.test(note) ||
      context.names().has(match.groups!.who!) ||
      /^[a-z][A-Za-z0-9_]+$/u.test(match.groups!.who!) ||
      OFFICE.test(match.groups!.who!))
  )
    return make('SCHEDULED', match, owned(match));
  match = readDeed(sentence, note, context) ?? readParts(sentence, note, context);
  // What stands under what is wished for, reported or chosen among is not decided.
  return match !== null && !context.apart() ? make('AGREED', match) : null;
}

/** 足してもいいと思います: leave given by one who is named, however mildly. */
const GRANTED = /(?<=[てで]も?(?:よ|い|良)い)と思(?:う|います)[。\s]*$/u;
/** Nothing is handed to anybody without one of these. */
const MAYBE_HANDED = gated(/さん|氏|君|が行|が担当|ち帰|き取/);
/** 森さんが専念できる: what follows, and no task. */
const ABLE = ended(/(?:でき|出来)(?:る|ます)[。\s]*$/u);
/** 八月は札幌で検討中: no day is fixed yet. */
const TENTATIVE = gated(/(?:検討|調整|打診|交渉|相談)中/u);
/** まだ変えない, 普段は裏口を使う, 去年から使わない: how it has been, or is as yet. */
const HABITUAL = gated(
  /[はにで、]まだ|^まだ|普段|ふだん|(?:去年|昨年度?|以前|前)から[^、]*[うくすつぬむるぐぶい][。\s]*$/u,
);

/** 挨拶は行わない　途中の休みに行う: two notes on one line. */
const PARTS = /(?<=[うくすつぬむるぐぶい)）〇])[ \u3000]+(?=\S)/u;
function readParts(sentence: string, note: string, context: SentenceContext): RegExpExecArray | null {
  // 窓口のページ: 下に置く: what is before the colon is what it is about.
  const rest = /[:：]/.test(note) && !leavesOpen(note) ? note.replace(TOPIC, '') : note;
  if (rest !== note && readDeed(sentence, rest, context) !== null) return EVERYTHING.exec(note);
  if (!context.marked && rest !== note && PUT_THERE.test(rest) && !leavesOpen(rest))
    return EVERYTHING.exec(note);
  if (!/[ \u3000]/.test(note) || /[→⇒]|->/.test(note)) return null;
  const parts = note.split(PARTS);
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.some((part) => OPEN.test(part))) return null;
  const settled = parts.some(
    (part) =>
      part.length > 3 &&
      (findAnswer(part) ?? readSettled(part, context) ?? readDeed(sentence, part, context)) !== null,
  );
  return settled ? EVERYTHING.exec(note) : null;
}
const MOST_PARTS = 4;
/** 下に置く, 係で直す. */
const PUT_THERE = ended(
  /^[^、。はが?？:：]{1,20}[にでへ][^、。はが?？を]{0,8}(?:[うくすつぬむぐぶ]|(?<!い)る)[。\s]*$/u,
);

/** A plain deed, where the notes leave it as the word on its topic. */
function readDeed(sentence: string, note: string, context: SentenceContext): RegExpExecArray | null {
  // Where decisions are marked, a plain line is what is proposed.
  const around = note.replace(AROUND, '');
  const words = /ので|ため/.test(around) ? around.replace(BECAUSE, '') : around;
  const deed =
    context.marked || /は|が/u.test(words) || leavesOpen(note)
      ? null
      : (PLAIN.exec(words) ?? AND_DEED.exec(words));
  // Nor is what is quoted, or tried out.
  if (deed !== null && !IDEA.test(note) && !/^\s*>|^[^、。]{1,16}(?:さん|氏)?\s[-–—]\s/u.test(sentence))
    return words === note ? deed : EVERYTHING.exec(note);
  if (deed === null && !context.marked && !leavesOpen(note) && NOUN_DEED.test(words.replace(TOPIC, '')))
    return EVERYTHING.exec(note);
  if (EDIT.test(note) && context.inReview()) return EVERYTHING.exec(note);
  const verb = DECIDING_VERB.exec(words.replace(AT_FIRST, ''));
  if (verb !== null) return EVERYTHING.exec(note);
  // …unless it stands where the talk about it ends, or answers a question.
  return !STATE.test(note) && settles(note) && (context.closes() || context.answers())
    ? EVERYTHING.exec(note)
    : null;
}

const DAY = '[0-9０-９]{1,2}(?:月|[/／])[0-9０-９]{1,2}日?(?:[（(][^()（）]{1,3}[)）])?';
/** 第一週は総会があるので、外す: why it is so stands between. */
const REASON = /は、?[^、。?？]{1,40}(?:ため|ので|から)、?(?=[^、。は]{1,16}$)/u;
/** What only leads over to a note, and what is added to it in brackets. */
const AROUND = /^(?:一方|ただし|ただ|また|なお|では|じゃあ|そこで|結局)、|\s*[（(]〇*[)）][。\s]*$/gu;

/** 当面は任意団体とし、増えてきたら考え直す: what holds for now, and what may come of it. */
const FOR_NOW = gated(
  /^(?<what>(?:ひとまず|当面(?:は)?|とりあえず(?:は)?|一旦|当分(?:は)?)、?[^、。はが?？]{1,20}(?:[とに]し|で進め))、[^。?？]{4,60}[うくすつぬむるぐぶ]$/u,
);
/** 新旧役員の懇親会 3/22 13:30〜 集会所; 総会（6/18（日）、14：00開始）: what is held, its day and its hour. */
const EVENT_ROW = gated(
  new RegExp(
    `^(?!第?[0-9０-９]+回|議事)[^。、:：はがを0-9０-９]{1,16}(?:会|式|祭り?|大会|祭典|ミーティング)[\\s\\u3000]*(?:[（(]\\s?)?${DAY}、?[\\s\\u3000]*(?:午前|午後)?[0-9０-９]{1,2}(?:時|[:：][0-9０-９]{2})`,
    'u',
  ),
);
/** 持ち物を前もって知らせるよう通知: what others are asked to do, as a note ends it. */
const ASKED_TO = ended(
  /よう(?:に)?、?(?:[^、。はがを]{0,10}(?:に|へ))?(?:通知|周知|依頼|連絡|要請|案内|お願い|伝達)(?:する|します)?[。\s]*$/u,
);
/** Nothing is put to others without one of these. */
const MAYBE_PUT = gated(/願|依頼|委託|発注|打診|相談|照会|合わせ|要請|申し入|頼む|任せ|まかせ|調整|協議/);
/** 会長より、…するよう依頼: who asked it of this meeting. */
const FROM_ONE = gated(/^[^、。]{1,16}(?:より|から)、?/u);
/** 要旨集の段取り：…: what the note is about. */
const TOPIC = /^[^。、:：はが]{2,24}(?<![0-9])[:：]\s*/u;
/** 今年は印刷を頼まず、手刷りを作成して配布; 手伝いを集めて一挙作成: one deed and the next, which ends as a noun. */
const NOUN_DEED = ended(
  /^(?:(?:今年|今年度|今回|来年|本年)は、?)?[^。はが?？]*を[^。はが?？]{1,20}(?:せず|まず|ずに?|して|いて|って|けて|めて|えて|し)、?[^。はが?？]{0,20}(?:作成|配布|提出|送付|発送|公開|掲示|印刷|購入|手配|設置|配付|募集|発注)[。\s]*$/u,
);
/** 末尾に履歴の欄を追加, はっきり分かる図に差し替え: under the review of a paper. */
const EDIT = gated(
  /^(?!.*(?:てはどうか|たい|べき|か|した|済み?)[。\s]*$)[^、。?？]{0,60}(?:を|に|へ|は)[^、。はが?？]{0,16}(?:追加|削除|修正|変更|追記|差し替え|明記|統合|分割|補足|加筆|移動|統一)[。\s]*(?:[（(]〇*[)）])?[。\s]*$/u,
);
/** 一旦戻す, 今回は見送る. */
const AT_FIRST = /^(?:一旦|ひとまず|とりあえず|当面は?|今回は|まずは?)、?/u;
/** 遅すぎるので直す: why stands before what is done. */
const BECAUSE =
  /^[^。?？]{2,50}(?:[うくすつぬむるぐぶいたな]?ので|(?:[うくすつぬむるぐぶいた]|である|できない)ため)、?(?=[^、。はが]{2,40}$)/u;

/** 勘違いと思われるので、役員のみで実施する: the ground is not what is settled. */
const GROUND = /^[^。?？]{2,60}(?:の(?:で|だから)|ため|ことから)、\s*(?=[^。]{4,60}$)/u;

function withoutGround(note: string): string {
  return /ので|のだから|ため|ことから/.test(note) ? note.replace(GROUND, '') : note;
}

/** What a note says is settled, by its form. */
function readSettled(words: string, context: SentenceContext): RegExpExecArray | null {
  const led = withoutGround(words.replace(AROUND, ''));
  // Whoever gives a reason puts more than an idea.
  const note = led.replace(REASON, 'は');
  const isIdea = context.marked && note === led;
  const isOpen = leavesOpen(note);
  const match =
    AS_BEFORE.exec(note) ??
    POLICY.exec(note) ??
    (isOpen || UNABLE.test(note) ? null : AS_A_RULE.exec(note)) ??
    SETTLED.exec(note) ??
    (isIdea || isOpen
      ? null
      : (SETTLED_TO.exec(note) ?? (note.includes('、') ? TURNED_TO.exec(note) : null))) ??
    NOTED_DEED.exec(note) ??
    (isOpen || !/して|って/u.test(note) ? null : TAKEN_FOR.exec(note)) ??
    DOTTED_DEED.exec(note) ??
    MOVED.exec(note) ??
    (isOpen || !note.includes('を') ? null : (COMES_TO.exec(note) ?? ENDS_DEED.exec(note))) ??
    (isIdea || isOpen || !note.endsWith('する') ? null : TAKES_PART.exec(note)) ??
    PUT_IN.exec(note) ??
    ENDS_SETTLED.exec(note);
  return match !== null && note !== words ? EVERYTHING.exec(words) : match;
}
