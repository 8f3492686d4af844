import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { verifyClaim } from '../../src/verify/verify.ts';
import { addDocument, archiveWithSeed, people } from '../helpers/world.ts';

const archive = archiveWithSeed();
addDocument(archive, 'public', {
  name: 'shop.txt',
  text: [
    '山田: 新しいビルの三階にサーバーを置き、費用は1.5億円です。展示は16日~20日に行います。',
    '佐藤: 期間を延ばすのですか。私はコーヒーを15杯飲みました。',
    '山田: 非公式の会合で、十二年ぶりの値上げを決めました。',
    '佐藤: The unable crew left at 10:30, as we re-signed the 2018-2019 plan.',
    '山田: 得点は10、9、8の順で、ディスコ、コンサート、マーチを演奏し、DC 9型機が10 km先に降りました。',
    '佐藤: Should we go or not ???',
  ].join('\n'),
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
afterAll(() => archive.close());

const outcomeOf = async (text: string) =>
  (await verifyClaim(PUBLIC_VIEWER, { text }, { archive, search })).outcome;

describe('another spelling of the same words', () => {
  it.each([
    '新しいビルの３階にサーバを置き',
    '新しいﾋﾞﾙの三階にサーバーを置き',
    '費用は１．５億円です',
    '展示は16日〜20日に行います',
    '12年ぶりの値上げを決めました',
    'CREW left at 10:30',
    'we re signed the 2018–2019 plan',
    'ディスココンサート、マーチを演奏し',
    'DC9型機が10km先に',
    '8の順でディスコ、コンサート',
    '得点は10、 9、 8の順で',
    'should we go or not ???',
  ])('GIVEN 「%s」 THEN same words', async (text) => {
    expect(await outcomeOf(text)).toBe('same-words');
  });
});

describe('what looks like another spelling and is another word', () => {
  it.each([
    '新しいビールの三階にサーバーを置き',
    '費用は15億円です',
    '費用は5億円です',
    '展示は16日、20日に行います',
    '展示は6日~20日に行います',
    '二年ぶりの値上げを決めました',
    'コーヒを5杯飲みました',
    'able crew left at 10:30',
    'crew left at 10:3',
    'the 20182019 plan',
  ])('GIVEN 「%s」 THEN it is neither verbatim nor same words', async (text) => {
    expect(['verbatim', 'same-words']).not.toContain(await outcomeOf(text));
  });

  it('GIVEN a prefix of negation or a question left outside THEN it is cut off', async () => {
    expect(await outcomeOf('公式の会合で')).toBe('cut-off');
    expect(await outcomeOf('期間を延ばすの')).toBe('cut-off');
  });
});
