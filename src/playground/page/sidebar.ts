/** The servers and channels one person finds, and the switches above. */
import type { ChannelView, WorldView } from '../web/view.ts';
import { h, replace } from './dom.ts';
import type { State } from './store.ts';
import type { PageTexts } from './texts.ts';

export const placeName = (channel: ChannelView): string =>
  channel.kind === 'dm' ? `@${channel.name}` : `#${channel.name}`;

export function drawSidebar(
  element: HTMLElement,
  state: State,
  texts: PageTexts,
  go: (channelId: string) => void,
): void {
  const world = state.world;
  if (world === null) return;
  element.setAttribute('aria-label', texts.channels);
  const group = (title: string, channels: readonly ChannelView[]): Node[] => [
    h('h2', {}, title),
    h(
      'ul',
      {},
      channels.map((channel) => h('li', {}, drawChannel(channel, state, texts, go))),
    ),
  ];
  replace(
    element,
    world.guilds.flatMap((guild) => group(guild.name, orderChannels(world, guild.id))),
    group(
      texts.directMessages,
      world.channels.filter((channel) => channel.kind === 'dm'),
    ),
  );
}

/** Each channel with its threads below it. */
function orderChannels(world: WorldView, guildId: string): readonly ChannelView[] {
  const own = world.channels.filter((channel) => channel.guildId === guildId);
  return own
    .filter((channel) => channel.parentId === null)
    .flatMap((channel) => [channel, ...own.filter((one) => one.parentId === channel.id)]);
}

function drawChannel(
  channel: ChannelView,
  state: State,
  texts: PageTexts,
  go: (channelId: string) => void,
): HTMLElement {
  const marks = { text: '#', thread: '└', dm: '言' } as const;
  return h(
    'button',
    {
      type: 'button',
      class: `channel ${channel.kind}`,
      'aria-current': channel.id === state.channelId ? 'page' : undefined,
      onclick: () => go(channel.id),
    },
    h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, marks[channel.kind]),
    channel.name,
    channel.kind === 'thread' ? h('span', { class: 'visually-hidden' }, ` (${texts.thread})`) : null,
  );
}

export interface Switches {
  readonly setUser: (id: string) => void;
  readonly setLocale: (locale: State['locale']) => void;
  readonly setTheme: (theme: State['theme']) => void;
  readonly toggleChannels: () => void;
}

export function drawTop(element: HTMLElement, state: State, texts: PageTexts, switches: Switches): void {
  const { world } = state;
  if (world === null) return;
  const channel = world.channels.find((one) => one.id === state.channelId);
  const chooser = <T extends string>(
    label: string,
    id: string,
    value: T,
    options: readonly (readonly [T, string])[],
    set: (value: T) => void,
  ): HTMLElement =>
    h(
      'label',
      { class: 'switch' },
      h('span', { class: 'visually-hidden' }, label),
      h(
        'select',
        {
          id,
          title: label,
          onchange: (event: Event) => set((event.currentTarget as HTMLSelectElement).value as T),
        },
        options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)),
      ),
    );
  replace(
    element,
    h(
      'button',
      { type: 'button', class: 'burger', 'aria-label': texts.openChannels, onclick: switches.toggleChannels },
      '☰',
    ),
    h('h1', {}, channel === undefined ? '' : placeName(channel)),
    h(
      'div',
      { class: 'switches' },
      chooser(
        texts.member,
        'switch-user',
        state.userId,
        world.people.map((one) => [one.id, one.name] as const),
        switches.setUser,
      ),
      chooser(
        texts.language,
        'switch-locale',
        state.locale,
        [
          ['ja', '日本語'],
          ['en-US', 'English'],
        ] as const,
        switches.setLocale,
      ),
      chooser(
        texts.theme,
        'switch-theme',
        state.theme,
        [
          ['dark', texts.dark],
          ['light', texts.light],
        ] as const,
        switches.setTheme,
      ),
    ),
  );
}
