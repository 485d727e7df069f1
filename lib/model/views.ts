import type { ContactRole } from './account.ts';
import type { Money } from './fact.ts';
import type { InteractionType, SignalFamily } from './facts.ts';
import type { Band, EvidenceRef, HealthScore } from './health.ts';
import type { LogDraft } from './log-entry.ts';
import type { FieldName, Handover, MoreProblem, PageFields, PageRecord } from './page.ts';
import type { PickerView } from './picker.ts';

/** Why this account: the rung of the ladder and the value that decided. */
export interface MatchReason {
  rung: 'external-id' | 'domain' | 'email' | 'name' | 'chosen';
  value: string;
}

/** Why an account may be meant. These three never decide by themselves. */
export type CandidateReason =
  | MatchReason
  /** A file of the same product gave it this id; the same product may run elsewhere too. */
  | { rung: 'imported-id'; value: string }
  /** Its name resembles the page’s. `score`: 0 (nothing in common) to 1 (the same words). */
  | { rung: 'similar-name'; value: string; score: number }
  /** It is a part of another candidate, whose name is `value`. */
  | { rung: 'part-of'; value: string };

export interface AccountCandidate {
  accountId: string;
  name: string;
  reason: CandidateReason | null;
}

/** An account as it would be created from what was read: shown, edited, then committed by a click. */
export interface AccountProposal {
  /** Empty where the page names no organisation: the user gives it. */
  name: string;
  domain: string | null;
  contactName: string | null;
  contactEmail: string | null;
  /** `null`: the page does not show it, or not so that it can be told. */
  arr: Money | null;
  /** Epoch ms. */
  renewalAt: number | null;
}

/** A customer that the page's address names behind `#bellwether=`: whoever made the link says so. */
export interface LinkProposal {
  /** Of the page that the link leads to. */
  host: string;
  /** The customer's name, or else what the link has for one. */
  name: string;
  domain: string | null;
  /** Customers of the user's that it may mean. None of them is taken without a click. */
  candidates: AccountCandidate[];
  proposal: AccountProposal;
}

/** What is known of the page in the tab. */
export type PageStatus =
  /** Bellwether does not run in this tab: the site was not granted, or no site can be. */
  | { state: 'absent' }
  | { state: 'none' }
  | { state: 'reading'; record: PageRecord }
  | { state: 'read'; record: PageRecord; fields: PageFields; missing: FieldName[] }
  | { state: 'unreadable'; record: PageRecord; missing: FieldName[] };

export interface NpsPoint {
  at: number;
  /** −100 to +100; `null` below five answers. */
  nps: number | null;
  low: number | null;
  high: number | null;
  n: number;
  /** Below 30 answers: drawn hollow. */
  indicative: boolean;
}

export interface NpsAnswerView {
  id: string;
  respondent: string;
  score: number;
  answeredAt: number;
  comment: string;
  /** Score minus the same person's previous answer; `null`: their first. */
  change: number | null;
}

export interface NpsView {
  /** This account's answers, newest first, latest per person marked by position. */
  answers: NpsAnswerView[];
  /** Rolling 90 days over the whole portfolio, oldest first. */
  portfolio: NpsPoint[];
}

export interface TimelineItem {
  id: string;
  kind: EvidenceRef['kind'];
  type: InteractionType | 'nps' | 'csat' | 'ces' | SignalFamily | 'task';
  occurredAt: number;
  /**
   * One line: subject, a task's text, the outcome's key, of a signal its metric (of a band set by
   * hand the band's key, `none`: lifted), or empty.
   */
  title: string;
  note: string;
  outcome: string | null;
  direction: 'in' | 'out' | null;
  sentiment: number | null;
  durationMin: number | null;
  /** Its note stays out of exports; absent: it does not. */
  isConfidential?: true;
  /** Survey score or signal value. */
  value: number | null;
  contactNames: string[];
  sourceKind: string;
  sourceUrl: string | null;
}

export interface TaskView {
  id: string;
  accountId: string;
  accountName: string;
  text: string;
  dueAt: number | null;
  owner: 'us' | 'them';
  doneAt: number | null;
}

export interface AccountView {
  id: string;
  name: string;
  domains: string[];
  arr: Money | null;
  renewalAt: number | null;
  ownerName: string | null;
  isDemo: boolean;
  lastContactAt: number | null;
  contacts: { id: string; name: string; role: ContactRole | null }[];
  /** The account it is a part of; `null`: it stands alone. */
  parent: { id: string; name: string } | null;
}

/** The whole of what one panel shows, in one message. */
export interface PanelView {
  /** Changes with every record the tab shows; sent back with a log. */
  viewKey: string;
  page: PageStatus;
  /** `null`: no account is matched; then `candidates` and `proposal` say what may be done. */
  account: AccountView | null;
  reason: MatchReason | null;
  candidates: AccountCandidate[];
  proposal: AccountProposal | null;
  /** How the page itself said whose record it shows; `null`: it did not, or said nothing. */
  handed: Handover | null;
  /** Why less was read of the record than the user asked for; `null`: it was not, or nobody did. */
  more: { problem: MoreProblem; product: string } | null;
  /** Whom the address names, if not the customer that is shown. */
  link: LinkProposal | null;
  health: HealthScore | null;
  /** One point a week, oldest first, at most 26. */
  history: { day: string; score: number | null; band: Band }[];
  nps: NpsView | null;
  timeline: TimelineItem[];
  /** All items of the timeline, also those not sent. */
  timelineCount: number;
  /** Stored rows of this account that could not be read: in no number here, kept and exported. */
  quarantined: number;
  /** Items behind the score that are not in `timeline`, by id. */
  evidence: Record<EvidenceRef['id'], TimelineItem>;
  tasks: TaskView[];
  draft: LogDraft | null;
  layout: PanelLayout;
  /** What the user taught, by which this page is read; `null`: a product's own reader, or none. */
  recipe: { id: string; name: string } | null;
  /** Teaching in progress in this tab; `null`: none. */
  picker: PickerView | null;
}

export type PanelState = 'closed' | 'collapsed' | 'open';
export interface PanelLayout {
  state: PanelState;
  side: 'left' | 'right';
  /** CSS pixels, 280–720. */
  widthPx: number;
}

/**
 * Whether the demo workspace is in the figures: `counted` while there is no other account,
 * `left-out` as soon as there is one of the user's own.
 */
export type DemoPart = 'none' | 'counted' | 'left-out';

/** The popup's summary of the portfolio. */
export interface PortfolioSummary {
  accounts: number;
  bands: Record<Band, number>;
  /** Recurring revenue of accounts at risk, per currency; accounts without a figure are counted. */
  revenueAtRisk: Money[];
  revenueUnknown: number;
  attention: AttentionItem[];
  nps: NpsPoint | null;
  demo: DemoPart;
  computedAt: number;
}

export type AttentionReason =
  | { kind: 'band'; factor: string | null; points: number }
  /** Somebody said that it is at risk. */
  | { kind: 'set-by-hand' }
  | { kind: 'falling'; points: number }
  | { kind: 'renewal'; days: number }
  | { kind: 'task-overdue'; days: number }
  | { kind: 'silence'; days: number };

export interface AttentionItem {
  accountId: string;
  name: string;
  band: Band;
  score: number | null;
  reasons: AttentionReason[];
}
