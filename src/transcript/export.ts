/**
 * A Transcript as a file for people: Markdown to read, CSV to count, BibTeX to cite.
 *
 * In: a Transcript. Out: text. Never: a word of a speech changed; the words stand as they are, marks and all.
 */
import { toCsv } from '../text/csv.ts';
import { sliceSpan } from '../text/span.ts';
import { formatAddress } from './address.ts';
import type { Transcript } from './transcript.ts';

/** Speeches under their speakers' labels as printed. */
export function transcriptMarkdown(transcript: Transcript): string {
  const { title, heldOn, place, source, speeches, text } = transcript;
  const facts = [heldOn, place, source.url].filter((fact) => fact !== null);
  const blocks = speeches.map(({ label, spans }) => {
    const words = spans.map((span) => sliceSpan(text, span).trim()).join('\n\n');
    return label === null ? words : `**${label}**\n\n${words}`;
  });
  return `${[`# ${title}`, ...facts.map((fact) => `- ${fact}`), '', blocks.join('\n\n')].join('\n')}\n`;
}

/** One row a sentence, with its address and offsets. Opens right in spreadsheets; no cell runs as a formula. */
export function transcriptCsv(transcript: Transcript): string {
  const rows = transcript.speeches.flatMap((speech) =>
    speech.sentences.map((sentence) => ({
      address: formatAddress({
        transcriptId: transcript.id,
        speech: speech.number,
        from: sentence.number,
        to: sentence.number,
      }),
      speaker: speech.label ?? '',
      side: speech.speaker?.side?.id ?? '',
      start: sentence.start,
      end: sentence.end,
      text: sliceSpan(transcript.text, sentence),
    })),
  );
  return toCsv(rows);
}

/** A `@misc` entry, as BibTeX and BibLaTeX read it. */
export function transcriptBibtex({ id, title, heldOn, source }: Transcript): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', title],
    ['author', source.publisher?.en ?? null],
    ['date', heldOn],
    ['year', heldOn?.slice(0, 4) ?? null],
    ['url', source.url],
    ['urldate', source.retrieved],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${escapeBibtex(value, name)}},`],
  );
  return `@misc{${id},\n${lines.join('\n')}\n}\n`;
}

/** Addresses are verbatim fields, but for braces, which end them; elsewhere TeX's own characters are escaped. */
function escapeBibtex(value: string, field: string): string {
  if (field === 'url') return value.replace(/[{}]/g, encodeURIComponent);
  const escaped = value.replace(/[\\{}&%$#_~^]/g, (mark) => `\\${mark}`);
  // A publisher is one name, whose words are no first and last name.
  return field === 'author' ? `{${escaped}}` : escaped;
}
