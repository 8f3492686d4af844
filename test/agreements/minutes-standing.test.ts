import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf } from './reading.ts';

const notes = { format: 'minutes', listed: true } as const;
const record = { title: '役員会議事録', listed: true } as const;
const chair = { label: '委員長', listed: true } as const;

describe('what is settled already, or only leads up to something else', () => {
  it.each([
    '申合せは先月の会で改めると決定したことから、本日お示しいたします。',
    '秋の例会につきましては、十月三日開会ということで、確認されているところでございます。',
    '日程は決定しておりますので、御協力をお願いいたします。',
    '記念品は、幹事各位の御了承を得まして、先週お届けいたしました。',
    '休会中の所管事項につきましては、委員長に御一任願うこととし、理事会において協議してまいりたいと存じます。',
  ])('GIVEN %s THEN the chair decides nothing by it', (line) => {
    expect(read([line], chair)).toEqual([]);
  });

  it('GIVEN what is decided now THEN it is listed as before', () => {
    expect(read(['日程は原案のとおり決定いたしました。'], chair)).toEqual([
      'AGREED: 日程は原案のとおり決定いたしました',
    ]);
    expect(read(['会費の改定を説明し、了解を得た。'], record)).toEqual(['AGREED: 了解を得た']);
  });

  it('GIVEN consent that only gives the reason THEN what follows is listed, from its own clause', () => {
    const lines = [
      '前向きに検討を進めるとの了解を得られたので、近日中に金額を確定し、回覧で希望者を募る予定。',
    ];
    expect(read(lines, record)).toEqual(['SCHEDULED: 回覧で希望者を募る予定']);
  });
});

describe('what is no outcome though a word of deciding stands in it', () => {
  it.each([
    ['6、会計監査人選出'],
    ['[Feature #12] 棚の高さを変えるやつ'],
    ['本会もいよいよ五年目を迎える。'],
    ['ほかの三人の合意を前提にする。'],
    ['合意を目指しての話し合いを基本にする。'],
    ['詳しくは各班で持ち帰り検討とする。'],
    ['来月は手当の増額を要求する。'],
  ])('GIVEN %s THEN the record lists nothing', (line) => {
    expect(read([line], record)).toEqual([]);
  });

  it('GIVEN a part named as a draft THEN nothing under it is listed; under another it is', () => {
    const lines = ['- 夜の当番は二人にする'];
    expect(read(['新しい当番表について(案)', ...lines], notes)).toEqual([]);
    expect(read(['## 新しい当番表', ...lines], notes)).toEqual(['AGREED: 夜の当番は二人にする']);
  });
});

describe('who is to do it, and when', () => {
  it.each([
    ['出欠を打診する⇒事務局より打診', '事務局'],
    ['掲示を書き直す→森さんに依頼', '森'],
    ['町会に流すとよい⇒西田さんより流していただく', '西田'],
    ['町会に西田さんから流してもらう', '西田'],
  ])('GIVEN %s THEN it is a task of %s', (line, owner) => {
    const items = extractAgreements(transcriptOf([{ label: null, lines: [line] }], { format: 'minutes' }));
    expect(items.map((item) => [item.kind, item.owner])).toEqual([['SCHEDULED', owner]]);
  });

  it('GIVEN an arrow to what nobody is known as, or to what may be THEN it is nobody’s task', () => {
    expect(read(['新しい版⇒窓口から配布'], notes)).toEqual(['AGREED: 新しい版⇒窓口から配布']);
    expect(read(['締め切りを延ばす⇒次の機会から連絡するかも'], notes)).toEqual([]);
  });

  it('GIVEN officers who do something THEN it is theirs; what they usually do is not', () => {
    expect(read(['机の移動は庶務係および会計が行います。'], record)).toEqual([
      'SCHEDULED: 机の移動は庶務係および会計が行います',
    ]);
    expect(read(['普段の片付けは事務局が行います。'], record)).toEqual([]);
    expect(read(['料金の計算は機械が行います。'], record)).toEqual([]);
  });

  it('GIVEN days under the days to come THEN those with an hour are listed', () => {
    const rows = [
      '監査 4月6日(日) 午前10時~ 集会所',
      '花見 4月20日(日) 13時~ 公園',
      '読書週間 5月6日~5月15日',
    ];
    expect(read(['4.当面の日程について', ...rows], notes)).toEqual([
      'SCHEDULED: 監査 4月6日(日) 午前10時~ 集会所',
      'SCHEDULED: 花見 4月20日(日) 13時~ 公園',
    ]);
    expect(read(['## 出席者', ...rows], notes)).toEqual([]);
  });
});

describe('verdicts and rulings in few words', () => {
  it.each([
    ['  * accept (as a suffix)', 'AGREED'],
    ['  * accepted: Ledger#close', 'AGREED'],
    ['  * conditional accept', 'AGREED conditional'],
  ])('GIVEN %s as the last word on a topic THEN it is %s', (line, kind) => {
    expect(read(['* close the ledger', line, '* open the ledger'], notes)).toEqual([`${kind}: ${line}`]);
  });

  it('GIVEN more said behind it, or a question THEN it is none', () => {
    expect(read(['* close', '  * accept (as a suffix)', '  * not yet', '* open'], notes)).toEqual([]);
    expect(read(['* close', '  * accept (why?)', '* open'], notes)).toEqual([]);
  });

  it.each([
    ['表の版は絵に絞って配る', 'AGREED: 表の版は絵に絞って配る'],
    ['普通の修繕として対応する', 'AGREED: 普通の修繕として対応する'],
    ['原則としては、これまで通りの並べ方', 'AGREED: 原則としては、これまで通りの並べ方'],
  ])('GIVEN %s THEN it is settled', (line, item) => {
    expect(read([`- ${line}`], notes)).toEqual([item]);
  });

  it.each(['改善の一環として実施する', '雨なら別の会として対応する', '修繕として対応すべき'])(
    'GIVEN %s THEN nothing is',
    (line) => {
      expect(read([`- ${line}`], notes)).toEqual([]);
    },
  );

  it('GIVEN a summary record in the plain style THEN the chair’s rulings are listed', () => {
    expect(read(['そのように確認する。'], chair)).toEqual(['CONFIRMED: そのように確認する']);
    expect(read(['代行の順は、第一が森副委員長とするので、よろしくお願いする。'], chair)).toEqual([
      'AGREED: 代行の順は、第一が森副委員長とする',
    ]);
    expect(read(['なお、開会は午前十時でございます。'], chair)).toEqual([
      'SCHEDULED: 開会は午前十時でございます',
    ]);
    expect(read(['到着は午前十時でした。', '人数を確認する。'], chair)).toEqual([]);
  });
});

describe('notes that hold more than one thing', () => {
  it('GIVEN what is in brackets behind a deed THEN it is the task of whoever is named there', () => {
    expect(read(['- 直した分を第二版に反映(hana が見本を作る)'], notes)).toEqual([
      'SCHEDULED: hana が見本を作る',
    ]);
    expect(read(['- 直した分を第二版に反映(機械が見本を作る)'], notes)).toEqual([]);
    expect(read(['- 直した分を第二版に反映(hana が見本を作るなら)'], notes)).toEqual([]);
  });

  it('GIVEN what holds for now THEN it is listed without what may come of it', () => {
    expect(read(['- ひとまず自主運営とし、人が増えたら考え直す'], notes)).toEqual([
      'AGREED: ひとまず自主運営とし',
    ]);
    expect(read(['- 来年には自主運営とし、人が増えたら考え直す'], notes)).toEqual([]);
  });

  it('GIVEN two deeds in a row, or the reason before one THEN they are settled under their topic', () => {
    expect(read(['- 手順を文書にし、月ごとに行う'], notes)).toEqual(['AGREED: 手順を文書にし、月ごとに行う']);
    expect(read(['- 今の棚が狭すぎるので奥の棚を使う'], notes)).toEqual([
      'AGREED: 今の棚が狭すぎるので奥の棚を使う',
    ]);
    expect(read(['- 今の棚が狭すぎるので困る'], notes)).toEqual([]);
    expect(read(['## 提案', '- 手順を文書にし、月ごとに行う'], notes)).toEqual([]);
  });

  it('GIVEN a ruling with no content of its own THEN it begins where its content does', () => {
    const told = '森理事より、前年度の決算が説明され、質疑応答の後、承認・可決した';
    expect(read([`${told}。`], record)).toEqual([`AGREED: ${told}`]);
    expect(read(['森理事より、前年度の決算が説明され、会費の据え置きを承認した。'], record)).toEqual([
      'AGREED: 会費の据え置きを承認した',
    ]);
  });

  it('GIVEN a draft behind an arrow THEN it is none, in whatever script', () => {
    expect(read(['- red->blue (案)'], notes)).toEqual([]);
    expect(read(['- 決定: 旗の規約(案)'], notes)).toEqual(['AGREED: 決定: 旗の規約(案)']);
  });
});
