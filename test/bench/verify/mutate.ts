/**
 * Claims made from a sentence of a record, each with the outcome that is right by how it was made.
 * Nothing here asks the code under test: the rules are of this file alone.
 */
export type Pick = <T>(items: readonly T[]) => T;

export interface Random {
  /** From 0 up to 1. */
  next(): number;
  pick: Pick;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, pick: (items) => items[Math.floor(next() * items.length)]! };
}

export const isJapanese = (text: string) => /[ぁ-ん]/u.test(text);

/** Words that may turn what stands before or behind them: a slice beside them is not made. */
const TURNING =
  /ば、|なら|たら|場合|限り|ない|ません|なく|ず|ぬ|か[。、？?]|により?ま?すと|によると|によれば|旨|必ずしも|もし|可能性|期待|予定|べき|と(?:述|言|説|主|指|強|思|考|の)|という|想定|検討|\b(?:if|unless|provided|not|no|never|possibly|probably|perhaps|maybe|likely|n't|said|says|told|that|may|might|could|should|would|hope|plan|expect|denied|refused|claimed|according|without|whether|when|until|but|except|nobody|fail\w*)\b|n['’]t|\?/iu;

export const mayTurn = (text: string) => TURNING.test(text);

const ENDS = /[。．.！!？?\s]+$/u;

/** The same words, otherwise written; null where this sentence gives no occasion. */
export const RESPELLINGS: readonly ((text: string, random: Random) => string | null)[] = [
  (text) => changed(text, text.replace(/、/gu, ',')),
  (text) => changed(text, text.replace(/(?<![0-9A-Za-z０-９])、|、(?![0-9A-Za-z０-９])/u, '')),
  (text) =>
    changed(
      text,
      text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  (text) =>
    changed(
      text,
      text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)),
    ),
  (text) => changed(text, text.replace(/[「『]/gu, '“').replace(/[」』]/gu, '”')),
  (text) =>
    isJapanese(text) ? changed(text, text.replace(/([ぁ-ん一-龠]{7})(?=[ぁ-ん一-龠])/gu, '$1 ')) : null,
  (text) => (isJapanese(text) ? changed(text, text.replace(/([、。])/u, '$1\n').trim()) : null),
  (text) => changed(text, text.replace(/国/gu, '國').replace(/会/gu, '會').replace(/発/gu, '發')),
  (text) => changed(text, text.replace(/ラヴロフ/gu, 'ラブロフ').replace(/ヴァ/gu, 'バ')),
  (text) => changed(text, text.replace(/[ァ-ヴー]{3,}/u, halfWidth)),
  (text) => (isJapanese(text) ? null : changed(text, text.toUpperCase())),
  (text) => (isJapanese(text) ? null : changed(text, text.replace(/,(?= )/g, ''))),
  (text) => changed(text, text.replace(/'/g, '’')),
  (text) => changed(text, text.replace(/([^\s])-([a-z])/g, '$1 $2')),
];

function changed(before: string, after: string): string | null {
  return before === after || before.includes(after.trim()) ? null : after;
}

const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー';
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｰ';

function halfWidth(word: string): string {
  return [...word].map((unit) => HALF[FULL.indexOf(unit)] ?? unit).join('');
}

export interface Cut {
  readonly text: string;
  readonly leftOut: 'negation' | 'condition' | 'report' | 'hedge';
}

const TURNED: readonly (readonly [Cut['leftOut'], string])[] = [
  [
    'negation',
    'ではない|ではありません|ものではない|ておりません|ていません|(?:ことは)?できません|はありません',
  ],
  ['hedge', 'ことを期待'],
  ['report', '旨を?(?:説明|、強調)|と述べ|と主張|と伝えられ|との説明|という指摘'],
];

/** The sentence cut right before what turns it, or without the condition before it. */
export function cutOff(text: string): readonly Cut[] {
  return [
    ...TURNED.flatMap(([leftOut, words]) => cutBefore(text, words, leftOut)),
    ...withoutCondition(text),
    ...cutEnglish(text),
  ];
}

function cutBefore(text: string, words: string, leftOut: Cut['leftOut']): readonly Cut[] {
  const before = new RegExp(`^(.*?)(?:${words})`, 'u').exec(text)?.[1];
  if (before === undefined) return [];
  const from = Math.max(before.lastIndexOf('、'), before.lastIndexOf('。')) + 1;
  const claim = before.slice(from).trim();
  return claim.length >= 6 ? [{ text: claim, leftOut }] : [];
}

function withoutCondition(text: string): readonly Cut[] {
  const found = /(?:(?<!例|言|考え|見|思え|によ)[えけせてねべめれげ]ば|場合には?|限り)、(.+)$/u.exec(
    text,
  )?.[1];
  if (found === undefined || /(?:また|一方|さらに|が|ので|し)、/u.test(found)) return [];
  return [{ text: found.trim(), leftOut: 'condition' }];
}

const ENGLISH_CUTS: readonly (readonly [Cut['leftOut'], RegExp])[] = [
  ['condition', /^If [^,]+, (.+)$/u],
  ['condition', /^(.{12,}?),? (?:unless|provided that|only if) /u],
  ['report', /\b(?:said|claimed|alleged) that (.{12,})$/u],
  ['negation', /\bdenied that (.{12,})$/u],
  ['negation', /\b(?:will|do|does|did|has|have|is|are|was|were) not (.{12,})$/u],
  ['negation', /\bhas refused to (.{12,})$/u],
];

function cutEnglish(text: string): readonly Cut[] {
  return ENGLISH_CUTS.flatMap(([leftOut, pattern]) => {
    const words = pattern.exec(text)?.[1];
    return words === undefined ? [] : [{ text: words, leftOut }];
  });
}

/** The sentence with its negation turned round. */
export function flipNegation(text: string): string | null {
  if (isJapanese(text)) {
    const rules: readonly (readonly [RegExp, string])[] = [
      [/しました。$/u, 'しませんでした。'],
      [/いたしました。$/u, 'いたしませんでした。'],
      [/ています。$/u, 'ていません。'],
      [/ております。$/u, 'ておりません。'],
      [/(?<=[しきりみべえ])ます。$/u, 'ません。'],
      [/ていません。$/u, 'ています。'],
      [/ておりません。$/u, 'ております。'],
      [/できません。$/u, 'できます。'],
      [/ものではない/u, 'ものである'],
      [/であること/u, 'ではないこと'],
      [/はありません。$/u, 'があります。'],
    ];
    for (const [pattern, to] of rules) if (pattern.test(text)) return text.replace(pattern, to);
    return null;
  }
  if (/\b(?:will|do|does|did|has|have|is|are|was|were|could) not\b/.test(text))
    return text.replace(/ not\b/, '');
  const found = /\b(?:will|has|have|is|are|was|were)\b(?! not)/.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  return `${text.slice(0, end)} not${text.slice(end)}`;
}

export interface Flagged {
  readonly text: string;
  readonly flag: 'number' | 'date' | 'name';
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const DATE = new RegExp(
  `[0-9０-９]+(?=\\s*(?:年(?!間|[0-9０-９]+[ヶかカケヵ]月|連続|以上|目|来|余|ぶり|前|後|以内|度)|月|日(?!間|前|後|ぶり|以内|目)))|\\b\\d{1,2}(?= (?:${MONTHS})\\b)|(?<=\\b(?:${MONTHS}) )\\d{1,2}\\b|(?<=(?:${MONTHS}) (?:\\d{1,2}, )?)(?:\\d{4}|\\d{2}(?![\\d,]))`,
  'gu',
);

/** A figure made another: of a date, or of anything else. */
export function changeFigure(text: string, random: Random): Flagged | null {
  const dates = [...text.matchAll(DATE)].map((match) => ({ at: match.index, digits: match[0] }));
  const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);
  const isDate = (at: number) => dates.some((date) => at >= date.at && at < date.at + date.digits.length);
  // What only looks like a figure, and what belongs to a date in another way, is left alone.
  const numbers = [
    ...text.matchAll(
      /(?<![A-Za-z0-9+＋.,:／/-])[0-9０-９]+(?![0-9０-９.,:+＋:／/-]|\s*(?:時|分|年|月|日(?!前|後|ぶり|以内|目)|か月|カ月|ヶ月|週|st|nd|rd|th))/gu,
    ),
  ]
    .map((match) => ({ at: match.index, digits: match[0] }))
    .filter(
      ({ at, digits }) =>
        !isDate(at) && !isYear(digits) && !/[年月日時]\s*[~〜～-]?$/u.test(text.slice(0, at)),
    );
  const choices = [
    ...dates.map((found) => ({ ...found, flag: 'date' as const })),
    ...numbers.map((found) => ({ ...found, flag: 'number' as const })),
  ];
  if (choices.length === 0) return null;
  const { at, digits, flag } = random.pick(choices);
  const value = Number(digits.normalize('NFKC'));
  const next = String(
    flag === 'date' && value < 32 ? (value % 11) + 1 : value + 1 + Math.floor(random.next() * 8),
  );
  const written = /[０-９]/u.test(digits)
    ? next.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : next;
  return { text: text.slice(0, at) + written + text.slice(at + digits.length), flag };
}

const NAMES: readonly (readonly string[])[] = [
  ['ロシア', '日本', '中国', '米国', '韓国', 'フランス', 'ドイツ', 'インド', 'ペルー'],
  [
    'ラヴロフ',
    'ショイグ',
    '河野外務大臣',
    '小野寺防衛大臣',
    '安倍総理',
    'プーチン大統領',
    'ゲラシモフ参謀総長',
  ],
  ['石破総理', '岸田総理', '岩屋外務大臣', '赤澤大臣', 'トランプ大統領', 'バイデン大統領'],
  ['Japan', 'Russia', 'China', 'Ukraine', 'Germany', 'Peru', 'the United States'],
  ['Kishida', 'Biden', 'Ishiba', 'Trump', 'Lavrov', 'Harlow', 'Putin'],
];

export function swapName(text: string, random: Random): Flagged | null {
  const choices = NAMES.flatMap((group) =>
    group.filter((name) => standsAlone(text, name)).map((name) => ({ name, group })),
  );
  if (choices.length === 0) return null;
  const { name, group } = random.pick(choices);
  const other = random.pick(group.filter((one) => one !== name && !text.includes(one)));
  return other === undefined ? null : { text: text.replace(name, other), flag: 'name' };
}

function standsAlone(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (/[A-Za-z0-9_/]/.test(text.charAt(at - 1)) && !isJapanese(name)) return false;
  return at >= 0 && !/[\p{L}ー]/u.test(isJapanese(name + text) ? '' : text.charAt(at + name.length));
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Content words inside the sentence, none at its edges: an edge left out is a shorter quotation. */
export function contentWords(text: string): readonly { readonly at: number; readonly word: string }[] {
  const bare = text.replace(ENDS, '');
  return [...segmenter.segment(bare)]
    .filter(
      ({ segment, isWordLike }) => isWordLike && /^(?:[一-龠]{2,}|[ァ-ヴー]{3,}|[a-z]{4,})$/u.test(segment),
    )
    .map(({ segment, index }) => ({ at: index, word: segment }))
    .filter(({ at, word }) => at >= 4 && at + word.length <= bare.length - 4);
}

/** Words and letters of less than half a sentence: a term, or a turn of phrase that stands anywhere. */
const HALF_WORDS = 3;
const HALF_LETTERS = 14;

/** Whether words are enough of a sentence to be told from a term put into another; a Japanese character counts as two letters. */
export function isHalf(words: string): boolean {
  const letters = [...words].reduce(
    (sum, unit) => sum + (/[\p{L}\p{N}]/u.test(unit) ? (/[\u3041-\u9fff]/u.test(unit) ? 2 : 1) : 0),
    0,
  );
  return letters >= HALF_LETTERS && countWords(words) >= HALF_WORDS;
}

export function countWords(text: string): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** The letters and figures of a text: what is left where spelling and punctuation are not looked at. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
