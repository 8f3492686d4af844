/**
 * Families of English wordings in communiqués and readouts: the passive, the nouns of agreement, who acts and what stands
 * between subject and verb, what a text of both says in its own words; each with what only looks like it.
 */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const TITLE = 'Visit of the President of Peru to Chile';
const kindsOf = (line: string, title: string, label: string | null = null) =>
  read([line], { label, title, language: 'en', listed: true }).map((item) =>
    item.slice(0, item.indexOf(':')),
  );
const told = (line: string) => kindsOf(line, TITLE);
const declared = (line: string) => kindsOf(line, 'Joint Statement of Peru and Norway');
const spoken = (line: string) => kindsOf(line, 'Joint Press Conference in Lima', 'PRESIDENT VEGA');

describe('English passives and nouns of agreement', () => {
  it.each<Case>([
    ['It was further agreed to lower the fees.', 'AGREED'],
    ['It is agreed that the fees will fall in May.', 'AGREED'],
    ['It was stressed by both sides that the canal should stay open.', 'CONFIRMED'],
    ['The importance of free passage was underlined by both sides.', 'CONFIRMED'],
    ['The need for restraint was emphasised by the two leaders.', 'CONFIRMED'],
    ['Readiness to reopen the ferry was expressed during the talks.', 'CONFIRMED'],
    ['A date for the next round was fixed.', 'AGREED'],
    ['Agreement in principle was reached on a new air link.', 'AGREED'],
    ['An agreement on fisheries was concluded.', 'AGREED'],
    ['Officials were tasked with preparing the treaty.', 'AGREED'],
    ['The ministries were instructed by both Presidents to draw up a plan.', 'AGREED'],
    ['A joint committee on tolls was set up during the visit.', 'AGREED'],
    ['The invitation was gladly accepted.', 'AGREED'],
    ['Broad consensus emerged on the need to reform the levy.', 'AGREED'],
    ['There was a shared understanding that the levy should be reformed.', 'AGREED'],
    ['The parties secured agreement on tolls.', 'AGREED'],
    ['The two sides have come to terms on tolls.', 'AGREED'],
    ['The two sides succeeded in agreeing on lower fees.', 'AGREED'],
    ['The two Presidents took a decision to open consulates.', 'AGREED'],
    ['Both sides were of one view on the need to end the levy.', 'CONFIRMED'],
    ['The leaders took the view that the levy should end.', 'CONFIRMED'],
    [
      'The two leaders discussed the strait, emphasising the importance of free passage.',
      'DISCUSSED',
      'CONFIRMED',
    ],
    ['They held talks in Lima, during which they agreed to lower the fees.', 'AGREED'],
    ['They were determined to work for lower fees.', 'CONFIRMED'],
    ['The talks reaffirmed the importance of the treaty.', 'CONFIRMED'],
    ['It was the common view of the two leaders that fees should fall.', 'AGREED'],
    ['They took the opportunity to reaffirm the treaty.', 'CONFIRMED'],
    ['Both sides spoke in support of lower fees.', 'CONFIRMED'],
    ['The two countries became partners and agreed to lower the fees.', 'AGREED'],
    ['The President was briefed on the works, with the Ministers agreeing to meet again.', 'AGREED'],
    ['The two Ministers signed the Terms of Reference of the patrol.', 'AGREED'],
    ['The leaders laid particular emphasis on the need for lower fees.', 'CONFIRMED'],
    ['The leaders noted the rise in trade and underlined the need for lower fees.', 'CONFIRMED'],
    [
      'The leaders noted the vital role of trade and underlined the need for lower fees.',
      'CONFIRMED',
      'CONFIRMED',
    ],
    ['They agreed to lower the fees and instructed their ministers to report by May.', 'AGREED', 'AGREED'],
    ['The leaders affirmed that the two countries stand together, and will act.', 'CONFIRMED'],
    ['- Agreed to lower the fees;', 'AGREED'],
    ['(b) noted that trade had grown;', 'CONFIRMED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(told(line)).toEqual(kinds.filter((kind) => kind !== 'DISCUSSED'));
  });
  it.each([
    'Consensus was not reached on tolls.',
    'Agreement was nearly reached on tolls.',
    'Progress towards an agreement on tolls was made.',
    'Had agreement been reached, the fees would have fallen.',
    'The treaty was signed in 1987.',
    'An agreement on tolls was concluded last year.',
    'In 2014 it was agreed to lower the fees.',
    'At the previous summit it was decided to lower the fees.',
    'It had been agreed to lower the fees.',
    'The two leaders discussed what had been agreed in Lima.',
    'The agreement was made public.',
    'Commitments were made by others.',
    'The budget was approved in June.',
    'The bridge was approved by Parliament.',
    'My officials were instructed to prepare a plan.',
    'The joint committee established with Norway met again.',
    'The Security Council adopted the resolution.',
    'Sources say the two sides agreed to lower the fees.',
    'The two companies agreed a merger in 2012.',
    'They agreed that the crew would be landed, which they have.',
    'The need for restraint is great.',
    'Noted for its beaches, the bay draws many guests.',
    'The talks focused on trade.',
    'The President took the opportunity to reaffirm the treaty.',
    'It was the view of many that fees should fall.',
    'Agreed in 2019, the plan has served both well.',
    'We went home early because the two sides agreed to lower the fees.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(told(line)).toEqual([]);
  });
});

describe('English: who acts, and what stands between subject and verb', () => {
  const agreed = (subject: string) => told(`${subject} agreed to lower the fees.`);
  it.each([
    'The two Heads of Government',
    'The President and his Norwegian counterpart',
    'Mr Vega and his host',
    'The Foreign Minister and her Chilean colleague',
    'The President of the Republic of Peru, H.E. Mr. Juan Vega, and the Prime Minister of Norway, H.E. Ms. Ann Lund,',
    'The Republic of Peru (“Peru”) and the Kingdom of Norway (“Norway”)',
    'The two neighbours',
    'President Vega of Peru and Prime Minister Lund of Norway',
    'The President of Peru and the Prime Minister of the Kingdom of Norway',
    'The Emperor of Arcadia and the Sultan of Zembla',
    'The Ministers of Foreign Affairs of Peru and Norway',
    'The Ministers responsible for trade',
    'The leaders of Peru, Norway, and Chile',
    'The Signatories',
    'The Presidents of the three Baltic states',
    'The Ministers or their representatives',
    'The two leaders, recalling their talks in May,',
    'The two leaders, mindful of the cost, the weather and the season,',
    'The two leaders, in a spirit of friendship, have',
    'President Vega, who arrived on Monday, and Prime Minister Lund',
    'President Vega and Prime Minister Lund, meeting in Oslo,',
    'The two sides in principle',
    'The two sides, inter alia,',
    'The two sides on Friday',
    'The two sides have, in the meantime,',
    'The ministers exchanged their figures on the harvest and',
  ])('GIVEN %s agreed THEN both did', (subject) => {
    expect(agreed(subject)).toEqual(['AGREED']);
  });
  it.each(['My ministers', 'Other countries', 'Peru’s ministers', 'As neighbours, whose ministers'])(
    'GIVEN %s agreed THEN nothing',
    (subject) => {
      expect(agreed(subject)).toEqual([]);
    },
  );
  it('GIVEN what they are THEN they have done nothing', () => {
    expect(spoken('We are countries committed to peace.')).toEqual([]);
    expect(declared('As neighbours and nations of the same sea, we share a border.')).toEqual([]);
  });
  it('GIVEN officials of one country THEN one side', () => {
    expect(told('Norwegian officials underscored the need for a bridge.')).toEqual([]);
    expect(told('U.S. officials affirmed the treaty.')).toEqual([]);
    expect(told('Norwegian Ministers agreed to look into the fees.')).toEqual([]);
    expect(told('European Ministers agreed to look into the fees.')).toEqual(['AGREED']);
    expect(told('Developing countries will pay less.')).toEqual([]);
    expect(told('The community of Lima and Cuzco will respond.')).toEqual([]);
    expect(told('The ambassador to Peru and Chile agreed to lower the fees.')).toEqual([]);
    expect(spoken('I’ll turn to the Minister and you will have the details.')).toEqual([]);
  });
});

describe('English: what a text of both says in its own words', () => {
  it.each<Case>([
    ['Our support for the people of the valley, near and far, is unwavering.', 'CONFIRMED'],
    ['Regular contact would be maintained between the two ports.', 'AGREED'],
    ['A consultative body should be established before the next season.', 'AGREED'],
    ['There should be further talks between the harbour masters.', 'AGREED'],
    ['The two countries should work together to lower the fees.', 'AGREED'],
    ['The two sides will hold further talks.', 'SCHEDULED'],
    ['The two countries will begin negotiations on a tax treaty.', 'SCHEDULED'],
    ['Both countries continue to support the plan.', 'CONFIRMED'],
    ['Both countries regard the treaty as vital.', 'CONFIRMED'],
    ['They are willing to take part in the talks.', 'CONFIRMED'],
    ['The leaders elevated their relations to a partnership.', 'AGREED'],
    ['The leaders gave their full support to the plan.', 'CONFIRMED'],
    ['The leaders made it clear that fees should fall.', 'CONFIRMED'],
    ['We declare our support for the treaty.', 'CONFIRMED'],
    ['We strive to lower the fees.', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(declared(line)).toEqual(kinds);
  });
  it.each([
    'If the fees fall, a new body should be established.',
    'It is hoped that contact would be maintained.',
    'The treaty would be of use to all.',
    'We look to the future.',
    'This dialogue will focus on harbours.',
    'The two countries would benefit from lower fees.',
    'The parties noted with satisfaction that trade had doubled.',
    'The two sides wish to reach an agreement.',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(declared(line)).toEqual([]);
  });
});

describe('English: a speaker beside the other', () => {
  it.each<Case>([
    ['We’re in agreement that tolls should fall.', 'CONFIRMED'],
    ['We see eye to eye on tolls.', 'CONFIRMED'],
    ['Our positions on this matter are fully aligned.', 'CONFIRMED'],
    ['We share the view that tolls should fall.', 'CONFIRMED'],
    ['Peru and Norway stand together in defence of the treaty.', 'CONFIRMED'],
    ['We have given instructions to our ministers to draft a treaty.', 'AGREED'],
    ['We have taken the decision to build a port together.', 'AGREED'],
    ['Today we’re launching a joint fund for seeds.', 'AGREED'],
    ['Peru and Norway are going to restore the canal.', 'AGREED'],
    ['We agreed to open a port, and we agreed to dredge the bay.', 'AGREED', 'AGREED'],
    ['That is what we agreed to do today.', 'AGREED'],
  ])('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(spoken(line)).toEqual(kinds);
  });
  it.each([
    'When we met in Lima last year, we agreed to lower tolls.',
    'Since we signed the treaty, trade has grown.',
    'We agreed on that three years ago.',
    'I suggested that we set up a working group.',
    'We decided to raise wages in our country.',
    'The deal was made, and they went home.',
    'Peace is something that all of us want to see.',
    'I hope our positions coincide.',
    'If we are of one mind on tolls, we can sign.',
    'That is what we agreed last year.',
    'They therefore agreed to meet within this framework.’',
  ])('GIVEN %s THEN nothing', (line) => {
    expect(spoken(line)).toEqual([]);
  });
});

describe('English: where a clause begins', () => {
  const words = (line: string) =>
    read([line], { title: 'Joint Statement of Peru and Norway', language: 'en' });
  it('GIVEN two verbs with one subject THEN the second clause begins with its verb', () => {
    expect(words('They commended the Harbour Group and are committed to lower fees.')).toEqual([
      'WELCOMED: They commended the Harbour Group',
      'CONFIRMED: are committed to lower fees',
    ]);
    expect(words('We welcome the new ferry and will restore the canal.')).toEqual([
      'WELCOMED: We welcome the new ferry',
      'AGREED: will restore the canal',
    ]);
  });
  it('GIVEN what is planned goes on THEN it is one', () => {
    expect(words('Peru and Norway plan to set up a team, discuss patents and support trade.')).toEqual([
      'AGREED: Peru and Norway plan to set up a team, discuss patents and support trade',
    ]);
  });
  it('GIVEN two decisions THEN they are two', () => {
    expect(words('The leaders agreed to lower the fees and decided to dredge the bay.')).toEqual([
      'AGREED: The leaders agreed to lower the fees',
      'AGREED: decided to dredge the bay',
    ]);
  });
});

describe('English: members of a list', () => {
  const head = { title: 'Joint Statement of Peru and Norway', language: 'en', listed: true } as const;
  it('GIVEN a member that recalls what was agreed THEN it is a member', () => {
    expect(read(['We agree to the following steps:', '- Clear the bay, as agreed in May.'], head)).toEqual([
      'AGREED: Clear the bay, as agreed in May',
    ]);
  });
  it('GIVEN paragraphs numbered from one behind bullets THEN the list has ended', () => {
    expect(
      read(['We agree to the following steps:', '- Clear the bay.', '1. Lima is a port.'], head),
    ).toEqual(['AGREED: Clear the bay']);
  });
});

describe('English: a text of several, by its opening', () => {
  it.each([
    'Joint statement by the Ministers of Peru and Norway, Lima, 5 May 2020.',
    'We – the Ministers of Peru and Norway – met in Lima.',
    'Having met in Lima, we the Ministers of Peru and Norway discussed tolls.',
    'We, Peru, Norway and Chile, recognize the need for peace.',
    'The Foreign Ministers of Peru, Norway and Chile met in Lima.',
    'The Prime Minister of Peru and her guest issued the following statement.',
    'The Republic of Peru and the Kingdom of Norway have agreed to deepen our ties.',
    'FINAL COMMUNIQUÉ',
  ])('GIVEN %s THEN its we is all of them', (opening) => {
    const head = { title: 'Notes', language: 'en', listed: true } as const;
    expect(read([opening, 'We will keep the port open.'], head)).toContain(
      'AGREED: We will keep the port open',
    );
    expect(read(['Our Ministers met in Lima.', 'We will keep the port open.'], head)).toEqual([]);
  });
});
