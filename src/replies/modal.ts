/** Forms: labels with one input each. Titles and labels are cut to Discord's limits. */
import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { MAX_FORM_TEXT } from './limits.ts';
import { clip } from './markdown.ts';

export type Form = APIModalInteractionResponseCallbackData;

interface Field {
  readonly label: string;
  readonly input: APIComponentInLabel;
}

export function form(title: string, customId: string, fields: readonly Field[]): Form {
  return {
    title: clip(title, MAX_FORM_TEXT),
    custom_id: customId,
    components: fields.map(({ label, input }) => ({
      type: ComponentType.Label,
      label: clip(label, MAX_FORM_TEXT),
      component: input,
    })),
  };
}

export function textField(
  name: string,
  label: string,
  {
    value = '',
    required = false,
    max = 100,
    long = false,
  }: { value?: string; required?: boolean; max?: number; long?: boolean } = {},
): Field {
  const shown = value.slice(0, max);
  return {
    label,
    input: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: max,
      ...(shown === '' ? {} : { value: shown }),
    },
  };
}

export function choiceField(name: string, label: string, options: readonly APISelectMenuOption[]): Field {
  return {
    label,
    input: { type: ComponentType.StringSelect, custom_id: name, options: [...options], required: true },
  };
}
