/** Nothing found: what was searched, up to which day, and the nearest words. Always private. */
import type { ArchivedHead } from '../archive/archive.ts';
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import { sliceSpan } from '../text/span.ts';
import { escapedQuery, type FoundPassage } from './found.ts';
import { escapeInline, subtext } from './markdown.ts';
import { type Message, textMessage } from './message.ts';
import { placesOf } from './places.ts';
import { recordsLine } from './records.ts';

const MAX_NEAR_WORDS = 3;

export interface NothingFound {
  readonly query: string;
  /** The meetings that were searched. */
  readonly searched: readonly ArchivedHead[];
  /** Those that can be read at all. */
  readonly all: readonly ArchivedHead[];
  /** Speakers or sides, as typed, to which the search kept. */
  readonly only: readonly string[];
  readonly filtered: boolean;
  readonly nearest: readonly FoundPassage[];
  /** What has the words, but not within the filters. */
  readonly elsewhere: readonly FoundPassage[];
}

export function nothingFound(given: NothingFound, locale: Locale): Message {
  const m = messagesIn(locale);
  const { query, filtered } = given;
  const found = filtered ? m.nothing.foundFiltered : m.nothing.found;
  return textMessage(
    [found(escapedQuery(query)), subtext(scopeOf(given, m)), ...hintOf(given, m).map(subtext)].join('\n'),
  );
}

function scopeOf({ searched, all, only }: NothingFound, m: Messages): string {
  if (searched.length === 0) return m.nothing.noMeeting(recordsLine(all, m));
  const who = only.map(escapedQuery).join(m.nothing.listSeparator);
  const scope = [recordsLine(searched, m), ...(who === '' ? [] : [m.nothing.only(who)])];
  return m.nothing.scope(scope.join(m.attribution.separator));
}

/** What to try next: without the filters, or other words. */
function hintOf({ elsewhere, nearest }: NothingFound, m: Messages): readonly string[] {
  const passages = elsewhere.map(({ passage }) => passage);
  const first = passages[0];
  if (first !== undefined) return [m.nothing.unfiltered(placesOf(passages, first, m))];
  const near = nearestWords(nearest, m);
  return near === '' ? [] : [m.nothing.nearest(near)];
}

/** 非核化（河野外務大臣 3.20、小野寺防衛大臣 4.3）, one entry a word. */
function nearestWords(nearest: readonly FoundPassage[], m: Messages): string {
  const byWord = new Map<string, FoundPassage[]>();
  for (const found of nearest) {
    const first = found.highlights[0];
    if (first === undefined) continue;
    const word = sliceSpan(found.passage.transcript.text, first);
    byWord.set(word, [...(byWord.get(word) ?? []), found]);
  }
  return [...byWord]
    .slice(0, MAX_NEAR_WORDS)
    .map(([word, founds]) => {
      const passages = founds.map(({ passage }) => passage);
      return m.nothing.nearestWord(escapeInline(word), placesOf(passages, passages[0]!, m));
    })
    .join(m.nothing.listSeparator);
}
