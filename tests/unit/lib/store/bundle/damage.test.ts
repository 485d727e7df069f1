import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BundleError } from '../../../../../lib/bundle/bundle-error.ts';
import { BUNDLE_TABLES, type BundleTable } from '../../../../../lib/bundle/bundle-form.ts';
import { writeBundle } from '../../../../../lib/bundle/write-bundle.ts';
import { SCHEMA_VERSION } from '../../../../../lib/store/migrations/index.ts';
import { restoreStaged } from '../../../../../lib/store/restore-bundle.ts';
import { fromStored, withoutNameKeys } from '../../../../../lib/store/tables.ts';
import {
  ACME,
  callEntry,
  dump,
  logNow,
  NOW,
  openAcme,
  openSample,
  surveyEntry,
} from '../samples.ts';
import { anyWorkspace, fillWith } from './any-workspace.ts';
import { exportText, stage } from './files.ts';

const LIMITS = { bytes: 1_000_000, rows: 1000, documentChars: 1_000_000, lineChars: 50_000 };

/** One way to damage a file. `at` is a number from 0 to below 1 that chooses the place. */
type Damage = (file: string, at: number) => string;

const lineAt = (lines: string[], at: number) => Math.floor(at * (lines.length - 1));
const byLines = (change: (lines: string[], at: number) => string[]): Damage => {
  return (file, at) => `${change(file.trimEnd().split('\n'), at).join('\n')}\n`;
};
const ROW = '{"table":"tasks","row":{"id":"zz"}}';

const DAMAGES: Record<string, Damage> = {
  'a flipped character': (file, at) => {
    const place = Math.floor(at * (file.length - 2));
    const other = file[place] === 'x' ? 'y' : 'x';
    return file.slice(0, place) + other + file.slice(place + 1);
  },
  'a lost end': (file, at) => file.slice(0, Math.floor(at * (file.length - 2))),
  'a lost line': byLines((lines, at) => lines.toSpliced(lineAt(lines, at), 1)),
  'a line twice': byLines((lines, at) => {
    const place = lineAt(lines, at);
    return lines.toSpliced(place, 0, lines[place] ?? '');
  }),
  'two lines in another order': byLines((lines, at) => {
    const place = Math.min(1 + Math.floor(at * (lines.length - 3)), lines.length - 3);
    const [one = '', other = ''] = lines.slice(place, place + 2);
    return lines.toSpliced(place, 2, other, one);
  }),
  'another count': (file) => file.replace(/"interactions":\d+/, '"interactions":99'),
  'a line more': byLines((lines) => lines.toSpliced(-1, 0, ROW)),
  'something after the end': (file) => `${file}${ROW}\n`,
  'too many bytes': (file) => file + ' '.repeat(LIMITS.bytes),
  'a long line': byLines((lines) => lines.toSpliced(1, 0, 'x'.repeat(LIMITS.lineChars + 1))),
  'too many rows': byLines((lines) =>
    lines.toSpliced(1, 0, ...Array.from({ length: LIMITS.rows }, () => ROW)),
  ),
  'a deep value': byLines((lines) => lines.toSpliced(1, 0, '['.repeat(20_000))),
  'an unknown table': (file) => file.replace('"table":"contacts"', '"table":"scores"'),
};

describe('a damaged bundle', () => {
  const damages = Object.keys(DAMAGES);
  const damaged = fc.record({
    damage: fc.constantFrom(...damages),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });

  it('is refused before anything is touched: 0 partial restores of more than 100', async () => {
    const db = await openAcme();
    await logNow(db, callEntry({ note: 'A note\nof 北风 👋' }));
    await logNow(db, surveyEntry());
    const file = await exportText(db);
    await logNow(db, callEntry());
    const before = await dump(db);
    const tried: Record<string, number> = {};
    const each = damages.map((damage): [{ damage: string; at: number }] => [{ damage, at: 0.4 }]);
    await fc.assert(
      fc.asyncProperty(damaged, async ({ damage, at }) => {
        const broken = DAMAGES[damage]?.(file, at) ?? '';
        fc.pre(broken !== file);
        tried[damage] = (tried[damage] ?? 0) + 1;
        await expect(stage(db, broken, LIMITS), damage).rejects.toBeInstanceOf(BundleError);
        expect(await Dexie.exists(`${db.name}-staging`)).toBe(false);
        expect(await dump(db)).toEqual(before);
      }),
      { numRuns: 160, examples: each },
    );
    expect(Object.keys(tried)).toHaveLength(damages.length);
    expect(Object.values(tried).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(100);
  });

  it.each([
    ['empty', '', 'empty'],
    ['no JSON', 'id,name\n1,Acme\n', 'not-json'],
    ['another format', '{"format":"bellwether-recipes","version":1}\n', 'not-a-bundle'],
    [
      'the form that no release had',
      '{"format":"bellwether-workspace","version":1,"tables":{}}',
      'not-a-bundle',
    ],
    ['a later form', '{"format":"bellwether-workspace","version":3}\n', 'newer-form'],
    [
      'a later schema',
      '{"format":"bellwether-workspace","version":2,"schemaVersion":99}\n',
      'newer-schema',
    ],
    ['a list', '[1,2]', 'not-a-bundle'],
  ])('that is %s is named as such', async (_, file, code) => {
    const db = await openSample();
    await expect(stage(db, file)).rejects.toMatchObject({ problem: { code } });
  });

  it('that is no text, or is cut inside a character, is named as such', async () => {
    const db = await openSample();
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe]);
    await expect(stage(db, bytes)).rejects.toMatchObject({ problem: { code: 'not-text' } });
  });

  it('says what to do next with one of a later Bellwether', async () => {
    const file = '{"format":"bellwether-workspace","version":2,"schemaVersion":99}\n';
    await expect(stage(await openSample(), file)).rejects.toThrow('Update Bellwether');
  });

  it('pollutes nothing', async () => {
    const db = await openAcme();
    await db
      .table('tasks')
      .put(JSON.parse('{"id":"p","__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'));
    const file = await exportText(db);
    const other = await openSample();
    await restoreStaged(other, await stage(other, file), NOW);
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(await exportText(other)).toBe(file);
  });
});

describe('a bundle of an older schema', () => {
  it.each(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))(
    '%i is brought up to date by the steps of the database',
    async (schemaVersion) => {
      const path = join(import.meta.dirname, `../../../../fixtures/store/v${schemaVersion}.json`);
      const { tables } = JSON.parse(readFileSync(path, 'utf8')) as {
        tables: Record<string, object[]>;
      };
      const names = BUNDLE_TABLES.filter((table) => tables[table]);
      const counts = Object.fromEntries(names.map((table) => [table, tables[table]?.length ?? 0]));
      const texts: string[] = [];
      const writer = writeBundle(
        'ndjson',
        {
          format: 'bellwether-workspace',
          version: 2,
          schemaVersion,
          exportedAt: NOW,
          confidentialNotes: 'included',
          counts,
        },
        (text) => texts.push(text),
      );
      const idOf = (row: object) => JSON.stringify(Object.values(row)[0]);
      for (const table of names)
        for (const row of (tables[table] ?? []).toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)))
          writer.entry(table as BundleTable, withoutNameKeys(row) as Record<string, unknown>);
      writer.end();
      const db = await openSample();
      await restoreStaged(db, await stage(db, texts.join('')), NOW);
      const accounts = await db.accounts.toArray();
      expect(accounts).toHaveLength(tables.accounts?.length ?? 0);
      for (const row of accounts) expect(fromStored('accounts', row), row.name).not.toBeNull();
      expect(await db.scores.count()).toBe(
        accounts.filter(({ deletedAt }) => deletedAt === null).length,
      );
    },
  );
});

describe('any bundle', () => {
  it('goes in only as it came out', async () => {
    const db = await openSample();
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.nat(), async (workspace, seed) => {
        const from = await openSample();
        await fillWith(from, workspace);
        const file = await exportText(from);
        const place = seed % file.length;
        const other = file[place] === '0' ? '1' : '0';
        const broken = file.slice(0, place) + other + file.slice(place + 1);
        await expect(stage(db, broken), `${place}`).rejects.toBeInstanceOf(BundleError);
        expect(await db.accounts.get(ACME)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});
