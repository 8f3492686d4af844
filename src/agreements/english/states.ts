/**
 * How two say in English that they are of one mind, without a verb of agreement: we see eye to eye, our positions coincide.
 *
 * In: the folded sentence. Out: reports, in order. Never: what is denied, wished for, or another's words.
 */

import { allMatches } from '../../text/matches.ts';
import { pattern, source } from '../../text/pattern.ts';
import type { SentenceContext } from '../draft.ts';
import { askable, type Hints, needing } from './hints.ts';
import type { Report } from './report.ts';

const ONE_MIND = source`
    (?:in (?:(?:full|complete|total|broad|general|close|firm) )?(?:agreement|accord)
      |of (?:one|the same|a single) (?:mind|view|opinion)|at one|agreed|united(?! (?:nations|states|kingdom|arab))|on the same (?:page|wavelength))
  `;
const MUCH = '(?:(?:all|both|also|very much|[a-z]+ly) )*';
/** We are of one mind on tolls; we share the view; we see eye to eye. */
const WE_ARE = new RegExp(
  source`
    \\b(?:[Ww]e|[Tt]hey)(?:['’]re| are| were) ${MUCH}${ONE_MIND}\\b(?= (?:that|on|about|in|as|with regard|regarding)\\b|:)
    |\\b(?:[Ww]e|[Tt]hey) ${MUCH}(?:see eye[- ]to[- ]eye
      |(?:have|had|take|took|hold|held) (?:the|a|an) (?:(?:very|exactly|much) )*(?:same|common|shared|similar|identical
        |joint) (?:view|position|approach|assessment|opinion|stance|understanding)
      |share (?:(?:concerns|views)
        |(?:the|a|this|that|our) (?:(?:same|common|very|general|firm|strong|clear) )*(?:view|opinion|conviction|position
          |assessment|understanding|commitment|determination|objective|goal|belief|concern|vision)))\\b(?= (?:that|on
        |about|to|for|of|in|over)\\b)
  `,
  'gu',
);
/** Our positions coincide. */
const ALIGNED = pattern('gu')`
    \b(?:[Oo]ur|[Tt]heir|[Tt]he (?:two |)(?:sides|countries|leaders|governments|parties)['’]
      |[Tt]he) (?:[a-z]+ )?(?:positions|views|assessments|approaches|opinions
      |stances)(?: (?!(?:do|did|that|which)\b)[\w’'-]+){0,7} (?:coincided?|converged?
      |(?:are|were) (?:(?:almost|also|both|[a-z]+ly) )*(?:identical|the same|aligned|in agreement|in accord|at one))\b
  `;

const HANGS =
  /\b(?:if|unless|until|whether|once|where|when|because|hope|wish|sure|ask(?:ed)?|think that|says?|said)\s+(?:that\s+)?$/iu;

/** @param context in one government's own mouth, we are one side */
export function findStates(masked: string, hints: Hints, context: SentenceContext): readonly Report[] {
  const asked = askable(STATES, hints);
  if (asked.length === 0 || context.alone) return NONE;
  return asked.flatMap(({ pattern }) =>
    allMatches(pattern, masked).flatMap((match): readonly Report[] =>
      HANGS.test(masked.slice(0, match.index))
        ? []
        : [
            {
              predicate: { start: match.index, end: match.index + match[0].length },
              kind: 'CONFIRMED',
              sub: null,
              modality: 'actual',
              subject: { joint: true, words: null },
            },
          ],
    ),
  );
}

const NONE: readonly Report[] = [];
const STATES = [
  { pattern: WE_ARE, needs: needing('weThey', 'oneMind') },
  { pattern: ALIGNED, needs: needing('aligned') },
];
