/**
 * Where a person writes: plain messages with files, and slash commands with a field for each option. In: the commands offered. Out: what to send.
 * Everything works from the keyboard: `/`, arrows, Enter or Tab to choose; Tab between fields; Enter sends; Escape leaves.
 */
import { createCommandLine } from './command-line.ts';
import type { ComposerCommand } from './commands.ts';
import type { ComposerContext } from './composer-context.ts';
import { h, replace } from './dom.ts';
import { createListbox } from './listbox.ts';
import { createTextLine, type TextLine } from './text-line.ts';

export interface Composer {
  focus(): void;
  /** New commands, another place or language: what is being typed as plain text stays. */
  update(context: ComposerContext): void;
}

export function createComposer(root: HTMLElement, initial: ComposerContext): Composer {
  let context = initial;
  let draft = '';
  /** The command being filled in; null while plain text is written. */
  let command: ComposerCommand | null = null;
  let line: Pick<TextLine, 'focus'>;

  const listbox = createListbox(context.texts.commandList);
  const body = h('div', { class: 'composer-body' });
  const hint = h('div', { class: 'composer-hint', 'aria-live': 'polite' });
  replace(root, listbox.element, hint, body);

  function showText(): void {
    command = null;
    replace(hint);
    const text = createTextLine({
      context,
      listbox,
      draft,
      onDraft: (next) => {
        draft = next;
      },
      onCommand: showCommand,
    });
    line = text;
    replace(body, text.element);
  }

  function showCommand(next: ComposerCommand): void {
    command = next;
    draft = '';
    listbox.hide();
    const fields = createCommandLine({ command: next, context, listbox, hint, leave });
    line = fields;
    replace(body, fields.element);
    fields.focus();
  }

  function leave(): void {
    listbox.hide();
    draft = '';
    showText();
    line.focus();
  }

  showText();
  return {
    focus: () => line.focus(),
    update(next) {
      const here = next.place === context.place && next.texts === context.texts;
      context = next;
      listbox.element.setAttribute('aria-label', next.texts.commandList);
      // A command that is still offered stays as far as it is filled in.
      if (here && command !== null && next.commands.some(({ path }) => path === command?.path)) return;
      const focused = body.contains(document.activeElement);
      showText();
      if (focused) line.focus();
    },
  };
}
