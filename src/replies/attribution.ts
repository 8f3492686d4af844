/** Who said it, at which meeting, in whose rendition: the lines under a quote. */
import type { ArchivedSpeech } from '../archive/archive.ts';
import { addressOf, type Passage, wordsOf } from '../archive/passage.ts';
import type { Locale, Messages } from '../locales/index.ts';
import { messagesIn } from '../locales/index.ts';
import { remember } from '../locales/remember.ts';
import type { Side } from '../transcript/speakers.ts';
import type { Rendition, TranscriptHead } from '../transcript/transcript.ts';
import { meetingDay } from './day.ts';
import { linkToPassage } from './link.ts';
import { escapeInline, escapeWithin, inlineCode, maskedLink, subtext } from './markdown.ts';

/** Longer titles, places and labels would crowd out the quote. */
const MAX_NAME = 120;

/** A name of the document, safe to stand in a line of ours. The same few stand under every quote. */
export const shortName = remember((text) => escapeWithin(text, MAX_NAME));

/** Marked where the reader's server has corrected it. */
export function speakerLabel(
  { label, corrected }: Pick<ArchivedSpeech, 'label' | 'corrected'>,
  m: Messages,
): string {
  if (label === null) return m.attribution.noSpeaker;
  return corrected === undefined ? shortName(label) : `${shortName(label)}${m.attribution.correctedMark}`;
}

export function sideName(side: Side | null | undefined, locale: Locale): string | null {
  return side ? messagesIn(locale).attribution.side(side.names[locale]) : null;
}

/** — **小野寺防衛大臣**（小野寺五典・日本側） */
export function speakerLine(speech: ArchivedSpeech, locale: Locale): string {
  const m = messagesIn(locale);
  const { speaker } = speech;
  if (speaker === null) return `— ${m.attribution.noSpeaker}`;
  const known = m.attribution.speaker(speaker.name?.[locale] ?? null, sideName(speaker.side, locale));
  const label = `— **${speakerLabel(speech, m)}**`;
  return known === '' ? label : `${label}${m.brackets(escapeInline(known))}`;
}

/** 日露外務・防衛閣僚会合共同記者発表概要 ・ 2018年7月31日（現地）／8月1日（日本時間） ・ ロシア外務省別館 */
export function meetingParts(head: TranscriptHead, m: Messages): readonly string[] {
  const parts = [shortName(head.title), meetingDay(head, m)];
  return head.place === null ? parts : [...parts, shortName(head.place)];
}

export function renditionName(head: TranscriptHead, rendition: Rendition, locale: Locale): string | null {
  const { attribution } = messagesIn(locale);
  const publisher = publisherOf(head, locale);
  if (rendition === 'original' && publisher === null) return null;
  return attribution.rendition[rendition](publisher);
}

function publisherOf({ source }: TranscriptHead, locale: Locale): string | null {
  const named = source.publisher?.[locale];
  return named === undefined ? null : shortName(named);
}

/** The small print under a quote: rendition, meeting, link, address, known slips of the source. */
export function sourceLines(passage: Passage, locale: Locale): readonly string[] {
  const m = messagesIn(locale);
  const { transcript, speech } = passage;
  const rendition = speech.rendition ?? transcript.rendition;
  const url = linkToPassage(transcript, passage.start, passage.end);
  const words = wordsOf(passage);
  const slips = transcript.slips.filter(({ text }) => words.includes(text));
  const warning = notOwnWords(transcript, speech, locale);
  const source = [
    // The warning names it.
    warning === null ? renditionName(transcript, rendition, locale) : null,
    url === null ? null : maskedLink(m.attribution.page, url),
    inlineCode(addressOf(passage)),
    ...slips.map(({ text, meant }) => m.attribution.slip(escapeInline(text), escapeInline(meant))),
  ].filter((part) => part !== null);
  const { corrected } = speech;
  return [
    ...(corrected === undefined
      ? []
      : [subtext(m.attribution.corrected(speakerLabel({ label: corrected.recordLabel }, m)))]),
    ...(warning === null ? [] : [subtext(`**${warning}**`)]),
    subtext(meetingParts(transcript, m).join(m.attribution.separator)),
    subtext(source.join(m.attribution.separator)),
  ];
}

/** Said where a speaker's words stand in another language than the one their side speaks. */
export function notOwnWords(
  transcript: TranscriptHead,
  speech: ArchivedSpeech,
  locale: Locale,
): string | null {
  const rendition = speech.rendition ?? transcript.rendition;
  const spoken = speech.speaker?.side?.language;
  if (rendition !== 'summary' && rendition !== 'translation') return null;
  if (spoken === undefined || spoken === transcript.language) return null;
  const { attribution } = messagesIn(locale);
  const language = attribution.language(transcript.language);
  return attribution.notOwnWords[rendition](publisherOf(transcript, locale), language);
}
