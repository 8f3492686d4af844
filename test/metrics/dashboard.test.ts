import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPrometheusMeter } from '../../src/metrics/prometheus.ts';

const ops = join(import.meta.dirname, '../../ops');
const used = ['dashboard.json', 'alerts.yml'].flatMap((name) => [
  ...new Set(readFileSync(join(ops, name), 'utf8').match(/\b(?:genchi|nodejs|process)_[a-z0-9_]+\b/g)),
]);

describe('the dashboard and the alerts', () => {
  it('GIVEN the metrics they read THEN the bot serves each', async () => {
    const meter = createPrometheusMeter({
      isConnected: () => true,
      servers: () => 1,
      inFlight: () => 0,
      files: () => new Map([['genchi.sqlite', 1]]),
    });
    const served = await meter.text();
    expect(used.length).toBeGreaterThan(10);
    for (const name of used) expect(served).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
  });

  it('GIVEN the compose file THEN the files it mounts exist', () => {
    const compose = readFileSync(join(ops, '../compose.yaml'), 'utf8');
    const mounted = [...compose.matchAll(/\.\/(ops\/[^:]+):/g)].map((match) => match[1]!);
    expect(mounted.length).toBe(5);
    for (const path of mounted) expect(readFileSync(join(ops, '..', path)).byteLength).toBeGreaterThan(0);
  });
});
