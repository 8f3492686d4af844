/** What a cue is: a stem that may report an outcome in Japanese, what stands before it, and what it reports. */
import type { AgreementKind, AgreementSub } from '../agreement.ts';

/**
 * both: reports both sides whoever is named (合意); open: both sides unless one is named (確認);
 * one: one side unless both are named (強調); alone: never more than one side (求める);
 * joint: both sides, and only where both are named (両国は…を立ち上げた).
 */
export type Reach = 'both' | 'open' | 'one' | 'alone' | 'joint';

export interface Cue {
  readonly kind: AgreementKind;
  readonly sub?: AgreementSub;
  readonly reach: Reach;
  /** Regular expression source of the stem. */
  readonly stem: string;
  /** What the stem is: a verbal noun that needs する, a verb's own stem, or a noun that states by である. */
  readonly word: 'noun' | 'verb' | 'copula';
  /** Has to match the folded text before the stem. */
  readonly before?: RegExp;
  /** Must not match the folded text before the stem. */
  readonly notBefore?: RegExp;
  /** Where it stands before the stem, the words report something only if both sides are named (安全性を確認した). */
  readonly solo?: RegExp;
  /** In one speaker's mouth and without a subject it reports that speaker's side: (政府が)決定いたしました. */
  readonly own?: boolean;
  /** Only where the record itself speaks, or the chair: 異存なし, 一任. */
  readonly recorded?: boolean;
  /** Only as something done (設置した): suspended (設置し、) it may be part of what is agreed. */
  readonly done?: boolean;
  /** Only in the passive (注意が払われ, 特定され). */
  readonly passive?: boolean;
  /** With both sides as subject: what it then reports. */
  readonly joint?: { readonly kind: AgreementKind; readonly sub?: AgreementSub };
}
