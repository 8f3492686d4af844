/**
 * Collects lines into speeches: consecutive lines of one speech become one span, so that a sentence may run over them.
 */
import type { Span } from '../../text/span.ts';
import { trimSpan } from '../lines.ts';
import type { ParsedSpeech, TimedSpan } from './format.ts';

export interface Collector {
  /** Starts a speech; null where no one is named. Lines before the first call belong to an unattributed one. */
  open(label: string | null, more?: Pick<ParsedSpeech, 'rendition' | 'url'>): void;
  /** Adds a stretch to the speech that is open. Joined to the stretch before where only white space lies between. */
  add(span: TimedSpan): void;
  /** As `add`, but what was added before is never joined to it: a list item, a line of minutes. */
  addApart(span: TimedSpan): void;
  /** Ends the speech: what is added next is unattributed unless a speech is opened first. */
  close(): void;
  speeches(): readonly ParsedSpeech[];
}

interface Draft extends Omit<ParsedSpeech, 'spans'> {
  readonly spans: TimedSpan[];
}

export function collectSpeeches(text: string): Collector {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const push = (span: TimedSpan, joins: boolean) => {
    const trimmed = trimSpan(text, span);
    if (trimmed === null) return;
    current ??= { label: null, spans: [] };
    if (current.spans.length === 0) drafts.push(current);
    const previous = current.spans.at(-1);
    const isNext =
      previous !== undefined &&
      span.startsAt === previous.startsAt &&
      text.slice(previous.end, trimmed.start).trim() === '';
    if (joins && isNext) current.spans[current.spans.length - 1] = { ...previous, end: trimmed.end };
    else current.spans.push({ ...span, ...trimmed });
  };
  return {
    open: (label, more = {}) => {
      current = { label, ...more, spans: [] };
    },
    add: (span) => push(span, true),
    addApart: (span) => push(span, false),
    close: () => {
      current = null;
    },
    speeches: () => drafts,
  };
}

/** A text built from stretches taken out of a container, and where each lies in it. */
export interface TextBuilder {
  /** Appends a stretch on lines of its own. */
  append(stretch: string): Span;
  text(): string;
}

export function buildText(separator = '\n'): TextBuilder {
  const parts: string[] = [];
  let length = 0;
  return {
    append: (stretch) => {
      if (length > 0) {
        parts.push(separator);
        length += separator.length;
      }
      const start = length;
      parts.push(stretch);
      length += stretch.length;
      return { start, end: length };
    },
    text: () => parts.join(''),
  };
}
