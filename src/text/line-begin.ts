/**
 * Where the line of a place in a text begins.
 *
 * In: a text and a place, mostly asked of places in order. Out: the place behind the line break before it, or 0.
 * Never: more of the text read again than what lies between two places asked for in order: all of it may stand in one line.
 */
let last = { text: '', at: 0, begin: 0 };

export function beginOfLine(text: string, at: number): number {
  if (text !== last.text || at < last.at || last.at === 0)
    last = { text, at, begin: text.lastIndexOf('\n', at - 1) + 1 };
  else {
    const further = text.slice(last.at, at).lastIndexOf('\n');
    last = { text, at, begin: further < 0 ? last.begin : last.at + further + 1 };
  }
  return last.begin;
}
