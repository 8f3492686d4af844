/**
 * How well quotations are told apart: `npm run bench:verify -- [FILE or DIR…] [--among FILE or DIR] [--elsewhere FILE or DIR] [--errors]
 * [--seed N] [--only KIND,…]`. The record also holds what `--among` names, and does not hold what `--elsewhere` names.
 *
 * Labelled claims are made from the seed, the fixtures, two records written for this, and any documents named; beside them
 * stand 60 paraphrases written by hand. Exit status 1 where an altered claim is called verbatim or same words.
 */
import { PUBLIC_VIEWER } from '../../../src/archive/archive.ts';
import { createSearch } from '../../../src/search/index.ts';
import { NO_GLOSSARY } from '../../../src/text/glossary.ts';
import { verifyClaim } from '../../../src/verify/verify.ts';
import { readArguments } from '../command-line.ts';
import { type LabelledClaim, makeClaims } from './claims.ts';
import { loadRecord, people } from './record.ts';

const { values, positionals } = readArguments(
  `usage: npm run bench:verify -- [FILE or DIR…] [--among FILE or DIR] [--elsewhere FILE or DIR] [--errors] [--seed N]
  [--only KIND,…]`,
  {
    errors: { type: 'boolean' },
    seed: { type: 'string' },
    only: { type: 'string' },
    among: { type: 'string', multiple: true },
    elsewhere: { type: 'string', multiple: true },
  },
  0,
);

const WANTED = 5_000;
const MAX_ROUNDS = 12;

interface Tally {
  claims: number;
  right: number;
  flags: number;
  flagsRight: number;
}

const record = loadRecord({
  documents: positionals,
  among: values.among ?? [],
  elsewhere: values.elsewhere ?? [],
});
const search = createSearch({ archive: record.archive, people, glossary: NO_GLOSSARY });
const only = values.only?.split(',');
const claims = manyClaims(Number(values.seed ?? 7)).filter(
  ({ kind }) => only === undefined || only.includes(kind),
);

/** Several rounds of chance over a small record; no claim twice. */
function manyClaims(seed: number): readonly LabelledClaim[] {
  const made = new Map<string, LabelledClaim>();
  for (let round = 0; round < MAX_ROUNDS && made.size < WANTED; round += 1)
    for (const claim of makeClaims(record, seed + round))
      made.set(`${claim.kind}\n${claim.text}\n${claim.speaker ?? ''}`, claim);
  return [...made.values()];
}
const tallies = new Map<string, Tally>();
/** Claims that are not in the record as they stand, and were said to be. */
let falseMatches = 0;
const EXACT = ['verbatim', 'same-words'];

for (const claim of claims) {
  const { text, speaker } = claim;
  const verdict = await verifyClaim(PUBLIC_VIEWER, { text, speaker }, { archive: record.archive, search });
  const [match] = verdict.matches;
  // What is left out is named in the same words as what is changed.
  const types: readonly string[] = [
    ...(match?.changes.map(({ type }) => type) ?? []),
    ...(match?.turn ? [match.turn.kind] : []),
  ];
  const isRight = claim.right.includes(verdict.outcome);
  const flagRight = claim.flag === undefined || types.includes(claim.flag);
  const tally = tallies.get(claim.kind) ?? { claims: 0, right: 0, flags: 0, flagsRight: 0 };
  tally.claims += 1;
  tally.right += isRight ? 1 : 0;
  tally.flags += claim.flag === undefined ? 0 : 1;
  tally.flagsRight += claim.flag !== undefined && flagRight ? 1 : 0;
  tallies.set(claim.kind, tally);
  if (claim.flag !== undefined || /^word/.test(claim.kind))
    falseMatches += EXACT.includes(verdict.outcome) ? 1 : 0;
  if (values.errors && !(isRight && flagRight)) show(claim, verdict.outcome, types);
}

function show(
  { kind, text, right, flag, said, speaker }: LabelledClaim,
  outcome: string,
  types: readonly string[],
): void {
  console.log(
    `${kind}${flag === undefined ? '' : ` (${flag})`}: ${outcome} [${types.join(', ')}], right: ${right.join('|')}${speaker === undefined ? '' : `, as ${speaker}`}`,
  );
  console.log(`  claim:  ${text.replace(/\s+/g, ' ').slice(0, 220)}`);
  if (said !== undefined)
    console.log(
      `  record: ${said.text.replace(/\s+/g, ' ').slice(0, 220)} (${said.transcript.id}:${said.speech}.${said.sentence})`,
    );
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`;
console.log(
  `\n${record.sentences.length} sentences, ${record.texts.length} transcripts, ${claims.length} claims`,
);
const total: Tally = { claims: 0, right: 0, flags: 0, flagsRight: 0 };
for (const [kind, tally] of tallies) {
  for (const key of ['claims', 'right', 'flags', 'flagsRight'] as const) total[key] += tally[key];
  console.log(
    `${kind.padEnd(18)} ${String(tally.claims).padStart(5)}  right ${percent(tally.right, tally.claims).padStart(8)}${tally.flags === 0 ? '' : `  flag ${percent(tally.flagsRight, tally.flags)}`}`,
  );
}
console.log(
  `all                ${String(total.claims).padStart(5)}  right ${percent(total.right, total.claims)}  flags ${percent(total.flagsRight, total.flags)}`,
);
console.log(`altered claims called verbatim or same words: ${falseMatches}`);
await search.close();
record.archive.close();
if (falseMatches > 0) process.exitCode = 1;
