import type { LegalHold } from './privacy.ts';

/** Whom to erase. */
export interface EraseTarget {
  of: 'account' | 'contact';
  id: string;
}

/** What becomes of rows of one kind. */
export interface EraseCount {
  erased: number;
  /** Stay without the person: a name taken out of a note, a participant out of a call. */
  changed: number;
}

/** Kinds that a preview counts, in the order in which it shows them. */
export const ERASE_KINDS = [
  'accounts',
  'contacts',
  'interactions',
  'surveyAnswers',
  'signals',
  'tasks',
  'externalIds',
  'scoreDays',
  'drafts',
  'changes',
  'imports',
  'quarantine',
  'others',
] as const;
export type EraseKind = (typeof ERASE_KINDS)[number];

/** One place in a text where the person is named. */
export interface Mention {
  accountId: string;
  /** Epoch ms. */
  at: number;
  before: string;
  found: string;
  after: string;
}

/** Somebody else's row with the same e-mail address: the same person once more. */
export interface SamePerson {
  contactId: string;
  name: string;
  accountName: string;
}

/** What erasing would do, before anything is done. */
export interface ErasePreview {
  target: EraseTarget;
  /** To be typed by whoever confirms. */
  name: string;
  counts: Record<EraseKind, EraseCount>;
  /** Texts that name them, newest first; not all of them where there are many. */
  mentions: Mention[];
  mentionCount: number;
  /** First name or surname that somebody else of the account has too: these stay as they are. */
  sharedNames: string[];
  alsoKnownAs: SamePerson[];
  /** What forbids it; empty: nothing does. */
  holds: LegalHold[];
}

/** What the user decided about the preview. */
export interface EraseChoice {
  /** Replace names, addresses and numbers in texts by `[erased]`. */
  replacesMentions: boolean;
  /** Erase those of `alsoKnownAs` too. */
  includesSame: boolean;
}

/** What was done. */
export interface EraseOutcome {
  pseudonym: string;
  rows: number;
  accountIds: string[];
}
