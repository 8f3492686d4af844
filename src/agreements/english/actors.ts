/**
 * How English names those who act before a verb: both sides, or one.
 *
 * In: nothing (data only). Never: a country or a person by name, but where a name would pass for something else.
 */
import { pattern, source } from '../../text/pattern.ts';

const MEMBERS = [
  '[Ll]eaders|[Ss]ides|[Cc]ountries|[Nn]ations|[Pp]residents|[Gg]overnments|[Ss]ecretaries|[Pp]arties|[Pp]artners|[Dd]elegations|[Aa]llies',
  source`
    (?:Foreign |Defen[cs]e |Finance |Trade |Prime |Deputy )?[Mm]inisters
    |[Hh]eads of (?:[Ss]tate(?: (?:and|or) (?:of )?[Gg]overnment)?|[Gg]overnment
      |(?:the )?(?:both |two |their )?(?:[Dd]elegations?|governments|states))
  `,
  source`
    [Oo]fficials|[Aa]dvis[eo]rs|[Cc]oordinators|[Cc]ommissioners|[Rr]epresentatives|[Pp]rincipals|[Cc]hiefs|[Tt]eams
    |[Cc]ompanies|[Pp]articipants|[Mm]embers|[Aa]ttendees|[Cc]hairs|[Cc]ounterparts|[Pp]remiers|[Cc]hancellors
    |[Aa]mbassadors|[Ee]nvoys|[Dd]iplomats|[Nn]egotiators|[Ii]nterlocutors|[Mm]ayors|[Gg]overnors|[Kk]ings|[Gg]enerals
  `,
  source`
    [Ss]ignatories|[Ss]overeigns|(?<!United )[Ss]tates(?:men|people)?|[Nn]eighbou?rs|[Cc]apitals|[Mm]ajesties
    |[Ee]xcellencies|[Hh]ighnesses|[Cc]olleagues|[Ii]nstitutions|[Mm]inistries|[Aa]gencies|[Dd]elegates|[Ss]herpas
    |[Cc]o-[Cc]hairs
  `,
].join('|');
export const PEOPLE = `(?:${MEMBERS})`;
const OFFICE = [
  source`
    President|Vice President|Prime Minister|Deputy Prime Minister
    |(?:Foreign |Home |Defen[cs]e |Trade |Cabinet |State )?Secretary(?: of (?:State|Defense|the Treasury|Commerce)
      |[- ]General)?
  `,
  source`
    (?:Foreign |Defen[cs]e |Finance |Trade |Economy )?Minister(?: (?:of
        |for) (?:the )?[A-Z]\\w+(?:,? (?:and )?[A-Z]\\w+){0,4})?|(?:Vice-)?Chancellor|Ambassador|General|Admiral|King
    |Queen|Premier|Commissioner(?: for (?:the )?[A-Z]\\w+)?
  `,
  'Chair(?:man|woman|person)?|Mr\\.|Ms\\.|Mrs\\.|Dr\\.|Senator|Governor|Emperor|Sultan|Em[ei]r|(?:Crown )?Prince(?:ss)?|High Representative|Director[- ]General',
].join('|');
export const TITLE = `(?:${OFFICE})`;
/** Words that begin a sentence with a capital letter and are nobody's name. */
const NO_NAME = source`
    (?!(?:As|When|While|Although|Though|However|Also|After|Before|In|On|At|For|From|With|This|That|These|Those|It|There
        |What|Having|Noting|Recalling|If|Since|Following|During|Both|Further|Furthermore|Additionally|Moreover|Then|And
        |But|So|Or|To|By|Of|No|Not|Yes|Today|Finally|First|Second|Third|Such|Other|Some|Many|All|Each|Our|Their|His|Her
        |Its|My|Agreed|Next|Have|Has|Do|Does|Hereby|Together|Through|Under|Where|Given|Once|Likewise|Thus)\\b)
  `;
const NAME = `${NO_NAME}[A-Z][\\w.'’-]*(?: (?:[A-Z][\\w.'’-]*|von|van|de|bin|al)){0,3}`;
const COUNTRY =
  "(?:[Tt]he )?(?:United States(?: of America)?|United Kingdom|U\\.S\\.|U\\.K\\.|European Union|Republic of \\w+|People['’]s Republic of China|Russian Federation|(?:[A-Z][\\w’'-]+ ){0,4}(?:Republic|Kingdom|Federation|Commonwealth|Emirates|Confederation|Sultanate|State|Principality)(?: of (?:the )?[A-Z][\\w-]+(?: [A-Z][\\w-]+)?)?|(?:[A-Z][\\w.]+ )?(?:side|delegation|[Gg]overnment|[Aa]dministration|[Mm]inistry)(?: of (?:the )?[A-Z][\\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\\w.’'-]*){0,3})?)";
/** President Vega of the Republic of Peru. */
const OF_PLACE = "(?: of (?:the )?[A-Z][\\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\\w.’'-]*){0,3})";
const PERSON = `(?:[Tt]he )?(?:(?:[A-Z][a-z]+(?:['’]s)?|U\\.S\\.|U\\.K\\.|[A-Z]{2,4}) ){0,2}${TITLE}(?: ${NAME})?${OF_PLACE}?`;
export const ONE = `(?:${PERSON}|${COUNTRY}|(?:[Tt]he )?${NAME})`;
/** The one whom the other meets: his Chilean counterpart, my friend Ann. */
const COUNTERPART = source`
    (?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Tt]he|[Oo]ur) (?:[\\w-]+ ){0,3}?(?:counterpart|colleague|host|guest|opposite number
      |friend|partner|interlocutor)(?:,? ${ONE})?
  `;
/** The Nordic countries, beside one more. */
const SEVERAL =
  '(?:[Tt]he )?(?:[A-Z][\\w.-]+ ){1,2}(?:countries|states|nations|partners|members|leaders|ministers|governments)';
const ACTOR = `(?:${COUNTERPART}|${SEVERAL}|${ONE}|I|[Yy]ou|myself)`;
/** The Republic of Peru (“Peru”). */
const SHORT = '(?: \\([^()]{1,40}\\))';
/** Peru, Chile, and Bolivia. */
const PLACE = '(?:the )?[A-Z][\\w.]*(?: [A-Z][\\w.]*)?';
const COUNTRIES = `${NO_NAME}${PLACE}, ${PLACE}, and ${PLACE}`;
const COUNT = '(?:two|three|four|five|six|seven|both|respective|participating|G7|Quad)';
/** What meets, and acts as one body; a security council or a council of state is another's. */
const BODY = source`
    (?<!(?:Security|Rights|State|Privy|National) )(?:[Cc]ommittee|[Cc]ouncil|[Gg]roup|[Bb]oard|[Mm]eeting
      |(?<!European )[Cc]ommission|[Cc]onference|[Ss]ummit|[Ff]orum|[Dd]ialogue|[Tt]alks|[Dd]iscussions|Task Force
      |[Rr]oundtable|[Rr]etreat|TSC|WG|TC|TF)
  `;
/** The Council notes, and they note: one body or those who make it up. */
export const ONE_BODY = new RegExp(`^(?:[Tt]he )?(?:[A-Z][\\w.-]* ){0,3}${BODY}$`, 'u');
/** A sentence of what one body does. */
export const BODY_ACTS = new RegExp(
  `^\\W*(?:\\d{1,3}[.)]\\s+)?(?:[^,;]{1,120}, )?[Tt]he (?:[A-Z][\\w.-]* ){0,3}${BODY} (?!of\\b|was\\b|is\\b|will\\b)`,
  'u',
);

export const JOINT = new RegExp(
  source`
    (?:^|[\\s(“"])(?<words>(?:(?:[Tt]he|[Tt]hese|[Aa]ll|[Oo]ur|[Tt]heir) )?(?:${COUNT} )?(?:of (?:the|our|us
          |them) )?(?:[\\w.-]+ (?:and (?!(?:the|both|two|our|their|all|these)\\b)[\\w.-]+ )?)?(?:${PEOPLE})(?: (?:in charge|concerned|responsible for [\\w ]{1,30}
          |for [A-Z]\\w+(?: and [A-Z]\\w+)?|(?:from|of) (?:both|the two) (?:sides|countries|nations|governments)))?
      |[Bb]oth(?: (?:of (?:us|them)|men|women))?|[Tt]he (?:two|three) of (?:us|them)|[Tt]he (?:two|pair|trio)
      |(?:[Tt]he )?(?:G\\d{1,2}|[Gg]roup of \\w+)|[Aa]ll (?:of us|of them|three|four|parties|sides)|[Tt]hey|[Ww]e
      |(?:[Tt]he )?(?:[A-Z][\\w.-]* ){0,3}${BODY}
      |(?:(?:His|Her) Excellency )?(?:the )?${ACTOR}${SHORT}? and ${ACTOR}${SHORT}?
      |(?:[Tt]he|[Mm]y|[Oo]ur) (?:\\w+ )?(?:minister|president|chancellor|secretary) and I|${COUNTRIES})$
  `,
  'u',
);
export const SINGLE = new RegExp(`(?:^|[\\s(“"])(?<words>I|[Hh]e|[Ss]he|${ONE})$`, 'u');
/** Last words of those two that begin with a small letter. What begins with a capital may be a name, and what stands behind `of` anything. */
const LAST_SMALL = new RegExp(
  `(?:${PEOPLE}|${BODY}|${source`
    charge|concerned|state|states|government|delegations?|both|us|them|men|women|two|pair|trio|three|four|they|we|he|she|you
    |myself|counterpart|colleague|host|guest|number|friend|partner|interlocutor|side|administration|ministry|von|van|de
    |bin|al
  `})$`,
  'uy',
);
const OPEN_ENDED = /[Gg]roup of |responsible for |Republic of |\)$/;

/** Whether `JOINT` or `SINGLE` may be found: they are long, and most words that a verb stands behind are no end of theirs. */
export function mayEndSubject(text: string): boolean {
  const last = text.lastIndexOf(' ') + 1;
  const first = text.charCodeAt(last);
  if (!(first >= SMALL_A && first <= SMALL_Z)) return true;
  LAST_SMALL.lastIndex = last;
  return LAST_SMALL.test(text) || OPEN_ENDED.test(text);
}
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

export const MEMBERS_OF = new RegExp(
  `\\b(?:${PEOPLE}) (?:of|from) (?:(?:the|two|three|of|and|for) |[A-Z][\\w.’'-]*,? )*$`,
  'u',
);
/** One country’s people: U.S. officials, not EU and UK officials. */
export const NATIONAL = source`
  (?:[Tt]he |[Ss]enior )*(?:U\\.S\\.|U\\.K\\.
    |(?!European|African|Asian|Caribbean|Scandinavian|Eurasian|Iberian|Latin)[A-Z][a-z]+(?:ish|ese|ian|ani|aeli|ench
      |utch|[a-z]an|aqi)) (?:officials|negotiators|diplomats|experts|authorities|representatives|advisers|advisors
    |[Mm]inisters|[Ll]eaders|[Gg]overnment)
`;
export const OF_COUNTRY = new RegExp(`^${NATIONAL}$`, 'u');
/** Countries in general: developing countries; no party to any meeting. */
export const ANY_COUNTRIES = pattern('u')`
    ^(?:(?:[Cc]ountries|[Nn]ations|[Ss]tates|[Cc]ompanies|[Cc]apitals|[Nn]eighbou?rs|[Ii]nstitutions|[Aa]gencies)
      |(?:[Dd]evelop(?:ing|ed)|[Ii]ndustriali?[sz]ed|[Rr]ich(?:er)?|[Pp]oor(?:er)?|[Ww]estern|[Ss]mall(?:er)?|[Ll]arger?
        |[Nn]eighbou?ring|[Ss]uccessive|[Pp]revious|[Ff]ormer|[Vv]arious|[Ff]uture|[Ll]ike-?minded|[Ff]riendly|[Ff]oreign|[Ss]overeign|[Mm]ajor|[Bb]ig(?:ger)?) \w+)$
  `;
/** Those who act for one side, or for none: my ministers, Peru’s ministers, other countries. */
export const OF_ONE_SIDE = pattern('u')`
    (?:^|\s)(?:[Mm]y|[Hh]is|[Hh]er|[Ii]ts|[Yy]our|[Oo]ther|[Ss]ome|[Mm]any|[Ss]everal|[Ss]uccessive|[Pp]revious|[Ff]ormer|[Mm]ost|[Ww]hose|[Aa]n?|[Aa]ny
      |[Nn]o|[Aa]nother|[Ee]very|[A-Z][\w.]*['’]s)\s+(?:[\w-]+\s+)?$
  `;
/** `President Vega, who had just arrived, and`: the first of two who act. */
export const FIRST_OF_TWO = new RegExp(
  `(?:^|[\\s(“"])${PERSON}, (?:who|whom|accompanied|joined|visiting|on|in|at|\\w+ing)\\b[^,;]{1,100}, and (?:the )?$`,
  'u',
);

/** `The Prime Minister of Ruritania, Ann Lee, and the Prime Minister of Elbonia, Bob Ray, have agreed`. */
export const APPOSITION = new RegExp(
  `(?:^|[\\s(“"])(?<words>(?:[Tt]he )?[^,;:]{0,60}?${TITLE}\\b[^;:]{0,120}?, and (?:the |his |her )?[^,;:]{0,60}?${TITLE}\\b[^;:]{0,120}?)$`,
  'u',
);
const CAPITALS = "(?:(?:of|the|for|and) |[A-Z][\\w.'’-]* )";
const OFFICER = `(?:[Tt]he |[Hh]is |[Hh]er )?${CAPITALS}{0,5}?${TITLE}(?: (?:of|for|the|and|[A-Z][\\w.'’-]*)){0,9}`;
/** The same where nothing but a comma ends it: all of it are names and offices. */
export const APPOSED = new RegExp(
  `(?:^|[\\s(“"])(?<words>${OFFICER}(?:, ${CAPITALS}{0,6}[A-Z][\\w.'’-]*)?,? and ${OFFICER}, ${CAPITALS}{0,6}[A-Z][\\w.'’-]*)$`,
  'u',
);
