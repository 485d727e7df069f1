import { useMemo } from 'preact/hooks';
import type { ScoreRow } from '../../lib/model/score-row.ts';
import { countedRows } from '../../lib/work/counted-rows.ts';
import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { PortfolioTable } from './PortfolioTable.tsx';
import { type ListSize, PortfolioToolbar } from './PortfolioToolbar.tsx';
import { countBands, filterRows, sortRows } from './portfolio-order.ts';
import { INITIAL_QUERY, type PortfolioQuery, sortBy } from './portfolio-query.ts';

/** What the store found by domain for the text of the query. */
export interface DomainHits {
  accountIds: ReadonlySet<string>;
  /** More than it looks for: some are missing. */
  isCapped: boolean;
  hasFailed: boolean;
}

interface PortfolioPageProps {
  rows: readonly ScoreRow[];
  query: PortfolioQuery;
  domainHits: DomainHits;
  /** Epoch ms. */
  now: number;
  hrefOf: (accountId: string) => string;
  onQuery: (query: PortfolioQuery) => void;
  /** Takes the rows out as they are listed. */
  onSave: (rows: readonly ScoreRow[]) => void;
}

/** Every account as a list to sort, to filter and to open. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { rows, query, domainHits, now, hrefOf, onQuery, onSave } = props;
  const { dashboard } = useMessages();
  const { locale } = useFormatters();
  const { sort, direction, text, bands, demo } = query;
  const counted = useMemo(() => countedRows(rows), [rows]);
  const listed = demo ? rows : counted;
  const sorted = useMemo(
    () => sortRows(listed, sort, direction, locale),
    [listed, sort, direction, locale],
  );
  const shown = useMemo(
    () => filterRows(sorted, { text, bands }, domainHits.accountIds),
    [sorted, text, bands, domainHits],
  );
  const counts = useMemo(() => countBands(counted), [counted]);
  return (
    <div class="bw-portfolio">
      <h1 class="bw-hidden">{dashboard.sections.portfolio}</h1>
      <PortfolioToolbar
        {...{ query, counts, onQuery }}
        size={sizeOf(rows, counted, shown)}
        onSave={() => onSave(shown)}
      />
      <DomainNotes hits={domainHits} />
      {shown.length === 0 ? (
        <NoneMatches onShowAll={() => onQuery({ ...INITIAL_QUERY, demo, sort, direction })} />
      ) : (
        <PortfolioTable
          {...{ query, now, hrefOf }}
          rows={shown}
          onSort={(column) => onQuery(sortBy(query, column))}
        />
      )}
    </div>
  );
}

function sizeOf(
  rows: readonly ScoreRow[],
  counted: readonly ScoreRow[],
  shown: readonly ScoreRow[],
): ListSize {
  const ofDemo = counted.length === rows.length ? 0 : shown.filter(({ isDemo }) => isDemo).length;
  return {
    counted: counted.length,
    shown: shown.length - ofDemo,
    leftOut: rows.length - counted.length,
    shownLeftOut: ofDemo,
  };
}

function DomainNotes({ hits }: { hits: DomainHits }) {
  const { dashboard } = useMessages();
  if (hits.hasFailed) return <p class="bw-list-note">{dashboard.portfolio.domainsFailed}</p>;
  if (hits.isCapped) return <p class="bw-list-note">{dashboard.portfolio.domainsCapped}</p>;
  return null;
}

function NoneMatches({ onShowAll }: { onShowAll: () => void }) {
  const { dashboard } = useMessages();
  return (
    <div class="bw-page-empty">
      <EmptyState title={dashboard.portfolio.noneTitle}>
        <p>{dashboard.portfolio.noneHint}</p>
        <Button onClick={onShowAll}>{dashboard.portfolio.showAll}</Button>
      </EmptyState>
    </div>
  );
}
