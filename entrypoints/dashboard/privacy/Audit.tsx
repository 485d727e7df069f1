import { useEffect, useState } from 'preact/hooks';
import { DashboardSkeleton } from '../../../components/dashboard/DashboardSkeleton.tsx';
import { useMessages } from '../../../components/i18n.tsx';
import { AuditPage } from '../../../components/privacy/AuditPage.tsx';
import { StoreProblem } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useLive } from '../../../components/use-live.ts';
import type { AuditAction, AuditCheck } from '../../../lib/model/audit.ts';
import { readAudit, verifyAudit } from '../../../lib/store/audit.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { live } from '../../../lib/store/live.ts';
import { troubleOf } from '../../../lib/store/problem.ts';
import { saveJson } from '../export-file.ts';
import { privately } from './use-account-privacy.ts';

/** Entries that are shown at first, and that each click adds. */
const STEP = 100;

interface AuditProps {
  db: BellwetherDatabase;
  say: (toast: ToastContent) => void;
}

/** The audit log, live. */
export function Audit({ db, say }: AuditProps) {
  const messages = useMessages();
  const words = messages.privacy;
  const [action, setAction] = useState<AuditAction | null>(null);
  const [limit, setLimit] = useState(STEP);
  const page = useLive(
    live(() => readAudit(db, { before: null, limit, action })),
    `${action}:${limit}`,
  );
  const check = useCheck(db, page.state === 'ready' ? page.value.entries[0]?.seq : undefined);
  const save = useAction(async () => {
    const whole = { before: null, limit: 1_000_000, action: null };
    const { entries } = await privately(messages, () => readAudit(db, whole));
    say({ text: words.ledger.saved(saveJson('bellwether-audit', { check, entries }, Date.now())) });
  });
  if (page.state === 'failed') {
    const reload = () => location.reload();
    return (
      <div class="bw-page">
        <StoreProblem trouble={troubleOf(page.error)} onRetry={reload} onReload={reload} />
      </div>
    );
  }
  if (page.state === 'loading') return <DashboardSkeleton label={words.audit.loading} />;
  return (
    <AuditPage
      entries={page.value.entries}
      hasOlder={page.value.next !== null}
      onOlder={() => setLimit(limit + STEP)}
      onAction={(next) => {
        setAction(next);
        setLimit(STEP);
      }}
      {...{ action, check, save }}
    />
  );
}

/** Checked when the page opens, and again with every new entry. */
function useCheck(db: BellwetherDatabase, newest: number | undefined): AuditCheck | null {
  const [check, setCheck] = useState<AuditCheck | null>(null);
  useEffect(() => {
    let isWanted = true;
    verifyAudit(db).then((made) => isWanted && setCheck(made), console.error);
    return () => {
      isWanted = false;
    };
  }, [db, newest]);
  return check;
}
