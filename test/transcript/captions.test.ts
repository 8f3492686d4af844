/** Captions: the words of cues, as the file has them. */
import { describe, expect, it } from 'vitest';
import { linesOf, parseText, sentencesOf } from './helpers.ts';

const cues = (...bodies: readonly string[]) =>
  bodies
    .map((body, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index},900\n${body}\n`)
    .join('\n');

describe('a name in a cue that is not taken', () => {
  it.each([
    ['森：会場について：二つあります。', '—: 森：会場について：二つあります。'],
    ['森 ：会場です。', '—: 森 ：会場です。'],
    ['Mori:  Two rooms: one, two.', '—: Mori:  Two rooms: one, two.'],
    ['森：会場について：\n「ほくと」です。', '—: 森：会場について：「ほくと」です。'],
    ['（森）\nはい。', '—: （森）はい。'],
  ])('GIVEN %j THEN the words are the file’s, with nothing put in', (body, expected) => {
    expect(linesOf(parseText(cues(body, '林：はい。')).transcript)[0]).toBe(expected);
  });
});

describe('a sentence over two lines of a cue', () => {
  it.each([
    ['森：名前は\n「ほくと」です。', '名前は「ほくと」です。'],
    ['森：費用は、\n（税込で）１万円です。', '費用は、（税込で）１万円です。'],
    ['森：２０２４年\n４月です。', '２０２４年４月です。'],
    ['森：We meet\nin May.', 'We meet in May.'],
  ])('GIVEN %j THEN a space stands only where words are set apart by one', (body, expected) => {
    expect(sentencesOf(parseText(cues(body, '森：はい。')).transcript)[0]).toBe(expected);
  });
});
