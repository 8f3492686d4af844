/** /help: what the bot can read here, and the first step. */
import type { ArchivedHead } from '../archive/archive.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import { type Message, textMessage } from './message.ts';
import { recordsLine } from './records.ts';

export function helpMessage(heads: readonly ArchivedHead[], canAdd: boolean, locale: Locale): Message {
  const m = messagesIn(locale);
  return textMessage(m.help.text({ records: recordsLine(heads, m), canAdd }));
}
