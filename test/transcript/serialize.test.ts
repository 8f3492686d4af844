import { describe, expect, it } from 'vitest';
import { serializeTranscript } from '../../src/transcript/serialize.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { linesOf, parseText } from './helpers.ts';

/** What must survive a round through the export. */
const essence = (transcript: Transcript) => {
  const { title, heldOn, startsAt, endsAt, timeZone, place, language, source, rendition, slips } = transcript;
  return {
    ...{ title, heldOn, startsAt, endsAt, timeZone, place, language, source, rendition, slips },
    lines: linesOf(transcript),
    times: transcript.speeches.map((speech) => [
      speech.startsAt,
      speech.endsAt,
      speech.sentences.map((s) => s.startsAt),
    ]),
  };
};

describe('genchi-transcript', () => {
  it('GIVEN a transcript WHEN exported and read again THEN its speeches and head are the same', () => {
    const { transcript } = parseText(
      [
        '日時：令和6年5月7日 10時',
        '【山田委員】合意しました。「はい。」と答えました。',
        '',
        '〔拍手〕',
        '次の議題です。',
        '【鈴木大臣】承知しました',
      ].join('\n'),
      { timeZone: 'Asia/Tokyo', url: 'https://example.org/minutes' },
    );
    const again = parseText(serializeTranscript(transcript)).transcript;
    expect(again.format).toBe('genchi-transcript');
    expect(essence(again)).toEqual(essence(transcript));
    expect(transcript.startsAt).toBe('2024-05-07T10:00+09:00');
  });

  it('GIVEN times of a recording WHEN read THEN speech and sentences carry them', () => {
    const { transcript } = parseText(
      JSON.stringify({
        format: 'genchi-transcript@1',
        title: 'Sync',
        heldOn: '2026-03-02',
        speeches: [
          { speaker: 'Ann', text: 'One thing. Another.', startsAt: 3, endsAt: 9 },
          { speaker: null, text: 'Somebody said this.' },
        ],
      }),
    );
    expect(transcript.speeches[0]).toMatchObject({ label: 'Ann', startsAt: 3, endsAt: 9 });
    expect(linesOf(transcript)).toEqual(['Ann: One thing.', 'Ann: Another.', '—: Somebody said this.']);
    expect(transcript.heldOn).toBe('2026-03-02');
  });

  it.each([
    [{ format: 'genchi-transcript@1', title: 'x', speeches: [] }, /speeches/],
    [
      {
        format: 'genchi-transcript@1',
        title: 'x',
        heldOn: '2026-02-30',
        speeches: [{ speaker: null, text: 'a' }],
      },
      /heldOn/,
    ],
    [
      { format: 'genchi-transcript@1', title: 'x', speeches: [{ speaker: 1, text: 'a' }] },
      /speeches\.0\.speaker/,
    ],
    [{ format: 'genchi-transcript@9', title: 'x', speeches: [{ speaker: null, text: 'a' }] }, /format/],
    [
      {
        format: 'genchi-transcript@1',
        title: 'x',
        source: { url: 'javascript:alert(1)' },
        speeches: [{ speaker: null, text: 'a' }],
      },
      /url/,
    ],
  ])('GIVEN %j THEN it is refused with the field named', (json, field) => {
    expect(() => parseText(JSON.stringify(json))).toThrow(field);
  });
});
