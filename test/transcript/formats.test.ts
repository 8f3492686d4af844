/**
 * Every fixture beside its `.expected.json`: what format it is, what its head says, and who says which sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/transcript/formats/index.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { serializeTranscript } from '../../src/transcript/serialize.ts';
import type { Speech } from '../../src/transcript/transcript.ts';
import { expectWhole, linesOf, parseText, people } from './helpers.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
const SUFFIX = '.expected.json';

const cases = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => {
    const document = name.slice(0, -SUFFIX.length);
    const expected = JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Record<string, unknown>;
    return { document, expected };
  });

function readFixture(document: string) {
  return parseDocument(readFileSync(join(FIXTURES, document)), { name: document, people });
}

/** What of a speech must survive an export, besides its words. */
function essenceOf({ label, speaker, startsAt, endsAt, rendition, url, sentences }: Speech) {
  return {
    label,
    speaker,
    startsAt,
    endsAt,
    rendition,
    url,
    times: sentences.map((sentence) => sentence.startsAt),
  };
}

describe('fixtures', () => {
  it('GIVEN the formats THEN each that is detected has a fixture', () => {
    const covered = new Set(cases.map(({ expected }) => expected.format));
    expect(formatNames.filter((name) => name !== 'text' && !covered.has(name))).toEqual([]);
  });

  it('GIVEN the fixtures THEN each document has its expectation', () => {
    const files = readdirSync(FIXTURES);
    const documents = files.filter((name) => !name.endsWith(SUFFIX));
    expect(documents.filter((name) => !files.includes(name + SUFFIX))).toEqual([]);
  });

  describe.each(cases)('$document', ({ document, expected }) => {
    const { transcript, warnings, encoding } = readFixture(document);

    it('GIVEN the document THEN its head, speakers and sentences are the expected ones', () => {
      expectWhole(transcript);
      const { format, title, heldOn, startsAt, endsAt, place, language, rendition } = transcript;
      const found: Record<string, unknown> = {
        ...{ format, title, heldOn, startsAt, endsAt, place, language, rendition, encoding },
        url: transcript.source.url,
        warnings: warnings.map((warning) => warning.kind),
        lines: linesOf(transcript),
        times: transcript.speeches.map((speech) => [speech.startsAt ?? null, speech.endsAt ?? null]),
        sentenceTimes: transcript.speeches.map((speech) =>
          speech.sentences.map((sentence) => sentence.startsAt ?? null),
        ),
        renditions: transcript.speeches.map((speech) => speech.rendition ?? null),
        origins: transcript.speeches.map((speech) => speech.origin ?? null),
        urls: transcript.speeches.map((speech) => speech.url ?? null),
      };
      const compared = Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));
      expect(compared).toEqual(expected);
    });

    it('WHEN its export is read again THEN the speeches are the same', () => {
      const again = parseText(serializeTranscript(transcript)).transcript;
      expect(linesOf(again)).toEqual(linesOf(transcript));
      expect(again.speeches.map(essenceOf)).toEqual(transcript.speeches.map(essenceOf));
      expect(again.heldOn).toBe(transcript.heldOn);
    });
  });
});
