import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeQuotations } from '../../src/verify/quotations.ts';

const KNOWN = [
  '小野寺大臣',
  '小野寺防衛相',
  '防衛大臣',
  'ラヴロフ外相',
  'ラヴロフ',
  'ラヴロフさん',
  'Lavrov',
  'Sergey Lavrov',
  'Onodera',
];
const take = (message: string) =>
  takeQuotations(message, (name) => KNOWN.includes(name)).map(({ text, speaker }) => [text, speaker]);

describe('quotations of a message', () => {
  it.each([
    ['小野寺大臣は「冷静な対応」と述べた。', [['冷静な対応', '小野寺大臣']]],
    ['ラヴロフ外相は会見で『率直な議論』を求めた', [['率直な議論', 'ラヴロフ外相']]],
    ['「冷静な対応」とラヴロフ外相は述べた', [['冷静な対応', 'ラヴロフ外相']]],
    ['「冷静な対応」（小野寺大臣）', [['冷静な対応', '小野寺大臣']]],
    ['小野寺大臣「冷静な対応を」', [['冷静な対応を', '小野寺大臣']]],
    ['山本大臣は「賛成だ」と述べた', [['賛成だ', '山本大臣']]],
    ['会見では「賛成だ」との声もあった', [['賛成だ', null]]],
    ['“We agreed to meet,” said Lavrov.', [['We agreed to meet,', 'Lavrov']]],
    ['"We agreed to meet," Sergey Lavrov said.', [['We agreed to meet,', 'Sergey Lavrov']]],
    ['Lavrov said: "We agreed."', [['We agreed.', 'Lavrov']]],
    ['> 冷静な対応\n> を求めた\n— 小野寺大臣', [['冷静な対応\nを求めた', '小野寺大臣']]],
    ['>>> first\nsecond', [['first\nsecond', null]]],
    ['「彼は『はい』と言った」', [['彼は『はい』と言った', null]]],
    ['『「2+2」の準備』ってラヴロフさんが言ってた', [['「2+2」の準備', 'ラヴロフさん']]],
    ['ラヴロフさんが言った「南クリル」という言葉', [['南クリル', 'ラヴロフさん']]],
    [
      '「冷静な対応」と小野寺防衛相。「率直な交換」とラヴロフ外相。',
      [
        ['冷静な対応', '小野寺防衛相'],
        ['率直な交換', 'ラヴロフ外相'],
      ],
    ],
    ['防衛大臣は「冷静な対応」と発言', [['冷静な対応', '防衛大臣']]],
    ['**小野寺大臣**は「冷静な対応」と述べた。', [['冷静な対応', '小野寺大臣']]],
    ['ラヴロフ外相の発言：\n> 冷静な\n> 対応\nって本当？', [['冷静な\n対応', 'ラヴロフ外相']]],
    ['> 冷静な対応\n\n小野寺大臣のこの発言、本当？', [['冷静な対応', '小野寺大臣']]],
    ['> 冷静な対応\n\nなるほど。', [['冷静な対応', null]]],
    [
      '"We agreed," said Foreign Minister Lavrov. He added, "we will continue."',
      [
        ['We agreed,', 'Lavrov'],
        ['we will continue.', null],
      ],
    ],
    ['"calm response" — Sergey Lavrov', [['calm response', 'Sergey Lavrov']]],
    ['> a \\*b\\* and \\_c\\_\n-# from “the minutes” of May', [['a *b* and _c_', null]]],
    ['「あ」「」「。」', []],
    ['"unclosed', []],
    ['', []],
    [
      '小野寺大臣は「冷静な対応」、ラヴロフは「柔軟な対応」と述べた。',
      [
        ['冷静な対応', '小野寺大臣'],
        ['柔軟な対応', 'ラヴロフ'],
      ],
    ],
  ])('GIVEN %j THEN %j', (message, expected) => {
    expect(take(message)).toEqual(expected);
  });

  it('GIVEN any message THEN every quotation stands in it, and nothing is thrown', () => {
    const unit = fc.constantFrom(
      '「',
      '」',
      '"',
      '“',
      '”',
      '『',
      '』',
      '\n',
      '> ',
      'は',
      '小野寺大臣',
      'ab',
      '。',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const message = units.join('');
        for (const { text } of takeQuotations(message, (name) => KNOWN.includes(name)))
          for (const line of text.split('\n')) expect(message).toContain(line.trim());
      }),
    );
  });
});
