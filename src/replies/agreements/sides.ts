/** /agreements by reporter: the same agreement as each side reports it, stacked; what may be related; what one side alone reports. */
import type { APISelectMenuOption } from 'discord.js';
import type { Agreement } from '../../agreements/agreement.ts';
import { compareSides, type Pair, type SideComparison } from '../../agreements/pairs.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { termsIn } from '../../text/glossary.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Side } from '../../transcript/speakers.ts';
import { shortName, sideName, speakerLabel } from '../attribution.ts';
import { encodeCustomId } from '../custom-id.ts';
import { spokenDate } from '../day.ts';
import { blockQuote, escapeInline, subtext } from '../markdown.ts';
import { button, type Message, textDisplay } from '../message.ts';
import { itemOption, itemWords, placeLink } from './item.ts';
import { headerText } from './list.ts';
import { type Block, framePage, pageWithin, paginate } from './page.ts';
import {
  type AgreementsView,
  isOwn,
  recordOf,
  reporterName,
  reporterOf,
  speechOf,
  wordsOfItem,
} from './view.ts';

interface PairBlock extends Block {
  readonly heading: string;
  readonly options: readonly APISelectMenuOption[];
}

export function agreementsSides(view: AgreementsView, locale: Locale): Message {
  const m = messagesIn(locale);
  const comparison = compare(view);
  const both = comparison.both.map((pair, index) =>
    pairBlock(pair, index, m.agreements.both(comparison.both.length), view, locale),
  );
  const related = comparison.related.map((pair, index) =>
    pairBlock(pair, both.length + index, m.agreements.related(comparison.related.length), view, locale),
  );
  const pages = paginate([...both, ...related]);
  const page = pageWithin(view.page, pages.length);
  const shown = pages[page] ?? [];
  const names = sideNames(view, locale);
  const only = [...comparison.only].map(([side, items]) => ({
    side,
    name: names.get(side) ?? side,
    count: items.length,
  }));
  return framePage(
    {
      header: headerText(view, locale, m.agreements.sidesHeading),
      body: shown.map((block, index) =>
        textDisplay(
          block.heading === shown[index - 1]?.heading
            ? block.markdown
            : `**${block.heading}**\n${block.markdown}`,
        ),
      ),
      footer: [
        ...(shown.length === 0 ? [m.agreements.noPairs] : []),
        ...(only.length === 0
          ? []
          : [
              `**${m.agreements.onlyOne}** ${only.map(({ name, count }) => m.agreements.onlySide(name, count)).join(m.attribution.separator)}`,
            ]),
        subtext(m.agreements.onlyNote),
      ].join('\n'),
      placeholder: m.agreements.choosePair,
      options: shown.flatMap(({ options }) => options),
      page,
      pages: Math.max(pages.length, 1),
      key: view.key,
      buttons: only
        .slice(0, 5)
        .map(({ side, name, count }) =>
          button(m.agreements.onlySide(name, count), encodeCustomId('only', view.key, side)),
        ),
    },
    m,
  );
}

/** Items that one side alone reports, for the list behind its button. */
export function onlyOfSide(view: AgreementsView, side: string): readonly Agreement[] {
  return compare(view).only.get(side) ?? [];
}

/** With the halves that stand in other records of the meeting; what these alone report is not this record's. */
function compare(view: AgreementsView): SideComparison {
  const others = view.others.flatMap(({ items }) => items.filter((item) => pointsInto(item, view)));
  const { both, related, only } = compareSides([...view.all, ...others], (item) => reporterOf(item, view));
  const own = [...only].map(([side, items]) => [side, items.filter((item) => isOwn(item, view))] as const);
  return { both, related, only: new Map(own.filter(([, items]) => items.length > 0)) };
}

function pointsInto({ sameAs, relatedTo }: Agreement, { transcript }: AgreementsView): boolean {
  return [...sameAs, ...relatedTo].some(({ address }) => address.startsWith(`${transcript.id}:`));
}

function sideNames(view: AgreementsView, locale: Locale): ReadonlyMap<string, string> {
  const records = [view.transcript, ...view.others.map(({ transcript }) => transcript)];
  const sides = records.flatMap(({ speeches }) =>
    speeches.flatMap(({ speaker }): Side[] => (speaker?.side ? [speaker.side] : [])),
  );
  return new Map([
    ...records.map(({ id, title }) => [id, shortName(title)] as const),
    ...sides.map((side) => [side.id, sideName(side, locale)!] as const),
  ]);
}

function pairBlock(
  pair: Pair,
  index: number,
  heading: string,
  view: AgreementsView,
  locale: Locale,
): PairBlock {
  const m = messagesIn(locale);
  const halves = pair.halves.flatMap(({ items }) => [
    halfHeading(items, view, locale),
    ...items.map((item) => blockQuote(itemWords(item, view))),
  ]);
  const compared = comparedParts(pair, view, m);
  const lines = [
    `**${letterOf(index)}** ${escapeInline(commonNoun(pair, view))}`.trimEnd(),
    ...halves,
    ...(compared.length === 0 ? [] : [subtext(compared.join(m.attribution.separator))]),
  ];
  const options = pair.halves.flatMap(({ items }) => items.map((item) => itemOption(item, view, m)));
  return { heading, markdown: lines.join('\n'), options };
}

function letterOf(index: number): string {
  return String.fromCodePoint('A'.codePointAt(0)! + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

function halfHeading(items: readonly Agreement[], view: AgreementsView, locale: Locale): string {
  const m = messagesIn(locale);
  const speech = speechOf(items[0]!, view);
  const places = items.map((item) => placeLink(item, view)).join(m.attribution.separator);
  // Out of another record: which, unless that is what names the half already.
  const title =
    isOwn(items[0]!, view) || speech.speaker?.side == null
      ? null
      : shortName(recordOf(items[0]!, view).title);
  return [reporterHeading(items[0]!, view, locale), speakerLabel(speech, m), title, places]
    .filter((part) => part !== null)
    .join(' ');
}

/** The side, or the record where no side is known and there are others. */
function reporterHeading(item: Agreement, view: AgreementsView, locale: Locale): string | null {
  const side = sideName(speechOf(item, view).speaker?.side, locale);
  return side ?? (view.others.length === 0 ? null : reporterName(item, view, locale));
}

/** 同じ: 2018年8月16日〜20日 ・ 異なる: 合意し／一致いたしました ・ 南クリル／四島 */
function comparedParts({ halves }: Pair, view: AgreementsView, m: Messages): readonly string[] {
  const datesOf = (items: readonly Agreement[]) =>
    new Set(
      items.flatMap(({ dates }) => dates.map((date) => spokenDate(date, m) ?? escapeInline(date.text))),
    );
  const predicatesOf = (items: readonly Agreement[]) => [
    ...new Set(items.map((item) => sliceSpan(recordOf(item, view).text, item.predicate))),
  ];
  const [first, ...others] = halves.map(({ items }) => datesOf(items));
  const shared = [...first!].filter((date) => others.every((dates) => dates.has(date)));
  const different = halves.map(({ items }) => [...datesOf(items)].filter((date) => !shared.includes(date)));
  const verbs = halves.map(({ items }) =>
    predicatesOf(items).map(escapeInline).join(m.nothing.listSeparator),
  );
  const conditions = halves.map(({ items }) => items.some(({ condition }) => condition !== null));
  const either = (parts: readonly string[]) =>
    parts.map((part) => (part === '' ? m.agreements.absent : part)).join(m.agreements.versus);
  const differences = [
    ...(new Set(verbs).size > 1 ? [either(verbs)] : []),
    ...namesOfOne({ halves }, view).map((names) => either(names.map(escapeInline))),
    ...(different.some((dates) => dates.length > 0)
      ? [either(different.map((dates) => dates.join(m.nothing.listSeparator)))]
      : []),
    ...(new Set(conditions).size > 1 ? [m.agreements.conditionOnOne] : []),
  ];
  return [
    ...(shared.length > 0 ? [m.agreements.same(shared.join(m.nothing.listSeparator))] : []),
    ...(differences.length > 0 ? [m.agreements.differs(differences.join(m.attribution.separator))] : []),
  ];
}

/** An item without its predicate: verbs are compared by themselves. */
function contentOf(item: Agreement, view: AgreementsView): string {
  const { text } = recordOf(item, view);
  return `${text.slice(item.start, item.predicate.start)} ${text.slice(item.predicate.end, item.end)}`;
}

/** What every half names, and none as another does: 南クリル here, 四島 there. */
function namesOfOne({ halves }: Pair, view: AgreementsView): readonly (readonly string[])[] {
  const [first, ...others] = halves.map(({ items }) =>
    termsIn(items.map((item) => contentOf(item, view)).join('\n'), view.glossary),
  );
  return first!.flatMap(({ group, term }) => {
    const names = [term, ...others.map((terms) => terms.find((other) => other.group === group)?.term ?? '')];
    const areApart = names.every((name, at) => names.every((other, b) => at === b || !other.includes(name)));
    return areApart ? [names] : [];
  });
}

/** Runs that carry a topic: kanji, katakana, letters and digits. */
const TOPIC_RUN = /[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\p{N}]{2,40}/gu;

/** The longest topic words that every half contains: the record's own, never ours. */
function commonNoun({ halves }: Pair, view: AgreementsView): string {
  const [first, ...others] = halves.map(({ items }) =>
    items.map((item) => wordsOfItem(item, view)).join('\n'),
  );
  let longest = '';
  for (const [run] of first!.matchAll(TOPIC_RUN)) {
    for (let start = 0; start < run.length; start++) {
      for (let end = run.length; end - start > Math.max(longest.length, 1); end--) {
        const words = run.slice(start, end);
        if (/^\d+$/.test(words) || !others.every((text) => text.includes(words))) continue;
        longest = words;
      }
    }
  }
  return longest;
}
