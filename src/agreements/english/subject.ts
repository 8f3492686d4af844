/**
 * Who acts before an English verb: both sides, one side, or nothing that can agree.
 *
 * In: the words to the left of a finite verb. Out: how the verb hangs on them.
 * Never: a noun of the verb's content taken for its subject.
 */
import type { Span } from '../../text/span.ts';

const PEOPLE =
  '(?:[Ll]eaders|[Ss]ides|[Cc]ountries|[Nn]ations|(?:Foreign |Defen[cs]e |Finance |Trade |Prime |Deputy )?[Mm]inisters|[Pp]residents|[Gg]overnments|[Ss]ecretaries|[Pp]arties|[Pp]artners|[Dd]elegations|[Aa]llies|[Hh]eads of (?:state|government|delegation)|[Oo]fficials|[Aa]dvis[eo]rs|[Cc]oordinators|[Cc]ommissioners|[Rr]epresentatives|[Pp]rincipals|[Cc]hiefs|[Tt]eams|[Cc]ompanies|[Pp]articipants|[Mm]embers|[Aa]ttendees|[Cc]hairs|[Cc]ounterparts|[Pp]remiers|[Cc]hancellors|[Aa]mbassadors|[Ee]nvoys|[Dd]iplomats|[Nn]egotiators|[Ii]nterlocutors|[Mm]ayors|[Gg]overnors|[Kk]ings|[Gg]enerals)';
const TITLE =
  '(?:President|Vice President|Prime Minister|Deputy Prime Minister|(?:Foreign |Home |Defen[cs]e |Trade |Cabinet )?Secretary(?: of (?:State|Defense|the Treasury|Commerce))?|(?:Foreign |Defen[cs]e |Finance |Trade |Economy )?Minister(?: (?:of|for) (?:the )?[A-Z]\\w+(?:,? (?:and )?[A-Z]\\w+){0,4})?|Chancellor|Ambassador|General|Admiral|King|Queen|Premier|Commissioner|Chair(?:man|woman|person)?|Mr\\.|Ms\\.|Mrs\\.|Dr\\.|Senator|Governor)';
/** Words that begin a sentence with a capital letter and are nobody's name. */
const NO_NAME =
  '(?!(?:As|When|While|Although|Though|However|Also|After|Before|In|On|At|For|From|With|This|That|These|Those|It|There|What|Having|Noting|Recalling|If|Since|Following|During|Both|Further|Furthermore|Additionally|Moreover|Then|And|But|So|Or|To|By|Of|No|Not|Yes|Today|Finally|First|Second|Third|Such|Other|Some|Many|All|Each|Our|Their|His|Her|Its|My|Agreed|Next)\\b)';
const NAME = `${NO_NAME}[A-Z][\\w.'’-]*(?: (?:[A-Z][\\w.'’-]*|von|van|de|bin|al)){0,3}`;
const COUNTRY =
  "(?:[Tt]he )?(?:United States(?: of America)?|United Kingdom|U\\.S\\.|U\\.K\\.|European Union|Republic of \\w+|People['’]s Republic of China|Russian Federation|(?:[A-Z][\\w.]+ )?(?:side|delegation|[Gg]overnment|[Aa]dministration|[Mm]inistry))";
const PERSON = `(?:[Tt]he )?(?:(?:[A-Z][a-z]+|U\\.S\\.|U\\.K\\.|[A-Z]{2,4}) ){0,2}${TITLE}(?: ${NAME})?`;
const ONE = `(?:${PERSON}|${COUNTRY}|(?:[Tt]he )?${NAME})`;
/** Peru, Chile, and Bolivia. */
const PLACE = '(?:the )?[A-Z][\\w.]*(?: [A-Z][\\w.]*)?';
const COUNTRIES = `${NO_NAME}${PLACE}, ${PLACE}, and ${PLACE}`;
const COUNT = '(?:two|three|four|five|six|seven|both|respective|participating|G7|Quad)';

const JOINT = new RegExp(
  `(?:^|[\\s(“"])(?<words>(?:(?:[Tt]he|[Tt]hese|[Aa]ll|[Oo]ur|[Tt]heir) )?(?:${COUNT} )?(?:of (?:the|our|us|them) )?(?:[\\w.-]+ (?:and [\\w.-]+ )?)?(?:${PEOPLE})(?: (?:in charge|concerned|(?:from|of) (?:both|the two) (?:sides|countries|nations|governments)))?|[Bb]oth(?: (?:of (?:us|them)|men|women))?|[Tt]he (?:two|pair|trio)|(?:[Tt]he )?(?:G\\d{1,2}|[Gg]roup of \\w+)|[Aa]ll (?:of us|of them|three|four|parties|sides)|[Tt]hey|[Ww]e|(?:[Tt]he )?(?:[A-Z][\\w.-]* ){0,3}(?:[Cc]ommittee|[Cc]ouncil|[Gg]roup|[Bb]oard|[Mm]eeting|[Cc]ommission|[Cc]onference|TSC|WG|TC|TF)|(?:(?:His|Her) Excellency )?(?:the )?(?:${ONE}|I|myself) and (?:${ONE}|I|myself|his counterpart|her counterpart)|(?:[Tt]he|[Mm]y|[Oo]ur) (?:\\w+ )?(?:minister|president|chancellor|secretary|counterpart|colleague|friend) and I|${COUNTRIES})$`,
  'u',
);
const SINGLE = new RegExp(`(?:^|[\\s(“"])(?<words>I|[Hh]e|[Ss]he|${ONE})$`, 'u');
const MEMBERS_OF = new RegExp(`\\b(?:${PEOPLE}) (?:of|from) (?:the )?$`, 'u');
const CONTENT = /\bthat\s+(?:the\s+)?$/iu;
const CONDITIONAL = /\b(?:whether|if|unless|until|once|should)\s+(?:the\s+)?$/iu;
const RELATIVE = /\b(?:which|what|as|whom)\s+(?:the\s+)?$/iu;

const ADVERB =
  /(?:^|[\s,])(?:,?\s*(?:in (?:this|that) (?:regard|context|connection)|on this occasion|at the same time|in turn|therefore|thus|hence|still|once more|together|again|further|furthermore|also|then|jointly|both|all|each|once again|hereby|have|has|had|did|do|does|been|just|today|yesterday|now|[a-z]+ly)\s*,?\s*)$|['’]ve\s*$|(?<=\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hat|who|[Ww]hat|[Tt]here|[Ee]veryone))['’]s\s*$/u;
const NEGATION = /\b(?:not|never|n['’]t|no longer|neither|fail(?:ed)? to|yet to|refused? to|unable to)\s*$/u;
const HAD = /\bhad\s*$/u;
const CONJUNCTION = /(?:,|;|\band|\bbut|\bwhile|\bthen|—|–)\s*$/u;

export interface Attachment {
  /** subject: its own; joined: by and or a comma to an earlier verb; none: neither. */
  readonly by: 'subject' | 'joined' | 'none';
  readonly joint: boolean;
  readonly words: Span | null;
  /** We: who that is depends on the document. */
  readonly we: boolean;
  readonly relative: boolean;
  /** Behind if, whether, until: it has not happened. */
  readonly conditional: boolean;
  /** Behind that: the verb is part of what another verb says. */
  readonly content: boolean;
  readonly negated: boolean;
  readonly pluperfect: boolean;
}

const BOTH = /(?:^|[,;]|\b(?:and|but|while|where|that))\s+[Bb]oth$/u;

/** Longest stretch to the left that is looked at. */
const REACH = 240;

/**
 * @param masked the folded sentence
 * @param at where the verb begins
 */
export function attach(masked: string, at: number): Attachment {
  const from = Math.max(0, at - REACH);
  let left = masked.slice(from, at);
  let negated = false;
  let pluperfect = false;
  for (;;) {
    left = left.trimEnd();
    if (NEGATION.test(left)) {
      negated = true;
      left = left.replace(
        /\b(?:not|never|no longer|neither|fail(?:ed)? to|yet to|refused? to|unable to)$|n['’]t$/u,
        '',
      );
      continue;
    }
    if (HAD.test(left)) pluperfect = true;
    const adverb = ADVERB.exec(left);
    // …, and both agreed: no adverb, but those who act.
    if (adverb === null || adverb[0].trim() === '' || BOTH.test(left)) break;
    left = left.slice(0, adverb.index);
  }
  const apposed = masked[from + left.length] === ',' ? APPOSITION.exec(left) : null;
  const bare = apposed === null ? stripInsertion(left) : left;
  const joint = apposed ?? JOINT.exec(bare);
  const single = SINGLE.exec(bare);
  const words = (joint ?? single)?.groups?.words;
  const base = { negated, pluperfect };
  // Russia’s continued build-up: whose it is acts in nothing.
  if (words !== undefined && !/['’]s?$/u.test(words)) {
    const start = bare.length - words.length;
    const ahead = bare.slice(0, start);
    const isJoint = joint !== null || MEMBERS_OF.test(ahead);
    return {
      ...base,
      by: 'subject',
      joint: isJoint,
      words: { start: from + start, end: from + bare.length },
      we: /^we$/iu.test(words),
      relative: RELATIVE.test(ahead),
      conditional: CONDITIONAL.test(ahead),
      content: CONTENT.test(ahead),
    };
  }
  const joined = CONJUNCTION.test(left.trimEnd());
  return {
    ...base,
    by: joined ? 'joined' : 'none',
    joint: false,
    words: null,
    we: false,
    relative: false,
    conditional: false,
    content: false,
  };
}

/** `The Prime Minister of Ruritania, Ann Lee, and the Prime Minister of Elbonia, Bob Ray, have agreed`. */
const APPOSITION = new RegExp(
  `(?:^|[\\s(“"])(?<words>(?:[Tt]he )?[^,;:]{0,60}?${TITLE}\\b[^;:]{0,120}?, and (?:the |his |her )?[^,;:]{0,60}?${TITLE}\\b[^;:]{0,120}?)$`,
  'u',
);

/** `the Prime Minister, together with his counterpart,` and `the leaders, in Tokyo,`: the subject stands before. */
function stripInsertion(left: string): string {
  // `The leaders, who met in Oslo,`: the clause tells of them, and they act in the next.
  const told = /^(.*?[\w.]), (?:who|both of whom)\b[^;]{1,200},$/u.exec(left);
  if (told !== null) return told[1]!;
  const presenting = /^(.*\b[Ww]e), the [^;]{1,200},$/u.exec(left);
  if (presenting !== null) return presenting[1]!;
  const match =
    /^(.*[\w.])(?:,\s*(?:together with|along with|in|at|on|joined by|speaking|as)\b[^,;]{1,80},|\s*\([^()]{1,40}\))$/u.exec(
      left,
    );
  return match === null ? left : match[1]!;
}
