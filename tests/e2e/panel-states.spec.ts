import type { Page } from '@playwright/test';
import { ATOMIC_PATHS } from '../real/atomic-crm/atomic-crm.ts';
import { badgeText, checkFrame, openRecord, savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { goToCompany, openFakeCrm } from '../support/fake-crm.ts';
import { clickLauncher } from '../support/launcher.ts';
import {
  closePanel,
  customerName,
  findPanel,
  logForm,
  panelFrame,
  readScore,
} from '../support/panel.ts';
import { atomicCrmUrl } from '../support/real-apps.ts';

const NORTHWIND = () => atomicCrmUrl(ATOMIC_PATHS.northwind);

/** Width and side of the panel's frame as the page shows it. */
async function frameBox(page: Page): Promise<{ x: number; width: number }> {
  const element = await (await panelFrame(page)).frameElement();
  const box = await element.boundingBox();
  if (!box) throw new Error('The panel’s frame is not shown.');
  return box;
}

test.describe('panel states', () => {
  test('collapsed it is a tab with the score, and stays so on the next page', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, NORTHWIND());
    const score = String(await readScore(panel));
    await panel.getByRole('button', { name: 'Collapse to a tab' }).click();
    await expect.poll(async () => (await frameBox(page)).width).toBeLessThan(80);
    await expect(panel.getByRole('button', { name: /Northwind Traders/ })).toContainText(score);
    await savePicture(page, 'panel-collapsed');
    expect(await badgeText(demo, page)).toBe(score);

    const next = await openRecord(demo, atomicCrmUrl(ATOMIC_PATHS.globex));
    const tab = next.panel.getByRole('button', { name: /Globex Corporation/ });
    await tab.click();
    await expect(logForm(next.panel)).toBeVisible();
    await expect.poll(async () => (await frameBox(next.page)).width).toBeGreaterThan(250);
  });

  test('closed it leaves a launcher without a frame, and the badge', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, NORTHWIND());
    const score = String(await readScore(panel));
    await closePanel(page);
    await expect.poll(() => badgeText(demo, page)).toBe(score);
    await page.reload();
    await expect.poll(() => badgeText(demo, page)).toBe(score);
    expect(findPanel(page)).toBeUndefined();

    await clickLauncher(page);
    await expect(customerName(await panelFrame(page))).toHaveText('Northwind Traders');
  });

  test('side and width are remembered', async ({ demo }) => {
    const { page, panel } = await openRecord(demo, NORTHWIND());
    const before = await frameBox(page);
    expect(before.x).toBeGreaterThan(640);
    await panel.getByRole('button', { name: 'Move to the left' }).click();
    await expect.poll(async () => (await frameBox(page)).x).toBeLessThan(20);
    await page.mouse.move(before.width, 400);
    await page.mouse.down();
    await page.mouse.move(before.width + 100, 400, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => Math.abs((await frameBox(page)).width - before.width - 100))
      .toBeLessThan(12);
    const wide = await frameBox(page);
    await page.reload();
    await expect.poll(() => frameBox(page)).toEqual(wide);
  });

  test('an unreadable record says what was missing', async ({ demo }) => {
    const page = await openFakeCrm(demo.context);
    await goToCompany(page, 404);
    const panel = await panelFrame(page);
    await expect(panel.getByText('Reading the page')).toBeVisible();
    await expect(panel.getByText('This page could not be read')).toBeVisible({ timeout: 25_000 });
    await expect(panel.getByText('Not found on the page: the record itself.')).toBeVisible();
    await savePicture(page, 'panel-unreadable');
  });

  test('what was typed is still there after closing, navigating and reloading', async ({
    demo,
  }) => {
    const { page, panel } = await openRecord(demo, NORTHWIND());
    const note = (frame: typeof panel) => logForm(frame).getByRole('textbox', { name: 'Note' });
    await note(panel).fill('Half a sentence about');
    await closePanel(page);
    await clickLauncher(page);
    await expect(note(await panelFrame(page))).toHaveValue('Half a sentence about');
    await page.goto(atomicCrmUrl(ATOMIC_PATHS.globex));
    await expect(note(await panelFrame(page))).toHaveValue('');
    await page.goto(NORTHWIND());
    await page.reload();
    await expect(note(await panelFrame(page))).toHaveValue('Half a sentence about');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('has no accessibility violations', async ({ demo }) => {
        const { page, panel } = await openRecord(demo, NORTHWIND());
        await expect(customerName(panel)).toHaveText('Northwind Traders');
        await savePicture(page, `panel-${colorScheme}`);
        expect(await checkFrame(panel)).toEqual([]);
      });
    });
  }
});
