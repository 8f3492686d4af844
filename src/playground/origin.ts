/** Who may speak to the local server: this machine, and no page of another site (DNS rebinding, cross-site requests). */
import type { IncomingMessage } from 'node:http';

const LOCAL_NAMES: readonly string[] = ['127.0.0.1', 'localhost'];

/** The `Host` must name this machine and port, and an `Origin`, where one is sent, this server. */
export function isFromHere(message: Pick<IncomingMessage, 'headers'>, port: number): boolean {
  const hosts = LOCAL_NAMES.map((name) => `${name}:${port}`);
  const { host, origin } = message.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.some((one) => origin === `http://${one}`)) return false;
  return message.headers['sec-fetch-site'] !== 'cross-site';
}
