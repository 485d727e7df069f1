import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchChromium } from '../support/chromium.ts';
import { remembered } from '../support/damaged-profile.ts';
import { openCompany } from '../support/fake-crm.ts';
import { mountSmallDisk } from '../support/full-disk.ts';
import { addDemoWorkspace } from '../support/own-pages.ts';
import { logForm } from '../support/panel.ts';
import { storeContent } from '../support/stored-rows.ts';

const NOTE = 'No room for this yet';

for (const engine of ['leveldb', 'sqlite'] as const)
  test(`a full disk is said, nothing is written by halves or lost, and it passes, ${engine}`, async () => {
    const disk = mountSmallDisk(300);
    try {
      const profile = join(disk.folder, 'profile');
      mkdirSync(profile);
      const installed = await launchChromium({ profile, engine });
      await addDemoWorkspace(installed);
      const { panel } = await openCompany(installed);
      const before = await storeContent(installed);
      disk.fill();
      const form = logForm(panel);
      await form.getByRole('radio', { name: 'Call' }).check();
      await form.getByRole('radio', { name: 'Connected' }).check();
      await form.getByRole('textbox', { name: 'Note' }).fill(NOTE);
      await form.getByRole('button', { name: 'Log call' }).click();
      await expect(form.getByRole('alert')).toContainText('There is no room left on the disk');
      await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue(NOTE);
      disk.free();
      expect((await storeContent(installed)).interactions).toEqual(before.interactions);
      await form.getByRole('button', { name: 'Try again' }).click();
      await expect(panel.getByText(NOTE)).toBeVisible();
      const after = (await storeContent(installed)).interactions ?? [];
      expect(after.filter(({ note }) => note === NOTE)).toHaveLength(1);
      expect(after).toHaveLength((before.interactions?.length ?? 0) + 1);
      expect((await remembered(installed)).loss).toBeUndefined();
      await installed.context.close();
    } finally {
      disk.remove();
    }
  });
