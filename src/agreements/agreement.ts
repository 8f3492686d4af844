/**
 * The Agreement: one reporting predicate with its content clause.
 *
 * In: nothing (types only). Out: the shapes the archive, the replies and the exports read.
 * Never: an item that is not a slice of one speech.
 */
import type { ResolvedDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

export const AGREEMENT_KINDS = [
  'AGREED',
  'CONFIRMED',
  'SCHEDULED',
  'OBTAINED',
  'WELCOMED',
  'ONE_SIDED',
  'DIVERGENCE',
  'DISCUSSED',
  'RECALLED',
  'DEFERRED',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** The kinds that `/agreements` lists unasked, in the order of its groups. */
export const DEFAULT_KINDS = ['AGREED', 'CONFIRMED', 'SCHEDULED'] as const satisfies readonly AgreementKind[];

export function isOutcome(kind: AgreementKind): kind is (typeof DEFAULT_KINDS)[number] {
  // Asked of every report several times over.
  return kind === 'AGREED' || kind === 'CONFIRMED' || kind === 'SCHEDULED';
}

export const MODALITIES = [
  'actual',
  'conditional',
  'recalled',
  'aimed',
  'hypothetical',
  'negated',
  'questioned',
  'quoted',
  'hearsay',
  'thirdparty',
  'proposed',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** What a one-sided or an agreed item is, more closely. */
export type AgreementSub =
  | 'REQUEST'
  | 'CONCERN'
  | 'STATED'
  | 'PLEDGE'
  | 'EXPECT'
  | 'INSTRUMENT'
  | 'INSTRUCTION';

/** A reference to another item, or to a sentence, of the same meeting. */
export interface ItemReference extends Span {
  readonly address: string;
}

export interface Agreement extends Span {
  /** Address of the sentence the item stands in. */
  readonly address: string;
  readonly speech: number;
  readonly sentence: number;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  readonly modality: Modality;
  /** True when `/agreements` shows it unasked. */
  readonly listed: boolean;
  /** Position in the record's default list, counted from 1; null where not listed. Fixed for the record. */
  readonly number: number | null;
  /** The predicate's own words, inside the item's span: 合意いたしました. */
  readonly predicate: Span;
  /** The condition it hangs on, always shown: 諸般の事情が許せば. */
  readonly condition: Span | null;
  /** Sides bound, by the directory's side ids or the record's own words; empty where unknown. */
  readonly parties: readonly string[];
  readonly dates: readonly ResolvedDate[];
  /** In minutes: who is to do it, as printed. */
  readonly owner: string | null;
  /** The several contents of one predicate (…ことを、そして…ことで一致), in order; empty where there is one. */
  readonly parts: readonly Span[];
  /** In minutes: the sentence whose proposal this item decides (よって、そのように決定いたしました). */
  readonly decides: ItemReference | null;
  /** The sentence that opened the list this item stands in (以下の二点で一致いたしました). */
  readonly header: ItemReference | null;
  /** Words that point back to the sentence before (同テーマ, 次は), where the item has them. */
  readonly pointsBack: Span | null;
  /** The same agreement as reported elsewhere; asserted. */
  readonly sameAs: readonly ItemReference[];
  /** Possibly related; shown, not asserted. */
  readonly relatedTo: readonly ItemReference[];
}
