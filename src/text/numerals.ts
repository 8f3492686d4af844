/**
 * Numbers in kanji and figures: 十二 and 12, 3万 and 30000, 第三回 and 第3回, 1,500 and 1500; and what those of dates mean.
 *
 * In: text folded character by character. Out: stretches to read as figures.
 * Never: 一 in 一致 or 十 in 十分: a single kanji counts only behind 第 or before a counter.
 */
import type { Span } from './span.ts';

export interface Numeral extends Span {
  readonly digits: string;
}

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

const CANDIDATE =
  /(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[〇零一二三四五六七八九十百千]+)(?:[十百千]*[万億兆][0-9〇零一二三四五六七八九十百千]*)*[十百千]?/g;
const COUNTER =
  /^(?:[年月日時秒回件名人歳才度号条項章節次期週個台隻機社校点国者島つヵヶカケか箇階倍割円票枚本位%]|番目|ドル|キロ|トン|メトル|議席|カ国)/;
/** 十分 is mostly "enough". */
const MINUTE = /^分/;
/** 千島, 千歳 and 百貨 are no numbers; 千人 and 百年 are. */
const COUNTER_OF_HUNDREDS = /^[年日人円件名回]/;

export function findNumerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const words = match[0];
    if (PLAIN.test(words)) continue;
    const start = match.index;
    const end = start + words.length;
    const digits = readCounted(words, text.charAt(start - 1), text.slice(end, end + 3));
    if (digits !== null && digits !== words) found.push({ start, end, digits });
  }
  return found;
}

const PLAIN = /^[0-9]+(?:\.[0-9]+)?$/;

function readCounted(words: string, before: string, after: string): string | null {
  if (/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(words)) return words.replaceAll(',', '');
  const kanji = words.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]{3,}$/.test(kanji) || /^[一二三四五六七八九]〇$/.test(kanji))
    return placesOf(kanji);
  if (kanji.length === 1) {
    if (before !== '第' && !isCounted(kanji, after)) return null;
  }
  const value = evaluate(kanji);
  return value === null ? null : formatNumber(value);
}

function isCounted(kanji: string, after: string): boolean {
  if (kanji === '百' || kanji === '千') return COUNTER_OF_HUNDREDS.test(after);
  return COUNTER.test(after) || (kanji !== '十' && MINUTE.test(after));
}

/** Null where the characters make no number: 一二, 千一千. */
function evaluate(words: string): number | null {
  let total = 0;
  let rest = words.replaceAll(',', '');
  let ceiling = Number.POSITIVE_INFINITY;
  for (const [name, size] of Object.entries(MYRIADS).reverse()) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    if (size >= ceiling) return null;
    const group = rest.slice(0, at) === '' ? null : evaluateGroup(rest.slice(0, at));
    if (group === null) return null;
    total += group * size;
    ceiling = size;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return total;
  const group = evaluateGroup(rest);
  return group === null ? null : total + group;
}

/** Below 10,000: 千二百, 5千, 12. */
function evaluateGroup(words: string): number | null {
  if (/^[0-9]+(?:\.[0-9]+)?$/.test(words)) return Number(words);
  let total = 0;
  let ceiling = 10_000;
  let digit: number | null = null;
  for (const part of words.match(/[0-9]+(?:\.[0-9]+)?|[^0-9.]/g) ?? []) {
    const unit = UNITS[part];
    if (unit === undefined) {
      const value = /^[0-9]/.test(part) ? Number(part) : DIGITS.indexOf(part);
      if (digit !== null || value < 0) return null;
      digit = value;
    } else {
      if (unit >= ceiling) return null;
      total += (digit ?? 1) * unit;
      ceiling = unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

function formatNumber(value: number): string | null {
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return null;
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}

/** What a number in a date looks like in folded text: figures, kanji by place (二〇二五) or by power (二十四). */
export const DATE_NUMBER = '(?:[0-9]{1,4}|[〇零一二三四五六七八九十百千]{1,7}|元)';

/** Such a number; NaN where it is none. 元 (the first year of an era) is 1. */
export function readDateNumber(text: string): number {
  if (/^[0-9]+$/u.test(text)) return Number(text);
  if (text === '元') return 1;
  const kanji = text.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]+$/u.test(kanji)) return Number(placesOf(kanji));
  return /^[〇一二三四五六七八九十百千]+$/u.test(kanji) ? (evaluateGroup(kanji) ?? Number.NaN) : Number.NaN;
}

/** Digit by digit. */
function placesOf(kanji: string): string {
  return [...kanji].map((character) => DIGITS.indexOf(character)).join('');
}
