/**
 * What an English sentence may hold, told by one walk over its words.
 *
 * In: the folded sentence and its words. Out: a set of bits. Where a bit is unset, the patterns that need such words are not asked: each
 * of them would find nothing, and asking costs more than this whole walk tells of all of them.
 * Never: an unset bit for what the sentence holds.
 */
import { stemReader } from '../../text/stems.ts';
import type { Words } from '../../text/words.ts';

export type Hints = number;

/** As `stemReader` reads them. */
const WORDS = {
  was: ['was ', 'were ', 'been '],
  be: ['be '],
  itIs: ['it is '],
  there: [
    'there ',
    'emerged ',
    'it was the ',
    'it was their ',
    'it was our ',
    'it is the ',
    'it is their ',
    'it is our ',
  ],
  witnessed: ['witnessed ', 'seen '],
  led: [
    'resulted in ',
    'led to ',
    'produced ',
    'yielded ',
    'concluded with ',
    'ended with ',
    'closed with ',
    'culminated in ',
  ],
  joint: [
    'together ',
    'jointly ',
    'collectively ',
    'joint ',
    'bilateral ',
    'trilateral ',
    'common ',
    'cooperation ',
    'coordination ',
  ],
  force: ['into force ', 'into effect ', 'take effect ', 'become effective '],
  agreeing: ['agreeing ', 'deciding ', 'undertaking ', 'resolving ', 'pledging ', 'committing '],
  affirming: [
    ...[
      'affirming ',
      'reaffirming ',
      'confirming ',
      'reconfirming ',
      'reiterating ',
      'stressing ',
      'underlining ',
    ],
    ...['underscoring ', 'emphasising ', 'emphasizing '],
  ],
  invited: ['invitation ', 'invited '],
  proposed: ['proposed ', 'suggested ', 'offered ', 'proposal '],
  toWhich: ['to which ', 'with which '],
  weThey: ['we ', 'they '],
  oneMind: [
    ...[
      'agree',
      'accord ',
      'mind ',
      'view ',
      'opinion ',
      'one ',
      'united ',
      'same ',
      'eye',
      'share',
      'common ',
      'similar ',
      'identical ',
    ],
    ...['joint '],
  ],
  aligned: ['coincide', 'converge', 'identical ', 'same ', 'aligned ', 'agreement ', 'accord ', 'one '],
  intends: [
    ...[
      'will',
      'll',
      'shall ',
      'may ',
      'would ',
      'should ',
      'committed to ',
      'determined to ',
      'resolved to ',
      'launching ',
    ],
    ...['establishing ', 'creating ', 'announcing ', 'signing ', 'going to ', 'are to '],
  ],
  ahead: [
    ...[
      'will ',
      'shall ',
      'll ',
      'going to ',
      'scheduled ',
      'set to ',
      'set for ',
      'due to ',
      'expected to ',
      'plan',
      'slated for ',
    ],
    ...['am to ', 'are to ', 'is to ', 're to ', 's to ', 'm to ', 'also to '],
  ],
  firm: [
    ...[
      'unwavering ',
      'steadfast ',
      'ironclad ',
      'firm ',
      'unshak',
      'absolute ',
      'unchanged ',
      'unequivocal ',
      'undiminished ',
    ],
    ...['resolute ', 'unconditional ', 'rock'],
  ],
  following: ['following '],
  agreed: ['agreed ', 'agreement'],
  before: ['previously ', 'already ', 'earlier ', 'as agreed ', 'what ', 'agreement'],
  list: [
    ...[
      'following ',
      'as follows ',
      'what ',
      'commitments ',
      'points ',
      'steps ',
      'measures ',
      'outcomes ',
      'actions ',
      'items ',
    ],
    ...['decisions ', 'areas ', 'things ', 'initiatives ', 'principles '],
  ],
  earlier: [
    ...[
      'last ',
      'ago ',
      'earlier ',
      'previous',
      'past ',
      'recent ',
      'since ',
      'when ',
      'after ',
      'then ',
      'time ',
      'first ',
      'years ',
    ],
    ...[
      'decades ',
      'centur',
      'generations ',
      '19',
      '20',
      'january ',
      'february ',
      'march ',
      'april ',
      'may ',
      'june ',
      'july ',
    ],
    ...['august ', 'september ', 'october ', 'november ', 'december '],
  ],
  which: ['which ', 'what '],
  hearsay: ['according ', 'report', 'rumor', 'rumour', 'alleged', 'it is '],
  said: ['said ', 'noted ', 'added ', 'claimed ', 'says ', 'reported ', 'told '],
  condition: ['if ', 'provided that ', 'as long as ', 'on condition that ', 'subject to '],
} satisfies Record<string, readonly string[]>;

export const readHints: (masked: string, words: Words) => Hints = stemReader(Object.values(WORDS));

type Name = keyof typeof WORDS;

const BITS = Object.fromEntries(Object.keys(WORDS).map((name, index) => [name, 1 << index])) as Record<
  Name,
  number
>;

/** Whether the sentence may hold words of each of these kinds. */
export function needing(...names: readonly Name[]): Hints {
  return names.reduce((bits, name) => bits | BITS[name], 0);
}

/** Whether the sentence may hold words of each kind that is needed. */
export function holds(hints: Hints, needed: Hints): boolean {
  return (hints & needed) === needed;
}

/** Those that the sentence may hold a match of; mostly none. */
export function askable<T extends { readonly needs: Hints }>(all: readonly T[], hints: Hints): readonly T[] {
  return all.some(({ needs }) => holds(hints, needs)) ? all.filter(({ needs }) => holds(hints, needs)) : NONE;
}
const NONE: readonly never[] = [];
