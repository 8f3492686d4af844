/**
 * English clauses that fix a joint next step without a verb of agreement, and nouns that name an earlier agreement.
 */
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Hints, holds, needing } from './hints.ts';

const EVENT =
  '(?:meeting|summit|talks|consultations?|dialogue|conference|session|call|visit|round|workshop|forum|exercise|ceremony|review)s?';
const TIME = pattern('iu')`
    \b(?:(?:once|twice|(?:two|three|four) times) (?:a|per|every|each) year|every (?:year|six months|two years)|annually
      |tomorrow|today|tonight|later|next (?:week|month|year|\w+day|meeting|call|round)
      |this (?:week|month|year|afternoon|evening|autumn|fall|spring|summer|winter)|after this|following this|shortly
      |(?:spring|summer|autumn|fall|winter|half|quarter|end|course) of (?:this|next|the (?:coming|following)) year
      |(?:spring|summer|autumn|fall|winter|half|quarter|end|course) of 20\d\d
      |soon|upcoming|coming (?:weeks?|months?|days?|[A-Z]\w+)
      |(?:in|on|by|early|late|mid-?|end of|beginning of|middle of) ?(?:January|February|March|April|May|June|July|August
        |September|October|November|December|20\d\d)
      |\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November
        |December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b
  `;
/** One boundary before all of them: within a word none is tried. */
const MEET = pattern('iu')`
    \b(?:(?:(?:(?:will|shall)|['’]ll)(?: be)?(?: also| then| next| soon| each| both| all| again)*
      |(?:am|are|is|['’]re|['’]s|['’]m)(?: also)? (?:going to|scheduled to|set to|due to|expected to|to)
      |(?:are|is) planning to|(?:do |also )?plans? to) (?<verb>meet(?:ing)?|sign(?:ing)?
      |report(?= (?:back )?(?:by|to|in)\b)|gather(?:ing)?|conven(?:e|ing)|visit(?:ing)?|travel(?:l?ing)?|(?:speak|talk)(?:ing)?(?= (?:again|by (?:tele)?phone|with each other)\b)|launch(?:ing)?
      |take place|be held|be convened|(?<=will (?:both |all |also )?)be joined by(?=[^.;]*\b(?:summit|meeting|talks|session|dialogue|conference)\b)|resum(?:e|ing)|receive|welcome
      |continu(?:e|ing)(?= (?:\w+ ){0,2}(?:negotiations|talks|discussions|consultations))
      |(?:host|hold|hav)(?:e|ing)?(?= (?:\w+[ -]){0,6}))\b
    |(?:is|are|has been|have been) (?:now |provisionally |tentatively )?(?:scheduled|slated|planned|set) for\b)
  `;
const HELD = new RegExp(`\\b(?:host|hold|hav)(?:e|ing)?\\b(?: [\\w’'.-]+){0,7} ${EVENT}\\b`, 'iu');

/** What is to take place, after will: hold a summit, begin negotiations; whenever that is. */
const TO_TAKE_PLACE = new RegExp(
  source`
    ^ (?:(?:be|also|then|next|soon|now|again|both|all|[a-z]+ly) )*(?:meet(?:ing)?\\b|re?convene?\\b|gather\\b
      |(?:hold|host|convene|attend)(?:ing)?\\b(?: [\\w’'.-]+){0,7} ${EVENT}\\b
      |(?:begin|start|commence|open|launch|resume)(?:ing)?\\b(?: [\\w’'.-]+){0,4} (?:talks|negotiations|consultations
        |discussions)\\b)
  `,
  'iu',
);

export function isEventAhead(behind: string): boolean {
  return TO_TAKE_PLACE.test(behind);
}

/** The President will host the Chancellor in May. */
const RECEIVED =
  /\b(?:host|receive|welcome) (?:the |his |her |my )?(?:[\w’'-]+ ){0,3}?(?:President|Prime Minister|Chancellor|King|Queen|Emperor|Foreign Minister|Secretary|Premier|counterpart)\b/u;
/** Our ministers will be meeting; we plan to hold a summit: on a day that is not told. */
function isSometime(masked: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    PLANS_TO.test(words) ||
    (MEETING.test(words) && TWO.test(masked.slice(0, index)) && !MET.test(masked.slice(index + words.length)))
  );
}
const PLANS_TO = /\bplans? to (?:have|hold|host|convene)$/iu;
const MEETING = /^(?:will|['’]ll) be (?:also |soon |both |all )*meeting$/iu;
/** What is met without meeting anyone: needs, challenges. */
const MET =
  /^ (?:[\w’'-]+ ){0,3}(?:challenges?|needs?|demands?|goals?|targets?|deadlines?|press|media|costs?|obligations?|commitments?)\b/u;
const IS_EVENT = new RegExp(`\\b${EVENT}\\b`, 'iu');
const TWO = /\b(?:two|both|leaders|ministers|presidents|they|we|and)\b/iu;

export interface EnglishPlan {
  readonly predicate: Span;
  readonly kind: 'SCHEDULED';
  readonly sub: null;
}

const AHEAD = needing('ahead');

/** A meeting to come: who will meet, and when. */
export function findPlan(masked: string, hints: Hints): EnglishPlan | null {
  if (!holds(hints, AHEAD)) return null;
  const match = MEET.exec(masked);
  if (match === null || !(TIME.test(masked) || isSometime(masked, match))) return null;
  const verb = match.groups!.verb?.toLowerCase() ?? '';
  // They spoke of the summit, which will be held in May: background.
  if (/, (?:which|that|who) $/u.test(masked.slice(0, match.index))) return null;
  // Scheduled for May: a meeting, if one is named.
  if (verb === '' && !IS_EVENT.test(masked.slice(0, match.index))) return null;
  if (/^(?:host|hold|hav)/u.test(verb) && !HELD.test(masked) && !RECEIVED.test(masked)) return null;
  if (/^(?:receive|welcome)$/u.test(verb) && !RECEIVED.test(masked)) return null;
  // One who will speak again speaks to the public; two speak with each other.
  if (/^(?:speak|talk)/u.test(verb) && !TWO.test(masked.slice(0, match.index))) return null;
  if (
    /\b(?:hope|hopefully|if|whether|would like|might|may|question|wonder(?:ing)?|whose)\b[^.]{0,40}$/iu.test(
      masked.slice(0, match.index),
    )
  )
    return null;
  return {
    predicate: { start: match.index, end: match.index + match[0].length },
    kind: 'SCHEDULED',
    sub: null,
  };
}

const RECALLED = pattern('iu')`
    \b(?:as (?:previously |already )?agreed\b|(?:previously|already|earlier) agreed\b
      |agreements? (?:reached|made|concluded|signed)\b|what (?:we|they) (?:had )?agreed\b
      |the (?:\w+ ){0,3}agreement (?:of|from|in) (?:\d{4}|January|February|March|April|May|June|July|August|September
        |October|November|December|last)\b)
  `;

const BEFORE = needing('agreed', 'before');

export function findRecalled(masked: string, hints: Hints): Span | null {
  if (!holds(hints, BEFORE)) return null;
  const match = RECALLED.exec(masked);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
