import { rmSync } from 'node:fs';
import { launchChromium, newProfile } from '../support/chromium.ts';
import { DAMAGES } from '../support/damage.ts';
import { passNight, remembered, untilCounted } from '../support/damaged-profile.ts';
import { expect, test } from '../support/e2e.ts';
import { NORTHWIND, openAnybody, openCompany } from '../support/fake-crm.ts';
import { addDemoWorkspace, openOwnPage } from '../support/own-pages.ts';
import { logCall } from '../support/panel.ts';
import { storeContent } from '../support/stored-rows.ts';

const MISSING = 'A part of your data is missing';

test('a database that is gone is missed on every page, and comes back from the snapshot', async () => {
  test.setTimeout(120_000);
  const profile = newProfile();
  const before = await launchChromium({ profile });
  await addDemoWorkspace(before);
  await untilCounted(before);
  await passNight(before);
  const { interactions = [] } = await storeContent(before);
  await before.context.close();
  DAMAGES.leveldb.find(({ name }) => name === 'folder gone')?.apply(profile);

  const after = await launchChromium({ profile });
  const popup = await openOwnPage(after, 'popup');
  await expect(popup.getByRole('heading', { name: MISSING })).toBeVisible();
  await popup.close();
  const crm = await openAnybody(after, NORTHWIND);
  const frame = crm.panel;
  await expect(frame.getByRole('heading', { name: MISSING })).toBeVisible();

  const dashboard = await openOwnPage(after, 'dashboard');
  const row = dashboard.getByRole('row', { name: /^Interactions/ });
  await expect(row).toHaveText(`Interactions${interactions.length}0${interactions.length}`);
  await dashboard.getByRole('button', { name: 'Bring it back' }).click();
  await dashboard.getByRole('button', { name: 'Yes, bring it back' }).click();
  await expect(dashboard.getByRole('table', { name: 'Accounts' })).toBeVisible();
  expect((await storeContent(after)).interactions).toEqual(interactions);
  expect((await remembered(after)).loss).toBeUndefined();

  // The panel that stood there all the while is told; in a page that is opened anew it logs again.
  await expect(frame.getByRole('heading', { name: MISSING })).toBeHidden();
  await crm.page.close();
  const { panel } = await openCompany(after);
  await logCall(panel, { note: 'after the recovery' });
  expect((await storeContent(after)).interactions).toHaveLength(interactions.length + 1);
  await after.context.close();
  rmSync(profile, { recursive: true, force: true });
});
