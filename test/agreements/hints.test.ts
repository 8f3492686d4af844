import { describe, expect, it } from 'vitest';
import {
  ABROAD,
  AGREEMENT,
  ASKERS,
  BODIES,
  BOTH,
  COMPANY,
  CONDITION,
  EARLIER,
  HEADER,
  HEARSAY,
  LEADERS,
  OTHERS,
  PAIRS,
  PARTS,
  readMasked,
  SUPPOSITION,
  TALKS,
  THING,
  tells,
  VOTE,
} from '../../src/agreements/japanese/hints.ts';

describe('what a sentence may hold', () => {
  it.each([
    [VOTE, '御異議ありませんか'],
    [AGREEMENT, '前回の合意事項に従い'],
    [THING, '基準は昨年度に決めたものである'],
    [THING, '工程は別紙に明記した'],
    [LEADERS, '両首脳間で考えは一致しています'],
    [HEADER, '次のとおり決めた'],
    [HEADER, '三つの点で一致した'],
    [TALKS, '閣僚級対話では、進み具合を確認した'],
    [TALKS, '外相会合において、工事の遅れを確認した'],
    [ASKERS, '認識は委員と同じであります'],
    [SUPPOSITION, '仮に橋が落ち'],
    [SUPPOSITION, '万一港が閉じ'],
    [COMPANY, 'ペルーの外務大臣と会談を行い'],
    [COMPANY, '両県は、共同で調査を行うことを'],
    [COMPANY, '森会長との間で'],
    [CONDITION, '天候の条件が許せば、'],
    [PARTS, '航路を開くこと、港を広げることを'],
    [BOTH, '双方の間で'],
    [BODIES, '県と漁協が'],
    [OTHERS, '漁業組合と協議し'],
    [HEARSAY, '報道によれば'],
    [PAIRS, 'カナダとペルーが'],
    [PAIRS, '米中首脳は'],
    [PAIRS, 'ロシアは、中国との間で'],
    [ABROAD, '欧州理事会において'],
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
