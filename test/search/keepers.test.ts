import { describe, expect, it } from 'vitest';
import type { Owner } from '../../src/archive/archive.ts';
import type { Keeper } from '../../src/search/keeper.ts';
import { createKeepers } from '../../src/search/keepers.ts';
import { archiveOf, searchOver, transcriptOf } from './world.ts';

/** Keepers of so many blocks that write down what happens to them; `saved` lets the closing of one end. */
function watched(sizes: Readonly<Record<string, number>> = {}) {
  const events: string[] = [];
  const saves = new Map<Owner, () => void>();
  const open = (owner: Owner): Keeper => {
    events.push(`open ${nameOf(owner)}`);
    return {
      ready: async () => {},
      settled: async () => {},
      indexes: () => [],
      size: () => sizes[nameOf(owner)] ?? 1,
      close() {
        events.push(`close ${nameOf(owner)}`);
        return new Promise((resolve) => saves.set(owner, resolve));
      },
    };
  };
  return { events, open, saved: (name: string) => saves.get(named(name))!() };
}

const named = (name: string): Owner => `guild:${name}`;
const nameOf = (owner: Owner): string => owner.slice('guild:'.length);
const use = async () => 'used';

describe('keepers', () => {
  it('GIVEN more owners than are kept WHEN another is asked for THEN the one not asked for longest is let go', async () => {
    const { events, open } = watched();
    const keepers = createKeepers(open, { blocks: 100, owners: 2 });
    for (const name of ['a', 'b', 'a', 'c', 'a']) await keepers.with(named(name), use);
    expect(events).toEqual(['open a', 'open b', 'open c', 'close b']);
  });

  it('GIVEN more blocks than are kept THEN as many are let go as it takes, but not the one just used', async () => {
    const { events, open } = watched({ a: 40, b: 40, c: 90, d: 200 });
    const keepers = createKeepers(open, { blocks: 100, owners: 10 });
    for (const name of ['a', 'b', 'c', 'd']) await keepers.with(named(name), use);
    expect(events).toEqual(['open a', 'open b', 'open c', 'close a', 'close b', 'open d', 'close c']);
  });

  it('GIVEN one that is used THEN it is not let go before it is free', async () => {
    const { events, open } = watched();
    const keepers = createKeepers(open, { blocks: 100, owners: 1 });
    await keepers.with(named('a'), async () => {
      await keepers.with(named('b'), use);
      expect(events).toEqual(['open a', 'open b']);
    });
    expect(events).toEqual(['open a', 'open b', 'close b']);
  });

  it('GIVEN one that is being saved WHEN it is asked for THEN it is opened again once that has ended', async () => {
    const { events, open, saved } = watched();
    const keepers = createKeepers(open, { blocks: 100, owners: 1 });
    for (const name of ['a', 'b']) await keepers.with(named(name), use);
    const again = keepers.with(named('a'), use);
    await Promise.resolve();
    expect(events).toEqual(['open a', 'open b', 'close a']);
    saved('a');
    expect(await again).toBe('used');
    expect(events).toEqual(['open a', 'open b', 'close a', 'open a', 'close b']);
  });
});

describe('search over many owners', () => {
  it('GIVEN more servers than are kept THEN each finds its own, however often they take turns', async () => {
    const archive = archiveOf();
    const servers = ['1', '2', '3', '4'];
    for (const id of servers)
      archive.put(`guild:${id}`, transcriptOf(`own-${id}`, [{ speaker: null, text: '計画を承認した。' }]));
    const search = searchOver(archive, null, { blocks: 2, owners: 3 });
    for (const id of [...servers, ...servers.toReversed(), ...servers]) {
      const { hits } = await search.search({ guildId: id, roleIds: [] }, { query: '計画' });
      expect(hits.map(({ transcriptId }) => transcriptId)).toEqual([`own-${id}`]);
    }
    await search.close();
  });
});
