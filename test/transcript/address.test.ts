import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, ID_PATTERN, parseAddress, sentenceHash } from '../../src/transcript/address.ts';
import { makeId } from '../../src/transcript/identify.ts';

const number = fc.integer({ min: 1, max: 9_999 });
const id = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

describe('addresses', () => {
  it('GIVEN any address WHEN written and read THEN it is the same', () => {
    fc.assert(
      fc.property(id, number, number, number, (transcriptId, speech, one, other) => {
        const address = { transcriptId, speech, from: Math.min(one, other), to: Math.max(one, other) };
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it.each([
    ['2018-08-01-japan-russia-2plus2:4.3', 4, 3, 3],
    ['2018-08-01-japan-russia-2plus2:4.5-6', 4, 5, 6],
    [' `2018-08-01-japan-russia-2plus2:4.5–6` ', 4, 5, 6],
    ['２０１８-08-01-japan-russia-2plus2：４．５－６', 4, 5, 6],
  ])('GIVEN %s THEN it is read', (text, speech, from, to) => {
    expect(parseAddress(text)).toEqual({ transcriptId: '2018-08-01-japan-russia-2plus2', speech, from, to });
  });

  it.each([
    '',
    '非核化',
    'a:1',
    'a:0.1',
    'a:1.0',
    'a:1.6-5',
    'a:1.1.1',
    'https://example.org:8.1',
    '-a:1.1',
    `${'a'.repeat(41)}:1.1`,
  ])('GIVEN %s THEN it is no address', (text) => expect(parseAddress(text)).toBeNull());

  it('GIVEN two sentences THEN their hashes differ, and each stays what it was', () => {
    expect(sentenceHash('一致しました。')).toMatch(/^[\w-]{6}$/);
    expect(sentenceHash('一致しました。')).toBe(sentenceHash('一致しました。'));
    expect(sentenceHash('一致しました。')).not.toBe(sentenceHash('一致しました'));
  });
});

describe('ids', () => {
  const sha = 'a6c1e2344d6eca72';
  it.each([
    ['2018-08-01-japan-russia-2plus2.txt', '2018-07-31', '2018-08-01-japan-russia-2plus2'],
    ['/home/me/Weekly Sync.vtt', '2026-03-02', '2026-03-02-weekly-sync'],
    ['minutes.md', null, 'minutes'],
    ['第3回理事会議事録.docx', '2026-03-02', '2026-03-02-a6c1e2'],
    ['議事録.txt', null, 'transcript-a6c1e2'],
    ['Réunion générale.txt', null, 'reunion-generale'],
  ])('GIVEN %s held on %s THEN the id is %s', (name, heldOn, expected) => {
    expect(makeId(name, heldOn, sha)).toBe(expected);
  });

  it('GIVEN any name THEN the id is an ASCII slug of at most 40 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(null, '2026-03-02'), (name, day) => {
        expect(makeId(name, day, sha)).toMatch(ID_PATTERN);
      }),
    );
  });
});
