/**
 * Which sides an item binds, or speaks for.
 *
 * In: an item's draft, its sentence, who speaks, which sides the transcript's speakers belong to.
 * Out: side ids of the directory, or the record's own names; nothing where neither tells.
 * Never: a country that is only mentioned.
 */
import type { Side } from '../transcript/speakers.ts';
import type { Speech, Transcript } from '../transcript/transcript.ts';
import { lastAbove } from './above.ts';
import type { AgreementKind } from './agreement.ts';
import type { Draft } from './draft.ts';

/** What the one-character names in 日米, 日露 stand for. */
const INITIALS: Readonly<Record<string, string>> = {
  日: '日本',
  米: '米国',
  中: '中国',
  韓: '韓国',
  露: 'ロシア',
  ロ: 'ロシア',
  英: '英国',
  仏: 'フランス',
  独: 'ドイツ',
  伊: 'イタリア',
  加: 'カナダ',
  豪: '豪州',
  印: 'インド',
  比: 'フィリピン',
  越: 'ベトナム',
  朝: '北朝鮮',
};
const LETTERS = '日米中韓露ロ英仏独伊加豪印比越';
const COMPOUND = new RegExp(
  `(?<![\\p{Script=Han}])([${LETTERS}]{2,4})(?=両|首|外|防|共|間|の|が|は|で|と|、|双|安|同|関|協|経|政|首脳|サミット)`,
  'u',
);
/** 日・モルディブ外相会談, 日EU定期首脳協議. */
const NAMED_WITH = new RegExp(
  `(?<!\\p{Script=Han})([${LETTERS}])・?(\\p{Script=Katakana}[\\p{Script=Katakana}ー・]{1,14}|EU|ASEAN|NATO)(?=の?(?:両|首|外|防|間|政|経|国|大|閣|次|定|電|局|共|戦))`,
  'u',
);
/** Who acts, or whose meeting it is, stands first: 日米両国は、 日米首脳会談において、. What is agreed on names others too. */
const WHOSE = /^[^、。]{0,30}?(?:は|が|で|において|におきまして|にて)(?=[^いき])/u;
/** トランプ大統領との間で, 先方の外相とは: the one in whose company the speaker's side acts. */
const COMPANY =
  /([\p{Script=Han}\p{Script=Katakana}ー・A-Za-z]{2,30})(?:閣下)?と(?:の|は$|も$|共|とも|会|電|協|意|面|懇|握|$)/u;
const WHEN = /^(?:本日|昨日|先日|今回|今般|先般|今朝|昨夜|午前|午後)/u;
const OWN_SIDE = /^(?:私|我々|われわれ|我が|わが|当方|政府|I|we|We)/u;
const OTHER_SIDE = /^(?:先方|相手)/u;

export interface Meeting {
  readonly sides: readonly Side[];
  /** The ids of all of them. */
  readonly ids: readonly string[];
  /** Names from the heading above (日米首脳会談), or from the title, where the speakers' sides are not known. */
  readonly namedAt: (at: number) => readonly string[];
}

export function readMeeting(transcript: Transcript): Meeting {
  const sides = new Map<string, Side>();
  for (const { speaker } of transcript.speeches)
    if (speaker?.side != null) sides.set(speaker.side.id, speaker.side);
  return { sides: [...sides.values()], ids: [...sides.keys()], namedAt: namesAbove(transcript) };
}

/** The end of a line that names a meeting, so that what stands under it is that meeting's. */
const HEADING = /(?:会談|会合|協議|対話|会議|サミット|声明|宣言|会見|発表)[^\n。．、]{0,16}$/mu;
/** No such end is longer, in UTF-16 units. */
const LONGEST_END = 36;
/** Longer lines name no meeting, in UTF-16 units before the word that does. */
const LONGEST_HEADING = 40;

function namesAbove({ title, text }: Transcript): Meeting['namedAt'] {
  const headings: { readonly index: number; readonly names: readonly string[] }[] = [];
  // Line by line, for lines are few where words are many.
  for (let line = 0; line < text.length; ) {
    const next = text.indexOf('\n', line);
    const end = next < 0 ? text.length : next;
    const from = Math.max(line, end - LONGEST_END);
    const match = HEADING.exec(text.slice(from, end));
    if (match !== null && from + match.index - line <= LONGEST_HEADING) {
      const names = namesIn(text.slice(line, from + match.index + match[0].length));
      if (names.length > 0) headings.push({ index: line, names });
    }
    line = end + 1;
  }
  const titled = namesIn(title);
  return (at) => lastAbove(headings, at)?.names ?? titled;
}

/** Kinds that one side may report, praise or plan for itself. */
const OF_ONE: ReadonlySet<AgreementKind> = new Set(['WELCOMED', 'DIVERGENCE', 'SCHEDULED']);

export function partiesOf(
  item: Draft,
  sentence: string,
  at: number,
  speech: Speech,
  meeting: Meeting,
): readonly string[] {
  const words =
    item.subject?.words == null ? null : sentence.slice(item.subject.words.start, item.subject.words.end);
  if (item.modality === 'thirdparty') return words === null ? [] : splitNames(words);
  const own = speech.speaker?.side?.id;
  const alone =
    item.kind === 'ONE_SIDED'
      ? item.subject?.joint !== true
      : item.subject === null
        ? item.kind === 'WELCOMED' && speech.label !== null
        : OF_ONE.has(item.kind) && !item.subject.joint;
  if (alone) return oneSide(words, own, meeting);
  if (meeting.ids.length > 1) return meeting.ids;
  const named = meeting.namedAt(at);
  if (words !== null) {
    const company = COMPANY.exec(words);
    if (company !== null && named.length === 0)
      return own === undefined ? [] : [own, company[1]!.replace(WHEN, '')];
    if (company !== null) return named;
    const names = splitNames(words);
    // 総理と私, Prime Minister Sato and I: the speaker's side has a name only where the directory knows it.
    const oneself = names.some((name) => OWN_SIDE.test(name));
    // 航路について、日韓米で連携していくことを: what was agreed on, rather than who agreed.
    const { start, end } = item.subject!.words!;
    const content = sentence[end] === 'で' && start > item.start;
    if (names.length > 1 && !oneself && !content) return names;
  }
  if (named.length > 0) return named;
  return namesIn(WHOSE.exec(sentence.slice(item.start, item.end))?.[0] ?? '');
}

function oneSide(words: string | null, own: string | undefined, meeting: Meeting): readonly string[] {
  if (words === null || OWN_SIDE.test(words))
    return own === undefined ? (words === null ? [] : [words]) : [own];
  const known = meeting.sides.filter(
    ({ names }) => words.includes(names.ja) || words.includes(names.en) || names.ja === INITIALS[words[0]!],
  );
  if (known.length === 1) return [known[0]!.id];
  const others = meeting.sides.filter(({ id }) => id !== own);
  if (OTHER_SIDE.test(words) && others.length === 1 && own !== undefined) return [others[0]!.id];
  return [words];
}

/** 日米 → 日本, 米国. */
function namesIn(text: string): readonly string[] {
  const match = COMPOUND.exec(text);
  if (match !== null) return [...match[1]!].map((char) => INITIALS[char]!);
  const other = NAMED_WITH.exec(text);
  return other === null ? [] : [INITIALS[other[1]!]!, other[2]!];
}

/** `Japan and the United States`, 米国とウクライナ両政府 → two names; 双方, the two leaders → none. */
function splitNames(words: string): readonly string[] {
  const compound = /^[日米中韓露ロ英仏独伊加豪印比越]{2,4}(?=両|双|$|首|外|政)/u.exec(words);
  if (compound !== null) return [...compound[0]].map((char) => INITIALS[char]!);
  const parts = words
    .split(/ and |, | & |と|及び/u)
    .map((part) => part.replace(/(?:の?両(?:国|政府|首脳|外相|大臣|者)|の?双方|政府|側)$/u, '').trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}
