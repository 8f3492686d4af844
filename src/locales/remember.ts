/** What Intl says takes longer to ask than a passage takes to find: it is remembered, so many answers at most. */
const REMEMBERED = 2_000;

export function remember(ask: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(key);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** By tag; the tag itself where the language has no name. */
export function namesOfLanguages(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return remember((tag) => names.of(tag) ?? tag);
}
