/**
 * The archive as threads that build an index read it: words alone, nothing is changed.
 *
 * In: where the archive is. Out: words by owner and transcript; null where that has gone meanwhile.
 */
import { DatabaseSync } from 'node:sqlite';
import { decodeSpeeches, decodeText, type Part, type StoredSpeech } from './pieces.ts';
import type { Owner, StoredWords } from './records.ts';

export interface WordsReader {
  wordsOf(owner: Owner, id: string): StoredWords | null;
  close(): void;
}

const BUSY_TIMEOUT_MS = 5_000;

export function openWords(location: string): WordsReader {
  const sql = new DatabaseSync(location, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  const find = sql.prepare(
    'SELECT body, hash FROM transcripts JOIN bodies ON bodies.id = body WHERE transcripts.id = ? AND owner = ?',
  );
  const pieces = sql.prepare('SELECT bytes FROM pieces WHERE body = ? AND part = ? ORDER BY number');

  function read(owner: Owner, id: string): StoredWords | null {
    const row = find.get(id, owner) as { readonly body: number; readonly hash: string } | undefined;
    if (row === undefined) return null;
    const all = (part: Part) =>
      (pieces.all(row.body, part) as { bytes: Uint8Array }[]).map(({ bytes }) => bytes);
    const speeches: StoredSpeech[] = [];
    for (const piece of all('speeches')) decodeSpeeches(piece, speeches);
    return { hash: row.hash, text: all('text').map(decodeText).join(''), speeches };
  }

  return {
    wordsOf(owner, id) {
      // One moment for all: a body may be deleted between two reads.
      sql.exec('BEGIN');
      try {
        return read(owner, id);
      } finally {
        sql.exec('COMMIT');
      }
    },
    close: () => sql.close(),
  };
}
