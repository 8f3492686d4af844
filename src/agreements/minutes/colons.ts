/**
 * What stands before a colon, or behind a line, of Japanese notes: somebody, a part that somebody is given, or a thing.
 *
 * In: a line, and the people of the minutes. Out: drafts of what it gives or settles, or whom it names.
 * Never: a topic taken for somebody where those present are known.
 */
import { gated } from '../../text/gated.ts';
import { isThing } from '../../text/things.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { findDuty } from './duties.ts';
import { findErrand } from './errands.ts';
import { COURTESY, DUE_BY, EVERYTHING } from './japanese-cues.ts';
import { findLabelled, findLabelledDay } from './labels.ts';
import type { Line } from './line.ts';
import { maker } from './note.ts';
import { findOwner } from './owners.ts';

/** 助言：…, 感想：…: what somebody adds. */
export const ASIDE = gated(
  /^(?:アドバイス|助言|コメント|感想|補足|意見|要望|質問|疑問|懸念|課題|背景|理由|参考|備考|現状|問題点?|メリット|デメリット|利点|欠点|リスク|目的)$/u,
);
/** 受付：森: what stands before the colon is given to whoever stands behind it, unless it is a person. */
export function readOwner(
  sentence: string,
  { start, end, name, nameSpan }: Line,
  context: SentenceContext,
): readonly Draft[] | null {
  const from = name !== null && !isPerson(name, context.names()) ? nameSpan!.start : start;
  const words = sentence.slice(from, end);
  const match = findOwner(words, context.names()) ?? findDuty(words, context.names());
  if (match === null) return null;
  const who = match.groups?.who;
  const at = who === undefined ? 0 : from + match.index + match[0].indexOf(who);
  return maker({ start: from, end })(
    'SCHEDULED',
    match,
    who === undefined ? {} : { owner: { start: at, end: at + who.length } },
  );
}

/** So many who are known tell a topic before a colon from somebody. */
const KNOWN_WELL = 3;
const POSTS =
  /(?:長|委員|理事|監事|幹事|係|担当|事務局|先生|部|班|社|会|課|局|側|者|案|組|[A-ZＡ-Ｚ0-9０-９])$/u;

/** 窓口: 紙を置く: of what is said, where those present are known and none of them is called so. */
export function withoutTopic(line: Line, { names }: SentenceContext): Line {
  if (line.name === null || !/\p{Script=Han}|\p{Script=Katakana}/u.test(line.name)) return line;
  const known = names();
  return known.size < KNOWN_WELL ||
    isPerson(line.name, known) ||
    POSTS.test(line.name) ||
    ASIDE.test(line.name)
    ? line
    : { ...line, start: line.nameSpan!.start, name: null, nameSpan: null };
}
/** 動画: 秋まで残す; 校正：9月末: what becomes of a thing, or when it is. */
export function readLabelled(
  note: string,
  { start, end, name, nameSpan }: Line,
  context: SentenceContext,
): readonly Draft[] | null {
  const from = nameSpan?.start ?? start;
  const day = findLabelledDay(name === null ? note : `${name}：${note}`);
  if (day !== null && !context.head.includes(note.toLowerCase()) && !context.apart())
    return maker({ start: from, end })('SCHEDULED', EVERYTHING.exec(note)!);
  const label = name ?? LABEL.exec(note)?.[1];
  const words = name === null ? note.replace(LABEL, '') : note;
  const match = label !== undefined && isThing(label) ? findLabelled(label, words) : null;
  return match === null || context.apart()
    ? null
    : maker({ start: from, end })('AGREED', EVERYTHING.exec(note)!);
}
const LABEL = /^([^、。:：はがを]{2,14}?)\s*[:：]\s*/u;

/** 記録：広報: what stands before the colon is a part, unless it is a person. */
export function readErrand(
  sentence: string,
  { start, end, name, nameSpan }: Line,
  context: SentenceContext,
): readonly Draft[] | null {
  const from = name !== null && !isPerson(name, context.names()) ? nameSpan!.start : start;
  const match = findErrand(sentence.slice(from, end), context.names());
  if (match === null) return null;
  const who = match.groups!.who!;
  const at = from + match.index + match[0].indexOf(who);
  return maker({ start: from, end })('SCHEDULED', match, { owner: { start: at, end: at + who.length } });
}

/** 5月10日までに用意する（森）: one of those present. */
export function knownBehind(line: string, names: ReadonlySet<string>): RegExpExecArray | null {
  const match = DUE_BY.exec(line);
  return match !== null && names.has(match.groups!.who!) ? match : null;
}

/** 佐藤：計画書を作成: who is before the colon, where that is a person. */
export function ownerBefore({ name, nameSpan }: Line, names: ReadonlySet<string>): Partial<Draft> {
  return name !== null && isPerson(name, names) ? { owner: nameSpan } : {};
}

export function personIn(match: RegExpExecArray | null, names: ReadonlySet<string>): RegExpExecArray | null {
  const who = match === null ? '' : match.groups!.who! + (match.groups!.title ?? '');
  return isPerson(who, names) ? match : null;
}

/** Whom the minutes know, or who is addressed as one; 計画書：5/31まで is what is to be done. */
export function isPerson(name: string, names: ReadonlySet<string>): boolean {
  return COURTESY.test(name) || name.startsWith('@') || names.has(name);
}
