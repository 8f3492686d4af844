/**
 * The first answer to an interaction. Late ones are unknown (10062), second ones refused (40060), wrong kinds invalid (50035).
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import { type Answer, INTERACTION, type Interaction } from '../interactions/interactions.ts';
import { checkAutocomplete } from '../rules/command.ts';
import { asComponents } from '../rules/components.ts';
import { checkMessage, checkMessageFlags, FLAG, flagsOf, isEmptyMessage, isV2 } from '../rules/message.ts';
import { checkModal } from '../rules/modal.ts';
import { isRecord, under, type Violation, violation } from '../rules/violation.ts';
import {
  attachmentNames,
  type Body,
  checkAttachmentReferences,
  composeMessage,
  editMessage,
  mergeEdit,
} from '../world/messages.ts';
import type { StoredMessage } from '../world/model.ts';
import { presentUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { type Handler, noContent, ok, type RestContext } from './context.ts';
import {
  alreadyAcknowledged,
  emptyMessage,
  invalidForm,
  unknownInteraction,
  unknownMessage,
} from './errors.ts';
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
      refuse(under(['data'], checkAutocomplete(data)));
      return { type: 'choices', choices: asComponents(data.choices) };
    default:
      refuse(under(['data'], checkModal(data)));
      return { type: 'modal', data };
  }
}

export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw invalidForm(violations);
}

/** Rules for a new message, then 50006. */
export function checkNewMessage(body: Body, request: RestRequest, prefix: readonly string[]): void {
  const names = attachmentNames(body, request.files);
  refuse(
    under(prefix, [
      ...checkMessage(body),
      ...checkMessageFlags(body),
      ...checkAttachmentReferences(body, names),
    ]),
  );
  if (isEmptyMessage(body, request.files.size)) throw emptyMessage();
}

function answerMessage(
  context: RestContext,
  request: RestRequest,
  interaction: Interaction,
  data: Body,
): StoredMessage {
  checkNewMessage(data, request, ['data']);
  return postMessage(context, request, interaction, data, (flagsOf(data) & FLAG.ephemeral) !== 0);
}

/** A message of the application's, made by an interaction, into its channel. */
export function postMessage(
  context: RestContext,
  request: Pick<RestRequest, 'files'>,
  interaction: Interaction,
  body: Body,
  ephemeral: boolean,
  extraFlags = 0,
): StoredMessage {
  const { world, urls } = context;
  const draft = composeMessage(world, urls().cdn, {
    body,
    files: request.files,
    channelId: interaction.channel.id,
    author: world.spec.application.bot,
    viewerId: ephemeral ? interaction.userId : null,
    type: interaction.command === null ? 0 : interaction.command.type === 1 ? 20 : 23,
    extraFlags,
    sent: body,
    more: {
      application_id: world.spec.application.id,
      webhook_id: world.spec.application.id,
      interaction_metadata: presentMetadata(world, interaction),
    },
  });
  interaction.originalId ??= draft.id;
  interaction.messageIds.add(draft.id);
  world.addMessage(draft);
  return draft;
}

function presentMetadata(world: World, interaction: Interaction) {
  return {
    id: interaction.id,
    type: interaction.type,
    user: presentUser(world.users.get(interaction.userId)!),
    authorizing_integration_owners: interaction.userInstalled
      ? { '1': interaction.userId }
      : { '0': interaction.channel.guildId ?? '0' },
    ...(interaction.command === null
      ? {}
      : { name: interaction.command.name, command_type: interaction.command.type }),
    ...(interaction.source === null ? {} : { interacted_message_id: interaction.source.id }),
  };
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
  checkEdit(current, data, request, ['data']);
  interaction.originalId = current.id;
  return world.replaceMessage(editMessage(world, urls().cdn, current, data, request.files));
}

/** What an edit may do: IS_COMPONENTS_V2 can be added and never removed, and the result obeys every rule of a new message. */
export function checkEdit(
  current: StoredMessage,
  body: Body,
  request: RestRequest,
  prefix: readonly string[],
): void {
  const was = isV2(current.payload);
  if (was && 'flags' in body && !isV2(body)) {
    refuse([
      violation(
        [...prefix, 'flags'],
        'MESSAGE_FLAGS_COMPONENTS_V2_REMOVED',
        'IS_COMPONENTS_V2 cannot be removed.',
      ),
    ]);
  }
  const v2 = was || isV2(body);
  const merged: Body = { ...body, ...mergeEdit(current, body) };
  const kept = current.payload.attachments.map((one) => one.filename);
  const names = [...attachmentNames(body, request.files), ...kept];
  refuse(under(prefix, [...checkMessage(merged, { v2 }), ...checkAttachmentReferences(body, names)]));
  const keepsFiles = !Array.isArray(body.attachments) && current.payload.attachments.length > 0;
  if (!keepsFiles && isEmptyMessage(merged, request.files.size)) throw emptyMessage();
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
    ...(made !== null && (answer.type === 'message' || answer.type === 'deferred' || answer.type === 'update')
      ? { resource: { type, message: made.payload } }
      : { resource: { type } }),
  };
}
