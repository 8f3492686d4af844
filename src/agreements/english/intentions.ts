/**
 * What two say they will do, in English: the two countries will…, we are committed to….
 *
 * In: the folded sentence, its surroundings and the finite verbs with subjects of their own. Out: reports, in order.
 * Never: what is fated or done to them, or another verb's content.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern } from '../../text/pattern.ts';
import type { SentenceContext } from '../draft.ts';
import { type Hints, holds, needing } from './hints.ts';
import type { Anchor } from './impersonal.ts';
import type { Report } from './report.ts';
import { findPlan, isEventAhead } from './schedule.ts';
import { attach } from './subject.ts';
import { isOfOneSide } from './they.ts';

/** What says that those who speak do it with each other. */
const TOGETHER =
  /\b(?:together|joint(?:ly)?|bilateral|trilateral|our two (?:countries|governments|nations))\b/iu;
/** Together with Prime Minister Lund, we will…. */
const WITH_OTHER =
  /\b[Tt]ogether with (?:(?:the |my )?(?:[Pp]rime [Mm]inister|[Pp]resident|[Cc]hancellor|[Mm]inister|[Ss]ecretary)\b|you\b|[A-Z]\w+)[^,.;]{0,40}, we\b/u;
/** We will further deepen our partnership: none does so alone. */
const MUTUAL = pattern('u')`
    ^ be (?:setting up|launching|establishing|creating|signing|issuing) (?:an?|the|our) (?:new )?(?:joint|bilateral)\b
    |^ (?:\w+ )?(?:establish|set up|create|launch|issue|release|publish|adopt|sign) (?:an?|the|our) (?:new )?(?:joint|bilateral)\b
    |^ (?:(?:continue|work|working|strive|together|also|further|jointly|to|and|\w+ly) )*(?:strengthen|deepen|expand
      |enhance|broaden|advance|increase|intensify|elevate|upgrade|reinforce|step up
      |build on)(?:ing)? our (?:[\w-]+ ){0,2}(?:partnership|cooperation|alliance|coordination|collaboration|ties
      |relations(?:hip)?)\b
  `;
const INTENDED = pattern('gu')`
    (?:\bwill|['’]ll|\b(?:shall|may|would|should))\b
    |(?:\b(?:are|were)|['’]re) (?:(?:[a-z]+ly|both|all|also|together|today) )*(?:committed|determined|resolved) to\b
    |(?:\bare|['’]re) (?:(?:both|also|today|now|jointly|together|all) )*(?:launching|establishing|creating|announcing
      |signing|going to)\b|\bare to\b
  `;

const INTENDS = needing('intends');
const NONE: readonly Report[] = [];

/** We are committed to it: where they stand. */
const STAND = /(?:committed|determined|resolved) to$/u;

/** The President and I will keep in touch: not what each has on the day. */
const WITH_ME =
  /^ (?:(?:also|both|now|all) )*(?:continue|work(?:ing)? (?:\w+ )?together|stay in|remain in|keep in|cooperate|strengthen|deepen)\b/u;
/** They will continue to consult: with each other, if nobody else is named. */
const IN_TOUCH = pattern('u')`
    ^ (?:(?:also|both|now|thus|[a-z]+ly) )*(?:continue (?:to (?:\w+ly )?(?:consult|work|co-?operate|co-?ordinate|engage
        |strengthen|deepen|stay|remain|meet)\b|(?:their|these) (?:\w+ )?(?:consultations|cooperation|discussions|dialogue))
      |(?:stay|remain|keep) in (?:\w+ )?(?:touch|contact)\b|work (?:\w+ )?together\b|(?:consult|co-?operate|co-?ordinate)\b)
  `;
/** They will always be neighbours; they will win: no plan of theirs. */
const FATE = pattern('u')`
    ^ (?:(?:now|also|then) )?(?:always|never|ever|win|know|forget|make (?:their|our) (?:remarks|statements?)
      |meet (?:the|your) (?:press|media)|discuss|debate|be (?!(?:\w+ly )?(?:\w+(?:ing|ed)|bound|driven)\b))\b
  `;
/** They will have, see or need; they will now take questions; not: they will take steps. */
const NO_DEED = pattern('u')`
    ^\s+(?:(?:now|then|also|all|both) )?(?:have|see|say|need|remember|find|explain|answer|speak|brief|tell|be able|benefit|face
      |enjoy|mark|celebrate|become|gain|suffer|depend|register|reap
      |take(?! (?:(?:a|an|all|the|any|other) )?(?:[\w-]+ ){0,2}?(?:steps?|measures|actions?|decisions?|lead|approach|account|stock|into|forward|up|on)\b))\b
  `;
/** I hope they will; we believe they will; the camp where they will train: what is hoped, thought or told of a thing. */
const WHAT_IS_TOLD = pattern('u')`
    \b(?:[Ww]here|[Hh]opes?|[Hh]oped|[Bb]elieves?|[Tt]hinks?|expects?|sure|certain|confident|convinced|know|whether|when|wish|imagine|question)
    (?:, [^,;]{1,60},)? (?:that )?(?:the )?$
    |\bthat (?:in|on|at|to|as|with|for|during|under|through|by|if|when|while|given|together|despite)\b[^,;]*, (?:the )?$
  `;
/** We discussed the part our firms will play: what another verb takes, with nothing that parts the two. */
function isContent(masked: string, start: number, anchors: readonly Anchor[]): boolean {
  const { at } = anchors.findLast((anchor) => anchor.at < start) ?? {};
  return at !== undefined && !/[,;:—–]|\b(?:and|but|while|as|so|then)\b/u.test(masked.slice(at, start));
}
/** They will be welcomed by children. */
const TREATED = /^ be (?:\w+ly )?(?!guided|bound|driven)(?:\w+ed|met|given|told|shown) by\b/u;
/** We affirm that it is firm and will last: what we affirm; not: we affirm that it is firm, and will defend it. */
function isAffirmed(words: string): boolean {
  return /^\w+ed that\b/u.test(words) || (/^\w+ that\b/u.test(words) && !/, and (?:\w+ )?$/u.test(words));
}

/** The two countries will…; in a joint statement also we will…, we are committed to…. */
export function findIntentions(
  masked: string,
  hints: Hints,
  context: SentenceContext,
  anchors: readonly Anchor[],
): readonly Report[] {
  if (!holds(hints, INTENDS)) return NONE;
  return allMatches(INTENDED, masked).flatMap((match): readonly Report[] => {
    const own = attach(masked, match.index);
    const shared = own.by === 'joined' ? anchors.findLast(({ at }) => at < match.index) : undefined;
    const to = shared === undefined ? own : { ...shared.to, negated: own.negated };
    if (to.by !== 'subject' || !to.joint || to.negated || to.relative || to.conditional) return [];
    // They affirmed that they stand together, and will act: what they affirmed.
    if (shared !== undefined && isAffirmed(masked.slice(shared.at, match.index))) return [];
    const words = to.words === null ? '' : masked.slice(to.words.start, to.words.end);
    // In a communiqué what both may or would do is what they have agreed; elsewhere it is only possible.
    if (
      /^(?:may|would|should)$/u.test(match[0]) &&
      (!context.jointDocument ||
        /\b(?:if|that)\b/u.test(masked.slice(0, match.index)) ||
        (match[0] === 'should' && !/^(?:we|they|both)$|\b(?:two|both|our|and)\b/iu.test(words)))
    )
      return [];
    const named =
      /\bboth\b/u.test(match[0]) ||
      (to.we &&
        WITH_OTHER.test(masked) &&
        !/^ (?:\w+ )?make\b/u.test(masked.slice(match.index + match[0].length))) ||
      (to.we && !context.alone && MUTUAL.test(masked.slice(match.index + match[0].length))) ||
      (/(?:committed|determined|resolved)/u.test(match[0]) &&
        TOGETHER.test(masked) &&
        !(to.we && context.alone)) ||
      (match[0].startsWith('were') && context.narrated) ||
      (match[0].endsWith('ing') && TOGETHER.test(masked)) ||
      (/\b(?:two|both|and|leaders|sides|countries|governments)\b/iu.test(words) &&
        !/\byou\b|(?:Commission|Committee|Council|Board|Group)$/iu.test(words) &&
        (match[0].endsWith('ing') ||
          !/\bI\b/u.test(words) ||
          WITH_ME.test(masked.slice(match.index + match[0].length)))) ||
      (context.narrated && /\b(?:ministers|presidents|parties|nations|partners)$/iu.test(words)) ||
      (context.narrated &&
        match[0] === 'will' &&
        /^they$/iu.test(words) &&
        IN_TOUCH.test(masked.slice(match.index + match[0].length)) &&
        !isOfOneSide(masked, to.words!.start, context.antecedent));
    if (!named && !context.jointDocument) return [];
    const behind = masked.slice(match.index + match[0].length);
    if (!context.jointDocument && FATE.test(behind)) return [];
    if (TREATED.test(behind)) return [];
    // This dialogue will focus on health: what it is for.
    if (/(?:dialogue|talks|discussions|roundtable|retreat|task force)$/iu.test(words)) return [];
    if (NO_DEED.test(behind) || (!context.jointDocument && /^ (?:not|never)\b/u.test(behind))) return [];
    if (
      to.words !== null &&
      (WHAT_IS_TOLD.test(masked.slice(0, to.words.start)) || isContent(masked, to.words.start, anchors))
    )
      return [];
    // Cooperation among our countries will…: theirs, but they do not act.
    if (to.words !== null && /\b(?:among|between)\s+(?:the\s+)?$/iu.test(masked.slice(0, to.words.start)))
      return [];
    // Behind a verb of saying the clause is that verb's content.
    if (to.words !== null && /\bthat\s+(?:the\s+)?$/iu.test(masked.slice(0, to.words.start))) return [];
    return [
      {
        predicate: { start: match.index, end: match.index + match[0].length },
        kind:
          findPlan(masked, hints) === null &&
          !(
            /(?:will|shall|['’]ll|going to)$/u.test(match[0]) &&
            isEventAhead(masked.slice(match.index + match[0].length))
          )
            ? STAND.test(match[0])
              ? 'CONFIRMED'
              : 'AGREED'
            : 'SCHEDULED',
        sub: null,
        modality: 'actual',
        subject: { joint: true, words: to.words },
        ownSubject: shared === undefined,
      },
    ];
  });
}
