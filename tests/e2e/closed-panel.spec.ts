import type { Page } from '@playwright/test';
import type { Installed } from '../support/chromium.ts';
import { badgeText } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import {
  drawCompany,
  GLOBEX,
  goToCompany,
  NORTHWIND,
  openCompany,
  openStranger,
  STRANGER,
  showCompany,
} from '../support/fake-crm.ts';
import { HIDING_SHEET } from '../support/hostile.ts';
import { clickLauncher, ownMarkup } from '../support/launcher.ts';
import {
  chooseCustomer,
  closePanel,
  customerName,
  logCall,
  panelFrame,
  readScore,
} from '../support/panel.ts';
import { namesShown, watchNames } from '../support/shown-names.ts';

/** A customer's score, as the panel of a record of theirs says it. */
async function scoreOf(demo: Installed, company: typeof GLOBEX): Promise<string> {
  const { page, panel } = await openCompany(demo, company);
  const score = String(await readScore(panel));
  await page.close();
  return score;
}

/** A record that is loaded while the panel is closed. */
async function openClosed(demo: Installed): Promise<{ page: Page; score: string }> {
  const { page, panel } = await openCompany(demo, NORTHWIND);
  const score = String(await readScore(panel));
  await closePanel(page);
  await page.reload();
  await drawCompany(page, NORTHWIND);
  await expect.poll(() => badgeText(demo, page)).toBe(score);
  return { page, score };
}

test.describe('closed panel', () => {
  test('the page holds a launcher and nothing of the customer', async ({ demo }) => {
    const { page, score } = await openClosed(demo);
    expect(page.frames()).toHaveLength(1);
    const ours = await ownMarkup(page);
    expect(ours).toContain('<button');
    expect(ours).not.toContain('<iframe');
    const text = ours.replace(/<[^>]*>/g, '');
    expect(text).not.toContain(score);
    expect(ours).not.toMatch(/northwind/i);
  });

  test('the badge follows the page from record to record', async ({ demo }) => {
    const globex = await scoreOf(demo, GLOBEX);
    const { page, score } = await openClosed(demo);
    expect(globex).not.toBe(score);
    await showCompany(page, GLOBEX);
    await expect.poll(() => badgeText(demo, page)).toBe(globex);
    await showCompany(page, STRANGER);
    await expect.poll(() => badgeText(demo, page)).toBe('');
    await showCompany(page, NORTHWIND);
    await expect.poll(() => badgeText(demo, page)).toBe(score);
    expect(page.frames()).toHaveLength(1);
  });

  test('the badge knows a linked record by its address alone', async ({ demo }) => {
    const globex = await scoreOf(demo, GLOBEX);
    const { page, panel } = await openStranger(demo);
    await chooseCustomer(panel, GLOBEX.name);
    await closePanel(page);
    // The record itself is not drawn any more.
    await page.reload();
    await expect.poll(() => badgeText(demo, page)).toBe(globex);
    await goToCompany(page, 10);
    await expect.poll(() => badgeText(demo, page)).toBe('');
    await goToCompany(page, STRANGER.id);
    await expect.poll(() => badgeText(demo, page)).toBe(globex);
  });

  test('a click on the launcher opens the panel of the record that is shown now', async ({
    demo,
  }) => {
    const { page } = await openClosed(demo);
    await showCompany(page, GLOBEX);
    await clickLauncher(page);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    await showCompany(page, NORTHWIND);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    expect(page.frames()).toHaveLength(2);
  });

  test('a style sheet of the page neither hides nor moves it, nor the panel', async ({ demo }) => {
    const { page } = await openClosed(demo);
    const edge = () => page.screenshot({ clip: { x: 1180, y: 200, width: 100, height: 300 } });
    const before = await edge();
    await page.addStyleTag({ content: HIDING_SHEET });
    expect(await edge()).toEqual(before);
    await clickLauncher(page);
    const panel = await panelFrame(page);
    await expect(customerName(panel)).toHaveText(NORTHWIND.name);
    await logCall(panel, { note: 'In spite of it' });
    await closePanel(page);
    await page.mouse.move(0, 0);
    await expect.poll(async () => before.equals(await edge())).toBe(true);
  });

  test('a record that was left while it was closed is not shown once it is open', async ({
    demo,
  }) => {
    const { page } = await openClosed(demo);
    await goToCompany(page, GLOBEX.id);
    await clickLauncher(page);
    const panel = await panelFrame(page);
    await watchNames(panel);
    await drawCompany(page, GLOBEX);
    await expect(customerName(panel)).toHaveText(GLOBEX.name);
    expect(await namesShown(panel)).not.toContain(NORTHWIND.name);
  });
});
