/**
 * Lines of transcripts that carry their time in the line, in any of the orders that services and people write it:
 * `[00:01:02] Name: text`, `Name (00:01:02): text`, `**Name** [01:02]`, `[Name] 14:03:22`, `Name: 00:01:02`, `00:01:02 text`,
 * `[00:00.000 --> 00:04.000] text`; and with the day before the time, as chats are saved: `[2024-05-14 10:00] Name: text`.
 */
import type { Line } from '../lines.ts';
import { looksLikeLabel } from './labels.ts';
import { readEmphasisedLabel } from './markdown.ts';
import { parseClock } from './recording.ts';

export interface TimedHead {
  /** Seconds; null where a day stands before the time, which then is that of the clock on the wall. */
  readonly startsAt: number | null;
  /** As printed. */
  readonly day: string | null;
  readonly label: string | null;
  /** True where the line's shape alone says that the label is who speaks. */
  readonly sure: boolean;
  /** Offset in the line where the words begin if the label is who speaks: its end where they stand below. */
  readonly from: number;
  /** Offset where they begin if it is nobody: a name that is not taken stays in the words, as printed. */
  readonly unnamedFrom: number;
  /** True where the words stand below. */
  readonly alone: boolean;
}

const TIME = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
const RANGE = `(${TIME})(?:\\s*(?:-->|->|[-–—~〜]|to)\\s*${TIME})?`;
/** `[00:01:02]`, `(1:02)`, `00:01:02 -`, in front. */
const FIRST = new RegExp(
  `^\\s*(?:[-*]\\s+)?(?:[*_]{2})?(?:\\\\?\\[\\s*${RANGE}\\s*\\\\?\\]|[(（]\\s*${RANGE}\\s*[)）]|${RANGE}(?=[\\s\\t:|–—-]|$))(?:[*_]{2})?[\\s|]*(?:[-–—:](?=\\s))?\\s*`,
  'u',
);
const DAY = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}';
const WALL = `(${DAY}),?[T\\s]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?`;
/** `[2024-05-14 10:00]`, `14/05/2024, 10:00 -`: without brackets only where a dash sets off what follows, which a log has not. */
const DATED = new RegExp(`^\\s*(?:\\[\\s*${WALL}\\s*\\]|${WALL}\\s+[-–](?=\\s))\\s*`, 'iu');
/** `Name (00:01:02):`, `Name [00:01:02]`, with emphasis around either; `**Name (1:02)**:` too. */
const LAST = new RegExp(
  `^\\s*(?:[-*]\\s+)?([*_]{0,3})([^\\[\\]()（）:：*_]{1,60}?)\\1\\s*[*_]{0,3}\\\\?[\\[(（]\\s*${RANGE}\\s*\\\\?[\\])）]\\s*[*_]{0,3}\\s*([:：]?)\\s*[*_]{0,3}\\s*`,
  'u',
);
/** `[Name] 14:03:22`, alone. */
const SQUARE = new RegExp(`^\\s*\\[([^\\[\\]]{1,60})\\]\\s+${RANGE}\\s*$`, 'u');
/** `Name: 00:01:02`, `Name - 0:15`, alone. */
const COLON = new RegExp(`^\\s*[*_]{0,3}([^\\[\\]()：:*_]{1,60}?)\\s*[:：][*_]{0,3}\\s*${RANGE}\\s*$`, 'u');
/** `2:33 P.M. EST`: a time of day, not of a turn. */
const CLOCK = /^(?:[ap]\.?m\b\.?|(?:UTC|GMT|JST|[CEMP][DS]?T)\b)/iu;
const NAMED = /^([^:：<>[\]()（）|]{1,60}?(?:\s?[(（][^()（）]{1,30}[)）])?)\s*[:：](?!\/\/|:)\s*/u;

/** Null where the line has no time of its own. */
export function readTimedHead({ text, start, end }: Line): TimedHead | null {
  const length = end - start;
  const isAlone = (from: number) => length <= text.length && text.slice(from).trim() === '';
  const dated = DATED.exec(text);
  if (dated !== null) {
    const from = dated[0].length;
    const day = dated[1] ?? dated[2]!;
    return { startsAt: null, day, unnamedFrom: from, ...readNamed(text.slice(from), from, isAlone) };
  }
  const square = SQUARE.exec(text) ?? COLON.exec(text);
  if (square !== null) {
    const startsAt = parseClock(square[2]!);
    const label = square[1]!.trim();
    return startsAt === null || !looksLikeLabel(label)
      ? null
      : {
          startsAt,
          day: null,
          label,
          sure: true,
          from: length,
          unnamedFrom: text.indexOf(label),
          alone: true,
        };
  }
  const first = FIRST.exec(text);
  if (first !== null) {
    const startsAt = parseClock(first[1] ?? first[2] ?? first[3] ?? '');
    if (startsAt === null) return null;
    const from = first[0].length;
    if (CLOCK.test(text.slice(from))) return null;
    return { startsAt, day: null, unnamedFrom: from, ...readNamed(text.slice(from), from, isAlone) };
  }
  const last = LAST.exec(text);
  const startsAt = last === null ? null : parseClock(last[3]!);
  if (last === null || startsAt === null || !looksLikeLabel(last[2]!)) return null;
  const from = last[0].length;
  // Without a colon, and words behind it, `See Roe (1:02) for more` is prose.
  if (last[4] === '' && !isAlone(from)) return null;
  return {
    startsAt,
    day: null,
    label: last[2]!.trim(),
    sure: last[4] !== '' || last[1] !== '',
    from: isAlone(from) ? length : from,
    unnamedFrom: text.indexOf(last[2]!),
    alone: isAlone(from),
  };
}

/** What stands behind a time: `Name: text`, a name alone, or words. */
function readNamed(
  rest: string,
  at: number,
  isAlone: (from: number) => boolean,
): Pick<TimedHead, 'label' | 'sure' | 'from' | 'alone'> {
  const emphasised = readEmphasisedLabel(rest);
  if (emphasised !== null && looksLikeLabel(emphasised.label))
    return {
      label: emphasised.label,
      sure: false,
      from: at + emphasised.from,
      alone: isAlone(at + emphasised.from),
    };
  const named = NAMED.exec(rest);
  if (named !== null && looksLikeLabel(named[1]!)) {
    const from = at + named[0].length;
    return { label: named[1]!.trim(), sure: false, from, alone: isAlone(from) };
  }
  const bare = rest.trim().replace(/^([*_]{1,3})(.*)\1$/u, '$2');
  if (bare !== '' && !/[.!?。！？,、]$/u.test(bare) && looksLikeLabel(bare))
    return { label: bare, sure: false, from: at + rest.length, alone: true };
  return { label: null, sure: false, from: at, alone: rest.trim() === '' };
}
