import { expect, type Frame, type Page } from '@playwright/test';
import { customerName, healthMeter, logCall, panelFrame } from '../../tests/support/panel.ts';

interface Health {
  score: string;
  words: string;
}

async function readHealth(panel: Frame): Promise<Health> {
  const meter = healthMeter(panel);
  const score = (await meter.getAttribute('aria-valuenow')) ?? 'none';
  return { score, words: (await meter.getAttribute('aria-valuetext')) ?? '' };
}

async function printContributions(panel: Frame): Promise<void> {
  for (const meter of await panel.getByRole('meter').all()) {
    const factor = (await meter.getAttribute('aria-label')) ?? '';
    if (factor === 'Health') continue;
    const words = (await meter.getAttribute('aria-valuetext')) ?? '';
    console.log(`    ${factor.padEnd(12)} ${words}`);
  }
}

/** Prints who was recognised and why, and how healthy they are, as a screen reader would hear it. */
export async function reportCustomer(page: Page): Promise<void> {
  const panel = await panelFrame(page);
  await expect(healthMeter(panel)).toBeVisible();
  const reason = panel.getByRole('button', { name: 'Why this customer' });
  await reason.click();
  const why = await panel.getByText(/^(Same|Linked|Chosen)/).innerText();
  await reason.click();
  const { score, words } = await readHealth(panel);
  console.log(`\nRecognised:    ${await customerName(panel).innerText()}. ${why}`);
  console.log(`Health:        ${score} of 100. ${words}`);
  console.log('Contributions: points above or below 50');
  await printContributions(panel);
  console.log(
    `All customers: ${await panel
      .getByText(/^NPS .* between /)
      .first()
      .innerText()}`,
  );
}

/** Logs a call in the panel and prints what it did to the score. */
export async function logAndReport(page: Page): Promise<void> {
  const panel = await panelFrame(page);
  const before = await readHealth(panel);
  await logCall(panel, { note: 'Walked through the export fix', sentiment: 'Very positive' });
  await expect.poll(() => readHealth(panel)).not.toEqual(before);
  const after = await readHealth(panel);
  console.log(`\nLogged a call. Health: ${before.score} → ${after.score}. ${after.words}`);
  await printContributions(panel);
}
