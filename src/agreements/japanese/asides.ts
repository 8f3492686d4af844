/**
 * Clauses that end like clauses of their own, and are none: asides (先ほど申し上げましたが、), and what stands in the midst
 * of what was agreed (関係は良好であるが、さらに発展させるとの認識で一致).
 *
 * In: the folded sentence, its reports, the breaks found in it. Out: the breaks that part what is reported.
 * Never: a break taken away from between two reports.
 */
import { isOutcome } from '../agreement.ts';
import type { Report } from './reports.ts';

/** Behind が, けれども and the like. */
const BUT = /(?:が|けれども|けれど|けども)、$/u;
/** 先ほど申し上げましたが, 御指摘もございましたけれども: said about the speech itself. */
const OF_SPEECH =
  /(?:^|、)(?!(?:私|先方|相手|[^、]{1,12}(?:大臣|長官|首相|大統領|総理))(?:から|より|は))[^、。]{0,16}(?:申し上げ(?:まし)?た(?:とおり|ところ|こと)?(?:で(?:す|あります|ございます))?|述べ(?:まし)?た(?:とおり|ところ)(?:で(?:す|あります|ございます))?|(?:(?:御|ご|お)(?:説明|答え|報告|紹介)|答弁)を?(?:し|いたし|申し上げ)(?:まし)?た(?:とおり|ところ|こと)で(?:す|あります|ございます)|(?:御|ご)(?:指摘|質問|紹介|案内)[^、。]{0,12}(?:ました|です|あります|ございます)|繰り返しになります)(?:が|けれども|けれど|けども)、$/u;
/** 沿岸の監視、これは先方も苦労しておりますが、: tells what the noun before it is. */
const OF_NOUN =
  /[\p{Script=Han}\p{Script=Katakana}」)]、(?:(?:(?:これ|それ)ら?(?:は|も)|いずれも)[^、。]{1,30}(?:で(?:す|あります|ございます)|ます|である)|[^、。]{1,30}(?:もの|こと|ところ)で(?:す|あります|ございます))(?:が|けれども|けれど|けども)、$/u;
/** What takes up that noun. */
const TAKES_UP = /^(?:これ|それ|こう|そう|こ[のう]|そ[のう]|かか)/u;
/** 今後とも、二国間はもとより、…も予定されていますが、緊密に連携し: what stands before it waits for a verb. */
const WAITING =
  /(?:もちろん(?:のこと)?|もとより|言うまでもなく|のみならず|だけでなく|ばかりでなく|に加え(?:て|まして)?|を含め(?:て|まして)?|と並(?:んで|び))、[^、。を]{1,40}も[^、。はを]{1,16}(?:ます|です|である|ている)(?:が|けれども|けれど|けども)、$/u;
/** The plain present before が. */
const PLAIN = /(?:[^ま]す|[うくつぬぶむるぐい]|[^た]だ)(?:が|けれども|けれど)、$/u;
/** …という認識で, との総論において: closes what was said or held, as one side's words would be closed. */
const CLOSES =
  /(?:と|という)(?:の|いう)?(?:(?:大きな)?(?:こと|点|認識|考え方?|見解|意見|方針|方向性?|総論|趣旨|立場|見方|問題意識))(?:で|に(?:お[いき](?:て|まして)|ついて|つき)|について|を)(?:は|も)?[^、。]{0,12}$/u;

/** A polite verb: the words behind it are the sentence's own. */
const FINITE = /(?:ます|ました|です|でした)[、。]/u;

/** @returns the reports without those that only say what was said, and the breaks without those of asides */
export function withoutAsides(
  masked: string,
  reports: readonly Report[],
  breaks: readonly number[],
): { readonly reports: readonly Report[]; readonly breaks: readonly number[] } {
  if (breaks.length === 0) return { reports, breaks };
  const spoken = breaks.filter((at) => isOfSpeech(masked, breaks, at));
  const own = (at: number) => !spoken.includes(at) && !isAside(masked, reports, breaks, at);
  const words = (report: Report) =>
    spoken.some((at) => report.standing.end <= at && report.predicate.start > commaBefore(masked, at));
  return {
    reports: spoken.length === 0 ? reports : reports.filter((report) => !words(report)),
    breaks: breaks.every(own) ? breaks : breaks.filter(own),
  };
}

const breakBefore = (breaks: readonly number[], at: number) => breaks.findLast((stop) => stop < at) ?? 0;
const commaBefore = (masked: string, at: number) => masked.lastIndexOf('、', at - 2);

/** 北朝鮮については、先ほど申し上げましたが、…: something stands before it that goes on behind it. */
function isOfSpeech(masked: string, breaks: readonly number[], at: number): boolean {
  const from = breakBefore(breaks, at);
  return commaBefore(masked, at) > from && OF_SPEECH.test(masked.slice(from, at));
}

function isAside(masked: string, reports: readonly Report[], breaks: readonly number[], at: number): boolean {
  const next = reports.find(({ predicate }) => predicate.start >= at);
  if (next === undefined || !isOutcome(next.kind)) return false;
  const last = reports.findLast(({ standing }) => standing.end <= at && standing.position !== 'inside');
  const from = Math.max(last?.standing.end ?? 0, breakBefore(breaks, at));
  const clause = masked.slice(from, at);
  if (!BUT.test(clause)) return false;
  if (WAITING.test(clause)) return true;
  if (OF_NOUN.test(clause) && TAKES_UP.test(masked.slice(at))) return true;
  const content = masked.slice(at, next.predicate.start);
  return PLAIN.test(clause) && CLOSES.test(content) && !FINITE.test(content);
}
