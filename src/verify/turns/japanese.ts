/**
 * Japanese: the predicate comes last, so most of what turns a clause stands behind it (もの|ではない, こと|を期待したい, 旨|を説明);
 * conditions and sources stand before (諸般の事情が許せば、|…, 報道によれば、|…).
 */

import { findClauseBreaks, maskQuotations } from '../../text/clauses.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { FoundTurn, TurnKind } from './kinds.ts';

/** Units behind the quoted words in which its predicate has to begin to turn. */
const REACH = 20;

/** Negative in form only; blanked before negations are looked for. */
const NO_NEGATION = pattern('gu')`
    (?:だけ|のみ|ばかり)(?:で|に)?は?(?:なく|ならず|ない)|に(?:限ら|とどまら|留まら|かかわら|関わら)ず|を問わず
    |にもかかわらず|少なくと?も?|少な(?:い|から[ずぬ])|間もなく|まもなく|違いな[いく]|違いありません
    |(?:しか|ほか|他)(?:は)?(?:ない|ありません)|やむを得(?:ない|ず|ません)|必ず(?!しも)|まず(?=は|、|第)|はず|いずれ
    |わず[かれ]|ないし|すなわち|ざるを得(?:ない|ません)|(?:なけれ|ね)ば(?:なら|いけ)(?:ない|ません|ぬ|ず)
    |なくては(?:なら|いけ)(?:ない|ません)|かもしれ(?:ない|ません)|切れな[いく]|何(?:より|とし)ても|絶え間な[いく]
    |余すところなく
  `;
const NEGATION = pattern('u')`
    (?:な(?:い|かっ|く(?!な[っり]て)|けれ)|ません
      |(?<=[あかがさざただなばまらわえけげせぜてでねべめれいきぎしじちにびみり])ず(?=に|、|。|と|$)
      |(?<=[らさまわか])ぬ(?=、|。|$)|まい(?=。|、|と|$)|困難|不可能|否定|拒否|拒[みん]|断[りっ]|反対|撤回|疑問
      |かね[るま]|難い|がたい|難し[いく])
  `;

const QUESTION =
  /^(?:(?:の|ん)?(?:です|でしょう|ます|ました|であります|ではない(?:です|でしょう)?)?か(?:どうか|否か|ね|、|。|という|と(?:の|い)|は|が|を|も|$)|(?:の|ん)?(?:です|ます|ました)か|か否か|かどうか|のか|[？?])/u;
const CONDITION =
  /^(?:(?:の|こと)?(?:で)?あれば|(?:の)?なら(?:ば|、|$)|(?:た|だ)ら(?:、|ば|$)|れば|場合|限り|ならば|とすれば|としても|ことを?(?:条件|前提)|(?:を|が)(?:条件|前提)(?:に|と|で))/u;
const NOUN_OF_REPORT =
  '報道|説明|主張|指摘|見方|意見|声|噂|うわさ|情報|話|発言|疑い|疑念|懸念|批判|論|観測|誤解|報告|通報|連絡|立場|見解|印象|前提|仮定|想定|可能性|期待|希望|考え方?|思い';
const SAY = source`
    言[いうっわ]|いう(?:よう|の|こと)|いっ[たて]|述べ|語[りっる]|主張|説明|報じ|報道|指摘|発言|答え|答弁|聞[いきく]|伺
    |承知|強調|表明|訴え|批判|伝え|思[いうわっ]|考え|見[らて込]|認識し|期待|誤解|され|する(?:立場|見方|説|向き)|報告
    |申し上げ|おっしゃ|仰|提案|要請|要求|求め|呼びか
  `;
const REPORT = new RegExp(
  source`
    ^(?:、)?(?:(?:である|であった|だ|だった|です)?(?:など)?(?:旨(?!(?:を|で|に)?(?:確認|合意|一致|決定))|とのこと|とか、
        |んだって|そうです|そうだ|らしい)|(?:など)?(?:と(?!ともに|共に|同時に|して)|とは|とも)、?[^。、]{0,8}?(?:${SAY})
      |って(?:言|い[うっ]|話)|(?:など)?(?:との|という|といった|とする|なる)[^。、]{0,4}?(?:${NOUN_OF_REPORT})
      |(?:である)?(?:こと|の|点)(?:を|が|は|も|について)、?(?:改めて|再度|重ねて|強く)?(?:説明|主張|強調|述べ|表明|指摘
        |報告|伝え|訴え|言及))
  `,
  'u',
);
const HEDGE = pattern('u')`
    ^(?:(?:の|こと|もの)?(?:では)?(?:かもしれ|可能性|おそれ|恐れ|疑い|見込)
      |(?:こと|よう)?(?:が|に)?(?:はず|つもり|方向で|方針|予定|べき|でしょう|だろう|らしい|そうで|ようで|みたい|模様)
      |(?:する|した|い)?(?:こと|の)(?:を|が|も|で)(?:[^、。]{0,6})?(?:期待|希望|目指|検討|想定|求め|呼びか|要請|提案|願
        |望)|(?:し|い|き|ち|み|り|び|ぎ)?た(?:い|く)(?:と|。|$)|よう(?:に)?、?(?:求め|要請|呼びか|促|努|検討|働きか)
      |ことに?(?:なる)?(?:可能性|かもしれ)|(?:か)?のよう(?:な|に)|ところだった|ことが?でき(?:れば|たら))
  `;

/** @param quoted the last units of the quoted words */
export function turnAfterJapanese(after: string, quoted: string): FoundTurn {
  if (!/[ぁ-んァ-ヶ一-龠]/u.test(after.slice(0, 12)))
    return /^[\s」』”"）)]*[？?]/u.test(after) ? turn('question', 0, 1) : null;
  const masked = maskQuotations(after);
  const skipped = /^[\s」』）)”"]*/u.exec(masked)![0].length;
  const rest = masked.slice(skipped);
  const match = (pattern: RegExp, kind: TurnKind): FoundTurn => {
    const found = pattern.exec(rest);
    return found === null
      ? null
      : turn(kind, skipped, skipped + clauseEnd(rest, found[0].replace(/[、。]$/u, '').length));
  };
  if (/^[。．]/u.test(rest)) return null;
  if (/^、/u.test(rest)) return match(REPORT, 'report');
  return (
    negationAfter(rest, skipped, quoted) ??
    match(QUESTION, 'question') ??
    match(CONDITION, 'condition') ??
    match(REPORT, 'report') ??
    match(HEDGE, 'hedge')
  );
}

function negationAfter(rest: string, skipped: number, quoted: string): FoundTurn {
  const clause = rest.slice(0, clauseEnd(rest, 0)).replace(NO_NEGATION, (words) => '〇'.repeat(words.length));
  const found = NEGATION.exec(clause);
  if (found === null || found.index > REACH) return null;
  // A new subject or topic between is another statement: …強化|と中国が認めない.
  const between = clause.slice(0, found.index);
  if (
    between.length > 8 &&
    /(?:は|が|から)[一-龠ァ-ヶ]/u.test(between.slice(3)) &&
    !/^(?:もの|こと|の)/u.test(between)
  )
    return null;
  if (/^[のな][一-龠ァ-ヶ]/u.test(between) && between.length > 6 && !/(?:もの|こと)$/u.test(quoted))
    return null;
  return turn('negation', skipped, skipped + negationEnd(rest, found.index + found[0].length));
}

/** With the rest of the negative form: ではな|かった, できな|いこと. */
function negationEnd(rest: string, from: number): number {
  const more = /^(?:い|かった|く|た|でした|でしょう|であろう)*/u.exec(rest.slice(from));
  return from + (more?.[0].length ?? 0);
}

/** Where the clause ends, at least `from`. */
function clauseEnd(rest: string, from: number): number {
  const end = rest.slice(from).search(/[、。．？?！!\n]/u);
  return end < 0 ? Math.min(rest.length, from + 40) : from + Math.min(end, 40);
}

const NEGATIVE_PREFIX = /[不非未無]$/u;
const KANJI_FIRST = /^[一-龠]/u;
const CONDITION_BEFORE = pattern('gu')`
    (?:(?<!例|(?:言|い|喩|たと)(?=え)|によ|考え|見|てみ|思え)[えけせてねべめれげぜで]ば|(?<!な)(?:なら)(?:ば)?
      |(?:たら|だら)(?:ば)?|場合に?(?:は|には|のみ|、)?|限り(?:は|において)?|(?:前提|条件)(?:に|として|で)(?:は)?
      |ことがあれば|とすれば|次第では?)、
  `;
const CONNECTIVE = /、?(?:また|一方(?:で|、)?|さらに|更に|他方|なお|同時に|その(?:後|上で|結果))、/gu;
const SOURCE =
  /(?:によれば|によりますと|によると|の話では|報道では|いわく|曰く|から(?:は)?聞いた(?:話|ところ)では?|が言うには|の主張では|に言わせれば)、?[^。、]{0,4}$/u;
const ADVERB =
  /(?:必ずしも|一概には?|決して|もし|もしも|仮に|万一|万が一|たとえ|恐らく|おそらく|多分|たぶん|全く|まったく|(?<![一-龠])概ね|ほぼ|原則として|原則的に|できるだけ|可能な限り)、?[^、。]{0,3}$/u;

/** @param quoted the first units of the quoted words */
export function turnBeforeJapanese(before: string, quoted: string): FoundTurn {
  if (NEGATIVE_PREFIX.test(before) && KANJI_FIRST.test(quoted))
    return turn('negation', before.length - 1, before.length);
  if (!/[ぁ-んァ-ヶ一-龠]/u.test(before)) return null;
  const masked = maskQuotations(before);
  const from = Math.max(
    0,
    ...findClauseBreaks(masked),
    ...[...masked.matchAll(CONNECTIVE)].map((m) => m.index + m[0].length),
  );
  const reach = masked.slice(from);
  const condition = [...reach.matchAll(CONDITION_BEFORE)].at(-1);
  if (condition !== undefined) {
    const end = from + condition.index + condition[0].length;
    return turn('condition', clauseStart(masked, end - 1), end);
  }
  const source = SOURCE.exec(reach);
  if (source !== null)
    return turn('report', clauseStart(masked, from + source.index), from + source.index + source[0].length);
  const adverb = ADVERB.exec(reach);
  if (adverb === null) return null;
  const kind = /決して|必ずしも|一概|全く|まったく/u.test(adverb[0])
    ? 'negation'
    : /もし|仮|万|たとえ/u.test(adverb[0])
      ? 'condition'
      : 'hedge';
  return turn(kind, from + adverb.index, before.length);
}

/** Of the clause that `end` lies in; a topic before a comma is left out. */
function clauseStart(masked: string, end: number): number {
  const comma = masked.lastIndexOf('、', end - 1) + 1;
  // 政治対話について諸般の事情が許せば: the condition itself begins behind the topic.
  const topic = /^.*(?:については?|に関しては?|につきましては?|としては)(?=.)/u.exec(
    masked.slice(comma, end),
  );
  return comma + (topic?.[0].length ?? 0);
}

const turn = (kind: TurnKind, start: number, end: number): FoundTurn => ({ kind, start, end });
