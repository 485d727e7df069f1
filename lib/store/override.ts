import { liftFields, overrideFields } from '../health/override.ts';
import type { Source } from '../model/fact.ts';
import type { Signal } from '../model/facts.ts';
import { BandChoice } from '../model/override.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';

const DASHBOARD: Source = { kind: 'dashboard', site: null, url: null };

/**
 * Sets an account's band by hand, or lifts what was set, with the account's new score. The change
 * and the signal carry `changeId`, so sending it again gives the same receipt and changes nothing.
 * @param override `null` lifts the one in force
 * @param change.source the dashboard, if not said
 * @throws {StoreError} `invalid` (no reason, too long a one, days that are not 1 to 90),
 * `not-found`, `quota`, `closed`, `failed`; nothing was written
 * @example await setOverride(db, accountId, { band: 'at-risk', reason, days: 30 }, { changeId, now })
 */
export async function setOverride(
  db: BellwetherDatabase,
  accountId: string,
  override: BandChoice | null,
  { changeId, now, source = DASHBOARD }: { changeId: string; now: number; source?: Source },
): Promise<WriteReceipt> {
  const row: Signal = {
    id: changeId,
    accountId,
    occurredAt: now,
    recordedAt: now,
    deletedAt: null,
    source,
    ...fieldsOf(override),
  };
  const plan = () => ({
    accountIds: [accountId] as [string],
    puts: [{ table: 'signals' as const, row }],
  });
  return commit(db, { id: changeId, label: 'override', accountId, plan }, now);
}

function fieldsOf(override: BandChoice | null): ReturnType<typeof overrideFields> {
  if (override === null) return liftFields();
  const parsed = BandChoice.safeParse(override);
  if (parsed.success) return overrideFields(parsed.data.band, parsed.data.reason, parsed.data.days);
  const issue = parsed.error.issues[0];
  throw new StoreError(
    'invalid',
    `${issue?.path.join('.')} does not fit (${issue?.message}). Correct it and set the band again.`,
  );
}
