/**
 * What one English verb with its subject reports: of both sides or of one, and whether it is stated, recalled, doubted or told.
 *
 * In: a verb of reporting, its subject and the sentence. Out: a report, or null where it is none.
 * Never: what a speaker says of one side only, or of everybody.
 */
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import type { Modality } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import type { Verb } from './cue.ts';
import { saysNothingOfBoth } from './discord.ts';
import { isEarlier } from './earlier.ts';
import { isHearsay, isQuoted } from './hearsay.ts';
import type { Hints } from './hints.ts';
import type { Report } from './report.ts';
import { type Attachment, wordsIn } from './subject.ts';
import { isOfOneSide } from './they.ts';
import { areOthers } from './thirdparty.ts';

/** @param isOwn whether the subject is the verb's own, and not that of the one before it */
export function readReport(
  verb: Verb,
  masked: string,
  hints: Hints,
  predicate: Span,
  to: Attachment,
  past: boolean,
  isOwn: boolean,
  context: SentenceContext,
): Report | null {
  // They agreed to buy our rice: those whom one speaker means are the other side.
  const theirs =
    !context.narrated &&
    !context.jointDocument &&
    to.words !== null &&
    ((/^they$/iu.test(masked.slice(to.words.start, to.words.end)) &&
      /\b(?:us|our|me|my)\b/u.test(masked.slice(predicate.end))) ||
      (!to.we && /^ with (?:us|me|our)\b/u.test(masked.slice(predicate.end))));
  const oneSided =
    verb.joint?.kind === 'CONFIRMED' &&
    context.narrated &&
    to.words !== null &&
    /^they$/iu.test(masked.slice(to.words.start, to.words.end)) &&
    isOfOneSide(masked, to.words.start, context.antecedent);
  // We stressed to the President that…: to the other side.
  const told =
    !context.jointDocument && verb.joint?.kind === 'CONFIRMED' && TO_OTHER.test(masked.slice(predicate.end));
  const joint = to.joint && !theirs && !oneSided && !told;
  const meaning =
    joint ||
    (WITH_OTHER.test(masked.slice(predicate.end)) &&
      (verb.joint?.kind === 'AGREED' || CONFIRMED_WITH.test(masked.slice(predicate.start)))) ||
    (!context.narrated && IN_COMMON.test(masked.slice(predicate.start)))
      ? verb.joint
      : verb.single;
  if (meaning === null) return null;
  const outcome = meaning.kind === 'AGREED' || meaning.kind === 'CONFIRMED';
  // In one speaker's mouth, we in the present is the speaker's own side: we welcome, we plan to.
  if (
    outcome &&
    to.we &&
    !past &&
    !context.jointDocument &&
    !/\b(?:both|all)$/iu.test(masked.slice(0, predicate.start).trimEnd()) &&
    !/^(?:(?:re-?)?(?:affirm|confirm)\b|(?:agree|concur)\s+(?:(?:to|that)\b|on the (?:importance|need|necessity|urgency|principle)\b)|(?:are|stand)\s(?:(?:also|all|both|very|now|[a-z]+ly) )*(?:both\b|united|together|side by side|shoulder to shoulder|aligned|at one|as one|agreed|unanimous|of (?:one|the (?:\w+ )?(?:view|opinion|mind)|a single|like)|in (?:\w+ )?(?:agreement|accord)))/u.test(
      masked.slice(predicate.start, predicate.end + 30),
    ) &&
    !TOGETHER_WE.test(masked.slice(0, predicate.start))
  ) {
    return null;
  }
  if (
    outcome &&
    to.we &&
    !context.jointDocument &&
    (context.alone || OWN.test(masked)) &&
    ALONE.test(masked.slice(predicate.start)) &&
    !SHARED.test(masked)
  )
    return null;
  if (outcome && to.we && isOfOneAmongSpeakers(masked, predicate, context)) return null;
  if (outcome && NOTHING.test(masked.slice(predicate.end))) return null;
  if (meaning.kind === 'CONFIRMED' && saysNothingOfBoth(masked, predicate, to, context)) return null;
  // The leaders plan to sign a treaty: told of them, it is still to come.
  if (!context.jointDocument && PLANS.test(masked.slice(predicate.start))) return null;
  if (outcome && !context.narrated && !context.jointDocument) {
    const said = masked.slice(predicate.start, predicate.end);
    // All of us want peace: what a speaker says of everybody. We have said that it must end: of our side.
    if (/^(?:want|wish|desire)/u.test(said) || (to.we && OPINION.test(said))) return null;
    // I think we agree: one's own opinion. We agreed on it in the coalition: with others.
    if (to.we && /^agree/u.test(said)) {
      if (!past && MUSED.test(masked.slice(0, to.words?.start ?? 0))) return null;
      if (AT_HOME.test(masked.slice(predicate.end))) return null;
    }
    // They promised schools: whom a speaker means, where nobody else is named.
    if (isThey(masked, to) && !REPORTED.test(said)) return null;
    if (to.joint && isOfOneKind(masked, predicate, to, past, meaning.kind, context)) return null;
    // That’s why we have decided it: why one side did what it did.
    if (to.we && WHY.test(masked.slice(0, to.words?.start ?? 0)) && ALONE.test(said) && !SHARED.test(masked))
      return null;
  }
  const before = wordsIn(masked.slice(0, to.words?.start ?? predicate.start));
  const modality: Modality = isCleft(masked, to, predicate)
    ? 'actual'
    : to.negated
      ? 'negated'
      : to.conditional || (before !== '' && INVERTED.test(before))
        ? 'hypothetical'
        : (to.relative && !isAside(masked, to, predicate)) ||
            to.pluperfect ||
            (outcome && isEarlier(masked, hints, to, predicate, !context.narrated, context.before))
          ? 'recalled'
          : 'actual';
  // It is vital that our countries agree: wished for.
  if (outcome && !past && before !== '' && WISHED.test(before)) return null;
  // When all agree, it will begin; when we settled it, it was spring.
  if (outcome && before !== '' && WHEN.test(before)) return null;
  const kind = modality === 'negated' && meaning.kind === 'AGREED' ? 'DIVERGENCE' : meaning.kind;
  if (modality === 'negated' && kind !== 'DIVERGENCE') return null;
  if ((modality === 'recalled' || modality === 'hypothetical') && !outcome) return null;
  return {
    predicate,
    kind: modality === 'recalled' ? 'RECALLED' : kind,
    sub: meaning.sub ?? null,
    modality:
      modality !== 'actual' || !outcome
        ? modality
        : isHearsay(masked, hints)
          ? 'hearsay'
          : isQuoted(masked, hints, before) || (before !== '' && DENIED.test(before))
            ? 'quoted'
            : isOfOthers(masked, to, context)
              ? 'thirdparty'
              : modality,
    subject: { joint, words: to.words },
    ownSubject: isOwn,
  };
}

const WITH_OTHER = /^\s+(?:together )?with (?:[A-Z]|his|her|the|our)/u;
/** I confirmed with the President that…. */
const CONFIRMED_WITH = /^(?:re-?)?(?:confirmed|affirmed) with [^,;]{1,60}? that\b/u;

/** I told him of the survey and agreed to continue close cooperation: with him. */
const IN_COMMON =
  /^agreed to (?:\w+ly )?(?:continue|maintain|keep up|deepen|strengthen|enhance|pursue|promote|work) (?:(?:our|the|to|even|\w+ly|\w+) )?(?:close(?:ly|r)? )?(?:cooperation|co-operation|coordination|co-ordination|collaboration|consultations?|dialogue|together|working together|to work together)\b(?! with\b)/u;

/** Together, we commit to it: no side by itself. */
const TOGETHER_WE = /(?:^|[,;] (?:and )?|\b[Aa]nd )(?:[Tt]ogether|[Jj]ointly),? we (?:also |now |both )?$/u;

const TO_OTHER = pattern('u')`
    ^ (?:\w+ly )?to (?:(?:Mr\.?|Madam|the|my|our|his|her) )?(?:friend |counterpart |colleague )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor
      |[Mm]inister|[Ss]ecretary|[Ff]oreign [Mm]inister|him|her|you)\b
  `;
const WHEN = /(?:^|[^,;] )[Ww]hen (?:the |all )?$/u;

const OPINION =
  /^(?:said|stated|maintained|assess|observ|found$|judged|regard|consider|view|see(?! eye)|saw(?! eye))/u;

/** Who may be the two that meet: two, both, leaders; not officials, members or a board in general. */
const THE_TWO = pattern('iu')`
    \b(?:two|three|both|all|our|we|they|and|us|leaders|ministers|presidents|sides|countries|governments|parties|nations
      |delegations|pair|allies|partners|G\d{1,2})\b|\b(?:joint|bilateral|trilateral|ministerial|intergovernmental)\b
  `;
const TWO_SAID =
  /\b(?:two|three|both|all|and|we|they|leaders|ministers|presidents|sides|countries|governments|nations|delegations|allies|partners|G\d{1,2})\b/iu;
/** We agree with the report: an opinion. */
const WITH_OPINION = /^ (?:\w+ly )?with\b(?![^.;]*\b(?:to|that|on)\b)/u;
/** They agreed on nothing. */
const NOTHING = /^ (?:(?:on|to) )?(?:nothing|little|no)\b/u;

/** In speech: what somebody in general does, or one side says by itself. */
function isOfOneKind(
  masked: string,
  { start, end }: Span,
  to: Attachment,
  past: boolean,
  kind: Report['kind'],
  context: SentenceContext,
): boolean {
  if (to.words === null || context.minutes || context.recorded || context.meetingSpeaks) return false;
  const words = masked.slice(to.words.start, to.words.end);
  const said = masked.slice(start, end);
  const behind = masked.slice(end);
  if (!THE_TWO.test(words) || (kind === 'CONFIRMED' && !TWO_SAID.test(words))) return true;
  if (!past && !to.we && !/\b(?:two|both|our|and|all|us)\b/iu.test(words)) return true;
  if (/^(?:agree|concur)/u.test(said) && WITH_OPINION.test(behind)) return true;
  if (!context.alone || SHARED.test(masked)) return false;
  return (
    /\bcompanies$/u.test(words) ||
    (to.we && !past && /^(?:re-?)?(?:affirm|confirm)/u.test(said)) ||
    (to.we && /^confirmed$/u.test(said) && /^ (?:\w+ ){0,2}(?:cases|deaths|reports)\b/u.test(behind))
  );
}

const PLANS = /^(?:plan|intend|aim|seek)(?:ed|s)? to (?:sign|announce|reach|conclude|adopt|issue)\b/u;

/** What a spokesman tells of two who are named in the sentence before. */
const REPORTED = /^(?:agreed|concurred|(?:re)?affirmed|underscored|underlined|reiterated)$/u;
const MUSED = /\bI (?:think|believe|guess|suppose|hope|trust|am sure|['’]m sure) (?:that )?$/u;
const AT_HOME =
  /^[^,;.]{0,40}\b(?:at home|in (?:the|our|my) (?:own )?(?:coalition|cabinet|party|parliament|government|congress|senate|house))\b/iu;
const WHY = /\bwhy $/u;

/** They, without any before them in the sentence who may be the two. */
function isThey(masked: string, { words }: Attachment): boolean {
  return (
    words !== null &&
    /^[Tt]hey$/u.test(masked.slice(words.start, words.end)) &&
    !/\b(?:[Ll]eaders|[Mm]inisters|[Oo]fficials|[Ss]ides|[Tt]eams|[Cc]ountries|[Gg]overnments|[Dd]elegations|[Pp]residents|[Pp]arties)\b/u.test(
      masked.slice(0, words.start),
    ) &&
    !/^\W*(?:(?:have|had|also|then) )*both\b/u.test(masked.slice(words.end))
  );
}

function isOfOthers(masked: string, { joint, words }: Attachment, context: SentenceContext): boolean {
  if (!joint || words === null || context.jointDocument || context.minutes) return false;
  return areOthers(masked.slice(words.start, words.end), context.opening());
}

/** What one speaker's government does by itself: we decided, we announced; and what says that it was done with others. */
const ALONE = pattern('u')`
    ^(?:decide|(?:made|took|taken) (?:the |a |an |this )?(?:\w+ )?(?:decision|commitment)s?|announce|launch|establish
      |set up|create|approve|adopt|resolve|determine|unveil|inaugurate|issue|release|endorse|intend|plan|commit|pledge
      |promise)
  `;
/** Side by side, each also tells what its own side did: nothing in the sentence is of two. */
const BY_ITSELF = pattern('u')`
    ^(?:decided|(?:made|took|taken) (?:the |a |an |this |\w+ )?decisions?|announced|created|set\b|direct|instruct|endeavou?r|strive|unveiled|approved|adopted|issued
      |pledged|promised|planned|determined|taken)
  `;
const OF_TWO = pattern('u')`
    \b(?:[Tt]ogether|[Jj]oint(?:ly)?|[Bb]oth|[Bb]ilateral|[Tt]rilateral|[Mm]utual(?:ly)?|[Bb]etween|[Cc]ounterparts?|[Ee]ach other|[Oo]ne another|[Tt]wo|[Oo]utcome
      |(?:our|the) (?:\w+ )?(?:countries|nations|governments|peoples|teams|ministers|alliance|partnership|cooperation|relations(?:hip)?|meeting|talks|discussions?)
      |[Ss]ummit|[Dd]ialogue|[Tt]ask ?[Ff]orce|[Cc]ommission|[Aa]greements?|[Tt]reaty|[Mm]emorand\w+|[Pp]artners(?:hip)?|[Cc]ooperat\w+|[Cc]ollaborat\w+|bring|with (?:the |our |my |President|Prime|you\b|[A-Z]))
      |\b[A-Z][\w.]+[-–][A-Z]\w+|\b[A-Z][\w.]+ and (?:the )?[A-Z]|\btoday\b[^.;]*\b(?:we|our)\b|\b[Ww]e[^.;]*\btoday to\b
  `;
function isOfOneAmongSpeakers(masked: string, { start }: Span, context: SentenceContext): boolean {
  if (context.narrated || context.jointDocument || context.alone || context.minutes || context.recorded)
    return false;
  return BY_ITSELF.test(masked.slice(start)) && !OF_TWO.test(masked);
}

const OWN = pattern('iu')`
    \bat home\b|\b(?:in|for|of) (?:our|my) (?:own )?(?:country|nation|parliament|people|budget|cabinet)\b
    |\bas (?:a|the|your) (?:\w+ )?(?:government|country|nation|party|cabinet|coalition)\b
  `;
const SHARED =
  /\b(?:together|jointly|both|with (?:the |our |his |her |its )?(?:\p{Lu}|partners|allies|counterparts?|neighbou?rs))/u;
/** Had they agreed, …; should the two agree, …. */
const INVERTED = /(?:^|[,;] )(?:[Hh]ad|[Ss]hould|[Ww]ere) (?:the )?$/u;
const WISHED = pattern('u')`
    \b(?:vital|important|essential|necessary|crucial|critical|imperative|desirable|better|time|want|like|hopes?|wish
      |insists?|proposes?|suggests?|recommends?|demands?|asks?|requests?)(?:e?d)? that (?:the )?$
  `;
/** I wouldn't say that we agreed; the notion that they agreed. */
const DENIED = pattern('u')`
    (?:\b(?:not|never|no longer)|n['’]t)\b[^,;.]{0,40}\b(?:say|saying|said|think|believe|true|suggest|claim|mean|imply
      |case|correct|sure|aware|certain|convinced|know|recall|remember|heard)\b[^,;.]{0,12}$
    |\b(?:den(?:y|ied|ies)|false|untrue|wrong|incorrect|notion|idea|suggestion|rumou?rs?|claims?|allegations?|assertion
      |impression) that (?:the )?$
  `;

/** …the corridor, which both agreed is vital: agreed there and then. */
function isAside(masked: string, { words }: Attachment, { end }: Span): boolean {
  return (
    words !== null &&
    /, which $/u.test(masked.slice(0, words.start)) &&
    /^ (?:is|are|was|were|has|have|had|must|should|will|would|can|could|remains?|needs?)\b/u.test(
      masked.slice(end),
    )
  );
}

/** `What we have agreed is to open a consulate`: no earlier agreement, but this one. */
function isCleft(masked: string, to: Attachment, predicate: Span): boolean {
  if (!to.relative || to.negated || to.words === null) return false;
  if (
    /\b(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is| was) (?:\w+ly )?what\s+$/u.test(masked.slice(0, to.words.start))
  )
    return /^[^,;.]{0,60}\b(?:today|just now|this (?:morning|afternoon|evening))\b/u.test(
      masked.slice(predicate.end),
    );
  return (
    /^\W*(?:(?:and|so|but|now|today)\W+)*what\s+$/iu.test(masked.slice(0, to.words.start)) &&
    /\b(?:is|was)\b/u.test(masked.slice(predicate.end))
  );
}
