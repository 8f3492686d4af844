/**
 * English: what is noted, stressed and held. In a text of two sides it is theirs; in other prose nobody agreed to it, and
 * nowhere where what is noted is that they differ.
 */
import { describe, expect, it } from 'vitest';
import { listed, read } from './reading.ts';

type Case = readonly [line: string, ...kinds: string[]];
const kindsOf = (line: string, title: string) =>
  read([line], { title, language: 'en', listed: true }).map((item) => item.slice(0, item.indexOf(':')));
const declared = (line: string) => kindsOf(line, 'Joint Statement of Peru and Norway');
const reported = (line: string) => kindsOf(line, 'The ferry stopped for a day');

describe('English: what two note and hold in a text of both', () => {
  it.each<Case>([
    ['It was noted that catches have doubled.'],
    ['It was noted that catches have to be halved.', 'CONFIRMED'],
    ['It was stressed that no ship should be turned away.', 'CONFIRMED'],
    ['It was recognised that the positions of the two still differ.'],
    ['It was noted that no agreement on quotas had been reached.'],
    ['It was stressed that a decision had not yet been taken.'],
    ['It was acknowledged that differences over quotas persist.'],
    ['It was noted that some delegations could not endorse the draft.'],
    ['It was underlined by one delegation that quotas are too low.'],
    ['The two sides noted that there was no consensus on quotas.'],
    ['The two sides noted that there can be no lasting order without law.', 'CONFIRMED'],
    ['The leaders emphasised that they would not accept a blockade.', 'CONFIRMED'],
    ['The Ministers noted that Norway objects to the second annex.'],
    ['Both sides made clear their disagreement on quotas.'],
    ['Both sides made clear their opposition to a blockade.', 'CONFIRMED'],
    ['The Ministers took note of the complaint of the fishermen.'],
    ['The Ministers took note of the report of the joint commission.'],
    ['The Ministers took note of the importance of the joint commission.', 'CONFIRMED'],
    ['The Ministers acknowledged that the commission has to meet more often.', 'CONFIRMED'],
    ['The Ministers took note that the commission has met twice.'],
    ['The Ministers observed that the commission has met twice.'],
    ['The two sides held that fish must be spared.', 'CONFIRMED'],
    ['The Ministers maintained that the strait is open to all.', 'CONFIRMED'],
    ['The Ministers took the position that the strait is open to all.', 'CONFIRMED'],
    ['They held that parade in the rain.'],
    ['They took that ferry to the islands.'],
    ['Both sides took that as a joke.'],
    ['Both sides maintained that the other party had delayed the ferry.'],
    ['Both sides maintained that the other party was unable to pay.'],
    ['Stress was laid on the safety of crews.', 'CONFIRMED'],
    ['Stress was laid on the safety of crews by the unions.'],
    ['Little weight was attached to the survey.'],
    ['The two Presidents stood with the miners of both countries.', 'CONFIRMED'],
    ['The two Presidents stood with flags in their hands.'],
    ['The two Presidents stood with their wives on the stairs.'],
    ['(b) noted that Norway refuses the second annex;'],
    ['- Directed the experts to mark the shoals;', 'AGREED'],
    ['- Directed the orchestra: Ms Dahl'],
    ['- Tasked the envoys with a survey;', 'AGREED'],
    ['- Tasked the envoys with a survey in 2019;'],
    ['The King invited the envoy to Oslo, and he accepted the keys of the city.'],
    ['The King invited the envoy to Oslo, and he accepted the invitation.', 'AGREED'],
  ])('GIVEN %s THEN %j', (line, ...kinds) => {
    expect(declared(line)).toEqual(kinds);
  });
});

describe('English: the same in prose that is of no two sides', () => {
  it.each<Case>([
    ['It was noted that the engine had run hot.'],
    ['It was stressed that the crew was well.'],
    ['It has been acknowledged that the pump is old.'],
    ['Emphasis was placed on repairs.'],
    ['The owners took note of the letter from the port.'],
    ['Passengers held that the fare was too high.'],
    ['Members maintained that the fare was too high.'],
    ['The two ministers maintained that the fare was fair.', 'CONFIRMED'],
    ['It was agreed that the engine would be replaced.', 'AGREED'],
  ])('GIVEN %s THEN %j', (line, ...kinds) => {
    expect(reported(line)).toEqual(kinds);
  });

  it.each([
    'The Board took note of the letter from the port.',
    'Members took note that the ferry was late.',
    'Members held that the fare was too high.',
    'It was noted that the ferry was late.',
    'Emphasis was placed on repairs by the captain.',
    'Residents and owners made clear that they oppose the fare.',
  ])('GIVEN minutes WHEN they say %s THEN nothing is listed', (line) => {
    expect(listed(['Minutes of the Harbour Board', line])).toEqual([]);
  });
});

describe('English: what one side decides by itself, in the passive', () => {
  it.each<Case>([
    ['A loan from the Peruvian government has been approved.'],
    ['A tour by our navy was agreed.', 'AGREED'],
    ['A survey by the two governments has been decided.', 'AGREED'],
    ['A survey by the joint ministry was approved.', 'AGREED'],
    ['The budget of our country was approved.'],
  ])('GIVEN %s THEN %j', (line, ...kinds) => {
    expect(declared(line)).toEqual(kinds);
  });
});
