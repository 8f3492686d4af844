/**
 * What the text of both sides says for both without naming them: our support is unwavering, a joint fund should be set up.
 *
 * In: the folded sentence of a joint statement. Out: reports, in order. Never: what hangs on another verb, or is conditional.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { AgreementKind } from '../agreement.ts';
import { tellsOfDiscord } from './discord.ts';
import { askable, type Hints, holds, needing } from './hints.ts';
import type { Report } from './report.ts';

/** Our support for the reform is unwavering; the commitment of both sides to the treaty remains firm. */
const STANCE = pattern('gu')`
    (?:^|[,;] (?:and )?)(?:(?:[Oo]ur|[Tt]heir) (?:[\w-]+ ){0,3}|[Tt]he )(?:support|commitment|resolve|solidarity
      |determination|dedication|position|opposition|partnership|alliance)(?: [^.;]{0,160}?)? (?:is|are|remains?|stays?
      |stands) (?:(?:and (?:will )?remains?|as [\w-]+ as ever|[a-z]+ly) )*(?:unwavering|steadfast|ironclad|firm
      |unshak\w+|absolute|unchanged|unequivocal|undiminished|resolute|unconditional|rock[- ]solid)\b
  `;
const DOING = source`
    (?:established|set up|created|formed|maintained|elaborated|held|convened|continued|strengthened|developed|expanded
      |intensified|undertaken|launched|deepened|enhanced|extended|opened|exchanged|drawn up|worked out|prepared
      |organi[sz]ed|explored|examined|studied|stepped up|promoted|encouraged|carried out|implemented|coordinated
      |arranged|designated|appointed|drafted|concluded)
  `;
/** A consultative body should be set up; there would be further talks. */
const TO_BE_DONE = new RegExp(
  source`
    \\b(?:(?:should|would|shall|will) (?:also |therefore |now |further |\\w+ly )?be (?:further |\\w+ly )?${DOING}
      |[Tt]here (?:should|would|shall|will) be (?:an? )?(?:\\w+ly )?(?:further|regular|continued|closer|joint|annual
        |yearly|frequent) (?:\\w+ ){0,2}(?:discussions?|consultations?|contacts?|meetings?|exchanges?|talks|cooperation
        |co-operation|review))\\b
  `,
  'gu',
);
const HANGS =
  /\b(?:that|if|which|who|unless|until|whether|when|what|where|as|so|said|believe[ds]?|hope[ds]?|stressed|emphasi[sz]ed|not|no|never|nor)\b[^;]*$/iu;

/** - Agreed to meet yearly; (b) noted that trade had grown: who did stands above. */
const ELLIPTIC = pattern('u')`
    ^\W*(?:\(?[a-z0-9]{1,4}[.)]\s+)?(?:(?<agreed>(?:[Aa]greed|[Dd]ecided|[Rr]esolved|[Cc]ommitted
        |[Uu]ndertook|[Pp]ledged|[Cc]oncurred)(?= (?:also |further )?(?:to|that|on)\b)
      |(?:(?:[Hh]ave|[Dd]o|[Hh]ereby) )+(?:(?:also|hereby|jointly) )*(?:agreed?|decided?|declared?|resolved?|committ?e?d?|undertaken?)(?= (?:to|that|as follows|the following)\b)
        |(?:[Ii]nstructed|[Dd]irected|[Tt]asked)(?= (?:(?:the|their|both) [^.;:]*? (?:to|with)|officials|ministers|experts)\b))
      |(?<confirmed>(?:[Rr]e)?[Aa]ffirmed|(?:[Rr]e)?[Cc]onfirmed|[Nn]oted|[Rr]ecogni[sz]ed|[Aa]cknowledged|[Uu]nderlined
        |[Uu]nderscored|[Ee]mphasi[sz]ed|[Ss]tressed
        |[Rr]eiterated)(?= (?:also |further )?(?:that|the|their)\b))(?! \w+ (?:by|in (?:19|20)))
  `;

/** Done at Lima on 4 May 2024: the last words of what was signed. */
const DONE_AT =
  /^\W*(?:Done|Signed)(?: and signed)? (?:at|in) \p{Lu}[^;]{2,80}(?:\b(?:19|20)\d\d\b|\bthis \w+ day\b)/u;

/** Tasked the envoys with a survey in 2019: a year at the end, and no `by`. */
const THEN = /^[^.;]* in (?:19|20)\d\d\W*$/u;

/** The report of a sentence that begins with its verb. */
export function findElliptic(masked: string): readonly Report[] {
  const done = DONE_AT.exec(masked);
  if (done !== null) return [{ ...reportOf('AGREED', done), sub: 'INSTRUMENT' }];
  const match = ELLIPTIC.exec(masked);
  if (match === null) return [];
  const { agreed, confirmed } = match.groups!;
  const end = match[0].length;
  const behind = masked.slice(end);
  if ((confirmed !== undefined && tellsOfDiscord(behind)) || THEN.test(behind)) return [];
  const start = end - (agreed ?? confirmed)!.length;
  return [
    {
      predicate: { start, end },
      kind: agreed === undefined ? 'CONFIRMED' : 'AGREED',
      sub: null,
      modality: 'actual',
      subject: { joint: true, words: null },
    },
  ];
}

/** We must redouble our efforts through the following actions: what the list then says is to be done. */
const TO_DO_LIST = pattern('gu')`
    \b(?:[Ww]e|[Tt]he (?:two |both )?(?:sides|countries|governments|leaders|parties|Parties|ministers|Ministers)
      |[Bb]oth (?:sides|countries|governments)) (?:must|should|need to|have to)\b(?=[^:]{1,200}\bthe following (?:\w+ ){0,2}(?:actions
      |steps|measures|commitments|initiatives|goals|objectives|priorities)\s*:\s*$)
  `;
/** It is our intention to double trade. */
const OUR_AIM = pattern('gu')`
    \b[Ii]t is (?:our|their|the) (?:common |shared |joint |firm )*(?:intention|intent|aim|goal|objective|ambition|determination)(?= (?:to|that)\b)
  `;

const FIRM = needing('firm');
const NONE: readonly Report[] = [];
const OWN_WORDS = [
  { pattern: TO_BE_DONE, needs: needing('be') },
  { pattern: TO_DO_LIST, needs: needing('following') },
  { pattern: OUR_AIM, needs: needing('itIs') },
];

/** @param reported whether another verb of the sentence reports an outcome */
export function findOwnWords(masked: string, hints: Hints, reported: boolean): readonly Report[] {
  const stances = holds(hints, FIRM)
    ? allMatches(STANCE, masked).map((match) => reportOf('CONFIRMED', match))
    : NONE;
  if (reported || stances.length > 0) return stances;
  const asked = askable(OWN_WORDS, hints);
  if (asked.length === 0) return NONE;
  return asked
    .flatMap(({ pattern }) => allMatches(pattern, masked))
    .filter(({ index }) => !HANGS.test(masked.slice(0, index)))
    .slice(0, 1)
    .map((match) => reportOf(/(?:held|convened)$/u.test(match[0]) ? 'SCHEDULED' : 'AGREED', match));
}

function reportOf(kind: AgreementKind, { index, 0: words }: RegExpExecArray): Report {
  return {
    predicate: { start: index, end: index + words.length },
    kind,
    sub: null,
    modality: 'actual',
    subject: null,
  };
}
