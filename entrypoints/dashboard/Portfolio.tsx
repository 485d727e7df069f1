import { formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { PortfolioPage } from '../../components/dashboard/PortfolioPage.tsx';
import type { PortfolioQuery } from '../../components/dashboard/portfolio-query.ts';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { useDomainHits } from './use-domain-hits.ts';

interface PortfolioProps {
  db: BellwetherDatabase;
  rows: readonly ScoreRow[];
  query: PortfolioQuery;
  onQuery: (query: PortfolioQuery) => void;
}

export function Portfolio({ db, rows, query, onQuery }: PortfolioProps) {
  const domainHits = useDomainHits(db, query.text);
  return (
    <PortfolioPage
      {...{ rows, query, domainHits, onQuery }}
      now={Date.now()}
      hrefOf={(accountId) => formatRoute({ view: 'account', accountId })}
    />
  );
}
