import type { SignalMetric } from '../health/signal-metrics.ts';
import type { ContactRole } from '../model/account.ts';
import type { Money } from '../model/fact.ts';
import type { InteractionType, Outcome, SurveyAnswer, TicketDetail } from '../model/facts.ts';
import type { ProblemCode } from './problem-code.ts';

/**
 * By what a row names its customer: the first that is known decides, in this order. At least one is
 * known.
 */
export interface AccountRef {
  /** The record's id in the source system. */
  externalId: string | null;
  /** Registrable domain; never one that is anybody's. */
  domain: string | null;
  name: string | null;
}

/** By what a row names a person; at least one is known. */
export interface PersonRef {
  externalId: string | null;
  /** Lower case. */
  email: string | null;
  name: string | null;
}

/** What every record carries. Times are epoch milliseconds, unknown is `null`. */
interface RecordBase {
  /** The row's own id in the source system; `null`: it has none. */
  externalId: string | null;
  account: AccountRef;
}

/** `account` is the customer itself. */
export interface AccountRecord extends RecordBase {
  kind: 'accounts';
  domains: string[];
  arr: Money | null;
  renewalAt: number | null;
  ownerName: string | null;
  seats: number | null;
  parent: AccountRef | null;
}

export interface ContactRecord extends RecordBase {
  kind: 'contacts';
  /** The e-mail address where the row names nobody. */
  name: string;
  emails: string[];
  /** E.164 where the number could be read, else as it stood. */
  phone: string | null;
  role: ContactRole | null;
  createdAt: number | null;
}

export interface InteractionRecord extends RecordBase {
  kind: 'interactions' | 'tickets';
  occurredAt: number;
  type: InteractionType;
  direction: 'in' | 'out' | null;
  outcome: Outcome | null;
  people: PersonRef[];
  durationMin: number | null;
  /** −2 to +2. */
  sentiment: number | null;
  subject: string | null;
  note: string;
  ticket: Omit<TicketDetail, 'externalKey'> | null;
}

export interface SurveyRecord extends RecordBase {
  kind: 'survey-answers';
  occurredAt: number;
  survey: SurveyAnswer['survey'];
  mode: SurveyAnswer['mode'];
  score: number;
  scale: SurveyAnswer['scale'];
  /** `null`: the answer is nobody's, and stands for a respondent of its own. */
  person: PersonRef | null;
  comment: string;
}

/** Values of metrics of `lib/health/signal-metrics.ts`, and what they change of the account. */
export interface SignalRecord extends RecordBase {
  kind: 'usage' | 'subscriptions' | 'renewals' | 'outcomes';
  /** The moment that the signals are of; `null`: the row has none, and only sets. */
  occurredAt: number | null;
  /** `unit` is the currency of money, else empty. `value` is `null` for events. */
  signals: { metric: SignalMetric; value: number | null; unit: string }[];
  /** What the row says of the account itself. */
  set: { arr?: Money; renewalAt?: number; seats?: number };
  note: string;
}

/** A row that was understood, cleaned, and checked for its ranges. */
export type ImportRecord =
  | AccountRecord
  | ContactRecord
  | InteractionRecord
  | SurveyRecord
  | SignalRecord;

/** What is wrong, or doubtful, with one cell. */
export interface CellProblem {
  /** 0-based column; `null`: the row as a whole. */
  column: number | null;
  /** `invalid` leaves the row out, `dropped` only the cell, `outlier` and `doubtful` nothing. */
  severity: 'invalid' | 'dropped' | 'outlier' | 'doubtful';
  /** Put into words by the interface. */
  code: ProblemCode;
  /** The cell as it stood, at most 200 characters. */
  value: string;
}

export interface CleanRow {
  line: number;
  /** `null`: the row cannot be used, and `problems` says why. */
  record: ImportRecord | null;
  problems: CellProblem[];
}
