/**
 * The list with one more. An array that is made of its first one or two has room for them alone, where one that grows
 * makes room for many: what mostly holds one or two is made for every sentence.
 */
export function append<T>(list: T[] | undefined, one: T): T[] {
  if (list === undefined) return [one];
  if (list.length === 1) return [list[0]!, one];
  list.push(one);
  return list;
}
