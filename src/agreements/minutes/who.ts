/**
 * People that Japanese notes name only by what they are to do: …を直す(haru), …を聞く ★森.
 *
 * In: a text. Out: such names. Never: what brackets add otherwise: (案), (予定), (3名).
 */
import { pattern } from '../../text/pattern.ts';

/** Alone in the brackets that end a line. */
const ENCLOSED =
  /[（(]([A-Za-z][\w-]{1,15}|[\p{Script=Hiragana}ー]{2,6}|[\p{Script=Han}]{1,4}|[\p{Script=Katakana}ー]{2,8})(?:さん|氏|君)?[)）][ \t]*$/gmu;
const STARRED =
  /[★☆][ \t\u3000]*([\p{Script=Han}\p{Script=Katakana}ー]{1,6}|[A-Za-z][\w-]{1,15})(?=[\s、,・）)]|$)/gmu;
/** What a word in brackets says of the line, rather than whose it is. */
const NOBODY = pattern('iu')`
    案|済|中$|予定|仮|等$|など|以上|以下|未定|以外|以降|追加|新規|継続|報告|資料|参照|別紙|後述|前述|略|当時|現在|全員|各自|本日|昨日|明日
    |年$|月$|日$|曜|土|時|分$|円$|名$|人$|件$|込$|税|無料|有料|必須|任意|可$|不可|解決|完了|終了|欠席|出席|代理|司会|書記|議長|敬称
    |会長|部長|会計|監査|事務局|委員|理事|担当|版$|号$|仮称|^(?:ok|ng|todo|url|pdf|web|online|ja|en|wip|tbd|x|old|new)$|つづく|ほか|ただし|なし|あり|たぶん
  `;

export function namesEnclosed(text: string): readonly string[] {
  if (!/[）)★☆]/.test(text)) return [];
  const seen = new Map<string, number>();
  for (const match of text.matchAll(ENCLOSED))
    if (!NOBODY.test(match[1]!)) seen.set(match[1]!, (seen.get(match[1]!) ?? 0) + 1);
  const starred = [...text.matchAll(STARRED)].map((match) => match[1]!).filter((name) => !NOBODY.test(name));
  return [...[...seen].filter(([, count]) => count > 1).map(([name]) => name), ...starred];
}
