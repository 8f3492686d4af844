/**
 * Which sides an item binds, or speaks for.
 *
 * In: an item's draft, its sentence, who speaks, which sides the transcript's speakers belong to.
 * Out: side ids of the directory, or the record's own names; nothing where neither tells.
 * Never: a country that is only mentioned.
 */
import type { Side } from '../transcript/speakers.ts';
import type { Speech, Transcript } from '../transcript/transcript.ts';
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
const COMPOUND =
  /(?<![\p{Script=Han}])([日米中韓露ロ英仏独伊加豪印比越]{2,4})(?=両|首|外|防|共|間|の|が|は|で|と|、|双|安|同|関|協|経|政|首脳)/u;
const OWN_SIDE = /^(?:私|我々|われわれ|我が|わが|当方|政府|I|we|We)/u;
const OTHER_SIDE = /^(?:先方|相手)/u;

export interface Meeting {
  readonly sides: readonly Side[];
  /** The ids of all of them. */
  readonly ids: readonly string[];
  /** Names from the title (日米首脳会談), where the speakers' sides are not known. */
  readonly named: readonly string[];
}

export function readMeeting(transcript: Transcript): Meeting {
  const sides = new Map<string, Side>();
  for (const { speaker } of transcript.speeches)
    if (speaker?.side != null) sides.set(speaker.side.id, speaker.side);
  return { sides: [...sides.values()], ids: [...sides.keys()], named: namesIn(transcript.title) };
}

export function partiesOf(
  item: Draft,
  sentence: string,
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
      : (item.kind === 'WELCOMED' || item.kind === 'DIVERGENCE') && item.subject?.joint === false;
  if (alone) return oneSide(words, own, meeting);
  if (meeting.ids.length > 1) return meeting.ids;
  if (words !== null) {
    const names = splitNames(words);
    if (names.length > 1) return names;
  }
  const named = namesIn(sentence.slice(item.start, item.end));
  return named.length > 0 ? named : meeting.named;
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
  return match === null ? [] : [...match[1]!].map((char) => INITIALS[char]!);
}

/** `Japan and the United States`, 米国とウクライナ両政府 → two names; 双方, the two leaders → none. */
function splitNames(words: string): readonly string[] {
  const compound = /^[日米中韓露ロ英仏独伊加豪印比越]{2,4}(?=両|双|$|首|外|政)/u.exec(words);
  if (compound !== null) return [...compound[0]].map((char) => INITIALS[char]!);
  const parts = words
    .split(/ and |, | & |と|及び/u)
    .map((part) => part.replace(/(?:の?両?(?:国|政府|首脳|外相|者)|双方|側)$/u, '').trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [];
}
