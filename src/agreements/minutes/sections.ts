/**
 * Parts of minutes whose heading says what their items are: Action items, Next steps, Decisions, 決定事項, 宿題.
 *
 * In: a transcript's text. Out: where such a list begins and ends, and what its items are.
 * Never: a list that goes on behind another heading or a paragraph, or a review of what earlier meetings gave out.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';

/** `review`: tasks that earlier meetings gave out, with what became of each. */
export type SectionKind = 'decisions' | 'tasks' | 'next' | 'review';

export interface Section extends Span {
  readonly kind: SectionKind;
}

/** Marks of headings and of lists, and a picture before the words. */
const MARKS =
  '[#=*_/＜<〈≪《〔\\s\\d０-９.（）()【\\[■◆●・◇□▼▲★☆〇○◎\\p{Extended_Pictographic}\\uFE0F\\u200D-]*(?:(?:Feature|Bug|Misc) ?#\\d+\\]\\s*)?';
const END = '[\\s*_:：#=】＞>〉≫》〕)）\\]★☆◆◇■□●◎▲▼]*';
const TASKS = source`
    (?:(?:new|open|summary of)\\s+)?(?:action (?:items?|points?)|actions?|to-?dos?|next (?:steps?|actions?)
      |follow[ -]?ups?|tasks|assignments)(?: (?:and|&|\\/) (?:next steps|follow[- ]?ups?|owners?|action items?
        |actions?))?(?: for (?:the )?next (?:\\w+ )?(?:meeting|time|call|week))?
    |アクション(?:アイテム|・アイテム|プラン)?|(?:[^\\n。、]{0,10}の)?宿題(?:事項)?
    |(?:今後|次回)(?:まで)?の(?:対応|作業|アクション|宿題|タスク)|タスク(?:洗い出し|一覧|リスト|割り?振り|分担)?
    |(?:[^\\n。、]{0,12}まで(?:に|の)|今後|次に)?やる(?:べき)?こと(?:リスト|一覧)?
    |(?:[^\\n。、]{0,16}に(?:対して)?)?(?:以下|次)の(?:宿題|タスク|アクション(?:アイテム)?
      |作業)(?:が(?:出た|出ました|残った|残りました)|(?:を|と)(?:する|した|お願いする))?[。]?|残(?:作業|タスク)
    |[^\\n。、:：]{0,8}役割分担|[^\\n。、:：]{0,8}担当(?:割り?(?:振り|当て)?|分担|者)?|対応事項
    |ネクスト(?:アクション|ステップ)
  `;
const DECISIONS = source`
    (?:(?:key|main|final|formal|summary of)\\s+)?(?:decisions?(?: (?:made|taken|reached|points?))?|resolutions?
      |agreements?|agreed(?: (?:items|points))?|outcomes?|conclusions?|consensus
      |(?:briefly,? )?(?:here are )?the (?:following )?(?:decisions
        |resolutions)(?: (?:that )?(?:we|were|have been) (?:made|taken|reached|passed))?(?: (?:are|were))?)(?: ?(?:\\/|&
        |and) ?(?:decisions?|resolutions?|agreements?|outcomes?|conclusions?|votes|next steps|actions?(?: items?)?))*
    |(?:(?:今日|本日|今回|会議|MTG|ミーティング|打ち?合わ?せ)(?:の|で)?)?(?:決定(?:事項|内容)?|合意(?:事項|内容)?
      |決議(?:事項)?|(?:[^\\n。、:：]{1,16}の)?結論|(?:決まった|決めた)(?:こと|事項?)|議題と(?:結論|決定(?:事項)?)
      |確定事項|承認事項|確認(?:した|された)事項|決議内容|審議結果)|選任(?:結果|された役員)?|選出(?:結果|された役員)?|選挙結果|新役員
  `;
const NEXT = source`
    次回(?:の?(?:会議|会合|打ち?合わ?せ|例会|ミーティング|開催
        |[^\\n。、:：は]{0,6}(?:委員会|理事会|役員会|総会|部会|研究会|勉強会|協議会|審議会))?の?(?:予定|日程?|会議|会合
        |打ち?合わ?せ|例会|開催|ミーティング|委員会|理事会|役員会|総会|部会)?)?(?:[、・,][^\\n。、:：]{1,8})?(?:(?:を決める|の(?:件|決定|調整|確認)
        |について|調整))?|(?:全体|開発|年間|当面の|今後の|リリース|公開|発売)(?:の)?(?:日程|スケジュール|予定)
    |スケジュール|締め?切り?|〆切|期限|(?:今後|次回|当面)の(?:予定|日程|(?:活動|行事)(?:予定|日程?)?)(?:について)?
    |next(?: time)?|(?:(?:dates?|times?|venue|place)(?:(?:,| and|,? &) (?:dates?|times?|venue|place))* (?:of
        |for) (?:the )?)?next (?:[\\w-]+[ -])?meetings?
  `;
const REVIEW =
  "(?:(?:review|status|check) of (?:the |our )?|follow[- ]?up (?:on|from) (?:the |our )?)?(?:previous|last|past|prior|outstanding|earlier)(?: meeting(?:['’]?s)?| week['’]s)? (?:action (?:items?|points?)|actions|tasks|to-?dos)(?: review)?|(?:前回|前々回|先月|先週|昨年)[^\\n。、:：]{0,10}の(?:宿題|タスク|アクション(?:アイテム)?|TODO|ToDo|決定|確認|残作業|積み残し)(?:事項)?(?:の?(?:確認|レビュー|状況|進捗|フォロー))?";
const HEADING = new RegExp(
  `^${MARKS}(?:(?<review>${REVIEW})|(?<tasks>${TASKS})|(?<decisions>${DECISIONS})|(?<next>${NEXT}))${END}$`,
  'iu',
);
/** Grants approved, New members elected: what all items under it are. */
const OUTCOME = /\b(?:approved|elected|adopted|ratified|accepted|appointed|awarded)[\s*_:#]*$/iu;
const OF_ITEMS = /^[#*_\s\d.]*(?!(?:minutes|agenda|motions?)\b)(?:[\p{L}’'-]+ ){1,4}\p{L}+[\s*_:#]*$/iu;
/** Headings are no longer. */
const SHORT = 80;
/** What underlines a heading, or closes it in the next line. */
const UNDERLINE = /^[*_:：#=】)）\]]+\s*$/u;
/** An item, what goes on from the line before it, or nothing. */
const WITHIN =
  /^(?:\s*$|\s*\||\s*(?:[-*+•・○●]|\d{1,2}[.)]|\[[ x]\])\s|\s{2,}\S|\s*[・•○●]\S|[-*]\S|:[^\s:]{1,20}:\s)/u;
const ITEM = /^\s*(?:[-*+•・○●]\s?|\|\s*(?=[^\s:|-])|\d{1,2}[.)]\s|\[[ x]\]\s|:[^\s:]{1,20}:\s)/u;
/** 司会：森, 受 付 : 西田: under a heading of parts, each with its name. */
const PART = /^[^\n:：。、]{1,10}\s?[:：]\s?[^\n:：。]{1,16}$/u;
/** Days that are proposed or fixed for the next meeting stand unmarked: 6/18 夕方. */
const DAY = /^\s*[0-9０-９]{1,2}(?:(?:[/／]|月)\s*[0-9０-９]{1,2}|日(?:[(（]|\s))/u;
/** 会計監査 4月6日(日) 午前10時〜: what is due, its day, and its hour. */
const DUE_ROW =
  /^\s*[^\s。、:：0-9０-９]{2,14}[ \u3000]+[0-9０-９]{1,2}(?:月|[/／])[0-9０-９]{1,2}日?(?:[(（][^)）]{1,3}[)）])?\s*(?:午前|午後)?[0-9０-９]{1,2}(?:時|[:：])/u;
/** What is called a field: `:会長: …`. */
const FIELD = /^\s*:[^\s:]{1,20}:\s/u;
/** Where the list of a heading that is itself a bullet stands: further in, or as fields. */
const BENEATH =
  /^[^\S\n]*\n(?:[^\S\n]*\n)?(?=(?<indent>[^\S\n]*)(?<mark>:[^\s:]{1,20}:\s|[-*]{2,6}(?=\s)|[-*+•・]))/u;
/** What may stand between the line's beginning and the item: marks, and the name of who is to do it. */
const NAMED = /^[\s\-*+•・○●|\d.)[\]x_@]*(?:[\p{L}][\p{L}.'’ -]{0,30}[\s*_]*[:：][\s*_]*)?$/u;
const MOST = 100;
/** 5. 決定事項: the next number is the next part. */
const NUMBER = /^[0-9０-９]{1,2}[.．)）、]/u;

export function findSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = endOfLine(text, at);
    const kind = stop - at <= SHORT ? headingKind(text.slice(at, stop)) : null;
    const section = kind === null ? null : sectionUnder(text, { start: at, end: stop }, kind);
    if (section !== null) sections.push(section);
    at = stop + 1;
  }
  return sections;
}

/** What the items under a line are, where it is such a heading. */
function headingKind(line: string): SectionKind | null {
  const kinds = HEADING.exec(line)?.groups;
  if (kinds?.review !== undefined) return 'review';
  if (kinds !== undefined)
    return kinds.tasks !== undefined ? 'tasks' : kinds.next !== undefined ? 'next' : 'decisions';
  return OUTCOME.test(line) && OF_ITEMS.test(line) ? 'decisions' : null;
}

function sectionUnder(text: string, heading: Span, kind: SectionKind): Section | null {
  const words = text.slice(heading.start, heading.end).trimEnd();
  // A bullet among others is no heading, unless its own list stands under it.
  const bullet = /^\s*[-*+•・]\s/u.test(words) && !words.includes('**');
  const depth = bullet ? depthBeneath(text, heading.start, words) : 0;
  if (depth === null) return null;
  let start = heading.end + 1;
  while (start < text.length && UNDERLINE.test(lineAt(text, start))) start = endOfLine(text, start) + 1;
  const isNumbered = NUMBER.test(words);
  let end = start;
  let first: string | undefined;
  for (let count = 0; count < MOST && end < text.length; count += 1) {
    const line = lineAt(text, end);
    if (bullet && line.trim() !== '' && !(depth === FIELDS ? FIELD.test(line) : marksOf(line) >= depth))
      break;
    const mark = /^[■●◆◇□▼○◎★【]/u.exec(line)?.[0];
    first ??= line.trim() === '' ? undefined : line.trimStart()[0];
    // ● behind a list of *: the next matter.
    if (mark !== undefined && first !== mark) break;
    if (
      !(
        WITHIN.test(line) ||
        (kind === 'next' && (DAY.test(line) || DUE_ROW.test(line))) ||
        (kind === 'tasks' && PART.test(line))
      ) ||
      /^\s*(?:\*\*[^*]+\*\*|#{1,6} .*)\s*$/u.test(line) ||
      (isNumbered && NUMBER.test(line))
    )
      break;
    end = Math.min(end + line.length + 1, text.length);
  }
  // The day of the next meeting stands in a line of its own, marked or not.
  if (kind === 'next')
    end = Math.max(end, endOfLine(text, endOfLine(text, start) === start ? start + 1 : start));
  if (end <= start) return null;
  return { start, end, kind: kind === 'tasks' && isReview(text.slice(start, end)) ? 'review' : kind };
}

/** What became of a task, noted under it: done, still open. */
const PROGRESS = pattern('iu')`
    ^\s{2,}(?:[-*+•]\s+)?(?:(?:all |already |not (?:yet )?|partially |mostly |now )?(?:done|completed|finished|fixed
        |started)\b(?! by\b)|(?:still|ongoing|in progress|no (?:progress|updates?)
        |(?:ha(?:s|ve)n['’]t|did ?n['’]t|not yet))\b)
  `;

/** Whether most tasks of a list have noted under them what became of them. */
function isReview(list: string): boolean {
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  const depth = indentOf(lines[0] ?? '');
  const tasks = lines.filter((line) => indentOf(line) <= depth).length;
  const noted = lines.filter((line) => indentOf(line) > depth && PROGRESS.test(line)).length;
  return noted > 1 && noted * 2 >= tasks;
}

/** - 宿題, ** 決定事項: no topic of a talk has such a name. */
const UNMARKED =
  /^\s*[-*+•・]{1,6}\s*(?:(?:決定|合意|確定)事項|決まったこと|(?:次回(?:まで)?の?)?宿題|TODO|ToDo|アクション(?:アイテム)?|やること|次回の?(?:日程|予定|開催)|役割分担)\s*$/u;

/** A list of fields rather than of bullets. */
const FIELDS = Infinity;

/** How far in the list under a bullet stands; null where it has none, so that it is a bullet among others. */
function depthBeneath(text: string, at: number, words: string): number | null {
  if (!/[:：]$|[■◆◇□▼★☆◎]/u.test(words) && !UNMARKED.test(words)) return null;
  const end = at + words.length;
  const list = BENEATH.exec(text.slice(end, end + 200))?.groups;
  if (list === undefined) return null;
  if (list.mark!.startsWith(':')) return FIELDS;
  const depth = list.indent!.length + list.mark!.length - 1;
  return depth > marksOf(words) ? depth : null;
}

/** How far in a line stands, by its indentation and by how many marks it has: ** stands under *. */
function marksOf(line: string): number {
  return /^[^\S\n]*(?:[-*]{1,5}(?=[-*]\s))?/u.exec(line)![0].length;
}

function indentOf(line: string): number {
  return /^[^\S\n]*/u.exec(line)![0].length;
}

function endOfLine(text: string, at: number): number {
  const stop = text.indexOf('\n', at);
  return stop < 0 ? text.length : stop;
}

/** A checkbox before a line: open, or ticked. */
const BOX = /^\s*(?:[-*+•]\s+)?\[(?: |([xX✓✔]))\](?!\()\s*(?:[^\s:：]{1,16}[:：]\s*)?/u;
/** 日程, 参加費: names what the lines under it settle. */
const TOPIC =
  /^\s*(?:[-*+•・○●]\s?|\d{1,2}[.)]\s)*[^。、:：]{0,15}[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]\s*$/u;

/**
 * Whether a line of a section is an item of it: what stands under an item only adds to it, unless the item is no more
 * than the name of what is settled under it.
 */
function holdsAt(text: string, line: number, section: Section): boolean {
  const own = lineAt(text, line);
  if (own.includes('http') && LINK.test(own)) return false;
  if (own.trimStart().startsWith('|')) return !RULER.test(lineAt(text, line + own.length + 1));
  const depth = indentOf(own);
  const parent = parentOf(text, line, depth, section.start);
  if (section.kind === 'tasks') return parent === null;
  if (parent !== null)
    return (
      TOPIC.test(parent.words) && parentOf(text, parent.at, indentOf(parent.words), section.start) === null
    );
  return !(TOPIC.test(own) && indentOf(lineAt(text, line + own.length + 1)) > depth);
}

/** The line of a section that another is indented under. */
function parentOf(
  text: string,
  line: number,
  depth: number,
  from: number,
): { readonly at: number; readonly words: string } | null {
  for (let end = line - 1, count = 0; depth > 0 && end > from && count < MOST; count += 1) {
    const at = text.lastIndexOf('\n', end - 1) + 1;
    const words = text.slice(at, end);
    if (at >= from && ITEM.test(words) && indentOf(words) < depth) return { at, words };
    end = at - 1;
  }
  return null;
}

function lineAt(text: string, at: number): string {
  return text.slice(at, endOfLine(text, at));
}

/** Under a table's head. */
const RULER = /^\s*\|[\s:|-]+$/u;
/** Where more on an item is found, and nothing else. */
const LINK = /^[^\p{L}\p{N}]*(?:<?https?:\/\/\S+|\[[^\n]{1,300}\]\(https?:[^\s()]+\))\s*$/u;

/** What may come of it is no task. */
const MAY_BE = /^[\s[\]*•+-]*(?:may|might|maybe|perhaps|possibly|could)\s+\p{Ll}/iu;

/** (due 19 March): still to be done, whoever ticked it. */
const DUE = /\b(?:due|deadline|by)\b[^\n]{0,30}\d/iu;

/** Longest mark before the words of an item, its indentation included. */
const LEAD = 40;

/** The box before the words that a line begins with. */
function checkboxAt(text: string, at: number): 'open' | 'done' | null {
  const from = Math.max(0, at - LEAD);
  const line = from + text.slice(from, at).lastIndexOf('\n') + 1;
  if (line === from && from > 0) return null;
  const box = BOX.exec(text.slice(line, at + LEAD));
  if (box === null || line + box[0].length < at) return null;
  return box[1] === undefined ? 'open' : 'done';
}

/**
 * What a sentence is by its section: only the line that a list mark opens is an item of its own.
 * @returns a function of where the sentence begins; it is asked in order, and is quick where it is
 */
export function sectionReader(text: string): (at: number) => SectionKind | null {
  let sections: readonly Section[] | undefined;
  let next = 0;
  return (at) => {
    const box = checkboxAt(text, at);
    if (box === 'open') return MAY_BE.test(text.slice(at, at + LEAD)) ? null : 'tasks';
    sections ??= findSections(text);
    if (next > 0 && at < sections[next - 1]!.start) next = 0;
    while (next < sections.length && sections[next]!.end <= at) next += 1;
    const section = sections[next];
    if (section === undefined || at < section.start) return null;
    if (section.kind === 'review') return section.kind;
    // What is ticked is done, unless it says by when it is due; a decision is one all the same.
    if (box !== null && section.kind === 'tasks') return DUE.test(lineAt(text, at)) ? 'tasks' : 'review';
    if (box !== null && section.kind === 'next') return null;
    if (section.kind === 'next') return section.kind;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const lead = text.slice(line, Math.min(at + 6, line + 80));
    const isItem =
      ITEM.test(lead + text.slice(line + lead.length, line + 24)) ||
      (section.kind === 'tasks' && PART.test(lineAt(text, line)));
    if (!isItem || !NAMED.test(text.slice(line, Math.min(at, line + 80)))) return null;
    return holdsAt(text, line, section) ? section.kind : null;
  };
}
