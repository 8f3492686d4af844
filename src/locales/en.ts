/**
 * English messages. This file is the list of keys: `ja.ts` must have each of them with the same arguments.
 */
import { agreementsEn, agreementsFileEn } from './agreements.en.ts';
import { type Refused, refusalEn, refusalsEn } from './refusals.en.ts';
import { namesOfLanguages, remember } from './remember.ts';
import { terminalEn } from './terminal.en.ts';
import { transcriptsEn } from './transcripts.en.ts';
import { verifyEn } from './verify.en.ts';

export const en = {
  /** Of these messages. */
  locale: 'en' as 'en' | 'ja',

  errors: {
    unknownSpeaker: ({ typed, known }: { typed: string; known: readonly string[] }) =>
      `No speaker “${typed}” in these transcripts. Speakers: ${few(known)}`,
    unknownSide: ({
      typed,
      known,
    }: {
      typed: string;
      known: readonly { readonly ja: string; readonly en: string }[];
    }) => `No side “${typed}” in these transcripts. Sides: ${few(known.map(({ en }) => en))}`,
    noCalendar: ({ count }: { count: number }) =>
      `${count === 0 ? 'There is no item' : `No item has a day`}, so there is no calendar to make. Choose CSV or Markdown, or another record.`,
    unknownMeeting: ({ typed }: { typed: string }) =>
      `No meeting “${typed}” here. Choose one from the list that appears as you type.`,
    invalidDay: ({ typed }: { typed: string }) => `“${typed}” is not a day. Write it as 2018-07-31.`,
    invalidTimeZone: ({ typed }: { typed: string }) =>
      `“${typed}” is not a time zone. Write it as Europe/Moscow or Asia/Tokyo.`,
    documentRefused: (refused: Refused) => `${refusalEn(refused, refusalsEn)} Nothing was stored.`,
    passageMissing: ({ address }: { address: string }) =>
      `There is no passage “${address}” here. Pick one from the list that appears as you type, or search for its words.`,
    passageGone: (_: { address: string }) =>
      'This record can no longer be read here: it was removed, or is limited to others. Search again for what can be read.',
    passageChanged: (_: { address: string }) =>
      'This record was read anew since, and these words are not where they were. Search again to find the passage.',
    expired: (_: Readonly<Record<string, never>>) =>
      'These buttons have expired. Run the command again to get fresh ones.',
    notManager: (_: { action: 'samples' }) => 'Only members with “Manage Server” can change this.',
    notYours: (_: { action: 'remove' }) => 'Only the person who asked for this post can remove it.',
    cannotRemove: ({ permission }: { permission: string | null }) =>
      permission === null
        ? 'Discord did not let me remove this post. It may be gone already; otherwise a moderator can delete it.'
        : `I lack the permission “${permission}” in this channel, so I cannot remove the post. A moderator can delete it.`,
    unknownCommand: ({ name }: { name: string }) =>
      `This bot no longer has a command or button “${name}”. Restart Discord to refresh the list, or see /help.`,
    emptyQuery: (_: { option: string }) => 'Type at least one word to search for.',
    emptyClaim: (_: { option: string }) =>
      'There are no words in it that could be held against the records. Paste the words as they were quoted; quotation marks around them may stay.',
    noQuotations: (_: { marks: string }) =>
      'This message has no quotation: nothing stands in 「」, “ ” or a block quote. To check other words, use /verify.',
    intakeBusy: (_: { what: 'documents' }) =>
      'Many documents are being read right now. Please try again in a minute.',
    downloadFailed: ({ status }: { status: number | null }) =>
      `The file could not be fetched from Discord${status === null ? '' : ` (${status})`}. Please upload it again. Nothing was stored.`,
    invalidLink: (_: { typed: string }) =>
      'The source must be a web address that begins with https:// or http://.',
    transcriptMissing: (_: { id: string }) =>
      'There is no such transcript in this server. Choose one from the list that appears as you type.',
    uploadExpired: (_: { key: string }) =>
      'This preview has expired. Add the file again; nothing was stored.',
    onlyInServer: (_: { command: string }) => 'This works only in a server that has added the bot.',
    reportRefused: (_: { reason: 'full' }) =>
      'Too many reports are open here already. Please ask a manager of the server to go through them.',
    exportTooLarge: (_: { id: string }) =>
      'The file is larger than Discord takes. Whoever runs the bot can export it with `genchi export`.',
    notRestored: (_: { id: string }) => 'It is not in the bin any more. Add the file again.',
    changedMeanwhile: (_: { what: 'report' | 'speakers' }) =>
      'This could not be done: it was changed meanwhile, or there is too much of it. Open the list again.',
    tooFast: ({ seconds }: { seconds: number }) =>
      `You have asked a lot in a short time. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    overloaded: (_: Record<string, never>) =>
      'Too much is being asked of me right now. Please try again in a few seconds.',
    emptyArchive: (_: { where: 'here' }) => 'No transcript can be read here yet. /help says how to add one.',
  },

  /** What the command line says otherwise. */
  terminal: terminalEn,

  /** A fault of ours. */
  fault: ({ incident }: { incident: string }) =>
    `Something went wrong on my side. Please try again. If it happens again, give the operator this number: \`${incident}\``,
  late: 'This took longer than usual; the answer follows.',
  restarting: 'I am restarting. Please try again in a few seconds.',
  unconfirmed: 'Discord did not confirm this. If you do not see the answer, please ask again.',

  /** Between two sentences of one line. */
  sentenceGap: ' ',
  brackets: (inside: string) => ` (${inside})`,
  quotation: (words: string) => `“${words}”`,

  day: {
    /** `iso` is a calendar day, YYYY-MM-DD. */
    full: (iso: string) => formatDay(iso, 'full'),
    withoutYear: (iso: string) => formatDay(iso, 'withoutYear'),
    month: (iso: string) => formatDay(iso, 'month'),
    year: (iso: string) => iso.slice(0, 4),
    range: (from: string, to: string) => `${from} – ${to}`,
    rangeInMonth: (from: string, to: string) => `${Number(from.slice(8))}–${formatDay(to, 'full')}`,
    local: (day: string) => `${day} (local)`,
    published: (day: string, zone: string) => `${day} (${zone})`,
    both: (local: string, published: string) => `${local} / ${published}`,
    unknown: 'day not known',
    /** Name of a time zone by its offset, as a header prints it. */
    zone: (offset: string) => (offset === '+09:00' ? 'Japan time' : `UTC${offset}`),
    deadline: (day: string) => `by ${day}`,
    half: (year: string, half: 1 | 2) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
    thirdOfMonth: (month: string, third: 1 | 2 | 3) => `${['early', 'mid', 'late'][third - 1]} ${month}`,
    quarter: (year: string, quarter: number) => `Q${quarter} ${year}`,
  },

  attribution: {
    noSpeaker: 'no speaker named in the record',
    /** `name` and `side` stand in brackets after the label. */
    speaker: (name: string | null, side: string | null) => [name, side].filter(Boolean).join(', '),
    side: (side: string) => side,
    /** `publisher` is null where the record does not name one. */
    rendition: {
      original: (publisher: string | null) => publisher ?? '',
      translation: (publisher: string | null) => named('translation', publisher),
      summary: (publisher: string | null) => named('summary', publisher),
      scribe: (publisher: string | null) => named('minutes', publisher),
    },
    notOwnWords: {
      translation: (publisher: string | null, _language: string) =>
        `A translation${by(publisher)}; not the speaker’s own words in their language.`,
      summary: (publisher: string | null, language: string) =>
        `A summary in ${language}${by(publisher)}; not the speaker’s own words in their language.`,
    },
    language: (tag: string) => languageName(tag),
    /** Marks a label that the reader's server has corrected. */
    correctedMark: ' (corrected)',
    corrected: (recordLabel: string) => `Speaker corrected by this server; the record has: ${recordLabel}`,
    page: 'Official page, at this passage',
    slip: (text: string, meant: string) => `“${text}” stands so in the source (meant: ${meant})`,
    separator: ' · ',
  },

  quote: {
    /** By how well the best result matches; `count` is a lower bound unless `all`. */
    matches: {
      exact: (query: string, count: number, all: boolean) => `“${query}” stands in ${sentences(count, all)}.`,
      loose: (query: string, count: number, all: boolean) =>
        `The words of “${query}” stand in ${sentences(count, all)}, not exactly as typed.`,
      partial: (query: string, _count: number, _all: boolean) =>
        `No sentence has every word of “${query}”; these come nearest.`,
    },
    /** All places of a phrase. */
    matchesAt: (query: string, count: number, all: boolean, places: string) =>
      `“${query}” stands in ${sentences(count, all)}: ${places}`,
    others: (places: string) => `Also: ${places}`,
    near: (places: string) => `Similar: ${places}`,
    andMore: (count: number) => `and ${count} more`,
    /** `words` in quotation marks. */
    synonyms: (words: string, places: string) => `Found by other wording (${words}): ${places}`,
    /** The words at a place, in quotation marks. */
    atPlace: (quoted: string) => ` ${quoted}`,
    place: (label: string, address: string) => `${label} ${address}`,
    position: (index: number, count: number) => `${index} of ${count}`,
    listHeading: (shown: number, count: number) =>
      shown < count
        ? `The first ${shown} follow, the menu has ${count}. Choose one to show or share.`
        : 'Choose one to show or share.',
    speakerHint: (label: string) =>
      `For what ${label} said alone, leave the name out of the words and choose it in the option “speaker”.`,
    chooseSynonym: 'Choose one found by other wording',
    chooseResult: 'Choose a passage',
    contextHeading: (label: string, address: string) => `**${label}** — around ${address}`,
    shared: 'Posted to the channel.',
    moreHeading: (place: string) => `More for ${place}`,
    removed: 'The post was removed.',
    start: 'The speech begins here.',
    end: 'The speech ends here.',
  },

  nothing: {
    found: (query: string) => `Not found in the records: “${query}”`,
    foundFiltered: (query: string) => `Not found with these filters: “${query}”`,
    only: (names: string) => `only ${names}`,
    scope: (records: string) =>
      `Searched: ${records}. This says nothing about what was said on other occasions.`,
    /** `records` that can be read at all. */
    noMeeting: (records: string) => `No meeting fits these filters. Records here: ${records}.`,
    /** What the words would find without the filters. */
    unfiltered: (places: string) => `Without the filters: ${places}`,
    publicRecords: (count: number, days: string) =>
      `${count} public ${count === 1 ? 'record' : 'records'}${days}`,
    serverRecords: (count: number, days: string) =>
      `${count} ${count === 1 ? 'record' : 'records'} of this server${days}`,
    days: (days: string) => ` (${days})`,
    nearest: (places: string) => `Nearest words: ${places}`,
    nearestWord: (word: string, places: string) => `${word} (${places})`,
    listSeparator: ', ',
  },

  agreements: agreementsEn,
  agreementsFile: agreementsFileEn,

  buttons: {
    context: 'Context',
    others: (count: number) => (count === 1 ? '1 other result' : `${count} other results`),
    more: '⋯',
    previousResult: '◀ Previous result',
    nextResult: 'Next result ▶',
    earlier: '◀ Earlier',
    later: 'Later ▶',
    share: 'Share in the channel',
    copy: 'Copy the text only',
    remove: 'Remove this post',
    previousPage: '◀ Previous',
    nextPage: 'Next ▶',
    page: (page: number, count: number) => `${page} / ${count}`,
    synonyms: (count: number) => `${count} by other wording`,
    withoutSynonyms: 'Search without synonyms',
    backToResults: '◀ Back to results',
    views: 'Change view',
  },

  commands: {
    quote: {
      description: 'What was said, word for word, by whom, with a link',
      query: 'Words to find, “an exact phrase”, -without, or the address of a passage',
      speaker: 'Only what this person said',
      side: 'Only this country, party or team',
      meeting: 'Only this meeting',
      after: 'Meetings on or after this day, as 2018-07-31',
      before: 'Meetings on or before this day, as 2018-07-31',
      private: 'Show the answer to you alone',
    },
    agreements: {
      description: 'What was agreed, confirmed or scheduled, with the words themselves',
      topic: 'Only items on this topic',
      speaker: 'Only what this person reported',
      side: 'Only what this country, party or team reported',
      kind: 'Only this kind: agreed, scheduled, positions, differences, …',
      owner: 'In minutes: only what this person is to do',
      view: 'List, by side, or by date',
      file: 'Attach the items as a file',
      meeting: 'Which meeting; the latest where not given',
      private: 'Show the answer to you alone',
    },
    help: { description: 'What this bot can read, and how to use it' },
    /** Names of the options as Discord shows them: lower-case, no spaces. */
    options: {
      query: 'query',
      text: 'text',
      topic: 'topic',
      speaker: 'speaker',
      side: 'side',
      meeting: 'meeting',
      after: 'after',
      before: 'before',
      kind: 'kind',
      owner: 'owner',
      view: 'view',
      file: 'file',
      private: 'private',
    },
  },

  transcripts: transcriptsEn,
  verify: verifyEn,

  help: {
    /** One line each. `records` is what the viewer may read here; null where that is nothing. */
    lines: ({ records }: { records: string | null }): readonly string[] => [
      '**Genchi answers from the record: who said what, word for word.**',
      '`/quote query:` finds what was said. Matching passages appear as you type: pick one to post it, or send your words to search.',
      '`/agreements` lists what was agreed, each item with the words it rests on.',
      '`/verify text:` compares a quotation with the record. On a message, *Apps → Check quotes* does so for all it quotes.',
      'Add `private:True` to see an answer alone. Every answer has a link or an address that leads to the passage.',
      `**What it can read:** ${records ?? 'nothing here yet'}. It reads only transcripts given to it. It cannot read your channels or messages.`,
      '**What it never does:** paraphrase, guess a speaker, or show one server’s records to another.',
    ],
    whoAdds: 'Records are added by members with *Manage Server*.',
    outsideServers:
      'Here only the public records are searched. A server that has added the bot has its own besides.',
    firstStep:
      '**Your first step:** `/transcripts add` with a file: minutes, captions, a record. You check what was read before it is stored; only this server reads it. Members with *Manage Server* may add.',
    nextSteps:
      '**For managers:** `/transcripts add` takes another file, `/transcripts list` shows what this server has. Members with *Manage Server* may add; only this server reads it.',
  },
};

/** Of a publisher whose name may or may not take an article. */
function named(what: string, publisher: string | null): string {
  return publisher === null ? what : `${what}: ${publisher}`;
}

function by(publisher: string | null): string {
  return publisher === null ? '' : ` (${publisher})`;
}

/** As many as one reads; the rest by number. */
function few(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more; type a part of the name and choose from the list` : ''}`;
}
export const MAX_NAMES = 12;

function sentences(count: number, all: boolean): string {
  return `${all ? '' : 'at least '}${count} ${count === 1 ? 'sentence' : 'sentences'}`;
}

const languageName = namesOfLanguages('en');

/** By a calendar day, ISO 8601. */
const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return remember((iso) => format.format(new Date(`${iso}T00:00:00Z`)));
};
const DAY_FORMATS = {
  full: dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
  withoutYear: dayFormat({ day: 'numeric', month: 'long' }),
  month: dayFormat({ month: 'long', year: 'numeric' }),
};

function formatDay(iso: string, format: keyof typeof DAY_FORMATS): string {
  return DAY_FORMATS[format](iso);
}

export type ErrorContexts = { [K in keyof typeof en.errors]: Parameters<(typeof en.errors)[K]>[0] };

/** The shape every language has. */
export type Messages = typeof en;
