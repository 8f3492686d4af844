/**
 * Whose outcome a sentence reports: that of those who meet, of others, or what the speaker only heard of.
 *
 * In: the folded words before a report, who speaks. Out: what they make of an outcome that the words state.
 * Never: an outcome of others for one of the speaker's side.
 */
import type { Modality } from '../agreement.ts';
import type { SentenceContext } from '../draft.ts';
import { HEARSAY, type Hints, OTHERS, tells } from './hints.ts';
import type { Subject } from './subject.ts';
import { isOfBodiesAtHome, isOfOthers } from './thirdparty.ts';

/** What others report is no report of the speaker's: 豪州の発表によりますと. */
const HEARD =
  /(?:発表|報道|伝え|関係者|うわさ|噂|聞くところ)に(?:より|よりま|よれば|よると)|(?<![対会電通神])話に(?:より|よれば|よると)|情報に(?:よりま|よれば|よると)|報道では|一部報道|承知(?:して(?:いる|おる|おります))?(?:限り|ところ(?:で|に)は|範囲)/u;

/** One person speaks, and neither for the meeting nor for both. */
export function isSpoken({ narrated, meetingSpeaks, jointDocument }: SentenceContext): boolean {
  return !(narrated || meetingSpeaks || jointDocument);
}

/** @param before the folded words before the report, from where its topic may stand */
export function modalityOf(before: string, hints: Hints, context: SentenceContext): Modality {
  const ofOthers =
    isOfOthers(before, hints, context.sides, context.narrated) ||
    ((context.minutes || context.record) && (ELSEWHERE.test(before) || isAtAnothers(before, context.head))) ||
    (tells(hints, OTHERS) && isSpoken(context) && WITH_ANOTHER.test(before)) ||
    (context.official && isSpoken(context) && !context.minutes && isOfBodiesAtHome(before, hints));
  if (ofOthers) return 'thirdparty';
  return tells(hints, HEARSAY) && HEARD.test(before) ? 'hearsay' : 'actual';
}

/** 計画は、市が|決定した: in the minutes of one body, what another did. */
const ELSEWHERE =
  /(?:^|[、は。])[^、。はが]{0,8}(?:[市県町村区府都国]|[^部]省|庁|本部|議会|国会|政府|学長|教授会|財団|協会)が(?:[^、。はが]{0,12}と)?$/u;
/** 協会の総会では、任期も|確認し: a body that others sit in, unless the minutes are its own. */
export function isAtAnothers(before: string, head: string): boolean {
  const body = /(?:では|で(?:も)?、)/.test(before) ? AT_ANOTHERS.exec(before)?.groups?.body : undefined;
  return body !== undefined && !head.includes(body);
}
const AT_ANOTHERS =
  /(?:^|[、。])(?![本当])[^、。はが]{0,12}?(?<body>連盟|協会|連合会?|学会|機構|財団|団体|親会|本部)(?:の[^、。はが]{0,10}?(?:総会|大会|委員会|理事会|会議|会合|部会|審議会))?で(?:は|も)?、?[^。]*$/u;
/** 福祉協議会と協議し、…で合意をいただきました: an office that answers, and another body. */
const WITH_ANOTHER =
  /(?:協議会|組合|自治会|町内会|事業者|団体|業者)と(?:の)?(?:協議|調整|相談|話し合い)[^。]{0,40}$/u;

/** What a government decides for its own country: budgets, bills, support. */
const HOME_MATTER =
  /予算|補正|控除|[所得消費]税|減税|増税|無償化|年金|保険料|最低賃金|法案|税制|給付|補助|助成|交付金|支給|支援策|国会|[省政]令|告示|検討会|審議会|相談窓口|ホームページ|渡航者|事業者(?:の皆様)?に(?:対|は)|国民の皆|消費者|生産者|被災者|注意喚起/u;
const OF_TWO =
  /双方|両(?:国|首脳|大臣|外相|者|政府|当局)|互い|相互|共同|合同|先方|相手|各国|国際|会談|会合|協議|交渉|対話|(?<![党野間]の)合意|一致|声明|[局国省者官相]間|級の?(?:会|協|対)/u;

/** 補正予算に計上することといたしました, without a subject, in an answer: the government's own. */
export function isHomeMatter(lead: string, context: SentenceContext): boolean {
  return context.official && isSpoken(context) && HOME_MATTER.test(lead) && !OF_TWO.test(lead);
}

/** 両社は、…で合意した|と発表した: those who agreed say so themselves. */
export function isAnnounced(rest: string): boolean {
  return ANNOUNCED.test(rest);
}
const ANNOUNCED = /^と(?:正式に|共同で|ともに)?発表(?:した|しました)[。\s]*$/u;

export function areAnnouncers(subject: Subject | null): boolean {
  return subject?.joint === true && subject.opens;
}

const PAPER_SAYS =
  /(?:^|、)(?:[^、。は]{0,24})(?:声明|宣言|コミュニケ|(?:共同|成果|合意)文書)(?:の中)?(?:で|に(?:お[いき](?:て|まして)))(?:は|も)?、/u;

/** 共同声明では、…を強調しております: what a paper of both says, both say. */
export function isSaidByPaper(lead: string): boolean {
  return PAPER_SAYS.test(lead);
}

const NEWS =
  /本日|今日|昨日|一昨日|先ほど|今般|今回|今次|この(?:度|たび)|会談|会合|立会|(?:の|その|この)(?:際|機会)|先月|先週|先般|先日|[一二三四五六七八九十0-9]日、/u;

/** 我が国は条約を締結しております: a paper of one country's, unless it is this meeting's news. */
export function isStandingPaper(
  joint: boolean | undefined,
  before: string,
  context: SentenceContext,
): boolean {
  return joint === false && isSpoken(context) && !NEWS.test(before);
}
