import { Dexie } from 'dexie';
import type { BellwetherDatabase } from './database.ts';
import { refuseNewer } from './database.ts';
import { DatabaseHeldError, DatabaseNewerError } from './errors.ts';
import { toNamedError } from './full-disk.ts';
import {
  INTEGRITY_KEY,
  type IntegrityState,
  newIntegrity,
  parseIntegrity,
  underSchema,
} from './integrity-row.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { answersOf, readsOfTransaction } from './requests.ts';
import type { MetaRow } from './tables.ts';
import { beginTally, endTally, hasWritten } from './write-tally.ts';

/** In `meta`: the oldest schema that may still write. A step that breaks old writers raises it. */
export const MIN_WRITER_KEY = 'minWriter';

type Listener = () => void;
const listeners = new WeakMap<BellwetherDatabase, Set<Listener>>();

/**
 * Calls back after every write of this connection that is on disk.
 * @returns a call that ends it
 */
export function followWrites(db: BellwetherDatabase, listener: Listener): () => void {
  const known = listeners.get(db) ?? new Set();
  listeners.set(db, known.add(listener));
  return () => known.delete(listener);
}

/**
 * Runs `work` in one strict transaction over every table: all of it is on disk when this
 * resolves, or none of it, together with what every table holds then. Old code never writes into
 * newer data, and nothing is written into data of which a part was lost.
 * @throws {StoreError}, {DatabaseNewerError} or {DatabaseHeldError}; nothing was written then
 */
export async function runWrite<T>(db: BellwetherDatabase, work: () => Promise<T>): Promise<T> {
  return write(db, work, (state) => {
    if (state.isHeld) throw new DatabaseHeldError();
    return null;
  });
}

/**
 * The same for mending: also where writes are held. What the database says of itself is changed
 * first; `change` may be told a database that says nothing, as a new one does.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 */
export async function runMending<T>(
  db: BellwetherDatabase,
  change: (state: IntegrityState) => IntegrityState,
  work: () => Promise<T>,
): Promise<T> {
  return write(db, work, change);
}

/** Throws where nothing may be written; may say what the state becomes even if nothing is. */
type Admit = (state: IntegrityState) => IntegrityState | null;

async function write<T>(db: BellwetherDatabase, work: () => Promise<T>, admit: Admit): Promise<T> {
  try {
    const done = await db.transaction('rw', db.tables, async () => {
      const { idbtrans } = Dexie.currentTransaction;
      if (!beginTally(idbtrans)) return work();
      // Asked at once with whatever the work reads first: a refusal takes back what it wrote.
      const [opening, done] = await Promise.allSettled([openingState(db, admit), work()]);
      if (opening.status === 'rejected') throw opening.reason;
      if (done.status === 'rejected') throw done.reason;
      await putStateAfter(idbtrans, opening.value);
      return done.value;
    });
    for (const listener of listeners.get(db) ?? []) listener();
    return done;
  } catch (error) {
    throw await toNamedError(error);
  }
}

async function openingState(db: BellwetherDatabase, admit: Admit): Promise<Opening> {
  refuseNewer(db.backendDB().version);
  const reads = readsOfTransaction();
  const { writer, integrity } = await answersOf({
    writer: reads.get('meta', MIN_WRITER_KEY),
    integrity: reads.get('meta', INTEGRITY_KEY),
  });
  const oldestWriter = (writer as MetaRow | undefined)?.value;
  if (typeof oldestWriter === 'number' && oldestWriter > SCHEMA_VERSION)
    throw new DatabaseNewerError(oldestWriter, SCHEMA_VERSION);
  const state = underSchema(parseIntegrity(integrity) ?? newIntegrity());
  const changed = admit(state);
  return { state: changed ?? state, isChanged: changed !== null };
}

interface Opening {
  state: IntegrityState;
  isChanged: boolean;
}

/** Last of all requests, so that every answer that was counted upon is there. */
async function putStateAfter(
  transaction: IDBTransaction,
  { state, isChanged }: Opening,
): Promise<void> {
  if (!isChanged && !hasWritten(transaction)) return;
  const meta = transaction.objectStore('meta');
  await answersOf({ all: meta.getKey(INTEGRITY_KEY) });
  meta.put({ key: INTEGRITY_KEY, value: endTally(transaction, state) });
}

/**
 * Runs `work` in one read transaction, so that all it reads is of one moment.
 * @throws {StoreError} naming what to do next
 */
export async function runRead<T>(db: BellwetherDatabase, work: () => Promise<T>): Promise<T> {
  try {
    // Dexie keeps the transaction over native promises only under a function declared async.
    return await db.transaction('r', db.tables, async () => await work());
  } catch (error) {
    throw await toNamedError(error);
  }
}
