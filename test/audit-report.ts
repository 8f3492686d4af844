/** What `npm audit --json` said, in lines for people. */
import { z } from 'zod';

const report = z.object({
  metadata: z.object({ vulnerabilities: z.object({ total: z.number() }).catchall(z.number()) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
});
const refusal = z.object({ message: z.string() });

export interface Audit {
  /** `notDone`: nothing was audited. */
  readonly outcome: 'clean' | 'weak' | 'notDone';
  readonly lines: readonly string[];
}

/** @param failure why npm itself did not run to its end */
export function readAudit(json: string, failure?: string): Audit {
  const said = parse(json);
  const parsed = report.safeParse(said);
  if (!parsed.success || failure !== undefined) {
    const refused = refusal.safeParse(said);
    const reason = failure ?? (refused.success ? refused.data.message : 'npm audit gave no report');
    return { outcome: 'notDone', lines: [`audit: NOT DONE, so nothing is known of weaknesses: ${reason}`] };
  }
  const { vulnerabilities, metadata } = parsed.data;
  const { total } = metadata.vulnerabilities;
  const found = Object.entries(vulnerabilities).map(([name, { severity }]) => `${severity}: ${name}`);
  return {
    outcome: total > 0 ? 'weak' : 'clean',
    lines: [...found, `audit: ${total} known weaknesses in what production uses`],
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
