/** Who the labels of a transcript are, as this server says; choosing labels opens a form. */
import { createHash } from 'node:crypto';
import { ComponentType } from 'discord.js';
import type { ArchivedHead } from '../../archive/archive.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import type { Speaker } from '../../transcript/speakers.ts';
import { sideName, speakerLabel } from '../attribution.ts';
import { encodeCustomId } from '../custom-id.ts';
import { MAX_OPTION_TEXT } from '../limits.ts';
import { clip, escapeInline, subtext } from '../markdown.ts';
import { button, type Message, row, textMessage } from '../message.ts';
import { type Form, form, textField } from '../modal.ts';
import { fitLines, titleOf } from './parts.ts';

const PAGE = 20;
/** Labels joined at once. */
const MAX_JOINED = 10;
const MAX_LABEL = 60;

/** A label's value in a select: labels themselves may be longer than Discord takes. */
export function labelKey(label: string): string {
  return createHash('sha256').update(label).digest('base64url').slice(0, 12);
}

export function speakersMessage(
  head: ArchivedHead,
  page: number,
  locale: Locale,
  note: string | null = null,
): Message {
  const m = messagesIn(locale);
  const { speakers: s } = m.transcripts;
  if (head.speakers.length === 0) return textMessage(s.none);
  const pages = Math.ceil(head.speakers.length / PAGE);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = head.speakers.slice(at * PAGE, (at + 1) * PAGE);
  const lines = [
    ...(note === null ? [] : [note]),
    s.heading(titleOf(head)),
    ...shown.map((speaker) => line(speaker, m, locale)),
    subtext(s.hint),
  ];
  const options = shown.map((speaker) => ({
    label: clip(speaker.label, MAX_OPTION_TEXT),
    value: labelKey(speaker.label),
    description: clip(who(speaker, m, locale) ?? '—', MAX_OPTION_TEXT),
  }));
  const turn = (to: number) => encodeCustomId('trSpeakers', head.id, to);
  return textMessage(
    fitLines(lines, () => '…'),
    [
      row({
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('trWho', head.id),
        placeholder: s.choose,
        options,
        max_values: Math.min(options.length, MAX_JOINED),
      }),
      ...(pages === 1
        ? []
        : [
            row(
              button(m.buttons.previousPage, turn(at - 1), { disabled: at === 0 }),
              button(m.buttons.nextPage, turn(at + 1), { disabled: at === pages - 1 }),
            ),
          ]),
    ],
  );
}

export function whoForm(speakers: readonly Speaker[], noteKey: string, locale: Locale): Form {
  const { speakers: s } = messagesIn(locale).transcripts;
  const known = speakers.find(({ name }) => name !== null);
  const first = known?.name?.[locale] ?? speakers[0]?.label ?? '';
  return form(s.form, encodeCustomId('trSayWho', noteKey), [
    textField('name', s.name, { value: first }),
    textField('side', s.side, { value: known?.side?.names[locale] ?? '' }),
  ]);
}

function line(speaker: Speaker, m: Messages, locale: Locale): string {
  const { speakers: s } = m.transcripts;
  const known = who(speaker, m, locale);
  const label = clip(speakerLabel(speaker, m), MAX_LABEL);
  return known === null ? s.unknown(label) : s.known(label, escapeInline(clip(known, MAX_LABEL)));
}

function who({ name, side }: Speaker, m: Messages, locale: Locale): string | null {
  return name === null ? null : m.attribution.speaker(name[locale], sideName(side, locale));
}
