/**
 * Verify: a claim becomes a verdict on how it stands to the record.
 *
 * In: a viewer, words somebody quotes, who is said to have said them. Out: one outcome, every place that has it, the differences.
 * Never: a word on whether it is so; a match the viewer may not read; an error or unbounded time because of what was pasted.
 */
import type { Viewer } from '../archive/archive.ts';
import { resolveFilters, speakersOf } from '../search/filters.ts';
import type { SearchFilters } from '../search/search.ts';
import { speakerKey } from '../transcript/speakers.ts';
import {
  createFinder,
  firstProbes,
  type Probe,
  probesOf,
  type Sources,
  secondProbes,
  type Wanted,
} from './candidates.ts';
import { type Claim, readClaim } from './claim.ts';
import { speakersMeant } from './claimed-speaker.ts';
import { createComparison } from './compare.ts';
import { judgeExact } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { ClaimedSpeaker, Match, Outcome, Verdict } from './verdict.ts';

export interface VerifyRequest {
  readonly text: string;
  /** As typed; the records need not know the name. */
  readonly speaker?: string | undefined;
  /** Id or title of a transcript. */
  readonly meeting?: string | undefined;
}

export type { Sources } from './candidates.ts';
export type { Match, Outcome, Verdict } from './verdict.ts';

/** Places that match equally and are named. */
const MAX_MATCHES = 20;

/** The words stand in the record as they are claimed, whoever said them. */
const STANDS: readonly Outcome[] = ['verbatim', 'same-words', 'shortened', 'cut-off'];

/** @throws {UserError} `unknownMeeting`. */
export async function verifyClaim(
  viewer: Viewer,
  { text, speaker: typed, meeting }: VerifyRequest,
  sources: Sources,
): Promise<Verdict> {
  const claim = readClaim(text);
  const heads = sources.archive.list(viewer);
  const people = sources.archive.people(viewer);
  const filters = resolveFilters({ meeting }, heads, people);
  const speaker =
    typed === undefined || typed.trim() === ''
      ? null
      : { typed, keys: speakersMeant(typed, speakersOf(heads), people) };
  const give = (outcome: Outcome, matches: readonly Match[], nearest: Match | null): Verdict => ({
    outcome,
    claim,
    matches: matches.slice(0, MAX_MATCHES),
    nearest,
    speaker,
    more: matches.length > MAX_MATCHES,
  });
  if (claim.parts.length === 0) return give('not-in-record', [], null);
  const anyone = () => judgeWith(claim, filters, viewer, sources);
  if (speaker === null) {
    const { outcome, matches, nearest } = await anyone();
    return give(outcome, matches, matches.length > 0 ? null : nearest);
  }
  const theirs =
    speaker.keys.length === 0
      ? null
      : await judgeWith(claim, { ...filters, speakers: speaker.keys }, viewer, sources);
  if (theirs !== null && STANDS.includes(theirs.outcome)) return give(theirs.outcome, theirs.matches, null);
  const all = await anyone();
  return weigh(theirs, all, speaker, give);
}

/** The claimed speaker's own words come first where they are near; else whoever's they are. */
function weigh(
  theirs: Judgement | null,
  all: Judgement,
  speaker: ClaimedSpeaker,
  give: (outcome: Outcome, matches: readonly Match[], nearest: Match | null) => Verdict,
): Verdict {
  const near = theirs?.nearest ?? null;
  const unnamed = all.matches.filter(({ passage }) => passage.speech.speaker === null);
  const others = all.matches.filter((match) => match.passage.speech.speaker !== null);
  if (STANDS.includes(all.outcome)) {
    if (others.length > 0 && !others.some((match) => isBy(match, speaker)))
      return give('another-speaker', others, near);
    return give(all.outcome, others.length > 0 ? others : unnamed, near);
  }
  if (theirs !== null && theirs.outcome !== 'not-in-record')
    return give(theirs.outcome, theirs.matches, null);
  if (all.outcome === 'spliced') return give('spliced', all.matches, null);
  if (all.outcome === 'altered')
    return others.length > 0 ? give('another-speaker', others, near) : give('altered', unnamed, near);
  return give('not-in-record', [], near ?? all.nearest);
}

function isBy({ passage }: Match, { keys }: ClaimedSpeaker): boolean {
  const { speaker } = passage.speech;
  return speaker !== null && keys.includes(speakerKey(speaker));
}

async function judgeWith(
  claim: Claim,
  filters: SearchFilters,
  viewer: Viewer,
  sources: Sources,
): Promise<Judgement> {
  const find = createFinder(claim, filters, viewer, sources);
  const probes = firstProbes(claim);
  const verbatim = await find(probes, 'verbatim');
  const comparison = createComparison(claim, sources.archive.people(viewer));
  const exact = judgeExact(claim, verbatim);
  if (exact !== null && exact.outcome !== 'cut-off') return exact;
  const add = async (probed: readonly Probe[], wanted: Wanted) =>
    comparison.add(await find(probed, wanted, comparison.stretches()));
  comparison.add(verbatim);
  await add(probes, 'best');
  // Words cut off here may stand whole elsewhere.
  if (exact !== null || !comparison.isSure()) await add(probes, 'ranked');
  const found = judgeExact(claim, comparison.stretches());
  if (found !== null) return found;
  // What the nearest place leaves open may stand elsewhere: then the claim was put together.
  if (!comparison.isSettled()) await add(secondProbes(claim), 'more');
  const open = comparison.openWords();
  if (open !== null) await add(probesOf(open), 'more');
  // Words without a rare one among them are found only by their halves.
  return judgeExact(claim, comparison.stretches()) ?? comparison.judge();
}
