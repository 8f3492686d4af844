/** /quote: the public quote, and the private pages its buttons open. */
import { type Passage, referenceTo, wordsOf } from '../archive/passage.ts';
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { shortName, sourceLines, speakerLine } from './attribution.ts';
import { leadsBack } from './context.ts';
import { encodeCustomId } from './custom-id.ts';
import {
  countLine,
  escapedQuery,
  type FoundPassage,
  type FoundPassages,
  type SynonymPassages,
  searchLines,
  synonymLines,
  synonymWords,
} from './found.ts';
import { MAX_CONTENT, MAX_OPTION_TEXT, MAX_SELECT_OPTIONS } from './limits.ts';
import { blockQuote, clip, escapeMarkdown, subtext } from './markdown.ts';
import { button, type Message, row, selectRow, textMessage } from './message.ts';
import { placeOf, plainLabel } from './places.ts';
import { type OwnPost, removeButton } from './post.ts';
import { onOneLine, passageWords, plainExcerpt } from './words.ts';

/** Results on the list that comes first when none is clearly the best. */
export const LIST_SIZE = 5;
/** Room kept for lengths that escaping and the block quote's own marks add. */
const MARGIN = 60;

/** The public quote. It never turns: everything under its buttons opens privately. */
export function publicQuote(passage: Passage, locale: Locale, search: FoundPassages | null = null): Message {
  const m = messagesIn(locale);
  const reference = referenceTo(passage);
  const lines = [
    speakerLine(passage.speech, locale),
    ...sourceLines(passage, locale),
    ...(search === null ? [] : searchLines(search, passage, m)),
  ];
  const others = search === null ? 0 : search.results.length - 1;
  const components = [
    button(m.buttons.context, encodeCustomId('context', reference)),
    ...(search !== null && others > 0
      ? [button(m.buttons.others(others), encodeCustomId('result', search.key, 1))]
      : []),
    ...(hasSynonyms(search)
      ? [
          button(m.buttons.synonyms(search.synonyms.results.length), encodeCustomId('synonyms', search.key)),
          withoutSynonyms(search, m),
        ]
      : []),
    button(m.buttons.more, encodeCustomId('more', reference)),
  ];
  return textMessage(quoteAbove(passage, lines), [row(...components)]);
}

/** One result of a search, privately, with what matched in bold. `index` counts from 0. */
export function privateResult(search: FoundPassages, index: number, locale: Locale): Message {
  const m = messagesIn(locale);
  const { passage, highlights } = search.results[index]!;
  const reference = referenceTo(passage);
  const position = m.quote.position(index + 1, search.results.length);
  const lines = [
    speakerLine(passage.speech, locale),
    ...withPosition(sourceLines(passage, locale), position, m),
    ...(index === 0 ? searchLines(search, passage, m) : []),
  ];
  const turn = (to: number) => encodeCustomId('result', search.key, to);
  return textMessage(quoteAbove(passage, lines, highlights), [
    row(
      button(m.buttons.previousResult, turn(index - 1), { disabled: index === 0 }),
      button(m.buttons.nextResult, turn(index + 1), { disabled: index === search.results.length - 1 }),
      button(m.buttons.context, contextId(reference, search, index)),
      button(m.buttons.share, encodeCustomId('share', reference)),
      button(m.buttons.more, encodeCustomId('more', reference)),
    ),
    ...(hasSynonyms(search) && index === 0
      ? [synonymMenu(search, m.quote.chooseSynonym, m), row(withoutSynonyms(search, m))]
      : []),
  ]);
}

/** With the way back to the result, where it has room. */
function contextId(reference: string, { key, shortKey }: FoundPassages, index: number): string {
  if (leadsBack(reference, { key, index })) return encodeCustomId('context', reference, key, index);
  const short = shortKey?.();
  return short !== undefined && leadsBack(reference, { key: short, index })
    ? encodeCustomId('context', reference, short, index)
    : encodeCustomId('context', reference);
}

/** A picked passage, privately. */
export function privateQuote(passage: Passage, locale: Locale): Message {
  const m = messagesIn(locale);
  const reference = referenceTo(passage);
  return textMessage(
    quoteAbove(passage, [speakerLine(passage.speech, locale), ...sourceLines(passage, locale)]),
    [
      row(
        button(m.buttons.context, encodeCustomId('context', reference)),
        button(m.buttons.share, encodeCustomId('share', reference)),
        button(m.buttons.more, encodeCustomId('more', reference)),
      ),
    ],
  );
}

/** The best results at a glance, privately, where none is clearly first. `speaker` was typed among the words. */
export function resultList(
  search: FoundPassages,
  locale: Locale,
  { speaker = null }: { readonly speaker?: string | null } = {},
): Message {
  const m = messagesIn(locale);
  const { results } = search;
  const heading = `${countLine(search, m)}${m.sentenceGap}${m.quote.listHeading(Math.min(LIST_SIZE, results.length), results.length)}`;
  const hint = speaker === null ? [] : [subtext(m.quote.speakerHint(shortName(speaker)))];
  return textMessage(entriesBelow(heading, results, [...hint, ...synonymLines(search, m)], m), [
    selectRow(encodeCustomId('choose', search.key), m.quote.chooseResult, optionsOf(results, m)),
    ...(hasSynonyms(search)
      ? [synonymMenu(search, m.quote.chooseSynonym, m), row(withoutSynonyms(search, m))]
      : []),
  ]);
}

/** What means the same, under a line that says so. `missing`: that the words typed stand nowhere comes first. */
export function synonymList(
  search: WithSynonyms,
  locale: Locale,
  { missing }: { missing: boolean },
): Message {
  const m = messagesIn(locale);
  const { results } = search.synonyms;
  const choose = m.quote.listHeading(Math.min(LIST_SIZE, results.length), results.length);
  const found = m.quote.synonyms(synonymWords(search.synonyms, m), choose);
  const heading = missing ? `${m.nothing.found(escapedQuery(search.query))}\n${found}` : found;
  return textMessage(entriesBelow(heading, results, [], m), [synonymMenu(search, m.quote.chooseResult, m)]);
}

type WithSynonyms = FoundPassages & { readonly synonyms: SynonymPassages };

export function hasSynonyms<F extends FoundPassages>(
  search: F | null,
): search is F & { readonly synonyms: SynonymPassages } {
  return search?.synonyms != null && search.synonyms.results.length > 0;
}

function synonymMenu({ key, synonyms }: WithSynonyms, placeholder: string, m: Messages) {
  return selectRow(encodeCustomId('chooseSynonym', key), placeholder, optionsOf(synonyms.results, m));
}

function entriesBelow(
  heading: string,
  results: readonly FoundPassage[],
  footer: readonly string[],
  m: Messages,
): string {
  const shown = results.slice(0, LIST_SIZE);
  const used = [heading, ...footer].reduce((sum, line) => sum + line.length + 1, 0);
  const room = Math.floor((MAX_CONTENT - used) / shown.length);
  const entries = shown.map(({ passage, highlights }, index) => {
    const place = `**${index + 1}.** ${placeOf(passage, m)}`;
    const limit = room - place.length - MARGIN;
    return `${place}\n${blockQuote(onOneLine(passageWords(passage, { limit, bold: highlights })))}`;
  });
  return [heading, ...entries, ...footer].join('\n');
}

function optionsOf(results: readonly FoundPassage[], m: Messages) {
  return results.slice(0, MAX_SELECT_OPTIONS).map((found, index) => ({
    label: clip(`${index + 1}. ${plainLabel(found.passage, m)}`, MAX_OPTION_TEXT),
    description: plainExcerpt(found, MAX_OPTION_TEXT),
    value: String(index),
  }));
}

function withoutSynonyms(search: FoundPassages, m: Messages) {
  return button(m.buttons.withoutSynonyms, encodeCustomId('literal', search.key));
}

/** What ⋯ opens. `post` is the public message, where the person may remove it; reports need a server whose managers read them. */
export function moreActions(
  passage: Passage,
  post: OwnPost | null,
  locale: Locale,
  { canReport = false }: { canReport?: boolean } = {},
): Message {
  const m = messagesIn(locale);
  return textMessage(m.quote.moreHeading(placeOf(passage, m)), [
    row(
      button(m.buttons.copy, encodeCustomId('copy', referenceTo(passage))),
      ...(canReport
        ? [button(m.transcripts.buttons.report, encodeCustomId('report', referenceTo(passage)))]
        : []),
      ...(post === null ? [] : [removeButton(post, m)]),
    ),
  ]);
}

/** A message whose whole content is the sentence; a file where it is longer than a message. */
export function copyOfWords(passage: Passage): Message {
  const words = wordsOf(passage);
  const content = escapeMarkdown(words);
  if (content.length <= MAX_CONTENT) return textMessage(content);
  return { ...textMessage(''), files: [{ name: 'quote.txt', bytes: new TextEncoder().encode(words) }] };
}

function quoteAbove(passage: Passage, lines: readonly string[], bold: readonly Span[] = []): string {
  const below = lines.join('\n');
  const breaks = wordsOf(passage).split('\n').length * '> '.length;
  const limit = MAX_CONTENT - below.length - breaks - MARGIN;
  return `${blockQuote(passageWords(passage, { limit, bold }))}\n${below}`;
}

function withPosition(lines: readonly string[], position: string, m: Messages): readonly string[] {
  return [...lines.slice(0, -1), `${lines.at(-1)}${m.attribution.separator}${position}`];
}
