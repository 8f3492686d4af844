/** Texts typed for options become the values their types take. Reads a file where an option takes one. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LocalFile, OptionValue } from '../people/options.ts';
import { ClientRefusal } from '../people/refusal.ts';
import { OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import type { TypedOption } from './line.ts';

export const readValues = async (typed: readonly TypedOption[]): Promise<Record<string, OptionValue>> =>
  Object.fromEntries(
    await Promise.all(
      typed.map(async ({ option, text }) => [String(option.name), await readValue(option, text)] as const),
    ),
  );

async function readValue(option: Component, text: string): Promise<OptionValue> {
  const choice = asComponents(option.choices).find((one) => {
    const names = [
      one.name,
      ...Object.values((one.name_localizations as Record<string, string> | null) ?? {}),
    ];
    return one.value === text || names.includes(text);
  });
  if (choice !== undefined) return choice.value as OptionValue;
  switch (option.type) {
    case OPTION.boolean:
      // Anything else stays as it is typed, and is refused like a word for a number.
      if (/^(true|yes|y|1|はい)$/i.test(text)) return true;
      return /^(false|no|n|0|いいえ)$/i.test(text) ? false : text;
    case OPTION.integer:
    case OPTION.number:
      return Number(text);
    case OPTION.attachment:
      return readLocalFile(text);
    default:
      return text;
  }
}

async function readLocalFile(path: string): Promise<LocalFile> {
  try {
    return { name: basename(path), data: await readFile(path) };
  } catch (error) {
    throw new ClientRefusal(error instanceof Error ? error.message : String(error));
  }
}
