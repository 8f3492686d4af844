/** Reports of a wrong speaker: the form under a quote, and the queue that managers read one by one. */
import { ButtonStyle } from 'discord.js';
import type { Report } from '../../archive/management.ts';
import { type Passage, referenceTo, wordsOf } from '../../archive/passage.ts';
import { type Locale, messagesIn } from '../../locales/index.ts';
import { shortName, sourceLines, speakerLabel } from '../attribution.ts';
import { encodeCustomId } from '../custom-id.ts';
import { blockQuote, clip, escapeInline, escapeMarkdown, subtext } from '../markdown.ts';
import { button, type Message, row, textMessage } from '../message.ts';
import { type Form, form, textField } from '../modal.ts';

const MAX_WORDS = 400;
const MAX_COMMENT = 500;

export function reportForm(passage: Passage, locale: Locale): Form {
  const { report } = messagesIn(locale).transcripts;
  return form(report.form, encodeCustomId('reported', referenceTo(passage)), [
    textField('label', report.label, { required: true }),
    textField('comment', report.why, { max: MAX_COMMENT, long: true }),
  ]);
}

/** An open report; the passage is null where its words are not found any more. */
export interface ReportEntry {
  readonly report: Report;
  readonly passage: Passage | null;
}

/** @param index counted from 0. */
export function reportsMessage(
  entries: readonly ReportEntry[],
  index: number,
  locale: Locale,
  note: string | null = null,
): Message {
  const m = messagesIn(locale);
  const { report: r, buttons } = m.transcripts;
  const head = note === null ? [] : [note];
  const at = Math.min(Math.max(index, 0), entries.length - 1);
  const entry = entries[at];
  if (entry === undefined) return textMessage([...head, r.none].join('\n'));
  const { report, passage } = entry;
  const lines = [
    ...head,
    r.heading(at + 1, entries.length),
    ...(passage === null
      ? [r.gone]
      : [
          blockQuote(escapeMarkdown(clip(wordsOf(passage), MAX_WORDS))),
          r.recorded(speakerLabel(passage.speech, m)),
        ]),
    r.claimed(shortName(report.label)),
    ...(report.comment === '' ? [] : [r.comment(escapeInline(clip(report.comment, MAX_WORDS)))]),
    subtext(r.by(`<@${report.reporter}>`, `<t:${Math.floor(report.at / 1000)}:f>`)),
    ...(passage === null ? [] : [...sourceLines(passage, locale), subtext(r.effect)]),
  ];
  const turn = (to: number) => encodeCustomId('trReports', to);
  return textMessage(lines.join('\n'), [
    row(
      button(buttons.accept, encodeCustomId('trAccept', report.id, at), {
        style: ButtonStyle.Success,
        disabled: passage === null,
      }),
      button(buttons.reject, encodeCustomId('trReject', report.id, at)),
      button(m.buttons.previousPage, turn(at - 1), { disabled: at === 0 }),
      button(m.buttons.nextPage, turn(at + 1), { disabled: at === entries.length - 1 }),
    ),
  ]);
}
