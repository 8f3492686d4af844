/** English verbs by which both sides take note of something: noted, took note, highlighted, are clear that. */
import { CONCERN, CONFIRMED, STATED, type Verb, WELCOMED } from './cue.ts';

export const NOTED_VERBS: readonly Verb[] = [
  {
    forms: 'note[ds]?',
    followedBy: '\\s+with (?:\\w+ ){0,2}(?:satisfaction|appreciation|pleasure|approval|gratitude|pride)',
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: 'note[ds]?',
    followedBy: '\\s+with (?:\\w+ )?(?:concern|alarm|regret)',
    joint: CONCERN,
    single: CONCERN,
  },
  { forms: 'note[ds]?|highlight(?:ed|s)?', joint: CONFIRMED, single: STATED },
  {
    forms: '(?:took|take|takes|taken) (?:(?:due|careful|good|full|particular|positive|special) )?note',
    followedBy: '\\s+(?:with interest )?(?:of|that)\\b',
    joint: CONFIRMED,
    single: STATED,
  },
  {
    forms: '(?:took|take|takes|taken) note',
    followedBy: '\\s+with (?:\\w+ ){0,2}(?:satisfaction|appreciation|pleasure|approval|gratitude|pride)',
    joint: WELCOMED,
    single: WELCOMED,
  },
  {
    forms: '(?:are|were) (?:(?:both|also|[a-z]+ly|very) )*clear(?= that\\b)',
    joint: CONFIRMED,
    single: STATED,
  },
];
