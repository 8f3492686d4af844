/** Names in a text: people and sides the directory knows, countries, and what stands before a title or a capital tells. */

import { LETTER, scriptCode } from '../text/characters.ts';
import { pattern } from '../text/pattern.ts';
import type { Span } from '../text/span.ts';
import type { PeopleDirectory } from '../transcript/people.ts';

/** Short names of countries that a list of regions does not have; one kanji only beside another or before 側, 国, 両. */
const SHORT = '日米露ロ中韓朝英仏独伊印豪加欧';
const TITLES =
  '総理大臣|外務大臣|防衛大臣|国防大臣|大臣|外相|国防相|防衛相|首相|総理|大統領|主席|書記|長官|議員|委員長|委員|議長|会長|社長|総裁|知事|市長|町長|村長|参謀総長|司令官|幕僚長|報道官|次官|局長|部長|課長|代表|教授|氏|さん|君|様';
const PLACES = '国|州|県|府|都|道|市|区|町|村|島|諸島|半島|海|湾|港|省|庁|社|党|軍|側';
const TITLED = new RegExp(
  `[\\p{Script=Katakana}ー・]{2,}(?=(?:${TITLES}|${PLACES}))|[一-龠]{1,4}(?=(?:${TITLES}))|(?:[一-龠]{1,3}|[\\p{Script=Katakana}ー]{2,})(?:${PLACES})`,
  'gu',
);
const COUNTRY_PAIR = new RegExp(
  `[${SHORT}]{2,4}|[${SHORT}](?=側|国|両|軍|政府)|(?<=[訪対駐在])[${SHORT}]`,
  'gu',
);
const ENGLISH_TITLED =
  /\b(?:Mr|Mrs|Ms|Dr|Minister|President|Secretary|Chair|Senator|Prime Minister)\.?\s+(\p{Lu}[\p{L}'’-]+)/gu;
const CAPITALISED = /(?<=[\p{L}\p{N},;:’')-]\s+)\p{Lu}[\p{L}'’-]+/gu;

/** At the start of a sentence a capital tells nothing, unless somebody is spoken to. */
const SPOKEN_TO = pattern('gu')`
    (?<=^|[.!?]\s)(?!(?:Well|Yes|Yeah|Yep|No|Nope|Okay|So|Now|Then|Also|However|First|Firstly|Second|Secondly|Third
        |Finally|Today|Currently|Basically|Actually|Overall|Therefore|Thus|Hence|Indeed|Instead|Again|Sorry|Right|Sure
        |And|But|Or|Still|Meanwhile|Moreover|Furthermore|Similarly|Generally|Maybe|Perhaps|Hopefully
        |Unfortunately)\b)\p{Lu}\p{Ll}{2,}(?=, )
  `;

/** Where names stand in `text`, in no order; they may overlap. */
export function findNames(
  text: string,
  people: PeopleDirectory,
  labels: readonly string[] = [],
): readonly Span[] {
  const byRule = [TITLED, COUNTRY_PAIR, ENGLISH_TITLED, CAPITALISED, SPOKEN_TO].flatMap((rule) =>
    [...text.matchAll(rule)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return [...knownNames(people)(text), ...knownLabels(labels)(text), ...byRule];
}

type NameFinder = (text: string) => readonly Span[];

const byPeople = new WeakMap<PeopleDirectory, NameFinder>();
const byLabels = new WeakMap<readonly string[], NameFinder>();

function knownLabels(labels: readonly string[]): NameFinder {
  const finder = byLabels.get(labels) ?? createNameFinder(labels.flatMap(partsOf));
  byLabels.set(labels, finder);
  return finder;
}

/** People are called by a part of what they are labelled with: Joyce of Joyce Lindqvist. */
function partsOf(label: string): readonly string[] {
  return [label, ...label.split(/\s+/u).filter((part) => /^\p{Lu}[\p{Ll}'’-]{2,}$/u.test(part))];
}

function knownNames(people: PeopleDirectory): NameFinder {
  const known = byPeople.get(people);
  if (known !== undefined) return known;
  const names = [
    ...people.people.flatMap(({ name, family, aliases }) => [name.ja, name.en, ...family, ...aliases]),
    ...people.sides.flatMap(({ names: side, aliases }) => [side.ja, side.en, ...aliases]),
    ...countries(),
  ];
  const finder = createNameFinder(names.filter((name) => name.length > 1 && !/^[a-z]/u.test(name)));
  byPeople.set(people, finder);
  return finder;
}

/** As ICU names the regions of ISO 3166-1. */
function countries(): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return ['ja', 'en'].flatMap((language) => {
    const namer = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return [...letters].flatMap((first) =>
      [...letters].flatMap((second) => {
        const name = namer.of(first + second);
        return name === undefined || name === 'Unknown Region' ? [] : [name.replace(/（.*|\s*\(.*/u, '')];
      }),
    );
  });
}

/** The longest at each place. By first unit: one pattern of a thousand names takes ten times as long. */
function createNameFinder(names: readonly string[]): NameFinder {
  const byFirst = new Map<number, string[]>();
  for (const name of [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length)) {
    const first = name.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return (text) => {
    const found: Span[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const begun = byFirst.get(text.charCodeAt(at));
      const name = begun?.find((one) => text.startsWith(one, at) && !isCut(text, at, at + one.length));
      if (name === undefined) continue;
      found.push({ start: at, end: at + name.length });
      at += name.length - 1;
    }
    return found;
  };
}

/** A name of a spaced script is no part of a word. */
function isCut(text: string, start: number, end: number): boolean {
  return isInsideWord(text, start) || isInsideWord(text, end);
}

const isInsideWord = (text: string, at: number): boolean =>
  isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at));

const isSpaced = (unit: number): boolean => scriptCode(unit) === LETTER;
