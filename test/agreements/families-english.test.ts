/**
 * Families of English wordings in a communiqué of two sides and in what one leader says beside the other, each in forms
 * that differ by voice, tense and noun; with what only looks like them.
 */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const told = (line: string) => kindsOf([line], null, 'Visit of the President of Peru to Chile');
const spoken = (line: string) =>
  kindsOf(
    ['Thank you, Prime Minister.', line],
    'PRESIDENT VEGA',
    'Joint Press Conference by President Vega of Peru and Prime Minister Lund of Norway',
  );

function kindsOf(lines: readonly string[], label: string | null, title: string): readonly string[] {
  return read(lines, { label, title, language: 'en', listed: true }).map((item) =>
    item.slice(0, item.indexOf(':')),
  );
}

describe('English: what a text tells of both', () => {
  it.each<Case>([
    ['The two Kings re-affirmed their trust in the border guards.', 'CONFIRMED'],
    ['The two sides re-iterated their support for the reform.', 'CONFIRMED'],
    ['Both countries re-committed to the protection of the bay.', 'CONFIRMED'],
    ['The Ministers re-confirmed the validity of the border treaty.', 'CONFIRMED'],
    ['The leaders were both of the view that the tariffs should fall.', 'CONFIRMED'],
    ['The leaders said all countries must keep their markets open.', 'CONFIRMED'],
    ['It was agreed that the committee would meet twice a year.', 'AGREED'],
    ['It was also decided to open a second bridge.', 'AGREED'],
    ['Agreement was reached on the sharing of the river.', 'AGREED'],
    ['A memorandum on seed banks was signed during the visit.', 'AGREED'],
    ['Two agreements were signed on the occasion of the visit.', 'AGREED'],
    ['Letters on the exchange of teachers were exchanged by the ministers.', 'AGREED'],
    ['The talks resulted in an agreement to open a second bridge.', 'AGREED'],
    ['The meeting concluded with a commitment by both sides to lower the fees.', 'AGREED'],
    ['The two sides concluded negotiations on a tax treaty.', 'AGREED'],
    ['The Prime Ministers signed a Memorandum of Understanding on seabed mapping.', 'AGREED'],
    ['A decision was taken to create a joint fund.', 'AGREED'],
    ['The two sides entered into an agreement on fisheries.', 'AGREED'],
    ['The two Presidents committed their governments to restoring the canal.', 'AGREED'],
    ['The Ministers gave their commitment to restoring the canal.', 'AGREED'],
    ['The two countries will jointly restore the canal.', 'AGREED'],
    ['The ministers undertook to publish the figures each year.', 'AGREED'],
    ['The two leaders resolved to end the dispute by June.', 'AGREED'],
    ['The leaders expressed their desire to see the ferry run all year.', 'CONFIRMED'],
    ['The leaders expressed their willingness to widen the road.', 'CONFIRMED'],
    ['The two sides share the objective of a clean bay.', 'CONFIRMED'],
    ['Peru, Chile and Bolivia committed to keep the pass open.', 'AGREED'],
    ['Peru, Chile, and Bolivia agreed to keep the pass open.', 'AGREED'],
    ['The leaders looked forward to the next meeting of the ministers in Oslo in May.', 'SCHEDULED'],
    ['The committee will report to both governments by December 2027.', 'SCHEDULED'],
    ['The next round of consultations is expected to be held in Lima next spring.', 'SCHEDULED'],
    ['The foreign ministers will meet at least once a year.', 'SCHEDULED'],
    ['The next session of the committee will be convened in Oslo in March.', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(told(line)).toEqual(kinds);
  });
  it.each([
    'No agreement was reached on the sharing of the river.',
    'It was not agreed that the committee would meet.',
    'The talks did not result in an agreement.',
    'A memorandum may be signed next year.',
    'The memorandum signed in 2014 is still in force.',
    'The two leaders remained concerned about the fighting in the valley.',
    'The President looked forward to the visit of the students in May.',
    'The leaders looked forward to a fair outcome.',
    'They called for the fees to be lowered everywhere.',
    'Both sides urged the neighbouring states to open their archives.',
    'It remains to be decided whether the bridge will be built.',
    'The President expressed his desire to see the ferry run all year.',
    'If it is agreed to open the bridge, work may begin.',
    'Peru and Chile hope to sign an agreement on the river.',
    'The Minister said Norway must keep its market open.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(told(line)).toEqual([]);
  });
});

describe('English: what a leader says beside the other', () => {
  it.each<Case>([
    ['We are now both of the view that the ferry should run sooner rather than later.', 'CONFIRMED'],
    ['We’ve agreed to open a second bridge.', 'AGREED'],
    ['We decided to raise our relations to a strategic partnership.', 'AGREED'],
    ['We committed to doubling trade by 2030.', 'AGREED'],
    ['I’m delighted that we have been able to conclude the tax treaty.', 'AGREED'],
    ['Today the Prime Minister and I are announcing a new fund.', 'AGREED'],
    ['We will be signing the treaty next month in Oslo.', 'SCHEDULED'],
    ['I think we have agreed to open a second bridge.', 'AGREED'],
    ['We will continue to work to strengthen our bilateral cooperation.', 'AGREED'],
    ['We are determined to deepen our coordination on fisheries.', 'CONFIRMED'],
    ['A tide gauge will be installed together.', 'SCHEDULED'],
    ['Prime Minister Lund and I have decided to restore the canal.', 'AGREED'],
    ['Today we are launching a joint fund for seeds.', 'AGREED'],
    ['Our two countries will work together to restore the canal.', 'AGREED'],
    ['Together with Prime Minister Lund, we will restore the canal.', 'AGREED'],
    ['We have signed a treaty on the river today.', 'AGREED'],
    ['It was agreed that our ministers will meet at least once a year.', 'AGREED'],
    ['A joint working group on the ferry will be established.', 'SCHEDULED'],
    ['We just concluded an agreement on fisheries.', 'AGREED'],
    ['The prime minister and I reaffirmed our commitment to the bay.', 'CONFIRMED'],
    ['We will be meeting again in Oslo in March.', 'SCHEDULED'],
    ['Our foreign ministers will each meet at least once a year.', 'SCHEDULED'],
    ['We do plan to have a meeting of the ministers in May.', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(spoken(line)).toEqual(kinds);
  });
  it.each([
    'I am of the view that the ferry should run sooner.',
    'We will work hard for our own farmers.',
    'We launched our own fund for seeds three years ago.',
    'We hope to sign a treaty on the river.',
    'A road will be established in my home province.',
    'We need to agree on the river.',
    'Cooperation between our two countries will bring great gains.',
    'This is the palace where great decisions were made.',
    'We will strengthen our police.',
    'Together with Prime Minister Lund, we will make this day a success.',
    'Have we agreed on the river?',
    'We are launching our election campaign.',
    'My government has decided to lower the fees.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
});
