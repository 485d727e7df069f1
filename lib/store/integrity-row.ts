import * as z from 'zod/mini';
import { SCHEMA_VERSION } from './migrations/index.ts';
import type { TableTotals } from './row-totals.ts';

/** In `meta`: what the tables hold as of the last write, written in its transaction. */
export const INTEGRITY_KEY = 'integrity';

const Totals: z.ZodMiniType<TableTotals> = z.object({
  rows: z.int(),
  digest: z.nullable(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
});

/**
 * What the database says of itself. A copy lies in another storage of the browser, the ledger:
 * whoever has less than the other remembers has lost something.
 */
export const IntegrityState = z.object({
  /** Made with the database: another one, however alike, is another database. */
  databaseId: z.string().check(z.maxLength(64)),
  /** Writes so far. Older data comes back with a smaller number. */
  generation: z.int().check(z.gte(0)),
  /** A step of the schema may add and remove rows uncounted. */
  schemaVersion: z.int(),
  /** By table; one that is missing was not counted yet. `meta` never is: this row lies in it. */
  tables: z.record(z.string().check(z.maxLength(64)), Totals),
  /** A loss was noticed, and nothing is written until the user decided what to do. */
  isHeld: z.boolean(),
});
export type IntegrityState = z.infer<typeof IntegrityState>;

/** The state in a row of `meta`; `null`: there is none, or it cannot be read. */
export function parseIntegrity(row: unknown): IntegrityState | null {
  const value = (row as { value?: unknown } | undefined)?.value;
  return IntegrityState.safeParse(value).data ?? null;
}

/** The state of a database that says nothing of itself: a new one, or an older Bellwether's. */
export function newIntegrity(): IntegrityState {
  const schemaVersion = SCHEMA_VERSION;
  const databaseId = crypto.randomUUID();
  return { databaseId, generation: 0, schemaVersion, tables: {}, isHeld: false };
}

/** The state under today's schema: what another one counted counts no more. */
export function underSchema(state: IntegrityState): IntegrityState {
  if (state.schemaVersion === SCHEMA_VERSION) return state;
  return { ...state, schemaVersion: SCHEMA_VERSION, tables: {} };
}
