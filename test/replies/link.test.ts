import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedTranscript } from '../../src/archive/archive.ts';
import { linkToPassage } from '../../src/replies/link.ts';
import { addDocument, archiveWithSeed, seedTranscript, viewerOf } from '../helpers/world.ts';

const archive = archiveWithSeed();
const seed = seedTranscript(archive);

function transcriptOf(text: string): ArchivedTranscript {
  const id = addDocument(archive, 'guild:1', { text, url: 'https://example.org/record#top' });
  return archive.read(viewerOf('1'), id)!;
}

const linksOf = (transcript: ArchivedTranscript) =>
  transcript.speeches.flatMap(({ sentences }) =>
    sentences.map(({ start, end }) => ({ start, end, url: linkToPassage(transcript, start, end)! })),
  );

/** What a browser looks for: words, and words that stand right before them. */
function readFragment(url: string): { readonly lead: string | null; readonly words: string } | null {
  const parts = url.split('#:~:text=')[1]?.split(',').map(decodeURIComponent);
  if (parts === undefined) return null;
  return parts.length === 1
    ? { lead: null, words: parts[0]! }
    : { lead: parts[0]!.replace(/-$/, ''), words: parts[1]! };
}

/** Where a browser lands: the first place with the words, behind the lead and white space where there is one. */
function landingOf(text: string, url: string): number | null {
  const fragment = readFragment(url);
  if (fragment === null) return null;
  const { lead, words } = fragment;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (lead === null || text.slice(0, at).trimEnd().endsWith(lead)) return at;
  }
  return -1;
}

describe('a link to a passage', () => {
  it('GIVEN every sentence of the seed THEN it lands on its beginning, with a prefix no longer than it must be', () => {
    for (const { start, end, url } of linksOf(seed)) {
      const words = readFragment(url)!.words;
      expect(seed.text.slice(start, end).startsWith(words)).toBe(true);
      expect(landingOf(seed.text, url)).toBe(start);
      expect(words.length).toBeLessThanOrEqual(40);
    }
  });

  it('GIVEN the same words of two people THEN each link lands on its own, by the words before', () => {
    const transcript = transcriptOf(
      '田中：はい。賛成です。\n高橋：はい。反対です。\n田中：それでは、以上で終わります。\n高橋：それでは、以上で終わります。\n',
    );
    for (const { start, url } of linksOf(transcript)) expect(landingOf(transcript.text, url)).toBe(start);
  });

  it('GIVEN words that nothing tells from others THEN the link leads to the page, and to nobody else’s words', () => {
    const transcript = transcriptOf(`田中：はい。\n高橋：はい。\n`.repeat(3));
    for (const { url } of linksOf(transcript)) expect(url).toBe('https://example.org/record');
  });

  it('GIVEN any record THEN a link lands on its passage or on the page, is well-formed, and is no longer than shown', () => {
    const said = fc.string({
      unit: fc.constantFrom(...'はい、賛成です agree-&,#%<>()[]*_`\u202e𠮷か\u3099\u3000'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.map((line) => `${line}。`).join('\n');
        const start = text.length - `${lines.at(-1)}。`.length;
        const transcript = { ...seed, text };
        const url = linkToPassage(transcript, start, text.length)!;
        expect(url).toMatch(
          /^https:\/\/[\w./-]+(?:#:~:text=(?:(?:[\w.]|%[0-9A-F]{2})+-,)?(?:[\w.]|%[0-9A-F]{2})+)?$/,
        );
        const at = landingOf(text, url);
        if (at !== null) expect(text.slice(start, at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
