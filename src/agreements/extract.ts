/**
 * A Transcript becomes its Agreements.
 *
 * In: a Transcript. Out: every report of an outcome in it, in order, each a slice of one sentence, with fixed numbers.
 * Never: an item that another speech changes, an item no words of the record carry, an exception for any text.
 */
import type { Speech, Transcript } from '../transcript/transcript.ts';
import { type Agreement, DEFAULT_KINDS } from './agreement.ts';
import type { Draft, SentenceContext } from './draft.ts';
import { extractEnglish } from './english/extract.ts';
import { isEnglishMember, readEnglishBareMember } from './english/lists.ts';
import { extractJapanese } from './japanese/extract.ts';
import { isJapaneseMember, readBareMember } from './japanese/lists.ts';
import { type Found, joinLists, type ListRules } from './lists.ts';
import { isJointDocument, isQuestioner } from './roles.ts';

/** Pure: the same transcript always gives the same items, addresses and numbers. */
export function extractAgreements(transcript: Transcript): readonly Agreement[] {
  const found = transcript.speeches.flatMap((speech) => extractSpeech(transcript, speech));
  return numberItems(found);
}

function extractSpeech(transcript: Transcript, speech: Speech): readonly Agreement[] {
  const context: SentenceContext = {
    questioner: isQuestioner(speech.label),
    minutes: false,
    jointDocument: isJointDocument(transcript, speech),
    sides: sideNames(transcript),
  };
  const found = speech.sentences.map((sentence): Found => {
    const text = transcript.text.slice(sentence.start, sentence.end);
    const drafts = JAPANESE.test(text) ? extractJapanese(text, context) : extractEnglish(text, context);
    return { number: sentence.number, start: sentence.start, text, drafts };
  });
  return joinLists(found, (text) => (JAPANESE.test(text) ? JAPANESE_LISTS : ENGLISH_LISTS)).flatMap(
    (sentence) =>
      sentence.drafts
        .filter(({ role }) => role === 'item')
        .map((item) => place(item, transcript, speech, sentence.number, sentence.start)),
  );
}

const JAPANESE_LISTS: ListRules = { isMember: isJapaneseMember, bareMember: readBareMember };
const ENGLISH_LISTS: ListRules = { isMember: isEnglishMember, bareMember: readEnglishBareMember };

/** How the sides that meet are called, in every language of the directory. */
function sideNames(transcript: Transcript): readonly string[] {
  const sides = transcript.speeches.flatMap(({ speaker }) => (speaker?.side == null ? [] : [speaker.side]));
  return [...new Set(sides.flatMap(({ names }) => [names.ja, names.en]))];
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

function place(
  item: Draft,
  transcript: Transcript,
  speech: Speech,
  sentence: number,
  offset: number,
): Agreement {
  const shift = <T extends { start: number; end: number } | null>(span: T): T =>
    span === null ? span : ({ ...span, start: span.start + offset, end: span.end + offset } as T);
  return {
    address: `${transcript.id}:${speech.number}.${sentence}`,
    speech: speech.number,
    sentence,
    start: item.start + offset,
    end: item.end + offset,
    kind: item.kind,
    sub: item.sub,
    modality: item.modality,
    listed: isListed(item),
    number: null,
    predicate: shift({ start: item.predicate.start, end: item.predicate.end }),
    condition: shift(item.condition),
    parties: [],
    dates: [],
    owner:
      item.owner === null ? null : transcript.text.slice(item.owner.start + offset, item.owner.end + offset),
    parts: item.parts.map((part) => shift(part)),
    decides: null,
    header: null,
    pointsBack: null,
    sameAs: [],
    relatedTo: [],
  };
}

function isListed({ kind, modality }: Draft): boolean {
  return (
    (DEFAULT_KINDS as readonly string[]).includes(kind) &&
    (modality === 'actual' || modality === 'conditional')
  );
}

/** The default list: what was agreed or confirmed, in the record's order, then what was scheduled. */
function numberItems(items: readonly Agreement[]): readonly Agreement[] {
  const listed = items.filter((item) => item.listed);
  const inOrder = [
    ...listed.filter(({ kind }) => kind !== 'SCHEDULED'),
    ...listed.filter(({ kind }) => kind === 'SCHEDULED'),
  ];
  const numbers = new Map(inOrder.map((item, index) => [item, index + 1]));
  return items.map((item) => ({ ...item, number: numbers.get(item) ?? null }));
}
