import { expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import { createSearch } from '../../src/search/index.ts';
import { readKnowledge } from '../../src/services.ts';
import { archiveWithSeed } from '../helpers/world.ts';

/** What people would type, and the sentences that answer it: noun pairs, questions, other spellings, English, phrases. */
const QUERIES: readonly (readonly [query: string, sentences: string])[] = [
  ['非核化 共通の目標', '4.3 3.20'],
  ['北朝鮮の非核化について何を確認しましたか', '4.3 3.20'],
  ['太平洋艦隊 函館', '4.11 4.12'],
  ['河野統合幕僚長の訪露', '4.10'],
  ['租税条約', '3.9'],
  ['SAREX', '2.6'],
  ['ＳＡＲＥＸ　評価', '2.6'],
  ['拉致問題 早期解決', '3.21'],
  ['核・ミサイル 拉致', '3.19'],
  ['南クリル 訪問', '1.13'],
  ['ビジネスミッション 8月16日', '3.6 1.13'],
  ['十二年ぶり', '4.1'],
  ['12年ぶりの訪問', '4.1'],
  ['次はモスクワで', '3.16'],
  ['年一回 次官級', '3.15'],
  ['墓参', '3.8'],
  ['航空機墓参', '3.8'],
  ['ミサイルディフェンス 脅威', '4.4'],
  ['ロシアに脅威を与えるものではない', '4.4'],
  ['北方四島の軍備強化', '4.6'],
  ['ロシア軍機の活発な活動', '4.6'],
  ['G20 議長国', '1.4'],
  ['Ｇ２０', '1.4'],
  ['麻薬取締官', '1.3'],
  ['情報セキュリティ 腐敗', '1.3'],
  ['シリア 難民受入れ準備センター', '1.8'],
  ['地雷除去', '1.9'],
  ['米国の弾道ミサイル防衛システムへの懸念', '1.7'],
  ['東方経済フォーラム', '1.15'],
  ['プーチン大統領と会談', '3.4'],
  ['八項目の協力プラン', '3.9'],
  ['8項目の協力プラン', '3.9'],
  ['ゲラシモフ参謀総長', '4.8'],
  ['サリコフ地上軍総司令官', '4.8'],
  ['立場が異なる問題', '3.23'],
  ['丁寧な説明', '4.5'],
  ['善隣パートナーシップ', '2.8'],
  ['參謀本部 對話', '2.4'],
  ['統合幕僚監部との対話を継続', '2.4'],
  ['取り組みを進めていく', '3.8'],
  ['denuclearization North Korea', '4.3 3.20'],
  ['joint economic activities', '1.11 3.6 1.13'],
  ['日ロ共通の目標', '3.20 4.3'],
  ['プラクティス', '2.4'],
  ['一堂に会する貴重な機会', '3.13'],
  ['これからも非常に有意義', '1.16'],
  ['信頼醸成 制服', '4.10 4.11'],
  ['ショイグ国防大臣を交えて', '3.3'],
  ['「2+2」の準備会合', '3.15'],
];

/** Of the queries, by share. */
const FIRST = 38 / 40;

it('GIVEN what people type about the seed THEN the sentence that answers it comes first, or among the first three', async () => {
  const archive = archiveWithSeed();
  const search = createSearch({ archive, ...readKnowledge() });
  const ranks = await Promise.all(
    QUERIES.map(async ([query, sentences]) => {
      const { hits, synonyms } = await search.search(PUBLIC_VIEWER, { query });
      const shown = hits.length > 0 ? hits : (synonyms?.hits ?? []);
      const wanted = sentences.split(' ');
      return {
        query,
        rank:
          1 + shown.findIndex(({ speech, from, to }) => from === to && wanted.includes(`${speech}.${from}`)),
      };
    }),
  );
  const first = ranks.filter(({ rank }) => rank === 1).length;
  expect(ranks.filter(({ rank }) => rank < 1 || rank > 3)).toEqual([]);
  expect(first / ranks.length).toBeGreaterThanOrEqual(FIRST);
});
