/** Long patterns, laid out over lines: a line break, and the spaces that indent the line behind it, are no part of them. */

/** A regular expression, written as in a literal: `pattern('u')` and then the pattern in backticks. */
export function pattern(flags: string) {
  return ({ raw }: TemplateStringsArray, ...values: readonly string[]): RegExp =>
    new RegExp(joined(raw, values), flags);
}

/** A part of one, written as in a string. */
export function source(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return joined(strings, values);
}

function joined(lines: readonly string[], values: readonly string[]): string {
  return String.raw({ raw: lines.map((text) => text.replaceAll(/\n */g, '')) }, ...values);
}
