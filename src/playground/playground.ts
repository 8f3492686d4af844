/**
 * What `npm start` runs without a token: a local Discord, the bot connected to it, and ways to use it. In: how to start a bot. Out: something to stop.
 * Loaded by a dynamic import only, so that a production image needs none of it.
 */
import type { Readable, Writable } from 'node:stream';
import { type LocalDiscord, startLocalDiscord } from './server.ts';
import { startTerminal } from './terminal/terminal.ts';
import { createWeb } from './web/web.ts';
import type { Locale } from './world/model.ts';

export interface RunningBot {
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Logs the bot in at this API, registers its commands, and resolves when both are done. */
  readonly startBot: (apiUrl: string, token: string) => Promise<RunningBot>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Of the terminal's person. */
  readonly locale?: Locale;
}

export interface Playground {
  readonly url: string;
  readonly discord: LocalDiscord;
  /** Resolves when the person at the terminal is finished. Never, when the input ended without a line: then it serves on. */
  readonly done: Promise<void>;
  close(): Promise<void>;
}

/** @throws when the port is taken (`EADDRINUSE`) or the bot does not start. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const discord = await startLocalDiscord({ port: options.port, extra: createWeb });
  let bot: RunningBot;
  try {
    bot = await options.startBot(discord.apiUrl, discord.token);
  } catch (error) {
    await discord.close();
    throw error;
  }
  const terminal = startTerminal({
    discord,
    input: options.input,
    output: options.output,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  return {
    url: discord.url,
    discord,
    done: terminal.done.then((lines) => (lines === 0 ? new Promise<void>(() => undefined) : undefined)),
    async close() {
      terminal.close();
      await bot.stop();
      await discord.close();
    },
  };
}
