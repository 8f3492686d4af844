/**
 * A saved web page becomes its lines of text. Scripts, navigation and forms hold none; nothing is fetched.
 */
import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.ts';
import { primaryLanguage } from '../identify.ts';
import { MAX_DEPTH } from './xml.ts';

export interface Page {
  readonly text: string;
  /** As the page declares it. */
  readonly language?: string;
  readonly title?: string;
  readonly url?: string;
}

const SILENT = new Set(
  'head script style noscript template nav header footer aside form button select option svg iframe object dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body br dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** A blank line stands around these. */
const PARAGRAPHS = new Set(
  'article blockquote dl figure h1 h2 h3 h4 h5 h6 hr main ol p pre section table ul'.split(' '),
);

export function isHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(
    text.slice(0, 4_000),
  );
}

export function readHtml(html: string): Page {
  const parts: string[] = [];
  const open: string[] = [];
  let silent = 0;
  let inTitle = false;
  let title = '';
  let language: string | null = null;
  let url: string | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > MAX_DEPTH) throw new UserError('documentRefused', { reason: 'tooDeep' });
        open.push(name);
        if (name === 'html') language = primaryLanguage(attributes.lang ?? '');
        if (name === 'link' && attributes.rel === 'canonical') url = attributes.href;
        if (name === 'title' && title === '') inTitle = true;
        if (SILENT.has(name)) silent += 1;
        if (BLOCKS.has(name)) parts.push(PARAGRAPHS.has(name) ? '\n\n' : '\n');
      },
      ontext: (data) => {
        if (inTitle) title += data;
        if (silent === 0) parts.push(open.includes('pre') ? data : data.replace(/[\t\n\r\f ]+/g, ' '));
      },
      onclosetag: (name) => {
        open.pop();
        if (name === 'title') inTitle = false;
        if (SILENT.has(name)) silent -= 1;
        if (PARAGRAPHS.has(name)) parts.push('\n\n');
        else if (BLOCKS.has(name)) parts.push('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const text = parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const named = title.replace(/\s+/g, ' ').trim();
  return {
    text,
    ...(language === null ? {} : { language }),
    ...(named === '' ? {} : { title: named }),
    ...(url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? { url } : {}),
  };
}
