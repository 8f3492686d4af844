import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { read, wordsOf } from './reading.ts';

const english = { language: 'en', format: 'minutes' } as const;
const kinds = (lines: readonly string[], label: string | null = null) =>
  read(lines, { ...english, label, listed: true }).map((item) => item.split(':')[0]);

/** What is listed of a document as it would be imported. */
function listedIn(lines: readonly string[], format?: string): readonly string[] {
  const { transcript } = parseDocument(Buffer.from(`${lines.join('\n')}\n`), {
    name: 'notes.txt',
    people: { people: [], sides: [], posts: [] },
    heldOn: '2024-03-05',
    ...(format === undefined ? {} : { format }),
  });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => `${item.kind}: ${wordsOf(transcript, item).replace(/\s+/gu, ' ')}`);
}

describe('English minutes: what was settled without a verb of deciding', () => {
  it.each([
    '* Clerk: Ida Voss (elected; unanimous)',
    '* OK to merge the harbour patch',
    '* +1 to close the old list',
    '* New crane colours adopted',
    '* Everyone is happy with the new name',
    '* The group favoured two gates rather than one',
    '* Verbal agreement on the berth numbers',
    '* Any objections to the rota, none',
    '* The third berth will not be filled this year.',
    '* NOW, THEREFORE, BE IT RESOLVED, that the fund be opened',
    '* So decision is: keep both cranes',
  ])('GIVEN %s THEN it is agreed', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it('GIVEN silence that will do THEN it is agreed on that condition, in whoever’s words', () => {
    const lines = ['plan to go on with the merge unless we see objections on the list'];
    expect(read(lines, { ...english, label: 'Ida Voss (chair)', listed: true })).toEqual([
      'AGREED conditional: plan to go on with the merge unless we see objections on the list',
    ]);
  });

  it.each([
    '* (agreed to be looked at again by those who were elected last year)',
    '* Is it OK to merge?',
    '* The gate will be closed if it rains',
    '* Which of those will be renamed is open',
    '* Nobody knows why it was accepted',
    '* Ferry tickets that were approved',
    '* Already approved by the port last week',
    '* Decision: none',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN how things will be under a heading of news THEN it is no decision', () => {
    expect(kinds(['## Announcements', '* The old gate will be closed in June.'])).toEqual([]);
    expect(kinds(['## Gates', '* The old gate will be closed in June.'])).toEqual(['AGREED']);
  });
});

describe('English minutes: one person’s words', () => {
  it.each([
    '* Ida noted that the board had agreed on the fare',
    '* The clerk reported that the tender was approved by the port',
    '* Ida Voss suggested that the committee adopt a new rota',
    '* One member felt that it was agreed too fast',
    '* Cllr Voss explained that consensus was reached on the fare elsewhere',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it.each([
    ['* Ida suggested a bench, and it was agreed to buy one', 'it was agreed to buy one'],
    ['* Ida presents the rota - no objections', 'no objections'],
  ])('GIVEN %s THEN only what the meeting made of it is', (line, words) => {
    expect(read([line], { ...english, listed: true })).toEqual([`AGREED: ${words}`]);
  });

  it('GIVEN a sentence behind a name on its line THEN it is that one’s, not the meeting’s', () => {
    expect(listedIn(['# Port meeting', '', 'Ida Voss: I was against it. Let’s merge it.', ''])).toEqual([]);
    expect(listedIn(['# Port meeting', '', 'It was late. Let’s merge it.', ''])).toHaveLength(1);
  });

  it('GIVEN what one who is named says was decided at some time THEN it is talk', () => {
    expect(kinds(['On the east side we decided to keep the crane.'], 'Ida')).toEqual([]);
    expect(kinds(['We talked about it, and they approved the crane.'], 'Ida')).toEqual([]);
    expect(kinds(['OK, so we have agreed to keep the crane.'], 'Ida')).toEqual(['AGREED']);
  });

  it('GIVEN a topic in bold before the words THEN it names nobody', () => {
    expect(kinds(['* **Crane Lights:** The group favoured lamps over torches'])).toEqual(['AGREED']);
  });

  it('GIVEN the decision of another body THEN it is not listed', () => {
    const head = ['# Quay Parish Council', '## Roads', '* Rain', '* Mud', '* Snow'];
    expect(kinds([...head, 'The county council has agreed to mend Quay Road.'])).toEqual([]);
    expect(kinds([...head, 'The XYZB approved the charter.'])).toEqual([]);
    expect(kinds([...head, 'The parish council has agreed to mend Quay Road.'])).toEqual(['AGREED']);
    expect(kinds(['# County Council', ...head, 'The county council has agreed to mend it.'])).toHaveLength(1);
  });
});

describe('English minutes: who is to do what', () => {
  it.each([
    '@ida: find a host for the fair',
    '* The chairs will send the notice',
    '* Editors to publish the draft',
    '* A second session is planned',
    '* Ida will check the count',
  ])('GIVEN %s THEN it is scheduled', (line) => expect(kinds([line])).toEqual(['SCHEDULED']));

  it.each([
    '* Reasonable to ask for a receipt',
    '* Hope to present at the fair',
    '* The idea is to add a lamp',
    '* Ida do you believe it will be ready?',
    '* It’s going to make the queue longer',
    '* Kemal offered to help with the lamps',
    '* Work to be done by the port [#12](https://example.org/12)',
    '@ida: is it late?',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN many who were there THEN one who was not may still take something on', () => {
    const roll = ['Present: Ada, Bo, Cy, Dee, Ed'];
    expect(kinds([...roll, '* Zuzu volunteered to review'])).toEqual(['SCHEDULED']);
  });

  it('GIVEN a handle as the one who speaks THEN what it is told to do is a task; what it says is none', () => {
    expect(kinds(['find a host for the fair'], '@ida')).toEqual(['SCHEDULED']);
    expect(kinds(['update on the fair', 'find it where?', 'the lamps are cheap'], '@ida')).toEqual([]);
    expect(kinds(['find a host for the fair'], 'Ida')).toEqual([]);
  });

  it('GIVEN a task and a decision in one line, in either order THEN both are listed', () => {
    expect(read(['* Ida to note the fare and OK to merge the rota'], { ...english, listed: true })).toEqual([
      'SCHEDULED: Ida to note the fare',
      'AGREED: OK to merge the rota',
    ]);
  });

  it('GIVEN a decision behind the word Action THEN it is agreed; a deed that is done is nothing', () => {
    expect(kinds(['Action: agreed to close the list'])).toEqual(['AGREED']);
    expect(kinds(['Actions: issue 4 closed'])).toEqual(['AGREED']);
    expect(kinds(['Action: Ida nominated herself during the meeting'])).toEqual([]);
  });

  it('GIVEN what all will do in one speaker’s words THEN it is scheduled', () => {
    expect(kinds(['we will soon start the last call'], 'Ida')).toEqual(['SCHEDULED']);
    expect(kinds(['we will have to see'], 'Ida')).toEqual([]);
  });
});

describe('English minutes: what a list is by its heading', () => {
  it.each([
    '## Grants approved',
    '## New Members Elected',
    '### Conclusion/Resolution',
    '## Decisions & Actions',
  ])('GIVEN a list under %s THEN its items are agreed', (heading) =>
    expect(kinds([heading, '- Lamp fund: 200', '- None', ''])).toEqual(['AGREED']),
  );

  it('GIVEN a task with its owner there THEN it is scheduled; what is left open is neither', () => {
    expect(
      kinds(['## Decisions and Action Items', '- Ida to call the port', '- No decision on lamps']),
    ).toEqual(['SCHEDULED']);
  });

  it('GIVEN boxes before people THEN those who were there have nothing to do', () => {
    expect(kinds(['- [ ] [Ida Voss](https://example.org/ida), Port', '- [ ] Count the lamps'])).toEqual([
      'SCHEDULED',
    ]);
  });

  it('GIVEN what people are encouraged to do THEN it is given to nobody', () => {
    expect(kinds(['## Next steps', '- Authors are encouraged to meet', '- Book a room'])).toEqual([
      'SCHEDULED',
    ]);
  });
});

describe('English minutes: documents that are minutes by their head', () => {
  it('GIVEN a meeting’s title and who took notes THEN plain lines are read as notes', () => {
    const lines = ['Port WG session', 'Note taker: Ida Voss', '', 'The rota was discussed.', ''];
    expect(listedIn([...lines, 'Conclusion: go with plan two'], 'text')).toEqual([
      'AGREED: Conclusion: go with plan two',
    ]);
  });
});

describe('English minutes: how boards, councils and bots put it', () => {
  it.each([
    '* All present agreed that the old list can go',
    '* Kemal Ay appointed as clerk',
    '* Plan 18 approved in principle',
    '* It was concluded that a new lamp is required',
    'It was RESOLVED to approve the accounts.',
    'It was the consensus of the board that the fee remain at 5.',
    'The trustees approved the invoice by a vote of 3 to 0.',
    'The request for a waiver was granted.',
    'The bylaws were amended to add a fourth trustee.',
    '* => go with plan two',
    '* Outcome → plan two',
    '* We’ll use the third crane',
    '* Sounds good to everyone',
    '* Consensus in the room to adopt the rota',
    '*Resolution No. 4:* Rename the field',
    '`RESOLVED: Add a lamp keyword`',
    '> ***Resolution #1: The lamps will be moved into their own shed.***',
    '* RESOLUTION (Ida) - moved to stage 1',
    '* Resolution was to deal with it case by case',
    'SO RESOLVED',
    '#agreed the berth is closed in winter',
  ])('GIVEN %s THEN it is agreed', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it.each(['#action kemal to send the notice', '* Ida agreed to chair the session'])(
    'GIVEN %s THEN it is scheduled',
    (line) => expect(kinds([line])).toEqual(['SCHEDULED']),
  );

  it.each([
    '* Outcome: not approved',
    '* Approved plans are listed on the site',
    'WHEREAS, the board approved the plan and deems it best to hire a clerk; and',
    '#info Ida likes what was agreed',
    '* We could use the third crane',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));
});

describe('recorded meetings in English', () => {
  const said = (...lines: readonly string[]) =>
    read(lines, { language: 'en', format: 'webvtt', label: 'Ida Voss', listed: true });

  it.each([
    [
      'Then decision: the gate stays shut on April 1.',
      'AGREED: Then decision: the gate stays shut on April 1',
    ],
    ['OK, so we’re agreed: no ferry on Friday.', 'AGREED: OK, so we’re agreed: no ferry on Friday'],
    [
      'I’ll write the guide by the end of next week.',
      'SCHEDULED: I’ll write the guide by the end of next week',
    ],
    ['Kemal will send the notice by Friday.', 'SCHEDULED: Kemal will send the notice by Friday'],
  ])('GIVEN %s THEN it is listed', (line, item) => expect(said(line)).toEqual([item]));

  it('GIVEN consent and then what will be done, on a condition THEN it is agreed on that condition', () => {
    expect(said('Agreed.', 'We’ll ship on 12 March if the tests pass.')).toEqual([
      'AGREED conditional: We’ll ship on 12 March if the tests pass',
    ]);
  });

  it.each([
    'That’s not what we agreed.',
    'Will Kemal send it by Friday?',
    'I’ll be honest, we will miss it by March.',
    'I think I’ll write the guide by Friday.',
    'I’ll write the guide.',
    'If we will ship by Friday, we need help.',
    'It will break by Friday.',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(said(line)).toEqual([]));

  it('GIVEN words of an agreement that is denied THEN they are one report, not two', () => {
    expect(
      read(['That’s not what we agreed.'], { language: 'en', format: 'webvtt', label: 'Ida' }),
    ).toHaveLength(1);
  });

  it('GIVEN the same words in a statement THEN they are no task', () => {
    expect(
      read(['I’ll write the guide by Friday.'], {
        language: 'en',
        format: 'press-conference',
        label: 'Ida',
        listed: true,
      }),
    ).toEqual([]);
  });
});

describe('English minutes: what was only noted, is background, or is ruled on below', () => {
  it.each([
    '* It was noted that the plan was approved too early',
    '* Members heard that the fare had been agreed',
    '* Lamps are cheap now that the budget has been approved',
    '* The meeting concluded',
    '* Rosa - agreed!',
    '* Update on the lamps (Ida Voss)',
    '* will there be any lamps left',
    '* You can find these events scheduled on our calendar',
    '* None of these objections matter to the board',
    '* we don’t have consensus either way',
    '* first we must have an agreement from the port',
    '* to make sure there are no objections',
    '* ~~Ida to call the port~~ done',
    '[TODO: slides]',
    '* next is number 729',
    '* If I take the same page, I’ll add a lamp to it',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN what the board made of what it noted THEN that is listed', () => {
    expect(kinds(['* It was noted that rain came early, and it was agreed to buy a tent'])).toEqual([
      'AGREED',
    ]);
  });

  it('GIVEN what two people will do in a full sentence THEN it is their next step; of nobody it is nothing', () => {
    expect(kinds(['Ida Voss and Kemal Ay will review the lamps.'])).toEqual(['SCHEDULED']);
    expect(kinds(['- Talks (at least Ida and Kemal will be present)'])).not.toContain('AGREED');
    expect(kinds(['They also plan to start a new group.'])).toEqual([]);
  });

  it('GIVEN a formal resolution and the ruling on it THEN only the ruling is listed, and nothing where it is tabled', () => {
    const resolution = [
      'WHEREAS, the port deems it best to hire a clerk; and',
      'NOW, THEREFORE, BE IT RESOLVED, that a clerk be hired; and be it further',
      'RESOLVED, that Ida Voss be the clerk.',
    ];
    expect(kinds([...resolution, 'Special Order 4A, Hire a clerk, was approved by unanimous vote.'])).toEqual(
      ['AGREED'],
    );
    expect(kinds([...resolution, 'Special Order 4A, Hire a clerk, was tabled.'])).toEqual([]);
    expect(kinds(resolution)).toEqual(['AGREED', 'AGREED']);
  });

  it('GIVEN a ticked box under Action items THEN it is listed only where it says by when it is due', () => {
    const lines = ['## Action items', '- [x] Ida – ship the lamps (due 19 March)', '- [x] Kemal – buy rope'];
    expect(read(lines, { ...english, listed: true })).toHaveLength(1);
    expect(kinds(['## Talk', '- [x] ship the lamps (due 19 March)'])).toEqual([]);
  });

  it('GIVEN initials or a box before the names of those present THEN tasks find them', () => {
    const of = (line: string) =>
      kinds([
        '## Board members in attendance',
        line,
        '- Cy Dee',
        '- Ed Foy',
        '- Gil Hay',
        '',
        '## Talk',
        '- Zuzu to make the cake',
      ]);
    expect(of('* ZM: Zuzu Moor (@zmoor)')).toEqual(['SCHEDULED']);
    expect(of('* [x] [Zuzu Moor](https://example.org), Port')).toEqual(['SCHEDULED']);
    expect(of('* Ann Moor')).toEqual([]);
  });
});
