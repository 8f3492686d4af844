/**
 * What a speaker's label tells of the part they play.
 *
 * In: a label as printed, or null. Out: whether this speaker asks rather than reports.
 * Never: a chair taken for a member.
 */

import { allMatches } from '../text/matches.ts';
import { pattern } from '../text/pattern.ts';
import { isOutlet } from '../transcript/formats/press-heads.ts';
import type { Speech, Transcript } from '../transcript/transcript.ts';
import { lastAbove } from './above.ts';
import { tellsOfSides } from './english/genre.ts';

const ASKS = pattern('u')`
    (?:記者|質問者|傍聴者|(?<!政府|専門|参考|監査|公益|推進|運営|派遣)委員(?:（[^（）]{1,16}君）)?
      |(?<!派遣)議員)[）)】\s]*$
    |^(?:Q|QUESTION|REPORTER|MODERATOR|JOURNALIST|Question|Questioner|Reporter|Journalist|Press|Media|MEDIA|THE PRESS)\b
    |\b(?:reporter|journalist|correspondent)\b
  `;

export function isQuestioner(label: string | null): boolean {
  return label !== null && (ASKS.test(label.trim()) || isOutlet(label.trim()));
}

/** `○県民日報` alone on the line above words that the format gives to nobody. */
const NAMED_ABOVE = /(?:^|\n)[○◯◎●][ \t\u3000]*([^\s。、]{1,24})[ \t\u3000]*\n\s*$/u;
/** Longest such line, with what stands around it. */
const ABOVE = 40;

export function asksUnnamed(text: string, start: number): boolean {
  const above = NAMED_ABOVE.exec(text.slice(Math.max(0, start - ABOVE), start))?.[1];
  return above !== undefined && isQuestioner(above);
}

const MEMBER =
  /^(?:[0-9０-９]{1,3}番[\s\u3000（(]*)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ヶ\s\u3000]{2,14}君[）)]?$/u;
/** Before the name; 長妻 is one. */
const POST = /(?:長|大臣|政務官|参考人|公述人|証人|委員)[\s\u3000]/u;
const ASKS_OTHERS =
  /(?:総理|大臣|政府|知事|[市町村区]長|教育長|当局)[^。]{0,60}(?:伺い|お尋ね|お聞き|見解を|所見を|答弁を|お答え|でしょうか|ですか)|(?:お|御)(?:伺い|尋ね|聞き)(?:し|いたし|を?申し上げ)ます|(?:御|ご)?答弁(?:を|ください|願)/u;

/** 山田太郎君 in the plenary: a member without a post, who asks those who have one. */
export function asksAsMember(label: string | null, words: () => string): boolean {
  return label !== null && MEMBER.test(label.trim()) && !POST.test(label) && ASKS_OTHERS.test(words());
}

/** Whether all that is not asked is said by one person. */
export function speaksAlone({ speeches }: Transcript): boolean {
  const answers = speeches.find(({ label }) => label !== null && !isQuestioner(label))?.label;
  return (
    answers !== undefined &&
    speeches.every(({ label }) => label === null || label === answers || isQuestioner(label))
  );
}

const OFFICIALS =
  /(?:大臣|総理|首相|官房|長官|政府参考人|政務官|局長|次官|審議官|参事官|大使|報道官)(?:政務官)?(?:代理)?(?:[）)】\s]*$|[（(])/u;

/** Who answers for the government: what parties or companies agree among themselves is no matter of theirs. */
export function isOfficial(label: string | null): boolean {
  return label !== null && OFFICIALS.test(label.trim());
}

/** Who keeps the order of the day of an assembly. */
export function isClerk(label: string | null): boolean {
  return label !== null && /事務(?:総長|局長|次長)|議事(?:部長|課長)/u.test(label);
}

const CHAIRS =
  /(?:委員長|議長|座長|司会者?|会長|理事長|主査|進行役?)(?:代理)?(?:[（(）)】]|$)|^(?:THE )?(?:CHAIR|SPEAKER|MODERATOR)\b/u;

/** The chair speaks for the meeting: what the chair calls decided is the meeting's decision. */
export function isChair(label: string | null): boolean {
  return label !== null && CHAIRS.test(label.trim());
}

/**
 * Whether one speaks for the meeting of this record: a board of education is chaired by its superintendent.
 * @param head the record's title and first lines
 */
export function presides(
  label: string | null,
  { head, chairs }: { readonly head: string; readonly chairs: ReadonlySet<string> },
): boolean {
  return (
    isChair(label) ||
    (label !== null && chairs.has(label)) ||
    (label?.includes('教育長') === true && head.includes('教育委員会'))
  );
}

/** Who opens and closes a meeting and puts matters to it is in the chair, whatever the record calls them. */
const PUTS =
  /(?:御|ご)?異議(?:は|が)?(?:ございません|ありません)(?:でしょう)?か|議題と(?:いたし|し)ます|(?:会議?|会合)を(?:開会|閉会|散会)(?:いたし|と?し)ます/u;

/** Looked for first: few records hold one of these. */
const MAYBE_PUTS = /異議|議題と|会を/;

/** Those who preside by what they do, where nobody does by what they are called. */
export function chairsOf({ speeches, text }: Transcript): ReadonlySet<string> {
  const chairs = new Set<string>();
  if (!MAYBE_PUTS.test(text) || !PUTS.test(text) || speeches.some(({ label }) => isChair(label)))
    return chairs;
  for (const { label, sentences } of speeches) {
    if (label === null || isQuestioner(label) || chairs.has(label)) continue;
    if (sentences.some(({ start, end }) => PUTS.test(text.slice(start, end)))) chairs.add(label);
  }
  return chairs;
}

/** 【名前（委員）】 alone on its line, `○名前（委員）　…`, `Q: …`, `PRESIDENT GREY: …`. */
const TURN =
  /^\s*(?:【([^】]{1,40})】\s*$|[○◎]([^\s\u3000]{1,40})[\s\u3000]|(Q|QUESTION|Question|Journalist|JOURNALIST|Reporter|REPORTER)(?:[:.]|\s{2,})|([A-Z][A-Z .]{2,40}|A):\s)/u;

/** Whether a turn that begins in this sentence asks; null where none begins. */
export function readTurn(sentence: string): boolean | null {
  const match = TURN.exec(sentence);
  return match === null ? null : isQuestioner((match[1] ?? match[2] ?? match[3] ?? match[4])!);
}

const JOINT_TITLE = pattern('iu')`
    joint (?:\w+['’]? ){0,3}(?:statement|declaration|communiqu|vision|(?:press|media) release|conclusions)
    |(?:leaders|ministers|presidents|heads of (?:state|government)|chairs?|chairman|chairmen|co-chairs
      |summit)(?:['’]s?)? (?:(?:joint|final|vision|press) )?(?:statement|declaration|communiqu)
    |(?:statement|declaration|communiqu\p{L}+) (?:of|by|from) (?:[\w.’'-]+ ){0,6}?(?:leaders|ministers|presidents
      |governments|heads of (?:state|government)|countries|states)\b
    |(?:declaration|partnership|action plan|framework|roadmap|communiqu\p{L}+) between (?:[\w.’'-]+ ){1,8}?and\b
    |^(?!.*\b(?:press|remarks|speech|interview|reaction)\b).*\bcommuniqu\p{L}+|\b(?:council|summit|presidency) (?:[\w(),–-]+ ){0,6}?[-–—]? ?conclusions\b
    |(?:tri|quadri)lateral (?:[\w’']+ ){0,3}(?:statement|declaration|communiqu)
    |共同(?:プレス・?)?(?:声明|宣言|コミュニケ|ステートメント)
  `;

/** Two countries in one word before what they issue or hold: Franco-German Declaration, Canada–EU Summit. */
const TWO_IN_ONE =
  /\b\p{Lu}[\p{L}.]+[-–—]\p{Lu}[\p{L}.]+ (?:(?!press|minutes)[\p{L}]+ ){0,3}?(?:declaration|statement|communiqu\p{L}+|summit|council of ministers)\b/iu;
const ONE_SPEAKS = /press|remarks|speech|opening|minutes|interview|q&a/iu;

const APPEARANCE =
  /共同(?:(?:臨時)?(?:記者|プレス|新聞)(?:発表|会見|・?ブリーフィング)|(?:臨時)?会見)|\bjoint (?:press|news|media) (?:conference|availability|briefing|statements)\b/iu;

/** A joint press conference: each speaks for itself, but 我々は合意しました are both. */
export function isJointAppearance(transcript: Transcript): boolean {
  return [transcript.title, ...headings(transcript.text)].some((line) => APPEARANCE.test(line));
}

/** Two governments, or two of their heads, open the text: it speaks for both. */
const GOVERNMENTS =
  /^(?:\W|\d)*(?:[Tt]he )?(?:(?:[A-Z]\w+ and [A-Z]\w+ )?Governments\b|Governments? of [^.;]{2,90}?\sand (?:the )?(?:Government of )?(?:the )?[A-Z])/mu;
const HEAD_OF =
  '(?:President|Prime Minister|Chancellor|Premier|King|Queen|Foreign Minister|Secretary|Minister)';
const HEADS = new RegExp(
  `\\b${HEAD_OF}\\b(?:[^.;\\n]|\\b\\p{Lu}\\.){2,120}? and (?:[^.;\\n]|\\b\\p{Lu}\\.){0,30}?${HEAD_OF}\\b`,
  'u',
);
const WE_ACT = pattern('u')`
    \b[Ww]e (?:(?:have|will|shall|also|both|further|jointly|fully|strongly|therefore|hereby) |re|commit|agree|welcome
      |recogni|condemn|support|call|encourage|express|intend|share|decide|resolve|underscore|emphasi)
  `;

/** `We, the foreign ministers of…`: all of them speak. */
const WE_WHO = pattern('mu')`
    (?:^\W*(?:\d+\W+)?|, )(?:[Ww]e|WE)(?:,? ?[–—-]?) ?(?:the |as )(?:[\w'’/-]+ ){0,4}?(?:[Hh]eads|[Ll]eaders
      |[Mm]inisters|[Pp]residents|[Mm]embers|[Gg]overnments|[Rr]epresentatives|[Pp]arties|[Cc]hiefs|[Gg]overnors
      |[Pp]articipants|[Mm]ayors|[Ss]ecretaries|[Ss]tates|[Cc]ountries|[Uu]ndersigned)\b
  `;
/** Ministers of several countries open the text: the foreign ministers of Peru, Chile and Bolivia met. */
const MANY_HEADS =
  /\b(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Hh]eads of (?:[Ss]tate|[Gg]overnment)[\w ]{0,20}|[Ss]ecretaries|[Gg]overnments)(?: (?:of|for) [A-Z][\w ]{2,40})? (?:of|from) (?:the )?(?:[^.;\n]|\b\p{Lu}\.){2,200}? and /u;
/** The following statement was issued by…; …have issued the following joint statement. */
const ISSUED = pattern('iu')`
    \bissued the following (?:joint )?(?:statement|communiqu\p{L}+|declaration)
    |\bfollowing is the (?:full )?text of (?:the|a) joint\b
    |\bthe following (?:joint )?(?:statement|communiqu\p{L}+|declaration) was (?:issued|released|adopted
      |agreed) by (?:the |both )
  `;
/** We, Peru and Chile, recognise…. */
const WE_COUNTRIES = /^\W*We, (?:the )?[A-Z][^.;]{2,400}? and (?:the )?[A-Z][\w ]{2,40}, [a-z]/mu;
/** Two countries open the text, and it says our: the Republic of Peru and the Kingdom of Norway have agreed. */
const PAIR_OPENS = pattern('u')`
    ^\W*(?:[Tt]he )?[A-Z](?:[^.;]|\b[A-Z]\.){2,120}?\sand\s(?:the\s)?[A-Z](?:[^.;]
      |\b[A-Z]\.){2,80}?\s(?:have |are pleased to |today |hereby |jointly )*(?:agreed?|decided?|reached|concluded
      |commit(?:ted)?|(?:re)?affirm(?:ed)?|announced?|recogni[sz]e|share|welcome|intend)\b
  `;
/** How far a document's opening reaches. */
const OPENING = 600;

/** Whether the document is a statement that both sides put their names to; a joint press conference is none. */
export function isJointText(transcript: Transcript): boolean {
  const { title, text } = transcript;
  const named = [title, ...headings(text)];
  if (named.some((line) => JOINT_TITLE.test(line)) || tellsOfSides(transcript)) return true;
  if (named.some((line) => TWO_IN_ONE.test(line) && !ONE_SPEAKS.test(line))) return true;
  const opening = text.slice(0, OPENING);
  return (
    GOVERNMENTS.test(opening.slice(0, 200)) ||
    WE_WHO.test(opening) ||
    ISSUED.test(opening) ||
    WE_COUNTRIES.test(opening) ||
    (PAIR_OPENS.test(opening) && /\bour\b/u.test(text.slice(0, 2_000))) ||
    ((HEADS.test(opening) || MANY_HEADS.test(opening)) && WE_ACT.test(text.slice(0, 20_000)))
  );
}

/** A statement of both that is printed in another document, and what ends it. */
const ENCLOSED =
  /(?:(?<joint>共同(?:プレス・?)?(?:声明|宣言|コミュニケ|ステートメント))(?:[(（][^\n]{0,10}[)）]|の?(?:骨子|全文|本文|仮訳|要旨|案文)){0,2}|会談|会見|会合|協議|質疑応答)[\s　】]*?$/gmu;

/** Whether what stands somewhere in the text belongs to such a statement. */
export function enclosedStatements(text: string): (at: number) => boolean {
  const marks = allMatches(ENCLOSED, text);
  if (!marks.some(({ groups }) => groups?.joint !== undefined)) return () => false;
  return (at) => lastAbove(marks, at)?.groups?.joint !== undefined;
}

/** In a joint document: whether this speech is the document's own words; at a press conference each speaks for itself. */
export function speaksForBoth({ label }: Speech): boolean {
  return label === null || JOINT_TITLE.test(label);
}

/** `Joint statement by the Ministers of Peru and Chile, Lima, 5 May.`: a name, though a full stop ends it. */
function isNamed(line: string): boolean {
  return /^\W*(?:[Jj]oint|JOINT|(?:Leaders|Ministers|Summit|Chair)['’]?s?) (?:\w+['’]? ){0,3}(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu|STATEMENT|DECLARATION|COMMUNIQU)[^.]*\.?\s*$/u.test(
    line,
  );
}

/** The first lines, as far as they are headings: a speech that mentions a joint statement is none. */
function headings(text: string): readonly string[] {
  return text
    .slice(0, OPENING)
    .split('\n')
    .slice(0, 4)
    .filter(
      (line) =>
        LONG_NAME.test(line) ||
        (line.trim().length <= 160 && (isNamed(line) || (line.length <= 100 && !/[。.]\s*$/u.test(line)))),
    );
}

/** `Joint Statement by President Ann B. Lee Jr. of Peru and …`: all who issued it are named. */
const LONG_NAME =
  /^\W*(?:Joint|JOINT) (?:\w+ ){0,2}(?:Statement|Declaration|Communiqu\p{L}+|STATEMENT|DECLARATION|COMMUNIQU\p{L}+) (?:by|from|of|between|BY|FROM|OF|BETWEEN) (?:the |THE )?\p{Lu}.{0,400}$/u;
