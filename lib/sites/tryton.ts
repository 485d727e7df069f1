import { first } from './dom.ts';
import { IDENTITY_ONLY } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';
import { routeUnder, webPath } from './web-path.ts';

const ADDRESS = /^#([^/;]+)\/model\/(party\.party|sale\.opportunity)\/(\d{1,18})(?:;|$)/;
const TYPES = { 'party.party': 'account', 'sale.opportunity': 'deal' } as const;

/** One server has several databases, each with records of its own; people are parties as well. */
function route(url: URL): SiteRoute | null {
  const [, database, model, id] = ADDRESS.exec(url.hash) ?? [];
  if (!database || !model) return null;
  const path = [webPath(url), database].filter(Boolean).join('/');
  return routeUnder(path, TYPES[model as keyof typeof TYPES], id ?? '');
}

/** The web client is one script, and this is its name. */
export function isTryton(doc: Document): boolean {
  return first(doc, 'head script[src*="dist/tryton-sao."]') !== null;
}

/** Tryton's web client, hosted anywhere. Fields do not bear their names: known by its addresses. */
export const tryton: Site = {
  id: 'tryton',
  name: 'Tryton',
  matches: [],
  recognises: isTryton,
  route,
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

export const trytonSupport: SiteSupport = {
  confidence: 'low',
  evidence: '2023-02',
  reads: { account: [], deal: [] },
};
