/** What a person should look at before a document is added, in words: for Discord's preview and for the command line. */
import type { Messages } from '../../locales/index.ts';
import type { Warning } from '../../transcript/warnings.ts';

/** @param shorten for what the document says itself: clipped, and escaped where it would be read as Markdown. */
export function warningLine(
  warning: Warning,
  words: Messages['transcripts']['warnings'],
  shorten: (text: string) => string,
): string {
  switch (warning.kind) {
    case 'unattributed':
      return words.unattributed(warning.sentences, warning.of, shorten(warning.excerpt));
    case 'nameNotTaken':
      return words.nameNotTaken(shorten(warning.name), warning.line);
    case 'machineWritten':
      return words.machineWritten(warning.lines, warning.firstLine);
    case 'leftOut':
      return words.leftOut(warning.lines, shorten(warning.heading));
    case 'unreadable':
      return words.unreadable(warning.line, shorten(warning.excerpt));
    case 'noDay':
      return words.noDay;
    case 'futureDay':
      return words.futureDay(warning.heldOn);
    case 'sidecarIgnored':
      return words.sidecarIgnored(shorten(warning.name));
  }
}

/** What helps where names were not taken for speakers; other formats than plain text have their own ways to name them. */
export function adviceOn(
  warnings: readonly Warning[],
  format: string,
  words: Messages['transcripts']['warnings'],
): readonly string[] {
  const isHelped = format === 'plain' && warnings.some(({ kind }) => kind === 'nameNotTaken');
  return isHelped ? [words.takeNames] : [];
}
