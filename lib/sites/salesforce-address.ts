import type { RecordType } from '../model/external-key.ts';
import type { SiteRoute } from './site.ts';

/** The first three characters of an id name its object. */
const OBJECTS: Record<string, [name: string, type: RecordType]> = {
  '001': ['Account', 'account'],
  '003': ['Contact', 'contact'],
  '006': ['Opportunity', 'deal'],
  '500': ['Case', 'ticket'],
};

/**
 * An id's last three of 18 characters only repeat the case of the first 15, which every form of
 * the address has: those 15 are the id.
 */
const ID = '([a-zA-Z0-9]{15})(?:[a-zA-Z0-9]{3})?';
// Pure: so that a launcher, which needs titles only, does not carry them.
const LIGHTNING = /* @__PURE__ */ new RegExp(
  `^/(?:lightning/r/(?:[A-Za-z]\\w*/)?|one/one\\.app#/(?:alohaRedirect/)?sObject/)${ID}(?:/view)?/?(?:[#?]|$)`,
);
const CLASSIC = /* @__PURE__ */ new RegExp(`^/${ID}/?$`);
const VISUALFORCE = /^\/apex\/\w+$/;
const WHOLE_ID = /* @__PURE__ */ new RegExp(`^${ID}$`);

/** One organisation answers under several hosts; its records are known by the one of Lightning. */
const LIGHTNING_HOSTS: [other: RegExp, lightning: string][] = [
  [/\.my\.salesforce\.com$/, '.lightning.force.com'],
  [/\.my\.salesforce\.mil$/, '.lightning.crmforce.mil'],
  [/\.lightning\.force\.com\.mcas\.ms$/, '.lightning.force.com'],
  [/--\w+(\.\w+)?\.vf\.force\.com$/, '$1.lightning.force.com'],
];

/**
 * The host under which an organisation's records are known.
 * @param host in lower case, of any product; others than Salesforce's are returned as they are
 * @example recordsHost('acme--uat.sandbox.my.salesforce.com') // 'acme--uat.sandbox.lightning.force.com'
 */
export function recordsHost(host: string): string {
  const [other, lightning] = LIGHTNING_HOSTS.find(([pattern]) => pattern.test(host)) ?? [];
  return other && lightning ? host.replace(other, lightning) : host;
}

/** Whether an address is of a page that an organisation wrote itself. */
export function isVisualforce(url: URL | Location): boolean {
  return VISUALFORCE.test(url.pathname);
}

/**
 * The record of an address of Lightning, of Classic or of Visualforce. Its object follows from its
 * id, so addresses may leave it out. A record has one key in all of them.
 * @example `https://acme.my.salesforce.com/001Hs00000ABCDE` and
 * `https://acme.lightning.force.com/lightning/r/Account/001Hs00000ABCDEIA5/view` are the same
 */
export function salesforceRoute(url: URL): SiteRoute | null {
  const [, recordId] =
    LIGHTNING.exec(url.pathname + url.hash) ??
    CLASSIC.exec(url.pathname) ??
    (isVisualforce(url) ? WHOLE_ID.exec(url.searchParams.get('id') ?? '') : null) ??
    [];
  const [, recordType] = OBJECTS[recordId?.slice(0, 3) ?? ''] ?? [];
  if (!recordId || !recordType) return null;
  const host = recordsHost(url.host);
  return { recordType, recordId, ...(host !== url.host && { host }) };
}

/** The name that the product's interface gives a record's object in its markup. */
export function objectOf(recordId: string): string | null {
  return OBJECTS[recordId.slice(0, 3)]?.[0] ?? null;
}
