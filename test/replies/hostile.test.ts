import { describe, expect, it } from 'vitest';
import { type Passage, passageAt, referenceTo, wordsOf } from '../../src/archive/passage.ts';
import { LOCALES } from '../../src/locales/index.ts';
import { agreementsList } from '../../src/replies/agreements/list.ts';
import { agreementsSides } from '../../src/replies/agreements/sides.ts';
import { agreementsTimeline } from '../../src/replies/agreements/timeline.ts';
import { contextPage } from '../../src/replies/context.ts';
import type { Message } from '../../src/replies/message.ts';
import { copyOfWords, privateQuote, publicQuote } from '../../src/replies/quote.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { kindsOf, parseMarkdown, quotedTexts } from '../helpers/markdown.ts';
import { addDocument, archiveWithSeed, viewerOf } from '../helpers/world.ts';

const MARKS = '@everyone <@1> [click](https://evil.example) ||s|| **x** ~~y~~ `z` # h';

/** What our own lines are made of; everything else would come out of the document. */
const OURS = new Set([
  'text',
  'blockQuote',
  'strong',
  'subtext',
  'inlineCode',
  'br',
  'newline',
  'link',
  'maskedLink',
  'url',
  'heading',
  'autolink',
]);

/** A document in which every string is hostile, and as long as a document's may be. */
function hostileDocument(mark: string, times: number) {
  const text = mark.repeat(times);
  const most = (limit: number) => text.slice(0, limit);
  return JSON.stringify({
    format: 'genchi-transcript@1',
    title: most(500),
    heldOn: '2020-01-02',
    place: most(200),
    rendition: 'summary',
    source: {
      url: `https://example.org/${'a'.repeat(times)}?q=)>`,
      publisher: { ja: most(200), en: most(200) },
    },
    speeches: Array.from({ length: 9 }, (_, index) => ({
      speaker: `${most(190)}${index}`,
      text: `${text} 双方は、協力を進めることで一致しました。`,
    })),
  });
}

function passagesOf(document: string): readonly Passage[] {
  const archive = archiveWithSeed();
  const id = addDocument(archive, 'guild:1', { name: 'hostile.json', text: document });
  const transcript = archive.read(viewerOf('1'), id)!;
  return transcript.speeches.flatMap((speech) =>
    speech.sentences.map(({ number }) => passageAt(transcript, speech.number, number, number)!),
  );
}

function messagesOf(document: string): readonly Message[] {
  const archive = archiveWithSeed();
  const id = addDocument(archive, 'guild:1', { name: 'hostile.json', text: document });
  const transcript = archive.read(viewerOf('1'), id)!;
  const all = archive.agreements(viewerOf('1'), id);
  const view = {
    transcript,
    items: all.filter(({ listed }) => listed),
    all,
    others: [],
    matching: all,
    glossary: NO_GLOSSARY,
    filtered: false,
    isLatest: false,
    page: 0,
    key: 'abcdefghij',
  };
  const passages = transcript.speeches.map((speech) => passageAt(transcript, speech.number, 1, 1)!);
  return LOCALES.flatMap((locale) => [
    ...passages.flatMap((passage) => [
      publicQuote(passage, locale),
      privateQuote(passage, locale),
      contextPage(passage, 0, locale),
      contextPage(passage, 99, locale),
      copyOfWords(passage),
    ]),
    agreementsList(view, locale),
    agreementsSides(view, locale),
    agreementsTimeline(view, locale),
  ]);
}

function textsOf(message: Message): readonly string[] {
  const texts = message.content === undefined ? [] : [message.content];
  JSON.stringify(message.components, (key, value) => {
    if (key === 'content') texts.push(value);
    return value;
  });
  return texts;
}

describe('a hostile document', () => {
  it.each([1, 5, 60])(
    'GIVEN marks in every string, %i times THEN every reply keeps to the limits and nothing of it is live',
    (times) => {
      for (const message of messagesOf(hostileDocument(`${MARKS} `, times))) {
        assertWithinLimits(message, { kind: 'message', files: message.files?.length ?? 0 });
        for (const text of textsOf(message)) {
          expect([...kindsOf(parseMarkdown(text))].filter((kind) => !OURS.has(kind))).toEqual([]);
          expect(text).not.toMatch(/(?<!\\)@everyone/);
          expect(text).not.toContain('https://evil.example');
        }
      }
    },
  );

  it('GIVEN very long names and addresses THEN the words are still quoted', () => {
    const [passage] = passagesOf(hostileDocument('長', 3_000));
    const [quoted] = quotedTexts(publicQuote(passage!, 'ja').content!);
    expect(quoted!.length).toBeGreaterThan(800);
  });
});

describe('words with a stage note between them', () => {
  it('GIVEN a run over a gap THEN copy, hash and quote mark the gap and hold no word of the note', () => {
    const archive = archiveWithSeed();
    const text =
      '○議長（山田君）　開会いたします。\n〔拍手起こる〕\n　続いて報告を求めます。\n○議員（佐藤君）　賛成です。\n○議長（山田君）　閉会いたします。\n○議員（佐藤君）　はい。\n';
    const id = addDocument(archive, 'guild:1', { name: 'assembly.txt', text });
    const transcript = archive.read(viewerOf('1'), id)!;
    const passage = passageAt(transcript, 1, 1, transcript.speeches[0]!.sentences.length)!;
    expect(wordsOf(passage)).not.toContain('拍手');
    expect(wordsOf(passage)).toContain('[…]');
    expect(copyOfWords(passage).content).not.toContain('拍手');
    expect(referenceTo(passage)).toContain('#');
  });
});
