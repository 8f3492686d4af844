/** A quote is never altered on its way: what a reader sees is the stored slice, whatever it holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedTranscript } from '../../src/archive/archive.ts';
import { type Passage, passageAt, slicesOf } from '../../src/archive/passage.ts';
import { passageChoice } from '../../src/replies/choice.ts';
import { contextPage } from '../../src/replies/context.ts';
import { copyOfWords, privateResult, publicQuote, resultList } from '../../src/replies/quote.ts';
import { passageWords } from '../../src/replies/words.ts';
import type { Span } from '../../src/text/span.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { quotedTexts } from '../helpers/markdown.ts';
import { archiveWithSeed, seedTranscript } from '../helpers/world.ts';

const seed = seedTranscript(archiveWithSeed());

/** A transcript of one speech that holds these sentences, one behind the other. */
function transcriptOf(sentences: readonly string[]): ArchivedTranscript {
  const text = sentences.join('');
  let at = 0;
  const spans = sentences.map((sentence, index) => {
    const start = at;
    at += sentence.length;
    return { number: index + 1, start, end: at };
  });
  const speech = { ...seed.speeches[0]!, number: 1, start: 0, end: text.length, sentences: spans };
  return { ...seed, text, slips: [], speeches: [speech] };
}

const passageOf = (sentences: readonly string[]): Passage =>
  passageAt(transcriptOf(sentences), 1, 1, sentences.length)!;

/** Line breaks are line breaks, and tabs are drawn as spaces, by Discord as by the parser of the tests. */
const asRead = (text: string) =>
  text
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replaceAll('\f', '')
    .replaceAll('\t', '    ');

/** What Discord acts on, what directs text, what is invisible, pairs, and plain words. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        '](',
        ')',
        '<',
        '>',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
      ],
      ...[
        '@everyone',
        '<@1>',
        '<t:1:R>',
        'https://example.org/a_b',
        '\n',
        '\r\n',
        '\u2028',
        '\u00a0',
        '\u3000',
      ],
      ...[
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200d',
        '\ufe0f',
        '𠮷',
        '👩‍👩‍👧',
        'か\u3099',
        'する。',
        '合意しない、',
        '[…]',
        '¯\\_(ツ)_/¯',
      ],
    ),
  },
);
const sentence = fc
  .array(piece, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join('').toWellFormed().replaceAll('\u0000', ''))
  // A sentence begins and ends with what is no space: so the parsers leave it.
  .map((text) => `${text.trim()}。`);

const spanIn = (length: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 8 }))
    .map(([start, more]) => ({ start, end: Math.min(length, start + more) }));

/** Every stretch between marks is a slice of the record, in its order. */
function expectSlices(shown: string, text: string): void {
  let at = 0;
  for (const part of shown.split(/ ?\[…\] ?/)) {
    const found = asRead(text).indexOf(part, at);
    expect(found, JSON.stringify(part)).toBeGreaterThanOrEqual(at);
    at = found + part.length;
  }
}

describe('the words on their way into a message', () => {
  it('GIVEN any sentence that fits WHEN quoted, with or without bold, or copied THEN it is read character by character', () => {
    fc.assert(
      fc.property(
        sentence.chain((text) =>
          fc.tuple(fc.constant(text), fc.array(spanIn(text.length), { maxLength: 3 })),
        ),
        ([text, spans]) => {
          const passage = passageOf([text]);
          expect(quotedTexts(publicQuote(passage, 'ja').content!)).toEqual([asRead(text)]);
          const highlights = spans.toSorted((a, b) => a.start - b.start);
          const found = { passage, highlights, score: 1, match: 'exact' as const };
          const search = { query: text, results: [found], all: true, synonyms: null, key: 'abcdefghij' };
          expect(quotedTexts(privateResult(search, 0, 'en').content!)[0]!.replaceAll('*', '')).toBe(
            asRead(text).replaceAll('*', ''),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('GIVEN any sentences and any room THEN what is shown are slices, gaps are marked, and no sentence loses its end', () => {
    const given = fc.tuple(
      fc.array(sentence, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 60, max: 400 }),
      fc.nat(),
    );
    fc.assert(
      fc.property(given, ([sentences, limit, at]) => {
        fc.pre(!sentences.some((one) => one.includes('[…]')));
        const passage = passageOf(sentences);
        const start = at % passage.transcript.text.length;
        const markdown = passageWords(passage, { limit, focus: { start, end: start + 1 } });
        expect(markdown.length).toBeLessThanOrEqual(limit);
        if (markdown === '[…]') return;
        const [shown = ''] = quotedTexts(`> ${markdown.replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\n> ')}`);
        expectSlices(shown, passage.transcript.text);
        const last = shown
          .replace(/ ?\[…\]$/, '')
          .split(/\[…\] /)
          .at(-1)!;
        expect(sentences.some((one) => asRead(one).endsWith(last) || last.endsWith(asRead(one)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('GIVEN any sentences THEN lists, context, copies and choices keep to the limits and split no character', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const transcript = transcriptOf(sentences);
        const results = sentences.map((_, index) => {
          const passage = passageAt(transcript, 1, index + 1, index + 1)!;
          const highlights = [{ start: passage.start, end: passage.start + 1 }];
          return { passage, highlights, score: 1, match: 'exact' as const };
        });
        const search = { query: sentences[0]!, results, all: true, synonyms: null, key: 'abcdefghij' };
        for (const message of [
          resultList(search, 'ja'),
          ...results.flatMap(({ passage }) => [contextPage(passage, 0, 'en'), copyOfWords(passage)]),
        ]) {
          assertWithinLimits(message, { kind: 'message', files: message.files?.length ?? 0 });
          expect(JSON.stringify(message).isWellFormed()).toBe(true);
        }
        const choices = results.map((found) => passageChoice(found, 'ja'));
        assertWithinLimits({ choices }, { kind: 'autocomplete' });
        for (const { name } of choices) expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a denial at the end of what is too long THEN list, menu and choice show it', () => {
    const text = `${'周辺の国の安全に関するあらゆる事柄を一つ一つ丁寧に検討し、'.repeat(30)}脅威を与えるという指摘は、当たりません。`;
    const passage = passageOf([text]);
    const highlights = [{ start: 0, end: 5 }];
    const found = { passage, highlights, score: 1, match: 'exact' as const };
    const results = Array.from({ length: 5 }, () => found);
    const list = resultList({ query: '周辺', results, all: true, synonyms: null, key: 'abcdefghij' }, 'ja');
    for (const quoted of quotedTexts(list.content!)) {
      expect(quoted).toMatch(/^周辺の国.*\[…\].*当たりません。$/);
    }
    expect(JSON.stringify(list.components)).toMatch(/…[^"]*当たりません。/);
    expect(passageChoice({ passage, highlights }, 'ja').name).toMatch(
      /周辺の国.*…脅威を与えるという指摘は、当たりません。$/,
    );
  });

  it('GIVEN several sentences without room for all THEN whole ones around what matched are shown', () => {
    const sentences = [
      '一つ目の文です。',
      '二つ目の文です。',
      '三つ目の文です。',
      '四つ目の文です。',
      '五つ目の文です。',
    ];
    const passage = passageOf(sentences);
    const start = passage.transcript.text.indexOf('三つ目');
    const words = passageWords(passage, { limit: 30, focus: { start, end: start + 3 } });
    expect(words).toBe('[…] 三つ目の文です。四つ目の文です。 […]');
    expect(slicesOf(passage)).toHaveLength(1);
  });
});
