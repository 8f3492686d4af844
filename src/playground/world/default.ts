/**
 * The world one finds at start: two servers with one person each who administers it, one plain member, two channels
 * and a thread in the first, a direct message for everybody. Names are data, not interface texts.
 */
import type { Channel, Guild, User, WorldSpec } from './model.ts';

const ADMINISTRATOR = 1n << 3n;
/** View, send, embed, attach, history, use application commands, send in threads. */
const EVERYDAY =
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n) | (1n << 38n);

const id = (n: number): string => `11000000000000${String(n).padStart(4, '0')}`;

export const IDS = {
  application: id(1),
  users: { administrator: id(11), member: id(12), outsider: id(13) },
  guilds: { team: id(101), desk: id(201) },
  roles: { administrators: id(111), deskAdministrators: id(211) },
  channels: {
    general: id(121),
    records: id(122),
    thread: id(123),
    desk: id(221),
    deskNotes: id(222),
    administratorDm: id(311),
    memberDm: id(312),
    outsiderDm: id(313),
  },
} as const;

const user = (userId: string, username: string, globalName: string): User => ({
  id: userId,
  username,
  globalName,
  bot: false,
});

const dm = (channelId: string, recipientId: string): Channel => ({
  id: channelId,
  kind: 'dm',
  name: 'Genchi',
  guildId: null,
  parentId: null,
  recipientId,
  appPermissions: EVERYDAY,
});

const channel = (
  channelId: string,
  guildId: string,
  name: string,
  parentId: string | null = null,
): Channel => ({
  id: channelId,
  kind: parentId === null ? 'text' : 'thread',
  name,
  guildId,
  parentId,
  recipientId: null,
  appPermissions: EVERYDAY,
});

const team: Guild = {
  id: IDS.guilds.team,
  name: '外交・防衛チーム',
  locale: 'ja',
  ownerId: IDS.users.administrator,
  roles: [
    { id: IDS.guilds.team, name: '@everyone', permissions: EVERYDAY },
    { id: IDS.roles.administrators, name: '管理者', permissions: ADMINISTRATOR },
  ],
  members: [
    { userId: IDS.users.administrator, roleIds: [IDS.roles.administrators] },
    { userId: IDS.users.member, roleIds: [] },
    { userId: IDS.application, roleIds: [] },
  ],
  installed: true,
};

const desk: Guild = {
  id: IDS.guilds.desk,
  name: 'Research desk',
  locale: 'en-US',
  ownerId: IDS.users.outsider,
  roles: [
    { id: IDS.guilds.desk, name: '@everyone', permissions: EVERYDAY },
    { id: IDS.roles.deskAdministrators, name: 'Editors', permissions: ADMINISTRATOR },
  ],
  members: [
    { userId: IDS.users.outsider, roleIds: [IDS.roles.deskAdministrators] },
    { userId: IDS.application, roleIds: [] },
  ],
  installed: true,
};

export const DEFAULT_WORLD: WorldSpec = {
  application: {
    id: IDS.application,
    bot: { id: IDS.application, username: 'genchi', globalName: 'Genchi', bot: true },
  },
  users: [
    user(IDS.users.administrator, 'sato', '佐藤（管理者）'),
    user(IDS.users.member, 'tanaka', '田中'),
    user(IDS.users.outsider, 'miller', 'Miller'),
  ],
  guilds: [team, desk],
  channels: [
    channel(IDS.channels.general, IDS.guilds.team, '一般'),
    channel(IDS.channels.records, IDS.guilds.team, '記録'),
    channel(IDS.channels.thread, IDS.guilds.team, '2+2 のまとめ', IDS.channels.general),
    channel(IDS.channels.desk, IDS.guilds.desk, 'general'),
    channel(IDS.channels.deskNotes, IDS.guilds.desk, 'notes'),
    dm(IDS.channels.administratorDm, IDS.users.administrator),
    dm(IDS.channels.memberDm, IDS.users.member),
    dm(IDS.channels.outsiderDm, IDS.users.outsider),
  ],
};
