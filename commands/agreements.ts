/** /agreements: what was agreed at a meeting, each item with the words it rests on. */
import type { Agreement, AgreementKind } from '../src/agreements/agreement.ts';
import type { ArchivedTranscript, Viewer } from '../src/archive/archive.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import type { Locale, Messages } from '../src/locales/index.ts';
import { type AgreementsView, agreementsPage } from '../src/replies/agreements.ts';
import type { Message } from '../src/replies/message.ts';
import { resolveFilters, type TypedFilters } from '../src/search/filters.ts';
import type { SearchFilters } from '../src/search/search.ts';
import { speakerKey } from '../src/transcript/speakers.ts';
import { choiceOption, declareCommand, flagOption, textOption } from './declare.ts';
import { noteOf } from './find.ts';
import { completeFilter, filtersOf, flagOf, textOf } from './options.ts';
import { showContext } from './passages.ts';

/** Sentences that a topic may match in one record. */
const MAX_TOPIC_SENTENCES = 200;

/** The optional kinds; the default list holds the others. */
const OPTIONAL_KINDS = [
  'DIVERGENCE',
  'ONE_SIDED',
  'DISCUSSED',
  'WELCOMED',
  'OBTAINED',
  'RECALLED',
  'DEFERRED',
] as const satisfies readonly AgreementKind[];

/** What the list's buttons carry, so that it is made again for the person who clicks. */
interface ListNote {
  readonly filters: TypedFilters;
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
}

export default {
  declaration: declareCommand('agreements', ({ commands }) => commands.agreements.description, [
    textOption('topic', ({ commands }) => commands.agreements.topic),
    textOption('speaker', ({ commands }) => commands.agreements.speaker, { autocomplete: true }),
    textOption('side', ({ commands }) => commands.agreements.side, { autocomplete: true }),
    choiceOption(
      'kind',
      ({ commands }) => commands.agreements.kind,
      OPTIONAL_KINDS.map((kind) => ({ value: kind, name: nameOf(kind) })),
    ),
    textOption('meeting', ({ commands }) => commands.agreements.meeting, { autocomplete: true }),
    flagOption('private', ({ commands }) => commands.agreements.private),
  ]),

  async run(call, services) {
    const note = { filters: filtersOf(call), topic: textOf(call, 'topic'), kind: textOf(call, 'kind') };
    const isPrivate = flagOf(call, 'private');
    const locale = isPrivate ? call.locale : call.publicLocale;
    const message = await listPage(note, 0, call.viewer, locale, services);
    return { type: isPrivate ? 'private' : 'public', message };
  },

  async autocomplete(call, services) {
    return completeFilter(call, services);
  },

  components: {
    async agreements({ args: [key = '', page = ''], viewer, locale }, services) {
      const note = noteOf<ListNote>(key, viewer, services);
      return { type: 'page', message: await listPage(note, Number(page) || 0, viewer, locale, services) };
    },
    async item(call, services) {
      const reference = (call.values[0] ?? '').replace(/@\d+$/, '');
      const answer = await showContext({ ...call, args: [reference] }, 0, services);
      // The list stays where it is; the item opens beside it.
      return answer.type === 'page' ? { ...answer, type: 'private' } : answer;
    },
  },
} satisfies Command;

function nameOf(kind: (typeof OPTIONAL_KINDS)[number]) {
  return ({ agreements }: Messages) => agreements.groups[kind];
}

/** @throws {UserError} where there is nothing to read, or a filter names nothing that exists. */
async function listPage(
  note: ListNote,
  page: number,
  viewer: Viewer,
  locale: Locale,
  services: Services,
): Promise<Message> {
  const { archive, people } = services;
  const heads = archive.list(viewer);
  const latest = heads[0];
  if (latest === undefined) throw new UserError('emptyArchive', { where: 'here' });
  const filters = resolveFilters(note.filters, heads, people);
  const transcript = archive.read(viewer, filters.transcripts?.[0] ?? latest.id);
  if (transcript === null)
    throw new UserError('unknownMeeting', { typed: note.filters.meeting ?? latest.id });
  const all = archive.agreements(viewer, transcript.id);
  const items = await select(all, transcript, note, filters, viewer, services);
  const filtered =
    note.topic !== undefined ||
    note.kind !== undefined ||
    filters.speakers !== undefined ||
    filters.sides !== undefined;
  const view: AgreementsView = {
    transcript,
    items,
    all,
    filtered,
    page,
    key: archive.notes.keep(viewer, note),
  };
  return agreementsPage(view, locale);
}

async function select(
  all: readonly Agreement[],
  transcript: ArchivedTranscript,
  { topic, kind }: ListNote,
  { speakers, sides }: SearchFilters,
  viewer: Viewer,
  services: Services,
): Promise<readonly Agreement[]> {
  const onTopic = topic === undefined ? null : await sentencesOn(topic, transcript.id, viewer, services);
  return all.filter((item) => {
    const speaker = transcript.speeches[item.speech - 1]?.speaker ?? null;
    if (kind === undefined ? !item.listed : item.kind !== kind) return false;
    if (speakers !== undefined && (speaker === null || !speakers.includes(speakerKey(speaker)))) return false;
    if (sides !== undefined && (speaker?.side == null || !sides.includes(speaker.side.id))) return false;
    return onTopic === null || isOnTopic(item, onTopic);
  });
}

/** `speech.sentence` of each sentence on the topic. */
async function sentencesOn(
  topic: string,
  id: string,
  viewer: Viewer,
  { search }: Services,
): Promise<ReadonlySet<string>> {
  const { hits, synonyms } = await search.search(viewer, {
    query: topic,
    filters: { transcripts: [id] },
    limit: MAX_TOPIC_SENTENCES,
  });
  const matching = [...hits.filter(({ complete }) => complete), ...(synonyms?.hits ?? [])];
  return new Set(
    matching.flatMap(({ speech, from, to }) => rangeOf(from, to).map((sentence) => `${speech}.${sentence}`)),
  );
}

/** An item whose words point back is on the topic of the sentence before. */
function isOnTopic({ speech, sentence, pointsBack }: Agreement, topics: ReadonlySet<string>): boolean {
  return (
    topics.has(`${speech}.${sentence}`) || (pointsBack !== null && topics.has(`${speech}.${sentence - 1}`))
  );
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
