import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

type Case = readonly [line: string, ...items: string[]];

describe('Japanese: one predicate, one item, its own kind', () => {
  const cases: readonly Case[] = [
    [
      '両外相は、次回の戦略対話を本年秋に開催することで一致した。',
      'AGREED: 両外相は、次回の戦略対話を本年秋に開催することで一致した',
    ],
    [
      '両首脳は、協力を強化することを再確認するとともに、閣僚級の対話を立ち上げることで合意しました。',
      'CONFIRMED: 両首脳は、協力を強化することを再確認する',
      'AGREED: 閣僚級の対話を立ち上げることで合意しました',
    ],
    [
      '両首脳は、多くの分野で協力が進んだことに満足の意を表するとともに、両国の努力が引き続き要るという認識を確認した。',
      'WELCOMED: 両首脳は、多くの分野で協力が進んだことに満足の意を表する',
      'CONFIRMED: 両国の努力が引き続き要るという認識を確認した',
    ],
    [
      '密漁を受けて，取締りを強く求めていくことで一致し，国連の場でも連携していくことを確認。',
      'AGREED: 密漁を受けて，取締りを強く求めていくことで一致し',
      'CONFIRMED: 国連の場でも連携していくことを確認',
    ],
    ['また，来月に戦略対話を行うことでも一致。', 'AGREED: 来月に戦略対話を行うことでも一致'],
    [
      '両外相は、互いに足並みをそろえて監視を続ける方針で一致した。',
      'AGREED: 両外相は、互いに足並みをそろえて監視を続ける方針で一致した',
    ],
    [
      '両国は、港の使い方に関して、相互理解に達した。',
      'AGREED: 両国は、港の使い方に関して、相互理解に達した',
    ],
    ['例会の日を改める事となりました。', 'AGREED: 例会の日を改める事となりました'],
    [
      '岡大臣は韓国の外相、中国の外相と漁業が抱える課題をめぐって意見を交わし、連携の強化を確認しました。',
      'DISCUSSED: 岡大臣は韓国の外相、中国の外相と漁業が抱える課題をめぐって意見を交わし',
      'CONFIRMED: 連携の強化を確認しました',
    ],
    ['航路を増やすことを確認、合意しました。', 'AGREED: 航路を増やすことを確認、合意しました'],
    ['両国の指導者は、航路を増やすことで同意する。', 'AGREED: 両国の指導者は、航路を増やすことで同意する'],
    [
      '港湾の整備について確認し,漁業協定の改正を急ぐことで一致いたしました。',
      'CONFIRMED: 港湾の整備について確認し',
      'AGREED: 漁業協定の改正を急ぐことで一致いたしました',
    ],
    [
      '両者は引き続き協力していくことで意見の一致を見た。',
      'AGREED: 両者は引き続き協力していくことで意見の一致を見た',
    ],
    [
      '会談では、夜間の航路を認めることも決まりました。',
      'AGREED: 会談では、夜間の航路を認めることも決まりました',
    ],
    [
      '両大臣は、港の改修に関する交換公文の署名に立ち会いました。',
      'AGREED: 両大臣は、港の改修に関する交換公文の署名に立ち会いました',
    ],
    ['総理と私は、航路を増やすことに同意しました。', 'AGREED: 総理と私は、航路を増やすことに同意しました'],
    ['首相はこの招待を快諾しました。', 'AGREED: 首相はこの招待を快諾しました'],
    ['今年の秋には、港町で海の祭りが開催されます。', 'SCHEDULED: 今年の秋には、港町で海の祭りが開催されます'],
    ['会合は、本年秋にも開催される見通しです。', 'SCHEDULED: 会合は、本年秋にも開催される見通しです'],
    [
      '声明では、各国が漁業の監視で協力することがうたわれております。',
      'AGREED: 声明では、各国が漁業の監視で協力することがうたわれております',
    ],
    [
      '両大臣は、漁業について意見交換を行い、監視を後押しするため、連携していくことで一致しました。',
      'DISCUSSED: 両大臣は、漁業について意見交換を行い',
      'AGREED: 監視を後押しするため、連携していくことで一致しました',
    ],
    ['航路の計画を策定することで一致しました。', 'AGREED: 航路の計画を策定することで一致しました'],
    [
      '航路を増やすという方向性については、隣国側と認識を共有しております。',
      'CONFIRMED: 航路を増やすという方向性については、隣国側と認識を共有しております',
    ],
    [
      '会談では、航路を年に二度見直すということも確認をさせていただきました。',
      'CONFIRMED: 会談では、航路を年に二度見直すということも確認をさせていただきました',
    ],
    [
      '会談では、港の老朽化への危機感を、両国で共有しました。',
      'CONFIRMED: 会談では、港の老朽化への危機感を、両国で共有しました',
    ],
    [
      '来月にも、専門家の会合を開くことにいたしております。',
      'SCHEDULED: 来月にも、専門家の会合を開くことにいたしております',
    ],
    [
      '外相は、大型連休中に隣国の外相と会談することになっています。',
      'SCHEDULED: 外相は、大型連休中に隣国の外相と会談することになっています',
    ],
    [
      '来週、各国の外相と会談を行う方向で最終調整をしております。',
      'SCHEDULED: 来週、各国の外相と会談を行う方向で最終調整をしております',
    ],
    [
      '両大臣は、港への攻撃を強く非難し、深い懸念を表明しました。',
      'ONE_SIDED: 両大臣は、港への攻撃を強く非難し',
      'ONE_SIDED: 深い懸念を表明しました',
    ],
    ['我々は、港の保全にコミットする。', 'ONE_SIDED: 我々は、港の保全にコミットする'],
    ['観光分野では、直行便を増やすことで一致。', 'AGREED: 観光分野では、直行便を増やすことで一致'],
    [
      '両国は、共通の目標に関する認識を共有しました。',
      'CONFIRMED: 両国は、共通の目標に関する認識を共有しました',
    ],
    ['双方の用意が確認されました。', 'CONFIRMED: 双方の用意が確認されました'],
    ['両首脳は、共同声明を発出しました。', 'AGREED: 両首脳は、共同声明を発出しました'],
    [
      '両首脳は、関係閣僚に対し、協議を加速するよう指示しました。',
      'AGREED: 両首脳は、関係閣僚に対し、協議を加速するよう指示しました',
    ],
    ['座長に一任することとなった。', 'AGREED: 座長に一任することとなった'],
    ['次回会合は来年三月に開催される予定です。', 'SCHEDULED: 次回会合は来年三月に開催される予定です'],
    ['事務レベルの協議が調整されます。', 'SCHEDULED: 事務レベルの協議が調整されます'],
    ['全会一致で了承された。', 'AGREED: 全会一致で了承された'],
    [
      '労使双方は、基本給を引き上げることで妥結した。',
      'AGREED: 労使双方は、基本給を引き上げることで妥結した',
    ],
  ];
  it.each(cases)('GIVEN %s THEN its items', (line, ...items) => {
    expect(read([line])).toEqual(items);
  });
});

describe('Japanese: who acts decides', () => {
  const cases: readonly Case[] = [
    ['私から、我が国の方針を確認いたしました。', 'ONE_SIDED: 私から、我が国の方針を確認いたしました'],
    ['隣国側は、手続を進めることを確認しました。', 'ONE_SIDED: 隣国側は、手続を進めることを確認しました'],
    [
      '大臣は、先方の部長との間で、対話を重ねていくことを確認した。',
      'CONFIRMED: 大臣は、先方の部長との間で、対話を重ねていくことを確認した',
    ],
    [
      '私から冷静な対応を求め、対話が重要ということで一致をいたしました。',
      'ONE_SIDED: 私から冷静な対応を求め',
      'AGREED: 対話が重要ということで一致をいたしました',
    ],
    [
      '英国は来年の会議を支えていく予定であり、感謝しています。',
      'ONE_SIDED: 英国は来年の会議を支えていく予定であり',
    ],
    [
      '私から懸念を伝え、首相から支持を得ました。',
      'ONE_SIDED: 私から懸念を伝え',
      'OBTAINED: 首相から支持を得ました',
    ],
    ['今後も協議を進めていきます。', 'ONE_SIDED: 今後も協議を進めていきます'],
  ];
  it.each(cases)('GIVEN %s THEN its items', (line, ...items) => {
    expect(read([line], { label: '山田大臣' })).toEqual(items);
  });

  it('GIVEN 我々は in a joint statement THEN what it intends is agreed; in one mouth it is a pledge', () => {
    const line = '我々は、海上の安全のために協力していく考えであります。';
    expect(read([line], { title: '共同声明' })).toEqual([
      `AGREED: ${line.slice(0, -1).replace(/であります$/u, '')}`,
    ]);
    expect(read([line], { label: '山田大臣' })[0]).toMatch(/^ONE_SIDED/u);
  });
});

describe('Japanese: declarations without a verb of agreement', () => {
  it.each([
    '両国は、先端技術の保護に取り組んでいく',
    '日本及び米国は、宇宙分野での協力を拡大する意図を有する',
    '我々は、サプライチェーンを強靱化するために協力する',
  ])('GIVEN a joint statement says %s THEN it is agreed', (line) => {
    expect(read([`${line}。`], { title: '共同声明' })).toEqual([`AGREED: ${line}`]);
  });

  it.each([
    '両国は、重要な隣国である。',
    '両国は、次の会合を楽しみにしている。',
    '我々は、解決が可能であると信じる。',
    '両国の貿易は、年々増える。',
  ])('GIVEN a joint statement says %s THEN nothing is agreed by it', (line) => {
    expect(read([line], { title: '共同声明', listed: true })).toEqual([]);
  });

  it('GIVEN a speech that only mentions a joint statement THEN its we is one side', () => {
    const lines = ['先日の共同声明について申し上げます。', '我々は、今後も協力していく。'];
    expect(read(lines, { listed: true })).toEqual([]);
  });

  it('GIVEN a joint statement printed in a report THEN its we is both, up to the next heading', () => {
    const we = '我々は、港の保全に取り組む';
    const report = ['外相電話会談', ...Array.from({ length: 5 }, () => '両外相は会談した。')];
    expect(
      read([...report, '（参考）共同声明骨子', `${we}。`, '記者会見', `${we}。`], { listed: true }),
    ).toEqual([`AGREED: ${we}`]);
  });

  it('GIVEN a joint statement that opens with who we are THEN what follows is affirmed by both', () => {
    const lines = [
      '我々、日本及びフィジーの外務大臣は、港を守る決意を再確認する。',
      '航路を保つ重要性を再確認する。',
    ];
    expect(read(lines, { title: '共同声明', listed: true })).toEqual([
      'CONFIRMED: 我々、日本及びフィジーの外務大臣は、港を守る決意を再確認する',
      'CONFIRMED: 航路を保つ重要性を再確認する',
    ]);
  });

  it('GIVEN several ministers under one name THEN they are both sides', () => {
    expect(read(['三か国の外相は、深刻な懸念を共有し、連携していくことで一致しました。'])).toEqual([
      'CONFIRMED: 三か国の外相は、深刻な懸念を共有し',
      'AGREED: 連携していくことで一致しました',
    ]);
  });
});

describe('Japanese: what is not stated is never listed', () => {
  const traps: readonly string[] = [
    'この問題については、まだ合意に至っておりません。',
    '双方は合意に至りませんでした。',
    '早期の合意を目指して、交渉を加速してまいります。',
    '両国が合意すれば、直ちに実施に移されます。',
    '報道によれば、両国は停戦で合意したとのことであります。',
    '両首脳は、関税の引下げで一致したと承知しております。',
    '両首脳は、関税について議論し、引下げで一致したと承知しております。',
    '改めて内容について確認をされ、これは冒頭に申し上げたことですけれども、関税の引下げで一致したと承知しております。',
    '私は、両国が合意できるよう努力してまいります。',
    '両国は、貿易を拡大していきたいと考えている。',
    'この報道が正しいか分からないので確認しているんです。',
    '日米で合意したということでよろしいでしょうか。',
    '投資を増やすことで一致したのですか。',
    '合意したのではないかとの御指摘は当たりません。',
    '大統領は、投資をすることで合意したと。',
    '大統領は、二社が合意したと述べました。',
    '先日の会談で一致したとおり、協議を加速してまいります。',
    '立場が一致している分野で協力を進めます。',
    '合意の着実な実施が重要です。',
    '国際社会が一致して対応すべきです。',
    '「投資で合意した」という見出しがありました。',
    '米国と中国が関税の引下げで合意しました。',
    '欧州連合の首脳会議で防衛の強化が合意されました。',
    '改めて確認したいと思います。',
    '真偽は確認しておりません。',
    '事実関係を確認しました。',
    '会談の際の発言について、担当省庁に確認をいたしました。',
    'これから会議を開くことといたします。',
    '昨年の共同声明では、漁業の監視がうたわれております。',
    '成長率は、来年も同じ水準になる見通しです。',
    '本年度の予算については、政府内で検討することとしております。',
    'これは、これまでの方針を再確認したものです。',
    '委員と認識を共有させていただきます。',
    '大変有意義な会談でした。',
    '航路について、岡大臣より、目標で一致できたことは喜ばしい旨述べました。',
    '来月に会合を開く予定だった。',
    '両首脳は、先の会談で合意され、共通の目標を確認した「宣言」を高く評価する。',
  ];
  it.each(traps)('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { label: '山田大臣', listed: true })).toEqual([]);
  });

  it.each(['日本と米国は、関税について一致しました。', '首脳会談で確認されました。'])(
    'GIVEN a member of parliament or the press says %s THEN nothing is listed',
    (line) => {
      expect(read([line], { label: '鈴木（委員）', listed: true })).toEqual([]);
      expect(read([line], { label: '記者', listed: true })).toEqual([]);
      expect(read([line], { label: '鈴木（委員長）', listed: true })).toHaveLength(1);
    },
  );

  it('GIVEN unattributed text WHEN a heading names a member THEN what follows asks until the next heading', () => {
    const line = '両国は関税について一致しました。';
    expect(read(['【鈴木（委員）】', line, '【山田（外務大臣）】', line], { listed: true })).toHaveLength(1);
    expect(read([`○鈴木（委員）　${line}`, `○山田（外務大臣）　${line}`], { listed: true })).toHaveLength(1);
  });

  it('GIVEN a condition THEN the item is listed as conditional', () => {
    expect(read(['諸般の事情が許せば、9月に会談することを確認しました。'])).toEqual([
      'CONFIRMED conditional: 諸般の事情が許せば、9月に会談することを確認しました',
    ]);
  });
});

describe('Japanese: what is said to be done', () => {
  const cases: readonly Case[] = [
    // The end that reports: 次第, ことは成果, ことを御報告, 認識しております.
    [
      '港の共同利用を来年から始めること、こうした点で一致をした次第であります。',
      'AGREED: 港の共同利用を来年から始めること、こうした点で一致をした次第であります',
    ],
    [
      '会談で、気象の観測に協力することで一致できたことは、大きな成果であったと考えております。',
      'AGREED: 会談で、気象の観測に協力することで一致できた',
    ],
    [
      '両大臣が通信の復旧を急ぐことで合意したことを、ここに御報告申し上げます。',
      'AGREED: 両大臣が通信の復旧を急ぐことで合意した',
    ],
    [
      '漁期の延長については、双方で一致できたと認識をしております。',
      'AGREED: 漁期の延長については、双方で一致できた',
    ],
    // Suspended words take their time from the end of the sentence.
    [
      '両国の対話の必要性を確認するとともに、学生の往来を増やすことで一致しました。',
      'CONFIRMED: 両国の対話の必要性を確認する',
      'AGREED: 学生の往来を増やすことで一致しました',
    ],
    [
      '両首脳は、送電網の強靱化に協力することを確認します。',
      'CONFIRMED: 両首脳は、送電網の強靱化に協力することを確認します',
    ],
    [
      '日米間では、訓練の安全を確保する重要性を確認した上で、時間帯の見直しを進めてきたところであります。',
      'CONFIRMED: 日米間では、訓練の安全を確保する重要性を確認した',
    ],
    [
      '会談では、漁期の見直しに協力することを約束しました。',
      'AGREED: 会談では、漁期の見直しに協力することを約束しました',
    ],
    [
      '閣僚会合では、航路の再編案の実施計画を承認しました。',
      'AGREED: 閣僚会合では、航路の再編案の実施計画を承認しました',
    ],
    // Who acts: both governments by one word, those who met, those who only act in another clause.
    [
      '両国政府は、査証の免除を続けることを決めました。',
      'AGREED: 両国政府は、査証の免除を続けることを決めました',
    ],
    [
      '私は、大統領閣下と大変実り多い会談を行い、関係を格上げすることを決定しました。',
      'AGREED: 私は、大統領閣下と大変実り多い会談を行い、関係を格上げすることを決定しました',
    ],
    [
      '会談では、先方もこれを受け入れ、来春に専門家会合を開くことになりました。',
      'AGREED: 会談では、先方もこれを受け入れ、来春に専門家会合を開くことになりました',
    ],
    [
      '会談を通じ、大統領も同じ考えであることが確認できました。',
      'CONFIRMED: 会談を通じ、大統領も同じ考えであることが確認できました',
    ],
    [
      '両首脳の間では、対話を重ねることについて意見の一致があったところであります。',
      'AGREED: 両首脳の間では、対話を重ねることについて意見の一致があったところであります',
    ],
    [
      '両首脳は、共同声明を、会談の後、発出いたしました。',
      'AGREED: 両首脳は、共同声明を、会談の後、発出いたしました',
    ],
    ['両国の間の協定の交渉が妥結したことは、大きな前進です。', 'AGREED: 両国の間の協定の交渉が妥結した'],
    [
      '三大臣は、黄砂の研究を共に進めることを決めました。',
      'AGREED: 三大臣は、黄砂の研究を共に進めることを決めました',
    ],
    [
      '会合では、先方から来年は南の島で開きたいとの提案があり、了承されました。',
      'AGREED: 会合では、先方から来年は南の島で開きたいとの提案があり、了承されました',
    ],
    [
      'NATO事務総長との会談では、海賊への対処で協力を進めることで一致しました。',
      'AGREED: NATO事務総長との会談では、海賊への対処で協力を進めることで一致しました',
    ],
    // What is meant to be done is the content of what was agreed.
    [
      '会談では、留学の制度を着実に広げていこうということで一致いたしました。',
      'AGREED: 会談では、留学の制度を着実に広げていこうということで一致いたしました',
    ],
    // Papers by their titles.
    [
      '両首脳は、首脳共同声明、海の回廊を守る協力を発出しました。',
      'AGREED: 両首脳は、首脳共同声明、海の回廊を守る協力を発出しました',
    ],
    [
      '「海の回廊に関する共同声明」が発出されました。',
      'AGREED: 「海の回廊に関する共同声明」が発出されました',
    ],
    [
      '両国は、航路の分担については引き続き議論することとしました。',
      'AGREED: 両国は、航路の分担については引き続き議論することとしました',
    ],
    [
      '会談では、救難艇の間の信号の要領を定めまして、来月から用いることと相成りました。',
      'AGREED: 会談では、救難艇の間の信号の要領を定めまして',
      'AGREED: 来月から用いることと相成りました',
    ],
    [
      '先週の局長級の協議により、水路の測量を分担することで一致しているところであります。',
      'AGREED: 先週の局長級の協議により、水路の測量を分担することで一致しているところであります',
    ],
    [
      '両首脳は、海底の調査を続けることを確認し、両国の認識は一致しております。',
      'CONFIRMED: 両首脳は、海底の調査を続けることを確認し',
      'CONFIRMED: 両国の認識は一致しております',
    ],
    [
      '明日から第二回の局長級会合がこの町で開催されることとなりました。',
      'SCHEDULED: 明日から第二回の局長級会合がこの町で開催されることとなりました',
    ],
  ];
  it.each(cases)('GIVEN %s THEN its items', (line, ...items) => {
    expect(read([line], { label: '山田大臣' }).filter((item) => !item.startsWith('ONE_SIDED'))).toEqual(
      items,
    );
  });

  it.each([
    // Not yet: purpose, means, condition, wish, plan, what goes on.
    '発電所の安全性を確認し、再稼働を進めてまいりたいと考えております。',
    '相手国の事情をしっかり確認しながら、支援を続けます。',
    '改めて確認いたしますが、工期は延びるのでしょうか。',
    '問題意識を共有して、対策を拡充していく必要があります。',
    '会談では、日程の調整について合意する、こういう段取りを考えております。',
    '両国は、事務方の間で合意しつつあります。',
    '仮に首脳会談で関係の強化を再確認し、議論の機会が得られれば、有意義だと思います。',
    // One person's: courtesy, looking into, matching, consequence, the government's own.
    'その問題意識は私も共有しております。',
    '委員と同じ認識を共有しているところでございます。',
    '先ほど工事の進捗を確認いたしました。',
    '三回確認させていただきました。',
    '会談の前に工場を視察し、建造が順調に進んでいることを確認いたしました。',
    '首相の発言は、従来の政府の理解と一致しております。',
    '国民の信頼を失うこととなりました。',
    '来年度から手当を支給することといたしました。',
    '条約を締結し、早期の発効に寄与していきたいと考えております。',
    'これは共同声明にも明記されており、当然のことであります。',
    // Supposed, caused, or leading up to what is not done.
    'もし、双方の合意ができて、良い条件で始められれば、地域の利益になります。',
    '相手国に平和利用をしっかりと約束させることが大切であります。',
    '契約者の合意を得た上で、機材の引渡しが行われるものでございます。',
    '最終的に合意をして、責任の所在も明確にしていくことが重要だと思います。',
    '協定を締結、実施することは、部隊の往来を円滑にします。',
    'それは、大統領と約束をした、そういうものではございません。',
    '双方が合意をした、そういう報道も出ておりますけれども、承知しておりません。',
    '我が国もこれに歩調を合わせたのではないのか、という御指摘がありました。',
    // A promise to those who are no party; matching interests; a body elsewhere; nothing but a noun.
    '復興に全力を尽くすことを被災者の皆様に約束をしてきたところであります。',
    '会社が、期限までに造ると約束していたわけであります。',
    '双方の利害が一致したことから、話が進みました。',
    '先週、国連安全保障理事会は、制裁を強める決議を採択しました。',
    '地域の構造を変える可能性を持った合意であります。',
    '賃金は、労使の間で個別に決定されるものでございます。',
    '昨年の会談で両首脳が一致した考えの実現に向け、共に努力していきたい旨を述べました。',
    '昨年、両国の間で資源の協定が署名されたことを歓迎します。',
    '私から取組を紹介し、各国の賛同を得ました。',
    '先の会議の合意は、国境の不可侵を確認したものであり、重要です。',
    '承知している限り、双方は停戦で合意しております。',
    'リビアとチュニジアは、国境の管理について合意しました。',
    // Plans of one's own, plans in passing, plans not made.
    '来週、法案を国会に提出する予定でございます。',
    '来月には首脳会議が開催されますけれども、我が国としては準備を急ぎます。',
    '会談の議題につきましては、まだ調整中でございます。',
    // In a relative clause.
    '昨年の会議で合意された、初めての枠組みを歓迎します。',
  ])('GIVEN %s THEN nothing is listed', (line) => {
    expect(read([line], { label: '山田大臣', listed: true })).toEqual([]);
  });

  it('GIVEN a meeting told of shortly before THEN 確認した reports it; far from one it is what the speaker looked into', () => {
    const line = '引き続き連携することを確認しました。';
    expect(
      read(['昨日、隣国の外相と会談しました。', line], { label: '山田大臣', listed: true }),
    ).toHaveLength(1);
    expect(read(['補正予算について申し上げます。', line], { label: '山田大臣', listed: true })).toEqual([]);
  });
});

describe('Japanese: lists', () => {
  it('GIVEN members that only name a subject THEN what is said of it is the item, and the header is none', () => {
    expect(
      read(
        [
          '本日の会談では、次の二つの点で一致をいたしました。',
          '第一は、保健です。',
          '両国は、薬の審査を共に行うことで合意しました。',
          '第二は、観光です。',
          '直行便を増やすことを確認しました。',
        ],
        { label: '山田大臣', listed: true },
      ),
    ).toEqual([
      'AGREED: 両国は、薬の審査を共に行うことで合意しました',
      'CONFIRMED: 直行便を増やすことを確認しました',
    ]);
  });

  it('GIVEN a header and members without a verb THEN the members inherit and the header is no item', () => {
    expect(
      read([
        '両首脳は、以下の二点で一致しました。',
        '第一に、連絡窓口を設けること。',
        '第二に、人的交流を再開すること。',
        '会談は有意義でした。',
      ]),
    ).toEqual(['AGREED: 連絡窓口を設けること', 'AGREED: 人的交流を再開すること']);
  });

  it('GIVEN members with their own verbs THEN each keeps its kind', () => {
    expect(
      read([
        'いくつかの点について一致することができました。',
        'まず、年一回協議することで一致しました。',
        'また、次の会合の日程を確認しました。',
      ]),
    ).toEqual(['AGREED: 年一回協議することで一致しました', 'CONFIRMED: 次の会合の日程を確認しました']);
  });

  it('GIVEN a header that nothing follows THEN it stands for itself', () => {
    expect(read(['以下の点で一致しました。'])).toEqual(['AGREED: 以下の点で一致しました']);
  });
});

describe('Japanese: meetings that vote', () => {
  it('GIVEN a proposal, no objection, a decision THEN only the decision is an item and refers to the proposal', () => {
    expect(
      read(
        [
          '小委員会を設置するに御異議ありませんか。',
          '御異議なしと認めます。',
          'よって、そのように決定いたしました。',
        ],
        {
          label: '委員長',
        },
      ),
    ).toEqual(['AGREED: そのように決定いたしました']);
  });

  it('GIVEN a decision without a subject in a minister’s mouth THEN it is the government’s own', () => {
    expect(read(['新しい方針を決定いたしました。'], { label: '山田大臣', listed: true })).toEqual([]);
    expect(read(['審議の結果、新しい方針を決定した。'], { listed: true })).toHaveLength(1);
    expect(read(['新しい方針を決定いたしました。'], { label: '山田委員長', listed: true })).toHaveLength(1);
  });

  it('GIVEN what is put off THEN it is deferred', () => {
    expect(read(['次回引き続き議論することとなった。'])).toEqual([
      'DEFERRED: 次回引き続き議論することとなった',
    ]);
  });
});
