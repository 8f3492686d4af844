/** Modals: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
import { checkSelect } from './component-kinds.ts';
import { asComponents, type Component, checkUnique, isSelect, LIMITS, TYPE, walk } from './components.ts';
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

const MODAL = {
  title: 45,
  components: 5,
  label: 45,
  description: 100,
  input: 4000,
  inputPlaceholder: 100,
  files: 10,
  choices: 10,
} as const;

export function checkModal(data: Readonly<Record<string, unknown>>): readonly Violation[] {
  const all = [...walk(data.components)];
  return [
    ...requireText(data.title, ['title'], 1, MODAL.title),
    ...requireText(data.custom_id, ['custom_id'], 1, LIMITS.customId),
    ...(Array.isArray(data.components) ? [] : [required(['components'])]),
    ...checkCount(data.components, ['components'], 1, MODAL.components),
    ...asComponents(data.components).flatMap((one, index) => checkTop(one, ['components', String(index)])),
    ...all.flatMap(([path, one]) => checkInput(one, path)),
    ...checkUnique(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
  ];
}

function checkTop(one: Component, path: Path): readonly Violation[] {
  switch (one.type) {
    case TYPE.label: {
      const inside = one.component;
      return [
        ...requireText(one.label, [...path, 'label'], 1, MODAL.label),
        ...checkText(one.description, [...path, 'description'], 1, MODAL.description),
        ...(isRecord(inside)
          ? checkInLabel(inside, [...path, 'component'])
          : [required([...path, 'component'])]),
      ];
    }
    case TYPE.actionRow: {
      const inside = asComponents(one.components);
      return inside.length === 1 && inside[0]!.type === TYPE.textInput
        ? requireText(inside[0]!.label, [...path, 'components', '0', 'label'], 1, MODAL.label)
        : [
            violation(
              [...path, 'components'],
              'UNION_TYPE_CHOICES',
              'In a modal an action row holds one text input.',
            ),
          ];
    }
    case TYPE.textDisplay:
      return requireText(one.content, [...path, 'content'], 1, LIMITS.textTotal);
    default:
      return [
        violation(
          [...path, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1, 10, 18).',
        ),
      ];
  }
}

const INPUTS: readonly number[] = [
  TYPE.textInput,
  TYPE.fileUpload,
  TYPE.radioGroup,
  TYPE.checkboxGroup,
  TYPE.checkbox,
];

function checkInLabel(one: Component, path: Path): readonly Violation[] {
  if (!INPUTS.includes(Number(one.type)) && !isSelect(one)) {
    return [violation([...path, 'type'], 'UNION_TYPE_CHOICES', 'A label holds one input.')];
  }
  return one.label === undefined
    ? []
    : [
        violation(
          [...path, 'label'],
          'COMPONENT_LABEL_IN_LABEL',
          'The text stands on the label, not on the input.',
        ),
      ];
}

function checkInput(one: Component, path: Path): readonly Violation[] {
  if (isSelect(one)) {
    const disabled = one.disabled === true;
    return [
      ...checkSelect(one, path),
      ...(disabled
        ? [violation([...path, 'disabled'], 'COMPONENT_DISABLED_IN_MODAL', 'Cannot be disabled in a modal.')]
        : []),
      ...(one.required !== false && one.min_values === 0
        ? [
            violation(
              [...path, 'min_values'],
              'COMPONENT_REQUIRED_MIN_VALUES',
              'A required select needs min_values of 1 or more.',
            ),
          ]
        : []),
    ];
  }
  switch (one.type) {
    case TYPE.textInput:
      return checkTextInput(one, path);
    case TYPE.fileUpload:
      return [
        ...requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId),
        ...checkRange(one.min_values, [...path, 'min_values'], 0, MODAL.files),
        ...checkRange(one.max_values, [...path, 'max_values'], 1, MODAL.files),
      ];
    case TYPE.radioGroup:
    case TYPE.checkboxGroup:
      return [
        ...requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId),
        ...checkCount(one.options, [...path, 'options'], one.type === TYPE.radioGroup ? 2 : 1, MODAL.choices),
      ];
    case TYPE.checkbox:
      return requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId);
    default:
      return [];
  }
}

function checkTextInput(one: Component, path: Path): readonly Violation[] {
  return [
    ...requireText(one.custom_id, [...path, 'custom_id'], 1, LIMITS.customId),
    ...(one.style === 1 || one.style === 2
      ? []
      : [violation([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.')]),
    ...checkRange(one.min_length, [...path, 'min_length'], 0, MODAL.input),
    ...checkRange(one.max_length, [...path, 'max_length'], 1, MODAL.input),
    ...checkText(one.placeholder, [...path, 'placeholder'], 0, MODAL.inputPlaceholder),
    ...checkText(
      one.value,
      [...path, 'value'],
      0,
      typeof one.max_length === 'number' ? one.max_length : MODAL.input,
    ),
  ];
}

export function checkRange(value: unknown, path: Path, min: number, max: number): readonly Violation[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'number' && value >= min && value <= max
    ? []
    : [violation(path, 'NUMBER_TYPE_MAX', `int value should be between ${min} and ${max}.`)];
}
