import { Dexie, type Table } from 'dexie';
import type { Contact, ExternalId } from '../model/account.ts';
import type { AuditEntry } from '../model/audit.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { ImportJob } from '../model/import-job.ts';
import type { Erased, LegalHold, PageRead } from '../model/privacy.ts';
import type { QuarantinedRow } from '../model/quarantine.ts';
import type { ScoreDay } from '../model/score-row.ts';
import { DatabaseNewerError, toStoreError } from './errors.ts';
import { toNamedError } from './full-disk.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { declareSteps, type Migration } from './migrations/migration.ts';
import type {
  ChangeRow,
  DraftRow,
  ImportChunkRow,
  MetaRow,
  StoredAccount,
  StoredScore,
} from './tables.ts';
import { tallyWrites } from './write-tally.ts';

export const DATABASE_NAME = 'bellwether';

/** Dexie counts versions in tenths and raises the last digit by itself when it patches a schema. */
const NATIVE_PER_VERSION = 10;

/** All of Bellwether's data. Open it with `openDatabase`, write to it with `commit`. */
export class BellwetherDatabase extends Dexie {
  declare readonly accounts: Table<StoredAccount, string>;
  declare readonly contacts: Table<Contact, string>;
  declare readonly interactions: Table<Interaction, string>;
  declare readonly surveyAnswers: Table<SurveyAnswer, string>;
  declare readonly signals: Table<Signal, string>;
  declare readonly tasks: Table<Task, string>;
  declare readonly externalIds: Table<ExternalId, string>;
  declare readonly scores: Table<StoredScore, string>;
  declare readonly scoreDays: Table<ScoreDay, [string, string]>;
  declare readonly changes: Table<ChangeRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly imports: Table<ImportJob, string>;
  declare readonly importChunks: Table<ImportChunkRow, [string, number]>;
  declare readonly pageReads: Table<PageRead, string>;
  declare readonly holds: Table<LegalHold, string>;
  declare readonly audit: Table<AuditEntry, number>;
  declare readonly quarantine: Table<QuarantinedRow, string>;
  declare readonly erased: Table<Erased, string>;

  constructor(name: string, steps: readonly Migration[] = MIGRATIONS) {
    // Its cache is for live reads, and copies every row it gives out: 10,000 scores for one list.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    declareSteps(this, steps);
    this.use(tallyWrites);
  }
}

export interface OpenOptions {
  /** Another database, for tests and benches. */
  name?: string;
  /** Called once closed for good; say that the page must be reloaded. */
  onSuperseded?: () => void;
  /** Another page holds the old version and does not let go; the opening goes on waiting. */
  onBlocked?: () => void;
  /** The database is of an older schema and not opened yet. What it throws is not heeded. */
  beforeUpgrade?: (name: string) => Promise<void>;
}

/**
 * Opens the database, creating or upgrading it. When another page upgrades or deletes it, this
 * connection closes for good: Dexie would otherwise reopen it silently and write old rows into
 * a newer database.
 * @throws {DatabaseNewerError} if a newer Bellwether wrote it
 * @throws {MigrationError} if an upgrade failed; the data is then unchanged
 * @throws {StoreError} `quota`, `closed` or `failed`
 * @example const db = await openDatabase({ onSuperseded: showReloadBanner });
 */
export async function openDatabase(options: OpenOptions = {}): Promise<BellwetherDatabase> {
  const db = new BellwetherDatabase(options.name ?? DATABASE_NAME);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    options.onSuperseded?.();
    // Keeps Dexie's own handler away, which would allow an automatic reopening.
    return false;
  });
  db.on('blocked', () => options.onBlocked?.());
  try {
    const onDisk = await versionOnDisk(db.name);
    refuseNewer(onDisk);
    if (onDisk > 0 && onDisk < SCHEMA_VERSION * NATIVE_PER_VERSION)
      await options.beforeUpgrade?.(db.name).catch(console.warn);
    await db.open();
    refuseNewer(db.backendDB().version);
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw await toNamedError(error);
  }
  return db;
}

/** The schema of a version as the browser counts it. */
export function nativeToSchema(nativeVersion: number): number {
  return Math.floor(nativeVersion / NATIVE_PER_VERSION);
}

/** @throws {DatabaseNewerError} if a native version is beyond this code's schema */
export function refuseNewer(nativeVersion: number): void {
  const found = nativeToSchema(nativeVersion);
  if (found > SCHEMA_VERSION) throw new DatabaseNewerError(found, SCHEMA_VERSION);
}

/** Looked up before opening: Dexie adds tables it misses, which would change a newer database. */
async function versionOnDisk(name: string): Promise<number> {
  const known = await Dexie.dependencies.indexedDB.databases();
  return known.find((one) => one.name === name)?.version ?? 0;
}

/**
 * Deletes the database with everything in it. Only for one that cannot be opened any more.
 * @throws {StoreError} if the browser refuses
 */
export async function deleteDatabase(name: string = DATABASE_NAME): Promise<void> {
  try {
    await Dexie.delete(name);
  } catch (error) {
    throw toStoreError(error);
  }
}
