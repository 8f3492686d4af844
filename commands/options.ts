/** Reading a command's options, and the autocomplete that several commands share. */
import type { ArchivedHead } from '../src/archive/archive.ts';
import type { AutocompleteCall, Choice, CommandCall, Services } from '../src/discord/command.ts';
import { type Locale, messagesIn } from '../src/locales/index.ts';
import { meetingDay } from '../src/replies/day.ts';
import { MAX_CHOICE_TEXT, MAX_CHOICES } from '../src/replies/limits.ts';
import { clip } from '../src/replies/markdown.ts';
import { speakersOf, type TypedFilters } from '../src/search/filters.ts';
import {
  matchSpeakers,
  type PeopleDirectory,
  type Side,
  type Speaker,
  speakerKey,
} from '../src/transcript/speakers.ts';

export function textOf(call: CommandCall, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flagOf(call: CommandCall, name: string): boolean {
  return call.options[name] === true;
}

export function filtersOf(call: CommandCall): TypedFilters {
  return {
    speaker: textOf(call, 'speaker'),
    side: textOf(call, 'side'),
    meeting: textOf(call, 'meeting'),
    after: textOf(call, 'after'),
    before: textOf(call, 'before'),
  };
}

/** Choices for `speaker`, `side` or `meeting`, from what the person may read; empty for another option. */
export function completeFilter(call: AutocompleteCall, { archive }: Services): readonly Choice[] {
  const people = archive.people(call.viewer);
  const heads = archive.list(call.viewer);
  const typed = textOf(call, call.focused) ?? '';
  switch (call.focused) {
    case 'speaker':
      return speakerChoices(typed, speakersOf(heads), people, call.locale);
    case 'side':
      return sideChoices(typed, speakersOf(heads), people, call.locale);
    case 'meeting':
      return meetingChoices(typed, heads, call.locale);
    default:
      return [];
  }
}

function speakerChoices(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
  locale: Locale,
): readonly Choice[] {
  const meant = typed === '' ? [] : matchSpeakers(typed, speakers, people);
  const begun = peopleBegun(typed, people);
  const named = speakers
    .filter(
      (speaker) =>
        typed === '' ||
        meant.includes(speakerKey(speaker)) ||
        (speaker.person !== null && begun.has(speaker.person)) ||
        contains([speaker.label, speaker.name?.ja, speaker.name?.en], typed),
    )
    .map((speaker) => {
      const name = [speaker.name?.[locale], speaker.side?.names[locale]].filter(Boolean).join(', ');
      return { name: name === '' ? speaker.label : `${speaker.label} — ${name}`, value: speaker.label };
    });
  return asChoices(named);
}

function sideChoices(
  typed: string,
  speakers: readonly Speaker[],
  people: PeopleDirectory,
  locale: Locale,
): readonly Choice[] {
  const aliasesOf = (id: string) => people.sides.find((side) => side.id === id)?.aliases ?? [];
  const sides = new Map(
    speakers.flatMap(({ side }): [string, Side][] => (side === null ? [] : [[side.id, side]])),
  );
  return asChoices(
    [...sides.values()]
      .filter(({ id, names }) => contains([id, names.ja, names.en], typed) || begins(aliasesOf(id), typed))
      .map(({ names }) => ({ name: names[locale], value: names[locale] })),
  );
}

export function meetingChoices(
  typed: string,
  heads: readonly ArchivedHead[],
  locale: Locale,
): readonly Choice[] {
  const m = messagesIn(locale);
  return asChoices(
    heads
      .map((head) => ({ name: `${meetingDay(head, m)} ${head.title}`, value: head.id, head }))
      .filter(({ name, value, head }) => contains([name, value, head.heldOn ?? ''], typed)),
  );
}

/** Ids of those with a spelling or reading that begins as typed: お and ono find 小野寺. */
function peopleBegun(typed: string, { people }: PeopleDirectory): ReadonlySet<string> {
  if (typed.trim() === '') return new Set();
  const begun = people.filter(({ family, aliases }) => begins([...family, ...aliases], typed));
  return new Set(begun.map(({ id }) => id));
}

function begins(names: readonly string[], typed: string): boolean {
  const wanted = forLooking(typed);
  return wanted !== '' && names.some((name) => forLooking(name).startsWith(wanted));
}

/** A filter over the words shown in a list; the choice's value is what is then looked up, and never by containing. */
function contains(texts: readonly (string | null | undefined)[], typed: string): boolean {
  const wanted = forLooking(typed);
  return texts.some((text) => text != null && forLooking(text).includes(wanted));
}

/**
 * What is still being typed stands in hiragana, whatever it becomes; ヴ is typed as ブ. Less than `fold`, which takes too long for
 * every title at every key.
 */
function forLooking(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/ヴ([ァィェォ]?)/g, (_, small: string) => BA_ROW[small] ?? 'ブ');
}
const BA_ROW: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

function asChoices(choices: readonly Choice[]): readonly Choice[] {
  return choices
    .filter(({ value }) => value.length <= MAX_CHOICE_TEXT)
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({ name: clip(name, MAX_CHOICE_TEXT), value }));
}
