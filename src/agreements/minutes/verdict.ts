/**
 * The last word under a topic of a log, said by one who is named: 採用します, 入れてよい, 名前は鍵で, OK.
 *
 * In: the words of a turn without its name. Out: where what they settle stands, or null; whether more was said behind
 * them is for the caller to ask. Never: an opinion, a wish, a question, or what is only supposed.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import { settles, supposes } from './closing.ts';
import { DECIDING_VERB } from './japanese-cues.ts';

/** How consent is given in a word or two. */
const GIVEN = pattern('iu')`
    ^(?:では|じゃあ?|それなら|うん|はい|まあ|自分も|私も)?、?(?:それ|これ|その案|この案)?(?:で|は|に|を)?、?(?:採用|採択
      |承認|許可|賛成|了解|了承|同意|決定|決まり|却下|不採用|不採択|OK|ＯＫ|NG|ＮＧ|LGTM|accept(?:ed)?|approved?
      |reject(?:ed)?|merge|マージ|コミット|commit|close|クローズ)(?:で(?:いい|よい|良い)?|です|とする|と?します|する|しました|した|していい|してよい)?[。.!！\s]*$
  `;
/** 消すのに賛成です: in favour of what the topic puts. */
const IN_FAVOUR =
  /^[^、。はが?？]{1,20}(?:の|こと|案|方向|提案|それ|これ)に(?:は)?(?:賛成|同意)(?:です|だ|します|する)?[。.!！\s]*$/u;
/** 入れてください, そのままコミットして下さい: leave to do what the topic puts. */
const GO_ON =
  /^[^、。はが?？]{0,20}(?:入れ|進め|採用し|取り込ん|(?:コミット|マージ|commit|merge) ?し)(?:て|で)(?:ください|下さい|もらって(?:いい|よい|OK))(?:です)?[。.!！\s]*$/iu;
/** 問題ない: nothing stands against it. */
export const NOTHING_AGAINST = gated(
  /^(?:特に|とくに|それで|これで)?、?(?:問題|異論|異存|不満)(?:は|も)?(?:特に)?(?:ない|なし|ありません|無い|無し)(?:です)?[。.!！\s]*$/u,
);
/** 入れてよい, この名前でいいです, 足してもいいと思います. */
const PERMITTED = gated(
  /(?:[てで]|ても|でも)(?:よい|良い|いい|構わない|かまわない|OK|ＯＫ)(?:です|よ|と思(?:う|います))?[。.!！\s]*$/u,
);
/** 名前は鍵で. */
const CHOSEN = ended(/は、?[^、。はがを?？]{1,24}(?:で|に)[。\s]*$/u);
/** じゃあ棚で, では北側にしましょう: what it comes to. */
const THEN = ended(
  /^(?:じゃあ?|では|それでは|それなら|なら)[、\s]?[^、。?？]{1,24}(?:で|に)(?:する|します|しましょう|いきましょう|行きましょう|いこう|行こう|しよう)?[。\s]*$/u,
);
/** 認める, 外す: settles by itself, where 使う may tell what one does. */
const GRANTS = /^(?:認め|許|入れ|やめ|外|消|残|変え|採用|見送|取り込)/u;
/** じゃあ外す: what leads over to it. */
const LEADS_OVER = /^(?:じゃあ?|では|それでは|それなら)[、\s]?/u;
/** 鍵は置かないようにして、困る人がいたら考える: decided, and what may come of it. */
const SO_THAT = gated(
  /^[^、。?？]{2,40}(?:ない|[うくすつぬむるぐぶ])ようにして、[^。?？]{2,40}[うくすつぬむるぐぶ][。.\s]*$/u,
);
/** ない方がよい, …でもよいのでは. */
const RATHER =
  /(?:方|ほう|もの|場合|とき|なら|れば|たら|どう|どれ|どっち|何|誰|いつ|別に|ついで|ため|よう|なの|のに)(?:が|で|に|は|でも)?[^、。]{0,6}$/u;
/** 名前を変えます says 名前を変える. */
const POLITE: readonly (readonly [RegExp, string])[] = [
  [/します[。\s]*$/u, 'する'],
  [/ません[。\s]*$/u, 'ない'],
  [/(?<=[えけせてねめれげべ])ます[。\s]*$/u, 'る'],
];

export function readVerdict(note: string): RegExpExecArray | null {
  const given =
    GIVEN.exec(note) ??
    IN_FAVOUR.exec(note) ??
    (supposes(note) ? null : GO_ON.exec(note)) ??
    NOTHING_AGAINST.exec(note) ??
    SO_THAT.exec(note) ??
    THEN.exec(note);
  if (given !== null) return given;
  const permitted = PERMITTED.exec(note) ?? CHOSEN.exec(note);
  if (permitted !== null)
    return RATHER.test(note.slice(0, permitted.index + permitted[0].length - 1)) || supposes(note)
      ? null
      : permitted;
  const led = note.replace(LEADS_OVER, '');
  return settles(plain(led)) || ((led !== note || GRANTS.test(note)) && DECIDING_VERB.test(led))
    ? WHOLE.exec(note)
    : null;
}
const WHOLE = /^.+$/su;

function plain(note: string): string {
  for (const [polite, ending] of POLITE) if (polite.test(note)) return note.replace(polite, ending);
  return note;
}

/** The same in a line without Japanese. */
const IN_ENGLISH = gated(pattern('iu')`
    ^(?:(?:so|then|yes|ok(?:ay)?),? )?(?:(?:ok(?:ay)?(?: (?:for|in|with) [^?]{1,40})?|approved?|go ahead|lgtm|ng|agreed
        |reject(?:ed)?(?: (?:it|this))?|close(?: (?:it|this))?|won['’]?t ?fix|not needed|i (?:accept|agree)(?: (?:it|this|that))?
        |i(?:['’]m| am) (?:ok|okay|fine|happy) with (?:it|this|that)
        |(?:looks good(?: to me)?[,.]? ?)?(?:and |so )?(?:(?:please )?(?:commit|merge) (?:it|this)|looks good(?: to me)?))
      |(?<condition>conditional(?:ly)? )?accept(?:ed)?(?: ?\([^()?]{1,40}\)|: \S[^?]{0,40})?)[.!\s]*$
  `);
export function readEnglishVerdict(note: string): RegExpExecArray | null {
  return IN_ENGLISH.exec(note);
}
