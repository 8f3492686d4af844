/**
 * The event that an item is about: what sort of meeting, of whom, and where.
 *
 * In: an item's words. Out: what can be compared between two reports, in one language or two.
 * Never: a place alone, or a country, as the sign of one event.
 */

/** Sorts of event, by the nouns of either language. */
const SORTS: readonly RegExp[] = [
  /会談|首脳会議|サミット|\b(?:talks|summit|meeting)\b/iu,
  /協議|\bconsultations?\b/iu,
  /対話|\bdialogue\b/iu,
  /会合|会議|\b(?:meeting|conference|session)\b/iu,
  /ミッション|\bmission\b/iu,
  /訪問|訪[日米中韓露英仏独伊豪印欧]|来日|\bvisit\b/iu,
  /寄港|\bport call\b/iu,
  /演習|訓練|\b(?:exercises?|drills?)\b/iu,
  /フォーラム|\bforum\b/iu,
  /署名|調印|\bsign(?:ing|ed)?\b/iu,
];

/** Numbers of the sorts of event that the words name. */
export function sortsOf(text: string): ReadonlySet<number> {
  return new Set(SORTS.flatMap((sort, index) => (sort.test(text) ? [index] : [])));
}

/** From the highest: those who meet, by the highest that is named. */
const RANKS: readonly RegExp[] = [
  /首脳|総理|首相|大統領|国家主席|\b(?:leaders|summit|president|prime minister)\b/iu,
  /次官|\b(?:vice|deputy)[ -]minist/iu,
  /外相|防衛相|大臣|閣僚|\b(?:ministers?|secretary)\b/iu,
  /局長|実務者|事務(?:方|レベル)|\b(?:officials|working[ -]level)\b/iu,
];

export function rankOf(text: string): number | null {
  const rank = RANKS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? null : rank;
}

const PLACE =
  /([ァ-ヴー]{3,}|東京|京都|大阪|北京|上海|[一-龠]{1,3}[市州県])(?=で(?!す|あ|き)|にて|における|において|を訪問)|\b(?:in|at) ([A-Z]\p{Ll}{2,}(?: [A-Z]\p{Ll}+)?)/gu;

/** Where it takes place, as the words say; months and countries' names are no places here. */
export function placesOf(text: string): ReadonlySet<string> {
  const places = [...text.matchAll(PLACE)].map((match) => (match[1] ?? match[2])!);
  return new Set(places.filter((place) => !MONTH.test(place)));
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
