/**
 * Any text, read as speech that is attributed to nobody. Only by choice: nothing is detected as it.
 */
import { collectSpeeches } from './collect.ts';
import type { Format } from './format.ts';

export const text: Format = {
  name: 'text',
  detect: () => 0,
  parse: (document) => {
    const collector = collectSpeeches(document.text);
    collector.open(null);
    for (const line of document.lines) collector.add(line);
    return { text: document.text, speeches: collector.speeches(), warnings: [] };
  },
};
