/** Records in sentences: what only conducts the sitting, what other meetings did, and how bodies word what they decide. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { read, wordsOf } from './reading.ts';

function listedIn(text: string): readonly string[] {
  const { transcript } = parseDocument(new TextEncoder().encode(text), { name: 'a.txt', people });
  return extractAgreements(transcript)
    .filter((item) => item.listed)
    .map((item) => wordsOf(transcript, item));
}

const HEAD = ['港町緑化会 役員会 議事録', '日時：2022年9月10日（土）', '出席者：堀、沢、浜', ''];
const kinds = (...lines: readonly string[]) =>
  read([...HEAD, '堀会長から挨拶があった。', ...lines], { title: '役員会議事録', listed: true }).map(
    (item) => item.split(':')[0],
  );

describe('how a sitting is conducted', () => {
  it.each([
    'ただいまから第三回の役員会を開会いたします。',
    '会議を再開します。',
    '暫時休憩いたします。',
    '次に、会則の改正についてを議題といたします。',
    'それでは、審議に入ります。',
    '会計から説明をお願いします。',
    '収支の詳しい説明を求めます。',
    '書記に報告させます。',
    '署名する者の指名を行います。',
    '質疑を終結いたします。',
    '本日の経過を報告いたします。',
  ])('GIVEN %s THEN nothing is decided', (line) => expect(kinds(line)).toEqual([]));

  it.each(['清掃は次回の議題とする。', '見積もりを取り、次回報告します。'])(
    'GIVEN %s THEN what comes next is fixed',
    (line) => expect(kinds(line)).toHaveLength(1),
  );

  it.each([
    '詳しい日程は来月になるだろう。',
    '鍵が壊れているため、倉庫を使えずにいます。',
    '工事は年内に終わる見込みである。',
  ])('GIVEN %s THEN it is no more than how things are', (line) => expect(kinds(line)).toEqual([]));
});

describe('what another meeting did', () => {
  it.each([
    '6月4日の総会で予算が承認された。',
    '七月の幹事会において、値上げが決定された。',
    '移転は5月20日に開催された理事会で了承された。',
    '総会で会則の改正が承認されている。',
    '植樹の分担について合意がなされ、その内容は8月1日の総会で承認された。',
  ])('GIVEN %s THEN it is none of this one', (line) => expect(kinds(line)).toEqual([]));

  it.each(['10月5日の総会で承認を得ることとした。', '9月10日の役員会で予算が承認された。'])(
    'GIVEN %s THEN it is',
    (line) => expect(kinds(line)).toHaveLength(1),
  );
});

describe('how bodies word what they decide', () => {
  it.each([
    '名誉会員に沢氏が推挙された。',
    '監事に浜氏が指名された。',
    '次の者が会計に選定された。',
    '投票の結果、堀氏が当選した。',
    '投票の結果、乙案が採用された。',
    '倉庫を移すことを決議した。',
    '資料三のとおり認めた。',
    '苗の代金は会員が無料と決まった。',
    '全員一致で可決となった。',
    '分担は昨年度のとおりとなりました。',
    '会則の変更は翌年四月から施行する。',
    '今年度の遠足は中止する。',
    '各班は十月までに名簿を出すこと。',
    '苗の注文は班でまとめること、',
    '以上の内容について確認した。',
    '水やりの手順を全員で確認した。',
    '植える場所について協議され、堀会長が地主に頼むことになる。',
  ])('GIVEN %s THEN it is listed', (line) => expect(kinds(line)).toHaveLength(1));

  it.each([
    '大切なのは早く水をやること。',
    '課題は人手が足りないこと。',
    '堀氏が意見を述べた。',
    '新しい苗が採用されれば値が上がる。',
    '会員は百二十名となった。',
  ])('GIVEN %s THEN nothing is', (line) => expect(kinds(line)).toEqual([]));
});

describe('speakers whose name stands in brackets before a colon', () => {
  const sitting = [
    '運営委員会会議録',
    '委員長（沢田君）：会議を開きます。日程は次第のとおり進めてよろしいでしょうか。（了）そのように確認いたします。次に、説明をお願いいたします。',
    '事務局長：議案は三件であります。認定をお願いいたそうとするものであります。',
    '委員長（沢田君）：採決を行いたいと思いますが、御異議ありませんか。（異議なし）御異議なしと認め、直ちに採決を行います。',
    '浜田君：反対の立場で討論いたします。',
    '事務局長：ただいまの件は以上であります。',
    '委員長（沢田君）：以上で会議を閉じます。',
    '○堀委員長　議案を議題といたします。',
    '○堀委員長　よって、本案は可決されました。',
    '○沢委員　会派としては異論はありません。',
  ];
  it('GIVEN a record whose later part marks its speakers otherwise THEN only the rulings are listed', () =>
    expect(listedIn(sitting.join('\n'))).toEqual([
      'そのように確認いたします',
      '御異議なしと認め、直ちに採決を行います',
      '本案は可決されました',
    ]));
});
