/**
 * Lists: a header that announces what was agreed, and the sentences that say it.
 *
 * In: the drafts of a speech, sentence by sentence. Out: the same, with members that have no verb of their own added, and
 * the header no item where members follow. Never: a list that reaches over another subject or beyond its announced count.
 */
import type { Span } from '../text/span.ts';
import { type Draft, draft } from './draft.ts';

/** A sentence of a speech with what was found in it. */
export interface Found {
  readonly number: number;
  readonly start: number;
  readonly text: string;
  /** What stands before it on its line: a list mark that the format has taken away. */
  readonly lead: string;
  /** It goes on in the line of the sentence before it. */
  readonly goesOn: boolean;
  readonly drafts: readonly Draft[];
  /** Number of the sentence that opened the list this one stands in. */
  readonly header?: number;
}

/** How a language marks members. */
export interface ListRules {
  readonly isMember: (sentence: string) => boolean;
  /** What a member without a verb of agreement says; null where it is a statement of its own. */
  readonly bareMember: (sentence: string) => Span | null;
  /** What a sentence says that spells out the outcome reported just before it; null where it does not. */
  readonly specification?: (sentence: string) => Span | null;
  /** Whether the words before a predicate say no more than that what stands above was decided: 以上のことが|決まった. */
  readonly closes?: (words: string) => boolean;
  /** Whether it is a full sentence, where other members are phrases: We will: - plant trees; - The park dates from 1990. */
  readonly isStatement?: (sentence: string) => boolean;
  /** Whether it is what one party undertakes: Peru will open its port. */
  readonly isPartys?: (sentence: string) => boolean;
  /** Whether a marked sentence only names what the next ones are about: 第一は、人的交流です. */
  readonly isTopic?: (sentence: string) => boolean;
}

/** A list whose length is not announced ends after as many sentences without a member. */
const PATIENCE = 2;
/** No list is longer. */
const MOST = 40;

/** Pauses after every list. */
export function* joiningLists(
  sentences: readonly Found[],
  rulesOf: (text: string) => ListRules,
): Generator<void, readonly Found[]> {
  const joined = [...sentences];
  for (let index = 0; index < joined.length; index += 1) {
    const closing = closingOf(joined[index]!, rulesOf);
    const header = closing ?? joined[index]!.drafts.find(({ role }) => role === 'header');
    const spelt = header === undefined ? readSpelt(joined, index, rulesOf) : null;
    if (spelt !== null) joined[index + 1] = spelt;
    if (header === undefined) continue;
    const readList = closing === null ? readMembers : readMembersAbove;
    const members = readList(joined, index, header, rulesOf);
    if (members.size === 0) {
      // What is to be done stands below, and is listed for itself.
      const plansBelow =
        closing === null &&
        joined[index + 1]?.drafts.some(({ kind, role }) => kind === 'SCHEDULED' && role === 'item');
      if (plansBelow !== true) joined[index] = asItems(joined[index]!);
      continue;
    }
    joined[index] = asHeader(joined[index]!, header);
    for (const [at, found] of members) joined[at] = { ...found, header: joined[index]!.number };
    yield;
  }
  return joined;
}

/** The sentence behind one that ends in an outcome, where it only says in what it consists. */
function readSpelt(
  sentences: readonly Found[],
  at: number,
  rulesOf: (text: string) => ListRules,
): Found | null {
  const next = sentences[at + 1];
  const last = sentences[at]!.drafts.at(-1);
  if (next === undefined || next.drafts.length > 0 || last === undefined || !isStated(last)) return null;
  const span = rulesOf(next.text).specification?.(next.text) ?? null;
  return span === null ? null : { ...next, drafts: [inherit(last, span)] };
}

/** As agreed before: what a member recalls makes it no less of one. */
function isEarlier({ kind }: Draft): boolean {
  return kind === 'RECALLED';
}

function isStated({ kind, modality }: Draft): boolean {
  return (kind === 'AGREED' || kind === 'CONFIRMED') && (modality === 'actual' || modality === 'conditional');
}

function readMembers(
  sentences: readonly Found[],
  at: number,
  header: Draft,
  rulesOf: (text: string) => ListRules,
): ReadonlyMap<number, Found> {
  const members = new Map<number, Found>();
  const limit = header.announces ?? MOST;
  const sibling = markOf(sentences[at]!);
  const indent = /^[ \t\u3000]*/u.exec(sentences[at]!.lead + sentences[at]!.text)![0].length;
  let idle = 0;
  let topic = false;
  let depth: number | null = null;
  let first: string | null = null;
  let form: 'own' | 'phrase' | 'statement' | null = null;
  for (let index = at + 1; index < sentences.length && members.size < limit; index += 1) {
    const found = sentences[index]!;
    const rules = rulesOf(found.text);
    if (found.drafts.some(({ role, kind }) => role === 'header' || kind === 'DISCUSSED')) break;
    const stated = found.drafts.some(isStated);
    const line = found.lead + found.text;
    const own = /^[ \t\u3000]*/u.exec(line)![0].length;
    // Under →以下のルールとする a line stands further in, marked or not.
    const marked = rules.isMember(line) || (isSetIn(found) && own > indent);
    // What is marked as the header itself is stands beside it: 2. behind 1.
    if (sibling !== null && markOf(found) === sibling) break;
    // A mark that stands further out than the members' opens another topic.
    if (marked && depth !== null && own < depth && line.trim() !== '') break;
    // Bullets end where numbered paragraphs begin or go on.
    if (marked && first === '-' && /^\s*\d{1,3}[.)]/u.test(line) && own <= depth!) break;
    if (marked) {
      depth ??= own;
      first ??= /^\s*[-*•·–]/u.test(line) ? '-' : '1';
    }
    if (stated && (marked || topic)) {
      members.set(index, found);
      form ??= 'own';
      idle = 0;
      topic = false;
      continue;
    }
    // 三つ目は、安全保障です。 …を拡充してまいります。 What is meant to be done about it is what was decided.
    if (topic && found.drafts.length === 1 && isOwnPlan(found.drafts[0]!)) {
      members.set(index, { ...found, drafts: [{ ...found.drafts[0]!, kind: header.kind, sub: header.sub }] });
      idle = 0;
      topic = false;
      continue;
    }
    // What a member goes on to say in its own line belongs to it, unless that has a verb of agreeing of its own.
    const within = marked || (found.goesOn && members.get(index - 1)?.drafts.some(isInherited) === true);
    const stands = rules.isStatement?.(found.text) === true ? 'statement' : 'phrase';
    const bare =
      within &&
      !(stands === 'statement' && (form === 'phrase' || (form === 'own' && !rules.isPartys?.(found.text)))) &&
      (found.drafts.length === 0 || (marked && found.drafts.every(isEarlier)))
        ? rules.bareMember(found.text)
        : null;
    if (bare !== null) {
      members.set(index, { ...found, drafts: [inherit(header, bare)] });
      form ??= stands;
      idle = 0;
      continue;
    }
    if (marked && found.drafts.length === 0 && rules.isTopic?.(found.text) === true) {
      topic = true;
      continue;
    }
    idle += 1;
    if (header.announces === null && idle > PATIENCE) break;
    if (idle > PATIENCE + 2) break;
  }
  return members;
}

/** A line without a mark that stands further in than the margin. */
function isSetIn({ lead, goesOn }: Found): boolean {
  return !goesOn && /^[ \t\u3000]+$/u.test(lead);
}

/** What a sentence says was decided, where that is only what stands above it. */
function closingOf({ text, drafts }: Found, rulesOf: (text: string) => ListRules): Draft | null {
  const [only] = drafts;
  if (only === undefined || drafts.length > 1 || only.role === 'proposal' || !isStated(only)) return null;
  return rulesOf(text).closes?.(text.slice(only.start, only.predicate.start)) === true ? only : null;
}

/** The members of the list that a sentence closes: those that are marked alike, the last of them just above it. */
function readMembersAbove(
  sentences: readonly Found[],
  at: number,
  closing: Draft,
  rulesOf: (text: string) => ListRules,
): ReadonlyMap<number, Found> {
  const members = new Map<number, Found>();
  let mark: string | null = null;
  let idle = 0;
  for (let index = at - 1; index >= 0 && idle <= PATIENCE && members.size < MOST; index -= 1) {
    const found = sentences[index]!;
    const own = markOf(found);
    if (own === null || (mark !== null && own !== mark)) {
      idle += 1;
      continue;
    }
    if (found.header !== undefined) break;
    const member = asMember(found, closing, rulesOf(found.text));
    if (member === null) break;
    mark = own;
    idle = 0;
    members.set(index, member);
  }
  return members;
}

/** What stands in a list, decided as the list says; null where it says something else of its own. */
function asMember(found: Found, header: Draft, rules: ListRules): Found | null {
  const { text, drafts } = found;
  if (drafts.length > 0 && drafts.every(isStated)) return found;
  const [plan, ...others] = drafts;
  if (others.length > 0 || (plan !== undefined && plan.kind !== 'SCHEDULED')) return null;
  const span = plan ?? rules.bareMember(text);
  return span === null ? null : { ...found, drafts: [inherit(header, { start: span.start, end: span.end })] };
}

/** How a sentence is marked, whatever its number: `1.`, `(1)`, `-`; null where it is not. */
function markOf({ lead, text }: Found): string | null {
  const mark =
    /^[ \t\u3000]*(?:[(（]?[0-9０-９一二三四五六七八九十]{1,3}[.)）．、\s\u3000]|[-*•・○●]|[①-⑳])/u.exec(
      lead + text,
    );
  return mark === null
    ? null
    : mark[0].replace(/[0-9０-９一二三四五六七八九十]+/u, '1').replace(/[①-⑳]/u, '①');
}

function isOwnPlan({ sub, modality, subject }: Draft): boolean {
  return sub === 'PLEDGE' && modality === 'actual' && subject === null;
}

/** What a list's header says of its member: no predicate of the member's own. */
function isInherited({ predicate }: Draft): boolean {
  return predicate.start === predicate.end;
}

function inherit(header: Draft, span: Span): Draft {
  return draft({
    ...span,
    kind: header.kind,
    sub: header.sub,
    modality: header.modality,
    predicate: { start: span.end, end: span.end },
    subject: null,
  });
}

function asHeader(found: Found, header: Draft): Found {
  return {
    ...found,
    drafts: found.drafts.map((entry) => (entry === header ? { ...entry, role: 'header' } : entry)),
  };
}

function asItems(found: Found): Found {
  return {
    ...found,
    drafts: found.drafts.map((entry) => (entry.role === 'header' ? { ...entry, role: 'item' } : entry)),
  };
}
