/**
 * Sections of a binary file, one behind the other, each at a multiple of eight bytes.
 *
 * In: typed arrays and strings. Out: buffers to write; and the same again from a file.
 * Never: one string for a whole index, which ends at half a gigabyte and blocks long before.
 */

type Numbers = Uint8Array | Uint16Array | Uint32Array;

const ALIGNMENT = 8;
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

/** Sections as they stand in a file. */
export function toFile(sections: readonly Uint8Array[]): readonly Uint8Array[] {
  return sections.flatMap((bytes) => {
    const head = Buffer.alloc(ALIGNMENT);
    head.writeUInt32LE(bytes.length);
    const rest = bytes.length % ALIGNMENT;
    return rest === 0 ? [head, bytes] : [head, bytes, Buffer.alloc(ALIGNMENT - rest)];
  });
}

/** Sections in memory of their own, to be handed from thread to thread. */
export function toOwn(sections: readonly Uint8Array[]): readonly Uint8Array<ArrayBuffer>[] {
  return sections.map((bytes) => new Uint8Array(bytes));
}

/** Reads in the order written; numbers a stretch at a time: yields between. Throws a RangeError where there is less than was written. */
export class SectionReader {
  readonly #next: () => Uint8Array;
  readonly #isOwn: boolean;

  private constructor(next: () => Uint8Array, isOwn: boolean) {
    this.#next = next;
    this.#isOwn = isOwn;
  }

  /** Numbers are copied out of it, so that the file's own bytes can be let go. */
  static ofFile(bytes: Buffer): SectionReader {
    let at = 0;
    return new SectionReader(() => {
      const length = bytes.readUInt32LE(at);
      const start = at + ALIGNMENT;
      if (start + length > bytes.length) throw new RangeError('the file ends inside a section');
      at = start + Math.ceil(length / ALIGNMENT) * ALIGNMENT;
      return bytes.subarray(start, start + length);
    }, false);
  }

  /** As `toOwn` made them. */
  static ofOwn(sections: readonly Uint8Array[]): SectionReader {
    let at = 0;
    return new SectionReader(() => {
      const section = sections[at];
      at += 1;
      if (section === undefined) throw new RangeError('a section is missing');
      return section;
    }, true);
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
    const section = this.#next();
    if (this.#isOwn) return section.buffer as ArrayBuffer;
    const copy = new Uint8Array(section.length);
    for (let at = 0; at < section.length; at += COPIED) {
      if (at > 0) yield;
      copy.set(section.subarray(at, at + COPIED), at);
    }
    return copy.buffer;
  }

  #buffer(): Buffer {
    const { buffer, byteOffset, byteLength } = this.#next();
    return Buffer.from(buffer, byteOffset, byteLength);
  }
}
