/** Downloads: from Discord's hosts alone, no more than the limit, for no longer than the limit. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createDownload, DISCORD_ATTACHMENTS } from '../../src/discord/attachments.ts';
import { UserError } from '../../src/errors.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LIMITS = { maxBytes: 1_000, timeoutMs: 200 };
const attachment = (url: string, size = 10) => ({ name: 'a.txt', size, url });

async function refusalOf(download: Promise<unknown>): Promise<UserError> {
  const outcome = await download.catch((error: unknown) => error);
  if (!(outcome instanceof UserError)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome;
}

describe('downloads', () => {
  it('GIVEN an attachment at an allowed host THEN its bytes come', async () => {
    const origin = await serve((_, response) => void response.end('hello'));
    const bytes = await createDownload([origin], LIMITS)(attachment(`${origin}/a.txt`));
    expect(new TextDecoder().decode(bytes)).toBe('hello');
  });

  it.each([
    'https://example.org/a.txt',
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com.example.org/a.txt',
    'https://cdn.discordapp.com@example.org/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'file:///etc/passwd',
    'no address',
  ])('GIVEN %s THEN nothing is fetched', async (url) => {
    const refusal = await refusalOf(createDownload(DISCORD_ATTACHMENTS, LIMITS)(attachment(url)));
    expect(refusal).toMatchObject({ identifier: 'downloadFailed', context: { status: null } });
  });

  it('GIVEN a redirect to another host THEN it is not followed', async () => {
    let asked = 0;
    const origin = await serve((request, response) => {
      asked += 1;
      if (request.url === '/a.txt') response.writeHead(302, { location: '/secret' }).end();
      else response.end('secret');
    });
    const refusal = await refusalOf(createDownload([origin], LIMITS)(attachment(`${origin}/a.txt`)));
    expect(refusal.identifier).toBe('downloadFailed');
    expect(asked).toBe(1);
  });

  it('GIVEN more than the limit, said or not THEN it is refused as too large', async () => {
    const origin = await serve((_, response) => void response.end('x'.repeat(2_000)));
    const download = createDownload([origin], LIMITS);
    for (const size of [2_000, 10]) {
      const refusal = await refusalOf(download(attachment(`${origin}/a.txt`, size)));
      expect(refusal).toMatchObject({ identifier: 'documentRefused', context: { reason: 'tooLarge' } });
    }
  });

  it('GIVEN a host that never ends THEN it is given up', async () => {
    const origin = await serve((_, response) => void response.write('x'));
    const refusal = await refusalOf(createDownload([origin], LIMITS)(attachment(`${origin}/a.txt`)));
    expect(refusal.identifier).toBe('downloadFailed');
  });

  it('GIVEN a host that refuses THEN its status is told, and not its signed address', async () => {
    const origin = await serve((_, response) => void response.writeHead(403).end());
    const refusal = await refusalOf(
      createDownload([origin], LIMITS)(attachment(`${origin}/a.txt?hm=signature`)),
    );
    expect(refusal.context).toEqual({ status: 403 });
    expect(refusal.message).not.toContain('signature');
  });
});
