/**
 * A typed line becomes something to do. In: the line and the commands offered. Out: an `Action`. Reads nothing, sends nothing.
 *
 *   /quote 非核化 speaker:河野外務大臣     a slash command; the words before the first `name:` fill its first option
 *   ? /quote 非核                          its suggestions
 *   2        3 1                           button 2; the first option of menu 3
 *   Check quotes 「冷静な対応」              a message command on a message with these words
 *   as administrator   in thread   lang en
 */
import { COMMAND, OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';

export type Action =
  | { readonly type: 'slash' | 'suggest'; readonly name: string; readonly typed: readonly TypedOption[] }
  | { readonly type: 'use'; readonly number: number; readonly choices: readonly number[] }
  | { readonly type: 'messageCommand'; readonly name: string; readonly text: string }
  | { readonly type: 'switch'; readonly what: 'as' | 'in' | 'lang'; readonly to: string }
  | { readonly type: 'help' }
  | { readonly type: 'quit' }
  | { readonly type: 'nothing' }
  | { readonly type: 'unknown'; readonly line: string }
  | OptionRefusal;

/** What no client would send: nothing typed is dropped, and no slip in a name becomes part of a value. */
export interface OptionRefusal {
  readonly type: 'refused';
  readonly reason: 'noSuchOption' | 'givenTwice' | 'leftOver';
  readonly word: string;
  /** What the command takes. */
  readonly options: readonly string[];
}

export interface TypedOption {
  readonly option: Component;
  readonly text: string;
}

export function parseLine(line: string, commands: readonly Component[]): Action {
  const text = line.normalize('NFC').trim();
  if (text === '') return { type: 'nothing' };
  if (/^(exit|quit)$/i.test(text)) return { type: 'quit' };
  if (/^(help|\?)$/i.test(text)) return { type: 'help' };
  const switching = /^(as|in|lang)\s+(\S+)$/i.exec(text);
  if (switching !== null) {
    return { type: 'switch', what: switching[1]!.toLowerCase() as 'as' | 'in' | 'lang', to: switching[2]! };
  }
  if (/^\d+(\s+\d+)*$/.test(text)) {
    const [number = 0, ...choices] = text.split(/\s+/).map(Number);
    return { type: 'use', number, choices };
  }
  const suggest = text.startsWith('?');
  const slash = suggest ? text.slice(1).trim() : text;
  if (/^[/／]/.test(slash))
    return parseSlash(slash.slice(1), commands, suggest) ?? { type: 'unknown', line: text };
  const menu = commands.find((one) => one.type === COMMAND.message && startsWithWord(text, String(one.name)));
  if (menu !== undefined) {
    const name = String(menu.name);
    return { type: 'messageCommand', name, text: text.slice(name.length).replace(/^[:：\s]+/, '') };
  }
  return { type: 'unknown', line: text };
}

const startsWithWord = (text: string, name: string): boolean =>
  text.toLowerCase().startsWith(name.toLowerCase()) && /^([:：\s]|$)/.test(text.slice(name.length));

function parseSlash(text: string, commands: readonly Component[], suggest: boolean): Action | null {
  let rest = text.trim();
  const takeWord = (): string => {
    const word = /^\S*/.exec(rest)![0];
    rest = rest.slice(word.length).trim();
    return word;
  };
  const root = takeWord();
  let command = commands.find((one) => one.type === COMMAND.slash && one.name === root);
  const path = [root];
  for (;;) {
    const nested: readonly Component[] = asComponents(command?.options).filter((one) => isNesting(one));
    if (command === undefined || nested.length === 0) break;
    const word = takeWord();
    path.push(word);
    command = nested.find((one) => one.name === word);
  }
  if (command === undefined) return null;
  const typed = parseOptions(rest, asComponents(command.options));
  if ('type' in typed) return typed;
  const name = path.join(' ');
  return suggest
    ? { type: 'suggest', name, typed }
    : { type: 'slash', name, typed: typed.filter(({ text }) => text !== '') };
}

const isNesting = (option: Component): boolean =>
  option.type === OPTION.subcommand || option.type === OPTION.group;

/** A word and a colon that is no address: `name:`. A quotation mark before it makes it part of a value. */
const NAMED = /(?<=^|\s)([\p{L}_][\p{L}\p{N}_-]*)[:：](?!\/\/)/gu;

/**
 * `words before` the first `name:` go to the first option, then `name:value` up to the next name, in either language.
 * Right behind `name:` a value may itself begin with a word and a colon. An option that was named and left empty is ''.
 */
export function parseOptions(
  text: string,
  declared: readonly Component[],
): readonly TypedOption[] | OptionRefusal {
  const refuse = (reason: OptionRefusal['reason'], word: string): OptionRefusal => {
    return { type: 'refused', reason, word, options: declared.map((one) => String(one.name)) };
  };
  const marks: { readonly option: Component; readonly start: number; readonly end: number }[] = [];
  for (const match of text.matchAll(NAMED)) {
    const [whole, name = ''] = match;
    const option = declared.find((one) => namesOf(one).includes(name));
    const last = marks.at(-1);
    const beginsValue = last !== undefined && text.slice(last.end, match.index).trim() === '';
    if (option === undefined && beginsValue) continue;
    if (option === undefined) return refuse('noSuchOption', name);
    if (marks.some((mark) => mark.option === option)) return refuse('givenTwice', name);
    marks.push({ option, start: match.index, end: match.index + whole.length });
  }
  const values = marks.map(({ option, end }, index): TypedOption => {
    return { option, text: text.slice(end, marks[index + 1]?.start).trim() };
  });
  const lead = text.slice(0, marks[0]?.start).trim();
  const first = declared[0];
  if (lead === '') return values;
  if (first === undefined || marks.some(({ option }) => option === first)) return refuse('leftOver', lead);
  return [{ option: first, text: lead }, ...values];
}

/** Its name, and its names in the languages people see it in. */
function namesOf(option: Component): readonly unknown[] {
  const localized = option.name_localizations;
  return [option.name, ...(isRecord(localized) ? Object.values(localized) : [])];
}
