/** /transcripts speakers: who the labels of a transcript are, said by this server for itself. */
import { z } from 'zod';
import type { ComponentHandler } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { messagesIn } from '../../src/locales/index.ts';
import { labelKey, speakersMessage, whoForm } from '../../src/replies/transcripts/speakers.ts';
import { noteOf } from '../notes.ts';
import { deskBehind, deskOf, meetingOf, pick, type SubcommandHandler, withReadable } from './manager.ts';

/** What the form carries: labels are longer than a custom id takes. */
const whoNote = z.object({ id: z.string(), labels: z.array(z.string()) });
type WhoNote = z.infer<typeof whoNote>;

export const speakersSubcommands = {
  async speakers(call, services) {
    const head = meetingOf(call, withReadable(deskOf(call, services), call, services));
    return { type: 'private', message: speakersMessage(head, 0, call.locale) };
  },
} satisfies Readonly<Record<string, SubcommandHandler>>;

export const speakersButtons = {
  async trSpeakers(call, services) {
    const head = pick(withReadable(deskBehind(call, services), call, services), call.args[0] ?? '');
    return { type: 'page', message: speakersMessage(head, Number(call.args[1]) || 0, call.locale) };
  },

  async trWho(call, services) {
    const head = pick(withReadable(deskBehind(call, services), call, services), call.args[0] ?? '');
    const chosen = head.speakers.filter(({ label }) => call.values.includes(labelKey(label)));
    if (chosen.length === 0) throw new UserError('changedMeanwhile', { what: 'speakers' });
    const note = { id: head.id, labels: chosen.map(({ label }) => label) } satisfies WhoNote;
    const key = services.archive.notes.keep(call.viewer, note);
    return { type: 'modal', modal: whoForm(chosen, key, call.locale) };
  },

  async trSayWho(call, services) {
    const desk = deskBehind(call, services);
    const { id, labels } = noteOf(call.args[0] ?? '', whoNote, call.viewer, services);
    const name = call.fields.name?.trim() ?? '';
    const side = call.fields.side?.trim() ?? '';
    const done = desk.sayWho(labels, name === '' ? null : { name, side: side === '' ? null : side });
    if (!done) throw new UserError('changedMeanwhile', { what: 'speakers' });
    const head = pick(withReadable(desk, call, services), id);
    const { saved } = messagesIn(call.locale).transcripts.speakers;
    return { type: 'page', message: speakersMessage(head, 0, call.locale, saved) };
  },
} satisfies Readonly<Record<string, ComponentHandler>>;
