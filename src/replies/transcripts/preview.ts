/** The preview of a document that was read and waits for Add or Cancel: at most 15 lines on a phone. */
import { ButtonStyle } from 'discord.js';
import type { ImportOutcome } from '../../archive/archive.ts';
import type { Preview, Staged } from '../../archive/management.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import type { TranscriptHead } from '../../transcript/transcript.ts';
import { futureDayOf, type Warning } from '../../transcript/warnings.ts';
import { speakerLabel } from '../attribution.ts';
import { encodeCustomId } from '../custom-id.ts';
import { clip, escapeInline, inlineCode, subtext } from '../markdown.ts';
import { button, type Message, row, textMessage } from '../message.ts';
import { audienceLine, factsLine, fitLines, sourceLine, titleOf } from './parts.ts';
import { adviceOn, warningLine } from './warnings.ts';

/** A line of a phone holds about 20 full-width characters; these keep the whole within 15 lines. */
const MAX_SPEAKERS = 5;
const MAX_WARNINGS = 3;
const MAX_OPENING = 40;
const MAX_LABEL = 24;
const MAX_EXCERPT = 24;

/** @param head as it will be stored, with what the person set. */
export function previewMessage(staged: Staged, head: TranscriptHead, locale: Locale, now: Date): Message {
  const m = messagesIn(locale);
  const { preview, duplicate, audience, key } = staged;
  const { transcripts: t } = m;
  const lines = [
    t.preview.heading,
    `**${titleOf(head)}**`,
    factsLine(head, preview.encoding, m),
    `${t.preview.counts(preview.speechCount, preview.sentenceCount)}`,
    t.preview.speakers(speakersLine(preview, m)),
    ...openingLine(preview, m),
    ...(duplicate === null
      ? []
      : [t.preview.duplicate[duplicate.kind](titleOf(duplicate.head), inlineCode(duplicate.head.id))]),
    ...warningLines(
      [
        ...futureDayOf(head.heldOn, now),
        ...preview.warnings.filter((one) => one.kind !== 'noDay' || head.heldOn === null),
      ],
      m,
    ),
    ...adviceOn(preview.warnings, head.format, t.warnings).map(subtext),
    ...sourceLine(head, m),
    subtext(t.preview.audience(audienceLine(audience, m))),
  ];
  return textMessage(
    fitLines(lines, () => '…'),
    [
      row(
        button(t.buttons.add, encodeCustomId('trAdd', key), { style: ButtonStyle.Success }),
        button(t.buttons.cancel, encodeCustomId('trCancel', key)),
        button(t.buttons.facts, encodeCustomId('trStagedFacts', key)),
      ),
    ],
  );
}

export function addedMessage({ outcome, id }: ImportOutcome, head: TranscriptHead, locale: Locale): Message {
  const m = messagesIn(locale);
  return textMessage(m.transcripts.preview[outcome](titleOf(head), inlineCode(id)), [
    row(button(m.transcripts.buttons.speakers, encodeCustomId('trSpeakers', id, 0))),
  ]);
}

function speakersLine({ speakers }: Preview, m: Messages): string {
  const { preview } = m.transcripts;
  const named = speakers
    .slice(0, MAX_SPEAKERS)
    .map(({ label, sentences }) =>
      preview.speaker(speakerLabel({ label: label === null ? null : clip(label, MAX_LABEL) }, m), sentences),
    );
  const rest = speakers.length - named.length;
  return [...named, ...(rest > 0 ? [preview.and(rest)] : [])].join(m.nothing.listSeparator);
}

function openingLine({ opening }: Preview, m: Messages): readonly string[] {
  if (opening === null) return [];
  const label = speakerLabel({ label: opening.label === null ? null : clip(opening.label, MAX_LABEL) }, m);
  return [m.transcripts.preview.opening(label, escapeInline(clip(opening.words, MAX_OPENING)))];
}

function warningLines(warnings: readonly Warning[], m: Messages): readonly string[] {
  const shown = warnings
    .slice(0, MAX_WARNINGS)
    .map((warning) => warningLine(warning, m.transcripts.warnings, shorten));
  const rest = warnings.length - shown.length;
  return rest > 0 ? [...shown, m.transcripts.warnings.more(rest)] : shown;
}

function shorten(text: string): string {
  return escapeInline(clip(text, MAX_EXCERPT));
}
