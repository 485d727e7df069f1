import type { Account, ExternalId } from './account.ts';

/** Who an account is: what its pages are known by, and what it is a part of. */
export interface AccountIdentity {
  /** Linked last first. */
  records: ExternalId[];
  domains: { domain: string; isShared: boolean }[];
  parent: { id: string; name: string } | null;
  /** The accounts that are a part of it, by name. */
  parts: { id: string; name: string }[];
}

/** Why a change of who a customer is was refused. */
export type IdentityFault =
  | 'not-a-domain'
  | 'public-suffix'
  /** Of a mail or access provider, or a site that hosts everybody’s pages. */
  | 'anybodys'
  /** The account has this domain already, or fifty of them, or another account has it. */
  | 'known'
  | 'too-many'
  | 'taken'
  | 'itself'
  | 'cycle'
  /** Invented customers and real ones stay apart. */
  | 'demo'
  | 'same-account'
  | 'too-many-domains'
  | 'nothing-chosen';

/** Tables whose rows belong to one account. */
export const OWNED_TABLES = [
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
] as const;
export type OwnedTable = (typeof OWNED_TABLES)[number];

/** Fields of which one of two accounts keeps its own. */
export const CHOSEN_FIELDS = ['name', 'arr', 'renewalAt', 'ownerName'] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** Whose value stays, field by field: of the account that stays, or of the one that goes. */
export type MergeChoice = Record<ChosenField, 'stays' | 'goes'>;

type MergeSide = Pick<Account, 'id' | ChosenField>;

/** Two accounts side by side, before they become one. */
export interface MergePreview {
  stays: MergeSide;
  goes: MergeSide;
  /** What moves, by kind: only what is not marked deleted is counted. */
  moves: Record<OwnedTable | 'domains' | 'parts' | 'drafts' | 'scoreDays', number>;
}

/** What belongs to a new account: keys of linked records, ids of people, domains. */
export interface SplitChoice {
  recordKeys: readonly string[];
  contactIds: readonly string[];
  domains: readonly string[];
}

/** How many facts would go along, and how many stay because they name people of both. */
export interface SplitPreview {
  moves: Record<OwnedTable, number>;
  mixed: number;
}
