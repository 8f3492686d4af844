/** One running bot: the client, the router and the commands, put together. */

import type { Limits } from './discord/admission.ts';
import { createDownload } from './discord/attachments.ts';
import { type ClientOptions, connect, createClient, type RunningBot } from './discord/client.ts';
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
}

/** Resolves once the bot is connected. It does not register its commands. */
export function startBot({
  token,
  commands,
  services,
  log,
  deferAfterMs,
  limits,
  ...options
}: BotOptions): Promise<RunningBot> {
  const client = createClient(log, options);
  const { apiUrl } = options;
  // Another Discord than the real one keeps its attachments itself.
  const download = apiUrl === undefined ? services.download : createDownload([new URL(apiUrl).origin]);
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
