/** By what accounts are told apart, of one of them. */
export interface AccountEntry {
  id: string;
  nameKey: string;
  domains: readonly string[];
  sharedDomains: readonly string[];
  parentId: string | null;
  isDemo: boolean;
  /** `null`: it is there. */
  deletedAt: number | null;
  mergedIntoId: string | null;
}

/** Which account a row means. */
export type AccountMatch =
  | { kind: 'one'; id: string }
  | { kind: 'ambiguous' | 'deleted' | 'unknown' };
