/**
 * One Japanese sentence becomes its drafts: read as a note, as a full sentence, as a line of a record, or as a ruling.
 *
 * In: a sentence and its surroundings. Out: drafts, in order. Never: one predicate read by two of these.
 */

import { containsSpan } from '../text/span.ts';
import { isOutcome } from './agreement.ts';
import { asQuestion, type Draft, type SentenceContext } from './draft.ts';
import { extractJapanese } from './japanese/extract.ts';
import { readAssented } from './minutes/assent.ts';
import { readOrderOfDay, readRuling } from './minutes/chair.ts';
import { greetsInOffice } from './minutes/greeting.ts';
import { readJapaneseMinutes } from './minutes/japanese.ts';
import { speakerIn } from './minutes/line.ts';
import { ownerIn } from './minutes/owners.ts';
import { readRecord } from './minutes/record.ts';
import { presides } from './roles.ts';

export function readJapaneseSentence(text: string, around: SentenceContext): readonly Draft[] {
  const drafts = readInPlace(text, around);
  if (!drafts.some(({ kind }) => isOutcome(kind))) return drafts;
  const isNoted = around.narrated && (around.minutes || around.record);
  return (isNoted && around.idle(text)) || greetsInOffice(text)
    ? drafts.filter(({ kind }) => !isOutcome(kind))
    : drafts;
}

function readInPlace(text: string, around: SentenceContext): readonly Draft[] {
  // Most sentences end as no such line does: asked first.
  if (!text.endsWith('。') && text.includes('\u3000\u3000') && HEADS_OF_COLUMNS.test(text)) return [];
  if (around.minutes && around.narrated && isOnesView(text, around)) return [];
  const context = asSpoken(text, around);
  const noted =
    context.minutes || (context.record && isNote(text)) ? readJapaneseMinutes(text, context) : null;
  if (noted !== null) {
    const owned = noted.map((entry) => withOwner(entry, text, context));
    return context.questioner ? owned.map(asQuestion) : owned;
  }
  const chaired = context.meetingSpeaks && !context.narrated;
  const read = extractJapanese(text, context);
  const stated = chaired
    ? read.filter((entry) => !leadsOn(entry, text)).map((entry) => asAssented(entry, context))
    : read;
  if (context.record) {
    const recorded = asRecorded(text, stated, context);
    if (recorded !== null) return recorded;
  }
  if (chaired && !stated.some(({ kind, modality }) => isOutcome(kind) && modality !== 'aimed')) {
    const ruled = readRuling(text) ?? readAssented(text, context.behind);
    if (ruled !== null) return [...stated.filter((entry) => !containsSpan(ruled, entry)), ruled];
  }
  if (context.clerk && !stated.some(({ kind }) => isOutcome(kind))) {
    const order = readOrderOfDay(text);
    if (order !== null) return [...stated, order];
  }
  return context.minutes ? stated.filter((entry) => isOfAll(entry, text, context)) : stated;
}

/** What the record of one body makes of what is stated, and what it says in words of its own; null where neither. */
function asRecorded(
  text: string,
  stated: readonly Draft[],
  context: SentenceContext,
): readonly Draft[] | null {
  if (stated.some(({ kind }) => kind === 'OBTAINED'))
    return stated.map((entry) => (leadsOn(entry, text) ? entry : asConsent(entry, text)));
  if (stated.some(({ kind }) => isOutcome(kind) || kind === 'DIVERGENCE')) return null;
  const recorded = readRecord(text, context);
  const beside = context.minutes && recorded?.kind !== 'DEFERRED' && context.beside();
  return recorded === null || beside ? null : [...stated, recorded];
}

/** In minutes what one person says is discussion; only what all did is recorded from full sentences. */
function isOfAll({ kind, predicate }: Draft, text: string, context: SentenceContext): boolean {
  if (kind === 'DIVERGENCE') return true;
  return isOutcome(kind) && !(AHEAD.test(text.slice(predicate.start, predicate.end)) && context.apart());
}

/** A line that names its speaker itself, where the format took no name: 【A社】…, （会長）…. */
function asSpoken(text: string, context: SentenceContext): SentenceContext {
  if (!context.narrated || !(context.minutes || context.record)) return context;
  const label = speakerIn(text) ?? context.turn();
  if (label === null) return context;
  return { ...context, narrated: false, record: false, meetingSpeaks: presides(label, context) };
}

/** 札は北側に置く（森）, where the notes credit their lines so: what one of those present thinks. */
function isOnesView(text: string, context: SentenceContext): boolean {
  return !HANDED_OUT.has(context.section) && !OF_ALL.test(text) && context.credited() !== null;
}
/** Where a name in brackets is of whoever is to do it. */
const HANDED_OUT: ReadonlySet<SentenceContext['section']> = new Set(['tasks', 'next', 'decisions']);
const OF_ALL =
  /決定|決ま|合意|承認|了承|採用|確定|結論|保留|ことに(?:する|した|なった)|[→⇒]|TODO|担当|[0-9０-９](?:日|時)|[0-9０-９][/／][0-9０-９]|まで|次回/iu;

/** A task whose line names one of those present, however it was told to be one. */
function withOwner(entry: Draft, text: string, { names }: SentenceContext): Draft {
  if (entry.kind !== 'SCHEDULED' || entry.owner !== null) return entry;
  const owner = ownerIn(text, names());
  return owner === null ? entry : { ...entry, owner };
}

/** A line of a record that is no full sentence is read as a note is. */
function isNote(text: string): boolean {
  return text.length <= SHORT_NOTE && (!/[。．.]\s*$/u.test(text) || NOUN_ENDS.test(text));
}
/** 退任　　　　新任: what the columns below hold. */
const HEADS_OF_COLUMNS = /^\s*(?:\p{Script=Han}{1,8}\u3000{2,})+\p{Script=Han}{1,8}\s*$/u;
/** 会費は据え置き。 ends as a note does. */
const NOUN_ENDS =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]|据え置き|取りやめ|見送り|持ち出し|打ち切り|見合わせ|上げ|下げ|通り|どおり)。\s*$/u;
/** Longest line of a record that is read as a note, in UTF-16 units. */
const SHORT_NOTE = 80;

/** What is still to be done under a heading of aims or wishes is one of them. */
const AHEAD = /[うくすつぬぶむるぐ]$/u;

/** A proposal that the meeting assents to, and that no ruling of the chair's follows, is itself the decision. */
function asAssented(entry: Draft, context: SentenceContext): Draft {
  return entry.role === 'proposal' && context.assented() ? { ...entry, role: 'item' } : entry;
}

/** 了解を得たので、…, 御了承を得まして、…: why, or with whose leave, something else is done. */
function leadsOn(entry: Draft, text: string): boolean {
  const words = text.slice(entry.predicate.start);
  return (CONSENT.test(words) && LEADS_ON.test(words)) || SETTLED_SO.test(words) || NOTIFIED.test(words);
}
const CONSENT = /^(?:了解|了承|承認|承諾|快諾|同意|賛同)(?:を|が)?(?:得|いただ|頂|賜)/u;
/** 日程は決定しておりますので、…; 全員の合意が得られましたので、…: settled already. */
const SETTLED_SO =
  /^(?:(?:決定|確定|承認|了承|可決|議決)(?:を)?(?:し|され|いたし)て(?:い|おり)(?:る|ます)|(?:合意|意見の一致)(?:が|を|に)(?:得られ|得|見|至り|調い)(?:た|まし(?:た|て)))(?:ので|ため|ことから|から|、)/u;
/** 廃止することに決定いたしましたから、通知いたします: what another body writes, as it is read out. */
const NOTIFIED = /^決定(?:を)?(?:し|いたし)(?:まし)?た(?:から|ので)、[^。]*通知/u;
const LEADS_ON = /^[^、。]{2,12}?(?:(?:た|だ)(?:ので|ため|ことから)|まして)、/u;

/** …を説明し、了解を得た: in the record of one body, its own consent. */
function asConsent(entry: Draft, text: string): Draft {
  return entry.kind === 'OBTAINED' &&
    entry.modality === 'actual' &&
    /了解|了承|承認|承諾|快諾|受諾|同意|賛同/u.test(text.slice(entry.predicate.start, entry.predicate.end))
    ? { ...entry, kind: 'AGREED', sub: null }
    : entry;
}
