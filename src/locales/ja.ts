/** 日本語のメッセージ。キーは `en.ts` と同じ。 */
import type { Messages, Refusal } from './en.ts';

const refusals: Record<Refusal, string> = {
  empty: '文字がありません。',
  notText: '読み取れる文字コードの文章ではありません。',
  unknownFormat:
    '対応する記録の形式ではありません。「発言者名：発言」の形にするか、plain text として取り込んでください。',
};

export const ja: Messages = {
  errors: {
    unknownSpeaker: ({ typed, known }) =>
      `発言者「${typed}」は収録記録にいません。発言者: ${known.join('、')}`,
    unknownSide: ({ typed, known }) => `所属「${typed}」は収録記録にありません。所属: ${known.join('、')}`,
    unknownMeeting: ({ typed }) => `会議「${typed}」はここにありません。入力中に出る一覧から選んでください。`,
    invalidDay: ({ typed }) => `「${typed}」は日付として読めません。2018-07-31 の形で入力してください。`,
    documentRefused: ({ reason, line, excerpt }) =>
      `${line === undefined ? 'この文書' : `${line}行目`}を読み取れませんでした: ${refusals[reason]}${
        excerpt === undefined ? '' : `（「${excerpt}」）`
      }何も保存していません。`,
  },
};
