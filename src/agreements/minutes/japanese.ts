/**
 * What Japanese minutes and logs record beside full sentences: →採用, 異議なし, 担当, 〜さんが…する.
 *
 * In: a line. Out: drafts, or null where the line follows no convention of minutes.
 * Never: a question, an opinion, or a description of how things are.
 */
import { maskQuotations } from '../../text/clauses.ts';
import type { Draft, SentenceContext } from '../draft.ts';
import { arrowIn } from './arrows.ts';
import { leavesOpen, settles, supposes } from './closing.ts';
import { type Line, readLine } from './line.ts';
import { type Make, maker, NAME, OPEN, PUT_OFF, STATE, TASK } from './note.ts';
import { findOwner } from './owners.ts';
import { readVerdict } from './verdict.ts';

const CONSENT =
  /(?:異議|異論|異存|反対(?:意見)?|反対者)(?:は|も|が)?(?:特に)?(?:なし|無し|なく(?!て)|ない(?!か)|ありません|ございません|出なかった|出ず)|(?:全員|満場|全会)(?:一致で?|賛成|了承|異議なし)(?:[、。\s]|$)/u;
/** Where nothing is settled but what is to be looked into: …がないか確認. */
const CHECKED = /か(?:どうか)?(?:を|は)?[^。、]{0,12}(?:確認|調査|問い?合わ?せ|打診|相談)(?:する)?[。\s]*$/u;
const DECIDED =
  /(?:了承|承認|合意|決定|採用|採択|可決|確定|選任|選出|付託|(?:ok|accept)(?:ed)?)(?:した|しました|された|されました|済み?|です|とする|となった|になった)?[。\s]*$/iu;
const KEYWORD =
  /^(?:[【[(（<＜](?:決定(?:事項)?|合意(?:事項)?|結論|決議|採用|承認)[】\])）>＞]\s*[:：]?\s*|(?:決定(?:事項)?|合意(?:事項)?|結論|決議|採用|承認|[Cc]onclusion|[Dd]ecision)(?:\s*[:：]\s*|[\s\u3000]+))(?=\S{2})/u;
const ACTION =
  /^(?:[【[(（<＜](?:宿題|TODO|ToDo|アクション(?:アイテム)?|AI|担当者?|対応者?|要対応)[】\])）>＞]\s*[:：]?|(?:宿題|TODO|ToDo|アクション(?:アイテム)?|AI|担当者?|対応者?|次回まで(?:に|の宿題)?)\s*[:：]|(?:宿題|TODO|ToDo|AI)\s*(?=[（(][^（()）]{1,12}[)）]))\s*[（(]?\s*(?<who>[^\s:：、。()（）がはをに]{1,12}(?=$|[\s:：、。()（）がは]))?/u;
/** One person takes something on: 私が聞いておきます. */
const OFFER =
  /(?:私|自分|こちら)(?:が|で|の方で)[^。、]*(?:ます|る)[。\s]*$|[^。]*(?:て|で)おきます[。\s]*$/u;
/** 曲を流しときます, 椅子を並べておきます. */
const SEEN_TO = /(?:[とど]き|[てで]おき)ます[。\s]*$/u;
/** 紙皿を用意: what is to be seen to, as a note ends it. */
const TO_GET = /を[^、。はがを?？]{0,8}(?:用意|準備|手配|購入|注文|依頼|予約|募集|告知|調達)[。\s]*$/u;
/** 司会は森, 計測は mori が来週金曜までに. */
const ROLE =
  /^(?:次回の?)?(?:司会|書記|議事録?|進行|幹事|受付|担当|発表)は、?\s*[A-Za-z\p{Script=Han}\p{Script=Katakana}ー]{1,12}(?:さん|氏|君)?[。\s]*$|は、?\s*[A-Za-z\p{Script=Han}\p{Script=Katakana}ー]{1,12}(?:さん|氏|君)?\s*が[^。は]{1,20}までに[。\s]*$/u;
/** Done already: - [x] …. */
const TICKED = /^\s*(?:[-*+•]\s+)?\[[xX✓✔]\](?!\()/u;
/** Under 次回: 議事録：森さん. */
const NEXT_ROLE =
  /^[\s\-*・●■#]*(?:議事録?|議事担当|書記|司会|進行|担当|幹事|当番|記録)\s*[:：]\s*[A-Za-z\p{Script=Han}\p{Script=Katakana}ー]{1,12}(?:さん|氏|君)?[。\s]*$/u;
const DATED = /[0-9０-９]/u;
/** Under 次回: a day or an hour, not any number. */
const DAY_OR_HOUR =
  /[0-9０-９]\s?(?:月|日|時|[/／:：.．-]\s?[0-9０-９])|[（(][月火水木金土日祝・]{1,3}[)）]|[月火水木金土日]曜/u;
/** 第二金曜　広報　リーダー森さん: a post behind what it is for. */
const LED =
  /[\s\u3000](?:リーダー|サブリーダー|主担当|担当|とりまとめ|幹事|責任者)[\s\u3000:：]*(?<who>[A-Za-z\p{Script=Han}\p{Script=Katakana}ー]{1,10})(?:さん|氏|君)[。\s]*$/u;
/** 「案を持ち寄る」が宿題になった. */
const HOMEWORK = /宿題(?:に|と)(?:する|した|します|しました|なった|なりました|なる|なります)[。\s]*$/u;
/** 番号: 結論: 今のままでよい: behind the topic, on its line. */
const CONCLUDED = /[:：、。\s](?:結論|決定(?:事項)?)\s*[:：]\s*(?=[^\s:：])/u;
/** git status : 状態を確認する: what a command does; 第3条より、会長が議長を務める: what a rule says. */
const DEFINED = /^第[0-9０-９〇一二三四五六七八九十百]+条|^[A-Za-z][\w.-]*(?: +[\w.-]+)+\s?[:：]/u;
/** A question, with who asks behind it or not. */
const ASKED = /[?？][。\s]*(?:[（(][^（()）]*[)）])?[。\s]*$/u;
/** 次回: 5月10日 14時から. */
const NEXT =
  /^[（(⑴-⒇\d)）.\s]{0,5}次回[^。:：は⇒→]{0,10}[:：は⇒→\s\u3000][^。]*[0-9０-９一二三四五六七八九十]\s?(?:月|日|時|[/／:][0-9０-９])|^次(?:の(?:会議|会合|例会|ミーティング|打ち?合わ?せ|会))?は、?\s?[^。、はが]{0,8}[0-9０-９]{1,2}\s?(?:月|[/／][0-9０-９])/u;
/** Who is asked to, or will tell: 佐藤さんに確認してもらう, 佐藤さんから返事する, 佐藤が持ち帰る. */
const HANDED_TO =
  /(?<who>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{1,12})(?:(?:さん|氏|君)(?:に|へ)[^。、]{0,20}(?:もらう|お願いする|頼む|依頼する|振る)|(?:さん|氏|君)(?:に|が)?(?:確認|相談|依頼|打診|対応|作業|TODO)|(?:さん|氏|君)から[^。、]{0,12}(?:返事|連絡|報告|説明|共有|返信|回答)(?:する|します|してもらう)?|(?:さん|氏|君)?(?:が|で)[^。、]{0,4}(?:持ち帰|引き取|巻き取)|(?:さん|氏|君)(?:を)?中心(?:に|で|となって)[^。、はが]{0,16}(?:進める|行う|作る|まとめる|対応する|準備する|運営する|検討する))[^。]{0,12}[。\s]*$/u;
/** What a subject is settled to be: 配布形式は一つに統一する, リリースは5月末に延期. */
const SETTLED =
  /^[^がか?？]{1,30}は[^がはか?？。]{1,40}(?:に|へ|で|を)?(?:統一|延期|現状維持|維持|廃止|改名|据え置き|切り替え|変更|採用|固定)(?:する)?[。\s]*$/u;
/** 鍵の色は青にする, 古い棚は捨てる, 名前は変えない: what a topic is settled to, by its verb. */
const SETTLED_TO =
  /^(?!昨年|去年|前回|現在|これまで|通常|普通|案)[^が?？は、。]{1,30}は、?[^がは?？、。]{0,24}(?:(?:[^ごとうよ]に|[^こかいの]と)する|(?:入れ|変え|やら|直さ|使わ|消さ|外さ|認め|設け|残さ|行わ|やめ|捨て)(?:ない|ず)|外す|捨てる|消す|残す|やめる|入れる|認める|許す|見送る|廃止する|禁止する|採用する|延期する)[。\s]*$/u;
/** ポスターは去年の写真を利用, 案内は先に発送する: what is to be done with something. */
const NOTED_DEED =
  /^(?!昨年|去年|前回|前年|現在|これまで)[^がか?？は]{1,30}は、?[^がはか?？。、]{0,24}(?:受け入れ|利用|使用|活用|流用|配布|掲示|実施|開催|発注|購入|依頼|手配|募集|作成|送付|発送|回収|徴収|公開|撤去|設置|撮影|掲載|集計|負担|担当)(?:する|します)?[。\s]*$/u;
/** 余興・・・同好会に演奏を依頼. */
const DOTTED_DEED =
  /(?:・{2,}|…+)[^。?？]{0,40}(?:で|に|を)[^、。はが]{0,10}(?:利用|使用|活用|配布|掲示|実施|開催|発注|購入|依頼|手配|募集|作成|送付|発送|公開|設置|掲載|負担|担当)(?:する|します)?[。\s]*$/u;
/** 会議室を東棟へ変更, 毎月第四水曜に固定: from one to another. */
const MOVED =
  /(?:から|を|^|[\s・、])[^、。はが?？]{1,24}(?:へ|に)(?:切り?替え|変更|移行|固定|統一|移動|延期|集約)(?:する)?[。\s]*$/u;
/** 会計は当面森が管理: what somebody known takes on, without its verb. */
const TAKES = new RegExp(
  `(?:^|[、はもに]|当面|一旦)\\s*(?<who>${NAME})(?:さん|氏|君)?が[^。、はが]{0,20}(?:管理|担当|実装|手配|確認|連絡|作成|用意|準備|対応|調査|修正|更新|送付|発注|購入|調整|提出|報告|説明|司会|執筆|翻訳|リード|主導|取りまとめ|とりまとめ)[。\\s]*$`,
  'u',
);
/** 案内は原則出さない, 当面は受け付けない: a rule of the meeting's own. */
const AS_A_RULE =
  /(?:^|は、?)(?:原則(?:として|的に)?|基本的に(?:は)?|当面(?:は)?|当分(?:は)?|今回は)、?[^、。はが?？]{1,20}(?:[書出置使貸言急]|[せけえてねめれべげし]|[かさたなばまらわ])ない(?:こと)?[。\s]*(?:[（(][^()（）]*[)）])?[。\s]*$/u;
const UNABLE =
  /(?:でき|出来|わから|分から|知ら|足ら|足り|あら|なら|いら|要ら|かから|変わら|起こら|思わ|られ)ない/u;
/** 方針としては無くしていく. */
const POLICY = /^(?:方針|方向性|結論|落としどころ)としては、?[^。]{2,}[うくすつぬぶむるぐ][。\s]*$/u;
/** What is to be done, and by whom, behind it: …を作る(hsbt). */
const ASSIGNED =
  /(?:を|に|で)[^。]{0,20}(?:作る|書く|調べる|直す|出す|送る|立てる|まとめる|聞く|頼む|(?:仮押さえ|予約|手配|連絡|確認|報告|相談|更新|修正|対応|登録|公開|用意|準備|返信|依頼|作成|共有|ping ?)する)\s*[（(](?:担当\s*[:：]?\s*)?(?<who>@?[a-z][\w-]{1,20}|\p{Script=Han}{1,4}(?:さん|氏))[)）][。\s]*$/u;
const NAMED =
  /^[（([【]?(?<who>@?[A-Za-z][\w-]{1,20}|[\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?:さん|氏)?)[)）\]】]?\s*[:：がは]/u;
/** Under 決定事項, but open still: 会計：募集中. */
const UNFILLED = /(?:欠席|未定|未決|未決定|募集中|調整中|(?<![\p{L}])なし)[。\s]*$/u;
const EVERYTHING = /^.+$/su;
/** 写真を共有（森さん、林さん）: the same as a noun, where those named are called as people are. */
const SHARED_OUT =
  /(?:仮押さえ|予約|手配|連絡|確認|報告|相談|更新|修正|対応|登録|公開|用意|準備|返信|依頼|作成|共有|調整|送付|提出|調査|整理|募集|執筆|翻訳)\s*[（(](?<who>[^\s、,・（()）]{1,10})(?:さん|氏|君)(?:[、,・／/]\s*[^\s、,・（()）]{1,10}(?:さん|氏|君))*[)）][。\s]*$/u;
/** What the one who speaks will see to: 関係者に聞いてみる, 見積りを送る. */
const ERRAND =
  /(?:(?:聞い|調べ|試し|確認し|相談し|作っ|書い|連絡し|やっ|見)て(?:みる|みます|くる|きます|おく)|(?:を|に)(?:送る|連絡する|報告する|相談する|問い合わせる|提出する|共有する|作成する|用意する|準備する|登録する|投稿する|依頼する|更新する|公開する))[。\s]*$/u;
/** Posts that tasks are given to where people are known by them. */
const OFFICE =
  /(?:会長|部長|委員長|理事長?|事務局長?|班長|会計|書記|幹事|係|課長|室長|担当|事務局|代表|監事|主任|主査)$/u;
const HONOURED = /(?:[\p{Script=Han}\p{Script=Hiragana}]|[A-Za-z0-9] ?)(?:さん|氏|君)\s*が/u;
const LETS =
  /(?:ましょう(?=(?:[（(]〇*[)）])?[。\s]*$)|(?:(?:こ|そ|と|の|ぼ|も|ろ|ご|よ)う)(?:か)?[。\s]*$)/u;
const HANDED = /ふ(?:って|る|り)|振(?:って|る|り)|お願い|頼|依頼|任せ|聞い/u;
/** を + plain form without は or が: what is to be done, rather than how things are. */
const PLAIN = /を[^。、はが?？]*[うくすつぬぶむるぐ][。\s]*$/u;
/** どうしましょう asks. */
const WHICH = /どう|何|なに|いつ|どこ|どれ|どの|誰|だれ/u;
/** Taken up as it was put: それで問題ない, 一旦これで. */
const TAKEN_UP =
  /^(?:一旦|とりあえず|まずは|では)?、?(?:これ|コレ|それ|その(?:方向|方針|線|形|まま|案)|この(?:方向|方針|線|形|まま|案))で(?:(?:特に)?(?:問題(?:は)?(?:ない|なし)|よい|良い|いい|OK|ＯＫ|構わない|かまわない|お願いします|進める|行く|いく)(?:です)?)?[!！。\s]*$/iu;
/** 席を考えてみる: one thing to try among others. */
const IDEA = /(?:て|で)み(?:る|ます)[。\s]*$/u;
/** A verb of deciding that stands alone answers its topic: 入れる, やめる. */
const DECIDING_VERB =
  /^(?:(?:入れ|取り入れ|受け入れ|認め|やめ|変え|分け)(?:る|ない)|(?:消|残|外|直|許|採用|廃止|延期|中止|実施|開催|マージ|(?:これ|それ|このまま)で(?:進め|行))(?:す|する|る|く)|(?:消さ|残さ|外さ|直さ|許さ|使わ|行わ|採用し|実施し|開催し)ない|(?:使|行)う|(?:見送|取り込|やり?)(?:る|む|ます)|やらない|進める|する|します)[!！。．.\s]*$/u;
/** 25日に公開, 5/9 に freeze する, 公開は5月末: a day to come, and what is due then. */
const DUE =
  /[0-9０-９]{1,2}\s?(?:月|日|\/[0-9]{1,2})\s?(?:末|初旬|[上中下]旬|頃|ごろ)?(?:[（(][^()（）]{1,3}[)）])?\s*(?:に|までに|は|頃に)?、?\s?(?:[^、。はがを?？]{0,16}[ぁ-んァ-ヴー\s])?(?:リリース|公開|締め?切り?|開催|発送|提出|freeze|フリーズ|release|(?:preview|beta|alpha|rc) ?[0-9]*)(?:する|します|予定)?[。\s]*$|^(?:[^、。はが]{0,12})(?:リリース|公開|締め?切り?|freeze|フリーズ|release)は、?\s?[0-9０-９]{1,2}(?:月|日|\/[0-9]{1,2})(?:末|初旬|[上中下]旬|頃|ごろ)?(?:[0-9０-９]{1,2}日)?(?:[（(][^()（）]{1,3}[)）])?(?:を?予定)?[。\s]*$/iu;
/** 鍵は棚には置かないで事務室へ: from where, and to where, without its verb. */
const MOVED_TO =
  /(?:ないで|せずに?|やめて|(?:に|へ)?(?:絞って|限って|移して|分けて))、?(?:[^。?？]{0,40}(?:は|なら))?[^、。はがを?？]{1,24}(?<!ため|よう|なの|のに|と|際|前|後|時|場合|こと)(?:へ|に)[。.\s]*$/u;
/** 以下のようにする, 話し合いの結果、次の方針に決めた, 以下を採用: what is settled stands below. */
const OPENS_LIST =
  /(?:以下|次|下記)(?:の(?:よう|とおり|通り|方針|方向|ルール|手順|体制|形|案|内容|日程|スケジュール|仕様|条件))?(?:に|で|と|を)?、?(?:する|した|決めた|決まった|なった|進める|いく|行く|やる|合意(?:した)?|決定(?:した)?|採用(?:する|した)?|実施(?:する)?)(?:こと(?:に|と)(?:する|した|なった))?[:：。\s]*$/u;
/** 役割分担…昨年通り. */
const PAST_DAY = /昨年|去年|前回|前年|先月|先週|現在|[0-9]年前/u;
const PAST_TIME = /昨年|去年|前回|前年|先月|先週|済み?$/u;
const AS_BEFORE =
  /^(?:一昨年|昨年|例年|前年|前回)(?:と同様|と同じく|どおり|通り)、?[^。?？]{2,}(?:実施|開催|配布|設置|出店)(?:する)?[。\s]*$|(?:^|[\s・…:：、は])(?:昨年|昨年度|前年|前年度|例年|従来|現行|現状|原案|前回)の?(?:どおり|通り|まま)[。\s]*$/u;
/** …の方向で調整します: which way, and that it is under way. */
const UNDER_WAY = /(?:方向|方針|線)で(?:調整|準備)(?:する|します|中|していく|を進める)?[。\s]*$/u;

/** 備品の貸出簿を作る（担当：森、期限：7/5）, …を送付。担当：森: whoever does it is named behind it. */
const TASKED =
  /(?:^|[（(【[、。,\s／/])(?:主?担当者?|対応者?)\s*[:：]\s*(?<who>[^\s:：、。,／/()（）【】[\]]{1,16})(?:[、。,\s／/]*(?:期限|期日|〆切|締め?切り?)\s*[:：][^。()（）]{1,20})?[)）】\]]?[。\s]*$/u;
const NOBODY = /^(?:未定|なし|無し|不明|要調整|[-ー—?？]+)$/u;
/** What is settled, as a note ends it: 次の版に入れることに. */
const ENDS_SETTLED = /[うくすつぬむるぐぶい]ことに[。\s]*$/u;

export function readJapaneseMinutes(sentence: string, context: SentenceContext): readonly Draft[] | null {
  const line = readLine(sentence, context.names);
  if (line.heading || line.end <= line.start || TICKED.test(sentence)) return [];
  const note = maskQuotations(sentence).slice(line.start, line.end);
  const make = maker(line);
  const owned = (at: RegExpExecArray): Partial<Draft> => {
    const who = at.groups?.who;
    if (who === undefined) return {};
    const start = line.start + at.index + at[0].indexOf(who);
    return { owner: { start, end: start + who.length } };
  };
  const next = NEXT.exec(note);
  if (next !== null && !ASKED.test(note) && /[⇒→]/u.test(next[0])) return make('SCHEDULED', next);
  const arrow = arrowIn(note, make, context);
  if (arrow !== null) return arrow;
  if (context.section === 'next' && NEXT_ROLE.test(sentence))
    return make('SCHEDULED', EVERYTHING.exec(note)!);
  let match = ASKED.test(note) ? null : (KEYWORD.exec(note) ?? CONCLUDED.exec(note));
  if (match !== null) return make('AGREED', match);
  match = ACTION.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  match = findOwner(sentence.slice(line.start, line.end), context.names);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  if (/[?？][。\s]*$/u.test(note)) return null;
  match = HOMEWORK.exec(note);
  if (match !== null) return make('SCHEDULED', match);
  match = OPENS_LIST.exec(note);
  if (match !== null) return make('AGREED', match, { role: 'header' });
  match = CONSENT.exec(note) ?? TAKEN_UP.exec(note);
  if (match !== null) return make('AGREED', match, { refersBack: true });
  if (context.section === 'tasks' && /(?:済み?|完了)[)）]?$/u.test(note)) return [];
  const held = /保留|ペンディング|pending|見送/iu.test(note);
  if (context.section === 'tasks' && !held)
    return make('SCHEDULED', EVERYTHING.exec(note)!, owned(NAMED.exec(note) ?? EVERYTHING.exec(note)!));
  if (PUT_OFF.test(note) && line.name === null && note.length < 40)
    return make('DEFERRED', PUT_OFF.exec(note)!);
  match = DECIDED.exec(note);
  if (
    match !== null &&
    // A full sentence is read by its predicates.
    !(/[、,]/u.test(note) && /(?:した|された|ました)[。\s]*$/u.test(match[0])) &&
    !/(?:れば|たら|なら|場合)[、\s]?/u.test(note.slice(0, match.index)) &&
    !OPEN.test(note) &&
    !(match[0].toLowerCase().startsWith('ok') ? /(?:ば|と|ても|でも|なら)$/u : /(?:未|不|非|再|の)$/u).test(
      note.slice(0, match.index),
    )
  )
    return make('AGREED', match);
  match = LETS.exec(note);
  const spoken = line.name !== null || !context.narrated;
  if (match !== null && /ましょう/u.test(match[0]) && !WHICH.test(note) && !supposes(note))
    return make(HANDED.test(note) ? 'SCHEDULED' : 'AGREED', match);
  match = SEEN_TO.exec(note) ?? (spoken ? OFFER.exec(note) : null);
  if (match !== null) return make('SCHEDULED', match);
  // The name stands in brackets, and what is in brackets is blanked out.
  match =
    ASSIGNED.exec(sentence.slice(line.start, line.end)) ??
    SHARED_OUT.exec(sentence.slice(line.start, line.end));
  if (match !== null && !OPEN.test(note)) return make('SCHEDULED', match, owned(match));
  match = TASKED.exec(sentence.slice(line.start, line.end));
  if (match !== null && !NOBODY.test(match.groups!.who!)) return make('SCHEDULED', match, owned(match));
  match = line.name === null && context.section === null ? CHECKED.exec(note) : null;
  if (match !== null && !/[はが](?:可能|必要)/u.test(note)) return make('SCHEDULED', match);
  if (context.section === 'decisions' && !UNFILLED.test(note)) return make('AGREED', EVERYTHING.exec(note)!);
  match = spoken ? ERRAND.exec(note) : null;
  if (match !== null && !OPEN.test(note) && !supposes(note)) return make('SCHEDULED', match);
  // How something is done, what was worked on, what came to mind: no plain line under it settles anything.
  const plain = readPlainNote(sentence, note, line, make, owned, context);
  return plain !== null && plain.length > 0 && context.beside() ? null : plain;
}

/** A note without a mark, a word or a person that says it is an outcome: by what is done in it, and where it stands. */
function readPlainNote(
  sentence: string,
  note: string,
  line: Line,
  make: Make,
  owned: (at: RegExpExecArray) => Partial<Draft>,
  context: SentenceContext,
): readonly Draft[] | null {
  if (OPEN.test(note) || DEFINED.test(note)) return null;
  let match = MOVED_TO.exec(note);
  if (match !== null && !supposes(note.slice(0, match.index))) return make('AGREED', match);
  if (line.name !== null || !context.narrated) {
    match = context.minutes && !context.apart() ? readVerdict(note) : null;
    return match !== null && context.closes() ? make('AGREED', match) : null;
  }
  match = DATED.test(note) && !PAST_DAY.test(note) ? DUE.exec(note) : null;
  if (match !== null) return make('SCHEDULED', match);
  match = NEXT.exec(note) ?? ROLE.exec(note) ?? (context.section === 'next' ? DAY_OR_HOUR.exec(note) : null);
  if (match !== null) return make('SCHEDULED', match);
  match = UNDER_WAY.exec(note) ?? HANDED_TO.exec(note) ?? LED.exec(note);
  if (match !== null) return make('SCHEDULED', match, owned(match));
  match = TO_GET.exec(note);
  if (match !== null && !PAST_TIME.test(note) && !context.apart()) return make('SCHEDULED', match);
  match =
    AS_BEFORE.exec(note) ??
    POLICY.exec(note) ??
    (leavesOpen(note) || UNABLE.test(note) ? null : AS_A_RULE.exec(note)) ??
    SETTLED.exec(note) ??
    (context.arrows || leavesOpen(note) || context.apart() ? null : SETTLED_TO.exec(note)) ??
    NOTED_DEED.exec(note) ??
    DOTTED_DEED.exec(note) ??
    MOVED.exec(note) ??
    ENDS_SETTLED.exec(note);
  if (match !== null) return make('AGREED', match);
  match = TASK.exec(note) ?? TAKES.exec(note);
  if (
    match !== null &&
    !STATE.test(note) &&
    (HONOURED.test(note) ||
      context.names.has(match.groups!.who!) ||
      /^[a-z][A-Za-z0-9_]+$/u.test(match.groups!.who!) ||
      OFFICE.test(match.groups!.who!))
  )
    return make('SCHEDULED', match, owned(match));
  // Where decisions stand behind an arrow, a plain line is what is proposed.
  match = context.arrows || /は|が/u.test(note) || leavesOpen(note) ? null : PLAIN.exec(note);
  // What is quoted, tried out, or stands under what is wished for is not decided.
  if (
    match !== null &&
    !IDEA.test(note) &&
    !/^\s*>|^[^、。]{1,16}(?:さん|氏)?\s[-–—]\s/u.test(sentence) &&
    !context.apart()
  )
    return make('AGREED', match);
  match = DECIDING_VERB.exec(note);
  if (match !== null && !context.apart()) return make('AGREED', match);
  // …unless it stands where the talk about it ends, or answers a question.
  return !STATE.test(note) && settles(note) && (context.closes() || context.answers())
    ? make('AGREED', EVERYTHING.exec(note)!)
    : null;
}
