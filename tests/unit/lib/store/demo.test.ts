import { describe, expect, it } from 'vitest';
import { eraseDemo, restoreDemo, seedDemo } from '../../../../lib/store/demo.ts';
import { saveDraft } from '../../../../lib/store/drafts.ts';
import { linkRecord } from '../../../../lib/store/links.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { readPanelData } from '../../../../lib/store/panel-data.ts';
import { readPortfolioSummary } from '../../../../lib/store/portfolio.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { searchAccounts } from '../../../../lib/store/search.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  callEntry,
  dump,
  logCommand,
  logNow,
  NOW,
  openAcme,
  openSample,
  SOURCE,
  surveyEntry,
} from './samples.ts';

async function idOf(db: Parameters<typeof searchAccounts>[0], name: string): Promise<string> {
  return (await searchAccounts(db, name, 1))[0]?.accountId ?? '';
}

const RECORD = { site: 'zendesk', host: 'x.test', recordType: 'ticket', recordId: '7' } as const;

async function link(db: Parameters<typeof searchAccounts>[0], accountId: string): Promise<void> {
  const ids = { accountRecordId: null, contactRecordId: null, source: SOURCE };
  const changeId = crypto.randomUUID();
  await linkRecord(db, { changeId, accountId, record: RECORD, ...ids }, NOW);
}

/** Logs, links and types something on a demo account. */
async function useDemo(db: Parameters<typeof searchAccounts>[0]): Promise<string> {
  const accountId = await idOf(db, 'Northwind');
  const call = logCommand(callEntry({ contactIds: [] }));
  await logEntry(db, { ...call, accountId }, SOURCE, NOW);
  await link(db, accountId);
  await saveDraft(db, accountId, { type: 'note', fields: {}, updatedAt: NOW });
  return accountId;
}

/** The user's own account beside a demo that they logged on. */
async function openDemoInUse() {
  const db = await openAcme();
  await seedDemo(db, NOW);
  return { db, accountId: await useDemo(db) };
}

/** What the user owns: derived figures aside. */
async function ownData(db: Parameters<typeof dump>[0]) {
  const { meta: _, ...tables } = await dump(db);
  return JSON.stringify(tables);
}

describe('the demo workspace in the store', () => {
  it('shows every band, revenue at risk and a firm NPS in the summary', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    const summary = await readPortfolioSummary(db, NOW);
    expect(summary.accounts).toBe(24);
    expect(summary.demo).toBe('counted');
    expect(Object.values(summary.bands).every((count) => count > 0)).toBe(true);
    expect(summary.revenueAtRisk.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    expect(summary.attention).toHaveLength(5);
    expect(summary.nps?.indicative).toBe(false);
  });

  it('has a history of 26 weeks and the twelve months of the portfolio', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    const data = await readPanelData(db, await idOf(db, 'Northwind'), NOW);
    expect(data?.history).toHaveLength(26);
    expect(data?.history.at(-1)).toMatchObject({ day: '2026-11-22', band: 'watch' });
    expect(data?.nps.portfolio).toHaveLength(13);
    expect(data?.needsRefresh).toBe(false);
  });

  it('moves Northwind visibly when a good call is logged', async () => {
    const db = await openSample();
    await seedDemo(db, NOW);
    const accountId = await idOf(db, 'Northwind');
    const before = (await readScoreRow(db, accountId))?.score ?? 100;
    const call = logCommand(callEntry({ contactIds: [] }));
    await logEntry(db, { ...call, accountId }, SOURCE, NOW);
    expect((await readScoreRow(db, accountId))?.score).toBeGreaterThan(before + 3);
  });

  it('can be put in again without doubling', async () => {
    const db = await openSample();
    await seedDemo(db, NOW - 3 * DAY_MS);
    await seedDemo(db, NOW);
    const again = await dump(db);
    const fresh = await openSample();
    await seedDemo(fresh, NOW);
    expect(again).toEqual(await dump(fresh));
  });

  it('leaves with everything done on it, and the user’s own data stays byte for byte', async () => {
    const db = await openAcme();
    await logNow(db, surveyEntry());
    await saveDraft(db, ACME, { type: 'note', fields: { note: 'mine' }, updatedAt: NOW });
    const before = await ownData(db);
    await seedDemo(db, NOW);
    await useDemo(db);
    expect(await ownData(db)).not.toBe(before);
    await eraseDemo(db, NOW);
    expect(await ownData(db)).toBe(before);
  });

  it('comes back exactly as it was, with what was logged, linked and typed on it', async () => {
    const { db, accountId } = await openDemoInUse();
    const before = await dump(db);
    const erased = await eraseDemo(db, NOW);
    expect(await db.accounts.get(accountId)).toBeUndefined();
    expect(await restoreDemo(db, erased, NOW)).toBe(true);
    expect(await dump(db)).toEqual(before);
  });

  it('does not come back over another demo, and that one stays untouched', async () => {
    const { db } = await openDemoInUse();
    const erased = await eraseDemo(db, NOW);
    await seedDemo(db, NOW);
    const other = await dump(db);
    expect(await restoreDemo(db, erased, NOW)).toBe(false);
    expect(await dump(db)).toEqual(other);
  });

  it('does not take a record back that was linked to an own account since', async () => {
    const { db } = await openDemoInUse();
    const erased = await eraseDemo(db, NOW);
    await link(db, ACME);
    expect(await restoreDemo(db, erased, NOW)).toBe(false);
    expect((await db.externalIds.toArray()).map(({ accountId }) => accountId)).toEqual([ACME]);
  });

  it('comes back beside a draft that was typed on it too late', async () => {
    const { db, accountId } = await openDemoInUse();
    const erased = await eraseDemo(db, NOW);
    await saveDraft(db, accountId, { type: 'note', fields: { note: 'late' }, updatedAt: NOW });
    expect(await restoreDemo(db, erased, NOW)).toBe(true);
    expect((await db.drafts.get(accountId))?.draft.fields).toEqual({ note: 'late' });
  });

  it('is in none of the figures beside an account of the user’s own', async () => {
    const db = await openAcme();
    const before = await readPortfolioSummary(db, NOW);
    await seedDemo(db, NOW);
    expect(await readPortfolioSummary(db, NOW)).toEqual({ ...before, demo: 'left-out' });
  });

  it('keeps invented answers out of the NPS trend of the user’s own accounts', async () => {
    const db = await openAcme();
    await seedDemo(db, NOW);
    const data = await readPanelData(db, ACME, NOW);
    expect(data?.nps.portfolio.at(-1)?.n).toBe(0);
  });
});
