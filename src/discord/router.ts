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
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
} from 'discord.js';
import { StoppedError, UserError } from '../errors.ts';
import { type Locale, nearestLocale } from '../locales/index.ts';
import type { Log } from '../log.ts';
import { type Meter, type Outcome, silentMeter } from '../metrics/meter.ts';
import { fault, lateNotice, mistake, restartNotice, unconfirmedNotice } from '../replies/errors.ts';
import { MAX_CHOICES } from '../replies/limits.ts';
import type { Message } from '../replies/message.ts';
import { createAdmission, type Limits } from './admission.ts';
import type { Answer, Command, Services } from './command.ts';
import { collectJobs, type Job } from './jobs.ts';
import { createLag } from './lag.ts';
import { createOutbox, ExpiredError, FIRST_ANSWERS, LATER_ANSWERS } from './outbox.ts';
import { createRecent } from './recent.ts';
import { createResponder, type Responder } from './responder.ts';
import { beginTrace, type Trace } from './trace.ts';
import { UnknownOutcomeError } from './transport.ts';
import { within } from './within.ts';

/** Discord waits 3 s for the first answer; the round trip and a busy event loop take their part. */
const DEFER_AFTER_MS = 1_800;
/** Discord may dispatch an interaction twice, after a resume; this many are remembered. */
const REMEMBERED = 2_000;
/** An interaction may be later than it seems, if the clock of the freshest was ahead: no more than that is held against it. */
const MAX_LATENESS_MS = 1_000;
/** One line of the log in so long, where answers are late or limited by the thousand. */
const MANY_LOGGED_MS = 10_000;
/** Before the connection is closed nothing has arrived for this long. */
const QUIET_MS = 100;
/** Under steady traffic it never falls quiet, and what Discord holds up may not end; the process ends in time all the same. */
const DRAIN_MS = 3_500;

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

export function createRouter({
  commands,
  services,
  rest,
  log,
  deferAfterMs = DEFER_AFTER_MS,
  limits,
  meter = silentMeter,
}: RouterOptions): Router {
  const jobs = collectJobs(commands);
  const inFlight = new Set<Promise<void>>();
  /** Private pages that are being shared. */
  const sharing = new Set<string>();
  const recent = createRecent(REMEMBERED);
  const lag = createLag();
  const admission = createAdmission(limits);
  const firstAnswers = createOutbox(FIRST_ANSWERS);
  const laterAnswers = createOutbox(LATER_ANSWERS);
  let draining = false;
  /** When one was logged of those of which there may be many, and how many more there were since. */
  let loggedAt = Number.NEGATIVE_INFINITY;
  let unlogged = 0;
  let arrived = 0;

  function responderFor(interaction: Interaction, lateBy: number, trace: Trace): Responder {
    const since = performance.now() - Math.min(lateBy, MAX_LATENESS_MS);
    return createResponder(interaction, rest, {
      sendFirst: (request) => firstAnswers.send(since, request),
      sendLater: (request) => laterAnswers.send(performance.now(), request),
      onAnswered: trace.answered,
      notices: { late: lateNotice(nearestLocale(interaction.locale)) },
    });
  }

  async function answer(interaction: Interaction, responder: Responder, trace: Trace): Promise<void> {
    const locale = nearestLocale(interaction.locale);
    if (interaction.isAutocomplete()) return complete(interaction, responder, trace);
    const job = jobs.of(interaction, trace);
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
      delay: firstAnswers.delay(),
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
    const choices = await within(
      deferAfterMs,
      jobs.suggestionsFor(interaction, trace).catch((error) => noChoices(error, interaction.commandName)),
    );
    await responder.choices(choices?.slice(0, MAX_CHOICES) ?? []);
  }

  /** A mistake in another option is told when the command is sent; while typing there are simply no choices. */
  function noChoices(error: unknown, name: string): readonly [] {
    if (!(error instanceof UserError)) reportFault(error, name);
    return [];
  }

  function report(error: unknown, name: string): void {
    const answers = isOfMany(error) ? countOfMany() : 1;
    if (answers > 0) log.warn({ err: error, interaction: name, answers }, 'an answer did not reach Discord');
  }

  /** How many there are to tell of now; 0 where one was told of not long ago. */
  function countOfMany(): number {
    unlogged += 1;
    if (performance.now() - loggedAt < MANY_LOGGED_MS) return 0;
    loggedAt = performance.now();
    const count = unlogged;
    unlogged = 0;
    return count;
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
      const end = performance.now() + DRAIN_MS;
      for (let before = -1; before !== arrived && performance.now() < end; ) {
        before = arrived;
        await within(end - performance.now(), Promise.all(inFlight));
        await sleep(QUIET_MS);
      }
      if (inFlight.size > 0)
        log.warn({ answers: inFlight.size }, 'the end came before all answers were sent');
    },
  };
}

function refuse(outcome: Outcome, error: UserError): Refusal {
  return { outcome, message: (locale) => mistake(error, locale) };
}

/** There may be thousands of them; the metrics count each. */
function isOfMany(error: unknown): boolean {
  return error instanceof ExpiredError || isLimited(error);
}

/** Where an answer would have had to wait for too long; other things that wait are told. */
function isLimited(error: unknown): boolean {
  return error instanceof RateLimitError && /^\/(?:interactions|webhooks)\//.test(error.route);
}

/** Too late, or answered by another process: nothing more can be sent, and the person was told by Discord. */
function isGone(error: unknown): boolean {
  if (isOfMany(error)) return true;
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof StoppedError) return 'refused';
  return error instanceof UserError ? 'mistake' : 'fault';
}
