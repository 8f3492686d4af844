/**
 * Interactions that discord.js cannot read. It drops those of a kind it does not know, and lets one that breaks its
 * reading end the process; here each is logged, and answered where it can be.
 */
import { randomBytes } from 'node:crypto';
import {
  type Client,
  Events,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import { nearestLocale } from '../locales/index.ts';
import type { Log } from '../log.ts';
import { fault } from '../replies/errors.ts';

/** All that an answer needs. */
const answerable = z.object({
  id: z.string(),
  token: z.string(),
  type: z.number().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
});

interface Reader {
  handle(data: unknown): void;
}

/** Reaches into discord.js, which offers no place for it; a test fails where a release moves it. */
function readerOf(client: Client): Reader {
  const { actions } = client as unknown as { actions: { InteractionCreate: Reader } };
  return actions.InteractionCreate;
}

export function answerUnreadable(client: Client, log: Log): void {
  const reader = readerOf(client);
  const read = reader.handle.bind(reader);
  let seen = 0;
  client.on(Events.InteractionCreate, () => {
    seen += 1;
  });
  reader.handle = (data) => {
    const before = seen;
    let error: unknown = null;
    try {
      read(data);
    } catch (caught) {
      error = caught;
    }
    if (seen > before && error === null) return;
    const incident = randomBytes(4).toString('hex');
    log.error({ err: error ?? undefined, incident }, 'an interaction could not be read');
    answer(client, data, incident).catch((failure: unknown) =>
      log.warn({ err: failure, incident }, 'an answer did not reach Discord'),
    );
  };
}

async function answer(client: Client, data: unknown, incident: string): Promise<void> {
  const parsed = answerable.safeParse(data);
  if (!parsed.success) return;
  const { id, token, type, locale } = parsed.data;
  const message = fault(incident, nearestLocale(locale));
  const body =
    type === InteractionType.ApplicationCommandAutocomplete
      ? { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
      : {
          type: InteractionResponseType.ChannelMessageWithSource,
          data: { ...message, flags: message.flags | MessageFlags.Ephemeral },
        };
  await client.rest.post(Routes.interactionCallback(id, token), { auth: false, body });
}
