import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BrowserWorld,
  lastMessage,
  launchBrowser,
  messages,
  openPage,
  screenshot,
  sendCommand,
  startBrowserWorld,
  typeCommand,
} from './world.ts';

let browser: Browser;
let world: BrowserWorld;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

beforeEach(async () => {
  world = await startBrowserWorld();
  return () => world.stop();
});

const WORDS = {
  ja: {
    context: '前後の文',
    share: 'チャンネルに共有',
    remove: 'この投稿を削除',
    next: '次へ',
    onlyYou: 'あなただけ',
  },
  en: { context: 'Context', share: 'Share', remove: 'Remove', next: 'Next', onlyYou: 'Only you' },
} as const;

const button = (page: Page, label: string) => lastMessage(page).getByRole('button', { name: label });

/** The newest message has this in it. */
async function expectLast(page: Page, text: string | RegExp): Promise<void> {
  await lastMessage(page).filter({ hasText: text }).waitFor();
}

describe('the bot on the page', () => {
  it('GIVEN /quote typed WHEN a suggested passage is picked by keyboard THEN it is posted, and context, share and remove work', async () => {
    const { page, problems } = await openPage(browser, world.url);
    await typeCommand(page, 'quote');
    await page.keyboard.type('非核化');
    const suggestion = page.locator('#composer .listbox .option', { hasText: '非核化' });
    await suggestion.first().waitFor();
    await screenshot(page, 'composer-ja-dark');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expectLast(page, '非核化');
    expect(await lastMessage(page).locator('blockquote').textContent()).toMatch(/一致いたしました。$/);
    expect(await lastMessage(page).getAttribute('class')).not.toContain('ephemeral');

    await button(page, WORDS.ja.context).click();
    await expectLast(page, WORDS.ja.onlyYou);
    await screenshot(page, 'context-ja-dark');
    const before = await messages(page).count();
    await button(page, WORDS.ja.share).click();
    await expect.poll(() => messages(page).count()).toBeGreaterThan(before);
    await lastMessage(page).and(page.locator('article:not(.ephemeral)')).waitFor();

    await lastMessage(page)
      .getByRole('button', { name: /^(⋯|\.\.\.|…)$/ })
      .last()
      .click();
    const posted = page.locator('#messages article:not(.ephemeral):not(.waiting)');
    const count = await posted.count();
    await button(page, WORDS.ja.remove).click();
    await expect.poll(() => posted.count()).toBeLessThan(count);
    expect(problems).toEqual([]);
  });

  it('GIVEN /agreements WHEN it is paged with the bot restarted in between THEN the page turns and an item opens privately', async () => {
    const { page, problems } = await openPage(browser, world.url);
    await sendCommand(page, 'agreements');
    await expectLast(page, '1 / ');
    await screenshot(page, 'agreements-ja-dark');
    await world.restartBot();
    await button(page, WORDS.ja.next).click();
    await expectLast(page, '2 / ');
    const menu = lastMessage(page).getByRole('combobox').first();
    await menu.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectLast(page, WORDS.ja.onlyYou);
    expect(problems).toEqual([]);
  });

  it('GIVEN the language and member switches THEN private answers, options and what is found follow them', async () => {
    const { page } = await openPage(browser, world.url, { theme: 'light' });
    await page.getByLabel('言語').selectOption('en-US');
    await typeCommand(page, 'quote');
    await page.locator('.field label', { hasText: 'query' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByLabel('Member').selectOption({ label: 'Miller' });
    await page.getByRole('button', { name: 'general' }).waitFor();
    expect(await page.getByRole('button', { name: '一般' }).count()).toBe(0);
    await sendCommand(page, 'quote', '非核化');
    await expectLast(page, '31 July 2018');
    expect(await lastMessage(page).getByRole('button', { name: WORDS.en.context }).count()).toBe(1);
    await screenshot(page, 'quote-en-light');
    await page.getByLabel('Member').selectOption({ label: '田中' });
    await page.getByRole('button', { name: '一般' }).waitFor();
    expect(await page.getByText('31 July 2018').count()).toBe(0);
  });

  it('GIVEN a message with a quotation WHEN its quotes are checked by right-click THEN the record’s own words come privately', async () => {
    const { page } = await openPage(browser, world.url);
    await page.locator('#composer textarea').fill('ラヴロフ外相は「冷静な対応」を求めた');
    await page.keyboard.press('Enter');
    await lastMessage(page).filter({ hasText: '冷静な対応' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: /引用を照合|Check quotes/ }).click();
    await expectLast(page, WORDS.ja.onlyYou);
    await expectLast(page, '小野寺');
    await screenshot(page, 'check-quotes-ja-dark');
  });

  it('GIVEN minutes as a file WHEN an administrator adds them on the page THEN their server quotes them and the other does not', async () => {
    const { page } = await openPage(browser, world.url);
    const switchTo = async (name: string, channel: string) => {
      await page.locator('#switch-user').selectOption({ label: name });
      await page.getByRole('navigation').getByRole('button', { name: channel }).first().waitFor();
      await page.locator('#messages h2', { hasText: `#${channel}` }).waitFor();
    };
    await switchTo('佐藤（管理者）', '一般');
    await typeCommand(page, 'transcripts add');
    const minutes = '【山田】予算案を3月12日までに提出することで合意しました。\n【田中】異議ありません。\n';
    await page
      .locator('.field input[type=file]')
      .setInputFiles({ name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(minutes) });
    await page.locator('.more-options').click();
    await page.locator('#composer .option', { hasText: '開催日' }).click();
    await page.keyboard.type('2026-03-01');
    await page.keyboard.press('Enter');
    await expectLast(page, '山田');
    await screenshot(page, 'transcripts-add-ja-dark');
    await button(page, '追加').click();
    await expectLast(page, '/quote');

    await switchTo('田中', '一般');
    await sendCommand(page, 'quote', '予算案');
    await expectLast(page, '提出することで合意しました');
    await switchTo('Miller', 'general');
    await sendCommand(page, 'quote', '予算案');
    await expectLast(page, '見当たりません');
    expect(await page.getByText('提出することで').count()).toBe(0);
  });
});
