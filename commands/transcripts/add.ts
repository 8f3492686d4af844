/** /transcripts add: a document is fetched and read, shown privately, and stored when the person says so. */
import type { Edits } from '../../src/archive/archive.ts';
import type { Management, Staged } from '../../src/archive/management.ts';
import { editHead } from '../../src/archive/rows.ts';
import type { Answer, CommandCall, ComponentHandler, Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { type Locale, messagesIn } from '../../src/locales/index.ts';
import { encodeCustomId } from '../../src/replies/custom-id.ts';
import { escapeInline } from '../../src/replies/markdown.ts';
import { type Message, textMessage } from '../../src/replies/message.ts';
import { factsForm } from '../../src/replies/transcripts/pages.ts';
import { addedMessage, previewMessage } from '../../src/replies/transcripts/preview.ts';
import type { Rendition, TranscriptHead } from '../../src/transcript/transcript.ts';
import { textOf } from '../options.ts';
import { deskBehind, deskOf, pick, readFacts } from './manager.ts';

export async function add(call: CommandCall, services: Services): Promise<Answer> {
  const desk = deskOf(call, services);
  const { locale, viewer, attachments } = call;
  const { file } = attachments;
  if (file === undefined) throw new UserError('downloadFailed', { status: null });
  const facts = readFacts({
    title: textOf(call, 'title'),
    heldOn: textOf(call, 'held-on'),
    url: textOf(call, 'source-url'),
  });
  const format = textOf(call, 'format');
  const role = textOf(call, 'audience');
  // The role that everyone holds has the server's own id.
  const audience = role === undefined || role === viewer.guildId ? null : [role];
  const { progress } = messagesIn(locale).transcripts;
  const name = escapeInline(file.name);
  return {
    type: 'work',
    async run(show) {
      show(textMessage(progress.downloading(name)));
      const bytes = await services.download(file);
      show(textMessage(progress.reading(name)));
      const { title, heldOn, url } = facts;
      const prepared = await services.intake.prepare(
        { name: file.name, bytes },
        services.archive.people(viewer),
        {
          ...(title === undefined ? {} : { title }),
          ...(heldOn === undefined ? {} : { heldOn }),
          ...(url === undefined ? {} : { url }),
          ...(format === undefined ? {} : { format }),
        },
      );
      const key = await desk.stage(prepared, {}, audience);
      return { type: 'private', message: preview(stagedOf(desk, key), locale) };
    },
  };
}

export const addButtons = {
  async trAdd(call, services) {
    const desk = deskBehind(call, services);
    const outcome = desk.addStaged(call.args[0] ?? '');
    if (outcome === null) throw new UserError('uploadExpired', { key: '' });
    // Whoever is told that it was added finds it.
    await services.search.warm(call.viewer);
    return { type: 'page', message: addedMessage(outcome, pick(desk.list(), outcome.id), call.locale) };
  },

  async trCancel(call, services) {
    deskBehind(call, services).cancelStaged(call.args[0] ?? '');
    return { type: 'page', message: textMessage(messagesIn(call.locale).transcripts.preview.cancelled) };
  },

  async trStagedFacts(call, services) {
    const staged = stagedOf(deskBehind(call, services), call.args[0] ?? '');
    const taker = encodeCustomId('trStagedSet', staged.key);
    return { type: 'modal', modal: factsForm(headOf(staged), taker, call.locale) };
  },

  async trStagedSet(call, services) {
    const desk = deskBehind(call, services);
    const staged = stagedOf(desk, call.args[0] ?? '');
    desk.editStaged(staged.key, changedFacts(headOf(staged), call.fields));
    return { type: 'page', message: preview(stagedOf(desk, staged.key), call.locale) };
  },
} satisfies Readonly<Record<string, ComponentHandler>>;

const RENDITIONS: readonly Rendition[] = ['original', 'translation', 'summary', 'scribe'];

/** What a form changes of what is known: so that what the document says is not frozen by looking at it. */
export function changedFacts(head: TranscriptHead, fields: Readonly<Record<string, string>>): Edits {
  const { title, heldOn, url } = readFacts(fields);
  const rendition = RENDITIONS.find((one) => one === fields.rendition);
  return {
    ...(title === undefined || title === head.title ? {} : { title }),
    ...(heldOn === undefined || heldOn === head.heldOn ? {} : { heldOn }),
    ...(url === undefined || url === head.source.url ? {} : { url }),
    ...(rendition === undefined || rendition === head.rendition ? {} : { rendition }),
  };
}

function stagedOf(desk: Management, key: string): Staged {
  const staged = desk.staged(key);
  if (staged === null) throw new UserError('uploadExpired', { key: '' });
  return staged;
}

function headOf({ preview: { head }, edits }: Staged): TranscriptHead {
  return editHead(head, edits);
}

function preview(staged: Staged, locale: Locale): Message {
  return previewMessage(staged, headOf(staged), locale, new Date());
}
