import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { NO_PEOPLE } from '../../src/transcript/people.ts';
import { read, wordsOf } from './reading.ts';

const english = { language: 'en' } as const;
type Case = readonly [line: string, ...items: string[]];

describe('English: verbs of both sides and of one', () => {
  const cases: readonly Case[] = [
    ['The two leaders agreed to open a hotline.', 'AGREED: The two leaders agreed to open a hotline'],
    [
      'The two leaders reaffirmed the treaty and agreed to extend it.',
      'CONFIRMED: The two leaders reaffirmed the treaty',
      'AGREED: agreed to extend it',
    ],
    [
      'President Grey reaffirmed his support for the treaty.',
      'ONE_SIDED: President Grey reaffirmed his support for the treaty',
    ],
    [
      'President Grey and Prime Minister Sato shared concern over the launch.',
      'CONFIRMED: President Grey and Prime Minister Sato shared concern over the launch',
    ],
    [
      'As it has been confirmed at earlier meetings, including the last, that the ferry will run, the Ministers agreed to build a pier.',
      'AGREED: the Ministers agreed to build a pier',
    ],
    [
      'It was agreed that the committee would meet again.',
      'AGREED: It was agreed that the committee would meet again',
    ],
    [
      'Confirmation was made to continue the talks.',
      'CONFIRMED: Confirmation was made to continue the talks',
    ],
    [
      'The Ministers signed a memorandum of understanding.',
      'AGREED: The Ministers signed a memorandum of understanding',
    ],
    [
      'They instructed their officials to draft a roadmap.',
      'AGREED: They instructed their officials to draft a roadmap',
    ],
    ['Norway and Chile will expand joint research.', 'AGREED: Norway and Chile will expand joint research'],
    ['The two sides discussed trade.', 'DISCUSSED: The two sides discussed trade'],
    [
      'The Prime Minister expressed concern over the launch.',
      'ONE_SIDED: The Prime Minister expressed concern over the launch',
    ],
    [
      'The two premiers met in Oslo and agreed to open a rail link.',
      'AGREED: The two premiers met in Oslo and agreed to open a rail link',
    ],
    [
      'Norway and Chile enjoy close ties and will expand joint research.',
      'AGREED: Norway and Chile enjoy close ties and will expand joint research',
    ],
    [
      'The Norwegian Foreign Minister and UK Trade Secretary Ann Lee signed a memorandum on ports.',
      'AGREED: The Norwegian Foreign Minister and UK Trade Secretary Ann Lee signed a memorandum on ports',
    ],
    [
      'The two ministers discussed trade, agreeing to meet again.',
      'DISCUSSED: The two ministers discussed trade',
      'AGREED: agreeing to meet again',
    ],
    [
      'They assigned their agencies to negotiate a treaty.',
      'AGREED: They assigned their agencies to negotiate a treaty',
    ],
    ['They have assigned blame to others.'],
    [
      'Both sides insisted on the need for a truce.',
      'CONFIRMED: Both sides insisted on the need for a truce',
    ],
    [
      'The sides identified fisheries as a priority.',
      'CONFIRMED: The sides identified fisheries as a priority',
    ],
    [
      'The leaders were unanimous in rejecting the claim.',
      'AGREED: The leaders were unanimous in rejecting the claim',
    ],
    [
      'There was broad agreement on the need for a truce.',
      'AGREED: There was broad agreement on the need for a truce',
    ],
    ['There was no agreement on a truce.'],
    [
      'The Group of Nine (G9) agreed yesterday to meet, according to a communiqué.',
      'AGREED: The Group of Nine (G9) agreed yesterday to meet, according to a communiqué',
    ],
    [
      'The two leaders, who met in Oslo, the old port, reached consensus on tolls.',
      'AGREED: The two leaders, who met in Oslo, the old port, reached consensus on tolls',
    ],
    ['Both men reaffirmed the treaty.', 'CONFIRMED: Both men reaffirmed the treaty'],
    ['We will continue negotiations in early May.', 'SCHEDULED: We will continue negotiations in early May'],
    [
      'Norway and Chile fully support the plan adopted by the Council.',
      'CONFIRMED: Norway and Chile fully support the plan adopted by the Council',
    ],
    ['Both countries want the port to stay open.', 'CONFIRMED: Both countries want the port to stay open'],
    ['The two sides are opposed to the levy.', 'CONFIRMED: The two sides are opposed to the levy'],
    [
      'We were able to agree on the importance of ports.',
      'AGREED: We were able to agree on the importance of ports',
    ],
    [
      'The two ministers managed to conclude an agreement on tolls.',
      'AGREED: The two ministers managed to conclude an agreement on tolls',
    ],
    [
      'The two ministers signed a letter of intent on ports.',
      'AGREED: The two ministers signed a letter of intent on ports',
    ],
    [
      'The two sides underscore the need for a truce and endorse her efforts.',
      'CONFIRMED: The two sides underscore the need for a truce and endorse her efforts',
    ],
    ['They endorsed the report on ports.', 'AGREED: They endorsed the report on ports'],
    [
      'They welcomed efforts to build the new port and support traders.',
      'WELCOMED: They welcomed efforts to build the new port and support traders',
    ],
    [
      'The national security advisors agreed to meet again.',
      'AGREED: The national security advisors agreed to meet again',
    ],
    [
      'The leaders expressed concern about Chile’s continued levy and reaffirmed the treaty.',
      'ONE_SIDED: The leaders expressed concern about Chile’s continued levy',
      'CONFIRMED: reaffirmed the treaty',
    ],
    [
      'Norway and Chile cooperate to keep the port open.',
      'AGREED: Norway and Chile cooperate to keep the port open',
    ],
    ['Our countries cooperate closely on ports.'],
    [
      'The Ministers determined to open a port and are committed to keeping it open.',
      'AGREED: The Ministers determined to open a port',
      'CONFIRMED: are committed to keeping it open',
    ],
    [
      'The ministers are committed to keeping the port open.',
      'CONFIRMED: The ministers are committed to keeping the port open',
    ],
    [
      'The Prime Minister said that ports matter, and both agreed that trade must grow.',
      'ONE_SIDED: The Prime Minister said that ports matter',
      'AGREED: both agreed that trade must grow',
    ],
    [
      'Both Norway and Chile remain committed to trade, the leaders agreed.',
      'AGREED: Both Norway and Chile remain committed to trade, the leaders agreed',
    ],
    [
      'The pair agreed it was vital to open the port.',
      'AGREED: The pair agreed it was vital to open the port',
    ],
    [
      'The Prime Minister set out her plan, with both leaders agreeing to continue.',
      'AGREED: The Prime Minister set out her plan, with both leaders agreeing to continue',
    ],
    [
      'The President repeated his invitation to visit Oslo, which she accepted.',
      'AGREED: The President repeated his invitation to visit Oslo, which she accepted',
    ],
    [
      'The Prime Minister and the President committed their governments to a new fund.',
      'AGREED: The Prime Minister and the President committed their governments to a new fund',
    ],
    [
      'The Ministers in charge have been holding talks and have agreed to meet again.',
      'AGREED: The Ministers in charge have been holding talks and have agreed to meet again',
    ],
    [
      'The two Ministers decided on the following: (1) to meet yearly; (2) to exchange staff.',
      'AGREED: The two Ministers decided on the following: (1) to meet yearly; (2) to exchange staff',
    ],
    ['They agreed to disagree on fisheries.', 'DIVERGENCE: They agreed to disagree on fisheries'],
    [
      'The Presidents set a target of doubling trade by 2030.',
      'AGREED: The Presidents set a target of doubling trade by 2030',
    ],
    [
      'Tomorrow, we are going to meet with our partners.',
      'SCHEDULED: Tomorrow, we are going to meet with our partners',
    ],
  ];
  it.each(cases)('GIVEN %s THEN its items', (line, ...items) => {
    expect(read([line], english)).toEqual(items);
  });

  it('GIVEN we in a joint statement THEN it is both; in one mouth the present tense is the speaker’s own side', () => {
    const line = 'We will continue to share data.';
    expect(read([line], { ...english, title: 'Joint Statement of the Leaders' })).toEqual([
      'AGREED: We will continue to share data',
    ]);
    expect(read([line], { ...english, label: 'PRESIDENT GREY', listed: true })).toEqual([]);
  });

  it('GIVEN a document that opens with who we are THEN its we is all of them', () => {
    const opening = '1. We, the Ministers of the Northern Ports, met in Bergen.';
    expect(read([opening, 'We intend to share data.'], { ...english, listed: true })).toEqual([
      'AGREED: We intend to share data',
    ]);
    expect(
      read([opening, 'We reviewed the plan and commit to carry it out.'], { ...english, listed: true }),
    ).toHaveLength(1);
  });

  it('GIVEN two countries in the name of a declaration THEN its we is both; at their press conference each is one', () => {
    const line = 'We will continue to share data.';
    expect(
      read([line], { ...english, title: 'Norwegian-Chilean Declaration of Bergen', listed: true }),
    ).toHaveLength(1);
    expect(read([line], { ...english, title: 'Norway-Chile Summit press remarks', listed: true })).toEqual(
      [],
    );
  });

  it('GIVEN one speaker THEN we are united in a view is of both, we are united is no outcome', () => {
    const head = { ...english, label: 'PRIME MINISTER LEE', listed: true };
    expect(read(['We are united in our view that the vote was unlawful.'], head)).toHaveLength(1);
    expect(read(['We are united as a people.'], head)).toEqual([]);
  });

  it('GIVEN two heads with initials open the document THEN its we is both', () => {
    const opening = 'President Ann B. Grey and Prime Minister Sato met in Oslo.';
    expect(
      read([opening, 'We therefore commit to keeping the port open.'], { ...english, listed: true }),
    ).toEqual(['AGREED: We therefore commit to keeping the port open']);
  });

  it('GIVEN First, and And third, THEN both stand in the list', () => {
    const lines = [
      'We agreed on two things.',
      'First, we will open a port.',
      'And second, our ships will call.',
    ];
    expect(read(lines, { ...english, label: 'PRESIDENT GREY', listed: true })).toEqual([
      'AGREED: First, we will open a port',
      'AGREED: And second, our ships will call',
    ]);
  });

  it('GIVEN two countries of which the document’s opening names neither THEN they are others', () => {
    const filler = Array.from(
      { length: 20 },
      () => 'The Prime Minister of Norway met the President of Chile today.',
    );
    expect(read([...filler, 'Fiji and Samoa agreed to a truce.'], { ...english, listed: true })).toEqual([]);
    expect(
      read([...filler, 'Norway and Chile agreed to a truce.'], { ...english, listed: true }),
    ).toHaveLength(1);
  });

  it('GIVEN one speaker THEN they agreed to what is ours is the other side’s consent, and what we could agree on is done', () => {
    const head = { ...english, label: 'PRIME MINISTER LEE' };
    expect(read(['They agreed to buy our fish.'], { ...head, listed: true })).toEqual([]);
    expect(read(['I think it was meaningful that we could reaffirm our unity.'], head)).toEqual([
      'CONFIRMED: I think it was meaningful that we could reaffirm our unity',
    ]);
    expect(read(['I wish we could agree on that.'], { ...head, listed: true })).toEqual([]);
  });

  it.each([
    'Northern Seven Leaders’ Communiqué',
    'Statement by the Foreign Ministers of Norway, Chile and Fiji',
    'Trilateral Leaders Statement',
  ])('GIVEN the title %s THEN its we is all of them', (title) => {
    expect(read(['We will keep the port open.'], { ...english, title, listed: true })).toHaveLength(1);
  });

  it('GIVEN the title of one minister’s statement THEN its we is one side', () => {
    const head = { ...english, title: 'Statement by the Foreign Minister of Norway', listed: true };
    expect(read(['We will keep the port open.'], head)).toEqual([]);
  });

  it('GIVEN one person alone speaks THEN what we decided is that side’s, unless it is said to be shared', () => {
    const head = { ...english, label: 'MS. STONE', listed: true };
    expect(read(['We decided to close the port.', 'We announced a new levy.'], head)).toEqual([]);
    expect(read(['Our allies agree with us on that.'], head)).toEqual([]);
    expect(read(['We decided together to close the port.'], head)).toHaveLength(1);
    expect(read(['We agreed to close the port.'], head)).toHaveLength(1);
  });

  it('GIVEN a numbered press release THEN its paragraphs are no list and no notes', () => {
    const text = [
      'Norway–Chile Ministerial Meeting',
      'Summary of the meeting',
      '1. At the outset, Minister Lee welcomed the visit.',
      '2. The two Ministers agreed on the following: (1) to open a port; (2) to exchange staff.',
      '3. The two Ministers shared the view that the levy should end.',
      '4. Minister Sato explained the position of his government.',
      '5. The talks were held over lunch.',
      '6. The Ministers have decided to:',
      '- hold a yearly exercise',
      '7. Minister Lee thanked Minister Sato for the talks.',
    ].join('\n');
    const { transcript } = parseDocument(Buffer.from(text), { name: 'release.txt', people: NO_PEOPLE });
    expect(transcript.format).toBe('overview');
    expect(
      extractAgreements(transcript)
        .filter((item) => item.listed)
        .map((item) => wordsOf(transcript, item)),
    ).toEqual([
      'The two Ministers agreed on the following: (1) to open a port; (2) to exchange staff',
      'The two Ministers shared the view that the levy should end',
      'hold a yearly exercise',
    ]);
  });

  it('GIVEN a list by letters THEN each member is an item', () => {
    const lines = [
      'The ministers adopted the following texts:',
      'a. Charter of Ports;',
      'b. Plan for Rivers.',
    ];
    expect(read(lines, english)).toEqual(['AGREED: Charter of Ports', 'AGREED: Plan for Rivers']);
  });
});

describe('English: what is not stated is never listed', () => {
  const traps: readonly string[] = [
    'The two leaders did not agree on tariffs.',
    'No agreement was reached on fisheries.',
    'We hope to reach an agreement by the end of the year.',
    'If the two sides agree, the plan will go into effect.',
    'According to reports, the two countries agreed to a ceasefire.',
    'Did the two leaders agree on a date?',
    'Nothing has been agreed so far.',
    'Last November, we agreed to open a port.',
    'At the last summit, the two sides agreed to open a port.',
    'The two sides agreed in 2019 to open a port.',
    'Norway and Chile concluded a treaty in 2018.',
    'I wouldn’t say that we’ve agreed on a timeline.',
    'It is not true that the two sides agreed on this.',
    'The notion that the leaders agreed to this is wrong.',
    'Had they agreed, it would be over.',
    'As agreed at the last summit, data are exchanged.',
    'The agreement reached in May remains the basis.',
    'The two sides agreed to a ceasefire, the spokesman said.',
    'The two leaders had agreed on this in 2019.',
    'The agreed framework is sound.',
    'The talks were very useful.',
  ];
  it.each(traps)('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...english, listed: true })).toEqual([]);
  });

  it('GIVEN a list behind a colon THEN its members inherit', () => {
    expect(
      read(
        ['The ministers agreed on the following:', '- sharing satellite data', '- holding a yearly exercise'],
        english,
      ),
    ).toEqual(['AGREED: sharing satellite data', 'AGREED: holding a yearly exercise']);
  });
});
