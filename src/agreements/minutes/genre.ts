/**
 * Minutes and logs: documents of lines rather than of running speech.
 *
 * In: a transcript and a speech of it. Out: whether its lines are notes, and the names its notes may mean.
 * Never: a statement with a few bullets taken for a log.
 */

import { isCjk, isJapanese } from '../../text/characters.ts';
import { pattern } from '../../text/pattern.ts';
import type { Speech, Transcript } from '../../transcript/transcript.ts';
import { isThing } from './persons.ts';
import { namesEnclosed } from './who.ts';

const NOTE =
  /^\s*(?:#{1,6}\s|={2,5}\s|[-*•・>…→⇒]\s?|\d{1,2}[.)]\s|\*\*[^*]{1,40}:?\*\*|[\w.@*\\-]{1,20}\s?[:：]\s|(?:RESOLUTION|RESOLVED|ACTION|PROPOSED|PROPOSAL|AGREED)\b)/u;
/** Japanese notes: what opens with a number or a word set apart, and a short line that no full stop ends. */
const SET_APART =
  /^[\s\u3000]*(?:[○●◯■□◆◇▼★☆①-⑳]|[（(]?[0-9０-９一二三四五]{1,2}[)）．、]|[【［[＜<〈][^】］\]＞>〉\n]{1,16}[】］\]＞>〉]|[\p{Script=Han}\p{Script=Katakana}]{1,8}\s?[:：])/u;
const UNENDED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}）)ー0-9]$/u;
const SHORT_NOTE = 60;
/** Formats that name nobody, and so may hold such notes. */
const UNNAMED = /^(?:text|plain|assembly)$/u;
/** Words that only the notes of a meeting set apart so; more than one of them. */
const SAYS_SO =
  /^[ \t\u3000]*(?:[・○●◯■-][ \t\u3000]?)?(?:[【［[＜<〈(（](?:決定(?:事項)?|結論|合意(?:事項)?|保留|宿題|TODO|審議結果)[】］\]＞>〉)）]|(?:決定(?:事項)?|結論|合意(?:事項)?|宿題|TODO)\s?[:：])/gmu;

/** Formats that are minutes by their nature. */
const FORMAT = /^(?:minutes|w3c-minutes)$/u;
/** The least share of noted lines, and the least number of lines. */
const SHARE = 0.4;
const LEAST = 6;

/** Judged speech by speech, so that nothing said elsewhere changes how a speech is read. */
export function isMinutes(transcript: Transcript, { label, sentences }: Speech): boolean {
  if (FORMAT.test(transcript.format)) return true;
  if (sentences.length < LEAST) return false;
  const isUnnamed = label === null && UNNAMED.test(transcript.format);
  let others = 0;
  for (const { start, end } of sentences) {
    const line = lineAt(transcript.text, start, end);
    if (
      ((mayBeNote(line) && NOTE.test(line)) ||
        (isUnnamed && isJapaneseNote(line, transcript.text.slice(start, end)))) &&
      !(transcript.format === 'overview' && isParagraph(line, transcript.text[end - 1]!))
    )
      continue;
    others += 1;
    // Running speech is known as such before its end.
    if ((sentences.length - others) / sentences.length < SHARE) return false;
  }
  return true;
}

/** No mark of a note is kana or kanji: most lines are told by their first character. */
function mayBeNote(line: string): boolean {
  return !isCjk(line.charCodeAt(0));
}

/** Whether a paper sets its decisions apart more than once, as [決定] … or 結論：…: its lines are notes. */
export function setsDecisionsApart({ text }: Transcript): boolean {
  return /決定|結論|合意|保留|宿題|TODO|審議結果/.test(text) && (text.match(SAYS_SO)?.length ?? 0) > 1;
}

function isJapaneseNote(line: string, words: string): boolean {
  return SET_APART.test(line) || (words.length <= SHORT_NOTE && UNENDED.test(words) && isJapanese(words));
}

/** A press release numbers its paragraphs: `1. At the outset, the Minister welcomed….` */
function isParagraph(line: string, last: string): boolean {
  return /^\s*\d{1,2}[.)]\s+\S/u.test(line) && /[.。]/u.test(last);
}

/** The sentence with what stands before it on its line: a format may have taken the mark away. */
function lineAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 60);
  const line = Math.max(text.slice(from, start).lastIndexOf('\n') + 1 + from, from);
  return text.slice(line, Math.min(end, start + 60));
}

/** Whether most notes are full sentences, as those of a record are. */
export function isInSentences({ text }: Transcript, { sentences }: Speech): boolean {
  const full = sentences.filter(({ end }) => text[end - 1] === '。').length;
  return full > 2 && full * 2 >= sentences.length;
}

/** A log of people who talk to each other: many turns, each of a line or two. */
const TURNS = 12;
const SHORT = 70;
export function isLog({ speeches, format }: Transcript): boolean {
  if (format !== 'plain' && format !== 'timed-text') return false;
  const spoken = speeches.filter(({ label }) => label !== null);
  if (spoken.length < TURNS || spoken.length < speeches.length / 2) return false;
  const lengths = spoken.map(({ sentences }) =>
    sentences.reduce((sum, { start, end }) => sum + end - start, 0),
  );
  const handles = spoken.filter(({ label }) => /^[\w.@-]{2,20}\s*$/u.test(label!));
  return (
    handles.length >= spoken.length * 0.8 &&
    lengths.filter((length) => length <= SHORT).length >= spoken.length * 0.7
  );
}

/** Minutes by their own name, in the title or the first lines. */
const CALLED =
  /議事録|会議録|議事要旨|議事概要|議事メモ|議事経過|会議記録|会議概要|会議結果|打合せ記録|打ち合わせ記録|ミーティング記録|役員会記録|(?:理事会|役員会|委員会|幹事会|総会|会議|会合|例会|ミーティング|打ち?合わ?せ会?)(?:の|[ \u3000])?(?:概要|結果|開催|要旨)?(?:報告|メモ|要約)/u;
/** 第五回みどり町緑化審議会: which sitting of a council it is, alone on the first line. */
const SITTING =
  /^[^\n。、]{0,20}第\s?[0-9０-９一二三四五六七八九十百]{1,3}\s?回[^\n。、?？]{1,30}(?:審議会|協議会|評議会|委員会|理事会|役員会|幹事会|部会|懇談会|検討会)(?:の?(?:確認事項|結果|概要|要旨))?[\s\u3000]*$/u;
/** The head of such a paper: when, and who was there or wrote it down. */
const WHEN = /(?:^|[\s【■◆●・])(?:開催)?日\s?時\s*[】:：;；\s]/u;
const WHO =
  /(?:^|[\s【■◆●・])(?:出\s?席\s?者?|参\s?加\s?者|欠\s?席\s?者?|記載者|記録者?|書記|議事録)\s*[】:：;；(（\s]/u;
/** Where such a head stands, in UTF-16 units. */
const HEAD = 800;

/** Minutes in full sentences, which nobody is named as speaking. */
export function isRecord({ title, text, speeches }: Transcript): boolean {
  if (speeches[0]?.label !== null) return false;
  if (CALLED.test(title) || CALLED.test(text.slice(0, 200))) return true;
  if (SITTING.test(title) || SITTING.test(text.trimStart().split('\n', 1)[0]!)) return true;
  const head = text.slice(0, HEAD);
  return (WHEN.test(head) && WHO.test(head)) || tellsOfSitting(text.slice(0, BODY));
}

/** What a body did at its sitting, as the end of a sentence or of a note. */
const DID = pattern('gmu')`
    (?:こと(?:と|に)(?:する|した|しました|なった|なりました)
      |(?:了承|承認|可決|決定|選出|選任|一任|確認)(?:を得|し|され|いたし)(?:た|ました)
      |(?:報告|説明|提案|意見|質問|要望|指摘)が(?:あり|な?さ?れ|あっ|出)[^。\n]{0,12}
      |(?:協議|審議|検討|質疑)(?:した|しました|を行っ(?:た|ました))|[^。\n]{2}とする)(?=[。\n]|$)
  `;
/** Whose sitting it may be. */
const SITTERS = [
  ...['委員', '理事', '役員', '部会', '議案', '議題', '事務局', '会長', '班長', '幹事', '議長', '自治会'],
  ...['総会', '例会', '会計', '当番', '次回', '座長', '書記', '出席', '欠席', '資料', '会員', '審議'],
];
/** Talks between states are told in the same words. */
const OF_STATES =
  /会談|首脳|外相|外務|両国|二国間|共同声明|大臣|閣僚|政府|大統領|総理|長官|条約|各国|加盟国/u;
const BODY = 4_000;
const DEEDS = 3;

/** Whether a paper that does not call itself minutes tells of a body's sitting as they do. */
function tellsOfSitting(text: string): boolean {
  if (SITTERS.filter((word) => text.includes(word)).length < 2 || OF_STATES.test(text)) return false;
  return (text.match(DID)?.length ?? 0) >= DEEDS;
}

/** What is decided stands behind an arrow, or ends by saying so. */
const DECISION_MARK =
  /^[ \t\u3000]*(?:→|⇒|->)(?![^\n]*(?:か|[?？]|思う|たい|良い|よい|べき)(?:[（(][^()（）\n]*[)）])?[。 \t]*$)|(?:こと(?:に|と)(?:した|しました|なった|なりました)|(?:決定|承認|可決|了承|合意)(?:した|された|しました|されました)?|決まり|決まった|異議なし)[。\s]*$/gmu;

/** Whether Japanese notes tell their decisions from what is only talked of, more than once. */
export function marksDecisions(text: string): boolean {
  return (text.match(DECISION_MARK)?.length ?? 0) > 1;
}

const MENTION = /(?<=^|[^\w/`])@([A-Za-z][\w-]{1,30})/gu;
const ATTENDEE =
  /^\s*[-*•]\s*([\p{Lu}][\p{L}'-]+)(?: (?!(?:to|for|from|by|with|and|on|in)\b)[\p{L}'-]+){0,3} @[\w-]+/gmu;
/** Names that open notes: `Carol: …`, `* Carol - …`, more than once. */
const OPENS =
  /^[ \t]*(?:[-*•>]+[ \t]+)?(?:\*{1,2})?([\p{Lu}][\p{L}'’-]{1,20})(?: \p{Lu}[\p{L}'’-]*)?\*{0,2}(?::|,| -)\s/gmu;
/** Japanese notes: 参加者：…. */
const PRESENT = pattern('gimu')`
    ^[\s*#|・_:-]*(?:記録者?|参加者?|出席者?|出席理事|出席役員|理事(?=[:：])|役員(?=[:：])|出|メンバー|担当者|attendees?|attending|present|participants?|in attendance|online
      |members?|chairs?|scribes?|regrets|guests?|observers?)\**\s*(?:[:：|]\**
      |(?<=[者席加])[ \t\u3000])\s*(?:[（(][^()（）\n]{0,20}[)）]\s*)?(.{1,600})$
  `;
/** A list of people under a heading. */
const ROLL = pattern('gimu')`
    ^[#*_=\s・-]*(?:(?:also|board|committee|council|steering|tsc|tac|voting|regular|additional|other|remote
        |in-person)[ ]){0,3}(?:(?:members?|directors|trustees|people) )?(?:attendees?|attendance|attended by|present
      |participants?|roll call|members(?: present)?|in attendance|invited|observers?|guests?|voting members|(?:MTG|ミーティング|会議)?(?:出席|参加)(?:者|(?![\p{Script=Han}\p{Script=Hiragana}]))
      |メンバー)(?![^\n]{0,30}[:：][ \t\u3000]*[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])[^\n]{0,30}\n(?:[ \t]*\n)?((?:[ \t]*[-*•・][ \t]+[^\n]{1,120}\n(?:[ \t]*\n)?){1,60})
  `;

/** `* DS: Dylan Shaw (@dshaw)`, `* [x] [Ann Lee](…), Port`: initials, first name, and what follows it. */
const ROLLED =
  /^[ \t]*[-*•・][ \t]+(?:\[[ xX]\][ \t]+)?(?:(\p{Lu}{2,4}):[ \t]+)?[[*@.]*([\p{L}][\p{L}'’.ー-]+)((?: [\p{Lu}][\p{L}'’.-]*){0,3})/u;

/** `* 森、沢，久保`: all who were there in one line. */
const SEVERAL = /^[ \t]*[-*•・][ \t]+[\p{L}ー]{1,8}(?:[、，,][ \u3000]*[\p{L}ー]{1,8})+[ \t]*$/u;

/** [mori](https://…) */
const LINKED = /^\[([^[\]]{1,24})\]\(.*$/u;

/** Fields of a page before its text: `title: …`. */
const FRONT_MATTER = /^---\n[\s\S]{0,2000}?\n---\n/u;

/** First names, handles and speakers, as tasks are given to them. */
export function namesIn(transcript: Transcript): ReadonlySet<string> {
  // Few people make many speeches.
  const labels = [...new Set(transcript.speeches.map(({ label }) => label))].flatMap((label) =>
    label === null ? [] : [label, label.split(/[ 　]/u)[0]!],
  );
  const text = transcript.text.slice(0, 20_000).replace(FRONT_MATTER, '');
  const rolled = [...text.matchAll(ROLL)].flatMap((match) =>
    match[1]!.split('\n').flatMap((line) => {
      if (SEVERAL.test(line))
        return line
          .replace(/^[ \t]*[-*•・][ \t]+/u, '')
          .trim()
          .split(/[、，,][ \u3000]*/u);
      const name = ROLLED.exec(line);
      return name === null || /^[)*_~\]]*\s+\p{Ll}/u.test(line.slice(name[0].length))
        ? []
        : [name[1] ?? name[2]!, name[2]!, name[2]! + name[3]!, capital(name[2]!)];
    }),
  );
  return new Set(
    [
      ...labels,
      ...rolled,
      ...[...text.matchAll(ATTENDEE)].map((match) => match[1]!),
      ...[...text.matchAll(PRESENT)].flatMap((match) =>
        match[1]!
          .split(/[、,，・;/／\s]+/u)
          .map((name) =>
            name.replace(LINKED, '$1').replace(/^[^:：]{1,8}[:：]|(?:さん|氏|君|様)?(?:[(（].*)?$/gu, ''),
          ),
      ),
      ...handlesIn(text),
      ...namesEnclosed(text),
      ...[...text.matchAll(TELLER)].map((match) => match[1]!),
      ...repeated([...text.matchAll(OPENS)].map((match) => match[1]!)),
      ...[...text.matchAll(MENTION)].map((match) => match[1]!),
    ].filter((name) => !NOBODY.test(name) && (!isThing(name) || ALSO_NAME.test(name))),
  );
}

/** Names that are words as well. */
const ALSO_NAME = /^(?:Will|May|Hope|Free|So|An|Do)$/u;

/** `* ida` in the roll is Ida in the notes. */
function capital(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

/** `* nobu: …`: in a log each line opens with whoever wrote it. */
const HANDLE = /^[ \t]*(?:[-*+•]+[ \t]+)?([a-z][a-z0-9_-]{1,15})[ \t]?:[ \t]/gmu;
/** `nobu asked about the keys`, `* mean-gull volunteered`: only people do such things, and lines rarely open with small letters. */
const TELLER = pattern('gmu')`
    ^[ \t]*(?:[-*+•]+[ \t]+)?(?!(?:someone|somebody|everyone|everybody|nobody|people|others?|members?|some|many|most|all
        |both|he|she|they|we|who|it|that|which|also|one|then)\b)([a-z][a-z0-9_-]{2,15}) (?:asked|mentioned|volunteered
      |offered|wondered|thanked|apologi[sz]ed|said|told|suggested) (?=\S)
  `;
/** So many lines of a kind make a log. */
const LOGGED = 5;

function handlesIn(text: string): readonly string[] {
  const handles = [...text.matchAll(HANDLE)].map((match) => match[1]!);
  return handles.length < LOGGED ? [] : handles;
}

/** Words that open lines like names do. */
const NOBODY = pattern('iu')`
    ^(?:note|notes|action|actions|topic|topics|agenda|resolution|resolved|proposal|proposed|decision|summary|next
      |question|answer|update|updates|also|so|yes|no|ok|okay|well|but|and|or|however|then|first|second|third|finally
      |today|if|in|for|with|this|that|it|the|a|an|we|links?|minutes|date|time|https?|todo|ai|pr|issue|status
      |[^\p{Script=Han}]?|[他外計等名記各])$
  `;

function repeated(words: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([word]) => word);
}
