import { expect, test } from '../support/e2e.ts';
import { openCompany } from '../support/fake-crm.ts';
import { killAfterLogs } from '../support/kill-rounds.ts';
import { logCall } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

const ROUNDS = 20;

test.describe('kill-after-log', () => {
  test(`${ROUNDS} kills of the browser right after an acknowledgement lose and double nothing`, async () => {
    test.setTimeout(300_000);
    const { acknowledged, stored, hasAlarm } = await killAfterLogs({ rounds: ROUNDS });
    expect(stored).toEqual(acknowledged);
    expect(hasAlarm).toBe(false);
  });

  test('a log that is sent while the background is stopped is stored once', async ({ demo }) => {
    const { page, panel } = await openCompany(demo);
    const own = await demo.context.newPage();
    await own.goto(`${demo.origin}/popup.html`);
    const session = await demo.context.newCDPSession(own);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.bringToFront();
    await logCall(panel, { note: 'sent to a stopped worker' });
    const rows = await storedRows(demo, 'interactions');
    expect(rows.filter(({ note }) => note === 'sent to a stopped worker')).toHaveLength(1);
  });
});
