import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Installed } from '../support/chromium.ts';
import { savePicture } from '../support/crm-tab.ts';
import { expect, test } from '../support/e2e.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { storedRows } from '../support/stored-rows.ts';

/** Whole points: what was said long ago weighs less by the minute. */
async function scores(demo: Installed): Promise<Map<unknown, unknown>> {
  const rows = await storedRows(demo, 'scores');
  return new Map(
    rows.map(({ accountId, score, band }) => {
      return [accountId, { band, points: score === null ? null : Math.round(Number(score)) }];
    }),
  );
}

const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;
const preview = (page: Page) => page.getByRole('region', { name: 'What it would do' });

test.describe('score settings', () => {
  test('are tried before they are saved, make every score, and are taken back', async ({
    demo,
  }) => {
    const page = await openOwnPage(demo, 'dashboard', '#/score');
    await expect(page.getByRole('radio', { name: 'General' })).toBeChecked();
    const before = await scores(demo);
    await page.getByRole('radio', { name: 'E-commerce' }).check();
    await expect(preview(page).getByRole('status')).toContainText('would change');
    await expect(preview(page)).toContainText('Left out, as no source reports it: Adoption');
    expect(await scores(demo)).toEqual(before);
    const first = preview(page).getByRole('list').getByRole('link').first();
    const accountId = (await first.getAttribute('href'))?.split('/').at(-1);
    await page.getByRole('button', { name: 'Save and score anew' }).click();
    await expect(page.getByText('Saved. All scores are made this way now.')).toBeVisible();
    const after = await scores(demo);
    expect(after.get(accountId)).not.toEqual(before.get(accountId));
    await page.reload();
    await expect(page.getByRole('radio', { name: 'E-commerce' })).toBeChecked();
  });

  test('come back with Undo, and the scores with them', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard', '#/score');
    const before = await scores(demo);
    await page.getByRole('radio', { name: 'Sales solution' }).check();
    await page.getByRole('button', { name: 'Save and score anew' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back. All scores are as before.')).toBeVisible();
    expect(await scores(demo)).toEqual(before);
    await expect(page.getByRole('radio', { name: 'General' })).toBeChecked();
  });

  test('that are not saved hold whoever leaves, until they are asked', async ({ demo }) => {
    const page = await openOwnPage(demo, 'dashboard', '#/portfolio');
    await page.getByRole('link', { name: 'Score', exact: true }).click();
    await page.getByRole('textbox', { name: 'Weight of Support' }).fill('60');
    await expect(page.getByText('Not saved yet')).toBeVisible();
    await page.goBack();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Weight of Support' })).toHaveValue('60');
    await page.getByRole('link', { name: 'Metrics' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Metrics' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('have no accessibility violations, wide and narrow', async ({ demo }) => {
        const page = await openOwnPage(demo, 'dashboard', '#/score');
        await page.getByRole('radio', { name: 'E-commerce' }).check();
        await expect(preview(page).getByRole('table')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await savePicture(page, `score-${colorScheme}`);
        await page.getByRole('button', { name: 'Values that count: Sentiment' }).click();
        await page.getByRole('textbox', { name: 'Weight of Support' }).fill('-1');
        await page.getByRole('textbox', { name: '50 points at' }).first().fill('99');
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await violations(page)).toEqual([]);
        const field = page.getByRole('textbox', { name: 'Weight of Support' });
        await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await savePicture(page, `score-${colorScheme}-narrow`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(360);
      });
    });
  }
});
