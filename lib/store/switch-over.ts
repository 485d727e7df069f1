import { ORIGIN_DEFAULTS, type OriginSettings } from '../model/origin-settings.ts';
import { DAY_MS } from '../time.ts';
import { appendAudit } from './audit.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { across, here, mirror } from './mirror.ts';
import { forgetNpsTrends } from './nps-trend-cache.ts';
import { ORIGIN_SETTINGS_KEY, readAllOriginSettings } from './origin-settings.ts';
import { HEALTH_CONTEXT_KEY } from './portfolio-context.ts';
import { RESTORED_META } from './settings-rows.ts';
import { signalChange } from './signal-change.ts';
import { closeForGood, dropSide, hasSide, openSide } from './staging.ts';
import { runWrite } from './write-transaction.ts';

/** In `meta` of the copy of what was before, once that is whole. */
const STATE_BEFORE_KEY = 'stateBefore';
/** What was before a restore or a merge can be brought back for this long. */
export const BEFORE_KEPT_MS = 7 * DAY_MS;

/** Why the data was replaced, and when. */
export interface StateBefore {
  reason: 'restore' | 'merge';
  at: number;
}

interface SwitchOptions extends StateBefore {
  /**
   * Works on the staged database with a copy of the live one. Asked again if somebody wrote
   * meanwhile, so it may run more than once.
   */
  prepare?: (copy: BellwetherDatabase) => Promise<void>;
}

/** Somebody wrote while the switch was prepared. */
class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}
const ATTEMPTS = 3;

/** The audit log tells what happened in this browser, and who was erased stays so, whatever is replaced. */
function replacedTables(db: BellwetherDatabase): string[] {
  const kept: string[] = [db.audit.name, db.erased.name, db.meta.name];
  return db.tables.map(({ name }) => name).filter((name) => !kept.includes(name));
}

/**
 * Puts a staged database in the place of the live one: all of it in one strict transaction, or
 * nothing. What was before is copied first, for `bringBack`.
 * @returns the accounts that are there now
 * @throws {StoreError} or {DatabaseNewerError}; the live data is as it was then
 * @example await switchOver(live, staged.db, { reason: 'restore', at: Date.now() });
 */
export async function switchOver(
  live: BellwetherDatabase,
  staged: BellwetherDatabase,
  options: SwitchOptions,
): Promise<string[]> {
  await dropSide(live.name, 'before');
  const before = await openSide(live.name, 'before');
  try {
    for (let attempt = 1; !(await trySwitch({ live, staged, before }, options)); attempt += 1)
      if (attempt === ATTEMPTS)
        throw new StoreError(
          'failed',
          'Something else kept writing while this was prepared. Nothing was changed: try again when no import runs.',
        );
    return await sayChanged(live);
  } finally {
    closeForGood(before);
  }
}

interface Databases {
  live: BellwetherDatabase;
  staged: BellwetherDatabase;
  before: BellwetherDatabase;
}

/** @returns `false`, and nothing changed, if what was prepared is not of the data as it is now */
async function trySwitch(
  { live, staged, before }: Databases,
  { reason, at, prepare }: SwitchOptions,
): Promise<boolean> {
  const tables = replacedTables(live);
  const copied = [...tables, live.meta.name];
  // Most is copied while others may still write; what they wrote is copied in the transaction.
  await mirror(here(live), here(before), copied);
  await prepare?.(before);
  try {
    await runWrite(live, async () => {
      const since = await mirror(here(live), across(before), copied);
      if (prepare && since > 0) throw new ChangedMeanwhileError();
      const mark = { key: STATE_BEFORE_KEY, value: { reason, at } satisfies StateBefore };
      await across(before).reach(async () => void (await before.meta.put(mark)));
      const count = await mirror(across(staged), here(live), tables);
      await replaceSettings(live, staged);
      const action = reason === 'merge' ? 'merge-bundle' : 'restore';
      await appendAudit(live, { action, subject: 'bundle', count }, at);
    });
    return true;
  } catch (error) {
    if (isChangedMeanwhile(error)) return false;
    throw error;
  }
}

function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof ChangedMeanwhileError;
}

/** What an origin may do is this browser's; a file brings the product there, and no permission. */
async function replaceSettings(live: BellwetherDatabase, staged: BellwetherDatabase) {
  const [allowed, chosen] = [
    await readAllOriginSettings(live),
    await across(staged).reach(() => readAllOriginSettings(staged)),
  ];
  await replaceMeta(live, staged);
  const origins = Object.entries(chosen).map(([origin, { product }]): [string, OriginSettings] => {
    const { readMore, postMessage } = allowed[origin] ?? ORIGIN_DEFAULTS;
    return [origin, { product, readMore, postMessage }];
  });
  if (origins.length > 0)
    await live.meta.put({ key: ORIGIN_SETTINGS_KEY, value: Object.fromEntries(origins) });
}

async function replaceMeta(live: BellwetherDatabase, from: BellwetherDatabase): Promise<void> {
  const keys = [...RESTORED_META, HEALTH_CONTEXT_KEY];
  const rows = await across(from).reach(async () => await from.meta.bulkGet(keys));
  await live.meta.bulkDelete(keys);
  await live.meta.bulkPut(rows.filter((row) => row !== undefined));
  await forgetNpsTrends(live);
}

/**
 * What can be brought back, and until when it was that.
 * @returns `null` if nothing was replaced, or too long ago; the copy is dropped then
 * @throws {StoreError} if the copy cannot be opened
 * @example const before = await readStateBefore(db, Date.now());
 */
export async function readStateBefore(
  live: BellwetherDatabase,
  now: number,
): Promise<StateBefore | null> {
  if (!(await hasSide(live.name, 'before'))) return null;
  const before = await openSide(live.name, 'before');
  const state = (await before.meta.get(STATE_BEFORE_KEY))?.value as StateBefore | undefined;
  closeForGood(before);
  if (state && now - state.at <= BEFORE_KEPT_MS) return state;
  await dropSide(live.name, 'before');
  return null;
}

/**
 * Brings back what was before the last restore or merge; what was done since is gone with it.
 * @returns `false`, and nothing changes, if there is nothing to bring back
 * @throws {StoreError} or {DatabaseNewerError}; nothing was changed then
 * @example if (!(await bringBack(db, Date.now()))) showTooLate();
 */
export async function bringBack(live: BellwetherDatabase, now: number): Promise<boolean> {
  if ((await readStateBefore(live, now)) === null) return false;
  const before = await openSide(live.name, 'before');
  try {
    await runWrite(live, async () => {
      const count = await mirror(across(before), here(live), replacedTables(live));
      await replaceMeta(live, before);
      await appendAudit(live, { action: 'restore', subject: 'state before', count }, now);
    });
  } finally {
    closeForGood(before);
  }
  await dropSide(live.name, 'before');
  await sayChanged(live);
  return true;
}

async function sayChanged(live: BellwetherDatabase): Promise<string[]> {
  const accountIds = await live.accounts.toCollection().primaryKeys();
  signalChange(accountIds);
  return accountIds;
}
