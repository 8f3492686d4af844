/**
 * Sudachi's dictionary of Japanese synonyms (Works Applications, Apache-2.0; on npm as `sudachi-synonyms-dictionary`), read when it
 * is first asked for.
 *
 * Out: a `Dictionary`, always the same one. Never: work on the main loop that lasts.
 */
import { Worker } from 'node:worker_threads';
import { runInSlices } from '../../slices.ts';
import { dictionaryOver, type LoadDictionary } from './dictionary.ts';

/** Of the thread's heap. */
const MEMORY_MB = 256;

export function sudachi(): LoadDictionary {
  let loading: ReturnType<LoadDictionary> | null = null;
  const load: LoadDictionary = async () => (await runInSlices(dictionaryOver(await readInThread())))!;
  return () => {
    loading ??= load().catch((error: unknown) => {
      // The next question tries again.
      loading = null;
      throw error;
    });
    return loading;
  };
}

function readInThread(): Promise<string> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('sudachi-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [],
    });
    thread.unref();
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that reads the dictionary ended')));
  });
}
