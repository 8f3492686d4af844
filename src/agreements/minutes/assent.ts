/**
 * What the chair means to do, where the record notes the meeting's assent behind it in brackets and no ruling follows:
 * 原案のとおり決定したい。（異議なし）, 会長に御一任いただきたいが、いかがか。（了承）.
 *
 * In: a sentence of the chair's, and the record behind it. Out: a draft, or null.
 * Never: what a member proposes, what nobody answered, or what the chair rules on in the next sentence.
 */
import { maskQuotations, skipConnectives } from '../../text/clauses.ts';
import { pattern } from '../../text/pattern.ts';
import { type Draft, draft } from '../draft.ts';

/** Assent as a summary notes it: a word in brackets. */
const NOTED =
  /^[\s\u3000]*[（(〔［[]\s*[「『]?(?:一同|全員|各委員|委員)?(?:、|から)?(?:(?:ご|御)?異議(?:なし|無し)|(?:ご|御)?了承|了解|了|承認|賛成|賛同|同意|拍手)(?:」?の声(?:あり)?)?[」』]?[。.]?\s*[）)〕］\]]/u;
/** The chair goes on to say what is decided. */
const RULED = /決定|決し|決する|さよう|左様|そのよう|取り計ら|認めます|認め、|可決|承認|了承|確認/u;
const MEANT = pattern('u')`
    (?:(?:こと|もの)(?:に|と)(?:いた)?したい|(?:決定|決議|確認|承認|了承|付託|一任|設置|設け|実施|選任|指名|お?願い|お任せ|取り計らい?|進め|進めさせて(?:いただき|頂き))(?:いた)?(?:し)?たい
      |(?:いただき|頂き|願い|もらい)たい|(?:こと(?:に|と)|ように)?してはどうか)(?:と(?:思う|思います|考える|考えます|存じます|存ずる))?
    (?:が、?[^、。]{0,8}(?:いかが|どう|よろしい)(?:か|です(?:か)?|でしょうか))?[。\s]*$
  `;
/** Those who are asked to speak assent to nothing. */
const TO_SPEAK =
  /(?:説明|報告|発言|意見|質問|質疑|挨拶|紹介|朗読)[^、。]{0,12}(?:願い|いただき|頂き|もらい|したい)/u;

export function isAssentNoted(behind: string): boolean {
  const noted = /^[\s\u3000]*[（(〔［[]/u.test(behind) ? NOTED.exec(behind) : null;
  return noted !== null && !RULED.test(/^[^。]*/u.exec(behind.slice(noted[0].length).trimStart())![0]);
}

export function readAssented(sentence: string, behind: () => string): Draft | null {
  if (!/たい|どうか/.test(sentence)) return null;
  const masked = maskQuotations(sentence);
  const meant = MEANT.exec(masked);
  if (meant === null || TO_SPEAK.test(masked) || !isAssentNoted(behind())) return null;
  const end = masked.replace(/[。．\s]+$/u, '').length;
  const start = skipConnectives(masked, 0, end);
  return draft({ start, end, kind: 'AGREED', predicate: { start: meant.index, end } });
}
