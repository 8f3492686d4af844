/**
 * Dates in speeches, resolved against the meeting's own local day.
 *
 * In: a text and the meeting's day. Out: spans with what they mean and how precisely.
 * Never: a day that the words do not give.
 */
import type { Span } from './span.ts';

export type DatePrecision =
  | 'day'
  | 'third-of-month'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'deadline'
  | 'recurrence'
  | 'event';

export interface ResolvedDate extends Span {
  readonly text: string;
  /** First and last calendar day, ISO 8601, inclusive; null where the words give none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  /** For a recurrence, e.g. `yearly`. */
  readonly rule?: string;
  /** For a date given by an event: the words that name it. */
  readonly event?: string;
}
