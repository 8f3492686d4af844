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
  /** Speakers or sides, as typed, to which the search kept. */
  readonly only: readonly string[];
  readonly filtered: boolean;
  readonly nearest: readonly FoundPassage[];
}

export function nothingFound(
  { query, searched, only, filtered, nearest }: NothingFound,
  locale: Locale,
): Message {
  const m = messagesIn(locale);
  const near = nearestWords(nearest, m);
  const found = filtered ? m.nothing.foundFiltered : m.nothing.found;
  const who = only.map(escapedQuery).join(m.nothing.listSeparator);
  const scope = [recordsLine(searched, m), ...(who === '' ? [] : [m.nothing.only(who)])];
  return textMessage(
    [
      found(escapedQuery(query)),
      subtext(m.nothing.scope(scope.join(m.attribution.separator))),
      ...(near === '' ? [] : [subtext(m.nothing.nearest(near))]),
    ].join('\n'),
  );
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
