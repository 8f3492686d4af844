/** A modal of the bot's, as a dialog. In: its view. Out: the fields a person filled in. */
import type { ComponentView, OutcomeView } from '../web/view.ts';
import { choicesOf, TYPE as MESSAGE_TYPE } from './components.ts';
import { freshId, h, replace } from './dom.ts';
import { drawNodes, type Names } from './markdown.ts';
import { createSelect } from './select.ts';
import type { PageTexts } from './texts.ts';

export type ModalView = Extract<OutcomeView, { type: 'modal' }>['modal'];
export type FieldValues = Record<string, string | boolean | string[] | { files: number[] }>;

export interface Filled {
  readonly fields: FieldValues;
  readonly files: readonly File[];
}

const TYPE = { row: 1, text: 10, label: 18, input: 4, file: 19, radio: 21, checks: 22, check: 23 } as const;

interface ModalContext {
  readonly texts: PageTexts;
  readonly names: Names;
  readonly guildId: string | null;
}

type Reader = (fields: FieldValues, files: File[]) => unknown;

/** `submit` returns why it was refused, or null; the dialog stays open on a refusal, and nothing typed is lost. */
export function openModal(
  modal: ModalView,
  context: ModalContext,
  submit: (filled: Filled) => Promise<string | null>,
): void {
  const { texts, names } = context;
  const before = document.activeElement as HTMLElement | null;
  const titleId = freshId('modal');
  const readers: Reader[] = [];
  const problem = h('div', { class: 'failure', role: 'alert' });
  const send = h('button', { type: 'submit', class: 'button primary' }, texts.submit);
  const cancel = h(
    'button',
    { type: 'button', class: 'button link-like', onclick: () => dialog.close() },
    texts.cancel,
  );
  const form = h(
    'form',
    { method: 'dialog' },
    h('h2', { id: titleId }, modal.title),
    modal.components.map((one) => drawTop(one)),
    problem,
    h('div', { class: 'modal-buttons' }, cancel, send),
  );
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);

  function drawTop(one: ComponentView): HTMLElement {
    if (one.type === TYPE.text) return h('div', { class: 'markdown' }, drawNodes(one.nodes ?? [], names));
    const input = one.component ?? one.components?.[0];
    if (input === undefined) return h('div');
    const { element, read } = drawInput(input, context);
    readers.push(read);
    const id = freshId('field');
    const control = element.matches('input, textarea')
      ? element
      : (element.querySelector('input, button') ?? element);
    control.id = id;
    const isRequired = input.required !== false;
    return h(
      'div',
      { class: 'modal-field' },
      h(
        'label',
        { for: id },
        String(one.label ?? input.label ?? ''),
        isRequired ? h('span', { class: 'star', 'aria-hidden': 'true' }, ' *') : null,
      ),
      one.description === undefined
        ? null
        : h('div', { class: 'modal-description' }, String(one.description)),
      element,
    );
  }

  form.onsubmit = async (event) => {
    event.preventDefault();
    const fields: FieldValues = {};
    const files: File[] = [];
    for (const read of readers) read(fields, files);
    send.disabled = true;
    const refusal = await submit({ fields, files });
    send.disabled = false;
    if (refusal === null) dialog.close();
    else replace(problem, refusal);
  };
  dialog.onclose = () => {
    dialog.remove();
    // Chromium gives the focus back to a field that then takes no keys, until it loses and gains it again.
    before?.blur();
    before?.focus();
  };
  document.body.append(dialog);
  dialog.showModal();
}

function drawInput(
  input: ComponentView,
  context: ModalContext,
): { readonly element: HTMLElement; readonly read: Reader } {
  const customId = String(input.custom_id);
  const isRequired = input.required !== false;
  switch (input.type) {
    case TYPE.input: {
      const long = input.style === 2;
      const element = h(long ? 'textarea' : 'input', {
        value: String(input.value ?? ''),
        placeholder: String(input.placeholder ?? ''),
        required: isRequired,
        maxLength: Number(input.max_length ?? 4000),
        ...(input.min_length === undefined ? {} : { minLength: Number(input.min_length) }),
        ...(long ? { rows: 5 } : { type: 'text' }),
      }) as HTMLInputElement;
      return { element, read: (fields) => Object.assign(fields, { [customId]: element.value }) };
    }
    case TYPE.file: {
      const element = h('input', {
        type: 'file',
        required: isRequired && input.min_values !== 0,
        multiple: Number(input.max_values ?? 1) > 1,
      });
      return {
        element,
        read(fields, files) {
          const picked = [...(element.files ?? [])];
          fields[customId] = { files: picked.map((_, index) => files.length + index) };
          files.push(...picked);
        },
      };
    }
    case TYPE.check: {
      const element = h('input', { type: 'checkbox', checked: input.default === true });
      return { element, read: (fields) => Object.assign(fields, { [customId]: element.checked }) };
    }
    case TYPE.radio:
    case TYPE.checks:
      return drawGroup(input, input.type === TYPE.radio ? 'radio' : 'checkbox');
    default: {
      const select = createSelect({
        label: String(input.placeholder ?? ''),
        choices: choicesOf(input, context),
        min: Number(input.min_values ?? 1),
        max: Number(input.max_values ?? 1),
        disabled: false,
        customId,
        onChange: () => undefined,
      });
      return {
        element: select.element,
        read: (fields) => Object.assign(fields, { [customId]: [...select.values()] }),
      };
    }
  }
}

function drawGroup(input: ComponentView, kind: 'radio' | 'checkbox') {
  const customId = String(input.custom_id);
  const name = freshId('group');
  const boxes = choicesOf(
    { ...input, type: MESSAGE_TYPE.stringSelect },
    { names: null as never, guildId: null },
  ).map((one) => ({
    one,
    box: h('input', { type: kind, name, value: one.value, checked: one.selected }),
  }));
  const element = h(
    'div',
    { role: kind === 'radio' ? 'radiogroup' : 'group', class: 'group' },
    boxes.map(({ one, box }) =>
      h(
        'label',
        {},
        box,
        ` ${one.label}`,
        one.detail === '' ? null : h('span', { class: 'option-detail' }, one.detail),
      ),
    ),
  );
  const read: Reader = (fields) => {
    const picked = boxes.filter(({ box }) => box.checked).map(({ one }) => one.value);
    if (kind === 'checkbox') fields[customId] = picked;
    else if (picked[0] !== undefined) fields[customId] = picked[0];
  };
  return { element, read };
}
