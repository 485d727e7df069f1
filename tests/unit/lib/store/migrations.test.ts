import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { LogDraft } from '../../../../lib/model/log-entry.ts';
import { BellwetherDatabase, openDatabase } from '../../../../lib/store/database.ts';
import { MigrationError, toStoreError } from '../../../../lib/store/errors.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../lib/store/migrations/index.ts';
import { assertGapFree, type Migration } from '../../../../lib/store/migrations/migration.ts';
import { fromStored, TABLE_NAMES } from '../../../../lib/store/tables.ts';

const SAMPLES = join(import.meta.dirname, '../../../fixtures/store');
const STEPS = join(import.meta.dirname, '../../../../lib/store/migrations');
const NAME = 'migrated';

interface Sample {
  version: number;
  tables: Record<string, object[]>;
}

afterEach(() => Dexie.delete(NAME));

function readSample(version: number): Sample {
  return JSON.parse(readFileSync(join(SAMPLES, `v${version}.json`), 'utf8'));
}

async function leaveOldDatabase({ version, tables }: Sample): Promise<void> {
  const old = new BellwetherDatabase(NAME, MIGRATIONS.slice(0, version));
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows);
  old.close();
}

/** The first schema with one more step, that no release has. */
function withStep(step: Omit<Migration, 'version' | 'stores'>): Migration[] {
  return [...MIGRATIONS, { version: SCHEMA_VERSION + 1, stores: {}, ...step }];
}

describe('the steps of the schema', () => {
  it('count without gaps, one file per step', () => {
    expect(() => assertGapFree(MIGRATIONS)).not.toThrow();
    const files = readdirSync(STEPS).filter((name) => /^\d{3}-/.test(name));
    expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(
      MIGRATIONS.map(({ version }) => version),
    );
  });

  it('are refused when one is missing, naming the step', () => {
    const gap = [...MIGRATIONS, { version: SCHEMA_VERSION + 2, title: 'too far', stores: {} }];
    expect(() => assertGapFree(gap)).toThrow(MigrationError);
    expect(() => assertGapFree(gap)).toThrow(
      `"too far" has version ${SCHEMA_VERSION + 2} where ${SCHEMA_VERSION + 1} is due`,
    );
  });

  it('each have sample rows of every table that holds facts', () => {
    for (const { version } of MIGRATIONS) {
      expect(existsSync(join(SAMPLES, `v${version}.json`)), `v${version}.json`).toBe(true);
      const { tables } = readSample(version);
      for (const table of TABLE_NAMES) expect(tables[table]?.length, table).toBeGreaterThan(0);
    }
  });

  it.each(MIGRATIONS.map(({ version }) => version))(
    'bring every row of version %i to the newest, readable',
    async (version) => {
      const sample = readSample(version);
      await leaveOldDatabase(sample);
      const db = await openDatabase({ name: NAME });
      for (const table of TABLE_NAMES) {
        const rows = await db.table(table).toArray();
        expect(rows, table).toHaveLength(sample.tables[table]?.length ?? 0);
        expect(rows.map((row) => fromStored(table, row))).not.toContain(null);
      }
      for (const { draft } of await db.drafts.toArray())
        expect(LogDraft.safeParse(draft).success).toBe(true);
      expect(await db.scoreDays.count()).toBe(sample.tables.scoreDays?.length);
      db.close();
    },
  );
});

describe('a step that rewrites rows', () => {
  it('runs on the old rows', async () => {
    await leaveOldDatabase(readSample(1));
    const upgrade: Migration['upgrade'] = async (transaction) => {
      await transaction.table('accounts').toCollection().modify({ seats: 7 });
    };
    const db = new BellwetherDatabase(NAME, withStep({ title: 'seven seats', upgrade }));
    const accounts = await db.accounts.toArray();
    expect(accounts.map(({ seats }) => seats)).toEqual([7, 7]);
    db.close();
  });

  it('names itself when it fails, says what to do, and leaves the old data whole', async () => {
    await leaveOldDatabase(readSample(1));
    const upgrade: Migration['upgrade'] = async (transaction) => {
      await transaction.table('accounts').clear();
      throw new Error('row 17 makes no sense');
    };
    const broken = new BellwetherDatabase(NAME, withStep({ title: 'broken', upgrade }));
    const failure = toStoreError(await broken.open().catch((error: unknown) => error));
    broken.close();
    expect(failure).toBeInstanceOf(MigrationError);
    expect(failure.message).toMatch(
      new RegExp(
        `Step ${SCHEMA_VERSION + 1} "broken" failed.*row 17.*Install the previous version`,
        's',
      ),
    );
    const db = await openDatabase({ name: NAME });
    expect(await db.accounts.count()).toBe(2);
    db.close();
  });
});
