/** What the playground itself says, around the bot's answers, in both languages. The words Discord's own client uses where it has some. */
export const en = {
  /** As Discord names it in `name_localizations`; null for the names themselves. */
  localization: null as string | null,
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
  unknownSubcommand: (name: string, known: readonly string[]) =>
    `${name} is followed by one of: ${known.join(', ')}.`,
  /** Why somebody is not offered a command, as their Discord would not show it. */
  withheld: {
    place: (name: string) => `${name} works in servers only.`,
    install: (name: string) => `${name} works only in servers that have added the bot.`,
    permission: (name: string, needed: readonly string[]) =>
      `${name} is shown only to ${needed.length === 0 ? 'administrators' : `members who have ${needed.map((one) => `“${one}”`).join(' and ')}`}.`,
  },
  /** How to be there, or who may, in the terminal. */
  switching: {
    place: ' Type “in general” or “in desk”.',
    install: ' Type “in general” or “in desk”.',
    permission: ' Type “as administrator”.',
  },
  manageServer: 'Manage Server',
  noChoices: '  (no suggestions)',
  refusedOption: {
    noSuchOption: (word: string, options: readonly string[]) =>
      `There is no option “${word}”. ${takes(options)} To search for “${word}:” itself, put it in quotation marks.`,
    givenTwice: (word: string, _options: readonly string[]) => `“${word}” is given twice.`,
    leftOver: (words: string, options: readonly string[]) =>
      `“${words}” belongs to no option. ${takes(options)}`,
  },
  /** What an option or field was given that it does not take. */
  slip: {
    required: (name: string) => `${name} is required.`,
    empty: (name: string) => `${name}: is empty.`,
    type: (name: string, type: 'text' | 'number' | 'flag' | 'file') =>
      `${name}: takes ${type === 'flag' ? 'true or false' : type === 'text' ? 'text' : `a ${type}`}.`,
    minLength: (name: string, length: number) => `${name}: takes at least ${length} characters.`,
    maxLength: (name: string, length: number) => `${name}: takes at most ${length} characters.`,
    minValue: (name: string, value: number) => `${name}: takes at least ${value}.`,
    maxValue: (name: string, value: number) => `${name}: takes at most ${value}.`,
    choice: (name: string, choices: readonly string[]) => `${name}: takes one of ${choices.join(', ')}.`,
    fileType: (name: string, types: readonly string[]) => `${name}: takes files of ${types.join(', ')}.`,
    count: (name: string, [min, max]: readonly [number, number]) =>
      `${name}: takes ${min === max ? min : `${min} to ${max}`}.`,
    unknownId: (name: string) => `${name}: there is nobody and nothing of that id here.`,
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
  localization: 'ja',
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
  unknownSubcommand: (name, known) => `${name} の後に次のどれかを付けてください: ${known.join('、')}。`,
  withheld: {
    place: (name) => `${name} はサーバーの中だけで使えます。`,
    install: (name) => `${name} はボットを追加したサーバーだけで使えます。`,
    permission: (name, needed) =>
      `${name} が表示されるのは、${needed.length === 0 ? '管理者' : `${needed.map((one) => `「${one}」`).join('')}の権限がある人`}だけです。`,
  },
  switching: {
    place: '「in general」「in desk」で移れます。',
    install: '「in general」「in desk」で移れます。',
    permission: '「as administrator」で切り替えられます。',
  },
  manageServer: 'サーバー管理',
  noChoices: '  （候補なし）',
  refusedOption: {
    noSuchOption: (word, options) =>
      `「${word}」というオプションはありません。${takesJa(options)}「${word}:」という語句そのものは引用符で囲んでください。`,
    givenTwice: (word) => `「${word}」が二度指定されています。`,
    leftOver: (words, options) => `「${words}」を受け取るオプションがありません。${takesJa(options)}`,
  },
  slip: {
    required: (name) => `${name} は必須です。`,
    empty: (name) => `${name} が空です。`,
    type: (name, type) =>
      `${name} に指定できるのは${{ text: '文字列', number: '数', flag: ' true か false ', file: 'ファイル' }[type]}です。`,
    minLength: (name, length) => `${name} は${length}文字以上で入力してください。`,
    maxLength: (name, length) => `${name} は${length}文字までです。`,
    minValue: (name, value) => `${name} は${value}以上で指定してください。`,
    maxValue: (name, value) => `${name} は${value}までです。`,
    choice: (name, choices) => `${name} は次のどれかを指定してください: ${choices.join('、')}。`,
    fileType: (name, types) => `${name} に添付できるファイル: ${types.join('、')}。`,
    count: (name, [min, max]) => `${name} は${min === max ? min : `${min}〜${max}`}個選んでください。`,
    unknownId: (name) => `${name}: その ID の人も場所もありません。`,
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
