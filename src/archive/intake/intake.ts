/**
 * Intake: a document is read in a worker thread, within bounds of time and memory, so that the process answers meanwhile.
 *
 * In: bytes and what is known of them. Out: a document ready to be stored, or a `UserError` that says why not.
 */
import { UserError } from '../../errors.ts';
import type { PeopleDirectory } from '../../transcript/people.ts';
import type { PreparedDocument } from '../management.ts';
import type { OriginalDocument } from '../records.ts';
import type { GivenFacts } from './job.ts';
import { createReader, type ReaderLimits } from './reader.ts';

export interface Intake {
  /**
   * @throws {UserError} `documentRefused` where it cannot be read within the bounds; `intakeBusy` where too many wait.
   */
  prepare(document: OriginalDocument, people: PeopleDirectory, given: GivenFacts): Promise<PreparedDocument>;
  /** Documents being read or waiting for their turn. */
  queued(): number;
  /** Ends what is being read; what waits is refused. */
  close(): Promise<void>;
}

export type IntakeLimits = Partial<ReaderLimits>;

const TIMEOUT_MS = 60_000;
const MEMORY_MB = 768;
/** Documents read at once, and waiting for their turn. */
const MAX_READING = 1;
const MAX_WAITING = 20;

export function createIntake({ timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB }: IntakeLimits = {}): Intake {
  const reader = createReader({ timeoutMs, memoryMb });
  const waiting: ((isOpen: boolean) => void)[] = [];
  let reading = 0;

  async function turn(): Promise<void> {
    if (reading < MAX_READING) {
      reading += 1;
      return;
    }
    if (waiting.length >= MAX_WAITING) throw new UserError('intakeBusy', { what: 'documents' });
    const isOpen = await new Promise<boolean>((resolve) => waiting.push(resolve));
    if (!isOpen) throw new UserError('documentRefused', { reason: 'tooSlow' });
  }

  function done(): void {
    const next = waiting.shift();
    if (next === undefined) reading -= 1;
    else next(true);
  }

  return {
    async prepare(document, people, given) {
      await turn();
      try {
        const result = await reader.read({ ...document, people, given });
        if (result.outcome === 'refused') throw new UserError(result.identifier, result.context);
        const { outcome: _, ...prepared } = result;
        return prepared;
      } finally {
        done();
      }
    },
    queued: () => reading + waiting.length,
    async close() {
      for (const tell of waiting.splice(0)) tell(false);
      await reader.close();
    },
  };
}
