/** Which servers have the bot: those that remove it are noted, so that what they gave is deleted in time. */
import { type Client, Events, ShardClientUtil } from 'discord.js';
import type { Departures } from '../archive/departures.ts';
import type { Log } from '../log.ts';

export function followServers(client: Client, departures: Departures, log: Log): void {
  // An outage of Discord's is another event, and no departure.
  client.on(Events.GuildDelete, ({ id }) => {
    departures.left(id);
    log.info({ server: id }, 'removed from a server; its records are deleted after 30 days');
  });
  client.on(Events.GuildCreate, ({ id }) => departures.returned(id));
  client.once(Events.ClientReady, () => {
    for (const id of departures.present()) {
      if (isOurs(client, id) && !client.guilds.cache.has(id)) departures.left(id);
    }
    for (const id of client.guilds.cache.keys()) departures.returned(id);
  });
}

/** Whether a connection of this process is told of the server. */
function isOurs(client: Client, guildId: string): boolean {
  const count = client.options.shardCount ?? client.ws.shards.size;
  return client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, count));
}
