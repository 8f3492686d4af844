/**
 * Access: the one place that decides who may read what.
 *
 * In: a viewer, what their server chose, a transcript's owner and audience. Out: yes or no.
 */
import type { ArchivedHead, Owner, Viewer } from './records.ts';

/** The owners whose transcripts a viewer may read. A server may leave the public ones out of its answers. */
export function ownersFor({ guildId }: Viewer, showsPublic: boolean): readonly Owner[] {
  if (guildId === null) return ['public'];
  return showsPublic ? ['public', ownerOf(guildId)] : [ownerOf(guildId)];
}

/** @param owners as `ownersFor` gives them for this viewer. */
export function mayRead(
  { roleIds }: Viewer,
  owners: readonly Owner[],
  { owner, audience }: Pick<ArchivedHead, 'owner' | 'audience'>,
): boolean {
  if (!owners.includes(owner)) return false;
  return audience === null || audience.some((role) => roleIds.includes(role));
}

export function ownerOf(guildId: string): Owner {
  return `guild:${guildId}`;
}

export function guildOf(owner: Owner): string | null {
  return owner === 'public' ? null : owner.slice('guild:'.length);
}

/** What everyone in the viewer's server may read: the role that everyone holds has the server's own id. */
export function everyoneBeside({ guildId }: Viewer): Viewer {
  return { guildId, roleIds: guildId === null ? [] : [guildId] };
}
