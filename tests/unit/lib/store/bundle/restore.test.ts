import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { eraseForGood } from '../../../../../lib/store/erase/erase.ts';
import {
  changeOriginSettings,
  readOriginSettings,
} from '../../../../../lib/store/origin-settings.ts';
import {
  compareStaged,
  discardStaged,
  restoreStaged,
} from '../../../../../lib/store/restore-bundle.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { bringBack, readStateBefore } from '../../../../../lib/store/switch-over.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import {
  acmeFacts,
  callEntry,
  DANA,
  logNow,
  NOW,
  openAcme,
  openSample,
  sampleAccount,
} from '../samples.ts';
import { anyWorkspace, fillWith } from './any-workspace.ts';
import { dataHash, dumpData, exportText, stage } from './files.ts';

async function withSides(work: (db: BellwetherDatabase) => Promise<void>): Promise<void> {
  const db = await openSample();
  try {
    await work(db);
  } finally {
    await Dexie.delete(`${db.name}-staging`);
    await Dexie.delete(`${db.name}-before`);
  }
}

describe('what goes out and comes back', () => {
  it('is the same by its hash, for 200 databases, in both layouts', async () => {
    let layouts = 0;
    await fc.assert(
      fc.asyncProperty(anyWorkspace, async (workspace) => {
        await withSides(async (db) => {
          layouts += 1;
          await fillWith(db, workspace);
          const before = await dataHash(db);
          const file = await exportText(db, layouts % 2 === 0 ? 'json' : 'ndjson');
          await db.transaction('rw', db.tables, async () => {
            for (const table of db.tables) await table.clear();
          });
          expect(await dataHash(db)).not.toBe(before);
          await restoreStaged(db, await stage(db, file), NOW);
          expect(await dataHash(db)).toBe(before);
        });
      }),
      { numRuns: 200, endOnFailure: true, examples: [] },
    );
  }, 300_000);
});

describe('a restore', () => {
  it('shows what it would do, and then does just that', async () => {
    const db = await openAcme();
    const file = await exportText(db);
    await logNow(db, callEntry());
    await db.accounts.update(sampleAccount().id, { name: 'Acme Renamed' });
    const staged = await stage(db, file);
    const { accounts, interactions, contacts } = await compareStaged(db, staged);
    expect({ accounts, interactions, contacts }).toEqual({
      accounts: { added: 0, changed: 1, removed: 0, same: 0, unreadable: 0 },
      interactions: { added: 0, changed: 0, removed: 1, same: 1, unreadable: 0 },
      contacts: { added: 0, changed: 0, removed: 0, same: 1, unreadable: 0 },
    });
    await restoreStaged(db, staged, NOW);
    const after = await stage(db, await exportText(db));
    const { accounts: now } = await compareStaged(db, after);
    expect(now).toMatchObject({ changed: 0, same: 1 });
    expect((await db.accounts.toArray())[0]).toMatchObject({
      name: 'Acme Works',
      nameKey: 'acme works',
    });
    expect((await db.scores.toArray())[0]).toMatchObject({ name: 'Acme Works' });
    await discardStaged(db, after);
  });

  it('is taken back whole, with scores and what can be undone, for seven days', async () => {
    const db = await openAcme();
    const empty = await exportText(await openSample());
    await logNow(db, callEntry());
    const before = await dumpData(db);
    await restoreStaged(db, await stage(db, empty), NOW);
    expect(await db.accounts.count()).toBe(0);
    expect(await readStateBefore(db, NOW + DAY_MS)).toEqual({ reason: 'restore', at: NOW });
    expect(await bringBack(db, NOW + DAY_MS)).toBe(true);
    expect(await dumpData(db)).toEqual(before);
    expect(await bringBack(db, NOW)).toBe(false);
    await restoreStaged(db, await stage(db, empty), NOW);
    expect(await readStateBefore(db, NOW + 8 * DAY_MS)).toBeNull();
    expect(await bringBack(db, NOW)).toBe(false);
  });

  it('keeps in the copy what was written while it was prepared', async () => {
    const db = await openAcme();
    const staged = await stage(db, await exportText(db));
    await logNow(db, callEntry({ note: 'In between' }));
    await restoreStaged(db, staged, NOW);
    expect(await db.interactions.count()).toBe(1);
    await bringBack(db, NOW);
    expect((await db.interactions.toArray()).map(({ note }) => note)).toContain('In between');
  });

  it('brings the product of an origin, and never what it may do', async () => {
    const [from, to] = [await openAcme(), await openSample()];
    const both = { readMore: true, postMessage: true };
    await changeOriginSettings(from, 'https://a.test', { product: 'odoo', ...both });
    await changeOriginSettings(from, 'https://b.test', { product: 'suitecrm', ...both });
    await changeOriginSettings(to, 'https://b.test', { readMore: true });
    const file = await exportText(from);
    expect(file).not.toContain('readMore');
    await restoreStaged(to, await stage(to, file), NOW);
    const off = { readMore: false, postMessage: false };
    expect(await readOriginSettings(to, 'https://a.test')).toEqual({ product: 'odoo', ...off });
    expect(await readOriginSettings(to, 'https://b.test')).toEqual({
      product: 'suitecrm',
      readMore: true,
      postMessage: false,
    });
  });

  it('keeps confidential notes that the file left out, and says how many are missing', async () => {
    const db = await openSample();
    const facts = acmeFacts();
    const [call] = facts.interactions;
    if (!call) throw new Error('The sample has no call.');
    const secret = {
      ...call,
      id: crypto.randomUUID(),
      isConfidential: true as const,
      note: 'CANARY',
    };
    await saveFacts(db, [{ ...facts, interactions: [call, secret] }], NOW);
    const file = await exportText(db, 'ndjson', 'left-out');
    expect(file).not.toContain('CANARY');
    expect(file).toContain('"note":null');
    const staged = await stage(db, file);
    expect(staged.notesMissing).toBe(0);
    await restoreStaged(db, staged, NOW);
    expect((await db.interactions.get(secret.id))?.note).toBe('CANARY');
    const other = await openSample();
    const elsewhere = await stage(other, file);
    expect(elsewhere.notesMissing).toBe(1);
    await restoreStaged(other, elsewhere, NOW);
    expect(await other.interactions.get(secret.id)).toEqual({ ...secret, note: '' });
  });

  it('is noted in the audit log, which stays', async () => {
    const db = await openAcme();
    const entry = { seq: 1, at: NOW, action: 'export', subject: '', count: 1 } as const;
    const hash = '0'.repeat(64);
    await db.audit.put({ ...entry, before: hash, hash });
    await restoreStaged(db, await stage(db, await exportText(await openSample())), NOW);
    expect(await db.audit.toArray()).toMatchObject([entry, { action: 'restore', count: 5 }]);
  });

  it('that cannot be written leaves everything as it was', async () => {
    const db = await openAcme();
    const staged = await stage(db, await exportText(await openSample()));
    const before = await dumpData(db);
    const stop = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.tasks.hook('deleting').subscribe(stop);
    db.contacts.hook('deleting').subscribe(stop);
    await expect(restoreStaged(db, staged, NOW)).rejects.toMatchObject({ name: 'StoreError' });
    db.contacts.hook('deleting').unsubscribe(stop);
    expect(await dumpData(db)).toEqual(before);
  });

  it('does not bring back whoever was erased, and remembers who was', async () => {
    const db = await openAcme();
    const file = await exportText(db);
    const choice = { replacesMentions: true, includesSame: true };
    const at = { now: NOW, random: 'ab'.repeat(30) };
    await eraseForGood(db, { of: 'contact', id: DANA }, choice, at);
    const staged = await stage(db, file);
    expect(staged.erasedLeftOut).toBe(1);
    await restoreStaged(db, staged, NOW);
    expect(await db.contacts.count()).toBe(0);
    expect(await db.erased.count()).toBe(1);
    expect(await exportText(db)).not.toMatch(/Dana Whitfield|dana@acme/);
    const other = await openSample();
    const elsewhere = await stage(other, file);
    expect(elsewhere.erasedLeftOut).toBe(0);
    await restoreStaged(other, elsewhere, NOW);
    expect(await other.contacts.count()).toBe(1);
  });
});
