/**
 * A rule reads one way of writing a date.
 */

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

export interface Meaning {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  readonly rule?: string;
  readonly event?: string;
}

export interface DateRule {
  /** Global and with the `u` flag. */
  readonly pattern: RegExp;
  /** At least one of these stands in every match; the pattern is not tried without. */
  readonly needs?: readonly string[];
  /** Null where the words turn out to name no date. */
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, heldOn: string) => Meaning | null;
}
