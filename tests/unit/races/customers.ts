import type { Account } from '../../../lib/model/account.ts';
import { externalKey } from '../../../lib/model/external-key.ts';
import type { Site } from '../../../lib/sites/site.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { saveFacts } from '../../../lib/store/save-facts.ts';
import { acmeFacts, SOURCE, sampleAccount } from '../lib/store/samples.ts';

export interface Customer {
  account: Account;
  url: string;
  /** Draws the customer's record, as its product does. */
  draw: () => void;
}

/** How records of a product are addressed and drawn. */
export interface Product {
  name: string;
  site: Site;
  list: string;
  address: (id: number) => string;
  drawing: (name: string, id: number) => () => void;
  /** Every second record is nobody's by its id, and its customer's by the domain that it shows. */
  showsDomain: boolean;
}

const FIRST_ID = 10;

/** As many customers, each with a record of this product. */
export async function addCustomers(
  db: BellwetherDatabase,
  { site, address, drawing, showsDomain }: Product,
  count: number,
): Promise<Customer[]> {
  const customers = Array.from({ length: count }, (_, index) => {
    const [id, name] = [FIRST_ID + index, `customer${FIRST_ID + index}`];
    const account = sampleAccount({ id: crypto.randomUUID(), name, domains: [`${name}.test`] });
    return { account, url: address(id), draw: drawing(name, id) };
  });
  const noFacts = { ...acmeFacts(), contacts: [], interactions: [] };
  await saveFacts(
    db,
    customers.map(({ account }) => ({ ...noFacts, account })),
    Date.now(),
  );
  const linked = customers.filter((_, index) => !showsDomain || index % 2 === 0);
  await db.externalIds.bulkAdd(linked.map((customer) => linkOf(site, customer)));
  return customers;
}

function linkOf(site: Site, { account, url }: Customer) {
  const key = keyAt(site, url);
  const [, host = '', recordType, recordId = ''] = key.split('|');
  if (recordType !== 'account' && recordType !== 'contact') throw new Error(`Unexpected: ${key}`);
  const record = { site: site.id, host, recordType, recordId } as const;
  return { key, accountId: account.id, ...record, linkedAt: Date.now(), source: SOURCE };
}

/** The key of the record that an address names. */
export function keyAt(site: Site, address: string): string {
  const url = new URL(address);
  const route = site.route(url);
  if (!route) throw new Error(`No record of ${site.id}: ${address}`);
  return externalKey(site.id, url.host, route.recordType, route.recordId);
}
