import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const benches = Object.entries(scripts).flatMap(([name, script]) =>
  name.startsWith('bench:') ? [[name, script.split(' ').at(-1)!] as const] : [],
);

function run(file: string, option: string) {
  return spawnSync(process.execPath, [join(ROOT, file), option], { encoding: 'utf8', timeout: 20_000 });
}

describe('benchmarks', () => {
  it.each(benches)('GIVEN %s WHEN it is asked for help THEN it says how it is called', (name, file) => {
    const { status, stdout, stderr } = run(file, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`usage: npm run ${name} --`);
  });

  it('GIVEN an option that there is not THEN it says so and how it is called', () => {
    const [name, file] = benches[0]!;
    const { status, stdout, stderr } = run(file, '--sentence=1');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`Unknown option '--sentence'\nusage: npm run ${name} --`);
  });
});
