/** /verify と「引用を照合」の日本語メッセージ。キーは `verify.en.ts` と同じ。 */
import type { VerifyMessages } from './verify.en.ts';

/** 種類のない変更。種類を書かずに示す。 */
const OTHER = '語句';

export const verifyJa: VerifyMessages = {
  commands: {
    verify: '引用文が記録とどう一致するかを照合する（一致、語句の違い、文の途中で切れているなど）',
    text: '照合する引用文',
    speaker: '発言したとされる人',
    meeting: 'この会議だけ',
    private: '答えを自分だけに表示する',
    checkQuotes: '引用を照合',
  },
  outcomes: {
    verbatim: '記録と一致',
    'same-words': '表記のみ相違',
    shortened: '省略あり',
    'cut-off': '文の途中で切れています',
    altered: '語句が異なる',
    spliced: '複数箇所をつないだ引用',
    'another-speaker': '発言者が異なる',
    'not-in-record': '収録記録に見当たりません',
  },
  turnAfter: (words) => `（直後に「${words}」）`,
  turnBefore: (words) => `（直前に「${words}」）`,
  turns: {
    negation: '否定が引用に含まれていません',
    condition: '条件が引用に含まれていません',
    question: '疑問文です',
    report: '伝聞・主張として述べられた部分です',
    hedge: '限定する語句が引用に含まれていません',
  },
  changes: {
    negation: '否定',
    number: '数',
    date: '日付',
    name: '名称',
    modality: '断定の度合い',
    subject: '主語',
    verb: '述語',
    other: OTHER,
  },
  change: (type, claimed, recorded) => {
    const kind = type === OTHER ? '' : `（${type}）`;
    if (claimed === null) return `省略${kind}: 「${recorded ?? ''}」`;
    return recorded === null
      ? `記録にない語句${kind}: 「${claimed}」`
      : `${type}: 「${claimed}」→「${recorded}」`;
  },
  moreChanges: (count) => `ほか${count}件`,
  quoted: (words) => `引用文: 「${words}」`,
  difference: '取り消し線: 記録にない語句。太字: 記録の語句。',
  quotedAs: (speaker) => `引用での発言者: ${speaker}`,
  nearestOf: (speaker) => `${speaker}の最も近い発言:`,
  nothingOf: (speaker) => `「${speaker}」の近い発言は収録記録にありません。`,
  unknownSpeaker: (speaker) => `発言者「${speaker}」は収録記録にいません。`,
  unnamedSpeaker: 'この箇所には発言者の記載がありません。',
  nearest: '最も近い箇所:',
  also: (places) => `ほかに: ${places}`,
  noWords: '照合できる語句がありません。',
  oneCharacter: '一文字の引用文は、記録に一語としてあるときだけ見つかります。',
  listHeading: (count) => `**このメッセージの引用　${count}件**`,
  leftOut: (count) => `最初の${count}件だけを照合しました。`,
  choose: '引用を選んで記録を表示',
  back: '◀ 引用の一覧',
  context: '前後の文',
};
