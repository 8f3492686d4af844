/**
 * Where the line of a place in a text begins.
 *
 * In: a text; then places, mostly in order. Out: the place behind the line break before each, or 0.
 * Never: more of the text read again than what lies between two places asked for in order: all of it may stand in one line.
 */
export function lineBegins(text: string): (at: number) => number {
  let asked = 0;
  let begin = 0;
  return (at) => {
    if (at < asked) begin = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    else {
      const further = text.slice(asked, at).lastIndexOf('\n');
      if (further >= 0) begin = asked + further + 1;
    }
    asked = at;
    return begin;
  };
}

/** Up to its first line break. */
export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
