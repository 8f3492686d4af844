/** 日本語のメッセージ。キーは `en.ts` と同じ。 */

import { agreementsFileJa, agreementsJa } from './agreements.ja.ts';
import { MAX_NAMES, type Messages } from './en.ts';
import { refusalJa, refusalsJa } from './refusals.ja.ts';
import { namesOfLanguages } from './remember.ts';
import { terminalJa } from './terminal.ja.ts';
import { transcriptsJa } from './transcripts.ja.ts';
import { verifyJa } from './verify.ja.ts';

const languageName = namesOfLanguages('ja');

export const ja: Messages = {
  locale: 'ja',

  errors: {
    unknownSpeaker: ({ typed, known }) => `発言者「${typed}」は収録記録にいません。発言者: ${few(known)}`,
    unknownSide: ({ typed, known }) =>
      `所属「${typed}」は収録記録にありません。所属: ${few(known.map(({ ja }) => ja))}`,
    noCalendar: ({ count }) =>
      `${count === 0 ? '項目がない' : 'どの項目にも日付がない'}ため、カレンダーを作れません。CSVかMarkdown、または別の会議を選んでください。`,
    unknownMeeting: ({ typed }) => `会議「${typed}」はここにありません。入力中に出る一覧から選んでください。`,
    invalidDay: ({ typed }) => `「${typed}」は日付として読めません。2018-07-31 の形で入力してください。`,
    invalidTimeZone: ({ typed }) =>
      `「${typed}」は時間帯として読めません。Europe/Moscow や Asia/Tokyo の形で入力してください。`,
    documentRefused: (refused) => `${refusalJa(refused, refusalsJa)}何も保存していません。`,
    passageMissing: ({ address }) =>
      `「${address}」という箇所はここにありません。入力中に出る一覧から選ぶか、語句で検索してください。`,
    passageGone: () =>
      'この記録はここでは読めなくなりました（削除されたか、閲覧できる人が限られています）。読める記録の中から検索し直してください。',
    passageChanged: () =>
      'この記録はその後読み込み直され、この文は元の位置にありません。もう一度検索してください。',
    expired: () => 'このボタンは期限が切れています。コマンドをもう一度実行してください。',
    notManager: () => '変更できるのは「サーバー管理」の権限がある人です。',
    notYours: () => 'この投稿を削除できるのは、投稿を呼び出した人だけです。',
    cannotRemove: ({ permission }) =>
      permission === null
        ? 'この投稿を削除できませんでした。すでに消えている場合を除き、モデレーターが削除できます。'
        : `このチャンネルで「${permission}」の権限がないため、投稿を削除できません。モデレーターが削除できます。`,
    unknownCommand: ({ name }) =>
      `「${name}」というコマンドやボタンは今はありません。Discordを再起動して一覧を更新するか、/help をご覧ください。`,
    emptyClaim: () =>
      '照合できる語句がありません。引用された語句をそのまま入力してください（「」や“ ”は付いたままでかまいません）。',
    noQuotations: () =>
      'このメッセージに引用はありません（「」、“ ”、引用ブロックの中を照合します）。ほかの語句は /verify で照合できます。',
    emptyQuery: () => '検索する語句を入力してください。',
    intakeBusy: () => 'いま多くの文書を読み込んでいます。しばらくしてからもう一度お試しください。',
    downloadFailed: ({ status }) =>
      `Discordからファイルを取得できませんでした${status === null ? '' : `（${status}）`}。もう一度アップロードしてください。何も保存していません。`,
    invalidLink: () => '出典には https:// か http:// で始まるアドレスを入力してください。',
    transcriptMissing: () => 'このサーバーにその記録はありません。入力中に出る一覧から選んでください。',
    uploadExpired: () =>
      'この確認画面は期限が切れています。もう一度ファイルを追加してください。何も保存していません。',
    onlyInServer: () => 'ボットが追加されたサーバーの中でだけ使えます。',
    reportRefused: () => '未処理の報告がいっぱいです。サーバーの管理者に処理を依頼してください。',
    exportTooLarge: () => 'Discordで送れる大きさを超えています。運用者が `genchi export` で書き出せます。',
    notRestored: () => 'もうごみ箱にありません。もう一度ファイルを追加してください。',
    changedMeanwhile: () =>
      'その間に変更されたか、数が多すぎるため、実行できませんでした。一覧を開き直してください。',
    tooFast: ({ seconds }) => `短い間に多くの操作がありました。${seconds}秒後にもう一度お試しください。`,
    overloaded: () => 'ただいま大変混み合っています。数秒後にもう一度お試しください。',
    emptyArchive: () => 'ここで読める記録はまだありません。追加の方法は /help にあります。',
  },

  terminal: terminalJa,

  fault: ({ incident }) =>
    `内部の不具合で答えられませんでした。もう一度お試しください。続くときは運用者にこの番号をお伝えください: \`${incident}\``,
  late: '通常より時間がかかりました。続けて回答します。',
  restarting: '再起動しています。数秒後にもう一度お試しください。',
  unconfirmed:
    'Discord から受け付けの確認がありませんでした。答えが表示されていない場合は、もう一度お試しください。',

  sentenceGap: '',
  brackets: (inside) => `（${inside}）`,
  quotation: (words) => `「${words}」`,

  day: {
    full: (iso) => `${Number(iso.slice(0, 4))}年${monthAndDay(iso)}`,
    withoutYear: (iso) => monthAndDay(iso),
    month: (iso) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月`,
    year: (iso) => `${Number(iso.slice(0, 4))}年`,
    range: (from, to) => `${from}〜${to}`,
    rangeInMonth: (from, to) => `${Number(from.slice(0, 4))}年${monthAndDay(from)}〜${Number(to.slice(8))}日`,
    local: (day) => `${day}（現地）`,
    published: (day, zone) => `${day}（${zone}）`,
    both: (local, published) => `${local}／${published}`,
    unknown: '開催日の記載なし',
    zone: (offset) => (offset === '+09:00' ? '日本時間' : `UTC${offset}`),
    deadline: (day) => `期限 ${day}`,
    half: (year, half) => `${year}年${half === 1 ? '前半' : '後半'}`,
    thirdOfMonth: (month, third) => `${month}${['上旬', '中旬', '下旬'][third - 1]}`,
    quarter: (year, quarter) => `${year}年第${quarter}四半期`,
  },

  attribution: {
    noSpeaker: '発言者の記載なし',
    speaker: (name, side) => [name, side].filter(Boolean).join('・'),
    side: (side) => `${side}側`,
    rendition: {
      original: (publisher) => (publisher === null ? '' : `${publisher}公表`),
      translation: (publisher) => (publisher === null ? '翻訳' : `${publisher}公表の翻訳`),
      summary: (publisher) => (publisher === null ? '概要' : `${publisher}公表の概要`),
      scribe: (publisher) => (publisher === null ? '議事録' : `${publisher}の議事録`),
    },
    notOwnWords: {
      translation: (publisher) =>
        `${publisher === null ? '' : `${publisher}による`}翻訳です。本人の発言（原語）そのものではありません。`,
      summary: (publisher, language) =>
        `${publisher === null ? '' : `${publisher}による`}${language}の概要です。本人の発言（原語）そのものではありません。`,
    },
    language: (tag) => languageName(tag),
    correctedMark: '（訂正）',
    corrected: (recordLabel) => `このサーバーによる発言者の訂正。記録の表記: ${recordLabel}`,
    page: '公表ページの該当箇所',
    slip: (text, meant) => `「${text}」は原文ママ（正しくは${meant}）`,
    separator: ' ・ ',
  },

  quote: {
    matches: {
      exact: (query, count, all) => `「${query}」は${all ? '' : '少なくとも'}${count}文で一致。`,
      loose: (query, count, all) =>
        `「${query}」の語がそろう文は${all ? '' : '少なくとも'}${count}件（入力どおりの一致ではありません）。`,
      partial: (query) => `「${query}」の語がすべてそろう文はありません。近いものを示します。`,
    },
    matchesAt: (query, count, all, places) =>
      `「${query}」は${all ? '' : '少なくとも'}${count}文で一致: ${places}`,
    others: (places) => `ほかに: ${places}`,
    near: (places) => `近い表現: ${places}`,
    andMore: (count) => `ほか${count}件`,
    synonyms: (words, places) => `言い換えで見つかったもの: ${words} ${places}`,
    atPlace: (quoted) => quoted,
    place: (label, address) => `${label} ${address}`,
    position: (index, count) => `${index}/${count}件`,
    listHeading: (shown, count) =>
      shown < count
        ? `はじめの${shown}件を示します。下のメニューからは${count}件を選べます。`
        : '表示・共有するものを選んでください。',
    speakerHint: (label) =>
      `${label}の発言だけを探すには、名前を語句に入れず、オプション「発言者」で選んでください。`,
    chooseSynonym: '言い換えで見つかった発言を選ぶ',
    chooseResult: '発言を選ぶ',
    contextHeading: (label, address) => `**${label}** ${address} の前後`,
    shared: 'チャンネルに投稿しました。',
    moreHeading: (place) => `${place} のその他の操作`,
    removed: '投稿を削除しました。',
    start: '発言の始め',
    end: '発言の終わり',
  },

  nothing: {
    found: (query) => `収録記録に見当たりません: 「${query}」`,
    foundFiltered: (query) => `この条件では見当たりません: 「${query}」`,
    only: (names) => `${names}の発言のみ`,
    scope: (records) => `検索範囲: ${records}。ほかの場での発言の有無は分かりません。`,
    noMeeting: (records) => `この条件に合う会議はありません。ここにある記録: ${records}。`,
    unfiltered: (places) => `条件を外すと: ${places}`,
    publicRecords: (count, days) => `公開記録 ${count}件${days}`,
    serverRecords: (count, days) => `このサーバーの記録 ${count}件${days}`,
    days: (days) => `（${days}）`,
    nearest: (places) => `近い語: ${places}`,
    nearestWord: (word, places) => `${word}（${places}）`,
    listSeparator: '、',
  },

  agreements: agreementsJa,
  agreementsFile: agreementsFileJa,

  buttons: {
    context: '前後の文',
    others: (count) => `ほかの${count}件`,
    more: '⋯',
    previousResult: '◀ 前の結果',
    nextResult: '次の結果 ▶',
    earlier: '◀ 前の文',
    later: '後の文 ▶',
    share: 'チャンネルに共有',
    copy: '本文だけコピー',
    remove: 'この投稿を削除',
    previousPage: '◀ 前へ',
    nextPage: '次へ ▶',
    page: (page, count) => `${page} / ${count}`,
    synonyms: (count) => `言い換え${count}件`,
    withoutSynonyms: '言い換えなしで検索',
    backToResults: '◀ 結果に戻る',
    views: '表示を変える',
  },

  commands: {
    quote: {
      description: '発言を一字一句そのまま、発言者と出典リンク付きで示します',
      query: '探す語句、「完全一致」、-除く語、または発言のアドレス',
      speaker: 'この人の発言だけ',
      side: 'この国・党・チームの発言だけ',
      meeting: 'この会議だけ',
      after: 'この日以降の会議（例 2018-07-31）',
      before: 'この日以前の会議（例 2018-07-31）',
      private: '答えを自分だけに表示',
    },
    agreements: {
      description: '合意・一致・確認・予定を、根拠の文とともに一覧にします',
      topic: 'このテーマの項目だけ',
      speaker: 'この人が報告した項目だけ',
      side: 'この国・党・チームが報告した項目だけ',
      kind: 'この種類だけ（合意、予定、一方の立場、相違など）',
      owner: '議事録で、この人の担当作業だけ',
      view: '一覧、発表者ごとの比較、日付順',
      file: '項目をファイルで添付',
      meeting: 'どの会議か（省略すると最新の記録）',
      private: '答えを自分だけに表示',
    },
    help: { description: 'このボットが読めるものと使い方' },
    options: {
      query: '語句',
      text: '引用文',
      topic: 'テーマ',
      speaker: '発言者',
      side: '所属',
      meeting: '会議',
      after: '以降',
      before: '以前',
      kind: '種類',
      owner: '担当者',
      view: '表示',
      file: 'ファイル形式',
      private: '自分だけに表示',
    },
  },

  transcripts: transcriptsJa,
  verify: verifyJa,

  help: {
    lines: ({ records }) => [
      '**Genchi は記録から答えます。誰が何と言ったかを、一字一句そのままに。**',
      '`/quote 語句:` で発言を探します。入力中に候補が出ます。選ぶと投稿され、選ばずに送信すると検索します。',
      '`/agreements` は合意事項を、根拠の文とともに一覧にします。',
      '`/verify 引用文:` は引用文を記録と照合します。メッセージの「アプリ → 引用を照合」は、その中の引用をまとめて照合します。',
      '`自分だけに表示:True` を付けると自分だけに見えます。どの答えにも、その箇所に着くリンクかアドレスが付きます。',
      `**読めるもの:** ${records ?? 'ここにはまだありません'}。渡された記録だけを読みます。チャンネルやメッセージは読めません。`,
      '**決してしないこと:** 言い換え、発言者の推測、あるサーバーの記録を別のサーバーに見せること。',
    ],
    whoAdds: '記録を追加できるのは「サーバー管理」の権限がある人です。',
    outsideServers:
      'ここで検索するのは公開記録だけです。ボットを追加したサーバーでは、そのサーバーの記録も検索します。',
    firstStep:
      '**最初の一歩:** `/transcripts add` に議事録や字幕などのファイルを付けてください。保存の前に読み取り内容を確認でき、このサーバーだけで読めます。追加できるのは「サーバー管理」の権限がある人です。',
    nextSteps:
      '**管理者の方へ:** `/transcripts add` で記録を追加、`/transcripts list` で一覧を表示します。追加できるのは「サーバー管理」の権限がある人で、このサーバーだけで読めます。',
  },
};

function few(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join('、')}${rest > 0 ? `ほか${rest}件。名前の一部を入力すると候補が出ます` : ''}`;
}

function monthAndDay(iso: string): string {
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}
