import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf, wordsOf } from './reading.ts';

const english = { language: 'en', format: 'minutes' } as const;
const japanese = { format: 'minutes' } as const;

describe('English minutes', () => {
  it.each([
    ['> ***Resolution #4: Publish the draft.***', 'AGREED'],
    ['RESOLVED: close issue 12', 'AGREED'],
    ['* Nobody objected.', 'AGREED'],
    ['* No objections to adding the label', 'AGREED'],
    ['* Consensus is to land it in the next major', 'AGREED'],
    ['* Vote passed, 8 in favour', 'AGREED'],
    ['* Decided to close the issue', 'AGREED'],
    ['* Planning for the next summit, 7th of April', 'SCHEDULED'],
    ['* Board meeting is this Friday', 'SCHEDULED'],
    ['* Action: Bob to update the calendar', 'SCHEDULED'],
    ['* will wait until James is back', 'DEFERRED'],
    ['* No consensus yet, will discuss again', 'DEFERRED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], english).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '> **Proposed resolution: Publish the draft.** *(Ann)*',
    'PROPOSED: Publish the draft',
    'FAILED RESOLUTION: Publish the draft',
    '> *Ann:* +1',
    'I hear no objections',
    'Seeing no objections, this is resolved',
    '* Colin consensus seems to be to wait',
    '* Should we close it?',
    '* I agree',
    '# Decided items',
    '* what we agreed would be best is still open',
    '* so we agreed not to do this last time',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...english, listed: true })).toEqual([]);
  });

  it('GIVEN a task THEN its owner is as printed', () => {
    const transcript = transcriptOf(
      [
        {
          label: null,
          lines: [
            '* Ann Lee @annlee (voting)',
            '* Ann will write the docs',
            '* @annlee to open a pull request',
            'ACTION: Bob to call',
          ],
        },
      ],
      english,
    );
    expect(extractAgreements(transcript).map(({ owner }) => owner)).toEqual(['Ann', 'annlee', 'Bob']);
  });

  it('GIVEN a bullet under a topic THEN the decision refers to the topic', () => {
    const transcript = transcriptOf(
      [{ label: null, lines: ['* Add a label', '  * Ann asked about cost', '  * no objections'] }],
      english,
    );
    const decided = extractAgreements(transcript).at(-1)!;
    expect(wordsOf(transcript, decided.decides!)).toBe('* Add a label');
  });
});

describe('English minutes: tasks and dates', () => {
  it.each([
    ['* Rosa to chase the vendor', 'SCHEDULED'],
    ['* Rosa took an action to draft the letter', 'SCHEDULED'],
    ['* Rosa was asked to draft the letter', 'SCHEDULED'],
    ['* Rosa still to post the notes', 'SCHEDULED'],
    ['* the Treasurer will prepare a budget', 'SCHEDULED'],
    ['* Cllr Ives to inspect the bridge', 'SCHEDULED'],
    ['* Will rename the field', 'SCHEDULED'],
    ['* we’ll rename the field', 'SCHEDULED'],
    ['* Staff meeting Monday, 3 June', 'SCHEDULED'],
    ['* Deadline for abstracts: 3 June', 'SCHEDULED'],
    ['* Date of next meeting: 4 May', 'SCHEDULED'],
    ['* Rosa tasked with finding a host', 'SCHEDULED'],
    ['* This Friday is board meeting', 'SCHEDULED'],
    ['* Old pages to be removed', 'SCHEDULED'],
    ['* Board meeting next week', 'SCHEDULED'],
    ['* Collaborator summit in Oslo on the 3rd of May confirmed', 'SCHEDULED'],
    ['* Annual meeting for 2026: 3 May in the lobby', 'SCHEDULED'],
    ['* Next budget committee meeting will be 4 May', 'SCHEDULED'],
    ['* Ann Lee volunteered to knit a flag', 'SCHEDULED'],
    ['* The draft will be shared with the port', 'SCHEDULED'],
    ['* Tasked the group with drafting a charter', 'AGREED'],
    ['* Elected Rosa as chair', 'AGREED'],
    ['* The group agrees to rename the field', 'AGREED'],
    ['* Consensus reached on merging', 'AGREED'],
    ['* The proposal advances to stage 2', 'AGREED'],
    ['* Any objections? None', 'AGREED'],
    ['* So resolved.', 'AGREED'],
    ['* The board agreed to postpone the fair', 'DEFERRED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], english).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '* Action: none',
    '* Action items:',
    '* Remember to nominate a chair',
    '* Vote to move the page',
    '* Will this break?',
    '* Staff meeting last Friday',
    '* No objections were received to the application',
    '* Members noted the report',
    '* Any objections?',
    '* Resolved merge conflicts',
    '* Directed graph layout is slow',
    '* Instructed by Rosa',
    '* Date to be confirmed',
    '* A discussion ensued concerning a leaflet to be printed',
    '* We will be using this list to count',
    '* The page has to be updated',
    '* we focus on getting consensus on names',
    '* Do the chairs want to vote on each',
    'APPROVED MINUTES',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...english, listed: true })).toEqual([]);
  });

  it('GIVEN a list under Next steps, with a name before each item, THEN each is a task, whatever the document is', () => {
    const lines = [
      '## 📌 Next steps',
      '- Rosa: Reach out to the port',
      '- Kemal: Tidy up',
      '',
      '## Talk',
      '- Rosa: Rain',
    ];
    expect(read(lines, { language: 'en', listed: true })).toEqual([
      'SCHEDULED: Reach out to the port',
      'SCHEDULED: Tidy up',
    ]);
  });

  it('GIVEN lines that decisions open, without full stops THEN each is an item, though they are one sentence', () => {
    const lines = [
      'Resolved to make the minutes public\nElected Ann Lee as chair\nTalk about rain',
      'Resolved to meet',
    ];
    expect(read(lines, { language: 'en', listed: true })).toEqual([
      'AGREED: Resolved to make the minutes public',
      'AGREED: Elected Ann Lee as chair\nTalk about rain',
      'AGREED: Resolved to meet',
    ]);
  });

  it('GIVEN lines with keywords in a document that is no list THEN they are read as minutes are', () => {
    const lines = ['any objection', 'RESOLUTION: Merge the draft', 'ACTION: plum to tell the editors'];
    expect(read(lines, { language: 'en', listed: true })).toEqual([
      'AGREED: RESOLUTION: Merge the draft',
      'SCHEDULED: ACTION: plum to tell the editors',
    ]);
  });
});

describe('Japanese minutes', () => {
  it.each([
    ['→採用', 'AGREED'],
    ['→窓口は分離', 'AGREED'],
    ['→保留', 'DEFERRED'],
    ['→名前について要検討', 'DEFERRED'],
    ['- 異議なし', 'AGREED'],
    ['反対はなし', 'AGREED'],
    ['- 決定: 5月27日に公開する', 'AGREED'],
    ['- A案で合意', 'AGREED'],
    ['田中さんが手順書を更新する', 'SCHEDULED'],
    ['- TODO: 鈴木 試験を終える', 'SCHEDULED'],
    ['田中: 私が聞いておきます', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(read([line], japanese).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '- 仕様を変更するか？',
    '佐藤: 値上げには反対',
    '- 現状の仕様では月末締め',
    '→別の名前の方がいいかも',
    '田中: 新しい形式にすべき',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { ...japanese, listed: true })).toEqual([]);
  });

  it('GIVEN decisions behind arrows THEN the line before is what they decide, and no item', () => {
    const transcript = transcriptOf(
      [
        {
          label: null,
          lines: ['== 名前', '相対パスで読み込む', '→採用', '== 別名', '別名を設ける', '→採用'],
        },
      ],
      japanese,
    );
    const items = extractAgreements(transcript);
    expect(items.map((item) => wordsOf(transcript, item.decides!))).toEqual([
      '相対パスで読み込む',
      '別名を設ける',
    ]);
  });
});
