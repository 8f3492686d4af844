/** Embeds: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
import { asComponents, type Component } from './components.ts';
import {
  checkCount,
  checkText,
  isRecord,
  lengthOf,
  requireText,
  type Violation,
  violation,
} from './violation.ts';

const LIMITS = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  total: 6000,
} as const;

export function checkEmbeds(embeds: unknown): readonly Violation[] {
  if (embeds === undefined || embeds === null) return [];
  const list = asComponents(embeds);
  const total = list.reduce(
    (sum, embed) => sum + textsOf(embed).reduce((all, text) => all + lengthOf(text), 0),
    0,
  );
  return [
    ...checkCount(embeds, ['embeds'], 0, LIMITS.embeds),
    ...list.flatMap((embed, index) => checkEmbed(embed, ['embeds', String(index)])),
    ...(total <= LIMITS.total
      ? []
      : [
          violation(
            ['embeds'],
            'MAX_EMBED_SIZE_EXCEEDED',
            `Embed size exceeds maximum size of ${LIMITS.total}`,
          ),
        ]),
  ];
}

const part = (embed: Component, key: string): Component => (isRecord(embed[key]) ? embed[key] : {});

function textsOf(embed: Component): readonly string[] {
  const fields = asComponents(embed.fields).flatMap((field) => [field.name, field.value]);
  return [
    embed.title,
    embed.description,
    part(embed, 'footer').text,
    part(embed, 'author').name,
    ...fields,
  ].filter((text) => typeof text === 'string');
}

function checkEmbed(embed: Component, path: readonly string[]): readonly Violation[] {
  return [
    ...checkText(embed.title, [...path, 'title'], 0, LIMITS.title),
    ...checkText(embed.description, [...path, 'description'], 0, LIMITS.description),
    ...checkText(part(embed, 'footer').text, [...path, 'footer', 'text'], 0, LIMITS.footer),
    ...checkText(part(embed, 'author').name, [...path, 'author', 'name'], 0, LIMITS.author),
    ...checkCount(embed.fields, [...path, 'fields'], 0, LIMITS.fields),
    ...asComponents(embed.fields).flatMap((field, index) => [
      ...requireText(field.name, [...path, 'fields', String(index), 'name'], 1, LIMITS.fieldName),
      ...requireText(field.value, [...path, 'fields', String(index), 'value'], 1, LIMITS.fieldValue),
    ]),
  ];
}
