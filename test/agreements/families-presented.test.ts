/** English subjects that are presented at length, clauses that only tell what another verb takes, and what was done at another time. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { listedIn, read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const kindsOf = (items: readonly string[]) => items.map((item) => item.slice(0, item.indexOf(':')));
const declared = (...lines: readonly string[]) =>
  read(lines, { title: 'Joint Statement of Peru and Norway', language: 'en', listed: true });
const told = (...lines: readonly string[]) =>
  read(lines, {
    title: 'Readout of the meeting of President Vega with Prime Minister Lund',
    language: 'en',
    listed: true,
  });
const spoken = (...lines: readonly string[]) =>
  read(lines, {
    title: 'Joint Press Conference in Lima',
    label: 'PRESIDENT VEGA',
    language: 'en',
    listed: true,
  });

describe('English: who acts', () => {
  it.each<Case>([
    ['We, Peru, Norway, Chile, and Fiji, recognise that kelp is scarce.', 'CONFIRMED'],
    ['We – the fisheries ministers of Peru and Norway – reaffirm the treaty.', 'CONFIRMED'],
    [
      'The Government of the Republic of Peru (“Peru”) and the Government of Norway (“Norway”) have reached agreement on kelp.',
      'AGREED',
    ],
    ['Peru and Norway, consistent with their own laws, will promptly open the port.', 'AGREED'],
    ['Peru and Norway, where appropriate, will open the port.', 'AGREED'],
    ['WE HEREBY COMMIT TO PLANT KELP.', 'AGREED'],
    ['Have agreed as follows:', 'AGREED'],
    ['We are partnering to protect the coast and commit to plant kelp.', 'AGREED'],
    ['We invite all students to join the contest and pledge to plant kelp.'],
    ['We call on all firms to stop and we will take further steps.', 'AGREED'],
    ['The two sides respect and support the choice of the islands.', 'CONFIRMED'],
    ['Both sides enjoy open and mutually agreed rules.'],
    ['It is a region of trust and shared resolve.'],
    ['We remain united in our resolve to plant kelp.', 'CONFIRMED'],
    [
      'We, the leaders of the two islands, in the presence of many guests, today conclude the following:',
      'AGREED',
    ],
    [
      'The second meeting of the Coastal Dialogue, convened in Suva, underscored the need for divers.',
      'CONFIRMED',
    ],
    ['Both sides discussed the summit, which will be held in Suva in 2031.'],
    ['The summit will be held in Suva in 2031.', 'SCHEDULED'],
    ['The Task Force affirmed its support for the divers.', 'CONFIRMED'],
  ])('GIVEN %j WHEN read in a joint statement THEN %j', (line, ...kinds) => {
    expect(kindsOf(declared(line))).toEqual(kinds);
  });

  it('GIVEN places behind a preposition and then a person WHEN the person stresses THEN no place does', () => {
    expect(
      told(
        'They discussed the floods in Iquitos and the Upper Amazon and the President stressed the need for boats.',
      ),
    ).toEqual([]);
  });
});

describe('English: what is undertaken, set up or committed to', () => {
  it.each<Case>([
    [
      'President Vega praised the fleet’s long-term safety and the leaders reaffirmed their love of kelp.',
      'CONFIRMED',
    ],
    ['They also committed that their agencies will plant kelp.', 'AGREED'],
    ['Both sides undertook to plant kelp.', 'AGREED'],
    ['It is the largest survey Peru and Norway have undertaken.'],
    ['The conference created an atmosphere of trust.'],
  ])('GIVEN %j WHEN read in a readout THEN %j', (line, ...kinds) => {
    expect(kindsOf(told(line))).toEqual(kinds);
  });
});

describe('English: what another verb takes', () => {
  it.each<Case>([
    ['I hope both sides will work on it.'],
    ['We believe, with this bridge, our two countries will work together.'],
    ['They discussed the part Peruvian and Norwegian firms will play.'],
    ['The two leaders will not go back to that.'],
    ['The two Presidents will now take a few questions.'],
    ['We stressed to the Prime Minister the need for boats.'],
    ['The port opens when all parties agree.'],
    ['It was like the day when we resolved the dispute over kelp.'],
    ['I have a question when the treaty will be signed in May.'],
    ['We agreed then that the port would open.'],
    ['During the April visit, we launched a school of diving.'],
    ['When the fund was first announced, we pledged to fill it.'],
    ['We have set ourselves a target for kelp.'],
    ['We decided to give the boats away.'],
    ['We decided together to give the boats away.', 'AGREED'],
    ['We have created a joint school of diving.', 'AGREED'],
    ['We are in Oslo to honour and reaffirm our friendship.'],
    ['Peru and Norway have stood together for more than a century.'],
    ['Successive Peruvian presidents have declared their resolve to plant kelp.'],
    ['There is consensus in Peru on kelp.'],
    ['Today we agreed to open the port.', 'AGREED'],
    ['Peru and Norway will work together on kelp.', 'AGREED'],
  ])('GIVEN %j WHEN said at a press conference THEN %j', (line, ...kinds) => {
    expect(kindsOf(spoken(line))).toEqual(kinds);
  });

  it('GIVEN a place where both will train WHEN only the place is told of THEN nothing is agreed', () => {
    expect(declared('We are proud of the base at Callao, where we will train divers.')).toEqual([]);
  });

  it.each([
    [
      'Both sides reaffirm that safe ports are key and will help reduce losses.',
      'CONFIRMED: Both sides reaffirm that safe ports are key and will help reduce losses',
    ],
    [
      'Both sides stressed that ports have to be safe, and in this regard, Peru welcomed the new piers.',
      'CONFIRMED: Both sides stressed that ports have to be safe',
    ],
  ])('GIVEN %j WHEN read THEN %j', (line, item) => {
    expect(declared(line)).toEqual([item]);
  });

  it('GIVEN that behind a verb and a phrase before we will WHEN read THEN it is one item', () => {
    expect(declared('We reaffirm that in our fight against floods, we will build dams.')).toEqual([
      'CONFIRMED: We reaffirm that in our fight against floods, we will build dams',
    ]);
  });

  it('GIVEN the month of this year WHEN two signed something then THEN it is recalled', () => {
    expect(declared('In March this year, the two partners signed a treaty on kelp.')).toEqual([]);
  });
});

describe('English: two verbs with one object', () => {
  it.each([
    ['We welcome and support the ban on trawling.', 'CONFIRMED: We welcome and support the ban on trawling'],
    [
      'We recognise and reaffirm the value of kelp.',
      'CONFIRMED: We recognise and reaffirm the value of kelp',
    ],
    [
      'We recognise the value of kelp, and agree to plant it.',
      'CONFIRMED: We recognise the value of kelp',
      'AGREED: agree to plant it',
    ],
  ])('GIVEN %j WHEN read THEN one item holds both verbs', (line, ...items) => {
    expect(declared(line)).toEqual(items);
  });

  it.each<Case>([
    ['We stand prepared to buy boats.', 'CONFIRMED'],
    ['We intend for our fund to reach the islands.', 'AGREED'],
    ['We cannot accept the use of explosives on reefs.', 'CONFIRMED'],
    ['Both sides expressed concern over, and strong opposition to, the use of explosives.', 'CONFIRMED'],
    ['The next round will be convened in Oslo in due course.', 'SCHEDULED'],
    ['The two sides attached the highest priority to kelp.', 'CONFIRMED'],
  ])('GIVEN %j WHEN read THEN %j', (line, ...kinds) => {
    expect(kindsOf(declared(line))).toEqual(kinds);
  });
});

describe('English: what a text is by its first lines', () => {
  it('GIVEN a long title with initials WHEN it names who issued the statement THEN its we is both', () => {
    const title =
      'Joint Statement by President Ann B. Vega, Jr., of the Republic of Peru and Prime Minister Bo Lund of Norway on the hundredth year of their treaty on the protection of whales';
    expect(listedIn(title, '', 'We will plant kelp on both coasts.', 'We thank the divers.')).toEqual([
      'AGREED: We will plant kelp on both coasts',
    ]);
  });

  it('GIVEN paragraphs (a), (b) and (a) again WHEN a declaration is read without a format THEN the letters are nobody who speaks', () => {
    const lines = [
      'Joint Declaration of Peru and Norway',
      '',
      'The two Governments agreed that:',
      '(a) kelp will be planted;',
      '(b) divers will be trained.',
      'The two Governments noted that:',
      '(a) whales are rare;',
      '(b) boats are old.',
    ];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    expect(() => parseDocument(bytes, { name: 'a.txt', people })).toThrow();
  });
});
