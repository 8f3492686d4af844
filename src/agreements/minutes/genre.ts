/**
 * Minutes and logs: documents of lines rather than of running speech.
 *
 * In: a transcript and a speech of it. Out: whether its lines are notes, and the names its notes may mean.
 * Never: a statement with a few bullets taken for a log.
 */
import type { Speech, Transcript } from '../../transcript/transcript.ts';

const NOTE =
  /^\s*(?:#{1,6}\s|={2,5}\s|[-*•・>…→⇒]\s?|\d{1,2}[.)]\s|\*\*[^*]{1,40}:?\*\*|[\w.@*\\-]{1,20}\s?[:：]\s|(?:RESOLUTION|RESOLVED|ACTION|PROPOSED|PROPOSAL|AGREED)\b)/u;
/** Formats that are minutes by their nature. */
const FORMAT = /minutes|irc|w3c/u;
/** The least share of noted lines, and the least number of lines. */
const SHARE = 0.4;
const LEAST = 6;

/** Judged speech by speech, so that nothing said elsewhere changes how a speech is read. */
export function isMinutes(transcript: Transcript, { sentences }: Speech): boolean {
  if (FORMAT.test(transcript.format)) return true;
  if (sentences.length < LEAST) return false;
  const noted = sentences.filter(({ start, end }) => NOTE.test(lineAt(transcript.text, start, end)));
  return noted.length / sentences.length >= SHARE;
}

/** The sentence with what stands before it on its line: a format may have taken the mark away. */
function lineAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 60);
  const line = Math.max(text.slice(from, start).lastIndexOf('\n') + 1 + from, from);
  return text.slice(line, Math.min(end, start + 60));
}

const MENTION = /(?<=^|[^\w/`])@([A-Za-z][\w-]{1,30})/gu;
const ATTENDEE = /^\s*[-*•]\s*([\p{Lu}][\p{L}'-]+)(?: [\p{L}'-]+){0,3} @[\w-]+/gmu;

const PRESENT = /^[\s*#・-]*(?:参加者|出席者?|メンバー|担当者)\s*[:：]\s*(.{1,300})$/gmu;

/** First names, handles and speakers, as tasks are given to them. */
export function namesIn(transcript: Transcript): ReadonlySet<string> {
  const labels = transcript.speeches.flatMap(({ label }) =>
    label === null ? [] : [label, label.split(/[ 　]/u)[0]!],
  );
  const text = transcript.text.slice(0, 20_000);
  return new Set([
    ...labels,
    ...[...text.matchAll(ATTENDEE)].map((match) => match[1]!),
    ...[...text.matchAll(PRESENT)].flatMap((match) =>
      match[1]!.split(/[、,，・/／\s]+/u).map((name) => name.replace(/(?:さん|氏|君|様)?(?:[(（].*)?$/u, '')),
    ),
    ...[...text.matchAll(MENTION)].map((match) => match[1]!),
  ]);
}
