/**
 * A document is opened: bytes become text, and what holds text (a Word file, a saved page) is unwrapped.
 */
import { UserError } from '../errors.ts';
import { isZip, readDocx } from './containers/docx.ts';
import { isHtml, readHtml } from './containers/html.ts';
import { decode } from './decode.ts';

/** Larger documents are refused unread, in bytes. */
export const MAX_DOCUMENT = 32 * 1024 * 1024;

export interface OpenedDocument {
  readonly text: string;
  /** As people write it, with what it was wrapped in: `UTF-8`, `Shift_JIS, HTML`, `docx`. */
  readonly encoding: string;
  readonly language?: string;
  readonly title?: string;
  readonly url?: string;
}

/** @throws {UserError} `documentRefused` where it cannot be read. */
export function openDocument(bytes: Uint8Array): OpenedDocument {
  if (bytes.length > MAX_DOCUMENT) throw new UserError('documentRefused', { reason: 'tooLarge' });
  if (isZip(bytes)) return { text: requireText(readDocx(bytes)), encoding: 'docx' };
  const { text, encoding } = decode(bytes);
  if (!isHtml(text)) return { text, encoding };
  const page = readHtml(text);
  return { ...page, text: requireText(page.text), encoding: `${encoding}, HTML` };
}

function requireText(text: string): string {
  if (text.trim() === '') throw new UserError('documentRefused', { reason: 'empty' });
  return text;
}
