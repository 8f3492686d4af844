/**
 * A record beside the others of the same meeting, as its reader may read them.
 *
 * In: a viewer, a record, those that may stand beside it. Out: its items with their links, and the records they lead to.
 * Never: a long stretch of work, whatever the records' length; a record that the viewer may not read.
 */
import {
  areOfOneMeeting,
  type LinkedMeeting,
  linkingMeeting,
  MOST_RECORDS,
} from '../agreements/linking/meeting.ts';
import { runInSlices } from '../slices.ts';
import type { Archive } from './archive.ts';
import type { RecordItems, Viewer } from './records.ts';

export interface Meeting extends LinkedMeeting<RecordItems> {
  readonly transcript: RecordItems['transcript'];
}

/** What was linked to a record's items last, for as long as the archive keeps them. */
const linked = new WeakMap<
  RecordItems['items'],
  { readonly beside: readonly RecordItems[]; readonly meeting: Meeting }
>();

/**
 * @param beside ids of records that may be of the same meeting
 * @returns null where the record does not exist for this viewer
 * @throws {StoppedError} where the process ends meanwhile
 */
export async function readMeeting(
  archive: Archive,
  viewer: Viewer,
  id: string,
  beside: readonly string[],
): Promise<Meeting | null> {
  const record = await archive.readRecord(viewer, id);
  if (record === null) return null;
  const others: RecordItems[] = [];
  for (const other of beside) {
    if (others.length === MOST_RECORDS) break;
    await archive.load(viewer, [other]);
    const transcript = archive.read(viewer, other);
    // Only what stands beside it is worth the time.
    if (transcript === null || !areOfOneMeeting(record.transcript, transcript)) continue;
    const items = await archive.readRecord(viewer, other);
    if (items !== null) others.push(items);
  }
  const known = linked.get(record.items);
  if (known !== undefined && areSame(known.beside, others)) return known.meeting;
  const found = await runInSlices(linkingMeeting(record, others, archive.glossary));
  const meeting = { transcript: record.transcript, ...found! };
  linked.set(record.items, { beside: others, meeting });
  return meeting;
}

function areSame(a: readonly RecordItems[], b: readonly RecordItems[]): boolean {
  return a.length === b.length && a.every(({ items }, at) => items === b[at]!.items);
}
