/**
 * Discord's Markdown as a small tree. In: a text. Out: nodes that a page draws without judging again. Inline marks, headings, small print and
 * code are the parser's (npm `discord-markdown-parser`). Lists, which it lacks, and quotes, after which it misses headings and small print, are cut out here. Links are http(s) or they are text.
 */
import { parse } from 'discord-markdown-parser';

export type MarkdownNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'rule' }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly children: readonly MarkdownNode[];
    }
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly MarkdownNode[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly MarkdownNode[][];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'codeBlock'; readonly text: string; readonly language: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly MarkdownNode[] }
  | {
      readonly type: 'mention';
      readonly kind: 'user' | 'role' | 'channel' | 'everyone' | 'here';
      readonly id: string;
    }
  | { readonly type: 'command'; readonly name: string }
  | { readonly type: 'time'; readonly at: number; readonly style: string };

/** What the parser gives: a type, content that is text or more nodes, and what the type needs. */
interface Raw {
  readonly type: string;
  readonly content?: string | readonly Raw[];
  readonly [key: string]: unknown;
}

const LIST_ITEM = /^( *)([-*]|\d+\.) +(.*)$/;
const QUOTE_LINE = /^ *> /;
/** From here to the end. */
const QUOTE_REST = /^ *>>> /;

/** Lists and quotes are cut out line by line, outside code; what stands between goes to the parser in one piece. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  if (text === '') return [];
  const blocks: MarkdownNode[] = [];
  const lines = text.split('\n');
  let plain: string[] = [];
  let inCode = false;
  const cutOut = (node: MarkdownNode): void => {
    if (plain.length > 0) blocks.push(...parseInline(plain.join('\n')));
    plain = [];
    blocks.push(node);
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    const length = inCode ? 0 : blockLength(lines, index);
    if (length === 0) {
      if (line.split('```').length % 2 === 0) inCode = !inCode;
      plain.push(line);
      index += 1;
      continue;
    }
    const block = lines.slice(index, index + length);
    cutOut(LIST_ITEM.test(line) ? parseList(block) : parseQuote(block));
    index += length;
  }
  if (plain.length > 0) blocks.push(...parseInline(plain.join('\n')));
  return blocks;
}

/** How many lines the list or quote that begins here has; 0 where none begins. */
function blockLength(lines: readonly string[], from: number): number {
  const line = lines[from]!;
  if (line.includes('```') && !QUOTE_LINE.test(line)) return 0;
  if (QUOTE_REST.test(line)) return lines.length - from;
  const runOf = (fits: (one: string) => boolean): number => {
    const end = lines.findIndex((one, at) => at >= from && !fits(one));
    return (end < 0 ? lines.length : end) - from;
  };
  if (QUOTE_LINE.test(line)) return runOf((one) => QUOTE_LINE.test(one));
  // Bullets or numbers: a list ends where the other kind begins at the left.
  const isNumbered = (one: string): boolean => /^ *\d/.test(one);
  return runOf((one) => LIST_ITEM.test(one) && (/^ /.test(one) || isNumbered(one) === isNumbered(line)));
}

function parseQuote(lines: readonly string[]): MarkdownNode {
  const pattern = QUOTE_REST.test(lines[0]!) ? QUOTE_REST : QUOTE_LINE;
  return {
    type: 'quote',
    children: parseMarkdown(lines.map((line) => line.replace(pattern, '')).join('\n')),
  };
}

/** One list; deeper indented lines become a list inside the item above them. */
function parseList(lines: readonly string[]): MarkdownNode {
  const matches = lines.map((line) => LIST_ITEM.exec(line)!);
  const depth = matches[0]![1]!.length;
  const marker = matches[0]![2]!;
  const items: MarkdownNode[][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (matches[index]![1]!.length > depth && items.length > 0) {
      const end = matches.findIndex((one, at) => at > index && one[1]!.length <= depth);
      const stop = end < 0 ? lines.length : end;
      items.at(-1)!.push(parseList(lines.slice(index, stop)));
      index = stop - 1;
    } else {
      items.push([...parseInline(matches[index]![3]!)]);
    }
  }
  const ordered = marker.endsWith('.');
  return { type: 'list', ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items };
}

const parseInline = (text: string): readonly MarkdownNode[] =>
  convert(parse(text, 'extended') as readonly Raw[]);

const childrenOf = (node: Raw): readonly MarkdownNode[] =>
  typeof node.content === 'string' ? [{ type: 'text', text: node.content }] : convert(node.content ?? []);

/** Neighbouring texts, which the parser gives letter by letter, become one. */
function convert(nodes: readonly Raw[]): readonly MarkdownNode[] {
  const result: MarkdownNode[] = [];
  for (const node of nodes.map(convertOne)) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

const WRAPPERS: Readonly<
  Record<string, 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext'>
> = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
};

function convertOne(node: Raw): MarkdownNode {
  const wrapper = WRAPPERS[node.type];
  if (wrapper !== undefined) return { type: wrapper, children: trimBreak(childrenOf(node)) };
  switch (node.type) {
    case 'br':
    case 'newline':
      return { type: 'break' };
    case 'heading':
      return { type: 'heading', level: Number(node.level), children: childrenOf(node) };
    case 'inlineCode':
      return { type: 'code', text: String(node.content) };
    case 'codeBlock':
      return { type: 'codeBlock', text: String(node.content), language: String(node.lang ?? '') };
    case 'link':
    case 'url':
    case 'autolink':
      return convertLink(node);
    case 'user':
    case 'role':
    case 'channel':
      return { type: 'mention', kind: node.type, id: String(node.id) };
    case 'everyone':
    case 'here':
      return { type: 'mention', kind: node.type, id: '' };
    case 'slashCommand':
      return { type: 'command', name: String(node.fullName ?? node.name) };
    case 'timestamp':
      return { type: 'time', at: Number(node.timestamp) * 1000, style: String(node.format ?? 'f') };
    case 'twemoji':
      return { type: 'text', text: String(node.name) };
    default:
      return { type: 'text', text: typeof node.content === 'string' ? node.content : '' };
  }
}

function convertLink(node: Raw): MarkdownNode {
  const url = String(node.target);
  const safe = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
  const children = childrenOf(node);
  return safe ? { type: 'link', url, children } : { type: 'text', text: children.map(plainText).join('') };
}

const plainText = (node: MarkdownNode): string =>
  'text' in node ? node.text : 'children' in node ? node.children.map(plainText).join('') : '';

/** A quote's own last line break belongs to the block, not to its text. */
const trimBreak = (nodes: readonly MarkdownNode[]): readonly MarkdownNode[] =>
  nodes.at(-1)?.type === 'break' ? nodes.slice(0, -1) : nodes;
