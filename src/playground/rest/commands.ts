/** Registration: `/applications/:application/commands` and the same below a server. */
import { withoutLocalizations } from '../interactions/commands.ts';
import { checkCommand, checkCommandSet } from '../rules/command.ts';
import { asComponents } from '../rules/components.ts';
import { withSpec } from '../rules/spec.ts';
import { under } from '../rules/violation.ts';
import { refuse } from './checks.ts';
import { type Handler, noContent, ok, type Parameters, type RestContext } from './context.ts';
import { missingAccess, notFound, unknownCommand, unknownGuild } from './errors.ts';
import { bodyOf } from './request.ts';

function scopeOf(context: RestContext, { application, guild }: Parameters): string | null {
  if (application !== context.world.spec.application.id) throw notFound();
  if (guild === undefined) return null;
  const found = context.world.guilds.get(guild);
  if (found === undefined) throw unknownGuild();
  if (!found.installed) throw missingAccess();
  return guild;
}

export const listCommands: Handler = (context, request, parameters) => {
  const commands = context.commands.list(scopeOf(context, parameters));
  return ok(
    request.query.get('with_localizations') === 'true' ? commands : commands.map(withoutLocalizations),
  );
};

export const replaceCommands: Handler = (context, request, parameters) => {
  const bodies = asComponents(request.json);
  const described = bodies.flatMap((body, index) =>
    under([String(index)], withSpec('ApplicationCommandUpdateRequest', body, checkCommand(body))),
  );
  refuse([...described, ...checkCommandSet(bodies)]);
  return ok(context.commands.replaceAll(scopeOf(context, parameters), bodies));
};

export const createCommand: Handler = (context, request, parameters) => {
  const guildId = scopeOf(context, parameters);
  const body = bodyOf(request);
  refuse(withSpec('ApplicationCommandCreateRequest', body, checkCommand(body)));
  const known = context.commands.list(guildId).some((one) => one.name === body.name);
  return { status: known ? 200 : 201, body: context.commands.add(guildId, body) };
};

export const readCommand: Handler = (context, _request, parameters) => {
  const command = context.commands.find(scopeOf(context, parameters), parameters.command!);
  if (command === null) throw unknownCommand();
  return ok(command);
};

export const changeCommand: Handler = (context, request, parameters) => {
  const guildId = scopeOf(context, parameters);
  const old = context.commands.find(guildId, parameters.command!);
  if (old === null) throw unknownCommand();
  const changed = checkCommand({ ...old, ...bodyOf(request) });
  refuse(withSpec('ApplicationCommandPatchRequestPartial', bodyOf(request), changed));
  return ok(context.commands.change(guildId, old.id, bodyOf(request)));
};

export const deleteCommand: Handler = (context, _request, parameters) => {
  const guildId = scopeOf(context, parameters);
  const old = context.commands.find(guildId, parameters.command!);
  if (old === null) throw unknownCommand();
  context.commands.remove(guildId, old.id);
  return noContent;
};
