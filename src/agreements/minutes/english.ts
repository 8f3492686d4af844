/**
 * What English minutes record: resolutions, proposals, actions, silence that means consent, what is put off.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a proposal, or the formula that precedes a resolution, as an agreement.
 */
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import {
  ATTRIBUTE,
  BEFORE,
  CHOSEN,
  CONSENSUS,
  CONSENT,
  DECIDED_ALONE,
  DEFERRED,
  FORMULA,
  GROUP_DECIDED,
  HEDGED,
  ISSUE_TITLE,
  LETS,
  OF_WHICH,
  OPENS_BEFORE,
  PASSED,
  PUT_OFF,
  QUOTED,
  RECALLED,
  RECITAL,
  RULED,
  SPOKEN_DECIDED,
  TO_BE,
} from './english-cues.ts';
import { ASKED, IS_DONE, type Note, readHead, spanOf } from './english-head.ts';
import { ANNOUNCED, IS_PLANNED, NEXT_ON, PLANNED } from './english-schedule.ts';
import type { Line } from './line.ts';
import { readBracketed, readSettled, readSilence, type Settled } from './settled.ts';
import { findTask } from './tasks.ts';
import { toldUpTo } from './told.ts';
import { readEnglishLine } from './voice.ts';

/** Opinions, and what is only the content of another verb. */
const UNSURE = gated(/\b(?:believe|think|guess|hope|suppose|how|whether|if|which)\b[^,.;]*$/iu);
const MORE_TALK = gated(/\b(?:continue|keep) (?:to )?discuss/iu);
/** A long note: what it decides begins with its own clause. */
const LONG = 60;
/** A heading in capitals: APPROVED MINUTES. What is decided is written so too: SO RESOLVED. */
const CAPITALS = pattern('u')`
    ^(?!\W*(?:SO|IT|RESOLVED|RESOLUTION|CARRIED|MOTION|AGREED|ORDERED|ACTION|DECISION|DECIDED|TODO|AI|NEXT|PROPOSED
        |PROPOSAL|CONSENSUS|NO|UNANIMOUS|UNANIMOUSLY|PASSED)\b)[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$
  `;
/** A note that does no more than announce. */
const BRIEF = 80;
/** What is struck out, or stands for what is to be filled in: ~~Ann to call~~, [TODO: slides]. */
const STRUCK = gated(/^[\s*•+-]*(?:~~|[[<]todo\b[^\]>]*[\]>]\s*$)/iu);
/** Not one speaker's own consent, but what was heard from all. */
const OF_ALL = gated(
  /nobody|no ?one|none|every|all|unanim|\bno (?:objections|opposition|dissent)\b(?! (?:from|on|here)\b)|\bwithout (?:objection|opposition|dissent)\b/iu,
);
/** `(none)`, `Nobody raised a hand`: silence, if who objects was what was asked. */
const SILENT = gated(
  /^(?:\((?:none|nobody|no one|silence)\)|(?:nobody|no ?one)(?: (?:in|at|on) [\w ]{2,24}?| present| else)? (?:raised|put up) (?:their|a|his or her) hands?)$/iu,
);
const WHO_OBJECTS = gated(
  /\b(?:objects?|objections?|objecting|concerns?|opposed?|opposition|against|disagrees?|dissent)\b[^?]*(?:\?|[.]?)\s*$/iu,
);
/** `We agreed to publish it, but nothing was`: an agreement of before, and what did not come of it. */
const UNDONE = gated(
  /\bbut\b[^.;]*\b(?:(?:was|were|did|had|has|have)(?:n['’]t| not)|never|nothing (?:was|came|has|happened))\b(?! (?:agree|decide|reach|settle|conclude)\w*)/iu,
);
/** `Any objections? None.` */
const ANSWERED = gated(/[?,;:–—-]\s*(?:[-–—>]+\s*)?\(?(?:none|nope|nobody|no one|silence)\b/iu);

/** `Hearing no objections, we will go on with the call`: what comes of it, in the same breath. */
const GOES_ON = gated(
  /^[^,;.]{0,40}, (?:so |then )?(?:(?:we|the (?:chairs?|editors?|group|board|council))(?:['’]ll)? )?(?:will|shall|(?<=['’]ll ))\s*\w/iu,
);

/** `The meeting closed at 21:10`: under the heading of the next one, but of this. */
const CLOSED = gated(/\b(?:closed|ended|adjourned|concluded|finished|rose)\b/iu);

/** `When is the next release: [mori]`: a topic put as a question, with whoever puts it and no answer. */
const QUESTION =
  /^(?:when|what|how|why|where|which)\s(?:is|are|was|were|do|does|did|will|should|shall|can|could|would|to)\b[^?:]*(?:[?:]|[?:]?\s*[[(][\w@. -]{1,20}[\])])\s*$/iu;
/** `Next meeting:`: when it is stands below. */
const NEXT_BELOW = /^next (?:\w+ )?\w+:\s*$/iu;
/** What became of an issue may be noted on its title's line. */
const DONE = gated(/\b(?:agreed|approved|accepted|decided|resolved|consensus|no objections?)\b/iu);

export function readEnglishMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = readEnglishLine(sentence, context);
  if (STRUCK.test(sentence) || context.section === 'review') return [];
  if (line.heading || line.end <= line.start || CAPITALS.test(sentence) || RECITAL.test(sentence)) return [];
  if (context.section === null && ISSUE_TITLE.test(sentence) && !DONE.test(sentence)) return [];
  const note = noteOf(sentence, line, context);
  if (QUESTION.test(note.text) || NEXT_BELOW.test(note.text)) return [];
  const headed = readHead(sentence, note, context);
  if (headed !== null) return headed;
  const told = note.spoken ? 0 : toldUpTo(note.text);
  if (told === 0) return readNote(sentence, note, context);
  return told === note.text.length
    ? []
    : readNote(sentence, noteOf(sentence, { ...line, start: line.start + told }, context), context);
}

function noteOf(sentence: string, line: Line, context: SentenceContext): Note {
  const span = { start: line.start, end: line.end };
  return {
    text: sentence.slice(line.start, line.end),
    line,
    spoken: line.name !== null || !context.narrated || context.voice() !== null,
    make: (kind, at, fields = {}) =>
      draft({
        ...span,
        kind,
        predicate: { start: line.start + at.start, end: line.start + at.end },
        ...fields,
      }),
  };
}

function readNote(sentence: string, note: Note, context: SentenceContext): readonly Draft[] | null {
  const stated = readDecision(note, context);
  // What will be done unless somebody objects is one thing.
  const task =
    stated === null || (stated.kind === 'AGREED' && stated.condition === null)
      ? readTask(note, stated, context)
      : null;
  if (stated === null && task === null) {
    const planned = spanOf(PLANNED, note.text) ?? spanOf(IS_PLANNED, note.text);
    const unsure =
      planned !== null && (ASKED.test(note.text) || UNSURE.test(note.text.slice(0, planned.start)));
    if (planned !== null && !unsure) return [note.make('SCHEDULED', planned)];
    const fixed =
      note.spoken || !note.text.includes(' to be ') || ASKED.test(note.text)
        ? null
        : spanOf(TO_BE, note.text);
    if (fixed !== null) return [note.make('SCHEDULED', fixed)];
    const announced =
      note.spoken || note.text.length > BRIEF || ASKED.test(note.text)
        ? null
        : (spanOf(ANNOUNCED, note.text) ?? spanOf(NEXT_ON, note.text));
    if (announced !== null) return [note.make('SCHEDULED', announced)];
    if (
      context.section === 'next' &&
      /\d/u.test(note.text) &&
      note.text.length < 80 &&
      !CLOSED.test(note.text)
    )
      return [note.make('SCHEDULED', { start: 0, end: 0 })];
    // What one who is named says of what was decided is talk.
    return note.spoken || FORMULA.test(note.text) ? [] : null;
  }
  if (task === null) return [endBeforeBut(sentence, stated!)];
  if (stated === null) return [task];
  // One line, two statements: the second begins where the first ends.
  const [first, second] = task.start < stated.predicate.start ? [task, stated] : [stated, task];
  const { start } = second === stated ? stated.predicate : task;
  const cut = sentence.slice(0, start).replace(/(?:[\s,;:.–—-]|\b(?:and|so|but))+$/u, '').length;
  return [
    { ...first, end: Math.max(cut, first.predicate.end) },
    { ...second, start: Math.max(second.start, start) },
  ];
}

/** Where the clause begins that a predicate stands in: with its subject, `it was also agreed`. */
function clauseBefore(text: string, at: number): number {
  const lead = /^(?:[\s,;:.(–—-]|\band\b|\bbut\b|\bso\b)*/u.exec(text.slice(at))![0].length;
  const subject = lead > 0 ? null : SUBJECT.exec(text.slice(0, at));
  return subject === null ? at + lead : at - subject.groups!.words!.length;
}
/** Behind the last mark or conjunction, and no further back than a subject reaches. */
const SUBJECT =
  /(?:^|[,;:.]\s+|\b(?:and|but|so)\s+)(?<words>(?:it|this|that|these|there|the|an?|both|all|its|their|\p{Lu}\p{L}*)\s(?:(?!\b(?:and|but|so)\s)[^,;:.]){0,60})$/u;

/** `Agreed on the name, but it has to wait`: what follows is no part of what was agreed. */
function endBeforeBut(sentence: string, stated: Draft): Draft {
  if (stated.kind !== 'AGREED' || stated.modality !== 'actual') return stated;
  const but = /,?\s+but\b/u.exec(sentence.slice(stated.predicate.end, stated.end));
  return but === null ? stated : { ...stated, end: stated.predicate.end + but.index };
}

/** By its own words of an earlier meeting; the minutes of the last one are approved in this one. */
function isEarlier(text: string, at: Span): boolean {
  return (
    (BEFORE.test(text.slice(at.start)) || OPENS_BEFORE.test(text) || ALREADY.test(text.slice(0, at.start))) &&
    !/\b(?:minutes|notes) (?:of|from)\b/iu.test(text)
  );
}

/** `The port has already been told, with no objection`. */
const ALREADY = gated(/\b(?:has|have|had|was|were) already\b[^,;.:]*$/iu);

/** The county council has agreed, the IESG approved: not the body whose minutes these are. */
function isAnothers(words: string, head: string): boolean {
  const body = OTHER_BODY.exec(words)?.[1] ?? ABBREVIATED.exec(words)?.[1];
  return body !== undefined && !head.includes(body.toLowerCase());
}
const OTHER_BODY = gated(
  /\b((?:county|city|district|borough|state|federal|national|regional|provincial|town|municipal|school) (?:council|board|committee|commission|team))\b/iu,
);
/** Groups of a kind that every project has are its own. */
const ABBREVIATED = /(?:^|[\s,;:(])(?!(?:WG|TSC|TC|SC|CG|TF|SIG|PMC|BOD|IG|EC|AC)\b)([A-Z]{2,5})\s/u;

function readDecision({ text, line, spoken, make }: Note, context: SentenceContext): Draft | null {
  const open = (at: Span) =>
    ASKED.test(text) || (!/^[,;.:]/u.test(text.slice(at.start)) && HEDGED.test(text.slice(0, at.start)));
  let at = spanOf(SILENT, text);
  if (at !== null && WHO_OBJECTS.test(context.before())) return make('AGREED', at, { refersBack: true });
  at = spanOf(CONSENT, text);
  if (at !== null) {
    if (
      (FORMULA.test(text) && !ANSWERED.test(text) && !GOES_ON.test(text.slice(at.end))) ||
      (spoken && context.resolutions)
    )
      return make('AGREED', at, { role: 'formula' });
    // `Brad: no objection to that` speaks for Brad.
    const own = spoken && !OF_ALL.test(text);
    if (!own && (ANSWERED.test(text.slice(at.start, at.end)) || !open(at)))
      return isEarlier(text, at)
        ? make('RECALLED', at, { modality: 'recalled' })
        : make('AGREED', at, { refersBack: true });
  }
  const silent = readSilence(text) ?? readBracketed(text);
  if (silent !== null) return settledDraft(silent, line, make);
  if (FORMULA.test(text)) return null;
  at = spanOf(QUOTED, text);
  if (at !== null) return make('AGREED', at, { modality: 'quoted' });
  at = spanOf(RECALLED, text);
  if (at !== null) return make('RECALLED', at, { modality: 'recalled' });
  const patterns = spoken
    ? [SPOKEN_DECIDED, CONSENSUS, CHOSEN, PASSED]
    : [GROUP_DECIDED, DECIDED_ALONE, RULED, CONSENSUS, CHOSEN, LETS, PASSED];
  for (const pattern of patterns) {
    at = spanOf(pattern, text);
    if (
      at === null ||
      open(at) ||
      ATTRIBUTE.test(text.slice(at.start)) ||
      OF_WHICH.test(text.slice(Math.max(0, at.start - 40), at.start))
    )
      continue;
    if (isEarlier(text, at) || (spoken && UNDONE.test(text.slice(at.end))))
      return make('RECALLED', at, { modality: 'recalled' });
    if (isAnothers(text.slice(at.start, at.end), context.head))
      return make('AGREED', at, { modality: 'thirdparty' });
    if (MORE_TALK.test(text.slice(at.end)) || PUT_OFF.test(text.slice(at.end))) return make('DEFERRED', at);
    const decided = make('AGREED', at, { refersBack: true });
    if (at.start < LONG) return decided;
    const start = decided.start + clauseBefore(text, at.start);
    return { ...decided, start, predicate: { start, end: decided.predicate.end } };
  }
  at = spanOf(DEFERRED, text);
  if (at !== null) return make('DEFERRED', at);
  const settled = spoken ? null : readSettled(text, context.reports);
  return settled === null ? null : settledDraft(settled, line, make);
}

function settledDraft({ start, end, condition }: Settled, line: Line, make: Note['make']): Draft {
  const at = { start, end };
  if (condition === null) return make('AGREED', at);
  const shifted = { start: condition.start + line.start, end: condition.end + line.start };
  return make('AGREED', at, { modality: 'conditional', condition: shifted });
}

function readTask(note: Note, stated: Draft | null, context: SentenceContext): Draft | null {
  const { text, line, spoken, make } = note;
  // `Matteo, will open a pull request`: the one who is named does it.
  const own = line.name !== null && context.names().has(line.name);
  if (IS_DONE.test(text)) return null;
  const task = findTask(text, { names: context.names(), spoken: spoken && !own });
  if (task === null) return null;
  const shift = (span: Span) => shiftSpan(span, line.start);
  const owner = task.owner !== null ? shift(task.owner) : own ? line.nameSpan : null;
  if (stated === null) return make('SCHEDULED', task.predicate, owner === null ? {} : { owner });
  const { start } = shift(task.predicate);
  if (start < stated.predicate.end && start >= stated.predicate.start) return null;
  return make('SCHEDULED', task.predicate, { start, ...(owner === null ? {} : { owner }) });
}
