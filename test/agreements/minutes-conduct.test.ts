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

describe('what is next', () => {
  it.each([
    '九月の役員会で業者を決定する予定です。',
    '10月下旬にかけて実施する計画です。',
    '会計は11月の役員会で決める。',
    '総会は、4月20日午後3時から、場所は東館小会議室',
    '送られる案を基に、次の役員会で意見交換をする。',
  ])('GIVEN %s THEN it is scheduled', (line) => expect(kinds(line)).toEqual(['SCHEDULED']));

  it.each([
    '次回の九月三日に仕上げたい。',
    '苗の種類を検討する予定である。',
    '市が道路を広げる計画である。',
    '多くの方の見学を歓迎します。',
    '各会派からは、要望を取り次ぐと約束していただきました。',
    '先の役員会において、会則の改正が決定されたところである。',
    '○議長選出',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));
});

describe('the order of the day', () => {
  const told = (label: string, line: string) => read([line], { label, listed: true });
  it.each([
    '次に、財政についての大臣の演説が行われます。',
    'これに対し、四人の議員から順に質疑が行われます。',
    '次いで討論が行われますが、順番は配った紙のとおりでございます。',
    '最後に、議長から御挨拶がございます。',
    'まず、委員の選挙を行います。',
  ])('GIVEN %s from its clerk THEN it is scheduled; from a member it is not', (line) => {
    expect(told('森田正（事務総長）', line)).toHaveLength(1);
    expect(told('沢田花子（委員）', line)).toEqual([]);
  });
  it.each(['総務委員長の報告がございます。', '採決は二回になります。', '全会一致でございます。'])(
    'GIVEN %s THEN nothing is',
    (line) => expect(told('森田正（事務総長）', line)).toEqual([]),
  );
  it('GIVEN who explains which bill THEN both are scheduled by the chair', () =>
    expect(
      told(
        '堀一郎（委員長）',
        'なお、政府の案の趣旨説明は、沢大臣が行い、議員の案の趣旨説明は、提出者の浜君が行います。',
      ),
    ).toHaveLength(1));
  it('GIVEN what the chair allows by saying so, or goes on with next time THEN nothing is decided', () => {
    expect(told('堀一郎（委員長）', '傍聴の申請があれば、これを許可いたします。')).toEqual([]);
    expect(told('堀一郎（委員長）', '次回も引き続き調査することとし、本日は継続といたします。')).toEqual([]);
  });
});

describe('speakers whose name stands in brackets before a colon', () => {
  const sitting = [
    '運営委員会会議録',
    '委員長（沢田君）：会議を開きます。日程は次第のとおり進めてよろしいでしょうか。（了）そのように確認いたします。次に、説明をお願いいたします。',
    '事務局長：議案は三件であります。認定をお願いするものであります。',
    '委員長（沢田君）：採決を行いたいと思いますが、御異議ありませんか。（異議なし）御異議なしと認め、直ちに採決を行います。',
    '浜田君：反対の立場で討論いたします。',
    '事務局長：ただいまの件は以上であります。',
    '委員長（沢田君）：以上で会議を閉じます。',
    '○堀委員長　議案を議題といたします。',
    '○堀委員長　よって、本案は可決されました。',
    '○沢委員　会派としてはこれで異存ありません。',
  ];
  it('GIVEN a record whose later part marks its speakers otherwise THEN only the rulings are listed', () =>
    expect(listedIn(sitting.join('\n'))).toEqual([
      'そのように確認いたします',
      '御異議なしと認め、直ちに採決を行います',
      '本案は可決されました',
    ]));
});
