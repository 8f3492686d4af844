/** Families of English wordings of what is not of this meeting: agreed earlier, by others, told of, wished for; beside what is. */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const spoken = (line: string) =>
  read(['Good morning.', line], {
    label: 'PRESIDENT VEGA',
    title: 'Joint Press Conference by President Vega of Peru and Prime Minister Lund of Norway',
    language: 'en',
    listed: true,
  }).map((item) => item.slice(0, item.indexOf(':')));

describe('English: agreed before this meeting', () => {
  it.each([
    'When Ann was here in February, she and I signed a memorandum.',
    'When I was in Lima last year, we agreed to lower the fees.',
    'The last time we met, we agreed to lower the fees.',
    'On my last visit, we agreed to lower the fees.',
    'During my visit to Oslo last year we signed a treaty.',
    'During the President’s visit in May, our countries signed a treaty.',
    'Last month, the Minister and I signed a memorandum on seeds.',
    'Earlier this month, the Minister and I signed a memorandum.',
    'Since then, our two countries have signed forty treaties.',
    'Over the past year, we have agreed on three reforms.',
    'In recent years we have agreed on three reforms.',
    'Our two leaders last met in Oslo, where they agreed to lower the fees.',
    'A couple of weeks ago we agreed to lower the fees.',
    'At that time we agreed to lower the fees.',
    'Back then, we agreed to lower the fees.',
    'We have previously agreed to lower the fees.',
    'We agreed last week that our ministers would meet.',
    'We agreed to this in Lima last year.',
    'We signed a memorandum on seeds in Lima in May.',
    'We established a joint commission when I visited Oslo.',
    'Our countries established relations fifty years ago.',
    'Our countries signed a treaty of friendship in 1976.',
    'For thirty years we have agreed on most things.',
    'Under the treaty that we agreed, fees fall.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
  it.each([
    'Earlier today we signed a memorandum on seeds.',
    'This morning, we agreed to lower the fees in May.',
    'We agreed that our ministers will meet when they are in Lima.',
    'We agreed to sign a treaty in Lima in May.',
    'Over the past two days, we have agreed on three reforms.',
    'Our two leaders met in Oslo, where they agreed to lower the fees.',
  ])('GIVEN %s THEN it is of this meeting', (line) => {
    expect(spoken(line)).toEqual(['AGREED']);
  });
});

describe('English: doubted, told of, wished for, or of one side', () => {
  it.each([
    'I’m not sure we agreed on that.',
    'I am not aware that we agreed on that.',
    'You say we agreed on that.',
    'They tell me the parties have agreed on a truce.',
    'I understand that the parties have agreed on a truce.',
    'I hear that they reached an agreement.',
    'My understanding is that they have agreed.',
    'It’s vital that our countries agree on this.',
    'We, as a government, have decided to lower the fees.',
    'In our budget we decided to lower the fees.',
    'They promised a bridge, and built none.',
    'We have said from the start that the levy should end.',
    'The fees are too high, and that’s why we have decided to lower them.',
    'There’s not a meeting confirmed.',
    'The truth has been recognized by both young and old.',
    'The question is how we agreed to this.',
    'The meeting that we’ve just concluded deals with fees.',
    'The President and the Vice President will visit the bridge.',
    'We are proud to announce that our tugs will leave today.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
});

describe('English: what is no plan and no act of two', () => {
  it.each([
    'Peru and Norway will always be neighbours.',
    'Peru and Norway will be stronger for it.',
    'Both sides will know what to do.',
    'Peru and Norway will win.',
    'The leaders will be welcomed by children.',
    'The two presidents will now make their statements.',
    'Leaders decide, people suffer.',
    'The parties decide who leads them.',
    'Our officials have confirmed that the ship sank.',
    'The board approved the sale.',
    'The committee found that he lied.',
    'Our countries have established a reputation for quality.',
    'Our leaders decided long ago to be friends.',
    'The two sides have signed more than forty agreements since 1990.',
    'Since 1990 the two sides have signed forty agreements.',
    'The sides have agreed on nothing so far.',
    'The leaders plan to sign a deal.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
  it.each([
    'We reaffirm our commitment to our own workers.',
    'We confirmed three cases overnight.',
    'We agreed with the advice of our experts.',
    'The two companies signed a contract.',
    'We have made commitments to the voters.',
  ])('GIVEN %s of one who speaks alone THEN nothing', (line) => {
    const head = { label: 'MINISTER STONE', title: 'Press briefing', language: 'en', listed: true } as const;
    expect(read(['Good morning.', line], head)).toEqual([]);
  });
  it.each([
    'Our two countries will be guided by the treaty.',
    'I agreed with the Prime Minister to lower the fees.',
    'Peru and Norway will be working together to restore the canal.',
  ])('GIVEN %s THEN it is agreed', (line) => {
    expect(spoken(line)).toEqual(['AGREED']);
  });
});

describe('English: how a speaker says that both are agreed', () => {
  it.each([
    ['We have, I think, agreed that the fees will fall.', 'AGREED'],
    ['We’ve got agreement to lower the fees.', 'AGREED'],
    ['There was very strong agreement on lower fees.', 'AGREED'],
    ['There’s a clear understanding between us that fees should fall.', 'AGREED'],
    ['We have undertaken to lower the fees.', 'AGREED'],
    ['The two of us agreed to lower the fees.', 'AGREED'],
    ['You have just witnessed the signing of a treaty on seeds.', 'AGREED'],
    ['The Prime Minister and I will work together on fees.', 'AGREED'],
    ['We’ll set up a joint commission.', 'AGREED'],
    ['We’re agreed that the fees should fall.', 'CONFIRMED'],
    ['The Prime Minister and I are agreed on the need for peace.', 'CONFIRMED'],
    ['We had a meeting of minds on fees.', 'CONFIRMED'],
    ['And that’s why we agreed to lower the fees.', 'AGREED'],
    ['The two leaders spoke at length, and they agreed to meet again.', 'AGREED'],
    ['We have a common position on the fighting.', 'CONFIRMED'],
    ['We strongly agree on the need for peace.', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(spoken(line)).toEqual([kind]);
  });
  it.each([
    'The Prime Minister and I will meet the press.',
    'We’ll take your questions now.',
    'We have a position on that.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
});
