import { useRef, useState } from 'preact/hooks';
import type { LogDraft, LogEntry, LogEntryType } from '../../lib/model/log-entry.ts';
import type { Problem } from '../problem.ts';
import { EMPTY_FIELDS, type FieldKey, fromDraft, type LogFields, toDraft } from './log-fields.ts';
import { type FieldFaults, toLogEntry } from './to-log-entry.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

export interface LogFormWiring {
  /** What was typed before, to go on with. */
  draft: LogDraft | null;
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

/** State of one log form. What was typed stays until an entry is known to be stored. */
export function useLogForm(wiring: LogFormWiring): LogFormState {
  const { fields, isRestored, latest, change, clear, flush } = useKeptFields(wiring);
  const [status, setStatus] = useState(IDLE);
  const attempt = useRef<{ fields: LogFields; id: string; entry: LogEntry } | null>(null);

  const submit = async () => {
    if (status.pending) return;
    const submitted = latest.current;
    const read = toLogEntry(submitted, wiring.clock());
    if (!read.ok) {
      setStatus({ ...IDLE, faults: read.faults });
      return;
    }
    // The same texts sent again are the same entry: if the first was stored after all, the second
    // changes nothing.
    if (attempt.current?.fields !== submitted) {
      attempt.current = { fields: submitted, id: crypto.randomUUID(), entry: read.entry };
    }
    setStatus({ ...IDLE, pending: true });
    const problem = await wiring.onLog({ id: attempt.current.id, entry: attempt.current.entry });
    setStatus({ ...IDLE, problem });
    if (problem === null && latest.current === submitted) clear();
  };
  return {
    fields,
    isRestored,
    ...status,
    set: (key, value) => {
      const { [key]: _mended, ...faults } = status.faults;
      if (status.faults[key]) setStatus({ ...status, faults });
      change({ ...latest.current, values: { ...latest.current.values, [key]: value ?? '' } });
    },
    setType: (type) => {
      setStatus({ ...status, faults: {} });
      change({ ...latest.current, type });
    },
    submit,
    discard: () => {
      setStatus(IDLE);
      clear();
    },
    flush,
  };
}
