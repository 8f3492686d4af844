/**
 * How others than those who meet are named in Japanese: two by name or by their initials, and bodies that Japan is no member of.
 *
 * In: nothing. Out: patterns, and words of which one stands in every match. Never: who it is that meets.
 */
import { endingsOf, openingsOf } from '../../text/openings.ts';
import { byUnits } from '../../text/units.ts';
import { COUNTRY, INITIAL, OTHER_INITIAL } from './subject.ts';

/** Spelt out, for only then it is known what a name may end in. */
const KATAKANA = `[${Array.from({ length: 0x54 }, (_, at) => String.fromCharCode(0x30a1 + at)).join('')}ー]`;
/** Bodies of which Japan, as most speakers here, is no member. */
const FOREIGN_BODY =
  '(?:特別)?(?:欧州|EU|NATO|北大西洋|ASEAN|アラブ連盟|アフリカ連合|AU|OPEC|BRICS|上海協力機構|米議会|米連邦)[^、。はと]{0,12}?(?:理事会|首脳会議|外相会合|議会|総会|会合|会議|委員会)?';
/** Two names with a particle between: found by the particle, for names may begin anywhere. */
const joined = (particle: string, first: string, second: string) =>
  `${particle}(?=${second})(?<=${first}${particle})`;
export const PAIR = byUnits(
  [
    joined(
      '(?:と|及び)',
      `(?:${COUNTRY}|(?<![ァ-ヴー・])${KATAKANA}{3,12})`,
      '[ァ-ヴー]{3,12}(?:両国|両政府|の?(?:首脳|外相|代表)|の間|との間)?(?:は|が|で)',
    ),
    joined(
      '(?:と|及び|も、?|・)',
      `${COUNTRY}(?:側|政府)?`,
      `${COUNTRY}(?:側|政府|両政府|両国|の?(?:首脳|外相|国防相|代表))?(?:は|が|も|の間で|との間で|両|政府)`,
    ),
    `(首脳|両国|両首脳|両政府|外相|国防相|間|は|が|で)(?<=(?<!${INITIAL})${OTHER_INITIAL}{2,3}\\1)`,
    `(国会|議会|上院|下院)(?=では|において)(?<=${COUNTRY}の?(?:連邦)?\\2)`,
    `の(?=(?:与野党|連立与党|両党|労使|議会(?:と政府)?|政府と議会|上下両院)(?:は|が))(?<=${COUNTRY}(?:連邦)?(?:議会|国会|上院|下院)?の)`,
    '南北(?:の?両?首脳|両国|双方)(?:会談)?(?=は|が|で|の間で)',
    '(?:紛争|戦争|停戦|交渉)の?(?:両?当事(?:者|国))(?:双方)?(?:は|が|の?間で)',
    '(?:^|[、。])(?:両?当事(?:者|国))(?:双方)?(?:は|が|の?間で)',
    joined(
      '(?:は|が)、?',
      `${COUNTRY}(?:側|政府|大統領|首相)?`,
      `${COUNTRY}(?:側|政府|大統領|首相)?(?:と|との間で)`,
    ),
  ].join('|'),
);
/** EUが|主催する会議, ASEANが|示した原則: of what the noun behind is described by. */
const DESCRIBES =
  '[^、。はがでを]{0,8}(?:[うくすつぬぶむるぐ]|[たいだ])[\\p{Script=Han}\\p{Script=Katakana}]';
/** 来月のASEANの会議でも連携していくことで一致: where no comma parts it, it is part of what is agreed. */
export const VENUE = byUnits(
  `${FOREIGN_BODY}(?<!関連[^、。]{0,10})(?:(?:で|において|にて)(?:は|も)?、|における[^、。はが]{0,20}(?:会議|会合|会談|協議|総会|サミット)(?:で|に)|では|で(?![もは、]|あ[るり])(?![^、。]*(?:ていく|[うくすつぬぶむるぐ])こと)|は|が(?!${DESCRIBES}))`,
);

const LEADER = '(?:大統領|首相|外相|国防相|国防長官|国務長官|主席|首長|議長|特使)';
const FAR = `(?:${COUNTRY}|(?<![ァ-ヴー・])${KATAKANA}{2,14}|(?:湾岸|アラブ|欧州|北欧|中央アジア)(?:諸国|各国|[二三四五六3-6][かカヶヵ]国)|国際[\\p{Script=Han}]{2,6}機関|IAEA|WHO)`;
/** トランプ大統領とプーチン大統領は, 湾岸諸国とイランが: in one speaker's mouth, two others. */
export const FAR_PAIR = byUnits(
  [
    joined(
      'と',
      `${FAR}の?(?:[^、。はがとの]{0,12}${LEADER})?`,
      `${FAR}の?(?:[^、。はがとの]{0,12}?${LEADER}|首脳|両(?:国|首脳|政府)|の間)?(?:は|が|で、)`,
    ),
    joined('と', `[ァ-ヴー・]{2,14}${LEADER}`, `[ァ-ヴー・]{2,14}${LEADER}(?:は|が|の間で)`),
  ].join('|'),
);

export const OTHER_PAIR = byUnits(
  `(?<!${INITIAL})${OTHER_INITIAL}{2}(?:の?両(?:国|首脳|政府|大臣|外相)|首脳)(?:は|が|の間で)`,
);

/** The last character of the one with the first of the other, as they stand where the one is followed by the other. */
const seams = (first: string, second: string) =>
  [...endingsOf(first, 1)].flatMap((end) => [...openingsOf(second, 1)].map((begin) => end + begin));

/** In every match of a pattern of two that are named: the first two characters of one of these. */
export const IN_PAIRS: readonly string[] = [
  ...seams(`${FAR}|${KATAKANA}|側|政府|${LEADER}|の`, 'と|及び|も|・'),
  ...seams(`${COUNTRY}|側|政府|大統領|首相`, 'は|が'),
  ...seams(OTHER_INITIAL, OTHER_INITIAL),
  ...['国会', '議会', '上院', '下院', '南北', '当事'],
  ...seams('の', '与野党|連立|両党|労使|議会|政府|上下'),
];
/** The same of bodies. */
export const IN_BODIES_ABROAD: readonly string[] = [...openingsOf(FOREIGN_BODY, 2)];
