import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';
import { addressOf, textOf } from './dom.ts';
import type { SiteRoute } from './site.ts';

type Route = (url: URL) => SiteRoute | null;
type Linked = [recordId: string | null, name: string | null];

/**
 * The one record of a type that these links lead to, by the product's own addresses, and its name.
 * Several different ones are no answer: a wrong customer is worse than none.
 */
function soleLinked(links: Element[], route: Route, type: RecordType): Linked {
  const names = new Map<string, string | null>();
  for (const link of links) {
    const address = addressOf(link);
    const target = address?.host === location.host ? route(address) : null;
    if (target?.recordType === type)
      names.set(target.recordId, names.get(target.recordId) ?? textOf(link));
  }
  return names.size === 1 ? ([...names][0] ?? [null, null]) : [null, null];
}

/** The account that the links lead to, if they all lead to the same. */
export function linkedAccount(
  links: Element[],
  route: Route,
): Pick<PageFields, 'accountName' | 'accountRecordId'> {
  const [accountRecordId, accountName] = soleLinked(links, route, 'account');
  return { accountName, accountRecordId };
}

/** The person that the links lead to, if they all lead to the same. */
export function linkedContact(
  links: Element[],
  route: Route,
): Pick<PageFields, 'contactName' | 'contactRecordId'> {
  const [contactRecordId, contactName] = soleLinked(links, route, 'contact');
  return { contactName, contactRecordId };
}
