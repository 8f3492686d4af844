import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { areOfOneMeeting, linkMeeting } from '../../src/agreements/linking/meeting.ts';
import type { Side } from '../../src/transcript/speakers.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { type TestSpeech, transcriptOf } from './reading.ts';

const NORTH: Side = { id: 'north', names: { ja: '北国', en: 'North' } };
const SOUTH: Side = { id: 'south', names: { ja: '南国', en: 'South' } };
const record = (id: string, title: string, speeches: readonly TestSpeech[], over: Partial<Transcript> = {}) =>
  transcriptOf(speeches, { id, title, ...over });
const north = (...lines: string[]): TestSpeech => ({ label: '北国外務大臣', side: NORTH, lines });
const south = (...lines: string[]): TestSpeech => ({
  label: 'Foreign Minister of South',
  side: SOUTH,
  lines,
});
const narrated = (...lines: string[]): TestSpeech => ({ label: null, lines });
const linkable = (transcript: Transcript) => ({ transcript, items: extractAgreements(transcript) });

describe('records of one meeting', () => {
  const both = [north('よろしく。'), south('Hello.')];
  it.each([
    ['the same sides on the same day', '北南外相会談', both, '共同記者発表', both, true],
    ['summit and economic talks of the same sides', '北南首脳会談', both, '北南経済対話', both, false],
    [
      'titles of one event',
      '北南外相会談 概要',
      [narrated('…')],
      '北南外相会談 記者発表',
      [narrated('…')],
      true,
    ],
    ['titles of two events', '北南外相会談', [narrated('…')], '東西港湾会議', [narrated('…')], false],
    ['short titles', '会談', [narrated('…')], '会談', [narrated('…')], false],
  ] as const)('GIVEN %s THEN it is said', (_, titleA, a, titleB, b, expected) => {
    expect(areOfOneMeeting(record('a', titleA, a), record('b', titleB, b))).toBe(expected);
  });

  it('GIVEN another day, or no day THEN it is another meeting', () => {
    const a = record('a', '北南外相会談', both);
    expect(areOfOneMeeting(a, record('b', '北南外相会談', both, { heldOn: '2024-06-16' }))).toBe(false);
    expect(areOfOneMeeting(a, record('b', '北南外相会談', both, { heldOn: null }))).toBe(false);
  });
});

describe('links between records', () => {
  it('GIVEN two languages, one day and one sort of event THEN the two are the same', () => {
    const a = linkable(
      record('a', '北南外相会談', [
        north('港湾視察ミッションを7月3日に行うことで一致しました。'),
        south('Hello.'),
      ]),
    );
    const b = linkable(
      record('b', 'North–South ministerial', [
        north('よろしく。'),
        south('We agreed to send the port inspection mission on July 3, 2024.'),
      ]),
    );
    const { items, others } = linkMeeting(a, [b]);
    expect(items[0]!.sameAs.map(({ address }) => address)).toEqual(['b:2.1']);
    expect(others[0]!.items[0]!.sameAs.map(({ address }) => address)).toEqual(['a:1.1']);
  });

  it('GIVEN two languages and another day, or another sort of event THEN nothing is asserted', () => {
    const a = linkable(
      record('a', '北南外相会談', [
        north('港湾視察ミッションを7月3日に行うことで一致しました。'),
        south('Hello.'),
      ]),
    );
    for (const line of [
      'We agreed to send the port inspection mission on July 4, 2024.',
      'We agreed to hold a joint exercise on July 3, 2024.',
    ]) {
      const b = linkable(record('b', 'North–South ministerial', [north('よろしく。'), south(line)]));
      expect(linkMeeting(a, [b]).items[0]!.sameAs).toEqual([]);
    }
  });

  it('GIVEN a summit that both sides name with its month, its place and who meets THEN it is one event; a place alone is none', () => {
    const summit = north('9月に大統領が訪南し、ポルトで首相と会談することを確認しました。');
    const link = (line: string) =>
      extractAgreements(transcriptOf([summit, { label: '南国外務大臣', side: SOUTH, lines: [line] }]))[0]!
        .sameAs.length;
    expect(link('結果は、9月にポルトで開かれるフォーラムに参加する両首脳に報告される予定です。')).toBe(1);
    expect(link('ポルトで観光を進めることで一致しました。')).toBe(0);
    expect(link('9月にポルトで局長級の協議を行うことで一致しました。')).toBe(0);
  });
});
