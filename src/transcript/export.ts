/**
 * A Transcript as a file for people: Markdown to read, CSV to count, BibTeX to cite.
 *
 * In: a Transcript. Out: text. Never: a word of a speech changed; the words stand as they are, marks and all.
 */
import { stringify } from 'csv-stringify/sync';
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
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** A `@misc` entry, as BibTeX and BibLaTeX read it. */
export function transcriptBibtex({ id, title, heldOn, source }: Transcript): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', title],
    ['author', source.publisher === null ? null : `{${source.publisher.en}}`],
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

/** Addresses are verbatim fields; elsewhere TeX's own characters are escaped, braces of ours aside. */
function escapeBibtex(value: string, field: string): string {
  return field === 'url' || field === 'author'
    ? value
    : value.replace(/[\\{}&%$#_~^]/g, (mark) => `\\${mark}`);
}
