/**
 * Decisions that English notes record without a verb of deciding by the meeting: an outcome in brackets, consent to go ahead,
 * silence that will do, what everybody prefers, how something will be from now on.
 *
 * In: the words of a note. Out: where the words stand that settle it, and on what condition, or null.
 * Never: how things are, what a program does, or what was settled before.
 */
import { type Gated, gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';

export interface Settled extends Span {
  /** Where it holds only if something else does. */
  readonly condition: Span | null;
}

const OUTCOME =
  '(?:(?:re-?)?elected|(?:re-?)?appointed|approved|adopted|carried|agreed|passed|accepted|ratified|rejected|declined|withdrawn)';
/** Ann Lee (elected; unanimous). */
const BRACKETED = gated(new RegExp(`\\((?:unanimously )?${OUTCOME}\\b[^()]{0,40}\\)`, 'iu'));
/** `Document adopted.`, `New colours approved`: a note of its own that the outcome ends. */
const ENDED = gated(
  new RegExp(
    source`
    ^(?!.*\\b(?:to be|not|as|is|are|if|when|been|being|get|gets|getting|were|was|of those|who|that|which|last|already
        |previously|never|no|because|since|(?:deadline|date|time|tests?|CI|builds?|checks?|jobs?|days?|weeks?|months?
          |years?)(?: has| have)? passed)\\b)(?:\\p{L}[\\w'’/#.-]*
      |#\\d+)(?: [\\w'’/#&.][\\w'’/#&.-]*){0,7} ${OUTCOME}(?: (?:unanimously|in principle
        |as (?:amended|presented|written|is)|by (?:acclamation|consensus|e-?mail|vote)|with(?:out)? [\\w ]{1,30}
        |(?:subject to|pending) [\\w ]{1,40}))?[.!]?$
  `,
    'iu',
  ),
);
const GOING =
  '(?:merge|land|ship|close|release|publish|proceed|move (?:forward|ahead)|go (?:forward|ahead)|adopt|tag|cut|deploy|launch|accept|approve|remove|rename)';
/** Kemal Ay appointed as clerk. */
const NAMED = gated(
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} (?:was |is )?(?:re-?)?(?:elected|appointed|co-?opted|confirmed|selected|named|chosen) (?:as|to)\b/u,
);
/** OK to merge, +1 to land. */
const CLEARED = gated(
  new RegExp(
    source`
    (?:^|[,;.:–—-]\\s+|\\band\\s+)(?:(?:we|all|everyone)(?:['’]re| are| is)? )?(?:ok(?:ay)?|\\+1s?|lgtm|cleared
      |green light|thumbs up|agreement|approval|go-ahead) (?:to|for|on) ${GOING}(?:ing)?\\b
  `,
    'iu',
  ),
);
/** The plan is to go on, unless somebody objects. */
const SILENCE = gated(pattern('iu')`
    \bunless (?:(?:we|I|they|the (?:chairs?|editors?|list)|anyone|anybody|someone|somebody|there) )?(?:see|hear|get|gets
      |receive|is|are|has|have|raises?|objects?)\b[^.;]{0,30}?(?:\bobject(?:s|ions?)?\b|\bconcerns\b)
    |\bunless (?:anyone|anybody|someone|somebody) objects\b|\bif (?:there are )?no (?:\w+ )?objections?\b
    |\bif (?:nobody|no ?one) objects\b
  `);
const WILL = gated(
  /\b(?:will|['’]ll|shall|going to|plan(?:s|ning)?(?: is)? to|intend(?:s|ing)? to|proceed|moving forward|can)\b/iu,
);
const GROUP = source`
    (?:(?:[Tt]he )?(?:[\\w-]+ )?(?:group|council|committee|team|board|room|meeting|members|attendees|participants
        |editors)|[A-Z]{2,5}|[Ee]veryone|[Ee]verybody|[Aa]ll(?: (?:present|members|participants|attendees))?
      |[Tt]hose (?:present|attending|at the meeting))
  `;
/** What all prefer is a view that they share. */
const PREFERRED = gated(
  new RegExp(
    source`
    (?:^|[,;.:]\\s+|\\b(?:and|but|so)\\s+)(?:[Ww]e (?:all )?agree (?!to disagree|not\\b
        |with\\b)(?=(?:that|on|to|it|this|the|these|those|there)\\b)
      |${GROUP} (?:(?:is|are|was|were) (?:\\w+ly |all )?(?:happy|ok(?:ay)?|fine|comfortable|good|in agreement|in favou?r
          |on board|supportive) (?:with|of|on|about)\\b
        |(?:\\w+ly |all )?(?:favou?red|preferred|agree|concur(?:red)?|favou?rs|prefers)\\b(?! not\\b)))
  `,
    'u',
  ),
);
const CHANGE = source`
    (?:changed|filled|kept|removed|renamed|dropped|merged|closed|reopened|required|permitted|allowed|replaced|limited
      |moved|added|adopted|treated|deprecated|reverted|retained|included|excluded|extended|split|combined|updated
      |disabled|enabled|increased|reduced|raised|lowered|cancell?ed|abolished|dissolved|waived|capped|charged|set)
  `;
/** The post will not be filled: how it is to be from now on. */
const FROM_NOW = gated(
  new RegExp(
    `^(?:\\p{Lu}|\`)[^.;?]{0,140}?\\b(?:will|shall) (?:not |no longer |now |also |instead |henceforth )*be (?:\\w+ly )?${CHANGE}\\b`,
    'u',
  ),
);
const OPEN = gated(pattern('iu')`
    \b(?:if|when|once|unless|until|whether|that|which|who|what|how|why|where|because|would|could|might|may|should|hopes?
      |think|thinks?|expected|likely|probably|perhaps|maybe|whenever)\b
  `);
const SUPPOSED = gated(/\b(?:if|unless|in case|whenever)\b/iu);
const BEFORE = gated(
  /\b(?:already|previously|last (?:time|week|month|year|meeting)|earlier|(?:years?|months?|weeks?|days?) ago)\b/iu,
);

/** In whoever's line: an outcome in brackets is the record's. */
export function readBracketed(note: string): Settled | null {
  const at = note.includes('(') ? spanOf(BRACKETED, note) : null;
  return at === null || OPEN.test(note.slice(0, at.start)) ? null : { ...at, condition: null };
}

/**
 * @param note the words of a note that is nobody's own
 * @param reports whether it stands in a part that tells news or what has been done
 */
export function readSettled(note: string, reports: () => boolean): Settled | null {
  if (/\?\s*$/u.test(note) || BEFORE.test(note)) return null;
  const plain =
    (note.length <= ENDING ? spanOf(ENDED, note) : null) ??
    spanOf(NAMED, note) ??
    spanOf(CLEARED, note) ??
    spanOf(PREFERRED, note);
  if (plain !== null) return OPEN.test(note.slice(0, plain.start)) ? null : { ...plain, condition: null };
  const now = spanOf(FROM_NOW, note);
  if (now === null || OPEN.test(note.slice(0, now.end)) || SUPPOSED.test(note) || reports()) return null;
  return { ...now, condition: null };
}

/** Longest note that an outcome ends. */
const ENDING = 70;

/** In anybody's words: it will be done unless somebody objects. */
export function readSilence(note: string): Settled | null {
  const at = note.includes('object') || note.includes('concerns') ? SILENCE.exec(note) : null;
  if (at === null || /\?\s*$/u.test(note) || !WILL.test(note)) return null;
  const condition = { start: at.index, end: at.index + at[0].length };
  return { ...condition, condition };
}

function spanOf(pattern: Gated | RegExp, words: string): Span | null {
  const match = pattern.exec(words);
  if (match === null) return null;
  const lead = /^(?:[,;.:–—-]\s+|(?:and|but|so)\s+)*/u.exec(match[0])![0].length;
  return { start: match.index + lead, end: match.index + match[0].length };
}
