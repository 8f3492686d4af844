/**
 * Whose words a sentence of English notes is, where its line or paragraph begins with a name: `Ann Lee: I like it. Let's merge.`
 *
 * In: a text, where a sentence stands in it, and the people of the record. Out: the name that opens its line, or null.
 * Never: a topic (`**Flow control:** …`) or a keyword taken for somebody.
 */

import { gated } from '../../text/gated.ts';
import { firstLine } from '../../text/line-begin.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { SentenceContext } from '../draft.ts';
import { type Line, readLine } from './line.ts';
import type { Outline } from './outline.ts';

const WORD = "\\p{Lu}[\\p{L}.'’-]*";
/** What may stand before a colon, and is a name if the record knows it or nothing else speaks against it. */
const OPENER = gated(
  new RegExp(
    source`
    ^(?:[\\s*•·>+-]|\\d{1,2}[.)]\\s|\\[[ xX]\\]\\s)*(?:<(?<nick>[\\w.@|-]{1,24})>
      |(?<bold>\\*{2})?(?<name>@?[\\p{L}][\\w.\\\\-]{0,20}
        |${WORD}(?: ${WORD}){0,3})(?:\\s?\\([^()\\n]{1,30}\\))?(?::\\*{2}|\\*{2}:|:))(?=[^\\S\\n]+\\S)
  `,
    'u',
  ),
);
/** `Carol, …` and `Carol - …`: only of people that the minutes know. */
const KNOWN = gated(
  /^(?:[\s*•>+-]|\d{1,2}[.)]\s)*(?<name>\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?(?:,\s+|\s+[-–—]\s+)/u,
);
/** Words that notes put before a colon and that are nobody's name. */
const NOBODY = gated(pattern('iu')`
    ^(?:resolutions?|resolved|propos\w+|actions?(?: items?)?|agreed|agreements?|decisions?|decided|approved|accepted
      |consensus|todo|ai|notes?|next(?: steps?)?|motion|vote|poll|hum|topic|summary|conclusions?|verdicts?|outcomes?|https?|plans?
      |updates?|status|discussions?|background|context|reasons?|rationale|options?|concerns?|issues?|risks?|ideas?
      |goals?|questions?|answers?|reviewers?|reminders?|announcements?|date|time|place|venue|location|present|attendees
      |chairs?|scribes?|regrets|apologies|agenda|links?|owner|deadline|due|results?|pros?|cons?|fyi|tl;?dr|edit|ps
      |example|also|however|finally|first|second|third)$
  `);
/** So few people are too few to know a log by. */
const FEW = 3;

/** Whether what stands before a colon names somebody. */
function namesSomebody(label: string, isBold: boolean, words: string, names: ReadonlySet<string>): boolean {
  const bare = label.replace(/^@/u, '').trim();
  const first = bare.split(/[\s,]/u)[0]!;
  if (NOBODY.test(bare) || NOBODY.test(first)) return false;
  if (names.has(bare) || names.has(first) || label.startsWith('@')) return true;
  // Flow control, Two-layer encoding: what the line is about.
  if (isBold) return false;
  return !bare.includes(' ') || names.size >= FEW || /\b(?:I|my|me)\b/u.test(words);
}

/** Lines of a paragraph that are looked back over. */
const WRAPPED = 8;

/** The name that opens the line, or the wrapped paragraph, that a sentence stands in behind others. */
export function voiceAt(notes: Outline, at: number, names: ReadonlySet<string>): string | null {
  const { text } = notes;
  let begin = notes.lineBegin(at);
  for (let count = 0; count < WRAPPED && begin > 0 && goesOn(text, begin); count += 1)
    begin = text.lastIndexOf('\n', begin - 2) + 1;
  if (begin >= at) return null;
  const line = text.slice(begin, Math.min(at, begin + 80));
  const opened = OPENER.exec(line)?.groups;
  if (opened?.nick !== undefined) return opened.nick;
  if (opened !== undefined)
    return namesSomebody(opened.name!, opened.bold !== undefined, text.slice(begin, at), names)
      ? opened.name!
      : null;
  const known = KNOWN.exec(line)?.groups;
  return known !== undefined && names.has(known.name!) ? known.name! : null;
}

/** Whether the line at `begin` goes on with the one above: it has no mark of its own and stands further in, or that one was cut short. */
function goesOn(text: string, begin: number): boolean {
  const own = firstLine(text.slice(begin, begin + 80));
  const above = text.slice(text.lastIndexOf('\n', begin - 2) + 1, begin - 1);
  if (above.trim() === '' || own.trim() === '' || /^\s*(?:[-*+•>#]|\d{1,2}[.)]\s)/u.test(own)) return false;
  const deeper = /^\s*/u.exec(own)![0].length > /^\s*/u.exec(above)![0].length;
  return (
    (deeper && /^\s*(?:[-*+•]|\d{1,2}[.)])\s/u.test(above)) ||
    (above.length > 50 && !/[.!?:;]["”’)*_]*\s*$/u.test(above))
  );
}

/** `Christian Lee (as chair): …`: a full name before the colon. */
const FULL = gated(
  new RegExp(`^(${WORD}(?: ${WORD}){1,3}|${WORD}(?= \\())(?:\\s?\\([^()\\n]{1,30}\\))?:\\s+`, 'u'),
);

/** A line of English notes: a full name is taken for its speaker, a topic or keyword before the colon is not. */
export function readEnglishLine(sentence: string, context: Pick<SentenceContext, 'names'>): Line {
  const names = context.names();
  const line = readLine(sentence, names);
  if (line.heading) return line;
  if (line.name !== null && line.nameSpan !== null) {
    const isBold = sentence[line.nameSpan.start - 1] === '*';
    if (namesSomebody(line.name, isBold, sentence, names) || KNOWN.test(sentence)) return line;
    // A keyword belongs to the note; a topic does not.
    const start = NOBODY.test(line.name.replace(/[*_]/gu, '')) ? line.nameSpan.start : line.start;
    return { ...line, start, name: null, nameSpan: null };
  }
  const full = FULL.exec(sentence.slice(line.start));
  if (full === null || !namesSomebody(full[1]!, false, sentence, names)) return line;
  const start = Math.min(line.start + full[0].length, line.end);
  return {
    ...line,
    start,
    name: full[1]!,
    nameSpan: { start: line.start, end: line.start + full[1]!.length },
  };
}
