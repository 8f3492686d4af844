/**
 * Japanese notes without a mark, a word or a person that says they are an outcome: told by what is done in them, and where they stand.
 *
 * In: the words of a line. Out: drafts, or null where the line settles nothing.
 * Never: a plain line where the notes mark their decisions, how things are, or what is one of several ideas.
 */
import type { Draft, SentenceContext } from '../draft.ts';
import { leavesOpen, settles, supposes } from './closing.ts';
import {
  AND_DEED,
  AS_A_RULE,
  AS_BEFORE,
  DATED,
  DECIDING_VERB,
  DEFINED,
  DOTTED_DEED,
  DUE,
  dayIn,
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
  ROLE,
  SETTLED,
  SETTLED_TO,
  TAKEN_FOR,
  TAKES,
  TO_GET,
  UNABLE,
  UNDER_WAY,
} from './japanese-cues.ts';
import type { Line } from './line.ts';
import { type Make, OPEN, STATE, TASK } from './note.ts';
import { taskEnclosed } from './owners.ts';
import { readVerdict } from './verdict.ts';

export function readPlainNote(
  sentence: string,
  note: string,
  line: Line,
  make: Make,
  owned: (at: RegExpExecArray) => Partial<Draft>,
  context: SentenceContext,
): readonly Draft[] | null {
  if (OPEN.test(note) || DEFINED.test(note)) return null;
  let match = MOVED_TO.exec(note);
  if (match !== null && !supposes(note.slice(0, match.index))) return make('AGREED', match);
  if (line.name !== null || !context.narrated) {
    match = context.minutes && !context.apart() ? readVerdict(note) : null;
    return match !== null && context.closes() ? make('AGREED', match) : null;
  }
  match = DATED.test(note) && !PAST_DAY.test(note) ? (DUE.exec(note) ?? ON_DAYS.exec(note)) : null;
  if (match !== null) return make('SCHEDULED', match);
  match = NEXT.exec(note) ?? ROLE.exec(note) ?? (context.section === 'next' ? dayIn(note) : null);
  if (match !== null) return make('SCHEDULED', match);
  match = UNDER_WAY.exec(note) ?? HANDED_TO.exec(note) ?? LED.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  match = TO_GET.exec(note);
  if (match !== null && !PAST_TIME.test(note) && !context.apart()) return make('SCHEDULED', match);
  match = FOR_NOW.exec(note);
  if (match !== null && !context.apart())
    return make('AGREED', match).map((entry) => ({
      ...entry,
      end: entry.start + match!.groups!.what!.length,
    }));
  match = readSettled(note, context);
  if (match !== null && !context.apart()) return make('AGREED', match);
  const enclosed = taskEnclosed(sentence, context.names);
  if (enclosed !== null) return [enclosed];
  match = TASK.exec(note) ?? TAKES.exec(note);
  if (
    match !== null &&
    !STATE.test(note) &&
    (HONOURED.test(note) ||
      context.names.has(match.groups!.who!) ||
      /^[a-z][A-Za-z0-9_]+$/u.test(match.groups!.who!) ||
      OFFICE.test(match.groups!.who!))
  )
    return make('SCHEDULED', match, owned(match));
  match = readDeed(sentence, note, context);
  // What stands under what is wished for, reported or chosen among is not decided.
  return match !== null && !context.apart() ? make('AGREED', match) : null;
}

/** A plain deed, where the notes leave it as the word on its topic. */
function readDeed(sentence: string, note: string, context: SentenceContext): RegExpExecArray | null {
  // Where decisions are marked, a plain line is what is proposed.
  const words = note.replace(BECAUSE, '');
  const deed =
    context.marked || /は|が/u.test(words) || leavesOpen(note)
      ? null
      : (PLAIN.exec(words) ?? AND_DEED.exec(words));
  // Nor is what is quoted, or tried out.
  if (deed !== null && !IDEA.test(note) && !/^\s*>|^[^、。]{1,16}(?:さん|氏)?\s[-–—]\s/u.test(sentence))
    return words === note ? deed : EVERYTHING.exec(note);
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
const FOR_NOW =
  /^(?<what>(?:ひとまず|当面(?:は)?|とりあえず(?:は)?|一旦|当分(?:は)?)、?[^、。はが?？]{1,20}(?:[とに]し|で進め))、[^。?？]{4,60}[うくすつぬむるぐぶ]$/u;
/** 案内の発送は6/1まで（森）; 4/5〜4/9 で実施: a day to come, and what is due or done then. */
const ON_DAYS = new RegExp(
  `^(?:[^、。はが?？]{2,20}は、?\\s*)?${DAY}(?:\\s?[〜～~-]\\s?${DAY})?\\s?(?:まで|必着|(?:で|に)、?[^、。はがを?？]{0,10}(?:(?:実施|開催|開始|開会|提出|納品|公開|配布|発送|リリース|凍結)(?:する|します)?|出す|始める|開く|行う|送る|配る|締め切る))[。\\s]*(?:[（(]〇*[)）])?[。\\s]*$`,
  'u',
);
/** 一旦戻す, 今回は見送る. */
const AT_FIRST = /^(?:一旦|ひとまず|とりあえず|当面は?|今回は|まずは?)、?/u;
/** 遅すぎるので直す: why stands before what is done. */
const BECAUSE =
  /^[^。?？]{2,50}(?:[うくすつぬむるぐぶいたな]?ので|(?:[うくすつぬむるぐぶいた]|である|できない)ため)、?(?=[^、。はが]{2,40}$)/u;

/** What a note says is settled, by its form. */
function readSettled(words: string, context: SentenceContext): RegExpExecArray | null {
  const note = words.replace(AROUND, '').replace(REASON, 'は');
  const isOpen = leavesOpen(note);
  const match =
    AS_BEFORE.exec(note) ??
    POLICY.exec(note) ??
    (isOpen || UNABLE.test(note) ? null : AS_A_RULE.exec(note)) ??
    SETTLED.exec(note) ??
    (context.marked || isOpen ? null : SETTLED_TO.exec(note)) ??
    NOTED_DEED.exec(note) ??
    (isOpen || !/して|って/u.test(note) ? null : TAKEN_FOR.exec(note)) ??
    DOTTED_DEED.exec(note) ??
    MOVED.exec(note) ??
    ENDS_SETTLED.exec(note);
  return match !== null && note !== words ? EVERYTHING.exec(words) : match;
}
