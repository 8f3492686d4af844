/** 表示を変える: the other views of a list, and the list as a file. Private. */
import type { APISelectMenuOption } from 'discord.js';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { encodeCustomId } from '../custom-id.ts';
import { type Message, selectRow, textMessage } from '../message.ts';

export const VIEWS = ['list', 'sides', 'timeline'] as const;
export type View = (typeof VIEWS)[number];

/** What the menu offers beside views and files. */
export const DIFFERENCES = 'differences';

export function viewsMenu(key: string, locale: Locale): Message {
  const m = messagesIn(locale);
  const option = (value: string, label: string): APISelectMenuOption => ({ value, label });
  return textMessage(m.agreements.viewsHeading, [
    selectRow(encodeCustomId('view', key), m.agreements.chooseView, [
      ...VIEWS.map((view) => option(view, viewName(view, m))),
      option(DIFFERENCES, m.agreements.groups.DIVERGENCE),
    ]),
  ]);
}

export function viewName(view: View, m: Messages): string {
  return m.agreements.views[view];
}
