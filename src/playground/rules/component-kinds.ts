/** What each kind of component may hold. In: one component, untrusted, and where it stands. Out: violations. */
import { asComponents, type Component, isSelect, LIMITS, TYPE } from './components.ts';
import {
  checkCount,
  checkText,
  isRecord,
  type Path,
  required,
  requireText,
  type Violation,
  violation,
} from './violation.ts';

export const V2_CONTENT: readonly number[] = [
  TYPE.actionRow,
  TYPE.section,
  TYPE.textDisplay,
  TYPE.mediaGallery,
  TYPE.file,
  TYPE.separator,
];
const V2_ONLY: readonly number[] = [
  TYPE.section,
  TYPE.textDisplay,
  TYPE.thumbnail,
  TYPE.mediaGallery,
  TYPE.file,
  TYPE.separator,
  TYPE.container,
];

/** Whether a component of this type may stand here. */
export function checkPlace(
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

/** What holds for this one component; its children have their own turn. */
export function checkComponent(one: Component, path: Path, v2: boolean): readonly Violation[] {
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
