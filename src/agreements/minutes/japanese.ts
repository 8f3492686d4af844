/**
 * What Japanese minutes and logs record beside full sentences: →採用, 異議なし, 担当, 〜さんが…する.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a question, an opinion, or a description of how things are.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { tellsOfEarlierMeeting } from '../japanese/before.ts';
import { tellsOfOtherDay } from '../japanese/other-day.ts';
import { isRuledBehind } from '../japanese/votes.ts';
import { isAtAnothers } from '../japanese/whose.ts';
import { findAnswer, findShare } from './answers.ts';
import { arrowIn, DRAFT } from './arrows.ts';
import { supposes } from './closing.ts';
import {
  ASIDE,
  isPerson,
  knownBehind,
  ownerBefore,
  personIn,
  readErrand,
  readLabelled,
  readOwner,
  withoutTopic,
} from './colons.ts';
import { conductsSitting } from './conduct.ts';
import { findDue } from './due.ts';
import { findTakenOn } from './errands.ts';
import { isNoDecision, isNoTask } from './forms.ts';
import {
  ACTION,
  ASKED,
  ASSIGNED,
  CHECKED,
  CONCLUDED,
  CONSENT,
  DECIDED,
  dayIn,
  ERRAND,
  EVERYTHING,
  HANDED,
  HOMEWORK,
  KEYWORD,
  LETS,
  NAME_FIRST,
  NAMED,
  NEXT,
  NEXT_ROLE,
  NOBODY,
  OFFER,
  OPENS_LIST,
  RESULT_BEHIND,
  SEEN_TO,
  SHARED_OUT,
  TAKEN_UP,
  TASKED,
  TICKED,
  TODO_BEHIND,
  UNFILLED,
  WHICH,
} from './japanese-cues.ts';
import { readLine } from './line.ts';
import { APPEALS, maker, maskNote, OPEN, PUT_OFF } from './note.ts';
import { findBehind } from './owners.ts';
import { readPlainNote } from './plain.ts';
import { tellsOfStrangers } from './strangers.ts';
import { NOTHING_AGAINST } from './verdict.ts';

/** 6、書記の選出: a numbered part by its name; [Feature #12] 値の大きさを変える: a ticket by its title. */
const TITLE = gated(pattern('iu')`
    ^[(（]?(?:[0-9０-９]{1,2}|[A-Z])[)）、.．][^、。はがをにで]{0,20}(?:選出|選任|承認|決定|採択|議決|可決|確定)(?:の件
      |について)?$|^[(（]?(?:[0-9０-９]{1,2}|[①-⑳])[)）、.．]?\s?[^。はがをにで0-9０-９]{0,20}(?:予定|方針|計画)[:：]?$
    |^[^。、はがをに]{2,16}(?:行事予定|年間予定|予定表|事業計画|行事計画|活動計画|活動方針)$
    |^(?!.*[はがをにでともへ])[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,14}(?<!一致|原案|提案|とおり|異議|異論|[氏君]|さん|開催|実施|据え置き|廃止|継続|中止|延期|変更|採用|導入|値上げ|値下げ|参加|購入|存続|休止|設置|新設|統合|移転|改定|増額|減額)(?:選出|選任|確定|決定)$|^\[(?:Feature|Bug|Misc|Issue|Ticket
      |PR) ?#\d+\](?![^→⇒:：]*(?:→|⇒|->|[:：]|[。\s](?:採用|却下|承認|了承|accept|reject|ok)))
  `);

/** A title ends in one of these, or begins as a ticket's does. */
const TITLE_ENDS = '出任認定択決針画表件て:：';
function isTitle(words: string): boolean {
  return (words.startsWith('[') || TITLE_ENDS.includes(words.slice(-1))) && TITLE.test(words);
}

/** - [決定事項](#決定): where to read of it. */
const LINKS = gated(/^\s*(?:[-*+・●]\s*)?(?:[【［]?\[[^\]]*\]\([^()\s]*\)[】］、,\s]*)+$/u);

export function readJapaneseMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = withoutTopic(readLine(sentence, context.names()), context);
  if (
    line.heading ||
    line.end <= line.start ||
    TICKED.test(sentence) ||
    (sentence.includes('](') && LINKS.test(sentence)) ||
    isTitle(sentence.replace(/^[\s○●◯■◆・]+/u, '').trimEnd())
  )
    return [];
  const note = maskNote(sentence).slice(line.start, line.end);
  // 集合の場所 → 東口（案）: what is in brackets is blanked out further on.
  if (DRAFT.test(sentence) && !/承認|決定|採用|採択|了承|可決/u.test(sentence)) return [];
  const make = maker(line);
  const owned = (at: RegExpExecArray): Partial<Draft> => {
    const who = at.groups?.who;
    if (who === undefined) return {};
    const start = line.start + at.index + at[0].indexOf(who);
    return { owner: { start, end: start + who.length } };
  };
  const next = NEXT.exec(note);
  if (next !== null && !ASKED.test(note) && /[⇒→]/u.test(next[0])) return make('SCHEDULED', next);
  const arrow = arrowIn(note, make, context);
  if (arrow !== null) return arrow;
  if (context.section === 'next' && NEXT_ROLE.test(sentence))
    return make('SCHEDULED', EVERYTHING.exec(note)!);
  let match = ASKED.test(note) ? null : (KEYWORD.exec(note) ?? CONCLUDED.exec(note));
  if (match !== null) return make('AGREED', match);
  match = ACTION.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  const given = readOwner(sentence, line, context);
  if (given !== null) return given;
  if (note.includes('中') && UNDER_WAY.test(note)) return [];
  // How the sitting goes, and what everybody is called upon to do.
  if (conductsSitting(note) || APPEALS.test(note)) return null;
  if (/[?？][。\s]*$/u.test(note) || ASIDE.test(line.name ?? '')) return null;
  match = HOMEWORK.exec(note);
  if (match !== null) return make('SCHEDULED', match);
  match = /TODO|Todo|ToDo|宿題|アクション/.test(sentence)
    ? TODO_BEHIND.exec(sentence.slice(line.start))
    : null;
  if (match !== null)
    return make('SCHEDULED', match, { ...owned(match), refersBack: /^\s*[（(]/u.test(sentence) });
  match = NOTED_CONSENT.exec(sentence);
  if (match !== null) return make('AGREED', EVERYTHING.exec(note)!, { refersBack: true });
  match = /[)）][。\s]*$/u.test(sentence) ? RESULT_BEHIND.exec(sentence.slice(line.start)) : null;
  if (match !== null) return make('AGREED', match);
  match = OPENS_LIST.exec(note);
  if (match !== null) return make('AGREED', match, { role: 'header' });
  match =
    CONSENT.exec(note) ??
    TAKEN_UP.exec(note) ??
    (NOTHING_AGAINST.test(note) && context.answers() ? NOTHING_AGAINST.exec(note) : null);
  if (match !== null)
    return make('AGREED', match, {
      refersBack: true,
      // 一同：異議なし, and the ruling behind it: one decision.
      ...(ALL_OF_THEM.test(line.name ?? '') && isRuledBehind(context.behind()) ? { role: 'formula' } : {}),
    });
  if (context.section === 'tasks' && isNoTask(note)) return [];
  const held = /保留|ペンディング|pending|見送/iu.test(note);
  if (context.section === 'tasks' && !held && !/(?:方|ほう)が(?:よ|良|い)い[。\s]*$/u.test(note))
    return make('SCHEDULED', EVERYTHING.exec(note)!, {
      ...ownerBefore(line, context.names()),
      ...owned(
        personIn(NAMED.exec(note), context.names()) ??
          personIn(NAME_FIRST.exec(note), context.names()) ??
          EVERYTHING.exec(note)!,
      ),
    });
  match = line.name === null ? findDue(note) : null;
  if (match !== null && !context.apart() && !tellsOfStrangers(note, context.head))
    return make('SCHEDULED', match);
  // What it was decided to do is read by its predicate.
  if (PUT_OFF.test(note) && !isResolved(note) && line.name === null && note.length < 40)
    return make('DEFERRED', PUT_OFF.exec(note)!);
  match = DECIDED.exec(note) ?? (NOT_YET.test(note) ? EVERYTHING.exec(note) : null);
  if (match !== null && NOT_YET.test(note)) return make('AGREED', match, { modality: 'aimed' });
  if (match !== null && (ELSEWHERE.test(note) || isAtAnothers(note, context.head)))
    return make('AGREED', match, { modality: 'thirdparty' });
  if (
    match !== null &&
    !BEFORE.test(note) &&
    !tellsOfEarlierMeeting(note) &&
    !tellsOfOtherDay(note.slice(0, match.index), context.ownDays) &&
    // A full sentence is read by its predicates.
    !(/[、,]/u.test(note) && /^(?!.?決ま).*(?:した|された|ました)[。\s]*$/u.test(match[0])) &&
    !/(?:れば|たら|なら|場合)[、\s]?/u.test(note.slice(0, match.index)) &&
    !OPEN.test(note) &&
    !(
      match[0].toLowerCase().startsWith('ok')
        ? /(?:ば|と|ても|でも|なら)$/u
        : /(?:未|不|非|再|の|ほぼ|だいたい|おおよそ|概ね仮|仮)$/u
    ).test(note.slice(0, match.index))
  )
    return make('AGREED', match);
  match = LETS.exec(note);
  const spoken = line.name !== null || !context.narrated;
  if (
    match !== null &&
    /ましょう/u.test(match[0]) &&
    !WHICH.test(note) &&
    // Of nobody's: a proposal like others, unless it is the last word.
    (spoken || CONCLUDES.test(note) || context.closes() || context.behind().trim() === '') &&
    !supposes(note) &&
    !context.apart()
  )
    return make(HANDED.test(note) ? 'SCHEDULED' : 'AGREED', match);
  match = SEEN_TO.exec(note) ?? (spoken ? OFFER.exec(note) : null);
  if (match !== null) return make('SCHEDULED', match);
  match = personIn(ASKED_OF.exec(note), context.names());
  if (match !== null) return make('SCHEDULED', match, owned(match));
  // The name stands in brackets, and what is in brackets is blanked out.
  match =
    ASSIGNED.exec(sentence.slice(line.start, line.end)) ??
    SHARED_OUT.exec(sentence.slice(line.start, line.end)) ??
    knownBehind(sentence.slice(line.start, line.end), context.names());
  if (match !== null && !OPEN.test(note)) return make('SCHEDULED', match, owned(match));
  match = findBehind(withTail(sentence.slice(line.start), context), context.names());
  if (match !== null && !context.apart())
    return make(
      'SCHEDULED',
      EVERYTHING.exec(note)!,
      sentence.includes(match.groups!.who!) ? owned(match) : {},
    );
  match = findAnswer(note);
  if (match !== null && !context.apart()) return make('AGREED', match);
  match = context.narrated ? findShare(note) : null;
  if (match !== null && !context.apart()) return make('SCHEDULED', match);
  const named = line.name !== null && isPerson(line.name, context.names());
  match = (named || !context.narrated) && !context.apart() && !context.reports() ? findTakenOn(note) : null;
  if (match !== null) return make('SCHEDULED', match, line.name === null ? {} : { owner: line.nameSpan });
  const isDated = context.section === 'next' && line.name !== null && !named && !OPEN.test(note);
  // 試用版: 5/10, under the days of a release.
  if (isDated && dayIn(note) !== null)
    return maker({ start: line.nameSpan!.start, end: line.end })('SCHEDULED', EVERYTHING.exec(note)!);
  const labelled = named || !context.narrated ? null : readLabelled(note, line, context);
  if (labelled !== null) return labelled;
  const errand = named || !context.narrated ? null : readErrand(sentence, line, context);
  if (errand !== null) return errand;
  match = TASKED.exec(sentence.slice(line.start, line.end));
  if (match !== null && !NOBODY.test(match.groups!.who!)) return make('SCHEDULED', match, owned(match));
  match =
    line.name === null && (context.section === null || context.section === 'review')
      ? CHECKED.exec(note)
      : null;
  if (match !== null && !/[はが](?:可能|必要)/u.test(note)) return make('SCHEDULED', match);
  if (context.section === 'decisions')
    return UNFILLED.test(note) || isNoDecision(note) ? [] : make('AGREED', EVERYTHING.exec(note)!);
  match = spoken ? ERRAND.exec(note) : null;
  if (match !== null && !OPEN.test(note) && !supposes(note)) return make('SCHEDULED', match);
  // How something is done, what was worked on, what came to mind: no plain line under it settles anything.
  const plain = readPlainNote(sentence, note, line, make, owned, context);
  return plain !== null &&
    plain.length > 0 &&
    (context.beside() || context.voiced() || tellsOfStrangers(note, context.head))
    ? null
    : plain;
}

/** 札を用意する。(mori): who it is given to stands behind the full stop. */
const TAIL = gated(/^[ \t]*[（(][^（()）\n]{1,40}[)）][ \t]*(?=\n|$)/u);
function withTail(words: string, { behind }: SentenceContext): string {
  return words.endsWith('。') ? words + (TAIL.exec(behind())?.[0] ?? '') : words;
}

/** ―全員了承―: as a stage note. */
const NOTED_CONSENT = gated(
  /^[\s\u3000]*[―—–－─-]+\s*(?:全員|一同|各委員|委員)?(?:了承|承認|了解|異議なし|賛成|可決)\s*[―—–－─-]+[\s\u3000]*$/u,
);
/** 日程を調整中: how it stands. */
const UNDER_WAY = ended(
  /(?:調整|交渉|検討|企画|準備|作成|募集|相談|確認|校正|作業|進行|選定)中(?:である|です)?[。\s]*$/u,
);
/** 総会の承認を得て決定, 総会にて承認予定: another body is still to decide. */
const NOT_YET = ended(
  /(?:承認|同意|了承|議決|決裁|審議)を(?:得て|経て|得た(?:上|うえ|後)で?|受けて|もって)、?[^、。]{0,10}(?:決定|確定|実施|成立|発効)(?:する|します|とする|となる)?[。\s]*$|(?:承認|議決|決定|決裁|確定)(?:の)?予定[。\s]*$/u,
);
/** では西棟を借りましょう: draws what was said together. */
const CONCLUDES = gated(/^(?:それ)?では、?|^じゃあ?、?|^それなら、?|^なら、/u);
/** 人事部が採用枠を増やすと決定: a body that others sit in. */
const ELSEWHERE = gated(pattern('u')`
    ^[^、。はが]{0,10}(?:(?:人事部|総務部|経理部|本部|本社|[^部]省|庁|役所|学長|教授会|政府|国会|議会)(?:が|は|では|にて
        |側が)|(?:[市県町村区社局]|先方|財団|協会|連盟|機構|大学|業者|メーカー)(?:が|側が|では|にて)
      |(?:他社|先方|[A-ZＡ-Ｚ同当貴]社)は)[^。]*(?:決定|決め|決まっ|採用|採択|可決|承認|了承)
  `);
/** 前回採用した案: settled before. */
const BEFORE = gated(/^(?:前回|昨年度?|去年|前年度?|先月|先週|以前|当時|既に|すでに)(?!の)/u);
const RESOLVED = ended(/こと(?:に|と)(?:なっ|し)(?:た|ました)[。\s]*$/u);
const UNRESOLVED = gated(/持ち越|検討|保留|継続|先送り|棚上げ|見合わせ|議論|協議/u);
function isResolved(note: string): boolean {
  return RESOLVED.test(note) && !UNRESOLVED.test(note);
}
/** 森さんお願いします, mori に任せる: asked of somebody that the minutes know. */
const ASKED_OF = gated(
  /^@?(?<who>[A-Za-z][\w-]{1,20}|[\p{Script=Han}\p{Script=Katakana}ー]{1,8}?)\s?(?:さん|氏|君)?(?:に(?:は)?|、|へ)?\s?(?:お願い(?:します|したい|する)?|よろしく(?:お願いします)?|頼(?:む|みます)|任せ(?:る|ます))[。!！\s]*$/u,
);
const ALL_OF_THEM = gated(/^(?:各委員|委員一同|一同|全員|会場|出席者(?:一同)?)$/u);
