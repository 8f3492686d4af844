/**
 * Components of messages and modals as they come over the wire: their types, their limits, and a walk over all of them.
 * https://discord.com/developers/docs/components/reference
 */
import { isRecord, type Path, type Violation, violation } from './violation.ts';

export const TYPE = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const LIMITS = {
  components: 40,
  rows: 5,
  buttonsInRow: 5,
  textTotal: 4000,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  sectionTexts: 3,
  galleryItems: 10,
  mediaDescription: 1024,
} as const;

/** A component as it comes over the wire; nothing about it is certain but that it is an object. */
export type Component = Readonly<Record<string, unknown>>;

const SELECTS: readonly number[] = [
  TYPE.stringSelect,
  TYPE.userSelect,
  TYPE.roleSelect,
  TYPE.mentionableSelect,
  TYPE.channelSelect,
];
export const isSelect = (component: Component): boolean => SELECTS.includes(Number(component.type));

export const asComponents = (value: unknown): readonly Component[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** Direct children, each with the path that leads to it. */
function childrenOf(component: Component): readonly (readonly [Path, Component])[] {
  const nested = asComponents(component.components).map(
    (child, index) => [['components', String(index)], child] as const,
  );
  const single = ['accessory', 'component'].flatMap((key) =>
    isRecord(component[key]) ? [[[key], component[key]] as const] : [],
  );
  return [...nested, ...single];
}

/** Every component, outermost first, with its path below `path`. */
export function* walk(
  components: unknown,
  path: Path = ['components'],
): Generator<readonly [Path, Component]> {
  for (const [index, component] of asComponents(components).entries()) {
    yield* walkOne(component, [...path, String(index)]);
  }
}

function* walkOne(component: Component, path: Path): Generator<readonly [Path, Component]> {
  yield [path, component];
  for (const [steps, child] of childrenOf(component)) yield* walkOne(child, [...path, ...steps]);
}

export function checkUnique(
  all: readonly (readonly [Path, Component])[],
  key: string,
  code: string,
  message: string,
): readonly Violation[] {
  const seen = new Set<unknown>();
  return all.flatMap(([path, one]) => {
    const value = one[key];
    // A component id of 0 stands for "give it one".
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [violation([...path, key], code, message)];
    seen.add(value);
    return [];
  });
}
