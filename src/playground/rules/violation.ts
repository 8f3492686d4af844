/**
 * One thing Discord would refuse about a payload. Lengths are counted in UTF-16 code units: Discord does not say
 * what it counts, its people's client counts UTF-16, and for every text that is at least as many as code points, so a payload that passes
 * here passes either way.
 */
export interface Violation {
  /** Where, from the body's root: `['data', 'components', '0', 'label']`. */
  readonly path: readonly string[];
  /** Discord's name for it where known. */
  readonly code: string;
  readonly message: string;
}

export type Path = readonly string[];

export const violation = (path: Path, code: string, message: string): Violation => ({ path, code, message });

export const under = (prefix: Path, violations: readonly Violation[]): readonly Violation[] =>
  violations.map((one) => ({ ...one, path: [...prefix, ...one.path] }));

/** The length as counted against limits. */
export const lengthOf = (text: string): number => text.length;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const required = (path: Path): Violation =>
  violation(path, 'BASE_TYPE_REQUIRED', 'This field is required');

/** A text of `min` to `max` units; absent texts are none of its business. */
export function checkText(value: unknown, path: Path, min: number, max: number): readonly Violation[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'string') {
    return [violation(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.')];
  }
  const length = lengthOf(value);
  if (length >= min && length <= max) return [];
  return [
    min > 0
      ? violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
      : violation(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`),
  ];
}

/** Like `checkText`, and the text must be there. */
export function requireText(value: unknown, path: Path, min: number, max: number): readonly Violation[] {
  return value === undefined || value === null ? [required(path)] : checkText(value, path, min, max);
}

export function checkCount(value: unknown, path: Path, min: number, max: number): readonly Violation[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    return [violation(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
  }
  if (value.length >= min && value.length <= max) return [];
  return [violation(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
}
