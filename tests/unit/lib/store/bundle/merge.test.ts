import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINED_TABLES } from '../../../../../lib/bundle/outlook.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { mergeStaged, previewMerge } from '../../../../../lib/store/merge-bundle.ts';
import { bringBack } from '../../../../../lib/store/switch-over.ts';
import {
  ACME,
  callEntry,
  logNow,
  NOW,
  openAcme,
  openSample,
  SOURCE,
  sampleAccount,
} from '../samples.ts';
import { anyWorkspace, fillWith, type Workspace } from './any-workspace.ts';
import { dumpData, exportText, stage } from './files.ts';

const GLOBEX = '00000000-0000-4000-8000-0000000000b0';

async function merge(into: BellwetherDatabase, file: string): Promise<void> {
  await mergeStaged(into, await stage(into, file), NOW);
  await Dexie.delete(`${into.name}-before`);
}

async function filled(workspace: Workspace): Promise<BellwetherDatabase> {
  const db = await openSample();
  await fillWith(db, workspace);
  return db;
}

/** What two people have in common, as text. */
async function common(db: BellwetherDatabase): Promise<string> {
  const { tables } = JSON.parse(await exportText(db, 'json'));
  return JSON.stringify([...JOINED_TABLES, 'recipes'].map((table) => tables[table]));
}

/** Whose account goes into which is settled with each merge: of three people the last two may differ. */
const standingAlone = anyWorkspace.map((workspace) => {
  const accounts = (workspace.accounts ?? []).map((row) =>
    row.name === null ? row : { ...row, parentId: null, mergedIntoId: null },
  );
  return { ...workspace, accounts };
});

async function merged(...[first, ...others]: [Workspace, ...Workspace[]]): Promise<string> {
  const db = await filled(first);
  for (const one of others) await merge(db, await exportText(await filled(one)));
  return common(db);
}

describe('merging bundles of two people', () => {
  it('gives the same whoever does it, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, anyWorkspace, async (a, b) => {
        const ab = await merged(a, b);
        expect(await merged(b, a)).toBe(ab);
        expect(await merged(a, b, b)).toBe(ab);
        expect(await merged(a, b, a)).toBe(ab);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('gives the same in any order, where no account was merged away or made a part of another', async () => {
    await fc.assert(
      fc.asyncProperty(standingAlone, standingAlone, standingAlone, async (a, b, c) => {
        const db = await filled(b);
        await merge(db, await exportText(await filled(c)));
        const other = await filled(a);
        await merge(other, await exportText(db));
        expect(await common(other)).toBe(await merged(a, b, c));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);

  it('shows what it will do, does it, and is taken back', async () => {
    const [mine, theirs] = [await openAcme(), await openAcme()];
    await mine.interactions.clear();
    await theirs.interactions.clear();
    await theirs.accounts.put({
      ...sampleAccount({ name: 'Acme Newer', updatedAt: NOW }),
      nameKey: '',
      nameBlocks: [],
    });
    await logNow(theirs, callEntry({ note: 'Theirs' }));
    await logNow(mine, callEntry({ note: 'Mine' }));
    const before = await dumpData(mine);
    const staged = await stage(mine, await exportText(theirs));
    const { tables, conflicts, conflictCount } = await previewMerge(mine, staged);
    expect(tables.interactions).toEqual({ added: 1, updated: 0, kept: 1, same: 0 });
    expect(tables.accounts).toEqual({ added: 0, updated: 1, kept: 0, same: 0 });
    expect(conflictCount).toBe(conflicts.length);
    expect(conflicts.find(({ table }) => table === 'accounts')).toEqual({
      table: 'accounts',
      key: JSON.stringify(ACME),
      label: 'Acme Newer',
      winner: 'file',
      why: 'newer',
      isOtherAccount: false,
    });
    expect(await mergeStaged(mine, staged, NOW)).toEqual([ACME]);
    const notes = (await mine.interactions.toArray()).map(({ note }) => note).sort();
    expect(notes).toEqual(['Mine', 'Theirs']);
    expect(await mine.scores.get(ACME)).toMatchObject({ name: 'Acme Newer' });
    expect(await mine.changes.count()).toBe(1);
    expect(await bringBack(mine, NOW)).toBe(true);
    expect(await dumpData(mine)).toEqual(before);
  });

  it('shows a page that is linked to another account, and settles it the same way on both sides', async () => {
    const [mine, theirs] = [await openAcme(), await openAcme()];
    const link = {
      key: 'hubspot|h.test|deal|1',
      site: 'hubspot',
      host: 'h.test',
      recordType: 'deal',
      recordId: '1',
      linkedAt: NOW,
      source: SOURCE,
    } as const;
    await mine.externalIds.put({ ...link, accountId: ACME });
    await theirs.externalIds.put({ ...link, accountId: GLOBEX });
    const [myFile, theirFile] = [await exportText(mine), await exportText(theirs)];
    const staged = await stage(mine, theirFile);
    const { conflicts } = await previewMerge(mine, staged);
    expect(conflicts).toContainEqual(
      expect.objectContaining({
        table: 'externalIds',
        isOtherAccount: true,
        winner: 'file',
        why: 'tie',
      }),
    );
    await mergeStaged(mine, staged, NOW);
    await merge(theirs, myFile);
    expect((await mine.externalIds.get(link.key))?.accountId).toBe(GLOBEX);
    expect((await theirs.externalIds.get(link.key))?.accountId).toBe(GLOBEX);
  });

  it('brings the facts of an account that was merged away where its facts went', async () => {
    const [mine, theirs] = [await openAcme(), await openAcme()];
    const globex = sampleAccount({ id: GLOBEX, name: 'Globex', domains: [] });
    const gone = { mergedIntoId: GLOBEX, deletedAt: NOW };
    await mine.accounts.bulkPut(
      [globex, sampleAccount(gone)].map((row) => ({ ...row, nameKey: '', nameBlocks: [] })),
    );
    await logNow(theirs, callEntry({ note: 'Theirs' }));
    await merge(mine, await exportText(theirs));
    const owners = (await mine.interactions.toArray()).map(({ accountId }) => accountId);
    expect(new Set(owners)).toEqual(new Set([GLOBEX]));
    expect(await mine.scores.toCollection().primaryKeys()).toEqual([GLOBEX]);
  });

  it('loses nothing that is logged while it is prepared', async () => {
    const [mine, theirs] = [await openAcme(), await openAcme()];
    await logNow(theirs, callEntry({ note: 'Theirs' }));
    const staged = await stage(mine, await exportText(theirs));
    let late = 0;
    await mergeStaged(mine, staged, NOW, () => {
      if (late++ === 0) void logNow(mine, callEntry({ note: 'Late' }));
    });
    const notes = (await mine.interactions.toArray()).map(({ note }) => note);
    expect(notes).toEqual(expect.arrayContaining(['Late', 'Theirs']));
  });
});
