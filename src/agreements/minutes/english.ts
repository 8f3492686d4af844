/**
 * What English minutes record: resolutions, proposals, actions, silence that means consent, what is put off.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a proposal, or the formula that precedes a resolution, as an agreement.
 */
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { readLine } from './line.ts';

/** A keyword at the beginning of a line, bold or italic or neither: ***Resolution #1***:, RESOLVED:, *Action #2*:. */
const head = (words: string) =>
  new RegExp(`^[*_\\s]*(?:${words})\\b[*_\\s]*(?:#?\\d+[*_\\s]*)?(?:[:：–—-]|\\bthat\\b|(?=\\*))`, 'iu');

const RESOLUTION = head(
  '(?:unanimous )?resolution|resolved|decision|decided|agreed|agreement|approved|consensus|conclusion|outcome',
);
const PROPOSAL = head('proposed(?: resolution)?|proposal|propose|straw ?poll|draft resolution|motion');
const FAILED = /^[*_\s]*(?:failed|rejected|withdrawn)\s+(?:resolution|proposal|motion)\b/iu;
const ACTION = head('actions?(?: items?)?|todo|next steps?|ai');
const OWNER =
  /^[\s*_:#\d–—-]*(?:\[|\()?@?([\p{L}][\w'-]*(?: [\p{Lu}][\w'-]*)?)(?:\]|\))?(?:\s*(?::|-|–)\s|\s+(?:to|will|and)\b)/u;
const OWNER_BEHIND = /\((?:on |owner: ?)?([\p{Lu}][\w'-]*(?: [\p{Lu}][\w'-]*){0,2})\)\s*[*_]*$/u;

const OBJECTION =
  '(?:objections?|objected|objecting|objects|concerns?|disagree(?:d|ment)?|opposed|opposition|against|arguing|argued|dissent|pushback)';
const CONSENT = new RegExp(
  `\\b(?:no|nobody|no ?one|none|without|not hearing)\\b(?: \\w+){0,3}? ${OBJECTION}\\b|\\b(?:nobody|no ?one) (?:is |has |was )?(?:voiced?|raised?|expressed|having) (?:any )?${OBJECTION}`,
  'iu',
);
/** The chair's own words before the resolution is written down. */
const FORMULA =
  /\b(?:I|we)(?:['’]m| am)? (?:hear|heard|see|saw)(?:ing)?\b|^(?:not )?(?:seeing|hearing) (?:no|any)|\bthis is (?:resol\w+|agreed|approved)|^(?:any|are there any)\b|objections? heard/iu;
const AGREED =
  /(?:^|[,;.:]\s+|(?:->|→|=>)\s*|\b(?:we|group|TSC|everyone|all|they|team|committee|and|WG|board)\s+(?:have |has |all )?)(?:agreed|decided|approved|accepted|concluded|resolved|consensus (?:is|was|that|to|reached))\b|\b(?:reached|achieved|have|got) (?:a |an )?(?:rough |full )?(?:consensus|agreement)\b/iu;
const PASSED =
  /\b(?:vote|motion|proposal|ballot|amendment|nomination) (?:has |was )?(?:passed|passes|carried|carries|approved)\b|\bpassed unanimously\b/iu;
/** An agreement of an earlier meeting, by its own words. */
const BEFORE = /^[^,;.]*\b(?:last (?:time|week|meeting|month|year|call)|previously|earlier)\b/iu;
/** `@handle to open a pull request`, `Carol to write to the board`. */
const ASSIGNED = /^@?(?<who>[\p{L}][\w'-]*)(?: [\p{Lu}][\w'-]*)? to (?<verb>[a-z]+)\b/u;
const HEDGED =
  /\b(?:seems?|appears?|may|might|could|should we|if|whether|would|unless|until|not|n['’]t|hasn['’]t|never)\b[^,.;]*$/iu;
const QUOTED =
  /\bconsensus (?:seems|appears)|(?:said|says|believes|thinks?) (?:that )?(?:we|they|everyone) agreed/iu;
const RECALLED = /\b(?:what|as|that|which) (?:we|they|was|were)?\s?(?:had )?(?:previously )?agreed\b/iu;
const DEFERRED =
  /\bno (?:consensus|agreement|decision|conclusion)\b|\b(?:not|n['’]t) (?:yet )?(?:agreed|decided)\b|\bto be (?:discussed|decided|determined)\b|\b(?:deferred|postponed|tabled|will wait|punt(?:ed|ing)?|revisit|carr(?:y|ied) over|hold(?:ing)? off|put off|(?:move|moved|push|pushed) to (?:the )?next)\b/iu;
const EVENT =
  '(?:meeting|summit|call|sessions?|telco|sync|workshop|face-to-face|f2f|collab(?:orator)? summit|conference|meetup|vote|release|webinar|hackathon)s?';
const WHEN =
  '(?:this|next|on|tomorrow|today|in|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)';
/** What is sent around to fix the next step. */
const ARTEFACT =
  '\\b(?:doodle|poll|survey|invite|invitation|agenda|vote|draft|proposal|pr|issue|e?-?mail|blog post) will (?:go out|be (?:sent|opened|scheduled|created|posted|shared|circulated)|follow)';
const PLANNED = new RegExp(
  `\\bplanning (?:for|a|the|to hold|to have)\\b[^.;]*\\b${EVENT}|\\bnext (?:\\w+ )?${EVENT}\\b[^.;]{0,40}?(?:\\bat\\b|\\bon\\b|\\bwill\\b|\\bis\\b|:|\\d)|\\b${EVENT} (?:is )?(?:scheduled|planned) (?:for|on)|\\b${EVENT} (?:is |are |will be )?(?:(?:scheduled|planned|set|moved|booked) (?:for|on|to)|(?:is|are|will be)(?: on| at)?) ${WHEN}|${ARTEFACT}|^the plan is to\\b|^(?:will|we will|we['’]ll) (?:meet|hold|vote|schedule)`,
  'iu',
);
const TASK =
  /(?:^|[,;:.]\s+|\b(?:and|but)\s+)(?:(?<who>@?[\p{L}][\w'-]*)(?: [\p{Lu}][\w'-]*)?,?\s+)?(?:will|['’]ll|(?:is |are )?going to)\s+(?<verb>[a-z]+)\b/u;
const NO_TASK =
  /^(?:be|wait|not|need|require|have|likely|probably|also|still|never|depend|help|make|mean|cause|break)$/u;

export function readEnglishMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = readLine(sentence);
  if (line.heading || line.end <= line.start) return [];
  const note = sentence.slice(line.start, line.end);
  const span = { start: line.start, end: line.end };
  const make = (kind: Draft['kind'], at: RegExpExecArray, fields: Partial<Draft> = {}): readonly Draft[] => [
    draft({
      ...span,
      kind,
      predicate: { start: line.start + at.index, end: line.start + at.index + at[0].length },
      ...fields,
    }),
  ];
  let match = FAILED.exec(note);
  if (match !== null) return make('DIVERGENCE', match, { modality: 'negated' });
  match = PROPOSAL.exec(note);
  if (match !== null && !/\b(?:passed|carried|approved)\b/iu.test(note))
    return make('AGREED', match, { modality: 'proposed' });
  match = RESOLUTION.exec(note);
  if (match !== null) return make('AGREED', match);
  match = ACTION.exec(note);
  if (match !== null) {
    const rest = note.slice(match[0].length);
    const owner = OWNER.exec(rest) ?? OWNER_BEHIND.exec(rest);
    const at = owner === null ? -1 : line.start + match[0].length + owner.index + owner[0].indexOf(owner[1]!);
    return make(
      'SCHEDULED',
      match,
      owner === null ? {} : { owner: { start: at, end: at + owner[1]!.length } },
    );
  }
  match = CONSENT.exec(note);
  if (match !== null) {
    const named = (line.name !== null || !context.narrated) && context.resolutions;
    if (FORMULA.test(note) || named) return make('AGREED', match, { role: 'formula' });
    if (!HEDGED.test(note.slice(0, match.index)) && !/\?\s*$/u.test(note))
      return make('AGREED', match, { refersBack: true });
  }
  if (FORMULA.test(note)) return [];
  match = QUOTED.exec(note);
  if (match !== null) return make('AGREED', match, { modality: 'quoted' });
  match = RECALLED.exec(note);
  if (match !== null) return make('RECALLED', match, { modality: 'recalled' });
  match = AGREED.exec(note);
  if (match !== null && !HEDGED.test(note.slice(0, match.index)) && !/\?\s*$/u.test(note)) {
    return BEFORE.test(note.slice(match.index))
      ? make('RECALLED', match, { modality: 'recalled' })
      : make('AGREED', match, { refersBack: true });
  }
  match = PASSED.exec(note);
  if (match !== null) return make('AGREED', match, { refersBack: true });
  match = DEFERRED.exec(note);
  if (match !== null) return make('DEFERRED', match);
  match = PLANNED.exec(note);
  if (match !== null) return make('SCHEDULED', match);
  return readTask(note, line.start, line.name !== null || !context.narrated, context, make);
}

/** Somebody known, or nobody named, will do something; I will, said in passing, is no task. */
function readTask(
  note: string,
  offset: number,
  spoken: boolean,
  context: SentenceContext,
  make: (kind: Draft['kind'], at: RegExpExecArray, fields?: Partial<Draft>) => readonly Draft[],
): readonly Draft[] | null {
  const assigned = ASSIGNED.exec(note);
  const match = assigned !== null && isKnown(assigned, note, context) ? assigned : TASK.exec(note);
  if (match === null) return null;
  const who = match.groups?.who?.replace(/^@/u, '');
  const verb = match.groups!.verb!;
  if (
    NO_TASK.test(verb) ||
    HEDGED.test(
      note.slice(0, match.index).replace(/^if no (?:other |further |more )?(?:comments?|objections?)/iu, ''),
    )
  )
    return null;
  if (who === undefined) return spoken ? null : make('SCHEDULED', match);
  if (match !== assigned && !context.names.has(who)) return null;
  const at = offset + match.index + match[0].indexOf(who);
  return make('SCHEDULED', match, { owner: { start: at, end: at + who.length } });
}

function isKnown(match: RegExpExecArray, note: string, context: SentenceContext): boolean {
  return note.startsWith('@') || context.names.has(match.groups!.who!);
}
