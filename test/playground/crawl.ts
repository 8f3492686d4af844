/**
 * Uses a bot as far as it goes: every command offered, every suggestion, every button, menu and modal of every answer, breadth first. Knows
 * no command by name, so a new one is crawled without a line here.
 */
import type { RegisteredCommand } from '../../src/playground/interactions/commands.ts';
import { inputsOf } from '../../src/playground/people/modal.ts';
import type { OptionValues } from '../../src/playground/people/options.ts';
import type { Outcome } from '../../src/playground/people/outcome.ts';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';
import { COMMAND, OPTION } from '../../src/playground/rules/command.ts';
import { asComponents, type Component, TYPE } from '../../src/playground/rules/components.ts';

export interface CrawlOptions {
  /** Texts tried for options that take free text. */
  readonly texts: readonly string[];
  /** The file given to options that take one. */
  readonly file: { readonly name: string; readonly data: string };
  /** Answers looked into, at most. */
  readonly budget: number;
}

export interface Crawled {
  readonly what: string;
  readonly outcome: Outcome;
}

interface Step {
  readonly what: string;
  readonly go: () => Promise<Outcome>;
}

/** Steps that look alike are taken once: the same kind of control after the same kind of step. */
export async function crawl(person: Person, options: CrawlOptions): Promise<readonly Crawled[]> {
  const queue: Step[] = person.commands().flatMap((command) => stepsOf(person, command, options));
  const seen = new Set<string>();
  const done: Crawled[] = [];
  while (queue.length > 0 && done.length < options.budget) {
    const step = queue.shift()!;
    const outcome = await step.go();
    done.push({ what: step.what, outcome });
    for (const next of nextSteps(person, step.what, outcome)) {
      if (seen.has(next.what)) continue;
      seen.add(next.what);
      queue.push(next);
    }
  }
  return done;
}

function stepsOf(person: Person, command: RegisteredCommand, options: CrawlOptions): readonly Step[] {
  if (command.type === COMMAND.message) {
    return options.texts.map((text) => ({
      what: `${command.name}: ${text.slice(0, 20)}`,
      go: () => person.messageCommand(command.name, person.say(text)),
    }));
  }
  if (command.type !== COMMAND.slash) return [];
  return leavesOf(command, [command.name]).flatMap(({ path, declared }) =>
    valuesOf(declared, options).map((values) => ({
      what: `/${path} ${JSON.stringify(values).slice(0, 60)}`,
      go: () => person.slash(path, values),
    })),
  );
}

function leavesOf(
  item: Component,
  path: readonly string[],
): { readonly path: string; readonly declared: readonly Component[] }[] {
  const nested = asComponents(item.options).filter(
    (one) => one.type === OPTION.subcommand || one.type === OPTION.group,
  );
  return nested.length > 0
    ? nested.flatMap((one) => leavesOf(one, [...path, String(one.name)]))
    : [{ path: path.join(' '), declared: asComponents(item.options) }];
}

/** The required options alone with each text; then, for each optional one, its choices, booleans and texts. */
function valuesOf(declared: readonly Component[], options: CrawlOptions): readonly OptionValues[] {
  const fill = (option: Component, text: string): OptionValues => {
    const name = String(option.name);
    const [choice] = asComponents(option.choices);
    if (choice !== undefined) return { [name]: choice.value as string };
    if (option.type === OPTION.string) return { [name]: text.slice(0, Number(option.max_length ?? 6000)) };
    if (option.type === OPTION.boolean) return { [name]: true };
    if (option.type === OPTION.attachment) return { [name]: options.file };
    if (option.type === OPTION.integer || option.type === OPTION.number)
      return { [name]: Number(option.min_value ?? 1) };
    return {};
  };
  const required = declared.filter((option) => option.required === true);
  const optional = declared.filter((option) => option.required !== true);
  const bases = options.texts.map(
    (text) => Object.assign({}, ...required.map((option) => fill(option, text))) as OptionValues,
  );
  const first = bases[0] ?? {};
  const variants = optional.flatMap((option) => [
    { ...first, ...fill(option, options.texts[0]!) },
    // The first choice is the line above; among many, the last stands for the others.
    ...asComponents(option.choices)
      .slice(1)
      .slice(-1)
      .map((choice) => ({ ...first, [String(option.name)]: choice.value as string })),
  ]);
  const all = [...(required.length > 0 ? bases : [{}]), ...variants];
  return [...new Map(all.map((values) => [JSON.stringify(values), values])).values()];
}

function nextSteps(person: Person, from: string, outcome: Outcome): readonly Step[] {
  // A control is told by where it stands, not by its id, which carries the page it is on.
  const root = from.split(' › ').slice(0, 2).join(' › ');
  const name = (control: string) => `${root} › ${control}`;
  if (outcome.type === 'modal') {
    const fields = Object.fromEntries(
      inputsOf(outcome.modal)
        .filter((input) => input.type === TYPE.textInput)
        .map((input) => [
          String(input.custom_id),
          String(input.value ?? '') || 'x'.repeat(Number(input.min_length ?? 1)),
        ]),
    );
    return [{ what: name(`modal ${outcome.modal.title}`), go: () => person.submit(outcome.modal, fields) }];
  }
  return outcome
    .messages()
    .concat(outcome.type === 'update' ? [outcome.message] : [])
    .flatMap((message) => controlsOf(person, message, name));
}

function controlsOf(
  person: Person,
  message: SeenMessage,
  name: (control: string) => string,
): readonly Step[] {
  const buttons = message.buttons
    .filter((button) => !button.disabled && button.customId !== null)
    .map(
      (button): Step => ({
        what: name(button.label),
        go: () => useIfThere(person, message, () => person.click(message, button.customId!)),
      }),
    );
  const selects = message.selects
    .filter((select) => !select.disabled)
    .flatMap((select) =>
      [select.options[0], select.options.at(-1)].flatMap((option, index): Step[] =>
        option === undefined
          ? []
          : [
              {
                what: name(`${select.placeholder} ${index}`),
                go: () =>
                  useIfThere(person, message, () => person.select(message, select.customId, [option.value])),
              },
            ],
      ),
    );
  return [...buttons, ...selects];
}

/** A page that has turned since, or a post that was removed, has no such control any more: that is no failure. */
async function useIfThere(
  person: Person,
  message: SeenMessage,
  use: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ClientRefusal') throw error;
    const now = person.look(message);
    return {
      type: 'acknowledged',
      interactionId: '',
      messages: () => (now === null ? [] : [now]),
      followUp: () => Promise.reject(error),
      onFollowUp: () => {},
      onEdit: () => {},
      edited: () => Promise.resolve(now),
    };
  }
}
