/** A record with what was agreed, worked out in slices: the same items, once for all who ask, and for nobody else. */
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/sqlite.ts';
import { StoppedError } from '../../src/errors.ts';
import { largeRecord } from '../helpers/large.ts';
import { addDocument, archiveWithSeed, people, SEED, viewerOf } from '../helpers/world.ts';

const GUILD = '410000000000000001';
const ROLE = '420000000000000009';
const viewer = viewerOf(GUILD, GUILD);

function archiveWith(sentences: number) {
  const archive = openArchive({ path: ':memory:', people });
  const given = { title: '漁業協議', heldOn: '2024-01-15', text: largeRecord(sentences) };
  return { archive, id: addDocument(archive, `guild:${GUILD}`, given) };
}

describe('a record with its items', () => {
  it('GIVEN the seed THEN they are those that are worked out at once', async () => {
    const [one, other] = [archiveWithSeed(), archiveWithSeed()];
    expect((await one.readRecord(viewer, SEED))?.items).toEqual(other.agreements(viewer, SEED));
    one.close();
    other.close();
  });

  it('GIVEN a large record and several who ask at once THEN it is read once, and kept', async () => {
    const { archive, id } = archiveWith(3_000);
    const [a, b] = await Promise.all([archive.readRecord(viewer, id), archive.readRecord(viewer, id)]);
    expect(a!.items.length).toBeGreaterThanOrEqual(300);
    expect(b!.items).toBe(a!.items);
    expect((await archive.readRecord(viewer, id))!.items).toBe(a!.items);
    expect(archive.agreements(viewer, id)).toBe(a!.items);
    archive.close();
  });

  it('GIVEN a server that names a speaker otherwise THEN its items are its own', async () => {
    const archive = archiveWithSeed();
    const plain = (await archive.readRecord(viewerOf(null), SEED))!;
    const manager = archive.manage({ guildId: GUILD, userId: '1' });
    manager.sayWho([plain.transcript.speeches[0]!.label!], { name: '山田', side: '南国' });
    const own = (await archive.readRecord(viewer, SEED))!;
    expect(own.items).not.toBe(plain.items);
    expect(own.transcript.speeches[0]!.speaker?.name).not.toEqual(
      plain.transcript.speeches[0]!.speaker?.name,
    );
    archive.close();
  });

  it('GIVEN another server, or a record that is removed or limited while it is read, THEN there is none', async () => {
    const { archive, id } = archiveWith(3_000);
    expect(await archive.readRecord(viewerOf('999'), id)).toBeNull();
    const limited = archive.readRecord(viewer, id);
    archive.manage({ guildId: GUILD, userId: '1' }).limit(id, [ROLE]);
    expect(await limited).toBeNull();
    const removed = archive.readRecord(viewerOf(GUILD, GUILD, ROLE), id);
    archive.remove(`guild:${GUILD}`, id);
    expect(await removed).toBeNull();
    archive.close();
  });

  it('GIVEN that the process ends THEN all who wait are told, and a later question is answered', async () => {
    const { archive, id } = archiveWith(3_000);
    const waiting = [archive.readRecord(viewer, id), archive.readRecord(viewer, id)];
    const ends = Promise.allSettled(waiting);
    await new Promise((resolve) => setImmediate(resolve));
    archive.stopReading();
    for (const end of await ends) {
      expect(end.status === 'rejected' && end.reason).toBeInstanceOf(StoppedError);
    }
    expect((await archive.readRecord(viewer, id))?.items.length).toBeGreaterThanOrEqual(300);
    archive.close();
  });
});
