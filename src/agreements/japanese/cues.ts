/** What reports an outcome in Japanese, of every kind. */
import type { Cue } from './cue.ts';
import { AGREED_CUES } from './cues-agreed.ts';
import { CONFIRMED_CUES } from './cues-confirmed.ts';
import { DECIDED_CUES } from './cues-decided.ts';
import { INSTRUMENT_CUES } from './cues-instruments.ts';
import { OTHER_CUES } from './cues-other.ts';
import { SETTLED_CUES } from './cues-settled.ts';

export const CUES: readonly Cue[] = [
  ...AGREED_CUES,
  ...SETTLED_CUES,
  ...DECIDED_CUES,
  ...INSTRUMENT_CUES,
  ...CONFIRMED_CUES,
  ...OTHER_CUES,
];
