/** What else the machine is doing: figures by wall are of the bot alone only where that is next to nothing. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Bot } from './bots.ts';

/** Clock ticks of `/proc/stat` a second. */
const TICKS = 100;

/** Seconds of all processors that were spent working. */
function worked(): number {
  const [, user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .split(/\s+/)
    .map(Number);
  return (user! + nice! + system! + irq! + softirq!) / TICKS;
}

/** Begins to watch; what it returns tells the processors that others than the bot and this process have kept busy since. */
export function watchOthers(bot: Bot): () => number {
  const spent = () => {
    const own = process.cpuUsage();
    return worked() - bot.cpu() - (own.user + own.system) / 1e6;
  };
  const began = performance.now();
  const before = spent();
  return () => Math.max(0, (spent() - before) / ((performance.now() - began) / 1000));
}

/** Ends with the process that began it, however that ends. */
const SPIN = `
  process.on('disconnect', () => process.exit());
  const spin = () => {
    const until = Date.now() + 100;
    while (Date.now() < until);
    setImmediate(spin);
  };
  spin();
`;

/** So many processes that want a processor each, until what it returns is called or this process ends. */
export function keepBusy(processes: number): () => void {
  const others = Array.from({ length: processes }, () =>
    spawn(process.execPath, ['-e', SPIN], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  );
  return () => {
    for (const other of others) other.kill('SIGKILL');
  };
}
