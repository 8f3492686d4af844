/** What was made is kept for the next who ask, so many at most; those not asked for longest go first. */
export function createCache<T>(most: number): (key: string, make: () => T) => T {
  const entries = new Map<string, { readonly value: T }>();
  return (key, make) => {
    const entry = entries.get(key) ?? { value: make() };
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > most) entries.delete(entries.keys().next().value!);
    return entry.value;
  };
}
