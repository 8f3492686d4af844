/** Every line of the threat model names a test that is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const rows = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line));

describe('the threat model', () => {
  it('GIVEN its lines THEN each names a file and a title', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row, row).toMatch(/\| `test\/[\w/.-]+` "[^"]+" \|$/);
  });

  it.each(rows.map((row) => /`(test\/[^`]+)` "([^"]+)"/.exec(row)!.slice(1) as [string, string]))(
    'GIVEN %s THEN it holds the test “%s”',
    (file, title) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      // As the beginning of a title, and of one that is run.
      const at = ["'", '`'].map((mark) => text.indexOf(mark + title)).find((place) => place >= 0);
      expect(at, title).toBeDefined();
      expect(text.slice(Math.max(0, at! - 300), at)).not.toMatch(/\.(?:skip|todo)\b/);
    },
  );
});
