/**
 * Tasks in English minutes: who does what next. `Carol will write to the board`, `Carol, will open an issue`,
 * `@carol to reply`, `Carol open a pull request`, `we'll publish it`.
 *
 * In: a note without its marks. Out: where the task stands in it and who is to do it.
 * Never: what a program or a page does (`this will break`), what is only wished for, or a thing taken for a person.
 */
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { DEEDS, isBareDeed, isDeed } from './deeds.ts';
import { isKnown, isOffice, isWord, looksNamed, OFFICE } from './persons.ts';

export interface Task {
  /** From the owner, where one is named before the verb, or from the verb. */
  readonly start: number;
  /** The words that make it a task. */
  readonly predicate: Span;
  readonly owner: Span | null;
}

export interface TaskContext {
  readonly names: ReadonlySet<string>;
  /** Somebody is named as speaking: a bare will is then what that one means to do. */
  readonly spoken: boolean;
}

const DEED = `(?:${DEEDS})`;
const NAME = "(?:@ ?)?[\\p{L}][\\p{L}\\d_'’-]*(?: [\\p{Lu}][\\p{L}'’-]*\\.?)?";
const SEVERAL = `(?:(?:,| and| or| &| ?\\/|,? and) ?${NAME}){0,3}`;
const OFFICERS = `(?:${OFFICE}|(?:[Cc]llrs?|[Cc]ouncill?ors?|[Mm]rs?|[Mm]s|[Dd]r|[Cc]ommissioner|[Dd]irector|[Tt]rustee|[Aa]ld)\\.? ${NAME}|${NAME})${SEVERAL}`;
/** Only where one of these stands is the longer pattern worth its time. */
const OFFICER = gated(pattern('iu')`
    president|treasurer|secretary|clerk|manager|director|staff|attorney|solicitor|engineer|mayor|chair|officer
    |administrator|superintendent|coordinator|librarian|curator|warden|committee|group|cllr|council|\bm(?:rs?|s)\b
    |\bdr\b|commissioner|trustee|\bald\b|board|team
  `);
const AHEAD =
  "(?:(?<bare>(?:still )?to)|will|['’]ll|shall|would|action(?: item)? to|(?:is |are )?(?:going|planning) to|plans? to|(?:has |have |is |are |was |were )?(?:volunteer(?:s|ed|ing)?|agree(?:s|d|ing)?|promised?|undertook|asked|assigned|tasked|instructed|directed|requested|authori[sz]ed|delegated) to|(?:(?:has|have|takes?|took|taking|will take) (?:(?:an?|the|this as an) )?(?:AI|action|task|TODO|to-?do)(?: item)?) to|(?:is |are |was |were |has been )?(?:tasked|charged|entrusted) with|(?:is|are) to)";
const SPARING = '(?:also |then |now |try (?:to|and) |probably |be (?=\\w+ing\\b))?';

/** A person, or several, at the beginning of a clause, and what they will do. */
const withOwner = (who: string) =>
  new RegExp(
    `(?:^|[,;:.]\\s+|\\b(?:and|but|so)\\s+|\\)\\s+|\\s[-–—]+\\s+|\\s[([])(?!(?:and|but|so|then)\\s)(?<who>${who})(?:,| ?(?:→|->|=>))?\\s+${AHEAD}\\s+${SPARING}(?<verb>[A-Za-z]+)\\b`,
    'gu',
  );
const WITH_OWNER = withOwner(NAME + SEVERAL);
const WITH_OFFICER = withOwner(OFFICERS);
/** `Carol open a pull request`: known people only, and only at the very beginning. */
const BARE = gated(
  new RegExp(
    `^(?<who>${NAME}),?\\s+(?<verb>${DEED})\\s+(?!(?:is|was|are|you|we|they|I|it|he|she)\\b)\\S`,
    'u',
  ),
);
/** Nobody is named: the group, or whoever the notes speak of. */
const WITHOUT_OWNER = new RegExp(
  source`
    (?:^|[,;:.]\\s+|\\b(?:and|but|so)\\s+)(?:(?:[Nn]ext|[Tt]his) (?:week|month|meeting|time|call),? )?(?:[Ww]e\\s+
      |[Tt]he (?:\\w+ ){0,2}(?:[Gg]roup|[Tt]eam|[Cc]ouncil|[Cc]ommittee|[Bb]oard|chairs?|editors?|TSC|SC|WG)\\s+)?(?:will|['’]ll
      |(?:are )?(?:going|planning) to)\\s+${SPARING}(?<verb>[a-z]+|PR)\\b
    |(?:^(?:Will|Going to) |^(?:(?:so|ok(?:ay)?|then|and),? )?[Ww]e['’]ll )${SPARING}(?<deed>${DEED})\\b(?!.*\\?(?:\\s
        |$))
  `,
  'gu',
);
/** What one who speaks takes on. */
const TAKEN_ON = new RegExp(`\\bI(?:['’]ll| will| shall)\\s+${SPARING}(?<verb>${DEED})\\b`, 'giu');
/** `I can do it by Friday`, `I’ll have it before the next call`: taken on by a day that is named. */
const TAKEN_BY = gated(pattern('iu')`
    ^(?:(?:yes|yep|yeah|ok(?:ay)?|sure|right|so|and),? )*I(?:['’]ll| will| can) (?:probably |also |then )?(?:have|do|get
      |finish|write|send|fix|prepare|look at|take care of|put|make|draft|review|complete
      |deliver)\b(?![^.;]*\b(?:if|unless|not)\b)[^.;?]{1,60}? (?:by|before) (?:(?:the )?(?:end of|next|this)\b
      |(?:the |our )?next\b|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may \d|june
      |july|august|(?:septem|octo|novem|decem)ber|\d)
  `);
/** `I will take the action to write to the port`, `I’ll go ahead with the merge`. */
const TAKEN_UP = gated(
  /\bI(?: volunteer to\b|(?:['’]ll| will| can) (?:also |then )?(?:take (?:an?|the|that|this(?: as)?(?: an?)?) (?:AI|action(?: item)?|task|to-?do)\b|go ahead (?:with|and)\b))/iu,
);
const IDLE = gated(
  /^(?:see|get|give|make|let|put|take|talk|tell|mention|try|help|find|read|start|speak|call|bring|ask|list|look|leave|move|present|close|respond|reply|record)$/iu,
);
/** Deeds that are no task in passing talk: I'll take the next question, we'll move on. */
const NO_TASK = pattern('u')`
    ^(?:be|there|it|this|that|we|you|they|i|he|she|us(?:e|ing)|wait|not|need|require|have|likely|still|never|depend|mean|miss
      |cause|break|happen|become|fail|allow|want|seem|change|result)$
  `;
/** We will continue to think about it: nothing that anybody has to do. */
const MORE_TALK = gated(
  /^(?:continue|keep)(?: to)? (?:think|discuss|talk|consider|debat|explor|monitor|(?:the|this|their|our) discussion)/u,
);
/** What one says of one's own mind. */
const MUSED = gated(
  /^(?:consider|think|prefer|like|love|rather|argue|say|suggest|expect|hope|support|agree|benefit|help)$/u,
);
/** Kemal will help with the lamps. */
const HELPS = gated(/^help (?:with|out|to)\b/u);
/** To think about something and come back with it. */
const PONDERS = gated(
  /^(?:think (?:about|on|through|over)|consider)\b[^.;]*\b(?:propos\w+|(?:bring|come|get|report)(?:s|ing)? (?:it |this |that )?(?:\w+ )?back)\b/iu,
);
const HEDGED = gated(pattern('iu')`
    (?:n['’]t|\b(?:seems?|appears?|(?-i:may)|might|could|should we|if|whether|would|unless|until|not|never|when|once|hopes?
        |hopefully|think|thinks|believes?|that|which|who|what|how|why))\b[^,.;]*$
  `);
/** `[Carol] update the page`, `update the page (Carol)`; `(Carol) make sure we see it` is what Carol says. */
const BRACKETED = gated(
  new RegExp(
    `^(?:\\[|\\((?!.*\\b(?:we|our|us|I|my)\\b))(?<who>${NAME})[\\])]\\s*[:–-]?\\s*(?:will (?:try to )?)?(?<verb>${DEED})\\b`,
    'iu',
  ),
);
const BEHIND = gated(
  new RegExp(
    `^(?<verb>${DEED})\\b(?! (?:on|of|from|about|by)\\b)(?:[^.;]*[([–—-]|[^.;:]{12,}:)\\s*(?<who>${NAME})\\s*[)\\]]?$`,
    'iu',
  ),
);
/** An errand that a note of its own speaks of. */
const ERRAND = gated(/^(?:follow[- ]?up (?:with|on)|reach(?:ing)? out to|ping|send) (?!is|was|are)[^#]*$/iu);

/** `Carol: will come back with numbers`: the one who speaks. */
const ELLIPTIC = gated(
  /^(?:(?:yes|yep|yeah|ok(?:ay)?|sure|right|[+]1)[,.]? )?(?:[Ww]ill|going to|['’]ll)\s+(?<verb>[a-z]+)\b/u,
);

/** Without one of these words no owner's task stands in a note, and most have none; asking is many times quicker. */
const MAYBE_OWNED = gated(/\b(?:will|shall|would|to|with)\b|['’]ll\b/u);
const MAYBE_AHEAD = gated(/\b[Ww]ill\b|['’]ll\b|\bshall\b|\b(?:[Gg]oing|planning) to\b/u);

/** What the group takes on in one speaker's words: we'll publish the draft. */
const WE_TAKE = gated(pattern('iu')`
    ^(?:(?:so|ok(?:ay)?|then|right|and),? )*(?:we|the chairs)(?:['’]ll| will
      | are going to) (?:also |then |soon |now |shortly )?(?<verb>start|publish|send|schedule|post|open|issue|hold
      |organi[sz]e|file|merge|ship|release|adopt|launch|circulate|draft|update|create|set up
      |take (?:this|that|it|the \w+) to the (?:mailing )?list)\b
  `);

/** `The idea is to wait`: what something is. */
const IS_TO = gated(/\s(?:is|are) to\s/u);

/** `If I take the same page, I’ll apply…`: how something would go. */
const SUPPOSING = gated(
  /^(?:(?:and|so|but),? )?(?:if|when|whenever|for (?:every\w*|each|any)|suppose|say|imagine)\b/iu,
);

/** The first task of the note, or null. */
export function findTask(note: string, context: TaskContext): Task | null {
  if (/\?\s*$/u.test(note)) return null;
  if (MAYBE_OWNED.test(note)) {
    for (const match of note.matchAll(OFFICER.test(note) ? WITH_OFFICER : WITH_OWNER)) {
      const task = readOwned(note, match, context);
      if (task !== null) return task;
    }
  }
  const bare = BARE.exec(note);
  if (bare !== null && isKnown(bare.groups!.who!, context.names) && isBare(note, bare))
    return taskAt(bare, bare.groups!.who!);
  for (const pattern of [BRACKETED, BEHIND]) {
    const match = pattern.exec(note);
    if (match !== null && isKnown(match.groups!.who!, context.names) && isBare(note, match))
      return taskAt(match, match.groups!.who!);
  }
  if (!context.spoken) {
    const errand = ERRAND.exec(note);
    if (errand !== null) return taskAt(errand, null);
  }
  const elliptic = context.spoken ? ELLIPTIC.exec(note) : null;
  if (elliptic !== null && isTakenOn(elliptic)) return taskAt(elliptic, null);
  const by = note.includes('I') ? TAKEN_BY.exec(note) : null;
  if (by !== null) return taskAt(by, null);
  if (!MAYBE_AHEAD.test(note)) return null;
  const taken = (context.spoken ? WE_TAKE.exec(note) : null) ?? takenUp(note);
  if (taken !== null) return taskAt(taken, null);
  for (const pattern of context.spoken ? [TAKEN_ON] : [WITHOUT_OWNER, TAKEN_ON]) {
    for (const match of note.matchAll(pattern)) {
      const verb = (match.groups!.verb ?? match.groups!.deed)!;
      if (NO_TASK.test(verb) || MUSED.test(verb) || HEDGED.test(aheadOf(note, match.index))) continue;
      if (MORE_TALK.test(note.slice(match.index + match[0].length - verb.length))) continue;
      if ((pattern === TAKEN_ON || match.groups!.deed !== undefined) && IDLE.test(verb)) continue;
      if (pattern === TAKEN_ON && SUPPOSING.test(note)) continue;
      return taskAt(match, null);
    }
  }
  return null;
}

/** `Will trigger the alarm`, at the head of a sentence, may be a thing's doing. */
function isTakenOn({ groups, 0: words }: RegExpExecArray): boolean {
  const verb = groups!.verb!;
  return (
    !NO_TASK.test(verb) &&
    !MUSED.test(verb) &&
    (isDeed(verb) || /^(?:come|drop|keep)$/u.test(verb) || !words.startsWith('Will'))
  );
}

function takenUp(note: string): RegExpExecArray | null {
  const match = TAKEN_UP.exec(note);
  return match === null || HEDGED.test(note.slice(0, match.index)) || SUPPOSING.test(note) ? null : match;
}

/** Names of a list of those present. */
const FEW = 4;
/** `Using Docker to build`, `Filed PR to open`: a deed, whatever capital stands behind it. */
const OF_DOING = gated(/^\p{L}+(?:ing|ed)\b/u);
/** Verbs by which a task is taken on or given. */
const GIVEN = gated(
  /\b(?:volunteer(?:s|ed)?|agree(?:s|d)|promised?|undertook|asked|tasked|instructed|directed|requested|(?:AI|action|task|TODO|to-?do)(?: item)?|charged|entrusted) (?:to|with)\b/u,
);

const ASKED_OF = gated(
  /\b(?:board|committee|council|team)(?: members)? (?:is |are |was |were |has been )?(?:asked|requested) to\b/iu,
);

function isBare(note: string, { groups, index, 0: words }: RegExpExecArray): boolean {
  const verb = groups!.verb!;
  const at = index + words.lastIndexOf(verb) + verb.length;
  return (
    verb !== 'PR' &&
    !/^(?:will|may|can)$/iu.test(groups!.who!) &&
    isBareDeed(verb.toLowerCase(), note.slice(at)) &&
    !/^\s+(?:\w+ )?(?:regrets|apologies)\b/u.test(note.slice(at))
  );
}

function readOwned(note: string, match: RegExpExecArray, context: TaskContext): Task | null {
  const who = match.groups!.who!;
  const verb = match.groups!.verb!;
  const bare = match.groups!.bare !== undefined;
  const office = isOffice(who);
  // `carol will write`: a known name, however it is written.
  const known =
    isKnown(who, context.names) ||
    (!bare && /^\p{Ll}{4,}$/u.test(who) && context.names.has(who[0]!.toUpperCase() + who.slice(1)));
  if ((isWord(who) || (bare && OF_DOING.test(who)) || IS_TO.test(match[0])) && !known && !office) return null;
  if (/\bwould\b/u.test(match[0]) && !isDeed(verb)) return null;
  const mused =
    MUSED.test(verb) &&
    !HELPS.test(note.slice(match.index + match[0].length - verb.length)) &&
    !(known && PONDERS.test(note.slice(match.index + match[0].length - verb.length)));
  if (NO_TASK.test(verb) || mused || HEDGED.test(aheadOf(note, match.index))) return null;
  // To volunteer, to be asked: whatever it is, it is a task.
  const given = GIVEN.test(match[0]);
  // `The board was asked to join`: what others want of it.
  if (given && ASKED_OF.test(match[0])) return null;
  // Where those present are known, `Reasonable to ask` names none of them.
  const named =
    (office || context.names.size < FEW || given || !bare || /^@|\s\p{Lu}/u.test(who)) &&
    (office || looksNamed(who)) &&
    (given || isDeed(verb) || verb === 'help');
  if (!known && !(named && (match.index === 0 || !bare) && !/^\s[([]/u.test(match[0]))) return null;
  return taskAt(match, who);
}

/** 'If nobody objects' is no condition that leaves anything open. */
function aheadOf(note: string, at: number): string {
  return note.slice(0, at).replace(/^if no (?:other |further |more )?(?:comments?|objections?)/iu, '');
}

function taskAt(match: RegExpExecArray, who: string | null): Task {
  const at = who === null ? match.index : match.index + match[0].indexOf(who);
  const lead = /^(?:[,;:.]\s+|(?:and|but|so)\s+|\)\s+|\s[-–—]+\s+|\s[([])/u.exec(match[0])?.[0].length ?? 0;
  const start = who === null ? match.index + lead : at;
  return {
    start,
    predicate: { start, end: match.index + match[0].trimEnd().length },
    owner: who === null ? null : firstOf(who, at),
  };
}

/** Of several the first, without the mark of a handle. */
function firstOf(who: string, at: number): Span {
  const name = who.replace(/^@ ?/u, '').split(/(?:,| and | or | & | ?\/)/u)[0]!;
  const start = at + who.indexOf(name);
  return { start, end: start + name.length };
}
