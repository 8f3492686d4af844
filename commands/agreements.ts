/** /agreements: what was agreed at a meeting, each item with the words it rests on. */
import { z } from 'zod';
import type { Agreement } from '../src/agreements/agreement.ts';
import type { ArchivedHead, ArchivedTranscript, Viewer } from '../src/archive/archive.ts';
import { type Meeting, readMeeting } from '../src/archive/meetings.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import type { Locale } from '../src/locales/index.ts';
import { agreementsFile, FILE_FORMATS, type FileFormat, fileName } from '../src/replies/agreements/file.ts';
import { agreementsList, groupChoice } from '../src/replies/agreements/list.ts';
import { DIFFERENCES, VIEWS, type View, viewName, viewsMenu } from '../src/replies/agreements/menu.ts';
import { noAgreements } from '../src/replies/agreements/none.ts';
import { agreementsSides, onlyOfSide } from '../src/replies/agreements/sides.ts';
import { agreementsTimeline } from '../src/replies/agreements/timeline.ts';
import { type AgreementsView, GROUP_ORDER, groupOf, referenceIn } from '../src/replies/agreements/view.ts';
import type { Message } from '../src/replies/message.ts';
import { resolveFilters } from '../src/search/filters.ts';
import type { SearchFilters } from '../src/search/search.ts';
import { fold } from '../src/text/fold.ts';
import { speakerKey } from '../src/transcript/speakers.ts';
import { isLimited } from './audience.ts';
import { choiceOption, declareCommand, flagOption, textOption } from './declare.ts';
import { typedFilters } from './find.ts';
import { keepNote, noteOf } from './notes.ts';
import { completeFilter, filtersOf, flagOf, textOf } from './options.ts';
import { ownPost, showContext } from './passages.ts';

/** Records of one day that are looked at for more of the same meeting. */
const MAX_CANDIDATES = 20;

/** Sentences that a topic may match in one record. */
const MAX_TOPIC_SENTENCES = 200;

/** What the buttons of a list carry, so that it is made again for the person who clicks. */
const listNote = z.object({
  filters: typedFilters,
  topic: z.string().optional(),
  kind: z.string().optional(),
  owner: z.string().optional(),
  view: z.enum(VIEWS).optional(),
  /** Only what this side alone reports. */
  only: z.string().optional(),
});
type ListNote = z.infer<typeof listNote>;

export default {
  declaration: declareCommand('agreements', ({ commands }) => commands.agreements.description, [
    textOption('topic', ({ commands }) => commands.agreements.topic),
    textOption('speaker', ({ commands }) => commands.agreements.speaker, { autocomplete: true }),
    textOption('side', ({ commands }) => commands.agreements.side, { autocomplete: true }),
    choiceOption(
      'kind',
      ({ commands }) => commands.agreements.kind,
      GROUP_ORDER.map((group) => ({ value: group, name: (m) => groupChoice(group, m) })),
    ),
    textOption('owner', ({ commands }) => commands.agreements.owner),
    textOption('meeting', ({ commands }) => commands.agreements.meeting, { autocomplete: true }),
    choiceOption(
      'view',
      ({ commands }) => commands.agreements.view,
      VIEWS.map((view) => ({ value: view, name: (m) => viewName(view, m) })),
    ),
    choiceOption(
      'file',
      ({ commands }) => commands.agreements.file,
      FILE_FORMATS.map((format) => ({ value: format, name: (m) => fileName(format, m) })),
    ),
    flagOption('private', ({ commands }) => commands.agreements.private),
  ]),

  async run(call, services) {
    const note: ListNote = {
      filters: filtersOf(call),
      topic: textOf(call, 'topic'),
      kind: textOf(call, 'kind'),
      owner: textOf(call, 'owner'),
      view: VIEWS.find((view) => view === textOf(call, 'view')),
    };
    const view = await viewOf(note, 0, call.viewer, services);
    const isMiss = view.filtered && view.items.length === 0;
    const isPrivate = flagOf(call, 'private') || isLimited(view.transcript) || isMiss;
    const format = formatOf(textOf(call, 'file'));
    const locale = isPrivate ? call.locale : call.publicLocale;
    const message = format === null ? draw(note, view, locale) : await fileOf(view, format, locale);
    return { type: isPrivate ? 'private' : 'public', message };
  },

  async autocomplete(call, services) {
    return completeFilter(call, services);
  },

  components: {
    async agreements({ args: [key = '', page = ''], viewer, locale }, services) {
      return {
        type: 'page',
        message: await render(
          noteOf(key, listNote, viewer, services),
          Number(page) || 0,
          viewer,
          locale,
          services,
        ),
      };
    },
    async item(call, services) {
      const answer = await showContext({ ...call, args: [referenceIn(call.values[0] ?? '')] }, 0, services);
      // The list stays where it is; the item opens beside it.
      return answer.type === 'page' ? { ...answer, type: 'private' } : answer;
    },
    async views(call) {
      return { type: 'private', message: viewsMenu(call.args[0] ?? '', ownPost(call), call.locale) };
    },
    async view({ args: [key = ''], values: [chosen = ''], viewer, locale }, services) {
      const note = noteOf(key, listNote, viewer, services);
      const format = formatOf(chosen);
      if (format === null)
        return { type: 'page', message: await render(changed(note, chosen), 0, viewer, locale, services) };
      return {
        type: 'private',
        message: await fileOf(await viewOf(note, 0, viewer, services), format, locale),
      };
    },
    async only({ args: [key = '', side = ''], viewer, locale }, services) {
      const note: ListNote = { ...noteOf(key, listNote, viewer, services), view: 'list', only: side };
      return { type: 'page', message: await render(note, 0, viewer, locale, services) };
    },
  },
} satisfies Command;

function formatOf(chosen: string | undefined): FileFormat | null {
  return FILE_FORMATS.find((format) => format === chosen) ?? null;
}

/** A note for the view that was chosen. */
function changed(note: ListNote, chosen: string): ListNote {
  if (chosen === DIFFERENCES) return { ...note, view: 'list', kind: 'DIVERGENCE', only: undefined };
  return { ...note, view: VIEWS.find((view) => view === chosen), only: undefined };
}

const RENDERERS: Readonly<Record<View, (view: AgreementsView, locale: Locale) => Message>> = {
  list: agreementsList,
  sides: agreementsSides,
  timeline: agreementsTimeline,
};

function draw(note: ListNote, view: AgreementsView, locale: Locale): Message {
  return view.items.length === 0 ? noAgreements(view, locale) : RENDERERS[note.view ?? 'list'](view, locale);
}

/** An empty file would say less than the words. */
async function fileOf(view: AgreementsView, format: FileFormat, locale: Locale): Promise<Message> {
  return view.items.length === 0
    ? noAgreements(view, locale)
    : agreementsFile(view, format, new Date(), locale);
}

async function render(
  note: ListNote,
  page: number,
  viewer: Viewer,
  locale: Locale,
  services: Services,
): Promise<Message> {
  return draw(note, await viewOf(note, page, viewer, services), locale);
}

/** @throws {UserError} where there is nothing to read, or a filter names nothing that exists. */
async function viewOf(
  note: ListNote,
  page: number,
  viewer: Viewer,
  services: Services,
): Promise<AgreementsView> {
  const { archive } = services;
  const heads = archive.list(viewer);
  const latest = heads[0];
  if (latest === undefined) throw new UserError('emptyArchive', { where: 'here' });
  const filters = resolveFilters(note.filters, heads, archive.people(viewer));
  const id = filters.transcripts?.[0] ?? latest.id;
  const meeting = await meetingOf(id, heads, viewer, services);
  if (meeting === null) throw new UserError('unknownMeeting', { typed: note.filters.meeting ?? latest.id });
  const { transcript, items: all, others } = meeting;
  const shown = [id, ...others.map((other) => other.transcript.id)];
  if (!haveSameReaders(shown, heads, archive.list(viewer))) return viewOf(note, page, viewer, services);
  const onTopic =
    note.topic === undefined ? null : await sentencesOn(note.topic, transcript.id, viewer, services);
  const matching = all.filter(
    (item) =>
      isOwnedBy(item, note.owner) &&
      isReportedBy(item, transcript, filters) &&
      (onTopic === null || isOnTopic(item, onTopic)),
  );
  const selected = matching.filter((item) => isOfKind(item, note.kind));
  const view: AgreementsView = {
    transcript,
    items: selected,
    all,
    others,
    matching,
    glossary: archive.glossary,
    filtered: isFiltered(note),
    isLatest: filters.transcripts === undefined && heads.length > 1,
    page,
    key: keepNote(note, viewer, services),
  };
  const items = note.only === undefined ? selected : onlyOfSide(view, note.only);
  return { ...view, items };
}

/** Reading takes time, in which a manager may have limited a record to some, or removed it. */
function haveSameReaders(
  ids: readonly string[],
  before: readonly ArchivedHead[],
  now: readonly ArchivedHead[],
): boolean {
  if (before === now) return true;
  const readersOf = (id: string, heads: readonly ArchivedHead[]) =>
    String(heads.find((head) => head.id === id)?.audience);
  return ids.every((id) => readersOf(id, before) === readersOf(id, now));
}

/** The record, linked to others of the same meeting that its reader may read too. */
function meetingOf(
  id: string,
  heads: readonly ArchivedHead[],
  viewer: Viewer,
  { archive }: Services,
): Promise<Meeting | null> {
  const own = heads.find((head) => head.id === id);
  const beside = heads
    .filter((head) => head.id !== id && own !== undefined && head.heldOn === own.heldOn)
    // What only some may read stays out of an answer that others may see.
    .filter((head) => !isLimited(head) || (own !== undefined && isLimited(own)))
    .slice(0, MAX_CANDIDATES);
  return readMeeting(
    archive,
    viewer,
    id,
    beside.map((head) => head.id),
  );
}

function isFiltered({ filters, topic, kind, owner, only }: ListNote): boolean {
  return [filters.speaker, filters.side, topic, kind, owner, only].some((value) => value !== undefined);
}

/** Of the kinds in the default list, what is listed; of the others, all. */
function isOfKind(item: Agreement, wanted: string | undefined): boolean {
  if (wanted === undefined) return item.listed;
  return groupOf(item) === wanted && (item.listed || (wanted !== 'core' && wanted !== 'scheduled'));
}

function isOwnedBy({ owner }: Agreement, wanted: string | undefined): boolean {
  return wanted === undefined || (owner !== null && fold(owner).includes(fold(wanted)));
}

function isReportedBy(
  item: Agreement,
  transcript: ArchivedTranscript,
  { speakers, sides }: SearchFilters,
): boolean {
  const speaker = transcript.speeches[item.speech - 1]?.speaker ?? null;
  if (speakers !== undefined && (speaker === null || !speakers.includes(speakerKey(speaker)))) return false;
  return sides === undefined || (speaker?.side != null && sides.includes(speaker.side.id));
}

/** `speech.sentence` of each sentence on the topic. */
async function sentencesOn(
  topic: string,
  id: string,
  viewer: Viewer,
  { search }: Services,
): Promise<ReadonlySet<string>> {
  const request = { query: topic, filters: { transcripts: [id] }, limit: MAX_TOPIC_SENTENCES };
  const { hits, synonyms } = await search.search(viewer, request);
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
