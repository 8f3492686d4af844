/**
 * Japanese clauses that fix what comes next without a verb of agreement (…する予定です, 調整されます), and those that
 * say what one side means to do (…していきます).
 */
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import type { AgreementKind, AgreementSub } from '../agreement.ts';

export interface Plan {
  readonly predicate: Span;
  readonly kind: AgreementKind;
  readonly sub: AgreementSub | null;
  /** A plan of both sides, unless one is named; a pledge belongs to the one who speaks, unless both are named. */
  readonly event: boolean;
}

const EVENT = pattern('u')`
    会談|会合|協議|会議|対話|サミット|委員会|理事会|本会議|総会|訪問|訪[日米中韓露英仏独伊豪印欧]|来日|ミッション|演説
    |交渉|審議|質疑|フォーラム|シンポジウム|セミナー|式典|行事|演習|訓練|作業部会|ワーキンググループ|打合せ|打ち合わせ
    |ミーティング|次回|国会|選挙|投票|採決|寄港|締約国|例会|会期|祭り?(?=が|を|は)|フェスティバル|集ま[るり]|イベント
    |展示会|博覧会|(?:一般|代表)質問|説明会|定例会|臨時会
  `;
export const TIME =
  /[0-9〇一二三四五六七八九十百]+(?:年|月|日|時)|本日|明日|明後日|今日|今週|来週|来月|来年|年内|年末|年明け|年始|年初|後刻|後ほど|[上中下]旬|(?:大型)?連休|年度|今後|近く|次は|次回|午前|午後|[春夏秋冬]|正午|引き続き|定期|翌日|同日|この後|(?:終了|散会|閉会)後/u;
/** How a plan stands: なっております, なってございます. */
const PLAN = pattern('u')`
    (?:予定|調整中|運び|段取り|手はず|手筈|見通し
      |見込み)(?:で(?:す|あります|ありまして|あり|ございます|ございまして|ござい|ある(?![\p{Script=Han}\p{Script=Katakana}「]))|だ(?!っ)
      |[とに]な(?:って(?:います|おります|おりまして|おり|いる|ございます|ございまして)|ります|る)
      |が整(?:って(?:います|おります|おりまして|おり|いる|ございます)|いました)
      |という(?:こと|ところ)で(?:す|あります|ございます)
      |[をに]?(?:し|いたし)て(?:(?:います|おります|おりまして|いる|おる|ございます))(?=[。、\s]|$)
      |(?<!の(?:運び|段取り|手はず|手筈)|(?:^|[)）.．]\s*)(?:今後|当面|年間|当日|次回|来年度?|今年度?)の予定
        |^[■◆◇□●▼【]?(?:今後|次回|来月|年間|活動|行事|開催)予定)(?=[。\s(（]|$))
  `;
const PASSIVE = pattern('u')`
    (?:行わ|開か|実施さ|開催さ|調整さ|再開さ|招集さ|開始さ|設置さ|持た)れ(?:ます|て(?:まいり|いき)ます|る(?=[。\s]|$)
      |ること[にと]な(?:ります|っております|っておりまして|っています|っており|っている|ってございます|ってございまして
        |る)(?=[。、\s]|$)|る(?:見通し|見込み)(?:で(?:す|あります|ございます)|(?=[。\s]|$)))
  `;
/** A meeting, a visit or an exercise to come, in the polite present: 来月、東京で会談します. */
const MEETS = pattern('u')`
    (?:会談|協議|会合|会議|対話|交渉|訓練|演習|審議|訪問|来日|訪日|来訪|参集|出席|参加|派遣|招集|開催|実施
      |再開)(?:を(?:行い|開き|持ち|実施し|開催し|いたし))?(?:し|いたし|され|なされ|なさい|させていただき)?ます(?=[。\s]
      |$|ので、[^。、]{0,24}(?:願い|ください|下さい))|(?:集まり|顔を合わせ|顔合わせをし|開き|行い|持ち)ます(?=[。\s]|$)
    |(?:日程|日時|時期)は[^。、]{0,10}調整(?=[。\s]|$)
    |次回[^。、は]{0,10}は、?[^。]{0,30}?(?:[0-9〇一二三四五六七八九十]+(?:日|時|分)
      |[上中下]旬)(?:[((][^))]{1,3}[))])?(?:の予定|頃|ごろ|から|に開催|に実施)?(?:です|であります|でございます
      |である)?(?=[。\s]|$)
  `;
/** 会合を開くことが固まっております, 開催が内定しています. */
const FIRM = pattern('u')`
    (?:(?:する|行う|開く|持つ|設ける|続ける|訪れる|れる)ことが|(?:開催|実施|訪問|来日)(?:が|は))(?:既に|すでに|ほぼ
      |正式に)?(?:固まっ|固まり|内定し|内定いたし|確定し|確定いたし|本決まりとなっ)(?:ました|た(?=[。\s]|$)
      |て(?:おります|おりまして|おり|います|いる|ございます))
  `;
/** 協議を始めます, 日程の調整を行っているところ. */
const UNDERWAY = pattern('u')`
    (?:会談|会合|協議|交渉|対話|会議|訓練|演習|審議|作業)(?:を|が)[^、。]{0,6}(?:始め|始まり|開始し|開始いたし|継続し
      |継続いたし|続け|再開し|再開いたし)ます(?=[。\s]|$)
    |(?:日程|日時|時期|開催|(?:行う|開く|持つ|行われる|開かれる)方向で
      |(?:会談|会合|協議|訪問|訓練|演習)(?:を行う|を開く|を実施する|する)?(?:方向|こと)で)[^。]{0,30}(?:調整を?
      |を詰め)(?:行(?:って|わせて)|進めて|続けて|して|て|が(?:進められて|行われて|続けられて|なされて))(?:いる|おる
      |います|おります|おり|ございます)(?:ところ(?:で(?:す|あります|ございます|あり|ございまして|ござい))?)?
  `;
const ACTIVE = pattern('u')`
    (?:開会|開催|開議|再開|実施|会談を?行|会合を?行|協議を?行|会談を?実施)(?:する|いたします|します|い(?:ます)?
      |う)(?:(?=[。\s]|$)|ことと(?:いたします|します|する|し(?=、)))
    |(?:する|行う|開く|持つ|設ける|続ける|開催する|集まる)こと(?:に
      |と)(?:な(?:って(?:おります|おりまして|います|おり|いる|ございます|ございまして)|ります)
      |(?:し|いたし)て(?:おります|おりまして|います|おり|いる))(?=[。、\s]|が、|ので、|$)
    |次回[^は。]{0,8}は[^。]*(?:と(?:いたします|します|する))
  `;
/** ６月３日、午前１０時開会でございます; 午前９時から午後５時までということでございます; 委員会の再開となります. */
const AT_HOUR =
  /(?:開会|開議|開催|再開|開始|散会|集合|[時分半](?:から|まで)|日間?)(?:という(?:こと|予定))?(?:で(?:ございます|あります|す)|[とに]なります)(?=[。\s]|$)/u;
const HOUR =
  /(?:[0-9〇一二三四五六七八九十]時(?:半|[0-9〇一二三四五六七八九十]+分)?|正午)(?:より|から|に)?、?$/u;
/** What stands before the last character of an hour: 午前９|時, 午前９時|半, 午前９時３０|分. */
const OF_HOUR = /[0-9〇一二三四五六七八九十](?:時[0-9〇一二三四五六七八九十]*)?$/u;
const DAY_OR_NEXT =
  /[0-9〇一二三四五六七八九十]日|[月火水木金土日]曜|本日|明日|明後日|翌日|同日|次回|次は|初日|最終日/u;
/** 会期は６月３日から２０日までの１８|日間でございます. */
const OF_DAY =
  /(?:会期|期間|日程|告示日?|招集日?|開会日|開催日|次回|締め?切り?|期限|期日|会議|委員会|例会|総会)[^。、はが]{0,8}(?:は|につきましては|については)、?[^。、はが]{0,30}[0-9〇一二三四五六七八九十]$/u;
/** 委員会は８日から１０日まで|開催となります. */
const DAYS_OF_SITTING =
  /(?:会|会議|質問)は、?[^。は]{0,24}[0-9〇一二三四五六七八九十]日(?:[((][^))]{1,3}[))])?(?:まで|に|から)?$/u;
/** What follows at once on another part of the sitting: 本会議終了後、直ちに委員会の再開となります. */
const AT_ONCE =
  /(?:終了|散会|閉会|休憩|開会|報告|質疑|採決)(?:の)?後、?(?:すぐに|直ちに|ただちに|引き続き|速やかに)[^。]*$/u;
/** What is done with a meeting; 支えていく予定 is no such thing. */
const HELD = /行|開|催|招集|召集|実施|会談|協議|議論|訪|出席|参加|再開|報告|調整|採決|署名|締結|[会議]は/u;
const OPENING =
  /これ(?:に)?(?:より|から)|これにて|(?:た|る)だいま|休憩前に引き続|(?:それ)?では、[^。、]{0,24}を(?:開会|開催|開議)|(?:直ち|ただち)に(?:本日の)?会議を|本日の会議を(?:開|再開)/u;
const PLEDGE = pattern('u')`
    (?:て|で)(?:いき|まいり|参り|いこ)(?:ます|う|たい|たく)(?=と(?:思|考|存|い)|[。\s、]|$)
    |(?:て|で)いく(?:考え|方針|所存|つもり|決意)(?=で)
    |(?:し|し|き|び|み|り|い|え|め|け|せ|れ|ち|ぎ)たい(?=と(?:いうふうに)?(?:思|考|存))
    |(?:する|行う|図る|進める|続ける|深める)(?:所存|考え|方針|つもり|決意)(?=で)
  `;

/** A way to word a plan: by its noun, by what is to be held, or as what one side means to do. */
export interface Wording {
  readonly pattern: RegExp;
  readonly of: 'noun' | 'event' | 'hour' | 'pledge';
}

export const WORDINGS: readonly Wording[] = [
  { pattern: PLAN, of: 'noun' },
  { pattern: PASSIVE, of: 'event' },
  { pattern: ACTIVE, of: 'event' },
  { pattern: FIRM, of: 'event' },
  { pattern: UNDERWAY, of: 'event' },
  { pattern: MEETS, of: 'event' },
  { pattern: AT_HOUR, of: 'hour' },
  { pattern: PLEDGE, of: 'pledge' },
];

/** 議題も含めて調整中, どう進めるのか…調整中: nothing has been fixed. */
const UNSETTLED =
  /(?:内容|議題|詳細|中身|日程|日時|時期|やり[とり]り|どのよう|どう|いつ|どこ|何を|か、)[^。]{0,20}(?:は|も|まだ|現在|めて|めまして|今)[^。]{0,12}$/u;

/** なお調整中: not yet fixed. */
const OPEN_YET = /(?:なお|まだ|未だ|いまだ|依然|引き続き|今も|現時点で(?:は|も)?)[^、。]{0,6}$/u;

const PLANS = /^予定[をに]?(?:し|いたし)て/u;
/** 次に第三号の討論、採決を行います: the sitting's own next step, at once. */
const STEP = /(?:質疑|討論|採決|表決|審査|説明|答弁|報告|点呼)(?:を|に)?(?:行い|始め|開始し|続け|入り)ます$/u;
/** 本日の採決は、いずれも記名投票をもって行います: in which way, rather than when. */
const BY_WHICH_VOTE =
  /(?:採決|表決|議決)は、?[^。]*(?:投票|起立|挙手|一括|[0-9〇一二三四五六七八九十]回に分け)[^。]{0,10}行います$/u;
const TO_COME =
  /[0-9〇一二三四五六七八九十](?:日|時)|明日|明後日|午前|午後|正午|来週|来月|次回|翌日|この後|(?:終了|散会|閉会|休憩|報告)後/u;
/** 前回は午後１時からです tells of what was. */
const LAST_TIME = /前回|前年|昨年|昨日|先月|先週|先日/u;

/** What is being arranged is to come, with or without a time. */
const ARRANGED = /調整|を詰め/u;

const LOOKED_INTO =
  /(?:検討|考慮|思案|承認|議決|決定|可決)(?:する|している|される|を得る|を求める)?(?:の)?$/u;
/** 参加は三団体の予定: how many, not what is to be done. */
const COUNTED =
  /[0-9〇一二三四五六七八九十百千万]\s?(?:名|人|団体|社|件|台|個|校|店|冊|枚|本|点|円)(?:程度|くらい|ほど|前後)?の?$/u;
const EITHER = /または|又は|あるいは|もしくは/u;

/** What a plan is one of, before its noun: 開催する|予定. */
const DEED = /[一-龠々ァ-ヶー]{1,8}[ぁ-ん]{0,6}$/u;

/**
 * @param masked the folded sentence
 * @param wording what stands in it from `start` to `end`
 * @returns the plan that it words, or null where nothing of the kind is planned
 */
export function readPlan(masked: string, wording: Wording, start: number, end: number): Plan | null {
  const clauseOf = (at: number) =>
    masked.slice(Math.max(0, masked.lastIndexOf('。', at - 1) + 1, at - 200), at);
  switch (wording.of) {
    case 'pledge':
      return { predicate: { start, end }, kind: 'ONE_SIDED', sub: 'PLEDGE', event: false };
    case 'noun': {
      const clause = clauseOf(start);
      if (UNSETTLED.test(clause) || (masked.startsWith('調', start) && OPEN_YET.test(clause))) return null;
      const deed = DEED.exec(masked.slice(Math.max(0, start - 14), start))?.[0] ?? '';
      // …を検討する予定, AまたはBで調整中: nothing is fixed but that it is looked into.
      if (COUNTED.test(masked.slice(Math.max(0, start - 14), start))) return null;
      if (
        LOOKED_INTO.test(masked.slice(Math.max(0, start - 14), start)) ||
        (ARRANGED.test(masked.slice(start, end)) && EITHER.test(clauseOf(start)))
      )
        return null;
      // 予定する takes as its object what is held, however far before it stands.
      const object = PLANS.test(masked.slice(start, end)) ? clauseOf(start) : deed;
      const held = HELD.test(object + masked.slice(start, end));
      const event = held && EVENT.test(clauseOf(end));
      // What is expected is a plan only of a meeting: 物価は上がる見通しです.
      if (!event && masked.startsWith('見', start)) return null;
      return { predicate: { start: start - deed.length, end }, kind: 'SCHEDULED', sub: null, event };
    }
    case 'hour': {
      const clause = clauseOf(start);
      if (OPENING.test(clause) || LAST_TIME.test(clause)) return null;
      if (masked[start] === '日')
        return OF_DAY.test(clause)
          ? { predicate: { start, end }, kind: 'SCHEDULED', sub: null, event: true }
          : null;
      const hour = /[時分半]/.test(masked[start]!) ? OF_HOUR : HOUR;
      const fixed = (hour.test(clause) || DAYS_OF_SITTING.test(clause)) && DAY_OR_NEXT.test(clause);
      if (
        !fixed &&
        !(AT_ONCE.test(clause) && EVENT.test(clause) && /^[開再]/u.test(masked.slice(start, end)))
      )
        return null;
      return { predicate: { start, end }, kind: 'SCHEDULED', sub: null, event: true };
    }
    case 'event': {
      const clause = clauseOf(end);
      if (!EVENT.test(clause) || OPENING.test(clause)) return null;
      if (STEP.test(clause) && !TO_COME.test(clause)) return null;
      if (clause.includes('決は') && BY_WHICH_VOTE.test(clause)) return null;
      if (!ARRANGED.test(masked.slice(start, end)) && !TIME.test(clause)) return null;
      return { predicate: { start, end }, kind: 'SCHEDULED', sub: null, event: true };
    }
  }
}
