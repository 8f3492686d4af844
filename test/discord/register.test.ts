import type { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { registerCommands } from '../../src/discord/register.ts';

/** A Discord that stores commands as the real one does: with ids, versions and defaults filled in. */
function fakeRest(stored: readonly object[]) {
  const puts: unknown[] = [];
  const rest = {
    get: async () => stored,
    put: async (_: string, { body }: { body: unknown }) => {
      puts.push(body);
      return body;
    },
  } as unknown as REST;
  return { rest, puts };
}

const storedForm = commands.map(({ declaration }, index) => ({
  ...structuredClone(declaration),
  id: String(index),
  application_id: '1',
  version: '2',
  default_member_permissions: declaration.default_member_permissions ?? null,
  nsfw: false,
  dm_permission: true,
  contexts: declaration.contexts?.toReversed() ?? null,
}));

describe('registration', () => {
  it('GIVEN nothing registered THEN one bulk request registers all', async () => {
    const { rest, puts } = fakeRest([]);
    const registration = await registerCommands(rest, '1', commands);
    const added = commands.map(({ declaration }) => declaration.name);
    expect(registration).toMatchObject({ outcome: 'registered', added });
    expect(puts).toEqual([commands.map(({ declaration }) => declaration)]);
  });

  it('GIVEN the same commands as Discord stores them THEN nothing is sent', async () => {
    const { rest, puts } = fakeRest(storedForm);
    expect(await registerCommands(rest, '1', commands)).toMatchObject({ outcome: 'unchanged' });
    expect(puts).toEqual([]);
  });

  it('GIVEN a changed description and a command that is gone THEN both are named', async () => {
    const [first, ...others] = storedForm;
    const { rest, puts } = fakeRest([
      { ...first, description: 'old' },
      ...others,
      { ...first, name: 'gone' },
    ]);
    const registration = await registerCommands(rest, '1', commands);
    expect(registration).toMatchObject({
      outcome: 'registered',
      added: [],
      changed: ['quote'],
      removed: ['gone'],
    });
    expect(puts).toHaveLength(1);
  });
});
