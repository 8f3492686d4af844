import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type OperatorPort, openPort } from '../../src/metrics/port.ts';
import { createPrometheusMeter } from '../../src/metrics/prometheus.ts';

let port: OperatorPort;
afterEach(() => port.close());

interface Reply {
  readonly status: number;
  readonly body: string;
}

function ask(path: string, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: port.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    })
      .on('error', reject)
      .end();
  });
}

const state = { gateway: true, archive: true };

async function open() {
  const meter = createPrometheusMeter(
    {
      isConnected: () => state.gateway,
      servers: () => 3,
      inFlight: () => 2,
      documents: () => 1,
      files: () => new Map([['genchi.sqlite', 4096]]),
    },
    { defaults: false },
  );
  port = await openPort({
    port: 0,
    host: '127.0.0.1',
    checks: {
      gateway: () => state.gateway,
      archive() {
        if (!state.archive) throw new Error('gone');
        return true;
      },
    },
    metrics: meter,
  });
  return meter;
}

describe('the operator’s port', () => {
  it('GIVEN a check that fails or throws THEN it is alive and not ready, and says which', async () => {
    await open();
    expect(await ask('/readyz')).toEqual({
      status: 200,
      body: '{"ready":true,"gateway":true,"archive":true}\n',
    });
    state.gateway = false;
    expect((await ask('/readyz')).status).toBe(503);
    state.gateway = true;
    state.archive = false;
    expect(await ask('/readyz')).toEqual({
      status: 503,
      body: '{"ready":false,"gateway":true,"archive":false}\n',
    });
    state.archive = true;
    expect((await ask('/livez')).status).toBe(200);
  });

  it('GIVEN samples THEN they are counted by name and outcome, and timed in seconds', async () => {
    const meter = await open();
    meter.interaction({ name: 'quote', outcome: 'answered', firstAnswer: 0.02, run: 0.004, search: 0.003 });
    meter.interaction({ name: 'quote', outcome: 'refused', firstAnswer: 0.001, run: 0, search: 0 });
    meter.rest(204);
    meter.rest('none');
    meter.gateway('reconnect');
    const { body } = await ask('/metrics');
    for (const line of [
      'genchi_interactions_total{name="quote",outcome="answered"} 1',
      'genchi_interactions_total{name="quote",outcome="refused"} 1',
      'genchi_first_answer_seconds_count{name="quote"} 2',
      'genchi_search_seconds_sum{name="quote"} 0.003',
      'genchi_render_seconds_sum{name="quote"} 0.001',
      'genchi_rest_requests_total{status="204"} 1',
      'genchi_rest_requests_total{status="none"} 1',
      'genchi_gateway_events_total{event="reconnect"} 1',
      'genchi_gateway_connected 1',
      'genchi_servers 3',
      'genchi_in_flight 2',
      'genchi_documents_queued 1',
      'genchi_file_bytes{file="genchi.sqlite"} 4096',
    ])
      expect(body).toContain(line);
  });

  it('GIVEN another path or method THEN it is refused', async () => {
    await open();
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/metrics', 'POST')).status).toBe(405);
  });
});
