/**
 * Commands, as the router sees them: plain data in, an answer out. A command never touches the network, so it runs
 * the same in a test as in Discord.
 */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Archive, Viewer } from '../archive/archive.ts';
import type { Intake } from '../archive/intake/intake.ts';
import type { Locale } from '../locales/index.ts';
import type { Message } from '../replies/message.ts';
import type { Search } from '../search/search.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import type { Attachment, Download } from './attachments.ts';

/** What commands answer from. */
export interface Services {
  readonly archive: Archive;
  readonly search: Search;
  /** Without what a server adds: that is `archive.people(viewer)`. */
  readonly people: PeopleDirectory;
  readonly intake: Intake;
  readonly download: Download;
}

/** Who asks, and where. */
export interface Asker {
  readonly userId: string;
  readonly viewer: Viewer;
  readonly channelId: string | null;
  /** The person's own language: private answers. */
  readonly locale: Locale;
  /** The server's language, or the person's outside a server: public answers. */
  readonly publicLocale: Locale;
  /** Whether the person may manage the server. */
  readonly managesServer: boolean;
}

export type OptionValue = string | number | boolean;

export interface CommandCall extends Asker {
  readonly subcommand: string | null;
  /** An attachment's value is its id. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** By the name of the option. */
  readonly attachments: Readonly<Record<string, Attachment>>;
  /** The message that a message command was used on; null for other commands. */
  readonly target: TargetMessage | null;
}

export interface TargetMessage {
  readonly id: string;
  readonly authorId: string;
  /** Discord sends it with the command; no intent is needed. */
  readonly content: string;
}

export interface AutocompleteCall extends CommandCall {
  /** Name of the option being typed; its text so far is in `options`. */
  readonly focused: string;
}

export interface ComponentCall extends Asker {
  /** From the custom id. */
  readonly args: readonly string[];
  /** Of a select. */
  readonly values: readonly string[];
  /** Of a modal, by the custom id of the input; of a select in it the first value. */
  readonly fields: Readonly<Record<string, string>>;
  readonly message: {
    readonly id: string;
    readonly private: boolean;
    /** Who ran the command, or pressed the button, that made the message. */
    readonly askerId: string | null;
  } | null;
}

/** What the router does. Public messages never change: a click on one opens a private page. */
export type Answer =
  | { readonly type: 'public'; readonly message: Message }
  | { readonly type: 'private'; readonly message: Message }
  /** A private page: turns in place where it was clicked on a private message, else opens. */
  | { readonly type: 'page'; readonly message: Message }
  | { readonly type: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  /** Takes longer than Discord waits: announced at once, privately. `show` says how far it is, until the answer stands there. */
  | { readonly type: 'work'; readonly run: (show: (progress: Message) => void) => Promise<Answer> }
  /** Posts to the channel from a private page, which then shows `page`. */
  | { readonly type: 'share'; readonly post: Message; readonly page: Message }
  /** Deletes a public post of ours from a private page, which then shows `page`. */
  | { readonly type: 'remove'; readonly messageId: string; readonly page: Message };

export type Choice = APIApplicationCommandOptionChoice<string>;

export type ComponentHandler = (call: ComponentCall, services: Services) => Promise<Answer>;

export interface Command {
  readonly declaration: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (call: CommandCall, services: Services) => Promise<Answer>;
  readonly autocomplete?: (call: AutocompleteCall, services: Services) => Promise<readonly Choice[]>;
  /** By the name in the custom id; names are unique over all commands. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
}
