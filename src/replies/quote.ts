/** /quote: the public quote, and the private pages its buttons open. */
import { addressOf, type Passage, referenceTo, wordsOf } from '../archive/passage.ts';
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { sourceLines, speakerLabel, speakerLine } from './attribution.ts';
import { encodeCustomId } from './custom-id.ts';
import { MAX_CONTENT, MAX_OPTION_TEXT, MAX_SELECT_OPTIONS } from './limits.ts';
import { blockQuote, clip, escapeInline, escapeMarkdown, escapeWithin, subtext } from './markdown.ts';
import { button, type Message, row, selectRow, textMessage } from './message.ts';
import { type OwnPost, removeButton } from './post.ts';
import { passageWords, plainExcerpt } from './words.ts';

/** A passage that a search found, with what matched. */
export interface FoundPassage {
  readonly passage: Passage;
  readonly highlights: readonly Span[];
  /** Comparable inside one search only. */
  readonly score: number;
  readonly match: MatchGrade;
}

/** As typed, spelling aside; every word in some form; some of the words. */
export type MatchGrade = 'exact' | 'loose' | 'partial';

/** What a search found, as the replies show it. */
export interface FoundPassages {
  readonly query: string;
  /** Best first. */
  readonly results: readonly FoundPassage[];
  /** Whether `results` are all there are. */
  readonly all: boolean;
  readonly synonyms: SynonymPassages | null;
  /** Key under which the search can be run again from a button. */
  readonly key: string;
}

export interface SynonymPassages {
  readonly words: readonly string[];
  readonly results: readonly FoundPassage[];
}

/** Places named in one line of small print. */
const MAX_PLACES = 3;
const MAX_QUERY = 80;
/** Results on the list that comes first when none is clearly the best. */
export const LIST_SIZE = 5;
/** Room kept for lengths that escaping and the block quote's own marks add. */
const MARGIN = 60;

/** The public quote. It never turns: everything under its buttons opens privately. */
export function publicQuote(passage: Passage, locale: Locale, search: FoundPassages | null = null): Message {
  const m = messagesIn(locale);
  const lines = [
    speakerLine(passage.speech, locale),
    ...sourceLines(passage, locale),
    ...(search === null ? [] : searchLines(search, passage, m)),
  ];
  const others = search === null ? 0 : search.results.length - 1;
  const components = [
    button(m.buttons.context, encodeCustomId('context', referenceTo(passage))),
    ...(search !== null && others > 0
      ? [button(m.buttons.others(others), encodeCustomId('result', search.key, 1))]
      : []),
    button(m.buttons.more, encodeCustomId('more', referenceTo(passage))),
  ];
  return textMessage(quoteAbove(passage, lines), [row(...components)]);
}

/** One result of a search, privately, with what matched in bold. `index` counts from 0. */
export function privateResult(search: FoundPassages, index: number, locale: Locale): Message {
  const m = messagesIn(locale);
  const { passage, highlights } = search.results[index]!;
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
      button(m.buttons.context, encodeCustomId('context', referenceTo(passage))),
      button(m.buttons.share, encodeCustomId('share', referenceTo(passage))),
      button(m.buttons.more, encodeCustomId('more', referenceTo(passage))),
    ),
  ]);
}

/** A picked passage, privately. */
export function privateQuote(passage: Passage, locale: Locale): Message {
  const m = messagesIn(locale);
  return textMessage(
    quoteAbove(passage, [speakerLine(passage.speech, locale), ...sourceLines(passage, locale)]),
    [
      row(
        button(m.buttons.context, encodeCustomId('context', referenceTo(passage))),
        button(m.buttons.share, encodeCustomId('share', referenceTo(passage))),
        button(m.buttons.more, encodeCustomId('more', referenceTo(passage))),
      ),
    ],
  );
}

/** The best results at a glance, privately, where none is clearly first. */
export function resultList(search: FoundPassages, locale: Locale): Message {
  const m = messagesIn(locale);
  const heading = `${countLine(search, m)}${m.sentenceGap}${m.quote.listHeading}`;
  return textMessage(entriesBelow(heading, search.results, synonymLines(search, m), m), [
    selectRow(encodeCustomId('choose', search.key), m.quote.chooseResult, optionsOf(search.results, m)),
    ...(search.synonyms === null ? [] : [row(withoutSynonyms(search, m))]),
  ]);
}

/** Where the words typed stand nowhere, and others that mean the same do: under a line that says so. */
export function synonymList(
  search: FoundPassages & { readonly synonyms: SynonymPassages },
  locale: Locale,
): Message {
  const m = messagesIn(locale);
  const { words, results } = search.synonyms;
  const found = m.quote.synonyms(words.map(escapeInline).join(m.nothing.listSeparator), m.quote.listHeading);
  const heading = `${m.nothing.found(escapedQuery(search.query))}\n${found}`;
  return textMessage(entriesBelow(heading, results, [], m), [
    selectRow(encodeCustomId('chooseSynonym', search.key), m.quote.chooseResult, optionsOf(results, m)),
  ]);
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
    return `${place}\n${blockQuote(oneLine(passageWords(passage, { limit, bold: highlights })))}`;
  });
  return [heading, ...entries, ...footer].join('\n');
}

function optionsOf(results: readonly FoundPassage[], m: Messages) {
  return results.slice(0, MAX_SELECT_OPTIONS).map(({ passage, highlights }, index) => ({
    label: clip(`${index + 1}. ${passage.speech.label ?? m.attribution.noSpeaker}`, MAX_OPTION_TEXT),
    description: plainExcerpt(passage, MAX_OPTION_TEXT, highlights),
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
  return textMessage(m.quote.moreHeading(shortAddress(passage)), [
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

/** 「非核化」は2文で一致。ほかに: 河野外務大臣 3.20, and on a line of their own those that only come near. */
function searchLines(search: FoundPassages, passage: Passage, m: Messages): readonly string[] {
  const others = search.results.filter((found) => !isSame(found.passage, passage));
  const places = (among: readonly FoundPassage[]) =>
    among.length === 0
      ? null
      : placesOf(
          among.map((found) => found.passage),
          passage,
          m,
        );
  const grade = bestMatch(search);
  const also = places(others.filter(({ match }) => match === grade));
  const near = places(others.filter(({ match }) => match !== grade));
  return [
    subtext([countLine(search, m), ...(also === null ? [] : [m.quote.others(also)])].join(m.sentenceGap)),
    ...(near === null ? [] : [subtext(m.quote.near(near))]),
    ...synonymLines(search, m, passage),
  ];
}

function countLine(search: FoundPassages, m: Messages): string {
  const grade = bestMatch(search);
  const count = search.results.filter(({ match }) => match === grade).length;
  return m.quote.matches[grade](escapedQuery(search.query), count, search.all);
}

/** How well the best result matches. */
export function bestMatch({ results }: FoundPassages): MatchGrade {
  return results[0]?.match ?? 'partial';
}

function isSame(a: Passage, b: Passage): boolean {
  return a.transcript.id === b.transcript.id && a.start === b.start && a.end === b.end;
}

function synonymLines({ synonyms }: FoundPassages, m: Messages, near?: Passage): readonly string[] {
  if (synonyms === null || synonyms.results.length === 0) return [];
  const words = synonyms.words.map(escapeInline).join(m.nothing.listSeparator);
  const passages = synonyms.results.map(({ passage }) => passage);
  return [subtext(m.quote.synonyms(words, placesOf(passages, near ?? passages[0]!, m)))];
}

/** Names a few places, the rest by number; the transcript's id only where it is another than `near`'s. */
export function placesOf(passages: readonly Passage[], near: Passage, m: Messages): string {
  const named = passages.slice(0, MAX_PLACES).map((passage) => placeOf(passage, m, near));
  const rest = passages.length - named.length;
  return [...named, ...(rest > 0 ? [m.quote.andMore(rest)] : [])].join(m.nothing.listSeparator);
}

function placeOf(passage: Passage, m: Messages, near: Passage = passage): string {
  const sameMeeting = passage.transcript.id === near.transcript.id;
  const address = sameMeeting ? shortAddress(passage) : addressOf(passage);
  return m.quote.place(speakerLabel(passage.speech, m), address);
}

/** `4.3`: the address inside its transcript. */
export function shortAddress(passage: Passage): string {
  return addressOf(passage).slice(passage.transcript.id.length + 1);
}

/** Our own quotation marks stand around it: a query that is one quotation loses its own. */
export function escapedQuery(query: string): string {
  const inner = /^["“「『]([^"“”「」『』]+)["”」』]$/u.exec(query.trim())?.[1] ?? query;
  return escapeWithin(inner, MAX_QUERY);
}

function withPosition(lines: readonly string[], position: string, m: Messages): readonly string[] {
  return [...lines.slice(0, -1), `${lines.at(-1)}${m.attribution.separator}${position}`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
