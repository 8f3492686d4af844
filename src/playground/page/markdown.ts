/** Draws the server's Markdown tree. */
import type { MarkdownNode, WorldView } from '../web/view.ts';
import { h } from './dom.ts';

export interface Names {
  readonly world: WorldView;
  readonly locale: string;
}

export const drawNodes = (nodes: readonly MarkdownNode[], names: Names): Node[] =>
  nodes.map((node) => drawNode(node, names));

function drawNode(node: MarkdownNode, names: Names): Node {
  const inside = (children: readonly MarkdownNode[]): Node[] => drawNodes(children, names);
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return h('br');
    case 'rule':
      return h('hr');
    case 'strong':
      return h('strong', {}, inside(node.children));
    case 'em':
      return h('em', {}, inside(node.children));
    case 'underline':
      return h('u', {}, inside(node.children));
    case 'strike':
      return h('s', {}, inside(node.children));
    case 'quote':
      return h('blockquote', {}, inside(node.children));
    case 'subtext':
      return h('small', { class: 'subtext' }, inside(node.children));
    case 'heading':
      // Discord's headings are below the page's own.
      return h(
        `h${Math.min(node.level + 2, 5)}` as 'h3',
        { class: `heading level-${node.level}` },
        inside(node.children),
      );
    case 'list':
      return h(
        node.ordered ? 'ol' : 'ul',
        node.ordered ? { start: node.start } : {},
        node.items.map((item) => h('li', {}, inside(item))),
      );
    case 'code':
      return h('code', {}, node.text);
    case 'codeBlock':
      return h('pre', {}, h('code', {}, node.text));
    case 'link':
      return h('a', { href: node.url, target: '_blank', rel: 'noreferrer noopener' }, inside(node.children));
    case 'spoiler':
      return drawSpoiler(inside(node.children));
    case 'mention':
      return h('span', { class: 'mention' }, nameOf(node, names));
    case 'command':
      return h('span', { class: 'mention' }, `/${node.name}`);
    case 'time':
      return drawTime(node.at, node.style, names.locale);
  }
}

function drawSpoiler(children: readonly Node[]): HTMLElement {
  const button = h('button', { type: 'button', class: 'spoiler', 'aria-expanded': 'false' }, children);
  button.onclick = () => button.setAttribute('aria-expanded', 'true');
  return button;
}

function nameOf({ kind, id }: Extract<MarkdownNode, { type: 'mention' }>, { world }: Names): string {
  switch (kind) {
    case 'everyone':
    case 'here':
      return `@${kind}`;
    case 'channel':
      return `#${world.channels.find((channel) => channel.id === id)?.name ?? id}`;
    case 'role':
      return `@${world.guilds.flatMap((guild) => guild.roles).find((role) => role.id === id)?.name ?? id}`;
    case 'user':
      return `@${[...world.people, world.application].find((user) => user.id === id)?.name ?? id}`;
  }
}

const TIME_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function drawTime(at: number, style: string, locale: string): HTMLElement {
  const date = new Date(at);
  const full = new Intl.DateTimeFormat(locale, TIME_STYLES.F).format(date);
  const text =
    style === 'R'
      ? relative(at, locale)
      : new Intl.DateTimeFormat(locale, TIME_STYLES[style] ?? TIME_STYLES.f).format(date);
  return h('time', { dateTime: date.toISOString(), title: full }, text);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(at: number, locale: string): string {
  const seconds = (at - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
