/**
 * What was said, in other words: how people retell the seed document and the two fixtures beside this file. Written by hand.
 * Each lists the outcomes that are right: mostly the record does not have these words; where a retelling keeps nearly all of
 * them, it has them altered.
 */
export interface Paraphrase {
  readonly text: string;
  readonly right: readonly string[];
}

const NOT = ['not-in-record'];
const NEAR = ['altered', 'not-in-record'];

export const PARAPHRASES: readonly Paraphrase[] = [
  { text: '両国は北朝鮮に核を手放させることを共通の目標に据えた', right: NOT },
  { text: '日本の防衛相はロシア側に落ち着いた行動を促した', right: NOT },
  { text: '小野寺氏によると、日本のミサイル防衛は身を守るためだけのものだという', right: NOT },
  { text: 'ラヴロフ氏は米国のミサイル防衛網への心配をあらためて口にした', right: NOT },
  { text: '九月には首脳同士が極東で顔を合わせる見通しだ', right: NOT },
  { text: '自衛隊制服組トップのロシア訪問に向けた調整が年後半に進む', right: NOT },
  { text: 'ロシア海軍の艦船が秋に函館へ寄る話が進んでいる', right: NOT },
  { text: '八月中旬に日本の経営者らが島を視察することになった', right: NOT },
  { text: '拉致問題では日本の立場にロシアが理解を示したとされる', right: NOT },
  { text: '二国間の税に関する取り決めを急いで効力あるものにすると申し合わせた', right: NOT },
  { text: '墓参りの飛行機が二年続けて飛んだことを両国が喜んだ', right: NOT },
  { text: '次官クラスの安全保障対話を毎年開くと決めた', right: NOT },
  { text: 'シリアの人々を助ける方法を話し合う場を設ける', right: NOT },
  { text: 'ロシアは来年日本が議長を務める会議を全面的に後押しすると表明', right: NOT },
  { text: '日露の交流年の催しが成功していると外相は評した', right: NOT },
  { text: '会談は実りが多かったとロシア外相は総括した', right: NOT },
  { text: '国防相は二対二の枠組みを有益な対話の場だと評価した', right: NOT },
  { text: '一国だけではもう現代の脅威に太刀打ちできないとショイグ氏', right: NOT },
  { text: '日本側は北方の島々での軍備増強に懸念を伝えた', right: NOT },
  { text: 'お互いの考えが違う問題も残っていると河野氏は認めた', right: NOT },
  { text: '事業者の視察団の成果を見て次官協議を開く段取りだ', right: NOT },
  { text: 'アフガンの麻薬取締官の訓練をこれからも続ける', right: NOT },
  { text: '朝鮮半島情勢の好転を歓迎し関係国に自制を訴えた', right: NOT },
  { text: '日本の防衛トップがロシアを訪れたのは十数年ぶりのことだ', right: NOT },
  { text: '隣り合う国だからこそ思わぬ衝突を避ける話し合いが要る', right: NOT },
  { text: 'ロシアの参謀総長が昨年日本に来たことを歓迎した', right: NEAR },
  { text: '両国民の行き来を簡単にする道筋も議題になった', right: NOT },
  { text: '地雷を取り除く作業やインフラの立て直しも今後の検討課題だ', right: NOT },
  { text: '防衛相は、北の核とミサイルは今も国際社会の大きな脅威だと力説した', right: NOT },
  { text: '平和条約の交渉では島での共同事業が注目された', right: NOT },
  { text: '町は漁師の権利を買うつもりはないと町長が明言した', right: NOT },
  { text: '防潮堤は八メートル半の高さになる計画だ', right: NOT },
  { text: '漁協は補償の金額が出ない間は話を前に進めないと主張', right: NOT },
  { text: '国からお金が出れば工事は一年あまりで終わる', right: NOT },
  { text: '県は地盤に手を加えなくてよいと言っている', right: NOT },
  { text: '住民への説明は秋口に三度行われる', right: NOT },
  { text: '桟橋をどこに置くかは未定のままだ', right: NOT },
  { text: '環境への影響は第三者に調べてもらう', right: NOT },
  { text: '着工が近いとの新聞記事を課長は打ち消した', right: NOT },
  { text: '組合員の過半数が賛成に回った', right: NOT },
  { text: '通路には段差をつくらず車いすでも通れるようにする', right: NOT },
  { text: '漁協が使用料を払わなくてよいと委員は理解を示した', right: NEAR },
  { text: '隣市と一緒に進める案は立ち消えになった', right: NOT },
  { text: '照明は夜の船の邪魔にならないとの見方を示した', right: NOT },
  { text: '設計会社は広く募って選ぶ', right: NOT },
  { text: 'The trustees want the north roof mended by autumn', right: NOT },
  { text: 'Tom is against shutting down the bus that lends books', right: NOT },
  { text: 'Evening hours depend on money from the county', right: NOT },
  { text: 'An inspector has yet to sign off on the electrics', right: NOT },
  { text: 'Computers in the library remain without charge', right: NOT },
  { text: 'There are no plans to get rid of the music archive', right: NOT },
  { text: 'Fewer papers might be bought in future to save money', right: NOT },
  { text: 'Gifts to the library went up by a quarter', right: NOT },
  { text: 'The people who run the coffee shop would like to pay less', right: NOT },
  { text: 'Wheelchair users will get a ramp if planners say yes', right: NOT },
  { text: 'Hundreds of kids completed the holiday reading scheme', right: NOT },
  { text: 'The insurer will not pay for the flooded cellar', right: NOT },
  { text: 'Visitor numbers should hold steady according to Tom', right: NOT },
  { text: 'A late delivery could push back the new catalogue', right: NOT },
  { text: 'They put off deciding about the subscriptions', right: NOT },
];
