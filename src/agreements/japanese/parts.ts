/**
 * The several contents of one Japanese predicate: …ことを、そして…こと、そして…ことで一致.
 *
 * In: the folded sentence and a clause of it. Out: spans, in order; none where there is one content.
 */
import { skipConnectives } from '../../text/clauses.ts';
import { allMatches } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { NO_PARTS } from '../draft.ts';

const PART_END = /こと(?:を|や)?、(?:そして|また|更に|さらに|及び|並びに|かつ)?、?/gu;

export function findParts(masked: string, clause: Span, predicateStart: number): readonly Span[] {
  const body = masked.slice(clause.start, predicateStart);
  const cuts = allMatches(PART_END, body);
  if (cuts.length === 0) return NO_PARTS;
  const last = /こと(?=(?:で|に|を|について)[^こと]{0,8}$)/u.exec(body);
  if (last === null) return NO_PARTS;
  const parts: Span[] = [];
  let start = clause.start;
  for (const cut of cuts) {
    parts.push({ start: skipConnectives(masked, start, predicateStart), end: clause.start + cut.index + 2 });
    start = clause.start + cut.index + cut[0].length;
  }
  parts.push({ start: skipConnectives(masked, start, predicateStart), end: clause.start + last.index + 2 });
  return parts;
}
