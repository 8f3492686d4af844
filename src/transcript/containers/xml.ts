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
  // A comment opens many a Markdown file too: what follows tells.
  const start = text
    .slice(0, 4_000)
    .trimStart()
    .replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:\?xml\s|!--|!doctype\s)/i.test(start)) return true;
  const root = /^<([A-Za-z][\w:.-]*)[\s/>]/.exec(start)?.[1];
  return root !== undefined && text.slice(-1_000).trimEnd().endsWith(`</${root}>`);
}

const ENTITY = /<!ENTITY\s+([\w.-]{1,40})\s+(["'])(?:&#(\d{1,7});|&#x([\da-f]{1,6});|([^&<%"']))\2\s*>/giu;

/**
 * The text with the entities of its own DOCTYPE put in: one character each, as records name their dashes and accents.
 * An entity of more than one character, of another entity or of something outside could grow without end, or fetch.
 * @throws {UserError} `documentRefused` where it defines any such.
 */
function resolveEntities(text: string): string {
  const count = text.match(/<!ENTITY/gi)?.length ?? 0;
  if (count === 0) return text;
  const doctype = /<!DOCTYPE\s[^[<>]{0,200}\[[^\]]{0,100000}\]\s*>/i.exec(text);
  const entities = new Map<string, string>();
  for (const [, name, , decimal, hexadecimal, literal] of (doctype?.[0] ?? '').matchAll(ENTITY)) {
    const char = literal ?? characterOf(decimal, hexadecimal);
    if (char !== null) entities.set(name!, char);
  }
  if (doctype === null || entities.size !== count)
    throw new UserError('documentRefused', { reason: 'entities' });
  const body = text.slice(0, doctype.index) + text.slice(doctype.index + doctype[0].length);
  return body.replace(/&([\w.-]{1,40});/g, (whole, name: string) => entities.get(name) ?? whole);
}

function characterOf(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  const char = String.fromCodePoint(code);
  return /[&<>"']/.test(char) ? `&#${code};` : char;
}

/** @throws {UserError} `documentRefused` where it defines entities of more than a character, or nests too deep. */
export function parseXml(xml: string): XmlElement {
  const text = resolveEntities(xml);
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
