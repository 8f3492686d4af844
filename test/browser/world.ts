/** The playground with the whole bot, and a browser to use it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { createLog } from '../../src/log.ts';
import { type Playground, type RunningBot, startPlayground } from '../../src/playground/playground.ts';
import { openServices } from '../../src/services.ts';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium: install Debian’s chromium, or set CHROMIUM_PATH.');
  // The sandbox needs privileges that containers lack; every page here is our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

export interface BrowserWorld {
  readonly playground: Playground;
  readonly url: string;
  /** As a bot's process that was restarted. */
  restartBot(): Promise<void>;
  stopBot(): Promise<void>;
  /** The whole server, on the same port. */
  restartServer(): Promise<void>;
  stop(): Promise<void>;
}

export interface BrowserWorldOptions {
  /** Commands beside the bot's own. */
  readonly more?: readonly Command[];
}

export async function startBrowserWorld({ more = [] }: BrowserWorldOptions = {}): Promise<BrowserWorld> {
  const all = [...commands, ...more];
  const archivePath = mkdtempSync(join(tmpdir(), 'genchi-browser-'));
  let bot: RunningBot | null = null;
  const begin = async (apiUrl: string, token: string): Promise<RunningBot> => {
    const log = createLog({ logLevel: 'silent', token });
    const services = openServices({ archivePath });
    const running = await startBot({
      token,
      apiUrl,
      identifyAtOnce: true,
      commands: all,
      services,
      log,
      limits: null,
    });
    await registerCommands(running.client.rest, running.client.application.id, all);
    bot = {
      async stop() {
        await running.stop();
        await services.close();
      },
    };
    return { stop: async () => bot?.stop() };
  };
  const open = (port: number) =>
    startPlayground({ port, startBot: begin, input: new PassThrough(), output: new PassThrough().resume() });

  let playground = await open(0);
  const { url } = playground;
  return {
    get playground() {
      return playground;
    },
    url,
    async stopBot() {
      await bot?.stop();
      bot = null;
    },
    async restartBot() {
      await bot?.stop();
      await begin(playground.discord.apiUrl, playground.discord.token);
    },
    async restartServer() {
      await playground.close();
      playground = await open(Number(new URL(url).port));
    },
    async stop() {
      await playground.close();
      rmSync(archivePath, { recursive: true });
    },
  };
}

export interface PageOptions {
  readonly locale?: 'ja-JP' | 'en-US';
  readonly theme?: 'dark' | 'light';
  readonly width?: number;
  readonly height?: number;
}

/** A page of someone who was never here; what it requests and what goes wrong in it is kept. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}) {
  const { locale = 'ja-JP', theme = 'dark', width = 1100, height = 820 } = options;
  const context: BrowserContext = await browser.newContext({
    locale,
    colorScheme: theme,
    viewport: { width, height },
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  let bytes = 0;
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'eventsource') return;
    response.body().then(
      (body) => {
        bytes += body.length;
      },
      () => undefined,
    );
  });
  await page.goto(url);
  await page.locator('#composer textarea').waitFor();
  return { page, context, problems, requests, weight: () => bytes };
}

/** Types a slash command by its name and opens its fields. */
export async function typeCommand(page: Page, name: string): Promise<void> {
  await page.locator('#composer textarea').focus();
  await page.keyboard.type(`/${name}`);
  await page.locator('#composer .listbox .option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the command and sends it with the first field filled in, or empty. */
export async function sendCommand(page: Page, name: string, text = ''): Promise<void> {
  await typeCommand(page, name);
  await page.locator('.command-line').waitFor();
  // What was typed is sent as it is; the suggestions are passed over.
  if (text !== '') await page.keyboard.type(text);
  await page.getByRole('button', { name: /^(送信|Send)$/ }).click();
}

export const messages = (page: Page) => page.locator('#messages article:not(.waiting)');
export const lastMessage = (page: Page) => messages(page).last();

const SHOTS = process.env.SCREENSHOTS;
/** Saved only where SCREENSHOTS names a folder. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2 A and AA and its own best practices, as `rule: element`. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run()');
  const { violations } = found as {
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  };
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
