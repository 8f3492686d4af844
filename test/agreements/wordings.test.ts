/**
 * The many ways in which one outcome is worded: each family with what only looks like it (denied, hoped for, asked,
 * one side's, somebody else's).
 */
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Listed = readonly [line: string, ...kinds: string[]];
const kindsOf = (lines: readonly string[], head: Parameters<typeof read>[1] = {}) =>
  read(lines, { ...head, listed: true }).map((item) => item.slice(0, item.indexOf(':')));

describe('Japanese: what is listed in any document', () => {
  const cases: readonly Listed[] = [
    // Agreed, settled, decided.
    ['双方は、苗木の交換を毎年行うことを約しました。', 'AGREED'],
    ['担当者の間で、送料は折半とすることで話がまとまりました。', 'AGREED'],
    ['搬入の時刻については、先方との間で調整がついております。', 'AGREED'],
    ['両社は、試作品の貸与について折り合いました。', 'AGREED'],
    ['長い話合いの末、半額で手を打ちました。', 'AGREED'],
    ['両市は、橋の塗り替えを共同で行うことに同意した。', 'AGREED'],
    ['費用の分担については、双方の了解が得られております。', 'AGREED'],
    ['仕様の変更は、互いに了としたところです。', 'AGREED'],
    ['両市の間で、灯台の補修は来春に行うことと相成りました。', 'AGREED'],
    ['両町は、渡し船の増便を図る運びとなりました。', 'AGREED'],
    ['期限の延長は、当面見送ることで決着した。', 'AGREED'],
    ['大筋で合意したのは、受渡しの手順と保管の場所についてであります。', 'AGREED'],
    ['航路の再開で一致できたことは大きな成果です。', 'AGREED'],
    // Instruments.
    ['両大臣の立会いの下、港湾協力の覚書への署名が行われた。', 'AGREED'],
    ['通報の手順を文書で取り交わしました。', 'AGREED'],
    ['両県は、防災協定を結んだ。', 'AGREED'],
    // Confirmed.
    ['両首脳は、干潟を守る決意を新たにした。', 'CONFIRMED'],
    ['渡り鳥の保護が急務であるとの見解を共にしました。', 'CONFIRMED'],
    ['この点は、日豪間で認識に齟齬はありません。', 'CONFIRMED'],
    ['規則の解釈が同じであることを確認済みでございます。', 'CONFIRMED'],
    ['両者は、測量の必要性を認め合った。', 'CONFIRMED'],
    // Scheduled.
    ['来月、専門家が札幌で協議を始めます。', 'SCHEDULED'],
    ['実務者が来週長崎に集まる段取りになっております。', 'SCHEDULED'],
    ['次回は四月二日です。', 'SCHEDULED'],
  ];
  it.each(cases)('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(kindsOf([line])).toEqual(kinds);
  });

  it.each([
    '話がまとまらず、次回に持ち越した。',
    '調整がつき次第、お知らせいたします。',
    '折り合いがつく見通しはありません。',
    '双方の了解が得られれば、来月にも着手する。',
    '合意に達すれば、来週にも署名する。',
    '合意済みの手順書に従って進めている。',
    '約束を取り交わしたということはございません。',
    '両国の見解には相違がある。',
    '確認を求めたところ、返答はなかった。',
    '担当者に確認させます。',
    'この点を確認します。',
    '市の補助金が採択された。',
    '先方の発表によりますと、両国は航路の再開で合意したということです。',
    '米中両首脳は関税の引下げで合意したとの見方もある。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(kindsOf([line], { label: '山田外務大臣' })).toEqual([]);
  });

  it('GIVEN what is set up within what is agreed THEN it is no item of its own', () => {
    expect(kindsOf(['両首脳は、作業部会を設置し、年内に報告を受けることで一致した。'])).toEqual(['AGREED']);
    expect(kindsOf(['両首脳は、作業部会を設置した。'])).toEqual(['AGREED']);
    expect(kindsOf(['県は、作業部会を設置した。'])).toEqual([]);
  });

  it('GIVEN a condition before what both will do THEN the item is conditional', () => {
    const lines = ['仮に航路が閉鎖された場合には、両国は直ちに協議する。'];
    expect(kindsOf(lines, { title: '日墨首脳共同声明' })).toEqual(['AGREED conditional']);
  });

  it('GIVEN a list marked with kana in brackets THEN its members are agreed, and the header is none', () => {
    const lines = [
      '以下の２点で意見の一致をみた。',
      '（ア）潮位の記録を交換すること。',
      '（イ）灯台の電化に係る体制の構築。',
    ];
    expect(read(lines, { listed: true })).toEqual([
      'AGREED: 潮位の記録を交換すること',
      'AGREED: 灯台の電化に係る体制の構築',
    ]);
  });

  it('GIVEN a list in a joint statement whose members only say what is done THEN they are agreed', () => {
    const lines = [
      '我々は、次の分野において協力を深める。',
      '一　灯台の電化を開始する。',
      '二　潮位の記録を年二回交換する。',
    ];
    expect(read(lines, { title: '日墨首脳共同声明', listed: true })).toEqual([
      'AGREED: 灯台の電化を開始する',
      'AGREED: 潮位の記録を年二回交換する',
    ]);
  });
});

describe('Japanese minutes in full sentences', () => {
  const head = { title: '桜台自治会 役員会議事録' } as const;
  const cases: readonly Listed[] = [
    ['質疑の後、了承。', 'AGREED'],
    ['花壇の植え替えは、全員異存なし。', 'AGREED'],
    ['委員の人選は会長一任。', 'AGREED'],
    ['掲示板の場所は正門脇とする。', 'AGREED'],
    ['新会長に西村氏を選出した。', 'AGREED'],
    ['除草の件は、異議なく認めた。', 'AGREED'],
    ['森副会長が市役所に問い合わせる。', 'SCHEDULED'],
    ['広報部会は、来週中にチラシを配布する。', 'SCHEDULED'],
    ['次回は七月五日（土）午後二時から集会所で行う。', 'SCHEDULED'],
    ['本件は継続審議とする。'],
    ['採決の結果、賛成四、反対八で否決。'],
    ['会計から収支の説明があった。'],
    ['以上、議事録の内容に相違ないことを確認する。'],
  ];
  it.each(cases)('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(kindsOf([line], head)).toEqual(kinds);
  });

  it('GIVEN notes THEN what is settled and handed out is found, what only may be is not', () => {
    const notes = { format: 'minutes' } as const;
    expect(kindsOf(['- 配布形式は一つに統一する'], notes)).toEqual(['AGREED']);
    expect(kindsOf(['- 次回: 5月10日 14時から'], notes)).toEqual(['SCHEDULED']);
    expect(kindsOf(['- 佐藤さんに確認してもらう'], notes)).toEqual(['SCHEDULED']);
    expect(kindsOf(['- 条件面で折り合いがついた (森 報告)'], notes)).toEqual(['AGREED']);
    expect(kindsOf(['- 案は却下'], notes)).toEqual([]);
    expect(kindsOf(['- 立候補者がいれば次回承認する'], notes)).toEqual([]);
  });

  it('GIVEN a heading 次回 THEN the day below it is scheduled', () => {
    expect(kindsOf(['４　次回', '１０月１９日（日）１９時から、同所にて。'], head)).toEqual(['SCHEDULED']);
  });
});

describe('Japanese committees', () => {
  const chair = { label: '議長（西村花子君）' } as const;
  it.each([
    '御異議なしと認め、さよう決定いたしました。',
    'よって、動議のとおり決しました。',
    'それでは、そのように進めさせていただきます。',
  ])('GIVEN %s THEN it is decided', (line) => {
    expect(kindsOf([line], chair)).toEqual(['AGREED']);
  });
});

describe('English: what is listed in any statement', () => {
  const cases: readonly Listed[] = [
    ['The two sides settled on a common timetable.', 'AGREED'],
    ['The ministers hammered out a compromise on quotas.', 'AGREED'],
    ['A compromise was found on the length of the season.', 'AGREED'],
    ['The leaders witnessed the signing of a fisheries agreement.', 'AGREED'],
    ['The two governments have asked senior officials to draft a treaty.', 'AGREED'],
    ['Both of them promised to share their data.', 'AGREED'],
    [
      'The Prime Minister of Norland, Ann Lee, and the Prime Minister of Sudland, Bob Ray, have agreed to open a ferry line.',
      'AGREED',
    ],
    ['The leaders renewed their commitment to the treaty.', 'CONFIRMED'],
    ['The two sides were of the view that the talks should go on.', 'CONFIRMED'],
    ['They attached great importance to the ferry line.', 'CONFIRMED'],
    ['The ferry lines of both sides are united in one timetable.'],
    ['The two sides did not settle on a date.'],
    ['No compromise was found.'],
  ];
  it.each(cases)('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(kindsOf([line], { language: 'en' })).toEqual(kinds);
  });

  it('GIVEN one speaker THEN what we have agreed is the meeting’s, what we agree on in general is not', () => {
    const head = { language: 'en', label: 'PRESIDENT GREY' } as const;
    expect(kindsOf(['We’ve also agreed to open a ferry line.'], head)).toEqual(['AGREED']);
    expect(kindsOf(['What we have agreed today is to open a ferry line.'], head)).toEqual(['AGREED']);
    expect(kindsOf(['We agree on many things.'], head)).toEqual([]);
    expect(kindsOf(['We both recognise the importance of the ferry.'], head)).toEqual(['CONFIRMED']);
  });

  it('GIVEN two governments in the opening THEN the text is a joint one, and each party’s part in its list is agreed', () => {
    const lines = [
      'The Government of Norland (“Norland”) and the Government of Sudland (“Sudland”),',
      'The Parties commit to take the following actions:',
      'Norland will suspend its duties on timber.',
      'Sudland will suspend its duties on fish.',
      'The two sides may hold working-level consultations on these matters.',
    ];
    expect(kindsOf(lines, { language: 'en' })).toEqual(['AGREED', 'AGREED', 'AGREED']);
  });
});

describe('English minutes: tasks and decisions in their many shapes', () => {
  const minutes = { language: 'en', format: 'minutes' } as const;
  const cases: readonly Listed[] = [
    ['- AI: Carol to write the announcement', 'SCHEDULED'],
    ['- [AI] Carol to write the announcement', 'SCHEDULED'],
    ['- TODO @carol: write the announcement', 'SCHEDULED'],
    ['- [ ] Write the announcement', 'SCHEDULED'],
    ['- Action(Carol): write the announcement', 'SCHEDULED'],
    ['- Carol has volunteered to write it', 'SCHEDULED'],
    ['- Carol and Bob will draft the text', 'SCHEDULED'],
    ['- Carol: I’ll draft the text and send it around', 'SCHEDULED'],
    ['- The results will be announced on Monday', 'SCHEDULED'],
    ['- We’ll go with the second name', 'AGREED'],
    ['- *Unanimous consent*', 'AGREED'],
    ['- Motion carried', 'AGREED'],
    ['- The council unanimously approved the request', 'AGREED'],
    ['- This change got consensus', 'AGREED'],
    ['- Approved the minutes from the last meeting', 'AGREED'],
    ['- No objections in the issue, Carol will take it to the board', 'AGREED', 'SCHEDULED'],
    ['- POLL: should we create a repository'],
    ['- Bob: no objection to having more'],
    ['- Bob asked whether the group agreed'],
    ['- This will break users'],
    ['- Wanted to get more feedback first'],
    ['- Not yet approved'],
    ['- Carol: will come back with numbers', 'SCHEDULED'],
    ['- Carol would write the draft', 'SCHEDULED'],
    ['- Generally agreed that a larger group is a good thing', 'AGREED'],
    ['- The council’s decision was to keep the definition', 'AGREED'],
    ['- The council decided it would continue discussing it at the next meeting'],
    ['- Bob explained how the votes will be held'],
    ['- The charter says how the chair is elected'],
  ];
  it.each(cases)('GIVEN %s THEN %s', (line, ...kinds) => {
    expect(kindsOf([line], minutes)).toEqual(kinds);
  });

  it('GIVEN a list of people THEN those in it are given tasks by their names', () => {
    const lines = [
      '## Present',
      '* Ann Lee',
      '* Bo Ray',
      '## Notes',
      '* Ann, will open an issue',
      '* Bo open a pull request',
    ];
    expect(kindsOf(lines, minutes)).toEqual(['SCHEDULED', 'SCHEDULED']);
  });

  it('GIVEN a heading Action items or Decisions THEN the items below it are that, until another heading', () => {
    const lines = [
      '## Action items',
      '- tidy the wiki (Ann)',
      '## Decisions',
      '- keep the name',
      '## Notes',
      '- the wiki is old',
    ];
    expect(kindsOf(lines, minutes)).toEqual(['AGREED', 'SCHEDULED'].reverse());
  });
});
