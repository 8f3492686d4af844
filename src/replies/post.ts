/** A public post of ours, which the person who asked for it may remove. */
import { type APIButtonComponent, ButtonStyle } from 'discord.js';
import type { Messages } from '../locales/index.ts';
import { encodeCustomId } from './custom-id.ts';
import { button } from './message.ts';

export interface OwnPost {
  readonly messageId: string;
  /** Who asked. */
  readonly userId: string;
}

export function removeButton({ messageId, userId }: OwnPost, m: Messages): APIButtonComponent {
  return button(m.buttons.remove, encodeCustomId('remove', messageId, userId), { style: ButtonStyle.Danger });
}
