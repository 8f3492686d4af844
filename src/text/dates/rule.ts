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
  /** Matches wherever the pattern does, at less cost: the pattern is not tried without. */
  readonly probe?: RegExp;
  /** Null where the words turn out to name no date. */
  readonly resolve: (groups: Readonly<Record<string, string | undefined>>, heldOn: string) => Meaning | null;
}

/** A rule of a language with many rules and few dates. */
export interface SignedRule extends DateRule {
  /** At least one of these stands in every match; asked for by their first two characters. */
  readonly needs: readonly string[];
}

/** A rule of a language that parts its words. */
export interface WordedRule extends DateRule {
  /** At least one of these stands in every match, as `stemReader` reads them; null where a figure is all that tells of it. */
  readonly needs: readonly string[] | null;
  /** No match is without a figure. */
  readonly figures: boolean;
}
