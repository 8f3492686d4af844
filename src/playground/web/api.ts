/**
 * The people's side over HTTP, below `/playground/`: a thin layer over `discord.as(…)`. In: who acts and what they do. Out: views as JSON.
 *
 *   GET    /playground/world?user                      what this person finds
 *   GET    /playground/messages?user&channel           what they see there, oldest first
 *   GET    /playground/commands?user&channel           what their client offers there
 *   GET    /playground/events?user                     Server-sent events (`PageEvent`)
 *   POST   /playground/actions                         { user, channel, locale, action }, with files as multipart
 *   DELETE /playground/messages?user&channel&message   dismisses a private message
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Fields } from '../people/modal.ts';
import type { LocalFile, OptionValues } from '../people/options.ts';
import type { Person } from '../people/person.ts';
import { ClientRefusal } from '../people/refusal.ts';
import { explainWithheld } from '../people/withheld.ts';
import { ApiError } from '../rest/errors.ts';
import { parseJson, readBytes, readForm } from '../rest/request.ts';
import type { LocalDiscord } from '../server.ts';
import type { Files } from '../world/messages.ts';
import { type OutcomeView, viewMessage, viewOutcome, viewWorld } from './view.ts';

const message = z.string();
/** A value, or the number of an uploaded file. */
const value = z.union([z.string(), z.number(), z.boolean(), z.object({ file: z.number() })]);
const field = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.object({ files: z.array(z.number()) }),
]);

const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('slash'), name: z.string(), values: z.record(z.string(), value) }),
  z.object({
    type: z.literal('autocomplete'),
    name: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    focused: z.string(),
  }),
  z.object({ type: z.literal('messageCommand'), name: z.string(), message }),
  z.object({ type: z.literal('click'), message, customId: z.string() }),
  z.object({ type: z.literal('select'), message, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    type: z.literal('submit'),
    modal: z.object({
      customId: z.string(),
      title: z.string(),
      interactionId: z.string(),
      components: z.array(z.record(z.string(), z.unknown())),
    }),
    fields: z.record(z.string(), field),
  }),
  z.object({ type: z.literal('say'), text: z.string().max(2000), files: z.array(z.number()) }),
]);

const request = z.object({ user: z.string(), channel: z.string(), locale: z.enum(['ja', 'en-US']), action });

export type PageRequest = z.infer<typeof request>;
export type PageAction = PageRequest['action'];

/** @returns null when the path is none of its own. */
export async function answerPage(
  discord: LocalDiscord,
  incoming: IncomingMessage,
  url: URL,
): Promise<{ readonly status: number; readonly body: unknown } | null> {
  const key = `${incoming.method} ${url.pathname}`;
  const person = (): Person =>
    discord.as({ user: url.searchParams.get('user') ?? '', channel: url.searchParams.get('channel') ?? '' });
  try {
    switch (key) {
      case 'GET /playground/world':
        return ok(
          viewWorld(
            discord.world,
            url.searchParams.get('user') ?? discord.ids.users.member,
            discord.isOnline(),
          ),
        );
      case 'GET /playground/messages': {
        const one = person();
        return ok(one.messages().map((each) => viewMessage(discord.world, each, one.userId)));
      }
      case 'GET /playground/commands':
        return ok(person().commands());
      case 'DELETE /playground/messages':
        person().dismiss({ id: url.searchParams.get('message') ?? '' });
        return ok({});
      case 'POST /playground/actions':
        return ok(await takeAction(discord, incoming));
      default:
        return null;
    }
  } catch (error) {
    if (error instanceof ClientRefusal)
      return ok({ type: 'refused', reason: error.message } satisfies OutcomeView);
    if (error instanceof ApiError) return { status: error.status, body: error.body };
    if (error instanceof z.ZodError) return { status: 400, body: { message: z.prettifyError(error) } };
    throw error;
  }
}

const ok = (body: unknown) => ({ status: 200, body });

async function takeAction(discord: LocalDiscord, incoming: IncomingMessage): Promise<OutcomeView> {
  const bytes = await readBytes(incoming);
  const type = incoming.headers['content-type'] ?? '';
  const { json, files } = type.startsWith('multipart/form-data')
    ? await readForm(bytes, type)
    : { json: parseJson(bytes.toString('utf8')), files: new Map() as Files };
  const { user, channel, locale, action: what } = request.parse(json);
  const person = discord.as({ user, channel, locale });
  return act(person, what, files).catch((error: unknown) => {
    if (error instanceof ClientRefusal) return { type: 'refused', reason: error.in(locale) };
    throw error;
  });
}

async function act(person: Person, what: PageAction, files: Files): Promise<OutcomeView> {
  const wait = { thinking: true };
  const target = (id: string) => ({ id });
  switch (what.type) {
    case 'slash':
      return viewOutcome(await person.slash(what.name, withFiles(what.values, files), wait));
    case 'autocomplete':
      return { type: 'choices', choices: await person.autocomplete(what.name, what.values, what.focused) };
    case 'messageCommand':
      return viewOutcome(await person.messageCommand(what.name, target(what.message), wait));
    case 'click':
      return viewOutcome(await person.click(target(what.message), what.customId, wait));
    case 'select':
      return viewOutcome(await person.select(target(what.message), what.customId, what.values, wait));
    case 'submit':
      return viewOutcome(await person.submit(what.modal, withFieldFiles(what.fields, files), wait));
    case 'say': {
      const attached = what.files.map((number) => fileAt(files, number));
      // Discord would post it as it stands; whoever tries the bot wants to know.
      const withheld = explainWithheld(what.text, person);
      if (withheld !== null) throw new ClientRefusal(withheld.why);
      if (what.text.trim() === '' && attached.length === 0) throw new ClientRefusal('The message is empty.');
      return { type: 'message', messageId: person.say(what.text, attached).id };
    }
  }
}

function fileAt(files: Files, number: number): LocalFile {
  const file = files.get(number);
  if (file === undefined) throw new ClientRefusal(`File ${number} was not uploaded.`);
  return { name: file.name, data: file.bytes, contentType: file.contentType };
}

const withFiles = (values: Readonly<Record<string, z.infer<typeof value>>>, files: Files): OptionValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, one]) => [
      name,
      typeof one === 'object' ? fileAt(files, one.file) : one,
    ]),
  );

const withFieldFiles = (fields: Readonly<Record<string, z.infer<typeof field>>>, files: Files): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [
      name,
      typeof one === 'object' && 'files' in one ? one.files.map((number) => fileAt(files, number)) : one,
    ]),
  );

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
