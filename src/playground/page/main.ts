/** The page: draws what the server tells, sends what a person does. Knows Discord's shapes and nothing of the bot. */
import type { PageAction } from '../web/api.ts';
import type { MessageView, OutcomeView, PageEvent } from '../web/view.ts';
import { act, dismiss, fetchCommands, fetchMessages, fetchWorld, openStream, type Stream } from './api.ts';
import { messageCommands, slashCommands } from './commands.ts';
import { type Composer, createComposer } from './composer.ts';
import { h, replace } from './dom.ts';
import { channelOf, follow, type MessageEvent } from './follow.ts';
import { openMenu } from './menu.ts';
import type { MessageContext } from './message.ts';
import { createMessageList, type Note } from './messages.ts';
import { openModal } from './modal.ts';
import { drawSidebar, drawTop, placeName } from './sidebar.ts';
import { keepState, loadState, type Pending } from './store.ts';
import { textsOf } from './texts.ts';

const element = (id: string): HTMLElement => document.getElementById(id)!;
const state = loadState();
const texts = () => textsOf(state.locale);
const channel = () => state.world?.channels.find((one) => one.id === state.channelId);
const names = () => ({ world: state.world!, locale: state.locale });

/** What the line tells while messages are being fetched, which may not hold it yet; null while none are. */
let told: MessageEvent[] | null = null;
let stream: Stream | null = null;
let composer: Composer | null = null;
/** Counts changes of person or place, so that an answer to an older question is dropped. */
let turn = 0;

// A scrolling region without a focusable child must be reachable by keyboard.
element('messages').tabIndex = 0;
const list = createMessageList(element('messages'), contextFor);

/* ---- loading ---- */

async function load(): Promise<void> {
  turn += 1;
  const mine = turn;
  const meanwhile: MessageEvent[] = [];
  told = meanwhile;
  const world = await fetchWorld(state.userId);
  if (mine !== turn) return;
  state.world = world;
  state.online = world.online;
  if (!world.people.some((one) => one.id === state.userId)) {
    state.userId = world.people[1]?.id ?? world.people[0]!.id;
    return connect();
  }
  if (channel() === undefined) state.channelId = world.channels[0]!.id;
  keepState(state);
  const [messages, commands] = await Promise.all([
    fetchMessages(state.userId, state.channelId),
    fetchCommands(state.userId, state.channelId),
  ]);
  if (mine !== turn) return;
  told = null;
  state.messages = meanwhile.filter((event) => channelOf(event) === state.channelId).reduce(follow, messages);
  state.commands = commands;
  state.pending = [];
  drawAll();
}

function reload(): void {
  load().catch((error: unknown) => {
    // The stream finds the server again and loads then.
    console.warn(error);
  });
}

/** Every line begins with a load, so that nothing is lost that came before it. */
function connect(): void {
  stream?.close();
  stream = openStream(state.userId, onEvent, (up) => {
    state.connected = up;
    drawBanner();
  });
}

function onEvent(event: PageEvent): void {
  switch (event.type) {
    case 'hello':
      state.online = event.online;
      drawBanner();
      reload();
      return;
    case 'message':
    case 'messageEdited':
    case 'messageDeleted':
      told?.push(event);
      if (channelOf(event) === state.channelId) showChange(event);
      return;
    case 'application':
      state.online = event.online;
      drawBanner();
      return;
    case 'commands':
      fetchCommands(state.userId, state.channelId).then((commands) => {
        state.commands = commands;
        updateComposer();
      }, console.warn);
  }
}

function showChange(event: MessageEvent): void {
  state.messages = follow(state.messages, event);
  if (event.type === 'messageDeleted') list.remove(event.id);
  else if (event.type === 'message') list.add(event.message);
  else list.change(event.message);
}

/* ---- drawing ---- */

function drawAll(): void {
  document.documentElement.lang = state.locale === 'ja' ? 'ja' : 'en';
  document.documentElement.dataset.theme = state.theme;
  const here = channel();
  if (here === undefined) return;
  document.title = `${placeName(here)} — Genchi`;
  drawTop(element('top'), state, texts(), { setUser, setLocale, setTheme, toggleChannels });
  drawSidebar(element('sidebar'), state, texts(), go);
  element('messages').setAttribute('aria-label', texts().messages(placeName(here)));
  list.reset(state.messages, drawWelcome(placeName(here)));
  list.setPending(state.pending, texts());
  drawBanner();
  updateComposer();
}

const drawWelcome = (place: string): HTMLElement =>
  h('div', { class: 'welcome' }, h('h2', {}, texts().welcome(place)), h('p', {}, texts().welcomeHint));

function drawBanner(): void {
  const text = !state.connected ? texts().disconnected : !state.online ? texts().offline : '';
  const banner = element('banner');
  banner.hidden = text === '';
  if (banner.textContent !== text) replace(banner, text);
}

function updateComposer(): void {
  const here = channel();
  if (state.world === null || here === undefined) return;
  const context = {
    texts: texts(),
    world: state.world,
    guildId: here.guildId,
    place: placeName(here),
    commands: slashCommands(state.commands, state.locale),
    sendCommand: (
      path: string,
      values: Extract<PageAction, { type: 'slash' }>['values'],
      files: readonly File[],
    ) => void run({ type: 'slash', name: path, values }, `/${path}`, files),
    sendText: (text: string, files: readonly File[]) =>
      void run({ type: 'say', text, files: files.map((_, index) => index) }, text, files),
    suggest: (path: string, values: object, focused: string) =>
      send({ type: 'autocomplete', name: path, values: values as Record<string, string>, focused }),
  };
  if (composer === null) composer = createComposer(element('composer'), context);
  else composer.update(context);
}

function contextFor(message: MessageView, note: Note | null): MessageContext {
  return {
    texts: texts(),
    names: names(),
    guildId: channel()?.guildId ?? null,
    note,
    actions: {
      click: (customId) =>
        void useComponent(message, customId, { type: 'click', message: message.id, customId }),
      select: (customId, values) =>
        void useComponent(message, customId, {
          type: 'select',
          message: message.id,
          customId,
          values: [...values],
        }),
    },
    openMenu: (anchor) =>
      openMenu(
        anchor,
        texts().messageActions,
        messageCommands(state.commands, state.locale).map(({ name, label }) => ({
          label,
          run: () => void run({ type: 'messageCommand', name, message: message.id }, label),
        })),
        texts().noMessageCommands,
      ),
    dismiss: () => void dismiss(state.userId, state.channelId, message.id),
  };
}

/* ---- doing ---- */

const send = (action: PageAction, files: readonly File[] = []): Promise<OutcomeView> =>
  act({ user: state.userId, channel: state.channelId, locale: state.locale }, action, files);

let nextPending = 0;

/** A command or a message: shown as being sent until the answer is there, and for good when there is none. */
async function run(action: PageAction, label: string, files: readonly File[] = []): Promise<void> {
  nextPending += 1;
  const id = nextPending;
  const mine = turn;
  const set = (next: readonly Pending[]): void => {
    if (mine !== turn) return;
    state.pending = next;
    list.setPending(next, texts());
  };
  const others = () => state.pending.filter((one) => one.id !== id);
  // A failure stays until the next thing is done, as a private notice of Discord's would until it is dismissed.
  set([
    ...state.pending.filter((one) => one.state === 'sending'),
    { id, label, state: 'sending', reason: '' },
  ]);
  const outcome = await send(action, files);
  if (outcome.type === 'failed') set([...others(), { id, label, state: 'failed', reason: '' }]);
  else if (outcome.type === 'refused')
    set([...others(), { id, label, state: 'refused', reason: outcome.reason }]);
  else {
    set(others());
    if (outcome.type === 'modal') showModal(outcome.modal);
  }
}

/** A button or menu: busy until it is answered, and then as the answer made it. */
async function useComponent(message: MessageView, customId: string, action: PageAction): Promise<void> {
  list.setNote(message.id, { type: 'busy', customId, reason: '' });
  const outcome = await send(action);
  if (outcome.type === 'failed') list.setNote(message.id, { type: 'failed', customId, reason: '' });
  else if (outcome.type === 'refused')
    list.setNote(message.id, { type: 'refused', customId, reason: outcome.reason });
  else list.setNote(message.id, null);
  if (outcome.type === 'modal') showModal(outcome.modal);
}

function showModal(modal: Extract<OutcomeView, { type: 'modal' }>['modal']): void {
  openModal(
    modal,
    { texts: texts(), names: names(), guildId: channel()?.guildId ?? null },
    async ({ fields, files }) => {
      const outcome = await send(
        { type: 'submit', modal: { ...modal, components: [...modal.components] }, fields },
        files,
      );
      if (outcome.type === 'failed') return texts().noAnswer;
      return outcome.type === 'refused' ? outcome.reason : null;
    },
  );
}

/* ---- switches ---- */

function go(channelId: string): void {
  state.channelId = channelId;
  document.body.classList.remove('channels-open');
  reload();
  composer?.focus();
}

function setUser(id: string): void {
  state.userId = id;
  connect();
}

function setLocale(locale: typeof state.locale): void {
  state.locale = locale;
  keepState(state);
  drawAll();
}

function setTheme(theme: typeof state.theme): void {
  state.theme = theme;
  keepState(state);
  drawAll();
}

const toggleChannels = (): boolean => document.body.classList.toggle('channels-open');

document.documentElement.dataset.theme = state.theme;
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.body.classList.remove('channels-open');
});
connect();
