/** Whether links to passages land, in a browser, on a page that shows the record's text. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchivedTranscript } from '../../src/archive/archive.ts';
import { linkToPassage } from '../../src/replies/link.ts';
import { addDocument, archiveWithSeed, seedTranscript, viewerOf } from '../helpers/world.ts';
import { launchBrowser } from './world.ts';

const archive = archiveWithSeed();
const records: Readonly<Record<string, ArchivedTranscript>> = {
  seed: seedTranscript(archive),
  repeated: own(
    '田中：はい。賛成です。\n高橋：はい。反対です。\n田中：それでは、以上で終わります。\n高橋：それでは、以上で終わります。\n',
  ),
  english: own(
    'Ann: We will meet again in May, as agreed. Nobody objected.\nBob: We will meet again in May, as agreed, but not here.\nAnn: Thank you - truly. 100% & more, (really).\nBob: Thank you.\n',
  ),
};

function own(text: string): ArchivedTranscript {
  return archive.read(viewerOf('1'), addDocument(archive, 'guild:1', { text }))!;
}

const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A narrow column with much space, so that places are far apart. */
function pageOf({ text }: ArchivedTranscript): string {
  const paragraphs = text.split(/\r\n|[\n\r]/).map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><meta charset="utf-8"><style>body{width:12em;line-height:12em;margin:200vh 0}</style>${paragraphs.join('')}`;
}

let browser: Browser;
let server: Server;
let origin: string;
beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, response) => {
    const record = records[new URL(request.url ?? '/', 'http://x').pathname.slice(1)];
    response.writeHead(record === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(record === undefined ? '' : pageOf(record));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Of the words that stand at `line`:`column`, the distance from the middle of the window, in lines; null where nothing was scrolled to. */
async function distance(page: Page, line: number, column: number): Promise<number | null> {
  return page.evaluate(
    ([paragraph, at]) => {
      if (window.scrollY === 0) return null;
      const node = document.querySelectorAll('p')[paragraph!]!.firstChild!;
      const range = document.createRange();
      range.setStart(node, at!);
      range.setEnd(node, at! + 1);
      const { top, bottom } = range.getBoundingClientRect();
      return Math.abs((top + bottom) / 2 - window.innerHeight / 2) / (12 * 16);
    },
    [line, column],
  );
}

describe('links to passages', () => {
  it.each(Object.keys(records))(
    'GIVEN every sentence of the %s record THEN the browser lands on it',
    async (name) => {
      const record = records[name]!;
      const transcript = { ...record, source: { ...record.source, url: `${origin}/${name}` } };
      const missed: string[] = [];
      for (const { start, end } of record.speeches.flatMap(({ sentences }) => sentences)) {
        const url = linkToPassage(transcript, start, end)!;
        const page = await browser.newPage();
        await page.goto(url);
        const before = record.text.slice(0, start).split(/\r\n|[\n\r]/);
        const away = await distance(page, before.length - 1, before.at(-1)!.length);
        // The words may go on over some lines, and their middle is what is scrolled to.
        if (away === null || away > 2) missed.push(`${away} ${decodeURIComponent(url)}`);
        await page.close();
      }
      expect(missed).toEqual([]);
    },
  );
});
