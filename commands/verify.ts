/** /verify: how a quotation stands to the record. */
import { z } from 'zod';
import type { Viewer } from '../src/archive/archive.ts';
import type { Answer, Command, CommandCall, ComponentHandler, Services } from '../src/discord/command.ts';
import { UserError } from '../src/errors.ts';
import { messagesIn } from '../src/locales/index.ts';
import { textMessage } from '../src/replies/message.ts';
import { askToShare } from '../src/replies/transcripts/limited.ts';
import { privateVerdict, publicVerdict, type VerdictView } from '../src/replies/verify.ts';
import { resolveFilters } from '../src/search/filters.ts';
import { hasWords, readClaim } from '../src/verify/claim.ts';
import { type Verdict, type VerifyRequest, verifyClaim } from '../src/verify/verify.ts';
import { holdsLimited, isLimited, publicViewer } from './audience.ts';
import { declareCommand, flagOption, textOption } from './declare.ts';
import { keepNote, noteOf } from './notes.ts';
import { completeFilter, flagOf, textOf } from './options.ts';

/** What Share carries, so that the claim is checked again for whoever clicks. */
const verifyNote = z.object({
  text: z.string(),
  speaker: z.string().optional(),
  meeting: z.string().optional(),
}) satisfies z.ZodType<VerifyRequest>;

export default {
  declaration: declareCommand('verify', ({ verify }) => verify.commands.verify, [
    textOption('text', ({ verify }) => verify.commands.text, { required: true }),
    textOption('speaker', ({ verify }) => verify.commands.speaker, { autocomplete: true }),
    textOption('meeting', ({ verify }) => verify.commands.meeting, { autocomplete: true }),
    flagOption('private', ({ verify }) => verify.commands.private),
  ]),

  async run(call, services) {
    const text = textOf(call, 'text') ?? '';
    if (!hasWords(readClaim(text))) throw new UserError('emptyClaim', { option: 'text' });
    return answer(
      { text, speaker: textOf(call, 'speaker'), meeting: textOf(call, 'meeting') },
      call,
      services,
    );
  },

  async autocomplete(call, services) {
    return completeFilter(call, services);
  },

  components: {
    async verifyShare({ args: [key = ''], viewer, channelId, locale, publicLocale }, services) {
      const request = noteOf(key, verifyNote, viewer, services);
      const limited = limitedPassage(await viewOf(request, viewer, services));
      if (limited !== null) return { type: 'page', message: askToShare(limited, channelId, locale) };
      const open = await viewOf(request, publicViewer(viewer, services.archive), services);
      return {
        type: 'share',
        post: publicVerdict(open, publicLocale),
        page: textMessage(messagesIn(locale).quote.shared),
      };
    },
  } satisfies Readonly<Record<string, ComponentHandler>>,
} satisfies Command;

async function answer(request: VerifyRequest, call: CommandCall, services: Services): Promise<Answer> {
  const { viewer, locale, publicLocale } = call;
  const view = await viewOf(request, viewer, services);
  const isPrivate =
    flagOf(call, 'private') || view.verdict.outcome === 'not-in-record' || limitedPassage(view) !== null;
  if (isPrivate) return { type: 'private', message: privateVerdict(view, locale) };
  const open = publicViewer(viewer, services.archive);
  const shown = open === viewer ? view : await viewOf(request, open, services);
  return { type: 'public', message: publicVerdict(shown, publicLocale) };
}

/** Checks again for whoever asks, with what they may read. */
export async function viewOf(
  request: VerifyRequest,
  viewer: Viewer,
  services: Services,
): Promise<VerdictView> {
  const { archive } = services;
  const heads = archive.list(viewer);
  if (heads.length === 0) throw new UserError('emptyArchive', { where: 'here' });
  const verdict = await verifyClaim(viewer, request, services);
  const { transcripts } = resolveFilters({ meeting: request.meeting }, heads, archive.people(viewer));
  const searched = transcripts === undefined ? heads : heads.filter(({ id }) => transcripts.includes(id));
  return { verdict, searched, key: keepNote(request, viewer, services) };
}

/** A place in the answer that not everybody in the channel may read. */
function limitedPassage({ verdict }: VerdictView) {
  const passages = passagesIn(verdict);
  return holdsLimited(passages) ? passages.find(({ transcript }) => isLimited(transcript))! : null;
}

function passagesIn({ matches, nearest }: Verdict) {
  return [...matches, ...(nearest === null ? [] : [nearest])].map(({ passage }) => passage);
}
