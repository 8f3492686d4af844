/** The sentences around a passage, privately: who spoke before and after stays visible. */
import { type Passage, passageAt, referenceTo } from '../archive/passage.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { sourceLines } from './attribution.ts';
import { encodeCustomId, fitsCustomId } from './custom-id.ts';
import { MAX_CONTENT } from './limits.ts';
import { blockQuote, subtext } from './markdown.ts';
import { button, type Message, row, textMessage } from './message.ts';
import { readableLabel, shortAddress } from './places.ts';
import { passageWords } from './words.ts';

/** Sentences shown on each side of the passage, and how far one turn moves. */
const AROUND = 2;
const STEP = 3;

/** A sentence's place in the whole transcript. */
interface Place {
  readonly speech: number;
  readonly sentence: number;
}

/** The result of a search from which the context was opened. */
export interface ResultPlace {
  readonly key: string;
  readonly index: number;
}

/** Whether the context's buttons have room for the way back, however far it is turned. */
export function leadsBack(reference: string, { key, index }: ResultPlace): boolean {
  return fitsCustomId('around', reference, '-9999', key, index);
}

/**
 * `shift` moves the window by so many turns: negative is earlier. The passage is in bold as long as it is in view,
 * and buttons, share and source keep to it.
 */
export function contextPage(
  passage: Passage,
  shift: number,
  locale: Locale,
  back: ResultPlace | null = null,
): Message {
  const m = messagesIn(locale);
  const places = placesOf(passage);
  const first = places.findIndex(
    ({ speech, sentence }) => speech === passage.speech.number && sentence === passage.sentences[0]!.number,
  );
  const centre = { from: first, to: first + passage.sentences.length - 1 };
  const to = Math.max(0, Math.min(places.length - 1, centre.to + AROUND + shift * STEP));
  const from = Math.min(to, Math.max(0, centre.from - AROUND + shift * STEP));
  const source = sourceLines(passage, locale);
  const heading = m.quote.contextHeading(readableLabel(passage, m), shortAddress(passage));
  const room = MAX_CONTENT - heading.length - source.join('\n').length - 2;
  const runs = runsOf(places.slice(from, to + 1)).flatMap(
    (run) => passageAt(passage.transcript, run.speech, run.from, run.to) ?? [],
  );
  const body = shareRoom(passage, runs, room, locale);
  const reference = referenceTo(passage);
  const way = back !== null && leadsBack(reference, back) ? back : null;
  const origin = way === null ? [] : [way.key, way.index];
  const turn = (by: number) => encodeCustomId('around', reference, shift + by, ...origin);
  return textMessage([heading, body, ...source].join('\n'), [
    row(
      button(m.buttons.earlier, turn(-1), { disabled: from === 0 }),
      button(m.buttons.later, turn(1), { disabled: to === places.length - 1 }),
      button(m.buttons.share, encodeCustomId('share', referenceTo(passage))),
      button(m.buttons.more, encodeCustomId('more', referenceTo(passage))),
      ...(way === null
        ? []
        : [button(m.buttons.backToResults, encodeCustomId('result', way.key, way.index))]),
    ),
  ]);
}

function placesOf({ transcript }: Passage): readonly Place[] {
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => ({ speech: speech.number, sentence: sentence.number })),
  );
}

/** Shares the room between the speeches in view by their length; where they are too many, the farthest are left out. */
function shareRoom(passage: Passage, runs: readonly Passage[], room: number, locale: Locale): string {
  const headings = runs.map((run) => (runs.length > 1 ? speechHeading(run, locale) : ''));
  const taken = runs.map((run, index) => headings[index]!.length + quoteMarks(run) + MARKS);
  const free = room - taken.reduce((sum, length) => sum + length, 0);
  const spare = free - runs.length * MIN_SHARE;
  if (spare < 0 && runs.length > 1) return shareRoom(passage, withoutFarthest(runs, passage), room, locale);
  const total = runs.reduce((sum, run) => sum + run.end - run.start, 0);
  const bold: readonly Span[] = [{ start: passage.start, end: passage.end }];
  return runs
    .map((run, index) => {
      const share = Math.floor((Math.max(spare, 0) * (run.end - run.start)) / total);
      const words = blockQuote(passageWords(run, { limit: MIN_SHARE + share, bold }));
      return runs.length > 1 ? `${headings[index]}${words}` : withGoesOnMarks(run, words);
    })
    .join('\n');
}

function speechHeading(run: Passage, locale: Locale): string {
  return `**${readableLabel(run, messagesIn(locale))}** ${shortAddress(run)}\n`;
}

/** What the block quote's marks add. */
function quoteMarks({ transcript, start, end }: Passage): number {
  return transcript.text.slice(start, end).split('\n').length * '> '.length;
}

function withoutFarthest(runs: readonly Passage[], { speech }: Passage): readonly Passage[] {
  const distance = (run: Passage) => Math.abs(run.speech.number - speech.number);
  return distance(runs[0]!) > distance(runs.at(-1)!) ? runs.slice(1) : runs.slice(0, -1);
}

/** One speech alone: `…` where it goes on beyond the view. */
function withGoesOnMarks({ speech, sentences }: Passage, words: string): string {
  const before = sentences[0]!.number === 1 ? [] : [subtext('…')];
  const after = sentences.at(-1)!.number === speech.sentences.length ? [] : [subtext('…')];
  return [...before, words, ...after].join('\n');
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
