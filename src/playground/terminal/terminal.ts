/**
 * The local Discord in a terminal: lines in, answers drawn. In: an input that may be a terminal or a pipe. Out: text; ends with the input.
 * Must never touch the bot but through a person of the local Discord.
 */
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inputsOf } from '../people/modal.ts';
import type { Outcome, SeenModal } from '../people/outcome.ts';
import type { Person } from '../people/person.ts';
import { ClientRefusal } from '../people/refusal.ts';
import type { SeenMessage } from '../people/seen.ts';
import { asComponents, isSelect, TYPE } from '../rules/components.ts';
import type { LocalDiscord } from '../server.ts';
import { textsFor } from '../texts.ts';
import type { Locale } from '../world/model.ts';
import { listCommands } from './commands.ts';
import { ANSI, drawMessage, type Handle, PLAIN } from './draw.ts';
import { type Action, parseLine, type TypedOption } from './line.ts';
import { switchPerson } from './switch.ts';
import { explainUnknown } from './unknown.ts';
import { readValues } from './values.ts';

/** Milliseconds after which something that was only acknowledged is taken for done. */
const CHANGES_WITHIN = 3_000;

export interface TerminalOptions {
  readonly discord: LocalDiscord;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly locale?: Locale;
}

export interface Terminal {
  /** Resolves at the end of the input, with how many lines were typed. */
  readonly done: Promise<number>;
  close(): void;
}

export function startTerminal({ discord, input, output, locale = 'ja' }: TerminalOptions): Terminal {
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    ...(isTerminal ? { output } : {}),
    terminal: isTerminal,
    prompt: '> ',
  });
  const session: Session = {
    discord,
    person: discord.as({ locale }),
    style: output.isTTY === true ? ANSI : PLAIN,
    write: (text) => void output.write(`${text}\n`),
    shown: null,
    handles: [],
    onShown: () => {},
    ask: () => Promise.resolve(null),
  };
  session.write(textsFor(locale).terminalIntro(discord.url));
  return { done: readLines(session, lines, isTerminal), close: () => lines.close() };
}

interface Session {
  readonly discord: LocalDiscord;
  person: Person;
  readonly style: typeof ANSI;
  readonly write: (text: string) => void;
  /** The message whose buttons the numbers stand for. */
  shown: SeenMessage | null;
  handles: readonly Handle[];
  /** Called once, when a message is shown again or anew. */
  onShown: () => void;
  /** The next line for a question of ours; null at the end of the input. */
  ask: (question: string) => Promise<string | null>;
}

async function readLines(session: Session, lines: Interface, isTerminal: boolean): Promise<number> {
  const iterator = lines[Symbol.asyncIterator]();
  const next = async (question: string): Promise<string | null> => {
    if (isTerminal) {
      lines.setPrompt(question);
      lines.prompt();
    }
    const { value, done } = await iterator.next();
    return done === true ? null : value;
  };
  session.ask = next;
  let count = 0;
  for (;;) {
    const line = await next('> ');
    if (line === null) return count;
    if (!isTerminal && line.trim() !== '') session.write(`> ${line}`);
    const action = parseLine(line, session.person.commands());
    if (action.type === 'quit') return count + 1;
    if (action.type !== 'nothing') count += 1;
    await act(session, action).catch((error: unknown) => {
      if (!(error instanceof ClientRefusal)) throw error;
      session.write(error.in(session.person.locale));
    });
  }
}

async function act(session: Session, action: Action): Promise<void> {
  const { person, write } = session;
  const texts = textsFor(person.locale);
  switch (action.type) {
    case 'slash':
      return show(session, await person.slash(action.name, await readValues(action.typed)));
    case 'suggest':
      return suggest(session, action.name, action.typed);
    case 'use':
      return use(session, action.number, action.choices);
    case 'messageCommand': {
      const message = person.say(action.text === '' ? '…' : action.text);
      return show(session, await person.messageCommand(action.name, message));
    }
    case 'switch':
      return switchTo(session, action.what, action.to);
    case 'refused':
      return write(texts.refusedOption[action.reason](action.word, action.options));
    case 'help':
      return write([texts.terminalHelp, ...listCommands(person)].join('\n'));
    case 'unknown':
      return write(explainUnknown(action.line, person));
    case 'quit':
    case 'nothing':
      return;
  }
}

/** Suggestions for the option typed last. */
async function suggest(session: Session, name: string, typed: readonly TypedOption[]): Promise<void> {
  const last = typed.at(-1);
  if (last === undefined) return session.write(textsFor(session.person.locale).noChoices);
  const before = typed.slice(0, -1).filter(({ text }) => text !== '');
  // An option that was only just begun is empty, and Discord asks for its suggestions all the same.
  const values = { ...(await readValues(before)), [String(last.option.name)]: last.text };
  const choices = await session.person.autocomplete(name, values, String(last.option.name));
  if (choices.length === 0) return session.write(textsFor(session.person.locale).noChoices);
  for (const choice of choices) session.write(`  ${choice.name}  ${session.style.dim(String(choice.value))}`);
}

async function use(session: Session, number: number, choices: readonly number[]): Promise<void> {
  const texts = textsFor(session.person.locale);
  // An answer without anything to press may be one that says how far it is.
  if (session.shown !== null && session.handles.length === 0) await shownAgain(session);
  const component = session.handles[number - 1]?.component;
  if (component === undefined || session.shown === null) return session.write(texts.noNumber(number));
  const customId = String(component.custom_id);
  if (!isSelect(component)) return show(session, await session.person.click(session.shown, customId));
  const options = asComponents(component.options);
  const values = choices
    .map((choice) => options[choice - 1]?.value)
    .filter((value) => typeof value === 'string');
  if (values.length === 0) return session.write(texts.needsChoice);
  return show(session, await session.person.select(session.shown, customId, values));
}

async function show(session: Session, outcome: Outcome): Promise<void> {
  await showAnswer(session, outcome);
  outcome.onFollowUp((message) => showMessage(session, message));
  // What was only acknowledged is waited for; an answer that said how far it is, is drawn again.
  if (outcome.type === 'message') outcome.onEdit((message) => showMessage(session, message));
}

async function showAnswer(session: Session, outcome: Outcome): Promise<void> {
  const texts = textsFor(session.person.locale);
  switch (outcome.type) {
    case 'message':
    case 'update':
      return showMessage(session, outcome.message);
    case 'modal':
      return fill(session, outcome.modal);
    case 'failed':
      return session.write(texts.noAnswer);
    case 'acknowledged':
      return showLater(session, outcome);
    case 'choices':
      return;
  }
}

/** Until a message is shown, or it is clear that none will be. */
function shownAgain(session: Session): Promise<void> {
  return new Promise((resolve) => {
    session.onShown = resolve;
    session.discord.world.clock.after(CHANGES_WITHIN, resolve);
  });
}

/** What was only acknowledged changes in a moment, or something is posted; or nothing more comes. */
async function showLater(session: Session, outcome: Outcome): Promise<void> {
  const { clock } = session.discord.world;
  const silence = new Promise<null>((resolve) => clock.after(CHANGES_WITHIN, () => resolve(null)));
  const changed = await Promise.race([outcome.edited(), silence]);
  if (changed !== null) showMessage(session, changed);
  else if (outcome.messages().length === 0) session.write(textsFor(session.person.locale).acknowledged);
}

function showMessage(session: Session, message: SeenMessage): void {
  const drawn = drawMessage(message, session.style, textsFor(session.person.locale));
  session.write(drawn.lines.join('\n'));
  session.shown = message;
  session.handles = drawn.handles;
  session.onShown();
}

/** Asks for each text field of a modal in turn; other fields keep their defaults. */
async function fill(session: Session, modal: SeenModal): Promise<void> {
  const texts = textsFor(session.person.locale);
  session.write(session.style.bold(modal.title));
  const fields: Record<string, string> = {};
  for (const input of inputsOf(modal)) {
    if (input.type !== TYPE.textInput) continue;
    const holder = modal.components.find((top) => top.component === input) ?? input;
    const answer = await session.ask(texts.field(String(holder.label ?? input.custom_id)));
    if (answer === null) return;
    if (answer !== '') fields[String(input.custom_id)] = answer;
  }
  return show(session, await session.person.submit(modal, fields));
}

function switchTo(session: Session, what: 'as' | 'in' | 'lang', to: string): void {
  const result = switchPerson(session.discord, session.person, what, to);
  if (typeof result === 'string') {
    session.write(result);
    return;
  }
  session.person = result;
  session.shown = null;
  session.handles = [];
  const name = session.discord.world.users.get(result.userId)!.globalName;
  session.write(textsFor(result.locale).nowAs(name, result.channel.name, result.locale));
}
