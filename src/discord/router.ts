/**
 * The router: every interaction gets an answer, within Discord's three seconds, whatever happens.
 *
 * In: interactions from discord.js, the list of commands. Out: answers through the responder.
 * Never: a rejected promise, silence, or a second process-wide error.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type REST,
  RESTJSONErrorCodes,
} from 'discord.js';
import { StoppedError, UserError } from '../errors.ts';
import { type Locale, nearestLocale } from '../locales/index.ts';
import type { Log } from '../log.ts';
import { type Meter, type Outcome, silentMeter } from '../metrics/meter.ts';
import { parseCustomId } from '../replies/custom-id.ts';
import { fault, lateNotice, mistake, restartNotice, unconfirmedNotice } from '../replies/errors.ts';
import { MAX_CHOICES } from '../replies/limits.ts';
import type { Message } from '../replies/message.ts';
import { createAdmission, type Limits } from './admission.ts';
import { readAutocomplete, readCommand, readComponent, readMessageCommand } from './call.ts';
import type { Answer, Command, ComponentHandler, Services } from './command.ts';
import { createLag } from './lag.ts';
import { createOutbox, ExpiredError } from './outbox.ts';
import { createRecent } from './recent.ts';
import { createResponder, type Responder } from './responder.ts';
import { beginTrace, type Trace } from './trace.ts';
import { UnknownOutcomeError } from './transport.ts';
import { within } from './within.ts';

/** Discord waits 3 s for the first answer; the round trip and a busy event loop take their part. */
const DEFER_AFTER_MS = 1_800;
/** Discord may dispatch an interaction twice, after a resume; this many are remembered. */
const REMEMBERED = 2_000;
/** No more than one line of the log in so long tells of answers whose time was over. */
const EXPIRIES_LOGGED_MS = 10_000;
/** Before the connection is closed nothing has arrived for this long. */
const QUIET_MS = 100;
/** Under steady traffic it never falls quiet. */
const MAX_QUIET_ROUNDS = 20;

export interface RouterOptions {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly rest: REST;
  readonly log: Log;
  readonly deferAfterMs?: number;
  /** Null: nobody waits for having asked much. */
  readonly limits?: Limits | null | undefined;
  readonly meter?: Meter | undefined;
}

export interface Router {
  /** Never rejects. */
  handle(interaction: Interaction): Promise<void>;
  inFlight(): number;
  /** From now on everybody is asked to try again; waits for what is in flight. */
  drain(): Promise<void>;
}

interface Refusal {
  readonly outcome: Outcome;
  readonly message: (locale: Locale) => Message;
}

/** What is known of an interaction before it is answered. */
interface Job {
  readonly name: string;
  readonly onPrivateMessage: boolean;
  /** The message whose component was used. */
  readonly messageId: string | null;
  readonly run: () => Promise<Answer>;
}

export function createRouter({
  commands,
  services,
  rest,
  log,
  deferAfterMs = DEFER_AFTER_MS,
  limits,
  meter = silentMeter,
}: RouterOptions): Router {
  const byName = new Map(commands.map((command) => [command.declaration.name, command]));
  const handlers = collectHandlers(commands);
  const inFlight = new Set<Promise<void>>();
  /** Private pages that are being shared. */
  const sharing = new Set<string>();
  const recent = createRecent(REMEMBERED);
  const lag = createLag();
  const admission = createAdmission(limits);
  const outbox = createOutbox();
  let draining = false;
  let expiryLoggedAt = Number.NEGATIVE_INFINITY;
  let arrived = 0;

  function responderFor(interaction: Interaction, lateBy: number, trace: Trace): Responder {
    const since = performance.now() - lateBy;
    return createResponder(interaction, rest, {
      sendFirst: (request) => outbox.send(since, request),
      onAnswered: trace.answered,
      notices: { late: lateNotice(nearestLocale(interaction.locale)) },
    });
  }

  async function answer(interaction: Interaction, responder: Responder, trace: Trace): Promise<void> {
    const locale = nearestLocale(interaction.locale);
    if (interaction.isAutocomplete()) return complete(interaction, responder, trace);
    const job = jobOf(interaction, trace);
    const timer = setTimeout(() => {
      responder.defer(job.onPrivateMessage).catch((error) => report(error, job.name));
    }, deferAfterMs);
    try {
      await answerOnce(responder, await trace.run(job.run), job);
    } catch (error) {
      clearTimeout(timer);
      if (isGone(error)) throw error;
      trace.outcome = outcomeOf(error);
      await responder.apologise(explain(error, job.name, locale), job.onPrivateMessage);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A second press on Share, before the first has taken the button away, shows the page and posts nothing. */
  async function answerOnce(responder: Responder, answer: Answer, job: Job): Promise<void> {
    const { messageId, onPrivateMessage } = job;
    if (answer.type !== 'share' || messageId === null || !onPrivateMessage)
      return responder.answer(answer, onPrivateMessage);
    if (sharing.has(messageId))
      return responder.answer({ type: 'page', message: answer.page }, onPrivateMessage);
    sharing.add(messageId);
    try {
      await responder.answer(answer, onPrivateMessage);
    } finally {
      sharing.delete(messageId);
    }
  }

  function explain(error: unknown, name: string, locale: Locale): Message {
    if (error instanceof UserError) return mistake(error, locale);
    if (error instanceof StoppedError) return restartNotice(locale);
    if (!(error instanceof UnknownOutcomeError)) return fault(reportFault(error, name), locale);
    report(error, name);
    return unconfirmedNotice(locale);
  }

  /** Null where it is answered. */
  function refusalOf(interaction: Interaction, lateBy: number): Refusal | null {
    if (draining) return { outcome: 'refused', message: restartNotice };
    const { user, guildId } = interaction;
    const isTyping = interaction.isAutocomplete();
    const verdict = admission.judge({
      userId: user.id,
      guildId,
      lateBy,
      delay: outbox.delay(),
      isTyping,
    });
    switch (verdict.type) {
      case 'admitted':
        return null;
      case 'busy':
        return refuse('refused', new UserError('overloaded', {}));
      case 'wait':
        return refuse('cooledDown', new UserError('tooFast', { seconds: verdict.seconds }));
    }
  }

  async function turnAway(
    interaction: Interaction,
    responder: Responder,
    { outcome, message }: Refusal,
    trace: Trace,
  ): Promise<void> {
    trace.outcome = outcome;
    if (interaction.isAutocomplete()) await responder.choices([]);
    else
      await responder.answer({ type: 'private', message: message(nearestLocale(interaction.locale)) }, false);
  }

  async function complete(
    interaction: AutocompleteInteraction,
    responder: Responder,
    trace: Trace,
  ): Promise<void> {
    const call = readAutocomplete(interaction);
    const command = byName.get(interaction.commandName);
    if (command !== undefined) trace.name = `${interaction.commandName} typing`;
    const chosen = trace.run(async () => (await command?.autocomplete?.(call, trace.services)) ?? []);
    const choices = await within(
      deferAfterMs,
      chosen.catch((error) => noChoices(error, interaction.commandName)),
    );
    await responder.choices(choices?.slice(0, MAX_CHOICES) ?? []);
  }

  /** A mistake in another option is told when the command is sent; while typing there are simply no choices. */
  function noChoices(error: unknown, name: string): readonly [] {
    if (!(error instanceof UserError)) reportFault(error, name);
    return [];
  }

  function jobOf(interaction: Interaction, trace: Trace): Job {
    const { services } = trace;
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      const command = byName.get(interaction.commandName);
      const name = interaction.commandName;
      if (command !== undefined) trace.name = name;
      return {
        name,
        onPrivateMessage: false,
        messageId: null,
        run: async () => {
          const call = interaction.isChatInputCommand()
            ? readCommand(interaction)
            : readMessageCommand(interaction);
          return (command ?? unknown(name)).run(call, services);
        },
      };
    }
    if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      const id = parseCustomId(interaction.customId);
      const name = id?.name ?? interaction.customId;
      if (handlers.has(name)) trace.name = name;
      const call = readComponent(interaction, id?.args ?? []);
      const run = async () => {
        if (id === null) throw new UserError('expired', {});
        return (handlers.get(name) ?? unknown(name))(call, services);
      };
      const { message } = call;
      return { name, onPrivateMessage: message?.private ?? false, messageId: message?.id ?? null, run };
    }
    const name = 'commandName' in interaction ? String(interaction.commandName) : 'interaction';
    return { name, onPrivateMessage: false, messageId: null, run: async () => unknown(name) };
  }

  /** Too late, or answered by another process: nothing more can be sent, and the person was told by Discord. */
  function isGone(error: unknown): boolean {
    if (error instanceof ExpiredError) return true;
    return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
  }

  function report(error: unknown, name: string): void {
    // Where answers come too late there are thousands of them; the metrics count each.
    if (error instanceof ExpiredError) {
      if (performance.now() - expiryLoggedAt < EXPIRIES_LOGGED_MS) return;
      expiryLoggedAt = performance.now();
    }
    log.warn({ err: error, interaction: name }, 'an answer did not reach Discord');
  }

  function reportFault(error: unknown, name: string): string {
    const incident = randomBytes(4).toString('hex');
    log.error({ err: error, interaction: name, incident }, 'an interaction failed');
    return incident;
  }

  return {
    handle(interaction) {
      if (!recent.add(interaction.id)) return Promise.resolve();
      arrived += 1;
      const trace = beginTrace(services, meter);
      const lateBy = lag.observe(interaction.createdTimestamp);
      const responder = responderFor(interaction, lateBy, trace);
      const refusal = refusalOf(interaction, lateBy);
      const work = (
        refusal === null
          ? answer(interaction, responder, trace)
          : turnAway(interaction, responder, refusal, trace)
      ).catch((error) => {
        trace.outcome = 'lost';
        report(error, trace.name);
      });
      const tracked = work.finally(() => {
        admission.done(trace.outcome !== 'lost');
        trace.end();
        inFlight.delete(tracked);
      });
      inFlight.add(tracked);
      return tracked;
    },
    inFlight: () => inFlight.size,
    async drain() {
      draining = true;
      services.archive.stopReading();
      // What Discord sent before it learns of the end is still on its way here: it is told too.
      for (let round = 0, before = -1; before !== arrived && round < MAX_QUIET_ROUNDS; round += 1) {
        before = arrived;
        await Promise.all(inFlight);
        await sleep(QUIET_MS);
      }
    },
  };
}

function refuse(outcome: Outcome, error: UserError): Refusal {
  return { outcome, message: (locale) => mistake(error, locale) };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof StoppedError) return 'refused';
  return error instanceof UserError ? 'mistake' : 'fault';
}

function unknown(name: string): never {
  throw new UserError('unknownCommand', { name });
}

/** @throws {Error} where two commands claim one component name: a fault of ours, found at start. */
function collectHandlers(commands: readonly Command[]): ReadonlyMap<string, ComponentHandler> {
  const handlers = new Map<string, ComponentHandler>();
  for (const { declaration, components = {} } of commands) {
    for (const [name, handler] of Object.entries(components)) {
      if (handlers.has(name))
        throw new Error(`component ${name} is claimed twice, the second time by ${declaration.name}`);
      handlers.set(name, handler);
    }
  }
  return handlers;
}
