/** Japanese eras: 平成30年 and 2018年 are one year. */

/** By era, the year before its first: 平成 + 30 = 2018. */
export const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};

/** Its last year, which is the next one's first. */
const LAST: Readonly<Record<string, number>> = { 明治: 1912, 大正: 1926, 昭和: 1989, 平成: 2019 };

const ERA_YEAR = /(明治|大正|昭和|平成|令和)([0-9]{1,2}|元)年/u;
const WESTERN_YEAR = /(?<![0-9])([0-9]{4})年/u;

/** A folded text with its first year counted otherwise: 平成30年度 as 2018年度, and the reverse. None where it has no year. */
export function inOtherYears(folded: string): readonly string[] {
  const [written, era, number] = ERA_YEAR.exec(folded) ?? [];
  if (written !== undefined) {
    const year = ERAS[era!]! + (number === '元' ? 1 : Number(number));
    return [folded.replace(written, `${year}年`)];
  }
  const [western, year] = WESTERN_YEAR.exec(folded) ?? [];
  if (western === undefined) return [];
  return Object.entries(ERAS).flatMap(([name, before]) => {
    const count = Number(year) - before;
    if (count < 1 || Number(year) > (LAST[name] ?? before + 99)) return [];
    const forms = count === 1 ? ['元', '1'] : [String(count)];
    return forms.map((form) => folded.replace(western, `${name}${form}年`));
  });
}
