import { describe, expect, it } from 'vitest';
import { readAudit } from './audit-report.ts';

const reportOf = (vulnerabilities: Readonly<Record<string, { severity: string }>>) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { high: 1, total: Object.keys(vulnerabilities).length } },
  });

describe('the dependency audit', () => {
  it('GIVEN no known weakness THEN it is clean, and says of how many it knows', () => {
    expect(readAudit(reportOf({}))).toEqual({
      outcome: 'clean',
      lines: ['audit: 0 known weaknesses in what production uses'],
    });
  });

  it('GIVEN a known weakness THEN it is named with its severity', () => {
    const { outcome, lines } = readAudit(reportOf({ leftish: { severity: 'high' } }));
    expect(outcome).toBe('weak');
    expect(lines[0]).toBe('high: leftish');
  });

  it.each([
    [
      'a registry that does not audit',
      '{"message":"405 Method Not Allowed"}',
      undefined,
      '405 Method Not Allowed',
    ],
    ['a page in place of JSON', '<html>', undefined, 'npm audit gave no report'],
    ['nothing', '', undefined, 'npm audit gave no report'],
    ['an npm that is not there', '', 'spawnSync npm ENOENT', 'spawnSync npm ENOENT'],
    ['a report cut off by a time-out', reportOf({}), 'spawnSync npm ETIMEDOUT', 'ETIMEDOUT'],
  ])('GIVEN %s THEN it says that nothing was audited, and why', (_, json, failure, reason) => {
    const { outcome, lines } = readAudit(json, failure);
    expect(outcome).toBe('notDone');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^audit: NOT DONE/);
    expect(lines[0]).toContain(reason);
  });
});
