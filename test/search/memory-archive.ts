/** An archive in memory, to the interface and nothing more: for tests and benchmarks that need no database. */
import type { Archive, ArchivedHead, ArchivedTranscript, Owner, Viewer } from '../../src/archive/archive.ts';
import { type Speaker, speakerKey } from '../../src/transcript/speakers.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';

export interface MemoryArchive extends Archive {
  put(owner: Owner, transcript: Transcript, audience?: readonly string[] | null): void;
}

export function createMemoryArchive(): MemoryArchive {
  const transcripts = new Map<string, ArchivedTranscript>();
  const revisions = new Map<Owner, number>();
  const heads = new Map<Owner, readonly ArchivedHead[]>();

  const revise = (owner: Owner) => {
    revisions.set(owner, (revisions.get(owner) ?? 0) + 1);
    heads.delete(owner);
  };
  const owners = ({ guildId }: Viewer): readonly Owner[] =>
    guildId === null ? ['public'] : ['public', `guild:${guildId}`];
  const headsOf = (owner: Owner): readonly ArchivedHead[] => {
    const known = heads.get(owner);
    if (known !== undefined) return known;
    const fresh = [...transcripts.values()].filter((one) => one.owner === owner).map(toHead);
    heads.set(owner, fresh);
    return fresh;
  };
  const mayRead = (viewer: Viewer, { owner, audience }: Pick<ArchivedHead, 'owner' | 'audience'>) =>
    owners(viewer).includes(owner) &&
    (audience === null || audience.some((role) => viewer.roleIds.includes(role)));
  const put: MemoryArchive['put'] = (owner, transcript, audience = null) => {
    transcripts.set(transcript.id, { ...transcript, owner, audience });
    revise(owner);
  };

  return {
    put,
    add(owner, transcript) {
      put(owner, transcript);
      return { outcome: 'added', id: transcript.id };
    },
    remove(owner, id) {
      const removed = transcripts.get(id)?.owner === owner && transcripts.delete(id);
      if (removed) revise(owner);
      return removed;
    },
    list: (viewer) =>
      owners(viewer)
        .flatMap(headsOf)
        .filter((head) => mayRead(viewer, head)),
    read(viewer, id) {
      const transcript = transcripts.get(id);
      return transcript !== undefined && mayRead(viewer, transcript) ? transcript : null;
    },
    readOf(owner, id) {
      const transcript = transcripts.get(id);
      return transcript?.owner === owner ? transcript : null;
    },
    agreements: () => [],
    owners,
    headsOf,
    revision: (owner) => revisions.get(owner) ?? 0,
    overlaid: () => [],
    notes: { keep: () => '', find: () => null },
    close() {},
  } as Partial<MemoryArchive> as MemoryArchive;
}

function toHead({ text: _, speeches, ...head }: ArchivedTranscript): ArchivedHead {
  const speakers = new Map<string, Speaker>();
  for (const { speaker } of speeches) if (speaker !== null) speakers.set(speakerKey(speaker), speaker);
  return {
    ...head,
    speakers: [...speakers.values()],
    speechCount: speeches.length,
    sentenceCount: speeches.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}
