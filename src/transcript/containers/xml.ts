/**
 * XML becomes a small tree. Names lose their namespace prefix: records write them with and without.
 *
 * Never: an entity that the document defines, anything fetched from outside, or a tree deeper than a person would write.
 */
import { Parser } from 'htmlparser2';
import { UserError } from '../../errors.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Draft extends XmlElement {
  readonly children: (XmlElement | string)[];
}

export const MAX_DEPTH = 200;

/** Whether a text is XML as a whole; a chat log that begins with `<nick>` is not. */
export function isXml(text: string): boolean {
  const start = text.slice(0, 1_000).trimStart();
  if (/^<(?:\?xml\s|!--|!doctype\s)/i.test(start)) return true;
  const root = /^<([A-Za-z][\w:.-]*)[\s/>]/.exec(start)?.[1];
  return root !== undefined && text.slice(-1_000).trimEnd().endsWith(`</${root}>`);
}

/** @throws {UserError} `documentRefused` where it defines entities, or nests too deep. */
export function parseXml(text: string): XmlElement {
  if (/<!ENTITY/i.test(text)) throw new UserError('documentRefused', { reason: 'entities' });
  const root: Draft = { name: '', attributes: {}, children: [] };
  const stack: Draft[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (stack.length > MAX_DEPTH) throw new UserError('documentRefused', { reason: 'tooDeep' });
        const element: Draft = {
          name: localName(name),
          attributes: localAttributes(attributes),
          children: [],
        };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      ontext: (data) => stack.at(-1)!.children.push(data),
      onclosetag: () => {
        if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All descendants of the given names, in document order. */
export function findAll(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...findAll(child, ...names),
  ]);
}

/** The words inside, white space collapsed, without what the elements of the given names hold. */
export function textOf(element: XmlElement, without: ReadonlySet<string> = new Set()): string {
  return rawText(element, without)
    .replace(/(?<=[\p{L}\p{N}])\0+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\0/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Stands where an element was left out, so that the words around it do not grow together. */
const LEFT_OUT = '\0';

function rawText(element: XmlElement, without: ReadonlySet<string>): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? child
        : without.has(child.name)
          ? LEFT_OUT
          : child.name === 'br'
            ? '\n'
            : rawText(child, without),
    )
    .join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
