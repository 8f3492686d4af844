import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/transcript/parse.ts';
import { sidecarSchema } from '../../src/transcript/sidecar.ts';
import { people, sentencesOf } from './helpers.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const NAME = '2018-08-01-japan-russia-2plus2';
const bytes = readFileSync(join(SEEDS, `${NAME}.txt`));
const sidecar = sidecarSchema.parse(JSON.parse(readFileSync(join(SEEDS, `${NAME}.json`), 'utf8')));
const { transcript, warnings, encoding } = parseDocument(bytes, { name: `${NAME}.txt`, people, sidecar });

describe('the seed', () => {
  it('GIVEN its head THEN the meeting is dated at the venue, and its times keep the printed zone', () => {
    expect(transcript).toMatchObject({
      id: NAME,
      format: 'statement',
      title: '日露外務・防衛閣僚会合共同記者発表概要',
      heldOn: '2018-07-31',
      startsAt: '2018-08-01T01:13+09:00',
      endsAt: '2018-08-01T01:33+09:00',
      place: 'ロシア外務省別館',
      timeZone: 'Europe/Moscow',
      language: 'ja',
      rendition: 'summary',
    });
    expect(encoding).toBe('UTF-8');
    expect(warnings).toEqual([]);
  });

  it('GIVEN its four headings THEN each speech has its speaker, person and side', () => {
    const found = transcript.speeches.map(({ label, speaker, sentences }) => [
      label,
      speaker?.person,
      speaker?.side?.id,
      sentences.length,
    ]);
    expect(found).toEqual([
      ['ラヴロフ外務大臣', 'sergey-lavrov', 'russia', 17],
      ['ショイグ露国防大臣', 'sergey-shoigu', 'russia', 9],
      ['河野外務大臣', 'taro-kono', 'japan', 23],
      ['小野寺防衛大臣', 'itsunori-onodera', 'japan', 13],
    ]);
  });

  it('GIVEN its text THEN it is the document unchanged, and headings, dates, 以上 and links are in no speech', () => {
    expect(transcript.text).toBe(bytes.toString('utf8'));
    const spoken = sentencesOf(transcript).join('\n');
    for (const outside of [
      '(ラヴロフ外務大臣)',
      '日時',
      '平成30年',
      'ロシア外務省別館',
      '以 上',
      '■',
      '大臣動静',
    ])
      expect(spoken).not.toContain(outside);
  });

  it('GIVEN the known slips THEN the text holds them as published', () => {
    for (const { text } of transcript.slips) expect(transcript.text).toContain(text);
    expect(transcript.slips).toHaveLength(2);
  });
});
