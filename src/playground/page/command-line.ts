/** The line for a slash command: a field for each option, the optional ones behind a list. In: the command. Out: its values, when they are complete. */
import type { ComposerCommand, ComposerOption } from './commands.ts';
import type { ComposerContext, Values } from './composer-context.ts';
import { h, replace } from './dom.ts';
import { createField, type Field, type FieldContext } from './field.ts';
import { icon } from './icons.ts';
import type { Listbox } from './listbox.ts';

export interface CommandLine {
  readonly element: HTMLElement;
  focus(): void;
}

export interface CommandLineOptions {
  readonly command: ComposerCommand;
  readonly context: ComposerContext;
  readonly listbox: Listbox;
  /** Where the field that is being filled in is explained. */
  readonly hint: HTMLElement;
  /** Sent, or given up. */
  readonly leave: () => void;
}

const BOOLEAN = 5;

export function createCommandLine({
  command,
  context,
  listbox,
  hint,
  leave,
}: CommandLineOptions): CommandLine {
  const { texts } = context;
  const typeOf = (option: ComposerOption): string =>
    (texts.types as Readonly<Record<number, string>>)[option.type] ?? '';
  let fields: readonly Field[] = [];
  const fieldsBox = h('div', { class: 'fields' });
  const more = h('button', { type: 'button', class: 'more-options' });
  more.onclick = () => offerOptions();
  more.onfocus = () => {
    listbox.attach(more);
    replace(hint, texts.addOption);
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

  const fieldContext = (): FieldContext => ({
    texts,
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
    h('span', { class: 'type-hint' }, `${typeOf(option)}${option.required ? ` · ${texts.required}` : ''}`);

  function drawFields(): void {
    replace(
      fieldsBox,
      fields.map((field) => field.element),
    );
    const rest = command.options.length - fields.length;
    more.hidden = rest === 0;
    replace(more, texts.moreOptions(rest));
    more.title = texts.addOption;
  }

  function offerOptions(): void {
    const rest = command.options.filter((option) => !fields.some((field) => field.option === option));
    listbox.show(
      rest.map((option) => ({
        label: option.label,
        detail: option.description,
        hint: typeOf(option),
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
        h('span', { class: 'failure', role: 'alert' }, texts.fieldRequired(missing.option.label)),
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

  const required = command.options.filter((option) => option.required);
  // With nothing required, the first option is still what people mean to fill in.
  const first =
    required.length > 0 ? required : command.options.filter(({ type }) => type !== BOOLEAN).slice(0, 1);
  fields = first.map(makeField);
  drawFields();
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
  return {
    element: h(
      'div',
      { class: 'command-line', role: 'group', 'aria-label': `/${command.path}` },
      h('span', { class: 'command-name' }, `/${command.path}`),
      fieldsBox,
      more,
      cancel,
      send,
    ),
    focus: () => (fields[0] === undefined ? send.focus() : fields[0].focus()),
  };
}
