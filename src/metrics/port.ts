/**
 * The operator's HTTP port: `/livez`, `/readyz`, `/metrics`. Off where no port is configured.
 *
 * Never: a word of a record, a query, a server's name or a secret; anything but GET.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PortOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Ready where all are true; a check that throws is false. */
  readonly checks: Readonly<Record<string, () => boolean>>;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

export interface OperatorPort {
  readonly port: number;
  close(): Promise<void>;
}

/** @throws where the port is taken (`EADDRINUSE`). */
export async function openPort({ port, host, checks, metrics }: PortOptions): Promise<OperatorPort> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'GET only\n');
    // An answer at all shows that the event loop turns.
    if (path === '/livez') return send(response, 200, 'alive\n');
    if (path === '/readyz') {
      const found = Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, holds(check)]));
      const ready = Object.values(found).every(Boolean);
      return send(
        response,
        ready ? 200 : 503,
        `${JSON.stringify({ ready, ...found })}\n`,
        'application/json',
      );
    }
    if (path !== '/metrics') return send(response, 404, '/livez /readyz /metrics\n');
    metrics.text().then(
      (text) => send(response, 200, text, metrics.contentType),
      () => send(response, 500, 'metrics failed\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
