/**
 * How a Japanese reporting predicate is meant: stated, denied, hoped for, asked, heard of, or only named.
 *
 * In: the predicate's inflection and the words behind it. Out: its standing.
 * Never: `actual` for what the sentence does not state itself.
 */

import { beginning } from '../../text/beginnings.ts';
import { isCjk } from '../../text/characters.ts';
import type { Inflection } from '../../text/inflection.ts';
import { pattern } from '../../text/pattern.ts';
import type { Modality } from '../agreement.ts';

export interface Standing {
  /**
   * main: ends the sentence or a clause of its own; joined: suspended, goes on to the next predicate;
   * inside: part of a noun phrase or of another predicate's content.
   */
  readonly position: 'main' | 'joined' | 'inside';
  /** Null where the words are no report at all. */
  readonly modality: Modality | null;
  /** Behind the polite ending that belongs to the predicate (…したところであります). */
  readonly end: number;
}

/** With what may stand in brackets behind: …がついた (森 報告). */
const SENTENCE_END = /^(?:[ \u3000]?[（(][^（()）]{0,40}[)）])?[\s。．.！!」』)）】*_]*$/u;
const QUESTION = pattern('u')`
    ^(?:という)?(?:の|ん|もの|こと)?(?:では|じゃ)ない(?:です|の)?(?:か|でしょうか|かと)
    |^(?:ん?(?:です|でしょう|であります|ます)?か(?:ね|な)?|ん?でしょうか|のか|かどうか|か否か)(?=[\s。？?、をにはが]|$)
    |^[^、。]{0,12}(?:ですか|でしょうか|ますか|のか|でよろしい[^。]*|いかがか)[。？?\s]*$
  `;
const HEARSAY_VERB =
  /承知|聞い|聞き|伺|報じ|報道|伝えられ|模様|見られ|思われ|考えられ|見込|とのこと|ということのよう|そうで|ようで|らしい|言われ|とされ|とか|観測|取り沙汰|認識をして|理解を?(?:し|いたし)|仄聞/u;
const QUOTE_VERB =
  /言[っいう]|おっしゃ|仰|述べ|発言|発信|主張|説明|答弁|書[いか]|記載|語|お話|触れ|指摘|質問|御指摘|聞か|投稿|コメント|意味/u;
const AIM = beginning(
  /(?:こと|の)?(?:を|が|も)?(?:目指|期待|実現|希望|念頭|願|求め|狙|目標|視野|追求|働きか|呼びか|検討|想定|見据え)|(?:ため|べく|ように?(?!で)|よう(?:に)?、|方向|まで)|ことができる(?:よう|か)|こと(?:が|は)(?:重要|必要|大切|望まし|肝要|不可欠|可能)|に向け/u,
);
const CONDITION = beginning(
  /(?:れ?ば|たら|なら|次第(?!で)|のであれば|場合|際|時|とき|とすれば|としても|ことができれば|よう(?:で|な)あれば|と(?=、))/u,
);
const NAMED = beginning(
  pattern('u')`
    (?:とおり|通り|こと(?:や|と(?!な|し|す|い|相)|及び|並び|、|に(?:基づ|より|よって|伴|つ|沿|則|従|対|加|関)
        |を(?:踏まえ|受け|歓迎|評価|想起|念頭|契機|きっかけ|背景|考慮|前提|もって|報告|承知|説明|紹介|明らか|通じ)|から
        |もあり|で)|もの(?:で(?!す|あ|ご)|を|が|は|に)|のを|のに|のも|点(?:は|を|が)|旨|というのは)
  `,
);
const FACT_AS_TOPIC = beginning(/(?:という)?(?:こと|の|点)(?:は|が|も|を)/u);
/** 一致できたことは大きな成果です, 確認したのは有意義でした: a deed that is praised was done. */
const PRAISED = beginning(
  pattern('u')`
    (?:という)?(?:こと|の|点)(?:は|も|が|、これは|、このことは)、?[^。]{0,40}?(?:成果|有意義
      |意義(?:深|の?ある|が(?:ある|あ[りっ]|大き)|は大き)|意味(?:は|が)大き|意味のある|画期的
      |(?:進展|前進|一歩)(?:で|だ|と)|うれし|嬉し|喜ばし|心強|大き(?:い|か)|よか|良か)
  `,
);
/** 一致したことを御報告申し上げます: the one who was there says so. */
const ANNOUNCED = beginning(
  /(?:という)?(?:こと|旨|点)を(?:、|ここに|改めて|まず|皆様に|併せて|あわせて|この場で){0,3}(?:(?:御|ご)報告|報告(?!を受け)|申し上げ(?:て|ます|たい)|申し添え|お伝え(?:し|いたし)(?:ます|たい)|発表(?:し|いた|でき)|(?:御|ご)紹介)/u,
);
const ENDING = beginning(
  pattern('u')`
    (?!のが|ことから)(?:という)?(?:ところ|わけ|次第|もの|こと|の
      |ん)(?:な(?:ん|の))?(?:(?:で(?:ございまして|ございます|ござい|ありまして|あります|ありました|あり|すから
          |すけれども|すけれど|すが|す|した|ある)?|だ)(?:が|けれども|けど|から)?)?(?:よね?|ね)?(?=[、。\s]|$)
  `,
);
/** 合意したのは、…についてであり: what was agreed stands behind. */
const CLEFT = beginning(
  /のは、?(?!(?:先方|相手|[^、。]{0,14}(?:側|政府|大臣|国|氏|さん|首相|大統領|国民|議会|与党|野党|政権|内閣|前任者?))(?:で|だ))[^。]{2,200}?(?:であ(?:り|る|ります|りまして)|です|でございま(?:す|して)|だ)(?=[、。\s]|$)/u,
);
/** 合意をした、そういう報道も出ておりますが: taken up as what others say, or as what is not so. */
const APPOSED = beginning(
  /、(?:そう|こう|そのよう|このよう)(?:いう|いった|な)?(?:ふうな?に?|ように?な?)?(?:報道|報じ|話|指摘|議論|見方|声|意見|主張|ロジック|理屈|批判|場合|前提|(?:もの|わけ|こと|趣旨|話)(?:では?|じゃ)(?:な|あり|ござ))/u,
);
/** 一致したということに尽きます, 合意したという一点です; not in others' words, nor where there is more to it. */
const NOTHING_MORE = beginning(
  /(?:という)?(?:(?:こと|点|事実|一点)(?:に尽き(?!ま?せ|な)|に集約され(?!ま?せ|な)|が(?:全て|すべて)(?!では)|に(?:他|ほか)な(?:ら|りま)|のみ(?:で|に)(?!は)|だけ(?:で|に)(?!は))|一[点言]で(?:す|あり|ござい))(?![^、。]{0,8}(?:と(?:の|は|も|いう(?!ふうに))?(?!、?(?:思|考え|存じ|認識|私|申し上げ|理解|受け止め))[^、。]|と、(?:先方|相手)|のか|でしょうか|わけで|もので))|という(?:結果|形|結論)(?:に(?:な[りっ]|至)|で(?:す|あり|ござい))(?![^、。]{0,8}(?:と(?:の|は|も|いう(?!ふうに))?(?!、?(?:思|考え|存じ|認識|私|申し上げ|理解|受け止め))[^、。]|と、(?:先方|相手)|のか|でしょうか|わけで|もので))/u,
);
const OPINION = beginning(
  /(?:(?:という)?(?:こと|もの|わけ)(?:だ|である|であろう)と(?:いうふうに)?|という(?:ふう)?に|ものと|と(?:いうふうに|も)?)(?:思(?!われ)|考え(?!られ)|感じ|認識し(?!た)|確信)|と(?:いうふうに)?認識(?:を|いた)し(?!た)/u,
);
const JOINING = beginning(
  /(?:、|とともに|と共に|と同時に|つつ|上で|うえで|(?:その)?後(?:に(?!も|なって)|は)?(?![でのもにか])、?|のち|ほか|一方|が、|けれども|けれど|けども|ので|ものの|ため、|から、|ところ、|し、|など、|(?:が|けれども)(?=[\p{Script=Han}\p{Script=Katakana}][^、。がを]{0,20}(?:は|とは|では)))/u,
);

const main = (modality: Modality | null, end: number): Standing => ({ position: 'main', modality, end });
const inside = (modality: Modality | null, end: number): Standing => ({ position: 'inside', modality, end });

/**
 * @param rest the folded sentence behind the predicate's auxiliaries
 * @param at offset of `rest` in the sentence
 */
export function readStanding(rest: string, at: number, inflection: Inflection): Standing {
  const resumed = inflection.form === 'finite' ? RESUMED.exec(rest) : null;
  if (resumed === null) return readPlainly(rest, at, inflection);
  const words = ((resumed[1] ?? resumed[2]) === undefined ? 'と' : 'という') + rest.slice(resumed[0].length);
  const standing = readPlainly(words, at, inflection);
  return standing.end === at ? standing : { ...standing, end: standing.end + rest.length - words.length };
}

/** 一致したと、このように考えております; 合意をしたと、こういう|ことであります: と and という, said in two breaths. */
const RESUMED = beginning(
  /と、(?:(?:こ|そ)のように|(?:こ|そ)う(?:(いう|いった)(?!ふうに)|いうふうに|した形で)?)|、[こそ]う(いう)(?=(?:こと|わけ|次第|ところ)で(?:す|ござい|あります))/u,
);

function readPlainly(rest: string, at: number, inflection: Inflection): Standing {
  const own = ownModality(inflection);

  // Most reports end their sentence.
  if (rest === '。' || rest === '') return main(inflection.form === 'noun' ? 'actual' : own, at);
  if (rest.startsWith('なき')) return inside('hypothetical', at);
  if (rest.startsWith('つつあ') || rest.startsWith('つつご')) return inside('aimed', at);
  if (rest.startsWith('ながら')) return inside(null, at);
  // 合意したと、…: said by somebody; 合意すると、… depends on it.
  const said = inflection.past && rest.startsWith('と');
  if (inflection.form !== 'noun' && !said && CONDITION.test(rest)) return inside('hypothetical', at);
  if (inflection.form === 'noun') return readBareNoun(rest, at);
  const cleft = inflection.past && own === 'actual' ? CLEFT.exec(rest) : null;
  if (cleft !== null && !asks(rest.slice(cleft[0].length))) return main(own, at + cleft[0].length);
  if (asks(rest)) return main('questioned', at);
  if (endsSentence(rest)) return main(own, at);

  // 確認されているところです: how it stands already.
  if (inflection.progressive && inflection.passive && rest.startsWith('ところ'))
    return inside('recalled', at);

  const ending = ENDING.exec(rest);
  if (ending !== null && inflection.form === 'finite') {
    const behind = rest.slice(ending[0].length);
    if (asks(behind)) return main('questioned', at);
    return main(own, at + ending[0].replace(/[がけども]+$/u, '').length);
  }
  if (OPINION.test(rest)) return main(own === 'actual' && !inflection.past ? 'aimed' : own, at);
  if (QUOTED.test(rest) && !JOINING.test(rest)) {
    if (own === 'actual' && tells(inflection, rest)) return main(own, at);
    return inside(readQuotation(rest), at);
  }
  // 確認を求めたところ、承認された: only leads up to what came of it.
  if (inflection.past && rest.startsWith('ところ、')) return inside(null, at);
  if (AIM.test(rest)) return inside('aimed', at);
  if (APPOSED.test(rest)) return inside('quoted', at);
  if (JOINING.test(rest)) {
    if (inflection.form === 'te' && !rest.startsWith('、')) return inside(null, at);
    return {
      position: inflection.form === 'finite' && !JOINED_FINITE.test(rest) ? 'main' : 'joined',
      modality: own,
      end: at,
    };
  }
  if (inflection.form === 'suspended') return /^[。\s]/u.test(rest) ? main(own, at) : inside(null, at);
  if (own === 'actual' && tells(inflection, rest)) return main(own, at);
  if (NAMED.test(rest)) return inside(inflection.past || inflection.progressive ? 'recalled' : null, at);
  if (FACT_AS_TOPIC.test(rest)) return inside(inflection.past ? 'recalled' : 'aimed', at);
  if (inflection.form === 'te')
    return inside(/^(?:い|お|き|くれ|もら|ほし|いただ)/u.test(rest) ? 'aimed' : null, at);
  return inside(inflection.past || inflection.progressive ? 'recalled' : null, at);
}

/** The fact is the topic or the object of what the speaker says of it, and the speaker vouches for it. */
function tells(inflection: Inflection, rest: string): boolean {
  const vouched =
    (inflection.past && (PRAISED.test(rest) || NOTHING_MORE.test(rest))) || ANNOUNCED.test(rest);
  return vouched && !asks(rest) && !SAID.test(rest);
}

/** 一致できたことは喜ばしい旨述べました: praised in the words of one who is reported. */
const SAID = /^[^。]{1,60}(?:旨|と)(?:を|の)?(?:述べ|発言|応じ|伝え|指摘|言及)/u;

/** Finite, and yet the sentence goes on in the same breath: するとともに, した上で. */
const JOINED_FINITE = beginning(/(?:とともに|と共に|と同時に|上で|うえで|(?:その)?後|のち|ほか|一方|など)/u);

/** No question of these is without か, or よろしい. */
function asks(rest: string): boolean {
  return (rest.includes('か') || rest.includes('よろしい')) && QUESTION.test(rest);
}

/** What goes on with a word does not end. */
function endsSentence(rest: string): boolean {
  return rest === '' || (!isCjk(rest.charCodeAt(0)) && SENTENCE_END.test(rest));
}

function ownModality(inflection: Inflection): Modality | null {
  if (inflection.negative) return 'negated';
  if (inflection.desiderative) return inflection.humble ? null : 'aimed';
  if (inflection.obligation || inflection.volitional || inflection.prospective) return 'aimed';
  if (inflection.humble && !inflection.past && !inflection.progressive) return null;
  return 'actual';
}

const QUOTED = beginning(/という|といった|との|と|って|旨|なん/u);
const COPULA = beginning(/(?:です|であります|でございます|だ)[。\s]*$/u);
const TOWARDS = beginning(/(?:へ|か)(?:[。\s？?]|$)/u);
const NOT_REACHED = beginning(
  /に(?:は|も)?(?:達し|至っ|至り)?(?:て(?:おり|い)(?:ません|ない)|ませんでした|らな)/u,
);
const SOUGHT = beginning(/(?:を|が|に向け)(?:目指|実現|期待|求め|追求)/u);

/** 協力を進めることで一致|となりました. */
const BECAME = beginning(
  /(?:と(?:いう(?:形|結果|結論|こと)に)?)(?:なりました|なった(?![\p{Script=Han}])|なっ(?:ており|てい)(?:ます)?|相成りました)/u,
);

/** 体言止め: …することで一致。 states; …一致へ, …合意の枠内 does not. */
function readBareNoun(rest: string, at: number): Standing {
  const stated: Standing = { position: 'main', modality: 'actual', end: at };
  if (endsSentence(rest)) return stated;
  if (rest.startsWith('、') || rest.startsWith('し、')) return { ...stated, position: 'joined' };
  if (COPULA.test(rest)) return stated;
  const became = BECAME.exec(rest);
  if (became !== null) return { ...stated, end: at + became[0].length };
  if (TOWARDS.test(rest)) return { ...stated, modality: 'aimed', position: 'inside' };
  if (rest.startsWith('と') || rest.startsWith('って')) return inside(readQuotation(rest), at);
  if (NOT_REACHED.test(rest)) return inside('negated', at);
  if (SOUGHT.test(rest)) return inside('aimed', at);
  return inside(null, at);
}

function readQuotation(rest: string): Modality | null {
  if (/(?:か|でしょうか|よろしい(?:です)?か)[。？?\s]*$/u.test(rest)) return 'questioned';
  const reach = rest.slice(0, 60);
  const hearsay = HEARSAY_VERB.exec(reach)?.index ?? Number.POSITIVE_INFINITY;
  const quoted = QUOTE_VERB.exec(reach)?.index ?? Number.POSITIVE_INFINITY;
  if (hearsay < quoted) return 'hearsay';
  if (quoted < hearsay || endsSentence(rest.startsWith('と') ? rest.slice(1) : rest)) return 'quoted';
  if (/^(?:という)?(?:こと|の)?を?(?:期待|目指|希望)/u.test(rest)) return 'aimed';
  return 'recalled';
}

/**
 * What the end of the sentence says of everything that leads up to it without a break: 「…を確認し、…と承知しております」.
 * @param tail the folded sentence behind the last report
 */
export function readSentenceEnd(tail: string): Modality | null {
  if (/(?:か|でしょうか)[。？?\s]*$/u.test(tail)) return 'questioned';
  const end = tail.slice(-40);
  if (
    /(?:と(?:いうふうに)?(?:承知|聞い|伺っ|報じ|言われ|され)|とのこと|模様|(?:た|る)そう)[^、]*$/u.test(end)
  )
    return 'hearsay';
  return null;
}
