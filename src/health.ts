/**
 * Health: the bot leaves a sign of life beside the archive, and `genchi health` reads it. A container's health check
 * needs no open port for it.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGN = 'alive';
const INTERVAL_MS = 15_000;
/** Two missed signs are forgiven: a reconnect takes a while. */
const STALE_AFTER_MS = 3 * INTERVAL_MS;

/** Leaves a sign now and at intervals, as long as `isHealthy`. Returns a function that stops it. */
export function leaveSigns(folder: string, isHealthy: () => boolean): () => void {
  const sign = () => {
    if (isHealthy()) writeFileSync(join(folder, SIGN), '');
  };
  sign();
  const timer = setInterval(sign, INTERVAL_MS).unref();
  return () => clearInterval(timer);
}

/** Whether a bot that uses this folder was healthy within the last intervals. */
export function isAlive(folder: string, now = Date.now()): boolean {
  const sign = statSync(join(folder, SIGN), { throwIfNoEntry: false });
  return sign !== undefined && now - sign.mtimeMs < STALE_AFTER_MS;
}
