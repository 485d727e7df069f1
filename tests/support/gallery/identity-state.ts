import type { IdentitySectionProps } from '../../../components/identity/IdentitySection.tsx';
import type { ExternalId } from '../../../lib/model/account.ts';
import { NOW } from '../panel-fixtures.ts';

function record(site: string, host: string, recordId: string): ExternalId {
  return {
    ...{ key: `${site}|${host}|account|${recordId}`, accountId: 'northwind', site, host },
    ...{ recordType: 'account' as const, recordId, linkedAt: NOW },
    source: { kind: 'panel', site, url: null },
  };
}

const NOTHING = async () => {};
const NONE = { contacts: 0, interactions: 0, surveyAnswers: 0, signals: 0, tasks: 0 };

/** A customer of two products, with a shared domain, a parent and two parts. */
export const IDENTITY: Pick<IdentitySectionProps, 'identity' | 'actions'> = {
  identity: {
    records: [
      record('salesforce', 'acme.lightning.force.com', '001Hs00000ABCDEIA5'),
      record('zendesk', 'acme.zendesk.com', '360001234567'),
    ],
    domains: [
      { domain: 'northwind.example', isShared: false },
      { domain: 'harbour-agency.example', isShared: true },
    ],
    parent: { id: 'group', name: 'Northwind Group' },
    parts: [
      { id: 'a', name: 'Northwind Logistics' },
      { id: 'b', name: '北风贸易有限公司' },
    ],
  },
  actions: {
    unlink: NOTHING,
    addDomain: NOTHING,
    removeDomain: NOTHING,
    shareDomain: NOTHING,
    setParent: NOTHING,
    search: async () => ({ ok: true, value: [] }),
    previewMerge: () => Promise.reject(new Error('A picture merges nothing.')),
    merge: NOTHING,
    previewSplit: async () => ({ moves: { ...NONE, externalIds: 0 }, mixed: 0 }),
    split: NOTHING,
  },
};
