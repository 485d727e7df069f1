import { rmSync } from 'node:fs';
import { type Installed, launchChromium, newProfile } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { openCompany } from '../support/fake-crm.ts';
import { addDemoWorkspace } from '../support/own-pages.ts';
import { logCall } from '../support/panel.ts';
import { storedRows } from '../support/stored-rows.ts';

const ROUNDS = 4;

async function logInPanel(installed: Installed, note: string): Promise<void> {
  const { panel } = await openCompany(installed);
  await logCall(panel, { note });
}

test.describe('kill-after-log', () => {
  test(`an acknowledged log survives ${ROUNDS} kills of the browser`, async () => {
    test.setTimeout(180_000);
    const profile = newProfile();
    const notes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const installed = await launchChromium({ profile });
      if (round === 0) await addDemoWorkspace(installed);
      notes.push(`acknowledged in round ${round}`);
      await logInPanel(installed, notes.at(-1) ?? '');
      await installed.kill();
    }
    const survivor = await launchChromium({ profile });
    const kept = (await storedRows(survivor, 'interactions')).map(({ note }) => note);
    await survivor.context.close();
    rmSync(profile, { recursive: true, force: true });
    expect(kept.filter((note) => notes.includes(String(note))).sort()).toEqual(notes);
  });

  test('a log that is sent while the background is stopped is stored once', async ({ demo }) => {
    const { page, panel } = await openCompany(demo);
    const own = await demo.context.newPage();
    await own.goto(`${demo.origin}/popup.html`);
    const session = await demo.context.newCDPSession(own);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.bringToFront();
    await logCall(panel, { note: 'sent to a stopped worker' });
    const rows = await storedRows(demo, 'interactions');
    expect(rows.filter(({ note }) => note === 'sent to a stopped worker')).toHaveLength(1);
  });
});
