import { useRef, useState } from 'preact/hooks';
import type { LogDraft, LogEntry, LogEntryType } from '../../lib/model/log-entry.ts';
import type { Problem } from '../problem.ts';
import { EMPTY_FIELDS, type FieldKey, fromDraft, type LogFields, toDraft } from './log-fields.ts';
import type { PageTicket } from './page-ticket.ts';
import { type FieldFaults, toLogEntry } from './to-log-entry.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

export interface LogFormWiring {
  /** What was typed before, to go on with. */
  draft: LogDraft | null;
  /** The ticket on the page, to start from; `null`: there is none. */
  pageTicket: PageTicket | null;
  /** Epoch ms. */
  clock: () => number;
  /** Resolves to what went wrong, or `null` once the entry is stored. */
  onLog: (log: { id: string; entry: LogEntry }) => Promise<Problem | null>;
  /** Everything typed and not logged, `null` when there is nothing. */
  onDraft: (draft: LogDraft | null) => void;
}

export interface LogFormState {
  fields: LogFields;
  /** Shows what was typed some other time. */
  isRestored: boolean;
  faults: FieldFaults;
  pending: boolean;
  problem: Problem | null;
  set: (key: FieldKey, value: string | null) => void;
  setType: (type: LogEntryType) => void;
  submit: () => Promise<void>;
  discard: () => void;
  flush: () => void;
}

interface Status {
  faults: FieldFaults;
  pending: boolean;
  problem: Problem | null;
}
const IDLE: Status = { faults: {}, pending: false, problem: null };

/** The fields as typed, handed on as a draft with every change. */
function useKeptFields(wiring: LogFormWiring) {
  const [fields, setFields] = useState(() => fromDraft(wiring.draft));
  const [isRestored, setRestored] = useState(wiring.draft !== null);
  const latest = useRef(fields);
  const keeper = useDraftKeeper((typed: LogFields) =>
    wiring.onDraft(toDraft(typed, wiring.clock())),
  );
  const show = (next: LogFields) => {
    latest.current = next;
    setFields(next);
  };
  const change = (next: LogFields) => {
    show(next);
    keeper.changed(next);
  };
  const clear = () => {
    keeper.forget();
    setRestored(false);
    show({ ...EMPTY_FIELDS, type: latest.current.type });
    wiring.onDraft(null);
  };
  return { fields, isRestored, latest, change, clear, flush: keeper.flush };
}

/**
 * The same texts sent again are the same entry, id and time included: if the first was stored after
 * all, the second changes nothing.
 */
function useAttempt() {
  const last = useRef<{ fields: LogFields; log: { id: string; entry: LogEntry } } | null>(null);
  return (fields: LogFields, entry: LogEntry) => {
    if (last.current?.fields !== fields) {
      last.current = { fields, log: { id: crypto.randomUUID(), entry } };
    }
    return last.current.log;
  };
}

/** A ticket that nothing was typed about yet starts as the one on the page. */
function startTicket(fields: LogFields, ticket: PageTicket | null): LogFields {
  if (fields.type !== 'ticket' || ticket === null || fields.values.subject?.trim()) return fields;
  return { ...fields, values: { ...fields.values, ...ticket } };
}

/**
 * With another subject it is another ticket, whatever it started from; a ticket of the page that
 * had no subject to read is only given one.
 */
function keyOfTicket({ values }: LogFields, subject: string, ticket: PageTicket | null): string {
  const own = values.externalKey ?? '';
  if (ticket === null) return '';
  const isPages = ticket.subject === '' ? own === ticket.externalKey : subject === ticket.subject;
  return isPages ? (ticket.externalKey ?? '') : '';
}

function withText(fields: LogFields, key: FieldKey, text: string, ticket: PageTicket | null) {
  const values = { ...fields.values, [key]: text };
  if (key === 'subject') values.externalKey = keyOfTicket(fields, text, ticket);
  return { ...fields, values };
}

/** State of one log form. What was typed stays until an entry is known to be stored. */
export function useLogForm(wiring: LogFormWiring): LogFormState {
  const { fields, isRestored, latest, change, clear, flush } = useKeptFields(wiring);
  const [status, setStatus] = useState(IDLE);
  const attemptFor = useAttempt();

  const submit = async () => {
    if (status.pending) return;
    const submitted = latest.current;
    const read = toLogEntry(submitted, wiring.clock());
    if (!read.ok) {
      setStatus({ ...IDLE, faults: read.faults });
      return;
    }
    setStatus({ ...IDLE, pending: true });
    const problem = await wiring.onLog(attemptFor(submitted, read.entry));
    setStatus({ ...IDLE, problem });
    if (problem !== null) flush();
    else if (latest.current === submitted) clear();
  };
  const set = (key: FieldKey, value: string | null) => {
    const { [key]: mended, ...faults } = status.faults;
    if (mended) setStatus({ ...status, faults });
    change(withText(latest.current, key, value ?? '', wiring.pageTicket));
  };
  const setType = (type: LogEntryType) => {
    setStatus({ ...status, faults: {} });
    change(startTicket({ ...latest.current, type }, wiring.pageTicket));
  };
  const discard = () => {
    setStatus(IDLE);
    clear();
  };
  return { fields, isRestored, ...status, set, setType, submit, discard, flush };
}
