import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { createWeb } from '../../src/playground/web/web.ts';

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord({ extra: createWeb });
});
afterEach(() => discord.close());

const statusOf = (
  path: string,
  headers: Record<string, string>,
  host = '127.0.0.1',
): Promise<number | string> =>
  new Promise((resolve) => {
    request({ host, port: discord.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
      .end();
  });

/** The close code after the first payload, or what kept the connection from opening. */
const closeOf = (payload: unknown, headers: Record<string, string> = {}): Promise<number | string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`, { headers });
    socket.on('open', () => socket.send(JSON.stringify(payload)));
    socket.on('close', (code) => resolve(code));
    socket.on('error', (error) => resolve(error.message));
  });

const identify = (token: string, intents: number) => ({
  op: 2,
  d: { token, intents, properties: { os: 'linux', browser: 'test', device: 'test' } },
});

describe('who may reach the local Discord', () => {
  it.each(['/', '/api/v10/gateway', '/playground/world', '/cdn/attachments/1/2/a.txt'])(
    'GIVEN %s WHEN the Host is another name or the Origin another site THEN 403',
    async (path) => {
      const own = `127.0.0.1:${discord.port}`;
      expect(await statusOf(path, { host: own })).not.toBe(403);
      expect(await statusOf(path, { host: `localhost:${discord.port}` })).not.toBe(403);
      expect(await statusOf(path, { host: `rebound.example:${discord.port}` })).toBe(403);
      expect(await statusOf(path, { host: '127.0.0.1:1' })).toBe(403);
      expect(await statusOf(path, { host: own, origin: 'https://evil.example' })).toBe(403);
      expect(await statusOf(path, { host: own, origin: 'null' })).toBe(403);
      expect(await statusOf(path, { host: own, origin: `http://${own}` })).not.toBe(403);
    },
  );

  it('GIVEN another address of this machine THEN nothing listens there', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal)
      .map((one) => one!.address);
    for (const host of [...others, '127.0.0.2']) {
      expect(await statusOf('/', { host: `127.0.0.1:${discord.port}` }, host)).toBe('ECONNREFUSED');
    }
  });

  it('GIVEN files outside the page THEN they are not served', async () => {
    for (const path of [
      '/page/../server.ts',
      '/server.ts',
      '/page/%2e%2e/server.ts',
      '/page/tsconfig.json',
      '/package.json',
    ]) {
      expect(await statusOf(path, { host: `127.0.0.1:${discord.port}` })).toBe(404);
    }
  });

  it('GIVEN a gateway connection from another site, with a wrong token or privileged intents THEN it is closed as Discord does', async () => {
    expect(await closeOf({}, { origin: 'https://evil.example' })).toMatch(/socket hang up|403/);
    expect(await closeOf(identify('wrong', 1))).toBe(4004);
    expect(await closeOf(identify(discord.token, 1 << 15))).toBe(4014);
    expect(await closeOf(identify(discord.token, -1))).toBe(4013);
    expect(await closeOf({ op: 3, d: {} })).toBe(4003);
    expect(await closeOf({ op: 99 })).toBe(4001);
    expect(await closeOf('no payload')).toBe(4002);
    expect(discord.isOnline()).toBe(false);
  });

  it('GIVEN no token, another path or another method THEN 401, 404 and 405 in Discord’s words', async () => {
    const at = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${discord.apiUrl}/v10${path}`, init);
      return [response.status, await response.json()];
    };
    expect(await at('/users/@me')).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    expect(await at('/nowhere')).toEqual([404, { message: '404: Not Found', code: 0 }]);
    expect(await at('/gateway', { method: 'DELETE' })).toEqual([
      405,
      { message: '405: Method Not Allowed', code: 0 },
    ]);
    const body = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect(await at('/interactions/1/x/callback', body)).toMatchObject([400, { code: 50109 }]);
  });
});
