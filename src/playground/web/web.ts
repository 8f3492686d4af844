/** The page and its API, beside the local Discord on the same port. In: requests outside `/api` and `/cdn`. Must never know the bot. */
import type { ExtraHandler, LocalDiscord } from '../server.ts';
import { answerPage, sendJson } from './api.ts';
import { serveAsset } from './assets.ts';
import { streamEvents } from './events.ts';

export function createWeb(discord: LocalDiscord): ExtraHandler {
  return async (message, response, url) => {
    if (message.method === 'GET' && url.pathname === '/playground/events') {
      streamEvents(discord, response, url.searchParams.get('user') ?? '');
      return true;
    }
    if (url.pathname.startsWith('/playground/')) {
      const answer = await answerPage(discord, message, url);
      if (answer !== null) sendJson(response, answer.status, answer.body);
      return answer !== null;
    }
    return message.method === 'GET' && serveAsset(response, url.pathname);
  };
}
