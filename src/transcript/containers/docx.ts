/**
 * A Word document becomes its lines of text: one paragraph, one line.
 *
 * Never: a part larger than a transcript can be, whatever the archive says of its size, and nothing outside the archive.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { UserError } from '../../errors.ts';
import { parseXml, type XmlElement } from './xml.ts';

const PART = 'word/document.xml';
/** Decompressed, in bytes. A transcript of eight hours has about 3 MiB of markup. */
const MAX_PART = 40 * 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5) &&
    (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** @throws {UserError} `documentRefused` where the archive is broken, too large or no Word document. */
export function readDocx(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(readPart(bytes));
  const lines: string[] = [];
  collectParagraphs(parseXml(xml), lines);
  return lines.join('\n');
}

function readPart(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isFound = false;
  let isWhole = false;
  try {
    const unzip = new Unzip((file) => {
      if (file.name !== PART || isFound) return;
      isFound = true;
      file.ondata = (error, chunk, final) => {
        if (error !== null) throw error;
        size += chunk.length;
        if (size > MAX_PART) throw new UserError('documentRefused', { reason: 'tooLarge' });
        chunks.push(chunk);
        isWhole ||= final;
      };
      file.start();
    });
    unzip.register(UnzipInflate);
    // Small steps, so that a bomb is noticed before it has unfolded.
    for (let at = 0; at < bytes.length && !isWhole; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('documentRefused', { reason: 'brokenArchive' });
  }
  if (!isFound) throw new UserError('documentRefused', { reason: 'notDocx' });
  if (!isWhole) throw new UserError('documentRefused', { reason: 'brokenArchive' });
  return Buffer.concat(chunks);
}

const STEP = 16 * 1024;

/** Deleted text, field codes and text boxes' fallbacks are no words of the document. */
const SILENT = new Set(['del', 'delText', 'instrText', 'Fallback', 'moveFrom', 'pPr', 'rPr', 'sectPr']);

function collectParagraphs(element: XmlElement, lines: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string' || SILENT.has(child.name)) continue;
    if (child.name === 'p') lines.push(...paragraphText(child).split('\n'));
    else collectParagraphs(child, lines);
  }
}

function paragraphText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : '';
      if (SILENT.has(child.name)) return '';
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      if (child.name === 'noBreakHyphen') return '-';
      return paragraphText(child);
    })
    .join('');
}
