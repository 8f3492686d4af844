/**
 * English verbs by which both sides take note of something: noted, took note, observed, acknowledged, highlighted, are clear that. What weighs
 * with them, or has to be done, they affirm; how things stand they only mention.
 */
import { source } from '../../text/pattern.ts';
import { CONCERN, CONFIRMED, DISCUSSED, STATED, type Verb, WELCOMED } from './cue.ts';

const WEIGHS = source`
    (?:importance|need|necessity|urgency|value|significance|relevance|centrality|primacy|role|potential|right|responsibilit(?:y|ies)
      |commitments?|determination|willingness|readiness|support|desire|intention|shared (?:view|belief|commitment))
  `;
/** …the vital importance of; …that more has to be done. */
const AFFIRMED = source`
    \\s+(?:also )?(?:with \\w+ )?(?:of )?(?:(?:the|their|our|its|a|both|each|mutual|shared|\\w+['’]s?) )?(?:[\\w-]+ ){0,3}${WEIGHS}\\b
    |\\s+(?:of )?(?:the )?(?:fact )?(?:that|they|we)\\b[^.;]{0,120}?\\b(?:should|must|needs? to|ha(?:s|ve|d) to|ought to|can(?:not|not be| be no)|rejects?|rejected|is (?:essential|vital|crucial|imperative|important|necessary)
      |are (?:essential|vital|crucial|imperative|important|necessary)|(?:was|were|remains?|remained) (?:essential|vital|crucial|imperative|important|necessary))\\b
  `;

const BEHIND = new RegExp(`^(?:${AFFIRMED})`, 'u');

/** Whether what is noted is affirmed by it. @param behind the words behind the verb */
export function affirms(behind: string): boolean {
  return BEHIND.test(behind);
}

const NOTES = source`
    note[ds]?|acknowledge[ds]?|observe[ds]?(?= that\\b)
    |(?:took|take|takes|taken) (?:(?:due|careful|good|full|particular|positive|special) )?note(?= (?:with interest )?(?:of|that)\\b)
  `;

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
  { forms: 'highlight(?:ed|s)?', joint: CONFIRMED, single: STATED },
  { forms: NOTES, followedBy: AFFIRMED, joint: CONFIRMED, single: STATED },
  { forms: 'acknowledge[ds]?', followedBy: '\\s+that\\b', joint: CONFIRMED, single: STATED },
  { forms: NOTES, joint: DISCUSSED, single: STATED },
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
