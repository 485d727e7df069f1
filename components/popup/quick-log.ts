import type { Outcome } from '../../lib/model/facts.ts';
import type { LogEntry } from '../../lib/model/log-entry.ts';

export const QUICK_KINDS = ['call', 'meeting', 'email', 'note'] as const;
type QuickKind = (typeof QUICK_KINDS)[number];

/** One chip: what became of it, and for an e-mail who wrote. */
interface QuickOutcome {
  id: Outcome | 'sent' | 'received';
  outcome: Outcome | null;
  direction: 'in' | 'out' | null;
}
export type QuickOutcomeId = QuickOutcome['id'];

const plain = (id: Outcome): QuickOutcome => ({ id, outcome: id, direction: null });

/** In the order of their keys, 1 to 6. A note has none. */
export const QUICK_OUTCOMES: Record<QuickKind, readonly QuickOutcome[]> = {
  call: [
    plain('connected'),
    plain('left_voicemail'),
    plain('no_answer'),
    plain('left_message'),
    plain('busy'),
    plain('wrong_number'),
  ],
  meeting: [plain('held'), plain('no_show'), plain('rescheduled')],
  email: [
    { id: 'sent', outcome: null, direction: 'out' },
    { id: 'received', outcome: null, direction: 'in' },
    { id: 'answered', outcome: 'answered', direction: 'out' },
  ],
  note: [],
};

/** First letters of the kinds: one key each while the chips have the focus. */
export const KIND_KEYS: Record<QuickKind, string> = {
  call: 'c',
  meeting: 'm',
  email: 'e',
  note: 'n',
};

export interface AccountChoice {
  accountId: string;
  name: string;
}

/** What is chosen and typed so far; kept while the popup is closed. */
export interface QuickLogDraft {
  account: AccountChoice | null;
  /** The customer is whoever the tab shows; `false` once the user chose. */
  followsTab: boolean;
  kind: QuickKind;
  outcome: QuickOutcomeId | null;
  note: string;
  /** Absent in a draft of an earlier version. */
  isConfidential?: boolean;
}

export const EMPTY_DRAFT: QuickLogDraft = {
  account: null,
  followsTab: true,
  kind: 'call',
  outcome: null,
  note: '',
};

/**
 * The draft once the tab shows this customer. What was chosen by hand stays, and so does a customer
 * that a note was typed for; an outcome chosen for one customer is none of the next one's.
 * @example followTab({ ...EMPTY_DRAFT, account: northwind }, contoso).account // contoso
 */
export function followTab(draft: QuickLogDraft, tabAccount: AccountChoice | null): QuickLogDraft {
  const { account, followsTab, note } = draft;
  if (!followsTab || account?.accountId === tabAccount?.accountId) return draft;
  if (note.trim() === '') return { ...draft, account: tabAccount, outcome: null };
  return account === null ? { ...draft, account: tabAccount } : draft;
}

export type QuickLogProblem = 'no-account' | 'no-outcome' | 'no-note';

/** What still has to be said; `null`: it can be logged. An outcome is asked for, never assumed. */
export function problemOf(draft: QuickLogDraft): QuickLogProblem | null {
  if (draft.account === null) return 'no-account';
  if (draft.kind === 'note') return draft.note.trim() === '' ? 'no-note' : null;
  return draft.outcome === null ? 'no-outcome' : null;
}

type ChipKey = { kind: QuickKind } | { outcome: QuickOutcomeId };

/** What one key on the chips chooses; `null`: nothing. */
export function chipOfKey(key: string, kind: QuickKind): ChipKey | null {
  const other = QUICK_KINDS.find((one) => KIND_KEYS[one] === key.toLowerCase());
  if (other) return { kind: other };
  const chosen = /^[1-9]$/.test(key) ? QUICK_OUTCOMES[kind][Number(key) - 1] : undefined;
  return chosen ? { outcome: chosen.id } : null;
}

/** The draft as the entry it stands for, at `now`. */
export function toEntry(draft: QuickLogDraft, now: number): LogEntry {
  const common = {
    occurredAt: now,
    note: draft.note.trim(),
    nextStep: null,
    ...(draft.isConfidential && { isConfidential: true as const }),
  };
  if (draft.kind === 'note') return { ...common, type: 'note' };
  const chosen = QUICK_OUTCOMES[draft.kind].find((one) => one.id === draft.outcome);
  return {
    ...common,
    type: draft.kind,
    direction: chosen?.direction ?? null,
    outcome: chosen?.outcome ?? null,
    contactIds: [],
    durationMin: null,
    sentiment: null,
  };
}
