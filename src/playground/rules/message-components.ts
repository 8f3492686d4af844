/** The `components` of a message as a whole: places, sums, duplicates. In: untrusted components. Out: violations. */
import { checkComponent, checkPlace, V2_CONTENT } from './component-kinds.ts';
import { asComponents, type Component, checkUnique, LIMITS, TYPE, walk } from './components.ts';
import { checkCount, lengthOf, type Violation, violation } from './violation.ts';

const CLASSIC_TOP: readonly number[] = [TYPE.actionRow];
const V2_TOP: readonly number[] = [...V2_CONTENT, TYPE.container];

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
