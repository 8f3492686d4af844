/**
 * What managers do, each change with its line in the audit list, in one transaction.
 *
 * In: a manager whose permission was checked. Out: the change, or false where it is nothing of their server's.
 */
import { parseAddress } from '../transcript/address.ts';
import type { TranscriptHead } from '../transcript/transcript.ts';
import { ownerOf } from './access.ts';
import type { Bodies } from './bodies.ts';
import type { Database } from './database.ts';
import {
  BIN_DAYS,
  type Change,
  type ChangeAction,
  type Management,
  type Manager,
  type Report,
  type Staged,
} from './management.ts';
import { MAX_LABELS } from './overlay.ts';
import { findReference } from './passage.ts';
import type { ArchivedTranscript, Edits } from './records.ts';
import type { Reports } from './reports.ts';
import { editHead, speechHash } from './rows.ts';
import type { Servers } from './servers.ts';
import type { Transcripts } from './transcripts.ts';
import type { Uploads } from './uploads.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface ManageParts {
  readonly database: Database;
  readonly bodies: Bodies;
  readonly transcripts: Transcripts;
  readonly servers: Servers;
  readonly reports: Reports;
  readonly uploads: Uploads;
}

export function createManage({ database, bodies, transcripts, servers, reports, uploads }: ManageParts) {
  const { sql, transaction, now } = database;
  const note = sql.prepare(
    'INSERT INTO changes (guild, at, user, action, transcript, detail) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const noted = sql.prepare(
    'SELECT at, user AS userId, action, transcript, detail FROM changes WHERE guild = ? ORDER BY id DESC LIMIT ?',
  );

  return function manage({ guildId, userId }: Manager): Management {
    const owner = ownerOf(guildId);
    const reading = () => servers.readingOf(guildId);
    const binnedSince = () => now() - BIN_DAYS * DAY_MS;

    /** One transaction: the change, and who made it; no line where nothing changed. */
    function audited<T>(action: ChangeAction, transcript: string | null, detail: string, work: () => T): T {
      return transaction(() => {
        const result = work();
        if (result !== false && result !== null) note.run(guildId, now(), userId, action, transcript, detail);
        return result;
      });
    }

    function duplicateOf({ sha256, title, heldOn }: TranscriptHead): Staged['duplicate'] {
      const same = transcripts.findSame(owner, sha256);
      if (same !== undefined && same.removed_at !== null) {
        const binned = transcripts.binned(owner, reading()).find(({ head }) => head.id === same.id);
        return binned === undefined ? null : { kind: 'binned', head: binned.head };
      }
      const heads = transcripts.heads(owner, reading());
      const exact = heads.find(({ id }) => id === same?.id);
      if (exact !== undefined) return { kind: 'same', head: exact };
      const alike = heads.find((head) => head.title === title && head.heldOn === heldOn);
      return alike === undefined ? null : { kind: 'alike', head: alike };
    }

    function ownTranscript(id: string): ArchivedTranscript | null {
      const row = transcripts.rowOf(id);
      if (row === null || (row.owner !== owner && row.owner !== 'public')) return null;
      return transcripts.load(row, reading()).transcript;
    }

    /** The whole speech gets the reported speaker, wherever it stands now. Null where its words are gone. */
    function accept({ reference, label, transcript: id }: Report): boolean | null {
      const transcript = ownTranscript(id);
      const lookup = transcript === null ? null : findReference(transcript, reference);
      if (transcript === null || lookup?.outcome !== 'found') return null;
      const { speech } = lookup.passage;
      servers.correct(guildId, id, {
        speech: speech.number,
        hash: speechHash(transcript.text, speech),
        label,
      });
      transcripts.revise(owner);
      return true;
    }

    return {
      list: () => transcripts.heads(owner, reading()),
      bin: () =>
        transcripts
          .binned(owner, reading())
          .filter(({ removedAt }) => removedAt > binnedSince())
          .map(({ head, removedAt }) => ({ ...head, goneAt: removedAt + BIN_DAYS * DAY_MS })),
      changes: (limit) => noted.all(guildId, limit) as unknown as readonly Change[],
      reports: () => reports.open(guildId),
      showsPublic: () => servers.showsPublic(guildId),

      stage: (prepared, edits, audience) => uploads.stage(guildId, userId, prepared, edits, audience),
      staged(key) {
        const waiting = uploads.find(guildId, userId, key);
        if (waiting === null) return null;
        return { key, ...waiting, duplicate: duplicateOf(editHead(waiting.preview.head, waiting.edits)) };
      },
      editStaged(key, edits) {
        const waiting = uploads.find(guildId, userId, key);
        return waiting !== null && uploads.edit(guildId, userId, key, { ...waiting.edits, ...edits });
      },
      addStaged(key) {
        const added = transaction(() => {
          const stored = uploads.take(guildId, userId, key);
          if (stored === null) return null;
          const done = transcripts.add(owner, stored);
          if (done.outcome !== 'unchanged')
            note.run(guildId, now(), userId, 'add', done.id, stored.documentName);
          return done;
        });
        if (added === null) return null;
        const { unused, ...outcome } = added;
        if (unused !== null) bodies.discard(unused);
        return outcome;
      },
      cancelStaged: (key) => uploads.delete(guildId, userId, key),

      edit: (id, edits) => audited('edit', id, describe(edits), () => transcripts.edit(owner, id, edits)),
      limit: (id, audience) =>
        audited('limit', id, audience?.join(' ') ?? '', () => transcripts.limit(owner, id, audience)),
      remove(id) {
        transcripts.empty(binnedSince());
        return audited('remove', id, '', () => transcripts.bin(owner, id, now()));
      },
      restore: (id) => audited('restore', id, '', () => transcripts.restore(owner, id, binnedSince())),

      sayWho(labels, saying) {
        const said = saying === null ? '' : ` = ${[saying.name, saying.side].filter(Boolean).join(', ')}`;
        return audited('speakers', null, `${labels.join(', ')}${said}`, () => {
          if (servers.sayingsOf(guildId).labels.length + labels.length > MAX_LABELS) return false;
          servers.sayWho(guildId, labels, saying);
          transcripts.revise(owner);
          return true;
        });
      },
      showPublic(shown) {
        audited('public', null, String(shown), () => servers.setShowsPublic(guildId, shown));
      },
      decide(reportId, decision) {
        const report = reports.find(guildId, reportId);
        if (report === null) return false;
        return audited(
          decision,
          report.transcript,
          `${addressOnly(report.reference)} = ${report.label}`,
          () => {
            const done = decision === 'reject' || accept(report);
            if (done) reports.decide(guildId, reportId, decision === 'accept' ? 'accepted' : 'rejected');
            return done;
          },
        );
      },
    };
  };
}

function addressOnly(reference: string): string {
  const address = reference.split('#')[0]!;
  return parseAddress(address) === null ? '' : address;
}

function describe(edits: Edits): string {
  return Object.entries(edits)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join('; ');
}
