/**
 * Families of English wordings in readouts and joint statements: what is noted, what is felt, what is to enter into force,
 * whom they means, and where one act ends and the next begins.
 */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...items: string[]];
const english = { language: 'en', listed: true } as const;
const declared = (...lines: readonly string[]) =>
  read(lines, { title: 'Joint Statement of Peru and Norway', ...english });
const told = (...lines: readonly string[]) =>
  read(lines, { title: 'Readout of the meeting of President Vega with Prime Minister Lund', ...english });
const spoken = (...lines: readonly string[]) =>
  read(lines, { title: 'Joint Press Conference in Lima', label: 'PRESIDENT VEGA', ...english });
const kinds = (items: readonly string[]) => items.map((item) => item.slice(0, item.indexOf(':')));

describe('English: what two note, feel and give weight to', () => {
  it.each<Case>([
    ['The two sides took note with interest of the work on the canal.'],
    ['Both sides took due note of the outcome of the seventh round.'],
    ['Both sides took due note of the urgency of the seventh round.', 'CONFIRMED'],
    ['The Ministers took note with satisfaction of the rise in trade.'],
    ['It was noted that trade had grown.'],
    ['It was acknowledged that fish stocks are in decline.', 'CONFIRMED'],
    ['It has been widely noted by observers that trade is falling.'],
    ['Emphasis was placed on the need for restraint.', 'CONFIRMED'],
    ['Great importance was attached to an early vote.', 'CONFIRMED'],
    ['The wreath was laid on the grave.'],
    ['The Ministers held that the blockade was unlawful.', 'CONFIRMED'],
    ['The two Prime Ministers were very clear that the levy has to go.', 'CONFIRMED'],
    ['They were also united in their view that the levy has to go.', 'CONFIRMED'],
    ['We stand firmly with the people of Moldova.', 'CONFIRMED'],
    ['The two Presidents expressed delight at the welcome.'],
    ['The leaders expressed their heartfelt sympathy to the people of Chile.'],
    ['Both leaders conveyed their condolences to the families.'],
    ['The Ministers expressed pride in the work of the crews.'],
    ['The two sides expressed interest in a new ferry.'],
    ['The two sides expressed their resolve to run a new ferry.', 'CONFIRMED'],
    ['The two Presidents oversaw the signing of a treaty on tides.', 'AGREED'],
    ['They were present at the signing of two contracts.', 'AGREED'],
    ['The two leaders oversaw the works on the canal.'],
    ['The meeting of the two envoys ended with an agreement to reopen the consulates.', 'AGREED'],
    ['The President extended an invitation to visit Lima, which the latter gladly accepted.', 'AGREED'],
    ['The Norwegian side invited the delegation to Oslo, and the Peruvian side accepted.', 'AGREED'],
    ['The President invited them to Lima, and they are thinking it over.'],
    ['Both sides proceed from the premise that the strait is open to all.', 'CONFIRMED'],
    ['The sides concluded that the strait is safe.', 'CONFIRMED'],
    ['The Ministers accorded high priority to the bridge.', 'CONFIRMED'],
    ['The Presidents voiced their belief that the strait is safe.', 'CONFIRMED'],
    ['The leaders highlighted that tourism has never been stronger.', 'CONFIRMED'],
    ['The leaders highlighted the work of the pilots.', 'CONFIRMED'],
    ['President Vega highlighted the work of the pilots.'],
    ['Both sides spoke out in favour of a survey.', 'CONFIRMED'],
    ['We recall our earlier statement and reaffirm that the strait is open.', 'CONFIRMED'],
    ['The two Ministers settled the remaining questions on tides.', 'AGREED'],
    ['The two leaders expressed their intention to settle the matter.', 'AGREED'],
    ['It is our shared ambition to double the number of pilots.', 'AGREED'],
    ['It is the aim of the club to double its members.'],
    ['They have asked the commission to draft a new programme.', 'AGREED'],
    ['They have asked the United Nations to send observers.'],
    ['Minister Vega proposed a hotline, and Minister Lund agreed.', 'AGREED'],
    ['Minister Vega proposed a hotline, and Minister Lund took note of it.'],
    ['Minister Vega proposed a hotline, and Minister Lund agreed to consider it.'],
    ['Done at Lima on 4 May 2024 in the English and Spanish languages.', 'AGREED'],
    ['Done in haste, the survey was of little use.'],
    ['The two Ministers gave a concert of great significance.'],
    ['The strait is narrow, but Leaders also stressed that it is safe.', 'CONFIRMED'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(declared(line))).toEqual(expected);
  });
});

describe('English: what is to come', () => {
  it.each<Case>([
    ['The treaty will enter into force once both parliaments have voted.', 'SCHEDULED'],
    ['The Protocol on Tides is expected to take effect in May.', 'SCHEDULED'],
    ['A joint survey team will be dispatched in the autumn.', 'SCHEDULED'],
    ['The two leaders will speak again next week.', 'SCHEDULED'],
    ['They will continue to consult each other on fisheries.', 'AGREED'],
    ['They will remain in close contact.', 'AGREED'],
    ['They will remain in Lima.'],
    ['They will continue to suffer from drought.'],
    ['The President will speak again next week.'],
    ['A survey of the strait will be jointly undertaken by the two ministries.', 'SCHEDULED'],
    ['A survey of the strait will be undertaken by the ministry.'],
    ['The President will host Prime Minister Lund on 12 May.', 'SCHEDULED'],
    ['The President will host a dinner on 12 May.'],
    ['The finance ministers, as well as those of trade, will be meeting.', 'SCHEDULED'],
    ['The President will be meeting voters.'],
    ['The next session of the council is scheduled for the spring of 2026.', 'SCHEDULED'],
    ['The demolition of the pier is scheduled for the spring of 2026.'],
    ['It is not known whether the two countries will survey the strait.'],
    ['The two countries will survey the strait.', 'AGREED'],
    ['They were encouraged by the survey and expressed their readiness to pay for it.', 'CONFIRMED'],
    ['The storm will take effect in May.'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(told(line))).toEqual(expected);
  });
  it('GIVEN a treaty in force later and what is said of it THEN two items', () => {
    expect(
      declared('The Agreement will enter into force in May, and the leaders affirmed that it is fair.'),
    ).toEqual([
      'SCHEDULED: The Agreement will enter into force in May',
      'CONFIRMED: the leaders affirmed that it is fair',
    ]);
  });
});

describe('English: whom they means', () => {
  it.each([
    [
      [
        'The Norwegian delegation explained its new rules.',
        'They also stressed that the rules are temporary.',
      ],
    ],
    [['Peruvian officials asked for time.', 'They need a new law.', 'They emphasised that it takes a year.']],
    [['Peruvian officials asked for time; they stressed that the law had to change first.']],
    [['Chilean Ministers were not ready to object, but they made it clear that silence was no approval.']],
  ])('GIVEN %j THEN nothing is of both', (lines) => {
    expect(told(...lines)).toEqual([]);
  });
  it.each([
    [
      ['The leaders heard Norwegian experts.', 'They also stressed that the rules are temporary.'],
      'CONFIRMED',
    ],
    [
      ['Peruvian and Norwegian officials met in Lima.', 'They stressed that the rules are temporary.'],
      'CONFIRMED',
    ],
    [
      ['Peruvian officials explained the rules to both Ministers.', 'They stressed that all is well.'],
      'CONFIRMED',
    ],
  ])('GIVEN %j THEN both said it', (lines, kind) => {
    expect(kinds(told(...lines))).toEqual([kind]);
  });
});

describe('English: one act and the next', () => {
  it.each<Case>([
    [
      'Nothing was decided on tolls, and the Ministers instructed their officials to report by May.',
      'AGREED: the Ministers instructed their officials to report by May',
    ],
    [
      'The leaders reaffirmed their support for the court, and reiterated their opposition to the levy.',
      'CONFIRMED: The leaders reaffirmed their support for the court',
      'CONFIRMED: reiterated their opposition to the levy',
    ],
    [
      'The leaders affirmed that the strait is open and stressed that it must stay so.',
      'CONFIRMED: The leaders affirmed that the strait is open',
      'CONFIRMED: stressed that it must stay so',
    ],
    [
      'The leaders underlined the value of the forum and stressed the need for more work.',
      'CONFIRMED: The leaders underlined the value of the forum and stressed the need for more work',
    ],
    [
      'The leaders shared the view that tolls are high and stressed the need for more work.',
      'CONFIRMED: The leaders shared the view that tolls are high',
      'CONFIRMED: stressed the need for more work',
    ],
    [
      'Two ventures were approved, and further talks at senior level were agreed to be held in May.',
      'AGREED: Two ventures were approved, and further talks at senior level were agreed to be held in May',
    ],
    [
      'Both leaders noted they reject violence and agreed to fight it.',
      'CONFIRMED: Both leaders noted they reject violence',
      'AGREED: agreed to fight it',
    ],
    ['They reviewed the corridor, agreed upon at the summit in Oslo.'],
    [
      'They reviewed the corridor, which they both agreed is vital to trade.',
      'AGREED: they both agreed is vital to trade',
    ],
    ['They reviewed the corridor, which they both agreed to in Oslo.'],
  ])('GIVEN %s THEN %j', (line, ...items) => {
    expect(told(line)).toEqual(items);
  });
});

describe('English: we of one speaker and we of both', () => {
  it.each<Case>([
    ['Together, we commit to an open strait.', 'AGREED'],
    ['We commit to an open strait.'],
    ["We stand by Chile's side."],
    ['We are convinced that the strait is safe.'],
    ['We are both convinced that the strait is safe.', 'CONFIRMED'],
    ['I think we agree that the strait is safe.'],
    ['We agreed on this in the coalition.'],
    ['We decided at home to train more pilots.'],
    ['We will be setting up a joint survey of the strait.', 'AGREED'],
    ['We will be setting up more buoys.'],
    ['We do plan to hold a ministerial meeting of the Tide Group.', 'SCHEDULED'],
    ['We do plan to have lunch.'],
    ['Our pilots and yours will be meeting.', 'SCHEDULED'],
    ['Our pilots and yours will be meeting higher demands.'],
    ['We are united in our view that the strait is safe.', 'CONFIRMED'],
    ["We're of the same opinion: it has to stay open.", 'CONFIRMED'],
    ['With our allies, we agreed to mark the shoals, and that is exactly what we have done.'],
    ['The steps we have agreed to at home will help our farmers.'],
    ['This is the first time we have undertaken such a survey.'],
    ['A gift of two boats by our country has been decided.'],
    ['Today we agreed to mark the shoals.', 'AGREED'],
    ['I told him of the survey and agreed to continue close cooperation on tides.', 'AGREED'],
    ['I told him of the survey and agreed to continue our cooperation with the court.'],
    ['I told him of the survey and agreed to pay for it.'],
    ['I explained how pilots are trained, to which the Prime Minister fully agreed.', 'AGREED'],
    ['There are rules to which the President agreed last year.'],
    ['I confirmed with Prime Minister Lund that the strait is safe.', 'CONFIRMED'],
    ['I confirmed with my doctor that the cut is clean.'],
    ['This evening we will issue a joint declaration on tides.', 'AGREED'],
    ['We will issue new coins this year.'],
    ['We have, as you will have seen, signed together the Tide Partnership.', 'AGREED'],
    ['We have, in the last hour, agreed to mark the shoals.', 'AGREED'],
    ['They signed a bill on tides.'],
    ['As such Peru and Norway will work together on tides.', 'AGREED'],
    ['Tomorrow, we will both be joined by President Rey for a summit of three.', 'SCHEDULED'],
    ['Tomorrow, we will both be joined by our wives for dinner.'],
    ['We saw eye-to-eye on the need for pilots.', 'CONFIRMED'],
    ['We made a deal on fish: each opens its market.', 'AGREED'],
    ['We are united in wishing him well.', 'CONFIRMED'],
  ])('GIVEN %s THEN %j', (line, ...expected) => {
    expect(kinds(spoken(line))).toEqual(expected);
  });
  it('GIVEN what was agreed is a programme THEN each of its parts is an item', () => {
    expect(
      spoken(
        'What we have agreed today is a plan for tides.',
        'Firstly, a survey of the strait.',
        'And secondly, a tide gauge.',
      ),
    ).toEqual(['AGREED: Firstly, a survey of the strait', 'AGREED: And secondly, a tide gauge']);
    expect(kinds(spoken('What we have agreed today is a plan for tides.', 'It is late.'))).toEqual([
      'AGREED',
    ]);
  });
  it('GIVEN the sentence before tells of a year gone by THEN what was signed was signed then', () => {
    expect(
      spoken('We first talked of tides in 2008.', 'Minister Lund and I signed a treaty on them.'),
    ).toEqual([]);
    expect(
      spoken('We first talked of tides in 2008.', 'Today Minister Lund and I signed a treaty.'),
    ).toHaveLength(1);
  });
});
