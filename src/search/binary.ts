/**
 * Sections of a binary file, one behind the other, each at a multiple of eight bytes.
 *
 * In: typed arrays and strings. Out: buffers to write; and the same again from a file.
 * Never: one string for a whole index, which ends at half a gigabyte and blocks long before.
 */

type Numbers = Uint8Array | Uint16Array | Uint32Array;

const ALIGNMENT = 8;

export class SectionWriter {
  readonly #parts: Uint8Array[] = [];

  numbers(values: Numbers): void {
    this.#section(Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  }

  /** As UTF-16, which any string survives and reads fastest. */
  text(text: string): void {
    this.#section(Buffer.from(text, 'utf16le'));
  }

  /** One byte a character, all below U+0100. */
  latin1(text: string): void {
    this.#section(Buffer.from(text, 'latin1'));
  }

  json(value: unknown): void {
    this.#section(Buffer.from(JSON.stringify(value), 'utf8'));
  }

  get parts(): readonly Uint8Array[] {
    return this.#parts;
  }

  #section(bytes: Uint8Array): void {
    const head = Buffer.alloc(ALIGNMENT);
    head.writeUInt32LE(bytes.length);
    this.#parts.push(head, bytes);
    const rest = bytes.length % ALIGNMENT;
    if (rest > 0) this.#parts.push(Buffer.alloc(ALIGNMENT - rest));
  }
}

/** Reads in the order written. Throws a RangeError where the file is shorter than it says. */
export class SectionReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#section());
  }

  shorts(): Uint16Array {
    return new Uint16Array(this.#copy());
  }

  words(): Uint32Array {
    return new Uint32Array(this.#copy());
  }

  text(): string {
    return this.#section().toString('utf16le');
  }

  latin1(): string {
    return this.#section().toString('latin1');
  }

  json(): unknown {
    return JSON.parse(this.#section().toString('utf8'));
  }

  /** A copy, so that the file's own bytes can be let go. */
  #copy(): ArrayBuffer {
    const section = this.#section();
    const copy = new ArrayBuffer(section.length);
    new Uint8Array(copy).set(section);
    return copy;
  }

  #section(): Buffer {
    const length = this.#bytes.readUInt32LE(this.#at);
    const start = this.#at + ALIGNMENT;
    if (start + length > this.#bytes.length) throw new RangeError('the file ends inside a section');
    this.#at = start + Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    return this.#bytes.subarray(start, start + length);
  }
}
