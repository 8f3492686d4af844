/**
 * What English minutes record: resolutions, proposals, actions, silence that means consent, what is put off.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a proposal, or the formula that precedes a resolution, as an agreement.
 */
import type { Span } from '../../text/span.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import {
  ACTION,
  ANNOUNCED,
  AT_TASK,
  BEFORE,
  CHOSEN,
  CONSENSUS,
  CONSENT,
  DECIDED_ALONE,
  DEFERRED,
  ENCOURAGED,
  FAILED,
  FORMULA,
  GROUP_DECIDED,
  HEDGED,
  ISSUE_TITLE,
  LETS,
  PASSED,
  PLANNED,
  PROPOSAL,
  PUT_OFF,
  QUOTED,
  RECALLED,
  RESOLUTION,
  RULED,
  TO_BE,
} from './english-cues.ts';
import { type Line, readLine } from './line.ts';
import { findTask, isDeed } from './tasks.ts';

const OWNER =
  /^[\s*_:#\d–—-]*(?:\[|\()?@?([\p{L}][\w'-]*(?: [\p{Lu}][\w'-]*)?)(?:\]|\))?(?:\s*(?::|-|–)\s|\s+(?:to|will|and)\b)/u;
const OWNER_BEHIND = /\((?:on |owner: ?)?@?([\p{L}][\w'-]*(?: [\p{Lu}][\w'-]*){0,2})\)\s*[*_]*$/u;
/** Opinions, and what is only the content of another verb. */
const UNSURE = /\b(?:believe|think|guess|hope|suppose|how|whether|if|which)\b[^,.;]*$/iu;
const MORE_TALK = /\b(?:continue|keep) (?:to )?discuss/iu;
/** A long note: what it decides begins with its own clause. */
const LONG = 60;
/** A heading in capitals: APPROVED MINUTES. What is decided is written so too: SO RESOLVED. */
const CAPITALS =
  /^(?!\W*(?:SO|IT|RESOLVED|RESOLUTION|CARRIED|MOTION|AGREED|ORDERED|ACTION|DECISION|DECIDED|TODO|AI|NEXT|PROPOSED|PROPOSAL|CONSENSUS|NO|UNANIMOUS|UNANIMOUSLY|PASSED)\b)[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;
/** A note that does no more than announce. */
const BRIEF = 80;
/** `Action items: none`, or a keyword with nothing behind it. */
const NOTHING = /^[\s*_:：–—-]*(?:(?:none|nil|n\/a|no (?:new )?actions?(?: items?)?|nothing)\b.{0,20})?$/iu;
/** `Any objections? None.` */
const ANSWERED = /[?,]\s*(?:[-–—>]+\s*)?(?:none|nope|nobody|no one|silence)\b/iu;
const ASKED = /\?\s*$/u;

/** What became of an issue may be noted on its title's line. */
const DONE = /\b(?:agreed|approved|accepted|decided|resolved|consensus|no objections?)\b/iu;

/** A note, and how what is found in it becomes a draft. */
interface Note {
  readonly text: string;
  readonly line: Line;
  /** Somebody is named as speaking. */
  readonly spoken: boolean;
  readonly make: (kind: Draft['kind'], at: Span, fields?: Partial<Draft>) => Draft;
}

export function readEnglishMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = readLine(sentence, context.names);
  if (line.heading || line.end <= line.start || CAPITALS.test(sentence)) return [];
  if (context.section === null && ISSUE_TITLE.test(sentence) && !DONE.test(sentence)) return [];
  const span = { start: line.start, end: line.end };
  const note: Note = {
    text: sentence.slice(line.start, line.end),
    line,
    spoken: line.name !== null || !context.narrated,
    make: (kind, at, fields = {}) =>
      draft({
        ...span,
        kind,
        predicate: { start: line.start + at.start, end: line.start + at.end },
        ...fields,
      }),
  };
  const headed = readHead(sentence, note, context);
  if (headed !== null) return headed;
  const stated = readDecision(note, context);
  const task = stated === null || stated.kind === 'AGREED' ? readTask(note, stated, context) : null;
  if (stated === null && task === null) {
    const planned = spanOf(PLANNED, note.text);
    const unsure = planned !== null && UNSURE.test(note.text.slice(0, planned.start));
    if (planned !== null && !unsure) return [note.make('SCHEDULED', planned)];
    const fixed =
      note.spoken || !note.text.includes(' to be ') || ASKED.test(note.text)
        ? null
        : spanOf(TO_BE, note.text);
    if (fixed !== null) return [note.make('SCHEDULED', fixed)];
    const announced = note.spoken || note.text.length > BRIEF ? null : spanOf(ANNOUNCED, note.text);
    if (announced !== null) return [note.make('SCHEDULED', announced)];
    if (context.section === 'next' && /\d/u.test(note.text) && note.text.length < 80)
      return [note.make('SCHEDULED', { start: 0, end: 0 })];
    return FORMULA.test(note.text) ? [] : null;
  }
  if (task === null) return [endBeforeBut(sentence, stated!)];
  if (stated === null) return [task];
  // One line, two statements: the task begins where the decision ends.
  const cut = sentence.slice(0, task.start).replace(/(?:[\s,;:.–—-]|\b(?:and|so|but))+$/u, '').length;
  return [{ ...stated, end: Math.max(cut, stated.predicate.end) }, task];
}

/** `Agreed on the name, but it has to wait`: what follows is no part of what was agreed. */
function endBeforeBut(sentence: string, stated: Draft): Draft {
  if (stated.kind !== 'AGREED' || stated.modality !== 'actual') return stated;
  const but = /,?\s+but\b/u.exec(sentence.slice(stated.predicate.end, stated.end));
  return but === null ? stated : { ...stated, end: stated.predicate.end + but.index };
}

function spanOf(pattern: RegExp, text: string): Span | null {
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** Lines that a keyword opens. */
function readHead(
  sentence: string,
  { text, line, spoken, make }: Note,
  context: SentenceContext,
): readonly Draft[] | null {
  let at = spanOf(FAILED, text);
  if (at !== null) return [make('DIVERGENCE', at, { modality: 'negated' })];
  at = spanOf(PROPOSAL, text);
  if (at !== null && !/\b(?:passe[sd]|carrie[sd]|approved|accepted|adopted)\b/iu.test(text))
    return [make('AGREED', at, { modality: 'proposed' })];
  at = spanOf(RESOLUTION, text);
  if (at !== null) return [make('AGREED', at)];
  const given = spoken && context.narrated ? AT_TASK.exec(sentence) : null;
  if (given !== null && isDeed(given.groups!.verb!))
    return [make('SCHEDULED', { start: 0, end: 0 }, { owner: line.nameSpan })];
  at = spanOf(ACTION, text) ?? (context.section === 'tasks' ? { start: 0, end: 0 } : null);
  if (at !== null)
    return NOTHING.test(text.slice(at.end)) || ENCOURAGED.test(text)
      ? []
      : [make('SCHEDULED', at, ownerOf(text.slice(at.end), line, at.end))];
  if (context.section === 'decisions' && !ASKED.test(text)) return [make('AGREED', { start: 0, end: 0 })];
  return null;
}

function ownerOf(rest: string, line: Line, from: number): Partial<Draft> {
  const owner = OWNER.exec(rest) ?? OWNER_BEHIND.exec(rest);
  if (owner === null) return line.nameSpan === null ? {} : { owner: line.nameSpan };
  const at = line.start + from + owner.index + owner[0].indexOf(owner[1]!);
  return { owner: { start: at, end: at + owner[1]!.length } };
}

/** By its own words of an earlier meeting; the minutes of the last one are approved in this one. */
function isEarlier(text: string, at: Span): boolean {
  return BEFORE.test(text.slice(at.start)) && !/\b(?:minutes|notes) (?:of|from)\b/iu.test(text);
}

function readDecision({ text, spoken, make }: Note, context: SentenceContext): Draft | null {
  const open = (at: Span) =>
    ASKED.test(text) || (!/^[,;.:]/u.test(text.slice(at.start)) && HEDGED.test(text.slice(0, at.start)));
  let at = spanOf(CONSENT, text);
  if (at !== null) {
    if ((FORMULA.test(text) && !ANSWERED.test(text)) || (spoken && context.resolutions))
      return make('AGREED', at, { role: 'formula' });
    // `Brad: no objection to that` speaks for Brad.
    const own = spoken && !/nobody|no ?one|none|every|all|unanim|\bno objections\b/iu.test(text);
    if (!own && (ANSWERED.test(text) || !open(at)))
      return isEarlier(text, at)
        ? make('RECALLED', at, { modality: 'recalled' })
        : make('AGREED', at, { refersBack: true });
  }
  if (FORMULA.test(text)) return null;
  at = spanOf(QUOTED, text);
  if (at !== null) return make('AGREED', at, { modality: 'quoted' });
  at = spanOf(RECALLED, text);
  if (at !== null) return make('RECALLED', at, { modality: 'recalled' });
  const patterns = spoken
    ? [GROUP_DECIDED, CONSENSUS, CHOSEN, PASSED]
    : [GROUP_DECIDED, DECIDED_ALONE, RULED, CONSENSUS, CHOSEN, LETS, PASSED];
  for (const pattern of patterns) {
    at = spanOf(pattern, text);
    if (at === null || open(at)) continue;
    if (isEarlier(text, at)) return make('RECALLED', at, { modality: 'recalled' });
    if (MORE_TALK.test(text.slice(at.end)) || PUT_OFF.test(text.slice(at.end))) return make('DEFERRED', at);
    const decided = make('AGREED', at, { refersBack: true });
    if (at.start < LONG) return decided;
    const lead = /^(?:[\s,;:.(]|\band\b|\bbut\b|\bso\b)*/u.exec(text.slice(at.start))![0].length;
    const start = decided.start + at.start + lead;
    return { ...decided, start, predicate: { start, end: decided.predicate.end } };
  }
  at = spanOf(DEFERRED, text);
  return at === null ? null : make('DEFERRED', at);
}

function readTask(note: Note, stated: Draft | null, context: SentenceContext): Draft | null {
  const { text, line, spoken, make } = note;
  // `Matteo, will open a pull request`: the one who is named does it.
  const own = line.name !== null && context.names.has(line.name);
  const task = findTask(text, { names: context.names, spoken: spoken && !own });
  if (task === null) return null;
  const shift = (span: Span): Span => ({ start: span.start + line.start, end: span.end + line.start });
  const owner = task.owner !== null ? shift(task.owner) : own ? line.nameSpan : null;
  if (stated === null) return make('SCHEDULED', task.predicate, owner === null ? {} : { owner });
  const start = shift(task.predicate).start;
  if (start < stated.predicate.end) return null;
  return make('SCHEDULED', task.predicate, { start, ...(owner === null ? {} : { owner }) });
}
