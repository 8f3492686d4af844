/** A list to choose from with the arrow keys, used for suggestions, select menus and context menus. */
import { freshId, h, replace } from './dom.ts';

export interface Item {
  readonly label: string;
  readonly detail?: string;
  /** At the right, as a type or a mark. */
  readonly hint?: string;
  readonly heading?: string;
  readonly disabled?: boolean;
}

export interface Listbox {
  readonly element: HTMLElement;
  /** The control it belongs to for now, which is told what is open and marked. */
  attach(owner: HTMLElement): void;
  show(items: readonly Item[], choose: (index: number) => void, empty?: string): void;
  /** Moves the mark; wraps around. */
  move(by: 1 | -1): void;
  /** Takes the marked item; false when there is none. */
  take(): boolean;
  readonly active: number;
  readonly isOpen: boolean;
  hide(): void;
}

export function createListbox(label: string): Listbox {
  const id = freshId('list');
  const element = h('div', { id, role: 'listbox', 'aria-label': label, class: 'listbox', hidden: true });
  let items: readonly Item[] = [];
  let choose: (index: number) => void = () => undefined;
  let active = -1;
  let owner: HTMLElement | null = null;

  const tellOwner = (): void => {
    if (owner?.getAttribute('role') === 'combobox')
      owner.setAttribute('aria-expanded', String(!element.hidden));
    if (active < 0) owner?.removeAttribute('aria-activedescendant');
    else owner?.setAttribute('aria-activedescendant', `${id}-${active}`);
  };

  const mark = (index: number): void => {
    active = index;
    for (const option of element.querySelectorAll<HTMLElement>('[role=option]')) {
      const own = Number(option.dataset.index) === index;
      option.setAttribute('aria-selected', String(own));
      if (own) option.scrollIntoView({ block: 'nearest' });
    }
    tellOwner();
  };

  const draw = (item: Item, index: number): (Node | null)[] => [
    item.heading === undefined
      ? null
      : h('div', { class: 'listbox-heading', role: 'presentation' }, item.heading),
    h(
      'div',
      {
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        'aria-disabled': item.disabled === true ? 'true' : undefined,
        'data-index': String(index),
        class: 'option',
        // Keeps the focus where the typing is.
        onmousedown: (event: Event) => event.preventDefault(),
        onmousemove: () => active !== index && mark(index),
        onclick: () => item.disabled !== true && choose(index),
      },
      h('span', { class: 'option-label' }, item.label),
      item.hint === undefined ? null : h('span', { class: 'option-hint' }, item.hint),
      item.detail === undefined ? null : h('span', { class: 'option-detail' }, item.detail),
    ),
  ];

  return {
    element,
    attach(next) {
      owner = next;
      owner.setAttribute('aria-controls', id);
    },
    show(next, onChoose, empty) {
      items = next;
      choose = onChoose;
      element.hidden = items.length === 0 && empty === undefined;
      replace(
        element,
        items.flatMap(draw),
        items.length === 0 && empty !== undefined
          ? h('div', { class: 'listbox-empty', role: 'presentation' }, empty)
          : null,
      );
      mark(items.length > 0 ? 0 : -1);
    },
    move(by) {
      if (items.length > 0) mark((active + by + items.length) % items.length);
    },
    take() {
      const item = items[active];
      if (element.hidden || item === undefined || item.disabled === true) return false;
      choose(active);
      return true;
    },
    get active() {
      return active;
    },
    get isOpen() {
      return !element.hidden;
    },
    hide() {
      items = [];
      element.hidden = true;
      replace(element);
      mark(-1);
    },
  };
}
