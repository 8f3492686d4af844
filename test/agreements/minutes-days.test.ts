/** Japanese notes: days that are due, parts whose heading says so, and short answers. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { listed, read } from './reading.ts';

const kinds = (...lines: readonly string[]) => listed(lines).map((item) => item.split(':')[0]);

describe('Japanese notes: days', () => {
  it.each(['- 案内の発送は6/1まで（森）', '- 4/5〜4/9 で実施', '- 名簿は5月20日までに提出'])(
    'GIVEN %s THEN it is scheduled',
    (line) => expect(kinds(line)).toEqual(['SCHEDULED']),
  );
  it.each(['- 前回の発送は6/1まで', '- 4/5に雨が降った', '- 去年は5/3に実施', '■次回予定'])(
    'GIVEN %s THEN nothing is',
    (line) => expect(kinds(line)).toEqual([]),
  );

  it('GIVEN the days of a release under its heading THEN each is scheduled, and one not set is none', () => {
    expect(kinds('== 4. リリース日程', '- 試用版: 5/10', '- 正式版: 6/20', '- 第2版の時期は未定')).toEqual([
      'SCHEDULED',
      'SCHEDULED',
    ]);
    expect(kinds('== 4. 大きさ', '- 試用版: 5/10')).toEqual([]);
  });

  it('GIVEN who leads the next meeting THEN it is a task', () => {
    expect(kinds('### 次回', '- ファシリテーター: 西田')).toEqual(['SCHEDULED']);
    expect(kinds('### 出席', '- ファシリテーター: 西田')).toEqual([]);
  });
});

describe('Japanese notes: short answers', () => {
  it.each(['- 一旦戻す', '- 今回は見送る', '- 教える人は社内で分ける方針'])(
    'GIVEN %s THEN it is an outcome',
    (line) => expect(kinds(line)).toHaveLength(1),
  );
  it.each(['- 有効だと記憶を食う', '→ 案を見てから判断', '- 一旦戻すと遅い'])(
    'GIVEN %s THEN it is none',
    (line) => expect(kinds(line, '## 次の議題')).toEqual([]),
  );
});

describe('Japanese records: what is put to use, and what is reported next', () => {
  const recorded = (line: string) => read([line], { title: '議事録', listed: true });
  it.each(['収益は図書の購入にあてます。', '業者の見積もりを取り、次回報告します。'])(
    'GIVEN %s THEN it is an outcome',
    (line) => expect(recorded(line)).toHaveLength(1),
  );
  it('GIVEN how things are THEN nothing is', () => {
    expect(recorded('箱は棚に置いてます。')).toEqual([]);
    expect(recorded('業者の見積もりについて報告します。')).toEqual([]);
  });
});

describe('words in heavy brackets that are nobody’s name', () => {
  it('GIVEN 【結論】 and 【TODO】 THEN they are read with their lines', () => {
    const text = [
      '議題一：掲示の場所',
      '・棚は狭い',
      '・壁は広い',
      '・窓は使えない',
      '【結論】壁に貼る',
      '【TODO】西田：寸法を測る',
      '【保留】色',
    ];
    const { transcript } = parseDocument(new TextEncoder().encode(text.join('\n')), {
      name: 'a.txt',
      people,
      format: 'text',
    });
    expect(transcript.speeches.map(({ label }) => label)).toEqual([null]);
    expect(extractAgreements(transcript).filter((item) => item.listed)).toHaveLength(2);
  });
});

describe('a timed log of short turns', () => {
  it('GIVEN handles and hours THEN the last word on a topic counts as it does without hours', () => {
    const turns = ['入力の上限', '上限は必要', '百では多い', '異議なし', '次へ', '文言', '直します', '了解'];
    const speeches = [...turns, ...turns].map(
      (line, at) => `15:${10 + at} ${['mori', 'tani', 'sasa'][at % 3]}: ${line}`,
    );
    const { transcript } = parseDocument(new TextEncoder().encode(speeches.join('\n')), {
      name: 'a.txt',
      people,
    });
    expect(transcript.format).toBe('timed-text');
    const found = extractAgreements(transcript).filter((item) => item.listed);
    expect(found.map(({ start, end }) => transcript.text.slice(start, end))).toContain('異議なし');
  });
});
