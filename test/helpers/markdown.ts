/** What a reader of Discord sees of a Markdown text, by a parser that is not ours. */
import { parse } from 'discord-markdown-parser';

interface Node {
  readonly type: string;
  readonly content?: string | Node | readonly Node[];
  /** Of an emoji: the character itself. */
  readonly name?: string;
}

function nodesOf(content: Node['content']): readonly Node[] {
  if (content === undefined || typeof content === 'string') return [];
  return Array.isArray(content) ? content : [content as Node];
}

export function parseMarkdown(markdown: string): readonly Node[] {
  return parse(markdown, 'normal') as unknown as readonly Node[];
}

export function visibleText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'br' || node.type === 'newline') return '\n';
      if (node.type === 'twemoji') return node.name ?? '';
      return typeof node.content === 'string' ? node.content : visibleText(nodesOf(node.content));
    })
    .join('');
}

/** Every kind of node in it. */
export function kindsOf(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [node.type, ...kindsOf(nodesOf(node.content))]));
}

/** The block quotes of a message, as they read. */
export function quotedTexts(markdown: string): readonly string[] {
  return parseMarkdown(markdown)
    .filter((node) => node.type === 'blockQuote')
    .map((node) => visibleText(nodesOf(node.content)).replace(/\n$/, ''));
}
