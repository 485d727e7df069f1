import { Refusal } from '../../lib/messages/serve.ts';
import { externalKey } from '../../lib/model/external-key.ts';
import type { PageArrival, PageObservation, PageRecord } from '../../lib/model/page.ts';
import { recordsAt, recordsHost } from '../../lib/sites/records-at.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { findMatchHits } from '../../lib/store/match-hits.ts';
import { readOriginSettings } from '../../lib/store/origin-settings.ts';
import { refreshTab } from './accounts-changed.ts';
import { requireHandover } from './handed.ts';
import { readLayout } from './layout.ts';
import { startReader } from './page-scripts.ts';
import { taughtRecordAt } from './recipes.ts';
import { announceTab } from './signals.ts';
import { keepObservation, readTabRecord, recordOf } from './tab-records.ts';

/**
 * Takes in what a page script saw. Resolves to whether it was news, once the customer is matched
 * and the badge shows it.
 * @throws {Refusal} `bad-request` if the record is of another host than the page that says so
 */
export async function observe(
  openDb: () => Promise<BellwetherDatabase>,
  page: { tabId: number; origin: string },
  observation: PageObservation,
): Promise<boolean> {
  const { host } = new URL(page.origin);
  const record = recordOf(observation);
  const { link } = observation;
  if ((record && record.host !== recordsHost(host)) || (link && link.host !== host)) {
    throw new Refusal('bad-request', 'A page speaks for its own host.');
  }
  await requireHandover(openDb, page.origin, observation);
  const accepted = await keepObservation(page.tabId, observation);
  if (!accepted) return false;
  announceTab(page.tabId);
  await refreshTab(await openDb(), page.tabId);
  return true;
}

/**
 * Takes in where a closed panel is. Its page is read only if that is of use: an open panel shows
 * what stands there, and a badge needs to know whose record it is.
 */
export async function arrive(
  openDb: () => Promise<BellwetherDatabase>,
  page: { tabId: number; origin: string },
  { href, documentAt, navigation, needsReader }: PageArrival,
): Promise<void> {
  const db = await openDb();
  const record = URL.canParse(href) ? await findRecord(db, new URL(href)) : null;
  const observation: PageObservation = record
    ? { state: 'reading', record, documentAt, navigation }
    : { state: 'none', documentAt, navigation };
  if (!(await observe(openDb, page, observation))) return;
  const isUnknown = record !== null && !(await readTabRecord(page.tabId))?.match;
  const isShown = (await readLayout()).state !== 'closed';
  if (needsReader || isShown || isUnknown) await startReader(page.tabId);
}

/** Products hosted anywhere share forms of addresses: of several records the linked one is meant. */
async function findRecord(db: BellwetherDatabase, url: URL): Promise<PageRecord | null> {
  const taught = await taughtRecordAt(db, url);
  if (taught) return taught;
  const { product } = await readOriginSettings(db, url.origin);
  const records = recordsAt(url, product);
  if (records.length < 2) return records[0] ?? null;
  const keys = records.map((one) => externalKey(one.site, one.host, one.recordType, one.recordId));
  const { byExternalKey } = await findMatchHits(db, {
    externalKeys: keys,
    domains: [],
    emails: [],
    names: [],
  });
  const linked = new Set(byExternalKey.map(({ value }) => value));
  return records.find((_, index) => linked.has(keys[index] ?? '')) ?? records[0] ?? null;
}
