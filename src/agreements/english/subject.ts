/**
 * Who acts before an English verb: both sides, one side, or nothing that can agree.
 *
 * In: the words to the left of a finite verb. Out: how the verb hangs on them.
 * Never: a noun of the verb's content taken for its subject.
 */

import { endingReader } from '../../text/endings.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import {
  ANY_COUNTRIES,
  APPOSED,
  APPOSITION,
  FIRST_OF_TWO,
  JOINT,
  MEMBERS_OF,
  mayEndSubject,
  OF_COUNTRY,
  OF_ONE_SIDE,
  SINGLE,
} from './actors.ts';
import { stripInsertion } from './insertion.ts';

const CONTENT = /\bthat\s+(?:the\s+)?$/iu;
const CONDITIONAL = /\b(?:whether|if|unless|until|once|should)\s+(?:the\s+)?$/iu;
/** The people of Peru and Norway: the two are not who acts. */
const BEHIND_PREPOSITION =
  /\b(?:of|for|from|to|between|among|with|by|across|towards?|on|in|at|about|into|over|against|under) (?:the )?(?:[A-Z][\w.’-]* ){0,3}(?:(?<=[A-Z][\w.’-]* )and )?(?:the )?$/u;
/** One who is named behind a preposition, not at the sentence's beginning: a part of what is told. */
const IN_PHRASE =
  /[a-z] (?:of|for|from|to|among|with|by|across|towards?|about|into|over|against|under) (?:the )?$/u;
/** Under the treaty that we agreed. */
const THING_THAT = pattern('u')`
    \b(?:treaty|agreement|plan|arrangement|memorandum|framework|statement|deal|document|measures|steps|session|meeting
      |visit|thing|things|something|anything) that (?:the )?$
  `;
/** The steps we have agreed will help: which steps; this is the first time we have agreed. */
const THING_WE = pattern('u')`
    (?:(?<!\b(?:in|at|with|under|through|by|from|of|on|after|during) )\b[Tt]h(?:e|ese|ose|is) (?:[\w-]+ ){0,3}(?:steps|measures|things
        |decisions|commitments|projects|priorities|targets|goals|actions|initiatives|deals?|plans?)
      |\bthe (?:first|second|third|last|only) time(?: that)?) (?:the )?$
  `;
/** As countries bound by treaty, we: no subject, but what we are. */
const AS_WHAT = /(?:^|[,;] )[Aa]s (?!such |a (?:result|consequence) )(?:[\w-]+ ){0,4}(?:and )?$/u;
/** We are allies bound by treaty: what we are, and no subject. */
const IS_WHAT =
  /(?:\b(?:are|were|is|was|be|been|remain)|['’](?:re|s|m)) (?:not only |also |both |still |proud |close |good )*$/u;
const SUBORDINATE =
  /^(?:and|but|yet|so|are|were|is|was|be|been|remain|which|what|whom|whose|that|if|whether|until|unless|once|since|as|when|where|while|because|after|before)\s/u;
const RELATIVE =
  /\b(?:(?<!\b(?:during|at|after|in|on) )which|what|as|whom|since|because|(?:reason|question of|wonder) why|how|that day)\s+(?:the\s+)?$/iu;

/** When, how and in what respect, between a subject and its verb. */
const BETWEEN = [
  source`
    in (?:this|that) (?:regard|context|connection|respect|spirit|vein|light|field|area)|on this occasion
    |at the same time|to (?:this|that) end
    |in (?:turn|particular|principle|addition|general|essence|the meantime|the end)|inter alia|as well|for their part
    |without delay|by consensus|once more|once again
  `,
  'this (?:morning|afternoon|evening|week|month)|here|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|now|later|then|first|next',
  source`
    I (?:think|believe)|as you know|of course|for example|in fact|indeed|therefore|thus|hence|still|together|again
    |further|furthermore|also|jointly|both|all|each|hereby|have|has|had|did|do|does|been|just|[a-z]+ly
  `,
].join('|');
const ADVERB = new RegExp(
  `(?:^|[\\s,])(?:,?\\s*(?:${BETWEEN})\\s*,?\\s*)$|['’]ve\\s*$|(?<=\\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|who|[Ww]hat|[Tt]here|[Ee]veryone))['’]s\\s*$`,
  'u',
);
const NEGATION = /\b(?:not|never|n['’]t|no longer|neither|fail(?:ed)? to|yet to|refused? to|unable to)\s*$/u;
/** Ends as one of these does, or in a comma that may close it. */
const mayBeBetween = endingReader(`${BETWEEN}|,|['’]ve|['’]s|not|never|n['’]t|no longer|neither|to`);
const HAD = /\bhad\s*$/u;
const CONJUNCTION = /(?:,|;|\band|\bbut|\bwhile|\bthen|—|–)\s*$/u;

export interface Attachment {
  /** subject: its own; joined: by and or a comma to an earlier verb; none: neither. */
  readonly by: 'subject' | 'joined' | 'none';
  readonly joint: boolean;
  readonly words: Span | null;
  /** We: who that is depends on the document. */
  readonly we: boolean;
  readonly relative: boolean;
  /** Behind if, whether, until: it has not happened. */
  readonly conditional: boolean;
  /** Behind that: the verb is part of what another verb says. */
  readonly content: boolean;
  readonly negated: boolean;
  readonly pluperfect: boolean;
}

/** What words end in that own something, or have lost the verb they stand for. */
const POSSESSIVE = /['’](?:s|re|ve|ll)?$/u;
const BOTH = /(?:^|[,;]|\b(?:and|but|while|where|that))\s+[Bb]oth$/u;

/** Longest stretch to the left that is looked at. */
const REACH = 240;

/** Two who are named with their offices; one who is. Each start costs time. */
const LONGEST_PAIR = 140;
const LONGEST_NAME = 80;

/** We have, as you saw, agreed. */
const BETWEEN_HAVE = /(\b(?:have|has|had)|['’]ve), (?!and\b|but\b|we\b|they\b)[^,;]{1,60},\s*$/u;

/** So many of the last characters, from a space on. */
function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.indexOf(' ', text.length - length);
  return cut < 0 ? text : text.slice(cut);
}

/**
 * @param masked the folded sentence
 * @param at where the verb begins
 */
export function attach(masked: string, at: number): Attachment {
  const from = Math.max(0, at - REACH);
  let left = masked.slice(from, at).trimEnd();
  if (left.endsWith(',')) left = masked.slice(from, at).replace(BETWEEN_HAVE, '$1 ');
  let negated = false;
  let pluperfect = false;
  for (;;) {
    left = left.trimEnd();
    if (!mayBeBetween(left)) break;
    if (NEGATION.test(left)) {
      negated = true;
      left = left.replace(
        /\b(?:not|never|no longer|neither|fail(?:ed)? to|yet to|refused? to|unable to)$|n['’]t$/u,
        '',
      );
      continue;
    }
    if (HAD.test(left) || /\bpreviously$/u.test(left)) pluperfect = true;
    const adverb = ADVERB.exec(left);
    // …, and both agreed: no adverb, but those who act.
    if (adverb === null || adverb[0].trim() === '' || BOTH.test(left)) break;
    left = left.slice(0, adverb.index);
  }
  // The comma that closes what is put in between may have gone with an adverb: …, have agreed.
  const open = left.endsWith(',') ? left.slice(0, -1) : left;
  const closed = left.endsWith(',') || masked[from + left.length] === ',';
  const apposed = !closed ? null : open === left ? APPOSITION.exec(left) : APPOSED.exec(open);
  const bare = apposed === null ? stripInsertion(left, closed, from === 0) : open;
  const ends = mayEndSubject(bare);
  const joint = apposed ?? (ends ? JOINT.exec(endOf(bare, LONGEST_PAIR)) : null);
  const words = (joint ?? (ends ? SINGLE.exec(endOf(bare, LONGEST_NAME)) : null))?.groups?.words;
  // `at which Ministers`, `we are Ministers`: the first word is none of the subject.
  const lead = words === undefined ? 0 : (SUBORDINATE.exec(words)?.[0].length ?? 0);
  const first = bare.length - (words?.length ?? 0) + lead;
  // News from Gaza and the West Bank, and the President: only the last of them acts.
  const and = joint === null ? -1 : words!.lastIndexOf(' and ');
  const part = and < 0 || !BEHIND_PREPOSITION.test(wordsIn(bare.slice(0, first))) ? -1 : and;
  const start = part < 0 ? first : bare.length - words!.length + part + ' and '.length;
  // A sentence mostly begins with its subject, or behind a number.
  const ahead = wordsIn(bare.slice(0, start));
  // Russia’s continued build-up: whose it is acts in nothing. Our answer to African calls: what the answer is to.
  if (
    words !== undefined &&
    !POSSESSIVE.test(words) &&
    !(ahead !== '' && IS_WHAT.test(ahead)) &&
    !(joint === null && IN_PHRASE.test(ahead) && !MEMBERS_OF.test(ahead))
  ) {
    const isJoint =
      joint === null || part >= 0
        ? MEMBERS_OF.test(ahead) || FIRST_OF_TWO.test(ahead)
        : !isOfOneSide(words, ahead);
    return {
      negated,
      pluperfect,
      by: 'subject',
      joint: isJoint,
      words: { start: from + start, end: from + bare.length },
      we: words.length === 2 && /^we$/iu.test(words),
      relative:
        ahead !== '' &&
        (RELATIVE.test(ahead) || THING_THAT.test(ahead) || THING_WE.test(ahead) || AS_WHAT.test(ahead)),
      conditional: ahead !== '' && CONDITIONAL.test(ahead),
      content: ahead !== '' && CONTENT.test(ahead),
    };
  }
  const joined = CONJUNCTION.test(left.trimEnd());
  return {
    negated,
    pluperfect,
    by: joined ? 'joined' : 'none',
    joint: false,
    words: null,
    we: false,
    relative: false,
    conditional: false,
    content: false,
  };
}

/** My ministers, other countries: more than one, but of one side, or of none. */
function isOfOneSide(words: string, ahead: string): boolean {
  return (
    (words.includes(' ') && (OF_COUNTRY.test(words) || VICE.test(words) || OTHERS.test(words))) ||
    ANY_COUNTRIES.test(words) ||
    (ahead !== '' && OF_ONE_SIDE.test(ahead))
  );
}

const VICE = /\bPresident and (?:the )?Vice[- ]President\b/u;
const OTHERS =
  /^(?:[Oo]ther|[Ss]ome|[Mm]any|[Ss]everal|[Ss]uccessive|[Pp]revious|[Ff]ormer|[Mm]ost|[Mm]y|[Hh]is|[Hh]er|[Ii]ts|[Yy]our) (?!.* and )/u;

/** The same, or nothing where it holds no word. */
export function wordsIn(before: string): string {
  return before !== '' && LETTER.test(before) ? before : '';
}
const LETTER = /[A-Za-z]/;
