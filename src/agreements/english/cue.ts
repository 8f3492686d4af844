/**
 * What one English verb of reporting is, and what such verbs say when both sides act or one.
 *
 * In: nothing (types and data only).
 */
import type { AgreementKind, AgreementSub } from '../agreement.ts';

export interface Verb {
  /** Regular expression source of every finite form; auxiliaries are read apart. */
  readonly forms: string;
  /** Has to follow the verb, where it means what it says only with this. */
  readonly followedBy?: string;
  readonly joint: { readonly kind: AgreementKind; readonly sub?: AgreementSub } | null;
  readonly single: { readonly kind: AgreementKind; readonly sub?: AgreementSub } | null;
}

export const AGREED = { kind: 'AGREED' } as const;
export const CONFIRMED = { kind: 'CONFIRMED' } as const;
export const INSTRUMENT = { kind: 'AGREED', sub: 'INSTRUMENT' } as const;
export const PLEDGE = { kind: 'ONE_SIDED', sub: 'PLEDGE' } as const;
export const STATED = { kind: 'ONE_SIDED', sub: 'STATED' } as const;
export const CONCERN = { kind: 'ONE_SIDED', sub: 'CONCERN' } as const;
export const REQUEST = { kind: 'ONE_SIDED', sub: 'REQUEST' } as const;
export const EXPECT = { kind: 'ONE_SIDED', sub: 'EXPECT' } as const;
export const WELCOMED = { kind: 'WELCOMED' } as const;
export const DISCUSSED = { kind: 'DISCUSSED' } as const;
export const OBTAINED = { kind: 'OBTAINED' } as const;
