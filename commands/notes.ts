/**
 * What a button carries. What is short stands in its custom id, as JSON; what is long is kept by the archive, and the button
 * carries a key. Either way it gives no right: it is read anew, for whoever clicks.
 */
import type { z } from 'zod';
import type { Viewer } from '../src/archive/archive.ts';
import type { Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';

/** Begins what is carried whole; the archive's keys are letters, digits, - and _. */
const WHOLE = '{';
/** UTF-16 units. With the names and numbers around it a custom id has at most 100. */
const MAX_WHOLE = 72;
const CUSTOM_ID_SEPARATOR = '|';

/** A key for `noteOf`, to be put into custom ids. What is undefined is left out. */
export function keepNote(note: object, viewer: Viewer, { archive }: Pick<Services, 'archive'>): string {
  const json = JSON.stringify(note);
  return json.length <= MAX_WHOLE && !json.includes(CUSTOM_ID_SEPARATOR)
    ? json
    : archive.notes.keep(viewer, note);
}

/**
 * What a button's key stands for.
 * @throws {UserError} `expired` where the note is gone, belongs to another server, or an older release wrote it otherwise.
 */
export function noteOf<T>(
  key: string,
  schema: z.ZodType<T>,
  viewer: Viewer,
  { archive }: Pick<Services, 'archive'>,
): T {
  const note = schema.safeParse(key.startsWith(WHOLE) ? parse(key) : archive.notes.find(viewer, key));
  if (!note.success) throw new UserError('expired', {});
  return note.data;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
