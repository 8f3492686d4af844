/** A message's menu of commands: opened by right-click or its button, moved in by arrow keys. */
import { h, replace } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

export function openMenu(
  anchor: HTMLElement,
  label: string,
  items: readonly MenuItem[],
  empty: string,
): void {
  const before = document.activeElement as HTMLElement | null;
  const menu = h('div', { role: 'menu', class: 'menu', 'aria-label': label });
  const close = (): void => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    before?.focus();
  };
  const outside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  const buttons = items.map((item) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: () => {
          close();
          item.run();
        },
      },
      item.label,
    ),
  );
  replace(menu, h('div', { class: 'menu-title', role: 'presentation' }, label), buttons);
  if (buttons.length === 0) menu.append(h('div', { class: 'listbox-empty' }, empty));
  menu.tabIndex = -1;
  menu.onkeydown = (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      buttons.at((at + (event.key === 'ArrowDown' ? 1 : -1)) % buttons.length)?.focus();
    }
  };
  document.body.append(menu);
  place(menu, anchor);
  document.addEventListener('pointerdown', outside, true);
  (buttons[0] ?? menu).focus();
}

const MARGIN = 8;

function place(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const left = Math.min(from.right - menu.offsetWidth, innerWidth - menu.offsetWidth - MARGIN);
  const below = from.top + 32 + menu.offsetHeight < innerHeight;
  menu.style.left = `${Math.max(MARGIN, left)}px`;
  menu.style.top = `${Math.max(MARGIN, below ? from.top + 24 : from.top - menu.offsetHeight)}px`;
}
