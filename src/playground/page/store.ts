/** What the page knows, and who listens. Switches are kept in this browser. */
import type { CommandView, MessageView, WorldView } from '../web/view.ts';

export type Theme = 'dark' | 'light';
export type PageLocale = 'ja' | 'en-US';

/** Something a person did that has no message of its own, or not yet. */
export interface Pending {
  readonly id: number;
  readonly label: string;
  readonly state: 'sending' | 'failed' | 'refused';
  readonly reason: string;
}

export interface State {
  world: WorldView | null;
  userId: string;
  channelId: string;
  locale: PageLocale;
  theme: Theme;
  /** Whether the page reaches the server. */
  connected: boolean;
  /** Whether the bot is there. */
  online: boolean;
  messages: readonly MessageView[];
  commands: readonly CommandView[];
  pending: readonly Pending[];
}

const KEPT = 'genchi-playground';

interface Kept {
  readonly userId?: string;
  readonly channelId?: string;
  readonly locale?: PageLocale;
  readonly theme?: Theme;
}

export function loadState(): State {
  const kept = readKept();
  const prefersLight = matchMedia('(prefers-color-scheme: light)').matches;
  return {
    world: null,
    userId: kept.userId ?? '',
    channelId: kept.channelId ?? '',
    locale: kept.locale ?? (navigator.language.startsWith('ja') ? 'ja' : 'en-US'),
    theme: kept.theme ?? (prefersLight ? 'light' : 'dark'),
    connected: false,
    online: false,
    messages: [],
    commands: [],
    pending: [],
  };
}

function readKept(): Kept {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

export function keepState({ userId, channelId, locale, theme }: State): void {
  localStorage.setItem(KEPT, JSON.stringify({ userId, channelId, locale, theme } satisfies Kept));
}
