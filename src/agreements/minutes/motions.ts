/**
 * Motions in English minutes of councils, boards and assemblies: moved, seconded, put to the vote, carried or lost.
 *
 * In: a sentence of the record itself. Out: a draft, or null. Never: a motion that is only moved, as an agreement.
 */
import { type Gated, gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { type Draft, draft } from '../draft.ts';

/** What a meeting votes on. */
const MATTER = source`
    (?:motions?|amendments?|resolutions?|ordinances?|bylaws?|by-laws?|bills?|proposals?|nominations?|recommendations?
      |votes?|items?|questions?|minutes|agenda|budget|reports?|slate|appointments?)
  `;
const MANNER =
  '(?:(?:put(?: to (?:the|a) vote)?,? and|then|now|thereupon|therefore|duly|also|subsequently|formally|unanimously|narrowly|been|as (?:amended|presented|written|read|submitted|stated))\\s+)*';
const DONE = '(?:carried|passed|adopted|approved|accepted|agreed(?: to)?|ratified|endorsed)';
const TALLY = source`
    (?:unanimously|by (?:a )?(?:unanimous|voice|roll[- ]call|majority|show of hands|acclamation|consensus|consent|\\d)
      |on a (?:voice|roll[- ]call|unanimous|vote)
      |with(?:out)? (?:no|one|two|\\w+ )?(?:objections?|opposed|opposition|abstentions?|dissent|all)|nem\\.? con
      |\\(?\\d{1,3}\\s?(?:[-–—:]|to)\\s?\\d{1,3})
  `;

/** The motion, as amended, was carried; motion by Lee, second by Day, carried 4-0. */
const CARRIED = gated(
  new RegExp(
    source`
    \\b${MATTER}\\b(?:,[^,.;]{1,40},
      |\\s+(?:by|of|from) [^.;]{1,80}?,)?\\s+(?:(?:was|were|is|are|has|have|had)\\s+)?${MANNER}(?:${DONE}|passes|carries
      |CARRIED|PASSED|APPROVED|ADOPTED)\\b|^${MANNER}${DONE}\\s+${TALLY}
    |\\b(?:carried|passed|adopted|approved|elected|agreed) (?:unanimously
      |by (?:acclamation|a unanimous vote|unanimous vote))\\b|\\b(?:motion|vote|approval) (?:(?:was|is) )?unanimous\\b
    |^motions? (?:to|for|that) [^;]{1,200}? (?:passe[sd]|carrie[sd])\\b
    |\\bunanimously\\s+(?:carried|passed|adopted|approved|accepted|agreed|resolved|elected|voted to)\\b
    |^(?:it (?:was|is) )?so (?:ordered|resolved|agreed|carried|approved|moved and (?:carried|approved))\\b
  `,
    'iu',
  ),
);
/** Moved, seconded and carried in one breath: on the motion of Lee, seconded by Day, it was voted to…. */
const VOTED = gated(pattern('iu')`
    \b(?:moved|motion|proposed)\b[^.]{0,240}?\bsecond(?:ed
      |s)?\b[^.]{0,240}?(?:\b(?:and|it was|were|was|which
        |the (?:council|board|committee|commission|trustees|motion|members))\s+(?:\w+ly\s+)?(?:carried|passed|adopted
        |approved|agreed|resolved|voted(?= to))\b)
    |\b(?:moved|motion|second(?:ed|s)?)\b[^.]{0,240}?(?:\bwith all (?:\w+ )?voting (?:aye|yes|in favou?r)\b
      |\ball (?:in favou?r|ayes)\b)
  `);
const LOST = gated(
  new RegExp(
    source`
    \\b${MATTER}\\s+(?:(?:was|were|is|has|did)\\s+)?(?:then\\s+)?(?:not (?:carried|carry|pass(?:ed)?|adopted|approved)
      |failed|fails|lost|defeated|died|dies|rejected|withdrawn|not seconded)\\b|\\bfor (?:lack|want) of a second
  `,
    'iu',
  ),
);
/** Who moves is named, or that it is moved; what the meeting makes of it stands in another sentence. */
const MOVED = gated(pattern('iu')`
    \b(?:(?<!\b(?:be|been|being) )moved(?=,? (?:that|for|by|and|the|approval|adoption|acceptance|seconded|\(
          |(?-i:[A-Z])))|(?<!\b(?:be|been|being|was|were|is|are) )moved(?=,? to\b)
      |(?:made|makes?|offered|introduced|entertained|put forward|presented|presents?|sets?|moves?) (?:(?:a|the) )?motion\b
      |(?:a )?motion (?:was )?(?:made|offered|put|introduced)\b|^motion (?:to|that|by|for)\b
      |\bmotion(?:ed|s) (?:to|that|for)\b|^(?-i:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)?) motion to\b
      |(?:it was )?proposed\b(?=[^;]{0,160}\bsecond(?:ed|er)?\b)
      |seconded (?:the|this|that|his|her|their) (?:motion|proposal|nomination))
  `);
/** All voted aye: the count that the ruling on it repeats. */
const COUNTED = gated(
  /^(?:on (?:a )?(?:voice|roll[- ]call) vote,? )?all (?:\w+ ){0,4}?voted (?:aye|yes|yea|in favou?r)\b/iu,
);
/** What is not settled by these words. */
const OPEN = gated(pattern('iu')`
    \b(?:if|unless|since|because|although|(?:now|given) that|until|once|when|whether|before|after|should|would|could|may
      |might|must|can|not|never|to be|needs?|asked|urged|hopes?|wants?|wish(?:es)?|which|last|previously|earlier
      |in \d{4})\b[^,.;:]*$
  `);
const BEFORE_THIS = gated(pattern('iu')`
    \b(?:last (?:month|week|year|meeting)|at (?:the|its|our|their) (?:last|previous|prior)|previous(?:ly)?
      |earlier (?:this|in|motion)|(?:years?|months?|weeks?) ago|in (?:19|20)\d\d)\b
  `);
const MINUTES_OF = gated(/\bminutes (?:of|from|for)\b/iu);

/** Without one of these there is no motion, and most sentences have none. */
const PROBE = gated(pattern('iu')`
    motion|moved|second|carri|pass|adopt|approv|accept|agreed|ratif|endors|ordered|voted|propose|fail|lost|defeat
    |died?s?\b|reject|withdraw|for (?:lack|want)|unanim|elected|resolved
  `);

/** `Resolution 4: the page will be moved by June` says by itself what it is. */
const KEYWORD = gated(
  /^[*_`>\s]*(?:resolution|resolved)\b[\s*_]*(?:(?:no\.? ?)?#?\d+)?[\s*_]*(?:\([^()]{1,30}\)\s*)?(?::|[–—-]\s)/iu,
);

/** @param carries whether the record rules on its motions in words of their own, so that a count is no ruling */
export function readMotion(sentence: string, carries: boolean): Draft | null {
  if (!PROBE.test(sentence)) return null;
  const start = /^(?:[\s*_>•-]|\d{1,2}[.)]\s)*/u.exec(sentence)![0].length;
  const end = sentence.replace(/[\s*_.]+$/u, '').length;
  if (end <= start) return null;
  const words = sentence.slice(start, end);
  if (words.endsWith('?') || KEYWORD.test(words)) return null;
  const make = (at: Span, fields: Partial<Draft> & Pick<Draft, 'kind'>) =>
    draft({ start, end, predicate: { start: start + at.start, end: start + at.end }, ...fields });
  const lost = spanOf(LOST, words);
  if (lost !== null) return make(lost, { kind: 'DIVERGENCE', modality: 'negated' });
  for (const pattern of [VOTED, CARRIED]) {
    const at = spanOf(pattern, words);
    if (at === null || OPEN.test(words.slice(0, at.start))) continue;
    return BEFORE_THIS.test(words) && !MINUTES_OF.test(words)
      ? make(at, { kind: 'RECALLED', modality: 'recalled' })
      : make(at, { kind: 'AGREED', refersBack: true });
  }
  const counted = spanOf(COUNTED, words);
  if (counted !== null)
    return make(counted, { kind: 'AGREED', role: carries ? 'formula' : 'item', refersBack: true });
  const moved = spanOf(MOVED, words);
  return moved === null || OPEN.test(words.slice(0, moved.start))
    ? null
    : make(moved, { kind: 'AGREED', modality: 'proposed' });
}

/** The ruling on a formal resolution: Special Order 4, Hire a clerk, was approved. */
const RULING = gated(pattern('iu')`
    \b(?:special order|resolution|motion|order|ordinance)\b[^.]{0,200}?\b(?:was|were|is)\s+(?:then\s+
      |\w+ly\s+)?(?:approved|adopted|passed|carried|tabled|rejected|defeated|withdrawn|postponed)\b
  `);
/** How far behind a resolution's words it is ruled on, in UTF-16 units. */
const RULED = 3_000;

/** Whether the record rules on a resolution whose reasons it gives (WHEREAS…), before it comes to the next one's. */
export function isRuledOn(text: string, end: number): boolean {
  const behind = text.slice(end, end + RULED);
  const next = behind.search(/\bWHEREAS\b/u);
  return (
    /\bWHEREAS\b/u.test(text.slice(Math.max(0, end - RULED), end)) &&
    RULING.test(next < 0 ? behind : behind.slice(0, next))
  );
}

/** Whether a record rules on its motions: motion carried, passed, lost. */
export function rulesOnMotions(text: string): boolean {
  return /\b(?:motion|vote|resolution|amendment)s?\b[^.\n]{0,60}\b(?:carried|carries|passed|passes|approved|adopted|failed)\b|\b(?:carried|passed) unanimously|\bunanimously (?:carried|passed|approved)/iu.test(
    text,
  );
}

function spanOf(pattern: Gated | RegExp, words: string): Span | null {
  const match = pattern.exec(words);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
