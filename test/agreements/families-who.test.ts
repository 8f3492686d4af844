/** Who affirms, decides or commits in Japanese: both by any name, or one; and at what time, by the words that lead up to it. */
import { describe, expect, it } from 'vitest';
import { answered, read } from './reading.ts';

const reported = (line: string) =>
  read(['先週、オスロで会談が行われた。', line], { listed: true }).filter((item) =>
    /^(?:AGREED|CONFIRMED)/u.test(item),
  );

describe('both, by whatever name', () => {
  it.each([
    '日米双方',
    '日・EU双方',
    '双方の専門家',
    '日英両首脳',
    '日中両外相',
    '両国の漁業当局',
    '両国の事務レベル',
    '両副大臣',
    '両知事',
    '自公両党',
    '自民、公明両党',
    '3党の幹事長',
    '各党の代表者',
    '日米韓の三か国',
    '日中韓3か国の外相',
    'クアッド4か国',
    '日米両国政府',
    '日EU首脳',
    '12の加盟国',
    '関係国',
    '自民党と公明党',
    '防衛省と県漁協',
    '市と漁協',
    '外相ら',
    '岸首相、ホルン大統領、朴大統領の三首脳',
  ])('GIVEN %s THEN what they affirm, decide or commit to is of both', (who) => {
    expect(reported(`${who}は、港の警備を強化することを確認した。`)).toHaveLength(1);
    expect(reported(`${who}は、港の警備を強化することにコミットした。`)).toHaveLength(1);
    expect(reported(`${who}が、港の警備を強化することを確認しました。`)).toHaveLength(1);
  });

  it.each([
    '日本側',
    '先方',
    'ホルン大統領',
    '県',
    '下田市',
    '北浜漁協',
    '中央電力',
    '自民党',
    '維新の会',
    'ホワイトハウス',
    '韓国大統領府',
    '国民民主党の幹事長',
    '劉政治局委員',
    'ハマス',
  ])('GIVEN %s alone THEN it is of one side', (who) => {
    expect(reported(`${who}は、港の警備を強化することを確認した。`)).toEqual([]);
    expect(reported(`${who}は、港の警備の強化を決定した。`)).toEqual([]);
  });
});

describe('what leads up to a report', () => {
  const MET = '先週、オスロで外務大臣と会談を行いました。';

  it.each([
    '二〇一六年以来七年ぶりとなる会談で、',
    '十年前とは異なり、',
    '数年前から続く交渉を経て、',
    '一昨年に採択された計画に沿って、',
    '三年前に設けられた枠組みを活用して、',
    'かねてからの課題について、',
    '以前の会談での議論を受けて、',
    '当時の首脳の遺志を継いで、',
    '累次の会談で積み上げた信頼関係の下、',
    '前回に引き続き、',
    '従来の立場を踏まえ、',
    '米国も参加した三か国の会合では、',
    '私からの提案に先方も応じ、',
    '当方からの説明を先方も了とし、',
    '米国の新政権の発足を受け、',
  ])('GIVEN %s THEN it is of this meeting, and one item', (lead) => {
    expect(answered(`${lead}港の警備を強化することで合意をしております。`, MET)).toEqual(['AGREED']);
    expect(answered(`${lead}港の警備を強化していくことを確認いたしました。`, MET)).toEqual(['CONFIRMED']);
  });

  it.each([
    '前の政権の時に、',
    '前任の大臣が訪米した際に、',
    '冷戦の終結直後に、',
    '戦後間もなく、',
    '前々回の会談で、',
    '二十年以上前に、',
    '半世紀前に、',
    '池田政権の時代に、',
    '当時の首相が、',
    '十年前、',
    '既に二〇二〇年の時点で、',
  ])('GIVEN %s THEN it was before', (lead) => {
    expect(answered(`${lead}港の警備を強化することで合意をいたしました。`, MET)).toEqual([]);
  });
});

describe('at home, or between two who speak of themselves', () => {
  const MET = '先週、オスロで外務大臣と会談を行いました。';

  it.each([
    ['三党の合意を踏まえまして、所得税の控除の引上げを行うこととしたところでございます。', 0],
    ['関係省庁の局長級の会議におきまして、対策の強化を申し合わせました。', 0],
    ['関係国の局長級の会議におきまして、対策の強化を申し合わせました。', 1],
    ['先方との間で、これを共同発表という形で発出いたしました。', 1],
    ['港の警備についての認識は共通しております。', 1],
    ['港の警備についての悩みは共通しております。', 0],
    ['港の警備を強化することで握手をいたしました。', 1],
    ['別れ際に笑顔で握手をいたしました。', 0],
    ['港の警備についてお互いに努力することを誓いました。', 1],
  ])('GIVEN %s THEN %i', (line, count) => {
    expect(answered(line, MET)).toHaveLength(count);
  });
});
