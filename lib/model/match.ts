import type { AccountCandidate, MatchReason } from './views.ts';

/** What a reading offers to find its account by, strongest first within each list. */
export interface MatchKeys {
  /** `externalKey` of the record itself, of its account record, of its contact record. */
  externalKeys: string[];
  /** `externalKey` of the account's record under no host: as a file names it, which says no host. */
  importedIds: string[];
  /** Registrable domains in lower case ASCII, without public suffixes and what is anybody’s. */
  domains: string[];
  /** Lower case. */
  emails: string[];
  /** Trimmed, inner white space folded. Compared letter by letter; alike ones are suggestions. */
  names: string[];
}

/** Accounts that the store found for each kind of key: the value that hit and the account. */
export interface MatchHits {
  byExternalKey: MatchHit[];
  /** Of an `importedId`. The value is the id in the product, which is all that a file says. */
  byImportedId: MatchHit[];
  byDomain: MatchHit[];
  byEmail: MatchHit[];
  byName: MatchHit[];
  /** Accounts with a like name, best first; looked for only where nothing else hit. */
  similar: { accountId: string; accountName: string; score: number }[];
  /** Of the domains asked for, those that a user marked as shared: they hit nobody. */
  sharedDomains: string[];
}
export interface MatchHit {
  value: string;
  accountId: string;
  accountName: string;
  domains: string[];
  /** The accounts that are a part of this one. */
  parts: { accountId: string; name: string }[];
}

/** One account, or the choice is the user's. */
export type MatchResult =
  | { status: 'matched'; accountId: string; reason: MatchReason }
  | { status: 'ask'; candidates: AccountCandidate[] };
