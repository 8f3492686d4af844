import { describe, expect, it } from 'vitest';
import { sectionFinder } from '../../src/agreements/minutes/sections.ts';
import { listed, read } from './reading.ts';

const findSections = (text: string) => sectionFinder(text)(text.length);

const kinds = (...lines: readonly string[]) => findSections(`${lines.join('\n')}\n`).map(({ kind }) => kind);

describe('where a part of minutes begins and ends', () => {
  it('GIVEN a bullet called so with a list of its own THEN what stands there is to be done, or decided', () => {
    expect(
      listed([
        '# 園芸部',
        '* 次の集まりまでにやること',
        '    * 苗の数え直し',
        '    * 5/12(月) 19:00~',
        '* 会で決まったこと',
        '    * 水やりは朝だけ',
        '* 棚が傾いている',
      ]),
    ).toEqual(['SCHEDULED: 苗の数え直し', 'SCHEDULED: 5/12(月) 19:00~', 'AGREED: 水やりは朝だけ']);
  });

  it('GIVEN lines without marks under a heading THEN they are its items, and the next heading ends them', () => {
    expect(
      listed(['# 園芸部', '### 決定事項', '会費は無し', '苗は二十鉢くらい', '### 感想', '楽しい会だった']),
    ).toEqual(['AGREED: 会費は無し', 'AGREED: 苗は二十鉢くらい']);
  });

  it('GIVEN paragraphs under a heading THEN it has no items', () => {
    expect(kinds('## 結論', '園芸の効用について、これまで述べてきたことをまとめる。', '')).toEqual([]);
  });

  it('GIVEN deeper headings THEN they are parts of it, unless they are of another kind', () => {
    expect(
      listed(['# 園芸部', '## 宿題', '### 春', '- 苗の数え直し', '### 意見', '- 水を増やす', '## 他']),
    ).toEqual(['SCHEDULED: 苗の数え直し']);
  });

  it('GIVEN people under what is to be done THEN their own lists are tasks, and their names are none', () => {
    expect(
      listed(['# 園芸部', '## やること', '- hana', '  - 苗の数え直し', '- ぺこ', '  - 札のひな型', '## 他']),
    ).toEqual(['SCHEDULED: 苗の数え直し', 'SCHEDULED: 札のひな型']);
  });

  it('GIVEN a heading of roles THEN only a list that gives one in each line has tasks', () => {
    expect(kinds('### 役割決め', '- hana: 水やり', '- 受付: ぺこ')).toEqual(['tasks']);
    expect(kinds('### 役割決め', '- 水やりは朝に一度', '- 受付: ぺこ')).toEqual([]);
  });

  it('GIVEN a matter whose name is to be settled THEN it opens no list of decisions', () => {
    expect(kinds('## 候補日の決定', '- 苗の都合を見る')).toEqual([]);
  });
});

describe('what the form of a line says against the part it stands in', () => {
  it.each([
    '苗はまだ棚にある',
    '棚が傾いている',
    '土の扱いが面倒',
    '棚をみんなで作る作業を行った',
    '冬の置き場はどうする？',
    '水を減らしたい',
    '苗が余ったら',
  ])('GIVEN %s under decisions THEN it is none', (line) => {
    expect(listed(['# 園芸部', '## 決定事項', `- ${line}`, '## 他'])).toEqual([]);
  });

  it.each(['冬の置き場はどこ？', '（できれば）', '鉢を替えたい', '鉢は木がおすすめ', '苗の数え直し済み'])(
    'GIVEN %s under tasks THEN it is none',
    (line) => {
      expect(listed(['# 園芸部', '## TODO', `- ${line}`, '## 他'])).toEqual([]);
    },
  );
});

describe('who is known to the notes', () => {
  it('GIVEN those present as links, or in a list with handles THEN what is given to them is theirs', () => {
    const given = '- 鉢の手配 hana';
    expect(
      read(['参加者: [hana](https://example.org/hana)', given], { format: 'minutes', listed: true }),
    ).toEqual(['SCHEDULED: 鉢の手配 hana']);
    expect(listed(['### MTG参加者', '- @hana', '- .peko(記録)', '### 鉢', given])).toEqual([
      'SCHEDULED: 鉢の手配 hana',
    ]);
  });

  it('GIVEN →希望者に出そう THEN it is settled; GIVEN →難しそう THEN it is not', () => {
    expect(listed(['## 鉢', '- お茶はどうする？', '→希望者に出そう', '## 他'])).toEqual([
      'AGREED: →希望者に出そう',
    ]);
    expect(listed(['## 鉢', '- お茶はどうする？', '→用意は難しそう', '## 他'])).toEqual([]);
  });
});
