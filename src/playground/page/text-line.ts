/** The line for plain messages: text, files, and the list of commands once it begins with a slash. */
import { type ComposerCommand, matchCommands } from './commands.ts';
import type { ComposerContext } from './composer-context.ts';
import { h, replace } from './dom.ts';
import { icon } from './icons.ts';
import type { Listbox } from './listbox.ts';

export interface TextLine {
  readonly element: HTMLElement;
  focus(): void;
}

export interface TextLineOptions {
  readonly context: ComposerContext;
  readonly listbox: Listbox;
  /** What was typed before it was drawn anew. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onCommand: (command: ComposerCommand) => void;
}

/** Pixels; beyond them the text scrolls. */
const HIGHEST = 160;

export function createTextLine({ context, listbox, draft, onDraft, onCommand }: TextLineOptions): TextLine {
  const { texts } = context;
  let files: readonly File[] = [];
  const label = texts.compose(context.place);
  const input = h('textarea', {
    rows: 1,
    value: draft,
    placeholder: label,
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    oninput: offerCommands,
    onkeydown: onKey,
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

  function offerCommands(): void {
    listbox.attach(input);
    onDraft(input.value);
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, HIGHEST)}px`;
    const typed = /^[/／]([^\n]*)$/.exec(input.value)?.[1];
    const fitting = typed === undefined ? [] : matchCommands(context.commands, typed.trimEnd());
    listbox.show(
      fitting.map((command) => ({
        label: `/${command.path}`,
        detail: command.description,
        hint: signature(command),
      })),
      (index) => onCommand(fitting[index]!),
    );
  }

  /** A space after a command's whole name opens it, as in Discord. */
  function isWhole(): boolean {
    return context.commands.some((command) => `/${command.path}` === input.value);
  }

  function onKey(event: KeyboardEvent): void {
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
      if (input.value.trim() === '' && files.length === 0) return;
      context.sendText(input.value, files);
      input.value = '';
      files = [];
      drawFiles();
      offerCommands();
    }
  }

  return {
    element: h('div', {}, h('div', { class: 'text-line' }, attach, picker, input), chips),
    focus: () => input.focus(),
  };
}

/** The options after a command's name in the list: `query [speaker] [side]`. */
const signature = (command: ComposerCommand): string =>
  command.options.map((option) => (option.required ? option.label : `[${option.label}]`)).join(' ');
