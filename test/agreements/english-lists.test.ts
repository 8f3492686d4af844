/** Lists in English joint statements whose members stand on lines of their own, as they are read from a document. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { read } from './reading.ts';

const declared = (...lines: readonly string[]) =>
  read(lines, { title: 'Joint Statement of Peru and Norway', language: 'en', listed: true });

describe('English lists whose members stand on lines of their own', () => {
  const members = (text: string) => {
    const { transcript } = parseDocument(Buffer.from(text), { name: 'x.txt', format: 'text', people });
    return extractAgreements(transcript)
      .filter(({ listed }) => listed)
      .map(({ kind, start, end }) => `${kind}: ${transcript.text.slice(start, end)}`);
  };
  const OPENING = 'Joint Statement of Peru and Norway\n\nThe two Presidents met in Lima.\n\n';
  it('GIVEN letters in brackets THEN each is an item', () => {
    expect(
      members(
        `${OPENING}1. The Ministers agreed to:\n(a) mark the shoals;\n(b) open a consulate; and\n(c) meet yearly.`,
      ),
    ).toEqual(['AGREED: mark the shoals', 'AGREED: open a consulate', 'AGREED: meet yearly']);
  });
  it('GIVEN dashes THEN each is an item', () => {
    expect(members(`${OPENING}The two sides agreed to:\n– mark the shoals;\n– meet yearly.`)).toEqual([
      'AGREED: mark the shoals',
      'AGREED: meet yearly',
    ]);
  });
  it('GIVEN members with verbs of their own THEN each by its verb', () => {
    expect(
      members(
        `${OPENING}In this regard, the Ministers:\n(i) welcomed the survey;\n(ii) agreed to mark the shoals;\n(iii) reaffirmed the importance of free passage; and\n(iv) instructed their officials to report by May.`,
      ),
    ).toEqual([
      'AGREED: agreed to mark the shoals',
      'CONFIRMED: reaffirmed the importance of free passage',
      'AGREED: instructed their officials to report by May',
    ]);
  });
  it('GIVEN what must be done and a list of it THEN each is an item', () => {
    expect(
      members(
        `${OPENING}We must protect our fish through the following measures:\n\n1. Mark the shoals. 2. Meet yearly.`,
      ),
    ).toEqual(['AGREED: Mark the shoals', 'AGREED: Meet yearly']);
    expect(
      members(`${OPENING}We must protect our fish. There are two kinds:\n\n1. Cod. 2. Herring.`),
    ).toEqual([]);
  });
  it('GIVEN leaders who declare the following THEN its members are items', () => {
    expect(
      declared(
        'We, the Presidents of Peru and Norway, declare the following:',
        '1. We reaffirm the treaty.',
        '2. Ships pass freely.',
      ),
    ).toEqual(['CONFIRMED: We reaffirm the treaty', 'AGREED: Ships pass freely']);
  });
  it('GIVEN a line broken before a letter in brackets THEN the sentence goes on', () => {
    expect(
      members(
        `${OPENING}The two Ministers agreed to proceed in the matter of the shoals under Article 5\n(b) of the treaty.`,
      ),
    ).toEqual([
      'AGREED: The two Ministers agreed to proceed in the matter of the shoals under Article 5\n(b) of the treaty',
    ]);
  });
  it('GIVEN a joint statement whose preamble has no full stops THEN its list is read with what opens it', () => {
    const text = [
      'Joint Statement of Peru and Norway on the Strait',
      'The Government of the Republic of Peru and the Government of the Kingdom of Norway,',
      'Recognising that the strait matters to both countries and to the ships of all nations;',
      'The Parties agreed to take the following steps by 1 May 2025:',
      '(a) mark the shoals;',
      '(b) open a consulate in Bergen.',
      'Cooperation on tides',
      'The two sides welcomed the survey of the strait.',
      'They discussed the tides and the weather.',
    ].join('\n\n');
    const { transcript } = parseDocument(Buffer.from(text), { name: 'x.txt', people });
    expect(transcript.format).toBe('overview');
    const items = extractAgreements(transcript).filter(({ listed }) => listed);
    expect(items.map(({ start, end }) => transcript.text.slice(start, end))).toEqual([
      'mark the shoals',
      'open a consulate in Bergen',
    ]);
    expect(transcript.title).toBe('Joint Statement of Peru and Norway on the Strait');
    const words = transcript.speeches.flatMap(({ sentences }) =>
      sentences.map(({ start, end }) => transcript.text.slice(start, end)),
    );
    expect(words).not.toContain('Cooperation on tides');
  });
});
