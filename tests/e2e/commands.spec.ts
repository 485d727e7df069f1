import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { drawCompany, NORTHWIND, openCompany } from '../support/fake-crm.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { focusedFieldIn, openWindowOnOwnPages, textIn } from '../support/own-surfaces.ts';
import { closePanel, customerName, findPanel, logForm, panelFrame } from '../support/panel.ts';

/** Chromium's events can be set off from inside; the standard's types do not have that. */
type Dispatching = Browser & { commands: { onCommand: { dispatch(command: string): void } } };
declare const chrome: Dispatching;

const MANIFEST = resolve(import.meta.dirname, '../../.output/chrome-mv3/manifest.json');

/**
 * Sets off a command in the background. A key that a driver presses goes to the page and never to
 * the browser's own shortcuts, so the step from the key to the command is the browser's word: see
 * the first test.
 */
async function runCommand({ context }: Installed, command: string): Promise<void> {
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await background.evaluate((name) => chrome.commands.onCommand.dispatch(name), command);
}

test.describe('keyboard commands', () => {
  test('have the keys that the manifest suggests, none taken by the browser', async ({
    installed,
  }) => {
    const own = await openOwnPage(installed, 'popup');
    const given = await own.evaluate(async () => {
      const commands = await chrome.commands.getAll();
      return Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    });
    const { commands } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
    expect(Object.keys(commands)).toEqual(['quick-log', 'toggle-panel']);
    for (const name of Object.keys(commands)) {
      expect([name, given[name]]).toEqual([name, commands[name].suggested_key.default]);
    }
  });

  test('the one for the panel, set off in the background, collapses and opens it', async ({
    demo,
  }) => {
    const { page, panel } = await openCompany(demo);
    await runCommand(demo, 'toggle-panel');
    const tab = panel.getByRole('button', { name: new RegExp(NORTHWIND.name) });
    await expect(tab).toBeVisible();
    await expect(logForm(panel)).toBeHidden();
    await runCommand(demo, 'toggle-panel');
    await expect(logForm(panel)).toBeVisible();
    expect(findPanel(page)).toBe(panel);
  });

  test('the one for the panel, set off in the background, opens a closed one', async ({ demo }) => {
    const { page } = await openCompany(demo);
    await closePanel(page);
    await page.reload();
    await drawCompany(page, NORTHWIND);
    await runCommand(demo, 'toggle-panel');
    await expect(customerName(await panelFrame(page))).toHaveText(NORTHWIND.name);
  });

  test('the one for the quick log, set off in the background, opens the popup at its note', async ({
    demo,
  }) => {
    const own = await openWindowOnOwnPages(demo);
    await openCompany(demo);
    await runCommand(demo, 'quick-log');
    await expect.poll(() => focusedFieldIn(own, 'popup')).toBe('Note');
    await expect.poll(() => textIn(own, 'popup', 'body')).toContain(NORTHWIND.name);
  });
});
