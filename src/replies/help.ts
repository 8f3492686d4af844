/** /help: what the bot can read here, who may add to it, and the first step. */
import type { ArchivedHead } from '../archive/archive.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import { encodeCustomId } from './custom-id.ts';
import { button, type Message, row, textMessage } from './message.ts';
import { recordsLine } from './records.ts';

export interface HelpView {
  /** What the person may read here. */
  readonly heads: readonly ArchivedHead[];
  readonly inServer: boolean;
  /** What those who manage the server see besides; null for everybody else. */
  readonly managing: { readonly showsPublic: boolean } | null;
}

export function helpMessage({ heads, inServer, managing }: HelpView, locale: Locale): Message {
  const m = messagesIn(locale);
  const lines = m.help.lines({ records: heads.length === 0 ? null : recordsLine(heads, m) });
  if (managing === null)
    return textMessage([...lines, inServer ? m.help.whoAdds : m.help.outsideServers].join('\n'));
  const hasOwn = heads.some(({ owner }) => owner !== 'public');
  const { settings } = m.transcripts;
  const { showsPublic } = managing;
  return textMessage(
    [...lines, hasOwn ? m.help.nextSteps : m.help.firstStep, settings.line(showsPublic)].join('\n'),
    [row(button(settings.turn(showsPublic), encodeCustomId('samples', showsPublic ? 'off' : 'on')))],
  );
}
