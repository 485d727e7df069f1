// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { arrive } from '../../../../entrypoints/background/arrivals.ts';
import { pickerPanel, pickerView } from '../../../../entrypoints/background/picker.ts';
import { pickerPage } from '../../../../entrypoints/background/picker-page.ts';
import { readTabRecord } from '../../../../entrypoints/background/tab-records.ts';
import type { Caller } from '../../../../lib/messages/caller.ts';
import type { Picked, PickerCommand } from '../../../../lib/model/picker.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { listRecipes } from '../../../../lib/store/recipes.ts';
import { dump, NOW, openSample } from '../../lib/store/samples.ts';
import { OWN_PAGE, watchBadges } from './stage.ts';

const ORIGIN = 'https://crm.example';
const PAGE: Caller = { kind: 'page', tabId: 7, origin: ORIGIN };
const ID = '3f0e1a52-6a0b-4d4e-9a53-0b1c2d3e4f5a';
const url = (id: number) => `${ORIGIN}/companies/${id}`;

const picked: Picked = {
  field: 'accountName',
  href: url(42),
  language: 'de',
  text: 'Northwind Traders',
  ways: [{ at: { by: 'place', hosts: [], css: 'main h1' }, grade: 'structure' }],
};

let db: BellwetherDatabase;
let panel: ReturnType<typeof pickerPanel>;
let page: ReturnType<typeof pickerPage>;
const executeScript = vi.fn(async (_injection: { files: string[] }) => []);
const ran = () => executeScript.mock.calls.flatMap(([{ files }]) => files);
const teach = (command: PickerCommand) =>
  panel['panel/picker']({ ref: { tabId: 7 }, command }, OWN_PAGE);

/** As the browser tells: the tab shows a page. */
function showTab(href: string): void {
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 7, url: href }) });
}

function grant(isGranted: boolean): void {
  Object.assign(fakeBrowser.permissions, { contains: async () => isGranted });
}

async function teachName(): Promise<void> {
  await teach({ do: 'open', recipeId: null });
  await teach({ do: 'point', field: 'accountName' });
  await page['page/picked'](picked, PAGE);
}

/** From the first field to what is read on the second record. */
async function tryOn(href: string): Promise<void> {
  await teachName();
  await teach({ do: 'step', step: 'second' });
  showTab(href);
  await page['page/picker-task']({ href }, PAGE);
}

beforeEach(async () => {
  watchBadges();
  executeScript.mockClear();
  Object.assign(fakeBrowser.scripting, { executeScript });
  grant(true);
  db = await openSample();
  const openDb = async () => db;
  panel = pickerPanel({ openDb, now: () => NOW });
  page = pickerPage(async (caller) => {
    if (caller.kind !== 'page') throw new Error('not a page');
    return caller;
  });
  showTab(url(42));
});

describe('a lesson', () => {
  it('has the page take the pointer, and keeps what was pointed at for this tab only', async () => {
    await teach({ do: 'open', recipeId: null });
    await teach({ do: 'point', field: 'accountName' });
    expect(ran()).toEqual(['picker.js']);
    const { task } = await page['page/picker-task']({ href: url(42) }, PAGE);
    expect(task).toMatchObject({ kind: 'point', field: 'accountName' });
    const before = await dump(db);
    await page['page/picked'](picked, PAGE);
    const view = await pickerView(7);
    expect(view).toMatchObject({ pointing: null, fields: { accountName: { text: picked.text } } });
    expect(await dump(db)).toEqual(before);
    expect(await pickerView(8)).toBeNull();
  });

  it('learns nothing that was not asked for, nor from a page of another origin', async () => {
    await teach({ do: 'open', recipeId: null });
    await page['page/picked'](picked, PAGE);
    await teach({ do: 'point', field: 'domain' });
    await page['page/picked'](picked, PAGE);
    await teach({ do: 'point', field: 'accountName' });
    await page['page/picked'](picked, { ...PAGE, origin: 'https://bait.test' });
    await page['page/picked']({ ...picked, href: 'https://bait.test/companies/42' }, PAGE);
    expect((await pickerView(7))?.fields).toEqual({});
  });

  it('passes on what the page sees under the pointer, if it is a sight at all', async () => {
    const sight = {
      box: { x: 1, y: 2, width: 3, height: 4 },
      text: 'Northwind Traders',
      label: null,
      language: 'de',
      refused: null,
    };
    const move = { at: { x: 1, y: 2 }, take: false };
    const look = () => panel['panel/picker-move']({ ref: { tabId: 7 }, move }, OWN_PAGE);
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => sight });
    expect(await look()).toEqual({ sight });
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => ({ ...sight, script: 'x' }) });
    expect(await look()).toEqual({ sight: null });
  });

  it('begins on no site that was not granted', async () => {
    grant(false);
    await expect(teach({ do: 'open', recipeId: null })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await pickerView(7)).toBeNull();
  });

  it('tells another record of the same kind from the same one and from a list', async () => {
    await tryOn(url(42));
    expect((await pickerView(7))?.second?.state).toBe('same');
    await page['page/picker-task']({ href: `${ORIGIN}/companies` }, PAGE);
    expect((await pickerView(7))?.second?.state).toBe('none');
    const { task } = await page['page/picker-task']({ href: url(43) }, PAGE);
    expect(task).toMatchObject({ kind: 'read', isSecond: true });
    expect((await pickerView(7))?.second?.state).toBe('reading');
  });

  it('shows what would be read there, and nothing that a page before it read', async () => {
    await tryOn(url(43));
    const texts = { accountName: 'Globex Corporation' };
    await page['page/picker-read']({ href: url(44), language: 'de', texts }, PAGE);
    expect((await pickerView(7))?.second?.state).toBe('reading');
    await page['page/picker-read']({ href: url(43), language: 'de', texts }, PAGE);
    expect((await pickerView(7))?.second).toMatchObject({ state: 'read', texts });
  });

  it('is kept as a recipe without a word of what stood there, once however often it is saved', async () => {
    await tryOn(url(43));
    await teach({ do: 'save', recipeId: ID, name: 'Companies' });
    await teach({ do: 'save', recipeId: ID, name: 'Companies' });
    const recipes = await listRecipes(db);
    expect(recipes).toMatchObject([
      { id: ID, origin: ORIGIN, address: { path: ['companies', null] } },
    ]);
    expect(JSON.stringify(recipes)).not.toMatch(/Northwind|Globex/);
    expect(await pickerView(7)).toBeNull();
    expect(ran()).toContain('recipes.js');
  });

  it('mends a recipe in its place', async () => {
    await tryOn(url(43));
    await teach({ do: 'save', recipeId: ID, name: 'Companies' });
    await teach({ do: 'open', recipeId: ID });
    const { task } = await page['page/picker-task']({ href: url(43) }, PAGE);
    expect(task).toMatchObject({ kind: 'read', isSecond: false });
    await teach({ do: 'save', recipeId: crypto.randomUUID(), name: 'Customers' });
    expect(await listRecipes(db)).toMatchObject([{ id: ID, name: 'Customers', createdAt: NOW }]);
  });

  it('has a closed panel know the record by its address', async () => {
    await tryOn(url(43));
    await teach({ do: 'save', recipeId: ID, name: 'Companies' });
    const panelLayout = { state: 'closed', side: 'right', widthPx: 380 };
    await fakeBrowser.storage.local.set({ panelLayout });
    showTab(url(44));
    await arrive(async () => db, 7);
    expect((await readTabRecord(7))?.observation).toMatchObject({
      record: { site: 'recipe-3f0e1a52', recordId: '44' },
    });
  });
});
