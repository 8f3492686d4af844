/**
 * Reports in English without a verb of reporting that a subject carries: it was agreed that…, consensus was reached, the two
 * countries will….
 *
 * In: the folded sentence. Out: reports, in order of each sort. Never: what is only possible, or another verb's content.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern } from '../../text/pattern.ts';
import type { AgreementKind } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import type { Report } from './report.ts';
import { findPlan, isEventAhead } from './schedule.ts';
import { type Attachment, attach } from './subject.ts';
import { isOfOneSide } from './they.ts';

/** There was agreement that…: not no agreement, and not whether there was. */
const THERE = pattern('giu')`
    \b(?:it (?:was|is) (?:the|their|our) (?:common|shared|mutual) (?:view|understanding|position|conviction
        |belief)(?: of [^.;,]{1,40}(?= that\b))?
      |there(?:['’]s| was| is| were| has been
        | have been) (?:(?:also|very|good|real|broad|full|general|clear|strong|wide|widespread|unanimous|overall
          |complete|mutual|an?|our|both) )*(?:agreement|consensus|unanimity
        |(?:common|shared|mutual|joint|clear) (?:understanding|view|position|recognition|conviction))
      |(?<!\bno )(?:consensus|agreement|(?:common|shared|mutual) (?:understanding|view)) (?:has )?emerged)\b(?= (?:on
        |that|to|about|among|between|in)\b)
  `;

/** You have just witnessed the signing of a treaty. */
const WITNESSED =
  /\b[Yy]ou(?:['’]ve| have)? (?:all )?just (?:now )?(?:witnessed|seen) the signing (?:of)\b/gu;

/** What talks came to: the meeting concluded with a commitment by both sides to…. */
const CAME_TO = pattern('giu')`
    \b(?:talks|meetings?|discussions?|visit|summit|negotiations|session|consultations|dialogue
      |conference)(?: (?:between|of|with|among) [^.;,]{1,60}?)?\s+(?:(?:also|have|has|[a-z]+ly)\s+)*(?:resulted in|led to|produced|yielded
      |(?:concluded|ended|closed) with
      |culminated in)\s+(?:(?:an?|the|two|three|several|new|historic|firm|joint|broad)\s+)*(?:agreement|commitment
      |decision|understanding|consensus|pledge|deal|accord)s?\b(?= (?:to|on|that|by|for|between|among)\b)
  `;

/** What both set up, in the passive: a joint working group will be established. */
const SET_UP = pattern('giu')`
    \bwill be \w+ed\b[^.;,]{0,40}? (?:together|jointly|collectively)\b
    |\b(?:joint|bilateral|trilateral|common|cooperation|coordination)\b(?:[^.;,]
      |\b[A-Z]\.){0,60}?\bwill (?:also |now |soon )?be (?:further |also )?(?:set up|established|created|launched|formed
      |convened|signed|opened|expanded|strengthened|deepened|reinforced|introduced|activated|carried out|conducted
      |implemented|dispatched|sent|held|organi[sz]ed|appointed|formed)\b
  `;

/** The treaty will enter into force in May. */
const IN_FORCE = pattern('gu')`
    (?<=^\W*(?:\d{1,2}[.)] )?|; (?:and )?|, (?:and|but) )(?:[Tt]he|[Tt]his|[Tt]hese|[Bb]oth) (?:[\w’'-]+ ){0,8}?(?:[Aa]greement
      |[Tt]reaty|[Tt]reaties|[Cc]onvention|[Pp]rotocol|[Mm]emorand(?:um|a)|[Aa]ccord|[Aa]rrangement|[Pp]act
      |[Aa]mendment)s?(?: (?:on|between|of|for) [^.;,]{1,60}?)? (?:will|shall|(?:is|are) (?:to|due to|expected to
        |set to)) (?:also |then |thus )?(?:(?:enter|come) into (?:force|effect)|take effect|become effective)\b
  `;

/** They discussed trade, agreeing to meet again: whoever did the one did the other. */
const PARTICIPLE = pattern('gu')`
    , (?:(?:and|also|while|further|jointly|both) )*(?:(?:agreeing|deciding|undertaking|resolving|pledging
        |committing(?: themselves| ourselves)?)(?= (?:to|on|that)\b)
      |(?<confirms>(?:re-?)?affirming|(?:re-?)?confirming|reiterating|stressing|underlining|underscoring
        |emphasi[sz]ing)(?= (?:that|the|their|its|our|both)\b))
  `;

/** …, with both leaders agreeing to continue. */
const WITH_BOTH = pattern('gu')`
    , with (?:both|the two|all|the
      |they)(?: \w+)?(?<= (?:both|two|all|they|leaders|[Mm]inisters|sides|parties|countries|pair|presidents
        |governments))(?: (?:leaders|[Mm]inisters|sides|parties|countries|presidents|governments|men
        |women))? (?:also )?(?:agreeing|deciding|pledging|committing)(?= (?:to|on|that)\b)
  `;

/** She invited the President to Paris, and he accepted. */
const ACCEPTED = pattern('gu')`
    \binvit(?:ation|ed)\b[^.;]{0,100}?(?:, which was(?: \w+ly)? accepted\b
      |(?:, which|,? and) (?:he|she|they|the (?:latter|former
          |other side)|(?:the )?(?:\w+ )?(?:Prime Minister|President|Minister|Chancellor|Secretary|King|Premier
        |side)(?: [A-Z][\w’'-]+)?) (?:\w+ly )?accepted\b)
  `;

/** Reports that the words themselves carry, whoever acts elsewhere in the sentence. */
export function findJoined(masked: string): readonly Report[] {
  return [WITH_BOTH, ACCEPTED].flatMap((pattern) =>
    allMatches(pattern, masked).map((match): Report => {
      const end = match.index + match[0].length;
      const start = pattern === ACCEPTED ? match.index : match.index + 2;
      return {
        predicate: { start, end },
        kind: 'AGREED',
        sub: null,
        modality: 'actual',
        subject: { joint: true, words: null },
        ownSubject: false,
      };
    }),
  );
}

/** @param reports what the finite verbs report: behind an outcome, what is stressed with it belongs to it */
export function findParticiples(
  masked: string,
  anchors: readonly Anchor[],
  reports: readonly Report[],
): readonly Report[] {
  return allMatches(PARTICIPLE, masked).flatMap((match): readonly Report[] => {
    const { to } = anchors.findLast(({ at }) => at < match.index) ?? {};
    if (to === undefined || !to.joint || to.negated || to.conditional || to.content) return [];
    const confirms = match.groups!.confirms !== undefined;
    if (confirms && reports.some(({ kind }) => kind === 'AGREED' || kind === 'CONFIRMED')) return [];
    const end = match.index + match[0].length;
    return [
      {
        predicate: { start: match.index + match[0].search(/\w+ing/u), end },
        kind: confirms ? 'CONFIRMED' : 'AGREED',
        sub: null,
        modality: to.pluperfect ? 'recalled' : 'actual',
        subject: { joint: true, words: null },
        ownSubject: false,
      },
    ];
  });
}

/** Each is tried only where the plain words that it cannot do without are found. */
const IMPERSONAL: readonly {
  readonly pattern: RegExp;
  readonly probe: RegExp;
  readonly kind?: AgreementKind;
}[] = [
  {
    pattern: THERE,
    probe:
      /[Tt]here(?:['’]s| (?:w|is|are|ha))| emerged |[Ii]t (?:was|is) (?:the|their|our) (?:common|shared|mutual)/,
  },
  { pattern: WITNESSED, probe: /just (?:now )?(?:witness|seen)/ },
  {
    pattern: CAME_TO,
    probe: /(?:resulted in|led to|produced|yielded|(?:concluded|ended|closed) with|culminated in) /,
  },
  { pattern: SET_UP, probe: / be /, kind: 'SCHEDULED' },
  { pattern: IN_FORCE, probe: /(?:into (?:force|effect)|take effect|become effective)/, kind: 'SCHEDULED' },
];

/** There was agreement that…; the talks led to a deal. */
export function findImpersonal(masked: string): readonly Report[] {
  return IMPERSONAL.filter(({ probe }) => probe.test(masked))
    .flatMap(({ pattern, kind = 'AGREED' }) => allMatches(pattern, masked).map((match) => ({ match, kind })))
    .flatMap(({ match, kind }): readonly Report[] =>
      /\b(?:if|whether|unless|until|once|that|said|says|hope[ds]?)\s+(?:\w+\s+){0,2}$/iu.test(
        masked.slice(0, match.index),
      )
        ? []
        : [
            {
              predicate: { start: match.index, end: match.index + match[0].length },
              kind,
              sub: null,
              modality: 'actual',
              subject: null,
            },
          ],
    );
}

/** What says that those who speak do it with each other. */
const TOGETHER =
  /\b(?:together|joint(?:ly)?|bilateral|trilateral|our two (?:countries|governments|nations))\b/iu;
/** Together with Prime Minister Lund, we will…. */
const WITH_OTHER =
  /\b[Tt]ogether with (?:(?:the |my )?(?:[Pp]rime [Mm]inister|[Pp]resident|[Cc]hancellor|[Mm]inister|[Ss]ecretary)\b|you\b|[A-Z]\w+)[^,.;]{0,40}, we\b/u;
/** We will further deepen our partnership: none does so alone. */
const MUTUAL = pattern('u')`
    ^ (?:\w+ )?(?:establish|set up|create|launch) an? (?:new )?(?:joint|bilateral)\b
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

/** We are committed to it: where they stand. */
const STAND = /(?:committed|determined|resolved) to$/u;

/** A finite verb with a subject of its own, which verbs joined to it share. */
export interface Anchor {
  readonly at: number;
  readonly to: Attachment;
}

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
/** They will be welcomed by children. */
const TREATED = /^ be (?:\w+ly )?(?!guided|bound|driven)(?:\w+ed|met|given|told|shown) by\b/u;
const AFFIRMED_THAT = /^\w+ed that\b/u;

/** The two countries will…; in a joint statement also we will…, we are committed to…. */
export function findIntentions(
  masked: string,
  context: SentenceContext,
  anchors: readonly Anchor[],
): readonly Report[] {
  return allMatches(INTENDED, masked).flatMap((match): readonly Report[] => {
    const own = attach(masked, match.index);
    const shared = own.by === 'joined' ? anchors.findLast(({ at }) => at < match.index) : undefined;
    const to = shared === undefined ? own : { ...shared.to, negated: own.negated };
    if (to.by !== 'subject' || !to.joint || to.negated || to.relative) return [];
    // They affirmed that they stand together, and will act: what they affirmed.
    if (shared !== undefined && AFFIRMED_THAT.test(masked.slice(shared.at, match.index))) return [];
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
    if (/(?:dialogue|talks|discussions)$/iu.test(words)) return [];
    if (
      /^\s+(?:have|see|say|need|remember|find|explain|answer|speak|brief|tell|be able|take|benefit|face|enjoy|mark|celebrate|become|gain|suffer|depend)\b/u.test(
        masked.slice(match.index + match[0].length),
      )
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
          findPlan(masked) === null &&
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
