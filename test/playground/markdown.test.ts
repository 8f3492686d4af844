import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/playground/web/markdown.ts';

const text = (value: string) => ({ type: 'text', text: value });

describe('Discord Markdown for the page', () => {
  it('GIVEN a quote THEN what follows directly keeps its own kind', () => {
    expect(parseMarkdown('> a\n> b\n-# c\n# d')).toEqual([
      { type: 'quote', children: [text('a'), { type: 'break' }, text('b')] },
      { type: 'subtext', children: [text('c')] },
      { type: 'heading', level: 1, children: [text('d')] },
    ]);
    expect(parseMarkdown('>>> a\nb')).toEqual([
      { type: 'quote', children: [text('a'), { type: 'break' }, text('b')] },
    ]);
  });

  it('GIVEN bullets, numbers and indentation THEN lists nest and do not mix', () => {
    expect(parseMarkdown('- a\n  - b\n3. c\n4. d')).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [[text('a'), { type: 'list', ordered: false, start: 1, items: [[text('b')]] }]],
      },
      { type: 'list', ordered: true, start: 3, items: [[text('c')], [text('d')]] },
    ]);
  });

  it('GIVEN code or an escape THEN marks inside stay text', () => {
    expect(parseMarkdown('```\n- a\n> b\n```')).toEqual([
      { type: 'codeBlock', text: '- a\n> b', language: '' },
    ]);
    expect(parseMarkdown('\\- a \\*b\\* \\> c')).toEqual([text('- a *b* > c')]);
    expect(parseMarkdown('\\> not a quote')).toEqual([text('> not a quote')]);
  });

  it('GIVEN a masked link to anything but a web page THEN it is text', () => {
    expect(parseMarkdown('[x](javascript:alert(1))')).toEqual([text('x')]);
    expect(parseMarkdown('[x](<https://e.org/#:~:text=%E5%8C%97>)')).toEqual([
      { type: 'link', url: 'https://e.org/#:~:text=%E5%8C%97', children: [text('x')] },
    ]);
  });

  it('GIVEN Japanese THEN bold and small print hold without spaces', () => {
    expect(parseMarkdown('— **小野寺防衛大臣**（小野寺五典）\n-# **訳**です')).toEqual([
      text('— '),
      { type: 'strong', children: [text('小野寺防衛大臣')] },
      text('（小野寺五典）'),
      { type: 'break' },
      { type: 'subtext', children: [{ type: 'strong', children: [text('訳')] }, text('です')] },
    ]);
  });
});
