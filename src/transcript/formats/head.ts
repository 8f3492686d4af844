/**
 * The heads of documents: fields such as `Date:` and `場所：`, lists of those present, front matter.
 */
import { pattern } from '../../text/pattern.ts';
import { type PrintedTime, readPrintedTime } from '../held.ts';
import type { Line } from '../lines.ts';

export type FieldName = 'title' | 'date' | 'time' | 'place' | 'present' | 'other';

const FIELD_NAMES: readonly (readonly [FieldName, RegExp])[] = [
  ['title', /^(?:title|meeting|subject|件名|題名|会議名)$/iu],
  [
    'date',
    /^(?:date|day|when|date and time|date\/time|日時|日付|開催日|開催日時|実施日|実施日時|会議日時)$/iu,
  ],
  ['time', /^(?:time|時間|時刻)$/iu],
  ['place', /^(?:where|place|venue|location|場所|会場|開催場所|実施場所)$/iu],
  [
    'present',
    pattern('iu')`
    ^(?:(?:[\p{L}\d]{2,20} )?(?:members |others )?present(?: \([^()]*\))?
      |(?:in-person|remote|virtual|online)? ?attendees?(?:\/参加者)?|attending|attendance|participants?|in attendance
      |members present|guests?|chairs?|scribes?(?:\(s\))?|guests?|scribenick|facilitator|note ?taker|moderator|出席
      |出席者|attendees\/参加者|出席委員|参加者|参加|司会|書記|記録)$
  `,
  ],
  [
    'other',
    pattern('iu')`
    ^(?:regrets?|absent|absentees|apologies|agenda|links?|recording|previous meeting|next meeting|irc|irc log|see also
      |duration|status|議題|欠席|欠席者|主催|資料|配布資料|次回|次回予定)$
  `,
  ],
];

export interface Field {
  readonly name: FieldName;
  readonly value: string;
}

const FIELD = /^\s*(?:[-*•・]\s+)?[*_]{0,3}([^:：*_#<>|]{2,30}?)[*_]{0,3}\s*[:：]\s*[*_]{0,3}(.*)$/u;
/** `１．開催日時　令和4年…`, `■日時 10月4日`, `【場所】集会室`: on paper a space or brackets may stand for the colon, and a number before it all. */
const ON_PAPER = pattern('u')`
    ^[\s\u3000]*(?:[0-9０-９]{1,2}[.．、)）\s\u3000][\s\u3000]*
      |[・○●■◆◇□][\s\u3000]*)?[【［]?(\p{Script=Han}{1,2}[\s\u3000]?\p{Script=Han}{1,4})(?:[】］][\s\u3000]*[:：]?
      |[\s\u3000]*[:：]|[\s\u3000]+)[\s\u3000]*(\S.*)$
  `;

/** `Date: …`, `**Date:** …`, `- **Date**: …`, `日時：…`; null where the line is no field of a head. */
export function readField(line: string): Field | null {
  return fieldOf(FIELD.exec(line)) ?? fieldOf(ON_PAPER.exec(line));
}

function fieldOf(match: RegExpExecArray | null): Field | null {
  const name = match === null ? null : fieldName(match[1]!.replace(/[\s\u3000](?=\p{Script=Han})/gu, ''));
  return name === null ? null : { name, value: match![2]!.trim() };
}

/** What a heading such as `## Present` opens. */
export function fieldName(heading: string): FieldName | null {
  const text = heading.trim();
  return FIELD_NAMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Names in one line of a list of those present: commas, slashes and bullets set them apart. */
export function splitNames(text: string): readonly string[] {
  return text
    .replace(/[（(][^（()）]*[)）]/gu, (note) => note.replace(/[,，、;；/／]/gu, ' '))
    .split(/[,，、;；/／|]/u)
    .map((name) =>
      name
        .replace(/^\s*(?:[-*+•・○●]\s+|\d+[.)]\s+)?(?:\[[ xX]?\]\s*)?/u, '')
        .replace(/[*_`\\]/g, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= 80);
}

/** The first whole date among the lines, with what else its line and the `Time:` field say. */
export function findPrintedTime(
  lines: readonly Line[],
): { readonly printed: PrintedTime; readonly line: Line } | null {
  for (const line of lines) {
    if (line.trimmed.length > 200) continue;
    const printed = readPrintedTime(line.trimmed);
    if (printed !== null) return { printed, line };
  }
  return null;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Number of lines it takes up, its fences included; 0 where there is none. */
  readonly lines: number;
}

const NO_FRONT_MATTER: FrontMatter = { fields: new Map(), lists: new Map(), lines: 0 };
const MAX_FRONT_MATTER_LINES = 2_000;

/** YAML between two `---` lines at the very top; only plain scalars and lists of them are read. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  if (lines[0]?.trimmed !== '---') return NO_FRONT_MATTER;
  const close = lines.slice(1, MAX_FRONT_MATTER_LINES).findIndex((line) => line.trimmed === '---');
  if (close < 0) return NO_FRONT_MATTER;
  const fields = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let key = '';
  let quoted = '';
  for (const line of lines.slice(1, close + 1)) {
    if (quoted !== '') {
      // A quoted scalar that runs over lines; a backslash at the end joins them without a space.
      quoted = `${quoted.replace(/\\$/u, '')}${quoted.endsWith('\\') ? '' : ' '}${line.trimmed.replace(/^\\(?= )/u, '')}`;
      if (!isOpenQuote(quoted)) fields.set(key, unquote(quoted));
      if (!isOpenQuote(quoted)) quoted = '';
      continue;
    }
    const item = /^\s+-\s+(.+)$|^-\s+(.+)$/.exec(line.text);
    const pair = /^([\w-]+):\s*(.*)$/.exec(line.text);
    if (item !== null && key !== '')
      lists.set(key, [...(lists.get(key) ?? []), unquote(item[1] ?? item[2]!)]);
    else if (pair !== null) {
      key = pair[1]!.toLowerCase();
      if (isOpenQuote(pair[2]!)) {
        quoted = pair[2]!.trim();
        continue;
      }
      const value = unquote(pair[2]!);
      const inline = /^\[(.*)\]$/.exec(value);
      if (inline !== null) lists.set(key, inline[1]!.split(',').map(unquote));
      else if (value !== '') fields.set(key, value);
    }
  }
  return { fields, lists, lines: close + 2 };
}

const PEOPLE_KEYS =
  /^(?:speakers?|participants?|attendees?|present|guests?|hosts?|people|panel(?:ists)?|members|chairs?|scribes?|出席者|参加者)$/i;

/** The people that front matter lists; tags and aliases are none. */
export function namesIn({ lists, fields }: FrontMatter): readonly string[] {
  return [
    ...[...lists].flatMap(([key, names]) => (PEOPLE_KEYS.test(key) ? names : [])),
    ...[...fields].flatMap(([key, value]) => (PEOPLE_KEYS.test(key) ? splitNames(value) : [])),
  ];
}

function isOpenQuote(text: string): boolean {
  return /^\s*"(?:[^"\\]|\\.)*\\?\s*$/u.test(text);
}

/** Of the escapes of a double-quoted scalar those that titles have. Source: YAML 1.2.2, 5.7. */
function unquote(text: string): string {
  const trimmed = text.trim();
  const double = /^"(.*)"$/u.exec(trimmed)?.[1];
  if (double === undefined) return trimmed.replace(/^'(.*)'$/u, '$1');
  return double.replace(/\\([_"\\/ nt])/gu, (_, char: string) => ('_nt'.includes(char) ? ' ' : char));
}
