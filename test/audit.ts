/**
 * The dependency audit of `npm run check`: known weaknesses in what production uses.
 * Exit status 0 where there are none, 1 where there are any. Where the registry would not say, the last line is that nothing was
 * audited, and why; with `AUDIT=required` the exit status is then 3.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './audit-report.ts';

const TIMEOUT_MS = 60_000;
const NOT_DONE = 3;

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: TIMEOUT_MS,
});
const audit = readAudit(stdout ?? '', error?.message);
for (const line of audit.lines) process.stdout.write(`${line}\n`);
if (audit.outcome === 'notDone') process.exitCode = process.env.AUDIT === 'required' ? NOT_DONE : 0;
else process.exitCode = audit.outcome === 'weak' ? 1 : 0;
