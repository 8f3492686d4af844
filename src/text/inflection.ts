/**
 * The inflected end of a Japanese predicate: 一致 + いたしました, 確認 + をしてきております, 求め + 、.
 *
 * In: a text and the position behind a stem. Out: where the predicate's auxiliaries end, and what they say.
 * Never: a guess where the stem is followed by something else; then the form is `noun`.
 */

import { keyOf, layOut, NOWHERE, type Step, stepFrom } from './steps.ts';

/** How the predicate stands: ended (一致した), suspended (一致し), in て-form, or a bare noun (一致). */
export type PredicateForm = 'finite' | 'suspended' | 'te' | 'noun';

export interface Inflection {
  /** Behind the last auxiliary; the stem's end where the form is `noun`. */
  readonly end: number;
  readonly form: PredicateForm;
  readonly negative: boolean;
  readonly past: boolean;
  readonly passive: boolean;
  readonly desiderative: boolean;
  readonly progressive: boolean;
  /** し続けていく, てまいります: the act lies ahead. */
  readonly prospective: boolean;
  readonly volitional: boolean;
  readonly obligation: boolean;
  /** させていただく: courtesy of one person. */
  readonly humble: boolean;
}

type Feature = Exclude<keyof Inflection, 'end' | 'form'>;
type TokenForm = Exclude<PredicateForm, 'noun'> | null;

/** Surface, how the predicate stands when this is its last piece, what it adds. */
type Token = readonly [surface: string, form: TokenForm, ...features: Feature[]];

/** A set of features is a number: predicates are read in every sentence, and a Set for each costs more than the reading. */
const BIT = {
  negative: 1,
  past: 2,
  passive: 4,
  desiderative: 8,
  progressive: 16,
  prospective: 32,
  volitional: 64,
  obligation: 128,
  humble: 256,
} as const satisfies Readonly<Record<Feature, number>>;

/** A token as it is looked up. */
interface Piece {
  /** Of its surface. */
  readonly length: number;
  readonly form: TokenForm;
  readonly features: number;
}

const LIGHT_VERBS: readonly Token[] = [
  ['することができ', 'suspended'],
  ['することが出来', 'suspended'],
  ['することはでき', 'suspended'],
  ['させていただき', 'suspended', 'humble'],
  ['させていただく', 'finite', 'humble'],
  ['させていただい', null, 'humble'],
  ['させて頂き', 'suspended', 'humble'],
  ['させて頂く', 'finite', 'humble'],
  ['させて頂い', null, 'humble'],
  ['させてください', 'finite', 'desiderative', 'humble'],
  ['する', 'finite'],
  ['させ', 'suspended'],
  ['すれ', null],
  ['すべき', 'finite', 'obligation'],
  ['すべく', null, 'volitional'],
  ['しよう', 'finite', 'volitional'],
  ['し', 'suspended'],
  ['され', 'suspended', 'passive'],
  ['さ', null],
  ['せ', null],
  ['いたす', 'finite'],
  // A slip for いたしました that speech taken down is full of.
  ['いたました', 'finite', 'past'],
  ['いたし', 'suspended'],
  ['致す', 'finite'],
  ['致し', 'suspended'],
  ['成り', 'suspended'],
  ['成る', 'finite'],
  ['成っ', null],
  ['なり', 'suspended'],
  ['なる', 'finite'],
  ['なっ', null],
  ['なさ', null],
  ['なされ', 'suspended', 'passive'],
  ['でき', 'suspended'],
  ['出来', 'suspended'],
  ['図られ', 'suspended', 'passive'],
  ['図れ', 'suspended'],
  ['図り', 'suspended'],
  ['図る', 'finite'],
  ['図っ', null],
  ['図ろう', 'finite', 'volitional'],
  ['行われ', 'suspended', 'passive'],
  ['行な', null],
  ['行い', 'suspended'],
  ['行う', 'finite'],
  ['行っ', null],
  ['行お', null],
  ['おこなわれ', 'suspended', 'passive'],
  ['おこない', 'suspended'],
  ['おこなう', 'finite'],
  ['おこなっ', null],
  ['交わし', 'suspended'],
  ['見られ', 'suspended', 'passive'],
  ['見', 'suspended'],
  ['みられ', 'suspended', 'passive'],
  ['み', 'suspended'],
  ['得られ', 'suspended', 'passive'],
  ['得', 'suspended'],
  ['いただい', null],
  ['いただき', 'suspended'],
  ['いただく', 'finite'],
];

/** What a verb's own stem may end in before its auxiliaries: 求め|る, 促|し, 話し合|っ, 受け入れ|られ. */
const VERB_ENDINGS: readonly Token[] = [
  ['る', 'finite'],
  ['れ', null],
  ['よう', 'finite', 'volitional'],
  ['し', 'suspended'],
  ['す', 'finite'],
  ['さ', null],
  ['い', 'suspended'],
  ['う', 'finite'],
  ['っ', null],
  ['わ', null],
  ['え', 'suspended'],
  ['き', 'suspended'],
  ['く', 'finite'],
  ['か', null],
  ['り', 'suspended'],
  ['ら', null],
  ['せ', null],
  ['ち', 'suspended'],
  ['つ', 'finite'],
  ['び', 'suspended'],
  ['ぶ', 'finite'],
  ['ばれ', 'suspended', 'passive'],
  ['む', 'finite'],
  ['まれ', 'suspended', 'passive'],
  ['わせ', null],
  ['らせ', null],
  ['かせ', null],
  ['ばせ', null],
  ['ませ', null],
  ['んだ', 'finite', 'past'],
  ['んで', 'te'],
  ['んでいる', 'finite', 'progressive'],
  ['んでいます', 'finite', 'progressive'],
  ['んでおり', 'suspended', 'progressive'],
  ['んでおります', 'finite', 'progressive'],
];

const AUXILIARIES: readonly Token[] = [
  ['ことができました', 'finite', 'past'],
  ['ことができた', 'finite', 'past'],
  ['こともできました', 'finite', 'past'],
  ['こともできた', 'finite', 'past'],
  ['ことができまして', 'te', 'past'],
  ['ことができており', 'suspended', 'progressive'],
  ['ことができております', 'finite', 'progressive'],
  ['ことができ', 'suspended', 'past'],
  ['に至りました', 'finite', 'past'],
  ['に至りまして', 'te', 'past'],
  ['に至った', 'finite', 'past'],
  ['に至っている', 'finite', 'progressive'],
  ['に至っております', 'finite', 'progressive'],
  ['に至っており', 'suspended', 'progressive'],
  ['合う', 'finite'],
  ['合い', 'suspended'],
  ['合っ', null],
  ['られる', 'finite', 'passive'],
  ['られ', 'suspended', 'passive'],
  ['れる', 'finite', 'passive'],
  ['れ', 'suspended', 'passive'],
  ['る', 'finite'],
  ['ます', 'finite'],
  ['ました', 'finite', 'past'],
  ['まして', 'te'],
  ['ません', 'finite', 'negative'],
  ['ませんでした', 'finite', 'negative', 'past'],
  ['ましょう', 'finite', 'volitional'],
  ['た', 'finite', 'past'],
  ['たい', 'finite', 'desiderative'],
  ['たく', 'suspended', 'desiderative'],
  ['ない', 'finite', 'negative'],
  ['なかった', 'finite', 'negative', 'past'],
  ['なく', 'suspended', 'negative'],
  ['なけれ', null, 'negative'],
  ['ず', 'suspended', 'negative'],
  ['べき', 'finite', 'obligation'],
  ['てきており', 'suspended', 'progressive'],
  ['てきております', 'finite', 'progressive'],
  ['てきている', 'finite', 'progressive'],
  ['てきています', 'finite', 'progressive'],
  ['ており', 'suspended', 'progressive'],
  ['ておる', 'finite', 'progressive'],
  ['ておら', null, 'progressive'],
  ['ておりません', 'finite', 'progressive', 'negative'],
  ['ていません', 'finite', 'progressive', 'negative'],
  ['ていない', 'finite', 'progressive', 'negative'],
  ['ておりました', 'finite', 'progressive', 'past'],
  ['ていました', 'finite', 'progressive', 'past'],
  ['ていた', 'finite', 'progressive', 'past'],
  ['ておいた', 'finite', 'past'],
  ['てございます', 'finite', 'progressive'],
  ['てございまして', 'te', 'progressive'],
  ['てござい', 'suspended', 'progressive'],
  ['ている', 'finite', 'progressive'],
  ['てい', null, 'progressive'],
  ['てる', 'finite', 'progressive'],
  ['てきた', 'finite', 'past'],
  ['てき', 'suspended'],
  ['てまいりました', 'finite', 'past'],
  ['てまいる', 'finite', 'prospective'],
  ['てまいり', 'suspended', 'prospective'],
  ['て参り', 'suspended', 'prospective'],
  ['ていく', 'finite', 'prospective'],
  ['ていき', 'suspended', 'prospective'],
  ['ていただ', null, 'humble'],
  ['ていただき', 'suspended', 'humble'],
  ['て', 'te'],
  ['いただき', 'suspended', 'humble'],
  ['いただく', 'finite', 'humble'],
  ['いただい', null, 'humble'],
  ['くださ', null, 'desiderative'],
];

/** What a stem may be followed by: a light verb, a verb's own ending, or, behind either, more auxiliaries. */
const SETS = [LIGHT_VERBS, [...VERB_ENDINGS, ...LIGHT_VERBS, ...AUXILIARIES], AUXILIARIES];
/** The places from which each set is read; 0 is nowhere. */
const [LIGHT, VERB, AUX] = [1, 2, 3] as const;

/** By their places in a tree of characters, the pieces that end there. */
const PIECES: (Piece | undefined)[] = Array.from({ length: SETS.length + 1 });
const STEPS = layOut(SETS.flatMap((tokens, index) => plant(tokens, index + 1)));

/** Of tokens that are spelt alike the first counts. */
function plant(tokens: readonly Token[], root: number): readonly Step[] {
  const steps = new Map<number, number>();
  for (const [surface, form, ...features] of tokens) {
    let place = root;
    for (const char of surface) {
      const key = keyOf(place, char.charCodeAt(0));
      place = steps.get(key) ?? PIECES.push(undefined) - 1;
      steps.set(key, place);
    }
    PIECES[place] ??= {
      length: surface.length,
      form,
      features: features.reduce((set, feature) => set | BIT[feature], 0),
    };
  }
  return [...steps].map(([key, to]) => ({ key, to }));
}

const COPULA =
  /^(?:で(?:す|した|ある|あった|ありました|ありまして|あります|あり|ございました|ございまして|ございます|ござい|して)|だった|だ)/u;

/** A noun that states by the copula: 確認済みでございます, 一致した認識であります; without one it has to end there. */
export function readCopula(text: string, at: number): Inflection {
  const copula = COPULA.exec(text.slice(at, at + 10))?.[0];
  if (copula === undefined) return finish(at, 'noun', BIT.past);
  const form = /[まで]して$/u.test(copula) ? 'te' : /(?:あり|ござい)$/u.test(copula) ? 'suspended' : 'finite';
  return finish(at + copula.length, form, BIT.past);
}

/** Particles between a verbal noun and its light verb: 確認を行い, 確認もし. */
const PARTICLES = 'をもはが';
const OBJECT =
  /[をもはが](?:(?:ですね?)?、)?(?=いた|致|す|し|さ|せ|行|おこな|見|み|得|でき|出来|図|交|な[さっ]|い?ただ)/uy;

/**
 * @param text folded text; auxiliaries are written in hiragana, with the few kanji that are usual
 * @param at behind the stem
 * @param stem `noun` for a verbal noun (合意), which needs a light verb; `verb` for a verb's own stem (求め, 述べ)
 */
export function readInflection(text: string, at: number, stem: 'noun' | 'verb'): Inflection {
  let features = 0;
  let end = at;
  let form: TokenForm | 'noun' = stem === 'noun' ? 'noun' : 'suspended';
  if (stem === 'noun') {
    OBJECT.lastIndex = at;
    if (PARTICLES.includes(text[at] ?? ' ') && OBJECT.test(text)) end = OBJECT.lastIndex;
  }
  let piece = pieceAt(stem === 'noun' ? LIGHT : VERB, text, end);
  if (piece === undefined && stem === 'noun') return finish(at, 'noun', features);
  for (; piece !== undefined; piece = pieceAt(AUX, text, end)) {
    end += piece.length;
    form = piece.form;
    features |= piece.features;
  }
  return finish(end, form ?? 'finite', features);
}

/** The longest of a set that stands there. */
function pieceAt(set: number, text: string, at: number): Piece | undefined {
  let longest: Piece | undefined;
  let place = set;
  for (let next = at; next < text.length; next += 1) {
    place = stepFrom(STEPS, place, text.charCodeAt(next));
    if (place === NOWHERE) break;
    longest = PIECES[place] ?? longest;
  }
  return longest;
}

function finish(end: number, form: PredicateForm, features: number): Inflection {
  return {
    end,
    form,
    negative: (features & BIT.negative) !== 0,
    past: (features & BIT.past) !== 0,
    passive: (features & BIT.passive) !== 0,
    desiderative: (features & BIT.desiderative) !== 0,
    progressive: (features & BIT.progressive) !== 0,
    prospective: (features & BIT.prospective) !== 0,
    volitional: (features & BIT.volitional) !== 0,
    obligation: (features & BIT.obligation) !== 0,
    humble: (features & BIT.humble) !== 0,
  };
}
