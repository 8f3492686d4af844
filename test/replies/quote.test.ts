import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { type Passage, passageAt, wordsOf } from '../../src/archive/passage.ts';
import { LOCALES } from '../../src/locales/index.ts';
import { passageChoice } from '../../src/replies/choice.ts';
import { contextPage } from '../../src/replies/context.ts';
import type { FoundPassages } from '../../src/replies/found.ts';
import type { Message } from '../../src/replies/message.ts';
import {
  copyOfWords,
  moreActions,
  privateQuote,
  privateResult,
  publicQuote,
  resultList,
} from '../../src/replies/quote.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { kindsOf, parseMarkdown, quotedTexts, visibleText } from '../helpers/markdown.ts';
import { addDocument, archiveWithSeed, everyPassage, seedTranscript, viewerOf } from '../helpers/world.ts';

const archive = archiveWithSeed();
const passages = everyPassage(seedTranscript(archive));
const at = (speech: number, sentence: number) =>
  passageAt(seedTranscript(archive), speech, sentence, sentence)!;

function foundIn(results: readonly Passage[], over: Partial<FoundPassages> = {}): FoundPassages {
  return {
    query: '非核化',
    results: results.map((passage) => ({
      passage,
      highlights: [{ start: passage.start + 1, end: passage.start + 4 }],
      score: 1,
      match: 'exact' as const,
    })),
    all: true,
    synonyms: null,
    key: 'abcdefghij',
    ...over,
  };
}

function checked(message: Message): Message {
  assertWithinLimits(message, { kind: 'message', files: message.files?.length ?? 0 });
  return message;
}

/** A passage of a document written for the purpose. */
function passageOf(text: string, given: { title?: string } = {}): Passage {
  // Very long sentences are divided: the passage is all of what the first speaker said.
  const own: Archive = archiveWithSeed();
  const id = addDocument(own, 'guild:1', {
    text: `田中：${text}\n鈴木：はい。\n田中：以上です。\n鈴木：はい。`,
    ...given,
  });
  const transcript = own.read(viewerOf('1'), id)!;
  return passageAt(transcript, 1, 1, transcript.speeches[0]!.sentences.length)!;
}

describe('a public quote', () => {
  it.each(LOCALES)(
    'GIVEN every sentence of the seed WHEN quoted in %s THEN what is read is the slice itself',
    (locale) => {
      for (const passage of passages) {
        const message = checked(publicQuote(passage, locale));
        expect(quotedTexts(message.content!)).toEqual([wordsOf(passage)]);
      }
    },
  );

  it('GIVEN 4.3 THEN speaker, meeting, both days, rendition, link and address stand under it', () => {
    const { content } = checked(publicQuote(at(4, 3), 'ja', foundIn([at(4, 3), at(3, 20)])));
    const lines = content!.split('\n');
    expect(lines[0]).toBe(`> ${wordsOf(at(4, 3))}`);
    expect(lines[1]).toBe('— **小野寺防衛大臣**（小野寺五典・日本側）');
    expect(content).toContain('2018年7月31日（現地）／8月1日（日本時間）');
    expect(content).toContain('防衛省公表の概要');
    expect(content).toContain('](<https://www.mod.go.jp/j/press/kisha/2018/08/01b.html#:~:text=');
    expect(content).toContain('`2018-08-01-japan-russia-2plus2:4.3`');
    expect(lines.at(-1)).toBe('-# 「非核化」は2文で一致。ほかに: 河野外務大臣 3.20');
  });

  it('GIVEN a speaker whose side speaks another language THEN it says that these are not their own words', () => {
    expect(publicQuote(at(1, 13), 'ja').content).toContain('本人の発言（原語）そのものではありません');
    expect(publicQuote(at(1, 13), 'en').content).toContain('not the speaker’s own words');
    expect(publicQuote(at(4, 3), 'ja').content).not.toContain('そのものではありません');
  });

  it('GIVEN that warning THEN the rendition is named once, in the warning', () => {
    expect(publicQuote(at(1, 13), 'ja').content!.match(/概要です|公表の概要/g)).toEqual(['概要です']);
    expect(publicQuote(at(4, 3), 'en').content).toContain('summary: Ministry of Defense of Japan · ');
    expect(publicQuote(at(1, 13), 'en').content).toContain(
      'A summary in Japanese (Ministry of Defense of Japan); not the speaker’s own words',
    );
  });

  it.each([
    ['ja', '議事録 ・ '],
    ['en', 'minutes · '],
  ] as const)(
    'GIVEN minutes that name no publisher THEN they are called minutes in %s, of nobody',
    (locale, words) => {
      const passage = passageOf('決めました。');
      const transcript = { ...passage.transcript, rendition: 'scribe' as const };
      expect(publicQuote({ ...passage, transcript }, locale).content).toContain(`-# ${words}`);
    },
  );

  it('GIVEN a slip of the source THEN it stands unchanged in the quote and is marked beside it', () => {
    const { content } = publicQuote(at(3, 17), 'ja');
    expect(quotedTexts(content!)[0]).toContain('国際条理');
    expect(content).toContain('原文ママ');
  });

  it('GIVEN no bold in it and no preview THEN a phone copies the words alone', () => {
    const message = publicQuote(at(4, 3), 'ja', foundIn([at(4, 3)]));
    expect(message.content!.split('\n')[0]).not.toContain('*');
    expect(message.flags & MessageFlags.SuppressEmbeds).toBeTruthy();
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });

  it('GIVEN nobody is named THEN it says so', () => {
    const own = archiveWithSeed();
    const id = addDocument(own, 'guild:1', {
      name: 'a.json',
      text: JSON.stringify({
        format: 'genchi-transcript@1',
        title: 'x',
        heldOn: '2020-01-02',
        speeches: [{ speaker: null, text: '決定した。' }],
      }),
    });
    const passage = passageAt(own.read(viewerOf('1'), id)!, 1, 1, 1)!;
    expect(checked(publicQuote(passage, 'ja')).content).toContain('— 発言者の記載なし');
    expect(checked(publicQuote(passage, 'en')).content).toContain('no speaker named');
  });

  it.each([
    ['everyone', '@everyone <@1> [公表](https://example.org) を見た。'],
    ['marks', '**太字** ||伏せ字|| ~~取消~~ `符号` # 見出し、です。'],
    ['commands', '</quote:1> <t:1:R> <:a:1> https://example.org/a_b です。'],
  ])('GIVEN %s in a transcript THEN it comes out inert and reads verbatim', (_, text) => {
    const passage = passageOf(text);
    const { content } = checked(publicQuote(passage, 'ja'));
    expect(quotedTexts(content!)).toEqual([wordsOf(passage)]);
    expect(kindsOf(parseMarkdown(content!.split('\n')[0]!))).toEqual(new Set(['blockQuote', 'text']));
  });

  it('GIVEN a query full of marks THEN it is inert too', () => {
    const query = '@everyone **x** [a](https://b.c) ```';
    const last = publicQuote(at(4, 3), 'ja', foundIn([at(4, 3)], { query }))
      .content!.split('\n')
      .at(-1)!;
    const nodes = parseMarkdown(last);
    expect([...kindsOf(nodes)].toSorted()).toEqual(['subtext', 'text']);
    expect(visibleText(nodes)).toContain(query);
  });

  it.each([3_000, 20_000])(
    'GIVEN a sentence of %i characters THEN slices of it are shown with gaps marked, within the limit',
    (length) => {
      const passage = passageOf(`${'あいうえお*かきくけこ'.repeat(length / 10)}。`, {
        title: '長い題名'.repeat(200),
      });
      for (const locale of LOCALES) {
        const [quoted] = quotedTexts(checked(publicQuote(passage, locale)).content!);
        expect(quoted).toMatch(/\[…\]$/);
        for (const slice of quoted!.split(/ ?\[…\] ?/)) expect(passage.transcript.text).toContain(slice);
      }
    },
  );
});

describe('private pages', () => {
  it.each(LOCALES)(
    'GIVEN every sentence WHEN shown in %s with its match in bold THEN the words are the slice',
    (locale) => {
      for (const passage of passages) {
        const message = checked(privateResult(foundIn([passage]), 0, locale));
        expect(quotedTexts(message.content!)).toEqual([wordsOf(passage)]);
        expect(message.content).toContain('**');
      }
    },
  );

  it('GIVEN results THEN each page turns to the ones beside it, and the ends do not turn', () => {
    const found = foundIn([at(4, 3), at(3, 20), at(1, 1)]);
    const idsOf = (index: number) =>
      (
        privateResult(found, index, 'ja').components[0] as {
          components: { custom_id: string; disabled?: boolean }[];
        }
      ).components
        .slice(0, 2)
        .map(({ custom_id, disabled }) => [custom_id, disabled ?? false]);
    expect(idsOf(0)).toEqual([
      ['1|result|abcdefghij|-1', true],
      ['1|result|abcdefghij|1', false],
    ]);
    expect(idsOf(2)).toEqual([
      ['1|result|abcdefghij|1', false],
      ['1|result|abcdefghij|3', true],
    ]);
  });

  it('GIVEN several results THEN the list shows slices of each, within the limit', () => {
    for (const locale of LOCALES) {
      const found = foundIn(passages.slice(0, 25), { all: false });
      const message = checked(resultList(found, locale));
      const quotes = quotedTexts(message.content!);
      expect(quotes).toHaveLength(5);
      for (const quoted of quotes) {
        for (const slice of quoted.split(/ ?\[…\] ?/)) expect(seedTranscript(archive).text).toContain(slice);
      }
    }
  });

  it.each(LOCALES)(
    'GIVEN the context of every sentence in %s THEN all quoted words are slices, and the passage is among them',
    (locale) => {
      for (const passage of passages) {
        for (const shift of [-1, 0, 1]) {
          const quotes = quotedTexts(checked(contextPage(passage, shift, locale)).content!);
          for (const slice of quotes.join(' […] ').split(/ ?\[…\] ?/))
            expect(passage.transcript.text).toContain(slice);
          if (shift === 0) expect(quotes.join('')).toContain(wordsOf(passage).slice(0, 20));
        }
      }
    },
  );

  it('GIVEN the first and the last sentence THEN the context goes no further', () => {
    const disabled = (passage: Passage) =>
      (
        contextPage(passage, 0, 'ja').components[0] as { components: { disabled?: boolean }[] }
      ).components.map((one) => one.disabled ?? false);
    expect(disabled(at(1, 1)).slice(0, 2)).toEqual([true, false]);
    expect(disabled(at(4, 13)).slice(0, 2)).toEqual([false, true]);
  });

  it('GIVEN a sentence to copy THEN the message is the sentence and nothing else', () => {
    for (const passage of passages) expect(copyOfWords(passage).content).toBe(wordsOf(passage));
  });

  it('GIVEN a sentence longer than a message WHEN copied THEN it comes as a file, whole', () => {
    const passage = passageOf(`${'あ'.repeat(3_000)}。`);
    const message = checked(copyOfWords(passage));
    expect(new TextDecoder().decode(message.files![0]!.bytes)).toBe(wordsOf(passage));
  });

  it('GIVEN ⋯ THEN only who asked for a post is offered to remove it', () => {
    const labels = (message: Message) => JSON.stringify(checked(message).components);
    expect(labels(moreActions(at(1, 1), null, 'ja'))).not.toContain('この投稿を削除');
    expect(labels(moreActions(at(1, 1), { messageId: '1', userId: '2' }, 'ja'))).toContain('この投稿を削除');
    expect(labels(privateQuote(at(1, 1), 'en'))).toContain('Share in the channel');
  });
});

describe('autocomplete choices', () => {
  it('GIVEN every sentence THEN the choice fits, names the speaker, and shows words of the sentence around the match', () => {
    const choices = passages.map((passage) =>
      passageChoice({ passage, highlights: [{ start: passage.end - 5, end: passage.end - 2 }] }, 'ja'),
    );
    for (const [index, { name }] of choices.entries()) {
      const words = name.slice(name.indexOf(': ') + 2);
      for (const part of words.split('…')) expect(wordsOf(passages[index]!)).toContain(part);
      // The predicate may deny what stands before it.
      expect(wordsOf(passages[index]!).endsWith(words.split('…').at(-1)!)).toBe(true);
      expect(name.startsWith(`${passages[index]!.speech.label}: `)).toBe(true);
    }
    assertWithinLimits({ choices: choices.slice(0, 25) }, { kind: 'autocomplete' });
    assertWithinLimits({ choices: choices.slice(-25) }, { kind: 'autocomplete' });
  });
});
