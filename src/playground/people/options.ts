/**
 * Options of a slash command as a person's client checks and sends them. In: names and values. Out: `data.options` with what they resolve to.
 */
import { OPTION } from '../rules/command.ts';
import { asComponents, type Component } from '../rules/components.ts';
import { lengthOf } from '../rules/violation.ts';
import { type Attachment, hostFile, type UploadedFile } from '../world/messages.ts';
import type { Channel } from '../world/model.ts';
import { presentPartialChannel, presentPartialMember, presentRole, presentUser } from '../world/present.ts';
import type { World } from '../world/world.ts';
import { ClientRefusal, refuse } from './refusal.ts';

/** A file as a person picks it. */
export interface LocalFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly contentType?: string;
}

export type OptionValue = string | number | boolean | LocalFile;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface Place {
  readonly world: World;
  readonly channel: Channel;
  readonly cdnUrl: string;
}

/** What ids in options or values stand for. */
export interface Resolved {
  readonly users: Record<string, unknown>;
  readonly members: Record<string, unknown>;
  readonly roles: Record<string, unknown>;
  readonly channels: Record<string, unknown>;
  readonly attachments: Record<string, unknown>;
  readonly messages: Record<string, unknown>;
}

export const emptyResolved = (): Resolved => ({
  users: {},
  members: {},
  roles: {},
  channels: {},
  attachments: {},
  messages: {},
});

/** Without what is empty, as Discord sends it; undefined when nothing was resolved. */
export function presentResolved(resolved: Resolved): Record<string, unknown> | undefined {
  const filled = Object.entries(resolved).filter(([, table]) => Object.keys(table).length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** Follows `['add']` or `['group', 'add']` down to the options that take values. */
export function findLeaf(command: Component, path: readonly string[]): readonly Component[] {
  let options = asComponents(command.options);
  for (const name of path) {
    const next = options.find((one) => one.name === name && isNesting(one));
    if (next === undefined) throw new ClientRefusal(`/${String(command.name)} has no sub-command ${name}.`);
    options = asComponents(next.options);
  }
  if (options.some(isNesting)) throw new ClientRefusal(`/${String(command.name)} needs a sub-command.`);
  return options;
}

export const isNesting = (option: Component): boolean =>
  option.type === OPTION.subcommand || option.type === OPTION.group;

/** Puts the options under their sub-command and group. */
export function nest(
  command: Component,
  path: readonly string[],
  options: readonly Component[],
): readonly Component[] {
  const [name, ...rest] = path;
  if (name === undefined) return options;
  const declared = asComponents(command.options).find((one) => one.name === name)!;
  const inside = nest(declared, rest, options);
  return [{ name, type: declared.type, ...(inside.length > 0 ? { options: inside } : {}) }];
}

export interface FilledOptions {
  readonly options: readonly Component[];
  readonly resolved: Resolved;
}

/** @throws {ClientRefusal} naming the option and what it takes. `focused`: this one is still being typed, and nothing is required yet. */
export function fillOptions(
  place: Place,
  declared: readonly Component[],
  values: OptionValues,
  focused: string | null = null,
): FilledOptions {
  for (const name of Object.keys(values)) {
    if (!declared.some((option) => option.name === name))
      throw new ClientRefusal(`There is no option ${name}.`);
  }
  const resolved = emptyResolved();
  const options = declared.flatMap((option) => {
    const name = String(option.name);
    const value = values[name];
    if (name === focused) return [{ name, type: option.type, value: String(value ?? ''), focused: true }];
    if (value === undefined) {
      if (option.required === true && focused === null) return refuse(({ slip }) => slip.required(name));
      return [];
    }
    return [{ name, type: option.type, value: takeValue(place, option, value, resolved) }];
  });
  return { options, resolved };
}

const MAX_STRING = 6_000;

function takeValue(
  place: Place,
  option: Component,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  const name = String(option.name);
  switch (option.type) {
    case OPTION.string: {
      const text = typeof value === 'string' ? value : refuse(({ slip }) => slip.type(name, 'text'));
      const length = lengthOf(text);
      if (text.trim() === '') refuse(({ slip }) => slip.empty(name));
      const [min, max] = [Number(option.min_length ?? 0), Number(option.max_length ?? MAX_STRING)];
      if (length < min) refuse(({ slip }) => slip.minLength(name, min));
      if (length > max) refuse(({ slip }) => slip.maxLength(name, max));
      return checkChoice(option, text);
    }
    case OPTION.integer:
    case OPTION.number: {
      const number = typeof value === 'number' ? value : Number(value);
      if (!Number.isFinite(number) || (option.type === OPTION.integer && !Number.isInteger(number))) {
        refuse(({ slip }) => slip.type(name, 'number'));
      }
      const [min, max] = [Number(option.min_value ?? -Infinity), Number(option.max_value ?? Infinity)];
      if (number < min) refuse(({ slip }) => slip.minValue(name, min));
      if (number > max) refuse(({ slip }) => slip.maxValue(name, max));
      return checkChoice(option, number);
    }
    case OPTION.boolean:
      return typeof value === 'boolean' ? value : refuse(({ slip }) => slip.type(name, 'flag'));
    case OPTION.attachment: {
      if (typeof value !== 'object') return refuse(({ slip }) => slip.type(name, 'file'));
      const attachment = attachFile(place, value, true);
      checkFileType(option, attachment);
      resolved.attachments[attachment.id] = attachment;
      return attachment.id;
    }
    default:
      resolveId(place, Number(option.type), name, String(value), resolved);
      return String(value);
  }
}

function checkChoice<T extends string | number>(option: Component, value: T): T {
  const choices = asComponents(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    refuse(({ slip, localization }) =>
      slip.choice(
        String(option.name),
        choices.map((choice) => nameOf(choice, localization)),
      ),
    );
  }
  return value;
}

/** As the client shows a choice. */
function nameOf({ name, name_localizations }: Component, localization: string | null): string {
  const names = name_localizations as Record<string, string> | null | undefined;
  return (localization === null ? undefined : names?.[localization]) ?? String(name);
}

function checkFileType(option: Component, attachment: Attachment): void {
  const types = option.file_types;
  if (!Array.isArray(types) || types.length === 0) return;
  const extension = `.${attachment.filename.split('.').at(-1)?.toLowerCase()}`;
  const wanted = types
    .map((type) => String(type).toLowerCase())
    .map((type) => (type.startsWith('.') ? type : `.${type}`));
  if (!wanted.includes(extension)) refuse(({ slip }) => slip.fileType(String(option.name), wanted));
}

/** Uploads what a person picked. */
export function attachFile(
  { world, channel, cdnUrl }: Place,
  file: LocalFile,
  ephemeral: boolean,
): Attachment {
  const upload: UploadedFile = {
    name: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    bytes: typeof file.data === 'string' ? new TextEncoder().encode(file.data) : file.data,
  };
  return { ...hostFile(world, cdnUrl, channel.id, upload), ...(ephemeral ? { ephemeral: true } : {}) };
}

/** Looks a user, channel, role or either up and writes it to `resolved`. `name` is what it was given for. */
export function resolveId(
  { world, channel }: Place,
  type: number,
  name: string,
  id: string,
  resolved: Resolved,
): void {
  const guild = channel.guildId === null ? null : (world.guilds.get(channel.guildId) ?? null);
  const user = world.users.get(id);
  const role = guild?.roles.find((one) => one.id === id);
  const other = world.channels.get(id);
  if (user !== undefined && (type === OPTION.user || type === OPTION.mentionable)) {
    resolved.users[id] = presentUser(user);
    if (guild?.members.some((member) => member.userId === id)) {
      resolved.members[id] = {
        ...presentPartialMember(world, guild, id),
        permissions: String(world.permissionsOf(guild, id)),
      };
    }
  } else if (role !== undefined && (type === OPTION.role || type === OPTION.mentionable)) {
    resolved.roles[id] = presentRole(role);
  } else if (other !== undefined && other.guildId === channel.guildId && type === OPTION.channel) {
    resolved.channels[id] = presentPartialChannel(world, other, other.appPermissions);
  } else {
    refuse(({ slip }) => slip.unknownId(name));
  }
}
