/** Which records, how many, from which days: said wherever the bot says what it read. */
import type { ArchivedHead } from '../archive/archive.ts';
import type { Messages } from '../locales/index.ts';
import { meetingDays } from './day.ts';

/** 公開記録 1件（2018年7月31日） */
export function recordsLine(heads: readonly ArchivedHead[], m: Messages): string {
  const publicHeads = heads.filter(({ owner }) => owner === 'public');
  const ownHeads = heads.filter(({ owner }) => owner !== 'public');
  const days = (group: readonly ArchivedHead[]) => {
    const line = meetingDays(group, m);
    return line === '' ? '' : m.nothing.days(line);
  };
  const parts = [
    ...(publicHeads.length > 0 || ownHeads.length === 0
      ? [m.nothing.publicRecords(publicHeads.length, days(publicHeads))]
      : []),
    ...(ownHeads.length > 0 ? [m.nothing.serverRecords(ownHeads.length, days(ownHeads))] : []),
  ];
  return parts.join(m.attribution.separator);
}
