import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../problem.ts';
import { useOverrideFields } from './override-drafts.tsx';
import {
  EMPTY_OVERRIDE,
  type OverrideCommand,
  type OverrideFaults,
  type OverrideFields,
  readOverride,
} from './override-fields.ts';

/** Resolves to what went wrong, or `null` once it is stored. */
export type SetOverride = (command: OverrideCommand) => Promise<Problem | null>;

interface Status {
  pending: 'set' | 'lift' | null;
  faults: OverrideFaults;
  problem: Problem | null;
}

export interface OverrideState extends Status {
  fields: OverrideFields;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  change: (fields: Partial<OverrideFields>) => void;
  submit: () => Promise<void>;
  lift: () => Promise<void>;
}

const IDLE: Status = { pending: null, faults: {}, problem: null };

/** A band set by hand, being typed. What was typed stays until it is known to be stored. */
export function useOverride(accountId: string, onSet: SetOverride): OverrideState {
  const [fields, setFields] = useOverrideFields(accountId);
  const [isOpen, setOpen] = useState(false);
  const [status, setStatus] = useState(IDLE);
  const attemptOf = useAttempt();
  const write = async (pending: 'set' | 'lift', command: OverrideCommand) => {
    setStatus({ ...IDLE, pending });
    const problem = await onSet(command);
    setStatus({ ...IDLE, problem });
    return problem === null;
  };
  const submit = async () => {
    if (status.pending) return;
    const read = readOverride(fields);
    if (!read.ok) {
      setStatus({ ...IDLE, faults: read.faults });
      return;
    }
    const command = { changeId: attemptOf(fields), override: read.choice };
    if (!(await write('set', command))) return;
    setFields(EMPTY_OVERRIDE);
    setOpen(false);
  };
  const lift = async () => {
    if (status.pending) return;
    await write('lift', { changeId: crypto.randomUUID(), override: null });
  };
  const change = (changed: Partial<OverrideFields>) => {
    setFields({ ...fields, ...changed });
    const mended = Object.keys(changed);
    const left = Object.entries(status.faults).filter(([field]) => !mended.includes(field));
    setStatus({ ...status, faults: Object.fromEntries(left) });
  };
  return { fields, isOpen, setOpen, ...status, change, submit, lift };
}

/** The same fields sent again are the same change: if the first was stored after all, so be it. */
function useAttempt() {
  const last = useRef<{ fields: OverrideFields; changeId: string } | null>(null);
  return (fields: OverrideFields): string => {
    if (last.current?.fields !== fields) {
      last.current = { fields, changeId: crypto.randomUUID() };
    }
    return last.current.changeId;
  };
}
