/**
 * Where a person writes: plain messages with files, and slash commands with a field for each option. In: the commands offered. Out: what to send.
 * Everything works from the keyboard: `/`, arrows, Enter or Tab to choose; Tab between fields; Enter sends; Escape leaves.
 */
import type { OutcomeView, WorldView } from '../web/view.ts';
import { type ComposerCommand, type ComposerOption, matchCommands } from './commands.ts';
import { h, replace } from './dom.ts';
import { createField, type Field, type FieldContext } from './field.ts';
import { icon } from './icons.ts';
import { createListbox } from './listbox.ts';
import type { PageTexts } from './texts.ts';

export type Values = Record<string, string | number | boolean | { file: number }>;

export interface ComposerContext {
  readonly texts: PageTexts;
  readonly world: WorldView;
  readonly guildId: string | null;
  readonly place: string;
  readonly commands: readonly ComposerCommand[];
  readonly sendCommand: (path: string, values: Values, files: readonly File[]) => void;
  readonly sendText: (text: string, files: readonly File[]) => void;
  readonly suggest: (path: string, values: Values, focused: string) => Promise<OutcomeView>;
}

export interface Composer {
  focus(): void;
  /** New commands, another place or language: what is being typed as plain text stays. */
  update(context: ComposerContext): void;
}

export function createComposer(root: HTMLElement, initial: ComposerContext): Composer {
  let context = initial;
  let draft = '';
  let mode: 'text' | 'command' = 'text';

  const listbox = createListbox(context.texts.commandList);
  const body = h('div', { class: 'composer-body' });
  const hint = h('div', { class: 'composer-hint', 'aria-live': 'polite' });
  replace(root, listbox.element, hint, body);

  /* ---- plain text ---- */

  let input: HTMLTextAreaElement;
  let files: readonly File[] = [];

  function showText(): void {
    mode = 'text';
    replace(hint);
    const { texts } = context;
    input = h('textarea', {
      rows: 1,
      value: draft,
      placeholder: texts.compose(context.place),
      'aria-label': texts.compose(context.place),
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      oninput: offerCommands,
      onkeydown: onTextKey,
      onblur: () => listbox.hide(),
      onfocus: offerCommands,
    });
    const picker = h('input', {
      type: 'file',
      multiple: true,
      class: 'visually-hidden',
      tabIndex: -1,
      'aria-hidden': 'true',
      onchange: () => {
        files = [...files, ...(picker.files ?? [])];
        drawFiles();
        input.focus();
      },
    });
    const attach = h(
      'button',
      {
        type: 'button',
        class: 'attach',
        'aria-label': texts.attach,
        title: texts.attach,
        onclick: () => picker.click(),
      },
      icon('plus'),
    );
    const chips = h('div', { class: 'chips' });
    const drawFiles = (): void =>
      replace(
        chips,
        files.map((file) =>
          h(
            'button',
            {
              type: 'button',
              class: 'chip',
              'aria-label': texts.removeFile(file.name),
              onclick: () => {
                files = files.filter((one) => one !== file);
                drawFiles();
              },
            },
            [`${file.name} `, icon('close')],
          ),
        ),
      );
    drawFiles();
    replace(body, h('div', { class: 'text-line' }, attach, picker, input), chips);
  }

  function offerCommands(): void {
    listbox.attach(input);
    draft = input.value;
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
    const typed = /^[/／]([^\n]*)$/.exec(draft)?.[1];
    const fitting = typed === undefined ? [] : matchCommands(context.commands, typed.trimEnd());
    listbox.show(
      fitting.map((command) => ({
        label: `/${command.path}`,
        detail: command.description,
        hint: signature(command),
      })),
      (index) => openCommand(fitting[index]!),
    );
  }

  function onTextKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (listbox.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      listbox.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (
      listbox.isOpen &&
      (event.key === 'Tab' || event.key === 'Enter' || (event.key === ' ' && isWhole()))
    ) {
      event.preventDefault();
      listbox.take();
    } else if (event.key === 'Escape') {
      listbox.hide();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (draft.trim() === '' && files.length === 0) return;
      context.sendText(draft, files);
      draft = '';
      files = [];
      showText();
      input.focus();
    }
  }

  /** A space after a command's whole name opens it, as in Discord. */
  const isWhole = (): boolean => context.commands.some((command) => `/${command.path}` === draft);

  /* ---- a command ---- */

  let command: ComposerCommand;
  let fields: readonly Field[] = [];
  const fieldsBox = h('div', { class: 'fields' });
  const more = h('button', { type: 'button', class: 'more-options' });
  more.onclick = () => offerOptions();
  more.onfocus = () => {
    listbox.attach(more);
    replace(hint, context.texts.addOption);
  };
  more.onblur = () => listbox.hide();
  more.onkeydown = (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (listbox.isOpen) listbox.move(event.key === 'ArrowDown' ? 1 : -1);
      else offerOptions();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && listbox.isOpen) {
      event.preventDefault();
      listbox.take();
    } else if (event.key === 'Escape') {
      if (listbox.isOpen) listbox.hide();
      else leave();
    }
  };

  function openCommand(next: ComposerCommand): void {
    mode = 'command';
    command = next;
    draft = '';
    listbox.hide();
    const { texts } = context;
    const send = h(
      'button',
      { type: 'button', class: 'send', 'aria-label': texts.send, title: texts.send, onclick: () => submit() },
      icon('send'),
    );
    const cancel = h(
      'button',
      { type: 'button', class: 'cancel', 'aria-label': texts.cancel, title: texts.cancel, onclick: leave },
      icon('close'),
    );
    const required = next.options.filter((option) => option.required);
    // With nothing required, the first option is still what people mean to fill in.
    const first =
      required.length > 0 ? required : next.options.filter((option) => option.type !== 5).slice(0, 1);
    fields = first.map(makeField);
    replace(
      body,
      h(
        'div',
        { class: 'command-line', role: 'group', 'aria-label': `/${next.path}` },
        h('span', { class: 'command-name' }, `/${next.path}`),
        fieldsBox,
        more,
        cancel,
        send,
      ),
    );
    drawFields();
    if (fields[0] === undefined) send.focus();
    else fields[0].focus();
  }

  const fieldContext = (): FieldContext => ({
    texts: context.texts,
    world: context.world,
    guildId: context.guildId,
    listbox,
    suggest: (option, typed) =>
      context.suggest(command.path, { ...plainValues(option.name), [option.name]: typed }, option.name),
    onFocus: (field) =>
      replace(
        hint,
        h('strong', {}, field.option.label),
        ` ${field.option.description}`,
        typeHint(field.option),
      ),
    onSubmit: () => submit(),
    onNext: (field) => (fields[fields.indexOf(field) + 1] ?? field).focus(),
    onRemove: removeField,
    onEscape: leave,
  });

  const makeField = (option: ComposerOption): Field => createField(option, fieldContext());

  const typeHint = (option: ComposerOption): HTMLElement =>
    h(
      'span',
      { class: 'type-hint' },
      `${(context.texts.types as Readonly<Record<number, string>>)[option.type] ?? ''}${option.required ? ` · ${context.texts.required}` : ''}`,
    );

  function drawFields(): void {
    replace(
      fieldsBox,
      fields.map((field) => field.element),
    );
    const rest = command.options.length - fields.length;
    more.hidden = rest === 0;
    replace(more, context.texts.moreOptions(rest));
    more.title = context.texts.addOption;
  }

  function offerOptions(): void {
    const rest = command.options.filter((option) => !fields.some((field) => field.option === option));
    listbox.show(
      rest.map((option) => ({
        label: option.label,
        detail: option.description,
        hint: (context.texts.types as Readonly<Record<number, string>>)[option.type] ?? '',
      })),
      (index) => {
        const field = makeField(rest[index]!);
        fields = [...fields, field];
        listbox.hide();
        drawFields();
        field.focus();
      },
    );
  }

  /** Backspace in an empty field takes an optional one away, and leaves the command from the first. */
  function removeField(field: Field): void {
    const index = fields.indexOf(field);
    if (field.option.required && index > 0) {
      fields[index - 1]!.focus();
      return;
    }
    if (fields.length === 1 || field.option.required) {
      leave();
      return;
    }
    fields = fields.filter((one) => one !== field);
    drawFields();
    (fields[Math.max(0, index - 1)] ?? fields[0]!).focus();
  }

  /** For suggestions: what the other fields hold, files left out. */
  function plainValues(except: string): Values {
    const entries = fields
      .filter((field) => field.option.name !== except)
      .flatMap((field) => {
        const value = field.value();
        return value === undefined || value instanceof File ? [] : [[field.option.name, value] as const];
      });
    return Object.fromEntries(entries);
  }

  function submit(): void {
    const missing = fields.find((field) => field.option.required && field.value() === undefined);
    for (const field of fields) field.showError(field === missing);
    if (missing !== undefined) {
      missing.focus();
      replace(
        hint,
        h('span', { class: 'failure', role: 'alert' }, context.texts.fieldRequired(missing.option.label)),
      );
      return;
    }
    const uploads: File[] = [];
    const values: Values = {};
    for (const field of fields) {
      const value = field.value();
      if (value instanceof File) values[field.option.name] = { file: uploads.push(value) - 1 };
      else if (value !== undefined) values[field.option.name] = value;
    }
    context.sendCommand(command.path, values, uploads);
    leave();
  }

  function leave(): void {
    listbox.hide();
    draft = '';
    showText();
    input.focus();
  }

  showText();
  return {
    focus: () => (mode === 'text' ? input.focus() : fields[0]?.focus()),
    update(next) {
      context = next;
      listbox.element.setAttribute('aria-label', next.texts.commandList);
      if (mode === 'command') return;
      const focused = document.activeElement === input;
      showText();
      if (focused) input.focus();
    },
  };
}

/** The options after a command's name in the list: `query [speaker] [side]`. */
const signature = (command: ComposerCommand): string =>
  command.options.map((option) => (option.required ? option.label : `[${option.label}]`)).join(' ');
