/** English: what turns a clause stands mostly before it (not, deny that, if …,), sometimes behind (…, if …; … is not true). */
import { pattern } from '../../text/pattern.ts';
import type { FoundTurn, TurnKind } from './kinds.ts';

type Rule = readonly [kind: TurnKind, pattern: RegExp];

const AFTER: readonly Rule[] = [
  ['question', /^\s*\?/],
  [
    'negation',
    /^\s*(?:(?:will|would|can|could|may|might|must|shall|should|do|does|did|is|are|was|were|has|have|had|be)\s+)?(?:not|never|no longer|neither)\b/i,
  ],
  ['negation', /^\s*(?:is|are|was|were|has|have|had|did|does|do|ca|wo|would|could|should)?n['’]t\b/i],
  [
    'negation',
    /^\s*(?:is|was|are|were|has been|have been|had been)\s+(?:false|untrue|wrong|denied|rejected|unacceptable|impossible|out of the question|ruled out|unlikely)\b/i,
  ],
  [
    'condition',
    pattern('i')`
    ^\s*[,;–—-]?\s*(?:but\s+)?(?:only\s+)?(?:if|unless|provided(?: that)?|providing|as long as|so long as|subject to
      |on condition|on the condition|in the event|assuming|when and if|until and unless|except|but not|but only
      |contingent)\b
  `,
  ],
  [
    'report',
    pattern('')`
    ^\s*[,;]?\s*(?:(?:he|she|they|it was|some|critics|reports?|the \w+|[A-Z]\w+)\s+)?(?:said|says|claimed|claims|alleged
      |alleges|argued|argues|reportedly|allegedly|according to)\b
  `,
  ],
  ['hedge', /^\s*[,;]?\s*(?:perhaps|possibly|maybe|in principle|hopefully)\b/i],
];

const BEFORE: readonly Rule[] = [
  [
    'negation',
    pattern('i')`
    (?:\b(?:not|never|no longer|neither|nor|without|cannot|hardly|no)
      |n['’]t)(?:\s+(?:be|been|to|yet|any|a|the|going to|that|true that|the case that|agree(?:d)? (?:to|that)
        |say(?:ing)? that|believe(?: that)?|think(?: that)?|suggest(?:ing)? that|mean(?: that)?|the view that))?\s*$
  `,
  ],
  [
    'negation',
    pattern('i')`
    \b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|fail(?:s|ed|ing)?|false|untrue|wrong
      |doubt(?:s|ed|ing)?|(?:unable|unwilling)(?=\s+to\b)|rul(?:ed?|es|ing) out
      |oppos(?:e|es|ed|ing))(?:\s+(?:that|to|the idea that|the claim that|the notion that|any|the|a))*\s*$
  `,
  ],
  [
    'condition',
    /\b(?:if|unless|whether|provided(?: that)?|assuming(?: that)?|should|in case|only if|even if|only when)\s*$/i,
  ],
  [
    'condition',
    pattern('i')`
    (?:^|[,;:.]\s*|\b(?:and|but|that)\s+)((?:even |only )?(?:if|unless|provided(?: that)?|assuming(?: that)?|subject to
        |in the event|as long as|so long as|should)\b[^.;]*,)\s*(?:then\s+)?(?:[^,.;]{0,24}\s)?$
  `,
  ],
  [
    'report',
    pattern('i')`
    \b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|said|says|saying|argu(?:e|es|ed|ing)|report(?:s|ed)?
      |told (?:us|me|him|her|them|\w+)|suggest(?:s|ed|ing)?|heard|rumou?rs?|critics say)\s+that\s*$
  `,
  ],
  ['report', /\baccording to [^,.;]{2,60},\s*$/i],
  [
    'hedge',
    pattern('i')`
    \b(?:might|may|could|perhaps|possibly|probably|hope(?:s|d)? (?:that|to)|wants? to|wanted to|tr(?:y|ies|ied) to
      |plan(?:s|ned)? to|intend(?:s|ed)? to|seek(?:s)? to|consider(?:s|ed|ing)?)\s*(?:be\s*)?$
  `,
  ],
];

export function turnAfterEnglish(after: string): FoundTurn {
  const rest = after.replace(/^["”’)\]]+/, '');
  const skipped = after.length - rest.length;
  for (const [kind, pattern] of AFTER) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const more = rest.slice(found[0].length).search(/[,.;!?]/);
    const end =
      found[0].length + (more < 0 ? Math.min(60, rest.length - found[0].length) : Math.min(60, more));
    const start = /^[\s,;–—-]*/.exec(rest)![0].length;
    return { kind, start: skipped + start, end: skipped + Math.max(end, start + 1) };
  }
  return null;
}

export function turnBeforeEnglish(before: string): FoundTurn {
  if (!/[a-z]/i.test(before)) return null;
  for (const [kind, pattern] of BEFORE) {
    const found = pattern.exec(before);
    if (found === null) continue;
    const clause = found[1] ?? found[0];
    const start = found.index + found[0].indexOf(clause);
    return { kind, start, end: start + clause.length };
  }
  return null;
}
