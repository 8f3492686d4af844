/**
 * The list with one more. An array that begins with its first has room for it alone, where an empty one makes room for
 * many with the first: what mostly holds one is made for every sentence.
 */
export function append<T>(list: T[] | undefined, one: T): T[] {
  if (list === undefined) return [one];
  list.push(one);
  return list;
}
