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

export type Action =
  | { readonly type: 'slash' | 'suggest'; readonly name: string; readonly typed: readonly TypedOption[] }
  | { readonly type: 'use'; readonly number: number; readonly choices: readonly number[] }
  | { readonly type: 'messageCommand'; readonly name: string; readonly text: string }
  | { readonly type: 'switch'; readonly what: 'as' | 'in' | 'lang'; readonly to: string }
  | { readonly type: 'help' }
  | { readonly type: 'quit' }
  | { readonly type: 'nothing' }
  | { readonly type: 'unknown'; readonly line: string };

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
  return { type: suggest ? 'suggest' : 'slash', name: path.join(' '), typed };
}

const isNesting = (option: Component): boolean =>
  option.type === OPTION.subcommand || option.type === OPTION.group;

/** `words before` go to the first option that takes text and is not named; then `name:value` up to the next known name. */
export function parseOptions(text: string, declared: readonly Component[]): readonly TypedOption[] {
  const names = declared.map((one) => String(one.name));
  if (names.length === 0) return [];
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const marker = new RegExp(`(?<=^|\\s)(${escaped.join('|')})[:：]`, 'gu');
  const marks = [...text.matchAll(marker)];
  const values = marks.map((mark, index): TypedOption => {
    const end = marks[index + 1]?.index ?? text.length;
    const option = declared.find((one) => one.name === mark[1])!;
    return { option, text: text.slice(mark.index + mark[0].length, end).trim() };
  });
  const lead = text.slice(0, marks[0]?.index ?? text.length).trim();
  const first = declared.find((one) => !values.some((value) => value.option === one));
  const all = lead === '' || first === undefined ? values : [{ option: first, text: lead }, ...values];
  return all.filter((one) => one.text !== '');
}
