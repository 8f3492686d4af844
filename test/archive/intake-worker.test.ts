/** The thread that reads documents: whatever happens to it, the process goes on and the next document is read. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createIntake, type Intake } from '../../src/archive/intake/intake.ts';
import { UserError } from '../../src/errors.ts';
import { people } from '../helpers/world.ts';

const small = '山田：承認しました。\n佐藤：はい。\n山田：以上です。\n佐藤：はい。';
const large = '山田：長い会議の一文です。\n佐藤：はい、承知しました。\n'.repeat(60_000);

let intake: Intake;
afterEach(() => intake.close());

const read = (text: string) =>
  intake.prepare({ name: 'minutes.txt', bytes: new TextEncoder().encode(text) }, people, {});

async function refusalOf(reading: Promise<unknown>): Promise<UserError> {
  const outcome = await reading.catch((error: unknown) => error);
  if (!(outcome instanceof UserError)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome;
}

describe('the worker', () => {
  it('GIVEN a document that exhausts its memory THEN that document is refused and the next is read', async () => {
    intake = createIntake({ memoryMb: 24 });
    expect(await refusalOf(read(large))).toMatchObject({
      identifier: 'documentRefused',
      context: { reason: 'tooLarge' },
    });
    expect((await read(small)).row.speechCount).toBe(4);
  });

  it('GIVEN a document that takes too long THEN it is refused and the next is read', async () => {
    intake = createIntake({ timeoutMs: 1 });
    expect(await refusalOf(read(large))).toMatchObject({ context: { reason: 'tooSlow' } });
    await intake.close();
    intake = createIntake();
    expect((await read(small)).row.speechCount).toBe(4);
  });

  it('GIVEN a worker that is killed THEN its document is refused, and nothing waits for it for ever', async () => {
    intake = createIntake();
    const refused = refusalOf(read(large));
    await setImmediate();
    await intake.close();
    expect((await refused).identifier).toBe('documentRefused');
  });

  it('GIVEN more documents than can wait THEN the surplus is told so at once, and the others are read', async () => {
    intake = createIntake();
    const readings = Array.from({ length: 23 }, () =>
      read(small).then(
        () => 'read',
        (error: UserError) => error.identifier,
      ),
    );
    expect(intake.queued()).toBe(21);
    expect(await Promise.all(readings.slice(21))).toEqual(['intakeBusy', 'intakeBusy']);
    expect(await readings[0]).toBe('read');
  });
});
