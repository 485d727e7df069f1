import { isAnybodys } from '../../lib/matching/anybodys-domains.ts';
import { domainOf } from '../../lib/matching/domain-of.ts';
import type { WriteReceipt } from '../../lib/messages/protocol.ts';
import type { Handlers } from '../../lib/messages/serve.ts';
import { createAccount, linkRecord } from '../../lib/store/links.ts';
import { livingAccount } from '../../lib/store/redirect.ts';
import { searchAccounts } from '../../lib/store/search.ts';
import { refreshAllTabs } from './accounts-changed.ts';
import { currentRecord, type PanelDeps, sourceOf } from './panel-access.ts';
import { tabOfCaller } from './panel-grants.ts';
import { viewKeyOf } from './panel-view.ts';
import { announceTab } from './signals.ts';
import { linkableRecord, noteShownView, patchTabRecord, type TabRecord } from './tab-records.ts';

const SEARCH_LIMIT = 8;

type LinkName = 'panel/link' | 'panel/create-account' | 'panel/search-accounts';

/** Which customer a page stands for, as a click in the panel says. */
export function panelLinks({ openDb, now }: PanelDeps): Pick<Handlers, LinkName> {
  const settle = async (
    { tabId, record }: Awaited<ReturnType<typeof currentRecord>>,
    receipt: WriteReceipt,
  ) => {
    await noteShownView(tabId, viewKeyOf(record.observation, receipt.accountId));
    await refreshAllTabs(await openDb());
    return receipt;
  };
  return {
    'panel/link': async ({ ref, viewKey, changeId, ...asked }, caller) => {
      const shown = await currentRecord(ref, caller, viewKey);
      // Listed before it was merged: what it went into is the customer that was meant.
      const meant = await livingAccount(await openDb(), asked.accountId);
      const accountId = meant?.id ?? asked.accountId;
      const { tabId, record } = shown;
      const page = linkableRecord(record.observation);
      if (page === null) {
        await patchTabRecord(tabId, () => ({ chosen: { accountId, changeId } }));
        announceTab(tabId);
        return settle(shown, { changeId, accountId });
      }
      const source = sourceOf(record, viewKey);
      const link = { changeId, accountId, record: page, ...relatedIds(record), source };
      return settle(shown, await linkRecord(await openDb(), link, now()));
    },
    'panel/create-account': async ({ ref, viewKey, changeId, accountId, proposal }, caller) => {
      const shown = await currentRecord(ref, caller, viewKey);
      const { record } = shown;
      const domain = companyDomain(proposal.domain);
      const page = linkableRecord(record.observation);
      const found = { record: page, ...relatedIds(record), source: sourceOf(record, viewKey) };
      const creation = { changeId, accountId, proposal: { ...proposal, domain }, ...found };
      return settle(shown, await createAccount(await openDb(), creation, now()));
    },
    'panel/search-accounts': async ({ ref, query }, caller) => {
      await tabOfCaller(ref, caller);
      return { candidates: await searchAccounts(await openDb(), query, SEARCH_LIMIT) };
    },
  };
}

/** As typed, an address or in capitals: the company's domain, `null` if it is nobody's own. */
function companyDomain(typed: string | null): string | null {
  const domain = domainOf(typed);
  return domain === null || isAnybodys(domain) ? null : domain;
}

function relatedIds({ observation }: TabRecord): {
  accountRecordId: string | null;
  contactRecordId: string | null;
} {
  if (observation.state !== 'read') return { accountRecordId: null, contactRecordId: null };
  const { accountRecordId, contactRecordId } = observation.fields;
  return { accountRecordId, contactRecordId };
}
