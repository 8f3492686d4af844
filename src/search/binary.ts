/**
 * Sections of a binary file, one behind the other, each at a multiple of eight bytes, behind its length and its checksum.
 *
 * In: typed arrays and strings. Out: buffers to write; and the same again from a file.
 * Never: one string for a whole index, which ends at half a gigabyte and blocks long before.
 */

import { crc32 } from 'node:zlib';

type Numbers = Uint8Array | Uint16Array | Uint32Array;

const ALIGNMENT = 8;
/** In what stands before a section. */
const CHECKSUM_AT = 4;
/** Strings written between two chances to pause. */
const STRIDE = 2_000;
/** Bytes copied between two. */
const COPIED = 1 << 20;

export class SectionWriter {
  readonly #sections: Uint8Array[] = [];

  numbers(values: Numbers): void {
    this.#sections.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** As UTF-16, which any string survives and reads fastest. */
  text(text: string): void {
    this.#sections.push(Buffer.from(text, 'utf16le'));
  }

  /** Many strings as one, a few at a time: yields between. */
  *join(texts: readonly string[]): Generator<void> {
    let length = 0;
    for (const [number, text] of texts.entries()) {
      length += text.length;
      if (number % STRIDE === 0) yield;
    }
    const bytes = Buffer.allocUnsafeSlow(2 * length);
    let at = 0;
    for (const [number, text] of texts.entries()) {
      at += bytes.write(text, at, 'utf16le');
      if (number % STRIDE === 0) yield;
    }
    this.#sections.push(bytes);
  }

  json(value: unknown): void {
    this.#sections.push(Buffer.from(JSON.stringify(value), 'utf8'));
  }

  get sections(): readonly Uint8Array[] {
    return this.#sections;
  }
}

/** Sections as they stand in a file. Yields now and then. */
export function* toFile(sections: readonly Uint8Array[]): Generator<void, readonly Uint8Array[]> {
  const written: Uint8Array[] = [];
  for (const bytes of sections) {
    const head = Buffer.alloc(ALIGNMENT);
    head.writeUInt32LE(bytes.length);
    head.writeUInt32LE(yield* checksumOf(bytes), CHECKSUM_AT);
    written.push(head, bytes);
    const rest = bytes.length % ALIGNMENT;
    if (rest > 0) written.push(Buffer.alloc(ALIGNMENT - rest));
  }
  return written;
}

function* checksumOf(bytes: Uint8Array): Generator<void, number> {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += COPIED) {
    if (at > 0) yield;
    sum = crc32(bytes.subarray(at, at + COPIED), sum);
  }
  return sum;
}

/** Sections in memory of their own, to be handed from thread to thread. */
export function toOwn(sections: readonly Uint8Array[]): readonly Uint8Array<ArrayBuffer>[] {
  return sections.map((bytes) => new Uint8Array(bytes));
}

interface Section {
  readonly bytes: Uint8Array;
  /** Null in memory, where nothing comes to harm. */
  readonly checksum: number | null;
}

/** Reads in the order written; numbers a stretch at a time: yields between. Throws a RangeError where it is not what was written. */
export class SectionReader {
  readonly #next: () => Section;

  private constructor(next: () => Section) {
    this.#next = next;
  }

  /** Numbers are copied out of it, so that the file's own bytes can be let go. */
  static ofFile(bytes: Buffer): SectionReader {
    let at = 0;
    return new SectionReader(() => {
      const length = bytes.readUInt32LE(at);
      const start = at + ALIGNMENT;
      if (start + length > bytes.length) throw new RangeError('the file ends inside a section');
      at = start + Math.ceil(length / ALIGNMENT) * ALIGNMENT;
      return {
        bytes: bytes.subarray(start, start + length),
        checksum: bytes.readUInt32LE(start - ALIGNMENT + CHECKSUM_AT),
      };
    });
  }

  /** As `toOwn` made them. */
  static ofOwn(sections: readonly Uint8Array[]): SectionReader {
    let at = 0;
    return new SectionReader(() => {
      const bytes = sections[at];
      at += 1;
      if (bytes === undefined) throw new RangeError('a section is missing');
      return { bytes, checksum: null };
    });
  }

  *bytes(): Generator<void, Uint8Array> {
    return new Uint8Array(yield* this.#own());
  }

  *shorts(): Generator<void, Uint16Array> {
    return new Uint16Array(yield* this.#own());
  }

  *words(): Generator<void, Uint32Array> {
    return new Uint32Array(yield* this.#own());
  }

  text(): string {
    return this.#buffer().toString('utf16le');
  }

  json(): unknown {
    return JSON.parse(this.#buffer().toString('utf8'));
  }

  *#own(): Generator<void, ArrayBuffer> {
    const { bytes, checksum } = this.#next();
    if (checksum === null) return bytes.buffer as ArrayBuffer;
    check(yield* checksumOf(bytes), checksum);
    const copy = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += COPIED) {
      if (at > 0) yield;
      copy.set(bytes.subarray(at, at + COPIED), at);
    }
    return copy.buffer;
  }

  #buffer(): Buffer {
    const { bytes, checksum } = this.#next();
    if (checksum !== null) check(crc32(bytes), checksum);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

function check(sum: number, checksum: number): void {
  if (sum !== checksum) throw new RangeError('a section is not what was written');
}
