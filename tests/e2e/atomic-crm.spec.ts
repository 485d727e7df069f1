import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { launchChromium } from '../support/chromium.ts';
import {
  badgeText,
  heardByPage,
  listenInPage,
  openRecord,
  savePicture,
} from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { customerName, healthMeter, logCall, logForm, readScore } from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';
import { storedRows } from '../support/stored-rows.ts';

for (const thirdPartyCookies of ['blocked', 'allowed'] as const) {
  test.describe(`Atomic CRM, third-party cookies ${thirdPartyCookies}`, () => {
    test.use({ thirdPartyCookies });

    test('a logged call moves the score and outlives the browser', async ({ demo }) => {
      const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.northwind));
      await expect(customerName(panel)).toHaveText('Northwind Traders');
      const before = await readScore(panel);
      await logCall(panel, { note: 'Agreed on the renewal plan' });
      await expect.poll(() => readScore(panel)).not.toBe(before);
      const after = await readScore(panel);
      await expect.poll(() => badgeText(demo, page)).toBe(String(after));

      await demo.context.close();
      const again = await launchChromium({ profile: demo.profile });
      const calls = await storedRows(again, 'interactions');
      expect(calls.filter(({ note }) => note === 'Agreed on the renewal plan')).toHaveLength(1);
      await again.context.close();
    });
  });
}

test.describe('Atomic CRM', () => {
  test('says who the customer is, why, how healthy and of what', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.northwind));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await expect(panel.getByText('Matched by domain')).toBeVisible();
    const meter = healthMeter(panel);
    await expect(meter).toHaveAttribute('aria-valuenow', /^\d{1,3}$/);
    await expect(meter).toHaveAttribute('aria-valuetext', /^(Healthy|Watch|At risk), \d+ ?%/);
    for (const factor of ['Engagement', 'Sentiment', 'Support', 'Your pulse']) {
      await expect(panel.getByRole('meter', { name: factor })).toBeVisible();
    }
    await savePicture(page, 'panel-atomic-crm');
  });

  test('the panel follows from record to record', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.northwind));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await page.getByRole('tab', { name: 'Companies' }).click();
    await expect(panel.getByText('No customer on this page')).toBeVisible();
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.globex));
    await expect(customerName(panel)).toHaveText('Globex Corporation');
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.dana));
    await expect(customerName(panel)).toHaveText('Northwind Traders');
    await page.goBack();
    await expect(customerName(panel)).toHaveText('Globex Corporation');
  });

  test('typing in the panel never reaches the page', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.northwind));
    await listenInPage(page);
    const note = logForm(panel).getByRole('textbox', { name: 'Note' });
    await note.click();
    await page.keyboard.type('Renewal is at risk /?c');
    await expect(note).toHaveValue('Renewal is at risk /?c');
    expect(await heardByPage(page)).toEqual([]);
  });

  test('the customer can be chosen while the page holds the focus in a dialog', async ({
    demo,
  }) => {
    const { page, panel } = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.renewal));
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(panel.getByText('Who is this?')).toBeVisible();
    const search = panel.getByRole('searchbox', { name: 'Name or domain' });
    await search.click();
    await page.keyboard.type('northwind', { delay: 30 });
    await expect(search).toHaveValue('northwind');
    await page.keyboard.press('Enter');
    await expect(customerName(panel)).toHaveText('Northwind Traders');
  });
});
