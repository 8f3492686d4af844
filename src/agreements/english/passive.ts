/**
 * Reports in the English passive: it was agreed that…, consensus was reached, readiness was expressed by both.
 *
 * In: the folded sentence. Out: reports, in order. Never: what others did, what is only possible, or a clause that hangs
 * on another verb.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { AgreementSub } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import { affirms } from './cues-noted.ts';
import { tellsOfDiscord } from './discord.ts';
import { isPassiveEarlier } from './earlier.ts';
import { type Hints, holds, needing } from './hints.ts';
import type { Report } from './report.ts';

const PASSIVE = pattern('gu')`
    \b(?<aux>was|were|(?:has|have) been
      |been)\s+(?<how>(?:(?:[a-z]+ly|also|further|again|thus|therefore|then|now)\s+)*)(?<verb>agreed|concurred|decided
      |resolved|approved|adopted|signed|(?:re-?)?affirmed|(?:re-?)?confirmed|made|reached|achieved|concluded|struck
      |found|settled|finali[sz]ed|secured|worked out|hammered out|sealed|initial?led|ratified|endorsed|accepted
      |exchanged|issued|released|taken|set up|set|fixed|established|created|launched|instructed|directed|tasked|charged
      |entrusted|mandated|stressed|underlined|underscored|emphasi[sz]ed|noted|recogni[sz]ed|acknowledged|highlighted
      |reiterated|expressed|voiced|placed|attached|laid)\b
  `;
/** It is agreed that…: in the present only so. */
const IT_IS =
  /\b[Ii]t is (?:(?:also|hereby|further|[a-z]+ly) )*(?:agreed|decided|resolved)\b(?= (?:that|to)\b)/gu;

const OUTCOME = source`
    (?:agreement|consensus|understanding|confirmation|decision|commitment|deal|compromise|accord|settlement|arrangement
      |conclusion|undertaking|pledge|treaty|memorand(?:um|a)|contract|pact|protocol|ceasefire|truce)s?
  `;
/** An agreement on the river was; agreement in principle was. */
const OUTCOME_BEFORE = new RegExp(
  `\\b(${OUTCOME})(?: in principle)?(?: of [A-Z]?[\\w]+)?(?: (?:on|to|for|about|between|regarding|concerning|over|that) [^.;,]{1,80})?\\s*$`,
  'iu',
);
/** Progress towards an agreement was made. */
const SHORT_OF_IT =
  /\b(?:progress|steps?|efforts?|attempts?|proposals?|remarks|statements?|points?)\b[^.;,]{0,40}$/iu;
/** What is exchanged or issued, before it: letters on the exchange of teachers were. */
const PAPER_BEFORE =
  /\b(?:letters|notes|instruments|memorand(?:um|a)|agreements?|(?:joint|final) (?:statement|declaration)|communiqu\p{L}+|documents)\b[^.;,]{0,50}$/iu;
/** The date of the next round was. */
const DATE_BEFORE =
  /\b(?:dates?|deadlines?|timetable|timeline|targets?|goals?|terms|schedule)\b[^.;,]{0,60}$/iu;
/** What is adopted at home. */
const LAW_BEFORE = /\b(?:laws?|budget|bills?|acts?|legislation|constitution|resolution \d+)\b[^.;,]{0,40}$/iu;
/** Those who are told to do it. */
const OFFICIALS_BEFORE = pattern('iu')`
    (?<!\b[Mm]y (?:\w+ )?)\b(?:officials|ministers|ministries|experts|teams|delegations|agencies|negotiators
      |working groups?|committees?|sherpas|authorities)\b(?: concerned)?\s*$
  `;
/** What is set up by two. */
const JOINTLY_BEFORE = /\b(?:joint|bilateral|trilateral|common|intergovernmental)\b[^.;,]{0,60}$/iu;
/** The importance of free passage was. */
const STANCE_BEFORE =
  /\b(?:importance|need|necessity|value|significance|urgency|commitment|support|readiness|determination|willingness|desire|resolve|intention)\b[^.;]{0,120}$/iu;

/** It was noted that…: by all who met, in a text of theirs; anywhere else it is how one writes. */
const IT_BEFORE = /(?:^|[^\w’'-])it\s*$/iu;
const THAT = /^ that\b/u;
const WEIGHT_BEFORE =
  /(?<!\b(?:little|no|less|scant|scarce) )\b(?:emphasis|importance|stress|weight|value)\s*$/iu;

const BY_BOTH = pattern('iu')`
    ^[^.;,]{0,80}?\bby (?:(?:both|the two|all|the) (?:leaders|(?:\w+ )?ministers|presidents|sides|parties|countries
        |governments|delegations|ministries)|us both|both of us)\b
  `;
const BY_OTHERS = pattern('u')`
    ^\s+(?:\w+ly )?by (?!both\b|the two\b|the three\b|all\b
      |the (?:leaders|ministers|presidents|sides|parties|heads|participants|delegations|meeting|summit)\b|us\b|them\b
      |consensus|acclamation|unanim|common|mutual|\w+ing\b|the end|\d)(?:the |an? |my |his |her |its |our |their |other
      |some|many|[A-Z])
  `;
/** A gift by our country, from the Peruvian government: what one side decides or approves by itself. */
const BY_ONE_ALONE = pattern('iu')`
    \b(?:(?:by|from|of) (?:our|my)|(?:by|from) (?:the|his|her|its)) (?:own )?(?!joint )(?:\w+ )?(?:country|government|side|nation
      |cabinet|parliament|ministry|treasury|administration)\b[^.;,]{0,40}$
  `;
/** Emphasis was placed on safety by the police. */
const BY_OTHERS_LATER = new RegExp(`^[^.;,]{0,80}?(?=\\s)${BY_OTHERS.source.slice(1)}`, 'u');
const NOW =
  /\b(?:today|during (?:the|this|our|their) (?:visit|meeting|talks|summit)|at (?:the|this|our|their) (?:meeting|talks|summit))\b/iu;

/** What hangs on another clause, or is only wished for. */
const HANGS =
  /\b(?:if|unless|until|whether|which|what|that|who|as|once|since|after|before|not|where|when|because)\s+(?:\w+\s+){0,3}$/iu;
const ONLY_POSSIBLE = /\b(?:could|would|might|should|may|must|will|can|to|having)\s+(?:\w+ly\s+)?$/iu;

type Meaning = { readonly kind: 'AGREED' | 'CONFIRMED'; readonly sub: AgreementSub | null };
const AGREED: Meaning = { kind: 'AGREED', sub: null };
const CONFIRMED: Meaning = { kind: 'CONFIRMED', sub: null };
const SIGNED: Meaning = { kind: 'AGREED', sub: 'INSTRUMENT' };

/**
 * What the passive of a verb says, with the words before it and behind it; null where it is no outcome.
 * @param ofBoth whether the text is of both sides, so that what nobody is named for is theirs
 */
function meaningOf(verb: string, before: string, after: string, ofBoth: boolean): Meaning | null {
  const noun = OUTCOME_BEFORE.exec(before)?.[1]?.toLowerCase();
  switch (true) {
    case /firmed$/u.test(verb):
      return CONFIRMED;
    case verb === 'signed':
      return SIGNED;
    case /^(?:agreed|concurred|decided|initial?led|endorsed)$/u.test(verb):
      return AGREED;
    case /^(?:approved|adopted|ratified)$/u.test(verb):
      return LAW_BEFORE.test(before) ? null : AGREED;
    case verb === 'resolved':
      return /\bit\s*$/iu.test(before) ? AGREED : null;
    case /^(?:exchanged|issued|released)$/u.test(verb):
      return PAPER_BEFORE.test(before) ? SIGNED : null;
    case /^(?:instructed|directed|tasked|charged|entrusted|mandated)$/u.test(verb):
      return OFFICIALS_BEFORE.test(before) ? { kind: 'AGREED', sub: 'INSTRUCTION' } : null;
    case /^(?:set up|established|created|launched)$/u.test(verb):
      return BY_BOTH.test(after) || (JOINTLY_BEFORE.test(before) && NOW.test(before + after)) ? AGREED : null;
    case /^(?:set|fixed)$/u.test(verb):
      return DATE_BEFORE.test(before) ? AGREED : null;
    case /^(?:stressed|under|emphasi|noted|recogni|acknowledged|highlighted|reiterated)/u.test(verb):
      if (IT_BEFORE.test(before) && !BY_BOTH.test(after))
        return ofBoth && THAT.test(after) && !tellsOfDiscord(after) && (verb !== 'noted' || affirms(after))
          ? CONFIRMED
          : null;
      return BY_BOTH.test(after) || STANCE_BEFORE.test(before) ? CONFIRMED : null;
    case /^(?:placed|attached|laid)$/u.test(verb):
      return ofBoth &&
        WEIGHT_BEFORE.test(before) &&
        /^ (?:up)?(?:on|to)\b/u.test(after) &&
        !BY_OTHERS_LATER.test(after)
        ? CONFIRMED
        : null;
    case /^(?:expressed|voiced)$/u.test(verb):
      return STANCE_BEFORE.test(before) ? CONFIRMED : null;
    case verb === 'accepted':
      return /\binvitation\b[^.;]{0,90}$/u.test(before) ? AGREED : null;
    default:
      if (noun === undefined || SHORT_OF_IT.test(before.replace(OUTCOME_BEFORE, ''))) return null;
      if (verb === 'made' && /^ (?:public|possible|clear|known|here|without)\b/u.test(after)) return null;
      return noun === 'confirmation' ? CONFIRMED : AGREED;
  }
}

const BARE = /(?:made|struck|found|settled|sealed|concluded|achieved|taken)$/u;
const ABOUT = /\b(?:to|on|that|for|between|among|by|with|about|today|during|concerning|regarding)\b/u;

const IT_IS_AGREED = needing('itIs');
const WAS = needing('was');
const NONE: readonly RegExpExecArray[] = [];
const NO_REPORTS: readonly Report[] = [];

/** How far before its verb the subject is looked for. */
const REACH = 140;

/** It was agreed that…; confirmation was made; consensus was reached. */
export function findPassives(
  masked: string,
  hints: Hints,
  context: Pick<SentenceContext, 'narrated' | 'jointDocument'>,
): readonly Report[] {
  if (!holds(hints, IT_IS_AGREED) && !holds(hints, WAS)) return NO_REPORTS;
  const present = (holds(hints, IT_IS_AGREED) ? allMatches(IT_IS, masked) : NONE)
    .filter(({ index }) => !/\b(?:if|unless|until|once|when|that)\s+$/iu.test(masked.slice(0, index)))
    .map((match) => reportOf(AGREED, match, 'actual'));
  const past = (holds(hints, WAS) ? allMatches(PASSIVE, masked) : NONE).flatMap(
    (match): readonly Report[] => {
      const { verb, how } = match.groups!;
      const before = masked.slice(Math.max(0, match.index - REACH), match.index);
      const near = before.slice(-60);
      const after = masked.slice(match.index + match[0].length);
      if (BY_OTHERS.test(after) || HANGS.test(near) || ONLY_POSSIBLE.test(near)) return [];
      if (/\b(?:nearly|hardly|barely|scarcely)\s*$/u.test(how!)) return [];
      if (/\b(?:no|any)\s+(?:\w+\s+)?$/iu.test(near.replace(OUTCOME_BEFORE, ''))) return [];
      // Nothing has been agreed; little was decided; had agreement been reached.
      if (
        /\b(?:nothing|none|little|neither|nobody)\b[^,;]{0,30}$|(?:^|[,;] )[Hh]ad [^,;]{0,60}$/iu.test(near)
      )
        return [];
      if (/^(?:decided|approved)$/u.test(verb!) && BY_ONE_ALONE.test(before)) return [];
      const meaning = meaningOf(verb!, before, after, context.jointDocument);
      if (meaning === null) return [];
      // The deal was made: in speech it has to be said what it was about.
      if (!context.narrated && BARE.test(match[0]) && !ABOUT.test(before) && !ABOUT.test(after.slice(0, 40)))
        return [];
      const earlier =
        /\bhad\s+(?:\w+ly\s+|also\s+)?$/u.test(near) ||
        isPassiveEarlier(masked, hints, match.index, match[0].length);
      return [reportOf(meaning, match, earlier ? 'recalled' : 'actual')];
    },
  );
  return present.length === 0 ? past : [...present, ...past];
}

function reportOf(
  { kind, sub }: Meaning,
  { index, 0: words }: RegExpExecArray,
  modality: 'actual' | 'recalled',
): Report {
  return {
    predicate: { start: index, end: index + words.length },
    kind: modality === 'recalled' ? 'RECALLED' : kind,
    sub,
    modality,
    subject: null,
  };
}
