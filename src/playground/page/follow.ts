/** What the line tells of messages, done to the messages that are known: in the order of their ids, each once. */
import type { MessageView, PageEvent } from '../web/view.ts';

export type MessageEvent = Extract<PageEvent, { type: 'message' | 'messageEdited' | 'messageDeleted' }>;

export const channelOf = (event: MessageEvent): string =>
  event.type === 'messageDeleted' ? event.channelId : event.message.channelId;

export function follow(messages: readonly MessageView[], event: MessageEvent): readonly MessageView[] {
  if (event.type === 'messageDeleted') return messages.filter(({ id }) => id !== event.id);
  const { message } = event;
  if (messages.some(({ id }) => id === message.id))
    return messages.map((one) => (one.id === message.id ? message : one));
  if (event.type === 'messageEdited') return messages;
  // Ids grow with time; one that comes late still goes to its place.
  const at = messages.findIndex(({ id }) => BigInt(id) > BigInt(message.id));
  return at < 0 ? [...messages, message] : messages.toSpliced(at, 0, message);
}
