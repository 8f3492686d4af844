/** One item in Markdown: its number, the record's words with their predicate in bold, and what hangs on it. */
import type { APISelectMenuOption } from 'discord.js';
import type { Agreement } from '../../agreements/agreement.ts';
import { GAP } from '../../archive/passage.ts';
import { type Locale, type Messages, messagesIn } from '../../locales/index.ts';
import { type Span, sliceSpan } from '../../text/span.ts';
import { shortName } from '../attribution.ts';
import { spokenDate } from '../day.ts';
import { MAX_OPTION_TEXT } from '../limits.ts';
import { linkToPassage } from '../link.ts';
import { clip, escapeInline, escapeMarkdown, maskedLink, subtext } from '../markdown.ts';
import {
  type AgreementsView,
  isOwn,
  numberOf,
  oneLine,
  optionValue,
  placeOf,
  recordOf,
  reporterName,
  reporterOf,
  speechOf,
  wordsOfItem,
} from './view.ts';

/** Longer items are shortened in the middle; their predicate always stays. */
const MAX_ITEM = 600;
const MAX_DETAIL = 80;
const MAX_DESCRIPTION = 40;

export function itemMarkdown(item: Agreement, view: AgreementsView, locale: Locale): string {
  const m = messagesIn(locale);
  const number = numberOf(item, m);
  const mark = item.number === null ? number : `**${number}.**`;
  return `${mark} ${itemWords(item, view)}\n${subtext(itemDetails(item, view, locale).join(m.attribution.separator))}`;
}

/** The words with their predicate in bold; ` …` where the sentence goes on after them. */
export function itemWords(item: Agreement, view: AgreementsView): string {
  const { text } = recordOf(item, view);
  const head = oneLineInside(text, { start: item.start, end: item.predicate.start });
  const tail = oneLineInside(text, { start: item.predicate.end, end: item.end });
  const half = Math.floor(MAX_ITEM / 2);
  const shortHead =
    head.length > MAX_ITEM ? `${clipped(head.slice(0, half))} ${GAP} ${clipped(head.slice(-half))}` : head;
  const predicate = hasPredicate(item) ? `**${escapeMarkdown(oneLineInside(text, item.predicate))}**` : '';
  const goesOn = sentenceGoesOn(item, view) ? ' …' : '';
  return `${escapeMarkdown(shortHead)}${predicate}${escapeMarkdown(clip(tail, half))}${goesOn}`;
}

/** A member of a list, or what stands behind a label, may have no predicate of its own. */
export function hasPredicate({ predicate }: Agreement): boolean {
  return predicate.end > predicate.start;
}

/** Space inside words is kept apart from the trimming at an item's ends. */
function oneLineInside(text: string, span: Span): string {
  return sliceSpan(text, span).replace(/\s+/g, ' ');
}

/** A cut may have split a pair of surrogates. */
function clipped(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function sentenceGoesOn(item: Agreement, view: AgreementsView): boolean {
  const sentence = speechOf(item, view).sentences[item.sentence - 1];
  return (
    sentence !== undefined && /[\p{L}\p{N}]/u.test(recordOf(item, view).text.slice(item.end, sentence.end))
  );
}

function itemDetails(item: Agreement, view: AgreementsView, locale: Locale): readonly string[] {
  const m = messagesIn(locale);
  const { text } = recordOf(item, view);
  const words = (span: Span) => escapeInline(clip(sliceSpan(text, span), MAX_DETAIL));
  return [
    itemLink(item, view, m),
    ...(item.condition === null ? [] : [m.agreements.conditional(words(item.condition))]),
    ...new Set(item.dates.map((date) => spokenDate(date, m)).filter((date) => date !== null)),
    ...(item.owner === null ? [] : [m.agreements.owner(shortName(item.owner))]),
    ...(item.pointsBack === null ? [] : [m.agreements.pointsBack(words(item.pointsBack))]),
    ...(item.decides === null ? [] : [m.agreements.decides(placeInAddress(item.decides.address))]),
    ...reportedElsewhere(item, view, locale),
  ];
}

function itemLink(item: Agreement, view: AgreementsView, m: Messages): string {
  const label = m.agreements.passage(placeOf(item));
  const url = linkToPassage(recordOf(item, view), item.start, item.end);
  return url === null ? label : maskedLink(label, url);
}

/** A bare `1.13`, linked where the record has a published page. */
export function placeLink(item: Agreement, view: AgreementsView): string {
  const url = linkToPassage(recordOf(item, view), item.start, item.end);
  return url === null ? placeOf(item) : maskedLink(placeOf(item), url);
}

/** 日本側も言及（14）: by whom else, and under which number. */
function reportedElsewhere(item: Agreement, view: AgreementsView, locale: Locale): readonly string[] {
  const m = messagesIn(locale);
  const own = reporterOf(item, view);
  const others = item.sameAs.flatMap((reference) => findItem(reference, view) ?? []);
  const bySide = new Map<string, string[]>();
  for (const other of others) {
    const reporter = reporterOf(other, view);
    if (reporter === null || reporter === own) continue;
    const name = reporterName(other, view, locale);
    // Another record has numbers of its own: there its place says more.
    const place = !isOwn(other, view)
      ? placeLink(other, view)
      : other.number === null
        ? placeOf(other)
        : numberOf(other, m);
    bySide.set(name, [...(bySide.get(name) ?? []), place]);
  }
  return [...bySide].map(([side, numbers]) =>
    m.agreements.alsoReported(side, [...new Set(numbers)].join(m.nothing.listSeparator)),
  );
}

/** The item a reference means, where this record or another of the meeting has it. */
export function findItem(
  { address, start, end }: Span & { readonly address: string },
  { all, others }: AgreementsView,
): Agreement | null {
  return (
    [all, ...others.map(({ items }) => items)]
      .flat()
      .find((item) => item.address === address && item.start < end && start < item.end) ?? null
  );
}

function placeInAddress(address: string): string {
  return address.slice(address.lastIndexOf(':') + 1);
}

export function itemOption(item: Agreement, view: AgreementsView, m: Messages): APISelectMenuOption {
  const speaker = speechOf(item, view).label ?? m.attribution.noSpeaker;
  return {
    label: clip(m.agreements.option(numberOf(item, m), placeOf(item), oneLine(speaker)), MAX_OPTION_TEXT),
    description: clip(wordsOfItem(item, view), MAX_DESCRIPTION),
    value: optionValue(item, view),
  };
}
