/**
 * What a topic of notes ends with: after questions, proposals and opinions, the line that says what will be done.
 *
 * In: a note, and where it stands under its topic. Out: whether its words settle the topic.
 * Never: an opinion, a wish, a condition, how things are, or a line that more was said after.
 */

import { ended } from '../../text/ended.ts';
import { gated } from '../../text/gated.ts';
import { pattern } from '../../text/pattern.ts';
import type { Span } from '../../text/span.ts';
import { standsAmongOpinions } from './opinions.ts';
import { BULLET, beginOf, NOTES, type Outline } from './outline.ts';

/** Lines that are looked over on either side; a topic's notes do not leave wider gaps. */
const GAP = 4;

/**
 * Whether nothing more is noted under the topic behind a sentence, by whomever: what one line says another may still oppose.
 * @param sentence where it stands, in the text's UTF-16 units
 */
export function closesTopic(notes: Outline, { start: at, end }: Span): boolean {
  const { text } = notes;
  const rest = notes.lineFrom(end);
  if (rest.words.replace(/[\s.。]/gu, '') !== '') return false;
  const begin = beginOf(text, at);
  const own = notes.lineFrom(begin);
  if (APART.test(notes.headingsAbove(begin)[0] ?? '') || isExample(notes, begin)) return false;
  for (let from = rest.end + 1, count = 0; from <= text.length && count < GAP; count += 1) {
    const line = notes.lineFrom(from);
    if (line.words === '') {
      from = line.end + 1;
      continue;
    }
    if (notes.isHeading(line)) return true;
    // Under a topic's bullet: the next topic's bullet stands further out. A paragraph before a list introduces it.
    return own.indent > line.indent && BULLET.test(text.slice(from, line.end));
  }
  // Nothing tells yet that the last line of all is the last word: what is added to a record changes no item of it.
  return false;
}

/** Parts of minutes whose lines are no outcome of a talk. */
const APART = gated(pattern('iu')`
    議題|アジェンダ|agenda|(?:提案|要望|希望|報告)(?![^\s]{0,10}(?:について|に関して|に対する|の件|の承認|及び|および|並びに))|近況|背景|目的|参考|資料(?!配布[)）]|.*(?:レビュー|校正|改訂))|質問|目標|ゴール
    |goal|よかった|良かった|反省|感想|(?:^|\s)(?:keep|problem|try|kpt)\b|自己紹介|雑談|挨拶|あいさつ|講評|先生の話|注意
    |発表(?!者|順|枠|時)|輪講|輪読|(?:より|から)[】\s]*$|お知らせ|お話|言葉|連絡(?!網|先|会|協議|方法|体制)|やりたい|論点|^[#=\s■◆●【]*案[】\s]*$|選択肢|候補|懸念
    |(?<!反対)意見|課題[#=\s】]*$|proposal|report|background|references?|options?\b
  `);
/** Parts that tell how something is done, what was worked on, or what came to mind: whatever stands under them, and under their own headings. */
const BESIDE = gated(pattern('u')`
    (?:活動|作業|実施)内容|[やヤ][っッ]たこと|[てで]きたこと|進捗(?:状況|報告)?[#\s]*$|(?:今日|本日)やること
    |(?:(?<!当日の|一日の)流れ|手順|やり方|作り方|使い方|コマンド)[#\s]*$|コマンド|用語集[#\s】]*$|出た(?:案|意見)
    |案出し|アイデア|アイディア|ブレスト|[（(]案[）)]
  `);
/** Whether a heading is of proposals, wishes, reports or the agenda, or of how something is done. */
export function isApart(heading: string): boolean {
  return APART.test(heading) || BESIDE.test(heading);
}

/** Whether a sentence stands under a heading of proposals, wishes, reports or the agenda. */
export function standsApart(notes: Outline, at: number): boolean {
  const { text } = notes;
  const begin = beginOf(text, at);
  return (
    APART.test(notes.headingsAbove(begin)[0] ?? '') ||
    notes.isUnder(begin, BESIDE) ||
    isOneOfSeveral(notes, begin) ||
    standsAmongOpinions(notes, at)
  );
}

/** Whether it stands in a part that tells how something is done, what was worked on, or what came to mind. */
export function standsBeside(notes: Outline, at: number): boolean {
  return notes.isUnder(beginOf(notes.text, at), BESIDE);
}

/** Parts that go through a paper: what is noted there is what will be done to it. */
const REVIEWED = gated(/レビュー|校正|改訂|改版|原稿|修正(?:点|箇所|案)/u);

export function standsInReview(notes: Outline, at: number): boolean {
  return notes.isUnder(beginOf(notes.text, at), REVIEWED);
}

/** Parts of English minutes that tell news, or what has been done. */
const REPORTS = gated(pattern('iu')`
    \b(?:announcements?|updates?|status|news|reminders?|introductions?|welcome|summary|abstract|background|reports?
      |standup|stand-up|references?|links?|resources|context)\b
  `);

/** Whether the nearest heading is of news or of reports. */
export function standsInReports(notes: Outline, at: number): boolean {
  return REPORTS.test(notes.headingsAbove(beginOf(notes.text, at))[0] ?? '');
}

/** What is told by examples, or asked of everybody. */
const EXAMPLES = gated(/(?:の|具体)例[:：]?\s*$|例えば[:：]?\s*$/u);
const ASKS = gated(/[?？][)）]?\s*$/u);

/** 選択肢, 出た意見: opens ideas, of which none is chosen yet. */
const OPTIONS = gated(pattern('iu')`
    (?:選択肢|候補|説明|質疑(?:応答)?|手法|概要|現状|論点|意見|案|提案|アイデア|アイディア|懸念|要望|メリット|デメリット
      |利点|欠点|理由|背景|課題|問題点?|options?
      |(?:意見|質問|要望|指摘|提案)[^。]{0,8}(?:以下|次|下記|左記)の(?:とおり|通り|よう|点)[^。]{0,12})(?:は|として|など
      |等|（[^（）]*）)?[:：。]?\s*$
  `);

/** The note that a line stands under, and how many stand there beside it. */
function noteAbove(
  notes: Outline,
  begin: number,
): { readonly words: string; readonly beside: number } | null {
  const first = notes.lineFrom(begin);
  const own = first.level;
  const next = notes.lineFrom(first.end + 1);
  let beside = next.level === own && settles(next.words.replace(BULLET, '')) ? 1 : 0;
  let line = own > 0 ? notes.lineAbove(first) : null;
  for (let count = 0; line !== null && count < NOTES; count += 1) {
    if (line.words !== '') {
      if (notes.isHeading(line)) return null;
      if (line.level === own) beside += 1;
      if (line.level < own) return { words: line.words, beside };
    }
    line = notes.lineAbove(line);
  }
  return null;
}

function isExample(notes: Outline, begin: number): boolean {
  return EXAMPLES.test(noteAbove(notes, begin)?.words ?? '');
}

/** 版 3.2 のリリース, under what is planned or told: what it will hold. */
const RELEASE = /(?:リリース|release|公開|配信|アップデート|アップグレード)(?:内容|ノート)?[:：。]?\s*$/iu;
const PLANNED = /予定|リリース|release|報告|状況|進捗|今週|来週/iu;

/** Whether a line is an example under its bullet, or one answer among others to the question it stands under. */
function isOneOfSeveral(notes: Outline, begin: number): boolean {
  const above = noteAbove(notes, begin);
  if (above === null) return false;
  return (
    EXAMPLES.test(above.words) ||
    OPTIONS.test(above.words) ||
    (RELEASE.test(above.words) && PLANNED.test(notes.headingsAbove(begin)[0] ?? '')) ||
    (above.beside > 0 && ASKS.test(above.words))
  );
}
/** A question, or what is proposed, in the line before. */
const PUT = gated(
  /[?？][)）]?$|(?:どうする|どうするか|どうしよう|にするか|べきか|か否か|かどうか|はどうか|(?:[よ良い]い|ない|です|ます|でしょう|せん|る|た)か|(?:の|との|という)(?:提案|案)(?:が(?:あった|出た|示された))?)[。\s]*$/u,
);

/** Who put the topic, behind it. */
const ASIDE = /\s*[（(][^()（）]{1,20}[)）]$/u;

/** Whether the line before, under the same topic, asks or proposes. */
export function answersQuestion(notes: Outline, at: number): boolean {
  const { text } = notes;
  const begin = beginOf(text, at);
  if (begin === 0 || !/^[\s*+•・○-]*$/u.test(text.slice(begin, at))) return false;
  const line = notes.lineFrom(beginOf(text, begin - 1));
  return (
    !notes.isHeading(line) &&
    PUT.test(line.words.slice(-60).replace(ASIDE, '')) &&
    notes.lineFrom(begin).indent >= line.indent
  );
}

/** Verbs of what happens by itself, of being able, and of thinking. */
const STATIVE = gated(pattern('u')`
    (?:ある|いる|なる|まで入れる|占める|上回る|下回る|達する|及ぶ|できる|出来る|わかる|分かる|思う|考える|考えておく
      |言う|いう|違う|見える|困る|起きる|起こる|落ちる|増える|減る|かかる|掛かる|続く|足りる|要る|合う|当たる|残る
      |壊れる|動く|死ぬ|変わる|終わる|始まる|治る|直る|含む|示す|意味する|依存する|存在する|発生する
      |(?:年目|周年|時期|季節|節目|年度|最盛期)を迎える|該当する|影響する|関係する|失敗する|成功する|上がる|下がる
      |広がる|強まる|弱まる|早まる|遅れる|消える|出る(?<=[がは]出る)|がする|すぎる|過ぎる
      |(?:必要|可能|目的|課題|前提|理由|根拠|得意|中心|原因|[月旬日頃週休]を候補)とする|[かがさたなばまらわ]れる|される
      |えてくる|してくる|(?<!持)ってくる|[てで]しまう)$
  `);
const SUPPOSED = pattern('u')`
    もし|仮に|(?:[えけせてねめれげべ]ば|[ただ]ら(?!け|し)|なら(?![なばず]))|場合|次第|限り|際(?:は|に)
    |(?:とき|(?<![0-9〇一二三四五六七八九十])時)(?:は|に)|(?:[^んたま]だ|である|[^ま]ない)と(?![いすしのもきな思言考決])
    |[うくすつぬむるぐぶ]と(?:もっと|(?![いすしのもきな思言決]))
  `;
const SOME = gated(
  /とか|(?:どちら|いずれ|どれ)か|誰か(?:に|が)|どこか(?:に|で)|いつか|そのうち|という(?:話|議論|意見|声|案)|そもそも|普通は|一般に|例えば|たとえば|なぜ|どう(?!にか)|何(?:を|が|に|も)[^、]{0,12}$/u,
);
/** What opens a list or a proposal, and what others are to do or did. */
const OTHERWISE = gated(pattern('u')`
    ^(?:[0-9０-９]{1,2}[:：][0-9０-９]{2}|(?:[A-ZＡ-Ｚ0-9０-９①-⑨]案|案[A-ZＡ-Ｚ0-9０-９①-⑨]?)(?![A-ZＡ-Ｚ0-9０-９でに内件])
      |提案|希望|要望|質問|意見|理由|背景|目的|参考|補足|注|例(?!外)|備考|メモ|現状|他社|他の|先方)
    |(?:以下|次)の?(?:よう|とおり|通り)|(?:です|ます|ません|ました)$
  `);
/** What is done to something: …を消す, …を追加. */
const DEED = /(?:を|(?:に|へ|から|と)(?=[^をにへとが]{1,8}$))[^。、はがを]{0,20}[うくすつぬむるぐぶ]$/u;
/** What is settled by choosing: …にする, …とする, …で行く, …しない. */
const CHOICE = gated(pattern('u')`
    (?:に|と|ことに|方向で|方針で)する$
    |[をにへはで][^。、がを]{0,12}(?:し|せ|入れ|変え|やら|直さ|使わ|出さ|消さ|外さ|認め|設け|触ら|触れ|行わ|含め|捨て
      |残さ|付け|足さ|加え|戻さ|配ら|呼ば|書か|作ら|増やさ|減らさ)ない$|(?:で|て)(?:行く|いく)$|で(?:やる|入れる|出す|直す|対応する)$|(?<!てみ|でみ|と)ても?(?:よい|良い|いい)$
    |(?:方向|方針|こと|現状|まま|ということ)で(?:進める)?$|(?:に|で)(?:決まり|決定|確定|合意)$
    |(?:このまま|現状維持|現状のまま)$
  `);

const ACT =
  '(?:\\p{Script=Han}{2}|(?<![ァ-ヴー])[ァ-ヴー]{3,}|(?<![\\w-])(?:commit|merge|close|revert|backport|accept|release|freeze|deprecate|rename|warn|raise) ?)';
/** 修正する, バックポートする, 標準添付しない: a deed that needs no object under its topic. */
const DONE_ALONE = gated(new RegExp(`^[^、。はがを?？]{0,24}${ACT}(?:する|しない)$`, 'iu'));
const TALKED = gated(
  /(?:議論|検討|相談|協議|考慮|調査|質問|紛糾|比較|想像|理解|期待|心配|反対|共有|提案|説明|指摘|紹介|報告|要望|要求)(?:する|しない)$/u,
);
/** trunk にコミット, 鍵に改名, 別の版で対応: the deed as a noun behind what it is done to. */
const NOTED = pattern('iu')`
    (?:に|へ|を|で|から)、?(?:改名|リネーム|コミット|バックポート|マージ|クローズ|対応|変更|統一|リリース|修正|削除|移動
      |追加|登録|投稿|公開|移行|分離|統合|置換|差し替え|切り替え|commit|merge)$
    |は、?[^、。はがを?？]{1,24}(?<!ため|よう|なの|のに|[と際前後時]|場合|こと)に$
    |(?:の|[うくすつぬむるぐぶ])(?:方向|方針)$|(?:という|との)結論(?:になった|に至った|となった|だ)?$
  `;
/** Short answers to a topic. */
const AS_IT_IS = gated(pattern('u')`
    ^(?:とりあえず|当面(?:は)?|一旦|今は|今回は)?、?(?:このまま|そのまま|現状(?:維持|のまま|通り|どおり)
      |変更(?:は)?(?:なし|しない)|仕様(?:通り|どおり|のまま)|削除|廃止|延期|中止|クローズ|コミット|マージ|バックポート|賛成多数
      |(?:不要|いらない|要らない)(?:です)?|(?:来週|来月|来年|今週中?|今月中?|年内|年明け)(?:に|は|中に)?(?:やる|行う|出す|(?:実施|開催|リリース|公開)(?:する)?)
      |(?:これ|それ|この案|その案)で(?:いこう|行こう|進めよう)|そうしよう|やめよう
      |(?:入れ|変え|残|消|外|直)(?:よ|そ)う)$
  `);
/** とりあえず入れて、困ったら戻す: done first, whatever comes of it. */
const TRIED_FIRST = gated(
  /^(?:とりあえず|まず(?:は)?|一旦|ひとまず)[^、。?？]{1,30}(?:て|で)(?:みて)?、[^、。?？]{1,20}(?:たら|だら|なら|れば)[^。?？]{0,24}[うくすつぬむるぐぶ]$/u,
);

/** @param note the words of a note without mark, name, or full stop */
export function settles(note: string): boolean {
  const words = bare(note);
  if (AS_IT_IS.test(words)) return true;
  if (TRIED_FIRST.test(words)) return !SOME.test(words);
  return (
    words.length >= 4 &&
    !leavesOpen(words) &&
    (CHOICE.test(words) ||
      DEED.test(words) ||
      NOTED.test(words) ||
      (DONE_ALONE.test(words) && !TALKED.test(words)))
  );
}

/** →代わりに費用が上がる: what follows from something, rather than what is done about it. */
export function isState(note: string): boolean {
  return STATIVE.test(bare(note));
}

/** もし雨なら…する: what would be done. */
export function supposes(note: string): boolean {
  return SUPPOSED.test(note) || SOME.test(note);
}

/** 当番を決める, 持ち物を話し合う: what is dealt with, rather than what came of it. */
const DEALT_WITH = ended(
  /(?:反省|振り返り|話し合い|打ち?合わ?せ|意見交換|情報交換|顔合わせ)を(?:する|行う|行なう|します|行います)[。\s]*$|を[^、。はが]{0,8}(?:決める|話し合う|考える|検討する|議論する|相談する|協議する|共有する|見直す|確認する)[。\s]*$|を[^、。はが]{0,8}(?:決め|考え|話し合っ|検討し|議論し|相談し)ておく[。\s]*$/u,
);
export function dealsWith(note: string): boolean {
  return DEALT_WITH.test(bare(note));
}

/** Whether a line tells of how things are, supposes, opens a list, or gives one of several ideas. */
export function leavesOpen(note: string): boolean {
  // Several rules ask it of one note.
  if (note !== lastAsked.note) lastAsked = { note, isOpen: isLeftOpen(bare(note)) };
  return lastAsked.isOpen;
}
let lastAsked = { note: '', isOpen: false };

function isLeftOpen(words: string): boolean {
  return (
    OTHERWISE.test(words) ||
    DEALT_WITH.test(words) ||
    STATIVE.test(words) ||
    SUPPOSED.test(words) ||
    SOME.test(words)
  );
}

function bare(note: string): string {
  const words = /[)）]\s*$/u.test(note) ? note.replace(/\s*[（(][^（()）]*[)）]\s*$/u, '') : note;
  return words.replace(/[。.\s]+$/u, '');
}
