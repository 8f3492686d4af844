/**
 * What a change means: the reason why it matters to whoever quotes.
 *
 * In: a change with both texts around it. Out: its type. The first that applies of: negation, date, number, name, modality, subject, verb.
 */

import { CUES } from '../agreements/japanese/cues.ts';
import { findDates } from '../text/dates.ts';
import { pattern } from '../text/pattern.ts';
import type { Span } from '../text/span.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import type { Change } from './difference.ts';
import { findNames } from './names.ts';
import { skeletonOf } from './skeleton.ts';
import { isRun } from './words.ts';

export type ChangeType = 'negation' | 'number' | 'date' | 'name' | 'modality' | 'subject' | 'verb' | 'other';

export interface ChangeContext {
  /** The claim, and the record's words it is held against. */
  readonly claim: string;
  readonly record: string;
  /** The meeting's own day, ISO 8601, or null. */
  readonly heldOn: string | null;
  readonly people: PeopleDirectory;
  /** Labels of the speakers in the transcript. */
  readonly labels: readonly string[];
}

/** Types of all changes of one claim; what both texts hold is looked for once. */
export function typesOfChanges(changes: readonly Change[], context: ChangeContext): readonly ChangeType[] {
  if (changes.length === 0) return [];
  const { claim, record, heldOn, people, labels } = context;
  const marks = (find: (text: string) => readonly Span[]) => ({ claim: find(claim), record: find(record) });
  const negations = marks(findNegations);
  // Slow to find, and seldom of any matter.
  let found: ReturnType<typeof marks> | null = null;
  const dates = () => (found ??= marks((text) => findDates(text, heldOn).filter(isOfCalendar)));
  const names = marks((text) => findNames(text, people, labels));
  return changes.map((change) => {
    const [claimed, recorded] = [slice(claim, change.claimed), slice(record, change.recorded)];
    const touched = (found: { readonly claim: readonly Span[]; readonly record: readonly Span[] }) =>
      found.claim.some((span) => overlaps(span, change.claimed)) ||
      found.record.some((span) => overlaps(span, change.recorded));
    if (isNegation(change, negations)) return 'negation';
    if (
      claimed === '' &&
      isRun(recorded) &&
      !isMostly(recorded, change.recorded, () => [...names.record, ...dates().record])
    )
      return MODALITY.test(recorded) ? 'modality' : 'other';
    const mayDate = NUMERIC.test(claimed + recorded) || DATE_WORD.test(claimed + recorded);
    if (mayDate && touched(dates()) && !isSameSkeleton(claimed, recorded)) return 'date';
    if (
      isNumber(numeralsIn(claim, change.claimed), numeralsIn(record, change.recorded)) &&
      !(isOneSided(claimed, recorded) && touched(names))
    )
      return isCalendar(claim, change.claimed) && isCalendar(record, change.recorded) ? 'date' : 'number';
    if (touched(names)) return 'name';
    if (MODALITY.test(claimed) || MODALITY.test(recorded)) return 'modality';
    if (isSubject(change, context)) return 'subject';
    return isVerb(claimed) || isVerb(recorded) ? 'verb' : 'other';
  });
}

/** A clause left out is a name or a date where it is little else. */
function isMostly(words: string, within: Span, found: () => readonly Span[]): boolean {
  const covered = new Set<number>();
  for (const span of found())
    for (let at = Math.max(span.start, within.start); at < Math.min(span.end, within.end); at += 1)
      covered.add(at);
  return covered.size * 2 >= words.length;
}

const JAPANESE_NEGATION =
  /な(?:い(?!し)|かっ|く(?!な[っり])|けれ)|ません|(?<=[あかがさざただなばまらわえけげせぜてでねべめれいきぎしじちにびみり])ず(?=に|、|。|と|$)|(?<=[らさまわか])ぬ(?=、|。|$)|まい(?=。|、|と|$)|[不非未無](?=[一-龠])|反対|拒否|否定/gu;
const DOUBLE = pattern('gu')`
    (?:だけ|のみ|ばかり)(?:で|に)?は?(?:なく|ならず|ない)|に(?:限ら|とどまら|かかわら|関わら)ず|を問わず|少な(?:い|く)
    |間もなく|まもなく|違いな[いく]|(?:しか|ほか)(?:は)?(?:ない|ありません)|必ず(?!しも)|まず(?=は|、|第)|はず|いずれ
    |わずか|ざるを得(?:ない|ません)|(?:なけれ|ね)ば(?:なら|いけ)(?:ない|ません|ぬ)|なくては(?:なら|いけ)(?:ない|ません)
    |かもしれ(?:ない|ません)
  `;
const ENGLISH_NEGATION =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|no longer|hardly|fail(?:s|ed)? to|refus(?:e|es|ed)|reject(?:s|ed)?|den(?:y|ies|ied))\b|n['’]t\b/gi;

function findNegations(text: string): readonly Span[] {
  const plain = text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(DOUBLE, (words) => '〇'.repeat(words.length));
  return [JAPANESE_NEGATION, ENGLISH_NEGATION].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** Units beside a change in which a negation is part of the same predicate. */
const NEAR = 2;

function isNegation(
  { claimed, recorded }: Change,
  found: { readonly claim: readonly Span[]; readonly record: readonly Span[] },
): boolean {
  const near = (spans: readonly Span[], { start, end }: Span) =>
    spans.filter((span) => span.start < end + NEAR && start - NEAR < span.end).length;
  const inside = (spans: readonly Span[], change: Span) => spans.some((span) => overlaps(span, change));
  if (!inside(found.claim, claimed) && !inside(found.record, recorded)) return false;
  return near(found.claim, claimed) !== near(found.record, recorded);
}

const NUMERIC = /[0-9０-９〇一二三四五六七八九十百千]/u;
const DATE_WORD = pattern('iu')`
    本年|来年|昨年|今年|一昨年|本日|昨日|明日|今月|来月|先月|前半|後半|末|初旬|上旬|中旬|下旬|春|夏|秋|冬|曜|今週|来週
    |先週|年度|January|February|March|April|May|June|July|August|September|October|November|December
    |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday|next|last|year|month|week|quarter
  `;

/** A summit or a meeting tells a date too, and a figure in its name is none. */
const isOfCalendar = ({ precision }: { readonly precision: string }): boolean => precision !== 'event';

/** Words that begin with a numeral and count nothing. */
const NO_NUMERAL =
  /^(?:一方|一部|一般|一致|一層|一定|一連|一環|一体|一切|一旦|一緒|十分|万全|千葉|三重|四国|九州)/u;

function numeralsIn(text: string, { start, end }: Span): string {
  return NO_NUMERAL.test(text.slice(start, Math.max(end, start + 2))) ? '' : text.slice(start, end);
}

function isNumber(claimed: string, recorded: string): boolean {
  const [one, other] = [claimed, recorded].map((text) =>
    (skeletonOf(text).text.match(/[0-9.]+/g) ?? []).join(' '),
  );
  if (one !== other) return true;
  const named = (text: string) => (text.toLowerCase().match(NUMBER_WORD) ?? []).join(' ');
  if (named(claimed) !== named(recorded)) return true;
  // A counter tells what 一 and 十 are, and may stand outside the change.
  const kanji = (text: string) => /^[約第]?[〇一二三四五六七八九十百千万億兆]+/u.exec(text)?.[0] ?? '';
  return kanji(claimed) !== '' && kanji(recorded) !== '' && kanji(claimed) !== kanji(recorded);
}

/** A numeral on one side alone may be a part of a name: 三枝. */
function isOneSided(claimed: string, recorded: string): boolean {
  return claimed !== '' && recorded !== '' && NUMERIC.test(claimed) !== NUMERIC.test(recorded);
}

/** One is left out: it is a pronoun more often than a number. */
const NUMBER_WORD = pattern('g')`
    \b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen
      |(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half
      |halves|thirds?|quarters?|twice|thrice|doubled?|tripled?)\b
  `;

const CALENDAR =
  /^\s*(?:年(?!間|ぶり|連続|以上|前|後|目|来|余|[0-9０-９]+[ヶかカケヵ]月)|月(?!間)|日(?!間|後|前|以内))/u;

/** A figure that 年, 月 or 日 makes a part of a date, whether or not the words give a day. */
function isCalendar(text: string, { start, end }: Span): boolean {
  if (/[万億兆]/u.test(text.slice(start, end))) return false;
  return CALENDAR.test(text.slice(end)) || /[0-9０-９](?:年|月|日)$/u.test(text.slice(start, end));
}

const MODALITY = pattern('iu')`
    べき|かもしれ|可能性|だろう|でしょう|と思|と考え|予定|見込|期待|希望|つもり|おそれ|恐れ|概ね|おおむね|必ず
    |できるだけ|可能な限り|極力|原則|場合|条件|許せば|ければ|なければなら|ねばなら|たい(?:と|です|。|$)|ようとし|目指
    |検討|らしい|ようです|そうです|必要|努め
    |\b(?:may|might|should|could|would|must|will|shall|can|likely|unlikely|possibl[ey]|probabl[ey]|perhaps|maybe|about
      |approximately|roughly|almost|intend\w*|hope\w*|plan(?:s|ned|ning)?|expect\w*|consider(?:s|ed|ing)?|need(?:s|ed)?
      |if|unless|provided|in principle|try|tries|aim\w*)\b
  `;

const CASE = /^(?:は|が|も|から(?:は)?(?=[、\s]|$)|側(?:は|が|から))/u;

/** Words before は or が, or an English subject before its verb. */
function isSubject({ claimed, recorded }: Change, { claim, record }: ChangeContext): boolean {
  const [one, other] = [slice(claim, claimed), slice(record, recorded)];
  if (/(?:は|が)$/u.test(one) || /(?:は|が)$/u.test(other)) return true;
  if (
    CASE.test(claim.slice(claimed.end)) &&
    (one !== '' || other !== '') &&
    /[一-龠ァ-ヶぁ-ん]/u.test(one + other)
  )
    return CASE.test(record.slice(recorded.end));
  return PRONOUN.test(one) || PRONOUN.test(other);
}

const PRONOUN = /^\s*(?:I|we|they|he|she|you|it|both sides|the two sides|us|them)\b/iu;

const VERBS = new RegExp(
  `${CUES.map(({ stem }) => stem).join('|')}|(?:し|する|した|して|され|いたし|致し|行[いうわっ])(?:ま(?:す|した|せん)|た|て)?$|(?:ます|ました|ません|った|いた|んだ|した)$`,
  'u',
);
const ENGLISH_VERB = pattern('iu')`
    \b(?:agree|confirm|decide|resolve|welcome|support|discuss|approve|adopt|endorse|reject|accept|commit|affirm|reaffirm
      |request|urge|promise|pledge|sign|announce|report|propose|review|close|open|stress|emphasi[sz]e|note|recogni[sz]e
      |acknowledge|condemn)(?:s|d|ed|ing)?\b
  `;

function isVerb(words: string): boolean {
  return words !== '' && (VERBS.test(words) || ENGLISH_VERB.test(words));
}

function isSameSkeleton(one: string, other: string): boolean {
  return skeletonOf(one).text === skeletonOf(other).text;
}

/** An empty span overlaps what it stands inside of, and not what it touches. */
function overlaps(span: Span, change: Span): boolean {
  if (change.start === change.end) return span.start < change.start && change.start < span.end;
  return span.start < change.end && change.start < span.end;
}

const slice = (text: string, { start, end }: Span) => text.slice(start, end);
