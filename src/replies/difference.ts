/** A quotation with what sets it apart from the record marked on its own words. */
import { GAP } from '../archive/passage.ts';
import type { DiffPiece } from '../verify/difference.ts';
import { clip, escapeMarkdown } from './markdown.ts';

/** Units of unchanged words kept beside a change where the quotation is long. */
const BESIDE = 24;

/** ~~removed~~ **added** on the quotation's own words; long unchanged stretches are left out. */
export function markPieces(pieces: readonly DiffPiece[], limit: number): string {
  const long = pieces.reduce((sum, { text }) => sum + text.length, 0) > limit;
  let marked = '';
  let shown = 0;
  for (const [index, { kind, text }] of pieces.entries()) {
    const isEdge = { first: index === 0, last: index === pieces.length - 1 };
    const kept = long && kind === 'same' ? shorten(text, isEdge) : clip(text, limit);
    if (shown + kept.length > limit) return `${marked} ${GAP}`;
    shown += kept.length;
    const words = escapeMarkdown(kept.replace(/\s+/g, ' '));
    if (kind === 'same') marked += words;
    else if (words.trim() !== '') marked += kind === 'removed' ? mark('~~', words) : mark('**', words);
  }
  return marked;
}

/** A mark beside one of the same sign would be read with it, and blanks inside a mark keep it from being one. */
function mark(sign: '~~' | '**', marked: string): string {
  const words = marked.trim();
  const at = marked.indexOf(words);
  const gap = words.startsWith('\\') || words.endsWith(sign[0]!) ? ' ' : '';
  return `${marked.slice(0, at)}${sign}${gap}${words}${gap}${sign}${marked.slice(at + words.length)}`;
}

function shorten(text: string, { first, last }: { readonly first: boolean; readonly last: boolean }): string {
  if (text.length <= 2 * BESIDE) return text;
  const head = first ? '' : text.slice(0, BESIDE).toWellFormed();
  const tail = last ? '' : text.slice(-BESIDE).toWellFormed();
  return `${head} ${GAP} ${tail}`.replaceAll('\ufffd', '');
}
