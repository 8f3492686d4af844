/**
 * What a Japanese sentence may hold, told by one pass over its characters.
 *
 * In: a sentence. Out: its folded copy, and a set of bits. Where a bit is unset, the patterns that need such words are not asked: each
 * of them would find nothing, and asking costs more than this whole pass tells of all of them.
 * Never: an unset bit for what the sentence holds.
 */
import { MARKS, maskMarked } from '../../text/clauses.ts';
import { signReader } from '../../text/signs.ts';
import { IN_BODIES_ABROAD, IN_PAIRS } from './others.ts';
import { IN_COMPANY } from './subject.ts';

export type Hints = number;

const behind = (first: string, seconds: string) => [...seconds].map((second) => first + second);
const before = (firsts: string, second: string) => [...firsts].map((first) => first + second);

/** Words are looked for by their first two characters: where those are common, by others of the word. */
const WORDS = {
  vote: ['異議', '賛成', '起立', '承認', 'よろしい'],
  company: IN_COMPANY,
  condition: ['が許', 'が整', 'を条件', 'を前提', '得られ', 'きれば', '能であれば', '能な限り'],
  parts: ['と、', 'を、', 'や、'],
  both: ['双方', ...behind('両', '国政首大外者軍')],
  bodies: [
    ...['間で', '労使', '党', '連立', '幹事長', '政調会長', '国対委員長', '会派', '関係'],
    ...behind('と', '都道府県市町村党与野会維労組自企業農漁協医電J住地社行'),
  ],
  others: before('会合者体', 'と'),
  hearsay: ['によ', '報道', '承知'],
  earlier: [
    ...behind('年', '0123456789〇一二三四五六七八九十にの、'),
    ...behind('先', '月週日立の般'),
    ...['昨年', '去年', '前', '月の', 'さきの', '過日', 'かつて', 'かねて', '当時', '累次', '従来', '一貫'],
    ...['以来', '直後', '間もなく', '時に', '時代', '辞任', 'まで', '過去', '去る'],
  ],
  agreement: ['合意'],
  thing: ['もの', '明記', '明示'],
  leaders: ['脳間'],
  header: ['以下', '次', '下記', '後述', '左記', '点', 'いくつか', '幾つか', '複数', '多く'],
  talks: ['談で', '談に', '合で', '合に', '議で', '議に', '話で', '話に', 'トで', 'トに'],
  askers: before('員生者', 'と'),
  supposition: ['もし', '仮に', '万が', '万一'],
  pairs: IN_PAIRS,
  abroad: IN_BODIES_ABROAD,
  marks: MARKS,
} satisfies Record<string, readonly string[]>;

const readHints: (masked: string) => Hints = signReader(Object.values(WORDS));

/** A sentence as it is matched. */
export interface Masked {
  /** See `maskQuotations`. */
  readonly masked: string;
  readonly hints: Hints;
}

export function readMasked(text: string): Masked {
  const hints = readHints(text);
  // Mostly there is nothing to fold or to mask, and the one pass has told all.
  if (!tells(hints, MARKED)) return { masked: text, hints };
  const masked = maskMarked(text);
  return { masked, hints: readHints(masked) };
}

const bitOf = (name: keyof typeof WORDS) => 1 << Object.keys(WORDS).indexOf(name);
export const VOTE = bitOf('vote');
export const COMPANY = bitOf('company');
export const CONDITION = bitOf('condition');
export const PARTS = bitOf('parts');
export const BOTH = bitOf('both');
export const BODIES = bitOf('bodies');
export const OTHERS = bitOf('others');
export const HEARSAY = bitOf('hearsay');
export const EARLIER = bitOf('earlier');
export const AGREEMENT = bitOf('agreement');
export const THING = bitOf('thing');
export const LEADERS = bitOf('leaders');
export const HEADER = bitOf('header');
export const TALKS = bitOf('talks');
export const ASKERS = bitOf('askers');
export const SUPPOSITION = bitOf('supposition');
export const PAIRS = bitOf('pairs');
export const ABROAD = bitOf('abroad');
const MARKED = bitOf('marks');

/** Whether the sentence may hold such words: of several bits, those of one. */
export function tells(hints: Hints, bit: number): boolean {
  return (hints & bit) !== 0;
}
