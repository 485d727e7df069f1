import { useCallback } from 'preact/hooks';
import { useMessages } from '../../../components/i18n.tsx';
import { QuarantineCard } from '../../../components/recovery/QuarantineCard.tsx';
import { SnapshotsCard } from '../../../components/recovery/SnapshotsCard.tsx';
import { troubleInWords } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useLive } from '../../../components/use-live.ts';
import { browser } from '../../../lib/browser.ts';
import { listSnapshots } from '../../../lib/integrity/snapshot.ts';
import { readOutcome } from '../../../lib/integrity/take-snapshot.ts';
import { inWords } from '../../../lib/own-pages/in-words.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { live, type Source } from '../../../lib/store/live.ts';
import {
  bringBackReadable,
  deleteQuarantined,
  listQuarantined,
} from '../../../lib/store/quarantine.ts';
import { saveJson } from '../export-file.ts';

interface KeepingProps {
  db: BellwetherDatabase;
  say: (toast: ToastContent) => void;
}

const ROWS_SHOWN = 100;

/** What is kept beside the data: rows that cannot be read, and snapshots of everything. */
export function Keeping({ db, say }: KeepingProps) {
  const held = useLive(
    live(() => listQuarantined(db, ROWS_SHOWN)),
    db,
  );
  const snapshots = useLive(snapshotState, 'snapshots');
  const actions = useQuarantine({ db, say });
  return (
    <>
      {held.state === 'ready' && <QuarantineCard {...held.value} {...actions} />}
      {snapshots.state === 'ready' && <SnapshotsCard {...snapshots.value} />}
    </>
  );
}

const snapshotState: Source<Parameters<typeof SnapshotsCard>[0]> = (next, fail) => {
  const area = browser.storage.local;
  const look = async () => {
    const [all, outcome] = await Promise.all([listSnapshots(area), readOutcome(area)]);
    next({ newestAt: all[0]?.at ?? null, skipped: outcome });
  };
  look().catch(fail);
  return () => undefined;
};

function useQuarantine({ db, say }: KeepingProps) {
  const messages = useMessages();
  const words = messages.recovery.quarantine;
  const doing = useCallback(
    <T,>(work: () => Promise<T>) => inWords((kind) => troubleInWords(messages, kind), work),
    [messages],
  );
  const exportRows = useCallback(async () => {
    const { rows } = await doing(() => listQuarantined(db, Number.POSITIVE_INFINITY));
    const name = saveJson('bellwether-unreadable', { rows }, Date.now());
    say({ text: messages.recovery.exported(name) });
  }, [db, say, doing, messages]);
  const tryAgain = useCallback(async () => {
    const back = await doing(() => bringBackReadable(db, Date.now()));
    say({ text: back === 0 ? words.noneBack : words.broughtBack(back) });
  }, [db, say, doing, words]);
  const remove = useCallback(async () => {
    const { rows } = await doing(() => listQuarantined(db, Number.POSITIVE_INFINITY));
    await doing(() =>
      deleteQuarantined(
        db,
        rows.map(({ id }) => id),
      ),
    );
    say({ text: words.removed });
  }, [db, say, doing, words]);
  return {
    exportRows: useAction(exportRows),
    tryAgain: useAction(tryAgain),
    remove: useAction(remove),
  };
}
