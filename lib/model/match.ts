import type { AccountCandidate, MatchReason } from './views.ts';

/** What a reading offers to find its account by, strongest first within each list. */
export interface MatchKeys {
  /** `externalKey` of the record itself, of its account record, of its contact record. */
  externalKeys: string[];
  /** Registrable domains in lower case ASCII, without public suffixes and what is anybody’s. */
  domains: string[];
  /** Lower case. */
  emails: string[];
  /** Trimmed, inner white space folded. Compared for equality, ignoring case. */
  names: string[];
}

/** Accounts that the store found for each kind of key: the value that hit and the account. */
export interface MatchHits {
  byExternalKey: MatchHit[];
  byDomain: MatchHit[];
  byEmail: MatchHit[];
  byName: MatchHit[];
}
export interface MatchHit {
  value: string;
  accountId: string;
  accountName: string;
}

/** One account, or the choice is the user's. */
export type MatchResult =
  | { status: 'matched'; accountId: string; reason: MatchReason }
  | { status: 'ask'; candidates: AccountCandidate[] };
