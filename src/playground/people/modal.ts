/** A filled-in modal, checked as a person's client checks it. In: the modal and the fields by custom id. Out: `data.components`. */
import { OPTION } from '../rules/command.ts';
import { asComponents, type Component, isSelect, TYPE } from '../rules/components.ts';
import { isRecord, lengthOf } from '../rules/violation.ts';
import {
  attachFile,
  emptyResolved,
  type LocalFile,
  type Place,
  type Resolved,
  resolveId,
} from './options.ts';
import type { SeenModal } from './outcome.ts';
import { ClientRefusal, refuse } from './refusal.ts';

export type FieldValue = string | boolean | readonly string[] | readonly LocalFile[];
export type Fields = Readonly<Record<string, FieldValue | undefined>>;

export interface FilledModal {
  readonly components: readonly Component[];
  readonly resolved: Resolved;
}

/** Every input of the modal, inside labels and rows. */
export const inputsOf = (modal: Pick<SeenModal, 'components'>): readonly Component[] =>
  modal.components.flatMap((top) =>
    top.type === TYPE.label && isRecord(top.component) ? [top.component] : asComponents(top.components),
  );

/** @throws {ClientRefusal} naming the field. */
export function fillModal(place: Place, modal: SeenModal, fields: Fields): FilledModal {
  const known = inputsOf(modal).map((input) => input.custom_id);
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) throw new ClientRefusal(`The modal has no field ${name}.`);
  }
  const resolved = emptyResolved();
  let id = 0;
  const numbered = (one: Component): number => {
    id += 1;
    return typeof one.id === 'number' && one.id > 0 ? one.id : id;
  };
  const components = modal.components.map((top): Component => {
    const base = { type: top.type, id: numbered(top) };
    if (top.type === TYPE.label && isRecord(top.component)) {
      return {
        ...base,
        component: {
          id: numbered(top.component),
          ...fillInput(place, top.component, nameOf(top), fields, resolved),
        },
      };
    }
    if (top.type === TYPE.actionRow) {
      const inside = asComponents(top.components);
      return {
        ...base,
        components: inside.map((one) => ({
          id: numbered(one),
          ...fillInput(place, one, nameOf(one), fields, resolved),
        })),
      };
    }
    return base;
  });
  return { components, resolved };
}

const SELECT_TO_OPTION: Readonly<Record<number, number>> = {
  [TYPE.userSelect]: OPTION.user,
  [TYPE.roleSelect]: OPTION.role,
  [TYPE.mentionableSelect]: OPTION.mentionable,
  [TYPE.channelSelect]: OPTION.channel,
};

/** A field by the name people see. */
function nameOf({ label, component, custom_id }: Component): string {
  const customId = isRecord(component) ? component.custom_id : custom_id;
  return String(label ?? customId);
}

function fillInput(
  place: Place,
  input: Component,
  name: string,
  fields: Fields,
  resolved: Resolved,
): Component {
  const customId = String(input.custom_id);
  const given = fields[customId];
  const base = { type: input.type, custom_id: customId };
  switch (input.type) {
    case TYPE.textInput:
      return { ...base, value: takeText(input, name, given) };
    case TYPE.fileUpload: {
      const files = Array.isArray(given) ? (given as readonly LocalFile[]) : [];
      checkCount(input, name, files.length, 1);
      const hosted = files.map((file) => attachFile(place, file, true));
      for (const one of hosted) resolved.attachments[one.id] = one;
      return { ...base, values: hosted.map((one) => one.id) };
    }
    case TYPE.checkbox:
      return { ...base, value: given === undefined ? input.default === true : given === true };
    case TYPE.radioGroup: {
      const value = typeof given === 'string' ? given : (defaultsOf(input)[0] ?? null);
      if (value === null && input.required !== false) return refuse(({ slip }) => slip.required(name));
      if (value !== null) checkValues(input, name, [value]);
      return { ...base, value };
    }
    case TYPE.checkboxGroup: {
      const values = Array.isArray(given) ? (given as readonly string[]) : defaultsOf(input);
      checkCount(input, name, values.length, asComponents(input.options).length);
      checkValues(input, name, values);
      return { ...base, values };
    }
    default: {
      if (!isSelect(input)) return base;
      const values = Array.isArray(given) ? (given as readonly string[]) : defaultsOf(input);
      checkCount(input, name, values.length, 1);
      checkSelection(place, input, name, values, resolved);
      return { ...base, values };
    }
  }
}

const defaultsOf = (input: Component): readonly string[] =>
  asComponents(input.options)
    .filter((option) => option.default === true)
    .map((option) => String(option.value));

function takeText(input: Component, name: string, given: FieldValue | undefined): string {
  const text = given === undefined ? String(input.value ?? '') : given;
  if (typeof text !== 'string') return refuse(({ slip }) => slip.type(name, 'text'));
  const length = lengthOf(text);
  const [min, max] = [Number(input.min_length ?? 0), Number(input.max_length ?? 4000)];
  if (length === 0 && input.required !== false) refuse(({ slip }) => slip.required(name));
  if (length > 0 && length < min) refuse(({ slip }) => slip.minLength(name, min));
  if (length > max) refuse(({ slip }) => slip.maxLength(name, max));
  return text;
}

function checkCount(input: Component, name: string, count: number, defaultMax: number): void {
  const min = Number(input.min_values ?? 1);
  const max = Number(input.max_values ?? defaultMax);
  if (count === 0 && input.required === false) return;
  if (count < min || count > max) refuse(({ slip }) => slip.count(name, [min, max]));
}

function checkValues(input: Component, name: string, values: readonly string[]): void {
  const known = asComponents(input.options).map((option) => String(option.value));
  for (const value of values) {
    if (!known.includes(value)) refuse(({ slip }) => slip.choice(name, known));
  }
}

/** The values of any select, in a modal or in a message. */
export function checkSelection(
  place: Place,
  select: Component,
  name: string,
  values: readonly string[],
  resolved: Resolved,
): void {
  if (select.type === TYPE.stringSelect) {
    checkValues(select, name, values);
    return;
  }
  for (const value of values) {
    resolveId(place, SELECT_TO_OPTION[Number(select.type)]!, name, value, resolved);
  }
}

export { checkCount as checkSelectionCount };
