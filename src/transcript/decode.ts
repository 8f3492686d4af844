/**
 * Bytes become text. In: a document's bytes. Out: its text, unchanged but for the byte order mark, and the encoding found.
 * Never: a replacement character where the bytes were not understood.
 */
import { UserError } from '../errors.ts';

export interface Decoded {
  readonly text: string;
  /** As people write it: UTF-8, Shift_JIS. */
  readonly encoding: string;
}

/** @throws {UserError} `documentRefused` where the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new UserError('documentRefused', { reason: 'empty' });
  const decoded = decodeAs(bytes, encodingOf(bytes));
  if (decoded === null || hasBinary(decoded.text))
    throw new UserError('documentRefused', { reason: 'notText' });
  if (decoded.text.trim() === '') throw new UserError('documentRefused', { reason: 'empty' });
  return decoded;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return 'UTF-8';
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Control characters that no text holds. */
function hasBinary(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text);
}
