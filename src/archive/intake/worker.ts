/**
 * The worker thread in which one document is read. Whatever the document does to it, the process goes on.
 *
 * In: `workerData`, an `IntakeJob`. Out: one message, an `IntakeResult`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import { parseDocument } from '../../transcript/parse.ts';
import { toRow } from '../rows.ts';
import type { IntakeJob, IntakeResult } from './job.ts';
import { previewOf } from './preview.ts';

function read({ name, bytes, people, given }: IntakeJob): IntakeResult {
  try {
    const parsed = parseDocument(bytes, { ...given, name, people });
    return { outcome: 'prepared', preview: previewOf(parsed), row: toRow(parsed.transcript) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An error's class and fields do not survive the way between threads.
    return { outcome: 'refused', identifier: error.identifier, context: error.context };
  }
}

parentPort?.postMessage(read(workerData as IntakeJob));
