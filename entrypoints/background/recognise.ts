import { matchAccount } from '../../lib/matching/match-account.ts';
import type { MatchResult } from '../../lib/model/match.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { findMatchHits } from '../../lib/store/match-hits.ts';
import { livingAccount } from '../../lib/store/redirect.ts';
import { isAnybodysWord, keysOf, toQuestion } from './handed.ts';
import { isSameObservation, patchTabRecord, readTabRecord, type TabRecord } from './tab-records.ts';

/**
 * The account of an observation. A linked record is known by its address alone, before anything
 * on the page has been read.
 */
export async function matchObservation(
  db: BellwetherDatabase,
  observation: PageObservation,
): Promise<{ result: MatchResult; sharedDomains: readonly string[] }> {
  if (observation.state === 'none')
    return { result: { status: 'ask', candidates: [] }, sharedDomains: [] };
  const keys = keysOf(observation);
  const hits = await findMatchHits(db, keys);
  const result = matchAccount(keys, hits);
  return {
    result: isAnybodysWord(observation) ? toQuestion(result, hits) : result,
    sharedDomains: hits.sharedDomains,
  };
}

/** A tab's record as it was matched, and what came of it. */
interface Recognised {
  record: TabRecord;
  match: TabRecord['match'];
  result: MatchResult;
  /** Domains of the page that identify nobody, as a user said. */
  sharedDomains: readonly string[];
}

/**
 * Matches a tab's record anew and keeps the result beside it, for the popup and the badge. One at
 * a time, and only beside what was matched: neither an older look-up nor one of an older
 * observation has the last word. `null`: nothing is known of the tab.
 */
export async function recogniseTab(
  db: BellwetherDatabase,
  tabId: number,
): Promise<Recognised | null> {
  return navigator.locks.request(`match:${tabId}`, async () => {
    const record = await readTabRecord(tabId);
    if (!record) return null;
    const { result, sharedDomains } = await matchObservation(db, record.observation);
    const match = await toTabMatch(db, record, result);
    await patchTabRecord(tabId, (current) =>
      isSameObservation(current.observation, record.observation) ? { match } : {},
    );
    return { record, match, result, sharedDomains };
  });
}

async function toTabMatch(
  db: BellwetherDatabase,
  record: TabRecord,
  result: MatchResult,
): Promise<TabRecord['match']> {
  const chosen = record.chosen?.accountId ?? null;
  const accountId = chosen ?? (result.status === 'matched' ? result.accountId : null);
  if (accountId === null) return null;
  const account = await livingAccount(db, accountId);
  if (!account) return null;
  const reason =
    chosen === null && result.status === 'matched'
      ? result.reason
      : ({ rung: 'chosen', value: account.name } as const);
  return { accountId: account.id, accountName: account.name, reason };
}
