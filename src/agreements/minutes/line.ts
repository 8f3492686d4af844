/**
 * A line of minutes without its marks: bullet, quotation mark, scribe's ellipsis, name.
 */
export interface Line {
  /** Where the note itself begins and ends in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly heading: boolean;
}

const MARK = /^(?:[\s\u3000]|[-*•・○●+](?=\s)|>|…|\.\.\.(?=\s)|\d{1,2}[.)](?=\s)|\[[ x]\](?=\s))+/u;
const NAME =
  /^(?:\*{1,2}([^*:]{1,40}):\*{1,2}|([\p{L}@*\\][\w.*\\-]{0,20}|[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:さん|氏)?)\s?[:：](?=\s|[^/\w]))\s*/u;

export function readLine(sentence: string): Line {
  const heading = /^\s*(?:#{1,6}|={2,5})\s/u.test(sentence);
  let start = MARK.exec(sentence)?.[0].length ?? 0;
  const match = NAME.exec(sentence.slice(start));
  const word = match === null ? null : (match[1] ?? match[2])!;
  const name = word === null || KEYWORD.test(word) ? null : word;
  if (name !== null) start += match![0].length;
  const end = sentence.replace(/[\s*_.。]+$/u, '').length;
  return { start: Math.min(start, end), end, name, heading };
}

const KEYWORD =
  /^(?:\W*(?:resolution|resolved|proposed|proposal|action|agreed|decision|decided|approved|consensus|todo|ai|note|next|motion|topic|summary|conclusion|outcome|http|https)\b.*|決定|決定事項|合意|宿題|担当|結論|次回|要約|議題|TODO)$/iu;
