/** コマンドラインでの言い方（一覧やボタンがないため）。キーは `terminal.en.ts` と同じ。 */
import { refusalJa, refusalsJa } from './refusals.ja.ts';
import type { TerminalMessages } from './terminal.en.ts';
import { transcriptsJa } from './transcripts.ja.ts';

const why = {
  ...refusalsJa,
  unknownFormat:
    '対応する記録の形式ではありません。「発言者名：発言」の形にするか、--format text（発言者の記載なし）で読み取ってください。',
  namesOnce:
    'この名前は一度しか出てこないため、発言者とは限りません。すべてが発言者なら --format plain、発言者の記載がないなら --format text で読み取ってください。',
  noSuchFormat: `その形式はありません。使えるのは ${Object.keys(transcriptsJa.formatNames).join(', ')} です。`,
};

export const terminalJa: TerminalMessages = {
  errors: {
    documentRefused: (refused) => refusalJa(refused, why),
    unknownMeeting: ({ typed }) =>
      `記録「${typed}」はありません。import が表示するIDを入力してください。quote が表示する箇所の先頭もIDです。`,
    passageMissing: ({ address }) =>
      `「${address}」という箇所はありません。quote が表示する箇所か、検索する語句を入力してください。`,
  },
  warnings: {
    noDay: '⚠ 文書に開催日がありません。--held-on で指定してください',
    takeNames: 'どの「名前：」も発言者なら --format plain で読み取ってください',
  },
  nothingStored: '何も保存していません。',
};
