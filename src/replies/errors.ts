/** Errors as people see them: short, private, in their language, saying what to do next. */
import type { UserError } from '../errors.ts';
import { explainMistake, type Locale, messagesIn } from '../locales/index.ts';
import { escapeWithin } from './markdown.ts';
import { type Message, textMessage } from './message.ts';

export function mistake(error: UserError, locale: Locale): Message {
  const context = inert(error.context);
  return textMessage(explainMistake({ identifier: error.identifier, context }, locale));
}

/** `incident` is also in the log, so that an operator finds what happened. */
export function fault(incident: string, locale: Locale): Message {
  return textMessage(messagesIn(locale).fault({ incident }));
}

export function lateNotice(locale: Locale): Message {
  return textMessage(messagesIn(locale).late);
}

export function restartNotice(locale: Locale): Message {
  return textMessage(messagesIn(locale).restarting);
}

export function unconfirmedNotice(locale: Locale): Message {
  return textMessage(messagesIn(locale).unconfirmed);
}

/** Of what was typed as much is repeated as one needs to know it again; what to do next stands behind it. */
const MAX_REPEATED = 100;

/** What a person typed, or a record holds, is escaped before it enters a sentence of ours. */
function inert<T>(value: T): T {
  if (typeof value === 'string') return escapeWithin(value, MAX_REPEATED) as T;
  if (Array.isArray(value)) return value.map(inert) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inert(inner)])) as T;
  }
  return value;
}
