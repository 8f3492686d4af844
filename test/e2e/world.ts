/** The whole bot, with the real discord.js client, against the local Discord. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import type { Owner } from '../../src/archive/archive.ts';
import { startBot } from '../../src/bot.ts';
import type { Limits } from '../../src/discord/admission.ts';
import type { RunningBot } from '../../src/discord/client.ts';
import type { Command } from '../../src/discord/command.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { type Exchange, type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { openServices } from '../../src/services.ts';
import { assertWithinLimits } from '../helpers/limits.ts';
import { addDocument, type GivenDocument } from '../helpers/world.ts';

export interface EndToEnd {
  readonly discord: LocalDiscord;
  /** Folder of the archive. */
  readonly archivePath: string;
  /** Lines of the bot's log, at every level. */
  readonly logged: readonly string[];
  /** The text of the next first answer that the bot sends, whoever it is for. */
  nextAnswer(): Promise<string>;
  /** The bot that runs now. */
  bot(): RunningBot;
  /** Stops the bot and starts it anew on the same archive, as a process that was restarted; `more` as of now, without telling Discord. */
  restart(options?: Pick<EndToEndOptions, 'more'>): Promise<void>;
  add(owner: Owner, document: GivenDocument): string;
  remove(owner: Owner, id: string): void;
  stop(): Promise<void>;
}

export interface EndToEndOptions {
  readonly more?: readonly Command[];
  readonly deferAfterMs?: number;
  /** Milliseconds. */
  readonly heartbeatInterval?: number;
  /** None where left out: a test asks faster than people do. */
  readonly limits?: Limits;
}

/** Every message the bot sent in the test is held to Discord's limits when it ends. */
export async function startEndToEnd({
  more = [],
  deferAfterMs,
  heartbeatInterval,
  limits,
}: EndToEndOptions = {}): Promise<EndToEnd> {
  const archivePath = mkdtempSync(join(tmpdir(), 'genchi-'));
  const exchanges: Exchange[] = [];
  let tell: (exchange: Exchange) => void = () => {};
  const discord = await startLocalDiscord({
    observe(exchange) {
      exchanges.push(exchange);
      tell(exchange);
    },
    ...(heartbeatInterval === undefined ? {} : { heartbeatInterval }),
  });
  const logged: string[] = [];
  const log = createLog(
    { logLevel: 'trace', token: discord.token },
    { write: (line) => void logged.push(line) },
  );
  let all = [...commands, ...more];

  async function start() {
    const services = openServices({ archivePath });
    const bot = await startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      identifyAtOnce: true,
      commands: all,
      services,
      log,
      limits: limits ?? null,
      ...(deferAfterMs === undefined ? {} : { deferAfterMs }),
    });
    return { services, bot };
  }

  let running = await start();
  await registerCommands(running.bot.client.rest, discord.applicationId, all);

  async function stopBot(): Promise<void> {
    await running.bot.stop();
    await running.services.close();
  }

  return {
    discord,
    archivePath,
    logged,
    nextAnswer: () =>
      new Promise((resolve) => {
        tell = ({ route, body }) => {
          if (route?.endsWith('/callback')) resolve(JSON.stringify(body));
        };
      }),
    bot: () => running.bot,
    async restart(options = {}) {
      all = [...commands, ...(options.more ?? more)];
      await stopBot();
      running = await start();
    },
    add: (owner, document) => addDocument(running.services.archive, owner, document),
    remove: (owner, id) => void running.services.archive.remove(owner, id),
    async stop() {
      await stopBot();
      await discord.close();
      rmSync(archivePath, { recursive: true });
      for (const exchange of exchanges) checkExchange(exchange);
    },
  };
}

function checkExchange({ method, route, body, files, status }: Exchange): void {
  if (status >= 400 || route === null || typeof body !== 'object' || body === null) return;
  const where = `${method} ${route}`;
  if (route.endsWith('/callback')) {
    const { type, data } = body as { readonly type: number; readonly data?: unknown };
    if (type === 8) assertWithinLimits(data, { kind: 'autocomplete', where });
    if (type === 9) assertWithinLimits(data, { kind: 'modal', where });
    if (type === 4 || type === 7) assertWithinLimits(data, { kind: 'message', where, files: files.length });
  } else if (route.startsWith('/webhooks/')) {
    assertWithinLimits(body, { kind: method === 'PATCH' ? 'edit' : 'message', where, files: files.length });
  }
}
