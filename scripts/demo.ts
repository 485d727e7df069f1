/**
 * The main job on a real CRM: who is this customer, how healthy are they, log a call, watch the
 * score move. With a display the browser stays open; without one it is done and printed here.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ATOMIC_PATHS, atomicCrm } from '../tests/real/atomic-crm/atomic-crm.ts';
import { launchChromium, newProfile } from '../tests/support/chromium.ts';
import { addDemoWorkspace } from '../tests/support/own-pages.ts';
import { ROOT } from './checks/check.ts';
import { takePanelPicture, takePictures } from './demo/pictures.ts';
import { logAndReport, reportCustomer } from './demo/report.ts';
import { step } from './setup/progress.mjs';
import { run } from './setup/run.mjs';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay;

async function build(): Promise<void> {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  // The test build: nobody can answer the browser's permission prompt for a script.
  const args = [wxt, 'build', '-b', 'chrome', '--mode', 'e2e'];
  await step('building the extension', () => run(process.execPath, args, { cwd: ROOT }));
}

await build();
const crm = atomicCrm();
await crm.start();
console.log(`  Atomic CRM runs at ${crm.url}`);
const profile = newProfile();
const browser = await step('starting Chromium', () => launchChromium({ profile, headless }));
await step('adding the demo workspace', () => addDemoWorkspace(browser));

const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(crm.url + ATOMIC_PATHS.northwind);
await reportCustomer(page);
if (headless) {
  await takePanelPicture(page);
  await logAndReport(page);
  await takePictures(browser, page);
  await browser.context.close();
} else {
  console.log('\nThe browser is yours. Close it, or press Ctrl + C here, to end the demo.');
  process.once('SIGINT', () => void browser.context.close());
  await browser.context.waitForEvent('close', { timeout: 0 });
}
await crm.stop();
rmSync(profile, { recursive: true, force: true });
