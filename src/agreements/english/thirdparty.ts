/**
 * Agreements of others in English: `India and Pakistan agreed to a ceasefire`, told where neither of them meets.
 *
 * In: the words that name who agreed, and what the document opens with. Out: whether only others agreed.
 * Never: third parties where one of the two is named in the title, by a speaker's label, or in the opening.
 */
import { pattern } from '../../text/pattern.ts';
import type { Transcript } from '../../transcript/transcript.ts';

const NAME = "(?:[Tt]he )?((?!I\\b|My\\b)[A-Z][\\w.'’]+(?: (?:of )?[A-Z][\\w.'’]+){0,2})";
const PAIR = new RegExp(`^(?:[Bb]oth )?${NAME} and ${NAME}$`, 'u');
/** Who acts by office rather than by name: a person, or a part of one side. */
const OFFICE = pattern('iu')`
    \b(?:President|Minister|Chancellor|Secretary|Ambassador|Governor|Senator|King|Queen|Mr|Ms|Mrs|Dr|General|side
      |delegation|government|administration|ministry|Premier|counterpart|myself)\b
  `;
/** Countries that their adjectives do not begin like. */
const ALSO: Readonly<Record<string, RegExp>> = {
  Uni: /\bU\.?S\.?\b|\bU\.?K\.?\b|America|Brit|\bEU\b|Europe/u,
  Fra: /French|Franco/u,
  Spa: /Span/u,
  Net: /Dutch/u,
  Den: /Danish/u,
  Phi: /Filipin/u,
};

/** How much of a document introduces those who meet, in UTF-16 units. */
const OPENING = 800;

/** The title, the speakers' labels and the first words of a document, as `areOthers` searches them. */
function readOpening({ title, text, speeches }: Transcript): string {
  const labels = new Set(speeches.map(({ label }) => label ?? ''));
  return ` ${[title, ...labels, text.slice(0, OPENING)].join(' ').replace(/[^\p{L}.]+/gu, ' ')}`;
}

/** The same, read when first asked for: in most records nothing asks. */
export function openingReader(transcript: Transcript): () => string {
  let opening: string | undefined;
  return () => {
    opening ??= readOpening(transcript);
    return opening;
  };
}

/** @param opening what `readOpening` returned */
export function areOthers(words: string, opening: string): boolean {
  const pair = PAIR.exec(words);
  if (pair === null || OFFICE.test(words)) return false;
  return !pair.slice(1).some((name) => {
    // The UK, the EU: the opening may write them out.
    if (/^(?:U\.?[KSN]\.?|EU|UAE|ROK|PRC)$/u.test(name)) return true;
    const stem = name.slice(0, 3);
    return opening.includes(` ${stem}`) || ALSO[stem]?.test(opening) === true;
  });
}
