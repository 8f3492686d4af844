/**
 * Bytes become text. In: a document's bytes. Out: its text, unchanged but for the byte order mark, and the encoding found.
 * Never: a replacement character where the bytes were not understood.
 */
import chardet from 'chardet';
import { UserError } from '../errors.ts';

export interface Decoded {
  readonly text: string;
  /** As people write it: UTF-8, Shift_JIS. */
  readonly encoding: string;
}

/** @throws {UserError} `documentRefused` where the bytes are no text. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new UserError('documentRefused', { reason: 'empty' });
  const decoded = readMarked(bytes) ?? readDetected(bytes);
  if (decoded === null || hasBinary(decoded.text))
    throw new UserError('documentRefused', { reason: 'notText' });
  if (decoded.text.trim() === '') throw new UserError('documentRefused', { reason: 'empty' });
  return decoded;
}

/** How much of a document tells its encoding, in bytes. */
const SAMPLE = 65_536;

/** Encodings that mark themselves: a byte order mark, the escapes of ISO-2022-JP, a declaration, or being UTF-8. */
function readMarked(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'UTF-16BE');
  const sample = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  if (/\x1b\$[@B]|\x1b\([BJ]/.test(sample)) return decodeAs(bytes, 'ISO-2022-JP');
  const utf8 = decodeAs(bytes, 'UTF-8');
  if (utf8 !== null && !utf8.text.includes('\0')) return utf8;
  const declared =
    /^[^<]{0,4}<(?:\?xml[^>]{0,200}encoding=|[\s\S]{0,4000}?<meta[^>]{0,200}charset=)\s*["']?([\w-]{2,40})/i.exec(
      sample.slice(0, 8_192),
    );
  return declared === null ? null : decodeAs(bytes, declared[1]!);
}

function readDetected(bytes: Uint8Array): Decoded | null {
  if (bytes.subarray(0, SAMPLE).includes(0)) return readUtf16(bytes);
  // A few Japanese words are too little for the statistics of the detector: what reads as Japanese is Japanese.
  const japanese = ['Shift_JIS', 'EUC-JP']
    .map((encoding) => decodeAs(bytes, encoding))
    .filter((decoded) => decoded !== null)
    .map((decoded) => ({ decoded, score: japaneseShare(decoded.text) }))
    .sort((a, b) => b.score - a.score)[0];
  if (japanese !== undefined && japanese.score > 0.5) return japanese.decoded;
  for (const { name, confidence } of chardet.analyse(bytes.subarray(0, SAMPLE))) {
    const decoded = confidence < MIN_CONFIDENCE ? null : decodeAs(bytes, name);
    if (decoded !== null && !hasBinary(decoded.text)) return decoded;
  }
  return null;
}

/** Below this, of 100, the detector knows nothing. */
const MIN_CONFIDENCE = 15;

/** Without a byte order mark both halves are tried: the right one reads as letters of a few scripts on lines. */
function readUtf16(bytes: Uint8Array): Decoded | null {
  const even = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const [best] = ['UTF-16LE', 'UTF-16BE']
    .map((encoding) => ({ encoding, share: readableShare(new TextDecoder(encoding).decode(even)) }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < MIN_READABLE) return null;
  const decoded = decodeAs(bytes, best.encoding);
  return decoded === null || /[\p{Cn}\p{Co}]/u.test(decoded.text.slice(0, SAMPLE)) ? null : decoded;
}

/** Of all characters; random pairs of bytes reach about a third. */
const MIN_READABLE = 0.85;

function readableShare(text: string): number {
  const readable = text.match(
    /[\t\n\r -~\u00a0-\u024f\u0370-\u052f\u2010-\u203b\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g,
  );
  return text === '' ? 0 : (readable?.length ?? 0) / text.length;
}

/** Of the letters that are not ASCII, those that Japanese text is made of; 0 where it has no kana at all. */
function japaneseShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  const kana = sample.match(/[ぁ-んァ-ヶー。、「」]/gu)?.length ?? 0;
  const common =
    sample.match(/[ぁ-んァ-ヶー。、「」『』（）：・〜！？【】０-９Ａ-Ｚａ-ｚ一-鿿　]/gu)?.length ?? 0;
  return letters === 0 || kana * 20 < letters ? 0 : common / letters;
}

function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: NAMES[decoder.encoding] ?? decoder.encoding };
  } catch {
    // Not of this encoding, or none this runtime knows.
    return null;
  }
}

/** The runtime tells encodings in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
};

/** A stray control character (a chat log's bold) is in many a text; one in so many characters is in none. */
const TEXT_PER_CONTROL = 200;

function hasBinary(text: string): boolean {
  if (/[\0\ufffe\uffff]/.test(text)) return true;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls * TEXT_PER_CONTROL > text.length;
}
