/** Extraction and linking with pauses: the same items, pauses often enough, and work in proportion to length. */
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { exportingCalendar } from '../../src/agreements/export-calendar.ts';
import { extractAgreements, extractingAgreements } from '../../src/agreements/extract.ts';
import { linkingRecords } from '../../src/agreements/linking/link.ts';
import { compareSides } from '../../src/agreements/pairs.ts';
import { runInSlices } from '../../src/slices.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { largeRecord } from '../helpers/large.ts';
import { parsed } from '../helpers/world.ts';
import { transcriptOf } from './reading.ts';

const large = (sentences: number): Transcript =>
  parsed({ title: '漁業協議', heldOn: '2024-01-15', text: largeRecord(sentences) });

function stepsOf(work: Generator<unknown>): number {
  let steps = 0;
  for (const _ of work) steps += 1;
  return steps;
}

describe('extraction with pauses', () => {
  const list = ['以下の二点で一致しました。', 'まず、人的交流の拡大です。', 'また、漁業資源の保存です。'];
  const cases: Readonly<Record<string, Transcript>> = {
    'a large record of two sides': large(2_000),
    'a list': transcriptOf([{ label: '山田外務大臣', lines: list }]),
    minutes: transcriptOf([{ label: null, lines: ['議題1', '案は承認された。', '異議なし→決定'] }], {
      format: 'minutes',
    }),
    'one long sentence': transcriptOf([
      { label: '山田', lines: [`${'協議を行うことで一致し、'.repeat(2_000)}終えました。`] },
    ]),
    nothing: transcriptOf([]),
  };
  for (const [name, transcript] of Object.entries(cases)) {
    it(`GIVEN ${name} THEN the items are those without a pause`, async () => {
      expect(await runInSlices(extractingAgreements(transcript))).toEqual(extractAgreements(transcript));
    });
  }

  it('GIVEN a long sentence THEN there are pauses within it', () => {
    expect(stepsOf(extractingAgreements(cases['one long sentence']!))).toBeGreaterThan(10);
  });

  it('GIVEN many short sentences THEN there is a pause for every thousand characters, however short the speeches', () => {
    const lines = Array.from({ length: 3_000 }, () => '以上です。');
    const length = lines.join('').length;
    const one = transcriptOf([{ label: '山田', lines }]);
    const many = transcriptOf(
      lines.map((line, at) => ({ label: at % 2 === 0 ? '山田' : '佐藤', lines: [line] })),
    );
    for (const transcript of [one, many])
      expect(stepsOf(extractingAgreements(transcript))).toBeGreaterThanOrEqual(Math.floor(length / 1_100));
  });
});

describe('a calendar of many items', () => {
  it('GIVEN two hundred THEN there is a pause for each, and each entry stands in the file once', () => {
    const transcript = large(2_000);
    const items = extractAgreements(transcript).filter(({ listed }) => listed);
    const file = { transcript, items, locale: 'ja', linkOf: () => null } as const;
    const writing = exportingCalendar(file, new Date('2026-01-02T03:04:05Z'));
    let pauses = 0;
    let step = writing.next();
    for (; step.done !== true; step = writing.next()) pauses += 1;
    expect(pauses).toBe(items.length);
    const { text } = step.value;
    expect(text.match(/^BEGIN:VEVENT\r$/gmu)).toHaveLength(items.length);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });
});

/** Items of two reporters, any term in about twenty of them: as many pairs to compare as there can be. */
function denseRecord(count: number): Transcript {
  const termOf = (number: number) =>
    String.fromCharCode(0x4e00 + (number % 997), 0x5200 + ((number * 31 + Math.floor(number / 997)) % 997));
  const lineOf = (at: number) => {
    const terms = Array.from({ length: 8 }, (_, of) => termOf((at * 8 + of * 7919) % Math.ceil(count * 0.4)));
    return `${terms.join('と')}の会談を行うことで一致しました。`;
  };
  return transcriptOf(
    Array.from({ length: count }, (_, at) => ({
      label: at % 2 === 0 ? '北国外務大臣' : '南国外務大臣',
      lines: [lineOf(at)],
    })),
  );
}

describe('linking of many items', () => {
  it('GIVEN four times as many items THEN there is about four times as much to compare', () => {
    const stepsFor = (count: number) => {
      const transcript = denseRecord(count);
      const items = extractAgreements(transcript);
      expect(items).toHaveLength(count);
      return stepsOf(linkingRecords([{ transcript, items }]));
    };
    const few = stepsFor(2_500);
    // Far more than a pause for each item: pairs are compared.
    expect(few).toBeGreaterThan(4 * 2_500);
    expect(stepsFor(10_000)).toBeLessThan(4 * 1.2 * few);
  });

  it('GIVEN items that are linked in pairs, or all in one chain, THEN sides are compared in proportion to their number', () => {
    const [first] = extractAgreements(
      transcriptOf([{ label: '山田', lines: ['調査を行うことで合意しました。'] }]),
    );
    /** How often the comparison looks at where an item stands. */
    const looksFor = (count: number, linkOf: (at: number) => number) => {
      let looks = 0;
      const place = (at: number) => ({ address: `test:${at + 1}.1`, start: at * 100, end: at * 100 + 50 });
      const items = Array.from({ length: count }, (_, at): Agreement => {
        const { address, start, end } = place(at);
        return {
          ...first!,
          get address() {
            looks += 1;
            return address;
          },
          speech: at + 1,
          start,
          end,
          sameAs: linkOf(at) < 0 ? [] : [place(linkOf(at))],
        };
      });
      const { both } = compareSides(items, ({ speech }) => (speech % 2 === 0 ? 'south' : 'north'));
      return { looks, pairs: both.length };
    };
    const inPairs = (at: number) => at - (at % 2) + ((at + 1) % 2);
    expect(looksFor(1_000, inPairs).pairs).toBe(500);
    expect(looksFor(10_000, inPairs).looks).toBeLessThan(11 * looksFor(1_000, inPairs).looks);
    expect(looksFor(1_000, (at) => at - 1).pairs).toBe(1);
  });
});
