/** Outcomes of Japanese notes by their last words, by a bracket behind them, or by a stage note; and what is left for later. */
import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import { people } from '../helpers/world.ts';
import { listed, read, transcriptOf } from './reading.ts';

const HEAD = ['打合せメモ', '参加者：森、沢、浜', '東館', '九名', '茶菓'];
const items = (...lines: readonly string[]) => listed([...HEAD, ...lines]);
const kinds = (...lines: readonly string[]) => items(...lines).map((item) => item.split(':')[0]);
const record = (...lines: readonly string[]) =>
  read(['役員会議事録', '出席者：森、沢', '会長から話があった。', ...lines], {
    title: '議事録',
    listed: true,
  });

describe('last words of notes', () => {
  it.each([
    ['AGREED', '・会の費用を加えて、12,000円の手当にする。'],
    ['AGREED', '・一昨年の分け方を踏襲'],
    ['AGREED', '・古い札は夏のものは使わない。'],
    ['AGREED', '・新しい組を作り、名簿を一人ずつに割り当てる'],
    ['SCHEDULED', '・部屋などは、館の係と相談'],
    ['SCHEDULED', '・日程は9月22日(木・祝)で一時間ほど、公開で実施。'],
    ['SCHEDULED', '・議案書 原稿作成3月中'],
    ['SCHEDULED', '・直し方は 沢さん におまかせする'],
  ])('GIVEN a note: it is %s that %s', (kind, line) => expect(kinds(line)).toEqual([kind]));

  it.each([
    '・切符は、ほぼ確定。',
    '・平成25年度行事予定',
    '・札を一人ずつに渡した',
    '・館の係と相談した',
    '・沢さんに聞いた方がいい',
  ])('GIVEN %s THEN nothing is listed', (line) => expect(kinds(line)).toEqual([]));

  it('GIVEN a sentence with a condition THEN it is settled on that condition', () =>
    expect(
      read([...HEAD, '・札は、必要があれば、10枚を追加する。', '・棚'], { format: 'minutes', listed: true }),
    ).toEqual(['AGREED conditional: 札は、必要があれば、10枚を追加する']));
});

describe('who has it to do, in brackets', () => {
  const owners = (line: string) => {
    const made = transcriptOf([{ label: null, lines: [...HEAD, line] }]);
    return extractAgreements({ ...made, format: 'minutes' })
      .filter((item) => item.listed)
      .map(({ kind, owner }) => `${kind} ${owner}`);
  };
  it.each(['・案内を紙に載せる(TODO: 沢)', '・席を九つ取りたい(宿題：沢)', '(直す: TODO: 沢)'])(
    'GIVEN %s THEN it is a task of 沢',
    (line) => expect(owners(line)).toEqual(['SCHEDULED 沢']),
  );
  it('GIVEN initials that the minutes know THEN the part is theirs', () => {
    const rows = ['出席：KWZ、SAT、YMT、NKZ', '準備', '決算(SAT)', '役員(YMT)'];
    expect(listed(rows)).toEqual(['SCHEDULED: 決算(SAT)', 'SCHEDULED: 役員(YMT)']);
  });
});

describe('parts and those who have them', () => {
  it.each(['受付:森委員、沢委員', '会場の担当:浜委員 案内:森会長', '人に任せず、広報委員会で担当する。'])(
    'GIVEN %s THEN it is scheduled',
    (line) => expect(kinds(line)).toEqual(['SCHEDULED']),
  );
  it('GIVEN a record that ends a sentence as a noun THEN who explained has nothing to do', () =>
    expect(record('浜部長が案の概要を説明。')).toEqual([]));
});

describe('topics before a colon', () => {
  it.each(['・窓口: 左に置く', '・Webの頁: 下に入れる', '・題目: 係で直す'])(
    'GIVEN %s, and those present known THEN it is settled',
    (line) => expect(kinds(line)).toEqual(['AGREED']),
  );
  it.each(['・委員: 左に置く', '・感想: 左に置く', '・窓口: 左にある'])('GIVEN %s THEN it is not', (line) =>
    expect(kinds(line)).toEqual([]),
  );
});

describe('lists and stage notes', () => {
  it('GIVEN a line that opens what is to be done THEN only what stands below is listed', () =>
    expect(items('意見が割れたので、以下の対応をとる。', '沢さんが紙を出す')).toEqual([
      'SCHEDULED: 沢さんが紙を出す',
    ]));

  it('GIVEN 以下は…こととする THEN what stands below is decided, and not the line itself', () =>
    expect(items('・以下は払うこととする', '  ・税　8万円', '  ・紙　Max 2')).toEqual([
      'AGREED: 税　8万円',
      'AGREED: 紙　Max 2',
    ]));
  it('GIVEN members that stand far in THEN they are of the list above them', () => {
    const text =
      '# 運営会議\n\n- 参加者: 森、沢\n\n## 費用\n\n-  事務\n   -  以下は払うこととする\n      -  税 8万円\n      -  紙 2万円\n';
    const { transcript } = parseDocument(new TextEncoder().encode(text), { name: 'a.md', people });
    const found = extractAgreements(transcript).filter((item) => item.listed);
    expect(found.map(({ start, end }) => transcript.text.slice(start, end))).toEqual([
      '税 8万円',
      '紙 2万円',
    ]);
  });
  it.each(['―了承―', '— 全員了承 —', '－異議なし－'])('GIVEN %s THEN it is the meeting’s assent', (line) =>
    expect(record(line)).toHaveLength(1),
  );
  it('GIVEN ―資料を配付― THEN nothing is', () => expect(record('―資料を配付―')).toEqual([]));
});

describe('records of bodies', () => {
  it('GIVEN those who stay in office THEN it is decided', () =>
    expect(record('沢さんを除く五名が留任となります。')).toHaveLength(1));
  it.each([
    '副会長は不在のため、次回選任することとなった。',
    '沢氏は総会で承認された後は幹事を務める予定である。',
    '総会の日程は、追って調整することとなった。',
    '秋の会の日取りは、別途調整することとなった。',
    '(委員1) 紙の件です。今年度より紙は委員が見ることになりました。',
  ])('GIVEN %s THEN nothing is decided', (line) => expect(record(line)).toEqual([]));

  const told = (label: string, ...lines: readonly string[]) => read(lines, { label, listed: true });
  it('GIVEN no objection, and the chair who then names them THEN the assent is the decision', () =>
    expect(
      told(
        '堀一郎（議長）',
        '御異議ないと認めます。',
        'よって、議長は、委員に森君及び沢君を指名いたします。',
      ),
    ).toEqual(['AGREED: 御異議ないと認めます。']));
  it.each(['次に、大臣の演説が行われます。', '森君、沢君の順に質疑を行います。'])(
    'GIVEN %s from the clerk THEN it is how the sitting goes',
    (line) => expect(told('森田正（事務総長）', line)).toHaveLength(1),
  );
  it.each([
    '両案を一括して議題とすることをお諮りいたします。',
    '採決は四件を一括して行います。',
    '表決は起立によって行います。',
    '本日の採決は、いずれも記名投票をもって行います。',
  ])('GIVEN %s, what will be put to the house, or by which votes, THEN nothing is', (line) =>
    expect(told('森田正（事務総長）', line)).toEqual([]),
  );
  it.each([
    '本案は、寄附を旅行の代金として支払ってはならないこととするものであります。',
    '両案は、この内容で全員の合意を得ましたので、本日議題とするものであります。',
  ])('GIVEN %s, what a bill is for, or why it is taken up, THEN nothing is decided', (line) =>
    expect(told('堀一郎（委員長）', line)).toEqual([]),
  );
});
