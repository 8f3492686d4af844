/** Archives of made transcripts, and their sentences, for the tests of the search. */

import { createSearch } from '../../src/search/index.ts';
import type { Bounds } from '../../src/search/keepers.ts';
import type { Hit } from '../../src/search/search.ts';
import { NO_GLOSSARY } from '../../src/text/glossary.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import { parsed, people } from '../helpers/world.ts';
import { createMemoryArchive, type MemoryArchive } from './memory-archive.ts';

export interface Line {
  readonly speaker: string | null;
  readonly text: string;
}

export function transcriptOf(id: string, lines: readonly Line[], heldOn = '2018-07-31'): Transcript {
  const document = { format: 'genchi-transcript@1', title: id, heldOn, speeches: lines };
  return { ...parsed({ name: `${id}.json`, text: JSON.stringify(document) }), id };
}

export function searchOver(archive: MemoryArchive, indexPath: string | null = null, bounds?: Bounds) {
  return createSearch({ archive, glossary: NO_GLOSSARY, people, indexPath, ...(bounds && { bounds }) });
}

export function archiveOf(...transcripts: readonly Transcript[]): MemoryArchive {
  const archive = createMemoryArchive();
  for (const transcript of transcripts) archive.put('public', transcript);
  return archive;
}

export interface Sentence {
  readonly address: string;
  readonly text: string;
}

export function sentencesIn({ id, text, speeches }: Transcript): readonly Sentence[] {
  return speeches.flatMap((speech) =>
    speech.sentences.map(({ number, start, end }) => ({
      address: `${id}:${speech.number}.${number}`,
      text: text.slice(start, end),
    })),
  );
}

export const addressOf = ({ transcriptId, speech, from, to }: Hit): string =>
  `${transcriptId}:${speech}.${from}${to > from ? `-${to}` : ''}`;
