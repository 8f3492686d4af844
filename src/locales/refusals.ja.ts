/** 文書を読み取れない理由。キーは `refusals.en.ts` と同じ。 */
import type { Reason, Refused } from './refusals.en.ts';
import { transcriptsJa } from './transcripts.ja.ts';

const { plain, text } = transcriptsJa.formatNames;
const option = transcriptsJa.commands.options.readAs;

export const refusalsJa: Readonly<Record<Reason, string>> = {
  empty: '文字がありません。',
  notText: '読み取れる文字コードの文章ではありません。',
  unknownFormat: `対応する記録の形式ではありません。「発言者名：発言」の形にするか、「${option}」に「${text}」を選んでもう一度追加してください。`,
  namesOnce: `この名前は一度しか出てこないため、発言者とは限りません。すべてが発言者なら「${option}」に「${plain}」を、発言者の記載がないなら「${text}」を選んで、もう一度追加してください。`,
  badTable: '表の行を読み取れません。',
  badJson: 'JSONの項目が形式に合っていません。',
  noSpeech: '発言がありません。',
  tooLarge: '大きすぎます。',
  tooDeep: '入れ子が深すぎます。',
  tooSlow: '読み取りに時間がかかりすぎます。',
  entities: 'XMLの実体を独自に定義しています。これは読み込みません。',
  brokenArchive: 'ファイルが壊れています。',
  notDocx: '圧縮ファイルですが、Word文書ではありません。',
  severalMeetings: '複数の会議が入っています。会議ごとに一つの文書にしてください。',
  machineWritten: '機械が書いた要約しかありません。要約は引用しません。',
  noSuchFormat: 'その形式はありません。',
};

export function refusalJa({ reason, line, excerpt }: Refused, why: Readonly<Record<Reason, string>>): string {
  const what = line === undefined ? 'この文書' : `${line}行目`;
  return `${what}を読み取れませんでした: ${why[reason]}${excerpt === undefined ? '' : `（「${excerpt}」）`}`;
}
