/** /agreements without an item to show: what was read, and what else the same filters find. A full answer, not an apology. */
import { type Locale, messagesIn } from '../../locales/index.ts';
import { shortName } from '../attribution.ts';
import { meetingDay } from '../day.ts';
import { subtext } from '../markdown.ts';
import { containerMessage, type Message, textDisplay } from '../message.ts';
import { leftOutText } from './list.ts';
import type { AgreementsView } from './view.ts';

export function noAgreements(view: AgreementsView, locale: Locale): Message {
  const m = messagesIn(locale);
  const { transcript } = view;
  const title = shortName(transcript.title);
  const sentences = transcript.speeches.reduce((sum, speech) => sum + speech.sentences.length, 0);
  const read = [meetingDay(transcript, m), m.agreements.readUp(transcript.speeches.length, sentences)];
  const leftOut = leftOutText(view, m);
  const lines = [
    view.filtered ? m.agreements.noneFiltered(title) : m.agreements.none(title),
    subtext(read.join(m.attribution.separator)),
    ...(leftOut === null ? [] : [subtext(leftOut)]),
    ...(view.isLatest ? [subtext(m.agreements.latestOnly)] : []),
  ];
  return containerMessage([textDisplay(lines.join('\n'))]);
}
