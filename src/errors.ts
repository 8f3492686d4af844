/**
 * Two kinds of failure. A person's mistake is a `UserError`: one place turns it into a short private message
 * in their language that says what to do next. Anything else is a fault of ours, logged with an incident id.
 */
import type { ErrorContexts } from './locales/en.ts';

export type UserErrorIdentifier = keyof ErrorContexts;

export class UserError<I extends UserErrorIdentifier = UserErrorIdentifier> extends Error {
  readonly identifier: I;
  readonly context: ErrorContexts[I];

  constructor(identifier: I, context: ErrorContexts[I]) {
    super(`${identifier} ${JSON.stringify(context)}`);
    this.name = 'UserError';
    this.identifier = identifier;
    this.context = context;
  }
}
