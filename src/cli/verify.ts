/** `genchi verify`: how a quotation stands to the record, as `/verify` would say it. */
import { PUBLIC_VIEWER } from '../archive/archive.ts';
import { addressOf, wordsOf } from '../archive/passage.ts';
import { messagesIn } from '../locales/index.ts';
import { meetingDay } from '../replies/day.ts';
import { type Match, type Verdict, verifyClaim } from '../verify/verify.ts';
import {
  type CommandLine,
  type Environment,
  readArgs,
  SOURCE_OPTIONS,
  UsageError,
  withSource,
} from './command-line.ts';
import { speakerJson } from './json.ts';

const OPTIONS = {
  ...SOURCE_OPTIONS,
  speaker: { type: 'string' },
  meeting: { type: 'string' },
} as const;

/** Found is any outcome but `not-in-record`. */
export async function verify(args: CommandLine, environment: Environment): Promise<boolean> {
  const { values, positionals } = readArgs(args, OPTIONS);
  const [text, ...more] = positionals;
  if (text === undefined || text.trim() === '')
    throw new UsageError('verify takes a quotation: genchi verify TEXT [--speaker S] …');
  if (more.length > 0)
    throw new UsageError(
      `verify takes one quotation; put it into quotation marks (left over: ${more.join(' ')})`,
    );
  return withSource(values.from, values, environment, async (services) => {
    const request = { text, speaker: values.speaker, meeting: values.meeting };
    const verdict = await verifyClaim(PUBLIC_VIEWER, request, services);
    environment.print(
      values.json === true ? JSON.stringify(verdictJson(verdict), null, 2) : draw(verdict, environment),
    );
    return verdict.outcome !== 'not-in-record';
  });
}

function verdictJson({ outcome, matches, nearest, more }: Verdict) {
  return {
    verdict: outcome,
    matches: matches.map(matchJson),
    nearest: nearest === null ? null : matchJson(nearest),
    more,
  };
}

/** `text` is the whole passage, `words` the stretches in it that the quotation stands for. */
function matchJson({ passage, words, changes, turn }: Match) {
  const { transcript, speech, start, end } = passage;
  return {
    address: addressOf(passage),
    text: wordsOf(passage),
    start,
    end,
    words: words.map((span) => [span.start, span.end]),
    speaker: speakerJson(speech.speaker, transcript.language),
    differences: changes,
    leftOut:
      turn === null
        ? null
        : {
            kind: turn.kind,
            side: turn.side,
            text: transcript.text.slice(turn.start, turn.end),
            start: turn.start,
            end: turn.end,
          },
  };
}

function draw(verdict: Verdict, { config }: Environment): string {
  const m = messagesIn(config.locale);
  const [first] = verdict.matches;
  const turn = first?.turn ?? null;
  const outside = turn === null ? '' : first!.passage.transcript.text.slice(turn.start, turn.end).trim();
  const note =
    turn === null ? '' : turn.side === 'after' ? m.verify.turnAfter(outside) : m.verify.turnBefore(outside);
  const lines = [
    verdict.claim.parts.length === 0 ? m.verify.noWords : `${m.verify.outcomes[verdict.outcome]}${note}`,
    ...verdict.matches.map((match) => drawMatch(match, config.locale)),
    ...(verdict.nearest === null
      ? []
      : [m.verify.nearest, drawMatch({ ...verdict.nearest, changes: [] }, config.locale)]),
  ];
  return lines.join('\n\n');
}

function drawMatch({ passage, changes }: Match, locale: 'en' | 'ja'): string {
  const m = messagesIn(locale);
  const { transcript, speech } = passage;
  const where = [
    speech.label ?? m.attribution.noSpeaker,
    transcript.title,
    meetingDay(transcript, m),
    addressOf(passage),
  ];
  const differences = changes.map(
    ({ type, claimed, recorded }) =>
      `  ${m.verify.change(m.verify.changes[type], claimed || null, recorded || null)}`,
  );
  return [wordsOf(passage), `  — ${where.join(m.attribution.separator)}`, ...differences].join('\n');
}
