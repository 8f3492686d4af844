/** A bare discord.js client for the local Discord's own tests; it shares nothing with the product's. */
import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { LocalDiscord } from '../../src/playground/server.ts';

export interface Bot {
  readonly client: Client<true>;
  /** What the handler rejected with, oldest first. */
  readonly errors: readonly unknown[];
  stop(): Promise<void>;
}

export async function startBot(
  discord: LocalDiscord,
  handle: (interaction: Interaction) => Promise<unknown>,
  commands: readonly unknown[] = [],
): Promise<Bot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl, cdn: discord.cdnUrl, version: '10' },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  });
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await ready;
  const loggedIn = client as Client<true>;
  if (commands.length > 0) await loggedIn.application.commands.set(commands as never);
  return { client: loggedIn, errors, stop: () => client.destroy() };
}

/** Resolves when `condition` holds, looking again after every turn of the event loop and every timer tick. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}
