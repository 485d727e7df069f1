import { recordId } from '../../intake/identity-key.ts';
import type { SignalRecord } from '../../intake/import-record.ts';
import type { Account } from '../../model/account.ts';
import { type FoundAccount, findAccount, putAccount } from './account-making.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { signalRows } from './fact-rows.ts';
import { fitting } from './fitting.ts';
import { addNamed, planFact } from './plan-fact.ts';
import { created, invalid, type PlannedRow, skipped, updatedResult } from './results.ts';
import type { RunState } from './run-state.ts';
import { mayChangeRow, signed, updateRow } from './update-rule.ts';

const SET_FIELDS = ['arr', 'renewalAt', 'seats'] as const satisfies (keyof Account)[];

/** The ids of the signals of a record, by metric. */
export function signalIdOf(sourceKey: string, id: string): (metric: string) => string {
  return (metric) => recordId(sourceKey, `${id}|${metric}`);
}

/**
 * What a row of usage, subscriptions, renewals or outcomes does: its signals, and the figures of
 * the account that it sets. A row whose signals are all there sets nothing: what it says was said.
 * @param id of the record
 */
export function planSignals(
  state: RunState,
  draft: ChunkDraft,
  record: SignalRecord,
  id: string,
): PlannedRow {
  const maySet = state.sets.mayChange(record);
  const account = findAccount(state, record.account);
  if ('outcome' in account) return account;
  const idOf = signalIdOf(state.sourceKey, id);
  const rows = signalRows(record, account.id, idOf, state.stamp);
  const fresh = rows.map((row) => {
    const stored = draft.get('signals', row.id);
    return fitting('signals', stored ? { ...row, accountId: stored.accountId } : row);
  });
  if (fresh.some((row) => row === null)) return invalid('does-not-fit');
  const results = fresh.flatMap((row) => (row ? [planFact(state, draft, 'signals', row)] : []));
  const together = joined(results);
  const saysNothing = together !== null && !['created', 'updated'].includes(together.outcome);
  if (saysNothing) return together;
  addNamed(state, draft, { account, ref: record.account, people: [] });
  return withSet(together, setFigures(state, draft, { record, account, maySet }));
}

/** The result of a row of several signals: the strongest of theirs; `null`: it has none. */
function joined(results: readonly PlannedRow[]): PlannedRow | null {
  const first = (['created', 'updated', 'merged', 'skipped', 'invalid'] as const)
    .map((outcome) => results.find((one) => one.outcome === outcome))
    .find((one) => one !== undefined);
  if (!first) return null;
  const sum = (field: 'changes' | 'kept') => results.flatMap((one) => one[field]);
  return { ...first, changes: sum('changes'), kept: sum('kept') };
}

function withSet(signals: PlannedRow | null, set: PlannedRow | null): PlannedRow {
  if (!signals) return set ?? updatedResult(null, false);
  if (set?.outcome !== 'updated') return signals;
  return { ...signals, changes: [...signals.changes, ...set.changes] };
}

/** @param maySet no other row of the file has a better claim to say it */
function setFigures(
  state: RunState,
  draft: ChunkDraft,
  { record, account, maySet }: { record: SignalRecord; account: FoundAccount; maySet: boolean },
): PlannedRow | null {
  if (Object.keys(record.set).length === 0) return null;
  if (draft.isUnreadable('accounts', account.id)) return skipped('unreadable');
  const stored = draft.get('accounts', account.id);
  if (!stored) return updatedResult(null, !maySet);
  const mayChange = maySet && mayChangeRow(state, stored, false);
  const updated = updateRow(stored, record.set, SET_FIELDS, mayChange);
  const row = fitting('accounts', updated.row);
  if (!row) return invalid('does-not-fit');
  if (updated.changes.length > 0) putAccount(state, draft, signed(state, row));
  else draft.leave('accounts', account.id);
  return account.fresh ? created() : updatedResult(updated, !maySet);
}
