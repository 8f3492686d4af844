/** Autocomplete's choices: the private preview of passages. Plain text: Discord shows no Markdown there. */
import { type Passage, referenceTo, wordsOf } from '../archive/passage.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { MAX_CHOICE_TEXT } from './limits.ts';
import { clip } from './markdown.ts';

const MAX_LABEL = 30;
/** Words shown before the match, so that it stands in its clause. */
const LEAD = 14;

/** 小野寺防衛大臣: …非核化が日露共通の… ; the value is the passage's reference. */
export function passageChoice(
  passage: Passage,
  highlights: readonly Span[],
  locale: Locale,
): { readonly name: string; readonly value: string } {
  const label = clip(passage.speech.label ?? messagesIn(locale).attribution.noSpeaker, MAX_LABEL);
  const words = wordsOf(passage).replace(/\s/g, ' ');
  const room = MAX_CHOICE_TEXT - label.length - ': '.length;
  const match = Math.max(0, (highlights[0]?.start ?? passage.start) - passage.start);
  const from = words.length <= room ? 0 : Math.max(0, Math.min(match - LEAD, words.length - room + 1));
  const start = from > 0 && isLowSurrogate(words, from) ? from + 1 : from;
  const shown = start > 0 ? `…${words.slice(start)}` : words;
  return { name: `${label}: ${clip(shown, room)}`, value: referenceTo(passage) };
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
