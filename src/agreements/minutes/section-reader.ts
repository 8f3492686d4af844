/**
 * What a line of minutes is by the part it stands in: an item of a list of decisions or of tasks, or what adds to one.
 *
 * In: a transcript's text, and where a sentence begins. Out: the kind of its part, where it is an item of it.
 * Never: what stands under an item, unless the item only names a topic, or somebody.
 */

import { lineBegins } from '../../text/line-begin.ts';
import type { SectionKind } from './section-names.ts';
import { BARE, ITEM, indentOf, lineAt, MOST, PART, type Section, sectionFinder } from './sections.ts';

/** What may stand between the line's beginning and the item: marks, and the name of who is to do it. */
const NAMED = /^[\s\-*+•・○●|\d.)[\]x_@]*(?:[\p{L}][\p{L}.'’ -]{0,30}[\s*_]*[:：][\s*_]*)?$/u;
/** A checkbox before a line: open, or ticked. */
const BOX = /^\s*(?:[-*+•]\s+)?\[(?: |([xX✓✔]))\](?!\()\s*(?:[^\s:：]{1,16}[:：]\s*)?/u;
/** Looked for once: most records have none. */
const MAYBE_BOX = /\[[ xX✓✔]\]/;
/** 日程, 参加費: names what the lines under it settle. */
const TOPIC =
  /^\s*(?:[-*+•・○●]\s?|\d{1,2}[.)]\s)*[^。、:：]{0,15}[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]\s*[:：]?\s*$/u;

/** - 森さん, - mori: whose tasks stand under it. */
const WHOSE =
  /^\s*[-*+•・]\s*(?:@?[A-Za-z][\w.-]{1,15}|\.?[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8}|[\p{Script=Han}]{1,4}(?:さん|氏|君))\s*[:：]?\s*$/u;

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
  if (section.kind === 'tasks') {
    if (parent === null) return !(WHOSE.test(own) && indentOf(lineAt(text, line + own.length + 1)) > depth);
    return (
      WHOSE.test(parent.words) && parentOf(text, parent.at, indentOf(parent.words), section.start) === null
    );
  }
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
  const sectionsTo = sectionFinder(text);
  const beginOfLine = lineBegins(text);
  const hasBoxes = MAYBE_BOX.test(text);
  let next = 0;
  return (at) => {
    const box = hasBoxes ? checkboxAt(text, at) : null;
    if (box === 'open') return MAY_BE.test(text.slice(at, at + LEAD)) ? null : 'tasks';
    const sections = sectionsTo(at);
    if (next > 0 && at < sections[next - 1]!.start) next = 0;
    while (next < sections.length && sections[next]!.end <= at) next += 1;
    const section = sections[next];
    if (section === undefined || at < section.start) return null;
    if (section.kind === 'review') return section.kind;
    // What is ticked is done, unless it says by when it is due; a decision is one all the same.
    if (box !== null && section.kind === 'tasks') return DUE.test(lineAt(text, at)) ? 'tasks' : 'review';
    if (box !== null && section.kind === 'next') return null;
    if (section.kind === 'next') return section.kind;
    const line = beginOfLine(at);
    const lead = text.slice(line, Math.min(at + 6, line + 80));
    const isItem =
      (section.bare && BARE.test(lineAt(text, line)) && at - line < LEAD) ||
      ITEM.test(lead + text.slice(line + lead.length, line + 24)) ||
      (section.kind === 'tasks' && PART.test(lineAt(text, line)));
    if (!isItem || !NAMED.test(text.slice(line, Math.min(at, line + 80)))) return null;
    return holdsAt(text, line, section) ? section.kind : null;
  };
}
