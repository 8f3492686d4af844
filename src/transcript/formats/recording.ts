/**
 * Recordings: short timed pieces (cues, sentences of a service) become speeches with their times.
 *
 * Pieces of one speaker are joined into one speech. Where they are punctuated they make one running text, so that a
 * sentence may go over several; where they are not, each piece stays a sentence of its own.
 */
import { buildText } from './collect.ts';
import type { ParsedSpeech, TimedSpan } from './format.ts';

export interface Piece {
  readonly label: string | null;
  readonly text: string;
  /** Seconds from the start of the recording. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** See `Speech.origin`; a speech has that of its first piece. */
  readonly origin?: string;
  /** True where the document itself says that another speaker begins, though both may be unnamed. */
  readonly turns?: boolean;
}

export interface Recording {
  readonly text: string;
  readonly speeches: readonly ParsedSpeech[];
}

const PUNCTUATED = /[。．.！？!?]["”」』）)]?(?:\s|$)/u;
/** Letters and marks that are written without spaces: kana, Han, their punctuation (U+3001–303F) and the full-width forms (U+FF01–FFEF). */
const CJK = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー\u3001-\u303f\uff01-\uffef]/u;

export function buildRecording(pieces: readonly Piece[]): Recording {
  const builder = buildText('\n\n');
  const speeches = groupBySpeaker(pieces.filter((piece) => piece.text.trim() !== '')).map(
    (group): ParsedSpeech => {
      const isPunctuated = group.some((piece) => PUNCTUATED.test(piece.text));
      const spans = isPunctuated
        ? [runningSpan(group, builder.append)]
        : group.map((piece) => ({ ...builder.append(piece.text.trim()), ...timesOf(piece) }));
      const { label, origin } = group[0]!;
      return { label, spans, ...(origin === undefined ? {} : { origin }) };
    },
  );
  return { text: builder.text(), speeches };
}

/** Two stretches put behind one another as running text: no space where both sides are written without. */
export function joinText(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  return CJK.test(left.at(-1)!) && CJK.test(right[0]!) ? left + right : `${left} ${right}`;
}

function groupBySpeaker(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group === undefined || group[0]!.label !== piece.label || piece.turns === true) groups.push([piece]);
    else group.push(piece);
  }
  return groups;
}

function runningSpan(
  group: readonly Piece[],
  append: (text: string) => { start: number; end: number },
): TimedSpan {
  const parts: string[] = [];
  const marks: { at: number; startsAt: number }[] = [];
  let length = 0;
  let last = '';
  for (const piece of group) {
    const added = piece.text.trim();
    const glue = last === '' ? '' : joinText(last, added[0]!).slice(last.length, -1);
    if (piece.startsAt !== undefined) marks.push({ at: length + glue.length, startsAt: piece.startsAt });
    parts.push(glue, added);
    length += glue.length + added.length;
    last = added.at(-1)!;
  }
  const span = append(parts.join(''));
  const endsAt = group.findLast((piece) => piece.endsAt !== undefined)?.endsAt;
  const startsAt = marks[0]?.startsAt;
  return {
    ...span,
    marks: marks.map((mark) => ({ ...mark, at: span.start + mark.at })),
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
  };
}

function timesOf({ startsAt, endsAt }: Piece): Pick<TimedSpan, 'startsAt' | 'endsAt'> {
  return { ...(startsAt === undefined ? {} : { startsAt }), ...(endsAt === undefined ? {} : { endsAt }) };
}

const CLOCK = /^\s*(-)?(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?\s*$/;

/** `1:02:03`, `02:03.5`, `0:0:5.320`; a negative time is the start of the recording. Null where it is no time. */
export function parseClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [, minus, hours, minutes, seconds, fraction] = match;
  const value =
    Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`);
  return minus === undefined ? value : 0;
}
