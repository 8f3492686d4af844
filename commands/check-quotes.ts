/** Check quotes: on a message's menu. Every quotation in it is held against the record, for the person alone. */
import { z } from 'zod';
import type { Viewer } from '../src/archive/archive.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import type { Locale } from '../src/locales/index.ts';
import type { Message } from '../src/replies/message.ts';
import { privateVerdict, verdictList } from '../src/replies/verify.ts';
import { speakersOf } from '../src/search/filters.ts';
import { speakersMeant } from '../src/verify/claimed-speaker.ts';
import { type Quotation, takeQuotations } from '../src/verify/quotations.ts';
import { declareMessageCommand } from './declare.ts';
import { keepNote, noteOf } from './notes.ts';
import { viewOf } from './verify.ts';

/** Quotations of one message that are checked. */
const MAX_CHECKED = 10;

/** What the list's menu carries, so that it is checked again by the person who clicks. */
const checkNote = z.object({
  quotations: z.array(
    z.object({ text: z.string(), speaker: z.string().nullable() }) satisfies z.ZodType<Quotation>,
  ),
  total: z.number(),
});
type CheckNote = z.infer<typeof checkNote>;

export default {
  declaration: declareMessageCommand(({ verify }) => verify.commands.checkQuotes),

  async run({ target, viewer, locale }, services) {
    const { archive } = services;
    const speakers = speakersOf(archive.list(viewer));
    const people = archive.people(viewer);
    const isSpeaker = (name: string) => speakersMeant(name, speakers, people).length > 0;
    const found = takeQuotations(target?.content ?? '', isSpeaker);
    if (found.length === 0) throw new UserError('noQuotations', { marks: '「」' });
    const note: CheckNote = { quotations: found.slice(0, MAX_CHECKED), total: found.length };
    const message =
      found.length === 1
        ? await detail(note, 0, undefined, viewer, locale, services)
        : await list(note, viewer, locale, services);
    return { type: 'private', message };
  },

  components: {
    async checked({ args: [key = ''], values: [index = ''], viewer, locale }, services) {
      const note = noteOf(key, checkNote, viewer, services);
      return { type: 'page', message: await detail(note, Number(index), key, viewer, locale, services) };
    },
    async checkedList({ args: [key = ''], viewer, locale }, services) {
      const note = noteOf(key, checkNote, viewer, services);
      return { type: 'page', message: await list(note, viewer, locale, services) };
    },
  },
} satisfies Command;

async function list(note: CheckNote, viewer: Viewer, locale: Locale, services: Services): Promise<Message> {
  const views = await Promise.all(
    note.quotations.map((quotation) => viewOf(requestOf(quotation), viewer, services)),
  );
  const verdicts = views.map(({ verdict }) => verdict);
  return verdictList({ verdicts, key: keepNote(note, viewer, services), total: note.total }, locale);
}

/** @throws {UserError} `expired` where the list has no such quotation. */
async function detail(
  { quotations }: CheckNote,
  index: number,
  listKey: string | undefined,
  viewer: Viewer,
  locale: Locale,
  services: Services,
): Promise<Message> {
  const quotation = quotations[index];
  if (quotation === undefined) throw new UserError('expired', {});
  const view = await viewOf(requestOf(quotation), viewer, services);
  return privateVerdict({ ...view, list: listKey }, locale);
}

const requestOf = ({ text, speaker }: Quotation) => ({ text, ...(speaker === null ? {} : { speaker }) });
