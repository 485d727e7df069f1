import type { AccountProposal, LinkProposal, PanelView } from '../../../lib/model/views.ts';
import { panelView, unmatchedView } from '../panel-fixtures.ts';

const PROPOSAL: AccountProposal = {
  name: 'Northwind Traders',
  domain: 'northwind.example',
  contactName: null,
  contactEmail: null,
  arr: null,
  renewalAt: null,
};
const NORTHWIND = {
  accountId: 'northwind',
  name: 'Northwind Traders',
  reason: { rung: 'domain', value: 'northwind.example' },
} as const;
export const LINK: LinkProposal = {
  host: 'crm.example',
  name: 'Northwind Traders',
  domain: 'northwind.example',
  candidates: [],
  proposal: PROPOSAL,
};

/** Customers that a page or its address names itself. */
export const HANDED_VIEWS: Record<string, PanelView> = {
  'handed-known': panelView({ handed: 'json' }),
  'handed-stranger': unmatchedView({ handed: 'attributes', proposal: PROPOSAL }),
  'handed-schema-org': unmatchedView({
    handed: 'json-ld',
    candidates: [NORTHWIND],
    proposal: PROPOSAL,
  }),
  'handed-conflict': unmatchedView({ handed: 'conflict' }),
  'link-known': unmatchedView({
    page: { state: 'none' },
    link: { ...LINK, candidates: [NORTHWIND] },
  }),
  'link-stranger': unmatchedView({ page: { state: 'none' }, link: LINK }),
  'link-other': panelView({ link: { ...LINK, name: 'Globex Corporation', domain: null } }),
};
