/**
 * What a recorded meeting settles, in the words of those who speak: `Then decision: the freeze stays`, `Agreed. We'll ship on 12
 * March if the tests pass`, `I'll write the guide by Friday`, `David will send the notice by Friday`.
 *
 * In: a sentence of a recording, and what was said just before it. Out: a draft, or null.
 * Never: what is asked, supposed or only thought, or a deed without a day by which it is done.
 */
import { gated } from '../../text/gated.ts';
import { source } from '../../text/pattern.ts';
import { type Draft, draft, type SentenceContext } from '../draft.ts';
import { isDeed } from './deeds.ts';
import { findTask } from './tasks.ts';

/** Formats in which meetings are recorded by a machine. */
export const RECORDED = gated(/^(?:webvtt|srt|teams|otter|meet|granola|fireflies|timed-text)$/u);

const OPENING = '^(?:(?:ok(?:ay)?|so|then|right|great|good|alright|all right|and|well|yes),? )*';
const RULED = gated(
  new RegExp(
    `${OPENING}(?:(?:(?:the|our|that['’]s the) )?(?:final )?decision(?: is| then)?:|(?:we['’]re|we are|that['’]s|it['’]s) (?:all )?(?:agreed|decided|settled)\\b)`,
    'iu',
  ),
);
/** `Agreed.` alone says what was agreed in the sentence behind it. */
const AGREED = gated(
  /(?:^|[.!?]\s+)(?:(?:ok(?:ay)?|great|good|right|yes),? )?(?:agreed|decided|settled|it['’]s a deal)(?: then)?[.!]\s*$/iu,
);
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** A day by which, or on which. */
const DEADLINE = gated(
  new RegExp(
    source`
    \\b(?:by|before|until|on|no later than|this|next) (?:the )?(?:end of (?:the |this |next )?(?:\\w+)
      |(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|eod|eow
      |next (?:week|month|meeting|call|sprint|release)|(?:week|month)\\b|${MONTH}\\.? \\d{1,2}
      |\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2})\\b
    |\\b(?:tomorrow|today|tonight)\\b
  `,
    'iu',
  ),
);
const OWN = gated(
  new RegExp(
    `${OPENING}(?<who>I|we)(?:['’]ll| will| shall|['’](?:m|re) going to| am going to| are going to) (?:also |then |just )?(?<verb>[a-z]+)\\b`,
    'iu',
  ),
);
/** Deeds of a team that a person alone seldom takes on. */
const TEAM = gated(/^(?:ship|cut|freeze|go|start|stop|deliver|roll|switch|drop|keep|skip)$/u);
const UNSURE = gated(
  /\b(?:if|whether|maybe|perhaps|probably|hopefully|think|guess|hope|might|could|would|should|not|never|n['’]t)\b/iu,
);
const CONDITION = /,?\s*\b(?:if|provided(?: that)?|as long as|once|assuming|unless)\b [^.;?]{3,80}$/iu;

/** @param before the words of the same speaker up to the sentence */
export function readRecorded(sentence: string, context: SentenceContext, before: string): Draft | null {
  const words = sentence.replace(/[\s.!]+$/u, '');
  if (words === '' || words.endsWith('?')) return null;
  const make = (kind: Draft['kind'], start: number, end: number, fields: Partial<Draft> = {}) => {
    const condition = CONDITION.exec(words);
    return draft({
      start: 0,
      end: words.length,
      kind,
      predicate: { start, end },
      ...(condition === null
        ? {}
        : { modality: 'conditional', condition: { start: condition.index, end: words.length } }),
      ...fields,
    });
  };
  const ruled = RULED.exec(words);
  if (ruled !== null)
    return make('AGREED', 0, ruled[0].length, { refersBack: ruled[0].length === words.length });
  const main = words.replace(CONDITION, '');
  if (!DEADLINE.test(main) || UNSURE.test(main)) return null;
  const own = OWN.exec(words);
  if (own !== null) {
    const verb = own.groups!.verb!;
    if (!isDeed(verb) && !TEAM.test(verb)) return null;
    const isJoint = own.groups!.who!.toLowerCase() === 'we' && AGREED.test(before);
    return make(isJoint ? 'AGREED' : 'SCHEDULED', 0, own[0].length);
  }
  const task = findTask(main, { names: context.names(), spoken: false });
  if (task === null || task.owner === null || task.start !== 0) return null;
  return make('SCHEDULED', task.predicate.start, task.predicate.end, { owner: task.owner });
}
