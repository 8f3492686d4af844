/** English minutes: nobody is against it, general agreement, the next meeting; and what only looks like these. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf, wordsOf } from './reading.ts';

const english = { language: 'en', format: 'minutes' } as const;
const kinds = (lines: readonly string[], label: string | null = null) =>
  read(lines, { ...english, label, listed: true }).map((item) => item.split(':')[0]);

describe('English minutes: nobody is against it', () => {
  it.each([
    '* No opposition to the new rota',
    '* Nobody at the meeting objected',
    '* No one in the room was against it',
    '* Nobody spoke against the north gate',
    '* Nobody objected',
    '* Any concerns about the rota? (none)',
    '* The rota was read without objection',
    '* There was no dissent',
  ])('GIVEN %s THEN it is agreed', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it('GIVEN silence after a question THEN it is consent only if the question was who objects', () => {
    const answered = (question: string, answer: string) => kinds([question, answer]);
    expect(answered('* Does anybody object to the rota?', '* Nobody in the room raised their hand')).toEqual([
      'AGREED',
    ]);
    expect(answered('* Any concerns?', '(none)')).toEqual(['AGREED']);
    expect(answered('* Who wants to keep the keys?', '* Nobody in the room raised their hand')).toEqual([]);
    expect(answered('* Any news from the port?', '(none)')).toEqual([]);
  });

  it('GIVEN one speaker’s own THEN it is none, unless all were heard', () => {
    expect(kinds(['No opposition from us'], 'Ida Voss')).toEqual([]);
    expect(kinds(['No objection to that'], 'Ida Voss')).toEqual([]);
    expect(kinds(['No opposition to the rota'], 'Ida Voss')).toEqual(['AGREED']);
  });

  it('GIVEN what will be done unless somebody objects THEN it is one agreement, on that condition', () => {
    expect(
      read(['* Will land in two weeks unless there are objections'], { ...english, listed: true }),
    ).toEqual(['AGREED conditional: Will land in two weeks unless there are objections']);
  });
});

describe('English minutes: general agreement', () => {
  it.each([
    '* General agreement so the review goes from the agenda',
    '* Broad consensus, so both gates stay',
    '* General agreement.',
    '* Rough consensus is to keep both gates',
    '* We agree that the crane is too old',
    '* It does not fit the berth any more, so we will close it',
  ])('GIVEN %s THEN it is agreed', (line) => expect(kinds([line])).toEqual(['AGREED']));

  it.each([
    '* General agreement so far is missing',
    '* No general agreement.',
    '* We agree to disagree on the crane',
    '* Before we agree on the crane it has to be seen',
    '* If it rains we will close it',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));

  it('GIVEN one speaker’s remark THEN it is none', () => {
    expect(kinds(['General agreement would be nice'], 'Ida Voss')).toEqual([]);
    expect(kinds(['We agree that the crane is too old'], 'Ida Voss')).toEqual([]);
  });

  it('GIVEN let’s do that without saying what THEN nothing is listed', () => {
    expect(kinds(['* Let’s do that.'])).toEqual([]);
    expect(kinds(['* Let’s close the north gate.'])).toEqual(['AGREED']);
  });

  it('GIVEN one speaker who tells of an agreement that came to nothing THEN it is one of before', () => {
    const line = 'We agreed to paint it with the port, but the crew was not ready';
    expect(read([line], { ...english, label: 'Ida Voss' })).toEqual([`RECALLED recalled: ${line}`]);
    expect(kinds(['We agreed to paint it, but not the gates'], 'Ida Voss')).toEqual(['AGREED']);
  });

  it('GIVEN how a body describes itself THEN it is no decision', () => {
    expect(kinds(['The Port Council has made a strong commitment to an open harbour.'])).toEqual([]);
  });
});

describe('English minutes: the next meeting', () => {
  it.each([
    '* The next session will be on Friday, June 30th',
    '* next Open Harbour Hour – Thursday, June 30th at 4 pm',
    '* Next call is on 3 July',
    '* Next rota sync: 2024-07-03',
    "* rope sprint at Harbour Days'22: July 16-17th",
    '* Ask-the-crew AMA tomorrow morning',
  ])('GIVEN %s THEN it is fixed', (line) => expect(kinds([line])).toEqual(['SCHEDULED']));

  it('GIVEN it among decisions THEN it is fixed rather than agreed', () => {
    const text = [
      '## Decisions',
      '',
      '* Two gates stay shut',
      '* The next session will be on Saturday July 27',
    ];
    const transcript = transcriptOf([{ label: null, lines: text }], english);
    expect(extractAgreements(transcript).map((item) => `${item.kind}: ${wordsOf(transcript, item)}`)).toEqual(
      ['AGREED: Two gates stay shut', 'SCHEDULED: The next session will be on Saturday July 27'],
    );
  });

  it.each([
    '* Next Open Harbour Hour – when the lamps are back',
    '* Next question: Friday or not',
    '* Planning for the summit is ongoing',
    '* (ida) make sure we see what our crew needs',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds([line])).toEqual([]));
});
