/** Draws message components, classic and V2. In: a message's components. Out: elements that act when used. */
import type { ComponentView } from '../web/view.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { drawNodes, type Names } from './markdown.ts';
import { createSelect, type SelectChoice } from './select.ts';

export const TYPE = {
  row: 1,
  button: 2,
  stringSelect: 3,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

export interface Actions {
  readonly click: (customId: string) => void;
  readonly select: (customId: string, values: readonly string[]) => void;
}

export interface ComponentContext {
  readonly names: Names;
  readonly actions: Actions;
  /** The server whose people, roles and channels a select offers. */
  readonly guildId: string | null;
}

export const drawComponents = (components: readonly ComponentView[], context: ComponentContext): Node[] =>
  components.map((one) => drawComponent(one, context));

function drawComponent(one: ComponentView, context: ComponentContext): HTMLElement {
  const { names } = context;
  switch (one.type) {
    case TYPE.row:
      return h('div', { class: 'row' }, drawComponents(one.components ?? [], context));
    case TYPE.button:
      return drawButton(one, context);
    case TYPE.stringSelect:
    case TYPE.userSelect:
    case TYPE.roleSelect:
    case TYPE.mentionableSelect:
    case TYPE.channelSelect:
      return drawSelect(one, context);
    case TYPE.text:
      return h('div', { class: 'markdown' }, drawNodes(one.nodes ?? [], names));
    case TYPE.section:
      return h(
        'div',
        { class: 'section' },
        h('div', { class: 'section-texts' }, drawComponents(one.components ?? [], context)),
        one.accessory === undefined
          ? null
          : h('div', { class: 'accessory' }, drawComponent(one.accessory, context)),
      );
    case TYPE.thumbnail:
      return drawMedia(one, 'thumbnail');
    case TYPE.gallery:
      return h(
        'div',
        { class: 'gallery' },
        (one.items as ComponentView[]).map((item) => drawMedia(item, 'gallery-item')),
      );
    case TYPE.separator:
      return one.divider === false
        ? h('div', { class: `gap spacing-${String(one.spacing ?? 1)}` })
        : h('hr', { class: `separator spacing-${String(one.spacing ?? 1)}` });
    case TYPE.file:
      return drawFile(
        String(one.name ?? ''),
        Number(one.size ?? 0),
        String((one.file as { url?: string })?.url ?? ''),
      );
    case TYPE.container:
      return drawContainer(one, context);
    default:
      return h('div', { class: 'unknown' }, `component ${one.type}`);
  }
}

function drawContainer(one: ComponentView, context: ComponentContext): HTMLElement {
  const box = h('div', { class: 'container' }, drawComponents(one.components ?? [], context));
  if (typeof one.accent_color === 'number') {
    box.classList.add('accented');
    box.style.setProperty('--accent', hex(one.accent_color));
  }
  return one.spoiler === true
    ? h('details', { class: 'spoiler-box' }, h('summary', {}, 'SPOILER'), box)
    : box;
}

export const hex = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

const STYLES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
};

function drawButton(one: ComponentView, { actions }: ComponentContext): HTMLElement {
  const emoji = (one.emoji as { name?: string } | undefined)?.name;
  const face = [emoji === undefined ? null : h('span', { class: 'emoji' }, emoji), String(one.label ?? '')];
  const style = STYLES[Number(one.style)] ?? 'secondary';
  if (typeof one.url === 'string') {
    return h(
      'a',
      { class: 'button link', href: one.url, target: '_blank', rel: 'noreferrer noopener' },
      face,
      icon('outside'),
    );
  }
  const customId = String(one.custom_id);
  return h(
    'button',
    {
      type: 'button',
      class: `button ${style}`,
      disabled: one.disabled === true,
      'data-custom-id': customId,
      onclick: () => actions.click(customId),
    },
    face,
  );
}

function drawSelect(one: ComponentView, context: ComponentContext): HTMLElement {
  const customId = String(one.custom_id);
  return createSelect({
    label: String(one.placeholder ?? ''),
    choices: choicesOf(one, context),
    min: Number(one.min_values ?? 1),
    max: Number(one.max_values ?? 1),
    disabled: one.disabled === true,
    customId,
    onChange: (values) => context.actions.select(customId, values),
  }).element;
}

/** What a select offers: its own options, or the people, roles and channels of the place. */
export function choicesOf(
  one: ComponentView,
  { names, guildId }: Pick<ComponentContext, 'names' | 'guildId'>,
): readonly SelectChoice[] {
  const { world } = names;
  const guild = world.guilds.find((each) => each.id === guildId);
  const plain = (list: readonly { readonly id: string; readonly name: string }[]): SelectChoice[] =>
    list.map(({ id, name }) => ({ label: name, value: id, detail: '', selected: false }));
  const people = [...world.people, world.application].filter(
    (user) => guild?.memberIds.includes(user.id) ?? true,
  );
  switch (one.type) {
    case TYPE.userSelect:
      return plain(people);
    case TYPE.roleSelect:
      return plain(guild?.roles ?? []);
    case TYPE.mentionableSelect:
      return plain([...people, ...(guild?.roles ?? [])]);
    case TYPE.channelSelect:
      return plain(world.channels.filter((channel) => channel.guildId === guildId));
    default:
      return ((one.options ?? []) as readonly Record<string, unknown>[]).map((option) => ({
        label: [(option.emoji as { name?: string } | undefined)?.name, String(option.label)]
          .filter(Boolean)
          .join(' '),
        value: String(option.value),
        detail: String(option.description ?? ''),
        selected: option.default === true,
      }));
  }
}

/** Pictures of this machine are shown; others stand as a link, since no request leaves the machine. */
function drawMedia(item: ComponentView, className: string): HTMLElement {
  const url = String((item.media as { url?: string } | undefined)?.url ?? '');
  const description = String(item.description ?? '');
  const own = URL.canParse(url) && ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
  return own
    ? h('img', { class: className, src: new URL(url).pathname, alt: description })
    : h(
        'a',
        { class: `${className} elsewhere`, href: url, target: '_blank', rel: 'noreferrer noopener' },
        description || url,
      );
}

export function drawFile(name: string, size: number, url: string): HTMLElement {
  return h(
    'a',
    { class: 'file', href: URL.canParse(url) ? new URL(url).pathname : url, download: name },
    h('span', { class: 'file-icon' }, icon('file')),
    h('span', { class: 'file-name' }, name),
    h('span', { class: 'file-size' }, formatBytes(size)),
  );
}

export const formatBytes = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;
