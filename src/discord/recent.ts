/** The last so many keys. */
export interface Recent {
  /** Whether the key is new; it is remembered from now on. */
  add(key: string): boolean;
}

export function createRecent(capacity: number): Recent {
  const keys = new Set<string>();
  return {
    add(key) {
      if (keys.has(key)) return false;
      keys.add(key);
      if (keys.size > capacity) keys.delete(keys.values().next().value!);
      return true;
    },
  };
}
