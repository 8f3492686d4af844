/** The sentences around a passage, privately: who spoke before and after stays visible. */
import { type Passage, passageAt, referenceTo } from '../archive/passage.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { sourceLines, speakerLabel } from './attribution.ts';
import { encodeCustomId } from './custom-id.ts';
import { MAX_CONTENT } from './limits.ts';
import { blockQuote, subtext } from './markdown.ts';
import { button, type Message, row, textMessage } from './message.ts';
import { shortAddress } from './quote.ts';
import { passageWords } from './words.ts';

/** Sentences shown on each side of the passage, and how far one turn moves. */
const AROUND = 2;
const STEP = 3;

/** A sentence's place in the whole transcript. */
interface Place {
  readonly speech: number;
  readonly sentence: number;
}

/**
 * `shift` moves the window by so many turns: negative is earlier. The passage is in bold as long as it is in view,
 * and buttons, share and source keep to it.
 */
export function contextPage(passage: Passage, shift: number, locale: Locale): Message {
  const m = messagesIn(locale);
  const places = placesOf(passage);
  const first = places.findIndex(
    ({ speech, sentence }) => speech === passage.speech.number && sentence === passage.sentences[0]!.number,
  );
  const centre = { from: first, to: first + passage.sentences.length - 1 };
  const from = Math.max(0, centre.from - AROUND + shift * STEP);
  const to = Math.min(places.length - 1, centre.to + AROUND + shift * STEP);
  const source = sourceLines(passage, locale);
  const heading = m.quote.contextHeading(speakerLabel(passage.speech, m), shortAddress(passage));
  const room = MAX_CONTENT - heading.length - source.join('\n').length - 2;
  const body = shareRoom(passage, places.slice(from, to + 1), room, locale);
  const turn = (by: number) => encodeCustomId('around', referenceTo(passage), shift + by);
  return textMessage([heading, body, ...source].join('\n'), [
    row(
      button(m.buttons.earlier, turn(-1), { disabled: from === 0 }),
      button(m.buttons.later, turn(1), { disabled: to === places.length - 1 }),
      button(m.buttons.share, encodeCustomId('share', referenceTo(passage))),
      button(m.buttons.more, encodeCustomId('more', referenceTo(passage))),
    ),
  ]);
}

function placesOf({ transcript }: Passage): readonly Place[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => ({ speech: speech.number, sentence: sentence.number })),
  );
}

/** Shares the room between the speeches in view by their length, so that no one's words vanish. */
function shareRoom(passage: Passage, places: readonly Place[], room: number, locale: Locale): string {
  const m = messagesIn(locale);
  const runs = runsOf(places).flatMap(
    ({ speech, from, to }) => passageAt(passage.transcript, speech, from, to) ?? [],
  );
  const severalSpeeches = runs.length > 1;
  const bold: readonly Span[] = [{ start: passage.start, end: passage.end }];
  const total = runs.reduce((sum, run) => sum + run.end - run.start, 0);
  return runs
    .map((run) => {
      const label = severalSpeeches ? `**${speakerLabel(run.speech, m)}** ${shortAddress(run)}\n` : '';
      const breaks = passage.transcript.text.slice(run.start, run.end).split('\n').length * '> '.length;
      const share = Math.floor((room * (run.end - run.start)) / total) - label.length - breaks - MARKS;
      const marks = [
        run.sentences[0]!.number === 1 ? [] : [subtext('…')],
        run.sentences.at(-1)!.number === run.speech.sentences.length ? [] : [subtext('…')],
      ];
      const words = blockQuote(passageWords(run, { limit: Math.max(share, MIN_SHARE), bold }));
      return [
        ...(severalSpeeches ? [] : marks[0]!),
        `${label}${words}`,
        ...(severalSpeeches ? [] : marks[1]!),
      ].join('\n');
    })
    .join('\n');
}

/** Room for the `…` lines and the bold marks of one speech. */
const MARKS = 24;
const MIN_SHARE = 40;

function runsOf(places: readonly Place[]): readonly { speech: number; from: number; to: number }[] {
  const runs: { speech: number; from: number; to: number }[] = [];
  for (const { speech, sentence } of places) {
    const last = runs.at(-1);
    if (last?.speech === speech) last.to = sentence;
    else runs.push({ speech, from: sentence, to: sentence });
  }
  return runs;
}
