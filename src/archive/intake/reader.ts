/**
 * The thread that reads documents, one after another: begun when there is one, ended when there was none for a while, and begun
 * anew where a document exceeded its bounds or the thread has read many.
 */
import { Worker } from 'node:worker_threads';
import { UserError } from '../../errors.ts';
import type { IntakeJob, IntakeResult } from './job.ts';

export interface ReaderLimits {
  readonly timeoutMs: number;
  /** Of the thread's heap. A transcript of 100,000 sentences takes about 300 MB. */
  readonly memoryMb: number;
}

export interface Reader {
  /** One at a time. @throws {UserError} `documentRefused` where it exceeds the bounds */
  read(job: IntakeJob): Promise<IntakeResult>;
  close(): Promise<void>;
}

/** What one thread reads before another takes its place: nothing that a document left behind lasts. */
const MAX_DOCUMENTS = 100;
/** Starting a thread takes a tenth of a second; keeping one takes memory. */
const IDLE_MS = 10_000;

export function createReader({ timeoutMs, memoryMb }: ReaderLimits): Reader {
  let thread: Worker | null = null;
  let count = 0;
  let idle: NodeJS.Timeout | null = null;

  function start(): Worker {
    count = 0;
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [],
    });
    worker.unref();
    // Between two documents too, an error is no fault of the process.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (thread === worker) thread = null;
    });
    return worker;
  }

  async function end(): Promise<void> {
    const worker = thread;
    thread = null;
    await worker?.terminate();
  }

  function run(worker: Worker, job: IntakeJob): Promise<IntakeResult> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(refused('tooSlow'))), timeoutMs);
      const onMessage = (result: IntakeResult) => settle(() => resolve(result));
      const onError = (error: NodeJS.ErrnoException) =>
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refused('tooLarge') : error));
      const onExit = () => settle(() => reject(refused('tooSlow')));
      const settle = (how: () => void) => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        how();
      };
      worker.once('message', onMessage).once('error', onError).once('exit', onExit);
      const owned = new Uint8Array(job.bytes);
      worker.postMessage({ ...job, bytes: owned }, [owned.buffer]);
    });
  }

  return {
    async read(job) {
      if (idle !== null) clearTimeout(idle);
      thread ??= start();
      count += 1;
      try {
        const result = await run(thread, job);
        if (count >= MAX_DOCUMENTS) void end();
        return result;
      } catch (error) {
        void end();
        throw error;
      } finally {
        idle = setTimeout(() => void end(), IDLE_MS).unref();
      }
    },
    async close() {
      if (idle !== null) clearTimeout(idle);
      await end();
    },
  };
}

function refused(reason: 'tooSlow' | 'tooLarge'): UserError {
  return new UserError('documentRefused', { reason });
}
