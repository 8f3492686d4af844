import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox, ExpiredError, FIRST_ANSWERS } from '../../src/discord/outbox.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An outbox whose requests are ended by hand. */
function setUp(atOnce: number) {
  const outbox = createOutbox({ ...FIRST_ANSWERS, atOnce });
  const sent: string[] = [];
  const expired: string[] = [];
  const ending = new Map<string, (failure?: Error) => void>();

  return {
    outbox,
    sent,
    expired,
    names: () => [...ending.keys()],
    async post(name: string, lateBy = 0) {
      const request = () => {
        sent.push(name);
        return new Promise<void>((resolve, reject) => {
          ending.set(name, (failure) => (failure === undefined ? resolve() : reject(failure)));
        });
      };
      outbox.send(performance.now() - lateBy, request).catch((error: unknown) => {
        ending.delete(name);
        if (error instanceof ExpiredError) expired.push(name);
      });
      await vi.advanceTimersByTimeAsync(0);
    },
    async end(name: string, failure?: Error) {
      const end = ending.get(name)!;
      ending.delete(name);
      end(failure);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the outbox', () => {
  it('GIVEN more answers than places THEN they go in order, each when one is free, also after a failure', async () => {
    const { post, end, sent } = setUp(2);
    for (const name of ['a', 'b', 'c', 'd']) await post(name);
    expect(sent).toEqual(['a', 'b']);
    await end('b', new Error('refused'));
    expect(sent).toEqual(['a', 'b', 'c']);
    await end('c');
    expect(sent).toEqual(['a', 'b', 'c', 'd']);
  });

  it('GIVEN one that came late already THEN it is tried where a place is free, and goes before those that have time', async () => {
    const { post, end, sent } = setUp(1);
    await post('late', 5_000);
    expect(sent).toEqual(['late']);
    await post('fresh');
    await post('a second old', 1_000);
    await end('late');
    expect(sent.at(-1)).toBe('a second old');
  });

  it('GIVEN one that has waited long THEN the newest goes first, and those too late are not sent', async () => {
    const { post, end, sent, expired } = setUp(1);
    await post('old', 2_100);
    await post('on its way');
    await post('older', 2_150);
    await post('middle', 1_000);
    await post('new');
    await end('old');
    expect(sent.at(-1)).toBe('new');
    await pass(600);
    expect(expired).toEqual(['older']);
    await end('new');
    expect(sent.at(-1)).toBe('middle');
  });

  it('GIVEN requests that never end THEN their places are free when their time is over, and nobody waits for ever', async () => {
    const { post, sent, expired } = setUp(1);
    await post('stuck');
    await post('behind');
    await pass(2_700);
    expect(expired).toEqual(['behind']);
    await pass(300);
    expect(expired).toEqual(['behind', 'stuck']);
    await post('next');
    expect(sent).toEqual(['stuck', 'next']);
  });

  it('GIVEN answers that wait THEN the delay is the age of the oldest of them, and none when all are gone', async () => {
    const { outbox, post, end } = setUp(1);
    await post('a');
    expect(outbox.delay()).toBe(0);
    await post('b', 30);
    await pass(100);
    expect(outbox.delay()).toBe(130);
    await end('a');
    expect(outbox.delay()).toBe(0);
  });

  it('GIVEN any order of things THEN no more are on their way than there are places, and each is sent or expires', async () => {
    const step = fc.record({
      what: fc.constantFrom('post', 'post', 'end', 'fail', 'pass'),
      n: fc.nat({ max: 1_500 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, atOnce) => {
          const { post, end, names, sent, expired } = setUp(atOnce);
          let posted = 0;
          for (const { what, n } of steps) {
            const name = names()[n % Math.max(1, names().length)];
            if (what === 'pass') await pass(n);
            else if (what === 'post') {
              await post(String(posted), n);
              posted += 1;
            } else if (name !== undefined)
              await end(name, what === 'fail' ? new Error('refused') : undefined);
            expect(names().length).toBeLessThanOrEqual(atOnce);
          }
          for (let [name] = names(); name !== undefined; [name] = names()) await end(name);
          expect(new Set([...sent, ...expired]).size).toBe(posted);
          expect(new Set(sent).size).toBe(sent.length);
          // No place is lost: as many as ever go at once.
          for (let n = 0; n < atOnce; n += 1) await post(`after ${n}`);
          expect(names()).toHaveLength(atOnce);
        },
      ),
      { numRuns: 60 },
    );
  });
});
