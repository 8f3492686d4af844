/** Japanese notes that do not call themselves minutes: known by their lines, by words set apart, or by their sentences. */
import { describe, expect, it } from 'vitest';
import { listed, listedIn, read } from './reading.ts';

const TALK = ['みどり町の集まり', '五月十日　東館', '掲示について', '札が古い', '色があせている', '壁も狭い'];

describe('notes known by their lines', () => {
  it('GIVEN short lines that no full stop ends THEN they are notes', () => {
    expect(listedIn(...TALK, '掲示の場所は西館に統一', '雨の話')).toEqual(['AGREED: 掲示の場所は西館に統一']);
  });

  it('GIVEN running speech THEN it is none', () => {
    const speech = TALK.map((line) => `${line}ということで、皆さんにお話をいただきました。`);
    expect(listedIn(...speech, '掲示の場所は西館に統一するという声でした。')).toEqual([]);
  });

  it.each(['[決定] 西館で行う', '＜決定＞西館で行う', '〈結論〉西館で行う', '結論：西館で行う'])(
    'GIVEN %s among sentences THEN it is read as what it says, where the paper sets more apart so',
    (line) => {
      const talk = TALK.map((words) => `${words}という声があったという。`);
      expect(listedIn(...talk, line, '[決定] 五百円とする')).toHaveLength(2);
      expect(listedIn(...talk, line)).toHaveLength(0);
    },
  );

  it('GIVEN what a note is about before a colon THEN it is nobody’s name', () => {
    expect(listed(['会場：西館に決定'])).toEqual(['AGREED: 会場：西館に決定']);
    expect(listed(['・受付：西田さん、久保さん'])).toEqual(['SCHEDULED: 受付：西田さん、久保さん']);
    expect(listed(['・欠席：西田さん、久保さん'])).toEqual([]);
  });

  it('GIVEN notes in full sentences THEN they are read as a record’s; among shorter ones a sentence explains', () => {
    const sentences = ['○声があった。', '○雨が降った。', '○札が古かった。'];
    const last = '○収益は図書の購入にあてます。';
    expect(listedIn('1. 掲示', ...sentences, last, '2. 次')).toEqual(['AGREED: 収益は図書の購入にあてます']);
    const notes = ['○声', '○雨', '○札', '○棚', '○壁', '○床', '○窓'];
    expect(listedIn('1. 掲示', ...notes, last, '2. 次')).toEqual([]);
  });
});

describe('sentences of notes', () => {
  it.each(['最終報告は次回の会に行うこととなった。', '次回以降は西館で行うこととした。'])(
    'GIVEN %s THEN it is decided, not put off',
    (line) => expect(listed([line])).toHaveLength(1),
  );
  it.each(['次回に持ち越すこととした。', '検討課題とすることとした。'])(
    'GIVEN %s THEN it is put off',
    (line) => expect(listed([line])).toEqual([]),
  );
  it('GIVEN a meeting that was held on a day THEN no meeting is fixed', () => {
    expect(read(['第七回部会を5月12日に東館で開催した。'], { title: '議事録', listed: true })).toEqual([]);
  });
  it('GIVEN what is only put off THEN nothing is', () => expect(listed(['次回以降に話し合う'])).toEqual([]));

  it('GIVEN a day, an hour and where THEN a meeting is fixed', () => {
    const recorded = (line: string) => read([line], { title: '議事録', listed: true });
    expect(recorded('平成23年11月21日（月曜日）10時、場所は東館。')).toHaveLength(1);
    expect(recorded('平成23年11月21日（月曜日）10時、雨が降った。')).toEqual([]);
  });
});
