/**
 * The keeper of one owner's indexes: reads what was saved, keeps it up to date with the archive and saves it again.
 *
 * In: the archive, an owner, a folder. Out: indexes that hold nothing the archive does not, attributed as it attributes. What is
 * small is brought in before a question is answered; what is large is built beside, and found once it is in.
 */
import type { Archive, ArchivedHead, Owner } from '../archive/archive.ts';
import { runInSlices } from '../slices.ts';
import { type Builder, SMALL_SENTENCES, sentencesOf } from './builder.ts';
import type { OwnerIndex } from './owner-index.ts';
import { attribute, fingerprintOf } from './shelf.ts';
import { deleteIndex, loadIndex, saveIndex } from './store.ts';

export interface Keeper {
  /** Resolves when the indexes may be searched: all is in that is small, and at first all. */
  ready(): Promise<void>;
  /** As of this moment; after `ready`. */
  indexes(): readonly OwnerIndex[];
  /** Resolves when all that the archive holds is in. */
  settled(): Promise<void>;
  /** Blocks in them at this moment. */
  size(): number;
  /** Saves what has changed. */
  close(): Promise<void>;
}

export interface KeeperDependencies {
  readonly archive: Archive;
  readonly builder: Builder;
  /** Folder for saved indexes; null keeps them in memory only. */
  readonly folder: string | null;
  /** Told of a saved index that could be neither read nor written, or a build that failed; the search goes on without. */
  readonly onProblem: (error: unknown) => void;
}

/** How long after a change the index is saved, milliseconds; imports come in rows. */
const SAVE_DELAY_MS = 30_000;
/** An index of fewer blocks is built faster than a file is read. */
const WORTH_SAVING = 500;
/** Each question looks into each index: with more than this, the smaller ones become one. */
const MAX_INDEXES = 6;
/** Of an index; with more of it buried it is built anew. */
const MAX_BURIED = 0.3;
/** Sentences of one index at most, where many are built. */
const MAX_SENTENCES = 500_000;

export function createKeeper(
  owner: Owner,
  { archive, builder, folder, onProblem }: KeeperDependencies,
): Keeper {
  let indexes: readonly OwnerIndex[] = [];
  let loading: Promise<void> | null = null;
  /** The revision that `indexes` and `missing` are of. */
  let seen: number | null = null;
  let missing: readonly ArchivedHead[] = [];
  /** Of `keyOf`: what is being built, or could not be; the latter until anything changes. */
  const building = new Set<string>();
  const failed = new Set<string>();
  let small: Promise<void> | null = null;
  let large: Promise<void> | null = null;
  let isSaved = true;
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function load(): Promise<void> {
    const saved = folder === null ? null : await loadIndex(folder, owner).catch(report);
    for (const index of saved ?? []) await runInSlices(attributing(index));
    indexes = saved ?? [];
    reconcile();
    await buildLarge();
  }

  /** What is left of it for `reconcile`, which takes no pause, is what changes meanwhile. */
  function* attributing(index: OwnerIndex): Generator<void> {
    const heads = new Map(archive.headsOf(owner).map((head) => [head.id, head]));
    for (const [id, { shelf }] of [...index.placed]) {
      yield;
      const head = heads.get(id);
      if (head?.words === shelf.words) index.replace(attribute(shelf, head));
    }
  }

  /** What the archive does not hold is not found any more, and what it attributes otherwise is so here: at once, nothing is built. */
  function reconcile(): void {
    const revision = archive.revision(owner);
    if (revision === seen) return;
    const heads = new Map(archive.headsOf(owner).map((head) => [head.id, head]));
    const placed = new Set<string>();
    for (const index of indexes) {
      for (const [id, { shelf }] of [...index.placed]) {
        const head = heads.get(id);
        if (head === undefined || head.words !== shelf.words || placed.has(id)) {
          index.bury(id);
          changed();
        } else {
          placed.add(id);
          if (fingerprintOf(head) !== shelf.fingerprint) index.replace(attribute(shelf, head));
        }
      }
    }
    indexes = indexes.filter((index) => index.placed.size > 0);
    missing = [...heads.values()].filter(({ id }) => !placed.has(id));
    seen = revision;
    failed.clear();
  }

  function changed(): void {
    isSaved = false;
    if (folder !== null && !isClosed) timer ??= setTimeout(() => void save(), SAVE_DELAY_MS).unref();
  }

  const wanted = () => missing.filter((head) => !building.has(keyOf(head)) && !failed.has(keyOf(head)));
  const wantedSmall = () => {
    const heads = wanted().filter(({ sentenceCount }) => sentenceCount <= SMALL_SENTENCES);
    return sentencesOf(heads) <= SMALL_SENTENCES ? heads : [];
  };

  async function build(heads: readonly ArchivedHead[], replaced: readonly OwnerIndex[] = []): Promise<void> {
    for (const head of heads) building.add(keyOf(head));
    try {
      const index = await builder.build(owner, heads);
      if (index === null) return;
      await runInSlices(attributing(index));
      indexes = [...indexes.filter((one) => !replaced.includes(one)), index];
      // Whatever happened to these transcripts meanwhile.
      seen = null;
      reconcile();
      changed();
    } catch (error) {
      for (const head of heads) failed.add(keyOf(head));
      throw error;
    } finally {
      for (const head of heads) building.delete(keyOf(head));
    }
  }

  /** Whatever is left, and what makes the indexes fewer. */
  async function buildLarge(): Promise<void> {
    for (let heads = wanted(); heads.length > 0 && !isClosed; heads = wanted()) await build(batchOf(heads));
    await tidy();
  }

  /** Many small indexes become one, and what is buried goes. */
  async function tidy(most = MAX_BURIED): Promise<void> {
    const bySize = indexes.toSorted((a, b) => a.size - b.size);
    const many = indexes.length > MAX_INDEXES ? bySize.slice(0, -1 - (MAX_INDEXES >> 1)) : [];
    const merged = indexes.filter((index) => many.includes(index) || index.buried > most * index.size);
    if (merged.length === 0 || isClosed) return;
    const ids = new Set(merged.flatMap((index) => [...index.placed.keys()]));
    await build(
      archive.headsOf(owner).filter(({ id }) => ids.has(id)),
      merged,
    );
  }

  function beginLarge(): void {
    if (large !== null || isClosed) return;
    if (wanted().length === 0 && indexes.length <= MAX_INDEXES && !indexes.some(isMostlyBuried)) return;
    void inBackground(buildLarge);
  }

  /** One after the other. */
  function inBackground(work: () => Promise<void>): Promise<void> {
    const done = (large ?? Promise.resolve())
      .then(work)
      .catch(report)
      .then(() => {
        if (large === done) large = null;
      });
    large = done;
    return done;
  }

  async function ready(): Promise<void> {
    loading ??= load();
    try {
      await loading;
    } catch (error) {
      loading = null;
      throw error;
    }
    reconcile();
    for (let heads = wantedSmall(); heads.length > 0 || small !== null; heads = wantedSmall()) {
      small ??= build(heads).finally(() => {
        small = null;
      });
      await small;
    }
    beginLarge();
  }

  function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    saving = saving.then(write);
    return saving;
  }

  async function write(): Promise<void> {
    if (folder === null || isSaved) return;
    try {
      // What is gone from the archive does not stay in a file.
      if (!isClosed) await inBackground(() => tidy(0));
      isSaved = true;
      const size = indexes.reduce((sum, index) => sum + index.size, 0);
      await (size < WORTH_SAVING
        ? deleteIndex(folder, owner)
        : saveIndex(folder, owner, indexes, () => isClosed));
    } catch (error) {
      isSaved = false;
      report(error);
    }
  }

  function report(error: unknown): null {
    onProblem(error);
    return null;
  }

  return {
    ready,
    indexes() {
      reconcile();
      return indexes;
    },
    async settled() {
      await ready();
      while (large !== null) {
        await large;
        await ready();
      }
    },
    size: () => indexes.reduce((sum, { size }) => sum + size, 0),
    async close() {
      isClosed = true;
      await Promise.allSettled([loading, small, large]);
      await save();
    },
  };
}

function keyOf({ id, words }: ArchivedHead): string {
  return `${id} ${words}`;
}

function isMostlyBuried(index: OwnerIndex): boolean {
  return index.buried > MAX_BURIED * index.size;
}

/** As many as one index takes. */
function batchOf(heads: readonly ArchivedHead[]): readonly ArchivedHead[] {
  let sentences = 0;
  const batch = heads.filter(({ sentenceCount }) => {
    sentences += sentenceCount;
    return sentences <= MAX_SENTENCES;
  });
  return batch.length > 0 ? batch : heads.slice(0, 1);
}
