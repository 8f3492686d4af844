/** A select menu: a button that opens a list; several choices where more than one may be taken. */
import { freshId, h, replace } from './dom.ts';
import { icon } from './icons.ts';

export interface SelectChoice {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly selected: boolean;
}

export interface SelectOptions {
  readonly label: string;
  readonly choices: readonly SelectChoice[];
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly customId: string;
  /** After a single choice, and when a list of several closes. */
  readonly onChange: (values: readonly string[]) => void;
}

export function createSelect(options: SelectOptions): {
  readonly element: HTMLElement;
  values(): readonly string[];
} {
  const listId = freshId('menu');
  const several = options.max > 1;
  let chosen: readonly string[] = options.choices.filter((one) => one.selected).map((one) => one.value);
  let active = 0;

  const face = h('span', { class: 'select-face' });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'select-button',
      role: 'combobox',
      disabled: options.disabled,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'aria-label': options.label,
      'data-custom-id': options.customId,
    },
    face,
    icon('down'),
  );
  const list = h('div', {
    id: listId,
    role: 'listbox',
    'aria-label': options.label,
    class: 'listbox select-list',
    hidden: true,
  });
  if (several) list.setAttribute('aria-multiselectable', 'true');
  const element = h('div', { class: 'select' }, button, list);

  const drawFace = (): void => {
    const labels = options.choices.filter((one) => chosen.includes(one.value)).map((one) => one.label);
    replace(face, labels.length > 0 ? labels.join(', ') : h('span', { class: 'placeholder' }, options.label));
  };
  const drawList = (): void => {
    replace(
      list,
      options.choices.map((one, index) =>
        h(
          'div',
          {
            id: `${listId}-${index}`,
            role: 'option',
            class: `option${index === active ? ' active' : ''}`,
            'aria-selected': String(chosen.includes(one.value)),
            onmousedown: (event: Event) => event.preventDefault(),
            onclick: () => take(index),
          },
          h('span', { class: 'option-label' }, one.label),
          several && chosen.includes(one.value) ? h('span', { class: 'option-hint' }, icon('check')) : null,
          one.detail === '' ? null : h('span', { class: 'option-detail' }, one.detail),
        ),
      ),
    );
    button.setAttribute('aria-activedescendant', `${listId}-${active}`);
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  };
  const open = (): void => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    active = Math.max(
      0,
      options.choices.findIndex((one) => chosen.includes(one.value)),
    );
    drawList();
    turnUp();
  };
  /** Opens upwards where there is no room below. */
  const turnUp = (): void => {
    list.classList.remove('above');
    const frame = button.closest('#messages')?.getBoundingClientRect();
    const room = (frame?.bottom ?? innerHeight) - button.getBoundingClientRect().bottom;
    const above = button.getBoundingClientRect().top - (frame?.top ?? 0);
    list.classList.toggle('above', list.offsetHeight > room && above > room);
  };
  const close = (): void => {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-activedescendant');
    if (several && chosen.length >= options.min) options.onChange(chosen);
  };
  const take = (index: number): void => {
    const { value } = options.choices[index]!;
    if (!several) {
      chosen = [value];
      drawFace();
      close();
      options.onChange(chosen);
      return;
    }
    if (chosen.includes(value)) chosen = chosen.filter((one) => one !== value);
    else if (chosen.length < options.max) chosen = [...chosen, value];
    drawFace();
    drawList();
  };
  const move = (to: number): void => {
    active = Math.min(Math.max(to, 0), options.choices.length - 1);
    drawList();
  };

  button.onclick = () => (list.hidden ? open() : close());
  button.onblur = () => close();
  button.onkeydown = (event) => {
    if (list.hidden) {
      if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
        event.preventDefault();
        open();
      }
      return;
    }
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Home: () => move(0),
      End: () => move(options.choices.length - 1),
      Enter: () => take(active),
      ' ': () => take(active),
      Escape: close,
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  drawFace();
  return { element, values: () => chosen };
}
