/**
 * Message components: what may stand in what, how many, how long. In: the `components` of a body, untrusted. Out: violations.
 * Limits from https://discord.com/developers/docs/components/reference.
 */
import {
  checkCount,
  checkText,
  isRecord,
  lengthOf,
  type Path,
  required,
  requireText,
  type Violation,
  violation,
} from './violation.ts';

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
const CLASSIC_TOP: readonly number[] = [TYPE.actionRow];
const V2_CONTENT: readonly number[] = [
  TYPE.actionRow,
  TYPE.section,
  TYPE.textDisplay,
  TYPE.mediaGallery,
  TYPE.file,
  TYPE.separator,
];
const V2_TOP: readonly number[] = [...V2_CONTENT, TYPE.container];
const V2_ONLY: readonly number[] = [
  TYPE.section,
  TYPE.textDisplay,
  TYPE.thumbnail,
  TYPE.mediaGallery,
  TYPE.file,
  TYPE.separator,
  TYPE.container,
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

/** All rules for the `components` of a message. `v2` is whether the message carries IS_COMPONENTS_V2. */
export function checkComponents(components: unknown, { v2 }: { readonly v2: boolean }): readonly Violation[] {
  if (components === undefined || components === null) return [];
  const top = asComponents(components);
  const all = [...walk(components)];
  return [
    ...(v2 ? [] : checkCount(components, ['components'], 0, LIMITS.rows)),
    ...top.flatMap((one, index) =>
      checkPlace(one, ['components', String(index)], v2 ? V2_TOP : CLASSIC_TOP, v2),
    ),
    ...all.flatMap(([path, one]) => checkComponent(one, path, v2)),
    ...checkTotal(all.length),
    ...checkTextTotal(all.map(([, one]) => one)),
    ...checkUnique(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...checkUnique(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  ];
}

function checkPlace(
  one: Component,
  path: Path,
  allowed: readonly number[],
  v2: boolean,
): readonly Violation[] {
  const type = Number(one.type);
  if (allowed.includes(type)) return [];
  if (!v2 && V2_ONLY.includes(type)) {
    return [
      violation(
        [...path, 'type'],
        'UNION_TYPE_CHOICES',
        'Components V2 need the flag IS_COMPONENTS_V2 (1 << 15).',
      ),
    ];
  }
  return [
    violation(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')}).`,
    ),
  ];
}

function checkTotal(count: number): readonly Violation[] {
  return count <= LIMITS.components
    ? []
    : [
        violation(
          ['components'],
          'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
          `The total number of components cannot exceed ${LIMITS.components}.`,
        ),
      ];
}

function checkTextTotal(all: readonly Component[]): readonly Violation[] {
  const total = all
    .filter((one) => one.type === TYPE.textDisplay)
    .reduce((sum, one) => sum + lengthOf(String(one.content ?? '')), 0);
  return total <= LIMITS.textTotal
    ? []
    : [
        violation(
          ['components'],
          'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
          `The total displayable text size cannot exceed ${LIMITS.textTotal}.`,
        ),
      ];
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

function checkComponent(one: Component, path: Path, v2: boolean): readonly Violation[] {
  switch (one.type) {
    case TYPE.actionRow:
      return checkActionRow(one, path);
    case TYPE.button:
      return checkButton(one, path);
    case TYPE.stringSelect:
    case TYPE.userSelect:
    case TYPE.roleSelect:
    case TYPE.mentionableSelect:
    case TYPE.channelSelect:
      return checkSelect(one, path);
    case TYPE.section:
      return checkSection(one, path, v2);
    case TYPE.textDisplay:
      return requireText(one.content, [...path, 'content'], 1, LIMITS.textTotal);
    case TYPE.thumbnail:
      return checkMedia(one, path);
    case TYPE.mediaGallery:
      return checkGallery(one, path);
    case TYPE.file:
      return checkFile(one, path);
    case TYPE.container:
      return checkContainer(one, path, v2);
    default:
      return [];
  }
}

function checkActionRow(one: Component, path: Path): readonly Violation[] {
  const inside = asComponents(one.components);
  const at = [...path, 'components'];
  const wrong = inside.filter((child) => child.type !== TYPE.button && !isSelect(child));
  if (wrong.length > 0) {
    return [violation(at, 'UNION_TYPE_CHOICES', 'An action row holds buttons or one select menu.')];
  }
  if (inside.length === 0) {
    return [violation(at, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${LIMITS.buttonsInRow} in length.`)];
  }
  const width = inside.reduce((sum, child) => sum + (isSelect(child) ? LIMITS.buttonsInRow : 1), 0);
  return width <= LIMITS.buttonsInRow
    ? []
    : [
        violation(
          at,
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          `Action row component width exceeds the maximum of ${LIMITS.buttonsInRow}.`,
        ),
      ];
}

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

function checkButton(one: Component, path: Path): readonly Violation[] {
  const style = one.style;
  const found: Violation[] = [...checkText(one.label, [...path, 'label'], 1, LIMITS.buttonLabel)];
  if (typeof style !== 'number' || style < 1 || style > PREMIUM_STYLE) {
    found.push(
      violation([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.'),
    );
  }
  if (style === LINK_STYLE) {
    found.push(...requireText(one.url, [...path, 'url'], 1, LIMITS.buttonUrl));
    found.push(...checkUrl(one.url, [...path, 'url'], ['http:', 'https:', 'discord:']));
    if (one.custom_id !== undefined) {
      found.push(
        violation(path, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified'),
      );
    }
  } else if (style !== PREMIUM_STYLE) {
    found.push(...requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId));
    if (one.url !== undefined) {
      found.push(
        violation([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only link buttons have a url.'),
      );
    }
  }
  const hasFace = (typeof one.label === 'string' && one.label !== '') || isRecord(one.emoji);
  if (style !== PREMIUM_STYLE && !hasFace) {
    found.push(violation(path, 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button needs a label or an emoji.'));
  }
  return found;
}

export function checkUrl(value: unknown, path: Path, protocols: readonly string[]): readonly Violation[] {
  if (typeof value !== 'string' || value === '') return [];
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null) return [violation(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')];
  return protocols.includes(url.protocol)
    ? []
    : [
        violation(
          path,
          'URL_TYPE_INVALID_SCHEME',
          `Scheme "${url.protocol.slice(0, -1)}" is not supported. Scheme must be one of (${protocols
            .map((protocol) => `'${protocol.slice(0, -1)}'`)
            .join(', ')}).`,
        ),
      ];
}

/** Shared by messages and modals. */
export function checkSelect(one: Component, path: Path): readonly Violation[] {
  const options = asComponents(one.options);
  const max = one.type === TYPE.stringSelect ? options.length : LIMITS.selectOptions;
  const minValues = typeof one.min_values === 'number' ? one.min_values : 1;
  const maxValues = typeof one.max_values === 'number' ? one.max_values : 1;
  const found: Violation[] = [
    ...requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId),
    ...checkText(one.placeholder, [...path, 'placeholder'], 0, LIMITS.placeholder),
  ];
  if (one.type === TYPE.stringSelect) found.push(...checkOptions(one, options, path, maxValues));
  if (minValues < 0 || minValues > LIMITS.selectOptions || minValues > max) {
    found.push(violation([...path, 'min_values'], 'NUMBER_TYPE_MAX', `Must be between 0 and ${max}.`));
  }
  if (maxValues < 1 || maxValues > LIMITS.selectOptions || maxValues > max || maxValues < minValues) {
    found.push(
      violation(
        [...path, 'max_values'],
        'NUMBER_TYPE_MAX',
        `Must be between ${Math.max(1, minValues)} and ${max}.`,
      ),
    );
  }
  return found;
}

function checkOptions(
  one: Component,
  options: readonly Component[],
  path: Path,
  maxValues: number,
): readonly Violation[] {
  const at = [...path, 'options'];
  const seen = new Set<unknown>();
  const found: Violation[] =
    one.options === undefined ? [required(at)] : [...checkCount(one.options, at, 1, LIMITS.selectOptions)];
  for (const [index, option] of options.entries()) {
    const here = [...at, String(index)];
    found.push(...requireText(option.label, [...here, 'label'], 1, LIMITS.optionText));
    found.push(...requireText(option.value, [...here, 'value'], 1, LIMITS.optionText));
    found.push(...checkText(option.description, [...here, 'description'], 0, LIMITS.optionText));
    if (seen.has(option.value)) {
      found.push(
        violation(
          [...here, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        ),
      );
    }
    seen.add(option.value);
  }
  if (options.filter((option) => option.default === true).length > maxValues) {
    found.push(
      violation(
        at,
        'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
        'More options are selected by default than may be.',
      ),
    );
  }
  return found;
}

function checkSection(one: Component, path: Path, v2: boolean): readonly Violation[] {
  const accessory = one.accessory;
  return [
    ...(Array.isArray(one.components) ? [] : [required([...path, 'components'])]),
    ...checkCount(one.components, [...path, 'components'], 1, LIMITS.sectionTexts),
    ...asComponents(one.components).flatMap((child, index) =>
      checkPlace(child, [...path, 'components', String(index)], [TYPE.textDisplay], v2),
    ),
    ...(isRecord(accessory)
      ? checkPlace(accessory, [...path, 'accessory'], [TYPE.button, TYPE.thumbnail], v2)
      : [required([...path, 'accessory'])]),
  ];
}

function checkContainer(one: Component, path: Path, v2: boolean): readonly Violation[] {
  return [
    ...(Array.isArray(one.components) ? [] : [required([...path, 'components'])]),
    ...checkCount(one.components, [...path, 'components'], 1, LIMITS.components),
    ...asComponents(one.components).flatMap((child, index) =>
      checkPlace(child, [...path, 'components', String(index)], V2_CONTENT, v2),
    ),
  ];
}

const MEDIA_PROTOCOLS = ['http:', 'https:', 'attachment:'];

function checkMedia(item: Component, path: Path): readonly Violation[] {
  const media = item.media;
  return [
    ...(isRecord(media)
      ? [
          ...requireText(media.url, [...path, 'media', 'url'], 1, 2048),
          ...checkUrl(media.url, [...path, 'media', 'url'], MEDIA_PROTOCOLS),
        ]
      : [required([...path, 'media'])]),
    ...checkText(item.description, [...path, 'description'], 0, LIMITS.mediaDescription),
  ];
}

function checkGallery(one: Component, path: Path): readonly Violation[] {
  const at = [...path, 'items'];
  return [
    ...(Array.isArray(one.items) ? [] : [required(at)]),
    ...checkCount(one.items, at, 1, LIMITS.galleryItems),
    ...asComponents(one.items).flatMap((item, index) => checkMedia(item, [...at, String(index)])),
  ];
}

function checkFile(one: Component, path: Path): readonly Violation[] {
  const file = one.file;
  const url = isRecord(file) ? file.url : undefined;
  const at = [...path, 'file', 'url'];
  if (typeof url !== 'string') return [required(at)];
  return url.startsWith('attachment://')
    ? []
    : [violation(at, 'URL_TYPE_INVALID_SCHEME', 'A file component shows an attachment:// of this message.')];
}
