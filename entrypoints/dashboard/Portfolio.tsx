import { formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { PortfolioPage } from '../../components/dashboard/PortfolioPage.tsx';
import type { PortfolioQuery } from '../../components/dashboard/portfolio-query.ts';
import type { ToastContent } from '../../components/Toast.tsx';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { useSaveList } from './backup/use-save-list.ts';
import { useDomainHits } from './use-domain-hits.ts';

interface PortfolioProps {
  db: BellwetherDatabase;
  rows: readonly ScoreRow[];
  query: PortfolioQuery;
  onQuery: (query: PortfolioQuery) => void;
  say: (toast: ToastContent) => void;
}

export function Portfolio({ db, rows, query, onQuery, say }: PortfolioProps) {
  const domainHits = useDomainHits(db, query.text);
  const onSave = useSaveList(db, say);
  return (
    <PortfolioPage
      {...{ rows, query, domainHits, onQuery }}
      now={Date.now()}
      onSave={onSave}
      hrefOf={(accountId) => formatRoute({ view: 'account', accountId })}
    />
  );
}
