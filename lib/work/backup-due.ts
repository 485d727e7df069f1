import { DAY_MS } from '../time.ts';

/** What speaks for another backup. */
export interface BackupAge {
  /** Epoch ms; `null`: there never was one. */
  lastBackupAt: number | null;
  /** The first change since then, or ever; `null`: nothing changed. */
  firstChangeAt: number | null;
  changesSince: number;
}

const OLD_MS = 14 * DAY_MS;
const ENOUGH_CHANGES = 20;

/**
 * Whether a reminder is due: the last backup, or without one the first change, is two weeks old,
 * and at least 20 changes would be lost.
 * @example isBackupDue({ lastBackupAt: null, firstChangeAt: null, changesSince: 0 }, now) // false
 */
export function isBackupDue(
  { lastBackupAt, firstChangeAt, changesSince }: BackupAge,
  now: number,
): boolean {
  const since = lastBackupAt ?? firstChangeAt;
  return since !== null && now - since >= OLD_MS && changesSince >= ENOUGH_CHANGES;
}
