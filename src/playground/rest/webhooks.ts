/** Follow-ups, edits, deletes and reads of an answered interaction's messages, by its token. */
import type { Interaction } from '../interactions/interactions.ts';
import { FLAG, flagsOf } from '../rules/message.ts';
import { editMessage } from '../world/messages.ts';
import type { StoredMessage } from '../world/model.ts';
import { BODY, checkEdit, checkNewMessage } from './checks.ts';
import { type Handler, noContent, ok, type Parameters, type RestContext } from './context.ts';
import { invalidWebhookToken, tooManyFollowUps, unknownMessage, unknownWebhook } from './errors.ts';
import { postMessage } from './posting.ts';
import { bodyOf } from './request.ts';

const ORIGINAL = '@original';
/** Where the application is installed by the person alone. */
const FOLLOW_UPS_WHEN_USER_INSTALLED = 5;

function findInteraction(context: RestContext, { application, token }: Parameters): Interaction {
  if (application !== context.world.spec.application.id) throw unknownWebhook();
  const interaction = context.interactions.find(token!);
  if (interaction === null) throw invalidWebhookToken();
  // Not answered (or never in time): its webhook does not exist.
  if (interaction.state !== 'answered') throw unknownWebhook();
  return interaction;
}

function findMessage(context: RestContext, interaction: Interaction, id: string): StoredMessage {
  const messageId = id === ORIGINAL ? interaction.originalId : id;
  const own =
    messageId !== null && (messageId === interaction.originalId || interaction.messageIds.has(messageId));
  const message = own ? context.world.findMessage(interaction.channel.id, messageId) : null;
  if (message === null) throw unknownMessage();
  return message;
}

const isLoading = (message: StoredMessage): boolean => ((message.payload.flags ?? 0) & FLAG.loading) !== 0;

export const createFollowUp: Handler = (context, request, parameters) => {
  const interaction = findInteraction(context, parameters);
  const { world, urls } = context;
  const body = bodyOf(request);
  checkNewMessage(body, request, BODY.followUp);
  const original =
    interaction.originalId === null
      ? null
      : world.findMessage(interaction.channel.id, interaction.originalId);
  // The first follow-up after a deferred answer is its content, public or private as it was deferred.
  if (original !== null && isLoading(original)) {
    const settled = world.replaceMessage(editMessage(world, urls().cdn, original, body, request.files));
    interaction.tell({ type: 'settled', message: settled });
    return ok(settled.payload);
  }
  if (interaction.userInstalled && interaction.followUps >= FOLLOW_UPS_WHEN_USER_INSTALLED)
    throw tooManyFollowUps();
  interaction.followUps += 1;
  const message = postMessage(context, request, interaction, body, (flagsOf(body) & FLAG.ephemeral) !== 0);
  interaction.tell({ type: 'followUp', message });
  return ok(message.payload);
};

export const readAnswer: Handler = (context, _request, parameters) => {
  const interaction = findInteraction(context, parameters);
  return ok(findMessage(context, interaction, parameters.message!).payload);
};

export const editAnswer: Handler = (context, request, parameters) => {
  const interaction = findInteraction(context, parameters);
  const { world, urls } = context;
  const current = findMessage(context, interaction, parameters.message!);
  const body = bodyOf(request);
  checkEdit(current, body, request, BODY.edit);
  const message = world.replaceMessage(editMessage(world, urls().cdn, current, body, request.files));
  interaction.tell({ type: isLoading(current) ? 'settled' : 'edited', message });
  return ok(message.payload);
};

export const deleteAnswer: Handler = (context, _request, parameters) => {
  const interaction = findInteraction(context, parameters);
  const message = findMessage(context, interaction, parameters.message!);
  context.world.deleteMessage(message);
  interaction.messageIds.delete(message.id);
  interaction.tell({ type: 'deleted', message });
  return noContent;
};
