/** /agreements, the list: groups, reporters and items with fixed numbers, page by page. */
import type { APIComponentInContainer } from 'discord.js';
import { type Agreement, type AgreementKind, DEFAULT_KINDS } from '../../agreements/agreement.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { notOwnWords, renditionName, shortName, sideName, speakerLabel } from '../attribution.ts';
import { meetingDay } from '../day.ts';
import { subtext } from '../markdown.ts';
import { type Message, textDisplay } from '../message.ts';
import { hasPredicate, itemMarkdown, itemOption } from './item.ts';
import { type Block, framePage, pageWithin, paginate, separator } from './page.ts';
import { type AgreementsView, GROUP_ORDER, type Group, groupOf, isMinutes, speechOf } from './view.ts';

interface Entry extends Block {
  readonly item: Agreement;
  readonly group: Group;
}

export function agreementsList(view: AgreementsView, locale: Locale): Message {
  const m = messagesIn(locale);
  const entries = view.items
    .map((item) => ({ item, group: groupOf(item), markdown: itemMarkdown(item, view, locale) }))
    .toSorted((a, b) => GROUP_ORDER.indexOf(a.group) - GROUP_ORDER.indexOf(b.group));
  const pages = paginate(entries);
  const page = pageWithin(view.page, pages.length);
  const shown = pages[page]!;
  return framePage(
    {
      header: headerText(view, locale),
      body: listBody(shown, pages.slice(0, page).flat(), entries, view, locale),
      footer: footerText(view, m),
      placeholder: m.agreements.choose,
      options: shown.map(({ item }) => itemOption(item, view, m)),
      page,
      pages: pages.length,
      key: view.key,
    },
    m,
  );
}

export function headerText(view: AgreementsView, locale: Locale, title?: string): string {
  const m = messagesIn(locale);
  const count = view.items.length;
  const heading = view.filtered
    ? m.agreements.headingFiltered(count)
    : isMinutes(view.transcript)
      ? m.agreements.headingMinutes(count)
      : m.agreements.heading(count);
  const { transcript } = view;
  const rendition = renditionName(transcript, transcript.rendition, locale);
  const parts = [
    meetingDay(transcript, m),
    ...(rendition === null ? [] : [rendition]),
    ...(view.items.some(hasPredicate) ? [m.agreements.boldNote] : []),
  ];
  return `### ${title ?? heading}\n${shortName(transcript.title)}\n${subtext(parts.join(m.attribution.separator))}`;
}

/** Group and speaker stand above the first item they hold for. */
function listBody(
  shown: readonly Entry[],
  before: readonly Entry[],
  entries: readonly Entry[],
  view: AgreementsView,
  locale: Locale,
): readonly APIComponentInContainer[] {
  const m = messagesIn(locale);
  return shown.flatMap((entry, index) => {
    const previous = shown[index - 1];
    const newGroup = previous?.group !== entry.group;
    const newSpeech = newGroup || previous?.item.speech !== entry.item.speech;
    const lines = [
      ...(newGroup ? [groupHeading(entry.group, shown, before, entries, view, m)] : []),
      ...(newSpeech ? [speakerHeading(entry.item, view, locale)] : []),
      entry.markdown,
    ];
    const display = textDisplay(lines.join('\n'));
    return newGroup && previous !== undefined ? [separator(), display] : [display];
  });
}

function groupHeading(
  group: Group,
  shown: readonly Entry[],
  before: readonly Entry[],
  entries: readonly Entry[],
  { transcript }: AgreementsView,
  m: Messages,
): string {
  const count = (some: readonly Entry[]) => some.filter((entry) => entry.group === group).length;
  const total = count(entries);
  const name = `**${m.agreements.group(groupName(group, isMinutes(transcript), m), total)}**`;
  const [from, to] = [count(before) + 1, count(before) + count(shown)];
  return to - from + 1 === total ? name : `${name}${m.agreements.groupRange(from, to)}`;
}

export function groupName(group: Group, minutes: boolean, m: Messages): string {
  if (minutes && (group === 'core' || group === 'scheduled')) return m.agreements.minutesGroups[group];
  return m.agreements.groups[group];
}

/** For choosing a group before it is known whether the record is one of minutes. */
export function groupChoice(group: Group, { agreements }: Messages): string {
  const name = agreements.groups[group];
  return group === 'core' || group === 'scheduled'
    ? agreements.groupChoice(name, agreements.minutesGroups[group])
    : name;
}

function speakerHeading(item: Agreement, view: AgreementsView, locale: Locale): string {
  const m = messagesIn(locale);
  const speech = speechOf(item, view);
  const heading = m.agreements.reportedBy(speakerLabel(speech, m), sideName(speech.speaker?.side, locale));
  const warning = notOwnWords(view.transcript, speech, locale);
  return warning === null ? heading : `${heading}\n${subtext(warning)}`;
}

function footerText(view: AgreementsView, m: Messages): string {
  return subtext(leftOutText(view, m) ?? m.agreements.passedDates);
}

/** Counts what the list leaves out, so that nobody takes it for the whole record; null where that is nothing. */
export function leftOutText({ matching, items }: AgreementsView, m: Messages): string | null {
  const shown = new Set(items);
  const left = matching.filter((item) => isOptional(item) && !shown.has(item));
  const counts = GROUP_ORDER.flatMap((group) => {
    const count = left.filter((item) => groupOf(item) === group).length;
    return count === 0 ? [] : [m.agreements.leftOut(m.agreements.groups[group], count)];
  });
  return counts.length === 0 ? null : m.agreements.notListed(counts.join(m.attribution.separator));
}

function isOptional({ kind }: Agreement): boolean {
  return !(DEFAULT_KINDS as readonly AgreementKind[]).includes(kind);
}
