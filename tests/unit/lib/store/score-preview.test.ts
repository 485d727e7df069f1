import { describe, expect, it, vi } from 'vitest';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { seedDemo } from '../../../../lib/store/demo.ts';
import { saveHealthSettings, type TeamSettings } from '../../../../lib/store/health-settings.ts';
import { listScoreRows } from '../../../../lib/store/reads.ts';
import { rescoreAll } from '../../../../lib/store/rescore.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { type PreviewRun, previewScores } from '../../../../lib/store/score-preview.ts';
import { readScoreRules } from '../../../../lib/store/score-rules.ts';
import { nameKeys } from '../../../../lib/store/tables.ts';
import { acmeFacts, dump, NOW, openAcme, openSample, sampleAccount } from './samples.ts';

async function shop(db: BellwetherDatabase): Promise<TeamSettings> {
  const { settings } = await db.transaction('r', db.tables, () => readScoreRules(db));
  return { ...settings, preset: 'e-commerce' };
}

function run(part: Partial<PreviewRun> = {}): PreviewRun {
  const signal = new AbortController().signal;
  return { now: NOW, signal, onProgress: () => {}, pause: () => undefined, ...part };
}

async function openDemo(): Promise<BellwetherDatabase> {
  const db = await openSample();
  await seedDemo(db, NOW);
  return db;
}

describe('a preview of settings that are not saved', () => {
  it('foretells every band and score that saving them makes, and writes nothing', async () => {
    const db = await openDemo();
    const settings = await shop(db);
    const before = await listScoreRows(db);
    const content = await dump(db);
    const preview = await previewScores(db, settings, run());
    expect(await dump(db)).toEqual(content);
    await saveHealthSettings(db, settings);
    await rescoreAll(db, NOW);
    const after = new Map((await listScoreRows(db)).map((row) => [row.accountId, row]));
    const changed = before.filter((row) => after.get(row.accountId)?.band !== row.band);
    expect(changed.length).toBeGreaterThan(0);
    expect(preview?.changes.map(({ accountId }) => accountId).sort()).toEqual(
      changed.map(({ accountId }) => accountId).sort(),
    );
    for (const one of preview?.changes ?? []) {
      const { name, band, score } = after.get(one.accountId) ?? {};
      expect({ name: one.name, band: one.after.band, score: one.after.score }).toEqual({
        name,
        band,
        score,
      });
    }
  });

  it('is of the user’s own accounts as soon as there is one', async () => {
    const db = await openDemo();
    await saveFacts(db, [acmeFacts()], NOW);
    const preview = await previewScores(db, await shop(db), run());
    expect(preview?.accounts).toBe(1);
  });

  it('is empty for an empty portfolio', async () => {
    const db = await openSample();
    const onProgress = vi.fn();
    const preview = await previewScores(db, await shop(db), run({ onProgress }));
    expect(preview).toMatchObject({ accounts: 0, changes: [], meanPoints: null });
    expect(onProgress.mock.calls).toEqual([[0, 0]]);
  });

  it('leaves out an account that is gone by the time it is read', async () => {
    const db = await openAcme();
    await db.accounts.put({ ...sampleAccount({ deletedAt: NOW }), ...nameKeys('Acme Works') });
    expect((await previewScores(db, await shop(db), run()))?.accounts).toBe(0);
  });

  it('says how far it is, and gives the page its turn before every account', async () => {
    const db = await openDemo();
    const total = (await listScoreRows(db)).length;
    const onProgress = vi.fn();
    const pause = vi.fn(() => Promise.resolve());
    await previewScores(db, await shop(db), run({ onProgress, pause }));
    expect(pause).toHaveBeenCalledTimes(total);
    expect(onProgress.mock.calls[0]).toEqual([0, total]);
    expect(onProgress.mock.lastCall).toEqual([total, total]);
    expect(onProgress.mock.calls.length).toBeGreaterThan(2);
  });

  it('ends before the next account when it is not wanted any more', async () => {
    const db = await openDemo();
    const stop = new AbortController();
    const pause = vi.fn(async () => {
      if (pause.mock.calls.length === 3) stop.abort();
    });
    expect(await previewScores(db, await shop(db), run({ pause, signal: stop.signal }))).toBeNull();
    expect(pause).toHaveBeenCalledTimes(3);
  });

  it('fails by name when the database is closed under it', async () => {
    const db = await openDemo();
    const settings = await shop(db);
    db.close({ disableAutoOpen: true });
    await expect(previewScores(db, settings, run())).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('scoring all accounts', () => {
  it('says after each chunk how many are done', async () => {
    const db = await openDemo();
    const total = (await listScoreRows(db)).length;
    const onProgress = vi.fn();
    await rescoreAll(db, NOW, onProgress);
    expect(onProgress.mock.lastCall).toEqual([total, total]);
  });
});
