/** The page's own files, as they lie in `page/`; TypeScript goes out with its types stripped. Nothing outside the list is served. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FILE = /^\/(?:page\/[a-z-]+\.(?:ts|css|svg)|texts\.ts)$/;
const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};
/** Nothing from elsewhere is loaded, and nothing is sent elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** True when the path is one of the page's. */
export async function serveAsset(response: ServerResponse, path: string): Promise<boolean> {
  const file = path === '/' ? '/page/index.html' : FILE.test(path) ? path : null;
  if (file === null) return false;
  const source = await readFile(join(ROOT, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (source === null) return false;
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const body = extension === 'ts' ? stripTypeScriptTypes(source) : source;
  response
    .writeHead(200, {
      'content-type': TYPES[extension],
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(body);
  return true;
}
