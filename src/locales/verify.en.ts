import type { ChangeName, OutcomeName, TurnName } from './verify.names.ts';

/** Of no kind in particular: told without it. */
const OTHER = 'wording';

/** English messages of /verify and Check quotes. `verify.ja.ts` must have each of them. */
export const verifyEn = {
  commands: {
    verify: 'How a quotation stands to the record: word for word, altered, cut off, …',
    text: 'The quotation, as you found it',
    speaker: 'Who is said to have said it',
    meeting: 'Only this meeting',
    private: 'Show the answer to you alone',
    checkQuotes: 'Check quotes',
  },
  outcomes: {
    verbatim: 'Stands in the record word for word',
    'same-words': 'Stands in the record; only the spelling or punctuation differs',
    shortened: 'Stands in the record, shortened',
    'cut-off': 'Cut off in the middle of a sentence',
    altered: 'The wording differs',
    spliced: 'Joined from several places',
    'another-speaker': 'Another speaker',
    'not-in-record': 'Not found in the records',
  } satisfies Record<OutcomeName, string>,
  turnAfter: (words: string) => ` (followed by “${words}”)`,
  turnBefore: (words: string) => ` (preceded by “${words}”)`,
  turns: {
    negation: 'a negation is left out',
    condition: 'a condition is left out',
    question: 'it is a question',
    report: 'it is reported as what somebody says',
    hedge: 'what limits it is left out',
  } satisfies Record<TurnName, string>,
  changes: {
    negation: 'negation',
    number: 'number',
    date: 'date',
    name: 'name',
    modality: 'modality',
    subject: 'subject',
    verb: 'verb',
    other: OTHER,
  } satisfies Record<ChangeName, string>,
  change: (type: string, claimed: string | null, recorded: string | null) => {
    const kind = type === OTHER ? '' : ` (${type})`;
    if (claimed === null) return `left out${kind}: “${recorded ?? ''}”`;
    return recorded === null
      ? `not in the record${kind}: “${claimed}”`
      : `${type}: “${claimed}” → “${recorded}”`;
  },
  moreChanges: (count: number) => `and ${count} more`,
  quoted: (words: string) => `Quoted: “${words}”`,
  difference: 'Struck: not in the record. Bold: the record’s words.',
  quotedAs: (speaker: string) => `Quoted as ${speaker}’s`,
  nearestOf: (speaker: string) => `The nearest words of ${speaker}:`,
  nothingOf: (speaker: string) => `The records have no words of “${speaker}” on this.`,
  unknownSpeaker: (speaker: string) => `The records name no speaker “${speaker}”.`,
  unnamedSpeaker: 'The record names no speaker here.',
  nearest: 'The nearest words:',
  also: (places: string) => `Also: ${places}`,
  noWords: 'There is nothing in it that could be compared.',
  oneCharacter: 'A single character is found only where it is a word of its own.',
  listHeading: (count: number) => `**Quotations in this message: ${count}**`,
  leftOut: (count: number) => `Only the first ${count} were checked.`,
  choose: 'Choose a quotation to see the record',
  back: '◀ All quotations',
  context: 'Context',
};

export type VerifyMessages = typeof verifyEn;
