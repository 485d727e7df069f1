import { INTEGRITY_KEY } from '../store/integrity-row.ts';
import { generationOf, readRaw } from '../store/read-raw.ts';
import type { LocalArea } from './local-area.ts';
import { hashOf, pack } from './pieces.ts';
import {
  listSnapshots,
  pieceKeys,
  SNAPSHOTS_KEY,
  type Snapshot,
  type SnapshotReason,
  UNFINISHED_KEY,
} from './snapshot.ts';

const KEPT = 3;
/** Uncompressed. More would fill the storage and take a minute. */
const RAW_BYTES_MAX = 150_000_000;
/** Of a database that is written to all the while. */
const TRIES = 3;
const LOCK = 'bellwether:snapshots';

/** Why there is no new snapshot. */
export type SkipReason = 'empty' | 'unchanged' | 'too-large' | 'changing' | 'failed';
export type SnapshotOutcome =
  | { state: 'taken'; snapshot: Snapshot }
  | { state: 'skipped'; reason: SkipReason; at: number };

/** In `storage.local`: how the last attempt ended, for whoever asks why there is none. */
const OUTCOME_KEY = 'snapshotOutcome';

/** Why the last attempt made no snapshot; `null`: it made one, or there was none. */
export async function readOutcome(area: LocalArea): Promise<SkipReason | null> {
  const said = (await area.get(OUTCOME_KEY))[OUTCOME_KEY] as { reason?: SkipReason } | null;
  return said?.reason ?? null;
}

interface Wanted {
  reason: SnapshotReason;
  /** Of the rows as they lie there. */
  schemaVersion: number;
  /** Epoch ms. */
  now: number;
}

/**
 * Copies all rows into `storage.local`, compressed. The list of snapshots is written last, so that
 * one that was interrupted is none and the one before is whole. The last three are kept. Must not
 * be asked of a database of which a part is missing.
 * @returns what was done; never throws: what the snapshot was to protect goes on without it
 * @example await takeSnapshot(area, db.backendDB(), { reason: 'daily', schemaVersion, now });
 */
export async function takeSnapshot(
  area: LocalArea,
  raw: IDBDatabase,
  wanted: Wanted,
): Promise<SnapshotOutcome> {
  return navigator.locks.request(LOCK, async () => {
    const outcome = await attempt(area, raw, wanted).catch((error: unknown): SnapshotOutcome => {
      console.warn('No snapshot was taken.', error);
      return skipped('failed', wanted.now);
    });
    const said = outcome.state === 'taken' ? null : outcome;
    await area.set({ [OUTCOME_KEY]: said }).catch(console.warn);
    return outcome;
  });
}

/**
 * Deletes every snapshot: whoever was erased is in none of them. Take a new one afterwards.
 * @example await dropSnapshots(browser.storage.local);
 */
export async function dropSnapshots(area: LocalArea): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const known = await listSnapshots(area);
    await area.set({ [SNAPSHOTS_KEY]: [] });
    await area.remove(known.flatMap(({ id }) => pieceKeys(id)));
    await removeUnfinished(area);
  });
}

function skipped(reason: SkipReason, at: number): SnapshotOutcome {
  return { state: 'skipped', reason, at };
}

async function attempt(
  area: LocalArea,
  raw: IDBDatabase,
  wanted: Wanted,
): Promise<SnapshotOutcome> {
  const known = await listSnapshots(area);
  for (let round = 0; round < TRIES; round += 1) {
    const generation = await generationOf(raw);
    if (generation !== null && known[0]?.generation === generation)
      return skipped('unchanged', wanted.now);
    await removeUnfinished(area);
    const written = await writePieces(area, raw);
    if (written === 'too-large') {
      await removeUnfinished(area);
      return skipped('too-large', wanted.now);
    }
    if (Object.keys(written.rows).length === 0) return skipped('empty', wanted.now);
    if ((await generationOf(raw)) !== generation) continue;
    const { reason, schemaVersion, now } = wanted;
    const snapshot = { ...written, at: now, reason, generation, schemaVersion };
    await keep(area, [snapshot, ...known]);
    return { state: 'taken', snapshot };
  }
  await removeUnfinished(area);
  return skipped('changing', wanted.now);
}

async function keep(area: LocalArea, all: Snapshot[]): Promise<void> {
  await area.set({ [SNAPSHOTS_KEY]: all.slice(0, KEPT) });
  await area.remove(all.slice(KEPT).flatMap(({ id }) => pieceKeys(id)));
  await area.remove(UNFINISHED_KEY);
}

async function removeUnfinished(area: LocalArea): Promise<void> {
  const id = (await area.get(UNFINISHED_KEY))[UNFINISHED_KEY];
  if (typeof id !== 'string') return;
  const isFinished = (await listSnapshots(area)).some((one) => one.id === id);
  if (!isFinished) await area.remove(pieceKeys(id));
  await area.remove(UNFINISHED_KEY);
}

type Written = Pick<Snapshot, 'id' | 'rawBytes' | 'rows' | 'pieces'>;

async function writePieces(area: LocalArea, raw: IDBDatabase): Promise<Written | 'too-large'> {
  const written: Written = { id: crypto.randomUUID(), rawBytes: 0, rows: {}, pieces: [] };
  await area.set({ [UNFINISHED_KEY]: written.id });
  try {
    for await (const piece of pack(countedLines(raw, written))) {
      const [key = ''] = pieceKeys(written.id, written.pieces.length + 1).slice(-1);
      await area.set({ [key]: piece });
      written.pieces.push(await hashOf(piece));
    }
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large';
    throw error;
  }
  return written;
}

class TooLarge extends Error {}

/** One line of JSON for each row, in blocks; what the database says of itself stays out. */
async function* countedLines(raw: IDBDatabase, written: Written): AsyncGenerator<string> {
  for await (const rows of readRaw(raw)) {
    let block = '';
    for (const [table, row] of rows) {
      if (table === 'meta' && (row as { key?: unknown }).key === INTEGRITY_KEY) continue;
      block += `${JSON.stringify([table, row])}\n`;
      written.rows[table] = (written.rows[table] ?? 0) + 1;
    }
    written.rawBytes += block.length;
    if (written.rawBytes > RAW_BYTES_MAX) throw new TooLarge();
    if (block !== '') yield block;
  }
}
