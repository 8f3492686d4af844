/** Pages of a view: blocks packed within what a reader takes in and what Discord allows, with the buttons below. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APISelectMenuOption,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Messages } from '../../locales/index.ts';
import { encodeCustomId } from '../custom-id.ts';
import { MAX_SELECT_OPTIONS } from '../limits.ts';
import { button, containerMessage, type Message, row, selectRow, textDisplay } from '../message.ts';

/** A page holds so many blocks, so many visible characters, and so many of Markdown. */
const PAGE_BLOCKS = 8;
const PAGE_VISIBLE = 1500;
const PAGE_MARKDOWN = 3000;

export interface Block {
  readonly markdown: string;
}

/** Packs blocks in order; a block that is too large alone has a page of its own. */
export function paginate<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const pages: B[][] = [];
  let visible = 0;
  let length = 0;
  for (const block of blocks) {
    const size = visibleLength(block.markdown);
    const page = pages.at(-1);
    const fits =
      page !== undefined &&
      page.length < PAGE_BLOCKS &&
      visible + size <= PAGE_VISIBLE &&
      length + block.markdown.length <= PAGE_MARKDOWN;
    if (fits) page.push(block);
    else {
      pages.push([block]);
      visible = 0;
      length = 0;
    }
    visible += size;
    length += block.markdown.length;
  }
  return pages;
}

/** What a reader sees: links count by their label. */
function visibleLength(markdown: string): number {
  return markdown.replace(/\]\(<[^>]*>\)/g, '').length;
}

/** The index of the page to show: a record may have shrunk since its buttons were made. */
export function pageWithin(wanted: number, count: number): number {
  return Math.trunc(Math.min(Math.max(wanted, 0), count - 1));
}

export interface Frame {
  readonly header: string;
  readonly body: readonly APIComponentInContainer[];
  readonly footer: string;
  readonly placeholder: string;
  /** What the select offers; without any there is no select. */
  readonly options: readonly APISelectMenuOption[];
  readonly page: number;
  readonly pages: number;
  readonly key: string;
  readonly buttons?: readonly APIButtonComponent[];
}

export function framePage(frame: Frame, m: Messages): Message {
  const { header, body, footer, placeholder, options, key, buttons = [] } = frame;
  return containerMessage([
    textDisplay(header),
    ...body,
    textDisplay(footer),
    ...(options.length === 0
      ? []
      : [
          selectRow(
            encodeCustomId('item', key),
            placeholder,
            uniqueOptions(options).slice(0, MAX_SELECT_OPTIONS),
          ),
        ]),
    row(...turnButtons(frame, m), button(m.buttons.views, encodeCustomId('views', key))),
    ...(buttons.length === 0 ? [] : [row(...buttons)]),
  ]);
}

function turnButtons({ page, pages, key }: Frame, m: Messages): APIButtonComponent[] {
  if (pages === 1) return [];
  const turn = (to: number) => encodeCustomId('agreements', key, to);
  return [
    button(m.buttons.previousPage, turn(page - 1), { disabled: page === 0 }),
    button(m.buttons.page(page + 1, pages), encodeCustomId('here', key), { disabled: true }),
    button(m.buttons.nextPage, turn(page + 1), { disabled: page === pages - 1 }),
  ];
}

/** An item may stand on a page twice, as the half of two pairs. */
function uniqueOptions(options: readonly APISelectMenuOption[]): readonly APISelectMenuOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Small };
}
