/** /quote: what was said, word for word. A passage that was picked is posted; words are searched. */
import type { Viewer } from '../src/archive/archive.ts';
import { isReference, type Passage } from '../src/archive/passage.ts';
import type {
  Answer,
  AutocompleteCall,
  Choice,
  Command,
  CommandCall,
  Services,
} from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import type { Locale } from '../src/locales/index.ts';
import { passageChoice } from '../src/replies/choice.ts';
import { bestMatch, type FoundPassage, type FoundPassages } from '../src/replies/found.ts';
import { MAX_CHOICES } from '../src/replies/limits.ts';
import type { Message } from '../src/replies/message.ts';
import { nothingFound } from '../src/replies/nothing.ts';
import {
  hasSynonyms,
  privateQuote,
  privateResult,
  publicQuote,
  resultList,
  synonymList,
} from '../src/replies/quote.ts';
import { headsWithin, resolveFilters, speakersOf } from '../src/search/filters.ts';
import { matchSpeakers, speakerKey } from '../src/transcript/speakers.ts';
import { holdsLimited, publicViewer } from './audience.ts';
import { declareCommand, flagOption, textOption } from './declare.ts';
import { type Found, passageOf, readHits, runSearch, searchNote, searchRecords } from './find.ts';
import { noteOf } from './notes.ts';
import { completeFilter, filtersOf, flagOf, textOf } from './options.ts';
import { passageButtons, wholeNumber } from './passages.ts';

/** With more passages than this that match about as well, none is posted unasked. */
const MAX_RIVALS = 3;
/** Words of a query that are looked up as a speaker's name. */
const MAX_NAMES_TRIED = 5;
/** A score of at least this part of the best one matches about as well. */
const RIVAL_SCORE = 0.8;

export default {
  declaration: declareCommand('quote', ({ commands }) => commands.quote.description, [
    textOption('query', ({ commands }) => commands.quote.query, { required: true, autocomplete: true }),
    textOption('speaker', ({ commands }) => commands.quote.speaker, { autocomplete: true }),
    textOption('side', ({ commands }) => commands.quote.side, { autocomplete: true }),
    textOption('meeting', ({ commands }) => commands.quote.meeting, { autocomplete: true }),
    textOption('after', ({ commands }) => commands.quote.after),
    textOption('before', ({ commands }) => commands.quote.before),
    flagOption('private', ({ commands }) => commands.quote.private),
  ]),

  async run(call, services) {
    const query = textOf(call, 'query');
    if (query === undefined) throw new UserError('emptyQuery', { option: 'query' });
    if (isReference(query)) return showPicked(query, call, services);
    if (looksLikeAddress(query)) throw new UserError('passageMissing', { address: query.trim() });
    return showFound(query, call, services);
  },

  async autocomplete(call, services) {
    return call.focused === 'query' ? completeQuery(call, services) : completeFilter(call, services);
  },

  components: {
    ...passageButtons,
    async result({ args: [key = '', index = ''], viewer, locale }, services) {
      return showResult(key, index, viewer, locale, services);
    },
    async choose({ args: [key = ''], values: [index = ''], viewer, locale }, services) {
      return showResult(key, index, viewer, locale, services);
    },
    async chooseSynonym({ args: [key = ''], values: [index = ''], viewer, locale }, services) {
      const { synonyms } = await runSearch(noteOf(key, searchNote, viewer, services), viewer, services);
      const chosen = synonyms?.results[wholeNumber(index) ?? -1];
      if (chosen === undefined) throw new UserError('expired', {});
      return { type: 'page', message: privateQuote(chosen.passage, locale) };
    },
    async synonyms({ args: [key = ''], viewer, locale }, services) {
      const found = await runSearch(noteOf(key, searchNote, viewer, services), viewer, services);
      // Records may have been removed since.
      if (!hasSynonyms(found)) throw new UserError('expired', {});
      return { type: 'page', message: synonymList(found, locale, { missing: false }) };
    },
    async literal({ args: [key = ''], viewer, locale }, services) {
      const note = { ...noteOf(key, searchNote, viewer, services), synonyms: false };
      const found = await runSearch(note, viewer, services);
      return {
        type: 'page',
        message:
          found.results.length === 0
            ? await nothing(found, viewer, locale, services)
            : resultList(found, locale),
      };
    },
  },
} satisfies Command;

/** Of an address with a slip in it, such as 3.0 or 4.5-3: its parts would be searched as words nobody meant. */
function looksLikeAddress(query: string): boolean {
  const typed = query
    .normalize('NFKC')
    .trim()
    .replace(/^`+|`+$/g, '');
  return /^(?=.*[a-z-].*:)[a-z0-9-]{1,60}:\d+\.\d+(?:[-‐–—〜~]\d+)?(?:#\S*)?$/i.test(typed);
}

function showPicked(reference: string, call: CommandCall, services: Services): Answer {
  const passage = passageOf(reference, call.viewer, services);
  return flagOf(call, 'private') || holdsLimited([passage])
    ? { type: 'private', message: privateQuote(passage, call.locale) }
    : { type: 'public', message: publicQuote(passage, call.publicLocale) };
}

async function showFound(query: string, call: CommandCall, services: Services): Promise<Answer> {
  const { viewer, locale, publicLocale } = call;
  const note = { query, filters: filtersOf(call), synonyms: true };
  const found = await runSearch(note, viewer, services);
  const best = found.results[0];
  if (best === undefined && !/[\p{L}\p{N}]/u.test(query))
    throw new UserError('emptyQuery', { option: 'query' });
  if (best === undefined)
    return { type: 'private', message: await withoutResults(found, viewer, locale, services) };
  if (flagOf(call, 'private')) return { type: 'private', message: privateResult(found, 0, locale) };
  if (!isClear(found)) {
    const speaker = speakerAmong(found, viewer, services);
    return { type: 'private', message: resultList(found, locale, { speaker }) };
  }
  if (holdsLimited(passagesOf(found))) return { type: 'private', message: privateResult(found, 0, locale) };
  const open = publicViewer(viewer, services.archive);
  const shown = open === viewer ? found : await runSearch(note, open, services);
  return { type: 'public', message: publicQuote(best.passage, publicLocale, shown) };
}

/** The one speaker whom a word of the query names, where no passage has all the words: 河野 非核化 is meant for a filter. */
function speakerAmong(found: Found, viewer: Viewer, { archive }: Services): string | null {
  if (bestMatch(found) !== 'partial' || found.filters.speaker !== undefined) return null;
  const speakers = speakersOf(archive.list(viewer));
  const people = archive.people(viewer);
  for (const word of found.query.split(/\s+/u).slice(0, MAX_NAMES_TRIED)) {
    const keys = matchSpeakers(word, speakers, people);
    if (keys.length === 1) return speakers.find((one) => speakerKey(one) === keys[0])?.label ?? null;
  }
  return null;
}

function passagesOf({ results, synonyms }: FoundPassages): readonly Passage[] {
  return [...results, ...(synonyms?.results ?? [])].map(({ passage }) => passage);
}

/** Nothing is posted for all to see that was neither picked nor clearly what was meant: the person chooses first. */
function isClear(found: FoundPassages): boolean {
  const grade = bestMatch(found);
  const best = found.results[0]?.score ?? 0;
  const rivals = found.results.filter(({ match, score }) => match === grade && score >= best * RIVAL_SCORE);
  return grade !== 'partial' && rivals.length <= MAX_RIVALS;
}

async function showResult(
  key: string,
  index: string,
  viewer: Viewer,
  locale: Locale,
  services: Services,
): Promise<Answer> {
  const wanted = wholeNumber(index);
  if (wanted === null) throw new UserError('expired', {});
  const found = await runSearch(noteOf(key, searchNote, viewer, services), viewer, services);
  // Transcripts may have been removed since; the last result is then nearer than none.
  const last = found.results.length - 1;
  if (last < 0) return { type: 'page', message: await withoutResults(found, viewer, locale, services) };
  const shown = Math.min(Math.max(wanted, 0), last);
  return { type: 'page', message: privateResult(found, shown, locale) };
}

/** None has the words typed; others that mean the same are still worth showing, as what they are. */
async function withoutResults(
  found: Found,
  viewer: Viewer,
  locale: Locale,
  services: Services,
): Promise<Message> {
  return hasSynonyms(found)
    ? synonymList(found, locale, { missing: true })
    : nothing(found, viewer, locale, services);
}

async function nothing(found: Found, viewer: Viewer, locale: Locale, services: Services): Promise<Message> {
  const { archive } = services;
  const heads = archive.list(viewer);
  if (heads.length === 0) throw new UserError('emptyArchive', { where: 'here' });
  const { query, filters, nearest } = found;
  const searched = headsWithin(heads, resolveFilters(filters, heads, archive.people(viewer)));
  const only = [filters.speaker, filters.side].filter((name) => name !== undefined);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const elsewhere = filtered ? await withoutFilters(query, viewer, services) : [];
  return nothingFound({ query, searched, all: heads, only, filtered, nearest, elsewhere }, locale);
}

/** What the filters kept out: a wrong year is a commoner slip than a wrong word. */
async function withoutFilters(
  query: string,
  viewer: Viewer,
  services: Services,
): Promise<readonly FoundPassage[]> {
  const { results } = await searchRecords({ query, filters: {}, synonyms: false }, viewer, services);
  return results.filter(({ match }) => match !== 'partial');
}

async function completeQuery(call: AutocompleteCall, services: Services): Promise<readonly Choice[]> {
  const query = textOf(call, 'query');
  if (query === undefined) return [];
  const { archive, search } = services;
  if (isReference(query)) return completeAddress(query, call, services);
  const filters = resolveFilters(filtersOf(call), archive.list(call.viewer), archive.people(call.viewer));
  const hits = await search.suggest(call.viewer, { query, filters, limit: MAX_CHOICES });
  return readHits(hits, call.viewer, services).map((found) => passageChoice(found, call.locale));
}

/** A pasted address shows what it points at before it is sent. */
function completeAddress(
  query: string,
  { viewer, locale }: AutocompleteCall,
  services: Services,
): readonly Choice[] {
  return [passageChoice({ passage: passageOf(query, viewer, services), highlights: [] }, locale)];
}
