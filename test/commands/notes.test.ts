import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepNote, noteOf } from '../../commands/notes.ts';
import { type Notes, PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import type { Services } from '../../src/discord/command.ts';
import { encodeCustomId, parseCustomId } from '../../src/replies/custom-id.ts';

const schema = z.object({ query: z.string(), only: z.string().optional() });

/** An archive that keeps notes in a list, and counts them. */
function world() {
  const kept: unknown[] = [];
  const notes: Notes = {
    keep: (_, value) => `key${kept.push(value) - 1}`,
    find: (_, key) => kept[Number(key.slice(3))] ?? null,
  };
  return { kept, services: { archive: { notes } } as unknown as Services };
}

describe('what a button carries', () => {
  it.each(['非核化', '"四島" -協力', '{', '🙂 {"query":1}', 'a\\b', '  x  '])(
    'GIVEN the short query %j THEN it stands in the custom id, and nothing is stored',
    (query) => {
      const { kept, services } = world();
      const id = encodeCustomId(
        'chooseSynonym',
        keepNote({ query, only: undefined }, PUBLIC_VIEWER, services),
        25,
      );
      const [key = ''] = parseCustomId(id)!.args;
      expect(noteOf(key, schema, PUBLIC_VIEWER, services)).toEqual({ query });
      expect(kept).toEqual([]);
    },
  );

  it.each([
    ['a long one', '長い語句'.repeat(30)],
    ['one with our own separator', 'a|b'],
  ])('GIVEN %s THEN the archive keeps it', (_, query) => {
    const { kept, services } = world();
    const key = keepNote({ query }, PUBLIC_VIEWER, services);
    expect(noteOf(key, schema, PUBLIC_VIEWER, services)).toEqual({ query });
    expect(kept).toHaveLength(1);
  });

  it.each(['{', '{"query":1}', '{}', 'key7', ''])(
    'GIVEN the key %j THEN it is answered as expired',
    (key) => {
      expect(() => noteOf(key, schema, PUBLIC_VIEWER, world().services)).toThrow(
        expect.objectContaining({ identifier: 'expired' }),
      );
    },
  );
});
