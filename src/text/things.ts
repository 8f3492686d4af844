/**
 * Words for things that stand before a colon as names do: 動画：…, Webサイト: …, 参加費：….
 *
 * In: the words before a colon. Out: whether they name a thing. Never: a word that people are called by, or an office.
 */
import { source } from './pattern.ts';

/** No person has such a name. */
const THING = new RegExp(
  source`
    ^(?:(?:web|ウェブ)?(?:サイト|ページ)|[^\\s]{0,8}(?:サーバー?|データ|システム|アプリ|ツール|ファイル|フォルダ|フォーム|コード|テスト|レビュー|リリース|ビルド|ドキュメント
      |マニュアル|テキスト|ポスター|チラシ|ロゴ|バナー|ブログ|メール|アカウント|ライブラリ|リポジトリ|アンケート|イベント|セミナー
      |ワークショップ|ブース|スライド|ステッカー|グッズ|パネル|パブコメ|ドラフト|スケジュール
      |動画|写真|映像|音声|資料|議事録|名簿|名札|看板|弁当|飲み物|景品|備品|音響|照明|懇親会|打ち上げ|会場|会費|参加費|謝礼
      |予算|配布|告知|宣伝|広告|搬入|搬出|撤収|集計|印刷|校正|入稿|募集|応募|申請|契約|採用|公開|版|費|料|券|書|稿|祭|会議))$
  `,
  'iu',
);

export function isThing(label: string): boolean {
  return THING.test(label);
}
