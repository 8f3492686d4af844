/** /agreements over a large record leaves the process free for others. */
import { expect, it } from 'vitest';
import agreements from '../../commands/agreements.ts';
import quote from '../../commands/quote.ts';
import type { CommandCall, OptionValue } from '../../src/discord/command.ts';
import { openTemporary } from '../../src/services.ts';
import { largeRecord, longestStretch } from '../helpers/large.ts';
import { addDocument, viewerOf } from '../helpers/world.ts';

const GUILD = '410000000000000001';

it('GIVEN a record of 40,000 sentences WHEN its agreements are asked for THEN /quote answers meanwhile, and no stretch of work is long', async () => {
  const services = openTemporary(() => {});
  const text = largeRecord(40_000);
  const id = addDocument(services.archive, `guild:${GUILD}`, {
    title: '漁業協議',
    heldOn: '2024-01-15',
    text,
  });
  const small = `${'山田'}：予算を承認しました。\n佐藤：以上です。\n山田：はい。\n佐藤：どうも。`;
  addDocument(services.archive, `guild:${GUILD}`, { title: '予算会議', heldOn: '2023-01-15', text: small });
  const callOf = (options: Readonly<Record<string, OptionValue>>) =>
    ({
      userId: '1',
      viewer: viewerOf(GUILD, GUILD),
      channelId: '1',
      locale: 'ja',
      publicLocale: 'ja',
      managesServer: false,
      subcommand: null,
      options,
      attachments: {},
      target: null,
    }) as unknown as CommandCall;
  const ask = () => quote.run(callOf({ query: '予算を承認', meeting: '予算会議' }), services as never);
  // The index is there, as it is in a bot at work.
  expect(JSON.stringify(await ask())).toContain('予算');

  let listed = '';
  let quotedMeanwhile = 0;
  const { longest, total } = await longestStretch(async () => {
    const list = agreements.run(callOf({ meeting: id }), services as never).then((answer) => {
      listed = JSON.stringify(answer);
    });
    while (listed === '') {
      expect(JSON.stringify(await ask())).toContain('予算を承認');
      if (listed === '') quotedMeanwhile += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await list;
  });
  expect(listed).toContain('第0号の共同調査');
  expect(quotedMeanwhile).toBeGreaterThan(10);
  // What remains in one go is the answer itself: all 4,000 items are laid out on pages.
  expect(longest).toBeLessThan(Math.max(150, total / 4));
  await services.close();
});
