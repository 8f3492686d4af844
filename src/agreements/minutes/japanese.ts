/**
 * What Japanese minutes and logs record beside full sentences: →採用, 異議なし, 担当, 〜さんが…する.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a question, an opinion, or a description of how things are.
 */
import { maskQuotations } from '../../text/clauses.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { readLine } from './line.ts';

const ARROW = /(?:→|->|⇒|=>|➡)\s*([^→⇒]{1,120})$/u;
const PUT_OFF =
  /保留|継続(?:審議|検討)|持ち越|次回(?:に|へ|以降)|検討$|要検討|再検討|後日|様子見|ペンディング|pending|棚上げ|先送り/iu;
const TAKEN =
  /採用|一任|決定|決まり|承認|了承|却下|不採用|見送り|合意|賛成|(?:反対|異議|異論|問題)(?:は|も)?(?:なし|無し|ない)|\bok\b|accept|reject|確定|やめる|しない|[うくすつぬむるぐぶ]$|こと(?:に|と)?(?:する|した|なった)?$/iu;
/** →CP949は分離: a verbal noun stands for what is to be done. */
const VERBAL_NOUN = /^[^、。]{0,30}\p{Script=Han}{2}[。\s]*$/u;
const CONSENT =
  /(?:異議|異論|反対(?:意見)?|反対者)(?:は|も|が)?(?:特に)?(?:なし|無し|なく|ない|ありません|ございません|出なかった|出ず)/u;
const DECIDED =
  /(?:了承|承認|合意|決定|採用|採択|可決|却下|確定|(?:ok|accept|reject)(?:ed)?)(?:した|しました|された|されました|済み?|です|とする|となった|になった)?[。\s]*$/iu;
const KEYWORD = /^[【[(（]?(?:決定(?:事項)?|合意(?:事項)?|結論|決議)[】\])）]?\s*[:：]?\s*(?=\S{2})/u;
const ACTION =
  /^[【[(（]?(?:宿題|TODO|ToDo|アクション(?:アイテム)?|AI|担当|対応者?|次回まで(?:に|の宿題)?)[】\])）]?\s*[:：]\s*(?<who>[^\s:：、。()（）]{1,12})?/u;
const NAME = '(?:[A-Za-z][\\w-]{1,20}|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8})';
const TASK = new RegExp(
  `(?:^|[、はも]|ついては)\\s*(?<who>${NAME})\\s*(?:さん|氏|君)?\\s*が(?!好|嫌|必要|可能|怒|言|困|ある|ない|いる|良|多|少)[^。?？]*?(?:[うくすつぬぶむるぐ])(?:ことに(?:する|した|なった))?(?:[。\\s]*$|(?=ので|予定))`,
  'u',
);
/** One person takes something on: 私が聞いておきます. */
const OFFER =
  /(?:私|自分|こちら)(?:が|で|の方で)[^。、]*(?:ます|る)[。\s]*$|[^。]*(?:て|で)おきます[。\s]*$/u;
const HONOURED = /\p{Script=Han}(?:さん|氏|君)\s*が/u;
const LETS = /(?:ましょう|(?:こ|そ|と|の|ぼ|も|ろ|ご|よ)う)(?:か)?[。\s]*$/u;
const HANDED = /ふ(?:って|る|り)|振(?:って|る|り)|お願い|頼|依頼|任せ|聞い/u;
/** を + plain form without は or が: what is to be done, rather than how things are. */
const PLAIN = /を[^。、はが?？]*[うくすつぬぶむるぐ][。\s]*$/u;
const OPEN =
  /[?？]|か[。\s]*$|べき|方がよい|ほうがよい|たい[。\s]*$|かも|だろう|はず|では[。\s]*$|らしい|そう[。\s]*$|と思/u;

export function readJapaneseMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = readLine(sentence);
  if (line.heading || line.end <= line.start) return [];
  const note = maskQuotations(sentence).slice(line.start, line.end);
  const make = (kind: Draft['kind'], at: RegExpExecArray, fields: Partial<Draft> = {}): readonly Draft[] => [
    draft({
      start: line.start,
      end: line.end,
      kind,
      predicate: { start: line.start + at.index, end: line.start + at.index + at[0].length },
      ...fields,
    }),
  ];
  const owned = (at: RegExpExecArray): Partial<Draft> => {
    const who = at.groups?.who;
    if (who === undefined) return {};
    const start = line.start + at.index + at[0].indexOf(who);
    return { owner: { start, end: start + who.length } };
  };
  let match = ARROW.exec(note);
  if (match !== null && !OPEN.test(match[1]!)) {
    if (PUT_OFF.test(match[1]!)) return make('DEFERRED', match);
    if (TAKEN.test(match[1]!) || VERBAL_NOUN.test(match[1]!)) {
      return make('AGREED', match, { refersBack: match.index === 0 });
    }
  }
  match = KEYWORD.exec(note);
  if (match !== null) return make('AGREED', match);
  match = ACTION.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  if (/[?？][。\s]*$/u.test(note)) return null;
  match = CONSENT.exec(note);
  if (match !== null) return make('AGREED', match, { refersBack: true });
  if (PUT_OFF.test(note) && line.name === null && note.length < 40)
    return make('DEFERRED', PUT_OFF.exec(note)!);
  match = DECIDED.exec(note);
  if (
    match !== null &&
    !OPEN.test(note) &&
    !(match[0].toLowerCase().startsWith('ok') ? /(?:ば|と|ても|でも|なら)$/u : /(?:未|不|非|再)$/u).test(
      note.slice(0, match.index),
    )
  )
    return make('AGREED', match);
  match = LETS.exec(note);
  if (match !== null && /ましょう/u.test(match[0]))
    return make(HANDED.test(note) ? 'SCHEDULED' : 'AGREED', match);
  match = OFFER.exec(note);
  if (match !== null && (line.name !== null || !context.narrated)) return make('SCHEDULED', match);
  if (line.name !== null || !context.narrated || OPEN.test(note)) return null;
  match = TASK.exec(note);
  if (
    match !== null &&
    (HONOURED.test(note) || context.names.has(match.groups!.who!) || /^[A-Za-z]/u.test(match.groups!.who!))
  )
    return make('SCHEDULED', match, owned(match));
  // Where decisions stand behind an arrow, a plain line is what is proposed.
  match = context.arrows || /は|が/u.test(note) ? null : PLAIN.exec(note);
  return match === null ? null : make('AGREED', match);
}
