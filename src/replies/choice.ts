/** Autocomplete's choices: the private preview of passages. Plain text: Discord shows no Markdown there. */
import { referenceTo } from '../archive/passage.ts';
import { type Locale, messagesIn } from '../locales/index.ts';
import { MAX_CHOICE_TEXT } from './limits.ts';
import { clip } from './markdown.ts';
import { plainLabel } from './places.ts';
import { type Matched, plainExcerpt } from './words.ts';

const MAX_LABEL = 40;

/** 小野寺防衛大臣: …非核化が日露共通の…一致いたしました。 ; the value is the passage's reference. */
export function passageChoice(
  matched: Matched,
  locale: Locale,
): { readonly name: string; readonly value: string } {
  const { passage } = matched;
  const label = clip(plainLabel(passage, messagesIn(locale)), MAX_LABEL);
  const room = MAX_CHOICE_TEXT - label.length - ': '.length;
  return { name: `${label}: ${plainExcerpt(matched, room)}`, value: referenceTo(passage) };
}
