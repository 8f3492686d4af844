/** An archive in memory, to the interface and nothing more: for tests and benchmarks that need no database. */
import type {
  Archive,
  ArchivedHead,
  ArchivedTranscript,
  Owner,
  StoredWords,
  Viewer,
} from '../../src/archive/archive.ts';
import type { Speaker } from '../../src/transcript/speakers.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';

export interface MemoryArchive extends Archive {
  /** Forgets the words, which a search that is up to date does not ask for. */
  release(): void;
  put(owner: Owner, transcript: Transcript, audience?: readonly string[] | null): void;
}

export function createMemoryArchive(): MemoryArchive {
  const transcripts = new Map<string, ArchivedTranscript>();
  const revisions = new Map<Owner, number>();
  const heads = new Map<Owner, readonly ArchivedHead[]>();
  /** The same list as long as nothing has changed, as the archive promises. */
  const lists = new Map<string, readonly ArchivedHead[]>();

  const revise = (owner: Owner) => {
    revisions.set(owner, (revisions.get(owner) ?? 0) + 1);
    heads.delete(owner);
    lists.clear();
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
    release() {
      for (const owner of revisions.keys()) headsOf(owner);
      transcripts.clear();
    },
    add(owner, transcript) {
      put(owner, transcript);
      return { outcome: 'added', id: transcript.id };
    },
    remove(owner, id) {
      const removed = transcripts.get(id)?.owner === owner && transcripts.delete(id);
      if (removed) revise(owner);
      return removed;
    },
    list(viewer) {
      const who = JSON.stringify([viewer.guildId, viewer.roleIds]);
      const known = lists.get(who);
      if (known !== undefined) return known;
      const list = owners(viewer)
        .flatMap(headsOf)
        .filter((head) => mayRead(viewer, head));
      lists.set(who, list);
      return list;
    },
    read(viewer, id) {
      const transcript = transcripts.get(id);
      return transcript !== undefined && mayRead(viewer, transcript) ? transcript : null;
    },
    async load() {},
    wordsOf(owner, id) {
      const transcript = transcripts.get(id);
      return transcript?.owner === owner ? wordsOf(transcript) : null;
    },
    agreements: () => [],
    owners,
    headsOf,
    revision: (owner) => revisions.get(owner) ?? 0,
    overlaid: () => [],
    location: null,
    notes: { keep: () => '', find: () => null },
    close() {},
  } as Partial<MemoryArchive> as MemoryArchive;
}

const hashes = new WeakMap<ArchivedTranscript, string>();
let hashed = 0;

/** A transcript that was put anew has other words as far as the archive tells. */
function hashOf(transcript: ArchivedTranscript): string {
  const known = hashes.get(transcript);
  if (known !== undefined) return known;
  hashed += 1;
  hashes.set(transcript, `words-${hashed}`);
  return `words-${hashed}`;
}

function wordsOf(transcript: ArchivedTranscript): StoredWords {
  return { hash: hashOf(transcript), text: transcript.text, speeches: transcript.speeches };
}

function toHead(transcript: ArchivedTranscript): ArchivedHead {
  const { text: _, speeches, ...head } = transcript;
  const speakers = new Map<string, Speaker>();
  for (const { speaker } of speeches) if (speaker !== null) speakers.set(speaker.label, speaker);
  return {
    ...head,
    words: hashOf(transcript),
    speakers: [...speakers.values()],
    speechCount: speeches.length,
    sentenceCount: speeches.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}
