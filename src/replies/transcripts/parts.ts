/** What the pages of /transcripts share: facts of a transcript in short lines. */

import type { Messages } from '../../locales/index.ts';
import type { TranscriptHead } from '../../transcript/transcript.ts';
import { shortName } from '../attribution.ts';
import { meetingDay } from '../day.ts';
import { MAX_CONTENT } from '../limits.ts';
import { clip, escapeMarkdown, inlineCode, subtext } from '../markdown.ts';

/** Roles named in a line; they ping nobody: every message of ours mentions without notifying. */
const MAX_ROLES = 5;
const MAX_URL = 300;

export function audienceLine(audience: readonly string[] | null, m: Messages): string {
  if (audience === null) return m.transcripts.show.everyone;
  const named = audience.slice(0, MAX_ROLES).map((role) => `<@&${role}>`);
  const rest = audience.length - named.length;
  return [...named, ...(rest > 0 ? [m.transcripts.preview.and(rest)] : [])].join(m.nothing.listSeparator);
}

export function formatName(format: string, m: Messages): string {
  const names: Readonly<Record<string, string>> = m.transcripts.formatNames;
  return names[format] ?? inlineCode(format);
}

/** 2024年5月1日 ・ 議事録 ・ UTF-8 ・ 発言そのまま */
export function factsLine(head: TranscriptHead, encoding: string | null, m: Messages): string {
  const parts = [
    meetingDay(head, m),
    formatName(head.format, m),
    ...(encoding === null ? [] : [escapeMarkdown(encoding)]),
    m.transcripts.renditions[head.rendition],
  ];
  return m.transcripts.preview.facts(parts);
}

export function sourceLine({ source: { url } }: TranscriptHead, m: Messages): readonly string[] {
  if (url === null) return [];
  const isShort = url.length <= MAX_URL && !/[<>\s]/.test(url);
  return [subtext(m.transcripts.preview.source(isShort ? `<${url}>` : escapeMarkdown(clip(url, MAX_URL))))];
}

export function titleOf(head: TranscriptHead): string {
  return shortName(head.title);
}

/** As many of the lines as a message holds. */
export function fitLines(lines: readonly string[], more: (left: number) => string): string {
  const kept: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const left = lines.length - index;
    if (length + line.length + 1 > MAX_CONTENT - more(left).length - 1) {
      kept.push(more(left));
      break;
    }
    kept.push(line);
    length += line.length + 1;
  }
  return kept.join('\n');
}
