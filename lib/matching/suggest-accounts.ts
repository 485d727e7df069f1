import { tokenSimilarity } from './name-similarity.ts';
import { nameTokens } from './name-tokens.ts';

/** From here on a name is worth a look: one of two words the same, and a legal form apart. */
const WORTH_ASKING = 0.6;
const SUGGESTED_MAX = 5;

/** An account that somebody may mean. */
export interface NamedAccount {
  accountId: string;
  accountName: string;
}

export interface SimilarAccount extends NamedAccount {
  /** 0–1, at least 0.6. */
  score: number;
}

/**
 * The accounts whose name resembles one on a page, best first, at most five: suggestions, whatever
 * their score. Empty: none does.
 * @example suggestAccounts('Northwind Ltd', accounts)[0]?.score // 0.667
 */
export function suggestAccounts(name: string, accounts: readonly NamedAccount[]): SimilarAccount[] {
  const wanted = nameTokens(name);
  return accounts
    .map((one) => ({ ...one, score: tokenSimilarity(wanted, nameTokens(one.accountName)) }))
    .filter(({ score }) => score >= WORTH_ASKING)
    .sort((a, b) => b.score - a.score || (a.accountName < b.accountName ? -1 : 1))
    .slice(0, SUGGESTED_MAX);
}
