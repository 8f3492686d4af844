/**
 * Where the verbs of reporting stand in an English sentence.
 *
 * In: the folded sentence and its words. Out: the verbs, each with its words. Never: a verb without what has to follow it.
 */
import { wordDispatcher } from '../../text/dispatch.ts';
import type { Span } from '../../text/span.ts';
import { byUnits } from '../../text/units.ts';
import type { Words } from '../../text/words.ts';
import type { Verb } from './cue.ts';
import { VERBS } from './cues.ts';

/** Where a verb's words stand; what has to follow them is asked there only. */
const findWords = wordDispatcher(
  VERBS.map((verb) => ({ source: `(?<![\\w'’-])(?:${verb.forms})(?![\\w-])`, value: compile(verb) })),
);

function compile(verb: Verb) {
  const { forms, followedBy } = verb;
  return {
    verb,
    follows: followedBy !== undefined,
    whole: byUnits(`(?:${forms})(?![\\w-]|['’]s)${followedBy === undefined ? '' : `(?=${followedBy})`}`, 'y'),
  };
}

interface Form extends Span {
  readonly verb: Verb;
}

/** In the order of their places; of those at one place the longest first, and of equally long ones the first of the list. */
export function findForms(masked: string, words: Words): readonly Form[] {
  const found: Form[] = [];
  let until = 0;
  let at = -1;
  let first = 0;
  for (const { value, start, end } of findWords(masked, words)) {
    if (start !== at) {
      // Within the words of the verb before none begins, whether that one is followed by what it needs or not.
      if (start < until) continue;
      at = start;
      until = end;
      first = found.length;
    }
    let reached = end;
    if (value.follows || masked[end] === "'" || masked[end] === '’') {
      value.whole.lastIndex = start;
      if (!value.whole.test(masked)) continue;
      reached = value.whole.lastIndex;
    }
    let place = found.length;
    while (place > first && found[place - 1]!.end < reached) place -= 1;
    const form = { verb: value.verb, start, end: reached };
    // Mostly the last: to put one in between, others are copied.
    if (place === found.length) found.push(form);
    else found.splice(place, 0, form);
  }
  return found;
}
