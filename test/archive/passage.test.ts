import { describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { addressOf, findPassage, isReference, referenceTo, wordsOf } from '../../src/archive/passage.ts';
import {
  addDocument,
  archiveWithSeed,
  everyPassage,
  SEED,
  seedTranscript,
  viewerOf,
} from '../helpers/world.ts';

describe('passages', () => {
  it('GIVEN every sentence THEN its reference leads back to it', () => {
    const archive = archiveWithSeed();
    const passages = everyPassage(seedTranscript(archive));
    expect(passages).toHaveLength(62);
    for (const passage of passages) {
      const lookup = findPassage(archive, PUBLIC_VIEWER, referenceTo(passage));
      expect(lookup).toMatchObject({ outcome: 'found', passage: { start: passage.start, end: passage.end } });
    }
  });

  it('GIVEN a run THEN it is the sentences from first to last', () => {
    const lookup = findPassage(archiveWithSeed(), PUBLIC_VIEWER, `${SEED}:3.15-16`);
    expect(lookup.outcome === 'found' && addressOf(lookup.passage)).toBe(`${SEED}:3.15-16`);
    expect(lookup.outcome === 'found' && wordsOf(lookup.passage)).toMatch(/^まず、.*開催する予定です。$/);
  });

  it.each(['1.1', `${SEED}:9.1`, `${SEED}:4.14`, `${SEED}:4.3-99`, 'no-such:1.1'])(
    'GIVEN %s THEN there is no passage',
    (address) => {
      expect(findPassage(archiveWithSeed(), PUBLIC_VIEWER, address)).toEqual({ outcome: 'missing' });
    },
  );

  it('GIVEN a passage that moved THEN its words are found where they are now, and never others', () => {
    const archive = archiveWithSeed();
    const [, second] = everyPassage(seedTranscript(archive));
    const hash = referenceTo(second!).split('#')[1];
    const lookup = findPassage(archive, PUBLIC_VIEWER, `${SEED}:1.7#${hash}`);
    expect(lookup.outcome === 'found' && addressOf(lookup.passage)).toBe(`${SEED}:1.2`);
    expect(findPassage(archive, PUBLIC_VIEWER, `${SEED}:1.2#xxxxxx`)).toEqual({ outcome: 'changed' });
  });

  it('GIVEN an address of another server THEN it is as if it did not exist', () => {
    const archive = archiveWithSeed();
    const id = addDocument(archive, 'guild:1', { text: '田中：一。\n鈴木：二。\n田中：三。\n鈴木：四。' });
    expect(findPassage(archive, viewerOf('1'), `${id}:1.1`).outcome).toBe('found');
    expect(findPassage(archive, viewerOf('2'), `${id}:1.1`)).toEqual({ outcome: 'missing' });
    expect(findPassage(archive, viewerOf('2'), `${id}:1.1#abcdef`)).toEqual({ outcome: 'missing' });
  });

  it.each([
    [`${SEED}:4.3`, true],
    [`${SEED}:4.3#Ab_-12`, true],
    ['非核化', false],
    ['#tag', false],
    ['4.3', false],
  ])('GIVEN %s THEN whether it is a reference is %s', (text, expected) => {
    expect(isReference(text)).toBe(expected);
  });
});
