/**
 * How a quotation stands to the record: the outcome in one line, the record's words with who said them, the difference on the
 * quotation's own words. Never: a word on whether it is so.
 */

import type { ArchivedHead } from '../archive/archive.ts';
import { type Passage, referenceTo } from '../archive/passage.ts';
import { type Locale, type Messages, messagesIn } from '../locales/index.ts';
import type { Span } from '../text/span.ts';
import { isOneCharacter } from '../verify/claim.ts';
import type { Match, Verdict } from '../verify/verdict.ts';
import { notOwnWords, renditionName, sourceLines, speakerLine } from './attribution.ts';
import { encodeCustomId } from './custom-id.ts';
import { meetingDay } from './day.ts';
import { markPieces } from './difference.ts';
import { MAX_CONTENT, MAX_OPTION_TEXT } from './limits.ts';
import { linkToPassage } from './link.ts';
import { blockQuote, clip, escapeInline, inlineCode, maskedLink, subtext } from './markdown.ts';
import { button, type Message, row, selectRow, textMessage } from './message.ts';
import { placesOf, shortAddress } from './places.ts';
import { recordsLine } from './records.ts';
import { passageWords } from './words.ts';

export interface VerdictView {
  readonly verdict: Verdict;
  /** What was searched. */
  readonly searched: readonly ArchivedHead[];
  /** Key under which the quotation can be checked again from a button. */
  readonly key: string;
  /** Of the list this page was opened from. */
  readonly list?: string | undefined;
}

/** Units of the quotation that are shown, escapes not counted. */
const MAX_SHOWN = 420;
const MAX_CHANGES = 5;
/** Words of a turn, of a change, of a speaker as typed. */
const MAX_TURN = 40;
const MAX_WORDS = 40;
const MAX_SPEAKER = 60;
/** Places of a spliced quotation that are shown in full. */
const MAX_PLACES = 4;
const MIN_ROOM = 80;
/** Room kept for what escapes and the marks of the block quote add. */
const MARGIN = 60;

/** With buttons, and what matches in bold. */
export function privateVerdict(view: VerdictView, locale: Locale): Message {
  const m = messagesIn(locale);
  const shown = shownMatches(view.verdict)[0]?.passage;
  return textMessage(content(view, locale, true), [
    row(
      ...(shown === undefined
        ? []
        : [button(m.verify.context, encodeCustomId('context', referenceTo(shown)))]),
      button(m.buttons.share, encodeCustomId('verifyShare', view.key)),
      ...(view.list === undefined ? [] : [button(m.verify.back, encodeCustomId('checkedList', view.list))]),
    ),
  ]);
}

/** For all to read: no bold inside the record's words. */
export function publicVerdict(view: VerdictView, locale: Locale): Message {
  const m = messagesIn(locale);
  const shown = shownMatches(view.verdict)[0]?.passage;
  return textMessage(
    content(view, locale, false),
    shown === undefined
      ? []
      : [
          row(
            button(m.buttons.context, encodeCustomId('context', referenceTo(shown))),
            button(m.buttons.more, encodeCustomId('more', referenceTo(shown))),
          ),
        ],
  );
}

/** One line: 文の途中で切れています（直後に「ではない」） */
export function outcomeLine({ outcome, matches, claim }: Verdict, m: Messages): string {
  const turn = matches[0]?.turn ?? null;
  const name = m.verify.outcomes[outcome];
  if (claim.parts.length === 0) return m.verify.noWords;
  if (turn === null) return name;
  const words = escapeInline(clip(slice(matches[0]!, turn), MAX_TURN));
  return `${name}${turn.side === 'after' ? m.verify.turnAfter(words) : m.verify.turnBefore(words)}`;
}

/** How much of several places is shown; where a message would be too long, the next is tried. */
interface Layout {
  readonly places: number;
  readonly links: boolean;
}

const LAYOUTS: readonly Layout[] = [
  { places: MAX_PLACES, links: true },
  { places: MAX_PLACES, links: false },
  { places: 2, links: false },
  { places: 1, links: false },
];

function content(view: VerdictView, locale: Locale, isPrivate: boolean): string {
  let drawn = '';
  for (const layout of LAYOUTS) {
    drawn = drawWith(layout, view, locale, isPrivate);
    if (drawn.length <= MAX_CONTENT) break;
  }
  return drawn;
}

function drawWith(
  layout: Layout,
  { verdict, searched }: VerdictView,
  locale: Locale,
  isPrivate: boolean,
): string {
  const m = messagesIn(locale);
  const head = [`**${outcomeLine(verdict, m)}**`, ...claimLines(verdict, m)];
  const blocks = blocksOf(verdict, layout, locale);
  const foot = footLines(verdict, layout, searched, m);
  const fixed = [...head, ...blocks.flatMap(({ above, below }) => [...above, ...below]), ...foot];
  const used = fixed.reduce((sum, line) => sum + line.length + 1, 0) + MARGIN;
  const room = Math.max(MIN_ROOM, Math.floor((MAX_CONTENT - used) / Math.max(1, blocks.length)));
  const lines = blocks.flatMap(({ match, above, below }) => [
    ...above,
    blockQuote(
      passageWords(match.passage, {
        limit: room - 2 * lineCount(match.passage),
        focus: focusOf(match),
        bold: isPrivate && match !== verdict.nearest ? match.words : [],
      }),
    ),
    ...below,
  ]);
  return [...head, ...lines, ...foot].join('\n');
}

interface Block {
  readonly match: Match;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

function blocksOf(verdict: Verdict, { places, links }: Layout, locale: Locale): readonly Block[] {
  const m = messagesIn(locale);
  const shown = shownMatches(verdict, places);
  const compact = shown.length > 1;
  const full = (match: Match, above: readonly string[] = []): Block => ({
    match,
    above,
    below: compact
      ? [speakerLine(match.passage.speech, locale), ...compactSource(match.passage, links, locale)]
      : [speakerLine(match.passage.speech, locale), ...sourceLines(match.passage, locale)],
  });
  return shown.map((match) =>
    match === verdict.nearest ? full(match, nearestLines(verdict, m)) : full(match),
  );
}

/** Equal places are named, not shown; the parts of a spliced quotation are all shown. */
function shownMatches({ outcome, matches, nearest }: Verdict, places = MAX_PLACES): readonly Match[] {
  const own = outcome === 'spliced' ? matches.slice(0, places) : matches.slice(0, 1);
  return nearest === null ? own : [...own, nearest];
}

/** Of one place among several: in whose rendition the words stand is said of each. */
function compactSource(passage: Passage, links: boolean, locale: Locale): readonly string[] {
  const m = messagesIn(locale);
  const { transcript, speech } = passage;
  const url = links ? linkToPassage(transcript, passage.start, passage.end) : null;
  const warning = notOwnWords(transcript, speech, locale);
  const rendition =
    warning === null ? renditionName(transcript, speech.rendition ?? transcript.rendition, locale) : null;
  const parts = [
    escapeInline(clip(transcript.title, MAX_SPEAKER)),
    meetingDay(transcript, m),
    ...(rendition === null ? [] : [rendition]),
    ...(url === null ? [] : [maskedLink(m.attribution.page, url)]),
    inlineCode(`${transcript.id}:${shortAddress(passage)}`),
  ];
  return [
    ...(warning === null ? [] : [subtext(`**${warning}**`)]),
    subtext(parts.join(m.attribution.separator)),
  ];
}

function nearestLines({ speaker, matches }: Verdict, m: Messages): readonly string[] {
  if (speaker === null || matches.length === 0) return [m.verify.nearest];
  return [m.verify.nearestOf(nameOf(speaker.typed))];
}

/** The quotation itself, with the differences marked and named. */
function claimLines({ claim, matches, speaker, outcome }: Verdict, m: Messages): readonly string[] {
  const changed = matches.find(({ pieces }) => pieces.length > 0);
  const quoted =
    changed === undefined
      ? outcome === 'verbatim'
        ? []
        : [m.verify.quoted(escapeInline(clip(claim.text, MAX_SHOWN)))]
      : [m.verify.quoted(markPieces(changed.pieces, MAX_SHOWN)), ...changeLines(changed, m)];
  const turn = matches[0]?.turn ?? null;
  return [
    ...quoted.filter(() => claim.text !== ''),
    ...(turn === null ? [] : [subtext(m.verify.turns[turn.kind])]),
    ...(speaker !== null && outcome !== 'verbatim'
      ? [subtext(m.verify.quotedAs(nameOf(speaker.typed)))]
      : []),
  ];
}

function changeLines({ changes }: Match, m: Messages): readonly string[] {
  const words = (text: string) => (text === '' ? null : escapeInline(clip(text, MAX_WORDS)));
  const named = changes
    .slice(0, MAX_CHANGES)
    .map(({ type, claimed, recorded }) =>
      m.verify.change(m.verify.changes[type], words(claimed), words(recorded)),
    );
  const rest = changes.length - named.length;
  const line = [...named, ...(rest > 0 ? [m.verify.moreChanges(rest)] : [])].join(m.attribution.separator);
  return line === '' ? [] : [subtext(line), subtext(m.verify.difference)];
}

function footLines(
  { outcome, claim, matches, nearest, speaker, more }: Verdict,
  { places }: Layout,
  searched: readonly ArchivedHead[],
  m: Messages,
): readonly string[] {
  const lines: string[] = [];
  const others = outcome === 'spliced' ? matches.slice(places) : matches.slice(1);
  if (others.length > 0) {
    const passages = others.map(({ passage }) => passage);
    lines.push(m.verify.also(`${placesOf(passages, matches[0]!.passage, m)}${more ? ' …' : ''}`));
  }
  if (speaker !== null && speaker.keys.length === 0)
    lines.push(m.verify.unknownSpeaker(nameOf(speaker.typed)));
  else if (speaker !== null && nearest === null && outcome === 'another-speaker')
    lines.push(m.verify.nothingOf(nameOf(speaker.typed)));
  if (speaker !== null && matches.length > 0 && matches[0]!.passage.speech.speaker === null)
    lines.push(m.verify.unnamedSpeaker);
  if (outcome === 'not-in-record' && isOneCharacter(claim)) lines.push(m.verify.oneCharacter);
  if (outcome === 'not-in-record') lines.push(m.nothing.scope(recordsLine(searched, m)));
  return lines.map(subtext);
}

const nameOf = (typed: string) => escapeInline(clip(typed.trim(), MAX_SPEAKER));

const slice = ({ passage }: Match, { start, end }: Span) =>
  passage.transcript.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** What has to stay in view of a long passage: the words, and what turns them. */
function focusOf({ words, turn }: Match): Span {
  const spans = turn === null ? words : [...words, turn];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

const lineCount = ({ transcript, start, end }: Passage) =>
  transcript.text.slice(start, end).split('\n').length;

/** Several quotations of one message at a glance, privately. */
export function verdictList(
  {
    verdicts,
    key,
    total,
  }: { readonly verdicts: readonly Verdict[]; readonly key: string; readonly total: number },
  locale: Locale,
): Message {
  const m = messagesIn(locale);
  const head = m.verify.listHeading(verdicts.length);
  const foot = total > verdicts.length ? [subtext(m.verify.leftOut(verdicts.length))] : [];
  const room = Math.floor((MAX_CONTENT - head.length - MARGIN - 60) / Math.max(1, verdicts.length));
  const lines = verdicts.map((verdict, index) => listLine(verdict, index, room, m));
  const options = verdicts.map((verdict, index) => ({
    label: clip(`${index + 1}. ${m.verify.outcomes[verdict.outcome]}`, MAX_OPTION_TEXT),
    description: clip(verdict.claim.text.replace(/\s+/g, ' ') || '—', MAX_OPTION_TEXT),
    value: String(index),
  }));
  return textMessage([head, ...lines, ...foot].join('\n'), [
    selectRow(encodeCustomId('checked', key), m.verify.choose, options),
  ]);
}

/** **1.** 「…」 発言者が異なる — 小野寺防衛大臣 4.6 */
function listLine(verdict: Verdict, index: number, room: number, m: Messages): string {
  const first = verdict.matches[0]?.passage;
  const place = first === undefined ? '' : ` — ${placesOf([first], first, m)}`;
  const line = (words: string) =>
    `**${index + 1}.** ${m.quotation(words)}${m.sentenceGap} **${outcomeLine(verdict, m)}**${place}`;
  for (let limit = 60; limit >= 8; limit -= 8) {
    const drawn = line(escapeInline(clip(verdict.claim.text.replace(/\s+/g, ' '), limit)));
    if (drawn.length <= room) return drawn;
  }
  return clip(`**${index + 1}.** ${m.verify.outcomes[verdict.outcome]}${place}`, room);
}
