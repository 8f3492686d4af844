/**
 * Reports in English without a verb of reporting that a subject carries: it was agreed that…, consensus was
 * reached, the talks led to a deal.
 *
 * In: the folded sentence. Out: reports, in order of each sort. Never: what is only possible, or another verb's content.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern } from '../../text/pattern.ts';
import type { AgreementKind, Modality } from '../agreement.ts';
import { askable, type Hints, holds, needing } from './hints.ts';
import type { Report } from './report.ts';
import type { Attachment } from './subject.ts';

/** There was agreement that…: not no agreement, and not whether there was. */
const THERE = pattern('giu')`
    \b(?:it (?:was|is) (?:the|their|our) (?:common|shared|mutual) (?:view|understanding|position|conviction
        |belief)(?: of [^.;,]{1,40}(?= that\b))?
      |there(?:['’]s| was| is| were| has been
        | have been) (?:(?:also|very|good|real|broad|full|general|clear|strong|wide|widespread|unanimous|overall
          |complete|mutual|an?|our|both) )*(?:agreement|consensus|unanimity
        |(?:common|shared|mutual|joint|clear) (?:understanding|view|position|recognition|conviction))
      |(?<!\bno )(?:consensus|agreement|(?:common|shared|mutual) (?:understanding|view)) (?:has )?emerged)\b(?= (?:on
        |that|to|about|among|between|in (?:principle|the (?:room|meeting|talks|group)))\b)
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
    \bwill be \w+ed\b[^.;,]{0,40}? (?:together|jointly|collectively)\b|\bwill (?:be (?:jointly|collectively)|jointly be) \w+(?:ed|en|ne)\b
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
        |side)(?: [A-Z][\w’'-]+)?) (?:\w+ly )?accepted\b(?! that\b| (?:the|an?|his|her|its) (?!invitation|offer)))
  `;

/** Minister Vega proposed a hotline, and Minister Lund agreed. */
const PROPOSED = pattern('gu')`
    \b(?:proposed|suggested|offered|proposal)\b[^.;]{1,160}?, and (?:he|she
      |(?:the )?(?:\w+ )?(?:Prime Minister|President|Minister|Chancellor|Secretary|Premier|side)(?: [A-Z][\w’'-]+)?) (?:also
      |\w+ly)?\s?(?:agreed|accepted|consented|concurred)(?: (?:to|with) (?:this|it|the (?:proposal|idea)))?(?=[.,;]|$)
  `;

/** I explained how we invest, to which the President agreed. */
const AGREED_TO = pattern('gu')`
    , (?:to|with) which (?:(?:he|she|they|both
      |(?:the |my )?(?:\w+ )?(?:Prime Minister|President|Minister|Chancellor|Secretary|Premier)(?: [A-Z][\w’'-]+)?) )(?:also
      |both|all|fully|\w+ly)?\s?(?:agreed|concurred|assented)(?= ?[.,;]|$)
  `;

/** Reports that the words themselves carry, whoever acts elsewhere in the sentence. */
export function findJoined(masked: string, hints: Hints, minutes: boolean): readonly Report[] {
  const asked = askable(JOINED, hints);
  if (asked.length === 0) return NONE;
  return asked.flatMap(({ pattern, lead = 0 }) => {
    // In minutes one member agrees with another.
    if (minutes && pattern === PROPOSED) return NONE;
    return allMatches(pattern, masked).map((match): Report => {
      const end = match.index + match[0].length;
      const start = match.index + lead;
      return {
        predicate: { start, end },
        kind: 'AGREED',
        sub: null,
        modality: 'actual',
        subject: { joint: true, words: null },
        ownSubject: false,
      };
    });
  });
}

/** The length of what parts it from the words before: `, `. */
const JOINED: readonly { readonly pattern: RegExp; readonly needs: Hints; readonly lead?: number }[] = [
  { pattern: WITH_BOTH, needs: needing('agreeing'), lead: 2 },
  { pattern: ACCEPTED, needs: needing('invited') },
  { pattern: AGREED_TO, needs: needing('toWhich'), lead: 2 },
  { pattern: PROPOSED, needs: needing('proposed') },
];

/** @param reports what the finite verbs report: behind an outcome, what is stressed with it belongs to it */
export function findParticiples(
  masked: string,
  hints: Hints,
  anchors: readonly Anchor[],
  reports: readonly Report[],
): readonly Report[] {
  if (!holds(hints, AGREEING) && !holds(hints, AFFIRMING)) return NONE;
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

const AGREEING = needing('agreeing');
const AFFIRMING = needing('affirming');
const NONE: readonly Report[] = [];

/** Each is tried only where the words that it cannot do without are found. */
const IMPERSONAL: readonly {
  readonly pattern: RegExp;
  readonly needs: Hints;
  /** The same words in small letters: in capitals they are no such report. */
  readonly probe?: RegExp;
  readonly kind?: AgreementKind;
  /** What the words behind it make of it; null where they take it back. */
  readonly modalityOf?: (behind: string) => Modality | null;
}[] = [
  {
    pattern: THERE,
    needs: needing('there'),
    probe:
      /[Tt]here(?:['’]s| (?:w|is|are|ha))| emerged |[Ii]t (?:was|is) (?:the|their|our) (?:common|shared|mutual)/,
  },
  { pattern: WITNESSED, needs: needing('witnessed') },
  {
    pattern: CAME_TO,
    needs: needing('led'),
    probe: /(?:resulted in|led to|produced|yielded|(?:concluded|ended|closed) with|culminated in) /,
  },
  { pattern: SET_UP, needs: needing('be', 'joint'), probe: / be /, kind: 'SCHEDULED' },
  {
    pattern: IN_FORCE,
    needs: needing('force'),
    kind: 'SCHEDULED',
    modalityOf: modalityOfForce,
  },
];

/** …, if both parliaments approve it; …, which one has refused to do; …, the opposition fears. */
function modalityOfForce(behind: string): Modality | null {
  const clause = /^[^.;]*/u.exec(behind)![0];
  if (REFUSED.test(clause)) return null;
  if (TOLD.test(clause)) return 'hearsay';
  return UNDER_CONDITION.test(clause) ? 'conditional' : 'actual';
}
const REFUSED = pattern('iu')`
    \b(?:has|have|had)(?: so far| always| repeatedly)? (?:refused|declined|failed) to\b|\b(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:ratified
      |approved|signed)\b|\b(?:refuses|declines) to\b
  `;
const TOLD = pattern('iu')`
    \b(?:according to (?:press|media|news|unconfirmed|local|diplomatic|some|several|reports|sources|observers|analysts|diplomats|officials)
      |reportedly|allegedly|rumou?r)|, [\w ’']{2,40}? (?:fears?|hopes?|believes?|claims?|warns?|argues?|thinks?|expects?|reckons?|predicts?|says?|said
      |feared|hoped|believed|claimed|warned|argued)\s*$
  `;
/** The condition that it hangs on, as far as its clause reaches. */
export const UNDER_CONDITION =
  /\b(?:if|unless|provided(?: that)?|on condition that|subject to|assuming|only (?:after|once|when|with))\b[^,.;]*/iu;

/** There was agreement that…; the talks led to a deal. */
export function findImpersonal(masked: string, hints: Hints): readonly Report[] {
  const asked = askable(IMPERSONAL, hints);
  if (asked.length === 0) return NONE;
  return asked.flatMap(({ pattern, probe, kind = 'AGREED', modalityOf }) => {
    if (probe?.test(masked) === false) return NONE;
    return allMatches(pattern, masked).flatMap(({ index, 0: words }): readonly Report[] => {
      if (HANGS.test(masked.slice(0, index))) return [];
      const end = index + words.length;
      const modality = modalityOf === undefined ? 'actual' : modalityOf(masked.slice(end));
      return modality === null
        ? []
        : [{ predicate: { start: index, end }, kind, sub: null, modality, subject: null }];
    });
  });
}
const HANGS =
  /\b(?:if|whether|unless|until|once|that|said|says|hope[ds]?)\s+(?:\w+\s+){0,2}$|\bwhen\s+(?:\w+\s+){0,4}$/iu;

/** A finite verb with a subject of its own, which verbs joined to it share. */
export interface Anchor {
  readonly at: number;
  readonly to: Attachment;
}
