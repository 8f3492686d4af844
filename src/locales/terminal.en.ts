/**
 * What is said otherwise on the command line, in English: there options are typed, and no lists, buttons or commands are at hand.
 * `terminal.ja.ts` must have each.
 */
import { type Refused, refusalEn, refusalsEn } from './refusals.en.ts';
import { transcriptsEn } from './transcripts.en.ts';

const why = {
  ...refusalsEn,
  unknownFormat:
    'no known transcript format. Give each speech as “Name: text”, or read it with --format text, as speech that nobody is named for.',
  namesOnce:
    'this name stands only once, so it may not be a speaker. Read it with --format plain if each “Name:” is one, or with --format text if nobody is named.',
  noSuchFormat: `there is no such format. These are known: ${Object.keys(transcriptsEn.formatNames).join(', ')}.`,
};

export const terminalEn = {
  errors: {
    documentRefused: (refused: Refused) => refusalEn(refused, why),
    unknownMeeting: ({ typed }: { typed: string }) =>
      `No transcript “${typed}” here. Type its id, as import tells it; the addresses that quote prints begin with it.`,
    passageMissing: ({ address }: { address: string }) =>
      `There is no passage “${address}” here. Type an address as quote prints it, or words to search for.`,
  },
  warnings: {
    noDay: '⚠ The document prints no day of the meeting: give it with --held-on',
    takeNames: 'If each “Name:” is a speaker, read it with --format plain',
  },
  nothingStored: ' Nothing was stored.',
};

export type TerminalMessages = typeof terminalEn;
