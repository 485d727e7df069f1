import { HANDED_SITE, NO_ID } from '../model/external-key.ts';
import { NO_FIELDS } from '../model/no-fields.ts';
import type { Site, SiteReading, SiteRoute } from '../sites/site.ts';
import type { Choice } from './choose-handed.ts';
import type { Handed } from './handed.ts';

/** As long as an id of a record may be. */
const ID_MAX = 128;

/**
 * The record that is handed over, or that of the customer or person where the page names only these.
 * Where nothing has an id, what tells this customer from the next stands for one, so that a page
 * which hands over another customer shows another record.
 */
function routeOf(handed: Handed | null): SiteRoute {
  if (handed?.record) return handed.record;
  const { accountName, accountRecordId, domain, contactName, contactRecordId, emails } =
    handed?.fields ?? NO_FIELDS;
  if (accountRecordId) return { recordType: 'account', recordId: accountRecordId };
  const customer = domain ?? accountName;
  const person = contactRecordId ?? emails[0] ?? contactName;
  if (contactRecordId && !customer) return { recordType: 'contact', recordId: contactRecordId };
  const name = [customer, person].filter(Boolean).join(' ');
  return {
    recordType: person && !customer ? 'contact' : 'account',
    recordId: `${NO_ID}${name}`.slice(0, ID_MAX),
  };
}

function readingOf({ way, handed }: Choice): SiteReading {
  return {
    fields: handed?.fields ?? NO_FIELDS,
    missing: [],
    proof: { by: 'id' },
    handed: way,
  };
}

/**
 * A page that says itself whose record it shows. Neither its address nor what can be seen there is
 * asked: what is handed over names its own record, so that is its proof.
 * @param current what counts of what the document hands over now; `null`: nothing
 */
export function handedSite(current: () => Choice | null): Site {
  const isCurrent = (route: SiteRoute, choice: Choice) => {
    const { recordType, recordId } = routeOf(choice.handed);
    return recordType === route.recordType && recordId === route.recordId;
  };
  const read = (_doc: Document, route: SiteRoute) => {
    const choice = current();
    return choice && isCurrent(route, choice) ? readingOf(choice) : null;
  };
  return {
    id: HANDED_SITE,
    name: 'Handed over by the page',
    matches: [],
    route() {
      const choice = current();
      return choice && routeOf(choice.handed);
    },
    ready: (doc, route) => read(doc, route) !== null,
    read,
  };
}
