/**
 * Lines of English minutes that say what they are by a keyword or by the heading above: RESOLUTION: …, ACTION: …, Decisions.
 *
 * In: a note. Out: drafts, or null where neither says anything. Never: a proposal, or a keyword with nothing behind it.
 */
import { type Gated, gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { isDeed } from './deeds.ts';
import {
  ACTION,
  AT_TASK,
  BRACKETED_RESOLUTION,
  DEFERRED,
  ENCOURAGED,
  FAILED,
  HASHED,
  LEFT_OPEN,
  LOUD_RESOLUTION,
  NOT_SO,
  PROPOSAL,
  RESOLUTION,
} from './english-cues.ts';
import { NEXT_ON } from './english-schedule.ts';
import type { Line } from './line.ts';
import { mayOwn } from './persons.ts';
import { findTask } from './tasks.ts';

const OWNER = gated(
  /^[\s*_:#\d–—-]*(?:(?:to|for|on) (?=@?\p{Lu}))?(?:\[|\()?@?([\p{L}][\w'-]*(?: [\p{Lu}][\w'-]*)?)(?:[\])]?(?:\s*(?::|-|–)\s|\s+(?:to|will|and)\b)|\]\s)/u,
);
const OWNER_BEHIND = gated(/\((?:on |owner: ?)?@?([\p{L}][\w'-]*(?: [\p{Lu}][\w'-]*){0,2})\)\s*[*_]*$/u);
/** `Action items: none`, or a keyword with nothing behind it. */
const NOTHING =
  /^[\s*_:：–—-]*(?:(?:none|nil|n\/a|no (?:new |formal |further )?(?:actions?|decisions?|resolutions?|conclusions?)(?: items?)?|nothing)\b.{0,20})?$/iu;
export const ASKED = gated(/\?\s*$/u);

/** `Action: agreed to close it`, `Action: issue 4 closed`: what was decided, whatever it is called. */
const DECIDED_FIRST = gated(
  /^(?:determined|agreed|decided|approved|resolved|accepted|adopted|rejected|concluded|(?:general |rough )?consensus)\b/iu,
);
const DONE_LAST = gated(/^[^,;:]{1,60}\b(?:closed|merged|landed|accepted|approved|adopted|rejected)[.!]?$/iu);
/** What was to be done, and is: `Ida to write to the port - done`. */
export const IS_DONE = gated(
  /(?:[-–—:.([/]\s*|\s{2,})[*_]*(?:all )?(?:done|completed?|finished|resolved|closed)[*_]*[)\]]?[.!*_\s]*$/iu,
);
/** `Ann: Agreed that it is slow`: one speaker's own view. */
const SAID_SO = gated(/^[*_\s]*(?:agreed|accepted|approved|agreement|consensus)[*_]*,? that\b/iu);
/** A person, and nothing to do: [Ann Lee](…), Port Authority. */
const PERSON =
  /^\[?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:\]\([^()]*\))?(?:,? ?(?:@[\w-]+|\([^()]{1,60}\)|, [\p{Lu}][^.]{1,50}))?$/u;
const DONE_BY = gated(
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?:has |have )?(?:already )?(?!need|agreed|volunteered|offered|asked|tasked)\p{Ll}+ed\b/u,
);

/** A note, and how what is found in it becomes a draft. */
export interface Note {
  readonly text: string;
  readonly line: Line;
  /** Somebody is named as speaking. */
  readonly spoken: boolean;
  readonly make: (kind: Draft['kind'], at: Span, fields?: Partial<Draft>) => Draft;
}

export function spanOf(pattern: Gated | RegExp, text: string): Span | null {
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** NOW, THEREFORE, BE IT RESOLVED, that…: a resolution in full. */
const FORMAL = gated(/^(?:now,? therefore,? )?(?:be it (?:further )?)?resolved,? that\b/iu);

/** `find a host`, behind the handle of whoever is to do it. */
const BIDDEN = /^(?:please |to )?(?<verb>[a-z]+) (?!(?:on|of|from|about|is|was|are)\b)\S(?!.*\?\s*$)/u;

/** Lines that a keyword opens. */
export function readHead(
  sentence: string,
  { text, line, spoken, make }: Note,
  context: SentenceContext,
): readonly Draft[] | null {
  let at = spanOf(FAILED, text);
  if (at !== null) return [make('DIVERGENCE', at, { modality: 'negated' })];
  at = spanOf(PROPOSAL, text);
  if (at !== null && !/\b(?:passe[sd]|carrie[sd]|approved|accepted|adopted)\b/iu.test(text))
    return [make('AGREED', at, { modality: 'proposed' })];
  at =
    (spoken && SAID_SO.test(text) ? null : spanOf(RESOLUTION, text)) ??
    spanOf(BRACKETED_RESOLUTION, text) ??
    spanOf(LOUD_RESOLUTION, text);
  if (at !== null) {
    const rest = text.slice(at.end);
    if (NOT_SO.test(rest)) return [make('DIVERGENCE', at, { modality: 'negated' })];
    if (LEFT_OPEN.test(rest)) return [make('DEFERRED', at)];
    if (NOTHING.test(rest)) return [];
    // What the record rules on below is only the text that it rules on.
    return [make('AGREED', at, FORMAL.test(text) && context.ruled() ? { role: 'proposal' } : {})];
  }
  const hashed = text.startsWith('#') ? HASHED.exec(text) : null;
  if (hashed !== null) {
    const span = { start: 0, end: hashed[0].length };
    if (hashed.groups!.agreed !== undefined) return [make('AGREED', span)];
    return hashed.groups!.action === undefined
      ? []
      : [
          make(
            'SCHEDULED',
            span,
            ownerOf(
              text.slice(span.end).trimStart(),
              line,
              text.length - text.slice(span.end).trimStart().length,
              context.names(),
            ),
          ),
        ];
  }
  const given = spoken && context.narrated ? AT_TASK.exec(sentence) : null;
  if (given !== null && isDeed(given.groups!.verb!))
    return [make('SCHEDULED', { start: 0, end: 0 }, { owner: line.nameSpan })];
  const bidden = context.handled ? BIDDEN.exec(text) : null;
  if (bidden !== null && isDeed(bidden.groups!.verb!)) return [make('SCHEDULED', { start: 0, end: 0 })];
  at = spanOf(ACTION, text) ?? (context.section === 'tasks' ? { start: 0, end: 0 } : null);
  if (at !== null) {
    const words = text.slice(at.end).replace(/^[\s*_:–—-]+/u, '');
    // What is asked, or done by now, is left to nobody; what ends in a colon has its tasks below it.
    if ((ASKED.test(text) && context.section !== 'tasks') || IS_DONE.test(text) || isTitle(words)) return [];
    if (NOTHING.test(text.slice(at.end)) || (context.section === 'tasks' && PERSON.test(words))) return [];
    if (DECIDED_FIRST.test(words) || DONE_LAST.test(words)) return [make('AGREED', at)];
    // What people are only encouraged to do, or have done, is left to nobody.
    return ENCOURAGED.test(words) || DONE_BY.test(words)
      ? []
      : [make('SCHEDULED', at, ownerOf(text.slice(at.end), line, at.end, context.names()))];
  }
  if (context.section !== 'decisions' || ASKED.test(text) || NEXT_ON.test(text)) return null;
  if (NOTHING.test(text) || TOLD_BESIDE.test(text)) return [];
  if (NOT_SO.test(text)) return [make('DIVERGENCE', { start: 0, end: 0 }, { modality: 'negated' })];
  at = spanOf(DEFERRED, text);
  if (at !== null) return [make('DEFERRED', at)];
  const task = findTask(text, { names: context.names(), spoken: false });
  return task !== null && task.owner !== null && task.start === 0
    ? null
    : [make('AGREED', { start: 0, end: 0 })];
}

/** `It breaks old keys`, `see [list:12]`: told beside what was decided, of how things are. */
const TOLD_BESIDE = gated(pattern('iu')`
    ^(?:see (?:also )?\S+$|(?:it|this|that|there)(?: \w+ly)? (?:breaks|depends|needs|has|have|looks|seems|works
        |conflicts|requires|means|happens)\b|\S+ conflicts with\b)
  `);

/** `2.0 release:` under a heading of tasks. */
function isTitle(words: string): boolean {
  return (
    /^(?:[^.;]|\.(?=\d)){1,50}:$/u.test(words) && !isDeed(/\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '')
  );
}

function ownerOf(rest: string, line: Line, from: number, names: ReadonlySet<string>): Partial<Draft> {
  const first = OWNER.exec(rest);
  const owner = first !== null && mayOwn(first[1]!, names) ? first : OWNER_BEHIND.exec(rest);
  if (owner === null) return line.nameSpan === null ? {} : { owner: line.nameSpan };
  const at = line.start + from + owner.index + owner[0].indexOf(owner[1]!);
  return { owner: { start: at, end: at + owner[1]!.length } };
}
