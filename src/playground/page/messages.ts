/** The message list: keeps its place, its focus and what each message waits for, while messages come, change and go. */
import type { MessageView } from '../web/view.ts';
import { h, replace } from './dom.ts';
import { drawMessage, type MessageContext } from './message.ts';
import type { Pending } from './store.ts';
import type { PageTexts } from './texts.ts';

export type Note = NonNullable<MessageContext['note']>;

/** Pixels from the end within which new messages pull the list along. */
const NEAR_END = 120;

export interface MessageList {
  /** Draws everything anew: another channel, person or language. */
  reset(messages: readonly MessageView[], welcome: HTMLElement): void;
  add(message: MessageView): void;
  change(message: MessageView): void;
  remove(id: string): void;
  setNote(id: string, note: Note | null): void;
  setPending(pending: readonly Pending[], texts: PageTexts): void;
}

export function createMessageList(
  element: HTMLElement,
  contextFor: (message: MessageView, note: Note | null) => MessageContext,
): MessageList {
  const list = h('div', { class: 'message-list' });
  const waiting = h('div', { class: 'pending' });
  const shown = new Map<string, { readonly message: MessageView; readonly element: HTMLElement }>();
  const notes = new Map<string, Note>();

  const draw = (message: MessageView): HTMLElement =>
    drawMessage(message, contextFor(message, notes.get(message.id) ?? null));
  const toEnd = (): void => {
    element.scrollTop = element.scrollHeight;
  };
  /** Whether the end is in view, and so stays in view as things are added or grow (a picture that arrives late). */
  let atEnd = true;
  let lastTop = 0;
  element.addEventListener('scroll', () => {
    const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
    // Only who scrolls up leaves the end; the list's own growth fires this too.
    if (near || element.scrollTop < lastTop) atEnd = near;
    lastTop = element.scrollTop;
  });
  const follower = new ResizeObserver(() => atEnd && toEnd());
  for (const one of [list, waiting, element]) follower.observe(one);
  const put = (message: MessageView): void => {
    const old = shown.get(message.id);
    const fresh = draw(message);
    if (old === undefined) {
      // Ids grow with time; one that comes late still goes to its place.
      const after = [...shown.values()].find((one) => BigInt(one.message.id) > BigInt(message.id));
      list.insertBefore(fresh, after?.element ?? null);
    } else {
      const position = focusedControl(old.element);
      old.element.replaceWith(fresh);
      if (position !== null) restoreFocus(fresh, position);
    }
    shown.set(message.id, { message, element: fresh });
  };

  return {
    reset(messages, welcome) {
      shown.clear();
      replace(list);
      replace(element, welcome, list, waiting);
      for (const message of messages) put(message);
      atEnd = true;
      toEnd();
    },
    add: put,
    change: (message) => {
      if (shown.has(message.id)) put(message);
    },
    remove(id) {
      shown.get(id)?.element.remove();
      shown.delete(id);
      notes.delete(id);
    },
    setNote(id, note) {
      if (note === null) notes.delete(id);
      else notes.set(id, note);
      const one = shown.get(id);
      if (one !== undefined) put(one.message);
    },
    setPending(pending, texts) {
      replace(
        waiting,
        pending.map((one) => drawPending(one, texts)),
      );
    },
  };
}

function drawPending(one: Pending, texts: PageTexts): HTMLElement {
  const state =
    one.state === 'sending'
      ? h(
          'div',
          { class: 'thinking' },
          h('span', { class: 'dots', 'aria-hidden': 'true' }, '•••'),
          ` ${texts.sending}`,
        )
      : h('div', { class: 'failure', role: 'alert' }, one.state === 'failed' ? texts.noAnswer : one.reason);
  return h(
    'article',
    { class: 'message waiting' },
    h('div', { class: 'avatar bot', 'aria-hidden': 'true' }, '言'),
    h('div', { class: 'body' }, h('div', { class: 'used-inline' }, one.label), state),
  );
}

const CONTROLS = '[data-custom-id]';

/** Which of the bot's controls on a message has the focus, counted, since its id changes from page to page. */
function focusedControl(message: HTMLElement): number | null {
  if (!message.contains(document.activeElement)) return null;
  return Math.max(0, [...message.querySelectorAll(CONTROLS)].indexOf(document.activeElement as Element));
}

/** To the control in that place, or, where it cannot be used any more, to the first that can; else to the message's own menu. */
function restoreFocus(message: HTMLElement, position: number): void {
  const controls = [...message.querySelectorAll<HTMLButtonElement>(CONTROLS)];
  const usable = [controls[position], ...controls].find((one) => one?.disabled === false);
  (usable ?? message.querySelector<HTMLElement>('.more'))?.focus({ preventScroll: true });
}
