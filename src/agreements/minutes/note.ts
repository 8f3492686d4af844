/**
 * What the rules of Japanese notes share: what puts a matter off, what leaves it open, who is to do what, and how a draft of a note is made.
 *
 * In: a line. Out: patterns, and drafts that stand for the whole line. Never: a rule of one kind of note only.
 */

import { maskQuotations } from '../../text/clauses.ts';
import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Draft, draft } from '../draft.ts';

/** The words with what is quoted blanked out, as long as printed: the comma within 15,000 parts no clauses. */
export function maskNote(sentence: string): string {
  return maskQuotations(sentence).replace(/(?<=[0-9])、(?=[0-9]{3})/gu, ',');
}

export const PUT_OFF = gated(pattern('iu')`
    保留|継続(?:審議|検討)|^継続(?:で|とする)?[。\s]*$|持ち越|次回(?:に|へ|以降)|^次回[。\s]*$
    |持ち帰(?:り|って)[^、。]{0,6}検討|検討$|要検討|再検討|検討(?:課題|事項)|今後の課題|後日[。\s]*$|後日[^、。]{0,16}(?:検討|決め|決定|協議|審議|議論|調整|相談|判断|話し合)|を待つ[。\s]*$
    |(?:次回|今後|改めて|別途)[^、。]{0,16}(?:決め(?:る|ます)|(?:決定|議論|協議|検討|審議)(?:する|します)|話し合(?:う|います))|検討を続け
    |次の(?:会議|会合|ミーティング|打ち?合わ?せ|例会|回)[^、。]{0,16}(?:決める|決定する|話し合う|議論する|協議する
      |検討する|審議する|相談する)|要確認|(?:て|で)から、?[^、。]{0,6}(?:判断|決め|決定|検討|考え)[^、。]{0,4}$|様子見
    |ペンディング|pending|棚上げ|先送り
  `);
/** How things are, rather than what is to be done. */
export const STATE = ended(/(?<![捨立当育建充あ])[てで]い?(?:る|ます)[。\s]*$/u);
export const OPEN =
  /[?？]|か[。\s]*$|べき|(?:方|ほう)が(?:よ|良|い)い|たい[。\s]*$|かも|だろう|はず|では[。\s]*$|らしい|手も[。\s]*$|たよう(?:だ|です)?[。\s]*$|(?<!(?:出|消|残|外|直|戻|移|回|渡|貸|流|足|通|話|試|増や|減ら|延ば))そう[。\s]*$|と思/u;
/** 気をつけましょう, 盛り上げていきましょう: what everybody is called upon to do. */
export const APPEALS = gated(
  /(?:[てで]いき|ように(?:し|心がけ)|気をつけ|気を付け|注意し|頑張り|がんばり|心がけ|努め|楽しみ)ましょう/u,
);
export const NAME =
  '(?:[A-Za-z][\\w-]{1,20}|[\\p{Script=Hiragana}ー]{2,6}(?=さん|氏)|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8})';
export const TASK = new RegExp(
  source`
    (?:^|[、はもにを]|ついては|までに)\\s*@?(?<who>${NAME})\\s*(?:さん|氏|君)?\\s*が(?!好|嫌|必要|可能|怒|言|困|ある
      |ない
      |いる
      |良
      |多
      |少
      |[^。、をにへとはも?？]{0,10}[うくすつぬむるぐぶ][\\p{Script=Han}\\p{Script=Katakana}A-Za-z])[^。?？]*?(?:[うくすつぬぶむるぐ])(?:ことに(?:する
        |した|なった))?(?:[。\\s]*$|(?=ので|予定))
  `,
  'u',
);

export type Make = (kind: Draft['kind'], at: RegExpExecArray, fields?: Partial<Draft>) => readonly Draft[];

export function maker({ start, end }: Span): Make {
  return (kind, at, fields = {}) => [
    draft({
      start,
      end,
      kind,
      predicate: { start: start + at.index, end: start + at.index + at[0].length },
      ...fields,
    }),
  ];
}
