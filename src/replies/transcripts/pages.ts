/** Pages of a server's own transcripts: the list, one of them, and its forms. Always private. */
import { ButtonStyle, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { ArchivedHead } from '../../archive/archive.ts';
import type { Change } from '../../archive/management.ts';
import { type Locale, messagesIn } from '../../locales/index.ts';
import type { TranscriptHead } from '../../transcript/transcript.ts';
import { speakerLabel } from '../attribution.ts';
import { encodeCustomId } from '../custom-id.ts';
import { meetingDay } from '../day.ts';
import { MAX_OPTION_TEXT, MAX_SELECT_OPTIONS } from '../limits.ts';
import { clip, escapeInline, inlineCode, subtext } from '../markdown.ts';
import { button, type Message, row, selectRow, textMessage } from '../message.ts';
import { choiceField, type Form, form, textField } from '../modal.ts';
import { audienceLine, factsLine, fitLines, sourceLine, titleOf } from './parts.ts';

const PAGE = 10;
const MAX_SPEAKERS = 12;
const MAX_DETAIL = 120;
const MAX_URL = 2_000;
export const MAX_TITLE = 200;

export interface ListView {
  readonly heads: readonly ArchivedHead[];
  readonly binned: number;
  readonly publicCount: number;
  readonly showsPublic: boolean;
  /** Counted from 0. */
  readonly page: number;
}

export function listMessage(
  { heads, binned, publicCount, showsPublic, page }: ListView,
  locale: Locale,
): Message {
  const m = messagesIn(locale);
  const { list } = m.transcripts;
  const pages = Math.max(1, Math.ceil(heads.length / PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const shown = heads.slice(at * PAGE, (at + 1) * PAGE);
  const lines = [
    heads.length === 0 ? list.none : list.heading(heads.length),
    ...shown.map((head) =>
      list.line(clip(titleOf(head), 80), [
        meetingDay(head, m),
        list.sentences(head.sentenceCount),
        ...(head.audience === null ? [] : [audienceLine(head.audience, m)]),
      ]),
    ),
    ...(binned > 0 ? [subtext(list.bin(binned))] : []),
    subtext(list.public(publicCount, showsPublic)),
  ];
  const options = shown.map((head) => ({
    label: clip(head.title.replace(/\s+/g, ' ').trim() || head.id, MAX_OPTION_TEXT),
    description: clip(`${meetingDay(head, m)} ${head.id}`, MAX_OPTION_TEXT),
    value: head.id,
  }));
  const turn = (to: number) => encodeCustomId('trList', to);
  return textMessage(
    fitLines(lines, () => '…'),
    [
      ...(options.length === 0 ? [] : [selectRow(encodeCustomId('trOpen'), list.choose, options)]),
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

export function showMessage(head: ArchivedHead, locale: Locale, note: string | null = null): Message {
  const m = messagesIn(locale);
  const { transcripts: t } = m;
  const named = head.speakers.slice(0, MAX_SPEAKERS).map((speaker) => speakerLabel(speaker, m));
  const rest = head.speakers.length - named.length;
  const lines = [
    ...(note === null ? [] : [note]),
    `**${titleOf(head)}**`,
    factsLine(head, null, m),
    t.preview.counts(head.speechCount, head.sentenceCount),
    ...(named.length === 0
      ? []
      : [
          t.preview.speakers(
            [...named, ...(rest > 0 ? [t.preview.and(rest)] : [])].join(m.nothing.listSeparator),
          ),
        ]),
    ...sourceLine(head, m),
    subtext(t.preview.audience(audienceLine(head.audience, m))),
    subtext(t.show.id(inlineCode(head.id))),
  ];
  return textMessage(
    fitLines(lines, () => '…'),
    [
      row(
        button(t.buttons.facts, encodeCustomId('trFacts', head.id)),
        button(t.buttons.speakers, encodeCustomId('trSpeakers', head.id, 0)),
        button(t.buttons.export, encodeCustomId('trExport', head.id)),
        button(t.buttons.remove, encodeCustomId('trRemove', head.id), { style: ButtonStyle.Danger }),
      ),
      row({
        type: ComponentType.RoleSelect,
        custom_id: encodeCustomId('trLimit', head.id),
        placeholder: t.show.audience,
        min_values: 0,
        max_values: MAX_SELECT_OPTIONS,
        default_values: (head.audience ?? []).map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      }),
    ],
  );
}

export function askRemoveMessage(head: ArchivedHead, locale: Locale): Message {
  const m = messagesIn(locale);
  return textMessage(m.transcripts.show.askRemove(titleOf(head)), [
    row(
      button(m.transcripts.buttons.removeNow, encodeCustomId('trRemoveNow', head.id), {
        style: ButtonStyle.Danger,
      }),
      button(m.transcripts.buttons.keep, encodeCustomId('trShow', head.id)),
    ),
  ]);
}

export function removedMessage(head: ArchivedHead, locale: Locale): Message {
  const m = messagesIn(locale);
  return textMessage(m.transcripts.show.removed(titleOf(head)), [
    row(button(m.transcripts.buttons.restore, encodeCustomId('trRestore', head.id))),
  ]);
}

/** @param customId of what takes the form. */
export function factsForm(head: TranscriptHead, customId: string, locale: Locale): Form {
  const { facts, renditions } = messagesIn(locale).transcripts;
  return form(facts.heading, customId, [
    textField('title', facts.title, { value: head.title, max: MAX_TITLE, required: true }),
    textField('heldOn', facts.heldOn, { value: head.heldOn ?? '', max: 20 }),
    textField('url', facts.url, { value: head.source.url ?? '', max: MAX_URL }),
    choiceField(
      'rendition',
      facts.rendition,
      (['original', 'translation', 'summary', 'scribe'] as const).map((value) => ({
        label: renditions[value],
        value,
        default: value === head.rendition,
      })),
    ),
  ]);
}

export function settingsMessage(showsPublic: boolean, locale: Locale): Message {
  const { settings } = messagesIn(locale).transcripts;
  return textMessage(settings.line(showsPublic), [
    row(button(settings.turn(showsPublic), encodeCustomId('trPublic', showsPublic ? 'off' : 'on'))),
  ]);
}

export function changesMessage(changes: readonly Change[], locale: Locale): Message {
  const { changes: c } = messagesIn(locale).transcripts;
  if (changes.length === 0) return textMessage(c.none);
  const lines = changes.map(({ at, userId, action, transcript, detail }) =>
    [
      `<t:${Math.floor(at / 1000)}:f> <@${userId}> **${c.actions[action]}**`,
      ...(transcript === null ? [] : [inlineCode(transcript)]),
      ...(detail === '' ? [] : [escapeInline(clip(detail, MAX_DETAIL))]),
    ].join(' '),
  );
  return textMessage(fitLines([c.heading, ...lines], () => '…'));
}
