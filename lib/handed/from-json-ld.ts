import { fits, type Groups } from './format.ts';
import { scriptsOf } from './from-json.ts';
import { HANDED_VERSION, type Handed } from './handed.ts';
import { isObject, ownValue, parseHanded, parseJson } from './parse-handed.ts';
import { bareDomain } from './same-customer.ts';

/** Shops describe whole catalogues; a description that long is of no customer. */
const JSON_LD_MAX = 65_536;
const NODES_MAX = 50;

const ORGANISATIONS = new Set([
  'Organization',
  'Corporation',
  'EducationalOrganization',
  'GovernmentOrganization',
  'LocalBusiness',
  'NGO',
]);

type Customer = NonNullable<Groups['customer']>;
type Contact = NonNullable<Groups['contact']>;

/** A node's value; of several the first. */
function firstValue(node: object, key: string): unknown {
  const value = ownValue(node, key);
  return Array.isArray(value) ? value[0] : value;
}

function hasType(node: object, isWanted: (type: string) => boolean): boolean {
  const type = ownValue(node, '@type');
  const types = Array.isArray(type) ? type.slice(0, NODES_MAX) : [type];
  return types.some((one) => typeof one === 'string' && isWanted(one));
}

/** The nodes that a script is about: itself, a list, or a graph. Not what these nodes mention. */
function nodesOf(script: unknown): object[] {
  const roots = (Array.isArray(script) ? script : [script]).slice(0, NODES_MAX).filter(isObject);
  return roots.flatMap((root) => {
    const context = firstValue(root, '@context');
    if (typeof context !== 'string' || !/^https?:\/\/schema\.org\/?$/.test(context)) return [];
    const graph = ownValue(root, '@graph');
    return Array.isArray(graph) ? graph.slice(0, NODES_MAX).filter(isObject) : [root];
  });
}

function customerOf(organisation: object): Customer {
  const [name, url] = [firstValue(organisation, 'name'), firstValue(organisation, 'url')];
  return {
    ...(fits('customer', 'name', name) && { name }),
    ...(fits('customer', 'domain', url) && { domain: url }),
  };
}

function contactOf(person: object): Contact {
  const name = firstValue(person, 'name');
  const address = firstValue(person, 'email');
  const email = typeof address === 'string' ? address.replace(/^mailto:/i, '') : null;
  const phone = firstValue(person, 'telephone');
  return {
    ...(fits('contact', 'name', name) && { name }),
    ...(fits('contact', 'email', email) && { email }),
    ...(fits('contact', 'phone', phone) && { phone }),
  };
}

/** Most sites describe the company that runs them: it is not the customer. */
function isPublisher({ domain }: Customer, host: string): boolean {
  const own = domain ? bareDomain(domain) : '';
  return own !== '' && (`.${host}`.endsWith(`.${own}`) || own.endsWith(`.${host}`));
}

function handedBy(customer: Customer, contact: Contact): Handed[] {
  const handed = parseHanded({
    bellwether: HANDED_VERSION,
    ...(isNamed(customer) && { customer }),
    ...((contact.name || contact.email) && { contact }),
  });
  return handed ? [handed] : [];
}

function isNamed({ name, domain }: Customer): boolean {
  return Boolean(name || domain);
}

/**
 * What schema.org data (JSON-LD) of the page says: an Organization, a Person who works for one, or
 * a Person alone, who is a contact and no customer. Identifiers there are anybody's: never a record.
 * @param host of the page; the organisation that has this host runs the site and is left out
 * @returns one for each customer that it names, or else for each person
 */
export function handedFromJsonLd(doc: Document, host: string): Handed[] {
  const scripts = scriptsOf(doc, 'application/ld+json');
  const nodes = scripts.flatMap((text) => nodesOf(parseJson(text, JSON_LD_MAX)));
  const people = nodes.filter((node) => hasType(node, (type) => type === 'Person'));
  const employers = people.map((person) => firstValue(person, 'worksFor')).filter(isObject);
  const customers = nodes
    .filter((node) => hasType(node, (type) => ORGANISATIONS.has(type)))
    .concat(employers)
    .map(customerOf)
    .filter((customer) => isNamed(customer) && !isPublisher(customer, host));
  const contacts = people.map(contactOf);
  const [only = {}, second] = contacts;
  return customers.length > 0
    ? customers.flatMap((customer) => handedBy(customer, second ? {} : only))
    : contacts.flatMap((contact) => handedBy({}, contact));
}
