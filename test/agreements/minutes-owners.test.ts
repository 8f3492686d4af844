import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { wordsOf } from './reading.ts';

const HEAD = [
  '# Harbour Working Group Meeting 2024-03-05',
  '',
  '## Present',
  '',
  '* Ida Voss @idavoss',
  '* Kemal Ay @kemal-ay',
  '* Noor Haddad @noor',
  '* Olav Berg @olav',
  '',
  '## Agenda',
  '',
];

/** `KIND: words <owner>` of what is listed of notes in Markdown. */
function listedIn(...lines: readonly string[]): readonly string[] {
  const { transcript } = parseDocument(Buffer.from(`${[...HEAD, ...lines].join('\n')}\n`), {
    name: 'notes.md',
    people: { people: [], sides: [], posts: [] },
  });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map(
      (item) =>
        `${item.kind}: ${wordsOf(transcript, item).replace(/\s+/gu, ' ')}${item.owner === null ? '' : ` <${item.owner}>`}`,
    );
}

describe('English minutes: who may be given something to do', () => {
  it.each([
    ['* Kemal has action to draw a plan of the berths.', 'Kemal'],
    ['* Noor took the AI to write to the port', 'Noor'],
    ['* olav will post the tide tables', 'olav'],
    ['* @ Ida will check the lamps', 'Ida'],
    ['-Noor: will take this up with the ferry people', 'Noor'],
    ['* Action: to Olav - ask the pilots', 'Olav'],
    ['* Tide tables: the pilots asked for them, and Ida will send them', 'Ida'],
    ['* Lamps of the outer pier - Kemal to order them', 'Kemal'],
    ['* Noor / Olav will count the boats', 'Noor'],
    ['* Noor and Olav volunteer to paint the shed', 'Noor'],
    ['* The port (see its letter of\n  May) wants a list and Olav will\n  send it', 'Olav'],
    ['* Olav → will raise it with the pilots', 'Olav'],
    ['* (Kemal) will try to talk to the ferry people', 'Kemal'],
    ['* More lamps are wanted [Noor will take this on]', 'Noor'],
    ['* Closed for now, Ida or Olav will open it', 'Ida'],
    ['* Board to review the map over the next week', 'Board'],
    ['* Petra will help with the boats', 'Petra'],
    ['* Steering Committee to follow up on the lamps', 'Steering Committee'],
    ['* Open an issue to list the cranes: noor', 'noor'],
    ['* Petra Lund plans to open a pull request for the map', 'Petra Lund'],
  ])('GIVEN %s THEN it is scheduled, and theirs', (line, owner) =>
    expect(listedIn(line)).toEqual([expect.stringMatching(new RegExp(`^SCHEDULED: .*<${owner}>$`, 'u'))]),
  );

  it.each([
    '* Using Docker to build (needed for the old crane)',
    '* Filed PR to show the berths',
    '* Can’t promise to have it by spring',
    '* Browsers will fetch the tables',
    '* Important to make the list short',
    '* Kemal issue before has been the automatic use of lamps',
    '* Olav had an action item to count the boats',
    '* Ida to count the boats - done',
    '* AI policy is what the port cares about',
    '* Next steps: paint it?',
    '* We will continue to think about the lamps',
    '* Chair: Petra Lund',
    '* No-one volunteers to paint it',
    '* Seems mostly to be done',
    '* We will miss the tide of May, but this is fine',
    '* Ida: Will trigger the alarm of the shed',
    '* [Olav] Review comments would help',
    '* The port’s rule requires boats to be painted',
    '* Kemal motion to close the gate',
    '* Keep on the agenda for next meeting',
    '* The crane group found that the rope is short',
    '* Kemal set motion to close the gate',
    '* The board was asked to sign on to the lamp programme',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(listedIn(line)).toEqual([]));

  it('GIVEN a task whose first words are no person THEN nobody owns it', () => {
    expect(listedIn('* TODO list to make this happen')).toEqual(['SCHEDULED: TODO list to make this happen']);
    expect(listedIn('* Anyhow, will open an issue for the lamps')).toEqual([
      'SCHEDULED: Anyhow, will open an issue for the lamps',
    ]);
  });

  it('GIVEN other lines under a heading of people THEN what opens them is nobody', () => {
    const roll = ['## Participants', '', '* Need to find the key of the shed', '* Please bring a lamp', ''];
    expect(listedIn(...roll, '## Boats', '', '* Need to paint the hull', '* Please open a window')).toEqual(
      [],
    );
  });

  it('GIVEN what ends in a colon under a heading of tasks THEN its tasks stand below it', () => {
    expect(listedIn('## Action items', '', '* Spring release:', '* Ida to print the map')).toEqual([
      'SCHEDULED: Ida to print the map <Ida>',
    ]);
  });
});

describe('English minutes: notes that are wrapped', () => {
  it('GIVEN a decision over two lines THEN it is one item, as printed', () =>
    expect(listedIn('* The harbour council', '  agreed to open the gate.')).toEqual([
      'AGREED: The harbour council agreed to open the gate',
    ]));
});

describe('English minutes: what is decided, and what only sounds so', () => {
  it.each([
    '* Agree to put an end date to the vote',
    '* Agreement from the council to go on with this',
    '* Decided to leave it open until it is more complete',
    '* Consensus in the room was that it should be two gates',
    '* Ida: Minutes of 4 March are hereby approved',
    '* Ida: Hearing no objections, we will go on with the lamps',
    '* Verdict: the old crane stays',
    '* General consensus\n  was that the crane stays',
    '* The group discussed the new rules of the shed and adopted them',
    '* Everyone is in agreement about the berths',
    '* The council discussed and accepted [plan 7](https://example.org/plan-7)',
    '* Motion to name Petra as chair of the day passes with no discussion',
    '* Rules of the shed: see the paper – approved by board vote',
  ])('GIVEN %s THEN it is agreed', (line) =>
    expect(listedIn(line)).toEqual([expect.stringMatching(/^AGREED: /u)]),
  );

  it.each([
    '* Closed today because the deadline passed',
    '* All lamp tests passed',
    '* No summit meeting this week',
    '* The port has already been given a copy with no objection or concern',
    '* Ida: Agreed that the rope is short',
    '* We can get consensus later',
    '* Minutes from 4 March must be approved by May',
    '* The old lamp, which we rejected, is still lit',
    '* I’d like to get consensus on the lamps',
    '* Next meeting on the 24th?',
    '* Agree to disagree',
    '* Ida - agreed!',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(listedIn(line)).toEqual([]));

  it('GIVEN a decision late in a long note THEN it begins with its own subject', () => {
    expect(
      listedIn(
        '* Noor told of the long talk with the pilots about the lamps of the outer pier and the tide; it was also agreed that Noor would count them',
      ),
    ).toEqual(['AGREED: it was also agreed that Noor would count them']);
  });

  it('GIVEN what will be brought to another body THEN it is scheduled', () =>
    expect(listedIn('* PR #21 will be brought to the board')).toEqual([
      'SCHEDULED: PR #21 will be brought to the board',
    ]));
});
