/** One upload through the whole of the intake: the thread that reads it, the waiting room, the archive and the index. */

import type { PreparedDocument } from '../../src/archive/management.ts';
import { decodeSpeeches, decodeText, type StoredSpeech } from '../../src/archive/pieces.ts';
import type { Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { runInSlices } from '../../src/slices.ts';
import type { Speaker } from '../../src/transcript/speakers.ts';
import type { FuzzInput } from '../transcript/mutate.ts';
import { findFault, type Verdict } from '../transcript/verdict.ts';

/** Characters: checking more would itself hold up the loop. */
export const MOST_CHECKED = 250_000;

export interface Uploader {
  readonly services: Services;
  readonly guildId: string;
}

/** What was prepared is what a transcript may be; nothing is left of it when it was cancelled, or added and deleted. */
export async function judgeUpload(
  { services, guildId }: Uploader,
  input: FuzzInput,
  how: 'cancel' | 'add',
): Promise<Verdict> {
  const { archive, intake, search } = services;
  const viewer = { guildId, roleIds: [guildId] };
  try {
    const prepared = await intake.prepare(input, archive.people(viewer), {});
    const fault = await runInSlices(findFaultIn(prepared));
    if (fault !== null) return { fault };
    const desk = archive.manage({ guildId, userId: '1' });
    const key = await desk.stage(prepared, {}, null);
    if (how === 'cancel') return desk.cancelStaged(key) ? 'parsed' : { fault: 'not waiting' };
    const { id } = desk.addStaged(key)!;
    await search.warm(viewer);
    const words = archive.read(viewer, id)?.text ?? '';
    if (!archive.remove(`guild:${guildId}`, id) || words === '') return { fault: 'not added' };
    return archive.read(viewer, id) === null ? 'parsed' : { fault: 'not removed' };
  } catch (error) {
    if (error instanceof UserError && error.identifier === 'documentRefused') return 'refused';
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** In slices: what is measured meanwhile is the bot, not the test. Null for giants too, which are for `judge`. */
function* findFaultIn({
  preview: { head },
  body: { pieces },
}: PreparedDocument): Generator<void, string | null> {
  const text = pieces.text.map(decodeText).join('');
  if (text.length > MOST_CHECKED) return null;
  const stored: StoredSpeech[] = [];
  for (const piece of pieces.speeches) {
    decodeSpeeches(piece, stored);
    yield;
  }
  const speeches = stored.map((speech) => ({
    ...speech,
    // Who a label is is not asked here.
    speaker: speech.label === null ? null : ({ label: speech.label } as Speaker),
  }));
  return findFault({ ...head, text, speeches });
}
