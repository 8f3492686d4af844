import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdmission, DEFAULT_LIMITS, type Request } from '../../src/discord/admission.ts';
import { createCooldown } from '../../src/discord/cooldown.ts';
import { createLag } from '../../src/discord/lag.ts';

const START = 1_000_000;
function clock() {
  let time = START;
  return {
    now: () => time,
    pass(ms: number) {
      time += ms;
    },
  };
}

describe('the cool-down', () => {
  it('GIVEN a burst WHEN it is spent THEN the seconds to wait are told, and after them it goes on', () => {
    const { now, pass } = clock();
    const cooldown = createCooldown({ burst: 3, perSecond: 0.5 }, 10, now);
    expect([1, 2, 3, 4].map(() => cooldown.take('a'))).toEqual([0, 0, 0, 2]);
    expect(cooldown.take('b')).toBe(0);
    pass(1_999);
    expect(cooldown.take('a')).toBe(1);
    pass(1);
    expect(cooldown.take('a')).toBe(0);
    expect(cooldown.take('a')).toBe(2);
  });

  it('GIVEN any times of asking THEN no stretch lets through more than the burst and what has grown since', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 80 }), (pauses) => {
        const { now, pass } = clock();
        const cooldown = createCooldown({ burst: 4, perSecond: 2 }, 10, now);
        const passed: number[] = [];
        for (const pause of pauses) {
          pass(pause);
          const wait = cooldown.take('a');
          if (wait === 0) passed.push(now());
          else expect(Number.isInteger(wait) && wait > 0).toBe(true);
        }
        for (const [index, from] of passed.entries()) {
          for (const [more, to] of passed.slice(index).entries())
            expect(more + 1).toBeLessThanOrEqual(4 + ((to - from) / 1000) * 2 + 1e-6);
        }
      }),
    );
  });

  it('GIVEN more people than it remembers THEN its memory does not grow', () => {
    const cooldown = createCooldown({ burst: 1, perSecond: 1 }, 100, clock().now);
    for (let n = 0; n < 10_000; n += 1) cooldown.take(String(n));
    expect(cooldown.size()).toBe(100);
  });
});

describe('the lag', () => {
  it('GIVEN clocks that differ by hours THEN only the delay beyond the freshest counts', () => {
    const { now, pass } = clock();
    const lag = createLag(now);
    for (const skew of [0]) expect(lag.observe(now() - 7_200_000 + skew)).toBe(0);
    pass(1_000);
    expect(lag.observe(now() - 7_200_000 - 400)).toBe(400);
  });

  it('GIVEN one interaction whose clock was ahead THEN the others are not late for it', () => {
    const { now, pass } = clock();
    const lag = createLag(now);
    for (let n = 0; n < 3; n += 1) lag.observe(now() - 100);
    lag.observe(now() + 5_000);
    pass(1_000);
    expect(lag.observe(now() - 100)).toBe(0);
    expect(lag.observe(now() - 600)).toBe(500);
  });

  it('GIVEN minutes in which nothing came WHEN what is long over is sent again THEN it is late', () => {
    const { now, pass } = clock();
    const lag = createLag(now);
    lag.observe(now() - 100);
    pass(120_000);
    expect(lag.observe(now() - 70_000)).toBe(69_900);
  });

  it('GIVEN a clock of Discord’s that jumps THEN it is forgotten within two windows', () => {
    const { now, pass } = clock();
    const lag = createLag(now);
    lag.observe(now() + 5_000);
    expect(lag.observe(now())).toBe(5_000);
    pass(30_000);
    lag.observe(now());
    pass(30_000);
    expect(lag.observe(now())).toBe(0);
  });
});

describe('admission', () => {
  const request = (userId: string, more: Partial<Request> = {}): Request => ({
    userId,
    guildId: 'g',
    lateBy: 0,
    delay: 0,
    isTyping: false,
    ...more,
  });

  /** One whose answers take 50 ms each. */
  function slow() {
    const time = clock();
    const { judge, done } = createAdmission(null, time.now);
    const ask = () => judge(request('a')).type;
    for (let n = 0; n < 200; n += 1) {
      ask();
      time.pass(50);
      done(true);
    }
    return { ask, done };
  }

  it('GIVEN one person who asks without end THEN they wait, and nobody else does', () => {
    const { judge } = createAdmission(DEFAULT_LIMITS, clock().now);
    const verdicts = Array.from({ length: 30 }, () => judge(request('a')).type);
    expect(verdicts.filter((type) => type === 'admitted')).toHaveLength(DEFAULT_LIMITS.person.burst);
    expect(judge(request('a'))).toEqual({ type: 'wait', seconds: 1 });
    expect(judge(request('b')).type).toBe('admitted');
  });

  it('GIVEN a server whose many members ask at once THEN it waits, other servers and direct messages do not', () => {
    const { judge } = createAdmission(DEFAULT_LIMITS, clock().now);
    const verdicts = Array.from({ length: 200 }, (_, n) => judge(request(`p${n}`)).type);
    expect(verdicts.filter((type) => type === 'admitted')).toHaveLength(DEFAULT_LIMITS.server.burst);
    expect(judge(request('z', { guildId: 'h' })).type).toBe('admitted');
    expect(judge(request('z', { guildId: null })).type).toBe('admitted');
  });

  it('GIVEN more and more delay THEN suggestions are given up first, then everything, and all comes back', () => {
    const time = clock();
    const { judge } = createAdmission(null, time.now);
    const at = (behind: number, isTyping: boolean) => judge(request('a', { isTyping, lateBy: behind })).type;
    expect([at(0, true), at(0, false)]).toEqual(['admitted', 'admitted']);
    expect([at(500, true), at(500, false)]).toEqual(['busy', 'admitted']);
    expect([at(2_000, true), at(2_000, false)]).toEqual(['busy', 'busy']);
    expect([at(0, true), at(0, false)]).toEqual(['admitted', 'admitted']);
  });

  it('GIVEN answers that pile up THEN no more are begun than memory allows, and those that end make room', () => {
    const { judge, done } = createAdmission(null, clock().now);
    const ask = (isTyping: boolean) => judge(request('a', { isTyping })).type;
    for (let n = 0; n < 300; n += 1) expect(ask(true)).toBe('admitted');
    expect([ask(true), ask(false)]).toEqual(['busy', 'admitted']);
    for (let n = 301; n < 1_500; n += 1) ask(false);
    expect(ask(false)).toBe('busy');
    // The two that were told so, and one that was begun.
    for (let n = 0; n < 3; n += 1) done(true);
    expect(ask(false)).toBe('admitted');
  });

  it('GIVEN answers that wait to be sent THEN suggestions are given up first, then everything', () => {
    const { judge } = createAdmission(null, clock().now);
    const at = (delay: number, isTyping: boolean) => judge(request('a', { isTyping, delay })).type;
    expect([at(500, true), at(500, false)]).toEqual(['busy', 'admitted']);
    expect([at(800, true), at(800, false)]).toEqual(['busy', 'busy']);
  });

  it('GIVEN refusals on their way THEN they count: to be told no takes its time too', () => {
    const { judge, done } = createAdmission(null, clock().now);
    for (let n = 0; n < 1_500; n += 1) judge(request('a', { lateBy: 2_000 }));
    expect(judge(request('a')).type).toBe('busy');
    done(true);
    done(true);
    expect(judge(request('a')).type).toBe('admitted');
  });

  it('GIVEN answers that were let go THEN nobody takes them for quick ones', () => {
    const { ask, done } = slow();
    for (let n = 0; n < 100; n += 1) ask();
    for (let n = 0; n < 80; n += 1) done(false);
    expect(ask()).toBe('busy');
  });

  it('GIVEN answers that take long THEN fewer are begun: who would wait too long is told at once', () => {
    const { ask } = slow();
    const begun = Array.from({ length: 60 }, ask).filter((type) => type === 'admitted').length;
    expect(begun).toBeGreaterThan(10);
    expect(begun).toBeLessThan(18);
  });
});
