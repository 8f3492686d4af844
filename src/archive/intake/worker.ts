/**
 * The worker thread in which documents are read, one after another. Whatever one does to it, the process goes on.
 *
 * In: messages, each an `IntakeJob`. Out: a message for each, an `IntakeResult`.
 */
import { parentPort } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import { parseDocument } from '../../transcript/parse.ts';
import { stepBack } from '../background.ts';
import { encodeBody, PARTS } from '../pieces.ts';
import { labelsOf, toRow } from '../rows.ts';
import type { IntakeJob, IntakeResult } from './job.ts';
import { previewOf } from './preview.ts';

/** No meeting has as many; each list of records walks over the labels of all. */
const MAX_SENTENCES = 300_000;
const MAX_LABELS = 5_000;

function read({ name, bytes, people, given }: IntakeJob): IntakeResult {
  try {
    const parsed = parseDocument(bytes, { ...given, name, people });
    const row = toRow(parsed.transcript);
    if (row.sentenceCount > MAX_SENTENCES || labelsOf(parsed.transcript.speeches).length > MAX_LABELS)
      return { outcome: 'refused', identifier: 'documentRefused', context: { reason: 'tooLarge' } };
    return {
      outcome: 'prepared',
      preview: previewOf(parsed),
      row,
      body: encodeBody(parsed.transcript, bytes),
      documentName: name,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An error's class and fields do not survive the way between threads.
    return { outcome: 'refused', identifier: error.identifier, context: error.context };
  }
}

/** Handed over, not copied: the process would stand still for a large one. */
function buffersOf(result: IntakeResult): readonly ArrayBuffer[] {
  if (result.outcome === 'refused') return [];
  return PARTS.flatMap((part) => result.body.pieces[part].map(({ buffer }) => buffer as ArrayBuffer));
}

stepBack();
parentPort?.on('message', (job: IntakeJob) => {
  const result = read(job);
  parentPort?.postMessage(result, [...buffersOf(result)]);
});
