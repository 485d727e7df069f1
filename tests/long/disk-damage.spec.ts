import { cpSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Installed, launchChromium, newProfile } from '../support/chromium.ts';
import { DAMAGES } from '../support/damage.ts';
import { passNight, remembered, untilCounted } from '../support/damaged-profile.ts';
import { openCompany } from '../support/fake-crm.ts';
import { addDemoWorkspace, openOwnPage } from '../support/own-pages.ts';
import { logCall } from '../support/panel.ts';
import { type Row, storeContent } from '../support/stored-rows.ts';

const MISSING = 'A part of your data is missing';
/** Facts; the rest is made again from them, or tells of what was done. */
const FACTS = ['accounts', 'contacts', 'interactions', 'surveyAnswers', 'signals', 'tasks'];
const LOGS_AFTER = 3;

interface Base {
  /** Its browser was killed. */
  profile: string;
  /** The same, once more started and closed. */
  closed: string;
  /** As of the snapshot, and as of the end. */
  atSnapshot: Record<string, Row[]>;
  atEnd: Record<string, Row[]>;
}

const idsOf = (content: Record<string, Row[]>): string[] =>
  FACTS.flatMap((table) => (content[table] ?? []).map(({ id }) => `${table}/${id}`));

/** A portfolio, a snapshot, some logs after it, and a browser that died. */
async function makeBase(engine: 'leveldb' | 'sqlite'): Promise<Base> {
  const profile = newProfile();
  const installed = await launchChromium({ profile, engine });
  await addDemoWorkspace(installed);
  await untilCounted(installed);
  await passNight(installed);
  const atSnapshot = await storeContent(installed);
  const { panel } = await openCompany(installed);
  for (let index = 0; index < LOGS_AFTER; index += 1)
    await logCall(panel, { note: `after the snapshot ${index}` });
  await untilCounted(installed);
  const atEnd = await storeContent(installed);
  await installed.kill();
  const closed = copyOf(profile);
  await (await launchChromium({ profile: closed, engine })).context.close();
  return { profile, closed, atSnapshot, atEnd };
}

function copyOf(base: string): string {
  const profile = newProfile();
  // The mark of the browser that died would keep another one out of the copy.
  const filter = (path: string) => !basename(path).startsWith('Singleton');
  cpSync(base, profile, { recursive: true, filter });
  return profile;
}

async function isMissed(installed: Installed): Promise<boolean> {
  const dashboard = await openOwnPage(installed, 'dashboard');
  const heading = dashboard.getByRole('heading', { level: 1 });
  const unread = dashboard.getByRole('button', { name: 'Other ways out' });
  const accounts = dashboard.getByRole('table', { name: 'Accounts' });
  await expect(heading.or(accounts).or(unread).first()).toBeVisible();
  if (await unread.isVisible()) {
    await dashboard.close();
    return true;
  }
  // What the first look cannot see is seen when all rows are counted, a moment later.
  const looked = () =>
    dashboard.evaluate(async () => {
      const session = await chrome.storage.session.get('lookedAfter');
      const { loss } = await chrome.storage.local.get('loss');
      return session.lookedAfter === true || loss !== undefined;
    });
  await expect.poll(looked, { timeout: 30_000 }).toBe(true);
  const missed = (await remembered(installed)).loss !== undefined;
  if (missed) await expect(dashboard.getByRole('heading', { name: MISSING })).toBeVisible();
  await dashboard.close();
  return missed;
}

/** `null`: the browser does not survive what it finds, whatever an extension does. */
async function startDamaged(profile: string, engine: 'leveldb' | 'sqlite') {
  const installed = await launchChromium({ profile, engine });
  let hasEnded = false;
  installed.context.on('close', () => {
    hasEnded = true;
  });
  try {
    return { installed, missed: await isMissed(installed) };
  } catch (error) {
    if (hasEnded) return null;
    throw error;
  }
}

async function bringBack(installed: Installed): Promise<void> {
  const dashboard = await openOwnPage(installed, 'dashboard');
  const go = dashboard.getByRole('button', { name: 'Bring it back' });
  const unread = dashboard.getByRole('button', { name: 'Other ways out' });
  await expect(go.or(unread)).toBeVisible();
  if (await unread.isVisible()) await unread.click();
  await go.click();
  await dashboard.getByRole('button', { name: 'Yes, bring it back' }).click();
  await expect(dashboard.getByRole('table', { name: 'Accounts' })).toBeVisible();
  await dashboard.close();
}

declare const chrome: import('webextension-polyfill').Browser;

for (const engine of ['leveldb', 'sqlite'] as const)
  test(`damage between two runs of the browser is noticed and mended, ${engine}`, async () => {
    const base = await makeBase(engine);
    const [ids, old] = [idsOf(base.atEnd), idsOf(base.atSnapshot)];
    for (const { name, isControl, afterClose, staysShut, apply } of DAMAGES[engine]) {
      const profile = copyOf(afterClose ? base.closed : base.profile);
      apply(profile);
      const started = await startDamaged(profile, engine);
      if (started === null) {
        console.log(`  ${engine}, ${name}: the browser itself ends when it reads its database`);
        continue;
      }
      const { installed, missed } = started;
      // What the browser does not open, or read, is lost as well.
      const found = await storeContent(installed).catch(() => ({}));
      const there = new Set(idsOf(found));
      const lost = ids.filter((id) => !there.has(id)).length;
      if (staysShut) {
        console.log(
          `  ${engine}, ${name}: ${missed ? 'noticed' : 'no alarm'}; the browser does not open it`,
        );
        await installed.context.close();
        expect.soft(missed, `${name}: a loss is noticed`).toBe(true);
        continue;
      }
      if (missed) await bringBack(installed);
      const back = new Set(idsOf(await storeContent(installed)));
      const lostForGood = old.filter((id) => !back.has(id)).length;
      const newestLost = ids.filter((id) => !back.has(id)).length;
      console.log(
        `  ${engine}, ${name}: ${lost} of ${ids.length} rows lost, ${missed ? 'noticed' : 'no alarm'}; ` +
          `afterwards ${lostForGood} older than the snapshot missing, ${newestLost} in all`,
      );
      await installed.context.close();
      rmSync(profile, { recursive: true, force: true });
      expect.soft(missed, `${name}: a loss is noticed`).toBe(lost > 0);
      if (isControl) expect.soft(missed, `${name}: no false alarm`).toBe(false);
      expect.soft(lostForGood, `${name}: nothing older than the snapshot is lost`).toBe(0);
    }
    for (const one of [base.profile, base.closed]) rmSync(one, { recursive: true, force: true });
  });
