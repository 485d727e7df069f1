import * as z from 'zod/mini';
import { ORIGIN_DEFAULTS, OriginSettings } from '../model/origin-settings.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { runWrite } from './write-transaction.ts';

/** In `meta`: the settings of every origin somebody decided about, by origin. */
export const ORIGIN_SETTINGS_KEY = 'originSettings';
/** More origins than anybody works in; the one longest untouched gives way. */
const ORIGINS_MAX = 500;

const Stored = z.record(z.string().check(z.maxLength(300)), OriginSettings);
type Stored = z.infer<typeof Stored>;

/**
 * The settings of all origins that have any, by origin such as `https://crm.example:8443`.
 * Rows of another version count as none.
 */
export async function readAllOriginSettings(db: BellwetherDatabase): Promise<Stored> {
  const parsed = Stored.safeParse((await db.meta.get(ORIGIN_SETTINGS_KEY))?.value);
  return parsed.success ? parsed.data : {};
}

/** @returns the defaults where nobody decided anything */
export async function readOriginSettings(
  db: BellwetherDatabase,
  origin: string,
): Promise<OriginSettings> {
  return (await readAllOriginSettings(db))[origin] ?? ORIGIN_DEFAULTS;
}

/**
 * Changes some settings of one origin.
 * @throws {StoreError} `invalid` if they do not fit; nothing was written
 * @example await changeOriginSettings(db, 'https://crm.example', { product: 'odoo' });
 */
export async function changeOriginSettings(
  db: BellwetherDatabase,
  origin: string,
  change: Partial<OriginSettings>,
): Promise<void> {
  await runWrite(db, async () => {
    const { [origin]: current = ORIGIN_DEFAULTS, ...others } = await readAllOriginSettings(db);
    const next = Stored.safeParse({ ...others, [origin]: { ...current, ...change } });
    if (!next.success)
      throw new StoreError('invalid', `${origin}: these settings do not fit. Choose them again.`);
    const kept = Object.entries(next.data).slice(-ORIGINS_MAX);
    await db.meta.put({ key: ORIGIN_SETTINGS_KEY, value: Object.fromEntries(kept) });
  });
}
