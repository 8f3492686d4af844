/**
 * What the reports of a sentence come to, seen together: who acts, and what the end of the sentence says of them all.
 *
 * In: reports, their subjects. Out: kinds and modalities. Never: hearsay or a question taken for the speaker's own report.
 */
import { beginning } from '../../text/beginnings.ts';
import type { Span } from '../../text/span.ts';
import { type AgreementKind, type AgreementSub, isOutcome, type Modality } from '../agreement.ts';
import { readSentenceEnd } from './modality.ts';
import type { Report } from './reports.ts';

/** The suspended verb and the one behind it are both what is still wanted: 合意し、履行することが求められている. */
const WANTED = /^、[^。]*(?:する|行う|る)こと(?:が|を)(?:求めら|期待さ|期待し|必要|目指|望ま)/u;

/** What is only asked or heard of at the end of a sentence covers the suspended clauses that lead up to it. */
export function settleModalities(
  masked: string,
  reports: readonly Report[],
  breaks: readonly number[],
): readonly Modality[] {
  const [first] = reports;
  // Mostly one report stands alone and ends its sentence.
  if (reports.length === 1 && first!.standing.position !== 'joined') return [first!.standing.modality!];
  const settled: Modality[] = [];
  for (let index = reports.length - 1; index >= 0; index -= 1) {
    const { standing } = reports[index]!;
    let modality = standing.modality!;
    if (standing.position === 'joined' && modality === 'actual') {
      const next = reports[index + 1];
      const stop = breaks.find((at) => at > standing.end);
      const follows = settled.at(-1);
      if (settled.includes('hearsay')) {
        // An aside (…ますけれども、) does not end what the sentence only hears of.
        modality = 'hearsay';
      } else if (next !== undefined && (stop === undefined || stop > next.predicate.start)) {
        // …の間で合意され、…を確認した宣言: both describe the noun behind them.
        if (
          follows === 'recalled' &&
          next.standing.position === 'inside' &&
          masked.slice(standing.end - 2, standing.end) === 'され'
        )
          modality = follows;
        if (follows === 'questioned' || follows === 'quoted' || follows === 'hypothetical')
          modality = follows;
      } else if (stop === undefined) {
        modality = readSentenceEnd(masked.slice(standing.end)) ?? modality;
        if (WANTED.test(masked.slice(standing.end))) modality = 'aimed';
      }
    }
    settled.push(modality);
  }
  return underConditions(masked, reports, settled.reverse(), breaks);
}

/** 合意に達すれば、来月にも署名する: what depends on an agreement to come has not been agreed either. */
function underConditions(
  masked: string,
  reports: readonly Report[],
  modalities: readonly Modality[],
  breaks: readonly number[],
): readonly Modality[] {
  if (!modalities.includes('hypothetical')) return modalities;
  return modalities.map((modality, index) => {
    if (modality !== 'actual' || index === 0 || modalities[index - 1] !== 'hypothetical') return modality;
    const [before, own] = [reports[index - 1]!, reports[index]!];
    const apart = breaks.some((at) => at > before.predicate.end && at <= own.predicate.start);
    const ahead = /(?:[うくすつぬむるぐ]|ます)$/u.test(masked.slice(own.predicate.start, own.standing.end));
    return !apart && ahead && own.event === undefined ? 'hypothetical' : modality;
  });
}

const PUT_OFF =
  /(?:次回|継続して|引き続き)[^、。]*(?:検討|審議|議論|調査|審査|協議)(?:を?する|を行う|していく|してゆく)$|(?:保留|継続(?:審議|審査|協議))(?:と)?する$/u;

/** 欠席のため次回選ぶことになった: nothing else is settled. */
const CHOSEN_LATER =
  /次回[^、。]{0,12}(?:選任|選出|決定|判断)する$|次回[^、。]{0,8}(?:決める|選ぶ)$|(?:日程|日取り|日時|期日|会期)[^。]*(?:後日|追って|別途)[^、。]{0,10}調整する$/u;

/** 別件とし今後検討することになった: nothing but that it will be looked into one day. */
const STUDIED_LATER =
  /(?:今後|後日|別途|追って|将来|以降(?:の[^、。]{0,12})?)(?:に|も)?[^、。]*検討(?:を?する|を行う|していく|を(?:進める|続ける))$/u;

const DECIDES = beginning(/(?:こと|事)[とに]/u);

const STUDIED = /(?<!前向きに)検討(?:を?する|を行う|していく|を(?:進める|続ける))$/u;

/** 次回引き続き議論することとなった is put off, not decided. */
export function postponed(
  masked: string,
  report: Report,
): { readonly kind: AgreementKind; readonly sub: null } | null {
  const { start } = report.predicate;
  if (!DECIDES.test(masked.slice(start, start + 3))) return null;
  const clause = masked.slice(Math.max(0, start - 40), start);
  const polite = /(?:まし|ます)/u.test(masked.slice(start, report.standing.end));
  // …を検討することになった: nothing else is settled.
  if (!polite && STUDIED.test(clause)) return { kind: 'DEFERRED', sub: null };
  // In a polite statement 引き続き協議することとしました is what both will do.
  const later = polite
    ? /(?:次回|継続して|継続審議)[^、。]*(?:検討|審議|議論|調査|審査|協議)(?:を?する|を行う|していく|してゆく)$|(?:保留|継続(?:審議|審査|協議))(?:と)?する$/u
    : PUT_OFF;
  return later.test(clause) || STUDIED_LATER.test(clause) || CHOSEN_LATER.test(clause)
    ? { kind: 'DEFERRED', sub: null }
    : null;
}

/** これは…を再確認したものです says what a thing is, not what the sides did. */
export function explainsThing(masked: string, clause: Span, { predicate, standing }: Report): boolean {
  return (
    EXPLAINS.test(masked.slice(predicate.start, standing.end + 4)) &&
    (THING.test(masked.slice(clause.start, clause.end)) ||
      SINCE.test(masked.slice(clause.start, predicate.start)))
  );
}
const EXPLAINS = /もの(?:で|だ)|^明[記示]/u;
/** 基準は平成二十年に|決定されたものである. */
const SINCE =
  /は、?[^、。]{0,20}(?:[0-9〇元一二三四五六七八九十]{1,4}年度?|昨年度?|前年度?|当時|前回|先般)[^、。]{0,16}$/u;
const THING =
  /^(?:これら?|それら?|本件|本[一-龠]{1,4}|同[一-龠]{1,4}|[^。、]{0,30}(?:合意|協定|条約|声明|宣言|文書|決議|共同発表|ガイドライン|指針|取決め|覚書|議定書))は/u;

/**
 * What the predicate reports, given who acts; null where it reports nothing. `joint` is null where nobody is named;
 * `declares` where the document speaks for both sides, so that what they mean to do is agreed.
 */
export function settleKind(
  report: Report,
  joint: boolean | null,
  modality: Modality,
  declares: boolean,
): { readonly kind: AgreementKind; readonly sub: AgreementSub | null } | null {
  const { kind, sub } = report;
  if (modality === 'negated') {
    return kind === 'AGREED'
      ? { kind: 'DIVERGENCE', sub: null }
      : kind === 'CONFIRMED'
        ? { kind, sub }
        : null;
  }
  if (modality === 'recalled') {
    return isOutcome(kind) ? { kind: 'RECALLED', sub: null } : kind === 'OBTAINED' ? { kind, sub } : null;
  }
  if (report.event !== undefined) {
    if (kind === 'SCHEDULED' && report.event) return { kind, sub };
    if (kind === 'SCHEDULED') return joint === false ? { kind: 'ONE_SIDED', sub: 'PLEDGE' } : { kind, sub };
    return joint === true && declares ? { kind: 'AGREED', sub: null } : { kind, sub };
  }
  if (modality !== 'actual' && !isOutcome(kind)) return null;
  switch (report.reach) {
    case 'both':
    case 'alone':
      return { kind, sub };
    case 'open':
      if (joint === false && isOutcome(kind)) {
        return sub === 'INSTRUMENT'
          ? { kind, sub }
          : { kind: 'ONE_SIDED', sub: kind === 'AGREED' ? 'PLEDGE' : 'STATED' };
      }
      return { kind, sub };
    case 'joint':
      return joint === true ? { kind, sub } : null;
    case 'one':
      return joint === true && report.joint !== undefined
        ? { kind: report.joint.kind, sub: report.joint.sub ?? null }
        : { kind, sub };
  }
}
