/** English minutes that mark what they hold: bullets as headings, boxes, keywords in brackets, a word behind a keyword. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { read, wordsOf } from './reading.ts';

const english = { language: 'en', format: 'minutes' } as const;
const kinds = (lines: readonly string[]) =>
  read(lines, { ...english, listed: true }).map((item) => item.split(':')[0]);

/** What is listed of a document as it would be imported. */
function itemsIn(lines: readonly string[]) {
  const { transcript } = parseDocument(Buffer.from(`${lines.join('\n')}\n`), {
    name: 'notes.txt',
    people: { people: [], sides: [], posts: [] },
    heldOn: '2024-03-05',
  });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => ({ ...item, words: wordsOf(transcript, item).replace(/\s+/gu, ' ') }));
}

const listedIn = (lines: readonly string[]) => itemsIn(lines).map(({ kind, words }) => `${kind}: ${words}`);

const BERTHS = [
  '# Port group meeting notes',
  '',
  '## Attendees',
  '',
  '* Ida Voss',
  '* Kemal Ay',
  '',
  '## Talk',
  '',
  '* Weather is fine',
  '',
];

describe('English minutes: a list under a bullet that is its heading', () => {
  it.each(['* Decisions:', '- Decisions:', '**Decisions**'])(
    'GIVEN %s THEN what is indented under it is decided, ticked or not marked at all',
    (heading) => {
      expect(
        listedIn([...BERTHS, heading, '  * [x] Berths rented by the month', '  * Keys at the office']),
      ).toEqual(['AGREED: Berths rented by the month', 'AGREED: Keys at the office']);
    },
  );

  it('GIVEN a box under it that says only what may be THEN that is nothing', () => {
    const lines = ['* Decisions:', '  * [x] Berths rented by the month', '    * [ ] May turn to weeks later'];
    expect(listedIn([...BERTHS, ...lines])).toEqual(['AGREED: Berths rented by the month']);
  });

  it('GIVEN a bullet of tasks THEN the open ones are, and the ticked ones are not', () => {
    const lines = ['* Action Items:', '  * [ ] Write to the harbour office', '  * [X] Old ropes to be sold'];
    expect(listedIn([...BERTHS, ...lines])).toEqual(['SCHEDULED: Write to the harbour office']);
  });

  it('GIVEN boxes under another heading THEN a tick makes no decision', () => {
    expect(listedIn([...BERTHS, '* Errands:', '  * [x] Berths rented by the month'])).toEqual([]);
  });

  it('GIVEN a sentence that names the list THEN its items are decisions, up to the next paragraph', () => {
    const lines = [
      'The decisions we made were:',
      '',
      '* Berths are let by the month.',
      '',
      'We talked about:',
      '',
    ];
    expect(listedIn(['# Port group meeting notes', '', ...lines, '* Who keeps the keys'])).toEqual([
      'AGREED: Berths are let by the month',
    ]);
  });
});

describe('English minutes: tasks of before', () => {
  const list = (first: string, second: string) => [
    ...BERTHS,
    '## Followup',
    '',
    '* Look into the crane (@ida)',
    `    * ${first}`,
    '* @kemal to count the ropes',
    `    * ${second}`,
  ];
  it('GIVEN each with what became of it THEN none is a task of this meeting', () => {
    expect(listedIn(list('still open', 'done'))).toEqual([]);
    expect(listedIn(list('in progress', 'haven’t started'))).toEqual([]);
  });

  it('GIVEN a heading that says so THEN only what is still open is one, not what is noted under it', () => {
    const lines = [
      '* [ ] @kemal: count the ropes',
      '    * Will do after the storm',
      '* Ida to paint the crane',
    ];
    const under = (heading: string) => listedIn([...BERTHS, heading, '', ...lines]);
    expect(under('#### Review of previous action items')).toEqual(['SCHEDULED: count the ropes']);
    expect(under('#### Ropes')).toHaveLength(3);
  });

  it('GIVEN what is added to each THEN they are tasks', () => {
    expect(listedIn(list('the red one', 'done by hand'))).toHaveLength(2);
  });
});

describe('English minutes: a keyword in brackets', () => {
  it.each([
    '* [DECIDED] two gates stay shut',
    '* [Decision] the north gate',
    '- **[AGREED]** two gates stay shut',
    '[RESOLVED] Open the fund',
    '[CONSENSUS] two gates stay shut',
  ])('GIVEN %s THEN it is agreed', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it.each([
    '* [ACTION] Ida to buy rope',
    '[AI] Ida to buy rope',
    '- [TODO @ida] buy rope',
    '[Action] buy rope',
    '* **[ACTION]** buy rope',
  ])('GIVEN %s THEN it is a task', (line) => expect(kinds([line])).toEqual(['SCHEDULED']));

  it.each([
    '* [Decision](https://example.org/gates) of the port',
    '* [Resolved] The crane does not turn',
    '* [DECIDED]',
    '* [Outcome] not approved',
    '* [Gates] two of them stay shut',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN whose task it is in the brackets THEN that one owns it', () => {
    expect(itemsIn([...BERTHS, '* [TODO @kemal] buy rope']).map(({ owner }) => owner)).toEqual(['kemal']);
  });
});

describe('English minutes: one word behind a keyword', () => {
  it.each(['Decision: closing', 'Decision: merge', 'Outcome: accepted', 'Conclusion: no change'])(
    'GIVEN %s on the line under a title THEN it is agreed',
    (line) => {
      const lines = ['* Rope for the gates: https://example.org/gates/12', line];
      expect(listedIn([...BERTHS, ...lines])).toEqual([`AGREED: ${line}`]);
    },
  );

  it.each(['Decision: none', 'Outcome: not accepted', 'Decision:'])('GIVEN %s THEN nothing is', (line) => {
    expect(listedIn([...BERTHS, '* Rope for the gates: https://example.org/gates/12', line])).toEqual([]);
  });
});
