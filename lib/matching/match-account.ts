import type { MatchHit, MatchHits, MatchKeys, MatchResult } from '../model/match.ts';
import type { AccountCandidate, MatchReason } from '../model/views.ts';

type Rung = MatchReason['rung'];

/**
 * The ladder: external id, then domain, then e-mail, then exact name, else ask. The first rung
 * with a hit decides. Two accounts on one rung is a question for the user, never a guess; only
 * external ids are ordered among themselves, because the record's own link outranks its account's.
 * So is one account that others are a part of, unless the page names it or is linked to it: their
 * pages carry its domain and its people too. A like name and an id of a file only ever suggest.
 * @example matchAccount(keys, hits) // { status: 'matched', accountId, reason: { rung: 'domain', … } }
 */
export function matchAccount(keys: MatchKeys, hits: MatchHits): MatchResult {
  const own = hits.byExternalKey.filter((hit) => hit.value === keys.externalKeys[0]);
  const domains = keys.domains.filter((domain) => !hits.sharedDomains.includes(domain));
  const rungs: [Rung, MatchHit[]][] = [
    ['external-id', own.length > 0 ? own : hits.byExternalKey],
    ['domain', hits.byDomain],
    ['email', hits.byEmail],
    ['name', hits.byName],
  ];
  for (const [rung, found] of rungs) {
    const [only, second] = onePerAccount(found);
    if (!only) continue;
    if (second || isDoubtful(rung, only, { ...keys, domains })) return ask(rung, found, keys);
    return { status: 'matched', accountId: only.accountId, reason: { rung, value: only.value } };
  }
  return { status: 'ask', candidates: suggested(keys, hits) };
}

/** Who may be meant where no rung has a hit. */
function suggested(keys: MatchKeys, { byImportedId, similar }: MatchHits): AccountCandidate[] {
  const named = similar.map(({ accountId, accountName: name, score }): AccountCandidate => {
    const reason = { rung: 'similar-name', value: keys.names[0] ?? name, score } as const;
    return { accountId, name, reason };
  });
  return onePerAccount([...toCandidates('imported-id', byImportedId), ...named]);
}

/** Whether a single hit may be of another customer all the same. */
function isDoubtful(rung: Rung, hit: MatchHit, keys: MatchKeys): boolean {
  if (rung === 'name') return hasOtherDomain(hit, keys);
  if (hit.parts.length === 0 || keys.names.includes(hit.accountName)) return false;
  return rung !== 'external-id' || isPersonOnly(hit, keys);
}

/** Two customers may bear one name; the website on the page tells which. */
function hasOtherDomain({ domains }: MatchHit, keys: MatchKeys): boolean {
  if (domains.length === 0 || keys.domains.length === 0) return false;
  return !keys.domains.some((domain) => domains.includes(domain));
}

/** Known by a contact of the page only: that person may act for a part of the account too. */
function isPersonOnly({ value }: MatchHit, keys: MatchKeys): boolean {
  return value !== keys.externalKeys[0] && value.split('|')[2] === 'contact';
}

/** All that were hit and what is a part of them; those that the page names come first. */
function ask(rung: Rung, found: readonly MatchHit[], keys: MatchKeys): MatchResult {
  const hits = onePerAccount(found);
  const parts = hits.flatMap(({ parts: own, accountName: value }) =>
    own.map((part): AccountCandidate => ({ ...part, reason: { rung: 'part-of', value } })),
  );
  const isNamed = ({ name }: AccountCandidate) => Number(keys.names.includes(name));
  const candidates = onePerAccount([...toCandidates(rung, hits), ...parts]);
  return { status: 'ask', candidates: candidates.sort((a, b) => isNamed(b) - isNamed(a)) };
}

function toCandidates(rung: Rung | 'imported-id', hits: readonly MatchHit[]): AccountCandidate[] {
  return hits.map(({ accountId, accountName: name, value }) => ({
    accountId,
    name,
    reason: { rung, value },
  }));
}

/** The first of each account. */
function onePerAccount<T extends { accountId: string }>(all: readonly T[]): T[] {
  const firstOf = (accountId: string) => all.findIndex((one) => one.accountId === accountId);
  return all.filter(({ accountId }, index) => firstOf(accountId) === index);
}
