/**
 * The first answer to an interaction. Late ones are unknown (10062), second ones refused (40060), wrong kinds invalid (50035).
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import { type Answer, INTERACTION, type Interaction } from '../interactions/interactions.ts';
import { checkAutocomplete } from '../rules/command.ts';
import { asComponents } from '../rules/components.ts';
import { FLAG, flagsOf } from '../rules/message.ts';
import { checkModal } from '../rules/modal.ts';
import { withSpec } from '../rules/spec.ts';
import { isRecord, under, violation } from '../rules/violation.ts';
import { type Body, editMessage } from '../world/messages.ts';
import type { StoredMessage } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { BODY, checkEdit, checkNewMessage, refuse } from './checks.ts';
import { type Handler, noContent, ok, type RestContext } from './context.ts';
import { alreadyAcknowledged, invalidForm, unknownInteraction, unknownMessage } from './errors.ts';
import { postMessage } from './posting.ts';
import { bodyOf, type RestRequest } from './request.ts';

export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

const { message, deferredMessage, deferredUpdate, update, choices, modal } = CALLBACK;

/** Which callbacks an interaction takes. */
function allowedCallbacks(interaction: Interaction): readonly number[] {
  switch (interaction.type) {
    case INTERACTION.command:
      return [message, deferredMessage, modal];
    case INTERACTION.component:
      return [message, deferredMessage, deferredUpdate, update, modal];
    case INTERACTION.autocomplete:
      return [choices];
    case INTERACTION.modalSubmit:
      return interaction.source === null
        ? [message, deferredMessage]
        : [message, deferredMessage, deferredUpdate, update];
  }
}

export const answerInteraction: Handler = (context, request, { id, token }) => {
  const interaction = context.interactions.find(token!);
  if (interaction === null || interaction.id !== id || interaction.state === 'failed')
    throw unknownInteraction();
  if (interaction.state === 'answered') throw alreadyAcknowledged();
  const body = bodyOf(request);
  const allowed = allowedCallbacks(interaction);
  const type = Number(body.type);
  if (!allowed.includes(type)) {
    throw invalidForm([
      violation(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`),
    ]);
  }
  const data: Body = isRecord(body.data) ? body.data : {};
  const answer = takeAnswer(context, request, interaction, type, data);
  interaction.state = 'answered';
  interaction.answer = answer;
  interaction.tell({ type: 'answered', answer });
  return request.query.get('with_response') === 'true'
    ? ok(presentCallback(context.world, interaction, type))
    : noContent;
};

function takeAnswer(
  context: RestContext,
  request: RestRequest,
  interaction: Interaction,
  type: number,
  data: Body,
): Answer {
  switch (type) {
    case CALLBACK.message: {
      const made = answerMessage(context, request, interaction, data);
      return { type: 'message', messageId: made.id };
    }
    case CALLBACK.deferredMessage:
      return { type: 'deferred', messageId: deferMessage(context, interaction, data).id };
    case CALLBACK.deferredUpdate:
      interaction.originalId = interaction.source!.id;
      return { type: 'deferredUpdate', messageId: interaction.source!.id };
    case CALLBACK.update:
      return { type: 'update', messageId: updateSource(context, request, interaction, data).id };
    case CALLBACK.choices:
      refuse(
        withSpec(
          'ApplicationCommandAutocompleteCallbackRequest',
          { type, data },
          under(['data'], checkAutocomplete(data)),
        ),
      );
      return { type: 'choices', choices: asComponents(data.choices) };
    default:
      refuse(withSpec('ModalInteractionCallbackRequest', { type, data }, under(['data'], checkModal(data))));
      return { type: 'modal', data };
  }
}

function answerMessage(
  context: RestContext,
  request: RestRequest,
  interaction: Interaction,
  data: Body,
): StoredMessage {
  checkNewMessage(data, request, BODY.callback);
  return postMessage(context, request, interaction, data, (flagsOf(data) & FLAG.ephemeral) !== 0);
}

/** A deferred answer takes EPHEMERAL and nothing else. */
function deferMessage(context: RestContext, interaction: Interaction, data: Body): StoredMessage {
  if ((flagsOf(data) & ~FLAG.ephemeral) !== 0) {
    refuse([
      violation(['data', 'flags'], 'MESSAGE_FLAGS_INVALID', 'A deferred answer accepts EPHEMERAL alone.'),
    ]);
  }
  const ephemeral = (flagsOf(data) & FLAG.ephemeral) !== 0;
  return postMessage(context, { files: new Map() }, interaction, {}, ephemeral, FLAG.loading);
}

function updateSource(
  context: RestContext,
  request: RestRequest,
  interaction: Interaction,
  data: Body,
): StoredMessage {
  const { world, urls } = context;
  const source = interaction.source!;
  const current = world.findMessage(source.channelId, source.id);
  if (current === null) throw unknownMessage();
  checkEdit(current, data, request, BODY.callbackEdit);
  interaction.originalId = current.id;
  return world.replaceMessage(editMessage(world, urls().cdn, current, data, request.files));
}

function presentCallback(world: World, interaction: Interaction, type: number) {
  const answer = interaction.answer!;
  const messageId = 'messageId' in answer ? answer.messageId : null;
  const made = messageId === null ? null : world.findMessage(interaction.channel.id, messageId);
  const flags = made?.payload.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(made === null
        ? {}
        : {
            response_message_id: made.id,
            response_message_loading: (flags & FLAG.loading) !== 0,
            response_message_ephemeral: made.viewerId !== null,
          }),
      channel_id: interaction.channel.id,
      ...(interaction.channel.guildId === null ? {} : { guild_id: interaction.channel.guildId }),
    },
    ...(made !== null && answer.type !== 'deferredUpdate'
      ? { resource: { type, message: made.payload } }
      : {}),
  };
}
