/**
 * What reports an outcome in English: finite verbs, by what they say when both sides do it and when one does.
 *
 * In: nothing (data only). Never: a name of one meeting.
 */
import type { Verb } from './cue.ts';
import { AGREED_VERBS } from './cues-agreed.ts';
import { CONFIRMED_VERBS } from './cues-confirmed.ts';
import { OTHER_VERBS } from './cues-other.ts';

/** Where two forms reach equally far, the first means what is said. */
export const VERBS: readonly Verb[] = [...AGREED_VERBS, ...CONFIRMED_VERBS, ...OTHER_VERBS];
