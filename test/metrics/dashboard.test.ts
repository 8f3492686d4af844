/** What `ops/` asks Prometheus is held against what the bot serves, and the files against one another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createPrometheusMeter } from '../../src/metrics/prometheus.ts';

const ops = join(import.meta.dirname, '../../ops');
const read = (name: string) => readFileSync(join(ops, name), 'utf8');

const dashboard = z
  .object({
    panels: z.array(
      z.object({
        id: z.number(),
        title: z.string(),
        datasource: z.object({ uid: z.string() }),
        gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        targets: z.array(z.object({ refId: z.string(), expr: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(read('dashboard.json')));

const expressions = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...[...read('alerts.yml').matchAll(/alert: (\w+)\n\s+expr: (.+)$/gm)].map(
    ([, name, expr]) => [name!, expr!] as const,
  ),
];

interface Served {
  readonly type: string;
  readonly labels: ReadonlySet<string>;
}

/** Each metric with its type and its labels, out of the text that Prometheus reads. */
async function served(): Promise<ReadonlyMap<string, Served>> {
  const meter = createPrometheusMeter({
    isConnected: () => true,
    servers: () => 1,
    inFlight: () => 0,
    documents: () => 0,
    files: () => new Map([['genchi.sqlite', 1]]),
  });
  meter.interaction({ name: 'quote', outcome: 'answered', firstAnswer: 0.02, run: 0.004, search: 0.003 });
  meter.rest(204);
  const text = await meter.text();
  const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => [name!, type!] as const);
  return new Map(
    types.map(([name, type]) => {
      const samples = [...text.matchAll(new RegExp(`^${name}(?:_bucket|_sum|_count)?\\{([^}]*)\\}`, 'gm'))];
      const labels = samples.flatMap(([, pairs]) =>
        [...pairs!.matchAll(/(\w+)="/g)].map(([, label]) => label!),
      );
      return [name, { type, labels: new Set(labels) }];
    }),
  );
}

const METRIC = /\b(?:genchi|nodejs|process)_[a-z0-9_]+\b/g;
/** Put there by Prometheus itself. */
const ADDED = ['instance', 'job'];
const PART_OF_HISTOGRAM = /_(?:bucket|sum|count)$/;

describe('the dashboard and the alerts', () => {
  it('GIVEN their expressions THEN there are many, and their brackets close', () => {
    expect(expressions.length).toBeGreaterThan(15);
    for (const [name, expr] of expressions) {
      let depth = 0;
      for (const character of expr.replace(/"[^"]*"/g, '')) {
        if ('([{'.includes(character)) depth += 1;
        if (')]}'.includes(character)) depth -= 1;
        expect(depth, name).toBeGreaterThanOrEqual(0);
      }
      expect(depth, name).toBe(0);
    }
  });

  it.each(expressions)(
    'GIVEN %s: %s THEN the bot serves its metrics, of the type it takes them for, with its labels',
    async (_, expr) => {
      const metrics = await served();
      const names = expr.match(METRIC) ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const base = metrics.has(name) ? name : name.replace(PART_OF_HISTOGRAM, '');
        expect([...metrics.keys()]).toContain(base);
        const { type, labels } = metrics.get(base)!;
        if (base !== name) expect(type).toBe('histogram');
        const isRated = new RegExp(`(?:rate|increase)\\(${name}\\b`).test(expr);
        expect(isRated, `${name} is a ${type}`).toBe(type === 'counter' || type === 'histogram');
        const asked = [
          ...[...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/,\s*/)),
          ...[...expr.matchAll(new RegExp(`${name}\\{([^}]*)\\}`, 'g'))].flatMap(([, pairs]) =>
            [...pairs!.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label]) => label!),
          ),
        ];
        for (const label of asked) expect([...labels, ...ADDED], `${label} of ${name}`).toContain(label);
      }
      if (expr.includes('histogram_quantile')) expect(expr).toMatch(/sum by \(le\b.*_bucket\[/);
    },
  );

  it('GIVEN every metric of the bot’s own THEN the dashboard shows it', async () => {
    const shown = expressions.map(([, expr]) => expr).join('\n');
    for (const name of (await served()).keys()) if (name.startsWith('genchi_')) expect(shown).toContain(name);
  });

  it('GIVEN the panels THEN each has its own number and place, and the source that is provisioned', () => {
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { datasource } of panels)
      expect(read('grafana-datasource.yml')).toContain(`uid: ${datasource.uid},`);
    for (const [at, { gridPos: a, title }] of panels.entries()) {
      expect(a.x + a.w, title).toBeLessThanOrEqual(24);
      for (const { gridPos: b, title: other } of panels.slice(at + 1)) {
        const isApart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
        expect(isApart, `${title}, ${other}`).toBe(true);
      }
    }
  });
});

describe('the compose file', () => {
  const compose = readFileSync(join(ops, '../compose.yaml'), 'utf8');
  const mounts = [...compose.matchAll(/\.\/(ops\/[^:]+):([^:\s]+)/g)].map(
    (match) => [match[1]!, match[2]!] as const,
  );

  it('GIVEN the files it mounts THEN they exist, and stand where those that name them look', () => {
    expect(mounts.length).toBe(5);
    for (const [path] of mounts) expect(readFileSync(join(ops, '..', path)).byteLength).toBeGreaterThan(0);
    const placeOf = (name: string) => mounts.find(([path]) => path === `ops/${name}`)![1];
    expect(placeOf('alerts.yml')).toBe('/etc/prometheus/alerts.yml');
    expect(read('prometheus.yml')).toContain('rule_files: [alerts.yml]');
    const folder = /path: ([^ }]+)/.exec(read('grafana-dashboards.yml'))![1]!;
    expect(placeOf('dashboard.json').startsWith(`${folder}/`)).toBe(true);
  });

  it('GIVEN the port of the metrics THEN Prometheus reads that one, and the bot listens to others than itself', () => {
    const port = Number(/METRICS_PORT: (\d+)/.exec(compose)![1]);
    expect(read('prometheus.yml')).toContain(`'genchi:${port}'`);
    expect(compose).toContain('METRICS_HOST: 0.0.0.0');
    expect(read('grafana-datasource.yml')).toContain("url: 'http://prometheus:9090'");
  });
});
