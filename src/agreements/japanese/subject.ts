/**
 * Who acts in a Japanese clause: one side (私から, 〜大臣は), both (双方は, 〜との間で), or nobody named.
 *
 * In: the folded sentence, the clause and its predicate. Out: one side or both, and the words that say so.
 * Never: a subject taken from inside the content (…が適用されることを確認).
 */

import { beginning } from '../../text/beginnings.ts';
import { type Marking, markReader } from '../../text/marked.ts';
import { endingsOf } from '../../text/openings.ts';
import { source } from '../../text/pattern.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { byUnits } from '../../text/units.ts';

export interface Subject {
  readonly joint: boolean;
  /** True where the words mark the one who acts (双方から, 米国は) rather than the company (〜との間で). */
  readonly opens: boolean;
  readonly words: Span | null;
}

/**
 * One-character names of countries as they stand in 日米, 日中韓, 日EU: all but Japan's, and with it. In two sets, for V8 reads one of
 * more than sixteen stretches by a call for each character.
 */
export const OTHER_INITIAL = '(?:[米中韓朝露ロ英仏独伊加]|[豪印比越泰星墨伯蘭欧])';
export const INITIAL = `(?:日|${OTHER_INITIAL})`;
export const COUNTRY = source`
    (?:日本|我が国|わが国|当国|自国|米国|アメリカ|中国|韓国|北朝鮮|ロシア|英国|イギリス|フランス|ドイツ|イタリア|カナダ
      |豪州|オーストラリア|インド|インドネシア|フィリピン|ベトナム|タイ|台湾|ウクライナ|イスラエル|イラン|トルコ
      |ブラジル|ペルー|メキシコ|EU|欧州連合|ASEAN|NATO|国連|[ァ-ヴー]{2,12}(?:民主|人民|イスラム)?(?:国|共和国|連邦|王国))
  `;
const POST =
  '(?:総理大臣|総理|首相|大統領|大臣|外相|防衛相|国防相|財務相|経産相|[一-龠]{1,3}相|長官|主席|国家主席|議長|次官|会長|社長|代表|書記長|総書記|国王|皇太子|殿下|大使|知事|市長|局長|報道官|部長|書記|総裁|幹事長|政調会長|国対委員長|団長|政治局委員|欧州委員|理事長|議員|王子|首長|参謀長|司令官|総長|幕僚長|教授|氏|さん)';
const BODY = source`
    (?:政府|当局|[一-龠]{1,6}省|[一-龠]{1,4}庁|側|我が方|わが方|当方|先方|相手方|私ども
      |(?:私たち|我々|われわれ)(?:二人|両名|三人|四人|全員|[二三四五六七]か国)?|私|当社|弊社|同社|同国
      |[A-Za-z一-龠ァ-ヴー]{1,14}社|(?!(?:両|各|与野|[二三四五六2-6])党)[一-龠ァ-ヴー]{1,6}党|維新の会|[一-龠]{0,4}[県市町村]|[一-龠]{1,4}電力|[一-龠]{0,4}漁協|[一-龠]{0,4}大統領府|ホワイトハウス|クレムリン|ハマス|IAEA|国民|[海陸航]上?自衛隊|自衛隊|海上保安庁|警察|閣議(?=において|で|にて))
  `;
export const ONE = `(?:${COUNTRY}|[一-龠ァ-ヴー・A-Za-z〇「」]{0,20}${POST}|[一-龠ァ-ヴー]{0,12}${BODY}|${INITIAL}側|露|同外相|同大臣|同長官)`;
const NAME = '[一-龠ァ-ヴーA-Za-z0-9・]';
const SEVERAL = source`
    (?:${NAME}{0,10}の?(?:双方
        |両(?:国(?:政府|首脳|外相|閣僚|大臣|当局|代表団?)?|社|首脳|副?大臣|外相|長官|閣僚|者|政府|氏|側|防衛相|代表団?
          |議長|団長|省|次官|総理|知事|市長|市|町|村|県|府|州|島|校|院|軍|会|派|党|団体|部門|当局|自治体|組合|事業者)
        |(?:参加|加盟|関係|構成|締約)国
        |[二三四五六七八九十2-9](?:[かカヶヵ]国|党|社|県|市|町|村|省|団体|会派|首長|大学|大臣|閣僚|外相|首脳|長官|議長
          |次官|代表|者))
      |${INITIAL}{2,4}(?:の?(?:首脳|外相|防衛相|閣僚)|政府)|日・?(?:EU|ASEAN|アフリカ)の?首脳
      |参加者|出席者|各国(?:首脳|外相|大臣|閣僚|代表|議員)?|各党
      |(?:首脳|外相|閣僚|大臣|代表|幹事長)(?:ら|たち)
      |G(?:7|20)(?:の?(?:首脳|外相|財務相|各国|諸国|メンバー))?
      |[二三四五六七八九十0-9]{1,2}[かカヶヵ]?国(?:外相|首脳)?|委員会|理事会|総会|会議|会合|与野党|労使)
  `;

/** Two that are named one by one: costly to look for, and only behind a name. */
const TWO = source`
    (?:(?:日本国?|我が国)(?:と|及び)[ァ-ヴー]{2,14}の?(?:両(?:国|首脳|政府|外相|大臣)|[一-龠]{0,4}${POST})
      |${COUNTRY}(?:と|及び|・|、)${COUNTRY}(?:の?(?:両(?:国|首脳|政府|外相|大臣|者)|双方))?
      |(?:私|${ONE})(?:と|及び)(?:私|${ONE}))
  `;
/** What words may end in, in sets of no more than sixteen, for V8 reads larger ones by a call for each character. */
function endsOf(words: string): string {
  const ends = [...endingsOf(words, 1)];
  const sets = Array.from({ length: Math.ceil(ends.length / 16) }, (_, at) =>
    ends.slice(16 * at, 16 * (at + 1)).join(''),
  );
  return `(?:${sets.map((set) => `[${set}]`).join('|')})`;
}
/** Between a name's end, of a country where it is a comma or a dot, and another name before a particle. */
const MAYBE_TWO = new RegExp(
  `(?:(と|及び)(?<=${endsOf(`私|${ONE}`)}\\1)|(・|、)(?<=${endsOf(COUNTRY)}\\2))(?=(?:[^ぁ-ん、。]|の|ら|たち|ども|われわれ){1,40}?(?:[はがもで]|から|として|とも))`,
);

const MEETS = '[^、。とはがもを]{2,14}(?:会談|意見交換|協議)を(?:行|し|重|持)';

/**
 * Each is found by its particle, and only then the words before it are read backwards: particles are few, places are
 * many. An expression that began by looking behind would do so at every character.
 */
const BETWEEN = byUnits(
  [
    '間(?=で)(?<=(?:首脳|外相|(?<!関係)閣僚|大臣|政府|当局|次官|二国|両国|実務者)間)で(?!の)',
    'との間(?:で|に(?:は|も|お)|にて)',
    `と(?:は(?!異|違|別|限|いえ|言|思|考|関係)|も(?=、|.{0,8}$))(?<=(?:${POST}|${COUNTRY})と.)`,
    `と(?=[の会電協意面懇握と共])(?<=(?:${POST}|${COUNTRY}|${BODY})と)(?:の(?:電話|個別)?(?:会談|協議|会合)(?:で|に|の|を)|会談|電話会談|協議|会合|会い|意見交換|面会|懇談|握手|ともに|共に)`,
    `と(?=(?:の|も)?(?:認識|見解|考え|意見|立場|懸念|危機感))(?<=(?:${COUNTRY}|[一-龠ァ-ヴー]側|政府|当局|大統領|首相|外相|長官)と)(?:の|も)?(?:認識|見解|考え方?|意見|立場|懸念|危機感)(?:を|が|は|で)`,
    'と(?:は|も)?(?=、|.{0,8}$)(?<=(?:先方|相手(?:側|方|国)|(?<!国際|日本)[一-龠ァ-ヴー]側)と[はも]?)',
    `閣下と(?<=${POST}閣下と)${MEETS}`,
    `と(?<=${POST}と)${MEETS}`,
    `と(?<=${POST}と)[^、。はが]{0,8}[食席]会?を(?:共に|ともに|行|囲)`,
    `と(?<=${POST}と)[^、。は]{1,48}(?:意見を交わ|議論を交わ|話し合)`,
    `と(?=、[^はが]*$)(?<=(?:^|[、。])(?:[一-龠ァ-ヴー・]{0,12}(?:大統領|首相|総理|外相|大臣|長官|国王|皇太子|殿下|閣下))と)`,
    '(お互い|互いに|相互に|共同で|ともに|共に|一致して)(?<=(?:^|、)\\1)',
    '(互いに|共同で)(?=$)(?<=[をはも]\\2)',
    '(お互いに)(?<=[てにで]\\3)',
  ].join('|'),
);
/** In every match of the pattern above: a name before と, or the first two characters of one of these. */
export const IN_COMPANY: readonly string[] = [
  ...[...endingsOf(`${POST}|${COUNTRY}|${BODY}|閣下|相手国|[側方]`, 1)].map((ending) => `${ending}と`),
  ...['間で', '間に', '互い', '互に', '同で', 'もに', '共に', '致し'],
];
/** Of the patterns below, the first group is the particle, the second the words before it. */
const jointTopic = (named: string): Marking => {
  const particles = 'は|が|も|から(?!の)|として|で|とも|の?間で';
  const words = `${named}(?:の(?:${POST}|首脳|閣僚|代表[者団]?|高官|指導者|交渉団|[一-龠]{0,4}当局|事務(?:方|レベル)|専門家|党首|企業|団体|担当者)(?:ら|たち)?)?`;
  // What is joint hardly ever ends in hiragana: asked first.
  const pattern = byUnits(
    `(${particles})(?<![ぁ-だっ-より-を]\\1)(?<=(?:^|[、。\\sをに]|(?:こと|点|認識)で|旨|として|既に|すでに|改めて|今回|結局)(${words})\\1)`,
    'y',
  );
  return { particles, words, pattern };
};
const JOINT = jointTopic(SEVERAL);
const TWO_JOINT: Marking = { ...jointTopic(TWO), probe: MAYBE_TWO };
const TOPIC: Marking = {
  particles: 'は|も|としては|として',
  words: ONE,
  pattern: byUnits(
    `(は|も|としては|として)(?!じめ|、?(?:とも|じ)|含め|交え|加[えわ]|踏まえ|参加|出席|同席)(?<=(?:^|[、。\\s「」]|[でにての])(${ONE})\\1)`,
    'y',
  ),
};
const NOMINATIVE: Marking = {
  particles: 'が',
  words: ONE,
  // 大統領が改めて|確認し: nothing but a manner stands between the one who acts and what is done.
  pattern: byUnits(
    `(が(?:、|(?=(?:改めて|重ねて|再度|再び|明確に|直接|自ら|強く|正式に|初めて|随時|累次|一貫して|(?:これ|今)までも?|既に){0,2}$)))(?<=(?:^|[、。\\s]|こと(?:を|で|に))(${ONE})\\1)`,
    'y',
  ),
};
const AGENT: Marking = {
  particles: 'から|より',
  words: `我が方|${ONE}`,
  pattern: byUnits(`(から|より)(?!の)(?<=(?:^|[、。\\s]|て|対し)(我が方|${ONE})\\1)(?:は|も)?`, 'y'),
};
const readMarks = markReader([JOINT, TWO_JOINT, TOPIC, NOMINATIVE, AGENT]);

/** が may belong to the content (…が適用されること); は, から and より name the one who acts. */
const OPENS = /(?:は|も|から|より)$/u;

/** 事務局から説明のありました議案は: whose it is that the noun behind describes. */
const DESCRIBES =
  /^(?:から|より)(?:は|も)?、?[^、。]{0,24}(?:ように|とおり|通り)、|^(?:から|より)[^、。はがを]{0,12}(?:の|が)(?:(?:あり|ござい)まし|あっ)た\p{Script=Han}{2,8}(?:は|を|に|の|で)/u;

/** What is said, meant or offered. */
const SAYS = beginning(/(?:旨|述べ|意向|意思|決意|考え|強調|表明|発言|主張|説明|指摘|提案)/u);

/** 先方は、日本と共に守っていく考えを強調: with whom, is part of what one says. */
const TOGETHER = /(?:と(?:共に|ともに)|お?互いに?)$/u;

/** 我々 in a joint statement; in one speaker's mouth it is that speaker's side. */
const WE = /(?:我々|われわれ|私たち|我ら)/u;

/** Whether the one who acts is 我々, who may be both sides. */
export function isWe({ joint, words }: Subject, masked: string): boolean {
  return !joint && words !== null && WE.test(masked.slice(words.start, words.end));
}

/**
 * @param masked the folded words from where the subject may stand
 * @param clauseStart where the clause begins
 * @param predicateStart where its predicate begins
 * @param mayName whether `masked` may hold one of `IN_COMPANY`
 */
export function findSubject(
  masked: string,
  clauseStart: number,
  predicateStart: number,
  mayName = true,
): Subject | null {
  const own = masked.slice(clauseStart, predicateStart);
  const says = SAYS.test(masked.slice(predicateStart));
  const between = mayName ? findCompany(own) : null;
  if (between !== null && !(says && TOGETHER.test(masked.slice(0, clauseStart + between.end))))
    return { joint: true, opens: false, words: shiftSpan(between, clauseStart) };
  const [both, two, marked, nominative, agent] = readMarks(own);
  const joint = lastOf(both, two);
  const topic = marked ?? nominative;
  // 三社から見積りを取った結果、…: the agent of a clause that only leads up to this one.
  const leads =
    agent !== null && (own.indexOf('結果、', agent.index) >= 0 || DESCRIBES.test(own.slice(agent.index)));
  const single = topic ?? (leads ? null : agent);
  // 私は、両国が…: what が marks may be content, what は marks is not.
  const content =
    joint !== null &&
    ((topic !== null && topic.index !== joint.index && joint[0].startsWith('が')) ||
      // 大臣から、両国は…したい旨述べ: what one says may have a topic of its own.
      (single !== null && single.index < joint.index && says));
  if (joint !== null && !content && (single === null || joint.index >= single.index)) {
    return { joint: true, opens: OPENS.test(joint[0]), words: spanAt(joint, clauseStart) };
  }
  const part = single?.[0] === 'として' && !/^として(?:は|も)?、/u.test(own.slice(single.index));
  if (single !== null && !(part && clauseStart > 0))
    return { joint: false, opens: OPENS.test(single[0]), words: spanAt(single, clauseStart) };
  if (clauseStart === 0) return null;
  const before = masked.slice(0, clauseStart);
  // は marks a topic that lasts until another takes its place; から marks the agent of its own clause only.
  const [bothBefore, twoBefore, lasting] = readMarks(before);
  const lastingJoint = lastOf(bothBefore, twoBefore);
  if (lastingJoint !== null && lastingJoint.index >= (lasting?.index ?? -1)) {
    return { joint: true, opens: false, words: spanAt(lastingJoint, 0) };
  }
  // 両大臣は一致し、日本として支援していくことを確認: part of what both affirmed, if both are named before.
  if (single !== null)
    return { joint: false, opens: OPENS.test(single[0]), words: spanAt(single, clauseStart) };
  if (lasting === null) return null;
  const company = mayName ? findCompany(before) : null;
  if (company !== null) return { joint: true, opens: false, words: company };
  return { joint: false, opens: false, words: spanAt(lasting, 0) };
}

/** トランプ大統領との間で: those in whose company the subject acts, with the words that say so. */
function findCompany(text: string): Span | null {
  const match = BETWEEN.exec(text);
  if (match === null) return null;
  const from = Math.max(text.lastIndexOf('、', match.index - 1), text.lastIndexOf('。', match.index - 1)) + 1;
  return { start: Math.max(from, match.index - 24), end: match.index + match[0].length };
}

/** The later of the words that name both as both, and of those that name them one by one. */
function lastOf(both: RegExpExecArray | null, two: RegExpExecArray | null): RegExpExecArray | null {
  return both === null || (two !== null && two.index > both.index) ? two : both;
}

function spanAt(match: RegExpExecArray, offset: number): Span {
  return { start: offset + match.index - match[2]!.length, end: offset + match.index };
}
