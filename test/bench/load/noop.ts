/** The bot to compare with: discord.js, set up alike, answering a constant. */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { Agent } from 'undici';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: {
    api: process.env.DISCORD_API_URL!,
    agent: new Agent({ connections: 32 }),
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: 60_000,
  },
});
client.on(Events.Error, (error) => process.stderr.write(`${error}\n`));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await interaction.reply({ content: '定数の答え', flags: 64 });
});
// So that a profile of it is written.
process.on('SIGTERM', () => process.exit(0));
client.once(Events.ClientReady, () => process.stderr.write('"connected"\n'));
await client.login(process.env.DISCORD_TOKEN!);
