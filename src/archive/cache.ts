/** A bounded map that forgets what was used longest ago. `weigh` gives an entry's share of `capacity`. */
export interface Cache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
}

export function createCache<V>(capacity: number, weigh: (value: V, key: string) => number): Cache<V> {
  const entries = new Map<string, { readonly value: V; readonly weight: number }>();
  let total = 0;

  function drop(key: string): void {
    total -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      // Far from full nothing is forgotten, and the order does not matter.
      if (total * 2 > capacity) {
        entries.delete(key);
        entries.set(key, entry);
      }
      return entry.value;
    },
    set(key, value) {
      drop(key);
      const weight = weigh(value, key);
      entries.set(key, { value, weight });
      total += weight;
      for (const oldest of entries.keys()) {
        // The newest entry stays, however heavy: its caller is about to use it.
        if (total <= capacity || oldest === key) break;
        drop(oldest);
      }
    },
    delete: drop,
  };
}
