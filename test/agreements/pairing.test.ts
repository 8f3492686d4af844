/** What is compared at all: two reports that share a date, or a term that says what they are about. */
import { expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { pairing } from '../../src/agreements/linking/pairing.ts';
import { readingUnits } from '../../src/agreements/linking/unit.ts';
import { runAtOnce } from '../../src/slices.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import { transcriptOf } from './reading.ts';

const SIDES = ['north', 'south'].map((id) => ({ id, names: { ja: id, en: id } }));

function pairsOf(...lines: string[]): number {
  const transcript = transcriptOf(
    lines.map((line, index) => ({ label: `外務大臣${index}`, side: SIDES[index]!, lines: [line] })),
  );
  const items = extractAgreements(transcript);
  expect(items).toHaveLength(2);
  const units = runAtOnce(readingUnits([{ transcript, items }], NO_GLOSSARY));
  return [...runAtOnce(pairing(units)).values()].reduce((sum, others) => sum + others.size, 0);
}

it('GIVEN nothing but figures and what they count in common THEN the two are not compared', () => {
  expect(pairsOf('漁船128隻の返還で一致しました。', '留学生128人の受入れで一致しました。')).toBe(0);
  expect(pairsOf('会館128棟の改築で一致しました。', '倉庫128棟の返還で一致しました。')).toBe(0);
});

it('GIVEN a noun in common THEN the two are compared', () => {
  expect(pairsOf('漁船128隻の返還で一致しました。', '漁船の航路について一致しました。')).toBe(1);
});
