/** The buttons that stand under any passage, whichever command showed it. */
import { type Passage, referenceTo } from '../src/archive/passage.ts';
import type { Answer, ComponentCall, ComponentHandler, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { messagesIn } from '../src/locales/index.ts';
import { contextPage, type ResultPlace } from '../src/replies/context.ts';
import { textMessage } from '../src/replies/message.ts';
import type { OwnPost } from '../src/replies/post.ts';
import { copyOfWords, moreActions, publicQuote } from '../src/replies/quote.ts';
import { askToShare } from '../src/replies/transcripts/limited.ts';
import { reportForm } from '../src/replies/transcripts/reports.ts';
import { holdsLimited } from './audience.ts';
import { passageOf } from './find.ts';

export const passageButtons = {
  async context(call, services) {
    const [, key, index] = call.args;
    return showContext(call, 0, services, resultPlace(key, index));
  },

  async around(call, services) {
    const [, shift = '', key, index] = call.args;
    return showContext(call, wholeNumber(shift) ?? 0, services, resultPlace(key, index));
  },

  async more({ args: [reference = ''], viewer, locale, message, userId }, services) {
    const passage = passageOf(reference, viewer, services);
    const post = ownPost({ message, userId });
    const canReport = viewer.guildId !== null;
    return { type: 'private', message: moreActions(passage, post, locale, { canReport }) };
  },

  async copy({ args: [reference = ''], viewer }, services) {
    return { type: 'private', message: copyOfWords(passageOf(reference, viewer, services)) };
  },

  async share(call, services) {
    const passage = passageOf(call.args[0] ?? '', call.viewer, services);
    if (!holdsLimited([passage])) return shared(passage, call);
    return { type: 'page', message: askToShare(passage, call.channelId, call.locale) };
  },

  async shareLimited(call, services) {
    return shared(passageOf(call.args[0] ?? '', call.viewer, services), call);
  },

  async shareNot({ locale }) {
    return { type: 'page', message: textMessage(messagesIn(locale).transcripts.limited.cancelled) };
  },

  async report({ args: [reference = ''], viewer, locale }, services) {
    if (viewer.guildId === null) throw new UserError('onlyInServer', { command: 'report' });
    return { type: 'modal', modal: reportForm(passageOf(reference, viewer, services), locale) };
  },

  async reported({ args: [reference = ''], viewer, userId, fields, locale }, services) {
    const passage = passageOf(reference, viewer, services);
    const label = fields.label?.replace(/\s+/g, ' ').trim() ?? '';
    const comment = fields.comment?.trim() ?? '';
    const report = { userId, reference: referenceTo(passage), label, comment };
    if (label === '' || !services.archive.report(viewer, report))
      throw new UserError('reportRefused', { reason: 'full' });
    return { type: 'private', message: textMessage(messagesIn(locale).transcripts.report.sent) };
  },

  async remove({ args: [messageId = '', ownerId = ''], userId, locale }) {
    if (ownerId !== userId) throw new UserError('notYours', { action: 'remove' });
    return { type: 'remove', messageId, page: textMessage(messagesIn(locale).quote.removed) };
  },
} satisfies Readonly<Record<string, ComponentHandler>>;

/** The public message that was clicked, where the person who clicks is the one who asked for it. */
export function ownPost({ message, userId }: Pick<ComponentCall, 'message' | 'userId'>): OwnPost | null {
  const isOwn = message !== null && !message.private && message.askerId === userId;
  return isOwn ? { messageId: message.id, userId } : null;
}

export async function showContext(
  call: ComponentCall,
  shift: number,
  services: Services,
  back: ResultPlace | null = null,
): Promise<Answer> {
  const passage = passageOf(call.args[0] ?? '', call.viewer, services);
  return { type: 'page', message: contextPage(passage, shift, call.locale, back) };
}

function resultPlace(key: string | undefined, index: string | undefined): ResultPlace | null {
  const at = wholeNumber(index ?? '');
  return key === undefined || at === null ? null : { key, index: at };
}

/** An argument of a custom id, or a select's value; null for what none of ours carries. */
export function wholeNumber(text: string): number | null {
  return /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

function shared(passage: Passage, { locale, publicLocale }: ComponentCall): Answer {
  return {
    type: 'share',
    post: publicQuote(passage, publicLocale),
    page: textMessage(messagesIn(locale).quote.shared),
  };
}
