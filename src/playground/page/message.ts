/** Draws one message, with what can be done on it. */
import type { AttachmentView, EmbedView, MessageView } from '../web/view.ts';
import { type ComponentContext, drawComponents, drawFile, hex } from './components.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { drawNodes, type Names } from './markdown.ts';
import type { PageTexts } from './texts.ts';

export interface MessageContext extends ComponentContext {
  readonly texts: PageTexts;
  /** Set while a component's interaction runs, and after it failed. */
  readonly note: {
    readonly type: 'busy' | 'failed' | 'refused';
    readonly customId: string;
    readonly reason: string;
  } | null;
  readonly openMenu: (anchor: HTMLElement) => void;
  readonly dismiss: () => void;
}

export function drawMessage(message: MessageView, context: MessageContext): HTMLElement {
  const { texts, names, note } = context;
  const isV2 = message.components.some((one) => one.type > 8);
  const article = h(
    'article',
    {
      class: ['message', message.ephemeral && 'ephemeral', message.pinged && 'pinged']
        .filter(Boolean)
        .join(' '),
      'data-id': message.id,
      'aria-busy': note?.type === 'busy' ? 'true' : undefined,
      oncontextmenu: (event: MouseEvent) => {
        if ((event.target as Element).closest('a') !== null) return;
        event.preventDefault();
        context.openMenu(article);
      },
    },
    message.usedBy === null
      ? null
      : h('div', { class: 'used' }, texts.used(message.usedBy.name, message.usedBy.command)),
    h('div', { class: `avatar ${message.author.bot ? 'bot' : ''}`, 'aria-hidden': 'true' }, initial(message)),
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'head' },
        h('span', { class: 'author' }, message.author.name),
        message.author.bot ? h('span', { class: 'badge' }, texts.app) : null,
        h('time', { dateTime: new Date(message.at).toISOString() }, formatTime(message.at, names.locale)),
        h(
          'button',
          {
            type: 'button',
            class: 'more',
            'aria-haspopup': 'menu',
            'aria-label': `${texts.messageActions}: ${message.author.name}`,
            onclick: (event: Event) => context.openMenu(event.currentTarget as HTMLElement),
          },
          '⋯',
        ),
      ),
      message.thinking ? drawThinking(texts) : null,
      message.nodes.length > 0 ? drawContent(message, names, texts) : null,
      message.embeds.map((embed) => drawEmbed(embed, names)),
      h('div', { class: isV2 ? 'components v2' : 'components' }, drawComponents(message.components, context)),
      drawAttachments(message.attachments, isV2),
      drawNote(note, texts),
      message.ephemeral ? drawEphemeral(context) : null,
    ),
  );
  if (note?.type === 'busy') {
    for (const button of article.querySelectorAll<HTMLButtonElement>('button[data-custom-id]')) {
      if (button.dataset.customId === note.customId) button.classList.add('busy');
    }
  }
  return article;
}

const initial = (message: MessageView): string => (message.author.bot ? '言' : [...message.author.name][0]!);

const drawThinking = (texts: PageTexts): HTMLElement =>
  h(
    'div',
    { class: 'thinking' },
    h('span', { class: 'dots', 'aria-hidden': 'true' }, '•••'),
    ` ${texts.thinking}`,
  );

function drawContent(message: MessageView, names: Names, texts: PageTexts): HTMLElement {
  const edited = message.edited ? h('span', { class: 'edited' }, texts.edited) : null;
  return h('div', { class: 'markdown content' }, drawNodes(message.nodes, names), edited);
}

function drawEphemeral({ texts, dismiss }: MessageContext): HTMLElement {
  return h(
    'div',
    { class: 'only-you' },
    icon('eye'),
    ' ',
    texts.onlyYou,
    ' • ',
    h('button', { type: 'button', class: 'text-button', onclick: dismiss }, texts.dismiss),
  );
}

function drawNote(note: MessageContext['note'], texts: PageTexts): HTMLElement | null {
  if (note === null || note.type === 'busy') return null;
  return h(
    'div',
    { class: 'failure', role: 'alert' },
    note.type === 'failed' ? texts.interactionFailed : note.reason,
  );
}

function drawEmbed(embed: EmbedView, names: Names): HTMLElement {
  const box = h(
    'div',
    { class: 'embed' },
    embed.author === '' ? null : h('div', { class: 'embed-author' }, embed.author),
    embed.title === ''
      ? null
      : embed.url === ''
        ? h('div', { class: 'embed-title' }, embed.title)
        : h(
            'a',
            { class: 'embed-title', href: embed.url, target: '_blank', rel: 'noreferrer noopener' },
            embed.title,
          ),
    h('div', { class: 'markdown' }, drawNodes(embed.description, names)),
    h(
      'div',
      { class: 'embed-fields' },
      embed.fields.map((field) =>
        h(
          'div',
          { class: field.inline ? 'embed-field inline' : 'embed-field' },
          h('div', { class: 'embed-field-name' }, drawNodes(field.name, names)),
          h('div', { class: 'markdown' }, drawNodes(field.value, names)),
        ),
      ),
    ),
    embed.footer === '' ? null : h('div', { class: 'embed-footer' }, embed.footer),
  );
  if (embed.color !== null) box.style.setProperty('--accent', hex(embed.color));
  return box;
}

/** In Components V2 a file shows only where a component names it. */
function drawAttachments(attachments: readonly AttachmentView[], isV2: boolean): HTMLElement | null {
  if (attachments.length === 0 || isV2) return null;
  return h(
    'div',
    { class: 'attachments' },
    attachments.map((one) =>
      one.contentType.startsWith('image/')
        ? h('img', { src: one.url, alt: one.description || one.filename, class: 'picture' })
        : drawFile(one.filename, one.size, one.url),
    ),
  );
}

const formatTime = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
