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
  const messages = useMessages();
  const [step, setStep] = useState<FileStep>({ step: 'idle' });
  const file = useRef<File | null>(null);
  const read = useRef<ReadFile | null>(null);
  /** Of what runs: another one is wanted as soon as this differs. */
  const turn = useRef(0);
  /** Files share one database beside the live one: the next is read when the last has let go. */
  const running = useRef(Promise.resolve());

  const drop = useCallback(() => {
    turn.current += 1;
    const { current: known } = read;
    read.current = null;
    if (known) running.current = discardStaged(db, known.staged).catch(console.error);
  }, [db]);
  useEffect(() => drop, [drop]);

  const open = useCallback(
    async (passphrase: string | null) => {
      const { current: chosen } = file;
      if (!chosen) return;
      const mine = turn.current;
      const show = (next: FileStep) => void (turn.current === mine && setStep(next));
      const { name: fileName } = chosen;
      show({ step: 'reading', fileName, rows: 0 });
      try {
        const onRows = (rows: number) => {
          if (turn.current !== mine) throw new CancelledError();
          show({ step: 'reading', fileName, rows });
        };
        const known = await readFile(db, chosen, passphrase, onRows);
        if (turn.current !== mine) return await discardStaged(db, known.staged);
        read.current = known;
        show({ step: 'opened', file: known.opened });
      } catch (error) {
        if (turn.current !== mine) return;
        const fault = faultText(messages, error);
        const isWrong = error instanceof BundleError && error.problem.code === 'wrong-passphrase';
        show(isWrong ? { step: 'locked', fileName, fault } : { step: 'failed', fault });
      }
    },
    [db, messages],
  );

  const openNext = useCallback(
    (passphrase: string | null) => {
      running.current = running.current.then(() => open(passphrase));
    },
    [open],
  );

  const onFile = useCallback(
    async (chosen: File) => {
      drop();
      file.current = chosen;
      const mine = turn.current;
      const locked = await isLocked(chosen);
      if (turn.current !== mine) return;
      if (locked) setStep({ step: 'locked', fileName: chosen.name, fault: null });
      else openNext(null);
    },
    [drop, openNext],
  );

  const onConfirm = useTakeIn(db, { read, setStep, onTaken });
  return {
    step,
    onFile: (chosen) => void onFile(chosen),
    onPassphrase: openNext,
    onConfirm: (choice) => void onConfirm(choice),
    onCancel: () => {
      drop();
      setStep({ step: 'idle' });
    },
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
