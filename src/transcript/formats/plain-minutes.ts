/**
 * English minutes as plain text: `Minutes of the … held on …`, fields of a head, parts by number or in capitals, and under them what was
 * resolved and said, in sentences that name nobody as speaking.
 *
 * In: a document's lines. Out: whether they are laid out so, and what each line is.
 * Never: a heading that says something, which would be lost.
 */
import { pattern } from '../../text/pattern.ts';
import type { Line } from '../lines.ts';
import { readField } from './head.ts';
import { type MarkdownLine, readMarkdown } from './markdown.ts';

const CALLED = pattern('iu')`
    ^\W*(?:(?:draft|approved|unapproved|confirmed|unconfirmed)\s+)?(?:minutes|notes) of (?:the|a
      |an)?\s*(?:\S+\s+){0,10}?(?:meeting|committee|council|board|assembly|session|agm)\b
    |\b(?:meeting|committee|council|board|assembly|session|agm) minutes\b(?!.*[.!?]$)
  `;
/** Ten minutes of the meeting are none. */
const SPAN = /\b(?:\d+|one|two|five|ten|few|several|last|first|final) minutes\b/iu;
/** What minutes are called stands in the first lines. */
const TOP = 5;
const HEAD = 20;
const NUMBERED = /^\d{1,3}(?:[./]\d{1,4}){0,2}[.):]?\s+\p{Lu}[^.?!;:]{1,58}$/u;
const CAPITALS = /^[\p{Lu}\d][\p{Lu}\d\s,&'’/()-]{3,58}$/u;
const SAYS =
  /\b(?:agreed|resolved|approved|noted|reported|decided|accepted|adopted|carried|elected|moved|seconded|will|shall|was|were|to be|that)\b/iu;

/** Whether the document is laid out as such minutes are. */
export function isPlainMinutes(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.trimmed !== '');
  const isCalled = filled
    .slice(0, TOP)
    .some(({ trimmed }) => trimmed.length < 200 && CALLED.test(trimmed) && !SPAN.test(trimmed));
  if (!isCalled) return false;
  const hasField = filled.slice(0, HEAD).some((line) => readField(line.text) !== null);
  return hasField || headingsOf(lines).size > 1;
}

/** Kinds of the lines of such a document: its first line is its title. */
export function readPlainMinutes(lines: readonly Line[]): readonly MarkdownLine[] {
  const first = lines.find((line) => line.trimmed !== '');
  const headings = headingsOf(lines);
  return lines.map((line) => {
    const isTitle = line === first && readField(line.text) === null;
    if (!isTitle && !headings.has(line.number)) return readMarkdown(line);
    return { kind: 'heading', level: isTitle ? 1 : 2, text: line.trimmed, isOnPaper: true };
  });
}

/** Numbers of the lines that stand apart, and over something: not those of a list, or of a field. */
function headingsOf(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const { trimmed } = line;
    if (!(NUMBERED.test(trimmed) || CAPITALS.test(trimmed)) || SAYS.test(trimmed)) continue;
    if (readField(line.text) !== null) continue;
    const isApart = index === 0 || lines[index - 1]!.trimmed === '';
    const next = lines.slice(index + 1).find((other) => other.trimmed !== '')?.trimmed;
    if (isApart && next !== undefined && !(NUMBERED.test(next) && NUMBERED.test(trimmed)))
      found.add(line.number);
  }
  return found;
}
