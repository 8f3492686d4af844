/**
 * Meetings that vote: what is put to the meeting, and what only repeats that nobody objected.
 */

import { beginning } from '../../text/beginnings.ts';
import { skipConnectives } from '../../text/clauses.ts';
import { pattern } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

/** Put to the meeting (御異議ありませんか): decided, if it is, in a later sentence. */
const PUT_TO_VOTE =
  /(?:異議(?:は|が)?(?:ございません|ありません|ない)(?:でしょう)?か|賛成の(?:諸君|方|委員|皆様?)の(?:御|ご)?(?:起立|挙手)を(?:求め|願い)(?:ます)?|(?:御|ご)?承認(?:いただけ|願え)ます(?:でしょう)?か)[。\s]*$/u;
/** The chair asks for the same in other words: そのような取扱いでよろしいでしょうか. */
const ASKED_FOR =
  /(?<what>こと|取り?扱い|とおり|どおり|通り|よう|内容|形|日程|方法|確認|[一-龠]案|同様)(?:で|は|に)?、?よろしい(?:です|でしょう)か[。\s]*$/u;
/** Called out in answer, as the record notes it behind the question: 〔「異議なし」と呼ぶ者あり〕. */
const ASSENT = pattern('u')`
    ^\s*(?:[○◎〇◯◆●][\s\u3000]*[（(〔][^（()）〔〕]{0,20}(?:呼ぶ声
        |の声)[^（()）〔〕]{0,8}[）)〕][\s\u3000]*[「『]?(?:(?:御|ご)?異議(?:なし|無し|ありません|ございません)|はい
        |賛成|結構(?:です)?|了解|なし)[」』]?[。.！]?(?=\s|$)
      |[〔［（([]\s*[「『]?(?:(?:御|ご)?異議(?:なし|無し|ありません|ございません)|はい|賛成|結構(?:です)?|了解
        |よし)[」』]?[^〕］）)\]\n]{0,12}(?:呼ぶ|声|発言|言う)[^〕］）)\]\n]{0,8}[〕］）)\]])
  `;
/** The chair goes on to say what is decided. */
const RULED =
  /決定|決し|決する|さよう|左様|そのよう|取り?扱|取り計ら|認めます|認め、|可決|承認|了承|進め|申し合わせ|確認(?:され|いた|さ)/u;
/** How far behind the answer the chair's ruling stands, in UTF-16 units. */
const RULING = 120;

/** Repeats that nobody objected; the decision itself follows. */
const FORMULA =
  /(?:異議(?:が|は)?な(?:し|い|いもの|きもの)|賛成(?:者)?(?:総員|全員|多数|少数)|起立(?:総員|全員|多数))と(?:認め|決し)/u;

/** 異議なしと認め、さよう決定いたしました: the decision stands in the same sentence. */
const DECIDES = /決定|決し|決する|可決|承認|取り計ら/u;

/** 異議なしと認め、直ちに採決を行います: what was put to them is done. */
const ACTS =
  /^(?:て)?(?<lead>、(?:直ちに|よって|ただいまから|これより)?、?)(?![^。]*(?:次に|次の|移|入|進み|質疑|討論|休憩|説明|議題|聴取))[^。]{2,60}(?:いたします|します|行います|開きます|することと?(?:いた)?します)[。\s]*$/u;

/** 異議なしと認め、次の案件を議題といたします: what is taken up next is nothing that they agreed to. */
const NEXT_MATTER = /^(?:て)?、[^。]{0,40}(?:議題と|議題に供|討論に入|質疑に入|聴取)/u;

/** The whole sentence is what is proposed. */
export function readProposal(masked: string, chair: boolean): Draft | null {
  const vote = PUT_TO_VOTE.exec(masked) ?? (chair ? ASKED_FOR.exec(masked) : null);
  if (vote === null) return null;
  const end = masked.replace(/[。\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const kind = vote.groups?.what === '確認' ? 'CONFIRMED' : 'AGREED';
  return draft({ start, end, kind, role: 'proposal', predicate: { start: vote.index, end } });
}

/**
 * Whether a proposal is settled by the assent noted behind it alone: the chair goes on without a word of decision.
 * @param behind the record behind the proposal
 * @param chair who put it, as printed: where another goes on, the assent was not all
 */
export function isAssentedTo(behind: string, chair: string): boolean {
  const assent = ASSENT.exec(behind);
  if (assent === null) return false;
  const rest = behind.slice(assent[0].length).trimStart();
  const at = rest.slice(0, chair.length + ADDRESS).indexOf(chair);
  return at >= 0 && !RULED.test(rest.slice(at + chair.length, at + chair.length + RULING));
}
/** Marks around a label: 【…】, ○…. */
const ADDRESS = 4;

/**
 * Whether 異議なしと認めます is the chair's only word on it: the record goes on without a ruling.
 * @param behind the record behind it
 */
export function isLastWord(formula: string, behind: string): boolean {
  const next = /^[^。]*/u.exec(behind.trimStart())![0];
  return (
    !/少数/u.test(formula) &&
    (NAMES.test(next) || (!FOLLOWS.test(next) && (GOES_ON.test(next) || !RULED.test(next))))
  );
}
/** Whether the sentence behind rules on what was put to the meeting. */
export function isRuledBehind(behind: string): boolean {
  return RULED.test(/^[^。]*/u.exec(behind.trimStart())![0]);
}
/** The chair turns to something else. */
const GOES_ON = /^(?:[○◎〇◯◆●][^。]{1,30}?[\s\u3000）)])?[\s\u3000]*(?:次に|なお|続いて|ついで|暫時|以上)/u;
/** よって、議長は、次の者を指名いたします: what the chair then does with what was granted. */
const NAMES = /^よって、(?:議長|委員長|私)は、[^。]*指名(?:いた)?します/u;
const FOLLOWS =
  /(?:よって|したがって|従って|それでは|では)、|(?:^|[、\s\u3000])(?:よって|したがって|従って)|当選/u;

export function readFormula(masked: string): Draft | null {
  const formula = FORMULA.exec(masked);
  if (formula === null) return null;
  const from = formula.index + formula[0].length;
  const rest = masked.slice(from);
  if (DECIDES.test(rest)) return null;
  const acted = ACTS.exec(rest);
  if (acted !== null) {
    const end = masked.replace(/[。\s]+$/u, '').length;
    const predicate = { start: from + acted.groups!.lead!.length, end };
    return draft({ start: skipConnectives(masked, 0, end), end, kind: 'AGREED', predicate });
  }
  const predicate = { start: formula.index, end: from };
  const end = NEXT_MATTER.test(rest) ? from : masked.length;
  return draft({ start: 0, end, kind: 'AGREED', role: 'formula', predicate });
}

const RULES = beginning(/(?:承認|可決|了承|採択|議決|決議)/u);
const NO_CONTENT =
  /^(?:(?:質疑(?:が|の)?(?:応答)?|審議|協議|討議|討論|検討|採決)(?:の(?:後|うえ|上|結果)|を経て|した結果)、?)?(?:(?:異議なく|(?:全員|満場|全会)一致で|賛成多数で)、?)?(?:(?:承認|可決|了承|採択|議決)(?:、|・))?$/u;

/** …が説明され、質疑応答の後、承認・可決した: what is approved stands in the clause before. */
export function isBareRuling(masked: string, start: number, predicate: number): boolean {
  return start > 0 && RULES.test(masked.slice(predicate)) && NO_CONTENT.test(masked.slice(start, predicate));
}
