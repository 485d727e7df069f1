import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Installed, launchChromium, newProfile } from '../support/chromium.ts';
import { expect, test } from '../support/e2e.ts';
import { IMPORT_OPTIONS, IN_DASHBOARD, LOG_READING, type TaskEnd } from '../support/import-task.ts';
import { openOwnPage } from '../support/own-pages.ts';
import { type Row, storeContent } from '../support/stored-rows.ts';

const KILLS = 20;
const ROWS = 20_000;
const LOG = { rows: ROWS, accounts: 300, now: Date.UTC(2026, 10, 22) };
const ID = '00000000-0000-4000-8000-00000000f11e';
const TASK = { do: 'import', id: ID, options: IMPORT_OPTIONS, rowsTotal: ROWS } as const;

type Content = Record<string, Row[]>;

/** A page of the extension that has the file. */
async function openFile(installed: Installed): Promise<Page> {
  const page = await openOwnPage(installed, 'dashboard');
  await page.evaluate(IN_DASHBOARD.writeLog, LOG);
  return page;
}

function importFile(page: Page, id = ID): Promise<TaskEnd> {
  return page.evaluate(IN_DASHBOARD.runTask, { ...TASK, id, ...LOG_READING });
}

/** Facts as the file says them; when an import began is its own. */
function facts(content: Content, table: string): unknown[] {
  return (content[table] ?? []).map(
    ({ recordedAt: _, createdAt: __, updatedAt: ___, occurredAt, ...row }) => ({
      ...row,
      ...(table === 'interactions' && { occurredAt }),
    }),
  );
}

/** Whole chunks with their job, or nothing. */
function expectWhole(content: Content): number {
  const [job] = content.imports ?? [];
  const chunks = content.importChunks ?? [];
  const made = chunks.flatMap(({ created }) => (created as Record<string, string[]>).interactions);
  const stored = (content.interactions ?? []).map(({ id }) => String(id));
  expect(stored.sort()).toEqual(made.map(String).sort());
  expect(chunks).toHaveLength(Number(job?.chunks ?? 0));
  expect(stored).toHaveLength(Number(job?.rowsDone ?? 0));
  return stored.length;
}

/** What an import leaves that nobody disturbs, and how long it takes. */
async function undisturbed(): Promise<{ content: Content; ms: number }> {
  const installed = await launchChromium();
  const end = await importFile(await openFile(installed));
  expect(end.is).toBe('done');
  const content = await storeContent(installed);
  await installed.context.close();
  rmSync(installed.profile, { recursive: true, force: true });
  return { content, ms: end.ms };
}

/** Imports, and kills the browser so long after. */
async function importAndKill(profile: string, afterMs: number): Promise<void> {
  const installed = await launchChromium({ profile });
  const page = await openFile(installed);
  // It ends with the browser, as an error of the driver.
  const running = importFile(page).catch(() => null);
  await pause(afterMs);
  await installed.kill();
  await running;
}

test.describe('import-kill', () => {
  test(`an import that is killed at ${KILLS} points is whole, and goes on to the same end`, async () => {
    test.setTimeout(60 * 60_000);
    const expected = await undisturbed();
    const found: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const profile = newProfile();
      await importAndKill(profile, ((kill + 0.5) * expected.ms) / KILLS);
      const survivor = await launchChromium({ profile });
      found.push(expectWhole(await storeContent(survivor)));
      expect(await importFile(await openFile(survivor))).toMatchObject({ is: 'done' });
      const content = await storeContent(survivor);
      for (const table of ['accounts', 'contacts', 'interactions', 'externalIds'])
        expect(facts(content, table)).toEqual(facts(expected.content, table));
      expect(content.scores).toHaveLength(LOG.accounts);
      expect(content.imports).toMatchObject([{ state: 'done', rowsDone: ROWS }]);
      await survivor.context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    console.log(`Rows found after each of ${KILLS} kills: ${found.join(', ')}`);
    expect(new Set(found).size).toBeGreaterThan(2);
  });

  test('the same file twice changes nothing', async ({ installed }) => {
    test.setTimeout(10 * 60_000);
    const page = await openFile(installed);
    await importFile(page);
    const before = await storeContent(installed);
    const end = await importFile(page, crypto.randomUUID());
    expect(end.result).toMatchObject({ job: { counts: { created: 0, updated: 0, merged: ROWS } } });
    const after = await storeContent(installed);
    for (const table of ['accounts', 'contacts', 'interactions', 'externalIds', 'scores'])
      expect(after[table]).toEqual(before[table]);
  });
});
