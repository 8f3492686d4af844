/** What the composer's lines know and can do. */
import type { OutcomeView, WorldView } from '../web/view.ts';
import type { ComposerCommand } from './commands.ts';
import type { PageTexts } from './texts.ts';

export type Values = Record<string, string | number | boolean | { file: number }>;

export interface ComposerContext {
  readonly texts: PageTexts;
  readonly world: WorldView;
  readonly guildId: string | null;
  readonly place: string;
  readonly commands: readonly ComposerCommand[];
  readonly sendCommand: (path: string, values: Values, files: readonly File[]) => void;
  readonly sendText: (text: string, files: readonly File[]) => void;
  readonly suggest: (path: string, values: Values, focused: string) => Promise<OutcomeView>;
}
