/**
 * Words that are written with kanji or without, or with one kanji or another: 全て and すべて, 位置付け and 位置づけ.
 * (Different okurigana, 取組み and 取り組み, need no list: see `findLoosely` in the search.)
 */

/** Each line one word or stem in its spellings. Folded before use. */
const GROUPS: readonly (readonly string[])[] = `
全て すべて 総て|様々 さまざま|取りまとめ とりまとめ 取り纏め 取纏め|備え そなえ|作る つくる 造る 創る|作り つくり 造り 創り|付け づけ つけ
分かり わかり 解り 判り|分かる わかる 解る 判る|分から わから 解ら|子供 子ども こども|出来 でき|頂 いただ 戴|及び および|並びに ならびに
又は または|或いは あるいは|若しくは もしくは|更に さらに|既に すでに|殆ど ほとんど|概ね おおむね|極めて きわめて|初めて はじめて 始めて
始め はじめ 初め|為に ために|予め あらかじめ|直ちに ただちに|速やか すみやか|一つ ひとつ|二つ ふたつ|三つ みっつ|一人 ひとり 独り|二人 ふたり
何れ いずれ|我が わが|我々 われわれ|私達 私たち わたしたち|人達 人たち ひとたち|皆様 みなさま|皆さん みなさん|御 ご|下さ くださ|致し いたし
有り あり 在り|無い ない|無く なく|良い よい 好い|良く よく|易い やすい|易く やすく|難い がたい にくい|辛い つらい|因る よる 依る|依り より 因り
基づ もとづ 基ず|従って したがって|伴う ともなう|伴い ともない|亘 わた 渡|当た あた 当|向け むけ|繋が つなが|繋げ つなげ|纏め まとめ|踏まえ ふまえ
捉え とらえ 捕え|関わ かかわ 係わ 拘わ|係る かかる|掛か かか|掛け かけ|話し合 話合|行な 行|表わ 表|現わ 現|断わ 断|著わ 著|賜わ 賜|起こ 起|終わ 終
変わ 変 替わ 代わ|向か 向|落と 落|積も 積|生まれ 生れ|浮か 浮|聞こえ 聞え|見積もり 見積り 見積|申し込み 申込み 申込|打ち合わせ 打合せ 打ち合せ
問い合わせ 問合せ 問い合せ|組み合わせ 組合せ 組み合せ|引き継 引継 ひきつ|引き続き ひきつづき 引続き|取り扱 取扱|取り組 取組 とりく|受け入れ 受入れ 受入
切り替え 切替え 切替 切り換え|組み立て 組立て 組立|立ち会 立会|手続き 手続|見直し 見なおし|見通し 見とおし|話 はなし|物 もの|事 こと|時 とき|所 ところ 処
他 ほか 外|等 など|程 ほど|迄 まで|位 くらい ぐらい|達 たち|共に ともに|度に たびに|通り とおり どおり|毎 ごと|頃 ころ ごろ|側 がわ|辺り あたり|後 あと のち
今後 こんご|今まで いままで|此れ これ|其れ それ|此の この|其の その|有難 ありがた|宜し よろし|沢山 たくさん|色々 いろいろ|益々 ますます|度々 たびたび|段々 だんだん
一緒 いっしょ|綺麗 きれい 奇麗|大切 たいせつ|素晴らし すばらし|頑張 がんば|面白 おもしろ|嬉し うれし|可愛 かわい|美味し おいし|眼鏡 めがね|玩具 おもちゃ
障害 障がい 障碍|癌 がん|拉致 ら致|破綻 破たん|隠蔽 隠ぺい|改竄 改ざん|補填 補てん|処方箋 処方せん|斡旋 あっせん|挨拶 あいさつ|杜撰 ずさん|狙い ねらい|狙う ねらう
賑わ にぎわ|噂 うわさ|嘘 うそ|鞄 かばん|鍵 かぎ カギ|鮪 まぐろ マグロ|鯨 くじら クジラ|犬 いぬ イヌ|猫 ねこ ネコ|熊 くま クマ|林檎 りんご リンゴ|煙草 たばこ タバコ
硝子 ガラス|珈琲 コーヒー|塵 ごみ ゴミ|釘 くぎ クギ|螺子 ねじ ネジ`
  .split(/[|\n]/u)
  .map((group) => group.trim().split(' '))
  .filter((group) => group.length > 1);

/** A spelling this short is found inside other words by chance, so it must be the whole word. */
const SHORT = 2;
const MOST = 4;

interface Form {
  readonly text: string;
  /** Short or in kana: told only where it is the word, or its stem. */
  readonly isWhole: boolean;
  readonly group: number;
  /** Among the forms of its group. */
  readonly place: number;
}

/** By first character: a word has few characters, and the list many forms. */
const FORMS: ReadonlyMap<string, readonly Form[]> = Map.groupBy(
  GROUPS.flatMap((group, at) =>
    group.map((text, place) => ({ text, isWhole: text.length < SHORT || isKana(text), group: at, place })),
  ),
  ({ text }) => text[0]!,
);

/** Other spellings of a word, at most four; as the list writes them, in place of the part that it knows. */
export function spellingsOf(word: string): readonly string[] {
  /** Of each group the first form that fits. */
  const fitting = new Map<number, Form>();
  for (let at = 0; at < word.length; at += 1) {
    for (const form of FORMS.get(word[at]!) ?? []) {
      const known = fitting.get(form.group);
      if (known !== undefined && known.place <= form.place) continue;
      if (
        word.startsWith(form.text, at) &&
        (!form.isWhole || word === form.text || startsWord(word, form.text))
      )
        fitting.set(form.group, form);
    }
  }
  const found = new Set<string>();
  for (const { group, text } of [...fitting.values()].sort((a, b) => a.group - b.group)) {
    for (const other of GROUPS[group]!) {
      if (other !== text && other.length + word.length - text.length >= SHORT)
        found.add(word.replace(text, other));
    }
    if (found.size >= MOST) break;
  }
  found.delete(word);
  return [...found].slice(0, MOST);
}

function isKana(form: string): boolean {
  return /^[ぁ-ゖァ-ヺ]+$/u.test(form);
}

/** In hiragana a stem is only told at the head of a word, or behind kanji (位置づけ). */
function startsWord(word: string, form: string): boolean {
  if (form.length < SHORT) return false;
  const at = word.indexOf(form);
  return at === 0 ? word.length <= form.length + 3 : at > 0 && /\p{Script=Han}/u.test(word[at - 1]!);
}
