import { matchKeys } from '../../lib/matching/match-keys.ts';
import { proposeAccount } from '../../lib/matching/propose-account.ts';
import { Refusal } from '../../lib/messages/serve.ts';
import { HANDED_SITE } from '../../lib/model/external-key.ts';
import type { MatchHits, MatchKeys, MatchResult } from '../../lib/model/match.ts';
import { NO_FIELDS } from '../../lib/model/no-fields.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import type { AccountProposal } from '../../lib/model/views.ts';
import { vendorSiteAt } from '../../lib/sites/catalogue.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readOriginSettings } from '../../lib/store/origin-settings.ts';

type Question = Extract<MatchResult, { status: 'ask' }>;
type Seen = Exclude<PageObservation, { state: 'none' }>;

/**
 * A page may say itself whose record it shows, except at a vendor: what stands in such a product
 * anybody may have written. By messages only where the user wants them heard.
 * @throws {Refusal} `bad-request`
 */
export async function requireHandover(
  openDb: () => Promise<BellwetherDatabase>,
  origin: string,
  observation: PageObservation,
): Promise<void> {
  if (observation.state === 'none') return;
  const isOfPage = observation.record.site === HANDED_SITE;
  if (isOfPage && vendorSiteAt(new URL(origin).hostname)) {
    throw new Refusal('bad-request', 'Pages of this product hand over nothing.');
  }
  if (observation.state === 'read' && isOfPage !== (observation.handed !== undefined)) {
    throw new Refusal('bad-request', 'What is handed over says how, and nothing else does.');
  }
  if (observation.state !== 'read' || observation.handed !== 'message') return;
  const { postMessage } = await readOriginSettings(await openDb(), origin);
  if (!postMessage) throw new Refusal('bad-request', 'Messages of this site are not heard.');
}

/** Whether it stands in pages for readers of all kinds: then the user decides, not the ladder. */
export function isAnybodysWord(observation: PageObservation): boolean {
  return observation.state === 'read' && observation.handed === 'json-ld';
}

/** Someone who is named without an organisation; their address's domain may be anybody's as well. */
function isPersonOnly(observation: Seen): boolean {
  if (observation.state !== 'read' || !isAnybodysWord(observation)) return false;
  const { accountName, domain } = observation.fields;
  return accountName === null && domain === null;
}

/** What an observation offers to find its account by. */
export function keysOf(observation: Seen): MatchKeys {
  const fields = observation.state === 'read' ? observation.fields : NO_FIELDS;
  const keys = matchKeys(observation.record, fields);
  return isPersonOnly(observation) ? { ...keys, domains: [] } : keys;
}

/** The same answer as a question: the accounts that were found, for the user to choose from. */
export function toQuestion(result: MatchResult, hits: MatchHits): Question {
  if (result.status === 'ask') return result;
  const { accountId, reason } = result;
  const { byExternalKey, byDomain, byEmail, byName } = hits;
  const found = [...byExternalKey, ...byDomain, ...byEmail, ...byName];
  const hit = found.find((one) => one.accountId === accountId);
  return { status: 'ask', candidates: [{ accountId, name: hit?.accountName ?? '', reason }] };
}

/**
 * An account as it could be created from what the page shows or says; `null`: nothing to go by.
 * @param sharedDomains domains that identify nobody, as a user said
 */
export function proposalOf(
  observation: PageObservation,
  sharedDomains: readonly string[],
): AccountProposal | null {
  if (observation.state !== 'read') return null;
  const { record, fields, language = null } = observation;
  const proposal = proposeAccount(record, fields, sharedDomains, language);
  return proposal && isPersonOnly(observation) ? { ...proposal, name: '', domain: null } : proposal;
}
