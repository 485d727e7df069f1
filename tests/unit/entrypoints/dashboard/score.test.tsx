import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/dashboard/App.tsx';
import { browser } from '../../../../lib/browser.ts';
import { listScoreRows } from '../../../../lib/store/reads.ts';
import { readScoreRules } from '../../../../lib/store/score-rules.ts';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';
import { closeOwnPage, seedNorthwind, withStore } from '../own-page.ts';

const spies: { mockRestore: () => void }[] = [];

beforeEach(() => {
  fakeOwnPage(undefined);
});

afterEach(async () => {
  for (const spy of spies.splice(0)) spy.mockRestore();
  await closeOwnPage();
});

const rowsNow = () => withStore(listScoreRows);
const settingsNow = () =>
  withStore(async (db) => {
    const { settings } = await db.transaction('r', db.tables, () => readScoreRules(db));
    return settings;
  });

async function openScore(): Promise<void> {
  history.replaceState(null, '', '#/score');
  render(
    <I18nProvider locale="en">
      <App />
    </I18nProvider>,
  );
  await screen.findByRole('radio', { name: 'General' });
}

const choose = (preset: string) => fireEvent.click(screen.getByRole('radio', { name: preset }));
const isChosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const preview = () => screen.getByRole('region', { name: 'What it would do' });
const WAIT = { timeout: 10_000 };

/** Trouble is told in the console too. */
const expectTrouble = () => spies.push(vi.spyOn(console, 'error').mockImplementation(() => {}));

/** The disk refuses writes to these tables. */
function fullDisk(...tables: string[]) {
  const put = IDBObjectStore.prototype.put;
  const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<typeof put>
  ) {
    if (tables.includes(this.name)) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, row);
  });
  spies.push(disk);
  return disk;
}

describe('the score page', () => {
  it('tries a preset, saves it with all scores, and takes both back', async () => {
    await seedNorthwind();
    const before = await rowsNow();
    await openScore();
    choose('E-commerce');
    await within(preview()).findByRole('table', {}, WAIT);
    const foretold = within(preview())
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.children[2]?.textContent);
    expect(await rowsNow()).toEqual(before);
    press('Save and score anew');
    await screen.findByText('Saved. All scores are made this way now.', {}, WAIT);
    expect((await settingsNow()).preset).toBe('e-commerce');
    const after = await rowsNow();
    const bands = ['at-risk', 'watch', 'healthy', 'unknown'].map((band) =>
      String(after.filter((row) => row.band === band).length),
    );
    expect(bands).toEqual(foretold);
    expect(screen.queryByText('Not saved yet')).toBeNull();
    const told = vi.mocked(browser.runtime.sendMessage).mock.calls.at(-1)?.[0];
    expect(JSON.stringify(told)).toContain(after[0]?.accountId);
    press('Undo');
    await screen.findByText('Taken back. All scores are as before.', {}, WAIT);
    expect((await settingsNow()).preset).toBe('general');
    expect((await rowsNow()).map(({ band }) => band)).toEqual(before.map(({ band }) => band));
    await waitFor(() => expect(isChosen('General')).toBe(true));
  });

  it('shows what the newest edit would do, whatever was tried before it', async () => {
    await seedNorthwind();
    await openScore();
    choose('SaaS');
    await within(preview()).findByRole('progressbar', { name: 'Scoring 20 of 24 accounts' }, WAIT);
    choose('E-commerce');
    await within(preview()).findByRole('table', {}, WAIT);
    expect(preview().textContent).not.toContain('Outcomes (');
    expect(preview().textContent).toContain('Adoption (24 accounts) and Commercial (24 accounts)');
    press('Discard changes');
    expect(preview().textContent).toContain('Nothing is changed.');
  });

  it('can be used before there is an account', async () => {
    await openScore();
    choose('SaaS');
    expect(preview().textContent).toContain('There is no account yet');
    press('Save and score anew');
    await screen.findByText('Saved. All scores are made this way now.', {}, WAIT);
    expect((await settingsNow()).preset).toBe('saas');
  });

  it('keeps what is typed when it cannot be saved, and says why', async () => {
    await seedNorthwind();
    await openScore();
    choose('SaaS');
    expectTrouble();
    fullDisk('meta');
    press('Save and score anew');
    await screen.findByText(/^Not saved\. There is no room on the disk\./, {}, WAIT);
    expect(isChosen('SaaS')).toBe(true);
    expect((await settingsNow()).preset).toBe('general');
  });

  it('says when the settings hold and the scores do not follow yet, and scores again', async () => {
    await seedNorthwind();
    await openScore();
    choose('SaaS');
    expectTrouble();
    const disk = fullDisk('scores');
    press('Save and score anew');
    const again = await screen.findByRole('button', { name: 'Score all accounts anew' }, WAIT);
    expect((await settingsNow()).preset).toBe('saas');
    expect(screen.getAllByText(/not every score is made by them yet/)).toHaveLength(2);
    disk.mockRestore();
    fireEvent.click(again);
    await screen.findByText('Saved. All scores are made this way now.', {}, WAIT);
    expect(screen.queryByRole('button', { name: 'Score all accounts anew' })).toBeNull();
  });

  it('fails by name, with another try, when the preview cannot read', async () => {
    await seedNorthwind();
    await openScore();
    expectTrouble();
    const all = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    choose('SaaS');
    const retry = await within(preview()).findByRole('button', { name: 'Try again' }, WAIT);
    all.mockRestore();
    fireEvent.click(retry);
    await within(preview()).findByRole('table', {}, WAIT);
  });
});

describe('leaving the score page', () => {
  const go = (hash: string) => {
    location.hash = hash;
  };
  const closes = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const question = () => screen.queryByRole('dialog', { name: 'Leave without saving?' });

  it('asks first while something is not saved, and stays or leaves as told', async () => {
    await seedNorthwind();
    await openScore();
    choose('SaaS');
    await screen.findByText('Not saved yet');
    go('#/metrics');
    await waitFor(() => expect(question()).not.toBeNull());
    expect(location.hash).toBe('#/score');
    press('Stay here');
    await waitFor(() => expect(question()).toBeNull());
    expect(isChosen('SaaS')).toBe(true);
    expect(closes()).toBe(false);
    go('#/metrics');
    await waitFor(() => expect(question()).not.toBeNull());
    press('Leave without saving');
    await screen.findByRole('heading', { level: 1, name: 'Metrics' });
    await waitFor(() => expect(closes()).toBe(true));
    expect((await settingsNow()).preset).toBe('general');
  });

  it('asks nothing when all is as it was', async () => {
    await seedNorthwind();
    await openScore();
    choose('SaaS');
    choose('General');
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull());
    expect(closes()).toBe(true);
    go('#/metrics');
    await screen.findByRole('heading', { level: 1, name: 'Metrics' });
  });
});
