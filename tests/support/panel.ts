import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/**
 * The panel's frame in a CRM page. It hangs in a closed shadow root, which locators do not enter,
 * so it is found among the page's frames. It takes clicks already.
 */
export async function panelFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await expect(async () => {
    found = findPanel(page);
    expect(found, 'the panel’s frame').toBeDefined();
    await found?.evaluate(untilSteady);
  }).toPass({ timeout: 15_000 });
  if (!found) throw new Error('The panel’s frame went away while it was looked for.');
  return found;
}

/** Runs in the panel, which refuses clicks in its first half second in view: no person is so fast. */
async function untilSteady(): Promise<void> {
  if (performance.now() > 3000) return;
  await new Promise((seen) => {
    const options = { trackVisibility: true, delay: 100, threshold: 0 };
    new IntersectionObserver(seen, options).observe(document.documentElement);
  });
  await new Promise((next) => setTimeout(next, 700));
}

/** The panel's frame, `undefined` when there is none at present. */
export function findPanel(page: Page): Frame | undefined {
  return page
    .frames()
    .find((frame) => /^(chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(frame.url()));
}

/** Closes the panel of a page, which takes its frame out of it. */
export async function closePanel(page: Page): Promise<void> {
  await (await panelFrame(page)).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => findPanel(page)).toBeUndefined();
}

/** The customer's name at the head of a panel or a side panel. */
export function customerName(panel: Frame | Page): Locator {
  return panel.getByRole('heading', { level: 1 });
}

export function healthMeter(panel: Frame | Page): Locator {
  return panel.getByRole('meter', { name: 'Health', exact: true });
}

export function logForm(panel: Frame | Page): Locator {
  return panel.getByRole('form', { name: 'Log interaction' });
}

/** Says by hand which customer the page shows: typed in part, then picked. */
export async function chooseCustomer(panel: Frame, name: string): Promise<void> {
  await panel
    .getByRole('searchbox', { name: 'Name or domain' })
    .fill(name.slice(0, 6).toLowerCase());
  await panel.getByRole('button', { name }).click();
  await expect(customerName(panel)).toHaveText(name);
}

/** The score as it stands on the meter, `null` when none is claimed. */
export async function readScore(panel: Frame | Page): Promise<number | null> {
  const value = await healthMeter(panel).getAttribute('aria-valuenow');
  return value === null ? null : Number(value);
}

/** Logs a connected call. Resolves when the panel says that it is stored. */
export async function logCall(
  panel: Frame | Page,
  { note, sentiment = 'Positive' }: { note: string; sentiment?: string },
): Promise<void> {
  const form = logForm(panel);
  await form.getByRole('radio', { name: 'Call' }).check();
  await form.getByRole('radio', { name: 'Connected' }).check();
  await form.getByRole('radio', { name: sentiment, exact: true }).check();
  await form.getByRole('textbox', { name: 'Note' }).fill(note);
  await form.getByRole('button', { name: 'Log call' }).click();
  await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue('');
}
