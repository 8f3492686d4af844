/** 表示を変える: the other views of a list, and the list as a file. Private. */
import type { APISelectMenuOption } from 'discord.js';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { encodeCustomId } from '../custom-id.ts';
import { containerMessage, type Message, row, selectRow, textDisplay } from '../message.ts';
import { type OwnPost, removeButton } from '../post.ts';
import { FILE_FORMATS, fileName } from './file.ts';

export const VIEWS = ['list', 'sides', 'timeline'] as const;
export type View = (typeof VIEWS)[number];

/** What the menu offers beside views and files. */
export const DIFFERENCES = 'differences';

/** `post` is the public list, where the person may remove it. */
export function viewsMenu(key: string, post: OwnPost | null, locale: Locale): Message {
  const m = messagesIn(locale);
  const option = (value: string, label: string): APISelectMenuOption => ({ value, label });
  // Components V2 like the views it turns into: a message cannot change from one kind to the other in place.
  return containerMessage([
    textDisplay(m.agreements.viewsHeading),
    selectRow(encodeCustomId('view', key), m.agreements.chooseView, [
      ...VIEWS.map((view) => option(view, viewName(view, m))),
      option(DIFFERENCES, m.agreements.groups.DIVERGENCE),
      ...FILE_FORMATS.map((format) => option(format, fileName(format, m))),
    ]),
    ...(post === null ? [] : [row(removeButton(post, m))]),
  ]);
}

export function viewName(view: View, m: Messages): string {
  return m.agreements.views[view];
}
