/**
 * Keys: hundreds of thousands of short strings as one text and the places where they begin. As strings of their own each would be
 * looked at whenever memory is collected, for as long as the index lives.
 *
 * In: strings, or their text and lengths. Out: the same by place, and comparisons that make no string.
 */

/** Strings joined between two chances to pause. */
const STRIDE = 20_000;

export class Keys {
  readonly text: string;
  /** Where each begins in the text, in UTF-16 units; one more entry at the end. */
  readonly starts: Uint32Array;

  private constructor(text: string, starts: Uint32Array) {
    this.text = text;
    this.starts = starts;
  }

  /** Yields now and then, so that the caller may pause. */
  static *of(strings: readonly string[]): Generator<void, Keys> {
    const lengths = new Uint16Array(strings.length);
    const joined: string[] = [];
    for (let from = 0; from < strings.length; from += STRIDE) {
      const some = strings.slice(from, from + STRIDE);
      for (const [at, { length }] of some.entries()) lengths[from + at] = length;
      joined.push(some.join(''));
      yield;
    }
    return Keys.cut(joined.join(''), lengths);
  }

  /** @throws {RangeError} where the lengths do not add up to the text's */
  static cut(text: string, lengths: Uint16Array): Keys {
    const starts = new Uint32Array(lengths.length + 1);
    for (let place = 0; place < lengths.length; place += 1)
      starts[place + 1] = starts[place]! + lengths[place]!;
    if (starts[lengths.length] !== text.length)
      throw new RangeError('a text is longer or shorter than its pieces');
    return new Keys(text, starts);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  get lengths(): Uint16Array {
    const lengths = new Uint16Array(this.length);
    for (let place = 0; place < lengths.length; place += 1) lengths[place] = this.lengthOf(place);
    return lengths;
  }

  lengthOf(place: number): number {
    return this.starts[place + 1]! - this.starts[place]!;
  }

  at(place: number): string {
    return this.text.slice(this.starts[place], this.starts[place + 1]);
  }

  is(place: number, string: string): boolean {
    return this.lengthOf(place) === string.length && this.text.startsWith(string, this.starts[place]);
  }

  beginsWith(place: number, string: string): boolean {
    return this.lengthOf(place) >= string.length && this.text.startsWith(string, this.starts[place]);
  }

  /** A key's UTF-16 unit, counted from 0. */
  unitAt(place: number, at: number): number {
    return this.text.charCodeAt(this.starts[place]! + at);
  }

  /** Units with which two keys begin alike. */
  sharedLength(one: number, other: number): number {
    const most = Math.min(this.lengthOf(one), this.lengthOf(other));
    let length = 0;
    while (length < most && this.unitAt(one, length) === this.unitAt(other, length)) length += 1;
    return length;
  }
}
