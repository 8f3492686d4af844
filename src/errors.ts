/**
 * Two kinds of failure. A person's mistake is a `UserError`: one place turns it into a short private message
 * in their language that says what to do next. Anything else is a fault of ours, logged with an incident id. (What was only
 * given up, `StoppedError`, is neither.)
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

/** Long work that was given up because the process ends; the person is asked to try again. */
export class StoppedError extends Error {
  constructor() {
    super('stopped: the process ends');
    this.name = 'StoppedError';
  }
}
