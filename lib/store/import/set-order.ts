import { accountKey } from '../../intake/identity-key.ts';
import type { SignalRecord } from '../../intake/import-record.ts';

/**
 * Which rows of a file may change a figure of an account that earlier rows set: among those with a
 * date the latest one, among those without the first. So the same file sets the same again.
 */
export class SetOrder {
  private readonly latestOf = new Map<string, number>();

  /** Whether a row may change what is known; to be asked of every row in turn. */
  mayChange({ account, occurredAt, set }: SignalRecord): boolean {
    if (Object.keys(set).length === 0) return false;
    const key = accountKey(account);
    const latest = this.latestOf.get(key);
    if (latest !== undefined && (occurredAt === null || occurredAt < latest)) return false;
    this.latestOf.set(key, occurredAt ?? Number.NEGATIVE_INFINITY);
    return true;
  }
}
