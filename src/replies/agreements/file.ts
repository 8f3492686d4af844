/** /agreements as a file beside a short message. */

import type { AgreementsFile } from '../../agreements/export.ts';
import { exportingCalendar } from '../../agreements/export-calendar.ts';
import { exportCsv } from '../../agreements/export-csv.ts';
import { exportMarkdown } from '../../agreements/export-markdown.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { runInSlices } from '../../slices.ts';
import { shortName } from '../attribution.ts';
import { linkToPassage } from '../link.ts';
import { subtext } from '../markdown.ts';
import { type Message, textMessage } from '../message.ts';
import type { AgreementsView } from './view.ts';

export const FILE_FORMATS = ['markdown', 'csv', 'icalendar'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const EXTENSIONS: Readonly<Record<FileFormat, string>> = { markdown: 'md', csv: 'csv', icalendar: 'ics' };

/** @param now when the file is made, as iCalendar wants to know. */
export async function agreementsFile(
  view: AgreementsView,
  format: FileFormat,
  now: Date,
  locale: Locale,
): Promise<Message> {
  const m = messagesIn(locale);
  const { transcript, items } = view;
  const file: AgreementsFile = {
    transcript,
    items,
    locale,
    linkOf: ({ start, end }) => linkToPassage(transcript, start, end),
  };
  const { text, leftOut } = await write(file, format, now);
  const notes = [
    m.agreements.fileNote(items.length - leftOut),
    ...(leftOut > 0 ? [m.agreements.leftOutOfCalendar(leftOut)] : []),
  ];
  return {
    ...textMessage(`**${shortName(transcript.title)}**\n${subtext(notes.join(m.sentenceGap))}`),
    files: [{ name: `${transcript.id}.${EXTENSIONS[format]}`, bytes: new TextEncoder().encode(text) }],
  };
}

async function write(
  file: AgreementsFile,
  format: FileFormat,
  now: Date,
): Promise<{ readonly text: string; readonly leftOut: number }> {
  switch (format) {
    case 'markdown':
      return { text: exportMarkdown(file), leftOut: 0 };
    case 'csv':
      return { text: exportCsv(file), leftOut: 0 };
    case 'icalendar': {
      const { text, leftOut } = (await runInSlices(exportingCalendar(file, now)))!;
      return { text, leftOut: leftOut.length };
    }
  }
}

export function fileName(format: FileFormat, m: Messages): string {
  return m.agreements.files[format];
}
