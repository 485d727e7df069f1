import { describe, expect, it } from 'vitest';
import { eraseDemo, seedDemo } from '../../../../lib/store/demo.ts';
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
  NOW,
  openAcme,
  openSample,
  SOURCE,
  surveyEntry,
} from './samples.ts';

async function idOf(db: Parameters<typeof searchAccounts>[0], name: string): Promise<string> {
  return (await searchAccounts(db, name, 1))[0]?.accountId ?? '';
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
    expect(summary.hasDemo).toBe(true);
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
    await logEntry(db, logCommand(surveyEntry()), SOURCE, NOW);
    await saveDraft(db, ACME, { type: 'note', fields: { note: 'mine' }, updatedAt: NOW });
    const before = await ownData(db);
    await seedDemo(db, NOW);
    const accountId = await idOf(db, 'Northwind');
    const call = logCommand(callEntry({ contactIds: [] }));
    await logEntry(db, { ...call, accountId }, SOURCE, NOW);
    const record = {
      site: 'zendesk',
      host: 'x.test',
      recordType: 'ticket',
      recordId: '7',
    } as const;
    const ids = { accountRecordId: null, contactRecordId: null, source: SOURCE };
    await linkRecord(db, { changeId: crypto.randomUUID(), accountId, record, ...ids }, NOW);
    await saveDraft(db, accountId, { type: 'note', fields: {}, updatedAt: NOW });
    expect(await ownData(db)).not.toBe(before);
    await eraseDemo(db, NOW);
    expect(await ownData(db)).toBe(before);
  });

  it('keeps invented answers out of the NPS trend of the user’s own accounts', async () => {
    const db = await openAcme();
    await seedDemo(db, NOW);
    const data = await readPanelData(db, ACME, NOW);
    expect(data?.nps.portfolio.at(-1)?.n).toBe(0);
  });
});
