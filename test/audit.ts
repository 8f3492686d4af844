/**
 * The dependency audit of `npm run check`: known weaknesses in what production uses.
 * Exit status 1 where there are any; where the registry does not tell, a line says that nothing was audited.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const report = z.object({
  metadata: z.object({ vulnerabilities: z.object({ total: z.number() }).catchall(z.number()) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
});

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const parsed = report.safeParse(JSON.parse(stdout === '' ? '{}' : stdout));
if (!parsed.success) {
  process.stdout.write('audit: NOT DONE, this registry does not tell of weaknesses\n');
} else {
  const { vulnerabilities, metadata } = parsed.data;
  for (const [name, { severity }] of Object.entries(vulnerabilities))
    process.stdout.write(`${severity}: ${name}\n`);
  process.stdout.write(`audit: ${metadata.vulnerabilities.total} known weaknesses\n`);
  process.exitCode = metadata.vulnerabilities.total > 0 ? 1 : 0;
}
