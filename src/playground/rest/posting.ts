import type { Interaction } from '../interactions/interactions.ts';
import { type Body, composeMessage } from '../world/messages.ts';
import type { StoredMessage } from '../world/model.ts';
import { presentUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import type { RestContext } from './context.ts';
import type { RestRequest } from './request.ts';

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
