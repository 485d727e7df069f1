import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {
  dataHashOf,
  exportRows,
  openBackupPage,
  openFile,
  PASSPHRASE,
  saveBackup,
  unlock,
} from '../support/bundle-file.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storeContent } from '../support/stored-rows.ts';

test('a backup brings everything back, a damaged one nothing, and both can be taken back', async ({
  demo,
}) => {
  const page = await openBackupPage(demo);
  const before = dataHashOf(await exportRows(page));
  const backup = await saveBackup(page);
  expect(readFileSync(backup).includes('Northwind')).toBe(false);

  const data = await openOwnPage(demo, 'dashboard', '#/workspace');
  await data.getByRole('button', { name: 'Delete demo workspace' }).click();
  await expect(data.getByText('The demo workspace was deleted.')).toBeVisible();
  await data.close();
  const { audit: _, meta: __, ...empty } = await storeContent(demo);

  const damaged = backup.replace('.bwbackup', '-damaged.bwbackup');
  const bytes = readFileSync(backup);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  await openFile(page, damaged, PASSPHRASE);
  await expect(page.getByRole('alert')).toContainText('damaged or cut off');
  const { audit: ___, meta: ____, ...untouched } = await storeContent(demo);
  expect(untouched).toEqual(empty);

  await openFile(page, backup, 'four words by accident');
  await expect(page.getByText('That is not the passphrase of this backup.')).toBeVisible();
  await unlock(page, PASSPHRASE);
  const table = page.getByRole('table', { name: 'What would change' });
  await expect(table.getByRole('row', { name: /^Accounts 24 / })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await savePicture(page, 'restore-difference');
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Restored: 24 accounts are here now.')).toBeVisible();
  expect(dataHashOf(await exportRows(page))).toBe(before);

  await page.getByRole('button', { name: 'Bring back what was before' }).click();
  await expect(page.getByText('Everything is as it was before.')).toBeVisible();
  const { accounts } = await storeContent(demo);
  expect(accounts).toEqual([]);
});
