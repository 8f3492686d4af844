/** The buttons that stand under any passage, whichever command showed it. */
import type { Answer, ComponentCall, ComponentHandler, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { messagesIn } from '../src/locales/index.ts';
import { contextPage } from '../src/replies/context.ts';
import { textMessage } from '../src/replies/message.ts';
import { copyOfWords, moreActions, publicQuote } from '../src/replies/quote.ts';
import { passageOf } from './find.ts';

export const passageButtons = {
  async context(call, services) {
    return showContext(call, 0, services);
  },

  async around(call, services) {
    return showContext(call, Number(call.args[1]), services);
  },

  async more({ args: [reference = ''], viewer, locale, message, userId }, services) {
    const passage = passageOf(reference, viewer, services);
    const isOwnPost = message !== null && !message.private && message.askerId === userId;
    const post = isOwnPost ? { messageId: message.id, userId } : null;
    return { type: 'private', message: moreActions(passage, post, locale) };
  },

  async copy({ args: [reference = ''], viewer }, services) {
    return { type: 'private', message: copyOfWords(passageOf(reference, viewer, services)) };
  },

  async share({ args: [reference = ''], viewer, locale, publicLocale }, services) {
    return {
      type: 'share',
      post: publicQuote(passageOf(reference, viewer, services), publicLocale),
      page: textMessage(messagesIn(locale).quote.shared),
    };
  },

  async remove({ args: [messageId = '', ownerId = ''], userId, locale }) {
    if (ownerId !== userId) throw new UserError('notYours', { action: 'remove' });
    return { type: 'remove', messageId, page: textMessage(messagesIn(locale).quote.removed) };
  },
} satisfies Readonly<Record<string, ComponentHandler>>;

export async function showContext(call: ComponentCall, shift: number, services: Services): Promise<Answer> {
  const passage = passageOf(call.args[0] ?? '', call.viewer, services);
  return { type: 'page', message: contextPage(passage, shift, call.locale) };
}
