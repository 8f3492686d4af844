/**
 * What a button carries. What is short stands in its custom id, as JSON; what is long is kept by the archive, and the button
 * carries a key. Either way it gives no right: it is read anew, for whoever clicks.
 */
import type { z } from 'zod';
import type { Viewer } from '../src/archive/archive.ts';
import type { Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';

/** How what is carried whole begins; the archive's keys are letters, digits, - and _. */
const WHOLE = /^[{"]/;
/** UTF-16 units. A custom id of at most 100 may hold a passage's reference of 60 besides, and a name and a number. */
const MAX_WHOLE = 26;
const CUSTOM_ID_SEPARATOR = '|';

/** A key for `noteOf`, to be put into custom ids. What is undefined is left out. */
export function keepNote(
  note: object | string,
  viewer: Viewer,
  { archive }: Pick<Services, 'archive'>,
): string {
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
  const note = schema.safeParse(WHOLE.test(key) ? parse(key) : archive.notes.find(viewer, key));
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
