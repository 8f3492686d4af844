/**
 * A Transcript becomes its Agreements.
 *
 * In: a Transcript. Out: every report of an outcome in it, in order, each a slice of one sentence, with fixed numbers.
 * Never: an item that another speech changes, an item no words of the record carry, an exception for any text.
 */

import { readingPauses, runAtOnce } from '../slices.ts';
import { type Glossary, NO_GLOSSARY } from '../text/glossary.ts';
import { forgetTexts } from '../text/reading.ts';
import type { Speech, Transcript } from '../transcript/transcript.ts';
import type { Agreement } from './agreement.ts';
import type { SentenceContext } from './draft.ts';
import { isEnglishMember, isEnglishStatement, isOfParty, readEnglishBareMember } from './english/lists.ts';
import { openingReader } from './english/thirdparty.ts';
import {
  closesJapaneseList,
  isJapaneseMember,
  isJapaneseTopic,
  readBareMember,
  readSpecification,
} from './japanese/lists.ts';
import { ownDaysOf } from './japanese/other-day.ts';
import { linkingRecords } from './linking/link.ts';
import { type Found, joiningLists, type ListRules } from './lists.ts';
import {
  answersQuestion,
  closesTopic,
  standsApart,
  standsBeside,
  standsInReports,
  standsInReview,
} from './minutes/closing.ts';
import { hasKeywords, isEnglishRecord } from './minutes/english-genre.ts';
import {
  isInSentences,
  isLog,
  isMinutes,
  isRecord,
  marksDecisions,
  namesIn,
  setsDecisionsApart,
} from './minutes/genre.ts';
import { standsIdle } from './minutes/idle.ts';
import { isRuledOn, rulesOnMotions } from './minutes/motions.ts';
import { standsAmongOpinions } from './minutes/opinions.ts';
import { type Outline, outlineOf } from './minutes/outline.ts';
import { RECORDED } from './minutes/recorded.ts';
import { withoutRule } from './minutes/rule-line.ts';
import { sectionReader } from './minutes/section-reader.ts';
import { creditedAt, creditsBehind, turnAt } from './minutes/turns.ts';
import { voiceAt } from './minutes/voice.ts';
import { antecedentIn, beforeIn, behindIn, isAssented, meetingNear } from './near.ts';
import { isLong, readingPieces, readLines } from './pieces.ts';
import { placingItems, type SpeechFound } from './place.ts';
import {
  asksAsMember,
  asksUnnamed,
  chairsOf,
  enclosedStatements,
  isClerk,
  isJointAppearance,
  isJointText,
  isOfficial,
  isQuestioner,
  presides,
  readTurn,
  speaksAlone,
  speaksForBoth,
} from './roles.ts';
import { readsAsJapanese } from './sentence.ts';

/** Pure: the same transcript always gives the same items, addresses and numbers. */
export function extractAgreements(
  transcript: Transcript,
  glossary: Glossary = NO_GLOSSARY,
): readonly Agreement[] {
  return runAtOnce(extractingAgreements(transcript, glossary));
}

/** The same, with many pauses, so that others get their turn while a long record is read. */
export function* extractingAgreements(
  transcript: Transcript,
  glossary: Glossary = NO_GLOSSARY,
): Generator<void, readonly Agreement[]> {
  const document = readDocument(transcript);
  const speeches: SpeechFound[] = [];
  const isPauseDue = readingPauses();
  for (const speech of transcript.speeches) {
    speeches.push({ speech, sentences: yield* readingSpeech(transcript, speech, document, isPauseDue) });
  }
  forgetTexts();
  const items = yield* placingItems(transcript, speeches);
  const [linked] = yield* linkingRecords([{ transcript, items }], glossary);
  return linked!;
}

/** What holds for every sentence of the transcript. */
function readDocument(transcript: Transcript): DocumentContext {
  const joint = isJointText(transcript);
  return {
    joint,
    record: !joint && isRecord(transcript),
    log: isLog(transcript),
    setsApart: !joint && setsDecisionsApart(transcript),
    called: !joint && isEnglishRecord(transcript),
    sectionAt: sectionReader(transcript.text),
    resolutions: MAYBE_RESOLUTION.test(transcript.text) && RESOLUTION.test(transcript.text),
    marked: marksDecisions(transcript.text),
    heldOn: transcript.heldOn,
    ownDays: once(() => ownDaysOf(transcript)),
    head: [transcript.title, ...transcript.text.slice(0, 600).split('\n', 5)].join('\n').toLowerCase(),
    chairs: chairsOf(transcript),
    names: once(() => namesIn(transcript)),
    outline: outlineOf(transcript.text),
    credits: once(() => creditsBehind(transcript.text)),
    sides: sideNames(transcript),
    opening: openingReader(transcript),
    appearance: !joint && isJointAppearance(transcript),
    alone: speaksAlone(transcript) && !isJointAppearance(transcript),
    enclosedAt: joint ? () => false : enclosedStatements(transcript.text),
  };
}

const RESOLUTION = /^[>\s*_]*(?:Resolution #?\d|RESOLUTION\b|RESOLVED\b)/mu;
/** Looked for first: where no line begins so, each beginning of a line is read for nothing. */
const MAYBE_RESOLUTION = /Resolution|RESOL/;

type DocumentContext = Pick<
  SentenceContext,
  | 'resolutions'
  | 'marked'
  | 'heldOn'
  | 'ownDays'
  | 'head'
  | 'chairs'
  | 'names'
  | 'sides'
  | 'opening'
  | 'appearance'
  | 'alone'
> & {
  readonly joint: boolean;
  readonly record: boolean;
  readonly log: boolean;
  /** See `setsDecisionsApart`. */
  readonly setsApart: boolean;
  /** English minutes by what they call themselves. */
  readonly called: boolean;
  readonly credits: () => boolean;
  readonly outline: Outline;
  /** Whether a statement of both is printed there, in a document that is none. */
  readonly enclosedAt: (at: number) => boolean;
  readonly sectionAt: (at: number) => SentenceContext['section'];
};

function wordsOf({ text }: Transcript, { sentences }: Speech): string {
  return text.slice(sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0);
}

function* readingSpeech(
  transcript: Transcript,
  speech: Speech,
  document: DocumentContext,
  isPauseDue: (length: number) => boolean,
): Generator<void, readonly Found[]> {
  const jointDocument = document.joint && speaksForBoth(speech);
  const narrated = speech.label === null;
  const own = narrated ? wordsOf(transcript, speech) : '';
  const minutes =
    !jointDocument &&
    (document.log ||
      isMinutes(transcript, speech) ||
      (narrated && (document.setsApart || document.called || hasKeywords(own))));
  let current = 0;
  const context: SentenceContext = {
    ...document,
    meeting: () => meetingNear(transcript, speech, current),
    closes: () => closesTopic(document.outline, speech.sentences[current]!),
    answers: () => current > 0 && answersQuestion(document.outline, speech.sentences[current]!.start),
    apart: () => standsApart(document.outline, speech.sentences[current]!.start),
    recorded: !narrated && !jointDocument && RECORDED.test(transcript.format),
    before: () => beforeIn(transcript, speech, current),
    antecedent: () => antecedentIn(transcript, speech, current),
    behind: () => behindIn(transcript, speech, current),
    ruled: () => isRuledOn(transcript.text, speech.sentences[current]!.end),
    // `@carol proposes to:` opens what Carol proposes, and gives her nothing to do.
    handled: /^@(?!.*\s(?!and\b)\p{Ll})/u.test(speech.label ?? ''),
    reports: () => standsInReports(document.outline, speech.sentences[current]!.start),
    turn: () => turnAt(document.outline, speech.sentences[current]!.start, document.names()),
    credited: () => (document.credits() ? creditedAt(transcript.text, speech.sentences[current]!) : null),
    voice: () => voiceAt(document.outline, speech.sentences[current]!.start, document.names()),
    inReview: () => standsInReview(document.outline, speech.sentences[current]!.start),
    voiced: () => standsAmongOpinions(document.outline, speech.sentences[current]!.start),
    idle: (words) => standsIdle(document.outline, speech.sentences[current]!.start, words),
    beside: () => standsBeside(document.outline, speech.sentences[current]!.start),
    assented: () => isAssented(transcript, speech, speech.sentences[current]!.end),
    minutes,
    record: narrated && (document.record || (minutes && isInSentences(transcript, speech))),
    section: null,
    narrated,
    motions: narrated && !jointDocument && rulesOnMotions(own),
    meetingSpeaks: speech.label === null || presides(speech.label, document),
    questioner:
      speech.label === null
        ? asksUnnamed(transcript.text, speech.sentences[0]?.start ?? 0)
        : isQuestioner(speech.label) || asksAsMember(speech.label, () => wordsOf(transcript, speech)),
    official: isOfficial(speech.label),
    clerk: isClerk(speech.label),
    jointDocument,
  };
  let asking = context.questioner;
  const contextOf = contexts(context);
  const found: Found[] = [];
  for (let index = 0; index < speech.sentences.length; index += 1) {
    const sentence = speech.sentences[index]!;
    current = index;
    const text = withoutRule(transcript.text.slice(sentence.start, sentence.end));
    // Where the format names no speakers, a heading in the text may still say that a question begins.
    if (speech.label === null) asking = readTurn(text) ?? asking;
    // A heading such as Action items makes notes of the list under it, whatever else the document is.
    const enclosed = narrated && document.enclosedAt(sentence.start);
    const around = contextOf(
      asking,
      jointDocument ? null : document.sectionAt(sentence.start),
      jointDocument || enclosed,
    );
    const drafts = isLong(text) ? yield* readingPieces(text, around) : readLines(text, around);
    found.push({
      number: sentence.number,
      start: sentence.start,
      text,
      lead: leadOf(transcript.text, sentence.start),
      goesOn:
        index > 0 && !transcript.text.slice(speech.sentences[index - 1]!.end, sentence.start).includes('\n'),
      drafts,
    });
    if (isPauseDue(text.length)) yield;
  }
  return yield* joiningLists(found, (text) => (readsAsJapanese(text) ? JAPANESE_LISTS : ENGLISH_LISTS));
}

/** Found out when first asked for. */
function once<T>(find: () => T): () => T {
  let found: { readonly it: T } | undefined;
  return () => {
    found ??= { it: find() };
    return found.it;
  };
}

/** The context of a speech's sentences, made anew only where it differs. */
function contexts(
  context: SentenceContext,
): (questioner: boolean, section: SentenceContext['section'], jointDocument: boolean) => SentenceContext {
  let last = context;
  return (questioner, section, jointDocument) => {
    if (last.questioner !== questioner || last.section !== section || last.jointDocument !== jointDocument)
      last = {
        ...context,
        questioner,
        section,
        jointDocument,
        minutes: context.minutes || (section !== null && section !== 'review'),
      };
    return last;
  };
}

/** Longest list mark. */
const MARK = 16;

/** What stands between the line's beginning and the sentence, where that is no more than a list mark. */
function leadOf(text: string, at: number): string {
  for (let line = at; at - line < MARK || line === 0; line -= 1)
    if (line === 0 || text[line - 1] === '\n') return text.slice(line, at);
  return '';
}

const JAPANESE_LISTS: ListRules = {
  isMember: isJapaneseMember,
  bareMember: readBareMember,
  isTopic: isJapaneseTopic,
  closes: closesJapaneseList,
  specification: readSpecification,
};
const ENGLISH_LISTS: ListRules = {
  isMember: isEnglishMember,
  isStatement: isEnglishStatement,
  isPartys: isOfParty,
  bareMember: readEnglishBareMember,
};

/** How the sides that meet are called, in every language of the directory. */
function sideNames(transcript: Transcript): readonly string[] {
  const sides = transcript.speeches.flatMap(({ speaker }) => (speaker?.side == null ? [] : [speaker.side]));
  return [...new Set(sides.flatMap(({ names }) => [names.ja, names.en]))];
}
