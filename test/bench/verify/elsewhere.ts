/** Sentences of meetings that are in no record here. Written for this purpose. */
export const ELSEWHERE: readonly string[] = `
新幹線の延伸区間について、騒音対策の追加費用を沿線自治体が負担する案は採用しませんでした。
給食費の無償化は、小学校では今年の春から、中学校では来年の春から始めます。
議長国は、海洋プラスチックごみの削減目標を2040年までに達成するよう各国に促しました。
学芸員の増員を図書館と美術館の双方で検討していると館長は明かしました。
農産物の輸出額が過去最高となり、なかでもブドウとイチゴの伸びが目立ちました。
駅前の再開発では、高さ制限を緩和する代わりに広場を整備することになります。
女子サッカーの国際大会を誘致するため、競技場の芝を全面的に張り替えます。
半導体工場の建設に伴い、地下水の使用量を毎月公表するよう企業に求めます。
介護施設の空室情報を一つの窓口で案内できる仕組みを作りたいと思います。
火山の警戒レベルは据え置かれ、登山道の一部だけが通れるようになりました。
宇宙ごみを除去する衛星の打ち上げは、天候の影響で三日延期されました。
市民オーケストラは、創立五十周年の演奏会で新しい交響曲を披露します。
外国人住民の相談窓口に、ネパール語とタガログ語の通訳を置くことにしました。
教科書のデジタル化に合わせ、全ての教室に充電設備を設けるべきだという声が上がりました。
空港の滑走路を一本増やす計画は、騒音の再調査が終わるまで凍結します。
林業の担い手を育てる学校を、廃校になった校舎に開く方向です。
子どもの予防接種の記録を、親がスマートフォンで確かめられるようになります。
昆虫食の試食会には、予想を大きく上回る来場者がありました。
観光客に課す宿泊税は、一泊あたり二百円から始めるのが妥当でしょう。
古い水道管を取り替える工事は、十年で三割しか進んでいません。
大学の入学時期を秋に移す案について、高校の校長会は慎重な姿勢を崩していません。
病院船の建造に必要な法案を、次の国会に提出する考えです。
地域通貨の利用額は、開始から半年で一億円を超えました。
夜間中学の生徒の半数は、日本語を母語としない方々です。
電気自動車の充電器を、高速道路の休憩所に倍増させる目標を掲げています。
The orchestra will tour South America in the autumn with a programme of new works.
Wheat prices fell for the third quarter in a row because the harvest was good.
Our laboratory has bred a mosquito that cannot carry the parasite.
The tunnel between the two islands was flooded twice during the storm season.
Parliament voted by a narrow margin to abolish the tax on bicycles.
Scientists found traces of an ancient lake under the desert sand.
The ferry company has ordered six electric vessels from a Norwegian yard.
Teachers across the region went on strike over classroom sizes.
A new species of orchid was named after the mountaineer who photographed it.
The satellite lost contact with the ground station shortly after launch.
Rail passengers will get automatic refunds when trains are more than half an hour late.
The museum returned four bronze statues to the village where they were made.
Farmers along the river want compensation for the fields that were washed away.
Investigators blamed the bridge collapse on rust that had gone unnoticed for years.
The city banned leaf blowers before eight in the morning.`
  .trim()
  .split('\n');
