/**
 * The rules that keep data running left to right: a file imports only its own folder and lower layers, and each
 * outside world (Discord, the index, SQL, the environment) is known to one place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/locales/en.ts';

const ROOT = join(import.meta.dirname, '..');

/** Lowest first. What stands on the first line, and on the last, may import each other; every other layer is a folder of its own. */
const LAYERS: readonly (readonly string[])[] = [
  ['cache', 'config', 'log', 'errors', 'health', 'locales', 'metrics', 'slices'],
  ['text'],
  ['transcript'],
  ['agreements'],
  ['archive'],
  ['search'],
  ['verify'],
  ['replies'],
  ['discord'],
  ['commands'],
  ['services', 'bot', 'lifetime', 'operator', 'housekeeping', 'serve', 'playground', 'cli', 'main'],
];

interface Source {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const IMPORT = /(?:\bimport|\bexport)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

function readSources(): readonly Source[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => {
        const path = join(folder, name);
        const text = readFileSync(join(ROOT, path), 'utf8');
        const imports = [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!);
        return { path, layer: layerOf(path), text, imports };
      }),
  );
}

function layerOf(path: string): string {
  const [top, next] = path.split('/');
  return top === 'commands' ? 'commands' : next!.replace(/\.ts$/, '');
}

const rankOf = (layer: string) => LAYERS.findIndex((names) => names.includes(layer));

function targetOf(source: Source, specifier: string): string | null {
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(source.path), specifier)) : null;
}

function importersOf(sources: readonly Source[], name: string): readonly string[] {
  const isName = (specifier: string) => specifier === name || specifier.startsWith(`${name}/`);
  return sources.filter((source) => source.imports.some(isName)).map((source) => source.layer);
}

const sources = readSources();

/** Every key of the messages, with the keys above it. */
function keysOf(messages: object, above: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(messages).flatMap(([key, value]) => {
    const path = [...above, key];
    return typeof value === 'object' && value !== null ? [path, ...keysOf(value, path)] : [path];
  });
}

describe('architecture', () => {
  it('GIVEN the sources THEN each belongs to a layer', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => rankOf(source.layer) < 0).map((source) => source.path)).toEqual([]);
  });

  it('GIVEN a file THEN it imports only its own folder and lower layers', () => {
    const offences = sources.flatMap((source) =>
      source.imports.flatMap((specifier) => {
        const target = targetOf(source, specifier);
        if (target === null || target.startsWith('data/') || target === 'package.json') return [];
        const from = rankOf(source.layer);
        const to = rankOf(layerOf(target));
        const inside = layerOf(target) === source.layer;
        const allowed = inside || to < from || (from === to && (from === 0 || from === LAYERS.length - 1));
        return allowed ? [] : [`${source.path} → ${target}`];
      }),
    );
    expect(offences).toEqual([]);
  });

  it.each([
    ['discord.js', ['replies', 'discord', 'commands', 'playground']],
    ['minisearch', []],
    ['prom-client', ['metrics']],
    ['node:sqlite', ['archive']],
  ])('GIVEN %s THEN only %j know it', (name, layers) => {
    expect(importersOf(sources, name).filter((layer) => !layers.includes(layer))).toEqual([]);
  });

  it('GIVEN the environment THEN only config.ts reads it', () => {
    const readers = sources.filter((source) => /process\.env/.test(source.text)).map((source) => source.path);
    expect(readers).toEqual(['src/config.ts']);
  });

  // V8 makes a shape for each such object, and the shape holds the getter, with all it closes over, until all garbage is collected.
  it('GIVEN a getter THEN it is a class’s and no object literal’s', () => {
    const offences = sources
      .filter(({ layer }) => layer !== 'playground')
      .flatMap(({ path, text }) => gettersOutsideClasses(text).map((at) => `${path}:${at}`));
    expect(offences).toEqual([]);
    expect(gettersOutsideClasses('class A {\n  get b() {\n  }\n}\nreturn {\n  get c() {')).toEqual([6]);
  });

  it('GIVEN the tests THEN nothing of the product imports them', () => {
    const offences = sources.filter((source) =>
      source.imports.some((specifier) => targetOf(source, specifier)?.startsWith('test/')),
    );
    expect(offences.map(({ path }) => path)).toEqual([]);
  });

  it('GIVEN the messages THEN each key is named by a source that is no list of messages', () => {
    const users = sources.filter(({ layer }) => layer !== 'locales').map(({ text }) => text);
    const words = new Set(users.join('\n').match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu));
    const keys = keysOf(en);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((path) => !words.has(path.at(-1)!)).map((path) => path.join('.'))).toEqual([]);
  });

  it('GIVEN the imports THEN there is no circle', () => {
    const graph = new Map(
      sources.map((source) => [
        source.path,
        source.imports.map((specifier) => targetOf(source, specifier)).filter((target) => target !== null),
      ]),
    );
    expect(findCircle(graph)).toBeNull();
  });
});

/** Line numbers. What a line stands in opens on the last one before it that is indented less. */
function gettersOutsideClasses(text: string): readonly number[] {
  const lines = text.split('\n');
  const indentOf = (line: string) => line.search(/\S/);
  return lines.flatMap((line, index) => {
    if (!/^\s*(?:static )?[gs]et [\w#$]+\(/.test(line)) return [];
    const opened = lines
      .slice(0, index)
      .findLast((above) => above !== '' && indentOf(above) < indentOf(line));
    return opened !== undefined && /\bclass\b/.test(opened) ? [] : [index + 1];
  });
}

function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...trail, node]);
      if (circle !== null) return circle;
    }
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle !== null) return circle;
  }
  return null;
}
