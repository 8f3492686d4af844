/**
 * A ministry's overview, a joint statement, a press release: the publisher's own account of a meeting, in which no
 * speaker is named. All of it is quotable as the publisher's text, attributed to nobody.
 */
import { pattern } from '../../text/pattern.ts';
import { type PrintedTime, readPrintedTime } from '../held.ts';
import { collectSpeeches } from './collect.ts';
import type { DecodedDocument, Format, ParsedDocument } from './format.ts';
import { readField } from './head.ts';

const TITLE = pattern('iu')`
    概要|結果|プレスリリース|報道発表|共同(?:声明|発表|宣言|文書|コミュニケ)|声明|談話
    |joint (?:statement|communiqu[eé]|declaration|press release)|readout|read-out|press release|fact sheet
    |summary of the meeting|outcome document|chair.s statement
  `;
/** Who meets, and what comes of it: an account of a meeting has both. */
const PARTIES = pattern('giu')`
    両(?:首脳|外相|大臣|国|者|政府)|双方|首脳会談|外相会談|大臣会合|閣僚(?:級|会合|会議)
    |\b(?:two|both) (?:leaders|ministers|sides|countries|governments)\b
    |\b(?:prime minister|president|foreign minister|secretary|minister)s? \p{Lu}
  `;
const OUTCOMES = pattern('giu')`
    一致し|合意し|確認し|歓迎し|意見交換|表明し|強調し|評価し|\b(?:re)?affirm(?:ed)?\b|\bagreed\b|\bconfirmed\b
    |\bwelcomed\b|\bdiscussed\b|\bunderscored\b|\breiterated\b|\bcommitted\b|\bresolved\b
  `;
const PROSE = /[。.！？!?]["”’」』）)]?$/u;
const NUMBERING =
  /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）．.、]?|[①-⑳]|[ア-ン][．.、]?|[IVX]+\.?|[a-z][.)])[\s　]*/u;
const END = /^(?:以\s*上|[(（]\s*(?:以\s*上|了)\s*[)）]|###|-\s*end\s*-)$/iu;
const FURNITURE = /^[■□◆◇▶►※]|^(?:[-=_*]\s*){3,}$|^(?:https?:\/\/|tel|fax|e-?mail|お?問い?合わ?せ)/iu;
const MAX_HEAD_LINES = 8;

export const overview: Format = { name: 'overview', detect, parse };

function detect({ lines, text }: DecodedDocument): number {
  const filled = lines.filter((line) => line.trimmed !== '');
  const prose = filled.filter((line) => PROSE.test(line.trimmed));
  if (prose.length < 2 || prose.length * 3 < filled.length) return 0;
  const sample = text.slice(0, 50_000);
  const [parties, outcomes] = [PARTIES, OUTCOMES].map((pattern) => (sample.match(pattern) ?? []).length) as [
    number,
    number,
  ];
  const isTitled = filled
    .slice(0, MAX_HEAD_LINES)
    .some((line) => !PROSE.test(line.trimmed) && TITLE.test(line.text.slice(0, 300)));
  if (isTitled && parties + outcomes > 0) return 0.4;
  return parties > 1 && outcomes > 2 ? 0.3 : 0;
}

function parse({ text, lines }: DecodedDocument): ParsedDocument {
  const collector = collectSpeeches(text);
  let printed: PrintedTime | null = null;
  let title: string | undefined;
  let place: string | undefined;
  let seen = 0;
  let inHead = true;
  let isListing = false;
  collector.open(null);
  for (const line of lines) {
    if (line.trimmed === '') continue;
    if (END.test(line.trimmed)) break;
    const isProse = PROSE.test(line.trimmed);
    seen += 1;
    if (seen <= MAX_HEAD_LINES && !isProse && line.trimmed.length < 60)
      printed ??= readPrintedTime(line.trimmed);
    if (inHead) {
      const field = readField(line.text);
      if (field?.name === 'place') place ??= field.value;
      if (field !== null && field.name !== 'other') continue;
    }
    if (FURNITURE.test(line.trimmed)) continue;
    const numbering = NUMBERING.exec(line.trimmed)?.[0].length ?? 0;
    const opensList = OPENS_LIST.test(line.trimmed);
    const isMember: boolean = isListing && numbering > 0;
    isListing = opensList || isMember;
    if (!isProse && !opensList && !isMember && (inHead ? !isClause(line.trimmed) : isHeading(line.trimmed))) {
      if (inHead && readPrintedTime(line.trimmed) === null) title = betterTitle(title, line.trimmed);
      continue;
    }
    inHead = false;
    const isNumbered =
      numbering > 0 &&
      numbering < line.trimmed.length &&
      /[\s　．.、)）]$/u.test(line.trimmed.slice(0, numbering));
    const from = line.text.length - line.text.trimStart().length + (isNumbered ? numbering : 0);
    const span = { start: line.start + from, end: line.end };
    if (isNumbered) collector.addApart(span);
    else collector.add(span);
  }
  return {
    text,
    speeches: collector.speeches(),
    warnings: [],
    printed,
    rendition: 'summary',
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
  };
}

/** Short, without a full stop: 「１　二国間関係」, “U.S.-Japan Cooperation for Peace”. */
function isHeading(text: string): boolean {
  return text.length < 60 && !UNFINISHED.test(text) && !/^[-•・*○●]/u.test(text);
}

/** The first words of the text itself, though no full stop ends them: `Recognizing the importance of free passage;`. */
function isClause(text: string): boolean {
  return text.length >= 60 && /[:;,]$/u.test(text);
}
const UNFINISHED = /(?:[、，,;；]|[;,] (?:and|or))$/u;

/** `The ministers agreed to:` and 以下の点で一致しました： open a list and say what it is one of. */
const OPENS_LIST =
  /\b(?:agreed?|decided?|committ?(?:ed)?|resolved?|(?:re)?affirm(?:ed)?|confirmed|undertook|will|shall|following)\b.*:$|(?:一致|合意|確認|決定|約束)[^。：:]{0,14}[：:]$/iu;

/** Of the head's lines the one that says what kind of document it is, or else the longest: a ministry's name stands above its title. */
function betterTitle(current: string | undefined, line: string): string {
  if (current === undefined) return line;
  const isKind = (text: string) => TITLE.test(text) && text.length > 8;
  if (isKind(current) !== isKind(line)) return isKind(line) ? line : current;
  return !isKind(current) && line.length > current.length ? line : current;
}
