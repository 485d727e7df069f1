import { expect } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Installed } from './chromium.ts';
import { openOwnPage } from './own-pages.ts';

/** In pages of the extension, which some of this code is sent to. */
declare const chrome: Browser;

/** As much as is needed of what the extension remembers in its other storage. */
export interface Remembered {
  ledger?: { generation: number; tables: Record<string, { rows: number; digest: string | null }> };
  snapshots?: { generation: number; rows: Record<string, number> }[];
  loss?: { kind: string; tables: { table: string; expected: number; found: number }[] };
}

export async function remembered(installed: Installed): Promise<Remembered> {
  const own = await openOwnPage(installed, 'popup');
  const stored = await own.evaluate(() =>
    chrome.storage.local.get(['ledger', 'snapshots', 'loss']),
  );
  await own.close();
  return stored as Remembered;
}

/** Has the night come: scores, counts, and a snapshot of everything. */
export async function passNight(installed: Installed): Promise<void> {
  const own = await openOwnPage(installed, 'popup');
  const newest = () =>
    own.evaluate(async () => {
      const { snapshots = [] } = await chrome.storage.local.get('snapshots');
      return (snapshots as { generation: number }[])[0]?.generation ?? -1;
    });
  const before = await newest();
  await own.evaluate(() => chrome.alarms.create('nightly-scores', { when: Date.now() }));
  await expect.poll(newest, { timeout: 30_000 }).toBeGreaterThan(before);
  await own.close();
}

/** Until the ledger has every table counted. */
export async function untilCounted(installed: Installed): Promise<void> {
  const own = await openOwnPage(installed, 'dashboard');
  const open = () =>
    own.evaluate(async () => {
      const { ledger } = await chrome.storage.local.get('ledger');
      const tables = (ledger as Remembered['ledger'])?.tables ?? {
        none: { rows: 0, digest: null },
      };
      return Object.values(tables).filter(({ digest }) => digest === null).length;
    });
  await expect.poll(open, { timeout: 30_000 }).toBe(0);
  await own.close();
}
