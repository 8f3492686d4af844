/** Before something that is limited to roles is shared: who will see it, and whom it is limited to. */
import { ButtonStyle } from 'discord.js';
import { type Passage, referenceTo } from '../../archive/passage.ts';
import { type Locale, messagesIn } from '../../locales/index.ts';
import { encodeCustomId } from '../custom-id.ts';
import { button, type Message, row, textMessage } from '../message.ts';
import { audienceLine } from './parts.ts';

export function askToShare(passage: Passage, channelId: string | null, locale: Locale): Message {
  const m = messagesIn(locale);
  const { limited, buttons } = m.transcripts;
  const channel = channelId === null ? '?' : `<#${channelId}>`;
  const reference = referenceTo(passage);
  return textMessage(limited.ask(channel, audienceLine(passage.transcript.audience, m)), [
    row(
      button(buttons.shareAnyway, encodeCustomId('shareLimited', reference), { style: ButtonStyle.Danger }),
      button(buttons.cancel, encodeCustomId('shareNot')),
    ),
  ]);
}
