/**
 * Custom ids: all that a button or select needs to be answered after a restart.
 * Form: version, component name and arguments, separated by `|`. An id of another version is answered as expired.
 */
import { MAX_CUSTOM_ID } from './limits.ts';

const VERSION = '1';
const SEPARATOR = '|';

export interface CustomId {
  readonly name: string;
  readonly args: readonly string[];
}

/** @throws {RangeError} where an argument holds the separator, or the id is longer than Discord takes: a fault of ours. */
export function encodeCustomId(name: string, ...args: readonly (string | number)[]): string {
  const parts = [VERSION, name, ...args.map(String)];
  if (parts.some((part) => part.includes(SEPARATOR)))
    throw new RangeError(`custom id part with a separator: ${name}`);
  const id = parts.join(SEPARATOR);
  if (id.length > MAX_CUSTOM_ID) throw new RangeError(`custom id of ${id.length} characters: ${name}`);
  return id;
}

/** Whether `encodeCustomId` takes these arguments. */
export function fitsCustomId(name: string, ...args: readonly (string | number)[]): boolean {
  return [VERSION, name, ...args].join(SEPARATOR).length <= MAX_CUSTOM_ID;
}

/** Null where another version, or something else, made the id. */
export function parseCustomId(id: string): CustomId | null {
  const [version, name, ...args] = id.split(SEPARATOR);
  return version === VERSION && name !== undefined && name !== '' ? { name, args } : null;
}
