import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import {
  IMPORT_OPTIONS,
  IN_DASHBOARD,
  LOG_READING,
  type PageTask,
  type TaskEnd,
} from '../support/import-task.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storedRows } from '../support/stored-rows.ts';

const LOG = { rows: 60, accounts: 6, now: Date.UTC(2026, 10, 22) };

function run(page: Page, task: PageTask): Promise<TaskEnd> {
  const reading = task.do === 'undo' ? {} : { ...LOG_READING, options: IMPORT_OPTIONS };
  return page.evaluate(IN_DASHBOARD.runTask, { rowsTotal: null, ...reading, ...task });
}

test.describe('import-worker', () => {
  test('a file is planned, imported, imported once more and taken back', async ({ installed }) => {
    const page = await openOwnPage(installed, 'dashboard');
    await page.evaluate(IN_DASHBOARD.writeLog, LOG);
    const planned = await run(page, { do: 'plan' });
    const { outlook } = planned.result as { outlook: object };
    expect(outlook).toMatchObject({
      counts: { created: 60, updated: 0, merged: 0, skipped: 0, invalid: 0 },
      alsoCreated: { accounts: 6 },
    });
    expect(await storedRows(installed, 'interactions')).toEqual([]);
    const id = '00000000-0000-4000-8000-00000000f11e';
    const imported = await run(page, { do: 'import', id });
    expect(imported.result).toMatchObject({ job: { state: 'done' }, outlook });
    const rows = await storedRows(installed, 'interactions');
    expect(rows).toHaveLength(60);
    // The page shows what came in, without being loaded anew.
    await expect(page.getByText('Customer 6', { exact: true })).toBeVisible();
    const again = await run(page, { do: 'import', id: crypto.randomUUID() });
    expect(again.result).toMatchObject({ job: { counts: { created: 0, updated: 0, merged: 60 } } });
    expect(await storedRows(installed, 'interactions')).toEqual(rows);
    const undone = await run(page, { do: 'undo', id });
    expect(undone.result).toMatchObject({ state: 'undone' });
    for (const table of ['interactions', 'accounts', 'contacts', 'scores'])
      expect(await storedRows(installed, table)).toEqual([]);
  });
});
