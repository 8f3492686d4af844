/** What the main thread asks of the one that builds. */
import type { Owner } from '../archive/archive.ts';

export interface BuildJob {
  /** Of the archive. */
  readonly location: string;
  readonly owner: Owner;
  readonly ids: readonly string[];
}
