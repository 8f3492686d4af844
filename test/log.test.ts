import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog, scrub } from '../src/log.ts';

const BOT_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GabcdE.marker-marker-marker-marker-marker';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTptYXJrZXI';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ logLevel: 'trace', token: BOT_TOKEN }, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('GIVEN an error of Discord’s WHEN it is logged THEN neither its address nor its body gives a token away', () => {
    const url = `https://discord.com/api/v10/webhooks/123456789012345678/${INTERACTION_TOKEN}/messages/%40original`;
    const error = new DiscordAPIError(
      { code: 10062, message: 'Unknown interaction' },
      10062,
      404,
      'POST',
      url,
      {
        body: { content: 'marker-body' },
        files: undefined,
      },
    );
    const text = logged((log) => {
      log.error({ err: error }, 'failed');
      log.warn(`POST ${url}`);
      log.info({ deep: { url: [url] } }, BOT_TOKEN);
      log.fatal({ err: new Error(`bad token ${BOT_TOKEN}`, { cause: error }) });
      log.debug({ token: 'marker-token', nested: { token: 'marker-token' } });
    });
    expect(text).not.toContain(INTERACTION_TOKEN);
    expect(text).not.toContain(BOT_TOKEN);
    expect(text).not.toContain('marker-');
    expect(text).toContain('Unknown interaction');
  });

  it.each([
    '/interactions/123456789012345678/SECRET/callback',
    '/webhooks/123456789012345678/SECRET',
    'wss://x/webhooks/1/SECRET?wait=true',
    '"majorParameter":"123456789012345678/SECRET7hTys-WYuVY9FVR221hgbc59YaYtfdVZXKBz5"',
    '123456789012345678:SECRET7hTys-WYuVY9FVR221hgbc59YaYtfdVZXKBz5',
    'no place aW50ZXJhY3Rpb246SECRET anybody knows',
  ])('GIVEN %s THEN the token in it is removed', (path) => {
    expect(scrub(path)).not.toContain('SECRET');
  });
});
