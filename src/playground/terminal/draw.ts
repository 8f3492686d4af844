/**
 * A message drawn as lines of text. In: what a person sees. Out: lines, and what can be used on them by number. Writes nothing.
 */

import type { SeenMessage } from '../people/seen.ts';
import { asComponents, type Component, isSelect, TYPE } from '../rules/components.ts';
import { isRecord } from '../rules/violation.ts';

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
}

export const PLAIN: Style = { bold: (text) => text, dim: (text) => text };
export const ANSI: Style = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** A button or menu that a number stands for, counted from 1 in the message. */
export interface Handle {
  readonly component: Component;
}

export interface Drawn {
  readonly lines: readonly string[];
  readonly handles: readonly Handle[];
}

export interface Words {
  readonly onlyYou: string;
  readonly thinking: string;
}

export function drawMessage(message: SeenMessage, style: Style, words: Words): Drawn {
  const handles: Handle[] = [];
  const { payload } = message;
  const head = `${style.bold(payload.author.global_name ?? payload.author.username)}${
    message.ephemeral ? `  ${style.dim(words.onlyYou)}` : ''
  }`;
  const body = [
    ...(message.thinking ? [style.dim(words.thinking)] : []),
    ...drawMarkdown(payload.content, style),
    ...payload.embeds.flatMap((embed) => [
      ...(embed.title === undefined ? [] : [style.bold(embed.title)]),
      ...drawMarkdown(embed.description ?? '', style),
      ...(embed.fields ?? []).flatMap((field) => [
        style.bold(field.name),
        ...drawMarkdown(field.value, style),
      ]),
    ]),
    ...asComponents(payload.components).flatMap((one) => drawComponent(one, style, handles)),
    ...payload.attachments.map((one) => `[${one.filename} · ${one.size} bytes] ${one.url}`),
  ];
  return { lines: [head, ...body.map((line) => `  ${line}`)], handles };
}

function drawComponent(one: Component, style: Style, handles: Handle[]): readonly string[] {
  switch (one.type) {
    case TYPE.actionRow: {
      const cells = asComponents(one.components).map((cell) => drawControl(cell, style, handles));
      return cells.some((cell) => cell.includes('\n'))
        ? cells.flatMap((cell) => cell.split('\n'))
        : [cells.join('  ')];
    }
    case TYPE.textDisplay:
      return drawMarkdown(String(one.content ?? ''), style);
    case TYPE.section: {
      const accessory = isRecord(one.accessory) && one.accessory.type === TYPE.button ? one.accessory : null;
      return [
        ...asComponents(one.components).flatMap((child) => drawComponent(child, style, handles)),
        ...(accessory === null ? [] : [drawControl(accessory, style, handles)]),
      ];
    }
    case TYPE.separator:
      return [style.dim('────────')];
    case TYPE.container:
      return asComponents(one.components)
        .flatMap((child) => drawComponent(child, style, handles))
        .map((line) => `${style.dim('┃')} ${line}`);
    case TYPE.file:
      return [`[${String(one.name ?? '')}]`];
    case TYPE.mediaGallery:
      return asComponents(one.items).map((item) => `[${isRecord(item.media) ? String(item.media.url) : ''}]`);
    default:
      return [];
  }
}

function drawControl(one: Component, style: Style, handles: Handle[]): string {
  const label = [isRecord(one.emoji) ? one.emoji.name : '', one.label ?? one.placeholder ?? '']
    .map(String)
    .filter((part) => part !== '')
    .join(' ');
  if (typeof one.url === 'string') return `[${label} ${readableUrl(one.url)}]`;
  if (one.disabled === true) return style.dim(`[${label}]`);
  handles.push({ component: one });
  const number = handles.length;
  if (!isSelect(one)) return `[${style.bold(String(number))} ${label}]`;
  const options = asComponents(one.options).map(
    (option, index) =>
      `  ${number} ${index + 1}  ${String(option.label)}${
        option.description === undefined ? '' : style.dim(`  ${String(option.description)}`)
      }`,
  );
  return [`[${style.bold(String(number))} ${label} ▾]`, ...options].join('\n');
}

/** Discord's Markdown as far as a terminal shows it: quotes, small print, headings, bold, links with their address. */
export function drawMarkdown(text: string, style: Style): readonly string[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    if (line.startsWith('-# ')) return style.dim(drawInline(line.slice(3), PLAIN));
    if (line.startsWith('> ')) return `${style.dim('▎')}${drawInline(line.slice(2), style)}`;
    const heading = /^#{1,3} (.*)$/.exec(line);
    return heading === null ? drawInline(line, style) : style.bold(drawInline(heading[1]!, PLAIN));
  });
}

function drawInline(text: string, style: Style): string {
  return text
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, (_, mark: string) => `\u0000${mark.codePointAt(0)};`)
    .replaceAll(/\*\*(.+?)\*\*/g, (_, inner: string) => style.bold(inner))
    .replaceAll(/\*(?=\S)([^*]+?)(?<=\S)\*/g, '$1')
    .replaceAll(
      /\[([^\]]+)\]\(<?([^\s>)]+)>?\)/g,
      (_, label: string, url: string) => `${label} ${style.dim(`‹${readableUrl(url)}›`)}`,
    )
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/\u0000(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Percent-encoding undone where that leaves an address that still reads as one. */
export function readableUrl(url: string): string {
  try {
    const decoded = decodeURI(url);
    return /\s/.test(decoded) ? url : decoded;
  } catch {
    return url;
  }
}
