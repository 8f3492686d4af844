/**
 * What the chair means to do, where the record notes the meeting's assent behind it in brackets and no ruling follows:
 * 原案のとおり決定したい。（異議なし）, 会長に御一任いただきたいが、いかがか。（了承）.
 *
 * In: a sentence of the chair's, and the record behind it. Out: a draft, or null.
 * Never: a courtesy (お開きいただきたい), what is wished of others, what a member proposes, what nobody answered, or what the chair rules on in the next sentence.
 */

import { maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern, source } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

/** Assent as a summary notes it: a word in brackets. */
const NOTED = gated(
  /^[\s\u3000]*[（(〔［[]\s*[「『]?(?:一同|全員|各委員|委員)?(?:、|から)?(?:(?:ご|御)?異議(?:なし|無し)|(?:ご|御)?了承|了解|了|承認|賛成|賛同|同意|拍手)(?:」?の声(?:あり)?)?[」』]?[。.]?\s*[）)〕］\]]/u,
);
/** The chair goes on to say what is decided. */
const RULED = gated(/決定|決し|決する|さよう|左様|そのよう|取り計ら|認めます|認め、|可決|承認|了承|確認/u);
const SETTLES = source`
    (?:決定|決議|確認|承認|了承|付託|一任|委任|設置|実施|選任|選出|指名|委嘱|推薦|採用|延期|可決|採択)
  `;
/** What settles a thing by its own word, or gives somebody an office: 決定したい, 御一任いただきたい, 起草は三人にお願いしたい. */
const MEANT = ended(pattern('u')`
    (?:(?:こと|もの)(?:に|と)(?:いた)?したい
      |${SETTLES}(?:を)?(?:(?:いた)?したい|(?:して)?(?:お|御)?(?:願い|いただき|頂き|もらい)(?:した|いたした|た)い)
      |設けたい|取り計らい?たい|進め(?:させて(?:いただき|頂き))?たい
      |(?:(?<!よう|静粛|簡潔|手短|端的|早め|早期|速やか|積極的|前向き|丁寧|十分)に|(?:長|委員|幹事|監事|書記|[氏君]|さん)を)、?(?:お|御)?(?:願い|任せ)(?:いた)?したい
      |(?:こと(?:に|と)|ように)?してはどうか)(?:と(?:思う|思います|考える|考えます|存じます|存ずる))?
    (?:が、?[^、。]{0,8}(?:いかが|どう|よろしい)(?:か|です(?:か)?|でしょうか))?[。\s]*$
  `);
/** Those who are asked to speak, and the order of the day, settle nothing. */
const IN_ORDER = gated(
  /(?:説明|報告|発言|意見|質問|質疑|答弁|議論|挨拶|紹介|朗読)[^、。]{0,12}(?:願い|いただき|頂き|もらい|したい)|(?:議[題事案]|質疑|採決|次第|討論)[^、。]{0,8}(?:に|へ|を)(?:入|移|進)|休憩|開会|閉会|再開/u,
);
/** 国には早期に工事をお願いしたい: asked of those who do not sit there. */
const OF_OTHERS = gated(
  /(?:^|[、。])(?:国|県|都|政府|省庁?|町民|市民|[^、。]{1,8}(?:省|庁|議員各位|皆様?))(?:に(?:は|おかれ|お?願)|から)/u,
);
/** Applause greets who is chosen; what it greets else may be no more than a speech. */
const APPLAUSE = gated(/^[\s\u3000]*[（(〔［[][^）)〕］\]]*拍手/u);
const CHOSEN = gated(/選任|選出|指名|推薦|委嘱|(?:長|委員|幹事|監事|書記|役員|代表|座長)(?:に|を|は)/u);
/** 次の会議で決定したい, 改めて検討することにしたい. */
const LATER = gated(
  /(?:次(?:の|回の?)[^、。]{0,14}(?:会|会議|会合|総会)?(?:で|において|に)|次回|後日|改めて|引き続き|継続して?)[^、。]{0,16}(?:決定|協議|検討|審議|議論|判断)/u,
);

export function isAssentNoted(behind: string): boolean {
  const noted = /^[\s\u3000]*[（(〔［[]/u.test(behind) ? NOTED.exec(behind) : null;
  return noted !== null && !RULED.test(/^[^。]*/u.exec(behind.slice(noted[0].length).trimStart())![0]);
}

export function readAssented(sentence: string, behind: () => string): Draft | null {
  if (!/たい|どうか/.test(sentence)) return null;
  const masked = maskQuotations(sentence);
  const meant = MEANT.exec(masked);
  if (meant === null || IN_ORDER.test(masked) || OF_OTHERS.test(masked)) return null;
  const noted = behind();
  if (!isAssentNoted(noted) || (APPLAUSE.test(noted) && !CHOSEN.test(masked))) return null;
  const end = masked.replace(/[。．\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  const kind = LATER.test(masked) ? 'DEFERRED' : 'AGREED';
  return draft({ start, end, kind, predicate: { start: meant.index, end } });
}
