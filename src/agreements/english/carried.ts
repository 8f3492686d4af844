/**
 * The subject that an English verb takes over from what stands before it: a verb that reports nothing, or we who are presented at length.
 *
 * In: the folded sentence and where the verb begins. Out: the subject and its tense, or null. Never: a noun of a clause's content.
 */
import { type Attachment, attach } from './subject.ts';

interface Carried {
  readonly to: Attachment;
  readonly past: boolean;
}

/** @param past whether the verb that takes it over is past */
export function subjectCarried(masked: string, at: number, past: boolean): Carried | null {
  return carriedBy(masked, at) ?? presented(masked, at, past);
}

/** They exchanged analyses and agreed: a verb that reports nothing carries its subject on to one that does. */
function carriedBy(masked: string, until: number): Carried | null {
  const at =
    /\b(?:were|are|felt|[a-z]+ed|laid|became|took|gave|made|went|came|brought|drew|kept|led|saw|sent|spent|found)\b/u.exec(
      masked.slice(0, until),
    )?.index;
  if (at === undefined) return null;
  const to = attach(masked, at);
  return to.by === 'subject' && !to.relative ? { to, past: !masked.startsWith('are ', at) } : null;
}

/** `We, Peru, Chile and Norway, recognise…`; `We – the leaders of all three – recognise…`. */
const WE_WHO = /^\W*(?:\d{1,3}[.)]\s+)?(?<we>[Ww][Ee])(?:,| [–—-]) [^;:]*(?:,| [–—-]) $/u;

function presented(masked: string, at: number, past: boolean): Carried | null {
  const we = WE_WHO.exec(masked.slice(0, at).replace(ADVERBS, ''))?.groups?.we;
  if (we === undefined) return null;
  const start = masked.search(/[Ww][Ee]\b/u);
  return { to: { ...attach(masked, start + we.length), words: { start, end: start + we.length } }, past };
}
const ADVERBS = /(?:(?:also|hereby|have|today|jointly|\w+ly) )+$/u;
