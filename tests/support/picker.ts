import { expect, type Frame, type Locator, type Page } from '@playwright/test';

const OVERLAY = /^(chrome|moz)-extension:\/\/[^/]+\/picker-overlay\.html/;

const TYPES = ['account', 'contact', 'deal', 'ticket'] as const;

export function findOverlay(page: Page): Frame | undefined {
  return page.frames().find((frame) => OVERLAY.test(frame.url()));
}

/** Begins to teach the page beside this panel. */
export async function startTeaching(
  panel: Frame | Page,
  type: (typeof TYPES)[number] = 'account',
): Promise<void> {
  await panel.getByRole('button', { name: 'Point at the fields of this page' }).click();
  await expect(panel.getByRole('heading', { name: 'Point at the fields' })).toBeVisible();
  const select = panel.getByLabel('This page shows');
  // Key by key: the panel listens to no event that a script made up.
  for (const next of TYPES.slice(1, TYPES.indexOf(type) + 1)) {
    await select.press('ArrowDown');
    await expect(select).toHaveValue(next);
  }
}

/** Has the next click in the page be for a field. Resolves to the frame that takes it. */
export async function startPointing(
  page: Page,
  panel: Frame | Page,
  field: string,
): Promise<Frame> {
  await panel.getByRole('button', { name: new RegExp(`^Point (again )?at: ${field}$`) }).click();
  await expect(async () => {
    await expect(findOverlay(page)?.getByText(`Click: ${field}`) as Locator).toBeVisible();
  }).toPass({ timeout: 15_000 });
  const overlay = findOverlay(page);
  if (!overlay) throw new Error('The frame that takes the pointer went away.');
  return overlay;
}

/** Points at an element with the mouse. */
export async function pointAt(
  page: Page,
  panel: Frame | Page,
  field: string,
  target: Locator,
): Promise<void> {
  await startPointing(page, panel, field);
  const box = await target.boundingBox();
  if (!box) throw new Error(`${field}: what is to be pointed at is not shown.`);
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.click(box.x + 8, box.y + box.height / 2);
  await expect.poll(() => findOverlay(page)).toBeUndefined();
}

/** What a field was read as, in the list of fields. */
export function readAs(panel: Frame | Page, field: string): Locator {
  return panel.getByRole('listitem').filter({ hasText: field }).locator('.bw-picker-text');
}

/** What a field reads on the second record. */
export function secondReadAs(panel: Frame | Page, field: string): Locator {
  return panel.locator('.bw-picker-compared > div').filter({ hasText: field }).locator('dd');
}
