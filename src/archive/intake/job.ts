/** What the main thread and the worker tell each other: data that can be cloned. */
import type { UserError } from '../../errors.ts';
import type { ParseOptions } from '../../transcript/parse.ts';
import type { PeopleDirectory } from '../../transcript/people.ts';
import type { PreparedDocument } from '../management.ts';

/** What the person who adds a document says of it. */
export type GivenFacts = Pick<ParseOptions, 'title' | 'heldOn' | 'url' | 'format' | 'timeZone'>;

export interface IntakeJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly people: PeopleDirectory;
  readonly given: GivenFacts;
}

export type IntakeResult =
  | ({ readonly outcome: 'prepared' } & PreparedDocument)
  | ({ readonly outcome: 'refused' } & Pick<UserError, 'identifier' | 'context'>);
