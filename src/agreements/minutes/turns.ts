/**
 * Whose words a sentence of Japanese notes is, where the format names nobody: `教育長　…`, `（会長）…`, `○委員A：…`, and what
 * goes on behind that in the same line, or in lines further in.
 *
 * In: a text, where a sentence stands in it, and the people of the record. Out: what its speaker is called, or null.
 * Never: a topic before a colon, or what is listed under somebody's words, taken for a turn.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { firstLine } from '../../text/line-begin.ts';
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { speakerIn } from './line.ts';
import type { Outline } from './outline.ts';

/** Lines of a turn that are looked back over, and how much of a line is looked at. */
const LINES = 8;
const OPENS = 60;
/** What is marked so is an item of its own. */
const ITEM = /^[\s\u3000]*(?:[・■◆◇□●※*+→⇒-]|\d{1,2}[.．)）]|[(（][0-9０-９]{1,2}[)）])/u;
/** `○委員A：…`, `- mori: …`: a post, or one who is known. */
const BEFORE_COLON = gated(pattern('u')`
    ^[\s\u3000]*(?:[・○◎●*+-]+[\s\u3000]*)*(?:(?<post>[\p{Script=Han}\p{Script=Katakana}A-ZＡ-Ｚ0-9０-９]{0,8}(?:委員[A-ZＡ-Ｚ0-9０-９]{0,2}
          |長|事務局|先生|さん|氏|君)(?:[（(][^（()）]{1,12}[)）])?)|(?<name>[\p{L}_][\w.\p{L}-]{0,15}))\s?[:：]
  `);

export function turnAt(notes: Outline, at: number, names: ReadonlySet<string>): string | null {
  const { text } = notes;
  let begin = notes.lineBegin(at);
  const inLine = begin < at ? beforeColon(text.slice(begin, Math.min(at, begin + OPENS)), names) : null;
  if (inLine !== null) return inLine;
  for (let count = 0; count < LINES; count += 1) {
    const line = firstLine(text.slice(begin, begin + OPENS));
    // What is cut off is taken for a sentence.
    const label = speakerIn(line.length < OPENS ? line : `${line}。`);
    if (label !== null) return label;
    if (begin === 0 || !/^[ \t\u3000]+\S/u.test(line) || ITEM.test(line)) return null;
    begin = text.lastIndexOf('\n', begin - 2) + 1;
  }
  return null;
}

/** `棚を寄せたい（森）`, `どこに置く？(沢)`: a view or a question, and behind it whose. */
const CREDITED = pattern('gmu')`
    (?:[?？]|か|たい|のでは(?:ない)?|思(?:う|います|った)|かも(?:しれない)?|べき|(?:ほう|方)[がは](?:よ|良|い)い|そう|気がする|てはどう(?:か)?|欲しい
      |ほしい)[。、]?[ \u3000]*[（(](?<name>[^（()）\s、。★☆◎◯○●*@][^（()）\s、。]{0,11})[)）]\s*$
  `;
/** As many as make it a custom of the notes rather than an accident. */
const CUSTOM = 3;

/** Whether the notes put behind a line, in brackets, whose words it is, where others name who is to do it. */
export function creditsBehind(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(CREDITED)) if (++count === CUSTOM) return true;
  return false;
}

const BEHIND = ended(/[（(](?<name>[^（()）\s、。★☆◎◯○●*@][^（()）\s、。]{0,11})[)）][。\s]*$/u);

/** A name further behind a sentence is none of its line's: keeps a long line linear. */
const FAR = 400;

/** Who is named behind the line that a sentence stands in. */
export function creditedAt(text: string, { start, end }: Span): string | null {
  const rest = firstLine(text.slice(end, end + FAR));
  if (rest.length === FAR) return null;
  return BEHIND.exec(text.slice(Math.max(start, end - FAR), end) + rest)?.groups?.name ?? null;
}

function beforeColon(line: string, names: ReadonlySet<string>): string | null {
  const groups = BEFORE_COLON.exec(line)?.groups;
  if (groups === undefined) return null;
  if (groups.post !== undefined) return groups.post;
  return names.has(groups.name!) ? groups.name! : null;
}
