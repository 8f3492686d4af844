/**
 * What `/agreements` lists of the seed, and as what: the project's own labels, made sentence by sentence.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { loadPeople } from '../../src/transcript/people.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAME = '2018-08-01-japan-russia-2plus2';
const { transcript } = parseDocument(readFileSync(join(ROOT, `seeds/${NAME}.txt`)), {
  name: NAME,
  people: loadPeople(JSON.parse(readFileSync(join(ROOT, 'data/people.json'), 'utf8'))),
  heldOn: '2018-07-31',
});
const items = extractAgreements(transcript);
const listed = items.filter((item) => item.listed);
const short = (address: string) => address.replace(/^.*:/, '');

/** speech.sentence, kind, the words the item begins and ends with. */
const EXPECTED: readonly (readonly [string, string, string, string])[] = [
  ['1.1', 'CONFIRMED', '双方から', '確認されました'],
  ['1.2', 'AGREED', 'アジア太平洋地域における情勢が', '一致する'],
  ['1.2', 'AGREED', '相互信頼の水準', '合意しました'],
  ['1.3', 'AGREED', '国連の参加を得て', '合意いたしました'],
  ['1.4', 'AGREED', '本年末までに', '合意いたしました'],
  ['1.6', 'AGREED', '双方は', '賛意を表明いたしました'],
  ['1.13', 'AGREED', '協議の結果', '合意し'],
  ['1.13', 'SCHEDULED', '同ミッションの結果', '調整されます'],
  ['1.14', 'SCHEDULED', '次官級の安保協議', '調整されます'],
  ['1.15', 'SCHEDULED', 'これらの協議結果', '報告される予定です'],
  ['1.17', 'CONFIRMED', '幅広い二国間', '確認され'],
  ['2.3', 'CONFIRMED', '防衛分野における', '特定されました'],
  ['2.4', 'AGREED', '露参謀本部', '一致しました'],
  ['3.4', 'CONFIRMED', '外相会談では', '確認し'],
  ['3.4', 'AGREED', '首脳会談に向けた準備', '一致いたしました'],
  ['3.5', 'AGREED', '引き続き外相間', '一致いたしました'],
  ['3.6', 'AGREED', '平和条約締結問題', '一致いたしました'],
  ['3.8', 'CONFIRMED', '引き続き取組み', '確認いたしました'],
  ['3.9', 'CONFIRMED', '経済分野では', '確認し'],
  ['3.9', 'CONFIRMED', '租税条約', '確認しました'],
  ['3.10', 'CONFIRMED', '引き続き協力', '確認しました'],
  ['3.15', 'AGREED', '「2+2」の準備会合', '一致しました'],
  ['3.16', 'SCHEDULED', '次はモスクワ', '開催する予定です'],
  ['3.17', 'AGREED', '国際条理', '一致いたしました'],
  ['3.20', 'AGREED', '日露共通の目標', '一致いたしました'],
  ['3.22', 'SCHEDULED', '今後も9月', '行われる予定です'],
  ['4.3', 'CONFIRMED', '北朝鮮に関しては', '確認し'],
  ['4.3', 'AGREED', '日露で緊密に', '一致いたしました'],
  ['4.6', 'AGREED', '防衛交流が', '一致をいたしました'],
  ['4.8', 'CONFIRMED', '引き続き、防衛当局間', '確認をいたしました'],
  ['4.10', 'AGREED', '本年後半', '一致いたしました'],
  ['4.12', 'AGREED', '部隊間交流', '一致いたしました'],
];

describe('the agreements of the 2018 "2+2"', () => {
  it('GIVEN the seed WHEN its agreements are extracted THEN exactly the labelled ones are listed, in order', () => {
    expect(listed.map((item) => [short(item.address), item.kind])).toEqual(
      EXPECTED.map(([address, kind]) => [address, kind]),
    );
  });

  it('GIVEN a listed item WHEN it is sliced THEN it begins and ends with its own clause', () => {
    listed.forEach((item, index) => {
      const text = transcript.text.slice(item.start, item.end);
      const [, , first, last] = EXPECTED[index]!;
      expect(text.startsWith(first), `${text} begins with ${first}`).toBe(true);
      expect(text.endsWith(last), `${text} ends with ${last}`).toBe(true);
    });
  });

  it('GIVEN listed items WHEN they are numbered THEN from 1 without a gap, and nothing else has a number', () => {
    const core = listed.filter(({ kind }) => kind !== 'SCHEDULED');
    const scheduled = listed.filter(({ kind }) => kind === 'SCHEDULED');
    const numbers = [...core, ...scheduled].map(({ number }) => number);
    expect(numbers).toEqual(EXPECTED.map((_, index) => index + 1));
    expect(items.filter((item) => !item.listed).every(({ number }) => number === null)).toBe(true);
  });

  it('GIVEN 諸般の事情が許せば WHEN the clause is read THEN the item is conditional and shows the words', () => {
    const conditional = items.filter(({ modality }) => modality === 'conditional');
    expect(conditional.map((item) => [short(item.address), sliceOf(item.condition)])).toEqual([
      ['3.4', '諸般の事情が許せば'],
    ]);
  });

  it('GIVEN three contents under one predicate WHEN the clause is read THEN it is one item with three parts', () => {
    const item = items.find(({ address }) => short(address) === '3.6')!;
    expect(item.parts.map(sliceOf)).toEqual([
      '平和条約締結問題につきましては、四島における共同経済活動について、事業者中心のビジネスミッションを8月16日から20日に行うこと',
      'その結果を踏まえて、日露次官級協議を首脳会談前に実施すること',
      'これらのために十分な準備を行うこと',
    ]);
  });

  it('GIVEN both sides’ reports THEN exactly these are linked: the mission, the consultations and the summit as the same', () => {
    const pairs = (grade: 'sameAs' | 'relatedTo') =>
      items.flatMap((item) =>
        item[grade]
          .filter(({ start }) => start > item.start)
          .map(({ address }) => [short(item.address), short(address)]),
      );
    expect(pairs('sameAs')).toEqual([
      ['1.13', '3.6'],
      ['1.14', '3.15'],
      ['1.14', '3.16'],
      ['1.15', '3.4'],
      ['1.15', '3.22'],
    ]);
    expect(pairs('relatedTo')).toEqual([
      ['1.9', '3.17'],
      ['1.13', '3.6'],
    ]);
  });

  it('GIVEN dates in listed items THEN they are resolved against the local day, and 首脳会談前 takes the summit’s month', () => {
    const dates = listed.flatMap((item) =>
      item.dates.map(({ text, from, to, precision }) => [short(item.address), text, from, to, precision]),
    );
    expect(dates).toEqual([
      ['1.4', '本年末まで', null, '2018-12-31', 'deadline'],
      ['1.13', '本年8月16日~20日', '2018-08-16', '2018-08-20', 'day'],
      ['1.15', '9月', '2018-09-01', '2018-09-30', 'month'],
      ['3.4', '9月', '2018-09-01', '2018-09-30', 'month'],
      ['3.6', '8月16日から20日', '2018-08-16', '2018-08-20', 'day'],
      ['3.6', '首脳会談前', null, '2018-09-30', 'event'],
      ['3.9', '9月', '2018-09-01', '2018-09-30', 'month'],
      ['3.15', '年一回', null, null, 'recurrence'],
      ['3.22', '9月', '2018-09-01', '2018-09-30', 'month'],
      ['4.10', '本年後半', '2018-07-01', '2018-12-31', 'half'],
      ['4.12', '本年10月', '2018-10-01', '2018-10-31', 'month'],
    ]);
  });

  it('GIVEN who acts THEN what both agreed binds both sides and what one asked binds that one', () => {
    expect(listed.every(({ parties }) => [...parties].sort().join() === 'japan,russia')).toBe(true);
    const asked = items.find(({ address, kind }) => short(address) === '4.6' && kind === 'ONE_SIDED')!;
    expect([asked.sub, asked.parties]).toEqual(['REQUEST', ['japan']]);
  });
});

function sliceOf(span: { start: number; end: number } | null): string | null {
  return span === null ? null : transcript.text.slice(span.start, span.end);
}
