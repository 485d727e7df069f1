import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FileChoice, FileStep } from '../../../components/backup/file-step.ts';
import { useMessages } from '../../../components/i18n.tsx';
import { BundleError } from '../../../lib/bundle/bundle-error.ts';
import { tellBackground } from '../../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { discardStaged } from '../../../lib/store/restore-bundle.ts';
import { faultText } from './fault-text.ts';
import { isLocked, type ReadFile, readFile, takeIn } from './read-file.ts';

export interface OpenFile {
  step: FileStep;
  onFile: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
  onConfirm: (choice: FileChoice) => void;
  onCancel: () => void;
}

/** Leads one file at a time through reading, showing and taking it in. */
export function useOpenFile(db: BellwetherDatabase, onTaken: () => void): OpenFile {
  const [step, setStep] = useState<FileStep>({ step: 'idle' });
  const slot = useSlot(db);
  const read = useRead(db, slot, setStep);
  const onConfirm = useTakeIn(db, { read: slot.read, setStep, onTaken });
  const onFile = async (file: File) => {
    slot.drop();
    slot.file.current = file;
    const mine = slot.turn.current;
    const locked = await isLocked(file);
    if (slot.turn.current !== mine) return;
    if (locked) setStep({ step: 'locked', fileName: file.name, fault: null });
    else read(null);
  };
  return {
    step,
    onFile: (file) => void onFile(file),
    onPassphrase: read,
    onConfirm: (choice) => void onConfirm(choice),
    onCancel: () => {
      slot.drop();
      setStep({ step: 'idle' });
    },
  };
}

/** The file in hand, and what was read of it. */
interface Slot {
  file: { current: File | null };
  read: { current: ReadFile | null };
  /** Of what runs: another file is wanted as soon as this differs. */
  turn: { current: number };
  /** Files share one database beside the live one: the next is read when the last has let go. */
  running: { current: Promise<void> };
  drop: () => void;
}

function useSlot(db: BellwetherDatabase): Slot {
  const file = useRef<File | null>(null);
  const read = useRef<ReadFile | null>(null);
  const turn = useRef(0);
  const running = useRef(Promise.resolve());
  const drop = useCallback(() => {
    turn.current += 1;
    const { current: known } = read;
    read.current = null;
    if (known) running.current = discardStaged(db, known.staged).catch(console.error);
  }, [db]);
  useEffect(() => drop, [drop]);
  return { file, read, turn, running, drop };
}

/** Reads the file in hand, after whatever was read before it. */
function useRead(
  db: BellwetherDatabase,
  { file, read, turn, running }: Slot,
  setStep: (step: FileStep) => void,
): (passphrase: string | null) => void {
  const messages = useMessages();
  const open = async (passphrase: string | null) => {
    const { current: chosen } = file;
    const mine = turn.current;
    const isMine = () => turn.current === mine;
    if (!chosen) return;
    const { name: fileName } = chosen;
    const onRows = (rows: number) => {
      if (!isMine()) throw new CancelledError();
      setStep({ step: 'reading', fileName, rows });
    };
    try {
      onRows(0);
      const known = await readFile(db, chosen, passphrase, onRows);
      if (!isMine()) return await discardStaged(db, known.staged);
      read.current = known;
      setStep({ step: 'opened', file: known.opened });
    } catch (error) {
      if (!isMine()) return;
      const fault = faultText(messages, error);
      const isWrong = error instanceof BundleError && error.problem.code === 'wrong-passphrase';
      setStep(isWrong ? { step: 'locked', fileName, fault } : { step: 'failed', fault });
    }
  };
  return (passphrase) => {
    running.current = running.current.then(() => open(passphrase));
  };
}

/** The user went on to something else while a file was read. */
class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

interface TakeIn {
  read: { current: ReadFile | null };
  setStep: (step: FileStep) => void;
  onTaken: () => void;
}

function useTakeIn(db: BellwetherDatabase, { read, setStep, onTaken }: TakeIn) {
  const messages = useMessages();
  return useCallback(
    async (choice: FileChoice) => {
      const { current: known } = read;
      if (!known) return;
      const { opened, staged } = known;
      const working = { step: 'working', choice, file: opened } as const;
      setStep({ ...working, done: 0, total: 0 });
      try {
        const accountIds = await takeIn(db, staged, choice, (done, total) =>
          setStep({ ...working, done: Math.min(Math.round(done), total), total }),
        );
        read.current = null;
        setStep({ step: 'done', choice, accounts: accountIds.length, file: opened });
        tellBackground(accountIds);
        onTaken();
      } catch (error) {
        read.current = null;
        discardStaged(db, staged).catch(console.error);
        setStep({ step: 'failed', fault: faultText(messages, error) });
      }
    },
    [db, messages, onTaken, read, setStep],
  );
}
