/** What an operator sees of the whole bot. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { messageIn, until } from './helpers.ts';
import { type BotProcess, registerWith, startProcess } from './process.ts';

let folder: string;
let discord: LocalDiscord;
let bot: BotProcess;
afterEach(async () => {
  bot.child.kill('SIGKILL');
  await bot.ended;
  await discord.close();
  rmSync(folder, { recursive: true });
});

describe('health and metrics', () => {
  it('GIVEN a bot with a port THEN it is ready once it is connected, counts what is asked, and names nothing that was', async () => {
    folder = mkdtempSync(join(tmpdir(), 'genchi-'));
    discord = await startLocalDiscord();
    await registerWith(discord);
    bot = startProcess(discord, { archivePath: folder, env: { METRICS_PORT: '0' } });
    const portLine = () => /"port":(\d+),"host":"127\.0\.0\.1"/.exec(bot.output());
    await until(() => portLine() !== null);
    const read = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${portLine()![1]}${path}`);
      return { status: response.status, text: await response.text() };
    };
    expect((await read('/livez')).status).toBe(200);
    await until(() => bot.output().includes('"connected"'));
    let ready = await read('/readyz');
    while (ready.status !== 200) ready = await read('/readyz');
    expect(ready.text).toContain('"index":true');

    const member = discord.as();
    const post = messageIn(await member.slash('quote', { query: '非核化' }));
    await member.click(post, '前後の文');
    await member.autocomplete('quote', { query: '四島' }, 'query');
    const { text } = await read('/metrics');
    for (const line of [
      'genchi_interactions_total{name="quote",outcome="answered"} 1',
      'genchi_interactions_total{name="context",outcome="answered"} 1',
      'genchi_interactions_total{name="quote typing",outcome="answered"} 1',
      'genchi_first_answer_seconds_count{name="quote"} 1',
      'genchi_search_seconds_count{name="quote"} 1',
      'genchi_rest_requests_total{status="204"} 3',
      'genchi_gateway_connected 1',
      'genchi_servers 2',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/genchi_file_bytes\{file="genchi\.sqlite"\} \d+/);
    for (const word of ['非核化', '四島', discord.token, '外交']) expect(text).not.toContain(word);

    discord.faults.dropGateway();
    await until(() => bot.output().includes('gateway reconnecting'));
    const down = await read('/readyz');
    expect(down.status).toBe(503);
    expect(down.text).toContain('"gateway":false');
  });
});
