import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Licences that ask for no more than to be named. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
]);

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
}
const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

describe('dependencies', () => {
  it('GIVEN the packages of production THEN each has a permissive licence', () => {
    expect(production.length).toBeGreaterThan(10);
    // `(MIT OR X)` may be taken as either.
    const allowed = (license = '') =>
      license
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => PERMISSIVE.has(one));
    expect(production.filter(([, { license }]) => !allowed(license)).map(([path]) => path)).toEqual([]);
  });

  it('GIVEN the lock file THEN it names no download address', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
