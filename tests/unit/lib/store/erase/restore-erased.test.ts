import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../../../lib/bundle/read-bundle.ts';
import { verifyAudit } from '../../../../../lib/store/audit.ts';
import { eraseForGood } from '../../../../../lib/store/erase/erase.ts';
import { listErased } from '../../../../../lib/store/erase/list-erased.ts';
import { exportBundle } from '../../../../../lib/store/export.ts';
import { mergeStaged } from '../../../../../lib/store/merge-bundle.ts';
import { SCHEMA_VERSION } from '../../../../../lib/store/migrations/index.ts';
import { restoreStaged } from '../../../../../lib/store/restore-bundle.ts';
import { stageBundle } from '../../../../../lib/store/stage-bundle.ts';
import { ACME, dump, NOW } from '../samples.ts';
import { CANARY, canariesIn, openCanary } from './canary.ts';

const ALL = { replacesMentions: true, includesSame: true };

describe('a bundle from before somebody was erased', () => {
  it.each([
    ['restored', 'contact', restoreStaged],
    ['merged', 'contact', mergeStaged],
    ['restored', 'account', restoreStaged],
    ['merged', 'account', mergeStaged],
  ] as const)('brings nobody back when it is %s: %s', async (_how, of, takeIn) => {
    const db = await openCanary();
    let file = '';
    const write = (text: string) => {
      file += text;
    };
    await exportBundle(db, { layout: 'ndjson', confidentialNotes: 'included', write }, NOW);
    const id = of === 'contact' ? CANARY.id : ACME;
    await eraseForGood(db, { of, id }, ALL, { now: NOW, random: 'a'.repeat(44) });
    const bytes = async function* () {
      yield new TextEncoder().encode(file);
    };
    const staged = await stageBundle(db, readBundle(bytes(), SCHEMA_VERSION), NOW);
    expect(staged.erasedLeftOut).toBeGreaterThan(0);
    await takeIn(db, staged, NOW + 1);
    expect(canariesIn(await dump(db))).toEqual([]);
    expect((await db.accounts.get(ACME)) === undefined).toBe(of === 'account');
    expect(await listErased(db)).toHaveLength(1);
    expect(await verifyAudit(db)).toMatchObject({ isWhole: true });
  });
});
