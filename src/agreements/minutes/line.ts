/**
 * A line of minutes without its marks: bullet, quotation mark, scribe's ellipsis, name.
 */
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';

export interface Line {
  /** Where the note itself begins and ends in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly heading: boolean;
}

const MARK =
  /^(?:[\s\u3000]|\*{1,5}(?=\s)|[•+](?=\s)|[・○●](?![・○●])|-{1,5}(?=\s|\p{L}[\w.]{0,15}:\s)|>|…|\.\.\.(?=\s)|\d{1,2}[.)](?=\s)|\[[ xX]\](?!\())+/u;
const NAME = gated(
  /^(?:\*{1,2}([^*:]{1,40}):\*{1,2}|([\p{L}@*\\][\w.*\\-]{0,20}|[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:さん|氏)?)\s?[:：](?=\s|[^/\w]))\s*/u,
);
/** `Carol, …` and `Carol - …`: only of people that the minutes know. */
const KNOWN = gated(/^([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?)(?:,\s+|\s+[-–—]\s+)/u);

/** 【A社】, 【質問】, 会長　…: who speaks, or that somebody does. */
const SPEAKS = gated(pattern('u')`
    ^(?:【([^【】]{0,12}(?:社|さん|氏|君|委員|理事|長|先生|質問|意見|要望|コメント|回答|懸念|提案))】\s*
      |[（(]((?![0-9０-９〇一二三四五六七八九十①-⑳ア-オa-z][)）]|別紙|資料|案
          |[^（()）]{0,4}(?:結果|決定|合意|結論|承認|了承))[^（()）0-9０-９]{1,8})[)）]\s*(?=[^。]{2,}。)
      |[（(](委員[0-9０-９A-ZＡ-Ｚ]{1,2})[)）]\s*(?=\S)
      |([\p{Script=Han}]{1,6}(?:から|より)(?=[:：]))[:：]\s*(?=\S{3})
      |([\p{Script=Han}\p{Script=Katakana}]{0,8}(?:長|議員|委員|参事|主幹|主査|局員)[（(][^（()）]{1,12}[)）])[:：]\s*(?=\S)
      |((?:副?(?:会長|議長|委員長|部長|班長|係長|課長|理事長)|司会|書記|会計
          |[\p{Script=Han}\p{Script=Katakana}]{1,6}(?:さん|君|氏|委員|理事|先生))　+(?=\S.{7})
        |(?:各委員|委員一同|一同|全員|事務局|[A-ZＡ-Ｚ0-9０-９]{1,3}(?:番)?委員
          |[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:長|参事|主幹|主査|委員|議員))　+(?=[^。]{3,}。)))
  `);
/** Looked for first: nobody is said to speak without one of these. */
const MAY_SPEAK = gated(/^[【（(]|[:：\u3000]/u);
/** `Ada Roe: I …`: a full name before a colon, and one who speaks of oneself. */
const OF_ONESELF = gated(
  /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})(?: \([^()]{1,24}\))?:\s+(?=.*\bI(?:['’]|\b))/u,
);

/** Who a line of Japanese minutes says it is from, in brackets or before a wide space; null where it says nothing of the kind. */
export function speakerIn(sentence: string): string | null {
  if (!/[【（(　]/u.test(sentence)) return null;
  const match = SPEAKS.exec(sentence.replace(MARK, ''));
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6])!;
}

export function readLine(sentence: string, names: ReadonlySet<string>): Line {
  const heading = /^\s*(?:#{1,6}|={2,5})\s/u.test(sentence);
  let start = MARK.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(start);
  const match =
    NAME.exec(rest) ??
    (MAY_SPEAK.test(rest) ? SPEAKS.exec(rest) : null) ??
    OF_ONESELF.exec(rest) ??
    knownIn(rest, names);
  const word =
    match === null ? null : (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6])!;
  const name = word === null || KEYWORD.test(word) || TOPIC.test(word) ? null : word;
  const at = name === null ? 0 : start + match![0].indexOf(name);
  if (name !== null) start += match![0].length;
  const end = sentence.replace(/[\s*_.。、，]+$/u, '').length;
  return {
    start: Math.min(start, end),
    end,
    name,
    nameSpan: name === null ? null : { start: at, end: at + name.length },
    heading,
  };
}

function knownIn(rest: string, names: ReadonlySet<string>): RegExpExecArray | null {
  const match = KNOWN.exec(rest);
  return match !== null && names.has(match[1]!) ? match : null;
}

/** What notes are about, before a colon: 会場：西館に決定. */
const TOPICS = [
  ...[
    '会場',
    '場所',
    '日時',
    '日程',
    '期間',
    '時間',
    '費用',
    '会費',
    '参加費',
    '予算',
    '受付',
    '司会',
    '進行',
  ],
  ...[
    '持ち物',
    '雨天時',
    '打ち?上げ',
    '備考',
    '方針',
    '対応',
    '結果',
    '審議結果',
    '内容',
    '方法',
    '対象',
    '名称',
    '名前',
  ],
  ...[
    '準備',
    '片付け',
    '当日',
    '前日',
    '今後',
    '募集',
    '広報',
    '申込',
    '締め?切り?',
    '定員',
    '講師',
    'テーマ',
    '役割',
  ],
  ...[
    '報告',
    '協議',
    '審議',
    '議案',
    '案件',
    '人選',
    '時期',
    '期限',
    '予定',
    '次回予定',
    '形式',
    '書式',
    '案内',
    '公開',
  ],
];
const TOPIC = gated(new RegExp(`^(?:${TOPICS.join('|')})$`, 'u'));
const KEYWORD = gated(pattern('iu')`
    ^(?:\W*(?:resolution|resolved|proposed|proposal|action|agreed|decision|decided|approved|accepted|consensus|todo|ai
        |note|verdict|next|motion|vote|poll|topic|summary|conclusion|outcome|http|https)\b.*|決定|決定事項|合意|合意事項|宿題
      |担当|結論|次回|要約|議題|TODO)$
  `);
