/** Where something stands, in a word or two: 小野寺防衛大臣 4.3. */
import { addressOf, type Passage } from '../archive/passage.ts';
import type { Messages } from '../locales/index.ts';
import { speakerLabel } from './attribution.ts';
import { closeDirections, escapeInline } from './markdown.ts';

/** Places named in one line of small print. */
const MAX_PLACES = 3;

/**
 * Names a few places, the rest by number; the transcript's id only where it is another than `near`'s.
 * @param wordsAt what stands there, in a few words, where that helps
 */
export function placesOf(
  passages: readonly Passage[],
  near: Passage,
  m: Messages,
  wordsAt: (index: number) => string | null = () => null,
): string {
  const shown = passages.slice(0, MAX_PLACES);
  const named = shown.map((passage, index) => {
    const words = wordsAt(index);
    // Of one speaker several times, the name stands once.
    const isMore = words === null && isSameSpeech(passage, shown[index - 1]);
    if (isMore) return shortAddress(passage);
    return `${placeOf(passage, m, near)}${words === null ? '' : m.quote.atPlace(m.quotation(words))}`;
  });
  const rest = passages.length - named.length;
  return [...named, ...(rest > 0 ? [m.quote.andMore(rest)] : [])].join(m.nothing.listSeparator);
}

function isSameSpeech(passage: Passage, before: Passage | undefined): boolean {
  return (
    before !== undefined &&
    before.transcript.id === passage.transcript.id &&
    before.speech.number === passage.speech.number
  );
}

export function placeOf(passage: Passage, m: Messages, near: Passage = passage): string {
  const sameMeeting = passage.transcript.id === near.transcript.id;
  const address = sameMeeting ? shortAddress(passage) : addressOf(passage);
  return m.quote.place(readableLabel(passage, m), address);
}

/** `4.3`: the address inside its transcript. */
export function shortAddress(passage: Passage): string {
  return addressOf(passage).slice(passage.transcript.id.length + 1);
}

/** As printed; where the reader may not know its script, with the person's name in theirs: 河野外務大臣 (Taro Kono). */
export function readableLabel(passage: Passage, m: Messages): string {
  const label = speakerLabel(passage.speech, m);
  const name = nameToAdd(passage, m);
  return name === null ? label : `${label}${m.brackets(escapeInline(name))}`;
}

/** The same where Discord reads no Markdown: in choices and menus. */
export function plainLabel(passage: Passage, m: Messages): string {
  const label = passage.speech.label ?? m.attribution.noSpeaker;
  const name = nameToAdd(passage, m);
  return closeDirections(
    (name === null ? label : `${label}${m.brackets(name)}`).replace(/\s+/gu, ' ').trim(),
  );
}

function nameToAdd({ speech: { label, speaker } }: Passage, m: Messages): string | null {
  const isForeign = label !== null && !SCRIPTS[m.locale].test(label);
  return isForeign ? (speaker?.name?.[m.locale] ?? null) : null;
}

const SCRIPTS: Readonly<Record<Messages['locale'], RegExp>> = {
  en: /\p{Script=Latin}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};
