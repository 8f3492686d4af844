/** The shapes of what turns quoted words. */
import type { Span } from '../../text/span.ts';

export type TurnKind = 'negation' | 'condition' | 'question' | 'report' | 'hedge';

/** `start`/`end` are offsets into what was given. */
export interface Turn extends Span {
  readonly kind: TurnKind;
  readonly side: 'before' | 'after';
}

/** As a language's own rules find it: offsets into the text before, or into the text behind. */
export type FoundTurn = (Span & { readonly kind: TurnKind }) | null;
