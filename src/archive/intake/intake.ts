/**
 * Intake: a document is read in a worker thread, within bounds of time and memory, so that the process answers meanwhile.
 *
 * In: bytes and what is known of them. Out: a document ready to be stored, or a `UserError` that says why not.
 */
import { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import type { PeopleDirectory } from '../../transcript/people.ts';
import type { PreparedDocument } from '../management.ts';
import type { OriginalDocument } from '../records.ts';
import type { GivenFacts, IntakeJob, IntakeResult } from './job.ts';

export interface Intake {
  /**
   * @throws {UserError} `documentRefused` where it cannot be read within the bounds; `intakeBusy` where too many wait.
   */
  prepare(document: OriginalDocument, people: PeopleDirectory, given: GivenFacts): Promise<PreparedDocument>;
  /** Ends what is being read. */
  close(): Promise<void>;
}

export interface IntakeLimits {
  readonly timeoutMs?: number;
  /** Of the thread's heap. A transcript of 100,000 sentences takes about 300 MB. */
  readonly memoryMb?: number;
}

const TIMEOUT_MS = 60_000;
const MEMORY_MB = 768;
/** Documents read at once, and waiting for their turn. */
const MAX_READING = 1;
const MAX_WAITING = 20;

export function createIntake({ timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB }: IntakeLimits = {}): Intake {
  const running = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let reading = 0;

  async function turn(): Promise<void> {
    if (reading < MAX_READING) {
      reading += 1;
      return;
    }
    if (waiting.length >= MAX_WAITING) throw new UserError('intakeBusy', { what: 'documents' });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function done(): void {
    const next = waiting.shift();
    if (next === undefined) reading -= 1;
    else next();
  }

  function run(job: IntakeJob): Promise<IntakeResult> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
        execArgv: [],
      });
      running.add(worker);
      const timer = setTimeout(() => end(() => reject(refused('tooSlow'))), timeoutMs);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        running.delete(worker);
        settle();
        void worker.terminate();
      };
      worker.once('message', (result: IntakeResult) => end(() => resolve(result)));
      worker.once('error', (error: NodeJS.ErrnoException) =>
        end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('tooLarge') : error)),
      );
      worker.once('exit', () => end(() => reject(refused('tooSlow'))));
    });
  }

  return {
    async prepare(document, people, given) {
      await turn();
      try {
        const result = await run({ ...document, people, given });
        if (result.outcome === 'refused') throw new UserError(result.identifier, result.context);
        return { preview: result.preview, row: result.row, document };
      } finally {
        done();
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function refused(reason: 'tooSlow' | 'tooLarge'): UserError {
  return new UserError('documentRefused', { reason });
}
