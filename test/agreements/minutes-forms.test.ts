import { describe, expect, it } from 'vitest';
import { extractAgreements } from '../../src/agreements/extract.ts';
import { read, transcriptOf } from './reading.ts';

const notes = { format: 'minutes', listed: true } as const;
const kindsOf = (lines: readonly string[]) => read(lines, notes).map((item) => item.split(':')[0]);

describe('who a line of notes gives something to', () => {
  const PRESENT = '参加者：森、西田、hana、みやこ';

  it.each([
    ['- 鍵を預かる（★森）', '森'],
    ['- 掲示を貼り替える ★西田、森', '西田'],
    ['- 点検への立ち会いを（★全員）', '全員'],
    ['- 会場の手配 hana', 'hana'],
    ['- 当日の段取りの確認（雨の日も） 森/西田', '森'],
    ['- 名札の準備 みやこ', 'みやこ'],
    ['- 受付係は森', '森'],
    ['- 掲示板は今後も見ていきます(@hana)', '@hana'],
    ['- 会計は一旦hanaが管理', 'hana'],
  ])('GIVEN %s THEN it is a task of %s', (line, owner) => {
    const transcript = transcriptOf([{ label: null, lines: [PRESENT, line] }], { format: 'minutes' });
    expect(
      extractAgreements(transcript)
        .filter(({ listed }) => listed)
        .map((item) => [item.kind, item.owner]),
    ).toEqual([['SCHEDULED', owner]]);
  });

  it.each([
    '- 受付の手配 業者',
    '- 欠席者は森',
    '- 前回の提案は森',
    '- 鍵の数が足りていなかった(@hana)',
    '★が宿題',
    '- 森 西田',
  ])('GIVEN %s THEN nobody is given anything', (line) => {
    expect(read([PRESENT, line], notes)).toEqual([]);
  });
});

describe('lists under headings of tasks and decisions', () => {
  it('GIVEN a star before what is left to do THEN it is a task of nobody named', () => {
    expect(kindsOf(['★先方の窓口に聞いてみる (協力)'])).toEqual(['SCHEDULED']);
    expect(kindsOf(['★五月の反省会★'])).toEqual([]);
  });

  it('GIVEN who writes the next minutes THEN it is a task only under the next meeting', () => {
    expect(kindsOf(['## 次回', '- 議事録：森'])).toEqual(['SCHEDULED']);
    expect(kindsOf(['## 会の概要', '- 議事録：森'])).toEqual([]);
  });

  it('GIVEN no name of minutes but a day and who was there THEN full sentences are read as a record', () => {
    const lines = ['日時：5月2日', '出席者：森、西田', '案内状は事務局から発送する。'];
    expect(read(lines, { listed: true })).toEqual(['AGREED: 案内状は事務局から発送する']);
    expect(read(lines.slice(2), { listed: true })).toEqual([]);
  });

  it('GIVEN boxes THEN the open ones are tasks, and what is ticked or stands under them is not', () => {
    expect(
      read(
        ['## その他', '- [ ] 鍵の複製', '  - 二本', '- [x] 掃除用具を買う', '- [ ]配布物について検討'],
        notes,
      ),
    ).toEqual(['SCHEDULED: 鍵の複製', 'SCHEDULED: 配布物について検討']);
  });

  it('GIVEN topics with what is settled under them THEN what is settled is listed, not the topic or its details', () => {
    expect(
      read(
        [
          '## 今日決まったこと',
          '- 日程',
          '  - 9月3日',
          '    - 雨でも行う予定だった',
          '- 掲示は無し',
          '  - 手が足りないので',
        ],
        notes,
      ),
    ).toEqual(['AGREED: 9月3日', 'AGREED: 掲示は無し']);
  });

  it.each(['## タスク洗い出し', '## 役割分担', '■次回までの宿題', '## やること'])(
    'GIVEN %s THEN its items are tasks',
    (heading) => {
      expect(kindsOf([heading, '- 会計簿のひな型', '- 部屋の予約'])).toEqual(['SCHEDULED', 'SCHEDULED']);
    },
  );
});

describe('short answers', () => {
  it.each([
    ['- 鍵を番号にしてはどうか', '- それで問題ない', 'AGREED'],
    ['- 標語の案', '- 一旦これで', 'AGREED'],
    ['- 夜の貸出（森）', '  - やめる', 'AGREED'],
    ['- 集合時間', '- 来月は十時に集まりましょう', 'AGREED'],
    ['- 会場', '- 九月に開く方向で調整します', 'SCHEDULED'],
    ['- お金', '- かかった分は皆で分けましょう(領収書も)', 'AGREED'],
    ['- 音', '- 静かな曲を流しときます', 'SCHEDULED'],
    ['- 受付', '- 名札の紙を用意', 'SCHEDULED'],
  ])('GIVEN %s and %s THEN %s', (topic, line, kind) => {
    expect(kindsOf([topic, line])).toEqual([kind]);
  });

  it.each([
    '- 集合時間はどうしましょう',
    '- 席の並びを考えてみる',
    '> 住民の親睦を深める',
    '- 窓口を減らす→代わりに待ち時間が増える',
    '- 鍵の複製→継続',
    '- 窓口→係の情報',
    '- 言い回しが硬い→表現を検討する',
    '- 前回は名札の紙を用意',
    '- 開会から閉会までの段取り',
    '今後の予定',
    '- 受付（担当：未定）',
    '- 人が増えたら机を足しましょう',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read(['## 話したこと', line], notes)).toEqual([]);
  });

  it.each(['## 目標', '### Try', '## よかったこと'])(
    'GIVEN %s above THEN a plain line is no decision',
    (heading) => {
      expect(read([heading, '- 倉庫の鍵を棚に置く'], notes)).toEqual([]);
    },
  );

  it('GIVEN a paragraph that only introduces a list THEN it is no decision', () => {
    const lines = ['## 係', 'ここにある係は必ず誰かに決めておく', '', '- 受付', '- 会計', '## 次'];
    expect(read(['→採用', '→採用', ...lines], notes).filter((item) => item.includes('ここに'))).toEqual([]);
  });
});

describe('the last word under a topic', () => {
  /** Notes of a talk whose last line is given, said by somebody or not. */
  const closing = (line: string, name: string | null) => {
    const text = `## 合鍵\n持ち出す人が多い\n${name === null ? '' : `${name}: `}${line}\n\n## 次の話\n`;
    const start = text.indexOf(line);
    const at = { start, end: start + line.length };
    const speech = transcriptOf([{ label: name, lines: [] }]).speeches[0]!;
    const speeches = [{ ...speech, spans: [at], sentences: [{ number: 1, ...at }] }];
    return extractAgreements({ ...transcriptOf([]), format: 'minutes', text, speeches })
      .filter(({ listed }) => listed)
      .map(({ kind }) => kind);
  };

  it.each([
    '採用します',
    '賛成です',
    '問題ない',
    'OK',
    'accept',
    '二本にしてよい',
    '名前は「札」で',
    '古い方は捨てません',
    '鍵は机に置かないようにして、困る人がいたら係で考える',
    '貸出簿を棚に移します',
  ])('GIVEN %s said by somebody THEN it is decided', (line) => {
    expect(closing(line, 'mori')).toEqual(['AGREED']);
  });

  it.each([
    '二本にしてもよいのでは',
    '二本の方がいい',
    '数が足りるなら二本でいい',
    '名前はどれで',
    '鍵が足りないと思う',
    '貸出簿を棚に移したい',
    'OK と言われた',
    '反対',
  ])('GIVEN %s said by somebody THEN nothing is listed', (line) => {
    expect(closing(line, 'mori')).toEqual([]);
  });

  it.each([
    '交換する',
    'リネームする',
    '変更しない',
    'このまま',
    '仕様どおり',
    'これでいこう',
    '来月の係で対応する',
    '倉庫の棚に移動',
    '名前は札に',
    '増やす方向',
    'とりあえず配って、足りなければ足す',
    '例外にする',
    '- accept',
    'LGTM',
  ])('GIVEN %s noted THEN it is decided', (line) => {
    expect(closing(line, null)).toEqual(['AGREED']);
  });

  it.each([
    '議論する',
    '係で検討する',
    '足りない人のために',
    '前から気になっている',
    'accept?',
    'ok but later',

    'とりあえず配ってはどうか、足りなければ足す',
  ])('GIVEN %s noted THEN nothing is listed', (line) => {
    expect(closing(line, null)).toEqual([]);
  });

  it('GIVEN more said behind it THEN one word of consent is no decision', () => {
    const lines = ['## 合鍵', '二本にする案', '採用します', 'まだ早いと思う', '## 次の話'];
    const transcript = transcriptOf(
      [
        { label: null, lines: lines.slice(0, 2) },
        { label: 'mori', lines: lines.slice(2, 3) },
        { label: 'hana', lines: lines.slice(3) },
      ],
      { format: 'minutes' },
    );
    expect(extractAgreements(transcript).filter(({ listed }) => listed)).toEqual([]);
  });
});

describe('what a line of notes settles by itself', () => {
  it.each([
    ['- 鍵の色は青にする', 'AGREED'],
    ['- 古い棚は捨てる', 'AGREED'],
    ['- 札の字は変えない', 'AGREED'],
    ['- 返事は原則として出さない', 'AGREED'],
    ['- 受付は当面は置かない(人が足りないので)', 'AGREED'],
    ['- 鍵は机に置かないで壁の箱へ', 'AGREED'],
    ['- 鍵は係だけに絞って、ほかの人には札に', 'AGREED'],
    ['- 窓口を減らす → やらない', 'AGREED'],
    ['- 札の色 → 青で', 'AGREED'],
    ['- 鍵を数える → みやこさん', 'SCHEDULED'],
    ['- 合鍵の数は森さんに確認', 'SCHEDULED'],
    ['- 9月末に名簿を公開', 'SCHEDULED'],
    ['- 締め切りは 10/3', 'SCHEDULED'],
    ['- 次の会議は 10/3', 'SCHEDULED'],
    ['- みやこさんが鍵を数える', 'SCHEDULED'],
  ])('GIVEN %s THEN %s', (line, kind) => {
    expect(kindsOf(['話したこと', line, '- 別の件'])).toEqual([kind]);
  });

  it.each([
    '- 昨年は箱を青にする',
    '- 受付は当面はできない',
    '- 鍵は必要なものとする',
    '- 鍵が足りない場合は札にする',
    '- 窓口を減らす → 後で',
    '- 窓口を減らす → 次回',
    '- 去年 9月末に名簿を公開',
    '- 鍵を机に置かないで困った時に',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(kindsOf(['話したこと', line, '- 別の件']).filter((kind) => kind !== 'DEFERRED')).toEqual([]);
  });

  it.each(['- 話し合いの結果、以下のようにする', '- 以下を採用', '- 次の方針で進める'])(
    'GIVEN %s above a deeper list THEN its members are decided, and the next topic is not',
    (header) => {
      expect(read(['## 合鍵', header, '    - 札の色は青', '    - 数は二本', '- 別の件'], notes)).toEqual([
        'AGREED: 札の色は青',
        'AGREED: 数は二本',
      ]);
    },
  );

  it('GIVEN days for the next meeting with what it is about THEN each day is listed', () => {
    const lines = ['## 次回', '10/3 夕方なら', '- 札の話', '11/7 昼なら', '- 倉庫の話'];
    expect(read(lines, notes)).toEqual(['SCHEDULED: 10/3 夕方なら', 'SCHEDULED: 11/7 昼なら']);
  });

  it('GIVEN conditions or ideas below THEN they are no decisions', () => {
    expect(kindsOf(['条件は以下の通り', '- 札の色は青', '- 数は二本'])).toEqual([]);
  });
});

describe('marks and headers of notes', () => {
  it('GIVEN dashes that tell the depth THEN what stands behind them is read', () => {
    expect(kindsOf(['- 図を増やすのはどうか', '--- それでよい'])).toEqual(['AGREED']);
  });

  it('GIVEN an arrow to what stands below THEN the members are listed, not the arrow', () => {
    const lines = ['- 草刈りについて', '  →以下のルールとする。', '①一月前に届け出る。', '②費用は本会が負担'];
    expect(read(lines, notes)).toEqual(['AGREED: 一月前に届け出る', 'AGREED: 費用は本会が負担']);
  });
});

describe('minutes in full sentences', () => {
  const record = { title: '役員会議事録', listed: true } as const;

  it.each([
    ['広報紙の色は、青の方とする。', 'AGREED'],
    ['会長の下に「準備室」を設置する。', 'AGREED'],
    ['倉庫の鍵は当日（3/25）、前の係より次の係へ引き継ぐ。', 'SCHEDULED'],
    ['会長が事前に連絡します。', 'SCHEDULED'],
    ['意見をもとに、事務局で案を作成する。', 'SCHEDULED'],
    ['不足している分は後ほどお渡しします。', 'SCHEDULED'],
    ['十六時に料理を取りに行く方針です。', 'SCHEDULED'],
    ['年明けに表彰の日程で進めることを確認、了承した。', 'AGREED'],
    ['印刷物は本部から送ることを確認した。', 'CONFIRMED'],
    ['案内状は事務局から発送する。', 'AGREED'],
    ['来月の会合までには次の係を決める。', 'SCHEDULED'],
    ['雨の影響で五月に延期となりました。', 'AGREED'],
    ['参加費は本会の負担となります。', 'AGREED'],
    ['記念品は四百個⇒三百個に変更', 'AGREED'],
    ['写真展・・・新しい団体の参加了承', 'AGREED'],
    ['広告は掲載しない。', 'AGREED'],
    ['費用が掛かるので、送迎の手配を行いません。', 'AGREED'],
    ['対象を入会一年以内と決定しました。', 'AGREED'],
    ['前の役員会の記録:報告通り承認。', 'AGREED'],
    ['催しは小さくし、気兼ねなく行えるものとした。', 'AGREED'],
    ['今後、案を速やかに作り、日程を調整し、実施する。', 'AGREED'],
    ['余興・・・別館で開催', 'AGREED'],
    ['余興・・・同好会に演奏を依頼', 'SCHEDULED'],
    ['会の名は、西の会と称して、二つの組の合同の会とする。', 'AGREED'],
    ['集まるのは、毎月第二木曜の十九時からとする。', 'AGREED'],
    ['進行の案を説明、この進め方で承認を得る。', 'AGREED'],
    ['昨年と同様、川沿いで清掃を実施', 'AGREED'],
    ['秋の会に参加予定(九月中旬)', 'SCHEDULED'],
    ['4月 2日 早朝の例会 奉仕委員会担当', 'SCHEDULED'],
    ['二部の三部構成とする。', 'AGREED'],
    ['全員、六月の開催に賛成。', 'AGREED'],
    ['会場を東棟へ変更', 'AGREED'],
    ['案内を五点とすることを説明、了解を得た。', 'AGREED'],
    ['進め方が今期の課題であることが確認された。', 'CONFIRMED'],
    ['報告会を開催予定', 'SCHEDULED'],
    ['役割分担について・・・昨年通り', 'AGREED'],
    ['掲示は昨年の絵を利用', 'AGREED'],
    ['(8)次回会議⇒10月27日19時から', 'SCHEDULED'],
  ])('GIVEN %s THEN one item, %s', (line, kind) => {
    expect(read([line], record).map((item) => item.split(':')[0])).toEqual([kind]);
  });

  it.each([
    '印刷については別件とし今後検討することになった。',
    '担当の理事に進捗の確認を行った。',
    '交通費は本部から支払われます。',
    '会長が鍵を持っています。',
    '会員は規約を知る必要があります。',
    '本日の冊子を配布します。',
    '以上、決まった事項です。',
    'もし雨なら会場を移す。',
    '新しい理事会で再度検討する。',
    '次回のミーティングで議論する。',
    '前回の理事会で規約の案が承認され、役所に出されている。',
    '案内の作り方について概要を報告します。',
    '二人で受付を進めていたりする。',
    'まずは会長より挨拶を受ける。',
    '一年に四回まで例会を休むことが出来る。',
    '割引の見直しについては、次回以降議論していくこととした。',
    '会費を上げることを必要とする。',
    '五月に編集の会を開きたい、準備も次の段に移す。',
    '会計監査の選出',
    '前回は会報を二百部配布',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], record)).toEqual([]);
  });

  it('GIVEN a header and members that go on in their own line THEN all that is said in them is decided', () => {
    const transcript = transcriptOf([{ label: null, lines: [] }], { title: '審議会議事概要' });
    const text =
      '今後の進め方について、以下のように決まった。\n〇案は作業班が作成し、これを全体で審議する。その意見をもとに案を直す。\n〇班の構成は、森委員と西田委員となった。\n';
    const sentences = [...text.matchAll(/[^。\n]+。/gu)].map((match, index) => ({
      number: index + 1,
      start: match.index,
      end: match.index + match[0].length,
    }));
    const speech = { ...transcript.speeches[0]!, spans: [{ start: 0, end: text.length }], sentences };
    const items = extractAgreements({ ...transcript, text, speeches: [speech] }).filter(
      ({ listed }) => listed,
    );
    expect(items.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['AGREED', 2],
      ['AGREED', 3],
      ['AGREED', 4],
    ]);
  });
});
