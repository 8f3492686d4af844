import type { CommandRegistry } from '../interactions/commands.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { SpecName } from '../rules/spec.ts';
import type { World } from '../world/world.ts';
import type { RestRequest } from './request.ts';

/** What the routes work on. */
export interface RestContext {
  readonly world: World;
  readonly interactions: Interactions;
  readonly commands: CommandRegistry;
  /** Origins, known once the server listens. */
  readonly urls: () => { readonly cdn: string; readonly gateway: string };
  /** Dispatches to the application. */
  readonly dispatch: (event: string, data: unknown, to: { guildId: string | null; intent?: number }) => void;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export type Parameters = Readonly<Record<string, string>>;
export type Handler = (context: RestContext, request: RestRequest, parameters: Parameters) => RestAnswer;

/** One of these, or a list of them. */
export interface AnswerKind {
  readonly specs: readonly SpecName[];
  readonly list: boolean;
}

export interface Route {
  readonly method: string;
  /** `/channels/:channel/messages`: a name after a colon stands for one segment. */
  readonly path: string;
  /** False where the token in the path is the key: callbacks and interaction webhooks. */
  readonly authorized: boolean;
  readonly handle: Handler;
  /** How Discord describes the answer. */
  readonly answer: AnswerKind | null;
}

export const ok = (body: unknown): RestAnswer => ({ status: 200, body });
export const noContent: RestAnswer = { status: 204 };
