/**
 * Captions, WebVTT and SRT alike: cues with times become pieces with speakers.
 *
 * Who speaks stands in a voice tag, in `Name:` at the head of a cue, or in `(Name)` on a line of its own; the last two
 * count only for names that repeat or are known.
 */
import { UserError } from '../../errors.ts';
import type { Line } from '../lines.ts';
import type { Warning } from '../warnings.ts';
import type { DecodedDocument, ParsedDocument } from './format.ts';
import { isStageNote, looksLikeLabel, takeLabels } from './labels.ts';
import { buildRecording, joinText, type Piece, parseClock } from './recording.ts';

export const TIMING = /^\s*(-?[\d:.,]+)\s*-->\s*(-?[\d:.,]+)(?:\s+.*)?$/;

/** Fewer cues with names may be a play of chance. */
const MIN_REGULAR = 5;

interface Cue {
  readonly line: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly body: readonly string[];
}

/** @param blankEnds whether a blank line ends a cue, as WebVTT has it; SRT files in the wild hold some inside. */
export function parseCaptions(document: DecodedDocument, blankEnds: boolean): ParsedDocument {
  const cues = withoutRolling(readCues(document, blankEnds));
  if (cues.length === 0) throw new UserError('documentRefused', { reason: 'noSpeech' });
  const warnings: Warning[] = cues
    .filter((cue) => cue.startsAt === null || cue.endsAt === null)
    .slice(0, 5)
    .map((cue) => ({
      kind: 'unreadable',
      line: cue.line,
      excerpt: document.lines[cue.line - 1]!.trimmed.slice(0, 60),
    }));
  const isNameOver = hasNameLines(cues);
  const turns = cues.map((cue) => ({
    cue,
    turns: isNameOver ? readNameLine(cue.body) : readTurns(cue.body),
  }));
  const all = turns.flatMap((entry) => entry.turns);
  const named = all.flatMap((turn) => (turn.name === null || turn.sure ? [] : [turn.name]));
  const sure = all.flatMap((turn) => (turn.sure && turn.name !== null ? [turn.name] : []));
  // Where each cue begins with a name, the service sets it: one who speaks but once is named too.
  const isRegular =
    named.length >= MIN_REGULAR && turns.every((entry) => entry.turns.every((turn) => turn.name !== null));
  const taken = takeLabels(named, sure, document.people, document.chosen || isRegular || isNameOver);
  const hasVoices = sure.length > 0;

  let current: string | null = null;
  const refused = new Set<string>();
  const pieces: Piece[] = [];
  for (const { cue, turns: cueTurns } of turns) {
    for (const turn of cueTurns) {
      const isTaken = turn.name !== null && (turn.sure || taken.has(turn.name));
      let text = turn.text;
      if (isTaken) current = turn.name;
      else if (turn.name !== null) {
        // A name that is not taken: what stands behind it is not the speaker's before.
        current = null;
        text = turn.printed;
        if (!refused.has(turn.name)) warnings.push({ kind: 'nameNotTaken', name: turn.name, line: cue.line });
        refused.add(turn.name);
      } else if (hasVoices || turn.changes) current = null;
      pieces.push({
        label: current,
        text,
        origin: `line ${cue.line}`,
        turns: turn.changes && current === null,
        ...(cue.startsAt === null ? {} : { startsAt: cue.startsAt }),
        ...(cue.endsAt === null ? {} : { endsAt: cue.endsAt }),
      });
    }
  }
  return { ...buildRecording(pieces), warnings };
}

function readCues({ text, lines }: DecodedDocument, blankEnds: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const match = TIMING.exec(lines[index]!.text);
    if (match === null) continue;
    let end = index + 1;
    while (end < lines.length && !TIMING.test(lines[end]!.text)) end += 1;
    let body = lines.slice(index + 1, end);
    if (blankEnds) {
      const blank = body.findIndex((line) => line.start === line.end);
      if (blank >= 0) body = body.slice(0, blank);
    }
    const isLast = end >= lines.length;
    if (!isLast && body.at(-1)?.number === lines[end - 1]!.number && isCueId(lines, end - 1))
      body = body.slice(0, -1);
    cues.push({
      line: lines[index]!.number,
      startsAt: parseClock(match[1]!),
      endsAt: parseClock(match[2]!),
      body: body.map((line) => text.slice(line.start, line.end).trim()).filter((line) => line !== ''),
    });
    index = end - 1;
  }
  return cues;
}

/** So large a part of all cues begins with what the one before ended with, where captions roll. */
const ROLLING_SHARE = 3;

/** Live captions roll: each cue shows the line before once more over the new one. Said once, it is kept once. */
function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
  const words = cues.map((cue) =>
    cue.body.map((line) => stripTags(line).trim()).filter((line) => line !== ''),
  );
  const repeats = words.map(([first], index) => first !== undefined && first === words[index - 1]?.at(-1));
  const count = repeats.filter((isRepeat) => isRepeat).length;
  if (count < 2 || count * ROLLING_SHARE < cues.length) return cues;
  return cues.flatMap((cue, index) => {
    const body = cue.body.filter((line) => stripTags(line).trim() !== '');
    const kept = repeats[index] ? body.slice(1) : body;
    return kept.length === 0 ? [] : [{ ...cue, body: kept }];
  });
}

/** The line above a timing line: a number, or the first line of its block. */
function isCueId(lines: readonly Line[], index: number): boolean {
  return /^\d+$/.test(lines[index]!.trimmed) || lines[index - 1]?.trimmed === '';
}

interface Turn {
  readonly name: string | null;
  /** True for a voice tag: the format's own way to name a speaker. */
  readonly sure: boolean;
  /** What was said. */
  readonly text: string;
  /** As `text`, with the name before it as printed. */
  readonly printed: string;
  /** True where the cue says that somebody else speaks now: `>>`, or a dash before each of two lines. */
  readonly changes: boolean;
}

/** Older Teams files set the name on a line of its own over the words of every cue, without a mark; the same ones come back. */
function hasNameLines(cues: readonly Cue[]): boolean {
  const firsts = cues.flatMap(({ body }) => (body.length > 1 && isBareName(body[0]!) ? [body[0]!] : []));
  return firsts.length > 2 && firsts.length === cues.length && new Set(firsts).size * 2 <= firsts.length + 1;
}

function isBareName(line: string): boolean {
  return looksLikeLabel(line) && !/[<>:：.,!?]/u.test(line);
}

function readNameLine([name = '', ...body]: readonly string[]): readonly Turn[] {
  const text = flow(body.map(stripTags));
  return [{ name, sure: false, text, printed: joinText(name, text), changes: false }];
}

function readTurns(body: readonly string[]): readonly Turn[] {
  const joined = body.join('\n');
  const voices = [...joined.matchAll(/<v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?>/giu)];
  if (voices.length > 0) {
    const before = joined.slice(0, voices[0]!.index);
    return [
      ...(before.trim() === '' ? [] : readPlainTurns(stripTags(before).split('\n'))),
      ...voices.map((voice, index): Turn => {
        const text = flow(
          stripTags(joined.slice(voice.index + voice[0].length, voices[index + 1]?.index)).split('\n'),
        );
        const name = decodeEntities(voice[1] ?? '').trim();
        return { name: name === '' ? null : name, sure: true, text, printed: text, changes: name === '' };
      }),
    ];
  }
  return readPlainTurns(stripTags(joined).split('\n'));
}

function readPlainTurns(lines: readonly string[]): readonly Turn[] {
  const turns: { name: string | null; lines: string[]; printed: string[]; changes: boolean }[] = [];
  const dashed = lines.filter((line) => /^\s*[-–—]\s*\S/u.test(line)).length > 1;
  for (const [index, raw] of lines.entries()) {
    const chevron = /^\s*(?:>>+|＞＞)\s*/u.exec(raw);
    // A dash before each line, or a lone one at the head of a cue: somebody else. A double one goes on.
    const lone = index === 0 ? /^\s*[-–—](?![-–—])\s*(?=[\p{Lu}\p{Lo}\p{N}"“'‘¿¡(])/u : null;
    const dash = (dashed ? /^\s*[-–—]\s*/u : lone)?.exec(raw) ?? null;
    const line = raw.slice((chevron ?? dash)?.[0].length ?? 0).trim();
    const changes = chevron !== null || dash !== null;
    if (/^[（([［♪]/u.test(line) && isStageNote(line.replace(/^[（([［♪\s]+|[）)\]］♪\s]+$/gu, ''))) continue;
    if (/^[-–—]$/u.test(line)) continue;
    const alone = /^[（(]\s*([^()（）]{1,60}?)\s*[)）]$/u.exec(line)?.[1];
    const named = /^([^:：]{1,60}?)\s*[:：](?!\/\/|:)\s*(.*)$/u.exec(line);
    if (alone !== undefined && looksLikeLabel(alone) && /^\P{Ll}/u.test(alone) && !isStageNote(alone)) {
      turns.push({ name: alone, lines: [], printed: [line], changes });
    } else if (named !== null && looksLikeLabel(named[1]!)) {
      turns.push({ name: named[1]!, lines: [named[2]!], printed: [line], changes });
    } else if (changes || turns.length === 0) {
      turns.push({ name: null, lines: [line], printed: [line], changes });
    } else {
      turns.at(-1)!.lines.push(line);
      turns.at(-1)!.printed.push(line);
    }
  }
  return turns
    .map(
      ({ name, lines: spoken, printed, changes }): Turn => ({
        ...{ name, sure: false, changes },
        text: flow(spoken),
        printed: flow(printed),
      }),
    )
    .filter((turn) => turn.name !== null || turn.text !== '');
}

function flow(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(joinText, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

function stripTags(text: string): string {
  return decodeEntities(
    text.replace(/<rt>[^<]*<\/rt>/giu, '').replace(/<\/?(?:[a-z][^<>]*|[\d:.]+)>/giu, ''),
  );
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/giu,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
      const isScalar = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isScalar ? String.fromCodePoint(code) : whole;
    },
  );
}
