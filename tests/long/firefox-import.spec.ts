import { expect, test } from '@playwright/test';
import { launchFirefox, openOwnPage } from '../support/firefox.ts';
import { IMPORT_OPTIONS, IN_DASHBOARD, LOG_READING } from '../support/import-task.ts';
import { IN_OWN_PAGE } from '../support/stored-rows.ts';

const LOG = { rows: 5_000, accounts: 20, now: Date.UTC(2026, 10, 22) };

test('the worker imports a file in Firefox, under the policy of its pages', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await openOwnPage(firefox, 'dashboard.html');
    await page.evaluate(IN_DASHBOARD.writeLog, LOG);
    const task = { do: 'import', id: crypto.randomUUID(), rowsTotal: null } as const;
    const options = IMPORT_OPTIONS;
    const end = await page.evaluate(IN_DASHBOARD.runTask, { ...task, options, ...LOG_READING });
    expect(end).toMatchObject({ is: 'done', result: { job: { state: 'done', rowsDone: 5_000 } } });
    const content = await page.evaluate(IN_OWN_PAGE.everything);
    expect(content.interactions).toHaveLength(5_000);
    expect(content.scores).toHaveLength(20);
  } finally {
    await firefox.close();
  }
});
