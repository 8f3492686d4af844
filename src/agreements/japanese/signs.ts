/**
 * Where in a Japanese sentence something may be reported: the stem of a cue, or the wording of a plan.
 *
 * In: the folded sentence. Out: signs with their places; what stands around them tells whether they report.
 */
import { dispatcher } from '../../text/dispatch.ts';
import { byUnits } from '../../text/units.ts';
import type { AgreementSub } from '../agreement.ts';
import type { Cue } from './cue.ts';
import { CUES } from './cues.ts';
import { WORDINGS, type Wording } from './schedule.ts';

type Sign =
  | { readonly cue: StemmedCue; readonly wording: null }
  | { readonly cue: null; readonly wording: Wording };

/** A cue, all of whose properties are there, with what its stem tells of the verb. */
export interface StemmedCue extends Required<Omit<Cue, 'sub' | 'before' | 'notBefore' | 'solo' | 'joint'>> {
  readonly sub: AgreementSub | null;
  readonly before: RegExp | null;
  readonly notBefore: RegExp | null;
  readonly solo: RegExp | null;
  readonly joint: Cue['joint'];
  /** 確認, and what is made of it. */
  readonly confirms: boolean;
  /** 一致, and what is made of it. */
  readonly unites: boolean;
  /** こととする, 運びとなる. */
  readonly decides: boolean;
  /** 交渉を妥結させ: two bring it about themselves. */
  readonly settles: boolean;
  /** It may itself say no: ありません, 異議なし. */
  readonly denies: boolean;
}

/** One by one, so that all cues are alike: what is read of them is read faster. */
function readStem(cue: Cue): StemmedCue {
  const { kind, reach, stem, word } = cue;
  return {
    kind,
    reach,
    stem,
    word,
    sub: cue.sub ?? null,
    before: asTest(cue.before),
    notBefore: asTest(cue.notBefore),
    solo: asTest(cue.solo),
    own: cue.own === true,
    recorded: cue.recorded === true,
    done: cue.done === true,
    passive: cue.passive === true,
    joint: cue.joint,
    confirms: stem.includes('確認'),
    unites: stem.includes('一致'),
    decides: /^(?:こと|事)\[/u.test(stem) || stem.startsWith('運び['),
    settles: /妥結|決着/u.test(stem),
    denies: /な|せん/u.test(stem),
  };
}

/** It is only asked whether it holds. */
function asTest(pattern: RegExp | undefined): RegExp | null {
  return pattern === undefined ? null : byUnits(pattern.source);
}

export const findSigns = dispatcher<Sign>([
  ...CUES.map((cue) => ({ source: cue.stem, value: { cue: readStem(cue), wording: null } })),
  ...WORDINGS.map((wording) => ({ source: wording.pattern.source, value: { cue: null, wording } })),
]);
