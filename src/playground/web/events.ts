/** The world's changes as one person notices them, as Server-sent events. Ends with the connection. */
import type { ServerResponse } from 'node:http';
import { seeMessage } from '../people/seen.ts';
import type { LocalDiscord } from '../server.ts';
import type { StoredMessage } from '../world/model.ts';
import type { WorldEvent } from '../world/world.ts';
import { type PageEvent, viewMessage } from './view.ts';

/** Milliseconds; a page that hears nothing for longer finds out that the line is dead. */
const KEEP_ALIVE = 15_000;

export function streamEvents(discord: LocalDiscord, response: ServerResponse, userId: string): void {
  const { world } = discord;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const send = (event: PageEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  // A page that was cut off tries again after this many milliseconds.
  response.write('retry: 500\n\n');
  send({ type: 'hello', online: discord.isOnline() });
  const stop = world.subscribe((event) => {
    const told = tellPage(event, userId);
    if (told !== null) send(told);
  });
  const alive = setInterval(() => response.write(': alive\n\n'), KEEP_ALIVE);
  alive.unref();
  response.on('close', () => {
    stop();
    clearInterval(alive);
  });

  function tellPage(event: WorldEvent, viewer: string): PageEvent | null {
    switch (event.type) {
      case 'commands':
        return event;
      case 'application':
        return { type: 'application', online: discord.isOnline() };
      case 'messageDeleted':
        return sees(event.message, viewer)
          ? { type: 'messageDeleted', id: event.message.id, channelId: event.message.channelId }
          : null;
      default:
        return sees(event.message, viewer)
          ? { type: event.type, message: viewMessage(world, seeMessage(event.message), viewer) }
          : null;
    }
  }

  function sees(message: StoredMessage, viewer: string): boolean {
    const channel = world.channels.get(message.channelId);
    const inChannel = channel !== undefined && world.canSee(viewer, channel);
    return inChannel && (message.viewerId === null || message.viewerId === viewer);
  }
}
