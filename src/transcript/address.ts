/**
 * Addresses: `<transcript id>:<speech>.<sentence>`, or `…:4.5-6` for a run of sentences; all counted from 1.
 */
import { hash } from 'node:crypto';

/** What a transcript's id looks like: ASCII, at most 40 characters. */
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

export interface Address {
  readonly transcriptId: string;
  readonly speech: number;
  /** First and last sentence, inclusive. */
  readonly from: number;
  readonly to: number;
}

export function formatAddress({ transcriptId, speech, from, to }: Address): string {
  return `${transcriptId}:${speech}.${from}${to > from ? `-${to}` : ''}`;
}

const ADDRESS = /^([a-z0-9-]{1,40}):([1-9]\d{0,6})\.([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/;

/** What a person typed or pasted; full-width characters and surrounding backticks are tolerated. Null where it is no address. */
export function parseAddress(text: string): Address | null {
  const folded = text
    .normalize('NFKC')
    .trim()
    .replace(/^`+|`+$/g, '')
    .replace(/[‐‑–—〜~]/g, '-')
    .toLowerCase();
  const match = ADDRESS.exec(folded);
  if (match === null || !ID_PATTERN.test(match[1]!)) return null;
  const from = Number(match[3]);
  const to = match[4] === undefined ? from : Number(match[4]);
  return to < from ? null : { transcriptId: match[1]!, speech: Number(match[2]), from, to };
}

/** Six base64url characters of SHA-256: enough to tell a sentence that changed, short enough for a button. */
export function sentenceHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 6);
}
