/** One option of a slash command in the composer: an input with the suggestions its type has. */
import type { OutcomeView, WorldView } from '../web/view.ts';
import type { ComposerOption } from './commands.ts';
import { freshId, h } from './dom.ts';
import type { Listbox } from './listbox.ts';
import type { PageTexts } from './texts.ts';

export interface FieldContext {
  readonly texts: PageTexts;
  readonly world: WorldView;
  readonly guildId: string | null;
  readonly listbox: Listbox;
  /** Asks the bot for suggestions for what stands in the field. */
  readonly suggest: (option: ComposerOption, typed: string) => Promise<OutcomeView>;
  readonly onFocus: (field: Field) => void;
  /** Enter, where no suggestion is marked. */
  readonly onSubmit: () => void;
  /** Tab out of a field whose suggestion was taken, or the choice made. */
  readonly onNext: (field: Field) => void;
  readonly onRemove: (field: Field) => void;
  readonly onEscape: () => void;
}

export interface Field {
  readonly option: ComposerOption;
  readonly element: HTMLElement;
  focus(): void;
  /** Undefined while nothing is given. A file stands for itself. */
  value(): string | number | boolean | File | undefined;
  showError(on: boolean): void;
}

const TYPE = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
} as const;

/** Milliseconds of quiet before the bot is asked, as Discord's client waits. */
const TYPING_PAUSE = 120;

interface Suggestion {
  readonly name: string;
  readonly value: string | number | boolean;
}

export function createField(option: ComposerOption, context: FieldContext): Field {
  return option.type === TYPE.file ? createFileField(option, context) : createTextField(option, context);
}

function frame(option: ComposerOption, input: HTMLInputElement, texts: PageTexts): HTMLElement {
  const id = freshId('option');
  input.id = id;
  const mark = option.required ? ` (${texts.required})` : '';
  input.setAttribute('aria-description', option.description);
  return h(
    'div',
    { class: 'field', title: option.description },
    h(
      'label',
      { for: id },
      option.label,
      option.required
        ? [
            h('span', { class: 'star', 'aria-hidden': 'true' }, '*'),
            h('span', { class: 'visually-hidden' }, mark),
          ]
        : null,
    ),
    input,
  );
}

function createTextField(option: ComposerOption, context: FieldContext): Field {
  const { listbox, texts } = context;
  /** What was chosen, while the text still shows it. */
  let chosen: Suggestion | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const input = h('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: false,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    ...(option.maxLength === null ? {} : { maxLength: option.maxLength }),
  });
  const element = frame(option, input, texts);
  const isFocused = (): boolean => document.activeElement === input;

  const take = (one: Suggestion): void => {
    chosen = one;
    input.value = one.name;
    grow();
    listbox.hide();
    context.onNext(field);
  };
  const show = (list: readonly Suggestion[], empty?: string): void => {
    if (!isFocused()) return;
    listbox.show(
      list.map((one) => ({ label: one.name })),
      (index) => take(list[index]!),
      empty,
    );
  };
  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const typed = input.value;
    const outcome = await context.suggest(option, typed);
    if (mine !== asked || !isFocused()) return;
    if (outcome.type === 'choices') show(outcome.choices, typed === '' ? undefined : texts.noMatches);
    else show([], texts.loadingFailed);
  };
  const offer = (): void => {
    clearTimeout(timer);
    if (option.autocomplete) timer = setTimeout(() => void ask(), TYPING_PAUSE);
    else {
      const typed = input.value.toLowerCase();
      const all = suggestionsOf(option, context);
      const fitting = chosen === null ? all.filter((one) => one.name.toLowerCase().includes(typed)) : all;
      if (all.length > 0) show(fitting);
      else listbox.hide();
    }
  };
  const grow = (): void => {
    // A full-width character takes two cells.
    const cells = [...input.value].reduce(
      (sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? 2 : 1),
      0,
    );
    input.style.width = `${Math.min(Math.max(cells + 2, 8), 60)}ch`;
  };

  input.oninput = () => {
    chosen = null;
    grow();
    element.classList.remove('invalid');
    offer();
  };
  input.onfocus = () => {
    listbox.attach(input);
    context.onFocus(field);
    offer();
  };
  input.onblur = () => {
    clearTimeout(timer);
    asked += 1;
    listbox.hide();
  };
  input.onkeydown = (event) => {
    // While an input method composes, keys belong to it.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (listbox.isOpen) listbox.move(event.key === 'ArrowDown' ? 1 : -1);
      else offer();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== null || !listbox.take()) context.onSubmit();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      chosen === null &&
      input.value !== '' &&
      listbox.take()
    ) {
      event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (listbox.isOpen) listbox.hide();
      else context.onEscape();
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      context.onRemove(field);
    }
  };
  grow();
  const field: Field = {
    option,
    element,
    focus: () => input.focus(),
    showError: (on) => element.classList.toggle('invalid', on),
    value() {
      if (chosen !== null) return chosen.value;
      const typed = input.value.trim();
      if (typed === '') return undefined;
      const exact = suggestionsOf(option, context).find(
        (one) => one.name.toLowerCase() === typed.toLowerCase(),
      );
      if (exact !== undefined) return exact.value;
      return option.type === TYPE.integer || option.type === TYPE.number ? Number(typed) : input.value;
    },
  };
  return field;
}

/** What the client itself suggests, without asking the bot. */
function suggestionsOf(
  option: ComposerOption,
  { world, guildId, texts }: FieldContext,
): readonly Suggestion[] {
  const guild = world.guilds.find((one) => one.id === guildId);
  const people = [...world.people, world.application].filter(
    (one) => guild?.memberIds.includes(one.id) ?? true,
  );
  const roles = guild?.roles ?? [];
  const named = (items: readonly { readonly id: string; readonly name: string }[]): Suggestion[] =>
    items.map(({ id, name }) => ({ name, value: id }));
  switch (option.type) {
    case TYPE.boolean:
      return [
        { name: texts.yes, value: true },
        { name: texts.no, value: false },
      ];
    case TYPE.user:
      return named(people);
    case TYPE.role:
      return named(roles);
    case TYPE.mentionable:
      return named([...people, ...roles]);
    case TYPE.channel:
      return named(world.channels.filter((one) => one.guildId === guildId));
    default:
      return option.choices;
  }
}

function createFileField(option: ComposerOption, context: FieldContext): Field {
  const accept = option.fileTypes.map((type) => (type.startsWith('.') ? type : `.${type}`)).join(',');
  const input = h('input', { type: 'file', accept });
  const element = frame(option, input, context.texts);
  input.onfocus = () => {
    context.listbox.hide();
    context.onFocus(field);
  };
  input.onchange = () => element.classList.remove('invalid');
  input.onkeydown = (event) => {
    if (event.key === 'Escape') context.onEscape();
    else if (event.key === 'Backspace') context.onRemove(field);
    else if (event.key === 'Enter' && input.files?.length === 1) {
      event.preventDefault();
      context.onSubmit();
    }
  };
  const field: Field = {
    option,
    element,
    focus: () => input.focus(),
    value: () => input.files?.[0],
    showError: (on) => element.classList.toggle('invalid', on),
  };
  return field;
}
