/** The playground's people-side API: JSON calls and the stream of events, which mends itself. */
import type { PageAction } from '../web/api.ts';
import type { CommandView, MessageView, OutcomeView, PageEvent, WorldView } from '../web/view.ts';

export interface Who {
  readonly user: string;
  readonly channel: string;
  readonly locale: 'ja' | 'en-US';
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

export const fetchWorld = (user: string): Promise<WorldView> => get(`/playground/world?${query({ user })}`);

export const fetchMessages = (user: string, channel: string): Promise<readonly MessageView[]> =>
  get(`/playground/messages?${query({ user, channel })}`);

export const fetchCommands = (user: string, channel: string): Promise<readonly CommandView[]> =>
  get(`/playground/commands?${query({ user, channel })}`);

export async function dismiss(user: string, channel: string, message: string): Promise<void> {
  await fetch(`/playground/messages?${query({ user, channel, message })}`, { method: 'DELETE' });
}

/** A lost connection counts as no answer. */
export async function act(who: Who, action: PageAction, files: readonly File[] = []): Promise<OutcomeView> {
  const payload = JSON.stringify({ ...who, action });
  try {
    const response = await fetch('/playground/actions', { method: 'POST', ...bodyFor(payload, files) });
    const body: unknown = await response.json();
    if (response.ok) return body as OutcomeView;
    return { type: 'refused', reason: String((body as { message?: string }).message ?? response.status) };
  } catch {
    return { type: 'failed' };
  }
}

function bodyFor(payload: string, files: readonly File[]): RequestInit {
  if (files.length === 0) return { body: payload, headers: { 'content-type': 'application/json' } };
  const form = new FormData();
  form.set('payload_json', payload);
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file);
  return { body: form };
}

export interface Stream {
  close(): void;
}

/** Milliseconds between tries where the browser itself gives up. */
const RETRY = 1_000;

export function openStream(
  user: string,
  onEvent: (event: PageEvent) => void,
  onLine: (up: boolean) => void,
): Stream {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const open = (): void => {
    source = new EventSource(`/playground/events?${query({ user })}`);
    source.onopen = () => onLine(true);
    source.onmessage = (event) => onEvent(JSON.parse(String(event.data)) as PageEvent);
    source.onerror = () => {
      onLine(false);
      if (source.readyState !== EventSource.CLOSED || closed) return;
      timer = setTimeout(open, RETRY);
    };
  };
  open();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      source.close();
    },
  };
}
