/** What several tests of faults need. */
import type { Command } from '../../src/discord/command.ts';
import type { Outcome } from '../../src/playground/people/outcome.ts';
import type { Person } from '../../src/playground/people/person.ts';
import type { SeenMessage } from '../../src/playground/people/seen.ts';

export function command(name: string, run: Command['run'], components: Command['components'] = {}): Command {
  return {
    declaration: {
      name,
      description: name,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    } as Command['declaration'],
    run,
    components,
  };
}

/** Opens when told to. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Looks again after every turn until it holds. The test's own time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

export function messageIn(outcome: Outcome): SeenMessage {
  if (outcome.type !== 'message' && outcome.type !== 'update')
    throw new Error(`no message: ${JSON.stringify(outcome)}`);
  return outcome.message;
}

/** What stands under an upload once it no longer says how far it is: a preview with buttons, or why there is none. */
export async function uploaded(person: Person, doing: ReturnType<Person['slash']>): Promise<SeenMessage> {
  const shown = messageIn(await doing);
  const isOver = ({ buttons, text }: SeenMessage) =>
    buttons.length > 0 || text.includes('何も保存していません');
  if (isOver(shown)) return shown;
  await until(() => isOver(person.look(shown)!));
  return person.look(shown)!;
}
