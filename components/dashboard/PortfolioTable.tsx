import type { ScoreRow } from '../../lib/model/score-row.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { PortfolioRow } from './PortfolioRow.tsx';
import { COLUMNS, type ColumnId, formatQuery, type PortfolioQuery } from './portfolio-query.ts';
import { useRowWindow } from './use-row-window.ts';

interface PortfolioTableProps {
  rows: readonly ScoreRow[];
  query: PortfolioQuery;
  /** Epoch ms. */
  now: number;
  hrefOf: (accountId: string) => string;
  onSort: (column: ColumnId) => void;
}

/** The list, of which only what is on screen is in the document. */
export function PortfolioTable({ rows, query, now, hrefOf, onSort }: PortfolioTableProps) {
  const { dashboard } = useMessages();
  const list = useRowWindow(rows.length, formatQuery(query).toString());
  const { from, to, before, after } = list.window;
  return (
    <div class="bw-table-scroll" ref={list.scroller} onScroll={list.onScroll}>
      <table
        class="bw-table"
        aria-label={dashboard.portfolio.table}
        aria-rowcount={rows.length + 1}
        aria-description={dashboard.portfolio.keys}
        onKeyDown={list.onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <ColumnHead key={column} column={column} query={query} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Gap height={before} />
        <tbody>
          {rows.slice(from, to).map((row, index) => (
            <PortfolioRow
              key={row.accountId}
              row={row}
              rowIndex={from + index + 2}
              isActive={from + index === list.active}
              now={now}
              href={hrefOf(row.accountId)}
            />
          ))}
        </tbody>
        <Gap height={after} />
      </table>
    </div>
  );
}

/** Stands for the rows that are not in the document. */
function Gap({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tbody class="bw-table-gap" aria-hidden="true">
      <tr>
        <td colSpan={COLUMNS.length} height={height} />
      </tr>
    </tbody>
  );
}

interface ColumnHeadProps {
  column: ColumnId;
  query: PortfolioQuery;
  onSort: (column: ColumnId) => void;
}

function ColumnHead({ column, query, onSort }: ColumnHeadProps) {
  const { dashboard } = useMessages();
  const isSorted = query.sort === column;
  const order = query.direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" data-column={column} aria-sort={isSorted ? order : 'none'}>
      <button type="button" onClick={() => onSort(column)}>
        {dashboard.portfolio.columns[column]}
        {isSorted && <Icon name={query.direction === 'asc' ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
