import type { MatchHit, MatchHits, MatchKeys, MatchResult } from '../model/match.ts';
import type { AccountCandidate, MatchReason } from '../model/views.ts';

/**
 * The ladder: external id, then domain, then e-mail, then exact name, else ask. The first rung
 * with a hit decides. Two accounts on one rung is a question for the user, never a guess; only
 * external ids are ordered among themselves, because the record's own link outranks its account's.
 * @example matchAccount(keys, hits) // { status: 'matched', accountId, reason: { rung: 'domain', … } }
 */
export function matchAccount(keys: MatchKeys, hits: MatchHits): MatchResult {
  const own = hits.byExternalKey.filter((hit) => hit.value === keys.externalKeys[0]);
  const rungs: [MatchReason['rung'], MatchHit[]][] = [
    ['external-id', own.length > 0 ? own : hits.byExternalKey],
    ['domain', hits.byDomain],
    ['email', hits.byEmail],
    ['name', hits.byName],
  ];
  for (const [rung, found] of rungs) {
    const candidates = distinctAccounts(rung, found);
    const [only, second] = candidates;
    if (!only?.reason) continue;
    return second
      ? { status: 'ask', candidates }
      : { status: 'matched', accountId: only.accountId, reason: only.reason };
  }
  return { status: 'ask', candidates: [] };
}

function distinctAccounts(rung: MatchReason['rung'], hits: MatchHit[]): AccountCandidate[] {
  const byAccount = new Map<string, AccountCandidate>();
  for (const { accountId, accountName, value } of hits) {
    if (byAccount.has(accountId)) continue;
    byAccount.set(accountId, { accountId, name: accountName, reason: { rung, value } });
  }
  return [...byAccount.values()];
}
