/**
 * Agreements as a Markdown document: the record's words as quotations, each with who reports it and where it stands.
 */
import { messagesIn } from '../locales/index.ts';
import { type AgreementsFile, type Row, rowsOf } from './export.ts';

export function exportMarkdown(file: AgreementsFile): string {
  const { transcript, locale } = file;
  const words = messagesIn(locale).agreementsFile;
  const rows = rowsOf(file);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const head = [
    `# ${escapeInline(transcript.title)}`,
    ...(transcript.heldOn === null ? [] : [words.heldOn(transcript.heldOn)]),
    ...(transcript.source.url === null ? [] : [words.source(`<${transcript.source.url}>`)]),
  ];
  const sections = groups.map((group) =>
    [
      `## ${escapeInline(group)}`,
      ...rows.filter((row) => row.group === group).map((row) => entryOf(row, file)),
    ].join('\n\n'),
  );
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function entryOf({ item, ...row }: Row, { locale }: AgreementsFile): string {
  const words = messagesIn(locale).agreementsFile;
  const { columns } = words;
  const place = row.link === null ? `\`${item.address}\`` : `[\`${item.address}\`](<${row.link}>)`;
  const speaker =
    escapeInline(row.speaker ?? words.noSpeaker) + (row.side === null ? '' : ` (${escapeInline(row.side)})`);
  const details = [
    ...(row.condition === null ? [] : [[words.conditional, row.condition]]),
    ...item.dates.map(({ text, from, to, precision }) => [
      columns.dateWords,
      `${text} = ${[...new Set([from, to])].map((day) => day ?? '—').join(' / ')} (${words.precision[precision]})`,
    ]),
    ...(row.parties.length === 0 ? [] : [[columns.parties, row.parties.join(', ')]]),
    ...(item.owner === null ? [] : [[columns.owner, item.owner]]),
    ...(item.sameAs.length === 0
      ? []
      : [[columns.sameAs, item.sameAs.map(({ address }) => address).join(', ')]]),
    ...(item.relatedTo.length === 0
      ? []
      : [[columns.relatedTo, item.relatedTo.map(({ address }) => address).join(', ')]]),
  ];
  return [
    `**${item.number ?? '·'}** ${speaker} · ${place}`,
    row.text
      .split(/\r\n|[\n\r]/u)
      .map((line) => `> ${escapeLine(line)}`)
      .join('\n'),
    ...(details.length === 0
      ? []
      : [details.map(([name, value]) => `- ${name}: ${escapeInline(value!)}`).join('\n')]),
  ].join('\n\n');
}

/** Every mark of CommonMark and GFM that acts inside a line. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#!&]/gu, '\\$&').replace(/\s+/gu, ' ');
}

/** And those that act at its beginning: lists and rules. */
function escapeLine(line: string): string {
  return escapeInline(line.trimStart())
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
