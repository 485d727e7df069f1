import { Refusal } from '../../lib/messages/serve.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import { recordsHost } from '../../lib/sites/records-at.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { refreshTab } from './accounts-changed.ts';
import { requireHandover } from './handed.ts';
import { noteReading } from './page-ledger.ts';
import { announceTab } from './signals.ts';
import { keepObservation, recordOf } from './tab-records.ts';

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
  noteReading(openDb, page.origin, observation);
  await refreshTab(await openDb(), page.tabId);
  return true;
}
