import type { Interaction } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { createWeb } from '../../src/playground/web/web.ts';
import { type Bot, startBot } from '../playground/bot.ts';
import { lastMessage, launchBrowser, messages, openPage, screenshot } from './world.ts';

const V2 = 1 << 15;

/** A picture of one colour, written by hand. */
const SQUARE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#2f5d50"/></svg>',
);

const EVERYTHING = {
  flags: V2,
  components: [
    { type: 10, content: '# 見出し\n本文に**太字**と`記号`。' },
    {
      type: 17,
      accent_color: 0x2f5d50,
      components: [
        {
          type: 9,
          components: [
            { type: 10, content: '### 節' },
            { type: 10, content: '-# 説明' },
          ],
          accessory: { type: 11, media: { url: 'attachment://square.svg' }, description: '緑の四角' },
        },
        { type: 14, divider: true, spacing: 2 },
        {
          type: 9,
          components: [{ type: 10, content: 'ボタン付きの節' }],
          accessory: { type: 2, style: 1, label: '押す', custom_id: 'section' },
        },
        {
          type: 12,
          items: [
            { media: { url: 'attachment://square.svg' }, description: '一枚目' },
            { media: { url: 'https://example.org/x.png' }, description: 'よそ' },
          ],
        },
        { type: 13, file: { url: 'attachment://list.csv' } },
        { type: 1, components: [{ type: 5, custom_id: 'people', placeholder: '人を選ぶ' }] },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'several',
              placeholder: '二つまで',
              min_values: 1,
              max_values: 2,
              options: [
                { label: '一', value: '1', description: '最初' },
                { label: '二', value: '2' },
                { label: '三', value: '3' },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: '主', custom_id: 'b1' },
        { type: 2, style: 2, label: '副', custom_id: 'b2' },
        { type: 2, style: 3, label: '良', custom_id: 'b3' },
        { type: 2, style: 4, label: '悪', custom_id: 'b4', disabled: true },
        { type: 2, style: 5, label: '公表ページ', url: 'https://example.org/' },
      ],
    },
  ],
};

const EMBED = {
  title: '題名',
  url: 'https://example.org/',
  description: '説明の**本文**',
  color: 0x5865f2,
  author: { name: '発行者' },
  footer: { text: '脚注' },
  fields: [
    { name: '左', value: '1', inline: true },
    { name: '右', value: '2', inline: true },
  ],
};

let browser: Browser;
let discord: LocalDiscord;
let bot: Bot;
const used: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  discord = await startLocalDiscord({ extra: createWeb });
  bot = await startBot(
    discord,
    async (interaction: Interaction) => {
      if (interaction.isChatInputCommand() && interaction.commandName === 'everything') {
        const files = [
          { attachment: SQUARE, name: 'square.svg', contentType: 'image/svg+xml' },
          { attachment: Buffer.from('a,b\n1,2\n'), name: 'list.csv', contentType: 'text/csv' },
        ];
        return interaction.reply({ ...EVERYTHING, files } as never);
      }
      if (interaction.isChatInputCommand())
        return interaction.reply({ content: 'mit Einbettung', embeds: [EMBED] });
      if (!interaction.isMessageComponent()) return undefined;
      used.push(`${interaction.customId} ${'values' in interaction ? interaction.values.join() : ''}`.trim());
      return interaction.deferUpdate();
    },
    [
      { name: 'everything', description: 'Shows all components' },
      { name: 'embed', description: 'Shows an embed' },
    ],
  );
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
  await browser.close();
});

describe('what the page draws', () => {
  it.each(['dark', 'light'] as const)(
    'GIVEN every component of Components V2 in the %s theme THEN each is there and works',
    async (theme) => {
      const { page, problems, requests } = await openPage(browser, discord.url, {
        locale: 'ja-JP',
        theme,
        height: 1300,
      });
      await discord.as().slash('everything');
      const message = lastMessage(page);
      await message.getByRole('heading', { name: '見出し' }).waitFor();
      expect(await message.getByRole('img', { name: '緑の四角' }).count()).toBe(1);
      expect(await message.getByRole('link', { name: 'list.csv' }).getAttribute('download')).toBe('list.csv');
      expect(await message.getByRole('link', { name: 'よそ' }).count()).toBe(1);
      expect(await message.getByRole('button', { name: '悪' }).isDisabled()).toBe(true);
      expect(await message.getByRole('link', { name: '公表ページ' }).getAttribute('rel')).toContain(
        'noreferrer',
      );
      expect(await message.locator('hr.separator').count()).toBe(1);
      await screenshot(page, `components-ja-${theme}`);

      used.length = 0;
      await message.getByRole('button', { name: '押す' }).click();
      await message.getByRole('combobox', { name: '人を選ぶ' }).click();
      await message.getByRole('option', { name: '田中' }).click();
      await message.getByRole('combobox', { name: '二つまで' }).focus();
      for (const key of ['ArrowDown', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter', 'Escape'])
        await page.keyboard.press(key);
      await expect.poll(() => used).toEqual(['section', `people ${discord.ids.users.member}`, 'several 1,3']);
      expect(problems).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(discord.url))).toEqual([]);
    },
  );

  it('GIVEN an embed THEN its parts are drawn', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'ja-JP' });
    await discord.as().slash('embed');
    const embed = lastMessage(page).locator('.embed');
    await embed.waitFor();
    expect(await embed.locator('.embed-title').getAttribute('href')).toBe('https://example.org/');
    await expect
      .poll(() => embed.evaluate((one) => one.getBoundingClientRect().bottom < innerHeight - 60))
      .toBe(true);
    for (const words of ['発行者', '説明の本文', '左', '2', '脚注'])
      expect(await embed.textContent()).toContain(words);
    await screenshot(page, 'embed-ja-dark');
  });

  it('GIVEN the thread and the direct message THEN each has its own messages and commands work there', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'en-US' });
    await page.getByRole('button', { name: '2+2 のまとめ' }).click();
    await page.getByRole('heading', { name: '#2+2 のまとめ', exact: true }).waitFor();
    expect(await messages(page).count()).toBe(0);
    await discord.as({ channel: discord.ids.channels.thread }).slash('embed');
    await lastMessage(page).locator('.embed').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Genchi' }).click();
    await page.getByRole('heading', { name: '@Genchi', exact: true }).waitFor();
    expect(await messages(page).count()).toBe(0);
    await page.locator('#composer textarea').fill('/embed');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).locator('.embed').waitFor();
  });
});
