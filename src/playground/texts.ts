/** What the playground itself says, around the bot's answers, in both languages. The words Discord's own client uses where it has some. */
export const en = {
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  thinking: 'Genchi is thinking…',
  noAnswer: 'The application did not respond',
  loadingFailed: 'Loading options failed',
  app: 'APP',
  edited: '(edited)',
  offline: 'The bot is not connected',
  terminalIntro: (url: string) =>
    `A local Discord with the bot connected: ${url}\nHere you can type /quote 非核化, /agreements, /help; “help” lists the rest, Ctrl-D ends.`,
  terminalHelp: `  /command words option:value   a slash command: the first words fill its first option, others by name
  ? /command words              what it suggests while typing
  1        2 3                  press button 1; take option 3 of menu 2
  as administrator | member | outsider   in general | records | thread | desk | dm   lang ja | en   exit`,
  unknownLine: (line: string) => `Not understood: ${line}. Type “help”.`,
  refusedOption: {
    noSuchOption: (word: string, options: readonly string[]) =>
      `There is no option “${word}”. ${takes(options)} To search for “${word}:” itself, put it in quotation marks.`,
    givenTwice: (word: string, _options: readonly string[]) => `“${word}” is given twice.`,
    leftOver: (words: string, options: readonly string[]) =>
      `“${words}” belongs to no option. ${takes(options)}`,
  },
  noNumber: (number: number) => `Nothing has the number ${number}.`,
  needsChoice: 'A menu takes the number of its option too, as in “2 1”.',
  nowAs: (name: string, place: string, language: string) => `You are ${name} in ${place}, in ${language}.`,
  noSuchPlace: (word: string) => `There is no ${word} to switch to.`,
  cannotSee: 'This person cannot see that channel.',
  acknowledged: '(no change)',
  field: (label: string) => `${label}: `,
};

export const ja: typeof en = {
  onlyYou: 'これらはあなただけに表示されています',
  dismiss: 'メッセージを削除する',
  thinking: 'Genchi が考え中…',
  noAnswer: 'アプリケーションが応答しませんでした',
  loadingFailed: 'オプションの読み込みに失敗しました',
  app: 'アプリ',
  edited: '（編集済）',
  offline: 'ボットが接続されていません',
  terminalIntro: (url) =>
    `ボットのつながったローカルの Discord: ${url}\nここに /quote 非核化、/agreements、/help と入力できます。help でほかの操作、Ctrl-D で終了。`,
  terminalHelp: `  /コマンド 語句 オプション:値   最初の語句は最初のオプションに、ほかは名前で
  ? /コマンド 語句              入力中の候補
  1        2 3                  ボタン1を押す。メニュー2の3番目を選ぶ
  as administrator | member | outsider   in general | records | thread | desk | dm   lang ja | en   exit`,
  unknownLine: (line) => `入力を読み取れません: ${line}。help で使い方を表示します。`,
  refusedOption: {
    noSuchOption: (word, options) =>
      `「${word}」というオプションはありません。${takesJa(options)}「${word}:」という語句そのものは引用符で囲んでください。`,
    givenTwice: (word) => `「${word}」が二度指定されています。`,
    leftOver: (words, options) => `「${words}」を受け取るオプションがありません。${takesJa(options)}`,
  },
  noNumber: (number) => `${number} 番のものはありません。`,
  needsChoice: 'メニューは「2 1」のように項目の番号も入力してください。',
  nowAs: (name, place, language) => `${name} として ${place}、表示言語 ${language}。`,
  noSuchPlace: (word) => `${word} はありません。`,
  cannotSee: 'この人にはそのチャンネルが見えません。',
  acknowledged: '（変更なし）',
  field: (label) => `${label}: `,
};

export type Texts = typeof en;
export const textsFor = (locale: string): Texts => (locale === 'ja' ? ja : en);

function takes(options: readonly string[]): string {
  return options.length === 0 ? 'The command takes none.' : `The command takes: ${options.join(', ')}.`;
}

function takesJa(options: readonly string[]): string {
  return options.length === 0 ? 'オプションはありません。' : `オプション: ${options.join('、')}。`;
}
