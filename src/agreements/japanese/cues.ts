/** What reports an outcome in Japanese, of every kind. */
import type { Cue } from './cue.ts';
import { AGREED_CUES } from './cues-agreed.ts';
import { CONFIRMED_CUES } from './cues-confirmed.ts';
import { OTHER_CUES } from './cues-other.ts';

export const CUES: readonly Cue[] = [...AGREED_CUES, ...CONFIRMED_CUES, ...OTHER_CUES];
