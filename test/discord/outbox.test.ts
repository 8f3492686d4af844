import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutbox, ExpiredError } from '../../src/discord/outbox.ts';

/** An outbox on a clock of its own, whose requests are ended by hand. */
function setUp(atOnce: number) {
  let time = 0;
  const outbox = createOutbox(atOnce, () => time);
  const sent: string[] = [];
  const expired: string[] = [];
  const ending = new Map<string, (failure?: Error) => void>();
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  return {
    outbox,
    sent,
    expired,
    onTheirWay: () => ending.size,
    pass(ms: number) {
      time += ms;
    },
    async post(name: string, lateBy = 0) {
      outbox
        .send(time - lateBy, () => {
          sent.push(name);
          return new Promise<void>((resolve, reject) => {
            ending.set(name, (failure) => (failure === undefined ? resolve() : reject(failure)));
          });
        })
        .catch((error: unknown) => {
          if (error instanceof ExpiredError) expired.push(name);
        });
      await settle();
    },
    async end(name: string, failure?: Error) {
      const end = ending.get(name)!;
      ending.delete(name);
      end(failure);
      await settle();
    },
    names: () => [...ending.keys()],
  };
}

describe('the outbox', () => {
  it('GIVEN more answers than connections THEN they go in order, each when one is free, also after a failure', async () => {
    const { post, end, sent } = setUp(2);
    for (const name of ['a', 'b', 'c', 'd']) await post(name);
    expect(sent).toEqual(['a', 'b']);
    await end('b', new Error('refused'));
    expect(sent).toEqual(['a', 'b', 'c']);
    await end('c');
    expect(sent).toEqual(['a', 'b', 'c', 'd']);
  });

  it('GIVEN one that has waited long THEN the newest goes first, and those too late are told so and not sent', async () => {
    const { post, end, pass, sent, expired } = setUp(1);
    await post('under way');
    await post('old');
    pass(2_100);
    await post('middle');
    await post('new');
    await end('under way');
    expect(sent.at(-1)).toBe('new');
    pass(700);
    await end('new');
    expect(expired).toEqual(['old']);
    expect(sent).toEqual(['under way', 'new', 'middle']);
  });

  it('GIVEN one that came late already WHEN there is a free connection THEN it is tried all the same', async () => {
    const { post, sent } = setUp(1);
    await post('late', 5_000);
    expect(sent).toEqual(['late']);
  });

  it('GIVEN answers that wait THEN the delay is the age of the first of them, and none when all are gone', async () => {
    const { outbox, post, end, pass } = setUp(1);
    await post('a');
    expect(outbox.delay()).toBe(0);
    await post('b', 30);
    pass(100);
    expect(outbox.delay()).toBe(130);
    await end('a');
    expect(outbox.delay()).toBe(0);
  });

  it('GIVEN any order of things THEN each is sent or expires once, none is sent too late, and places are never lost', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('post' as const), n: fc.nat({ max: 400 }) }),
      fc.record({ do: fc.constant('end' as const), n: fc.nat() }),
      fc.record({ do: fc.constant('pass' as const), n: fc.nat({ max: 1_500 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, atOnce) => {
          const { post, end, pass, names, onTheirWay, sent, expired } = setUp(atOnce);
          let posted = 0;
          for (const { do: what, n } of steps) {
            if (what === 'pass') pass(n);
            else if (what === 'post') await post(String(posted++), n);
            else if (onTheirWay() > 0) await end(names()[n % onTheirWay()]!);
            expect(onTheirWay()).toBeLessThanOrEqual(atOnce);
          }
          while (onTheirWay() > 0) await end(names()[0]!);
          expect([...sent, ...expired].toSorted()).toEqual(
            Array.from({ length: posted }, (_, n) => String(n)).toSorted(),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
