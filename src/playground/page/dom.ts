/** Elements without a framework. */
type Child = Node | string | null | undefined | false;
type Properties = Readonly<Record<string, unknown>>;

/** `h('button', { class: 'x', onclick: … }, 'Label')`. Keys with a dash and `role`, `for`, `class` become attributes; the rest properties. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'class') element.className = String(value);
    else if (key.includes('-') || ['role', 'for', 'list'].includes(key))
      element.setAttribute(key, String(value));
    else Object.assign(element, { [key]: value });
  }
  append(element, children);
  return element;
}

export function append(element: Element, children: readonly (Child | readonly Child[])[]): void {
  for (const child of children.flat())
    if (child !== null && child !== undefined && child !== false) element.append(child);
}

export function replace(element: Element, ...children: readonly (Child | readonly Child[])[]): void {
  element.replaceChildren();
  append(element, children);
}

let counter = 0;
/** An id for `aria-…` to point at. */
export function freshId(prefix: string): string {
  counter += 1;
  return `${prefix}-${counter}`;
}
