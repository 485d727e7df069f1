import { describe, expect, it } from 'vitest';
import { undo } from '../../../../lib/store/commit.ts';
import { localDay } from '../../../../lib/store/local-day.ts';
import { setOverride } from '../../../../lib/store/override.ts';
import { readPanelData, refreshScore } from '../../../../lib/store/panel-data.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { readRecentBands } from '../../../../lib/store/score.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { ACME, dump, NOW, openAcme, SOURCE } from './samples.ts';

const BY_HAND = { band: 'at-risk', reason: ' Their new owner dislikes us ', days: 10 } as const;
const change = (now = NOW) => ({ changeId: crypto.randomUUID(), now });

describe('setting a band by hand', () => {
  it('shows it at once, beside the band by the facts, until it expires', async () => {
    const db = await openAcme();
    const before = await readScoreRow(db, ACME);
    await setOverride(db, ACME, BY_HAND, change());
    expect(await readScoreRow(db, ACME)).toMatchObject({ band: 'at-risk', score: before?.score });
    expect((await readPanelData(db, ACME, NOW))?.health.override).toMatchObject({
      band: 'at-risk',
      reason: 'Their new owner dislikes us',
      setAt: NOW,
      untilAt: NOW + 10 * DAY_MS,
      computedBand: before?.band,
    });
    const later = await readPanelData(db, ACME, NOW + 10 * DAY_MS);
    expect(later?.health).toMatchObject({ override: null, band: before?.band });
  });

  it('is lifted the same way, and an undo of that brings it back', async () => {
    const db = await openAcme();
    const before = await readScoreRow(db, ACME);
    await setOverride(db, ACME, BY_HAND, change());
    const lift = await setOverride(db, ACME, null, change(NOW + 1));
    expect((await readScoreRow(db, ACME))?.band).toBe(before?.band);
    const { health } = (await readPanelData(db, ACME, NOW + 1)) ?? {};
    expect(health).toMatchObject({ override: null, refused: [] });
    expect(await undo(db, lift.changeId, NOW + 2)).toBe(true);
    expect((await readScoreRow(db, ACME))?.band).toBe('at-risk');
  });

  it('leaves no trace in the band by the facts, on which the next days lean', async () => {
    const db = await openAcme();
    const before = (await readScoreRow(db, ACME))?.band;
    expect(before).not.toBe('at-risk');
    const bandsBefore = (day: number) =>
      db.transaction('r', db.tables, () => readRecentBands(ACME, NOW + day * DAY_MS));
    await setOverride(db, ACME, BY_HAND, change());
    await refreshScore(db, ACME, NOW + DAY_MS);
    expect(await db.scoreDays.get([ACME, localDay(NOW + DAY_MS)])).toMatchObject({
      band: 'at-risk',
      computedBand: before,
    });
    expect(await Promise.all([1, 2].map(bandsBefore))).toEqual([[before], [before]]);
    await setOverride(db, ACME, null, change(NOW + 2 * DAY_MS));
    const day = await db.scoreDays.get([ACME, localDay(NOW + 2 * DAY_MS)]);
    expect(day).toMatchObject({ band: before });
    expect(day).not.toHaveProperty('computedBand');
  });

  it('is the same write however often it is sent', async () => {
    const db = await openAcme();
    const sent = change();
    const receipt = await setOverride(db, ACME, BY_HAND, sent);
    const rows = await dump(db);
    expect(await setOverride(db, ACME, BY_HAND, { ...sent, now: NOW + 1 })).toEqual(receipt);
    expect(await dump(db)).toEqual(rows);
  });

  it('says where it was set: on the dashboard, or as told', async () => {
    const db = await openAcme();
    await setOverride(db, ACME, BY_HAND, change());
    await setOverride(db, ACME, BY_HAND, { ...change(), source: SOURCE });
    const kinds = (await db.signals.toArray()).map(({ source }) => source.kind);
    expect(kinds.sort()).toEqual(['dashboard', 'panel']);
  });

  it.each([
    ['without a reason', ACME, { ...BY_HAND, reason: '  ' }, 'invalid'],
    ['for longer than 90 days', ACME, { ...BY_HAND, days: 91 }, 'invalid'],
    ['to a band that is none', ACME, { ...BY_HAND, band: 'unknown' as 'watch' }, 'invalid'],
    ['for an account that is not there', crypto.randomUUID(), BY_HAND, 'not-found'],
  ])('%s is refused, with nothing written', async (_what, accountId, override, code) => {
    const db = await openAcme();
    const rows = await dump(db);
    const refused = setOverride(db, accountId, override, change());
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', code });
    expect(await dump(db)).toEqual(rows);
  });
});
