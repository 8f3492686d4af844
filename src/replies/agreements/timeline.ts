/** /agreements by date: what is dated first, in order of its days; a passed date claims nothing of what was done. */
import type { Agreement } from '../../agreements/agreement.ts';
import { type Locale, messagesIn } from '../../locales/index.ts';
import { spokenDate } from '../day.ts';
import { escapeInline, subtext } from '../markdown.ts';
import { type Message, textDisplay } from '../message.ts';
import { itemMarkdown, itemOption } from './item.ts';
import { headerText } from './list.ts';
import { framePage, pageWithin, paginate } from './page.ts';
import type { AgreementsView } from './view.ts';

/** Sorts after every day. */
const NEVER = '9999-12-31';

export function agreementsTimeline(view: AgreementsView, locale: Locale): Message {
  const m = messagesIn(locale);
  const blocks = view.items
    .map((item) => ({ item, day: firstDay(item) }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ item }) => {
      const dates = item.dates.map((date) => spokenDate(date, m) ?? escapeInline(date.text));
      const heading =
        dates.length === 0 ? m.agreements.undated : [...new Set(dates)].join(m.nothing.listSeparator);
      return { item, heading, markdown: itemMarkdown(item, view, locale) };
    });
  const pages = paginate(blocks);
  const page = pageWithin(view.page, pages.length);
  const shown = pages[page] ?? [];
  return framePage(
    {
      header: headerText(view, locale, m.agreements.timelineHeading),
      body: shown.map(({ heading, markdown }, index) =>
        textDisplay(heading === shown[index - 1]?.heading ? markdown : `**${heading}**\n${markdown}`),
      ),
      footer: subtext(m.agreements.passedDates),
      placeholder: m.agreements.choose,
      options: shown.map(({ item }) => itemOption(item, view, m)),
      page,
      pages: Math.max(pages.length, 1),
      key: view.key,
    },
    m,
  );
}

/** A deadline counts by its last day, a period by its first. */
function firstDay({ dates }: Agreement): string {
  const days = dates.flatMap(({ from, to }) => from ?? to ?? []);
  return days.toSorted()[0] ?? NEVER;
}
