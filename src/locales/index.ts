/**
 * Locales: which of the bot's languages a person or a server reads, and the messages in it.
 */
import { type ErrorContexts, en, type Messages } from './en.ts';
import { ja } from './ja.ts';

export type { Messages } from './en.ts';

export const LOCALES = ['en', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, ja };

export function messagesIn(locale: Locale): Messages {
  return MESSAGES[locale];
}

/** From Discord's locale (`ja`, `en-US`, `ru` …) to the nearest of ours; English where there is none. */
export function nearestLocale(discordLocale: string | null | undefined): Locale {
  return LOCALES.find((locale) => discordLocale?.split('-')[0] === locale) ?? 'en';
}

/** Where words are read: a terminal lacks Discord's lists and buttons. */
export type Surface = 'discord' | 'terminal';

/** The one place where a person's mistake becomes words. */
export function explainMistake<I extends keyof ErrorContexts>(
  { identifier, context }: { readonly identifier: I; readonly context: ErrorContexts[I] },
  locale: Locale,
  surface: Surface = 'discord',
): string {
  const { errors, terminal } = messagesIn(locale);
  const said = surface === 'terminal' ? { ...errors, ...terminal.errors } : errors;
  // TypeScript does not follow that the key of the message is the key of its context.
  const explain = said[identifier] as unknown as (context: ErrorContexts[I]) => string;
  return explain(context);
}
