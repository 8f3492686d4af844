import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepNote, noteOf } from '../../commands/notes.ts';
import { type Notes, PUBLIC_VIEWER } from '../../src/archive/archive.ts';
import type { Services } from '../../src/discord/command.ts';
import { encodeCustomId, parseCustomId } from '../../src/replies/custom-id.ts';

/** An id of 40 characters, the greatest numbers a record has, and a hash. */
const LONGEST_REFERENCE = `${'x'.repeat(40)}:9999.999-999#abcdef`;
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
  it.each(['非核化', '"四島" -協力', '{', '🙂 {"x":1}', 'a\\b', '  x  '])(
    'GIVEN the short query %j THEN it stands in the custom id, beside the longest reference, and nothing is stored',
    (query) => {
      const { kept, services } = world();
      const key = keepNote(query, PUBLIC_VIEWER, services);
      const [, carried = ''] = parseCustomId(encodeCustomId('context', LONGEST_REFERENCE, key, 24))!.args;
      expect(noteOf(carried, z.string(), PUBLIC_VIEWER, services)).toBe(query);
      expect(kept).toEqual([]);
    },
  );

  it('GIVEN what fits just so, and a character more THEN the one is carried and the other kept, and both fit', () => {
    const { kept, services } = world();
    for (let length = 1; length < 60; length += 1) {
      const key = keepNote('語'.repeat(length), PUBLIC_VIEWER, services);
      encodeCustomId('context', LONGEST_REFERENCE, key, 24);
      expect(noteOf(key, z.string(), PUBLIC_VIEWER, services)).toHaveLength(length);
    }
    expect(kept).toHaveLength(59 - 24);
  });

  it('GIVEN a small record THEN it is carried without what is undefined', () => {
    const { kept, services } = world();
    const key = keepNote({ query: '露', only: undefined }, PUBLIC_VIEWER, services);
    expect(noteOf(key, schema, PUBLIC_VIEWER, services)).toEqual({ query: '露' });
    expect(kept).toEqual([]);
  });

  it.each([
    ['a long one', '長い語句'.repeat(30)],
    ['one with our own separator', 'a|b'],
  ])('GIVEN %s THEN the archive keeps it', (_, query) => {
    const { kept, services } = world();
    const key = keepNote({ query }, PUBLIC_VIEWER, services);
    expect(noteOf(key, schema, PUBLIC_VIEWER, services)).toEqual({ query });
    expect(kept).toHaveLength(1);
  });

  it.each(['{', '"', '"x"', '{"query":1}', '{}', 'key7', ''])(
    'GIVEN the key %j THEN it is answered as expired',
    (key) => {
      expect(() => noteOf(key, schema, PUBLIC_VIEWER, world().services)).toThrow(
        expect.objectContaining({ identifier: 'expired' }),
      );
    },
  );
});
