/** `genchi agreements`: what was agreed, as `/agreements` lists it, or all that was extracted. */
import { existsSync } from 'node:fs';
import { AGREEMENT_KINDS, type Agreement, type AgreementKind } from '../agreements/agreement.ts';
import { linkMeeting } from '../agreements/linking/meeting.ts';
import {
  type Archive,
  type ArchivedHead,
  type ArchivedTranscript,
  PUBLIC_VIEWER,
} from '../archive/archive.ts';
import { UserError } from '../errors.ts';
import { sliceSpan } from '../text/span.ts';
import {
  type CommandLine,
  type Environment,
  readArgs,
  SOURCE_OPTIONS,
  UsageError,
  withSource,
} from './command-line.ts';
import { speakerJson } from './json.ts';

const OPTIONS = { ...SOURCE_OPTIONS, kind: { type: 'string' }, all: { type: 'boolean' } } as const;

export async function agreements(args: CommandLine, environment: Environment): Promise<boolean> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [wanted, ...more] = positionals;
  if (more.length > 0) throw new UsageError('agreements takes one id or file, or --from FILE…');
  const kinds = kindsOf(values.kind);
  // A file in place of an id is short for --from.
  const isFile = wanted !== undefined && (wanted === '-' || existsSync(wanted));
  const files = isFile ? [wanted, ...(values.from ?? [])] : values.from;
  return withSource(files, values, environment, async ({ archive }) => {
    const heads = archive.list(PUBLIC_VIEWER);
    const latest = files === undefined ? heads.slice(0, 1) : heads;
    const ids = wanted === undefined || isFile ? latest.map(({ id }) => id) : [wanted];
    const listed = ids.flatMap((id) => {
      const transcript = archive.read(PUBLIC_VIEWER, id);
      if (transcript === null) throw new UserError('unknownMeeting', { typed: id });
      return linkedItems(transcript, heads, archive)
        .filter((item) => isWanted(item, kinds, values.all === true))
        .map((item) => ({ item, transcript }));
    });
    environment.print(
      values.json === true
        ? JSON.stringify(
            listed.map(({ item, transcript }) => agreementJson(item, transcript)),
            null,
            2,
          )
        : listed.map(({ item, transcript }) => draw(item, transcript)).join('\n'),
    );
    return listed.length > 0;
  });
}

/** With links into the other records of the same meeting. */
function linkedItems(
  transcript: ArchivedTranscript,
  heads: readonly ArchivedHead[],
  archive: Archive,
): readonly Agreement[] {
  const recordOf = (record: ArchivedTranscript) => ({
    transcript: record,
    items: archive.agreements(PUBLIC_VIEWER, record.id),
  });
  const others = heads
    .filter(({ id, heldOn }) => id !== transcript.id && heldOn === transcript.heldOn)
    .flatMap(({ id }) => archive.read(PUBLIC_VIEWER, id) ?? []);
  return linkMeeting(recordOf(transcript), others.map(recordOf), archive.glossary).items;
}

function kindsOf(typed: string | undefined): readonly AgreementKind[] | null {
  if (typed === undefined) return null;
  return typed.split(',').map((name) => {
    const kind = AGREEMENT_KINDS.find((known) => known === name.trim().toUpperCase());
    if (kind === undefined) throw new UsageError(`--kind takes ${AGREEMENT_KINDS.join(', ')} (not ${name})`);
    return kind;
  });
}

/** `--kind` opens the kinds that are not listed unasked; `--all` opens everything that was extracted. */
function isWanted(item: Agreement, kinds: readonly AgreementKind[] | null, all: boolean): boolean {
  if (kinds !== null && !kinds.includes(item.kind)) return false;
  return all || item.listed || kinds !== null;
}

export function agreementJson(item: Agreement, { text, speeches, language }: ArchivedTranscript) {
  return {
    address: item.address,
    start: item.start,
    end: item.end,
    text: sliceSpan(text, item),
    kind: item.kind,
    modality: item.modality,
    listed: item.listed,
    speaker: speakerJson(speeches[item.speech - 1]?.speaker ?? null, language),
    parties: item.parties,
    dates: item.dates,
    condition: item.condition === null ? null : sliceSpan(text, item.condition),
    sameAs: item.sameAs,
    relatedTo: item.relatedTo,
  };
}

function draw(item: Agreement, { text, speeches }: ArchivedTranscript): string {
  const label = speeches[item.speech - 1]?.label ?? '—';
  const number = item.number === null ? '  •' : `${item.number}.`.padStart(3);
  return `${number} [${item.kind}] ${sliceSpan(text, item)}\n      — ${label}, ${item.address}`;
}
