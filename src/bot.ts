/** One running bot: the client, the router and the commands, put together. */

import type { Limits } from './discord/admission.ts';
import { createDownload, DISCORD_ATTACHMENTS } from './discord/attachments.ts';
import { type Client, type ClientOptions, connect, createClient, type RunningBot } from './discord/client.ts';
import type { Command, Services } from './discord/command.ts';
import { createRouter } from './discord/router.ts';
import type { Log } from './log.ts';

export interface BotOptions extends ClientOptions {
  readonly token: string;
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly log: Log;
  /** Milliseconds after which an answer that is not there yet is announced. */
  readonly deferAfterMs?: number;
  /** How much a person and a server may ask; null: without end. */
  readonly limits?: Limits | null;
  /** Told of the client before it connects. */
  readonly onClient?: (client: Client) => void;
}

/** Resolves once the bot is connected. It does not register its commands. */
export function startBot({
  token,
  commands,
  services,
  log,
  deferAfterMs,
  limits,
  onClient,
  ...options
}: BotOptions): Promise<RunningBot> {
  const client = createClient(log, options);
  onClient?.(client);
  const { apiUrl } = options;
  // A Discord of one's own keeps its attachments itself; a proxy of the API does not.
  const download =
    apiUrl === undefined
      ? services.download
      : createDownload([...DISCORD_ATTACHMENTS, new URL(apiUrl).origin]);
  const more = {
    ...(deferAfterMs === undefined ? {} : { deferAfterMs }),
    limits,
    meter: options.meter,
  };
  return connect(
    client,
    token,
    createRouter({ commands, services: { ...services, download }, rest: client.rest, log, ...more }),
    log,
  );
}
