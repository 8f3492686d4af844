import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';

/** A council's record with a name in brackets over each turn, below a numbered head. */
const record = (...turns: readonly (readonly [string, string])[]) => {
  const head = ['みどり町図書館協議会 議事録', '', '1 日時　令和5年3月2日', '2 議事'];
  const text = [...head, ...turns.flatMap(([name, words]) => [`（${name}）`, words])].join('\n');
  return parseDocument(new TextEncoder().encode(text), { name: 'a.txt', people }).transcript;
};
const listed = (...turns: readonly (readonly [string, string])[]) => {
  const transcript = record(...turns);
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map(({ start, end, kind, speech }) => [
      transcript.speeches[speech - 1]!.label,
      kind,
      transcript.text.slice(start, end),
    ]);
};
const asked = ['会長', '原案のとおりでよろしいか。'] as const;
const talk = ['A委員', '開館時間はどうなるか。'] as const;

describe('what the one in the chair rules', () => {
  it('GIVEN turns under names in brackets below a numbered head THEN each is its speaker’s', () => {
    const { format, speeches } = record(asked, talk, asked, talk);
    expect(format).toBe('bracketed-record');
    expect(speeches.map(({ label }) => label)).toEqual(['会長', 'A委員', '会長', 'A委員']);
  });

  it.each([
    'それでは承認とする',
    'では、原案どおり可決といたします',
    '本件は不採択とします',
    'それでは、そのように了承することとします',
  ])('GIVEN 会長: %s THEN it is decided', (words) => {
    expect(listed(asked, talk, ['会長', `${words}。`], talk)).toEqual([['会長', 'AGREED', words]]);
  });

  it.each(['御異議がなければ承認とします', '承認とするかどうかを伺います', '前回は否決としたが、再び諮る'])(
    'GIVEN 会長: %s THEN nothing is',
    (words) => {
      expect(listed(asked, talk, ['会長', `${words}。`], talk)).toEqual([]);
    },
  );

  it('GIVEN a member who says so THEN nothing is', () => {
    expect(listed(asked, ['A委員', '私は否決とする。'], asked, talk)).toEqual([]);
  });
});
