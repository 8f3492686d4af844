/** A hit refers to a passage by id and numbers; it is read through the archive, as the viewer may read it. */
import type { Archive, Viewer } from '../archive/archive.ts';
import { type Passage, passageAt } from '../archive/passage.ts';
import type { Hit } from './search.ts';

/** Null where the viewer may not read it (whatever an index holds), or it is gone. */
export function passageOfHit(
  { transcriptId, speech, from, to }: Hit,
  viewer: Viewer,
  archive: Pick<Archive, 'read'>,
): Passage | null {
  const transcript = archive.read(viewer, transcriptId);
  return transcript === null ? null : passageAt(transcript, speech, from, to);
}
