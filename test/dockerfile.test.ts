import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const dockerfile = read('Dockerfile');
const ignored = read('.dockerignore').split('\n');

describe('the container image', () => {
  it('GIVEN what it copies THEN it exists, and the build context lets it in', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      match[1]!.split(' '),
    );
    expect(copied).toContain('src');
    for (const name of copied) {
      expect(existsSync(join(ROOT, name)), name).toBe(true);
      expect(ignored, name).toContain(`!${name}`);
    }
  });

  it('GIVEN its entry point and health check THEN the files exist', () => {
    const scripts = [...dockerfile.matchAll(/"(src\/[^"]+)"/g)].map((match) => match[1]!);
    expect(scripts).toEqual(['src/cli.ts', 'src/main.ts']);
    for (const script of scripts) expect(existsSync(join(ROOT, script)), script).toBe(true);
  });

  it('GIVEN the flags of npm start THEN the image starts with the same, and the READMEs name them', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const flags = scripts.start!.split(' ').filter((word) => word.startsWith('--'));
    expect(flags.length).toBeGreaterThan(0);
    expect(dockerfile).toContain(
      `CMD ${JSON.stringify(['node', ...flags, 'src/main.ts']).replaceAll(',', ', ')}`,
    );
    for (const name of ['README.md', 'README.ja.md'])
      for (const flag of flags) expect(read(name), name).toContain(flag);
  });

  it('GIVEN the playground THEN it is left out, with the development dependencies, and nothing runs as root', () => {
    expect(ignored).toContain('src/playground');
    expect(dockerfile).toContain('--omit=dev');
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('GIVEN what production code imports THEN it is a production dependency', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const files = ['src', 'commands'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('playground'))
        .map((name) => read(join(folder, name))),
    );
    const names = files.flatMap((text) =>
      [...text.matchAll(/\bfrom '((?:@[^/']+\/)?[^./'][^/']*)/g)].map((match) => match[1]!),
    );
    const outside = new Set(names.filter((name) => !name.startsWith('node:')));
    expect(outside.size).toBeGreaterThanOrEqual(4);
    for (const name of outside) expect(Object.keys(dependencies)).toContain(name);
  });
});
