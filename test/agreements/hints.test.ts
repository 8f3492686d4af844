import { describe, expect, it } from 'vitest';
import {
  BODIES,
  BOTH,
  COMPANY,
  CONDITION,
  EARLIER,
  HEARSAY,
  OTHERS,
  PARTS,
  readMasked,
  tells,
  VOTE,
} from '../../src/agreements/japanese/hints.ts';

describe('what a sentence may hold', () => {
  it.each([
    [VOTE, '御異議ありませんか'],
    [COMPANY, 'ペルーの外務大臣と会談を行い'],
    [COMPANY, '両県は、共同で調査を行うことを'],
    [COMPANY, '森会長との間で'],
    [CONDITION, '天候の条件が許せば、'],
    [PARTS, '航路を開くこと、港を広げることを'],
    [BOTH, '双方の間で'],
    [BODIES, '県と漁協が'],
    [OTHERS, '漁業組合と協議し'],
    [HEARSAY, '報道によれば'],
    [EARLIER, '昨年の総会で'],
    [EARLIER, 'これまでに'],
  ])('GIVEN words of %d in %s THEN they may stand there', (bit, sentence) => {
    expect(tells(readMasked(sentence).hints, bit)).toBe(true);
  });

  it('GIVEN none of them THEN nothing more is asked', () => {
    expect(readMasked('港の工事を始める。').hints).toBe(0);
  });

  it('GIVEN words that are only quoted, and full-width figures THEN it is told what the folded sentence holds', () => {
    const { masked, hints } = readMasked('議長は「異議はないか」とだけ述べ、２０２４年２月の工事に触れた。');
    expect(masked).toBe('議長は「〇〇〇〇〇〇」とだけ述べ、2024年2月の工事に触れた。');
    expect(tells(hints, VOTE)).toBe(false);
    expect(tells(hints, EARLIER)).toBe(true);
  });
});
