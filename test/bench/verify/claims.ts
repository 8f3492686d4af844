/** Labelled claims of every kind, made from a record. */
import { ELSEWHERE } from './elsewhere.ts';
import { changesOf } from './flags.ts';
import {
  bare,
  changeFigure,
  contentWords,
  countWords,
  cutOff,
  flipNegation,
  isHalf,
  isJapanese,
  mayTurn,
  type Random,
  RESPELLINGS,
  randomOf,
  swapName,
} from './mutate.ts';
import { PARAPHRASES } from './paraphrases.ts';
import type { Said, TestRecord } from './record.ts';

export interface LabelledClaim {
  readonly kind: string;
  readonly text: string;
  readonly speaker?: string;
  /** Outcomes that are right. */
  readonly right: readonly string[];
  /** What the change has to be called, where it has a name. */
  readonly flag?: string;
  /** Where the words come from. */
  readonly said?: Said;
}

const MIN_LENGTH = 14;
const MARKS = ['…', '……', '（中略）', '[...]', '...', ' … '];

export function makeClaims(record: TestRecord, seed: number): readonly LabelledClaim[] {
  const random = randomOf(seed);
  const said = record.sentences.filter(
    ({ text }) =>
      text.length >= MIN_LENGTH &&
      text.length <= 600 &&
      /\p{L}{3}/u.test(text) &&
      !/^[>#|*\-「『"“（(]/u.test(text),
  );
  const words = [...new Set(said.flatMap(({ text }) => contentWords(text).map(({ word }) => word)))];
  const claims = said.flatMap((one, index) => [
    ...exact(one, said, index, random),
    ...respelt(one, random),
    ...shortened(one, said, index, random),
    ...cut(one),
    ...altered(one, words, random),
    ...flagged(one, record.labels, random),
    ...spliced(one, said, random),
    ...wrongSpeaker(one, said, record, random),
  ]);
  const texts = record.texts.map(bare);
  const placesOf = (text: string) => {
    const words = bare(text);
    return texts.reduce((sum, whole) => sum + whole.split(words).length - 1, 0);
  };
  // What was made may stand somewhere as it is, spelling aside; what is cut off here, whole elsewhere.
  const wellLabelled = claims.filter(({ kind, text, right }) => {
    if (['exact', 'slice', 'respelt', 'another speaker'].includes(kind)) return true;
    return placesOf(text) === (right.includes('cut-off') ? 1 : 0);
  });
  return [
    ...wellLabelled,
    ...[...ELSEWHERE, ...elsewhere(record, texts)].map((text) => ({
      kind: 'elsewhere',
      text,
      right: ['not-in-record'],
    })),
    ...PARAPHRASES.map(({ text, right }) => ({ kind: 'paraphrase', text, right })),
  ];
}

function exact(one: Said, said: readonly Said[], index: number, random: Random): readonly LabelledClaim[] {
  const claims: LabelledClaim[] = [{ kind: 'exact', text: one.text, right: ['verbatim'], said: one }];
  const run = said.slice(index, index + 2 + Math.floor(random.next() * 3));
  const last = run.at(-1)!;
  if (isRun(run)) {
    const { sentences } = one.transcript.speeches[one.speech - 1]!;
    const start = sentences[one.sentence - 1]!.start;
    const end = sentences[last.sentence - 1]!.end;
    const text = one.transcript.text.slice(start, end);
    if (text.length < 2000 && end > start && !hasNotes(one, last))
      claims.push({ kind: 'exact', text, right: ['verbatim'], said: one });
  }
  const pieces = one.text.split(/(?<=、|,(?![0-9]))/u);
  if (pieces.length >= 3 && !mayTurn(one.text)) {
    const from = Math.floor(random.next() * (pieces.length - 1));
    const slice = pieces
      .slice(from, from + 2)
      .join('')
      .replace(/[、,\s。.]+$/u, '')
      .trim();
    if (slice.length >= 8) claims.push({ kind: 'slice', text: slice, right: ['verbatim'], said: one });
  }
  return claims;
}

/** Something that nobody said may stand between two sentences. */
function hasNotes(one: Said, last: Said): boolean {
  const speech = one.transcript.speeches[one.speech - 1]!;
  const sentences = speech.sentences.slice(one.sentence - 1, last.sentence);
  return sentences.some(
    ({ end }, at) =>
      at + 1 < sentences.length && one.transcript.text.slice(end, sentences[at + 1]!.start).trim() !== '',
  );
}

function isRun(run: readonly Said[]): boolean {
  return (
    run.length > 1 &&
    run.every((one, at) => {
      const first = run[0]!;
      return (
        one.transcript === first.transcript &&
        one.speech === first.speech &&
        one.sentence === first.sentence + at
      );
    })
  );
}

function respelt(one: Said, random: Random): readonly LabelledClaim[] {
  const found = RESPELLINGS.flatMap((respell) => respell(one.text, random) ?? []);
  const chosen = found.length <= 3 ? found : [random.pick(found), random.pick(found), random.pick(found)];
  return [...new Set(chosen)].map((text) => ({ kind: 'respelt', text, right: ['same-words'], said: one }));
}

function shortened(
  one: Said,
  said: readonly Said[],
  index: number,
  random: Random,
): readonly LabelledClaim[] {
  const claims: LabelledClaim[] = [];
  const pieces = one.text.split(/(?<=、|,(?![0-9]))/u);
  if (pieces.length >= 3 && !mayTurn(one.text)) {
    const [head, tail] = [pieces[0]!.replace(/[、,]$/u, ''), pieces.slice(2).join('').trim()];
    if (head.length >= 5 && tail.length >= 5)
      claims.push({
        kind: 'shortened',
        text: `${head}${random.pick(MARKS)}${tail}`,
        right: ['shortened'],
        said: one,
      });
  }
  const run = said.slice(index, index + 3);
  if (isRun(run) && run.length === 3 && random.next() < 0.4)
    claims.push({
      kind: 'shortened',
      text: `${run[0]!.text}${random.pick(MARKS)}${run[2]!.text}`,
      right: ['shortened'],
      said: one,
    });
  return claims;
}

function cut(one: Said): readonly LabelledClaim[] {
  return cutOff(one.text).map(({ text, leftOut }) => ({
    kind: `cut: ${leftOut}`,
    text,
    right: ['cut-off'],
    said: one,
  }));
}

const LEAST_LEFT = 3;

function altered(one: Said, words: readonly string[], random: Random): readonly LabelledClaim[] {
  const inside = contentWords(one.text);
  if (inside.length === 0) return [];
  const right = ['altered'];
  const { at, word } = random.pick(inside);
  // With fewer words left it is no longer that sentence with a word changed.
  if (countWords(one.text) - 1 < LEAST_LEFT) return [];
  const other = random.pick(
    words.filter((candidate) => candidate !== word && script(candidate) === script(word)),
  );
  const rest = one.text.slice(at + word.length);
  const claims: LabelledClaim[] = [];
  if (other !== undefined) {
    claims.push({ kind: 'word replaced', text: one.text.slice(0, at) + other + rest, right, said: one });
    const gap = isJapanese(one.text) ? '' : ' ';
    claims.push({
      kind: 'word added',
      text: one.text.slice(0, at) + other + gap + one.text.slice(at),
      right,
      said: one,
    });
  }
  // Between two dots nothing would be left, which reads as an ellipsis; beside an ellipsis the word is what it stands for.
  if (!/[・.…]\s*$/u.test(one.text.slice(0, at)) && !/^\s*(?:・|…|\.\.)/u.test(rest))
    claims.push({
      kind: 'word dropped',
      text: one.text.slice(0, at) + rest.replace(/^ /, ''),
      right,
      said: one,
    });
  return claims;
}

const script = (word: string) =>
  /[a-z]/.test(word) ? 'latin' : /[一-龠]/u.test(word) ? 'kanji' : 'katakana';

function flagged(one: Said, labels: readonly string[], random: Random): readonly LabelledClaim[] {
  const claims: LabelledClaim[] = changesOf(one.text, labels, random).map(({ text, flag }) => ({
    kind: `${flag} changed`,
    text,
    right: ['altered'],
    flag,
    said: one,
  }));
  const negated = flipNegation(one.text);
  if (negated !== null) {
    // Left out at the very end, what remains stands in the record and stops before its negation.
    const isPrefix = bare(one.text).startsWith(bare(negated));
    const right = isPrefix ? ['cut-off'] : ['altered'];
    claims.push({ kind: 'negation flipped', text: negated, right, flag: 'negation', said: one });
  }
  const figure = changeFigure(one.text, random);
  if (figure !== null)
    claims.push({
      kind: `${figure.flag} changed`,
      text: figure.text,
      right: ['altered'],
      flag: figure.flag,
      said: one,
    });
  const name = swapName(one.text, random);
  if (name !== null)
    claims.push({ kind: 'name swapped', text: name.text, right: ['altered'], flag: 'name', said: one });
  return claims;
}

function spliced(one: Said, said: readonly Said[], random: Random): readonly LabelledClaim[] {
  const other = random.pick(said);
  if (other.transcript === one.transcript && other.speech === one.speech) return [];
  if (isJapanese(one.text) !== isJapanese(other.text)) return [];
  const [head, tail] = [halves(one.text)[0], halves(other.text)[1]];
  if (!isHalf(head) || !isHalf(tail)) return [];
  const [shorter, longer] = [head.length, tail.length].sort((a, b) => a - b) as [number, number];
  if (shorter < longer / 3) return [];
  return [{ kind: 'spliced', text: head + tail, right: ['spliced'], said: one }];
}

function halves(text: string): readonly [string, string] {
  const middle = Math.floor(text.length / 2);
  const breaks = [...text.matchAll(/[、,]\s*|\s/gu)].map((match) => match.index + match[0].length);
  const at = breaks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
  return [text.slice(0, at), text.slice(at)];
}

function wrongSpeaker(
  one: Said,
  said: readonly Said[],
  record: TestRecord,
  random: Random,
): readonly LabelledClaim[] {
  if (one.label === null) return [];
  const other = random.pick(said);
  if (
    other.label === null ||
    other.label === one.label ||
    (other.speaker ?? other.label) === (one.speaker ?? one.label)
  )
    return [];
  // Two people of one name are told apart by nothing here; what is said twice is no test.
  if (record.bareSentences.filter((text) => text.includes(bare(one.text))).length > 1) return [];
  if (other.label.includes(one.label) || one.label.includes(other.label)) return [];
  return [
    { kind: 'another speaker', text: one.text, speaker: other.label, right: ['another-speaker'], said: one },
  ];
}

/** Sentences of documents that are not in the record, long enough that no sentence in it is like them by chance. */
function elsewhere({ elsewhere: said }: TestRecord, texts: readonly string[]): readonly string[] {
  return said.filter(
    (text) =>
      text.length <= 600 &&
      countWords(text) >= LEAST_ELSEWHERE &&
      isHalf(text) &&
      !texts.some((whole) => whole.includes(bare(text))),
  );
}

const LEAST_ELSEWHERE = 10;
