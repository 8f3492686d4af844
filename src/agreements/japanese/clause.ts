/**
 * Where the clause of a report begins, and which suspended verbs are no clauses of their own.
 *
 * In: the folded sentence, its reports in order, its breaks. Out: offsets, and the reports that stand for themselves.
 * Never: a beginning behind the report itself.
 */
import { type ClauseEnds, skipConnectives } from '../../text/clauses.ts';
import { isOutcome } from '../agreement.ts';
import type { Report } from './reports.ts';

/** A clause begins behind the report before it, or behind the last full stop within the sentence (…ますが、). */
export function clauseStart(
  masked: string,
  reports: readonly Report[],
  index: number,
  { breaks, pauses }: ClauseEnds,
): number {
  const { predicate, kind } = reports[index]!;
  const { start } = predicate;
  const before = index === 0 ? undefined : reportBefore(masked, reports, index, kind === 'WELCOMED');
  let at = Math.max(before?.standing.end ?? 0, lastBreak(breaks, start), behindPause(masked, start, pauses));
  if (before !== undefined && at === before.standing.end) {
    const joint =
      /^(?:とともに|と共に|と同時に|つつも?|ながら|上で|うえで|(?:その)?後(?:に|は)?|のち|ほか|一方で?|が|けれども|ので)?、?/u.exec(
        masked.slice(at, start),
      );
    at += joint?.[0].length ?? 0;
  }
  return Math.min(skipConnectives(masked, at, start), start);
}

/** @param aside whether it may say of a fact what one thinks of it */
function reportBefore(masked: string, reports: readonly Report[], index: number, aside: boolean) {
  return reports.findLast(
    // …署名されたことを歓迎: the fact is part of what is said of it.
    ({ standing }, at) =>
      at < index &&
      standing.position !== 'inside' &&
      !(aside && /^(?:こと|という|との|旨)/u.test(masked.slice(standing.end))),
  );
}

/** Where the last of the breaks lies that are not behind a place; the sentence's beginning where there is none. */
export function lastBreak(breaks: readonly number[], at: number): number {
  for (let index = breaks.length - 1; index >= 0; index -= 1) if (breaks[index]! <= at) return breaks[index]!;
  return 0;
}

/** Where the clause begins that the report before it ends, if nothing separates the two. */
export function openingOf(
  masked: string,
  reports: readonly Report[],
  index: number,
  ends: ClauseEnds,
): number | null {
  const before = reports.findLastIndex(
    ({ kind, standing }, at) => at < index && standing.position !== 'inside' && !isOutcome(kind),
  );
  return before < 0 ? null : clauseStart(masked, reports, before, ends);
}

/** As far back as tells who a pause's own clause is of. */
const BACK = 100;

/** Fewer characters hold no content. */
const FEW = 8;

/**
 * Where the last clause of its own begins before a report, behind a pause; 0 where there is none. Whether a pause ends a clause, the
 * words on both sides tell.
 */
function behindPause(masked: string, before: number, pauses: readonly number[]): number {
  if (pauses.length === 0) return 0;
  const last = pauses.findLast(
    (end) =>
      end <= before &&
      (masked.slice(0, end).endsWith('ところであり、') ||
        // 提案があり、了承されました: what was taken up stands before.
        (before - end > FEW && ANSWERED.test(masked.slice(Math.max(0, end - BACK), end))) ||
        BEGINS.test(masked.slice(end, before))),
  );
  return last ?? 0;
}

/** お話をさせていただきまして、それについては…, 取り組んでおりまして、先般の会談でも、…: it takes up the words before it, or has a topic of its own. */
const BEGINS =
  /^(?:(?:それ|これ|[そこ]の(?:こと|点))(?:について|につきまして|に関し|に対し|を|は|も|で)|[^、。]{1,24}(?:では|でも|とは|とも|に(?:おいて|おきまして)(?:は|も)?|につきまして(?:は|も)?|については|に関しては)、)/u;
/** 先方からは前向きな回答がありまして、…: what came from one of them. */
const ANSWERED =
  /(?:から|より)(?:は|も|の)?、?[^。]{0,60}(?:が|も|を)(?:あり|ござい|出され|なされ|示され|いただき|頂き)(?:まして)?、$/u;

/** 今後も緊密に協議し、共同で対応していくことで一致: what is still to be done is the first half of what was agreed. */
export function withoutContents(masked: string, reports: readonly Report[]): readonly Report[] {
  const stands = (report: Report, index: number) =>
    !isContentOfNext(masked, reports, index) &&
    !isWished(masked, report) &&
    !leadsUp(masked, report, reports[index + 1]);
  return reports.every(stands) ? reports : reports.filter(stands);
}

function isContentOfNext(masked: string, reports: readonly Report[], index: number): boolean {
  const { timeless, standing, predicate } = reports[index]!;
  const next = reports[index + 1];
  if (next === undefined || !timeless || standing.position !== 'joined') return false;
  if (!isOutcome(next.kind) || !masked.startsWith('、', standing.end)) return false;
  const own = masked.slice(reports[index - 1]?.standing.end ?? 0, predicate.start);
  return AHEAD.test(own) && CONTENT.test(masked.slice(standing.end, next.predicate.start));
}

/** 私からの提案に先方も応じ、…で一致した: what was taken up is what the words behind it say. */
function leadsUp(masked: string, { timeless, standing, kind, predicate }: Report, next: Report | undefined) {
  return (
    timeless &&
    kind === 'AGREED' &&
    standing.position === 'joined' &&
    next !== undefined &&
    isOutcome(next.kind) &&
    masked.startsWith('、', standing.end) &&
    /^[^、]*(?:応じ|受け?入れ|[了諒]とし)$/u.test(masked.slice(predicate.start, standing.end))
  );
}

/** 先方から、新たな計画を作成し、関係を進めたい旨述べました: what one says that both should do. */
function isWished(masked: string, { timeless, standing, kind, predicate }: Report): boolean {
  if (!timeless || standing.position !== 'joined' || !isOutcome(kind)) return false;
  return WISHED.test(masked.slice(standing.end)) && OF_ONE.test(masked.slice(0, predicate.start));
}
const WISHED =
  /^、[^。]{1,60}(?:たい|べき(?:だ|である)?|期待する|用意がある|考えである|必要(?:が|で)ある|重要である)(?:旨|と(?:の|いう)?)(?:[^。、たし]{0,12})(?:述べ|発言|伝え|申し|表明|応じ|指摘|説明|提案|強調)/u;
const OF_ONE = /(?:から|より)(?:は|も)?(?:、|(?=[^、。]{1,8}に(?:対し|ついて)))[^。]*$/u;
const AHEAD =
  /(?:^|[、はで])(?:今後(?:とも|も)?(?!、)|引き続き(?!、)|定期的に|速やかに|早急に|必要に応じて|継続的に)[^、。]{0,24}$/u;
const CONTENT =
  /^、[^。]*(?:ていく|てゆく|[うくすつぬぶむるぐ])(?:という|との)?(?:こと|点|方針|方向)(?:で|に|を|について|につき)?(?:は|も)?[^、。]{0,8}$/u;
