import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  clip,
  closeDirections,
  escapeInline,
  escapeMarkdown,
  escapeWithin,
} from '../../src/replies/markdown.ts';
import { kindsOf, parseMarkdown, visibleText } from '../helpers/markdown.ts';

/** An emoji is drawn as a picture of itself. */
const INERT = new Set(['text', 'br', 'newline', 'twemoji']);
const liveKinds = (markdown: string) =>
  [...kindsOf(parseMarkdown(markdown))].filter((kind) => !INERT.has(kind));

/** Texts made of what Discord acts on. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        ']',
        '](',
        '(',
        ')',
        '<',
        '>',
        '> ',
        '>>> ',
      ],
      ...[
        '# ',
        '## ',
        '-# ',
        '- ',
        '* ',
        '1. ',
        '@everyone',
        '@here',
        '<@1>',
        '<#2>',
        '<@&3>',
        '<t:1:R>',
        '<:a:1>',
      ],
      ...[
        'https://example.org/a_b',
        'http://x.y',
        '</quote:1>',
        '\n',
        ' ',
        'a',
        '言質',
        '「2+2」',
        '8月16日~20日',
        '🙂',
        '-',
        '|',
        '~',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('escapeMarkdown', () => {
  it.each([
    '@everyone',
    '<@1>',
    '[公表ページ](https://example.org)',
    '[a [b] c](https://example.org)',
    '# 見出し',
    '-# 小さな字',
    '```js\ncode\n```',
    '||伏せ字||',
    '~~取り消し~~',
    '> 引用',
    '<t:1:R> <:smile:1> </quote:2>',
    'https://example.org/a_b_c',
    '*a* _b_ __c__ **d** ***e***',
    '1. 一\n2. 二\n- 三\n* 四',
  ])('GIVEN %j THEN it is inert and reads the same', (text) => {
    const markdown = escapeMarkdown(text);
    expect(liveKinds(markdown)).toEqual([]);
    expect(visibleText(parseMarkdown(markdown))).toBe(text);
  });

  it('GIVEN any mixture of marks THEN nothing is live and every character is read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = escapeMarkdown(text);
        expect(liveKinds(markdown)).toEqual([]);
        expect(visibleText(parseMarkdown(markdown)).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const quoted = parseMarkdown(blockQuote(markdown));
        expect([...kindsOf(quoted)].filter((kind) => !INERT.has(kind) && kind !== 'blockQuote')).toEqual([]);
        expect(visibleText(quoted).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 2_000 },
    );
  });

  it('GIVEN plain words of a record THEN nothing is added: phones copy what is sent', () => {
    const text = '第3回の「2+2」会合が、8月16日~20日に行われた(注)。SAREX、G20 #1 - 一.';
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('GIVEN several lines THEN escapeInline makes one of them', () => {
    expect(escapeInline('a\n# b\n')).toBe('a # b');
  });
});

describe('what turns the direction of a text', () => {
  it.each([
    ['\u202e逆', '\u202e逆\u202c'],
    ['\u202e逆\u202c', '\u202e逆\u202c'],
    ['\u2066a\u202bb', '\u2066a\u202bb\u202c\u2069'],
    ['\u2066a\u202bb\u2069', '\u2066a\u202bb\u2069'],
    ['\u202ca\u2069', '\u202ca\u2069'],
    ['plain 言質', 'plain 言質'],
  ])('GIVEN %j THEN what it opens is closed', (text, expected) => {
    expect(closeDirections(text)).toBe(expected);
  });

  it('GIVEN a title that turns around what follows THEN our own words behind it stand as written', () => {
    for (const name of [escapeInline('会議\u202e'), escapeWithin('\u2067会議'.repeat(80), 120)]) {
      expect(name.length).toBeLessThanOrEqual(120);
      const marks = [...name.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)].map(([mark]) => mark);
      const opened = marks.filter((mark) => !'\u202c\u2069'.includes(mark)).length;
      expect(marks.length - opened).toBe(opened);
    }
  });
});

describe('what needs no escape', () => {
  it('GIVEN any one character of ASCII at the start of a line, within it and in pairs THEN it is escaped as if it were looked at', () => {
    const ascii = Array.from({ length: 0x7f - 0x20 }, (_, n) => String.fromCharCode(0x20 + n));
    // A character that is always escaped makes sure that the text is looked at.
    const looked = (text: string) => escapeMarkdown(`${text}\n*`).slice(0, -'\\*'.length);
    for (const a of ascii)
      for (const b of ['', ...ascii])
        for (const text of [`${a}${b}`, `${a}${b} 日`, `日${a}${b}本`, `]${a}${b}(`, `1${a}${b} x`])
          expect(escapeMarkdown(`${text}\n`)).toBe(looked(text));
  });
});

describe('clip', () => {
  it('GIVEN any text THEN it fits, and no character is split', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (text, limit) => {
          const clipped = clip(text, limit);
          expect(clipped.length).toBeLessThanOrEqual(Math.max(limit, 1));
          expect(clipped.isWellFormed()).toBe(text.isWellFormed() || clipped.isWellFormed());
          if (text.length <= limit) expect(clipped).toBe(text);
          else expect(clipped.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('GIVEN marks, joiners and characters that join to those before them THEN it cuts where characters end, as late as it can', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const piece = fc.constantFrom(
      ...[
        '合',
        'ガ',
        'ハ',
        'a',
        '1',
        ' ',
        '。',
        'ー',
        '\n',
        '\r\n',
        '\u3099',
        '\uff9e',
        '\u0301',
        '\ufe0f',
        '\u200d',
      ],
      ...['\u0600', '葛\u{e0100}', '👩\u200d👧', '🇯🇵', '🇯', '각', 'ᄀ', '\u0915\u094d', '𠮟', '\u20e3'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (pieces, limit) => {
        const text = pieces.join('');
        fc.pre(text.length > limit);
        const ends = [...segmenter.segment(text)].map(({ index }) => index).filter((end) => end < limit);
        expect(clip(text, limit)).toBe(`${text.slice(0, ends.at(-1)).trimEnd()}…`);
      }),
      { numRuns: 2_000 },
    );
  });
});
