/** /transcripts list, show, remove, restore, settings, changes: a server's own transcripts. */
import { PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import type { Answer, ComponentCall, ComponentHandler, Services } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import { type Locale, messagesIn } from '../../src/locales/index.ts';
import { encodeCustomId } from '../../src/replies/custom-id.ts';
import type { Message } from '../../src/replies/message.ts';
import {
  askRemoveMessage,
  changesMessage,
  factsForm,
  listMessage,
  removedMessage,
  settingsMessage,
  showMessage,
} from '../../src/replies/transcripts/pages.ts';
import { titleOf } from '../../src/replies/transcripts/parts.ts';
import { changedFacts } from './add.ts';
import { deskBehind, deskOf, meetingOf, pick, type SubcommandHandler } from './manager.ts';

/** Lines of the audit list. */
const MAX_CHANGES = 15;

export const ownSubcommands = {
  async list(call, services) {
    return { type: 'private', message: listPage(deskOf(call, services), 0, call.locale, services) };
  },
  async show(call, services) {
    const head = meetingOf(call, deskOf(call, services).list());
    return { type: 'private', message: showMessage(head, call.locale) };
  },
  async remove(call, services) {
    const head = meetingOf(call, deskOf(call, services).list());
    return { type: 'private', message: askRemoveMessage(head, call.locale) };
  },
  async restore(call, services) {
    const desk = deskOf(call, services);
    const message = restored(desk, meetingOf(call, desk.bin()).id, call.locale);
    await services.search.warm(call.viewer);
    return { type: 'private', message };
  },
  async settings(call, services) {
    return {
      type: 'private',
      message: settingsMessage(deskOf(call, services).showsPublic(), call.locale),
    };
  },
  async changes(call, services) {
    const changes = deskOf(call, services).changes(MAX_CHANGES);
    return { type: 'private', message: changesMessage(changes, call.locale) };
  },
} satisfies Readonly<Record<string, SubcommandHandler>>;

export const ownButtons = {
  async trList(call, services) {
    const desk = deskBehind(call, services);
    return page(listPage(desk, Number(call.args[0]) || 0, call.locale, services));
  },
  async trOpen(call, services) {
    return show(call, call.values[0] ?? '', services);
  },
  async trShow(call, services) {
    return show(call, call.args[0] ?? '', services);
  },
  async trFacts(call, services) {
    const head = pick(deskBehind(call, services).list(), call.args[0] ?? '');
    return {
      type: 'modal',
      modal: factsForm(head, encodeCustomId('trFactsSet', head.id), call.locale),
    };
  },
  async trFactsSet(call, services) {
    const desk = deskBehind(call, services);
    const head = pick(desk.list(), call.args[0] ?? '');
    const changed = changedFacts(head, call.fields);
    if (Object.keys(changed).length > 0) desk.edit(head.id, changed);
    return show(call, head.id, services, messagesIn(call.locale).transcripts.show.saved);
  },
  async trLimit(call, services) {
    const desk = deskBehind(call, services);
    const head = pick(desk.list(), call.args[0] ?? '');
    const everyone = call.values.length === 0 || call.values.includes(call.viewer.guildId ?? '');
    desk.limit(head.id, everyone ? null : call.values);
    return show(call, head.id, services, messagesIn(call.locale).transcripts.show.saved);
  },
  async trRemove(call, services) {
    const head = pick(deskBehind(call, services).list(), call.args[0] ?? '');
    return page(askRemoveMessage(head, call.locale));
  },
  async trRemoveNow(call, services) {
    const desk = deskBehind(call, services);
    const head = pick(desk.list(), call.args[0] ?? '');
    desk.remove(head.id);
    return page(removedMessage(head, call.locale));
  },
  async trRestore(call, services) {
    const message = restored(deskBehind(call, services), call.args[0] ?? '', call.locale);
    await services.search.warm(call.viewer);
    return page(message);
  },
  async trPublic(call, services) {
    const desk = deskBehind(call, services);
    desk.showPublic(call.args[0] === 'on');
    return page(settingsMessage(desk.showsPublic(), call.locale));
  },
} satisfies Readonly<Record<string, ComponentHandler>>;

const page = (message: Message): Answer => ({ type: 'page', message });

function show(call: ComponentCall, id: string, services: Services, note: string | null = null): Answer {
  return page(showMessage(pick(deskBehind(call, services).list(), id), call.locale, note));
}

function restored(desk: ReturnType<typeof deskOf>, id: string, locale: Locale): Message {
  if (!desk.restore(id)) throw new UserError('notRestored', { id });
  const head = pick(desk.list(), id);
  return showMessage(head, locale, messagesIn(locale).transcripts.show.restored(titleOf(head)));
}

function listPage(
  desk: ReturnType<typeof deskOf>,
  at: number,
  locale: Locale,
  { archive }: Services,
): Message {
  return listMessage(
    {
      heads: desk.list(),
      binned: desk.bin().length,
      publicCount: archive.list(PUBLIC_VIEWER).length,
      showsPublic: desk.showsPublic(),
      page: at,
    },
    locale,
  );
}
