/**
 * Changes that matter to whoever quotes, made to one sentence: modality, subject, the verb of an agreement, a name, a number in words.
 * Nothing here asks the code under test.
 */
import { isJapanese, type Random } from './mutate.ts';

type Rule = readonly [from: RegExp, to: string];

const MODALITY: readonly Rule[] = [
  [/する予定です/u, 'します'],
  [/される予定です/u, 'されます'],
  [/するべきです/u, 'するところです'],
  [/べきである/u, 'ものである'],
  [/可能性があります/u, 'ことになります'],
  [/必要があります/u, 'ことがあります'],
  [/必要がある/u, 'ことがある'],
  [/したいと思います/u, 'します'],
  [/したいと考えています/u, 'します'],
  [/していきたい/u, 'していく'],
  [/概ね、?/u, ''],
  [/できるだけ|可能な限り/u, ''],
  [/\b(?:may|might|could)\b/, 'will'],
  [/\b(?:should|must)\b/, 'may'],
  [/\bwould\b/, 'will'],
  [/\bwill\b(?! not)/, 'may'],
  [/(?<=[a-z] )about (?=\d)/, ''],
  [/\bhopes? to\b/, 'are going to'],
  [/\bprobably |possibly |perhaps /, ''],
];

const VERBS: readonly Rule[] = [
  [/(?:合意|一致|確認|決定)(?=(?:いた|致)?し)/u, '議論'],
  [/議論(?=(?:いた|致)?し)/u, '合意'],
  [/歓迎(?=(?:いた|致)?し)/u, '批判'],
  [/要請(?=(?:いた|致)?し)/u, '指示'],
  [/説明(?=(?:いた|致)?し)/u, '主張'],
  [/報告(?=(?:いた|致)?し)/u, '公表'],
  [/\b(?:agreed|confirmed|decided|reaffirmed|approved)\b/, 'discussed'],
  [/\bdiscussed\b/, 'agreed'],
  [/\b(?:welcomed|supported)\b/, 'noted'],
  [/\bproposed\b/, 'announced'],
  [/\breported\b/, 'explained'],
];

const SUBJECTS: readonly Rule[] = [
  [/(?<=^|、)私は/u, '我々は'],
  [/(?<=^|、)我々は/u, '私は'],
  [/(?<=^|、)双方は/u, '一方は'],
  [/(?<=^|、)両者は/u, '彼らは'],
  [/^We(?= \w)/, 'They'],
  [/^They(?= \w)/, 'We'],
  [/^I(?= \w)/, 'We'],
  [/^(?:He|She)(?= \w)/, 'They'],
];

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty'];
const WORD = new RegExp(`(?<=[a-z,] )(?:${WORDS.join('|')})(?= [a-z])`);
const KANJI = '二三四五六七八九';
const COUNTED =
  /(?<![一二三四五六七八九十百千〇第年月週日0-9０-９])[二三四五六七八九](?=人|名|点|件|回|社|か国|カ国|割|個|倍|項目)/u;

/** Families that stand in no document of the bench. */
const FAMILIES = ['白石', '大場', '北原', '若林'];
const SURNAMES = ['Harcastle', 'Lindgren', 'Okonedo', 'Vasquez'];
const TITLED = /(?<![一-龠])[一-龠]{2}(?=(?:委員(?!会|長)|議員|大臣|君(?!が)|氏(?!名)|課長|部長|議長|総理))/u;
const NO_FAMILY =
  /^(?:外務|防衛|国防|財務|総理|法務|環境|担当|各国|全国|衆議|参議|国会|与党|野党|理事|前|元|副|同|両|官房|経済|国務|首相|内閣)/u;
const ENGLISH_TITLED =
  /(?<=\b(?:Mr|Ms|Mrs|Dr)\.? |\b(?:Minister|President|Senator) )\p{Lu}[a-z]{3,}(?=[\s,.’'])/u;

export interface Changed {
  readonly text: string;
  readonly flag: 'modality' | 'verb' | 'subject' | 'number' | 'name';
}

/** One of each kind that the sentence gives occasion for. */
export function changesOf(text: string, labels: readonly string[], random: Random): readonly Changed[] {
  return [
    ...byRules(text, MODALITY, 'modality', random),
    ...byRules(text, VERBS, 'verb', random),
    ...byRules(text, SUBJECTS, 'subject', random),
    ...numberInWords(text, random),
    ...nameOf(text, labels, random),
  ];
}

function byRules(
  text: string,
  rules: readonly Rule[],
  flag: Changed['flag'],
  random: Random,
): readonly Changed[] {
  const found = rules.filter(([from]) => from.test(text));
  if (found.length === 0) return [];
  const [from, to] = random.pick(found);
  return [{ text: text.replace(from, to), flag }];
}

function numberInWords(text: string, random: Random): readonly Changed[] {
  const pattern = isJapanese(text) ? COUNTED : WORD;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return [];
  const others = (isJapanese(text) ? [...KANJI] : WORDS).filter((word) => word !== found);
  return [{ text: text.replace(pattern, random.pick(others)), flag: 'number' }];
}

function nameOf(text: string, labels: readonly string[], random: Random): readonly Changed[] {
  const [pattern, names] = isJapanese(text)
    ? ([TITLED, FAMILIES] as const)
    : ([ENGLISH_TITLED, SURNAMES] as const);
  const found = pattern.exec(text);
  if (found !== null && !NO_FAMILY.test(found[0]))
    return [{ text: text.replace(pattern, random.pick(names)), flag: 'name' }];
  const isName = (label: string) =>
    isJapanese(text)
      ? /^[一-龠]{2,6}$/u.test(label)
      : /^\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{L}'’.]+)*$/u.test(label);
  const known = labels.filter(isName);
  const label = known.find((one) => new RegExp(`(?<!\\p{L})${quoted(one)}(?!\\p{L})`, 'u').test(text));
  const other = random.pick(known.filter((one) => one !== label && !text.includes(one)));
  return label === undefined || other === undefined
    ? []
    : [{ text: text.replace(label, other), flag: 'name' }];
}

const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
