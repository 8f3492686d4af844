/** What must hold of any bytes: they are refused with a reason, or parsed whole. */
import { UserError } from '../../src/errors.ts';
import { parseDocument } from '../../src/transcript/parse.ts';
import type { Transcript } from '../../src/transcript/transcript.ts';
import type { FuzzInput } from './mutate.ts';
import { people } from './people.ts';

export type Verdict = 'parsed' | 'refused' | { readonly fault: string };

export function judge(input: FuzzInput): Verdict {
  try {
    const { transcript } = parseDocument(input.bytes, { name: input.name, people });
    const fault = findFault(transcript);
    return fault === null ? 'parsed' : { fault };
  } catch (error) {
    if (error instanceof UserError && error.identifier === 'documentRefused') return 'refused';
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The invariants of a transcript, without a test runner's cost for each. */
export function findFault({ text, speeches, id, heldOn }: Transcript): string | null {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) return `id ${id}`;
  if (heldOn !== null && Number.isNaN(Date.parse(heldOn))) return `heldOn ${heldOn}`;
  if (speeches.length === 0) return 'no speech';
  let last = 0;
  for (const [index, speech] of speeches.entries()) {
    if (speech.number !== index + 1) return 'numbering';
    if ((speech.speaker === null) !== (speech.label === null)) return 'speaker without label';
    if (speech.label !== null && speech.label.trim() === '') return 'empty label';
    let sentence = 0;
    for (const span of speech.spans) {
      if (span.start < last || span.end <= span.start || span.end > text.length) return 'span';
      let at = span.start;
      while (sentence < speech.sentences.length && speech.sentences[sentence]!.start < span.end) {
        const { start, end } = speech.sentences[sentence]!;
        if (start < at || end <= start || end > span.end) return 'sentence';
        if (text.slice(at, start).trim() !== '') return 'character outside any sentence';
        at = end;
        sentence += 1;
      }
      if (text.slice(at, span.end).trim() !== '') return 'character outside any sentence';
      last = span.end;
    }
    if (sentence !== speech.sentences.length || sentence === 0) return 'sentence outside its spans';
  }
  return null;
}
