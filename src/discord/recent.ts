/** The last so many keys. */
export interface Recent {
  /** Whether the key is new; it is remembered from now on. */
  add(key: string): boolean;
}

export function createRecent(capacity: number): Recent {
  const keys = new Set<string>();
  /** In the order they came, over and over. Asking the set for its oldest would pass over all that was deleted from it. */
  const ring: string[] = [];
  let at = 0;
  return {
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      const oldest = ring[at];
      if (oldest !== undefined) keys.delete(oldest);
      ring[at] = key;
      at = (at + 1) % capacity;
      return true;
    },
  };
}
