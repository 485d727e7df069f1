import * as z from 'zod/mini';
import { IntegrityState } from '../store/integrity-row.ts';
import type { LocalArea } from './local-area.ts';

/** In `storage.local`: what the database held after the last write that was noted here. */
export const LEDGER_KEY = 'ledger';

/** In `storage.local`: the loss that was noticed, until the user decided how to go on. */
export const LOSS_KEY = 'loss';

export type Ledger = Omit<IntegrityState, 'isHeld'>;

const TableLoss = z.object({
  table: z.string().check(z.maxLength(64)),
  /** Rows that were there; `null`: not known. */
  expected: z.nullable(z.int()),
  found: z.int(),
});
/** A table that holds less than it did, or something else. */
export type TableLoss = z.infer<typeof TableLoss>;

export const Loss = z.object({
  /**
   * `emptied`: the database is new; `replaced`: it is another one; `older`: its last writes are
   * missing; `rows`: single rows are.
   */
  kind: z.enum(['emptied', 'replaced', 'older', 'rows']),
  tables: z.array(TableLoss),
  /** Epoch ms. */
  noticedAt: z.int(),
});
export type Loss = z.infer<typeof Loss>;

/** `null`: nothing was ever noted, or it cannot be read. */
export async function readLedger(area: LocalArea): Promise<Ledger | null> {
  return IntegrityState.safeParse((await area.get(LEDGER_KEY))[LEDGER_KEY]).data ?? null;
}

export async function writeLedger(area: LocalArea, state: IntegrityState): Promise<void> {
  await area.set({ [LEDGER_KEY]: state });
}

/** `null`: none was noticed. */
export async function readLoss(area: LocalArea): Promise<Loss | null> {
  return Loss.safeParse((await area.get(LOSS_KEY))[LOSS_KEY]).data ?? null;
}

/** Both of these in one look, for every opening. */
export async function readNotes(
  area: LocalArea,
): Promise<{ ledger: Ledger | null; loss: Loss | null }> {
  const stored = await area.get([LEDGER_KEY, LOSS_KEY]);
  return {
    ledger: IntegrityState.safeParse(stored[LEDGER_KEY]).data ?? null,
    loss: Loss.safeParse(stored[LOSS_KEY]).data ?? null,
  };
}
