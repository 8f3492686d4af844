import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import type { Locale } from '../../src/locales/index.ts';
import { markPieces } from '../../src/replies/difference.ts';
import { publicQuote } from '../../src/replies/quote.ts';
import { privateVerdict, publicVerdict, verdictList } from '../../src/replies/verify.ts';
import { speakersOf } from '../../src/search/filters.ts';
import { createSearch } from '../../src/search/index.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { speakerKey } from '../../src/transcript/speakers.ts';
import { speakersMeant } from '../../src/verify/claimed-speaker.ts';
import { takeQuotations } from '../../src/verify/quotations.ts';
import { type VerifyRequest, verifyClaim } from '../../src/verify/verify.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { parseMarkdown, quotedTexts, visibleText } from '../helpers/markdown.ts';
import { addDocument, archiveWithSeed, everyPassage, people, seedTranscript } from '../helpers/world.ts';

const archive = archiveWithSeed();
addDocument(archive, 'public', {
  name: 'long.txt',
  text: `山田: ${'*強調*と_下線_と`コード`の話が続き、'.repeat(120)}終わります。\n佐藤: 了解しました。\n山田: 以上です。\n佐藤: はい。`,
});
addDocument(archive, 'public', {
  name: 'oak.txt',
  text: 'Ada Poole: We did not agree to fell the oak.\nBo Lindqvist: The shed, in short, needs paint.\nAda Poole: Yes.\nBo Lindqvist: Good.',
});
const search = createSearch({ archive, people, glossary: NO_GLOSSARY });
const seed = seedTranscript(archive).text;
afterAll(() => archive.close());

async function viewOf(text: string, request: Omit<VerifyRequest, 'text'> = {}) {
  const verdict = await verifyClaim(PUBLIC_VIEWER, { text, ...request }, { archive, search });
  return { verdict, searched: archive.list(PUBLIC_VIEWER), key: 'key', list: 'list' };
}

const draw = async (text: string, request: Omit<VerifyRequest, 'text'> = {}, locale: Locale = 'ja') =>
  publicVerdict(await viewOf(text, request), locale).content!;

describe('our own posts', () => {
  it('GIVEN any quote we posted WHEN it is checked THEN the words stand in the record, by the speaker it names', async () => {
    const isSpeaker = (name: string) =>
      speakersMeant(name, speakersOf(archive.list(PUBLIC_VIEWER)), people).length > 0;
    for (const passage of everyPassage(seedTranscript(archive))) {
      const message = publicQuote(passage, 'ja');
      const [quotation, ...others] = takeQuotations(message.content!, isSpeaker);
      expect(others).toEqual([]);
      const { verdict } = await viewOf(quotation!.text, { speaker: quotation!.speaker ?? undefined });
      expect(verdict.outcome).toBe('verbatim');
      expect(verdict.speaker!.keys).toContain(speakerKey(passage.speech.speaker!));
    }
  });
});

describe('a verdict', () => {
  it('GIVEN verbatim words THEN the outcome, the sentence, who said it, and a link', async () => {
    const content = await draw('冷静な対応を求め');
    expect(content.split('\n')[0]).toBe('**記録と一致**');
    expect(seed).toContain(quotedTexts(content)[0]);
    expect(content).toContain('— **小野寺防衛大臣**');
    expect(content).toContain('#:~:text=');
  });

  it('GIVEN words that stop before their negation THEN what follows is named, and the whole sentence shown', async () => {
    const content = await draw('ロシアに脅威を与えるもの');
    expect(content.split('\n')[0]).toBe('**文の途中で切れています（直後に「ではない」）**');
    expect(quotedTexts(content)[0]).toContain('ではない旨を説明いたしました。');
  });

  it('GIVEN a left-out condition THEN it is named', async () => {
    const content = await draw('9月に安倍総理が訪露し、ウラジオストクでプーチン大統領と会談することを確認');
    expect(content.split('\n')[0]).toBe('**文の途中で切れています（直前に「諸般の事情が許せば、」）**');
  });

  it('GIVEN an altered word THEN it is struck, and the record’s is bold, on the quotation’s own words', async () => {
    const content = await draw('ロシアに脅威を与えるものである旨を説明いたしました');
    expect(content).toContain('ロシアに脅威を与えるもの~~である~~**ではない**旨を説明いたしました');
    expect(content).toContain('否定: 「である」→「ではない」');
  });

  it('GIVEN another speaker’s words THEN both are shown', async () => {
    const content = await draw('冷静な対応', { speaker: 'ラヴロフ外相' });
    expect(content).toContain('発言者が異なる');
    expect(quotedTexts(content)).toHaveLength(2);
    expect(content).toContain('ラヴロフ外相の最も近い発言:');
    expect(content).toContain('冷静かつ柔軟な対応');
  });

  it('GIVEN several places THEN each says in whose rendition its words stand, and when', async () => {
    for (const [text, speaker] of [
      ['冷静な対応', 'ラヴロフ外相'],
      [
        '露側からはこれまで何度も強調しているように、制服のトップ同士が率直に議論し、両国の信頼醸成が進むこと',
        undefined,
      ],
    ] as const) {
      const content = await draw(text, { speaker });
      expect(content.match(/本人の発言（原語）そのものではありません/g)).toHaveLength(1);
      expect(content.match(/防衛省公表の概要/g)).toHaveLength(1);
      expect(content.match(/2018年7月31日/g)).toHaveLength(2);
    }
  });

  it('GIVEN a quotation joined of four long places THEN the message keeps to the limits', async () => {
    const { text, speeches } = seedTranscript(archive);
    const parts = speeches.flatMap(({ sentences }) => sentences.slice(1, 3)).slice(0, 4);
    const joined = parts.map(({ start }) => text.slice(start, start + 45)).join('');
    const view = await viewOf(joined);
    expect(view.verdict.outcome).toBe('spliced');
    expect(view.verdict.matches.length).toBeGreaterThan(2);
    for (const locale of ['ja', 'en'] as const)
      assertWithinLimits(publicVerdict(view, locale), { kind: 'message' });
  });

  it('GIVEN nothing like it THEN what was searched, up to which day, and the nearest words', async () => {
    const content = await draw('日本政府は消費税を引き上げる方針を固めた');
    expect(content).toContain('収録記録に見当たりません');
    expect(content).toContain('公開記録 3件（2018年7月31日）');
    expect(content).toContain('最も近い箇所:');
  });

  it('GIVEN any reply THEN the words true and false do not occur, in either language', async () => {
    for (const text of ['冷静な対応', 'ロシアに脅威を与えるもの', '存在しない引用です', '🙂'])
      for (const locale of ['ja', 'en'] as const) {
        const content = await draw(text, { speaker: 'ラヴロフ' }, locale);
        expect(content).not.toMatch(/\b(?:true|false|fact|fake|lie)\b|真実|虚偽|事実|誤り|嘘|デマ/i);
      }
  });

  it.each([
    ['We did agree to fell the oak.', 'We did **not** agree to fell the oak.', 'left out (negation): “not”'],
    ['We did never agree to fell the oak.', 'We did ~~never~~ **not** agree to fell the oak.', null],
    ['we have agreed to fell the oak', '~~have~~ **did not agree**', null],
    ['The shed needs paint.', 'The shed**, in short,** needs paint.', 'left out: “in short”'],
    ['The nice shed, in short, needs paint.', 'The ~~nice~~ shed', 'not in the record: “nice”'],
  ])('GIVEN “%s” THEN what the record has stands apart as it does there: %s', async (text, marked, named) => {
    const content = await draw(text, {}, 'en');
    if (marked.startsWith('~~have')) expect(content).toMatch(/we ~~\S.*\S~~ \*\*\S.*\S\*\* to fell/);
    else expect(content).toContain(marked);
    if (named !== null) expect(content).toContain(named);
  });

  it('GIVEN one character THEN it is said how it is looked for', async () => {
    expect(await draw('x', {}, 'en')).toContain(
      'A single character is found only where it is a word of its own.',
    );
    expect(await draw('の')).not.toContain('最も近い箇所');
  });

  it('GIVEN nothing to compare THEN one sentence says so, and not that it was not found', async () => {
    expect((await draw('「」', {}, 'en')).split('\n')[0]).toBe(
      '**There is nothing in it that could be compared.**',
    );
  });

  it('GIVEN marks of Markdown in the quotation THEN the difference reads as written', () => {
    const marked = markPieces(
      [
        { kind: 'same', text: '*a* ' },
        { kind: 'removed', text: '~~b~~' },
        { kind: 'added', text: '**c**' },
        { kind: 'same', text: '<@1> @everyone' },
      ],
      420,
    );
    expect(visibleText(parseMarkdown(marked)).replaceAll(' ', '')).toBe('*a*~~b~~**c**<@1>@everyone');
  });

  it('GIVEN any quotation THEN every message keeps to the limits, and every block quote is the record’s', async () => {
    const texts = archive.list(PUBLIC_VIEWER).map(({ id }) => archive.read(PUBLIC_VIEWER, id)!.text);
    const piece = fc.oneof(
      fc
        .tuple(fc.constantFrom(...texts), fc.nat(3000), fc.integer({ min: 1, max: 1500 }))
        .map(([text, at, length]) => text.slice(at, at + length)),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('…', '**', '||', '@everyone', '`', '\n> ', 'ない', '2018年'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('ja' as const, 'en' as const),
        fc.option(fc.constantFrom('ラヴロフ', '**誰か**', '小野寺防衛大臣'), { nil: undefined }),
        async (pieces, locale, speaker) => {
          const view = await viewOf(pieces.join(''), { speaker });
          for (const message of [
            publicVerdict(view, locale),
            privateVerdict(view, locale),
            verdictList({ verdicts: Array(10).fill(view.verdict), key: 'key', total: 12 }, locale),
          ])
            assertWithinLimits(message, { kind: 'message' });
          for (const quote of quotedTexts(publicVerdict(view, locale).content!))
            for (const slice of quote.split(/\s*\[…\]\s*/).filter(Boolean))
              expect(texts.some((text) => text.includes(slice.trim()))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
