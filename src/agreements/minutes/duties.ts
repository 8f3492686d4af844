/**
 * Several parts and their people in one line of notes: 講師は森、補助は西田と久保; 一本目: haru、二本目: 佐野; 文案は森さん、次回まで; 二章 西田.
 *
 * In: the words of a line as printed, and the people of the minutes. Out: where the words stand that give the first part, or null.
 * Never: who was there, who said or found something, or a part with nobody that the minutes know.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';
import { isPart } from './owners.ts';
import { DEED_NOUN, DEED_VERB } from './verbs.ts';

const NAME =
  '@?(?:[A-Za-z][\\w-]{1,20}|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}|[\\p{Script=Hiragana}ー]{2,6})';
const TITLE = '\\s?(?:さん|氏|君|先生|様)';
const PIECE = new RegExp(
  `^\\s*(?<post>[^、。はがを:：\\s]{1,14}(?:[ \\u3000][^、。はがを:：\\s]{1,8})?)\\s*(?:は|[:：])\\s*(?<all>(?<who>${NAME})(?<title>${TITLE})?(?:\\s?[と・/／&＆+＋]\\s?${NAME}(?:${TITLE})?){0,4}(?:メイン|中心)?)\\s*(?:[（(][^（()）]{1,16}[)）])?[。\\s]*$`,
  'u',
);
const BY_WHEN = ended(
  /^\s*(?:次回|次の|来週|来月|今週|今月|月末|年内|当日|[0-9０-９]{1,2}(?:月|[/／]))[^、。はがを]{0,10}(?:まで|中|締め?切り?|〆切?)(?:に)?[。\s]*$/u,
);
/** 二章 西田; 3班：久保さん, 全員: one of a numbered row of parts. */
const ROW = gated(
  new RegExp(
    source`
    ^(?:第?[0-9０-９一二三四五六七八九十]{1,2}(?:章|節|班|組|日目|回目|本目|番目|部|話|限|区|コマ目?)
      |[A-ZＡ-Ｚ](?:班|組|会場))[ \\u3000:：]+(?<who>(?:参加者|登壇者|担当者|委員)?全員|${NAME})(?<title>${TITLE})?(?:\\s?[、,・/／]\\s?${NAME}(?:${TITLE})?){0,4}\\s*(?:[（(][^（()）]{1,24}[)）])?[。\\s]*$
  `,
    'u',
  ),
);
/** 請求書は森さんがまとめて発行; 三章は kubo が引き取り: a thing, and who sees to it. */
const SEES_TO = ended(
  new RegExp(
    source`
    ^[^、。はがを?？]{1,20}は、?\\s?(?:[^、。はが]{1,10}から\\s?)?(?<who>${NAME}?)(?<title>${TITLE})?\\s?が[^、。はが?？]{0,16}(?:${DEED_NOUN}|${DEED_VERB}
      |引き?取り|引き?受け|巻き?取り|当たる|あたる|受け持つ|引き受ける|引き取る|届け出る)[。\\s]*$
  `,
    'u',
  ),
);
/** Who was there, wrote or said something, or is meant by it. */
const NO_DUTY =
  /^(?:出|欠|参加|遅刻|早退|作成|文責|議長|座長|報告|発表者?|説明|提案|質問|意見|発言|紹介|対象|回答|該当|初参加|新入|前回|昨年|現在|今回)|(?<!担当|責任|管理|候補)(?:者|人|席)$|(?:の|もの|こと|とき|ところ|一番|最初|最後)$|(?:時|日|場所|会場|金額|費|料|数)$/u;

export function findDuty(line: string, names: ReadonlySet<string>): RegExpExecArray | null {
  if (line.length > LONGEST) return null;
  const row = ROW.exec(line);
  if (row !== null) return /全員$/u.test(row.groups!.who!) || isKnown(row, names) ? row : null;
  if (!/[は:：]/.test(line)) return null;
  const seen = line.includes('が') ? SEES_TO.exec(line) : null;
  if (seen !== null) return isKnown(seen, names) ? seen : null;
  const pieces = line.replace(/^[→⇒]\s*/u, '').split('、');
  const first = pieces.length > MOST ? null : PIECE.exec(pieces[0]!);
  if (first === null) return null;
  const parts = pieces.map((piece, index) => (index === 0 ? first : PIECE.exec(piece)));
  const isGiven = parts.every((part, index) =>
    part === null
      ? index > 0 && BY_WHEN.test(pieces[index]!)
      : isKnown(part, names) && !NO_DUTY.test(part.groups!.post!) && isPart(part.groups!.post!),
  );
  return isGiven ? first : null;
}

const MOST = 5;
/** Such lines are short, in UTF-16 units. */
const LONGEST = 60;

function isKnown({ groups }: RegExpExecArray, names: ReadonlySet<string>): boolean {
  const who = groups!.who!.replace(/^@/u, '');
  // 岡野はるみ君: a name that は is part of.
  if (groups!.title?.trim() === '君' && /^\p{Script=Hiragana}+$/u.test(who)) return names.has(who);
  return groups!.title !== undefined || names.has(who) || /\p{Script=Hiragana}さん$/u.test(who);
}
