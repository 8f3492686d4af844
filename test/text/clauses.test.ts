import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClauseBreaks, findClauseEnds, maskQuotations, skipConnectives } from '../../src/text/clauses.ts';
import { readInflection } from '../../src/text/inflection.ts';

describe('masking', () => {
  it('GIVEN brackets THEN what they hold is blanked out and every offset stays', () => {
    const text = '「合意した」と(一致,した)言い、,合意した';
    const masked = maskQuotations(text);
    expect(masked).toHaveLength(text.length);
    expect(masked.indexOf('合意')).toBe(text.lastIndexOf('合意'));
    expect(masked).toContain('、、');
  });

  it('GIVEN a bracket that is never closed THEN nothing is blanked out', () => {
    expect(maskQuotations('「合意した')).toBe('「合意した');
  });

  it('GIVEN any text THEN the length is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(maskQuotations(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('clauses', () => {
  it('GIVEN …ますが、and …ましたので、THEN a clause of its own ends there; at a suspended verb it does not', () => {
    const text = '東京で開催しましたので、次は京都ですが、協力を進め、終わる';
    expect(findClauseBreaks(text).map((at) => text.slice(0, at).slice(-3))).toEqual(['ので、', 'すが、']);
  });

  it('GIVEN …まして、, …があり、 and …ところであり、 THEN a clause may pause there, and does not break', () => {
    const text = '港を視察しまして、質問があり、検討中のところであり、工事を行い、終わる';
    const { breaks, pauses } = findClauseEnds(text);
    expect(breaks).toEqual([]);
    expect(pauses.map((at) => text.slice(0, at).slice(-4))).toEqual(['まして、', 'があり、', 'であり、']);
  });

  it.each([
    ['また、まず、協力する', '協力する'],
    ['12番、協力する', '12番、協力する'],
    ['12、協力する', '協力する'],
    ['①協力する', '協力する'],
    ['（1）両国は', '両国は'],
    ['・ その上で、確認した', '確認した'],
    ['更に日本は', '日本は'],
    ['第一に、連絡窓口', '連絡窓口'],
    ['協力する', '協力する'],
    ['2018年に', '2018年に'],
  ])('GIVEN %s THEN it says %s', (text, rest) => {
    expect(text.slice(skipConnectives(text, 0, text.length))).toBe(rest);
  });
});

describe('inflection', () => {
  const rows = [
    ['一致いたしました。', '一致', 'いたしました', 'finite', ['past']],
    ['確認をしてきております。', '確認', 'をしてきております', 'finite', ['progressive']],
    ['合意し、', '合意', 'し', 'suspended', []],
    ['確認され、', '確認', 'され', 'suspended', ['passive']],
    ['一致することができました', '一致', 'することができました', 'finite', ['past']],
    ['合意しておりません', '合意', 'しておりません', 'finite', ['negative', 'progressive']],
    ['確認したい', '確認', 'したい', 'finite', ['desiderative']],
    ['確認させていただきます', '確認', 'させていただきます', 'finite', ['humble']],
    ['決定していく', '決定', 'していく', 'finite', ['prospective']],
    ['合意の枠内', '合意', '', 'noun', []],
    ['一致するよう', '一致', 'する', 'finite', []],
  ] as const;
  it.each(rows)('GIVEN %s THEN its ending is read', (text, stem, ending, form, features) => {
    const read = readInflection(text, stem.length, 'noun');
    expect(text.slice(stem.length, read.end)).toBe(ending);
    expect(read.form).toBe(form);
    for (const feature of features) expect(read[feature]).toBe(true);
  });

  it('GIVEN a verb’s own stem THEN its endings are read without a light verb', () => {
    expect(readInflection('求めました。', 2, 'verb')).toMatchObject({ end: 5, form: 'finite', past: true });
    expect(readInflection('求め、', 2, 'verb')).toMatchObject({ end: 2, form: 'suspended' });
  });
});
