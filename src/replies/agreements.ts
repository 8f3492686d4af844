/** /agreements: the items of one record, each with the record's own words, page by page. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { type Agreement, type AgreementKind, DEFAULT_KINDS } from '../agreements/agreement.ts';
import type { ArchivedTranscript } from '../archive/archive.ts';
import { passageAt, referenceTo } from '../archive/passage.ts';
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import { sliceSpan } from '../text/span.ts';
import { renditionName, shortName, sideName, speakerLabel } from './attribution.ts';
import { encodeCustomId } from './custom-id.ts';
import { meetingDay, spokenDate } from './day.ts';
import { MAX_OPTION_TEXT } from './limits.ts';
import { linkToPassage } from './link.ts';
import { clip, escapeInline, escapeMarkdown, maskedLink, subtext } from './markdown.ts';
import { button, containerMessage, type Message, row, selectRow, textDisplay } from './message.ts';
import { GAP } from './words.ts';

export interface AgreementsView {
  readonly transcript: ArchivedTranscript;
  /** What is shown: the default list, or what filters let through. In the record's order. */
  readonly items: readonly Agreement[];
  /** Every item of the record, for the count of what is left out. */
  readonly all: readonly Agreement[];
  readonly filtered: boolean;
  /** Counted from 0; a page beyond the last shows the last. */
  readonly page: number;
  /** Key under which the list can be made again from a button. */
  readonly key: string;
}

/** A page holds so many items, or so many visible characters, or so many characters of Markdown. */
const PAGE_ITEMS = 8;
const PAGE_VISIBLE = 1500;
const PAGE_MARKDOWN = 3200;
/** Longer items are shortened in the middle; their predicate always stays. */
const MAX_ITEM = 600;
const MAX_CONDITION = 80;

type Group = 'core' | 'scheduled' | Exclude<AgreementKind, 'AGREED' | 'CONFIRMED' | 'SCHEDULED'>;

interface Entry {
  readonly item: Agreement;
  readonly group: Group;
  readonly markdown: string;
  readonly visible: number;
}

const GROUP_ORDER: readonly Group[] = [
  'core',
  'scheduled',
  'DIVERGENCE',
  'ONE_SIDED',
  'DISCUSSED',
  'WELCOMED',
  'RECALLED',
  'OBTAINED',
  'DEFERRED',
];

export function agreementsPage(view: AgreementsView, locale: Locale): Message {
  const m = messagesIn(locale);
  const entries = entriesOf(view, m);
  if (entries.length === 0) return containerMessage([textDisplay(emptyText(view, m))]);
  const pages = paginate(entries);
  const index = Math.min(Math.max(view.page, 0), pages.length - 1);
  const shown = pages[index]!;
  const counts = countGroups(entries);
  const before = pages.slice(0, index).flat();
  return containerMessage([
    textDisplay(headerText(view, locale)),
    ...pageBody(shown, before, counts, view, locale),
    textDisplay(footerText(view, m)),
    selectRow(
      encodeCustomId('item', view.key),
      m.agreements.choose,
      shown.map((entry) => optionOf(entry, view, m)),
    ),
    row(...pageButtons(index, pages.length, view, m)),
  ]);
}

function groupOf(kind: AgreementKind): Group {
  return kind === 'AGREED' || kind === 'CONFIRMED' ? 'core' : kind === 'SCHEDULED' ? 'scheduled' : kind;
}

function entriesOf(view: AgreementsView, m: Messages): readonly Entry[] {
  return view.items
    .map((item) => {
      const markdown = itemMarkdown(item, view, m);
      return { item, group: groupOf(item.kind), markdown, visible: visibleLength(markdown) };
    })
    .toSorted((a, b) => GROUP_ORDER.indexOf(a.group) - GROUP_ORDER.indexOf(b.group));
}

/** What a reader sees of it: links count by their label. */
function visibleLength(markdown: string): number {
  return markdown.replace(/\]\(<[^>]*>\)/g, '').length;
}

function paginate(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [];
  let visible = 0;
  let length = 0;
  for (const entry of entries) {
    const page = pages.at(-1);
    const fits =
      page !== undefined &&
      page.length < PAGE_ITEMS &&
      visible + entry.visible <= PAGE_VISIBLE &&
      length + entry.markdown.length <= PAGE_MARKDOWN;
    if (fits) page.push(entry);
    else {
      pages.push([entry]);
      visible = 0;
      length = 0;
    }
    visible += entry.visible;
    length += entry.markdown.length;
  }
  return pages;
}

function countGroups(entries: readonly Entry[]): ReadonlyMap<Group, number> {
  const counts = new Map<Group, number>();
  for (const { group } of entries) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

function headerText(view: AgreementsView, locale: Locale): string {
  const m = messagesIn(locale);
  const { transcript } = view;
  const heading = view.filtered
    ? m.agreements.headingFiltered(view.items.length)
    : m.agreements.heading(view.items.length);
  const rendition = renditionName(transcript, transcript.rendition, locale);
  const parts = [
    meetingDay(transcript, m),
    ...(rendition === null ? [] : [rendition]),
    m.agreements.boldNote,
  ];
  return `### ${heading}\n${shortName(transcript.title)}\n${subtext(parts.join(m.attribution.separator))}`;
}

/** Group and speaker stand above the first item they hold for. */
function pageBody(
  shown: readonly Entry[],
  before: readonly Entry[],
  counts: ReadonlyMap<Group, number>,
  view: AgreementsView,
  locale: Locale,
): readonly APIComponentInContainer[] {
  const m = messagesIn(locale);
  return shown.flatMap((entry, index) => {
    const previous = shown[index - 1];
    const newGroup = previous?.group !== entry.group;
    const newSpeech = newGroup || previous?.item.speech !== entry.item.speech;
    const lines = [
      ...(newGroup ? [groupHeading(entry.group, shown, before, counts, m)] : []),
      ...(newSpeech ? [speakerHeading(entry.item, view, locale)] : []),
      entry.markdown,
    ];
    const display = textDisplay(lines.join('\n'));
    return newGroup && previous !== undefined ? [separator(), display] : [display];
  });
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Small };
}

function groupHeading(
  group: Group,
  shown: readonly Entry[],
  before: readonly Entry[],
  counts: ReadonlyMap<Group, number>,
  m: Messages,
): string {
  const ofGroup = (entries: readonly Entry[]) => entries.filter((entry) => entry.group === group).length;
  const total = counts.get(group)!;
  const name = `**${m.agreements.group(m.agreements.groups[group], total)}**`;
  const from = ofGroup(before) + 1;
  const to = ofGroup(before) + ofGroup(shown);
  return to - from + 1 === total ? name : `${name}${m.agreements.groupRange(from, to)}`;
}

function speakerHeading(item: Agreement, { transcript }: AgreementsView, locale: Locale): string {
  const m = messagesIn(locale);
  const speech = transcript.speeches[item.speech - 1]!;
  return m.agreements.reportedBy(speakerLabel(speech, m), sideName(speech.speaker?.side, locale));
}

function itemMarkdown(item: Agreement, { transcript }: AgreementsView, m: Messages): string {
  const mark = item.number === null ? '•' : `**${m.agreements.itemNumber(item.number)}.**`;
  return `${mark} ${wordsWithPredicate(item, transcript)}\n${subtext(detailsOf(item, transcript, m).join(m.attribution.separator))}`;
}

function wordsWithPredicate(item: Agreement, transcript: ArchivedTranscript): string {
  const { text } = transcript;
  const head = text.slice(item.start, item.predicate.start);
  const tail = text.slice(item.predicate.end, item.end);
  const room = Math.floor(MAX_ITEM / 2);
  const shortHead = head.length > MAX_ITEM ? `${head.slice(0, room)} ${GAP} ${head.slice(-room)}` : head;
  const goesOn = sentenceGoesOn(item, transcript) ? ' …' : '';
  const words = [
    escapeMarkdown(oneLine(shortHead)),
    `**${escapeMarkdown(oneLine(sliceSpan(text, item.predicate)))}**`,
    escapeMarkdown(oneLine(clip(tail, room))),
  ];
  return `${words.join('')}${goesOn}`;
}

/** Whether words of the sentence follow the item. */
function sentenceGoesOn(item: Agreement, transcript: ArchivedTranscript): boolean {
  const sentence = transcript.speeches[item.speech - 1]?.sentences[item.sentence - 1];
  return sentence !== undefined && /[\p{L}\p{N}]/u.test(transcript.text.slice(item.end, sentence.end));
}

function detailsOf(item: Agreement, transcript: ArchivedTranscript, m: Messages): readonly string[] {
  const { text } = transcript;
  const address = `${item.speech}.${item.sentence}`;
  const url = linkToPassage(transcript, item.start, item.end);
  const label = m.agreements.passage(address);
  const dates = item.dates.map((date) => spokenDate(date, m)).filter((date) => date !== null);
  return [
    url === null ? label : maskedLink(label, url),
    ...(item.condition === null
      ? []
      : [m.agreements.conditional(escapeInline(clip(sliceSpan(text, item.condition), MAX_CONDITION)))]),
    ...new Set(dates),
    ...(item.owner === null ? [] : [m.agreements.owner(shortName(item.owner))]),
    ...(item.pointsBack === null
      ? []
      : [m.agreements.pointsBack(escapeInline(clip(sliceSpan(text, item.pointsBack), MAX_CONDITION)))]),
  ];
}

/** Counts what the default list leaves out, so that nobody takes it for the whole record. */
function footerText({ all, items }: AgreementsView, m: Messages): string {
  const shown = new Set(items);
  const counts = GROUP_ORDER.flatMap((group) => {
    const count = all.filter(
      (item) => groupOf(item.kind) === group && isOptional(item) && !shown.has(item),
    ).length;
    return count === 0 ? [] : [`${m.agreements.groups[group]} ${count}`];
  });
  return subtext(
    counts.length === 0
      ? m.agreements.passedDates
      : m.agreements.notListed(counts.join(m.attribution.separator)) + m.sentenceGap,
  );
}

function isOptional({ kind }: Agreement): boolean {
  return !(DEFAULT_KINDS as readonly AgreementKind[]).includes(kind);
}

function emptyText(view: AgreementsView, m: Messages): string {
  const { speeches, title } = view.transcript;
  const sentences = speeches.reduce((sum, speech) => sum + speech.sentences.length, 0);
  const heading = view.filtered ? m.agreements.noneFiltered : m.agreements.none(shortName(title));
  return `${heading}\n${subtext(m.agreements.readUp(speeches.length, sentences))}\n${footerText(view, m)}`;
}

function optionOf({ item }: Entry, { transcript }: AgreementsView, m: Messages): APISelectMenuOption {
  const passage = passageAt(transcript, item.speech, item.sentence, item.sentence)!;
  const number = item.number === null ? '•' : m.agreements.itemNumber(item.number);
  const speaker = passage.speech.label ?? m.attribution.noSpeaker;
  return {
    label: clip(m.agreements.option(number, `${item.speech}.${item.sentence}`, speaker), MAX_OPTION_TEXT),
    description: clip(oneLine(sliceSpan(transcript.text, item)), 40),
    // Two items may stand in one sentence, and values must differ.
    value: `${referenceTo(passage)}@${item.start}`,
  };
}

function pageButtons(
  index: number,
  count: number,
  { key }: AgreementsView,
  m: Messages,
): APIButtonComponent[] {
  const turn = (to: number) => encodeCustomId('agreements', key, to);
  return [
    button(m.buttons.previousPage, turn(index - 1), { disabled: index === 0 }),
    button(m.buttons.page(index + 1, count), encodeCustomId('here', key), {
      disabled: true,
      style: ButtonStyle.Secondary,
    }),
    button(m.buttons.nextPage, turn(index + 1), { disabled: index === count - 1 }),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
