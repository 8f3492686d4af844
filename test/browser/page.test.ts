import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/playground/server.ts';
import { createWeb } from '../../src/playground/web/web.ts';
import { type Bot, startBot } from '../playground/bot.ts';
import {
  findViolations,
  lastMessage,
  launchBrowser,
  messages,
  openPage,
  screenshot,
  typeCommand,
} from './world.ts';

const COMMANDS = [
  {
    name: 'file',
    description: 'Reads a file',
    options: [{ type: 11, name: 'file', description: 'A text file', required: true }],
  },
  {
    name: 'say',
    description: 'Says a word',
    options: [
      { type: 3, name: 'word', description: 'The word', required: true },
      { type: 5, name: 'loud', description: 'In capitals' },
    ],
  },
  { name: 'slow', description: 'Thinks first' },
  { name: 'silent', description: 'Never answers' },
  { name: 'form', description: 'Asks' },
  { name: 'rich', description: 'Shows Markdown' },
  { type: 3, name: 'Count letters' },
];

const RICH = [
  '# Title',
  '> quote **bold** ~~strike~~ ||hidden||',
  '-# small [page](<https://example.org/#:~:text=%E5%8C%97>)',
  '- one',
  '- two',
  '`code` <t:1533000000:D> \\*not em\\* <script>alert(1)</script> [x](javascript:alert(1))',
].join('\n');

let browser: Browser;
let discord: LocalDiscord;
let bot: Bot;
let release: () => void = () => undefined;
let reachedAt = 0;

async function handle(interaction: Interaction): Promise<unknown> {
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply({
      content: `${[...interaction.targetMessage.content].length} letters`,
      flags: MessageFlags.Ephemeral,
    });
  }
  if (interaction.isModalSubmit())
    return interaction.reply(`Hello, ${interaction.fields.getTextInputValue('name')}`);
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'file': {
      const file = interaction.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      return interaction.reply({
        content: `${file.name}: ${text}`,
        files: [{ attachment: Buffer.from(text.toUpperCase()), name: 'loud.txt' }],
      });
    }
    case 'say': {
      const word = interaction.options.getString('word', true);
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('dead').setLabel('Dead').setStyle(ButtonStyle.Danger),
      );
      return interaction.reply({
        content: interaction.options.getBoolean('loud') ? word.toUpperCase() : word,
        components: [row],
      });
    }
    case 'slow': {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return interaction.editReply('thought');
    }
    case 'form': {
      const input = new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short);
      const label = new LabelBuilder().setLabel('Your name').setTextInputComponent(input);
      return interaction.showModal(
        new ModalBuilder().setCustomId('form').setTitle('Who are you?').addLabelComponents(label),
      );
    }
    case 'rich':
      return interaction.reply(RICH);
    default:
      return undefined;
  }
}

async function open(port: number): Promise<void> {
  discord = await startLocalDiscord({
    port,
    extra: createWeb,
    observe: ({ route }) => {
      if (route === '/interactions/:id/:token/callback') reachedAt = Date.now();
    },
  });
  bot = await startBot(discord, handle, COMMANDS);
}

async function close(): Promise<void> {
  await bot.stop();
  await discord.close();
}

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
beforeEach(() => open(0));
afterEach(close);

describe('the page', () => {
  it('GIVEN commands with every kind of answer WHEN used by keyboard alone THEN each shows as Discord shows it', async () => {
    const { page, problems } = await openPage(browser, discord.url, { locale: 'en-US' });
    await typeCommand(page, 'say');
    await page.keyboard.type('言質');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).filter({ hasText: '言質' }).waitFor();

    await typeCommand(page, 'form');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Who are you?' }).waitFor();
    await page.getByLabel('Your name').fill('佐藤');
    await screenshot(page, 'modal-en-dark');
    await page.keyboard.press('Enter');
    await lastMessage(page).filter({ hasText: 'Hello, 佐藤' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await typeCommand(page, 'slow');
    await page.keyboard.press('Enter');
    await lastMessage(page).filter({ hasText: 'is thinking' }).waitFor();
    release();
    await lastMessage(page)
      .filter({ hasText: 'thought' })
      .filter({ hasText: 'Only you can see this' })
      .waitFor();
    await lastMessage(page).getByRole('button', { name: 'Dismiss message' }).click();
    await lastMessage(page).filter({ hasText: 'Hello' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('GIVEN no answer THEN the page says so after three seconds, for a command and for a button', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'en-US' });
    await typeCommand(page, 'silent');
    await page.keyboard.press('Enter');
    await page.locator('.waiting', { hasText: 'The application did not respond' }).waitFor();
    await screenshot(page, 'no-answer-en-dark');
    await typeCommand(page, 'say');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByRole('button', { name: 'Dead' }).click();
    await lastMessage(page).filter({ hasText: 'This interaction failed' }).waitFor();
  });

  it('GIVEN Markdown and markup THEN it is drawn, and nothing in it is live but its links', async () => {
    const { page, problems } = await openPage(browser, discord.url, { locale: 'en-US' });
    await typeCommand(page, 'rich');
    await page.keyboard.press('Enter');
    const message = lastMessage(page);
    await message.locator('blockquote', { hasText: 'quote bold strike' }).waitFor();
    expect(await message.locator('h3').textContent()).toBe('Title');
    expect(await message.locator('blockquote strong').textContent()).toBe('bold');
    expect(await message.locator('ul li').allTextContents()).toEqual(['one', 'two']);
    expect(await message.locator('.subtext a').getAttribute('href')).toBe(
      'https://example.org/#:~:text=%E5%8C%97',
    );
    expect(await message.locator('a').count()).toBe(1);
    expect(await message.locator('script').count()).toBe(0);
    expect(await message.textContent()).toContain('*not em* <script>alert(1)</script>');
    const spoiler = message.locator('.spoiler');
    await spoiler.click();
    expect(await spoiler.getAttribute('aria-expanded')).toBe('true');
    expect(problems).toEqual([]);
  });

  it('GIVEN a message command and files both ways THEN they work from the page', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'en-US' });
    await page.locator('#composer textarea').fill('引用を照合');
    await page.keyboard.press('Enter');
    await lastMessage(page).filter({ hasText: '引用を照合' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Count letters' }).click();
    await lastMessage(page).filter({ hasText: '5 letters' }).waitFor();

    await typeCommand(page, 'file');
    await page
      .locator('.field input[type=file]')
      .setInputFiles({ name: 'minutes.md', mimeType: 'text/markdown', buffer: Buffer.from('abc') });
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).filter({ hasText: 'minutes.md: abc' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      lastMessage(page)
        .getByRole('link', { name: /loud\.txt/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('loud.txt');
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString()).toBe('ABC');
  });

  it('GIVEN two pages and a bot that restarts THEN both follow; GIVEN one closes THEN the other goes on', async () => {
    const first = await openPage(browser, discord.url, { locale: 'en-US' });
    const second = await openPage(browser, discord.url, { locale: 'en-US' });
    await second.page.getByLabel('Member').selectOption({ index: 0 });
    await discord.as().slash('say', { word: 'to both' });
    await lastMessage(first.page).filter({ hasText: 'to both' }).waitFor();
    await lastMessage(second.page).filter({ hasText: 'to both' }).waitFor();
    await bot.stop();
    await first.page.locator('#banner', { hasText: 'not connected' }).waitFor();
    bot = await startBot(discord, handle, COMMANDS);
    await first.page.locator('#banner').waitFor({ state: 'hidden' });
    await second.context.close();
    await discord.as().slash('say', { word: 'again' });
    await lastMessage(first.page).filter({ hasText: 'again' }).waitFor();
    expect(first.problems).toEqual([]);
  });

  it('GIVEN a message that comes while the page is fetching what there is THEN it is there', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    let sent = false;
    await page.route('**/playground/messages*', async (route) => {
      const response = await route.fetch();
      if (!sent) {
        sent = true;
        await discord.as().slash('say', { word: 'meanwhile' });
      }
      await route.fulfill({ response });
    });
    await page.goto(discord.url);
    await lastMessage(page).filter({ hasText: 'meanwhile' }).waitFor();
  });

  it('GIVEN messages that came since WHEN theme and language change THEN they are still there', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'en-US' });
    await discord.as().slash('say', { word: 'kept' });
    await lastMessage(page).filter({ hasText: 'kept' }).waitFor();
    await page.locator('#switch-theme').selectOption('light');
    await page.locator('#switch-locale').selectOption('ja');
    await page.locator('html[lang=ja][data-theme=light]').waitFor();
    await lastMessage(page).filter({ hasText: 'kept' }).waitFor();
    expect(await messages(page).count()).toBe(1);
  });

  it('GIVEN a server that is started anew on its port THEN the page finds it and shows what is there now', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'en-US' });
    await discord.as().slash('say', { word: 'before' });
    await lastMessage(page).filter({ hasText: 'before' }).waitFor();
    const { port } = discord;
    await close();
    await page.locator('#banner', { hasText: 'Connection lost' }).waitFor();
    await open(port);
    await page.locator('#banner').waitFor({ state: 'hidden' });
    await expect.poll(() => messages(page).count()).toBe(0);
    await discord.as().slash('say', { word: 'after' });
    await lastMessage(page).filter({ hasText: 'after' }).waitFor();
  });

  it('GIVEN a reply at the server THEN it is on the screen within ten frames, and nothing was asked of another machine', async () => {
    const { page, requests, weight } = await openPage(browser, discord.url, { locale: 'en-US' });
    const frames: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      const shown = page.evaluate(
        (word) =>
          new Promise<number>((resolve) => {
            const look = (): void => {
              const there =
                document.querySelector('#messages article:last-of-type')?.textContent?.includes(word) ??
                false;
              if (there) requestAnimationFrame(() => resolve(Date.now()));
              else requestAnimationFrame(look);
            };
            look();
          }),
        `word-${n}`,
      );
      await discord.as().slash('say', { word: `word-${n}` });
      frames.push(((await shown) - reachedAt) / (1000 / 60));
    }
    const median = frames.toSorted((a, b) => a - b)[4]!;
    console.log(
      `median ${median.toFixed(1)} frames, most ${Math.max(...frames).toFixed(1)}; page ${Math.round(weight() / 1024)} KB`,
    );
    expect(median).toBeLessThan(10);
    expect(weight()).toBeGreaterThan(10_000);
    expect(weight()).toBeLessThan(1_000_000);
    expect(requests.filter((url) => !url.startsWith(discord.url))).toEqual([]);
  });

  it('GIVEN 380 pixels THEN nothing runs over the side, and the channels are a drawer', async () => {
    const { page } = await openPage(browser, discord.url, { locale: 'ja-JP', width: 380, height: 700 });
    await discord.as().slash('rich');
    await discord.as().slash('say', { word: 'あ'.repeat(300) });
    await lastMessage(page).filter({ hasText: 'ああ' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    expect(await page.evaluate(() => document.querySelector('#messages')!.scrollWidth)).toBeLessThanOrEqual(
      380,
    );
    await screenshot(page, 'narrow-ja-dark');
    await page.getByRole('button', { name: 'チャンネル' }).click();
    await page.getByRole('button', { name: '記録' }).click();
    await page.getByRole('heading', { name: '#記録', exact: true }).waitFor();
    expect(await page.locator('#sidebar').isVisible()).toBe(false);
  });
});

describe('who may use it', () => {
  it('GIVEN a page of another site THEN its requests are refused', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${discord.url}/playground/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          user: discord.ids.users.member,
          channel: discord.ids.channels.general,
          locale: 'ja',
          action: { type: 'say', text: 'x', files: [] },
        }),
      });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(discord.as().messages()).toEqual([]);
    expect((await post({ origin: discord.url })).status).toBe(200);
  });
});

describe('accessibility', () => {
  it.each([
    ['dark', 1100],
    ['light', 1100],
    ['light', 380],
  ] as const)(
    'GIVEN the %s theme at %i pixels WHEN messages, a command and its suggestions are open THEN axe finds nothing',
    async (theme, width) => {
      const { page } = await openPage(browser, discord.url, { locale: 'ja-JP', theme, width });
      await discord.as().slash('rich');
      await discord.as().slash('say', { word: '言質' });
      await lastMessage(page).filter({ hasText: '言質' }).waitFor();
      await page.locator('#composer textarea').fill('/');
      await page.locator('#composer .listbox .option').first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.locator('#composer textarea').fill('');
      await typeCommand(page, 'say');
      await page.keyboard.press('Tab');
      expect(await findViolations(page)).toEqual([]);
    },
  );
});
