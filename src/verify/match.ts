/** A place of the record that has a claim's words altered: what was changed, and what turns the words and was left outside. */
import type { ArchivedTranscript } from '../archive/archive.ts';
import type { PeopleDirectory } from '../transcript/people.ts';
import { typesOfChanges } from './changes.ts';
import type { ClaimPart } from './claim.ts';
import type { Compared } from './compared.ts';
import { passageHolding } from './stretch.ts';
import { turnAfter, turnBefore } from './turns/around.ts';
import type { Turn } from './turns/turn.ts';
import type { Match } from './verdict.ts';

export function matchOf(compared: Compared, claim: ClaimPart, people: PeopleDirectory): Match {
  const { stretch, span, difference } = compared;
  const { transcript } = stretch;
  const record = transcript.text.slice(span.start, span.end);
  const types = typesOfChanges(difference.changes, {
    claim: claim.text,
    record,
    heldOn: transcript.heldOn,
    people,
    labels: labelsOf(transcript),
  });
  return {
    passage: passageHolding(stretch, [span]),
    words: [span],
    changes: difference.changes.map((change, at) => ({
      type: types[at]!,
      claimed: claim.text.slice(change.claimed.start, change.claimed.end),
      recorded: record.slice(change.recorded.start, change.recorded.end),
    })),
    pieces: difference.pieces,
    turn: turnOf(compared),
  };
}

/** At an end whose words the claim keeps: where it has others there, they may say what turns them. */
function turnOf({ stretch, span, difference: { changes } }: Compared): Turn | null {
  if (changes.length === 0) return null;
  const length = span.end - span.start;
  const keepsHead = changes.every(({ recorded }) => recorded.start > 0);
  const keepsTail = changes.every(({ recorded }) => recorded.end < length);
  return (keepsHead ? turnBefore(stretch, span) : null) ?? (keepsTail ? turnAfter(stretch, span) : null);
}

const labels = new WeakMap<ArchivedTranscript, readonly string[]>();

/** Of its speakers, each once. */
function labelsOf(transcript: ArchivedTranscript): readonly string[] {
  const known = labels.get(transcript);
  if (known !== undefined) return known;
  const own = [...new Set(transcript.speeches.flatMap(({ label }) => label ?? []))];
  labels.set(transcript, own);
  return own;
}
