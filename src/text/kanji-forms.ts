/**
 * Old and variant forms of kanji beside the form in use today, for matching.
 * Source: the forms in brackets of the Jōyō kanji table (Cabinet notification of 2010) and variants usual in names and print.
 * What NFKC folds already (CJK compatibility ideographs) is not repeated.
 * Pairs: the older form, then today's.
 */
const PAIRS =
  '亞亜惡悪壓圧圍囲醫医爲為壹壱稻稲飮飲隱隠營営榮栄衞衛驛駅圓円緣縁艷艶鹽塩奧奥應応橫横歐欧毆殴黃黄溫温穩穏假仮價価畫画會会壞壊懷懐繪絵槪概擴拡殼殻覺覚學学嶽岳樂楽' +
  '渴渇罐缶卷巻陷陥勸勧寬寛關関歡歓觀観氣気歸帰僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径惠恵揭掲溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠' +
  '儉倹劍剣圈圏檢検權権獻献硏研縣県險険顯顕驗験嚴厳戶戸吳呉娛娯效効廣広恆恒鑛鉱號号黑黒碎砕濟済齋斎劑剤櫻桜册冊雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実' +
  '寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将涉渉燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳穰穣讓譲釀醸囑嘱觸触寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔穗穂' +
  '隨随髓髄樞枢數数瀨瀬聲声靑青齊斉靜静攝摂竊窃專専戰戦淺浅潛潜纖繊踐践錢銭禪禅曾曽雙双壯壮搜捜插挿巢巣爭争瘦痩總総聰聡莊荘裝装騷騒增増臟臓藏蔵卽即屬属續続墮堕體体' +
  '對対帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁徵徴聽聴鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬭闘德徳獨独讀読屆届繩縄貳弐惱悩腦脳' +
  '霸覇拜拝廢廃賣売麥麦發発髮髪拔抜晚晩蠻蛮祕秘濱浜甁瓶拂払佛仏倂併竝並變変邊辺邉辺步歩舖舗寶宝豐豊襃褒沒没飜翻每毎萬万滿満麵麺默黙餠餅彌弥譯訳藥薬與与譽誉搖揺樣様' +
  '謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑淚涙壘塁禮礼勵励隸隷靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労樓楼郞郎祿禄錄録灣湾國国劵券卻却廐厩强強敎教溉漑畧略癈廃盃杯礦鉱秊年糓穀' +
  '聯連罸罰羣群膓腸荅答萠萌遙遥遯遁鈎鉤閒間陜陝﨑崎嵜崎髙高嶌島桒桑舘館槇槙堯尭檜桧壺壷籠篭鷗鴎冨富淸清滙匯濶闊煕熙瑤瑶禰祢穎頴糺糾絕絶肬疣蕚萼蟬蝉蠅蝿諫諌賤賎醬醤' +
  '頰頬驒騨鬪闘鹼鹸麪麺內内冱冴凉涼剝剥晧皓甞嘗疏疎睿叡礪砺翆翠聟婿苅刈藪薮蘂蕊讐讎贗贋躰体輛両逬迸鄰隣鋪舗靭靱頸頚峯峰崗岡廻回曵曳憇憩扣控拋抛擕携敕勅旣既暎映朞期' +
  '柹柿栢柏梹檳櫺欞沍冴泪涙湼涅湌餐灋法烟煙犁犂畍界皷鼓眤昵筴策箇個餘余豫予辨弁瓣弁辯弁籔薮嶋島';

const FORMS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS[2 * index]!, PAIRS[2 * index + 1]!]),
);

/** Today's form of one kanji; the character itself where it has no other. */
export function todaysForm(character: string): string {
  return FORMS.get(character) ?? character;
}
