/** What one English verb reports, before it is a draft. */
import type { Span } from '../../text/span.ts';
import type { AgreementKind, AgreementSub, Modality } from '../agreement.ts';
import type { Draft } from '../draft.ts';

export interface Report {
  readonly predicate: Span;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  readonly modality: Modality;
  readonly subject: Draft['subject'];
  /** False where the verb shares the subject of the one before it. */
  readonly ownSubject?: boolean;
}
