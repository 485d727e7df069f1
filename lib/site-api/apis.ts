import type { PageRecord } from '../model/page.ts';
import { dynamicsApi } from './dynamics.ts';
import { espocrmApi } from './espocrm.ts';
import { freshdeskApi } from './freshdesk.ts';
import { requestTrackerApi } from './request-tracker.ts';
import type { ApiRequest, SiteApi } from './site-api.ts';
import { zendeskApi } from './zendesk.ts';

/**
 * Products that document addresses from which the session of a page may read. Odoo is none of them:
 * what it answers to a session are POSTs, which could as well change something.
 */
const APIS: Record<string, SiteApi> = {
  zendesk: zendeskApi,
  freshdesk: freshdeskApi,
  dynamics: dynamicsApi,
  'request-tracker': requestTrackerApi,
  espocrm: espocrmApi,
};

/** Whether more of a product's records may be read than its pages show. */
export function hasApi(siteId: string): boolean {
  return Object.hasOwn(APIS, siteId);
}

/**
 * Where more of a record can be read.
 * @returns `null` if nothing is documented for it
 * @example requestFor({ site: 'zendesk', host: 'acme.zendesk.com', recordType: 'account', recordId: '36' })?.path // '/api/v2/organizations/36.json'
 */
export function requestFor(record: PageRecord): ApiRequest | null {
  return hasApi(record.site) ? (APIS[record.site]?.(record) ?? null) : null;
}
