import { cleanup, render } from '@testing-library/preact';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/popup/App.tsx';
import { readFirstPaint } from '../../../../entrypoints/popup/first-paint.ts';
import { browser } from '../../../../lib/browser.ts';
import { tabKey } from '../../../../lib/model/tab-record.ts';
import { DATABASE_NAME, openDatabase } from '../../../../lib/store/database.ts';
import { seedDemo } from '../../../../lib/store/demo.ts';

export const CRM = 'https://crm.example.com/#/companies/1/show';
export const CRM_PATTERN = 'https://crm.example.com/*';

export async function withStore<T>(
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export async function renderPopup() {
  render(
    <I18nProvider locale="en">
      <App firstPaint={await readFirstPaint()} />
    </I18nProvider>,
  );
}

export async function seedNorthwind(): Promise<string> {
  await withStore((db) => seedDemo(db, Date.now()));
  return idOf('Northwind Traders');
}

export async function idOf(name: string): Promise<string> {
  const found = await withStore((db) =>
    db.accounts.where('nameKey').equals(name.toLowerCase()).first(),
  );
  if (!found) throw new Error(`The demo has no ${name}.`);
  return found.id;
}

/** What the background keeps of a tab that shows this account's record. */
export async function showInTab(
  accountId: string,
  { host = 'crm.example.com', recordId = '1', accountName = 'Northwind Traders' } = {},
): Promise<void> {
  const record = { site: 'atomic-crm', host, recordType: 'account', recordId };
  const observation = { state: 'reading', documentAt: 1, navigation: 1, record };
  const match = { accountId, accountName };
  await browser.storage.session.set({ [tabKey(7)]: { observation, match } });
}

/** Closed pages let go of the database a moment later; the next test starts without it. */
export async function closePopup(): Promise<void> {
  cleanup();
  await new Promise<void>((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
