import { handedFromLink } from '../../lib/handed/from-url.ts';
import { matchAccount } from '../../lib/matching/match-account.ts';
import { matchKeys } from '../../lib/matching/match-keys.ts';
import { proposeAccount } from '../../lib/matching/propose-account.ts';
import { HANDED_SITE, NO_ID } from '../../lib/model/external-key.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import type { LinkProposal } from '../../lib/model/views.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { findMatchHits } from '../../lib/store/match-hits.ts';
import { toQuestion } from './handed.ts';

/**
 * Whom a page's address names behind `#bellwether=`. Anybody can make a link, so its ids find
 * nobody, and whoever is found otherwise is a question to the user.
 * @param shownId the account that is shown: a link that means it says nothing new
 * @returns `null`: nobody, or nobody else
 */
export async function linkProposal(
  db: BellwetherDatabase,
  { link }: PageObservation,
  shownId: string | null,
): Promise<LinkProposal | null> {
  const handed = link ? handedFromLink(link.text) : null;
  if (!link || !handed) return null;
  const { fields } = handed;
  const nobody = {
    site: HANDED_SITE,
    host: link.host,
    recordType: 'account',
    recordId: NO_ID,
  } as const;
  const keys = { ...matchKeys(nobody, fields), externalKeys: [], importedIds: [] };
  const hits = await findMatchHits(db, keys);
  const proposal = proposeAccount(nobody, fields, hits.sharedDomains);
  const name = fields.accountName ?? fields.domain ?? fields.contactName ?? fields.emails[0];
  if (!proposal || !name) return null;
  const result = matchAccount(keys, hits);
  if (result.status === 'matched' && result.accountId === shownId) return null;
  const { candidates } = toQuestion(result, hits);
  return {
    host: link.host,
    name,
    domain: fields.accountName && fields.domain,
    candidates,
    proposal,
  };
}
