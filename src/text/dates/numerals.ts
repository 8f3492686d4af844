/**
 * Numbers as dates write them: ASCII digits, kanji by place (二〇二五) or by power (二十四).
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a number in a date looks like in folded text. */
export const NUMBER = '(?:[0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,7}|元)';

/** NaN where it is no number. 元 (the first year of an era) is 1. */
export function readNumber(text: string): number {
  if (/^[0-9]+$/u.test(text)) return Number(text);
  if (text === '元') return 1;
  if (!/[十百千]/u.test(text)) {
    const digits = [...text].map((char) => DIGITS[char]);
    return digits.length === 0 || digits.includes(undefined) ? Number.NaN : Number(digits.join(''));
  }
  let total = 0;
  let pending: number | null = null;
  for (const char of text) {
    const power = POWERS[char];
    if (power !== undefined) {
      total += (pending ?? 1) * power;
      pending = null;
    } else if (DIGITS[char] !== undefined) {
      pending = DIGITS[char];
    } else return Number.NaN;
  }
  return total + (pending ?? 0);
}
