import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { assertWithinLimits } from '../helpers/limits.ts';

describe('declarations', () => {
  it.each(commands.map((command) => [command.declaration.name, command] as const))(
    'GIVEN /%s THEN it keeps to Discord’s limits, in both languages',
    (_, { declaration }) => {
      assertWithinLimits(declaration, { kind: 'command' });
      expect(declaration.name_localizations).toBeUndefined();
      expect(JSON.stringify(declaration)).toContain('"ja"');
    },
  );

  it('GIVEN the commands THEN each works in servers, direct messages and as a user’s own app', () => {
    for (const { declaration } of commands) {
      expect(declaration.contexts).toEqual([0, 1, 2]);
      expect(declaration.integration_types).toEqual([0, 1]);
    }
  });
});
