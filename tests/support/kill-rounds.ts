import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type LaunchOptions, launchChromium, newProfile } from './chromium.ts';
import { addDemoWorkspace, openOwnPage } from './own-pages.ts';
import { storedRows } from './stored-rows.ts';

interface Rounds {
  rounds: number;
  engine?: LaunchOptions['engine'];
}

interface Survived {
  /** Notes whose log was acknowledged before the browser was killed, and notes that are stored. */
  acknowledged: string[];
  stored: string[];
  /** Whether the extension says that something is missing. */
  hasAlarm: boolean;
}

/**
 * Logs in the popup and kills every process of the browser at the moment the log is acknowledged,
 * again and again on one profile.
 */
export async function killAfterLogs({ rounds, engine = 'leveldb' }: Rounds): Promise<Survived> {
  const profile = newProfile();
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const installed = await launchChromium({ profile, engine, isBare: round > 0 });
    if (round === 0) await addDemoWorkspace(installed);
    const popup = await openOwnPage(installed, 'popup');
    const note = `acknowledged in round ${round}`;
    const form = popup.getByRole('form', { name: 'Quick log' });
    await form.getByRole('combobox', { name: 'Customer' }).fill('glob');
    await form.getByRole('option', { name: /Globex Corporation/ }).click();
    await form.getByRole('radio', { name: 'Connected' }).check();
    await form.getByRole('textbox', { name: 'Note' }).fill(note);
    await form.getByRole('textbox', { name: 'Note' }).press('Enter');
    await expect(popup.getByText(/Logged for Globex Corporation/)).toBeVisible();
    await installed.kill();
    acknowledged.push(note);
  }
  const survivor = await launchChromium({ profile, engine });
  const rows = await storedRows(survivor, 'interactions');
  const popup = await openOwnPage(survivor, 'popup');
  await expect(
    popup.getByRole('list', { name: 'Portfolio' }).or(popup.getByRole('alert')),
  ).toBeVisible();
  const hasAlarm = await popup.getByRole('alert').isVisible();
  await survivor.context.close();
  rmSync(profile, { recursive: true, force: true });
  const stored = rows.map(({ note }) => String(note)).filter((note) => note.startsWith('acknow'));
  return { acknowledged: acknowledged.sort(), stored: stored.sort(), hasAlarm };
}
