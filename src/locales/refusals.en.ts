/** Why a document is refused, in English. `refusals.ja.ts` must have each. */
import { transcriptsEn } from './transcripts.en.ts';

const { plain, text } = transcriptsEn.formatNames;

export const refusalsEn = {
  empty: 'it holds no text.',
  notText: 'it is not text in an encoding that can be read.',
  unknownFormat: `no known transcript format. Give each speech as “Name: text”, or add it with the option \`${transcriptsEn.commands.options.readAs}\` set to “${text}”.`,
  namesOnce: `this name stands only once, so it may not be a speaker. Add it with the option \`${transcriptsEn.commands.options.readAs}\` set to “${plain}” if each “Name:” is one, or to “${text}” if nobody is named.`,
  badTable: 'the rows of the table cannot be told apart.',
  badJson: 'the JSON does not have the fields of its format.',
  noSpeech: 'no one speaks in it.',
  tooLarge: 'it is too large.',
  tooDeep: 'it is nested too deep.',
  tooSlow: 'it takes too long to read.',
  entities: 'it defines XML entities of its own, which are not read.',
  brokenArchive: 'the file is damaged.',
  notDocx: 'it is an archive, but no Word document.',
  severalMeetings: 'it holds several meetings. Give one document for each.',
  machineWritten: 'it holds only notes that a machine wrote; they are never quoted.',
  noSuchFormat: 'there is no such format.',
};

export type Reason = keyof typeof refusalsEn;

/** A document that is refused; `line` counts from 1. Nothing of it is stored. */
export interface Refused {
  readonly reason: Reason;
  readonly line?: number;
  readonly excerpt?: string;
}

export function refusalEn({ reason, line, excerpt }: Refused, why: Readonly<Record<Reason, string>>): string {
  const what = line === undefined ? 'The document' : `Line ${line}`;
  return `${what} could not be read: ${why[reason]}${excerpt === undefined ? '' : ` (“${excerpt}”)`}`;
}
