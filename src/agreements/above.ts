/**
 * What stands above a place in a document: the nearest heading of a sort.
 *
 * In: places in order. Out: the last of them that is not behind a given one. Never: a search in time of their number.
 */
export function lastAbove<T extends { readonly index: number }>(
  places: readonly T[],
  at: number,
): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]!.index <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
