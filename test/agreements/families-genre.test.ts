/** English texts of several governments by what they tell, whatever they are called; what one body does, and its lists. */
import { describe, expect, it } from 'vitest';
import { listedIn, read } from './reading.ts';

const kinds = (items: readonly string[]) => items.map((item) => item.slice(0, item.indexOf(':')));

describe('English: numbered texts of what governments did', () => {
  const paragraphs = [
    '1. Ministers met in Suva on 4 May.',
    '2. Ministers noted the rise of the sea and stressed the need for tide gauges.',
    '3. Ministers agreed to open a school of navigation.',
    '4. Ministers underlined the value of the reef.',
    '5. Ministers reaffirmed their support for the fishers.',
    '6. Ministers endorsed the plan for buoys.',
  ];

  it('GIVEN no word of a statement in the title WHEN paragraph after paragraph tells what ministers did THEN it is no minutes', () => {
    expect(kinds(listedIn('Coral Consultations', ...paragraphs))).toEqual([
      'CONFIRMED',
      'AGREED',
      'CONFIRMED',
      'CONFIRMED',
      'AGREED',
    ]);
  });

  it('GIVEN a roll of those present WHEN a board noted and stressed THEN talk of its members is not listed', () => {
    const board = paragraphs.map((line) => line.replace('Ministers', 'The board'));
    expect(listedIn('Board meeting', 'Present: Ann, Bob', ...board).join()).not.toMatch(/noted|underlined/u);
  });

  it('GIVEN the communiqué of a forum WHEN its leaders act THEN what they task is read, and what they only note is not', () => {
    const items = read(['Leaders noted the rise of the sea and tasked the Secretariat to buy tide gauges.'], {
      title: 'REEF FORUM COMMUNIQUÉ',
      language: 'en',
      listed: true,
    });
    expect(kinds(items)).toEqual(['AGREED']);
  });
});

describe('English: one body that acts', () => {
  const concluded = (...lines: readonly string[]) =>
    read(lines, { title: 'Coral Council – Conclusions', language: 'en', listed: true });

  it('GIVEN a council in the present tense WHEN it stresses THEN it is all who sit in it', () => {
    expect(
      kinds(
        concluded(
          'The Coral Council stresses the need for tide gauges, and recalls that the reef is shared.',
        ),
      ),
    ).toEqual(['CONFIRMED']);
  });

  it('GIVEN It behind a sentence of the council WHEN it underlines THEN the council does', () => {
    expect(
      kinds(concluded('The Coral Council met in Suva.', 'It underlined that the reef is shared.')),
    ).toEqual(['CONFIRMED']);
  });

  it('GIVEN It behind a sentence of a treaty WHEN it reaffirms THEN nobody does', () => {
    expect(concluded('The treaty dates from 1990.', 'It reaffirms that the reef is shared.')).toEqual([]);
  });
});

describe('English: where a list ends', () => {
  const stated = (...lines: readonly string[]) =>
    read(lines, { title: 'Joint Statement of Fiji and Tonga', language: 'en', listed: true });

  it('GIVEN bullets under a numbered paragraph WHEN the next paragraph is numbered THEN what it explains is no member', () => {
    expect(
      stated(
        '4. The two Governments decided to take the following steps:',
        '- new buoys;',
        '- a school of navigation.',
        '5. The two Governments reaffirmed the treaty on tides.',
        'The treaty provides a basis for trade.',
      ),
    ).toEqual([
      'AGREED: new buoys',
      'AGREED: a school of navigation',
      'CONFIRMED: The two Governments reaffirmed the treaty on tides',
    ]);
  });

  it('GIVEN a clause that ends in a noun in -ly WHEN the next verb is of another kind THEN the noun stays', () => {
    expect(
      stated(
        'Both leaders reaffirmed their ties with the Pacific family, and agreed to sign a treaty on tides.',
      ),
    ).toEqual([
      'CONFIRMED: Both leaders reaffirmed their ties with the Pacific family',
      'AGREED: agreed to sign a treaty on tides',
    ]);
  });
});

describe('English: what stands among the members of a list', () => {
  const stated = (...lines: readonly string[]) =>
    read(lines, { title: 'Joint Statement of Fiji and Tonga', language: 'en', listed: true });

  it('GIVEN members that are phrases WHEN a full sentence stands among them THEN it is none', () => {
    expect(
      stated(
        'To that end, Fiji and Tonga will work together to:',
        '- plant kelp;',
        '- The reef has been a park since 1990.',
        '- train divers.',
      ),
    ).toEqual(['AGREED: plant kelp', 'AGREED: train divers']);
  });

  it('GIVEN what each party will do WHEN the list is of what they agreed THEN each is a member', () => {
    expect(
      stated(
        'The Parties agreed on the following:',
        '- Fiji will open its port.',
        '- Tonga will train divers.',
      ),
    ).toEqual(['AGREED: Fiji will open its port', 'AGREED: Tonga will train divers']);
  });
});

describe('English: verbs that are no acts of those who speak', () => {
  const stated = (line: string) =>
    read([line], { title: 'Joint Statement of Fiji and Tonga', language: 'en', listed: true });

  it.each([
    ['We urge all firms to spare the reef, open the port, and resolve the dispute.'],
    ['We also urge all firms to spare the reef and support the divers.'],
    ['We welcome the plans of the bank, and thank all who keep the parks we support.'],
  ])('GIVEN %j WHEN read THEN nothing is listed', (line) => {
    expect(stated(line)).toEqual([]);
  });

  it.each([
    [
      'We launched a group of divers, charged with mapping the reef.',
      'AGREED: We launched a group of divers, charged with mapping the reef',
    ],
    [
      'We have each voiced support for Tongan calls for a new port.',
      'CONFIRMED: We have each voiced support for Tongan calls for a new port',
    ],
    [
      'We noted the value of the fair in Suva, during which Minister Vuli announced a prize.',
      'CONFIRMED: We noted the value of the fair in Suva',
    ],
    ['We resolve to spare the reef.', 'AGREED: We resolve to spare the reef'],
  ])('GIVEN %j WHEN read THEN %j', (line, item) => {
    expect(stated(line)).toEqual([item]);
  });
});
