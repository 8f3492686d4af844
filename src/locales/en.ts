/**
 * English messages. This file is the list of keys: `ja.ts` must have each of them with the same arguments.
 */
export const en = {
  errors: {
    unknownSpeaker: ({ typed, known }: { typed: string; known: readonly string[] }) =>
      `No speaker “${typed}” in these transcripts. Speakers: ${known.join(', ')}`,
    unknownSide: ({ typed, known }: { typed: string; known: readonly string[] }) =>
      `No side “${typed}” in these transcripts. Sides: ${known.join(', ')}`,
    unknownMeeting: ({ typed }: { typed: string }) =>
      `No meeting “${typed}” here. Choose one from the list that appears as you type.`,
    invalidDay: ({ typed }: { typed: string }) => `“${typed}” is not a day. Write it as 2018-07-31.`,
    /** A document that is refused; `line` counts from 1. Nothing of it is stored. */
    documentRefused: ({ reason, line, excerpt }: { reason: Refusal; line?: number; excerpt?: string }) =>
      `${line === undefined ? 'The document' : `Line ${line}`} could not be read: ${refusals[reason]}${
        excerpt === undefined ? '' : ` (“${excerpt}”)`
      } Nothing was stored.`,
  },
};

/** Why a document is refused. */
const refusals = {
  empty: 'it holds no text.',
  notText: 'it is not text in an encoding that can be read.',
  unknownFormat: 'no known transcript format. Give each speech as “Name: text”, or read it as plain text.',
};
export type Refusal = keyof typeof refusals;

export type ErrorContexts = { [K in keyof typeof en.errors]: Parameters<(typeof en.errors)[K]>[0] };

/** The shape every language has. */
export type Messages = typeof en;
