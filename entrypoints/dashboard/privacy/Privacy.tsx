import { useCallback, useMemo, useState } from 'preact/hooks';
import { DashboardSkeleton } from '../../../components/dashboard/DashboardSkeleton.tsx';
import { formatRoute } from '../../../components/dashboard/dashboard-route.ts';
import { useMessages } from '../../../components/i18n.tsx';
import { PrivacyPage } from '../../../components/privacy/PrivacyPage.tsx';
import { StoreProblem } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { useLive } from '../../../components/use-live.ts';
import type { NamedHold, PageRead, RetentionPolicy } from '../../../lib/model/privacy.ts';
import { ALL_PRODUCTS } from '../../../lib/own-pages/product-sites.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { forgetErased, listErased } from '../../../lib/store/erase/list-erased.ts';
import { liftHold, listHolds } from '../../../lib/store/holds.ts';
import { live } from '../../../lib/store/live.ts';
import { localDay } from '../../../lib/store/local-day.ts';
import { clearPageReads, listPageReads } from '../../../lib/store/page-reads.ts';
import { troubleOf } from '../../../lib/store/problem.ts';
import { listRecipes } from '../../../lib/store/recipes.ts';
import { readRetention, saveRetention } from '../../../lib/store/retention/policy.ts';
import { runRetention } from '../../../lib/store/retention/run.ts';
import { previewRetention } from '../../../lib/store/retention/scan.ts';
import { saveFile, saveJson } from '../export-file.ts';
import { ledgerCsv } from './ledger-file.ts';
import { privately } from './use-account-privacy.ts';

interface PrivacyProps {
  db: BellwetherDatabase;
  say: (toast: ToastContent) => void;
}

const PRODUCT_NAMES = new Map(ALL_PRODUCTS.map(({ id, name }) => [id, name]));
const hrefOf = (accountId: string) => formatRoute({ view: 'account', accountId });

/** All that the privacy page shows, of one moment. */
async function readAll(db: BellwetherDatabase) {
  const [reads, policy, holds, erased, recipes] = await Promise.all([
    listPageReads(db),
    readRetention(db),
    listHolds(db),
    listErased(db),
    listRecipes(db),
  ]);
  const recipeNames = new Map(recipes.map(({ id, name }) => [id, name]));
  return { reads, policy, holds, erased, recipeNames };
}

/** The privacy page, live. */
export function Privacy({ db, say }: PrivacyProps) {
  const messages = useMessages();
  const words = messages.privacy;
  const [attempt, setAttempt] = useState(0);
  const all = useLive(
    live(() => readAll(db)),
    attempt,
  );
  const reads = all.state === 'ready' ? all.value.reads : [];
  const ledger = useLedger(db, reads, say);
  const retention = useRetention(db, say);
  const onLift = async (hold: NamedHold) => {
    await privately(messages, () => liftHold(db, hold.id, Date.now()));
    say({ text: words.holds.lifted(hold.name ?? words.holds.gone) });
  };
  const onForget = async (pseudonym: string) => {
    await privately(messages, () => forgetErased(db, pseudonym));
    say({ text: words.erased.forgotten(pseudonym) });
  };
  if (all.state === 'failed')
    return (
      <div class="bw-page">
        <StoreProblem
          trouble={troubleOf(all.error)}
          onRetry={() => setAttempt(attempt + 1)}
          onReload={() => location.reload()}
        />
      </div>
    );
  if (all.state === 'loading') return <DashboardSkeleton label={words.loading} />;
  const { policy, holds, erased, recipeNames } = all.value;
  return (
    <PrivacyPage
      ledger={{ reads, productNames: PRODUCT_NAMES, recipeNames, ...ledger }}
      retention={{ policy, ...retention }}
      {...{ holds, erased, onLift, onForget, hrefOf }}
    />
  );
}

function useLedger(db: BellwetherDatabase, reads: readonly PageRead[], say: PrivacyProps['say']) {
  const messages = useMessages();
  const words = messages.privacy.ledger;
  const saved = (name: string) => say({ text: words.saved(name) });
  const clear = useAction(async () => {
    await privately(messages, () => clearPageReads(db));
    say({ text: words.cleared });
  });
  const csv = useAction(async () => {
    const fileName = `bellwether-page-reads-${localDay(Date.now())}.csv`;
    saved(saveFile(fileName, [ledgerCsv(reads)], 'text/csv;charset=utf-8'));
  });
  const json = useAction(async () => saved(saveJson('bellwether-page-reads', reads, Date.now())));
  return { clear, exportAs: { csv, json } };
}

function useRetention(db: BellwetherDatabase, say: PrivacyProps['say']) {
  const messages = useMessages();
  const words = messages.privacy.retention;
  const preview = useCallback(
    (policy: RetentionPolicy) =>
      privately(messages, () => previewRetention(db, policy, Date.now())),
    [db, messages],
  );
  return useMemo(
    () => ({
      preview,
      save: async (policy: RetentionPolicy) => {
        await privately(messages, () => saveRetention(db, policy));
        say({ text: words.saved });
      },
      run: async () => {
        const gone = await privately(messages, () => runRetention(db, Date.now()));
        const rows = Object.values(gone).reduce((sum, one) => sum + one, 0);
        say({ text: words.done(rows) });
      },
    }),
    [db, messages, say, words, preview],
  );
}
