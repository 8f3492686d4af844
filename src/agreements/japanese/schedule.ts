/**
 * Japanese clauses that fix what comes next without a verb of agreement (…する予定です, 調整されます), and those that
 * say what one side means to do (…していきます).
 */
import { allMatches } from '../../text/matches.ts';
import { signReader } from '../../text/signs.ts';
import type { Span } from '../../text/span.ts';
import type { AgreementKind, AgreementSub } from '../agreement.ts';

export interface Plan {
  readonly predicate: Span;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  /** A plan of both sides, unless one is named; a pledge belongs to the one who speaks, unless both are named. */
  readonly event: boolean;
}

const EVENT =
  /会談|会合|協議|会議|対話|サミット|委員会|理事会|本会議|総会|訪問|訪[日米中韓露英仏独伊豪印欧]|来日|ミッション|演説|交渉|審議|質疑|フォーラム|シンポジウム|セミナー|式典|行事|演習|訓練|作業部会|ワーキンググループ|打合せ|打ち合わせ|ミーティング|次回|国会|選挙|投票|寄港|締約国/u;
export const TIME =
  /[0-9〇一二三四五六七八九十百]+(?:年|月|日|時)|本日|明日|明後日|今日|今週|来週|来月|来年|年内|年末|年度|今後|近く|次は|次回|午前|午後|[春夏秋冬]|正午|引き続き|定期|翌日|同日|この後/u;
const PLAN =
  /(?:予定|調整中|運び|段取り|手はず|手筈)(?:で(?:す|あります|ありまして|あり|ございます|ございまして|ござい|ある)|だ(?!っ)|[とに]な(?:って(?:います|おります|おり|いる)|ります|る)|という(?:こと|ところ)で(?:す|あります|ございます)|(?=[。\s]|$))/gu;
const PASSIVE =
  /(?:行わ|開か|実施さ|開催さ|調整さ|再開さ|招集さ|開始さ|設置さ|持た)れ(?:ます|る(?=[。\s]|$)|ること[にと]な(?:ります|っております|っておりまして|っています|っており|っている|る)(?=[。、\s]|$))/gu;
/** A meeting, a visit or an exercise to come, in the polite present: 来月、東京で会談します. */
const MEETS =
  /(?:会談|協議|会合|会議|対話|交渉|訓練|演習|審議|訪問|来日|訪日|来訪|参集|出席|参加|派遣|招集|開催|実施|再開)(?:を(?:行い|開き|持ち|実施し|開催し|いたし))?(?:し|いたし|され|なされ|なさい)?ます(?=[。\s]|$)|(?:集まり|顔を合わせ|顔合わせをし|開き|行い|持ち)ます(?=[。\s]|$)|(?:日程|日時|時期)は[^。、]{0,10}調整(?=[。\s]|$)|次回[^。、は]{0,10}は、?[^。]{0,30}?(?:[0-9〇一二三四五六七八九十]+(?:日|時|分)|[上中下]旬)(?:[((][^))]{1,3}[))])?(?:の予定|頃|ごろ|から|に開催|に実施)?(?:です|であります|でございます|である)?(?=[。\s]|$)/gu;
/** 協議を始めます, 日程の調整を行っているところ. */
const UNDERWAY =
  /(?:会談|会合|協議|交渉|対話|会議|訓練|演習|審議|作業)(?:を|が)[^、。]{0,6}(?:始め|始まり|開始し|開始いたし|継続し|継続いたし|続け|再開し|再開いたし)ます(?=[。\s]|$)|(?:日程|日時|時期|開催)[^。]{0,30}(?:調整を?|を詰め)(?:行(?:って|わせて)|進めて|続けて|して|て)(?:いる|おる|います|おります|おり)(?:ところ(?:で(?:す|あります|ございます|あり|ございまして|ござい))?)?/gu;
const ACTIVE =
  /(?:開会|開催|開議|再開|実施|会談を?行|会合を?行|協議を?行|会談を?実施)(?:する|いたします|します|い(?:ます)?|う)(?:(?=[。\s]|$)|ことと(?:いたします|します|する|し(?=、)))|(?:する|行う|開く|持つ|設ける|続ける|開催する)こと(?:に|と)な(?:って(?:おります|おりまして|います|おり|いる)|ります)(?=[。、\s]|が、|$)|次回[^は。]{0,8}は[^。]*(?:と(?:いたします|します|する))/gu;
/** What is done with a meeting; 支えていく予定 is no such thing. */
const HELD = /行|開|催|実施|会談|協議|議論|訪|出席|参加|再開|報告|調整|署名|締結/u;
const OPENING = /これ(?:より|から)|これにて|(?:た|る)だいま|休憩前に引き続/u;
const PLEDGE =
  /(?:て|で)(?:いき|まいり|参り|いこ)(?:ます|う|たい|たく)(?=と(?:思|考|存|い)|[。\s、]|$)|(?:て|で)いく(?:考え|方針|所存|つもり|決意)(?=で)|(?:し|し|き|び|み|り|い|え|め|け|せ|れ|ち|ぎ)たい(?=と(?:いうふうに)?(?:思|考|存))|(?:する|行う|図る|進める|続ける|深める)(?:所存|考え|方針|つもり|決意)(?=で)/gu;

/** How a plan is worded, and what stands in every such wording: the pattern is not tried without. */
const WORDINGS: readonly { readonly pattern: RegExp; readonly needs: readonly string[] }[] = [
  { pattern: PASSIVE, needs: ['れます', 'れる'] },
  { pattern: ACTIVE, needs: ['こと', '開', '実施', '協議', '会', '次回'] },
  { pattern: UNDERWAY, needs: ['ます', '調整', '詰めて'] },
  { pattern: MEETS, needs: ['ます', '次回', '調整'] },
];
/** Bit i: the sentence may hold wording i; the one behind: a plan by its noun. */
const readSigns = signReader([
  ...WORDINGS.map(({ needs }) => needs),
  ['予定', '調整中', '運び', '段取り', '手はず', '手筈'],
]);
const PLANNED = 1 << WORDINGS.length;
/** What is meant is said before one of these: たいと, ていきます, 方針で. */
const MEANT = /たいと|[てで](?:いき|まいり|参り|いこ|いく)|(?:所存|考え|方針|つもり|決意)で/;
/** 議題も含めて調整中, どう進めるのか…調整中: nothing has been fixed. */
const UNSETTLED =
  /(?:内容|議題|詳細|中身|やり[とり]り|どのよう|どう|いつ|どこ|何を|か、)[^。]{0,20}(?:は|も|まだ|現在|めて|めまして|今)[^。]{0,12}$/u;

/** What a plan is one of, before its noun: 開催する|予定. */
const DEED = /[一-龠々ァ-ヶー]{1,8}[ぁ-ん]{0,6}$/u;

function hasAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

/** @param masked the folded sentence */
export function findPlans(masked: string): readonly Plan[] {
  const plans: Plan[] = [];
  const add = (start: number, end: number, kind: AgreementKind, sub: AgreementSub | null, event: boolean) =>
    plans.push({ predicate: { start, end }, kind, sub, event });
  const clauseOf = (at: number) =>
    masked.slice(Math.max(0, masked.lastIndexOf('。', at - 1) + 1, at - 200), at);
  const signs = readSigns(masked);
  for (const match of (signs & PLANNED) !== 0 ? allMatches(PLAN, masked) : []) {
    const end = match.index + match[0].length;
    if (UNSETTLED.test(clauseOf(match.index))) continue;
    const deed = DEED.exec(masked.slice(Math.max(0, match.index - 14), match.index))?.[0] ?? '';
    add(
      match.index - deed.length,
      end,
      'SCHEDULED',
      null,
      HELD.test(deed + match[0]) && EVENT.test(clauseOf(end)),
    );
  }
  let eventful: boolean | undefined;
  for (let worded = signs & (PLANNED - 1); worded !== 0; worded &= worded - 1) {
    const { pattern, needs } = WORDINGS[31 - Math.clz32(worded & -worded)]!;
    if (!hasAny(masked, needs)) continue;
    eventful ??= EVENT.test(masked);
    if (!eventful) break;
    for (const match of allMatches(pattern, masked)) {
      const end = match.index + match[0].length;
      const clause = clauseOf(end);
      const fixed = (pattern === PASSIVE && match[0].includes('調整さ')) || /調整|を詰め/u.test(match[0]);
      if (EVENT.test(clause) && (fixed || TIME.test(clause)) && !OPENING.test(clause)) {
        add(match.index, end, 'SCHEDULED', null, true);
      }
    }
  }
  if (MEANT.test(masked)) {
    for (const match of allMatches(PLEDGE, masked)) {
      add(match.index, match.index + match[0].length, 'ONE_SIDED', 'PLEDGE', false);
    }
  }
  return plans;
}
