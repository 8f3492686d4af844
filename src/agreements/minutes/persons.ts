/**
 * Who a task may be given to in English minutes: people of the record, officers by their post, words that look like a name.
 *
 * In: the words before a verb. Out: whether they are a person's, or a word that opens a clause like a name does.
 * Never: a thing, a deed or a mood (`Using a proxy to build`, `Anyhow, will file it`) taken for somebody.
 */
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import { isDeed } from './deeds.ts';

/** Officers of a meeting, by their post. */
export const OFFICE = source`
    (?:[Tt]he )?(?:(?:[Vv]ice|[Dd]eputy|[Aa]ssistant|[Aa]cting|[Tt]own|[Cc]ity|[Vv]illage|[Cc]ounty|[Pp]arish|[Ff]inance
        |[Pp]rogram(?:me)?|[Pp]roject|[Ee]xecutive|[Mm]embership|[Ss]teering|[Ww]orking)[ -]){0,2}(?:[Pp]resident|[Tt]reasurer
      |[Ss]ecretary|[Cc]lerk|[Mm]anager|[Dd]irector|[Ss]taff|[Aa]ttorney|[Ss]olicitor|[Ee]ngineer|[Mm]ayor
      |[Cc]hair(?:man|woman|person|s)?|[Ee]ditors?|[Aa]uthors?|[Mm]aintainers?|[Oo]rgani[sz]ers?|[Oo]fficers?
      |[Aa]dministrator|[Ss]uperintendent|[Cc]oordinator|[Ll]ibrarian|[Cc]urator|[Ww]arden|[Ss]ubcommittee|[Gg]roup
      |(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Tt]eam)(?: [Mm]embers)?)
  `;
const IS_OFFICE = gated(
  new RegExp(`^(?:${OFFICE}|(?:[Cc]llr|[Cc]ouncill?or|[Mm]rs?|[Mm]s|[Dd]r)\\b.*)$`, 'u'),
);

/** Words that open a clause like a name does: function words, verbs that take an infinitive, and nouns that do. */
const THINGS = pattern('iu')`
    ^(?:this|that|it|there|these|those|they|he|she|you|i|we|what|which|who|whoever|the|a|an|no|nothing|everything
      |something|any|some|all|if|when|then|also|so|and|but|or|how|why|where|next|up|not|down|out|back|due|too|enough|yet
      |just|only|still|here|needs?|wants?|ha[sd]|have|plans?|try|tries|hopes?|aims?|intends?|means?|seeks?|tends?
      |agrees?|attempts?|offers?|refuses?|starts?|forgets?|remember|expects?|prefers?|wish|begins?|chooses?|decides?
      |recommend|encourage|allows?|feel|continues?|seems?|appears?|happens?|used?|hard|easy|ready|time|goal|idea|nice
      |great|good|best|better|fine|happy|free|keen|glad|sure|safe|wrong|more|open|subject|prior|thanks?|welcome|please
      |request|effort|intent|way|ways|reason|question|link|links|docs?|todo|ai|is|are|was|were|be|been|do|does|did|can
      |could|may|might|must|should|will|would|shall|yes|yeah|yep|ok|okay|right|well|like|maybe|perhaps|otherwise|anyhow
      |anyway|cool|perfect|except|unless|until|once|because|since|for|from|to|in|on|at|by|with|of|as|than|about|lots?
      |list|lists|step|steps|tool|tools|script|scripts|test|tests|code|prs?|pull|motion|proposals?|change|changes|access
      |chance|option|options|process|point|folks|people|nobody|no-?one|important|tough|difficult|tricky|cheap|slow|old|new
      |big|small|roll|press|work|follow-?ups?|actions?)$
  `;
/** Endings of adjectives, adverbs, and nouns of what is done: Reasonable to ask, Permission to record. */
const NO_NAME = gated(
  /\p{Ll}(?:able|ible|ful|less|ive|ous|ical|ly|tion|sion|ment|ness|ship|ance|ence|ity|ism|ary|ery|ure|ing|ed|hold|work|line|one)s?$/u,
);
/** Those who use or make a thing, wherever they are: Browsers will fetch it. */
const MANY = gated(/\p{Ll}(?:[es]ers|ors|ents|ants|ists)$/u);
/** `Ok I`, `Yes, we`: somebody speaks of themselves. */
const ONESELF = /(?<!\band)[\s,](?:[Ii]|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hat|[Tt]his|[Tt]here)$/u;
/** What a name looks like, where nothing else tells of it. */
const LOOKS_NAMED =
  /^@|^\p{Lu}\p{Ll}|^(?:[Tt]he )?(?:[A-Z]{2,5}$|(?:chairs?|editors?|board|council|committee|team|group)$)/u;

export function isOffice(who: string): boolean {
  return IS_OFFICE.test(who);
}

export function looksNamed(who: string): boolean {
  return LOOKS_NAMED.test(who);
}

/** A word that no name is. */
export function isThing(word: string): boolean {
  return THINGS.test(word);
}

/** `Plan to review`: no name, but a verb. Two capitals make a name: Carling Reed. */
export function isWord(who: string): boolean {
  const first = who.replace(/^the /iu, '').split(/[\s,/&]|['’](?:s|re|d|ll|ve)\b/u)[0]!;
  return (
    THINGS.test(first) ||
    /n['’]t$/u.test(first) ||
    isDeed(first.toLowerCase()) ||
    ONESELF.test(who) ||
    ((NO_NAME.test(first) || MANY.test(first)) && !/^\S+ \p{Lu}\p{Ll}/u.test(who))
  );
}

export function isKnown(who: string, names: ReadonlySet<string>): boolean {
  const bare = who.replace(/^@ ?/u, '');
  return who.startsWith('@') || names.has(bare) || names.has(bare.split(/[\s,/&]/u)[0]!);
}

/** Whom a keyword gives something to: `Action: Ida to write`, but not `Action: list the berths and write`. */
export function mayOwn(who: string, names: ReadonlySet<string>): boolean {
  return isKnown(who, names) || isOffice(who) || !isWord(who);
}
