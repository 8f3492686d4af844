/**
 * The thread in which Sudachi's dictionary is read: 14 MB of JSON, of which a tenth is of use.
 *
 * Out: one message, its groups of nouns as `writeGroups` writes them. Only terms that the dictionary always expands: what it
 * expands one way only (訪問 to 伺う) would find too much.
 */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { stepBack } from '../../archive/background.ts';
import { writeGroups } from './dictionary.ts';

/** As far as it is read; the package's own types cannot be reached by `import`, nor can its module. */
interface Package {
  fetchDictionary(): Promise<
    readonly {
      readonly items: readonly {
        readonly midashi: string;
        readonly taigenYogen: string;
        readonly expandControl: number;
      }[];
    }[]
  >;
}

if (parentPort !== null) {
  stepBack();
  const sudachi = createRequire(import.meta.url)('sudachi-synonyms-dictionary') as Package;
  const groups = await sudachi.fetchDictionary();
  parentPort.postMessage(
    writeGroups(
      groups.map(({ items }) =>
        items.flatMap(({ taigenYogen, expandControl, midashi }) =>
          taigenYogen === '体言' && expandControl === 0 ? [midashi] : [],
        ),
      ),
    ),
  );
}
